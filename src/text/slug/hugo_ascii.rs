//! Hugo with ids of the type `github-ascii`: accents go, then all that is not ASCII; else as `hugo`.

use unicode_normalization::UnicodeNormalization;

use super::category::is_nonspacing_mark;
use super::{Convention, hugo, numbered};

pub(super) static CONVENTION: Convention =
    Convention { id: "hugo-ascii", slug, unique: numbered, anchor_replaces: false, reads_markup: true };

fn slug(heading: &str) -> String {
    let bare: String = heading.nfd().filter(|character| !is_nonspacing_mark(*character)).collect();
    hugo::dashed(&bare, |character| character.is_ascii_alphanumeric())
}
