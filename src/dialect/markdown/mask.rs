//! Hides from the CommonMark parser what is not CommonMark, without moving a byte.
//!
//! A line that is a block of its own (`:::…`, `[!NOTE]`, a call of a template) becomes a thematic break of the same
//! length: that interrupts a paragraph, takes any length from three bytes and opens nothing. A call inside a
//! line becomes a run of one letter, which is inert in text and in link targets alike. Calls around code become a
//! fence, those around a comment the marks of one. What was hidden is listed, and `walk` puts it back where the
//! parser passes the place.
//!
//! Code needs no exception: what is masked there neither opens nor closes a code block, and code is
//! read from the file, not from the mask.

use super::calls::{self, Call, CallKind};
use super::{AlertMarker, Syntax};
use crate::document::Inline;
use crate::text::{Span, line_end, line_start, table};

/// What lines and calls were hidden.
#[derive(Debug, Default)]
pub(in crate::dialect) struct Masks {
    /// The text to parse, where it differs from the file's.
    pub text: Option<String>,
    /// Lines that are blocks, by start.
    pub lines: Vec<LineMask>,
    /// Pieces inside lines, by start.
    pub calls: Vec<Call>,
    /// What hidden tags mean, by start.
    pub inlines: Vec<Inline>,
    /// Hidden comments, by start.
    pub comments: Vec<Span>,
}

impl Masks {
    /// The lines that begin at byte `start` or later.
    pub(super) fn lines_from(&self, start: u32) -> &[LineMask] {
        &self.lines[self.lines.partition_point(|line| line.span.start < start)..]
    }

    /// The pieces that begin inside `span`.
    pub(super) fn calls_in(&self, span: Span) -> &[Call] {
        let first = self.calls.partition_point(|call| call.span.start < span.start);
        let count = self.calls[first..].partition_point(|call| call.span.start < span.end);
        &self.calls[first..first + count]
    }

    /// Whether a piece that is text or a call begins inside `span`.
    pub(super) fn has_call(&self, span: Span) -> bool {
        self.calls_in(span).iter().any(|call| call.kind != CallKind::Hidden)
    }
}

/// A line that is a block of its own.
#[derive(Debug)]
pub(in crate::dialect) struct LineMask {
    /// From its first visible byte to its end.
    pub span: Span,
    /// What it is.
    pub kind: LineKind,
    /// The directive's name, in lower case; the language of code.
    pub name: String,
    /// Whether it is a call, whose meaning the dialect knows.
    pub is_call: bool,
}

impl LineMask {
    /// Overwrites its bytes with what the parser is to see.
    fn hide(&self, bytes: &mut [u8]) {
        let (fill, start, end): (u8, &[u8], &[u8]) = match self.kind {
            // A fence closes one that is no longer than itself.
            LineKind::Code => (b' ', &[b'~'; SHORTEST_CALL], b""),
            LineKind::CodeEnd => (b'~', b"", b""),
            LineKind::Comment => (b'x', b"<!--", b""),
            LineKind::CommentEnd => (b'x', b"", b"-->"),
            _ => (b'*', b"", b""),
        };
        bytes.fill(fill);
        if bytes.len() >= start.len() + end.len() {
            let tail = bytes.len() - end.len();
            bytes[..start.len()].copy_from_slice(start);
            bytes[tail..].copy_from_slice(end);
        }
    }
}

/// The kinds of block lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::dialect) enum LineKind {
    /// `> [!NOTE]` and its like in other dialects.
    Alert,
    /// The end of an alert that is not a quotation: no block.
    AlertEnd,
    /// `:::image …:::`.
    Image,
    /// Attributes of the block before it.
    Attributes,
    /// The beginning of code.
    Code,
    /// The end of code.
    CodeEnd,
    /// The beginning of a comment.
    Comment,
    /// The end of a comment.
    CommentEnd,
    /// Any other.
    Directive,
    /// A tag of a component, an expression or an import: a directive whose links are in [`Masks::inlines`].
    Component,
    /// A tag of HTML, whose links are in [`Masks::inlines`].
    Tag,
}

/// `{{</x>}}`: no call that closes another has fewer bytes.
const SHORTEST_CALL: usize = 8;

/// The names of alerts.
pub(in crate::dialect) const ALERTS: [&str; 9] =
    ["note", "tip", "warning", "important", "caution", "alert", "danger", "info", "aside"];

/// `[!NOTE]` at the beginning of a quotation with its title or its text behind it. GitHub and Learn show it as it is.
pub(in crate::dialect) fn alert_with_title(paragraph: &str) -> Option<AlertMarker> {
    let (name, _) = paragraph.strip_prefix("[!")?.split_once(']')?;
    let label = ALERTS.iter().find(|known| name.eq_ignore_ascii_case(known))?;
    Some(AlertMarker { written: name.len() + 3, label })
}

/// Whether `name` is one of an alert.
pub(in crate::dialect) fn alert(name: &str) -> bool {
    ALERTS.contains(&name)
}

/// Finds what to hide in `text` from byte `body` on.
pub(super) fn mask(text: &str, body: usize, syntax: &Syntax) -> Masks {
    let mut masks = Masks::default();
    let rest = &text[body..];
    if rest.contains(":::") || rest.contains("[!") {
        line_masks(text, body, &mut masks);
    }
    if rest.contains("{{") {
        calls::mask(text, body, syntax, &mut masks);
    }
    if rest.contains(['{', '}']) {
        attribute_masks(text, body, syntax, &mut masks);
    }
    if rest.contains("sxs-lookup") {
        bilingual_masks(text, body, &mut masks);
    }
    masks.lines.sort_by_key(|line| line.span);
    masks.calls.sort_by_key(|call| call.span);
    let delimiters = delimiter_rows(text, body);
    if masks.lines.is_empty() && masks.calls.is_empty() && delimiters.is_empty() {
        return masks;
    }
    let mut bytes = text.as_bytes().to_vec();
    for call in &masks.calls {
        for byte in &mut bytes[call.span.range()] {
            if !matches!(byte, b'\n' | b'\r') {
                *byte = b'x';
            }
        }
    }
    for line in &masks.lines {
        line.hide(&mut bytes[line.span.range()]);
    }
    // Between calls of one line, so that they are one thematic break.
    for pair in masks.lines.windows(2) {
        let between = pair[0].span.end as usize..pair[1].span.start.max(pair[0].span.end) as usize;
        if pair[1].is_call && bytes[between.clone()].iter().all(|byte| matches!(byte, b' ' | b'\t')) {
            bytes[between].fill(b'*');
        }
    }
    for (span, row) in delimiters {
        bytes[span.range()].fill(b' ');
        bytes[span.range()][..row.len()].copy_from_slice(row.as_bytes());
    }
    // Only ASCII was written over whole characters, so this is still UTF-8.
    masks.text = String::from_utf8(bytes).ok();
    if masks.text.is_none() {
        return Masks::default();
    }
    masks
}

/// The lines of `text` from `body` on with the byte each starts at, without their ends.
fn lines(text: &str, body: usize) -> impl Iterator<Item = (usize, &str)> {
    let mut at = body;
    text[body..].split_inclusive(['\n', '\r']).map(move |line| {
        let start = at;
        at += line.len();
        (start, line.trim_end_matches(['\n', '\r']))
    })
}

/// Where a line's content begins after indentation and quotation marks, and whether it is quoted.
fn content(line: &str) -> (usize, bool) {
    let prefix = line.bytes().take_while(|byte| matches!(byte, b' ' | b'\t' | b'>')).count();
    (prefix, line[..prefix].contains('>'))
}

/// The length of the list marker that `line` begins with, without the space behind it.
pub(in crate::dialect) fn list_marker(line: &str) -> Option<usize> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &line[digits..];
    let is_marker = match digits {
        0 => rest.starts_with(['-', '*', '+']),
        1..=9 => rest.starts_with(['.', ')']),
        _ => false,
    };
    let behind = rest.get(1..).unwrap_or("");
    (is_marker && (behind.is_empty() || behind.starts_with([' ', '\t']))).then_some(digits + 1)
}

/// The length of the list marker that `line` begins with and of the blanks behind it; 0 where there is none.
pub(super) fn list_start(line: &str) -> usize {
    let Some(marker) = list_marker(line) else { return 0 };
    marker + line[marker..].bytes().take_while(|byte| *byte == b' ').count()
}

/// What stands on the lines before byte `start` and after byte `end`, which begin and end lines.
pub(super) fn lines_around(text: &str, body: usize, start: usize, end: usize) -> (&str, &str) {
    let trimmed = |line: &'_ str| content(line).0;
    let above =
        text[body..start].strip_suffix("\r\n").or_else(|| text[body..start].strip_suffix(['\n', '\r']));
    let before = above.map_or("", |above| &above[line_start(above, above.len())..]);
    let rest = text[end..].strip_prefix("\r\n").or_else(|| text[end..].strip_prefix(['\n', '\r']));
    let after = rest.map_or("", |rest| &rest[..line_end(rest, 0)]);
    (before[trimmed(before)..].trim_end(), after[trimmed(after)..].trim_end())
}

/// Finds the lines that are blocks in Markdown as Learn, GitHub and Docusaurus write it.
pub(in crate::dialect) fn line_masks(text: &str, body: usize, masks: &mut Masks) {
    for (start, line) in lines(text, body) {
        let (prefix, quoted) = content(line);
        let prefix = prefix + list_start(&line[prefix..]);
        let inner = line[prefix..].trim_end();
        let found = if inner.starts_with(":::") {
            colon_line(inner)
        } else if inner.starts_with("[!") {
            bracket_line(inner, quoted)
        } else {
            None
        };
        if let Some((kind, name)) = found {
            let span = Span::new(start + prefix, start + prefix + inner.len());
            masks.lines.push(LineMask { span, kind, name, is_call: false });
        }
    }
}

/// `:::name …`, with or without closing colons.
fn colon_line(inner: &str) -> Option<(LineKind, String)> {
    let rest = inner.trim_start_matches(':').trim_start();
    let name: String = rest
        .chars()
        .take_while(|character| character.is_alphanumeric() || matches!(character, '-' | '_'))
        .collect::<String>()
        .to_lowercase();
    match name.as_str() {
        "no-loc" => None,
        "" => Some((LineKind::AlertEnd, name)),
        "image" => Some((LineKind::Image, name)),
        _ if ALERTS.contains(&name.as_str()) => Some((LineKind::Alert, name)),
        _ => Some((LineKind::Directive, name)),
    }
}

/// `[!NOTE]`, `[!INCLUDE [title](path)]`, `[!div class="x"]`, `[!VIDEO url]`, `[!code-cs[title](path)]`.
fn bracket_line(inner: &str, quoted: bool) -> Option<(LineKind, String)> {
    let inside = inner.strip_prefix("[!")?.strip_suffix(']')?;
    let name_end = inside
        .find(|character: char| !(character.is_alphanumeric() || matches!(character, '-' | '_' | '+')))
        .unwrap_or(inside.len());
    if name_end == 0 {
        return None;
    }
    let name = inside[..name_end].to_lowercase();
    let bare = name_end == inside.len();
    match (bare, quoted) {
        (true, true) => Some((LineKind::Alert, name)),
        (true, false) => None,
        (false, _) => Some((LineKind::Directive, name)),
    }
}

/// Attributes on a line of their own, right below the block that they are for.
fn attribute_masks(text: &str, body: usize, syntax: &Syntax, masks: &mut Masks) {
    let mut is_below_text = false;
    for (start, line) in lines(text, body) {
        let (prefix, _) = content(line);
        let inner = line[prefix..].trim_end();
        if is_below_text
            && inner.starts_with('{')
            && (syntax.attributes)(inner).is_some_and(|found| found.start == 0)
        {
            let span = Span::new(start + prefix, start + prefix + inner.len());
            let name = String::new();
            masks.lines.push(LineMask { span, kind: LineKind::Attributes, name, is_call: false });
        }
        is_below_text = !inner.is_empty();
    }
}

/// Learn's older bilingual pages: the translation in `<span data-ttu-id>`, the English beside it in
/// `<span class="sxs-lookup">`. The English and the tags are hidden, the translation stays.
fn bilingual_masks(text: &str, body: usize, masks: &mut Masks) {
    let mut hide = |start: usize, end: usize| {
        masks.calls.push(Call { span: Span::new(start, end), kind: CallKind::Hidden });
    };
    let mut at = body;
    while let Some(open) = text[at..].find("<span ").map(|found| at + found) {
        let Some(tag_end) = text[open..].find('>').map(|end| open + end + 1) else { return };
        at = tag_end;
        let tag = &text[open..tag_end];
        if tag.contains("data-ttu-id") {
            hide(open, tag_end);
            let Some(close) = text[tag_end..].find("</span>").map(|found| tag_end + found) else { return };
            hide(close, close + "</span>".len());
        } else if tag.contains("sxs-lookup") {
            let twice = text[tag_end..].find("</span>").map(|found| tag_end + found + "</span>".len());
            let Some(inner) = twice else { return };
            let end = text[inner..].strip_prefix("</span>").map_or(inner, |_| inner + "</span>".len());
            hide(open, end);
            at = end;
        }
    }
}

/// Delimiter rows whose number of columns is not that of the header above them. GitHub takes such
/// lines for text, Learn for a table: they are rewritten to fit, where there is room.
pub(in crate::dialect) fn delimiter_rows(text: &str, body: usize) -> Vec<(Span, String)> {
    let mut rewritten = Vec::new();
    let mut header: Option<&str> = None;
    for (start, line) in lines(text, body) {
        let (prefix, _) = content(line);
        let inner = line[prefix..].trim_end();
        if let Some(above) = header
            && is_delimiter_row(inner)
        {
            let wanted = table::cells(above).count();
            if wanted > 1 && wanted != table::cells(inner).count() {
                let row = format!("|{}", "-|".repeat(wanted));
                if row.len() <= inner.len() {
                    rewritten.push((Span::new(start + prefix, start + prefix + inner.len()), row));
                }
            }
        }
        header = inner.contains('|').then_some(inner);
    }
    rewritten
}

fn is_delimiter_row(inner: &str) -> bool {
    inner.contains('|')
        && inner.contains('-')
        && inner.bytes().all(|byte| matches!(byte, b'|' | b'-' | b':' | b' ' | b'\t'))
}

#[cfg(test)]
mod tests {
    use super::super::BASE;
    use super::*;

    #[test]
    fn block_lines_keep_their_length() {
        let text =
            "> [!NOTE]\n> x\n\n:::zone pivot=\"a\"\n[!INCLUDE [t](p.md)]\n{{ tabs }} y\n\n{{a}} {{b}}\n";
        let masks = mask(text, 0, &BASE);
        let masked = masks.text.expect("something to hide");
        assert_eq!(masked.len(), text.len());
        assert_eq!(masks.lines.len(), 5);
        assert!(masked.starts_with("> *******\n> x"));
        assert!(masked.ends_with("xxxxxxxxxx y\n\n***********\n"));
    }

    #[test]
    fn a_delimiter_row_of_another_width_is_made_to_fit() {
        let text = "| a | b | c |\n|---|---|\n| 1 | 2 | 3 |\n";
        assert!(mask(text, 0, &BASE).text.expect("rewritten").contains("\n|-|-|-| "));
    }

    #[test]
    fn plain_pages_are_parsed_as_they_are() {
        assert!(mask("# A\n\n| a | b |\n|---|---|\n| 1 | 2 |\n", 0, &BASE).text.is_none());
    }
}
