//! Front matter in TOML, as many sites made with Hugo have it.

use rustc_hash::FxHashSet;
use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use super::{line_at, problem, to_line_end};
use crate::document::{Entry, Problem, ProblemKind, Value};
use crate::text::Span;

/// The parser reads on behind a mistake and then makes others of it.
const MOST_PROBLEMS: usize = 20;

/// The entries of the part `inner` of `text`, in the order of the file. The parser limits its own depth.
pub(super) fn entries(text: &str, inner: Span, problems: &mut Vec<Problem>) -> Vec<Entry> {
    let toml = Toml { text, inner };
    let (table, errors) = DeTable::parse_recoverable(inner.of(text));
    let mut repeated = FxHashSet::default();
    for error in errors {
        if problems.len() >= MOST_PROBLEMS {
            break;
        }
        let span = toml.span(error.span().unwrap_or_default());
        let line = line_at(text, inner, span.start as usize);
        if error.message() != "duplicate key" {
            problems.push(problem(ProblemKind::InvalidYaml, line, error.message()));
        } else if repeated.insert(span.of(text)) {
            problems.push(problem(ProblemKind::DuplicateKey, line, span.of(text)));
        }
    }
    let entry = |(key, value): (&Spanned<DeString<'_>>, &Spanned<DeValue<'_>>)| {
        let span = to_line_end(text, toml.span(key.span()).cover(toml.reach(value)));
        Entry { key: key.get_ref().clone().into_owned(), value: toml.value(value), span }
    };
    let mut entries: Vec<Entry> = table.get_ref().iter().map(entry).collect();
    entries.sort_by_key(|entry| entry.span);
    entries
}

struct Toml<'t> {
    text: &'t str,
    inner: Span,
}

impl Toml<'_> {
    fn span(&self, range: std::ops::Range<usize>) -> Span {
        let base = self.inner.start as usize;
        Span::new(base + range.start, base + range.end)
    }

    /// A value and all below it; a table's own span is its header.
    fn reach(&self, value: &Spanned<DeValue<'_>>) -> Span {
        let own = self.span(value.span());
        match value.get_ref() {
            DeValue::Array(items) => items.iter().fold(own, |span, item| span.cover(self.reach(item))),
            DeValue::Table(table) => table.iter().fold(own, |span, (_, value)| span.cover(self.reach(value))),
            _ => own,
        }
    }

    fn value(&self, value: &Spanned<DeValue<'_>>) -> Value {
        match value.get_ref() {
            DeValue::String(text) => Value::Scalar(text.clone().into_owned()),
            DeValue::Array(items) => Value::List(items.iter().map(|item| self.value(item)).collect()),
            DeValue::Table(table) => {
                let mut entries: Vec<_> = table.iter().collect();
                entries.sort_by_key(|(key, _)| key.span().start);
                let entry = |(key, value): (&Spanned<DeString<'_>>, _)| {
                    (key.get_ref().clone().into_owned(), self.value(value))
                };
                Value::Map(entries.into_iter().map(entry).collect())
            }
            // As written: a date or a hexadecimal number keeps its spelling.
            _ => Value::Scalar(self.span(value.span()).of(self.text).to_owned()),
        }
    }
}
