//! Front matter line by line: for what its parser refuses, and for what is too large to parse.
//!
//! A missing quote in one value must not hide the fingerprint in another. So the lines are cut where a
//! key begins, and each key is parsed by itself.

use super::{Raw, Syntax, TOO_MANY_ALIASES};
use crate::dialect::yaml::{self, Budget, Shape};
use crate::document::{Entry, Problem, ProblemKind, Value};
use crate::text::Span;

/// Front matter that is too large to parse may still be all keys.
const MOST_KEYS: usize = 10_000;

/// One line of a text.
pub(in crate::dialect) struct Line {
    /// Without its line break.
    pub span: Span,
    /// Where the next line starts.
    pub next: usize,
}

/// The lines of `text` in `within`. LF, CRLF and a lone CR each end one.
pub(in crate::dialect) fn lines(text: &str, within: Span) -> impl Iterator<Item = Line> {
    let end = (within.end as usize).min(text.len());
    let mut at = within.start as usize;
    std::iter::from_fn(move || {
        let rest = text.get(at..end).filter(|rest| !rest.is_empty())?;
        let length = rest.find(['\n', '\r']).unwrap_or(rest.len());
        let line_break = match rest.as_bytes()[length..] {
            [b'\r', b'\n', ..] => 2,
            [] => 0,
            _ => 1,
        };
        let line = Line { span: Span::new(at, at + length), next: at + length + line_break };
        at = line.next;
        Some(line)
    })
}

/// The part of the line around `offset` that lies in `within`, without the blanks around it. At the end of
/// the text: its last line that is not blank.
pub(in crate::dialect) fn line_at(text: &str, within: Span, offset: usize) -> Span {
    let inside = within.of(text);
    let at = offset.saturating_sub(within.start as usize).min(inside.trim_end().len());
    let (Some(before), Some(after)) = (inside.get(..at), inside.get(at..)) else { return Span::at(offset) };
    let start = before.rfind(['\n', '\r']).map_or(0, |line_break| line_break + 1);
    let end = at + after.find(['\n', '\r']).unwrap_or(after.len());
    let line = &inside[start..end];
    let start = start + line.len() - line.trim_start().len();
    let base = within.start as usize;
    Span::new(base + start, base + start.max(start + line.trim().len()))
}

/// `span` and what follows it on its last line, such as a comment.
pub(in crate::dialect) fn to_line_end(text: &str, span: Span) -> Span {
    let rest = text.get(span.end as usize..).unwrap_or("");
    let line = rest.split(['\n', '\r']).next().unwrap_or("");
    Span::new(span.start as usize, span.end as usize + line.trim_end().len())
}

/// A key at the start of a line.
pub(super) struct Key<'t> {
    /// Its name without quotes.
    pub name: &'t str,
    /// Bytes of the line up to its value.
    pub length: usize,
}

/// The key that `line` starts with.
pub(super) fn key_of(line: &str, syntax: Syntax) -> Option<Key<'_>> {
    let separator = if syntax == Syntax::Toml { '=' } else { ':' };
    if let Some(quote) = line.chars().next().filter(|first| matches!(first, '"' | '\'')) {
        let (name, rest) = line[1..].split_once(quote)?;
        let rest = rest.trim_start().strip_prefix(separator)?;
        return Some(Key { name, length: line.len() - rest.len() });
    }
    if syntax == Syntax::Toml && line.starts_with('[') {
        let name = line.trim_start_matches('[').split([']', '.']).next()?.trim();
        return Some(Key { name, length: line.len() });
    }
    // These begin something else in YAML, or nothing at all.
    if line
        .starts_with(['-', '#', '[', ']', '{', '}', ',', '&', '*', '!', '|', '>', '%', '@', '`', ' ', '\t'])
    {
        return None;
    }
    let ends = |(at, _): &(usize, &str)| {
        syntax != Syntax::Yaml || line[at + 1..].chars().next().is_none_or(char::is_whitespace)
    };
    let (at, _) = line.match_indices(separator).find(ends)?;
    let name = line[..at].trim_end();
    (!name.is_empty()).then_some(Key { name, length: at + 1 })
}

/// The keys alone with their values as written.
pub(super) fn keys(text: &str, raw: &Raw) -> Vec<Entry> {
    let parts = parts(text, raw).into_iter().take(MOST_KEYS);
    parts.map(|part| Entry { value: part.written(text), key: part.key, span: part.span }).collect()
}

/// The entries, each parsed by itself; a problem for each that cannot be.
pub(super) fn entries(text: &str, raw: &Raw) -> (Vec<Entry>, Vec<Problem>) {
    let mut problems = Vec::new();
    let mut budget = Budget::default();
    let entry = |part: Part| {
        let value = part.parse(text, raw.syntax, &mut budget).unwrap_or_else(|problem| {
            problems.push(problem);
            part.written(text)
        });
        Entry { key: part.key, value, span: part.span }
    };
    let entries = parts(text, raw).into_iter().map(entry).collect();
    (entries, problems)
}

/// A key and the lines that belong to it.
struct Part {
    key: String,
    span: Span,
    value: Span,
}

fn parts(text: &str, raw: &Raw) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut within = raw.inner;
    if raw.syntax == Syntax::Json {
        within.start += 1;
        within.end -= u32::from(raw.closed);
    }
    let mut indentation = usize::MAX;
    for line in lines(text, within) {
        let written = line.span.of(text).trim_end();
        let content = written.trim_start();
        let indent = written.len() - content.len();
        if content.is_empty() || content.starts_with('#') {
            continue;
        }
        let start = line.span.start as usize + indent;
        let mut end = start + content.len();
        if raw.syntax == Syntax::Json && content.ends_with(',') {
            end -= 1;
        }
        match key_of(content, raw.syntax) {
            Some(key) if indent <= indentation => {
                indentation = indent;
                let value = Span::new((start + key.length).min(end), end);
                parts.push(Part { key: key.name.to_owned(), span: Span::new(start, end), value });
            }
            _ => {
                let Some(part) = parts.last_mut() else { continue };
                part.span = Span::new(part.span.start as usize, end);
                part.value = Span::new(part.value.start as usize, end);
            }
        }
    }
    parts
}

impl Part {
    /// In JSON the value is parsed, in YAML the key too: it decides whether `a: b: c` is right.
    fn parse(&self, text: &str, syntax: Syntax, budget: &mut Budget) -> Result<Value, Problem> {
        let within = if syntax == Syntax::Json { self.value } else { self.span };
        let invalid = |offset: usize, detail: &str| Problem {
            kind: ProblemKind::InvalidYaml,
            span: line_at(text, self.span, offset),
            detail: detail.to_owned(),
        };
        let yaml = yaml::read_part(text, within);
        if let Some(fault) = &yaml.fault {
            return Err(invalid(fault.span.start as usize, &fault.detail));
        }
        let Some(root) = yaml.root() else { return Ok(Value::Null) };
        let at = match syntax {
            Syntax::Json => Some(0),
            _ if root.shape == Shape::Mapping => yaml.pairs(0).next().and_then(|(_, value)| value),
            _ => return Err(invalid(within.start as usize, "no-map")),
        };
        let value = at.map_or(Some(Value::Null), |at| yaml.value(text, at, budget));
        value.ok_or_else(|| invalid(within.start as usize, TOO_MANY_ALIASES))
    }

    /// The value's text, without quotes around it or a comment behind it where it is one line.
    fn written(&self, text: &str) -> Value {
        let written = self.value.of(text).trim();
        for quote in ['"', '\''] {
            if let Some((inside, rest)) = written.strip_prefix(quote).and_then(|rest| rest.split_once(quote))
                && (rest.is_empty() || rest.trim_start().starts_with('#'))
            {
                return Value::Scalar(inside.to_owned());
            }
        }
        if written.is_empty() || written.starts_with('#') {
            return Value::Null;
        }
        let is_one_line = !written.contains(['\n', '\r']);
        let end = written.find(" #").filter(|_| is_one_line).unwrap_or(written.len());
        Value::Scalar(written[..end].trim_end().to_owned())
    }
}
