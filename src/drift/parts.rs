//! A page as parts with a short hash each: what the lock records, so that a page can be brought up to date section by
//! section, and a clone without history still knows what changed.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;
use sha1::{Digest, Sha1};

use super::normal;
use crate::document::{Block, Document, Kind};

/// Hashes by part: of each section without the sections below it, of each row of its tables, and of the front matter.
pub type Parts = BTreeMap<String, String>;

/// Digits of a hash: enough that two versions of one part never share one.
const DIGITS: usize = 12;

/// The part that each block stands in: the ids of the headings above it, outermost first, each after `#`; a row adds `|`
/// and its key. The second part of a name is called `name~2`. The text before the first heading is `#`.
pub fn anchors(document: &Document) -> Vec<String> {
    let mut seen: FxHashMap<String, usize> = FxHashMap::default();
    let mut distinct = |name: String| {
        let count = seen.entry(name.clone()).or_default();
        *count += 1;
        if *count == 1 { name } else { format!("{name}~{count}") }
    };
    let mut sections: Vec<Option<String>> = vec![None; document.sections.len()];
    let mut anchors = Vec::with_capacity(document.blocks.len());
    for block in &document.blocks {
        let at = block.section as usize;
        let section = match sections.get(at).cloned().flatten() {
            Some(section) => section,
            None => {
                let named = distinct(section_name(document, block, &sections));
                if let Some(slot) = sections.get_mut(at) {
                    *slot = Some(named.clone());
                }
                named
            }
        };
        anchors.push(match block.kind {
            Kind::Row => distinct(format!("{section}|{}", normal::squeezed(&document.title(block)))),
            _ => section,
        });
    }
    anchors
}

fn section_name(document: &Document, block: &Block, named: &[Option<String>]) -> String {
    let section = document.sections.get(block.section as usize);
    let Some(heading) = section.and_then(|section| section.heading) else { return "#".to_owned() };
    let label = &document.blocks[heading as usize].label;
    let parent = section.and_then(|section| named.get(section.parent as usize)?.as_deref());
    match parent.filter(|parent| *parent != "#") {
        Some(parent) => format!("{parent}#{label}"),
        None => format!("#{label}"),
    }
}

/// The parts of a page.
pub fn of(document: &Document) -> Parts {
    let mut hashes: BTreeMap<String, Sha1> = BTreeMap::new();
    for (block, anchor) in document.blocks.iter().zip(anchors(document)) {
        let text = normal::shown(document, block);
        let mut enter = |name: &str| {
            let hash = hashes.entry(name.to_owned()).or_default();
            hash.update(block.kind.word());
            hash.update(normal::squeezed(&text));
            for inline in normal::links((document, block)) {
                hash.update([inline.0]);
                hash.update(inline.1);
            }
            hash.update([0]);
        };
        enter(&anchor);
        // A row is part of its section as well.
        if let Some((section, _)) = anchor.split_once('|').filter(|_| block.kind == Kind::Row) {
            enter(section);
        }
    }
    let short = |hash: Sha1| -> String {
        let digits: String = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
        digits[..DIGITS].to_owned()
    };
    hashes.into_iter().map(|(name, hash)| (name, short(hash))).collect()
}
