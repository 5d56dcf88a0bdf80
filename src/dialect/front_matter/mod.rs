//! Front matter: where it ends, its keys and values, and each key's place.
//!
//! YAML, TOML and JSON come out as one shape whose scalars are text as written, because a commit id
//! that reads `8e10` is no number. Front matter that its own parser refuses is read once more key by
//! key: the broken keys are named, and the others keep their values.

mod scan;
mod split;
mod toml;

use rustc_hash::FxHashMap;
use serde::de::IgnoredAny;

use super::yaml::{self, At, Budget, Shape, Yaml};
use crate::document::{Entry, FrontMatter, Problem, ProblemKind, Value};
use crate::text::Span;

pub(super) use scan::{line_at, lines, to_line_end};
pub use split::{Raw, Syntax, split};

/// Beyond this many bytes YAML and JSON are read line by line with their values unparsed, and TOML not
/// at all. Real front matter stays below a tenth of it.
const LARGEST_PARSED: usize = 64 * 1024;
const TOO_MANY_ALIASES: &str = "aliases";

/// Reads the front matter that [`split`] found in `text`. Every key of the top level is an entry, also
/// one that occurs twice; a YAML merge key `<<` is a key like others.
pub fn parse(text: &str, raw: &Raw) -> (FrontMatter, Vec<Problem>) {
    let mut problems = Vec::new();
    if !raw.closed {
        let opening = line_at(text, raw.span, raw.span.start as usize);
        problems.push(problem(ProblemKind::UnclosedFrontMatter, opening, ""));
    }
    let too_large = raw.inner.len() > LARGEST_PARSED;
    if too_large {
        let opening = line_at(text, raw.span, raw.span.start as usize);
        problems.push(problem(ProblemKind::Truncated, opening, "front-matter"));
    }
    let entries = match raw.syntax {
        Syntax::Toml if too_large => Vec::new(),
        Syntax::Toml => toml::entries(text, raw.inner, &mut problems),
        Syntax::Yaml | Syntax::Json if too_large => scan::keys(text, raw),
        Syntax::Yaml | Syntax::Json => yaml_entries(text, raw, &mut problems),
    };
    problems.extend(duplicates(text, &entries));
    problems.sort_by_key(|problem| problem.span);
    (FrontMatter { span: raw.span, entries }, problems)
}

/// The entries of a YAML mapping, in the order of the file.
pub(super) fn entries(text: &str, yaml: &Yaml<'_>, mapping: At, problems: &mut Vec<Problem>) -> Vec<Entry> {
    let flow = yaml.nodes.get(mapping).is_some_and(|node| node.flow);
    let mut budget = Budget::default();
    let entry = |(key, value): (At, Option<At>)| {
        let start = yaml.nodes[key].span;
        let span = value.map_or(start, |value| start.cover(yaml.nodes[value].span));
        // In braces another key may follow on the line.
        let span = if flow { span } else { to_line_end(text, span) };
        let value = match value {
            None => Value::Null,
            Some(at) => yaml.value(text, at, &mut budget).unwrap_or_else(|| {
                let line = line_at(text, span, span.start as usize);
                problems.push(problem(ProblemKind::InvalidYaml, line, TOO_MANY_ALIASES));
                Value::Scalar(yaml.nodes[at].span.of(text).to_owned())
            }),
        };
        Entry { key: yaml.key(text, key), value, span }
    };
    yaml.pairs(mapping).map(entry).collect()
}

/// A problem for each key that occurs again, at its second occurrence.
pub(super) fn duplicates(text: &str, entries: &[Entry]) -> Vec<Problem> {
    let mut seen: FxHashMap<&str, usize> = FxHashMap::default();
    let mut problems = Vec::new();
    for entry in entries {
        let times = seen.entry(&entry.key).or_default();
        *times += 1;
        if *times == 2 {
            let line = line_at(text, entry.span, entry.span.start as usize);
            problems.push(problem(ProblemKind::DuplicateKey, line, &entry.key));
        }
    }
    problems
}

fn yaml_entries(text: &str, raw: &Raw, problems: &mut Vec<Problem>) -> Vec<Entry> {
    let yaml = yaml::read(text, raw.inner);
    let fault = match (&yaml.fault, yaml.root()) {
        (Some(fault), _) => fault.clone(),
        (None, None) => return Vec::new(),
        (None, Some(root)) => match root.shape {
            Shape::Null => return Vec::new(),
            Shape::Mapping => {
                if raw.syntax == Syntax::Json {
                    problems.extend(invalid_json(text, raw.inner));
                }
                return entries(text, &yaml, 0, problems);
            }
            _ => problem(ProblemKind::InvalidYaml, root.span, "no-map"),
        },
    };
    let (entries, broken) = scan::entries(text, raw);
    if broken.is_empty() {
        let line = line_at(text, raw.inner, fault.span.start as usize);
        problems.push(Problem { span: line, ..fault });
    }
    problems.extend(broken);
    entries
}

/// YAML takes all of JSON and more, such as a comma before the closing brace.
fn invalid_json(text: &str, inner: Span) -> Option<Problem> {
    let error = serde_json::from_str::<IgnoredAny>(inner.of(text)).err()?;
    let line = inner.of(text).split_inclusive('\n').take(error.line().saturating_sub(1));
    let start = inner.start as usize + line.map(str::len).sum::<usize>();
    Some(problem(ProblemKind::InvalidYaml, line_at(text, inner, start), &error.to_string()))
}

fn problem(kind: ProblemKind, span: Span, detail: &str) -> Problem {
    Problem { kind, span, detail: detail.to_owned() }
}

#[cfg(test)]
mod tests;
