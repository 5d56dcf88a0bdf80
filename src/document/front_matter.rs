//! Front matter as keys, values and places. Parsed by `dialect/front_matter.rs`.

use crate::text::Span;

/// A value, reduced to what a comparison needs. Scalars keep their text as written: a commit id such
/// as `8e10` never becomes a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// No value.
    Null,
    /// A scalar, unquoted.
    Scalar(String),
    /// A list.
    List(Vec<Value>),
    /// A mapping, in the order of the file.
    Map(Vec<(String, Value)>),
}

impl Value {
    /// The scalar's text.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::Scalar(text) => Some(text),
            _ => None,
        }
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Null => true,
            Self::Scalar(text) => text.trim().is_empty(),
            Self::List(items) => items.is_empty(),
            Self::Map(entries) => entries.is_empty(),
        }
    }
}

/// One top-level key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// Its value.
    pub value: Value,
    /// From the key to the end of the value's last line.
    pub span: Span,
}

/// The front matter of a page, or the `metadata:` of a YAML page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FrontMatter {
    /// From the opening to the closing line.
    pub span: Span,
    /// The top-level keys in the order of the file.
    pub entries: Vec<Entry>,
}

impl FrontMatter {
    /// The entry called `key`.
    pub fn get(&self, key: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.key == key)
    }
}
