//! What changed in the front matter.

use rustc_hash::FxHashMap;

use super::{Change, Class, Deed, key, normal, typo};
use crate::document::{Document, Entry};
use crate::text::words::{self, Run, Sign};

/// What becomes of a key of the front matter in a translation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// Nothing: it belongs to the source, such as its author or its date.
    Ignored,
    /// It is copied; where it reads like prose, it is translated.
    Copied,
    /// It is translated.
    Translated,
}

/// The changes of the front matter, by key in the order of the new version; then what is gone.
pub(super) fn changes<'d>(old: &'d Document, new: &'d Document, fate: &dyn Fn(&str) -> Fate) -> Vec<Change> {
    let entries = |document: &'d Document| -> &'d [Entry] {
        document.front_matter.as_ref().map_or(&[], |front_matter| &front_matter.entries)
    };
    let by_key = |entries: &'d [Entry]| -> FxHashMap<&'d str, &'d Entry> {
        entries.iter().map(|entry| (entry.key.as_str(), entry)).collect()
    };
    let (was, is) = (by_key(entries(old)), by_key(entries(new)));
    let kept = entries(new).iter().map(|entry| (was.get(entry.key.as_str()).copied(), Some(entry)));
    let gone = entries(old).iter().filter(|entry| !is.contains_key(entry.key.as_str()));
    kept.chain(gone.map(|entry| (Some(entry), None)))
        .filter(|(old, new)| !old.zip(*new).is_some_and(|(old, new)| old.value.is_same(&new.value)))
        .filter_map(|(old, new)| change(old, new, fate))
        .collect()
}

fn change(old: Option<&Entry>, new: Option<&Entry>, fate: &dyn Fn(&str) -> Fate) -> Option<Change> {
    let entry = new.or(old)?;
    let is_prose = |entry: &&Entry| entry.value.is_prose();
    let class = match fate(&entry.key) {
        Fate::Ignored => return None,
        Fate::Translated => Class::Text,
        Fate::Copied if old.iter().chain(&new).any(is_prose) => Class::Text,
        Fate::Copied => Class::Metadata,
    };
    let flat =
        |entry: Option<&Entry>| entry.map(|entry| normal::squeezed(&entry.value.flat())).unwrap_or_default();
    let (before, after) = (flat(old), flat(new));
    if before == after {
        return None;
    }
    let class = if class == Class::Text && typo::is_slip(&before, &after) { Class::Typo } else { class };
    let (deed, runs) = match (old, new) {
        (None, _) => (Deed::Added, vec![Run { sign: Sign::Inserted, text: after }]),
        (_, None) => (Deed::Removed, vec![Run { sign: Sign::Deleted, text: before }]),
        _ => (Deed::Changed, words::diff(&before, &after)),
    };
    let words = if class == Class::Metadata { 0 } else { words::changed(&runs) };
    Some(Change {
        deed,
        class,
        kind: "metadata",
        title: entry.key.clone(),
        section: String::new(),
        anchor: "metadata".to_owned(),
        old: old.map(|entry| entry.span),
        new: new.map(|entry| entry.span),
        old_blocks: (0, 0),
        new_blocks: (0, 0),
        cell: None,
        key: key(class, &entry.key, &runs),
        runs,
        words,
    })
}
