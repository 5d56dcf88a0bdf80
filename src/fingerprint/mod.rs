//! The fingerprints, one file a scheme: what a translation records of the source it was made from.
//!
//! To add one: write `src/fingerprint/<name>.rs` and list it in [`ALL`].

mod default_lang_commit;
mod en_revision;
mod front_matter;
mod l10n_source_commit;
mod lock;
mod openlocfile;
mod source_git_commit;
mod translated_from;
mod translation_check;

pub use lock::blob_id;

use crate::document::{Document, ProblemKind};
use crate::text::Span;

/// One way to record the source's state: words and functions.
#[derive(Debug)]
pub struct Scheme {
    /// Its public id.
    pub id: &'static str,
    /// Where the page has room for what the scheme records, whatever is written there.
    places: fn(&Document) -> Places,
    /// The hash that the scheme gives a source file with these bytes; none where it records no hash.
    /// Takes bytes, not a [`Document`]: a byte order mark counts.
    pub hash: fn(&[u8]) -> Option<String>,
    /// Gives the page the room it lacks, with the revision in it; none where such a page cannot have it.
    insert: fn(&Document, &Revision) -> Option<Change>,
}

/// What a page records of its source.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stamp {
    /// A hash over the source's content.
    pub hash: Option<Mark>,
    /// A commit of the source's repository, full or abbreviated.
    pub commit: Option<Mark>,
    /// Whether the page says that its source has changed since; none where it says nothing of it.
    pub says_drifted: Option<bool>,
}

/// A recorded revision and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Lower-case hexadecimal.
    pub value: String,
    /// The bytes of the page's text that say so, without quotes.
    pub span: Span,
}

/// What is to be recorded of a source.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Revision {
    /// The scheme's hash of the source.
    pub hash: Option<String>,
    /// The commit that holds the source.
    pub commit: Option<String>,
}

/// Bytes of the page's text, and what takes their place. The file may have [`Document::bom`] bytes before its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What is replaced; empty for an insertion.
    pub span: Span,
    /// What stands there afterwards.
    pub text: String,
}

/// Where a page has room for what a scheme records.
#[derive(Debug, Default)]
struct Places {
    hash: Option<Place>,
    commit: Option<Place>,
    says_drifted: Option<bool>,
    /// The lines that say whether the source has changed since.
    drifted: Option<Span>,
}

/// Room for a revision.
#[derive(Debug)]
struct Place {
    /// What is written there, without quotes.
    value: Span,
    /// The lines around it with the last one's line break, where they hold nothing else.
    lines: Option<Span>,
}

impl Stamp {
    /// Whether nothing is recorded.
    pub fn is_empty(&self) -> bool {
        self.hash.is_none() && self.commit.is_none()
    }

    /// What names the source: the hash, else the commit.
    pub fn mark(&self) -> Option<&Mark> {
        self.hash.as_ref().or(self.commit.as_ref())
    }
}

impl Scheme {
    /// What the page records, where it uses the scheme.
    pub fn read(&self, page: &Document) -> Option<Stamp> {
        let places = (self.places)(page);
        let mark = |place: Option<Place>| {
            let span = place?.value;
            Some(Mark { value: hexadecimal(span.of(&page.text))?, span })
        };
        let stamp =
            Stamp { hash: mark(places.hash), commit: mark(places.commit), says_drifted: places.says_drifted };
        (!stamp.is_empty()).then_some(stamp)
    }

    /// Whether the scheme records a hash of the source's content.
    pub fn records_hash(&self) -> bool {
        (self.hash)(b"").is_some()
    }
}

/// All schemes, the most exact first.
pub static ALL: &[&Scheme] = &[
    &openlocfile::SCHEME,
    &source_git_commit::SCHEME,
    &default_lang_commit::SCHEME,
    &l10n_source_commit::SCHEME,
    &en_revision::SCHEME,
    &translation_check::SCHEME,
    &translated_from::SCHEME,
    &lock::SCHEME,
];

/// The id of the scheme that records in `diptych.lock` instead of in the page.
pub const LOCK: &str = "lock";

/// The scheme that records in `diptych.lock`.
pub fn lock() -> &'static Scheme {
    &lock::SCHEME
}

/// The first of `schemes` that the page uses, and what it records.
pub fn read(page: &Document, schemes: &[&'static Scheme]) -> Option<(&'static Scheme, Stamp)> {
    schemes.iter().find_map(|scheme| Some((*scheme, scheme.read(page)?)))
}

/// The scheme called `id`.
pub fn named(id: &str) -> Option<&'static Scheme> {
    ALL.iter().find(|scheme| scheme.id == id).copied()
}

/// The changes, in the order of the page, by which it records `revision` under `scheme`; nothing else of it changes.
/// None where it cannot: the scheme needs what `revision` does not have, or the page has no room that is safe to
/// write to.
pub fn restamp(page: &Document, scheme: &Scheme, revision: &Revision) -> Option<Vec<Change>> {
    // Bytes that were read as others, and front matter of which nobody knows what it means.
    let is_unsafe = |kind| {
        matches!(
            kind,
            ProblemKind::InvalidUtf8
                | ProblemKind::Utf16
                | ProblemKind::DuplicateKey
                | ProblemKind::InvalidYaml
                | ProblemKind::UnclosedFrontMatter
                | ProblemKind::Truncated
        )
    };
    if page.problems.iter().any(|problem| is_unsafe(problem.kind)) {
        return None;
    }
    let hash = revision.hash.as_deref().filter(|_| scheme.records_hash());
    let commit = revision.commit.as_deref();
    let needed = if scheme.records_hash() { hash } else { commit };
    needed?;
    for value in [hash, commit].into_iter().flatten() {
        hexadecimal(value)?;
    }

    let places = (scheme.places)(page);
    let mut changes = Vec::new();
    let mut lacking = Revision::default();
    for (place, value, lacks) in
        [(places.hash, hash, &mut lacking.hash), (places.commit, commit, &mut lacking.commit)]
    {
        match (place, value) {
            (Some(place), Some(value)) => changes.push(front_matter::replacement(page, place.value, value)),
            // Another source's commit beside the hash of this one would be a lie.
            (Some(place), None) => changes.push(Change { span: place.lines?, text: String::new() }),
            (None, Some(value)) => *lacks = Some(value.to_owned()),
            (None, None) => {}
        }
    }
    changes.extend(places.drifted.map(|span| Change { span, text: String::new() }));
    if lacking != Revision::default() {
        changes.push((scheme.insert)(page, &lacking)?);
    }
    changes.sort_by_key(|change| change.span);
    Some(changes)
}

/// The digits of a revision: trimmed, lower case. None where `text` is something else, so that no word of a
/// document reaches git as a revision.
fn hexadecimal(text: &str) -> Option<String> {
    /// Nobody writes fewer of a commit's digits, and no hash in use has more. A year or a revision of Subversion
    /// has fewer.
    const DIGITS: std::ops::RangeInclusive<usize> = 7..=64;
    let text = text.trim();
    let is_hex = DIGITS.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_hex.then(|| text.to_ascii_lowercase())
}

/// The line break that the page's text uses.
fn line_end(text: &str) -> &'static str {
    match text.find(['\n', '\r']).map(|at| &text.as_bytes()[at..]) {
        Some([b'\r', b'\n', ..]) => "\r\n",
        Some([b'\r', ..]) => "\r",
        _ => "\n",
    }
}

#[cfg(test)]
mod tests;
