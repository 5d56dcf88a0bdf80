//! The text of a quoted or plain scalar, and where each of its bytes is written.

use crate::text::{Span, floor_char_boundary};

/// A text that may be written with escapes.
pub(super) struct Scalar<'t> {
    /// The text itself.
    pub(super) text: &'t str,
    /// From which byte of it on it is written where; the last is its end.
    runs: Vec<(usize, usize)>,
}

impl<'t> Scalar<'t> {
    /// The scalar that is written in `source` at `span`, quotes included.
    pub(super) fn new(source: &str, span: Span, text: &'t str) -> Self {
        Self::of_parts(source, &[span], text)
    }

    /// As [`Scalar::new`], of a text that is written in several quoted parts.
    pub(super) fn of_parts(source: &str, spans: &[Span], text: &'t str) -> Self {
        let mut places = Places { runs: Vec::new(), expected: usize::MAX };
        let mut done = 0;
        let mut end = 0;
        for (index, span) in spans.iter().enumerate() {
            let part = Part::new(source, *span);
            end = part.base + part.written.len();
            let rest = text.get(done..).unwrap_or("");
            done += places.follow(&part, done, rest, index + 1 == spans.len());
        }
        places.runs.push((text.len(), end));
        Self { text, runs: places.runs }
    }

    /// Where the byte `at` of the text is written.
    pub(super) fn origin(&self, at: usize) -> usize {
        let index = self.runs.partition_point(|(start, _)| *start <= at);
        let run = index.checked_sub(1).and_then(|index| self.runs.get(index));
        run.map_or(0, |(start, origin)| origin + (at - start))
    }

    /// Where a part of the text is written.
    pub(super) fn span(&self, start: usize, end: usize) -> Span {
        let from = self.origin(start);
        Span::new(from, self.origin(end).max(from))
    }

    /// The pieces of a part of the text, each written in one go, with their places.
    pub(super) fn pieces(&self, start: usize, end: usize) -> impl Iterator<Item = (&'t str, usize)> + '_ {
        let mut at = start;
        std::iter::from_fn(move || {
            if at >= end {
                return None;
            }
            let index = self.runs.partition_point(|(start, _)| *start <= at);
            let until = self.runs.get(index).map_or(end, |(start, _)| *start).min(end);
            let piece = (self.text.get(at..until)?, self.origin(at));
            at = until;
            Some(piece)
        })
    }
}

/// One quoted part.
struct Part<'t> {
    written: &'t str,
    base: usize,
    has_escapes: bool,
}

impl<'t> Part<'t> {
    fn new(source: &'t str, span: Span) -> Self {
        let written = span.of(source);
        let start = span.range().start;
        match written.as_bytes() {
            [quote @ (b'"' | b'\''), .., last] if quote == last => {
                Self { written: &written[1..written.len() - 1], base: start + 1, has_escapes: *quote == b'"' }
            }
            // The text of a block begins on the line after its mark.
            [b'|' | b'>', ..] if written.contains('\n') => {
                let line = written.find('\n').map_or(0, |end| end + 1);
                Self { written: &written[line..], base: start + line, has_escapes: false }
            }
            _ => Self { written, base: start, has_escapes: false },
        }
    }
}

struct Places {
    runs: Vec<(usize, usize)>,
    /// Where the next byte is written if the last run goes on.
    expected: usize,
}

impl Places {
    /// Follows the text along what is written, from its byte `done` on; how much of it the part holds. What is folded
    /// or indented differs in blanks alone.
    fn follow(&mut self, part: &Part<'_>, done: usize, text: &str, is_last: bool) -> usize {
        let written = part.written;
        let mut at = 0;
        for (offset, letter) in text.char_indices() {
            if at >= written.len() && !is_last {
                return offset;
            }
            while part.has_escapes && written[at..].starts_with("\\\n") {
                at += 2;
                at += blanks(&written[at..]);
            }
            let escape = if part.has_escapes { escape(&written[at..], letter) } else { 0 };
            if escape > 0 {
                self.note(done + offset, part.base + at);
                self.expected = usize::MAX;
                at = floor_char_boundary(written, (at + escape).min(written.len()));
                continue;
            }
            if !written[at..].starts_with(letter) {
                let behind = at + blanks(&written[at..]);
                at =
                    if written[behind..].starts_with(letter) || letter.is_whitespace() { behind } else { at };
            }
            self.note(done + offset, part.base + at);
            if written[at..].starts_with(letter) {
                at += letter.len_utf8();
                self.expected = part.base + at;
                // Single quotes double theirs.
                at += usize::from(letter == '\'' && !part.has_escapes && written[at..].starts_with('\''));
            } else {
                self.expected = usize::MAX;
            }
        }
        text.len()
    }

    /// Notes that the byte `at` of the text is written at `place`.
    fn note(&mut self, at: usize, place: usize) {
        if place != self.expected {
            self.runs.push((at, place));
        }
    }
}

fn blanks(text: &str) -> usize {
    text.len() - text.trim_start().len()
}

/// The length of the escape at the beginning of `text`, which stands for `letter`; 0 where there is none.
fn escape(text: &str, letter: char) -> usize {
    match text.as_bytes() {
        [b'\\', b'u', ..] if letter > '\u{FFFF}' => 12,
        [b'\\', b'u', ..] => 6,
        [b'\\', b'x', ..] => 4,
        [b'\\', b'U', ..] => 10,
        [b'\\', ..] => 2,
        _ => 0,
    }
}
