//! Where words of a passage stand in its file, and which passages have words to look at.

use std::ops::Range;

use super::rendered::Rendered;
use crate::document::Kind;
use crate::passage::Passage;
use crate::text::Span;

/// Whether a passage is text to read: no code, no directive.
pub(super) fn is_text(passage: &Passage<'_>) -> bool {
    !matches!(passage.kind(), Some(Kind::Code | Kind::Html | Kind::Directive | Kind::Rule))
}

/// Words on one line.
pub(super) fn flat(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The bytes in the file of a part of a passage's words; the whole passage where they are not written there.
pub(super) fn place(passage: &Passage<'_>, part: &Range<usize>) -> Span {
    let words = passage.words.get(part.clone()).unwrap_or("");
    let span = match passage.first() {
        Some(_) => Rendered::of(passage).span(part.start, part.end),
        // Behind the key of the front matter the value is written as it is read.
        None => passage.find(words, passage.span.start),
    };
    span.filter(|_| !words.is_empty()).unwrap_or(passage.span)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dialect::read_text;

    #[test]
    fn a_word_is_found_where_a_reader_sees_it() {
        let page = read_text("a.md", "---\ntitle: log\n---\n\nSee [the log](log.md), `log`, *lo*g.\n".into());
        let passage = Passage::of_block(&page, 0);
        let places = passage.words.match_indices("log").map(|(at, _)| place(&passage, &(at..at + 3)));
        let written: Vec<(usize, &str)> =
            places.map(|span| (span.start as usize, span.of(&page.text))).collect();
        let at = |words| page.text.find(words).unwrap_or(0);
        assert_eq!(written, [(at("log]"), "log"), (at("lo*g"), "lo*g")]);
    }
}
