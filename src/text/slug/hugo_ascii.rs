//! Hugo with ids of the type `github-ascii`: accents go, then all that is not ASCII; else as `hugo`.

use unicode_normalization::UnicodeNormalization;

use super::{Convention, hugo, numbered};

pub(super) static CONVENTION: Convention =
    Convention { id: "hugo-ascii", slug, unique: numbered, reads_attributes: true, anchor_replaces: false };

fn slug(heading: &str) -> String {
    hugo::slug(&heading.nfd().filter(char::is_ascii).collect::<String>())
}
