//! Places of many offsets in one text. A column is a count of code points from the start of its line,
//! and a line may be the whole file: counting anew for each finding would be quadratic.

use crate::document::Document;
use crate::text::{Place, floor_char_boundary};

/// Bytes between two marks: short enough to count, long enough for the table to be small.
const STEP: usize = 1024;

/// A document with the number of code points before every [`STEP`]th byte.
pub(super) struct Places<'a> {
    document: &'a Document,
    before: Vec<usize>,
}

impl<'a> Places<'a> {
    pub(super) fn new(document: &'a Document) -> Self {
        let mut count = 0;
        let mut before = Vec::with_capacity(document.text.len() / STEP + 1);
        for (at, byte) in document.text.bytes().enumerate() {
            if at % STEP == 0 {
                before.push(count);
            }
            count += usize::from(starts_character(byte));
        }
        Self { document, before }
    }

    /// The same as `Lines::place`, but with the byte as it is in the file.
    pub(super) fn at(&self, offset: usize) -> Place {
        let Document { text, lines, bom, .. } = self.document;
        let byte = floor_char_boundary(text, offset);
        let line = lines.line(byte);
        let start = lines.start(line, text).min(byte);
        let column = self.characters(byte) - self.characters(start) + 1;
        Place { line, column, byte: byte + bom }
    }

    /// Code points before `offset`.
    fn characters(&self, offset: usize) -> usize {
        let mark = (offset / STEP).min(self.before.len().saturating_sub(1));
        let counted = self.before.get(mark).copied().unwrap_or(0);
        let rest = self.document.text.as_bytes().get(mark * STEP..offset).unwrap_or(&[]);
        counted + rest.iter().filter(|byte| starts_character(**byte)).count()
    }
}

fn starts_character(byte: u8) -> bool {
    byte & 0b1100_0000 != 0b1000_0000
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lines;

    #[test]
    fn places_are_those_of_the_lines() {
        let text = format!("{}\n{}\r\n\rß", "aü役🦀".repeat(700), "ö".repeat(900));
        let lines = Lines::new(&text);
        let document = Document { text: text.clone(), lines: lines.clone(), ..Document::default() };
        let places = Places::new(&document);
        for offset in 0..text.len() + 2 {
            assert_eq!(places.at(offset), lines.place(&text, offset), "{offset}");
        }
    }

    #[test]
    fn an_empty_document_has_one_place() {
        let place = Places::new(&Document::default()).at(7);
        assert_eq!((place.line, place.column, place.byte), (1, 1, 0));
    }
}
