//! One line of a document as it is quoted: cropped to the width there is, made safe, with the piece
//! it is about marked. Costs as much as it shows, however long the line.

use std::ops::Range;

use unicode_width::UnicodeWidthChar;

use super::safe::show;
use crate::document::Document;
use crate::text::Span;

const CROPPED: char = '…';

/// A quoted line.
pub(super) struct Excerpt {
    /// Its number, from 1.
    pub line: usize,
    /// The column of the piece, from 1, in code points.
    pub column: usize,
    /// What is shown.
    pub text: String,
    /// The piece in what is shown; one character or more.
    pub mark: Range<usize>,
}

/// The first line of `span` in at most `width` columns. The mark leaves `label` columns free behind it.
pub(super) fn excerpt(document: &Document, span: Span, width: usize, label: usize) -> Excerpt {
    let text = document.text.as_str();
    let place = document.lines.place(text, span.range().start);
    let start = document.lines.start(place.line, text).min(place.byte);
    let mut shown = Shown { text: String::new(), columns: 0, width: width.max(20) };

    // At most a third of the width stands before the piece.
    let before = &text[start..place.byte];
    let (mut from, mut columns) = (before.len(), 0);
    for (at, character) in before.char_indices().rev() {
        columns += cost(character);
        if columns > shown.width / 3 {
            break;
        }
        from = at;
    }
    if from > 0 {
        shown.push(CROPPED);
    }
    for character in before[from..].chars() {
        shown.push(character);
    }

    let begin = shown.text.len();
    let mut end = begin;
    let limit = shown.width.saturating_sub(label + 1);
    for (at, character) in text[place.byte..].char_indices() {
        if matches!(character, '\n' | '\r') {
            break;
        }
        if !shown.push(character) {
            shown.text.push(CROPPED);
            break;
        }
        if place.byte + at < span.range().end && (shown.columns <= limit || end == begin) {
            end = shown.text.len();
        }
    }
    if end == begin {
        // An empty piece, or one that is a line break: something must stand over the mark.
        if shown.text.len() == begin {
            shown.text.push(' ');
        }
        end = shown.text[begin..].chars().next().map_or(begin, |first| begin + first.len_utf8());
    }
    Excerpt { line: place.line, column: place.column, text: shown.text, mark: begin..end }
}

/// The line after which something that belongs at `offset` is to be put: the last one before it with
/// words in it. None where there is no such line.
pub(super) fn line_before(document: &Document, offset: usize) -> Option<Span> {
    let text = document.text.get(..offset)?.trim_end();
    let end = text.len();
    if end == 0 {
        return None;
    }
    let start = document.lines.start(document.lines.line(end - 1), text).min(end);
    let indent = text[start..].len() - text[start..].trim_start().len();
    Some(Span::new(start + indent, end))
}

struct Shown {
    text: String,
    columns: usize,
    width: usize,
}

impl Shown {
    /// Appends `character` unless it no longer fits; a column stays free for the sign of cropping.
    fn push(&mut self, character: char) -> bool {
        let cost = cost(character);
        if self.columns + cost + 1 > self.width {
            return false;
        }
        self.columns += cost;
        show(&mut self.text, character);
        true
    }
}

/// Columns of a character as shown. A combining mark counts as one, so that a line of nothing but
/// marks is cropped too.
fn cost(character: char) -> usize {
    if super::safe::hidden(character) {
        return if u32::from(character) <= 0x7F { 1 } else { "<U+0000>".len() };
    }
    character.width().unwrap_or(1).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lines;

    fn document(text: &str) -> Document {
        Document { text: text.to_owned(), lines: Lines::new(text), ..Document::default() }
    }

    fn width(text: &str) -> usize {
        text.chars().map(cost).sum()
    }

    #[test]
    fn a_long_line_is_cropped_on_both_sides() {
        let text = format!("first\n{}NEEDLE{}", "ü".repeat(900), "é ".repeat(900));
        let at = text.find("NEEDLE").expect("it is there");
        let excerpt = excerpt(&document(&text), Span::new(at, at + 6), 60, 10);
        assert_eq!((excerpt.line, excerpt.column), (2, 901));
        assert_eq!(&excerpt.text[excerpt.mark], "NEEDLE");
        assert!(width(&excerpt.text) <= 60 && excerpt.text.starts_with('…') && excerpt.text.ends_with('…'));
    }

    #[test]
    fn a_long_piece_leaves_room_for_its_label() {
        let text = "ä".repeat(1900);
        let excerpt = excerpt(&document(&text), Span::new(0, text.len()), 80, 20);
        assert_eq!(width(&excerpt.text), 80);
        assert_eq!(excerpt.text[excerpt.mark].chars().count(), 59);
    }

    #[test]
    fn hidden_characters_are_shown_and_marked() {
        let excerpt = excerpt(&document("a \u{202E}b\u{1b} c"), Span::new(2, 6), 60, 0);
        assert_eq!(excerpt.text, "a <U+202E>b␛ c");
        assert_eq!(&excerpt.text[excerpt.mark], "<U+202E>b");
    }

    #[test]
    fn an_empty_piece_has_something_to_stand_on() {
        for (text, offset) in [("", 0), ("a\n", 2), ("a\n\nb", 2), ("a", 1), ("ü", 1), ("ab", 99)] {
            let excerpt = excerpt(&document(text), Span::at(offset), 60, 0);
            assert!(!excerpt.text[excerpt.mark].is_empty(), "{text:?}");
        }
    }

    #[test]
    fn a_missing_piece_belongs_after_the_last_line_with_words() {
        let document = document("# A\n\n  eins \r\n\r\nzwei");
        let line = |offset| line_before(&document, offset).map(|span| span.of(&document.text));
        assert_eq!(line(16), Some("eins"));
        assert_eq!(line(5), Some("# A"));
        assert_eq!(line(20), Some("zwei"));
        assert_eq!(line(0), None);
    }
}
