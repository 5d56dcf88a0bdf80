//! `source-git-commit`, as Adobe Experience League writes it: the commit of the source's repository.

use super::Scheme;
use super::front_matter::Keys;

pub(super) static SCHEME: Scheme = Scheme {
    id: "source-git-commit",
    places: |page| KEYS.places(page),
    hash: |_| None,
    insert: |page, revision| KEYS.insert(page, revision),
};

const KEYS: Keys = Keys { hash: None, commit: &["source-git-commit"] };
