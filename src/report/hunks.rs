//! What the source did since, beside the passage of the translation that it belongs to: in two columns where there is
//! room, else one above the other.

use std::collections::BTreeMap;

use annotate_snippets::renderer::{AnsiColor, Style};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::Report;
use super::excerpt::line_before;
use super::safe::show;
use crate::corpus::Pair;
use crate::document::Document;
use crate::drift::parts::section_of;
use crate::finding::{Finding, Hunk};
use crate::text::Span;
use crate::text::words::{Run, Sign};

/// From this many columns on two of them are readable.
const TWO_COLUMNS: usize = 100;
/// Words around a change that are shown.
const CONTEXT: usize = 12;
/// Characters of a passage that are shown: whoever works on it opens the file.
const PASSAGE: usize = 700;
/// Pages from which on a change that stands in all of them is shown once.
pub(super) const SHARED: usize = 3;
/// Pages of a shared change that are named.
const NAMED: usize = 5;
const INDENT: &str = "  ";
const BAR: &str = " │ ";

/// Hunks that stand in several pages, by key: the findings that have them.
pub(super) type Shared<'a> = BTreeMap<u64, Vec<(&'a Finding, &'a Hunk)>>;

/// The hunks that stand in [`SHARED`] pages or more.
pub(super) fn shared<'a>(findings: impl Iterator<Item = &'a Finding>) -> Shared<'a> {
    let mut shared = Shared::new();
    for finding in findings {
        for hunk in &finding.hunks {
            let entry = shared.entry(hunk.change.key).or_default();
            if entry.last().is_none_or(|(last, _)| last.pair != finding.pair) {
                entry.push((finding, hunk));
            }
        }
    }
    shared.retain(|_, places| places.len() >= SHARED);
    shared
}

/// A hunk that many pages share: once, and where.
pub(super) fn once(report: &Report<'_>, places: &[(&Finding, &Hunk)]) -> String {
    let Some((finding, hunk)) = places.first() else { return String::new() };
    let mut text = format!("{}\n", bold(report, &report.catalog.hunk_shared(places.len())));
    // The heading above it is another on each page.
    let mut everywhere = (*hunk).clone();
    everywhere.change.section.clear();
    everywhere.change.anchor.clear();
    text.push_str(&one(report, finding, &everywhere));
    for (finding, hunk) in places.iter().skip(1).take(NAMED) {
        if let Some(pair) = report.pair(finding) {
            text.push_str(&format!("{INDENT}{}\n", safe(&translation_place(report, pair, hunk))));
        }
    }
    if places.len() > NAMED + 1 {
        text.push_str(&format!("{INDENT}{}\n", report.catalog.hunk_more_pages(places.len() - NAMED - 1)));
    }
    text.push('\n');
    text
}

/// One hunk with its heading.
pub(super) fn one(report: &Report<'_>, finding: &Finding, hunk: &Hunk) -> String {
    let Some(pair) = report.pair(finding) else { return String::new() };
    let mut text = format!("{INDENT}{}", bold(report, &heading(report, hunk)));
    // What `diptych stamp --section` takes.
    let section = section_of(&hunk.change.anchor);
    if section.starts_with('#') {
        let dim = if report.look.color { Style::new().dimmed() } else { Style::new() };
        text.push_str(&format!(" {dim}{}{dim:#}", safe(section)));
    }
    text.push('\n');
    let look = report.look;
    let left = Column { head: source_place(report, pair, hunk), body: changes(hunk, look.color) };
    let right = Column { head: translation_place(report, pair, hunk), body: passage(report, pair, hunk) };
    let width = look.width.saturating_sub(INDENT.len() + 1);
    if look.width >= TWO_COLUMNS {
        let half = (width - BAR.chars().count()) / 2;
        let (left, right) = (left.lines(half), right.lines(half));
        for at in 0..left.len().max(right.len()) {
            let (cell, used) = left.get(at).map_or(("", 0), |(text, used)| (text.as_str(), *used));
            let other = right.get(at).map_or("", |(text, _)| text.as_str());
            let line = format!("{INDENT}{cell}{}{BAR}{other}", " ".repeat(half.saturating_sub(used)));
            text.push_str(line.trim_end());
            text.push('\n');
        }
    } else {
        for (line, _) in left.lines(width).into_iter().chain(right.lines(width)) {
            text.push_str(format!("{INDENT}{line}").trim_end());
            text.push('\n');
        }
    }
    text.push('\n');
    text
}

/// What was done to what.
pub(super) fn heading(report: &Report<'_>, hunk: &Hunk) -> String {
    let section = if hunk.change.section == hunk.change.title { "" } else { hunk.change.section.as_str() };
    report.catalog.hunk(
        hunk.change.class.word(),
        hunk.change.deed.word(),
        hunk.change.kind,
        section,
        &hunk.change.title,
    )
}

/// `text` on one line, safe, in bold where there is colour.
pub(super) fn bold(report: &Report<'_>, text: &str) -> String {
    let style = if report.look.color { Style::new().bold() } else { Style::new() };
    format!("{style}{}{style:#}", safe(text))
}

/// On one line, with what would act on a terminal shown.
fn safe(text: &str) -> String {
    super::safe::visible(text).into_owned()
}

/// Where the source is: today's, or, for what is gone, that of the base.
fn source_place(report: &Report<'_>, pair: &Pair, hunk: &Hunk) -> String {
    let path = report.roots.source_path(&pair.source_path);
    let (document, span) = match (hunk.change.new, hunk.change.old) {
        (Some(span), _) => (&pair.today, span),
        (None, Some(span)) => (&pair.source, span),
        (None, None) => return path,
    };
    let line = document.as_deref().map_or(0, |document| document.lines.line(span.range().start));
    let mut place = format!("{path}:{line}");
    if let (None, Some(revision)) = (hunk.change.new, report.short_revision(pair)) {
        place.push_str(&format!(" ({revision})"));
    }
    place
}

/// Where the passage of the translation is.
pub(super) fn translation_place(report: &Report<'_>, pair: &Pair, hunk: &Hunk) -> String {
    let path = report.roots.target_path(&pair.locale, &pair.target_path);
    match (&pair.target, hunk.target) {
        (Some(document), Some(span)) => format!("{path}:{}", document.lines.line(span.range().start)),
        _ => path,
    }
}

/// The word diff with as much around each change as shows where it is.
fn changes(hunk: &Hunk, color: bool) -> Vec<Piece> {
    if hunk.change.runs.is_empty() {
        return vec![Piece::plain(&hunk.change.title)];
    }
    let last = hunk.change.runs.len() - 1;
    let mut pieces = Vec::new();
    for (at, run) in hunk.change.runs.iter().enumerate() {
        match run.sign {
            Sign::Same => pieces.push(Piece::plain(&cropped(&run.text, at > 0, at < last))),
            Sign::Deleted => pieces.extend(marked(run, "[-", "-]", AnsiColor::Red, color)),
            Sign::Inserted => pieces.extend(marked(run, "{+", "+}", AnsiColor::Green, color)),
        }
    }
    pieces
}

fn marked(run: &Run, open: &str, close: &str, hue: AnsiColor, color: bool) -> Vec<Piece> {
    if !color {
        return vec![Piece::plain(&format!("{open}{}{close}", run.text))];
    }
    let style = hue.on_default();
    let style = if run.sign == Sign::Deleted { style.strikethrough() } else { style.bold() };
    vec![Piece { style, text: run.text.clone() }]
}

/// A stretch that did not change: as many words as help, next to the changes before and after it.
fn cropped(text: &str, after_change: bool, before_change: bool) -> String {
    let words: Vec<&str> = text.split_inclusive(char::is_whitespace).collect();
    let (head, tail) = (if after_change { CONTEXT } else { 0 }, if before_change { CONTEXT } else { 0 });
    if words.len() <= head + tail + 2 {
        return text.to_owned();
    }
    format!("{}… {}", words[..head].concat(), words[words.len() - tail..].concat())
}

/// The passage of the translation; for what is new the line after which it belongs.
fn passage(report: &Report<'_>, pair: &Pair, hunk: &Hunk) -> Vec<Piece> {
    let label = |text: String| {
        let style = if report.look.color { Style::new().dimmed() } else { Style::new() };
        Piece { style, text }
    };
    let catalog = report.catalog;
    let (Some(document), Some(span)) = (pair.target.as_deref(), hunk.target) else {
        return vec![label(format!("({})", catalog.hunk_not_there()))];
    };
    if !span.is_empty() {
        return vec![Piece::plain(&quoted(document, span))];
    }
    let (line, what) = match line_before(document, span.range().start) {
        Some(line) => (line, catalog.label_belongs_after()),
        None => (Span::at(0), catalog.label_belongs_first()),
    };
    vec![Piece::plain(&quoted(document, line)), label(format!("\n({what})"))]
}

fn quoted(document: &Document, span: Span) -> String {
    let text = span.of(&document.text).trim();
    let end = text.char_indices().nth(PASSAGE).map_or(text.len(), |(at, _)| at);
    let more = if end < text.len() { "…" } else { "" };
    format!("{}{more}", &text[..end])
}

/// Text of one style.
struct Piece {
    style: Style,
    text: String,
}

impl Piece {
    fn plain(text: &str) -> Self {
        Self { style: Style::new(), text: text.to_owned() }
    }
}

/// A place and what stands there.
struct Column {
    head: String,
    body: Vec<Piece>,
}

/// A line of a column and the columns of the screen that it takes.
#[derive(Default)]
struct Line {
    pieces: Vec<Piece>,
    width: usize,
}

impl Column {
    fn lines(&self, width: usize) -> Vec<(String, usize)> {
        // A path that no line can hold says more by its end.
        let name = self.head.rsplit('/').next().unwrap_or(&self.head);
        let head = if self.head.width() > width { name } else { self.head.as_str() };
        let mut lines = wrapped(&[Piece::plain(head)], width);
        lines.extend(wrapped(&self.body, width));
        lines
    }
}

/// Breaks pieces into lines of at most `width` columns, between words where it can.
fn wrapped(pieces: &[Piece], width: usize) -> Vec<(String, usize)> {
    let mut lines = vec![Line::default()];
    for piece in pieces {
        for word in piece.text.split_inclusive(char::is_whitespace) {
            let breaks = word.ends_with('\n');
            let mut shown = String::new();
            word.trim_end_matches(['\n', '\r']).chars().for_each(|character| show(&mut shown, character));
            let needed = shown.trim_end().width();
            let mut line = lines.pop().unwrap_or_default();
            if line.width > 0 && line.width + needed > width {
                lines.push(std::mem::take(&mut line));
            }
            // A word that no line can hold is cut.
            let mut rest = shown.as_str();
            while rest.trim_end().width() > width {
                let cut = cut(rest, width.saturating_sub(line.width).max(1));
                line.push(&rest[..cut], piece.style);
                rest = &rest[cut..];
                lines.push(std::mem::take(&mut line));
            }
            line.push(rest, piece.style);
            lines.push(line);
            if breaks {
                lines.push(Line::default());
            }
        }
    }
    if lines.len() > 1 && lines.last().is_some_and(|last| last.width == 0) {
        lines.pop();
    }
    lines.into_iter().map(Line::finish).collect()
}

/// How many bytes of `text` fit into `width` columns; one character at least.
fn cut(text: &str, width: usize) -> usize {
    let mut columns = 0;
    for (at, character) in text.char_indices() {
        columns += character.width().unwrap_or(0);
        if columns > width && at > 0 {
            return at;
        }
    }
    text.len()
}

impl Line {
    fn push(&mut self, text: &str, style: Style) {
        self.width += text.width();
        match self.pieces.last_mut().filter(|last| last.style == style) {
            Some(last) => last.text.push_str(text),
            None if text.is_empty() => {}
            None => self.pieces.push(Piece { style, text: text.to_owned() }),
        }
    }

    /// The line without blanks at its end, and the columns that it takes.
    fn finish(mut self) -> (String, usize) {
        if let Some(last) = self.pieces.last_mut() {
            let blanks = last.text.len() - last.text.trim_end().len();
            last.text.truncate(last.text.len() - blanks);
            self.width -= blanks.min(self.width);
        }
        let styled = |Piece { style, text }: &Piece| match *style == Style::new() {
            true => text.clone(),
            false => format!("{style}{text}{style:#}"),
        };
        (self.pieces.iter().map(styled).collect(), self.width)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(pieces: &[Piece], width: usize) -> Vec<String> {
        wrapped(pieces, width).into_iter().map(|(text, _)| text).collect()
    }

    #[test]
    fn lines_break_between_words_and_inside_words_that_are_too_long() {
        let text = [Piece::plain("one two three"), Piece::plain(" fourfivesix")];
        assert_eq!(shown(&text, 8), ["one two", "three", "fourfive", "six"]);
        assert_eq!(shown(&[Piece::plain("a\nb")], 8), ["a", "b"]);
        assert_eq!(shown(&[Piece::plain("役割と責任")], 4), ["役割", "と責", "任"]);
    }

    #[test]
    fn what_acts_on_a_terminal_is_shown() {
        assert_eq!(shown(&[Piece::plain("a\u{1b}[31m b\u{202e}")], 40), ["a␛[31m b<U+202E>"]);
    }

    #[test]
    fn much_text_around_a_change_is_left_out() {
        let long = "w ".repeat(100);
        assert_eq!(cropped(&long, false, true).split_whitespace().count(), CONTEXT + 1);
        assert_eq!(cropped(&long, true, true).split_whitespace().count(), 2 * CONTEXT + 1);
        assert_eq!(cropped("a b c", true, true), "a b c");
    }
}
