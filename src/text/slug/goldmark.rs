//! goldmark by itself, as in Gitea.
//!
//! Trimmed; ASCII letters and digits stay, in lower case; `-`, `_` and each blank become `-`; all else goes.
//!
//! The platform takes the heading as written, where this takes its plain text: there an entity and the address of
//! a link are part of the id.

use super::{Convention, numbered};

pub(super) static CONVENTION: Convention =
    Convention { id: "goldmark", slug, unique: numbered, anchor_replaces: false, reads_markup: true };

fn slug(heading: &str) -> String {
    let mut id = String::with_capacity(heading.len());
    for character in heading.trim_matches(is_blank).chars() {
        match character {
            'a'..='z' | 'A'..='Z' | '0'..='9' => id.push(character.to_ascii_lowercase()),
            '-' | '_' => id.push('-'),
            _ if is_blank(character) => id.push('-'),
            _ => {}
        }
    }
    if id.is_empty() { "heading".to_owned() } else { id }
}

fn is_blank(character: char) -> bool {
    matches!(character, ' ' | '\t' | '\n' | '\u{b}' | '\u{c}' | '\r')
}
