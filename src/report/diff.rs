//! A patch that `git apply` takes: a unified diff for each translated page whose findings carry edits.
//!
//! What cannot be mended stands before all patches in lines that begin with `#`, which
//! `git apply` passes over. A patch is bytes of the page and cannot be made safe; where it would act
//! on a terminal or a build log it is left out, and said so.

use std::collections::BTreeSet;
use std::io;

use super::safe::{bracket, commands, hidden, visible};
use super::{Format, Report, Sink};
use crate::corpus::Pair;
use crate::document::{Document, ProblemKind};
use crate::finding::{Edit, Finding};
use crate::report::patch::{between, byte_order_mark, patch};

/// The format.
pub(super) static FORMAT: Format = Format { id: "diff", machine: false, render };

fn render(report: &Report<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    if report.is_full {
        return sources(report, out);
    }
    let mut pages = Vec::new();
    for (index, findings) in report.by_page() {
        if let Some(pair) = report.corpus.pairs.get(index) {
            pages.push(page(report, pair, &findings));
        }
    }
    // Comments first and together, so that what follows is a patch and nothing else.
    let folders: BTreeSet<&str> = pages.iter().filter_map(|page| page.folder.as_deref()).collect();
    let mut comments: Vec<String> =
        folders.into_iter().map(|folder| report.catalog.diff_apply_in(folder)).collect();
    comments.extend(pages.iter().flat_map(|page| page.notes.iter().cloned()));
    if pages.iter().any(|page| !page.unmended.is_empty()) {
        comments.push(report.catalog.diff_without_edit());
        comments.extend(pages.iter().flat_map(|page| page.unmended.iter().cloned()));
    }
    for comment in comments {
        let comment = format!("# {}\n", visible(&comment));
        let safe =
            if report.look.sink == Sink::Log { super::safe::defused(&comment) } else { comment.into() };
        out.write_all(safe.as_bytes())?;
    }
    pages.iter().try_for_each(|page| out.write_all(page.patch.as_bytes()))
}

/// The patch of one file, which has `page` and shall have `text`; none where it would act on `sink`. `path` is how the
/// file is called from the folder in which the patch is to be applied.
pub fn file_patch(path: &str, page: &Document, text: &str, sink: Sink) -> Option<String> {
    let mark = byte_order_mark(page);
    let hunks = between(&format!("{mark}{}", page.text), &format!("{mark}{text}"));
    (!acts(&hunks, sink)).then(|| header(path.trim_start_matches("./")) + &hunks)
}

/// What the sources did since: a unified diff of each, and in comments below it where in the translation each change
/// belongs.
fn sources(report: &Report<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    for finding in report.findings.iter().filter(|finding| !finding.hunks.is_empty()) {
        let Some(pair) = report.pair(finding) else { continue };
        let (Some(old), Some(new)) = (&pair.source, &pair.today) else { continue };
        let path = report.roots.source_path(&pair.source_path);
        let hunks = between(&old.text, &new.text);
        let mut text = match acts(&hunks, report.look.sink) {
            true => format!("# {}\n", visible(&report.catalog.diff_unsafe(&path))),
            false => header(&path) + &hunks,
        };
        for hunk in &finding.hunks {
            let place = super::hunks::translation_place(report, pair, hunk);
            let comment = format!("# {place}: {}", super::hunks::heading(report, hunk));
            text.push_str(&format!("{}\n", visible(&comment)));
        }
        let text = if report.look.sink == Sink::Log { super::safe::defused(&text) } else { text.into() };
        out.write_all(text.as_bytes())?;
    }
    Ok(())
}

#[derive(Default)]
struct Page {
    /// Why there is no patch of it.
    notes: Vec<String>,
    /// Findings that the patch does not mend.
    unmended: Vec<String>,
    /// The folder in which the patch is to be applied, where that is not here.
    folder: Option<String>,
    patch: String,
}

fn page(report: &Report<'_>, pair: &Pair, findings: &[&Finding]) -> Page {
    let mut page = Page::default();
    let path = report.page_path(pair);
    let (mut edits, mut edited) = (Vec::<&Edit>::new(), Vec::new());
    for finding in findings {
        match (&finding.edit, &pair.target) {
            (Some(edit), Some(_)) => {
                edits.push(edit);
                edited.push(*finding);
            }
            _ => page.leave(report, finding),
        }
    }
    let Some(document) = pair.target.as_deref().filter(|_| !edits.is_empty()) else { return page };
    if !is_utf8(document) {
        edited.iter().for_each(|finding| page.leave(report, finding));
        page.notes.push(report.catalog.diff_not_utf8(&path));
        return page;
    }
    let patch = patch(document, &edits);
    for index in patch.refused {
        page.leave(report, edited[index]);
    }
    if patch.hunks.is_empty() {
        return page;
    }
    if acts(&patch.hunks, report.look.sink) {
        page.notes.push(report.catalog.diff_unsafe(&path));
        return page;
    }
    // git refuses a path that leaves the folder it runs in.
    let root = report.roots.target(&pair.locale);
    let outside = root.starts_with('/') || root.contains(':') || root.split('/').any(|part| part == "..");
    let name = if outside { pair.target_path.clone() } else { path };
    page.folder = outside.then(|| root.to_owned());
    page.patch = header(name.trim_start_matches("./")) + &patch.hunks;
    page
}

impl Page {
    fn leave(&mut self, report: &Report<'_>, finding: &Finding) {
        let side = report.target(finding).or_else(|| report.source(finding));
        let mut place = side.as_ref().map_or(String::new(), |side| side.path.clone());
        if let Some((side, span)) = side.as_ref().and_then(|side| Some((side, side.span?))) {
            place += &format!(":{}", side.document.lines.line(span.range().start));
        }
        let level = report.catalog.level(finding.level);
        self.unmended.push(format!(
            "{place}: {level}[{}]: {}",
            finding.check,
            report.catalog.finding(finding)
        ));
    }
}

/// Whether the bytes of the file are the text that was read.
fn is_utf8(document: &Document) -> bool {
    let recoded = |kind| matches!(kind, ProblemKind::InvalidUtf8 | ProblemKind::Utf16);
    !document.problems.iter().any(|problem| recoded(problem.kind))
}

/// Whether `hunks` would act on where they go. A carriage return ends a line there, unless it belongs
/// to a line break.
fn acts(hunks: &str, sink: Sink) -> bool {
    let acts = |line: &str| {
        let line = line.strip_suffix('\r').unwrap_or(line);
        let unseen = |character: char| hidden(character) && !matches!(character, '\t' | '\u{FEFF}');
        line.contains(unseen) || (sink == Sink::Log && commands(line))
    };
    sink != Sink::File && hunks.split('\n').any(acts)
}

/// The lines above the hunks. Without git's own `diff --git`: it would have `git apply` take the names
/// from the top of the repository, and in a folder below silently pass over the patch.
fn header(path: &str) -> String {
    let (old, new) = (quoted(&format!("a/{path}")), quoted(&format!("b/{path}")));
    // git ends a name that has a space in it with a tab.
    let tab = if path.contains(' ') && !old.starts_with('"') { "\t" } else { "" };
    format!("--- {old}{tab}\n+++ {new}{tab}\n")
}

/// A path as git writes it: in quotes, bytes in octal, where it holds what a line cannot.
fn quoted(path: &str) -> String {
    let plain = |character: char| !hidden(character) && !matches!(character, '"' | '\\');
    if path.chars().all(plain) && bracket(path).is_none() {
        return path.to_owned();
    }
    let mut out = String::from("\"");
    for character in path.chars() {
        if plain(character) && character != '#' {
            out.push(character);
            continue;
        }
        let mut bytes = [0; 4];
        for byte in character.encode_utf8(&mut bytes).bytes() {
            out.push_str(&format!("\\{byte:03o}"));
        }
    }
    out.push('"');
    out
}
