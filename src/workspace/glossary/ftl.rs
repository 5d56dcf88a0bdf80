//! Glossaries in Fluent: a file for each locale, the id is the concept, the value its preferred name.
//!
//! Attributes say more: `.variant`, `.variant-2` … are further names, `.avoid`, `.avoid-2` … those not to use, `.keep = yes`
//! keeps the name of the source, and with `.case = exact` case counts. Others, such as `.gender`, are for whoever has use
//! for them. All alternatives of a selector are names, for `{ $case -> … }` chooses between forms of one.

use fluent_syntax::ast::{Attribute, Entry as Syntax, Pattern};
use fluent_syntax::parser::ParserError;

use super::{GlossaryFault, line_of};
use crate::glossary::Names;
use crate::text::ftl::{self, texts};

/// A concept in one language.
pub(super) struct Entry {
    pub(super) id: String,
    pub(super) names: Names,
    pub(super) is_kept: bool,
    pub(super) is_exact: bool,
}

/// What a file says; and what is wrong with it, by line.
pub(super) fn parse(text: &str) -> (Vec<Entry>, Vec<(usize, GlossaryFault)>) {
    let (resource, errors) = match ftl::parse(text) {
        Ok(parsed) => parsed,
        Err(at) => return (Vec::new(), vec![(line_of(text, at), GlossaryFault::TooDeep)]),
    };
    let fault = |error: &ParserError| {
        (line_of(text, ftl::place(error)), GlossaryFault::Fluent(error.kind.to_string()))
    };
    let mut faults: Vec<(usize, GlossaryFault)> = errors.iter().map(fault).collect();
    let patterns = ftl::patterns(&resource);
    let mut entries = Vec::new();
    let mut add = |id: &str, value: Option<&Pattern<&str>>, attributes: &[Attribute<&str>]| {
        let mut entry = Entry { id: id.to_owned(), names: Names::default(), is_kept: false, is_exact: false };
        let texts = |pattern| texts(pattern, &patterns);
        entry.names.used.extend(value.into_iter().flat_map(texts));
        for attribute in attributes {
            let values = || texts(&attribute.value);
            let is = |word: &str| values().iter().any(|value| value.eq_ignore_ascii_case(word));
            let name = attribute.id.name;
            match name.trim_end_matches(|end: char| end.is_ascii_digit()).trim_end_matches('-') {
                "variant" => entry.names.used.extend(values()),
                "avoid" => entry.names.avoided.extend(values()),
                "keep" if is("yes") || is("true") => entry.is_kept = true,
                "keep" if is("no") || is("false") => {}
                "case" if is("exact") => entry.is_exact = true,
                "case" if is("any") => {}
                word @ ("keep" | "case") => {
                    let known = if word == "keep" { "yes" } else { "exact" };
                    let at = attribute.id.name.as_ptr() as usize - text.as_ptr() as usize;
                    let word = if word == "keep" { "keep" } else { "case" };
                    faults.push((
                        line_of(text, at),
                        GlossaryFault::Attribute { word, known, id: id.to_owned() },
                    ));
                }
                _ => {}
            }
        }
        entries.push(entry);
    };
    for entry in &resource.body {
        match entry {
            Syntax::Term(term) => add(term.id.name, Some(&term.value), &term.attributes),
            Syntax::Message(message) => add(message.id.name, message.value.as_ref(), &message.attributes),
            _ => {}
        }
    }
    faults.sort();
    (entries, faults)
}
