//! What a message says beside its words: arguments and choices of ICU MessageFormat, the placeholders `{{name}}` and
//! `%{name}`, and references to other messages.
//!
//! Which of them a catalogue uses is written nowhere, but they do not collide. Printf's stay in the words, where
//! another check compares them. There is no well-kept parser of ICU MessageFormat that tells places, and this one
//! reads what a broken message still says.

use super::catalogue::Says;
use super::scalar::Scalar;
use crate::document::{Choice, Named, Plural};
use crate::text::floor_char_boundary;

/// What a value is made of.
#[derive(Default)]
pub(super) struct Parts {
    pub(super) says: Says,
    pub(super) variables: Vec<Named>,
    pub(super) references: Vec<Named>,
    pub(super) choices: Vec<Choice>,
}

/// What else has a meaning in the values of a catalogue.
#[derive(Debug, Clone, Copy)]
pub(super) struct Syntax {
    /// Apostrophes quote.
    pub(super) is_icu: bool,
    /// `$NAME$` is a placeholder, as in extensions of browsers.
    pub(super) has_dollars: bool,
}

/// Choices nest no deeper; what is deeper is words.
const DEEPEST: usize = 16;
/// Bytes of the longest argument that is not a choice.
const LONGEST: usize = 256;

/// Adds what `scalar` says to `parts`; where a choice is not closed, that place.
pub(super) fn read(scalar: &Scalar<'_>, syntax: Syntax, parts: &mut Parts) -> Option<usize> {
    let mut reader = Reader { scalar, text: scalar.text, syntax, at: 0, parts, unclosed: None };
    while reader.at < reader.text.len() {
        reader.words(Within { depth: 0, is_plural: false });
        // A brace that closes nothing is words.
        if reader.at < reader.text.len() {
            reader.say(reader.at, reader.at + 1);
            reader.at += 1;
        }
    }
    reader.unclosed
}

/// What lies around words.
#[derive(Clone, Copy)]
struct Within {
    depth: usize,
    is_plural: bool,
}

/// What is no words.
enum Item<'t> {
    Variable(&'t str),
    /// The variable chosen by, and what kind of choice it is.
    Choice(&'t str, Plural),
    Reference(Option<&'t str>),
    /// The number that a plural chooses by.
    Number,
}

struct Reader<'r, 't> {
    scalar: &'r Scalar<'t>,
    text: &'t str,
    syntax: Syntax,
    at: usize,
    parts: &'r mut Parts,
    unclosed: Option<usize>,
}

impl<'t> Reader<'_, 't> {
    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or("")
    }

    fn say(&mut self, start: usize, end: usize) {
        for (piece, at) in self.scalar.pieces(start, end) {
            self.parts.says.text(piece, at);
        }
    }

    /// Reads words up to the brace that ends them, or the end.
    fn words(&mut self, within: Within) {
        let mut start = self.at;
        while let Some(next) = self.rest().find(['{', '}', '#', '\'', '%', '$', '@']) {
            self.at += next;
            let rest = self.rest();
            if rest.starts_with('}') {
                return self.say(start, self.at);
            }
            if self.syntax.is_icu && rest.starts_with('\'') {
                self.say(start, self.at);
                self.quoted();
                start = self.at;
            } else if let Some((item, length)) = self.item(rest, within) {
                self.say(start, self.at);
                self.take(&item, length, within);
                start = self.at;
            } else {
                self.at += 1;
            }
        }
        self.at = self.text.len();
        self.say(start, self.at);
    }

    /// What quotes a brace is no apostrophe, and two of them are one.
    fn quoted(&mut self) {
        let start = self.at;
        let rest = &self.rest()[1..];
        self.at += 1;
        if rest.starts_with(['{', '}']) {
            let length = rest.find('\'').unwrap_or(rest.len());
            self.at += length;
            self.say(start + 1, self.at);
            self.at = (self.at + 1).min(self.text.len());
        } else {
            self.say(start, self.at);
            self.at += usize::from(rest.starts_with('\''));
        }
    }

    /// What stands at the beginning of `rest`, and how long it is; of a choice what comes before its variants.
    fn item(&self, rest: &'t str, within: Within) -> Option<(Item<'t>, usize)> {
        match rest.as_bytes() {
            [b'{', b'{', ..] => double(rest),
            [b'{', ..] => {
                argument(rest).filter(|(item, _)| within.depth < DEEPEST || matches!(item, Item::Variable(_)))
            }
            [b'%' | b'$', b'{', ..] => {
                let (item, length) = argument(&rest[1..])?;
                matches!(item, Item::Variable(_)).then_some((item, length + 1))
            }
            [b'#', ..] if within.is_plural => Some((Item::Number, 1)),
            [b'$', b't', b'(', ..] => {
                let length = near(rest).find(')')? + 1;
                let name = rest[3..length - 1].split(',').next().unwrap_or("").trim();
                // What is in another file, or put together, nobody can look up.
                let is_name = !name.is_empty() && !name.contains([':', '{']);
                Some((Item::Reference(is_name.then_some(name)), length))
            }
            [b'$', ..] if self.syntax.has_dollars => {
                let name = rest[1..].find(|other: char| !is_in_name(other)).map(|end| &rest[1..=end])?;
                let is_closed = !name.is_empty() && rest[1 + name.len()..].starts_with('$');
                is_closed.then_some((Item::Variable(name), name.len() + 2))
            }
            [b'@', b':', ..] => {
                let before = self.text.get(..self.at).and_then(|before| before.chars().next_back());
                let inner = &rest[2..];
                let end = inner.find(|other: char| !is_in_name(other)).unwrap_or(inner.len());
                let name = inner[..end].trim_end_matches('.');
                let is_name = !name.is_empty() && !before.is_some_and(char::is_alphanumeric);
                is_name.then_some((Item::Reference(Some(name)), name.len() + 2))
            }
            _ => None,
        }
    }

    fn take(&mut self, item: &Item<'t>, length: usize, within: Within) {
        let start = self.at;
        self.at += length;
        match item {
            Item::Variable(name) => {
                let mut named = self.named(name);
                if self.syntax.has_dollars {
                    named.name.make_ascii_lowercase();
                }
                self.parts.variables.push(named);
            }
            Item::Reference(name) => {
                let named = name.map(|name| self.named(name));
                self.parts.references.extend(named);
            }
            Item::Choice(name, plural) => {
                let named = self.named(name);
                self.parts.variables.push(named);
                return self.choice(name, *plural, start, within);
            }
            Item::Number => {}
        }
        let written = self.text.get(start..self.at).unwrap_or("");
        self.parts.says.placeable(written, self.scalar.span(start, self.at));
    }

    fn named(&self, name: &str) -> Named {
        let at = (name.as_ptr() as usize).wrapping_sub(self.text.as_ptr() as usize).min(self.text.len());
        let end = (at + name.len()).min(self.text.len());
        Named { name: name.to_owned(), span: self.scalar.span(at, end) }
    }

    /// Reads the variants of a choice that began at `start`, as far as it is one.
    fn choice(&mut self, by: &str, plural: Plural, start: usize, within: Within) {
        let mut keys: Vec<Named> = Vec::new();
        let is_closed = loop {
            self.at += self.rest().len() - self.rest().trim_start().len();
            let rest = self.rest();
            if rest.starts_with('}') {
                self.at += 1;
                break true;
            }
            let Some(end) =
                near(rest).find(|other: char| other.is_whitespace() || matches!(other, '{' | '}'))
            else {
                break false;
            };
            let key = &rest[..end];
            let behind = rest[end..].trim_start();
            self.at += rest.len() - behind.len();
            if key.starts_with("offset:") {
                continue;
            }
            if key.is_empty() || !behind.starts_with('{') {
                break false;
            }
            self.at += 1;
            let named = self.named(key);
            keys.push(Named { name: key.trim_start_matches('=').to_owned(), ..named });
            if keys.len() > 1 {
                self.parts.says.variant();
            }
            self.words(Within {
                depth: within.depth + 1,
                is_plural: within.is_plural || plural != Plural::No,
            });
            if self.at >= self.text.len() {
                break false;
            }
            self.at += 1;
        };
        if !is_closed {
            self.unclosed.get_or_insert(self.scalar.origin(start));
        }
        let span = self.scalar.span(start, self.at);
        self.parts.choices.push(Choice { by: Some(by.to_owned()), plural, keys, span });
    }
}

/// As much of `text` as an argument may be long.
fn near(text: &str) -> &str {
    &text[..floor_char_boundary(text, LONGEST)]
}

fn is_in_name(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '_' | '-' | '.')
}

/// `{{name}}`, `{{- name, format}}` or `{{ .Name }}`.
fn double(text: &str) -> Option<(Item<'_>, usize)> {
    let end = near(text).find("}}")?;
    let inner = text[2..end].trim_start_matches(['-', '.', ' ']);
    let name = inner.split([',', ' ', '|']).next().unwrap_or("");
    let is_name = !name.is_empty() && !name.contains(['{', '}']);
    is_name.then_some((Item::Variable(name), end + 2))
}

/// `{name}`, `{name, number, format}`, or the beginning of a choice up to its first variant.
fn argument(text: &str) -> Option<(Item<'_>, usize)> {
    let inner = near(text.get(1..)?);
    let start = inner.len() - inner.trim_start().len();
    let length = inner[start..].find(|other: char| !is_in_name(other))?;
    let name = Some(&inner[start..start + length]).filter(|name| !name.is_empty())?;
    let rest = inner[start + length..].trim_start();
    if rest.starts_with('}') {
        return Some((Item::Variable(name), text.len().min(2 + inner.len() - rest.len())));
    }
    let rest = rest.strip_prefix(',')?.trim_start();
    let end = rest.find([',', '}', '{'])?;
    let plural = match rest[..end].trim() {
        "plural" => Plural::Cardinal,
        "selectordinal" => Plural::Ordinal,
        "select" => Plural::No,
        _ => {
            let end = rest.find(['}', '{']).filter(|end| rest[*end..].starts_with('}'))?;
            return Some((Item::Variable(name), 1 + (inner.len() - rest.len()) + end + 1));
        }
    };
    let behind = rest[end..].strip_prefix(',')?;
    Some((Item::Choice(name, plural), 1 + inner.len() - behind.len()))
}

#[cfg(test)]
mod tests;
