//! docfx, which builds Microsoft Learn: Markdig's `UrilizeAsGfm`.
//!
//! Letters, decimal digits, `-` and `_` stay, in lower case; a space becomes `-`; all else goes,
//! including no-break spaces, combining marks and characters outside the basic plane. Nothing is
//! trimmed and no dashes are collapsed.

use super::category::{is_decimal_digit, is_letter, simple_lowercase};
use super::{Convention, numbered};

pub(super) static CONVENTION: Convention =
    Convention { id: "docfx", slug, unique: numbered, anchor_replaces: true, reads_markup: false };

fn slug(heading: &str) -> String {
    let mut id = String::with_capacity(heading.len());
    for character in heading.chars() {
        match character {
            ' ' => id.push('-'),
            '-' | '_' => id.push(character),
            // .NET looks at UTF-16 units: a surrogate is neither letter nor digit.
            _ if character as u32 > 0xFFFF => {}
            // The one capital that .NET's invariant culture leaves as it is.
            'İ' => id.push(character),
            _ if is_letter(character) || is_decimal_digit(character) => id.push(simple_lowercase(character)),
            _ => {}
        }
    }
    if id.is_empty() { "section".to_owned() } else { id }
}
