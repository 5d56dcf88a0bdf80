//! Where the words that readers see stand in the file.
//!
//! Words are found by going through both from the start: what is only in the file is markup. Words that are not written
//! as they are read, such as those that a template brings, have no place.

use crate::document::{Inline, InlineKind};
use crate::passage::{Passage, label};
use crate::text::Span;

/// Stands in the words for a code span or a call.
pub(super) const PLACEHOLDER: char = '\u{FFFC}';

/// So many words without a place are looked for; a passage with more is of another kind than prose.
const MOST_MISSES: usize = 64;

/// The words of a passage and where each stands.
pub(super) struct Rendered {
    /// For each character of the words its byte there and its place in the file.
    places: Vec<(u32, Option<Span>)>,
}

impl Rendered {
    /// Finds the words of `passage` in the file.
    pub fn of(passage: &Passage<'_>) -> Self {
        Self { places: places(passage) }
    }

    /// Where the words at these bytes of the passage's words are written; none where their ends have no place.
    pub fn span(&self, start: usize, end: usize) -> Option<Span> {
        let at = |byte: usize| self.places.partition_point(|(own, _)| (*own as usize) < byte);
        let (first, behind) = (at(start), at(end));
        let first = self.places.get(first)?.1?;
        let last = self.places.get(behind.checked_sub(1)?)?.1?;
        (last.end >= first.start).then(|| first.cover(last))
    }
}

/// A stretch of the file that is markup as a whole.
struct Skip {
    span: Span,
    /// Whether it is one character of the words.
    is_shown: bool,
}

fn places(passage: &Passage<'_>) -> Vec<(u32, Option<Span>)> {
    let text = passage.text();
    let base = passage.span.start as usize;
    let skips = skips(passage);
    let mut next = skips.iter().peekable();
    let mut out = Vec::with_capacity(passage.words.len());
    let (mut at, mut misses) = (0, 0);
    let place = |start: usize, end: usize| Some(Span::new(base + start, base + end));
    'words: for (byte, word) in passage.words.char_indices() {
        let byte = byte as u32;
        if word == PLACEHOLDER {
            let shown = loop {
                match next.peek() {
                    Some(skip) if skip.is_shown => break next.next(),
                    Some(_) => drop(next.next()),
                    None => break None,
                }
            };
            out.push((byte, shown.map(|skip| skip.span)));
            at = shown.map_or(at, |skip| (skip.span.end as usize).saturating_sub(base).max(at));
            continue;
        }
        loop {
            while next.peek().is_some_and(|skip| skip.span.end as usize <= base + at && !skip.is_shown) {
                next.next();
            }
            if let Some(skip) = next.peek().filter(|skip| (skip.span.start as usize) <= base + at) {
                if skip.is_shown {
                    // Its own character of the words comes first.
                    out.push((byte, None));
                    continue 'words;
                }
                at = skip.span.end as usize - base;
                next.next();
                continue;
            }
            let Some(found) = text.get(at..).and_then(|rest| rest.chars().next()) else {
                out.push((byte, None));
                continue 'words;
            };
            let rest = &text[at..];
            let length = found.len_utf8();
            if found == word || word == ' ' && matches!(found, '\n' | '\r' | '\t') {
                out.push((byte, place(at, at + length)));
                at += length;
                continue 'words;
            }
            if let Some(tag) = tag(rest) {
                at += tag;
                // A tag is a blank to a reader; a comment is nothing.
                if word == ' ' && !rest.starts_with("<!--") {
                    out.push((byte, place(at - tag, at)));
                    continue 'words;
                }
                continue;
            }
            if let Some(entity) = entity(rest) {
                out.push((byte, place(at, at + entity)));
                at += entity;
                continue 'words;
            }
            if !found.is_alphanumeric() {
                at += length;
                continue;
            }
            // Letters that are not read here: the words go on somewhere behind, or are not written at all.
            misses += 1;
            if misses > MOST_MISSES {
                out.push((byte, None));
                continue 'words;
            }
            let ahead = &passage.words[byte as usize..];
            let token: usize =
                ahead.chars().take_while(|character| character.is_alphanumeric()).map(char::len_utf8).sum();
            let found = if token > 0 { rest.find(&ahead[..token]) } else { None };
            match found {
                Some(ahead) => at += ahead,
                None => {
                    out.push((byte, None));
                    continue 'words;
                }
            }
        }
    }
    out
}

/// The stretches of markup that the page's reader knows, in order and apart.
fn skips(passage: &Passage<'_>) -> Vec<Skip> {
    let mut skips: Vec<Skip> = Vec::new();
    let mut target: Option<Span> = None;
    for Inline { kind, span } in passage.inlines {
        match kind {
            InlineKind::Template(_) if target == Some(*span) => {}
            InlineKind::Code(_) | InlineKind::Template(_) => skips.push(Skip { span: *span, is_shown: true }),
            InlineKind::Link(_) | InlineKind::Image(_) => {
                let written = span.of(&passage.document.text);
                if let Some(label) = label(written) {
                    let start = span.start as usize;
                    let head = Span::new(start, start + label.start);
                    let tail = Span::new(start + label.end, span.end as usize);
                    skips.extend([head, tail].map(|span| Skip { span, is_shown: false }));
                }
            }
            _ => {}
        }
        target = matches!(kind, InlineKind::Link(_) | InlineKind::Image(_)).then_some(*span).or(target);
    }
    skips.sort_by_key(|skip| (skip.span.start, skip.span.end));
    let mut end = 0;
    skips.retain(|skip| {
        let is_apart = skip.span.start >= end;
        end = if is_apart { skip.span.end } else { end };
        is_apart
    });
    skips
}

/// The length of the tag or the comment that `text` begins with.
fn tag(text: &str) -> Option<usize> {
    const LONGEST: usize = 2_000;
    if let Some(comment) = text.strip_prefix("<!--") {
        let end = comment.as_bytes().windows(3).take(LONGEST).position(|end| end == b"-->")?;
        return Some(end + 7);
    }
    let inner = text.strip_prefix('<')?;
    if !inner.starts_with(|first: char| first.is_ascii_alphabetic() || first == '/') {
        return None;
    }
    inner.bytes().take(LONGEST).position(|byte| byte == b'>').map(|at| at + 2)
}

/// The length of the entity that `text` begins with.
fn entity(text: &str) -> Option<usize> {
    let inner = text.strip_prefix('&')?;
    let name =
        inner.bytes().take(32).take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'#').count();
    (name > 1 && inner[name..].starts_with(';')).then_some(name + 2)
}

#[cfg(test)]
mod tests {
    use super::Rendered;
    use crate::dialect::read_text;
    use crate::passage::Passage;

    /// What is written where `words` are read.
    fn written(page: &str, words: &str) -> Option<String> {
        let page = read_text("a.md", page.into());
        let passage = Passage::of_block(&page, 0);
        let start = passage.words.find(words).expect("they are read");
        let rendered = Rendered::of(&passage);
        let written = rendered.span(start, start + words.len())?;
        Some(format!("{}:{}", written.start, written.of(&page.text)))
    }

    #[test]
    fn words_are_found_behind_markup_that_looks_like_them() {
        let cases = [
            ("[a](b.md) b", "b", "10:b"),
            ("**bold** and x* y", "*", "14:*"),
            ("`a*b` a*", "*", "7:*"),
            ("A &amp; B", "& B", "2:&amp; B"),
            ("a<br>b c", "b", "5:b"),
            ("a <!-- b --> b", "b", "13:b"),
            ("[x `y`](z.md) z", "z", "14:z"),
            ("a\n  b", "a b", "0:a\n  b"),
            (r"2 \* 3 *x*", "*", "3:*"),
        ];
        for (page, words, place) in cases {
            assert_eq!(written(page, words).as_deref(), Some(place), "{page}");
        }
    }

    #[test]
    fn words_that_are_not_written_have_no_place_and_hide_none() {
        let page = ":::no-loc text=\"Azure\"::: is one* word.";
        assert_eq!(written(page, "*").as_deref(), Some("32:*"));
    }
}
