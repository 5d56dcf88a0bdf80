//! MDN, whose pages rari builds: its `anchorize`.
//!
//! Most ASCII punctuation goes; the rest is trimmed and in lower case, a run of ASCII blanks counts as its
//! first, and a space becomes `_`. Full stops, dashes, no-break spaces and all that is not ASCII stay.

use super::{Convention, Taken, first_free};

pub(super) static CONVENTION: Convention =
    Convention { id: "mdn", slug, unique, anchor_replaces: false, reads_markup: false };

const REJECTED: &str = r##"*<>"$#%&+,/:;=?@[]^`{|}~')(\"##;

fn slug(heading: &str) -> String {
    let kept: String = heading.chars().filter(|character| !REJECTED.contains(*character)).collect();
    let mut id = String::with_capacity(kept.len());
    let mut after_blank = false;
    for character in kept.trim().to_lowercase().chars() {
        let is_blank = character.is_ascii_whitespace();
        if !(is_blank && after_blank) {
            id.push(if character == ' ' { '_' } else { character });
        }
        after_blank = is_blank;
    }
    if id.is_empty() { "sect".to_owned() } else { id }
}

/// Appends `_2`, `_3` and so on; a number that the id ends in is counted up.
fn unique(taken: &mut Taken, id: String) -> String {
    if taken.insert(&id) {
        return id;
    }
    match id.rsplit_once('_') {
        Some((base, number)) if number.bytes().all(|byte| byte.is_ascii_digit()) => {
            first_free(taken, base, '_', number.parse::<u32>().map_or(1, |number| u64::from(number) + 1))
        }
        _ => first_free(taken, &id, '_', 2),
    }
}
