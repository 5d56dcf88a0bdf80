//! mdBook: its `id_from_content`.
//!
//! Trimmed and in lower case; what Rust calls alphanumeric, `_` and `-` stay, each blank becomes `-`, all else
//! goes. Up to 0.5 the id of a heading of punctuation alone is empty.

use super::{Convention, numbered};

pub(super) static CONVENTION: Convention =
    Convention { id: "mdbook", slug, unique: numbered, anchor_replaces: false, reads_markup: false };

fn slug(heading: &str) -> String {
    let mut id = String::with_capacity(heading.len());
    for character in heading.trim().to_lowercase().chars() {
        if character.is_alphanumeric() || matches!(character, '_' | '-') {
            id.push(character);
        } else if character.is_whitespace() {
            id.push('-');
        }
    }
    if id.is_empty() { "section".to_owned() } else { id }
}
