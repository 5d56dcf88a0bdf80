//! `sourceCommit` under `l10n`, as MDN writes it: the commit of the source's repository, which is another one.

use super::Scheme;
use super::front_matter::Keys;

pub(super) static SCHEME: Scheme = Scheme {
    id: "l10n-source-commit",
    places: |page| KEYS.places(page),
    hash: |_| None,
    insert: |page, revision| KEYS.insert(page, revision),
};

const KEYS: Keys = Keys { hash: None, commit: &["l10n", "sourceCommit"] };
