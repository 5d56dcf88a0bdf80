//! Finds the front matter at the start of a page.
//!
//! Every platform takes a first line `---` and a later one for front matter, even with prose between
//! them. Here a line that looks like a key must follow, so that a page that opens with a thematic
//! break keeps its first section.

use serde::de::IgnoredAny;

use super::scan::{key_of, lines};
use crate::text::Span;

/// The language of a front matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Syntax {
    /// Between `---` and `---` or `...`.
    Yaml,
    /// Between `+++` and `+++`.
    Toml,
    /// One object in braces.
    Json,
}

/// A front matter that is found and not yet read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Raw {
    /// Its language.
    pub syntax: Syntax,
    /// The whole block with both delimiter lines and the line break after it; the body starts at its end.
    pub span: Span,
    /// What there is to parse: the lines between the delimiters, or the object with its braces.
    pub inner: Span,
    /// Whether the closing line is there.
    pub closed: bool,
}

/// Finds the front matter of `text`, a page without byte order mark. Where the closing line is missing it
/// ends at the first line that cannot belong to it.
pub fn split(text: &str) -> Option<Raw> {
    let first = lines(text, Span::new(0, text.len())).next()?;
    match first.span.of(text).trim_end() {
        "---" => fenced(text, first.next, Syntax::Yaml),
        "+++" => fenced(text, first.next, Syntax::Toml),
        "{" => object(text, first.next),
        _ => None,
    }
}

/// `start` is where the second line starts.
fn fenced(text: &str, start: usize, syntax: Syntax) -> Option<Raw> {
    for line in lines(text, Span::new(start, text.len())) {
        let closes = match line.span.of(text).trim_end() {
            "---" | "..." => syntax == Syntax::Yaml,
            "+++" => syntax == Syntax::Toml,
            _ => false,
        };
        if closes {
            let raw = Raw {
                syntax,
                span: Span::new(0, line.next),
                inner: Span::new(start, line.span.start as usize),
                closed: true,
            };
            return holds_keys(text, &raw).then_some(raw);
        }
    }
    unclosed(text, start, start, syntax)
}

/// Whether a line before the first gap reads like a key, or nothing stands there at all.
fn holds_keys(text: &str, raw: &Raw) -> bool {
    let is_content = |line: &&str| !line.trim().is_empty() && !line.trim_start().starts_with('#');
    let mut content =
        lines(text, raw.inner).map(|line| line.span.of(text)).skip_while(|line| !is_content(line));
    let Some(first) = content.next() else { return true };
    let is_key =
        |line: &str| key_of(line.trim_start(), raw.syntax).is_some() || line.trim_start().starts_with('{');
    is_key(first) || content.take_while(|line| !line.trim().is_empty()).any(is_key)
}

fn object(text: &str, start: usize) -> Option<Raw> {
    let second = lines(text, Span::new(start, text.len()))
        .map(|line| line.span.of(text))
        .find(|line| !line.trim().is_empty())?;
    if !second.trim_start().starts_with(['"', '}']) {
        return None;
    }
    let block = |inner: usize, end: usize| Raw {
        syntax: Syntax::Json,
        span: Span::new(0, end),
        inner: Span::new(0, inner),
        closed: true,
    };
    let mut values = serde_json::Deserializer::from_str(text).into_iter::<IgnoredAny>();
    if let Some(Ok(_)) = values.next() {
        let end = values.byte_offset();
        let rest = lines(text, Span::new(end, text.len())).next()?;
        return rest.span.of(text).trim().is_empty().then(|| block(end, rest.next));
    }
    let closing = lines(text, Span::new(start, text.len())).find(|line| line.span.of(text).trim_end() == "}");
    match closing {
        Some(line) => Some(block(line.span.start as usize + 1, line.next)),
        None => unclosed(text, 0, start, Syntax::Json),
    }
}

/// The lines from `second` on that read like front matter; none where the first of them is no key.
fn unclosed(text: &str, inner: usize, second: usize, syntax: Syntax) -> Option<Raw> {
    let mut end = second;
    for line in lines(text, Span::new(second, text.len())) {
        let written = line.span.of(text);
        let key =
            key_of(written.trim_start(), syntax).is_some_and(|key| !key.name.contains(char::is_whitespace));
        let continues = end > second && written.starts_with([' ', '\t', '-', '[', ']', '}']);
        if written.trim().is_empty() || !(key || continues) {
            break;
        }
        end = line.next;
    }
    let span = Span::new(0, end);
    (end > second).then_some(Raw { syntax, span, inner: Span::new(inner, end), closed: false })
}
