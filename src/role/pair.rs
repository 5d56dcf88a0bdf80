//! The roles of two aligned pages, side by side.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashSet;

use super::find::Places;
use super::{Key, Role, Rules, of};
use crate::align::Alignment;
use crate::document::{ContainerKind, Document, Kind};
use crate::drift::{Class, Deed, Drift};

/// The roles of a pair.
#[derive(Debug, Clone, Default)]
pub struct Paired {
    /// Those of the source that the translation is judged against, in its order.
    pub source: Vec<Role>,
    /// Those of the translation, in its order.
    pub target: Vec<Role>,
    /// For each of `source` its counterpart in `target`.
    links: Vec<Option<usize>>,
    /// For each of `source` what it is in the source as it is today; none where it is gone.
    today: Vec<Option<Key>>,
    /// For each of `source` whether the author has changed it since.
    changed: Vec<bool>,
}

impl Paired {
    /// The roles of two pages. A table is one of roles if either header says so, and so is a section.
    pub fn of(alignment: &Alignment<'_>, rules: &Rules) -> Self {
        let (source, target) = (alignment.source, alignment.target);
        let mut places = (Places::of(source, rules), Places::of(target, rules));
        if places.0.is_empty() && places.1.is_empty() {
            return Self::default();
        }
        join(alignment, &mut places);
        let source = places.0.roles(source);
        let has = |block: usize| at(&source, block).is_some();
        let mut target = places.1.roles(target);
        // A paragraph that goes with one of another kind is of that kind, whatever stands in bold.
        target.retain(|role| {
            let is_row = alignment.target.blocks.get(role.block).is_some_and(|block| block.kind == Kind::Row);
            is_row || alignment.source_of(role.block).is_none_or(has)
        });
        let links = source.iter().map(|role| at(&target, alignment.target_of(role.block)?)).collect();
        let today = source.iter().map(|role| Some(role.key())).collect();
        let changed = vec![false; source.len()];
        Self { source, target, links, today, changed }
    }

    /// Takes in what the author did since to make `today` of the source.
    pub fn follow(&mut self, source: &Document, today: &Document, drift: &Drift, rules: &Rules) {
        let now = of(today, rules);
        let keys: BTreeSet<Key> = now.iter().map(Role::key).collect();
        let mut moved: BTreeMap<usize, usize> = BTreeMap::new();
        let mut touched: BTreeSet<usize> = BTreeSet::new();
        let mut owners: BTreeMap<String, String> = BTreeMap::new();
        for change in &drift.changes {
            let blocks = change.old_blocks.0..change.old_blocks.1;
            let is_same_length = blocks.len() == change.new_blocks.1.saturating_sub(change.new_blocks.0);
            if !matches!(change.deed, Deed::Changed | Deed::Moved) || !is_same_length {
                continue;
            }
            for (old, new) in blocks.zip(change.new_blocks.0..) {
                moved.insert(old, new);
                if change.deed == Deed::Changed && change.class > Class::Cosmetic {
                    touched.insert(old);
                }
                let heading = |document: &Document, at: usize| {
                    let block = document.blocks.get(at)?;
                    let is_heading = matches!(block.kind, Kind::Heading(_));
                    is_heading.then(|| super::one_line(&document.words_with_code(block, block.prose)))
                };
                owners.extend(heading(source, old).zip(heading(today, new)));
            }
        }
        for ((role, key), changed) in self.source.iter().zip(&mut self.today).zip(&mut self.changed) {
            let owner = owners.get(&role.owner).unwrap_or(&role.owner);
            let by_place = moved.get(&role.block).and_then(|block| now.get(at(&now, *block)?)).map(Role::key);
            let by_name = [role.key(), Key::of(owner, &role.name)].into_iter().find(|key| keys.contains(key));
            *key = by_name.or(by_place);
            *changed = touched.contains(&role.block);
        }
    }

    /// The role that is block `block` of the source.
    pub fn in_source(&self, block: usize) -> Option<&Role> {
        self.source.get(at(&self.source, block)?)
    }

    /// The role that is block `block` of the translation.
    pub fn in_target(&self, block: usize) -> Option<&Role> {
        self.target.get(at(&self.target, block)?)
    }

    /// What is known of each role of the source.
    pub fn iter(&self) -> impl Iterator<Item = Known<'_>> {
        let rest = self.links.iter().zip(&self.today).zip(&self.changed);
        self.source.iter().zip(rest).map(|(source, ((link, today), is_changed))| Known {
            source,
            target: link.and_then(|link| self.target.get(link)),
            today: today.as_ref(),
            is_changed: *is_changed,
        })
    }
}

/// A role of the source, and what became of it.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    /// Where the source defines it.
    pub source: &'a Role,
    /// Where the translation does.
    pub target: Option<&'a Role>,
    /// Its key in the source as it is today; none where it is gone.
    pub today: Option<&'a Key>,
    /// Whether the author has changed it since it was translated.
    pub is_changed: bool,
}

/// The index of the role that is block `block`.
fn at(roles: &[Role], block: usize) -> Option<usize> {
    roles.binary_search_by_key(&block, |role| role.block).ok()
}

/// Adds to the places of each page those whose counterpart is one.
fn join(alignment: &Alignment<'_>, places: &mut (Places, Places)) {
    let (source, target) = (alignment.source, alignment.target);
    let mut known = FxHashSet::default();
    for (from, to) in alignment.pairs() {
        let (Some(own), Some(other)) = (source.blocks.get(from), target.blocks.get(to)) else { continue };
        match own.kind {
            Kind::Heading(_) => {
                // A translated heading may end in a word that the source's has in its middle.
                if places.0.sections.contains(&own.section) {
                    places.1.sections.insert(other.section);
                } else {
                    places.1.sections.remove(&other.section);
                }
            }
            Kind::TableHead | Kind::Row => {
                let Some((left, right)) = source
                    .enclosing(own, ContainerKind::Table)
                    .zip(target.enclosing(other, ContainerKind::Table))
                else {
                    continue;
                };
                // Where a header was lost, the first row that is left tells which table is which.
                let is_told = !known.insert(left);
                let either = places.0.tables.contains(&left) || places.1.tables.contains(&right);
                if either && !is_told {
                    places.0.tables.insert(left);
                    places.1.tables.insert(right);
                }
            }
            _ => {}
        }
    }
}
