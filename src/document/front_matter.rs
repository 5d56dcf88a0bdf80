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

impl Value {
    /// Whether it reads like prose: two or more words of letters, or anything deeper than a scalar or a list of
    /// scalars.
    pub fn is_prose(&self) -> bool {
        match self {
            Self::Null => false,
            Self::Scalar(text) => {
                let letters = |word: &&str| word.chars().filter(|c| c.is_alphabetic()).count() > 1;
                text.split_whitespace().filter(letters).count() > 1
            }
            Self::List(items) => items.iter().any(Self::is_prose),
            Self::Map(_) => true,
        }
    }

    /// Whether it means the same as `other`: `tags: a` and `tags: [a]` do to every site generator.
    pub fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Scalar(a), Self::Scalar(b)) => a.trim() == b.trim(),
            (Self::List(a), Self::List(b)) => {
                a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.is_same(b))
            }
            (Self::List(list), scalar @ Self::Scalar(_)) | (scalar @ Self::Scalar(_), Self::List(list)) => {
                list.len() == 1 && list[0].is_same(scalar)
            }
            (Self::Map(a), Self::Map(b)) => {
                a.len() == b.len()
                    && a.iter().zip(b).all(|((a_key, a), (b_key, b))| a_key == b_key && a.is_same(b))
            }
            _ => self.is_empty() && other.is_empty(),
        }
    }

    /// The value on one line, as a person would say it.
    pub fn flat(&self) -> String {
        match self {
            Self::Null => String::new(),
            Self::Scalar(text) => text.clone(),
            Self::List(items) => items.iter().map(Self::flat).collect::<Vec<_>>().join(", "),
            Self::Map(entries) => {
                let entry = |(key, value): &(String, Self)| format!("{key}: {}", value.flat());
                entries.iter().map(entry).collect::<Vec<_>>().join(", ")
            }
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
