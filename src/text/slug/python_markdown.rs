//! Python-Markdown, which builds MkDocs: `slugify` and `unique` of its extension `toc`.
//!
//! Compatibility decomposition, less all that is not ASCII; letters, digits and `_` stay, in lower case, and
//! each run of `-` and blanks becomes one `-`. Blanks at the ends go, dashes there stay.

use unicode_normalization::UnicodeNormalization;

use super::{Convention, Taken, first_free};

pub(super) static CONVENTION: Convention =
    Convention { id: "python-markdown", slug, unique, anchor_replaces: false, reads_markup: false };

fn slug(heading: &str) -> String {
    let kept: String = heading
        .chars()
        .map(|character| if is_blank(character) { ' ' } else { character })
        .nfkd()
        .filter(|character| character.is_ascii_alphanumeric() || matches!(character, '_' | '-' | ' '))
        .collect();
    let mut id = String::with_capacity(kept.len());
    for character in kept.trim().chars() {
        if !matches!(character, '-' | ' ') {
            id.push(character.to_ascii_lowercase());
        } else if !id.ends_with('-') {
            id.push('-');
        }
    }
    id
}

/// What Python calls a blank: the separators of ASCII, too.
fn is_blank(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{1c}'..='\u{1f}')
}

/// Appends `_1`, `_2` and so on; a number that the id ends in is counted up. An id is never empty.
fn unique(taken: &mut Taken, id: String) -> String {
    if !id.is_empty() && taken.insert(&id) {
        return id;
    }
    let counted = id.rsplit_once('_').and_then(|(base, number)| Some((base, number.parse::<u32>().ok()?)));
    match counted {
        Some((base, number)) => first_free(taken, base, '_', u64::from(number) + 1),
        None => first_free(taken, &id, '_', 1),
    }
}
