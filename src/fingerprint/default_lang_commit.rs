//! `default_lang_commit`, as OpenTelemetry writes it: the commit of the repository that holds both sides, often
//! abbreviated. Its build adds `drifted_from_default`, which is `true`, `false` or `file not found`.

use super::front_matter::{self, Keys};
use super::{Places, Scheme};
use crate::document::Document;

pub(super) static SCHEME: Scheme = Scheme {
    id: "default-lang-commit",
    places,
    hash: |_| None,
    insert: |page, revision| KEYS.insert(page, revision),
};

const KEYS: Keys = Keys { hash: None, commit: &["default_lang_commit"] };

fn places(page: &Document) -> Places {
    let entry = page.front_matter.as_ref().and_then(|front_matter| front_matter.get("drifted_from_default"));
    let says_drifted = entry.and_then(|entry| match entry.value.as_str()?.trim() {
        "true" | "file not found" => Some(true),
        "false" => Some(false),
        _ => None,
    });
    let drifted = entry.and_then(|entry| front_matter::lines(&page.text, entry.span));
    Places { says_drifted, drifted, ..KEYS.places(page) }
}
