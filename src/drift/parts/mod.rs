//! A page as parts with a short hash each: what the lock records, so that a page can be brought up to date section by
//! section, and a clone without history still knows what changed.

mod accept;
mod compare;
mod compose;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;
use sha1::{Digest, Sha1};

pub use accept::accept;
pub use compare::compare;
pub use compose::compose;

use super::metadata::Fate;
use super::normal;
use crate::document::{Document, Kind};

/// Hashes by part: of each section without the sections below it, of each row of its tables, of each message of a
/// catalogue, and of the front matter.
pub type Parts = BTreeMap<String, String>;

/// The part that is the front matter.
pub const METADATA: &str = "metadata";

/// Digits of a hash: enough that two versions of one part never share one.
const DIGITS: usize = 12;

/// The part that each block stands in: the ids of the headings above it, outermost first, each after `#`; a row adds `|`
/// and its key, and a message is its key after `#`. The second part of a name is called `name~2`. The text before the
/// first heading is `#`.
pub fn anchors(document: &Document) -> Vec<String> {
    names(document).into_iter().map(|name| name.row.unwrap_or(name.section)).collect()
}

/// The parts of a page. `fate` says what becomes of a key of the front matter.
pub fn of(document: &Document, fate: &dyn Fn(&str) -> Fate) -> Parts {
    let mut hashes: BTreeMap<String, Sha1> = BTreeMap::new();
    let mut enter = |name: &str, text: &str| {
        if !hashes.contains_key(name) {
            hashes.insert(name.to_owned(), Sha1::new());
        }
        if let Some(hash) = hashes.get_mut(name) {
            hash.update(text);
            hash.update([0]);
        }
    };
    for (block, name) in document.blocks.iter().zip(names(document)) {
        if normal::is_comment(document, block) {
            continue;
        }
        let signature = normal::signature((document, block));
        if let Some(row) = name.row {
            enter(&row, &signature);
        }
        // A row is part of its section as well.
        enter(&name.section, &signature);
    }
    if document.blocks.is_empty() {
        let start = document.front_matter.as_ref().map_or(0, |front_matter| front_matter.span.end as usize);
        let text = normal::without_comments(document.text.get(start..).unwrap_or(""));
        if !text.is_empty() {
            enter("#", &text);
        }
    }
    for (key, value) in metadata(document, fate) {
        enter(METADATA, key);
        enter(METADATA, &value);
    }
    let short = |hash: Sha1| -> String {
        let digits: String = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
        digits[..DIGITS].to_owned()
    };
    hashes.into_iter().map(|(name, hash)| (name, short(hash))).collect()
}

/// What the front matter says to a translator, by key.
fn metadata<'d>(document: &'d Document, fate: &dyn Fn(&str) -> Fate) -> BTreeMap<&'d str, String> {
    let entries = document.front_matter.iter().flat_map(|front_matter| &front_matter.entries);
    entries
        .filter(|entry| fate(&entry.key) != Fate::Ignored)
        .map(|entry| (entry.key.as_str(), normal::squeezed(&entry.value.flat())))
        .filter(|(_, value)| !value.is_empty())
        .collect()
}

/// The part of a block.
struct Name {
    section: String,
    /// For a row its own part.
    row: Option<String>,
}

fn names(document: &Document) -> Vec<Name> {
    let mut seen: FxHashMap<String, usize> = FxHashMap::default();
    let mut distinct = |name: String| {
        let count = seen.entry(name.clone()).or_default();
        *count += 1;
        if *count == 1 { name } else { format!("{name}~{count}") }
    };
    let mut sections: Vec<Option<String>> = vec![None; document.sections.len()];
    let mut names = Vec::with_capacity(document.blocks.len());
    for block in &document.blocks {
        if block.kind == Kind::Message {
            // Messages are accepted one by one, as sections are; a bar would make it a row.
            let section = distinct(format!("#{}", block.label.replace('|', "¦")));
            names.push(Name { section, row: None });
            continue;
        }
        let at = block.section as usize;
        let section = match sections.get(at).cloned().flatten() {
            Some(section) => section,
            None => {
                let named = distinct(section_name(document, block.section, &sections));
                if let Some(slot) = sections.get_mut(at) {
                    *slot = Some(named.clone());
                }
                named
            }
        };
        let row = (block.kind == Kind::Row)
            .then(|| distinct(format!("{section}|{}", normal::squeezed(&document.title(block)))));
        names.push(Name { section, row });
    }
    names
}

fn section_name(document: &Document, section: u32, named: &[Option<String>]) -> String {
    let section = document.sections.get(section as usize);
    let Some(heading) = section.and_then(|section| section.heading) else { return "#".to_owned() };
    let label = &document.blocks[heading as usize].label;
    let parent = section.and_then(|section| named.get(section.parent as usize)?.as_deref());
    match parent.filter(|parent| *parent != "#") {
        Some(parent) => format!("{parent}#{label}"),
        None => format!("#{label}"),
    }
}

/// The section that a part belongs to: a row's section, else the part itself.
pub fn section_of(part: &str) -> &str {
    part.split_once('|').map_or(part, |(section, _)| section)
}
