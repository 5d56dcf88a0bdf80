//! Hugo with goldmark, whose type of ids is `github` unless a site says otherwise.
//!
//! Trimmed; letters, decimal digits, `_` and `-` stay, in lower case; a space becomes `-`; all else goes,
//! combining marks too.
//!
//! The platform takes the heading as written, where this takes its plain text: there an entity and the address of
//! a link are part of the id.

use super::category::{is_decimal_digit, is_letter, simple_lowercase};
use super::{Convention, numbered};

pub(super) static CONVENTION: Convention =
    Convention { id: "hugo", slug, unique: numbered, anchor_replaces: false, reads_markup: true };

fn slug(heading: &str) -> String {
    dashed(heading, |character| is_letter(character) || is_decimal_digit(character))
}

/// The heading, trimmed and in lower case, with a `-` for each space, and of the rest `_` and what `stays`.
pub(super) fn dashed(heading: &str, stays: fn(char) -> bool) -> String {
    let mut id = String::with_capacity(heading.len());
    for character in heading.trim().chars() {
        match character {
            '-' | ' ' => id.push('-'),
            '_' => id.push('_'),
            _ if stays(character) => id.push(simple_lowercase(character)),
            _ => {}
        }
    }
    if id.is_empty() { "heading".to_owned() } else { id }
}
