//! Markdig as it comes: `UseAutoIdentifiers` with ASCII ids, its `Urilize`.
//!
//! Letters lose their accents or are spelled in ASCII; what stands before the first of them goes. `-`, `_`
//! and `.` stay, none twice in a row and none at the end; a run of blanks becomes one `-`, or nothing
//! beside one of those three.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::decompose_compatible;

use super::category::{is_nonspacing_mark, is_space};
use super::{Convention, numbered};

pub(super) static CONVENTION: Convention =
    Convention { id: "markdig", slug, unique: numbered, anchor_replaces: false, reads_markup: false };

const PUNCTUATION: [char; 3] = ['-', '_', '.'];

fn slug(heading: &str) -> String {
    let mut spelled = String::with_capacity(heading.len());
    heading
        .nfd()
        .filter(|character| !is_nonspacing_mark(*character))
        .for_each(|character| spell(character, &mut spelled));

    let mut id = String::with_capacity(spelled.len());
    let mut after_blank = false;
    for character in spelled.chars() {
        match character {
            'a'..='z' | 'A'..='Z' => {
                id.push(character.to_ascii_lowercase());
                after_blank = false;
            }
            _ if id.is_empty() => {}
            '0'..='9' => {
                id.push(character);
                after_blank = false;
            }
            '-' | '_' | '.' => {
                if after_blank {
                    // The dash of the blank, or the sign that it followed.
                    id.pop();
                }
                if !id.ends_with(character) {
                    id.push(character);
                }
                after_blank = false;
            }
            _ if is_blank(character) && !after_blank => {
                if !id.ends_with(PUNCTUATION) {
                    id.push('-');
                }
                after_blank = true;
            }
            _ => {}
        }
    }
    id.truncate(id.trim_end_matches(PUNCTUATION).len());
    if id.is_empty() { "section".to_owned() } else { id }
}

/// Appends what Markdig spells `character` as: its table of ASCII spellings is the compatibility
/// decomposition of the basic plane, less what is not ASCII.
fn spell(character: char, spelled: &mut String) {
    match character {
        'ß' => spelled.push_str("ss"),
        'æ' | 'Æ' => spelled.push_str("ae"),
        'ø' | 'Ø' => spelled.push_str("oe"),
        'þ' | 'Þ' => spelled.push_str("th"),
        'ð' | 'Ð' => spelled.push('d'),
        // .NET looks at UTF-16 units: a surrogate is nothing to it.
        _ if character as u32 > 0xFFFF => {}
        _ => {
            let before = spelled.len();
            decompose_compatible(character, |part| {
                if part.is_ascii_graphic() {
                    spelled.push(part);
                }
            });
            if spelled.len() == before {
                spelled.push(character);
            }
        }
    }
}

fn is_blank(character: char) -> bool {
    matches!(character, '\t' | '\n' | '\u{c}' | '\r') || is_space(character)
}
