//! Keys of the front matter: where a value is written, and where a new line belongs.

use super::{Change, Place, Places, Revision, line_end};
use crate::document::{Document, Kind, Value};
use crate::text::Span;

/// The keys of a scheme, outermost first.
pub(super) struct Keys {
    pub hash: Option<&'static [&'static str]>,
    pub commit: &'static [&'static str],
}

impl Keys {
    pub fn places(&self, page: &Document) -> Places {
        let hash = self.hash.and_then(|keys| place(page, keys));
        Places { hash, commit: place(page, self.commit), ..Places::default() }
    }

    /// New lines at the end of the front matter. In TOML and JSON they are its first: behind a table, or
    /// behind the last key without its comma, they would mean something else.
    pub fn insert(&self, page: &Document, revision: &Revision) -> Option<Change> {
        let hash = self.hash.zip(revision.hash.as_deref());
        let commit = revision.commit.as_deref().map(|commit| (self.commit, commit));
        let lines: Vec<Line<'_>> = hash.into_iter().chain(commit).collect();
        let text = &page.text;
        let end = line_end(text);
        let Some(front_matter) = &page.front_matter else {
            // What has no blocks is no Markdown, or empty; a YAML page has nowhere to put them.
            let first = page.blocks.first()?;
            let lines = yaml("", end, &lines);
            return (first.kind != Kind::Entry)
                .then(|| Change { span: Span::at(0), text: format!("---{end}{lines}---{end}") });
        };
        // A key that is there and has no place holds something that is no scalar.
        if lines.iter().any(|(keys, _)| keys.first().is_some_and(|key| front_matter.get(key).is_some())) {
            return None;
        }
        let first = front_matter.entries.first().map(|entry| entry.span.start as usize);
        let indent = first.map_or(Some(""), |at| indent(text, at))?;
        let written = front_matter.span.of(text);
        let start = front_matter.span.start as usize;
        let second_line = start + written.split_inclusive(['\n', '\r']).next().map_or(0, str::len);
        let second_line = second_line + usize::from(text[..second_line].ends_with('\r') && end == "\r\n");
        if written.starts_with("---") {
            let last = written.trim_end_matches(['\n', '\r']).rfind(['\n', '\r'])?;
            let at = start + last + 1;
            (at >= second_line).then(|| Change { span: Span::at(at), text: yaml(indent, end, &lines) })
        } else if written.starts_with("+++") {
            let line = |(keys, value): &Line<'_>| format!("{} = \"{value}\"{end}", dotted(keys));
            let lines: String = lines.iter().map(line).collect();
            Some(Change { span: Span::at(second_line), text: lines })
        } else if written.starts_with('{') {
            let lines: String = lines.iter().map(|line| format!("{end}  {},", json(line))).collect();
            let lines = if first.is_some() { lines.as_str() } else { lines.trim_end_matches(',') };
            Some(Change { span: Span::at(start + 1), text: lines.to_owned() })
        } else {
            let is_nested = first.is_some_and(|at| at >= second_line);
            let at = front_matter.span.end as usize;
            let rest = text.get(at..)?.trim_start_matches([' ', '\t']);
            let behind = text.len() - rest.len() + end.len();
            let lines = yaml(indent, end, &lines);
            let change = match rest.starts_with(end) {
                true => Change { span: Span::at(behind), text: lines },
                false => Change { span: Span::at(at), text: format!("{end}{}", lines.trim_end()) },
            };
            is_nested.then_some(change)
        }
    }
}

/// Keys and their value.
type Line<'a> = (&'static [&'static str], &'a str);

fn yaml(indent: &str, end: &str, lines: &[Line<'_>]) -> String {
    let mut out = String::new();
    for (keys, value) in lines {
        let (last, outer) = keys.split_last().unwrap_or((&"", &[]));
        let mut indent = indent.to_owned();
        for key in outer {
            out.push_str(&format!("{indent}{key}:{end}"));
            indent.push_str("  ");
        }
        out.push_str(&format!("{indent}{last}: {value}{end}"));
    }
    out
}

fn dotted(keys: &[&str]) -> String {
    let quoted = |key: &&str| if key.contains('.') { format!("\"{key}\"") } else { (*key).to_owned() };
    keys.iter().map(quoted).collect::<Vec<_>>().join(".")
}

fn json((keys, value): &Line<'_>) -> String {
    keys.iter().rev().enumerate().fold(format!("\"{value}\""), |inner, (depth, key)| match depth {
        0 => format!("\"{key}\": {inner}"),
        _ => format!("\"{key}\": {{ {inner} }}"),
    })
}

/// The blanks before `at` on its line; none where something else stands there.
fn indent(text: &str, at: usize) -> Option<&str> {
    let before = text.get(..at)?;
    let line = &before[before.rfind(['\n', '\r']).map_or(0, |line_break| line_break + 1)..];
    // In braces or on one line with the delimiter no line can follow.
    let is_blank = line.trim_start_matches('{').trim().is_empty();
    is_blank.then_some(if line.contains('{') { "" } else { line })
}

/// The place of the scalar under `keys`.
pub(super) fn place(page: &Document, keys: &[&str]) -> Option<Place> {
    let (first, inner) = keys.split_first()?;
    let entry = page.front_matter.as_ref()?.get(first)?;
    let text = &page.text;
    let end = entry.span.end as usize;
    let mut value = &entry.value;
    let mut at = behind_key(text, entry.span.start as usize, end, first)?;
    for key in inner {
        let Value::Map(entries) = value else { return None };
        value = entries.iter().find(|(name, _)| name == key).map(|(_, value)| value)?;
        at = behind_key(text, at, end, key)?;
    }
    let scalar = match value {
        // What runs over lines is no revision, and not to be taken for one.
        Value::Scalar(scalar) if !scalar.trim().contains(['\n', '\r']) => scalar.trim(),
        Value::Null => "",
        _ => return None,
    };
    let lines = lines(text, entry.span).filter(|_| inner.is_empty());
    Some(Place { value: written(text, at, end, scalar)?, lines })
}

/// Behind the separator of the first `key` between `from` and `to`.
fn behind_key(text: &str, from: usize, to: usize, key: &str) -> Option<usize> {
    let within = text.get(from..to)?;
    within.match_indices(key).find_map(|(at, _)| {
        let before = within[..at].chars().next_back();
        let rest = &within[at + key.len()..];
        let separator = rest.trim_start_matches(['"', '\'']).trim_start_matches([' ', '\t']);
        let is_key = before
            .is_none_or(|char| char.is_whitespace() || matches!(char, '"' | '\'' | '{' | ',' | '.'))
            && separator.starts_with([':', '=']);
        is_key.then(|| to - separator.len() + 1)
    })
}

/// The first place between `from` and `to` where `scalar` is written as a word of its own. For an empty one: where it
/// belongs, with the word for nothing.
fn written(text: &str, from: usize, to: usize, scalar: &str) -> Option<Span> {
    let within = text.get(from..to)?;
    if scalar.is_empty() {
        let rest = within.trim_start_matches([' ', '\t']);
        if rest.trim_end().contains(['\n', '\r']) || rest.starts_with(['\n', '\r']) && !rest.trim().is_empty()
        {
            return None;
        }
        let at = to - rest.len();
        if rest.starts_with(['"', '\'']) {
            return Some(Span::at(at + 1));
        }
        let word = rest.split(|char: char| char.is_whitespace() || matches!(char, ',' | '}')).next()?;
        return match word {
            "~" | "null" | "Null" | "NULL" => Some(Span::new(at, at + word.len())),
            _ if word.is_empty() || word.starts_with('#') => Some(Span::at(from)),
            _ => None,
        };
    }
    let stands_alone = |at: usize| {
        let (before, after) = (&within[..at], &within[at + scalar.len()..]);
        before
            .chars()
            .next_back()
            .is_none_or(|char| char.is_whitespace() || matches!(char, '"' | '\'' | ':' | '='))
            && after
                .chars()
                .next()
                .is_none_or(|char| char.is_whitespace() || matches!(char, '"' | '\'' | ',' | '}'))
    };
    let (at, _) = within.match_indices(scalar).find(|(at, _)| stands_alone(*at))?;
    Some(Span::new(from + at, from + at + scalar.len()))
}

/// The lines of `span` with their line break, where nothing stands before it.
pub(super) fn lines(text: &str, span: Span) -> Option<Span> {
    let start = span.start as usize;
    let before = text.get(..start)?;
    let line = before.rfind(['\n', '\r']).map_or(0, |line_break| line_break + 1);
    let rest = text.get(span.end as usize..)?;
    let line_break = match rest.as_bytes() {
        [b'\r', b'\n', ..] => 2,
        [b'\n' | b'\r', ..] => 1,
        [] => 0,
        _ => return None,
    };
    before[line..].trim().is_empty().then(|| Span::new(line, span.end as usize + line_break))
}

/// Writes `value` in the place `span`, in quotes where the syntax asks for them.
pub(super) fn replacement(page: &Document, span: Span, value: &str) -> Change {
    let before = page.text.get(..span.start as usize).unwrap_or("").chars().next_back();
    let is_quoted = matches!(before, Some('"' | '\''));
    let front_matter =
        page.front_matter.as_ref().filter(|front_matter| front_matter.span.cover(span) == front_matter.span);
    let is_yaml =
        front_matter.is_none_or(|front_matter| !front_matter.span.of(&page.text).starts_with(['+', '{']));
    let value = if is_quoted || is_yaml { value.to_owned() } else { format!("\"{value}\"") };
    let needs_blank = matches!(before, Some(':' | '='));
    Change { span, text: if needs_blank { format!(" {value}") } else { value } }
}
