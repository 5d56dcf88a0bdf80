//! What catalogues of messages hold besides blocks. Read by the dialects of catalogues, one for all their formats.

use super::Id;
use crate::text::Span;

/// A value of a catalogue: of a message, or of an attribute of one. Each is a block of its own, of kind
/// [`Kind::Message`](super::Kind::Message), and the values of one message stand in one container.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Message {
    /// Its block.
    pub block: Id,
    /// The id of its message; that of a term begins with `-`.
    pub id: String,
    /// The attribute that it is the value of; none for the message's own value.
    pub attribute: Option<String>,
    /// Where its id, or the attribute's name, stands.
    pub name: Span,
    /// Whether a value of its key comes before it.
    pub is_repeated: bool,
    /// The variables it takes, as often as it does, by their names without sigil.
    pub variables: Vec<Named>,
    /// The messages (`id`, `id.attribute`) and terms (`-id`) it refers to, as often as it does.
    pub references: Vec<Named>,
    /// Where it chooses by a value.
    pub choices: Vec<Choice>,
    /// The id that its source had when it was translated, where the catalogue says that it has changed since; or
    /// empty where it only says that the value is uncertain.
    pub fuzzy: Option<String>,
}

/// A name and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The name.
    pub name: String,
    /// Its bytes.
    pub span: Span,
}

/// A choice between variants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The variable it chooses by, without sigil; none where it is no variable.
    pub by: Option<String>,
    /// What kind of numbers it tells apart, as far as its syntax says so.
    pub plural: Plural,
    /// The keys of its variants, in their order.
    pub keys: Vec<Named>,
    /// Its bytes.
    pub span: Span,
}

/// Whether a choice is one of numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plural {
    /// Its syntax does not say; its keys may.
    Maybe,
    /// How many.
    Cardinal,
    /// The how-manieth.
    Ordinal,
    /// By something else than a number.
    No,
}

impl Message {
    /// The name under which two languages meet: `id` or `id.attribute`.
    pub fn key(&self) -> String {
        match &self.attribute {
            Some(attribute) => format!("{}.{attribute}", self.id),
            None => self.id.clone(),
        }
    }

    /// Whether it is a term, which only other messages use.
    pub fn is_term(&self) -> bool {
        self.id.starts_with('-')
    }
}
