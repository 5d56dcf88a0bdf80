//! GitHub, and github-slugger, by which Docusaurus, Starlight and rehype-slug make ids.
//!
//! Lower case; alphabetic characters, marks, decimal digits, connectors and `-` stay, a space becomes `-`,
//! all else goes. Nothing is trimmed, no dashes are collapsed, and an id may be empty. github-slugger's own
//! class of characters is of Unicode 13 and without what came later.

use super::category::{is_connector, is_decimal_digit, is_mark};
use super::{Convention, numbered};

pub(super) static CONVENTION: Convention =
    Convention { id: "github", slug, unique: numbered, anchor_replaces: false, reads_markup: false };

fn slug(heading: &str) -> String {
    dashed(heading, is_word)
}

/// The heading in lower case with a `-` for each space, and of the rest what `stays`.
pub(super) fn dashed(heading: &str, stays: fn(char) -> bool) -> String {
    let lower = heading.to_lowercase().replace(' ', "-");
    lower.chars().filter(|character| *character == '-' || stays(*character)).collect()
}

/// `\p{Word}` of Ruby's regular expressions, by which GitHub's first filter was written.
fn is_word(character: char) -> bool {
    character.is_alphabetic() || is_mark(character) || is_decimal_digit(character) || is_connector(character)
}
