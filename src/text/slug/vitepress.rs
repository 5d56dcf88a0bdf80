//! VitePress: `slugify` of @mdit-vue/shared, told apart by markdown-it-anchor.
//!
//! Compatibility decomposition without the accents of Latin; each run of blanks, ASCII punctuation and
//! curly quotation marks becomes one `-`, none of them at the ends; `_` goes before a first digit; lower case.
//! An id may be empty.

use unicode_normalization::UnicodeNormalization;

use super::{Convention, numbered};

pub(super) static CONVENTION: Convention =
    Convention { id: "vitepress", slug, unique: numbered, anchor_replaces: false, reads_markup: false };

fn slug(heading: &str) -> String {
    let goes = |character: char| matches!(character, '\u{300}'..='\u{36f}' | '\0'..='\u{1f}');
    let mut id = String::with_capacity(heading.len());
    for character in heading.nfkd().filter(|character| !goes(*character)) {
        if !parts(character) {
            if id.is_empty() && character.is_ascii_digit() {
                id.push('_');
            }
            id.push(character);
        } else if !id.is_empty() && !id.ends_with('-') {
            id.push('-');
        }
    }
    id.truncate(id.trim_end_matches('-').len());
    id.to_lowercase()
}

/// What becomes a dash: punctuation, and what JavaScript calls a blank.
fn parts(character: char) -> bool {
    character.is_ascii_punctuation()
        || matches!(character, '“' | '”' | '‘' | '’' | '\u{feff}')
        || (character.is_whitespace() && character != '\u{85}')
}
