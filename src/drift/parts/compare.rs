//! What changed, from what the lock records alone.

use std::collections::BTreeMap;

use super::{METADATA, Parts, metadata, names, of, section_of};
use crate::document::{Document, Kind};
use crate::drift::metadata::Fate;
use crate::drift::{Change, Class, Deed, Drift, key, normal};
use crate::text::words::{self, Run, Sign};

/// What the author did to make `today` of the page that `recorded` are the parts of: which sections, and which rows of
/// their tables. What was written there before is not known, so there are no word diffs, each change counts as
/// one of prose, and its words are all that stand there today. Its old blocks are those of today.
pub fn compare(recorded: &Parts, today: &Document, fate: &dyn Fn(&str) -> Fate) -> Drift {
    let parts = of(today, fate);
    let names = names(today);
    // A part under another name is the same: a heading above it was renamed.
    let mut strays: BTreeMap<&str, usize> = BTreeMap::new();
    for (name, hash) in recorded.iter().filter(|(name, _)| !parts.contains_key(*name)) {
        if !is_row(name) {
            *strays.entry(hash).or_default() += 1;
        }
    }
    let mut changes = Vec::new();
    let mut sections = 0;
    let mut at = 0;
    while at < names.len() {
        let section = &names[at].section;
        let end = at + names[at..].iter().take_while(|name| name.section == *section).count();
        sections += 1;
        let hash = parts.get(section);
        let is_same = recorded.get(section) == hash;
        let mut is_renamed = || {
            let stray = hash.and_then(|hash| strays.get_mut(hash.as_str()));
            let left = stray.filter(|left| **left > 0);
            left.map(|left| *left -= 1).is_some()
        };
        if !is_same && (recorded.contains_key(section) || !is_renamed()) {
            let change = |deed, blocks: (usize, usize), anchor: &str| of_blocks(today, deed, blocks, anchor);
            let rows = (at..end).filter_map(|block| Some((block, names[block].row.as_ref()?)));
            let changed: Vec<Change> = rows
                .filter(|(_, row)| recorded.contains_key(section) && recorded.get(*row) != parts.get(*row))
                .map(|(block, row)| {
                    let deed = if recorded.contains_key(row) { Deed::Changed } else { Deed::Added };
                    change(deed, (block, block + 1), row)
                })
                .collect();
            let deed = if recorded.contains_key(section) { Deed::Changed } else { Deed::Added };
            if changed.is_empty() {
                changes.push(change(deed, (at, end), section));
            }
            changes.extend(changed);
        }
        at = end;
    }
    if names.is_empty() && recorded.get("#") != parts.get("#") {
        changes.push(of_name(Deed::Changed, "lines", "#", "#"));
        sections = 1;
    }
    if recorded.get(METADATA) != parts.get(METADATA) {
        let keys: Vec<&str> = metadata(today, fate).into_keys().collect();
        changes.insert(0, of_name(Deed::Changed, "metadata", METADATA, &keys.join(", ")));
    }
    let is_gone = |name: &&String| name.as_str() != METADATA && !parts.contains_key(*name);
    for (name, hash) in recorded.iter().filter(|(name, _)| is_gone(name)) {
        let section = section_of(name);
        let is_row = section != name;
        // With its section a row is gone, too; and what went under another name is still there.
        let was_renamed = !is_row && strays.get(hash.as_str()).copied() == Some(0);
        if was_renamed || (is_row && !parts.contains_key(section)) || name == "#" && names.is_empty() {
            continue;
        }
        sections += usize::from(!is_row);
        let title = name.rsplit(['|', '#']).next().unwrap_or("");
        changes.push(of_name(Deed::Removed, if is_row { "row" } else { "section" }, name, title));
    }
    // Which messages there are to be is no question of freshness.
    changes.retain(|change| change.deed == Deed::Changed || !today.is_catalogue);
    let section =
        |change: &Change| (change.kind != "metadata").then(|| section_of(&change.anchor).to_owned());
    let mut changed: Vec<String> = changes.iter().filter_map(section).collect();
    changed.sort_unstable();
    changed.dedup();
    Drift {
        class: if changes.is_empty() { Class::Cosmetic } else { Class::Text },
        sections: sections.max(1),
        changed_sections: changed.len(),
        words: changes.iter().map(|change| change.words).sum(),
        is_urgent: false,
        changes,
    }
}

fn is_row(name: &str) -> bool {
    name.contains('|')
}

/// A change of blocks of today's page.
fn of_blocks(today: &Document, deed: Deed, blocks: (usize, usize), anchor: &str) -> Change {
    let first = &today.blocks[blocks.0];
    let kind = match first.kind {
        Kind::Row | Kind::Message => first.word(),
        _ => "section",
    };
    let section = today.heading_of(first).map(|heading| today.title(heading)).unwrap_or_default();
    let text: Vec<String> =
        today.blocks[blocks.0..blocks.1].iter().map(|block| normal::shown(today, block)).collect();
    let old_blocks = if deed == Deed::Added { (blocks.0, blocks.0) } else { blocks };
    Change {
        title: today.title(first),
        section,
        new: Some(first.span.cover(today.blocks[blocks.1 - 1].span)),
        old_blocks,
        new_blocks: blocks,
        words: words::count(&text.join("\n")),
        // A message's key does not say what it says.
        runs: match first.kind {
            Kind::Message => vec![Run { sign: Sign::Same, text: text.join("\n") }],
            _ => Vec::new(),
        },
        ..of_name(deed, kind, anchor, &text.join("\n"))
    }
}

/// A change of which no more is known than where it is; `text` tells it from others.
fn of_name(deed: Deed, kind: &'static str, anchor: &str, text: &str) -> Change {
    let run = Run { sign: Sign::Same, text: format!("{anchor}\n{text}") };
    Change {
        deed,
        class: Class::Text,
        kind,
        title: text.to_owned(),
        section: String::new(),
        anchor: anchor.to_owned(),
        old: None,
        new: None,
        old_blocks: (0, 0),
        new_blocks: (0, 0),
        cell: None,
        runs: Vec::new(),
        words: 0,
        key: key(Class::Text, kind, &[run]),
    }
}
