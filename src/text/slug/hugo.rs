//! Hugo with goldmark, whose type of ids is `github` unless a site says otherwise.
//!
//! Letters, decimal digits, `_` and `-` stay, in lower case; a space or a tab becomes `-`; all else goes,
//! combining marks too. Nothing is trimmed.

use super::category::{is_decimal_digit, is_letter, simple_lowercase};
use super::{Convention, numbered};

pub(super) static CONVENTION: Convention =
    Convention { id: "hugo", slug, unique: numbered, reads_attributes: true, anchor_replaces: false };

pub(super) fn slug(heading: &str) -> String {
    let mut id = String::with_capacity(heading.len());
    for character in heading.chars() {
        match character {
            '-' | ' ' | '\t' => id.push('-'),
            '_' => id.push('_'),
            _ if is_letter(character) || is_decimal_digit(character) => id.push(simple_lowercase(character)),
            _ => {}
        }
    }
    if id.is_empty() { "heading".to_owned() } else { id }
}
