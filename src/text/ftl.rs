//! Files in Fluent: parsed, and, for files of names, what their patterns may read: without variables, and with every
//! choice of their selectors.

use std::collections::BTreeMap;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Resource, Variant};
use fluent_syntax::parser::ParserError;

/// Patterns by the id of their message or term, for references.
pub type Patterns<'p, 't> = BTreeMap<&'t str, &'p Pattern<&'t str>>;

/// What a pattern may read: a text for each choice of its selectors, that of the default variants first. None where it
/// takes a variable.
pub fn texts(pattern: &Pattern<&str>, patterns: &Patterns<'_, '_>) -> Vec<String> {
    texts_within(pattern, patterns, 0)
}

fn texts_within(pattern: &Pattern<&str>, patterns: &Patterns<'_, '_>, depth: usize) -> Vec<String> {
    /// Terms refer to terms once or twice; rings end here.
    const DEEPEST: usize = 4;
    const MOST: usize = 32;
    if depth > DEEPEST {
        return Vec::new();
    }
    let of_variants = |variants: &[Variant<&str>]| {
        let (default, others): (Vec<_>, Vec<_>) = variants.iter().partition(|variant| variant.default);
        let variants = default.into_iter().chain(others);
        variants.flat_map(|variant| texts_within(&variant.value, patterns, depth + 1)).take(MOST).collect()
    };
    let mut all = vec![String::new()];
    for element in &pattern.elements {
        let parts: Vec<String> = match element {
            PatternElement::TextElement { value } => vec![(*value).to_owned()],
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                of_variants(variants)
            }
            PatternElement::Placeable { expression: Expression::Inline(inline) } => match inline {
                InlineExpression::StringLiteral { value } => vec![unescaped(value)],
                InlineExpression::NumberLiteral { value } => vec![(*value).to_owned()],
                InlineExpression::TermReference { id, attribute: None, .. }
                | InlineExpression::MessageReference { id, attribute: None } => {
                    let own = patterns.get(id.name);
                    own.map(|pattern| texts_within(pattern, patterns, depth + 1)).unwrap_or_default()
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

/// Braces nest no deeper in a file that may be parsed: the parser calls itself for each.
const DEEPEST: usize = 64;

/// A parsed file: what it says, and what is wrong with it.
pub type Parsed<'t> = (Resource<&'t str>, Vec<ParserError>);

/// Parses a file; the place where braces nest too deep, if they do.
pub fn parse(text: &str) -> Result<Parsed<'_>, usize> {
    match too_deep(text) {
        Some(at) => Err(at),
        None => Ok(match fluent_syntax::parser::parse(text) {
            Ok(resource) => (resource, Vec::new()),
            Err(partly) => partly,
        }),
    }
}

/// Where an entry begins that could not be read.
pub fn place(error: &ParserError) -> usize {
    error.slice.as_ref().map_or(error.pos.start, |slice| slice.start)
}

/// The patterns of a file. Of several of one id the last counts.
pub fn patterns<'p, 't>(resource: &'p Resource<&'t str>) -> Patterns<'p, 't> {
    let pattern = |entry: &'p Entry<&'t str>| match entry {
        Entry::Term(term) => Some((term.id.name, &term.value)),
        Entry::Message(message) => message.value.as_ref().map(|value| (message.id.name, value)),
        _ => None,
    };
    resource.body.iter().filter_map(pattern).collect()
}

/// Where braces nest too deep. A line that begins with something else than a blank or a closing brace begins anew.
fn too_deep(text: &str) -> Option<usize> {
    let (mut depth, mut is_start) = (0usize, true);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'\n' => is_start = true,
            b' ' | b'\r' => is_start = false,
            b'{' => {
                (depth, is_start) = (depth + 1, false);
                if depth > DEEPEST {
                    return Some(at);
                }
            }
            b'}' => (depth, is_start) = (depth.saturating_sub(1), false),
            _ if is_start => (depth, is_start) = (0, false),
            _ => {}
        }
    }
    None
}
