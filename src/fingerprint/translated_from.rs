//! `translated_from`: the commit that a page was translated from. Where the key holds a language or a date instead, it is
//! no fingerprint.

use super::Scheme;
use super::front_matter::Keys;

pub(super) static SCHEME: Scheme = Scheme {
    id: "translated-from",
    places: |page| KEYS.places(page),
    hash: |_| None,
    insert: |page, revision| KEYS.insert(page, revision),
};

const KEYS: Keys = Keys { hash: None, commit: &["translated_from"] };
