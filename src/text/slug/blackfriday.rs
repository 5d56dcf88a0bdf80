//! Blackfriday, Hugo's engine before goldmark and still one of its types of ids.
//!
//! Letters and numbers of any kind stay, in lower case; a run of anything else between them becomes one `-`.

use super::category::{is_letter, is_number, simple_lowercase};
use super::{Convention, numbered};

pub(super) static CONVENTION: Convention =
    Convention { id: "blackfriday", slug, unique: numbered, anchor_replaces: false, reads_markup: true };

fn slug(heading: &str) -> String {
    let mut id = String::with_capacity(heading.len());
    let mut between = false;
    for character in heading.chars() {
        if is_letter(character) || is_number(character) {
            if between && !id.is_empty() {
                id.push('-');
            }
            between = false;
            id.push(simple_lowercase(character));
        } else {
            between = true;
        }
    }
    if id.is_empty() { "heading".to_owned() } else { id }
}
