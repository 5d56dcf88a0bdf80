//! A block of code that is not the source's. Blanks and line breaks make no difference.

use rustc_hash::FxHashMap;

use super::code::{self, Line};
use super::{Check, Context, Profile, Promise, Run, describe};
use crate::document::{Block, Document, Kind};
use crate::finding::{Edit, Finding, Level};
use crate::passage::{Passage, Passages};
use crate::text::{Span, line_start, words};

pub(super) static CHECK: Check = Check {
    id: "changed-code",
    promise: Promise::Faithful,
    level: Level::Error,
    profile: Profile::Default,
    facts: &["expected", "found"],
    page: include_str!("../../source/checks/changed-code.md"),
    run: Run::Aligned(run),
};

/// As many characters of a line a message shows.
const LONGEST: usize = 120;

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    for passages in context.passages {
        let (source, target) = (&passages.source, &passages.target);
        let (Some(from), Some(to)) = (source.first(), target.first()) else { continue };
        let are_code = from.kind == Kind::Code && to.kind == Kind::Code;
        if are_code && !is_indented_text(source) && !is_indented_text(target) {
            found.extend(compare(context, passages, (source, from), (target, to)));
        }
    }
}

/// Whether a passage is text that MkDocs takes for the inside of `!!! note`, `??? tip` or `=== "Tab"`: its parser has
/// indentation where others have code.
fn is_indented_text(passage: &Passage<'_>) -> bool {
    const MOST_LINES: usize = 200;
    let text = &passage.document.text[..line_start(&passage.document.text, passage.span.range().start)];
    let is_fenced = passage.text().starts_with(['`', '~', '{']);
    let mut above = text.lines().rev().take(MOST_LINES);
    let head = above.find(|line| !line.trim().is_empty() && !line.starts_with([' ', '\t']));
    !is_fenced && head.is_some_and(|line| ["!!!", "???", "==="].iter().any(|mark| line.starts_with(mark)))
}

fn compare(
    context: &Context<'_>,
    passages: &Passages<'_>,
    (source, from): (&Passage<'_>, &Block),
    (target, to): (&Passage<'_>, &Block),
) -> Option<Finding> {
    let free = &context.settings.translatable_code;
    let (mut old, mut new) = (code::lines(source.document, from), code::lines(target.document, to));
    // Both as the source's label has it: a label may be missing.
    code::key(&mut old, &from.label, free);
    code::key(&mut new, &from.label, free);
    let all = |lines: &[Line<'_>]| lines.iter().map(|line| line.key.as_str()).collect::<String>();
    if all(&old) == all(&new) {
        return None;
    }
    let (lost, gained) = if !free.is_empty() && code::is_output(&from.label) {
        technical_difference(&old, &new)?
    } else {
        first_difference(&old, &new)?
    };
    let shown = |line: Option<usize>, lines: &[Line<'_>]| -> String {
        line.map_or(String::new(), |at| lines[at].text.trim().chars().take(LONGEST).collect())
    };
    let mut finding = describe::passages(&CHECK, context, passages)
        .with("expected", shown(lost, &old))
        .with("found", shown(gained, &new));
    let place = |line: Option<usize>, lines: &[Line<'_>]| line.map(|at| trimmed(&lines[at]));
    finding.source = place(lost, &old).or(finding.source);
    finding.target = place(gained, &new).or(finding.target);
    if !free.is_empty() {
        finding.level = Level::Warning;
    }
    finding.edit = restored((source.document, from, &old), (target.document, to, &new))
        .map(|edit| Edit { is_sure: context.is_base, ..edit });
    Some(finding)
}

/// A line without the blanks around it.
fn trimmed(line: &Line<'_>) -> Span {
    let start = line.span.range().start + line.text.len() - line.text.trim_start().len();
    Span::new(start, start + line.text.trim().len())
}

/// The first line that differs, on either side; lines that are free as a whole do not count.
fn first_difference(old: &[Line<'_>], new: &[Line<'_>]) -> Option<(Option<usize>, Option<usize>)> {
    let kept = |lines: &[Line<'_>]| -> Vec<usize> {
        (0..lines.len()).filter(|at| !lines[*at].key.is_empty()).collect()
    };
    let (left, right) = (kept(old), kept(new));
    let keys = |lines: &[usize], of: &'_ [Line<'_>]| -> Vec<String> {
        lines.iter().map(|at| of[*at].key.clone()).collect()
    };
    let (from, to) = (keys(&left, old), keys(&right, new));
    let (from, to): (Vec<&str>, Vec<&str>) =
        (from.iter().map(String::as_str).collect(), to.iter().map(String::as_str).collect());
    // Where a line was only broken in two, both sides read the same.
    let changed = words::changed_lines(&from, &to);
    let (from, to) = changed.into_iter().find(|(a, b)| from[a.clone()].concat() != to[b.clone()].concat())?;
    let first =
        |range: std::ops::Range<usize>, lines: &[usize]| lines.get(range).and_then(<[usize]>::first).copied();
    Some((first(from, &left), first(to, &right)))
}

/// The first lines with a technical word that the other side does not have, where words may be translated.
fn technical_difference(old: &[Line<'_>], new: &[Line<'_>]) -> Option<(Option<usize>, Option<usize>)> {
    let count = |lines: &[Line<'_>]| {
        let mut counts: FxHashMap<String, usize> = FxHashMap::default();
        let words = lines.iter().flat_map(|line| code::technical(line.text));
        words.for_each(|word| *counts.entry(word.to_owned()).or_default() += 1);
        counts
    };
    let first = |own: &[Line<'_>], other: FxHashMap<String, usize>| {
        (0..own.len()).find(|at| code::technical(own[*at].text).any(|word| !other.contains_key(word)))
    };
    let (lost, gained) = (first(old, count(new)), first(new, count(old)));
    (lost.is_some() && gained.is_some()).then_some((lost, gained))
}

/// The edit that puts the source's code in place; none where it would take away words that were translated.
fn restored(
    (source, from, old): (&Document, &Block, &[Line<'_>]),
    (target, to, new): (&Document, &Block, &[Line<'_>]),
) -> Option<Edit> {
    let words = |lines: &[Line<'_>]| lines.iter().map(|line| line.words.as_str()).collect::<String>();
    let (first, last) = (new.first()?, new.last()?);
    let is_fenced = |lines: &[Line<'_>], block: &Block| {
        lines.first().is_some_and(|line| line.span.start != block.span.start)
    };
    if words(old) != words(new) || !is_fenced(old, from) || !is_fenced(new, to) {
        return None;
    }
    let prefix = |document: &Document, block: &Block| {
        let start = block.span.range().start;
        let before = document.text[line_start(&document.text, start)..start].chars();
        before.map(|sign| if matches!(sign, ' ' | '\t' | '>') { sign } else { ' ' }).collect::<String>()
    };
    let (own, other) = (prefix(target, to), prefix(source, from));
    let line_end = if target.text.contains("\r\n") { "\r\n" } else { "\n" };
    let whole = |line: &Line<'_>| {
        let start = line_start(&source.text, line.span.range().start);
        let written = &source.text[start..line.span.range().end];
        let inner = written.strip_prefix(other.as_str()).unwrap_or_else(|| line.text.trim_start());
        if inner.trim().is_empty() { own.trim_end().to_owned() } else { format!("{own}{inner}") }
    };
    let lines: Vec<String> = old.iter().map(whole).collect();
    let start = line_start(&target.text, first.span.range().start);
    Some(Edit::sure(Span::new(start, last.span.range().end), lines.join(line_end)))
}
