//! Glossaries in Fluent: a file for each locale, the id is the concept, the value its preferred name.
//!
//! Attributes say more: `.variant`, `.variant-2` … are further names, `.avoid`, `.avoid-2` … those not to use, `.keep = yes`
//! keeps the name of the source, and with `.case = exact` case counts. Others, such as `.gender`, are for whoever has use
//! for them. All alternatives of a selector are names, for `{ $case -> … }` chooses between forms of one.

use std::collections::BTreeMap;

use fluent_syntax::ast::{Attribute, Entry as Syntax, Expression, InlineExpression, Pattern, PatternElement};

use super::{GlossaryFault, line_of};
use crate::glossary::Names;

/// A concept in one language.
pub(super) struct Entry {
    pub(super) id: String,
    pub(super) names: Names,
    pub(super) is_kept: bool,
    pub(super) is_exact: bool,
}

/// What a file says; and what is wrong with it, by line.
pub(super) fn parse(text: &str) -> (Vec<Entry>, Vec<(usize, GlossaryFault)>) {
    let (resource, errors) = match fluent_syntax::parser::parse(text) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    };
    let mut faults: Vec<(usize, GlossaryFault)> = errors
        .iter()
        .map(|error| {
            let line = line_of(text, error.slice.as_ref().map_or(error.pos.start, |slice| slice.start));
            (line, GlossaryFault::Fluent(error.kind.to_string()))
        })
        .collect();
    let mut patterns: BTreeMap<&str, &Pattern<&str>> = BTreeMap::new();
    for entry in &resource.body {
        match entry {
            Syntax::Term(term) => drop(patterns.insert(term.id.name, &term.value)),
            Syntax::Message(message) => {
                if let Some(value) = &message.value {
                    patterns.insert(message.id.name, value);
                }
            }
            _ => {}
        }
    }
    let mut entries = Vec::new();
    let mut add = |id: &str, value: Option<&Pattern<&str>>, attributes: &[Attribute<&str>]| {
        let mut entry = Entry { id: id.to_owned(), names: Names::default(), is_kept: false, is_exact: false };
        let texts = |pattern| texts(pattern, &patterns, 0);
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
                    faults.push((line_of(text, at), GlossaryFault::Attribute { word, known, id: id.to_owned() }));
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

/// What a pattern may read: a text for each choice of its selectors. None where it takes a variable.
fn texts(pattern: &Pattern<&str>, patterns: &BTreeMap<&str, &Pattern<&str>>, depth: usize) -> Vec<String> {
    /// Terms refer to terms once or twice; rings end here.
    const DEEPEST: usize = 4;
    const MOST: usize = 32;
    if depth > DEEPEST {
        return Vec::new();
    }
    let mut all = vec![String::new()];
    for element in &pattern.elements {
        let parts: Vec<String> = match element {
            PatternElement::TextElement { value } => vec![(*value).to_owned()],
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                variants.iter().flat_map(|variant| texts(&variant.value, patterns, depth + 1)).collect()
            }
            PatternElement::Placeable { expression: Expression::Inline(inline) } => match inline {
                InlineExpression::StringLiteral { value } => vec![unescaped(value)],
                InlineExpression::NumberLiteral { value } => vec![(*value).to_owned()],
                InlineExpression::TermReference { id, attribute: None, .. }
                | InlineExpression::MessageReference { id, attribute: None } => {
                    let own = patterns.get(id.name);
                    own.map(|pattern| texts(pattern, patterns, depth + 1)).unwrap_or_default()
                }
                _ => Vec::new(),
            },
        };
        all = all
            .iter()
            .flat_map(|start| parts.iter().map(move |part| format!("{start}{part}")))
            .take(MOST)
            .collect();
    }
    let mut texts: Vec<String> = Vec::new();
    for text in all {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if !text.is_empty() && !texts.contains(&text) {
            texts.push(text);
        }
    }
    texts
}

fn unescaped(literal: &str) -> String {
    fluent_syntax::unicode::unescape_unicode_to_string(literal).into_owned()
}
