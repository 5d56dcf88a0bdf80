//! For people: findings page by page, both sides quoted, and what to do next.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::io;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level as Severity, Origin, Renderer, Snippet};
use unicode_width::UnicodeWidthStr;

use super::excerpt::{Excerpt, excerpt, line_before};
use super::safe::{defused, visible};
use super::{Format, Report, Side, Sink, hunks};
use crate::corpus::{BaseKind, Pair, Verdict};
use crate::finding::{Finding, Level};
use crate::text::Span;

/// The format.
pub(super) static FORMAT: Format = Format { id: "text", machine: false, render };

/// More findings than these nobody reads in a terminal.
const SHOWN: usize = 50;
/// Of one check that quotes nothing these many pages are named.
const FEW: usize = 10;
/// Of one check these many findings of a page are quoted; the others have a line each.
const QUOTED: usize = 3;
/// Columns before a quoted line: its number, of up to five digits, and a bar.
const GUTTER: usize = 8;

fn render(report: &Report<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let style = if report.look.color { Renderer::styled() } else { Renderer::plain() };
    // Lines are cropped here already; the renderer would crop by its own idea of what matters.
    let renderer = style.decor_style(DecorStyle::Unicode).term_width(report.look.width.saturating_add(1000));
    let pages = report.by_page();
    let mut left = SHOWN;
    // Pages with the gravest findings first; then what needs no quotation, a line each.
    let mut quoted: Vec<(usize, Vec<&Finding>)> = pages
        .iter()
        .map(|(index, findings)| {
            (*index, findings.iter().copied().filter(|finding| !finding.is_brief).collect())
        })
        .filter(|(_, findings): &(usize, Vec<&Finding>)| !findings.is_empty())
        .collect();
    quoted.sort_by_key(|(index, findings)| {
        (Reverse(findings.iter().map(|finding| finding.level).max()), *index)
    });
    for (index, findings) in quoted {
        let Some(pair) = report.corpus.pairs.get(index) else { continue };
        if left == 0 {
            break;
        }
        let mut page = heading(report, pair, &findings);
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        let (mut repeated, mut repeats) = (String::new(), 0);
        for finding in findings.iter().take(left) {
            let count = seen.entry(finding.check).or_default();
            *count += 1;
            if *count > QUOTED {
                repeated.push_str(&line(report, finding));
                repeats += 1;
                continue;
            }
            page.push_str(&one(report, finding, &renderer));
            page.push_str("\n\n");
        }
        if repeats > 0 {
            page.push_str(&format!("{}\n{repeated}\n", report.catalog.findings_repeated(repeats)));
        }
        left = left.saturating_sub(findings.len());
        write(report, out, &page)?;
    }
    let brief: Vec<&Finding> = report.findings.iter().filter(|finding| finding.is_brief).collect();
    if report.is_full {
        write_changes(report, out, &brief)?;
    }
    lines(report, out, &brief)?;
    let hidden = (report.findings.len() - brief.len()).saturating_sub(SHOWN);
    write(report, out, &summary(report, hidden))
}

/// A line for each finding that needs no quotation: by check, the gravest first, and in each those with most to do.
/// Beyond a few the pages are counted; notes that say the same share a line.
fn lines(report: &Report<'_>, out: &mut dyn io::Write, brief: &[&Finding]) -> io::Result<()> {
    let mut checks: BTreeMap<(Reverse<Level>, usize, &str), Vec<&Finding>> = BTreeMap::new();
    let mut order: BTreeMap<&str, usize> = BTreeMap::new();
    for finding in brief.iter().filter(|finding| !report.is_full || finding.hunks.is_empty()) {
        let next = order.len();
        let place = *order.entry(finding.check).or_insert(next);
        checks.entry((Reverse(finding.level), place, finding.check)).or_default().push(finding);
    }
    let any = !checks.is_empty();
    for ((Reverse(level), _, check), mut findings) in checks {
        let words = |finding: &&Finding| finding.hunks.iter().map(|hunk| hunk.change.words).sum::<usize>();
        findings.sort_by_key(|finding| Reverse(words(finding)));
        let shown = if level == Level::Note { 1 } else { FEW };
        for finding in findings.iter().take(shown) {
            write(report, out, &line(report, finding))?;
        }
        if findings.len() > shown {
            let more = report.catalog.lines_more(findings.len() - shown);
            write(report, out, &format!("{more}: {}[{check}]\n", report.catalog.level(level)))?;
        }
    }
    if any { write(report, out, "\n") } else { Ok(()) }
}

/// What the source did since: first what many pages share, then page by page.
fn write_changes(report: &Report<'_>, out: &mut dyn io::Write, brief: &[&Finding]) -> io::Result<()> {
    let shared = hunks::shared(brief.iter().copied());
    let mut most: Vec<_> = shared.values().collect();
    most.sort_by_key(|places| (Reverse(places.len()), places[0].0.pair));
    for places in most {
        write(report, out, &hunks::once(report, places))?;
    }
    for finding in brief.iter().filter(|finding| !finding.hunks.is_empty()) {
        let own: Vec<_> =
            finding.hunks.iter().filter(|hunk| !shared.contains_key(&hunk.change.key)).collect();
        let Some(pair) = report.pair(finding).filter(|_| !own.is_empty()) else { continue };
        let path = hunks::bold(report, &report.page_path(pair));
        let mut page = format!("{path}\n{}\n", visible(&report.catalog.finding(finding)));
        if own.len() < finding.hunks.len() {
            page.push_str(&format!("{}\n", report.catalog.hunks_shared(finding.hunks.len() - own.len())));
        }
        page.push('\n');
        own.iter().for_each(|hunk| page.push_str(&hunks::one(report, finding, hunk)));
        write(report, out, &page)?;
    }
    Ok(())
}

/// The only way out: nothing reaches a build log without being defused.
fn write(report: &Report<'_>, out: &mut dyn io::Write, text: &str) -> io::Result<()> {
    match report.look.sink {
        Sink::Log => out.write_all(defused(text).as_bytes()),
        Sink::File | Sink::Terminal => out.write_all(text.as_bytes()),
    }
}

fn heading(report: &Report<'_>, pair: &Pair, findings: &[&Finding]) -> String {
    let catalog = report.catalog;
    // What is wrong with the source alone is told of the source.
    let path = match findings.iter().all(|finding| finding.is_of_today && finding.target.is_none()) {
        true => report.roots.source_path(&pair.source_path),
        false => report.page_path(pair),
    };
    let mut text = hunks::bold(report, &catalog.page_heading(&path, findings.len())) + "\n";
    if pair.is_judged_against_today() {
        text.push_str(&format!("{}\n", catalog.judged_against_today()));
    } else if pair.base.kind == BaseKind::Inferred && !pair.is_catalogue() {
        text.push_str(&format!("{}\n", catalog.judged_against_inferred()));
    }
    text.push('\n');
    text
}

/// A finding that needs no quotation.
fn line(report: &Report<'_>, finding: &Finding) -> String {
    let Some(pair) = report.pair(finding) else { return String::new() };
    let mut place = report.page_path(pair);
    if let (Some(target), Some(span)) = (&pair.target, finding.target.filter(|span| span.start > 0)) {
        place.push_str(&format!(":{}", target.lines.line(span.range().start)));
    }
    let level = report.catalog.level(finding.level);
    let message = report.catalog.finding(finding);
    format!("{}: {level}[{}]: {}\n", visible(&place), finding.check, visible(&message))
}

fn one(report: &Report<'_>, finding: &Finding, renderer: &Renderer) -> String {
    let word = report.catalog.level(finding.level);
    let severity = match finding.level {
        Level::Error => Severity::ERROR,
        Level::Warning => Severity::WARNING,
        Level::Note => Severity::NOTE,
    };
    let message = report.catalog.finding(finding);
    let title = severity.with_name(word).primary_title(visible(&message)).id(finding.check);
    let mut group = Group::with_title(title);
    // Where something is extra, the place in the source says nothing that the translation does not.
    let source = report
        .source(finding)
        .filter(|_| finding.target.is_none() || finding.source.is_none_or(|span| !span.is_empty()))
        .map(|side| quote_source(report, finding, side));
    let target = report.target(finding).map(|side| quote_target(report, side, source.is_some()));
    // First what the finding is about: a piece of the translation, or what is missing from it.
    let about_target = finding.target.is_some_and(|span| !span.is_empty());
    let sides = if about_target { [target, source] } else { [source, target] };
    let mut columns = Vec::new();
    for (quote, kind) in sides.into_iter().flatten().zip([AnnotationKind::Primary, AnnotationKind::Context]) {
        let path = visible(&quote.path).into_owned();
        let Some((Excerpt { line, column, text, mark }, label)) = quote.excerpt else {
            group = group.element(Origin::path(path));
            continue;
        };
        let shown = text[..mark.start].chars().count() + 1;
        columns.push((format!("{path}:{line}:{shown}"), format!("{path}:{line}:{column}")));
        let snippet = Snippet::source(text).path(path).line_start(line);
        group = group.element(snippet.annotation(kind.span(mark).label(label)));
    }
    let mut text = renderer.render(&[group]);
    // The renderer counts columns in what is shown, which may be cropped or made safe.
    for (shown, right) in columns.iter().filter(|(shown, right)| shown != right) {
        text = text.replacen(shown, right, 1);
    }
    text
}

/// A side as it is quoted: where it is, the line and what stands under it.
struct Quote {
    path: String,
    excerpt: Option<(Excerpt, String)>,
}

fn quote_source(report: &Report<'_>, finding: &Finding, side: Side<'_>) -> Quote {
    let label = match report
        .pair(finding)
        .filter(|_| !finding.is_of_today)
        .and_then(|pair| report.short_revision(pair))
    {
        Some(revision) => report.catalog.label_source_at(revision),
        None => report.catalog.label_source(),
    };
    let span = side.span;
    quote(report, side, span, label)
}

/// Where something is missing, the line is quoted after which it belongs.
fn quote_target(report: &Report<'_>, side: Side<'_>, beside_source: bool) -> Quote {
    let Some(span) = side.span.filter(|span| span.is_empty() && beside_source) else {
        let span = side.span;
        return quote(report, side, span, report.catalog.label_translation());
    };
    match line_before(side.document, span.range().start) {
        Some(line) => quote(report, side, Some(line), report.catalog.label_belongs_after()),
        None => quote(report, side, Some(Span::at(0)), report.catalog.label_belongs_first()),
    }
}

fn quote(report: &Report<'_>, side: Side<'_>, span: Option<Span>, label: String) -> Quote {
    let label = visible(&label).into_owned();
    let excerpt = span.map(|span| {
        let width = report.look.width.saturating_sub(GUTTER);
        (excerpt(side.document, span, width, label.width()), label)
    });
    Quote { path: side.path, excerpt }
}

fn summary(report: &Report<'_>, hidden: usize) -> String {
    let catalog = report.catalog;
    let pages = report.corpus.pairs.len();
    if pages == 0 {
        return catalog.summary_nothing() + "\n";
    }
    let locales: BTreeSet<&str> = report.corpus.pairs.iter().map(|pair| pair.locale.as_str()).collect();
    let locales: Vec<String> = locales.into_iter().map(str::to_owned).collect();
    let locales = catalog.all_of(&locales);
    let mut lines = Vec::new();
    if report.findings.is_empty() {
        lines.push(catalog.summary_clean(pages, &locales));
    } else {
        if hidden > 0 {
            lines.push(catalog.findings_more(hidden));
        }
        let counts = catalog.all_of(&counts(report));
        lines.push(catalog.summary_findings(pages, &locales, &counts, report.by_page().len()));
    }
    let doubtful = report.by_page().into_keys().filter_map(|index| report.corpus.pairs.get(index));
    let doubtful = doubtful.filter(|pair| pair.is_judged_against_today()).count();
    if doubtful > 0 {
        lines.push(catalog.summary_judged(doubtful));
    }
    let moved_on = |pair: &&Pair| matches!(pair.verdict, Verdict::Stale | Verdict::Partial);
    let stale = report.corpus.pairs.iter().filter(moved_on).count();
    if stale > 0 {
        lines.push(catalog.summary_stale(stale));
    }
    let estimated = |pair: &&Pair| moved_on(pair) && pair.is_estimated();
    let estimated = report.corpus.pairs.iter().filter(estimated).count();
    if estimated > 0 {
        lines.push(catalog.summary_estimated(estimated));
    }
    if !report.is_full {
        let shared = hunks::shared(report.findings.iter());
        let most = shared.values().max_by_key(|places| (places.len(), Reverse(places[0].0.pair)));
        if let Some((places, (_, hunk))) = most.and_then(|places| Some((places, places.first()?))) {
            lines.push(catalog.summary_shared(places.len(), &hunk.change.title));
        }
        if report.findings.iter().any(|finding| !finding.hunks.is_empty()) {
            lines.push(catalog.next_diff());
        }
    }
    let is_sure = |finding: &&Finding| finding.edit.as_ref().is_some_and(|edit| edit.is_sure);
    let sure = report.findings.iter().filter(is_sure).count();
    if report.is_full && report.findings.iter().any(|finding| !finding.hunks.is_empty()) {
        lines.push(catalog.next_stamp());
    } else if sure > 0 {
        lines.push(catalog.next_fix(sure));
    } else if report.findings.iter().any(|finding| finding.edit.is_some()) {
        lines.push(catalog.next_patch());
    } else if !report.findings.is_empty() {
        lines.push(catalog.next_explain());
    }
    lines.iter().map(|line| format!("{}\n", visible(line))).collect()
}

/// "3 errors", "one note": the levels that occur, gravest first.
fn counts(report: &Report<'_>) -> Vec<String> {
    let mut counts = Vec::new();
    for level in Level::ALL.into_iter().rev() {
        let count = report.findings.iter().filter(|finding| finding.level == level).count();
        match level {
            _ if count == 0 => {}
            Level::Error => counts.push(report.catalog.count_errors(count)),
            Level::Warning => counts.push(report.catalog.count_warnings(count)),
            Level::Note => counts.push(report.catalog.count_notes(count)),
        }
    }
    counts
}
