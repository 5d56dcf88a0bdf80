//! Positions in text: the byte span every node carries, and the line and column a person reads.
//!
//! Everything inside Diptych speaks bytes; a [`Place`] is made only where a report is written.

pub mod ftl;
pub mod fold;
pub mod locale;
pub mod percent;
pub mod slug;
pub mod table;
pub mod words;

use std::ops::Range;

/// A half-open range of bytes in one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// A span of the bytes `start..end`. Files are capped far below 4 GiB, so offsets fit.
    pub fn new(start: usize, end: usize) -> Self {
        let clamp = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Self { start: clamp(start), end: clamp(end.max(start)) }
    }

    /// An empty span, for a place between two bytes.
    pub fn at(offset: usize) -> Self {
        Self::new(offset, offset)
    }

    /// The same as a range for slicing.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Number of bytes.
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether the span covers no byte.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The bytes of `text` under this span; empty where the span does not fit the text.
    pub fn of(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or("")
    }

    /// The smallest span that covers both.
    pub fn cover(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}

/// Where a byte is, as a person says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Line, from 1. LF, CRLF and a lone CR each end a line.
    pub line: usize,
    /// Column, from 1, in code points.
    pub column: usize,
    /// Byte offset in the file, from 0.
    pub byte: usize,
}

/// The line starts of one text.
#[derive(Debug, Clone, Default)]
pub struct Lines {
    starts: Vec<u32>,
}

impl Lines {
    /// Finds the lines of `text` in one pass.
    pub fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut starts = vec![0];
        for (at, byte) in bytes.iter().enumerate() {
            let ends_line = match byte {
                b'\n' => true,
                b'\r' => bytes.get(at + 1) != Some(&b'\n'),
                _ => false,
            };
            if ends_line {
                starts.push(u32::try_from(at + 1).unwrap_or(u32::MAX));
            }
        }
        Self { starts }
    }

    /// Number of lines; a text that ends in a line break has an empty last line.
    pub fn count(&self) -> usize {
        self.starts.len()
    }

    /// The line that holds byte `offset`, from 1.
    pub fn line(&self, offset: usize) -> usize {
        self.starts.partition_point(|start| *start as usize <= offset).max(1)
    }

    /// The byte at which line `line` (from 1) starts; the text's length where there is no such line.
    pub fn start(&self, line: usize, text: &str) -> usize {
        self.starts.get(line.saturating_sub(1)).map_or(text.len(), |start| *start as usize)
    }

    /// The place of byte `offset` in `text`.
    pub fn place(&self, text: &str, offset: usize) -> Place {
        let byte = floor_char_boundary(text, offset);
        let line = self.line(byte);
        let start = self.start(line, text).min(byte);
        let column = text.get(start..byte).map_or(1, |before| before.chars().count() + 1);
        Place { line, column, byte }
    }
}

/// The last character boundary of `text` at or before `offset`.
pub fn floor_char_boundary(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

/// The start of the line that holds byte `offset`.
pub fn line_start(text: &str, offset: usize) -> usize {
    text.get(..offset).and_then(|before| before.rfind(['\n', '\r'])).map_or(0, |line_break| line_break + 1)
}

/// The end of the line that holds byte `offset`, before its line break.
pub fn line_end(text: &str, offset: usize) -> usize {
    text.get(offset..).and_then(|rest| rest.find(['\n', '\r'])).map_or(text.len(), |found| offset + found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_line_break_ends_a_line() {
        let text = "a\nb\r\nc\rd";
        let lines = Lines::new(text);
        assert_eq!(lines.count(), 4);
        assert_eq!(lines.place(text, 7).line, 4);
        assert_eq!(lines.place(text, 3).line, 2);
    }

    #[test]
    fn columns_count_code_points() {
        let text = "für x";
        let place = Lines::new(text).place(text, 5);
        assert_eq!((place.line, place.column, place.byte), (1, 5, 5));
    }

    #[test]
    fn an_offset_inside_a_character_moves_to_its_start() {
        assert_eq!(floor_char_boundary("ü", 1), 0);
        assert_eq!(floor_char_boundary("ü", 9), 2);
    }
}
