//! Changes that a translation shows already: what is copied can be compared across languages. Of use where the base is an
//! estimate, which may be older than the truth.

use std::collections::BTreeSet;

use super::parts::section_of;
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
        let section = |change: &Change| section_of(&change.anchor).to_owned();
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

/// Whether a change of nothing but numbers is made in `text`, too: it has the new ones and none of the old. Only digits
/// count, for languages write the rest of a number differently.
fn has_new_numbers(change: &Change, text: &str) -> bool {
    let runs = |sign: Sign| change.runs.iter().filter(move |run| run.sign == sign);
    let changed = || runs(Sign::Deleted).chain(runs(Sign::Inserted));
    if changed().any(|run| run.text.contains(char::is_alphabetic)) {
        return false;
    }
    let (old, new): (Vec<String>, Vec<String>) = (
        runs(Sign::Deleted).flat_map(|run| numbers(&run.text)).collect(),
        runs(Sign::Inserted).flat_map(|run| numbers(&run.text)).collect(),
    );
    let there = numbers(text);
    !new.is_empty()
        && new.iter().all(|number| there.contains(number))
        && !old.iter().any(|number| there.contains(number) && !new.contains(number))
}

/// The digits of each number.
fn numbers(text: &str) -> Vec<String> {
    let digits = |word: &str| word.chars().filter(|character| character.is_numeric()).collect::<String>();
    words::of(text).into_iter().map(digits).filter(|digits| !digits.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use crate::align::{Model, align};
    use crate::dialect::read_text;
    use crate::drift::{Fate, compare};

    /// How many changes are left for the translation.
    fn left(old: &str, new: &str, target: &str) -> usize {
        let (old, new) = (read_text("a.md", old.into()), read_text("a.md", new.into()));
        let target = read_text("a.md", target.into());
        let drift = compare(&old, &new, &|_| Fate::Copied);
        assert!(!drift.changes.is_empty());
        let alignment = align(&old, &target, &Model::default());
        drift.without_followed(&new, &alignment).map_or(0, |drift| drift.changes.len())
    }

    #[test]
    fn what_is_copied_tells_whether_it_was() {
        let wait = |number: &str| format!("Wait {number} seconds.\n");
        assert_eq!(left(&wait("1,063"), &wait("1,128"), "Warten Sie 1.128 Sekunden.\n"), 0);
        assert_eq!(left(&wait("63"), &wait("128"), "Warten Sie 63 Sekunden.\n"), 1);
        assert_eq!(left(&wait("63"), "Wait 128 minutes.\n", "Warten Sie 128 Sekunden.\n"), 1);
        let code = |code: &str| format!("Text.\n\n```\n{code}\n```\n");
        assert_eq!(left(&code("a"), &code("b"), "Text.\n\n```\nb\n```\n"), 0);
        assert_eq!(left(&code("a"), &code("b"), "Text.\n\n```\na\n```\n"), 1);
        assert_eq!(left("[A](x.md) b.\n", "[A](y.md) b.\n", "[Ä](y.md) b.\n"), 0);
    }
}
