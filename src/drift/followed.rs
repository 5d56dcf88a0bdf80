//! Changes that a translation shows already: what is copied can be compared across languages. Of use where the base is an
//! estimate, which may be older than the truth.

use std::collections::BTreeSet;

use super::{Change, Class, Deed, Drift, normal};
use crate::align::Alignment;
use crate::document::{Document, Kind};
use crate::text::words::{self, Sign};

impl Drift {
    /// The drift without the changes that the translation follows; none where nothing is left of it. `alignment` is that of
    /// the old version with the translation.
    pub fn without_followed(&self, today: &Document, alignment: &Alignment<'_>) -> Option<Self> {
        let is_open = |change: &&Change| !is_followed(change, today, alignment);
        let changes: Vec<Change> = self.changes.iter().filter(is_open).cloned().collect();
        if changes.len() == self.changes.len() {
            return Some(self.clone());
        }
        let section = |change: &Change| change.anchor.split('|').next().unwrap_or_default().to_owned();
        let in_text = changes.iter().filter(|change| change.kind != "metadata");
        Some(Self {
            class: changes.iter().map(|change| change.class).max()?,
            changed_sections: in_text.map(section).collect::<BTreeSet<_>>().len(),
            words: changes.iter().map(|change| change.words).sum(),
            changes,
            ..self.clone()
        })
    }
}

fn is_followed(change: &Change, today: &Document, alignment: &Alignment<'_>) -> bool {
    let target = alignment.target;
    if change.deed != Deed::Changed {
        return false;
    }
    if change.kind == "metadata" {
        let value = |page: &Document| {
            let entry = page.front_matter.as_ref()?.get(&change.title)?;
            Some(normal::squeezed(&entry.value.flat()))
        };
        return value(target).is_some() && value(target) == value(today);
    }
    let (Some(new), Some(found)) =
        (today.blocks.get(change.new_blocks.0), alignment.target_of(change.old_blocks.0))
    else {
        return false;
    };
    let (new, found) = ((today, new), (target, &target.blocks[found]));
    match change.class {
        Class::Code if new.1.kind == Kind::Code => normal::code(new) == normal::code(found),
        Class::Code => normal::codes(new) == normal::codes(found),
        Class::Links => normal::links(new) == normal::links(found),
        Class::Text => has_new_numbers(change, &normal::visible(target, found.1)),
        _ => false,
    }
}

/// Whether a change of nothing but numbers is made in `text`, too: it has the new ones and none of the old.
fn has_new_numbers(change: &Change, text: &str) -> bool {
    let numbers = |sign: Sign| -> Vec<&str> {
        let runs = change.runs.iter().filter(|run| run.sign == sign);
        runs.flat_map(|run| words::of(&run.text)).collect()
    };
    let (old, new) = (numbers(Sign::Deleted), numbers(Sign::Inserted));
    let is_number = |word: &&str| word.chars().all(|character| !character.is_alphabetic());
    let there = words::of(text);
    !new.is_empty()
        && old.iter().chain(&new).all(is_number)
        && new.iter().all(|number| there.contains(number))
        && !old.iter().any(|number| there.contains(number) && !new.contains(number))
}
