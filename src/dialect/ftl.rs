//! Fluent catalogues (`.ftl`): messages, terms and their attributes.
//!
//! The syntax tree of `fluent-syntax` borrows from the text, so that each slice of it tells its own place.

use fluent_syntax::ast::{
    Attribute, CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use fluent_syntax::parser::ErrorKind;

use super::Dialect;
use super::catalogue::{Catalogue, Says};
use crate::document::{Choice, Document, Message, Named, Plural, Problem, ProblemKind};
use crate::text::{Span, ftl, line_start};

pub(super) static DIALECT: Dialect = Dialect {
    id: "fluent",
    matches: |path, _| {
        path.rsplit_once('.').is_some_and(|(_, extension)| extension.eq_ignore_ascii_case("ftl"))
    },
    is_opaque: false,
    read,
};

fn read(text: String) -> Document {
    let mut catalogue = Catalogue::new(&text);
    let (resource, errors) = match ftl::parse(&text) {
        Ok(parsed) => parsed,
        Err(at) => {
            let detail = "too-deep".to_owned();
            catalogue.problem(Problem { kind: ProblemKind::Junk, span: Span::at(at), detail });
            return catalogue.finish(text);
        }
    };
    for error in &errors {
        // Behind what is there: where nothing follows, the parser is lines away when it gives up.
        let before = text.get(..error.pos.start).unwrap_or(&text);
        let span = Span::at(before.trim_end().len());
        catalogue.problem(Problem { kind: ProblemKind::Junk, span, detail: fault(&error.kind) });
    }
    let reader = Reader { text: &text };
    // An entry ends where the next begins.
    let mut end = text.len();
    let mut entries: Vec<(&Entry<&str>, Span)> = Vec::new();
    for entry in resource.body.iter().rev() {
        let start = reader.start(entry).min(end);
        entries.push((entry, reader.trimmed(start, end)));
        end = start;
    }
    for (entry, span) in entries.into_iter().rev() {
        match entry {
            Entry::Message(message) => {
                reader.enter(
                    &mut catalogue,
                    "",
                    message.id.name,
                    message.value.as_ref(),
                    &message.attributes,
                    span,
                );
            }
            Entry::Term(term) => {
                reader.enter(&mut catalogue, "-", term.id.name, Some(&term.value), &term.attributes, span);
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => {}
        }
    }
    drop(resource);
    catalogue.finish(text)
}

/// What is wrong, in a word, and after a blank what was expected.
fn fault(kind: &ErrorKind) -> String {
    match kind {
        ErrorKind::ExpectedToken(token) => format!("expected {token}"),
        ErrorKind::ExpectedCharRange { range } => format!("expected {range}"),
        ErrorKind::ExpectedMessageField { .. }
        | ErrorKind::ExpectedTermField { .. }
        | ErrorKind::MissingValue => "no-value".to_owned(),
        ErrorKind::MissingDefaultVariant => "no-default".to_owned(),
        ErrorKind::MultipleDefaultVariants => "two-defaults".to_owned(),
        ErrorKind::UnterminatedStringLiteral => "open-string".to_owned(),
        ErrorKind::UnbalancedClosingBrace => "stray-brace".to_owned(),
        _ => "invalid".to_owned(),
    }
}

struct Reader<'t> {
    text: &'t str,
}

/// What a pattern is made of, as far as it was read.
#[derive(Default)]
struct Parts {
    says: Says,
    variables: Vec<Named>,
    references: Vec<Named>,
    choices: Vec<Choice>,
}

impl<'t> Reader<'t> {
    /// The place of a slice of the text.
    fn at(&self, slice: &str) -> usize {
        (slice.as_ptr() as usize).wrapping_sub(self.text.as_ptr() as usize).min(self.text.len())
    }

    fn span(&self, slice: &str) -> Span {
        let start = self.at(slice);
        Span::new(start, (start + slice.len()).min(self.text.len()))
    }

    /// Where an entry begins, with its comment.
    fn start(&self, entry: &Entry<&'t str>) -> usize {
        let comment = |lines: &[&str], id: &str| {
            let first = lines.first().map_or(id, |line| line);
            line_start(self.text, self.at(first))
        };
        match entry {
            Entry::Message(message) => {
                let lines = message.comment.as_ref().map_or(&[][..], |comment| &comment.content);
                comment(lines, message.id.name)
            }
            Entry::Term(term) => {
                let lines = term.comment.as_ref().map_or(&[][..], |comment| &comment.content);
                comment(lines, term.id.name)
            }
            Entry::Comment(it) | Entry::GroupComment(it) | Entry::ResourceComment(it) => {
                comment(&it.content, "")
            }
            Entry::Junk { content } => self.at(content),
        }
    }

    /// `start..end` without blanks at its end.
    fn trimmed(&self, start: usize, end: usize) -> Span {
        let whole = self.text.get(start..end).unwrap_or("");
        Span::new(start, start + whole.trim_end().len())
    }

    fn enter(
        &self,
        catalogue: &mut Catalogue,
        sigil: &str,
        name: &str,
        value: Option<&Pattern<&'t str>>,
        attributes: &[Attribute<&'t str>],
        span: Span,
    ) {
        let id = format!("{sigil}{name}");
        let at = self.at(name).saturating_sub(sigil.len());
        let end = span.range().end.max(at + id.len());
        catalogue.message(Span::new(at, end));
        // The dot before its name is the attribute's.
        let begins = |attribute: &Attribute<&str>| self.at(attribute.id.name).saturating_sub(1);
        let mut ends: Vec<usize> = attributes.iter().skip(1).map(begins).collect();
        ends.push(end);
        if let Some(value) = value {
            let end = attributes.first().map_or(end, begins);
            let message =
                Message { id: id.clone(), name: Span::new(at, at + id.len()), ..Message::default() };
            self.value(catalogue, self.trimmed(at, end), value, message);
        }
        for (attribute, end) in attributes.iter().zip(ends) {
            let message = Message {
                id: id.clone(),
                attribute: Some(attribute.id.name.to_owned()),
                name: self.span(attribute.id.name),
                ..Message::default()
            };
            self.value(catalogue, self.trimmed(begins(attribute), end), &attribute.value, message);
        }
    }

    fn value(&self, catalogue: &mut Catalogue, span: Span, pattern: &Pattern<&'t str>, message: Message) {
        let mut parts = Parts::default();
        self.pattern(pattern, &mut parts);
        let Parts { says, variables, references, choices } = parts;
        catalogue.value(span, says, Message { variables, references, choices, ..message });
    }

    fn pattern(&self, pattern: &Pattern<&'t str>, parts: &mut Parts) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => parts.says.text(value, self.at(value)),
                PatternElement::Placeable { expression } => self.expression(expression, parts),
            }
        }
    }

    fn expression(&self, expression: &Expression<&'t str>, parts: &mut Parts) {
        let (selector, variants) = match expression {
            Expression::Inline(inline) => return self.placeable(inline, parts),
            Expression::Select { selector, variants } => (selector, variants),
        };
        let before = parts.variables.len();
        self.inline(selector, parts);
        let by = parts.variables.get(before).map(|variable| variable.name.clone());
        let plural = plural(selector);
        let mut keys = Vec::new();
        for (at, variant) in variants.iter().enumerate() {
            let (VariantKey::Identifier { name: key } | VariantKey::NumberLiteral { value: key }) =
                &variant.key;
            keys.push(Named { name: (*key).to_owned(), span: self.span(key) });
            if at > 0 {
                parts.says.variant();
            }
            self.pattern(&variant.value, parts);
        }
        let span = keys.iter().map(|key| key.span).reduce(Span::cover).unwrap_or_default();
        parts.choices.push(Choice { by, plural, keys, span });
    }

    /// What stands alone between braces: words where it is a literal.
    fn placeable(&self, inline: &InlineExpression<&'t str>, parts: &mut Parts) {
        match inline {
            InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
                let text = fluent_syntax::unicode::unescape_unicode_to_string(value);
                parts.says.text(&text, self.at(value));
            }
            InlineExpression::Placeable { expression } => self.expression(expression, parts),
            _ => {
                let name = match inline {
                    InlineExpression::FunctionReference { id, .. }
                    | InlineExpression::MessageReference { id, .. }
                    | InlineExpression::TermReference { id, .. }
                    | InlineExpression::VariableReference { id } => id.name,
                    _ => "",
                };
                let span = self.braces(self.at(name));
                parts.says.placeable(span.of(self.text), span);
                self.inline(inline, parts);
            }
        }
    }

    /// The braces around what stands at `at`.
    fn braces(&self, at: usize) -> Span {
        let start = self.text[..at].rfind('{').unwrap_or(at);
        let end = self.text[at..].find('}').map_or(at, |end| at + end + 1);
        Span::new(start, end)
    }

    /// Notes what an expression takes in.
    fn inline(&self, inline: &InlineExpression<&'t str>, parts: &mut Parts) {
        let named = |name: String, id: &str| Named { name, span: self.span(id) };
        match inline {
            InlineExpression::VariableReference { id } => {
                parts.variables.push(named(id.name.to_owned(), id.name));
            }
            InlineExpression::FunctionReference { arguments, .. } => self.arguments(arguments, parts),
            InlineExpression::MessageReference { id, attribute } => {
                let name = match attribute {
                    Some(attribute) => format!("{}.{}", id.name, attribute.name),
                    None => id.name.to_owned(),
                };
                parts.references.push(named(name, id.name));
            }
            // Attributes of terms are the language's own business, such as its gender.
            InlineExpression::TermReference { id, attribute: None, arguments } => {
                parts.references.push(named(format!("-{}", id.name), id.name));
                if let Some(arguments) = arguments {
                    self.arguments(arguments, parts);
                }
            }
            InlineExpression::Placeable { expression } => {
                if let Expression::Inline(inline) = expression.as_ref() {
                    self.inline(inline, parts);
                }
            }
            InlineExpression::TermReference { .. }
            | InlineExpression::StringLiteral { .. }
            | InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn arguments(&self, arguments: &CallArguments<&'t str>, parts: &mut Parts) {
        for argument in &arguments.positional {
            self.inline(argument, parts);
        }
    }
}

/// What the function around a selector says of it.
fn plural(selector: &InlineExpression<&str>) -> Plural {
    let InlineExpression::FunctionReference { id, arguments } = selector else {
        return match selector {
            InlineExpression::VariableReference { .. } => Plural::Maybe,
            _ => Plural::No,
        };
    };
    if id.name != "NUMBER" {
        return Plural::No;
    }
    let is_ordinal = arguments.named.iter().any(|argument| {
        let is = |value: &InlineExpression<&str>| {
            matches!(value, InlineExpression::StringLiteral { value } if *value == "ordinal")
        };
        argument.name.name == "type" && is(&argument.value)
    });
    if is_ordinal { Plural::Ordinal } else { Plural::Cardinal }
}

#[cfg(test)]
mod tests;
