//! Values of the configuration that may be written in more than one way.

use std::fmt;

use serde::Deserialize;
use serde::de::{self, Deserializer, SeqAccess, Visitor};

use super::yaml;

/// Which locales to look at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Selection {
    /// Those that are there.
    #[default]
    Auto,
    /// These.
    Named(Vec<String>),
}

/// A number of bytes; `32 MiB` in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size(pub u64);

impl<'de> Deserialize<'de> for Selection {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Words;
        impl<'de> Visitor<'de> for Words {
            type Value = Selection;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(yaml::LOCALES)
            }

            fn visit_str<E: de::Error>(self, word: &str) -> Result<Selection, E> {
                match word {
                    "auto" => Ok(Selection::Auto),
                    _ => Err(E::invalid_value(de::Unexpected::Str(word), &self)),
                }
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Selection, A::Error> {
                let mut named = Vec::new();
                while let Some(tag) = list.next_element::<String>()? {
                    if !named.contains(&tag) {
                        named.push(tag);
                    }
                }
                Ok(Selection::Named(named))
            }
        }
        deserializer.deserialize_any(Words)
    }
}

impl<'de> Deserialize<'de> for Size {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Bytes;
        impl Visitor<'_> for Bytes {
            type Value = Size;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(yaml::SIZE)
            }

            fn visit_u64<E: de::Error>(self, bytes: u64) -> Result<Size, E> {
                Ok(Size(bytes))
            }

            fn visit_str<E: de::Error>(self, word: &str) -> Result<Size, E> {
                let digits = word.len() - word.trim_start_matches(|char: char| char.is_ascii_digit()).len();
                let (number, unit) = word.split_at(digits);
                let factor = match unit.trim() {
                    "" | "B" => Some(1),
                    "KiB" => Some(1 << 10),
                    "MiB" => Some(1 << 20),
                    "GiB" => Some(1 << 30),
                    "kB" => Some(1_000),
                    "MB" => Some(1_000_000),
                    "GB" => Some(1_000_000_000),
                    _ => None,
                };
                let bytes = number
                    .parse::<u64>()
                    .ok()
                    .zip(factor)
                    .and_then(|(number, factor)| number.checked_mul(factor));
                bytes.map(Size).ok_or_else(|| E::invalid_value(de::Unexpected::Str(word), &self))
            }
        }
        deserializer.deserialize_any(Bytes)
    }
}
