//! Where words of a passage stand in its file, and which passages have words to look at.

use std::ops::Range;

use crate::document::Kind;
use crate::passage::Passage;
use crate::text::Span;

/// Whether a passage is text to read: no code, no directive.
pub(super) fn is_text(passage: &Passage<'_>) -> bool {
    !matches!(passage.kind(), Some(Kind::Code | Kind::Html | Kind::Directive | Kind::Rule))
}

/// The bytes in the file of a part of a passage's words; the whole passage where markup stands in between.
pub(super) fn place(passage: &Passage<'_>, part: &Range<usize>) -> Span {
    let words = passage.words.get(part.clone()).unwrap_or("");
    if words.is_empty() {
        return passage.span;
    }
    let before = passage.words[..part.start].matches(words).count();
    let links = passage.links().chain(passage.images());
    let mut hidden: Vec<Span> = links
        .map(|link| Span { start: link.label.map_or(link.span.start, |label| label.end), end: link.span.end })
        .collect();
    hidden.extend(passage.codes().map(|(_, span)| span));
    hidden.sort();
    let mut hidden = hidden.into_iter().peekable();
    let start = passage.span.start as usize;
    let spans =
        passage.text().match_indices(words).map(|(at, _)| Span::new(start + at, start + at + words.len()));
    let mut shown = spans.filter(|span| {
        while hidden.next_if(|hidden| hidden.end <= span.start).is_some() {}
        !hidden.peek().is_some_and(|hidden| hidden.start < span.end)
    });
    shown.nth(before).unwrap_or(passage.span)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dialect::read_text;

    #[test]
    fn a_word_is_found_where_a_reader_sees_it() {
        let page = read_text("a.md", "See [the log](log.md), `log` and **log**, *lo*g.\n".into());
        let passage = Passage::of_block(&page, 0);
        let places: Vec<Range<usize>> = passage
            .words
            .match_indices("log")
            .map(|(at, _)| place(&passage, &(at..at + 3)).range())
            .collect();
        let text = &page.text;
        assert_eq!(places[0].start, text.find("log]").unwrap_or(0));
        assert_eq!(places[1].start, text.find("log**").unwrap_or(0));
        assert_eq!(places[2], passage.span.range());
    }
}
