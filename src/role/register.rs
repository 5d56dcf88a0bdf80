//! What all pages of a project say of each role.

use std::collections::{BTreeMap, BTreeSet};

use super::{Key, Role, is_same};

/// What one pair of pages tells of roles.
#[derive(Debug, Clone, Default)]
pub struct Sightings {
    /// The path of the source page.
    pub page: String,
    /// The locale of the translation.
    pub locale: String,
    /// The roles that the source defines as it is today, in its order.
    pub defined: Vec<Role>,
    /// What the translation says of them; none where there is no translation.
    pub seen: Option<Vec<Seen>>,
}

/// A role of the source that was translated, and what became of it.
#[derive(Debug, Clone)]
pub struct Seen {
    /// Its key in the source that the translation was made from.
    pub base: Key,
    /// Its key in the source as it is today.
    pub today: Option<Key>,
    /// Its name in the translation; none where that lacks it.
    pub name: Option<String>,
    /// Whether the author has changed it since.
    pub is_stale: bool,
    /// Whether its name is the source's, though it has words to translate.
    pub is_untranslated: bool,
}

/// A role that the source defines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Defined {
    /// What tells it from others.
    pub key: Key,
    /// Its name as the source first writes it.
    pub name: String,
    /// The heading it stands under.
    pub owner: String,
    /// The source page that defines it first.
    pub page: String,
    /// The first locale into which that page is translated.
    pub locale: Option<String>,
}

/// What the pages of one locale say of a role.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Uses {
    /// Its names, in the order in which they occur, each with the number of its pages.
    names: Vec<(String, usize)>,
    /// The source page of the first translation that has it.
    pub page: Option<String>,
    /// Pages that define it and whose translation lacks it, or is lacking.
    pub missing: usize,
    /// Pages on which the author has changed it since it was translated.
    pub stale: usize,
    /// Pages on which its name is the source's.
    pub untranslated: usize,
}

impl Uses {
    /// Its names, in the order in which they occur.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(|(name, _)| name.as_str())
    }

    /// The name that most pages use; of several the first.
    pub fn usual(&self) -> Option<&str> {
        let most = self.names.iter().rev().max_by_key(|(_, count)| *count);
        most.map(|(name, _)| name.as_str())
    }

    fn add(&mut self, name: &str) {
        match self.names.iter_mut().find(|(known, _)| is_same(known, name)) {
            Some((_, count)) => *count += 1,
            None => self.names.push((name.to_owned(), 1)),
        }
    }
}

/// The roles of a project, and what its pages call them.
#[derive(Debug, Clone, Default)]
pub struct Register {
    /// The roles that the source defines as it is today, in the order of its pages.
    pub roles: Vec<Defined>,
    by_key: BTreeMap<Key, usize>,
    /// By locale and role.
    locales: BTreeMap<String, BTreeMap<Key, Uses>>,
    /// What the author renamed since a translation was made: from, to.
    pub renamed: BTreeMap<Key, Key>,
}

impl Register {
    /// What the pairs of a project tell, in the order of their source pages.
    pub fn of(mut sightings: Vec<Sightings>) -> Self {
        sightings.sort_by(|left, right| left.page.cmp(&right.page));
        let mut register = Self::default();
        for pair in &sightings {
            for role in &pair.defined {
                let key = role.key();
                let locale = pair.seen.is_some().then(|| pair.locale.clone());
                if let Some(known) = register.by_key.get(&key).and_then(|at| register.roles.get_mut(*at)) {
                    if known.page == pair.page && known.locale.is_none() {
                        known.locale = locale;
                    }
                } else {
                    register.by_key.insert(key.clone(), register.roles.len());
                    register.roles.push(Defined {
                        key,
                        name: role.name.clone(),
                        owner: role.owner.clone(),
                        page: pair.page.clone(),
                        locale,
                    });
                }
            }
        }
        for pair in sightings {
            let uses = register.locales.entry(pair.locale).or_default();
            let mut there = BTreeSet::new();
            for seen in pair.seen.into_iter().flatten() {
                // What the source no longer defines is still what the translation was made from.
                let key = seen.today.as_ref().unwrap_or(&seen.base);
                if seen.today.as_ref().is_some_and(|today| *today != seen.base) {
                    register.renamed.insert(seen.base.clone(), key.clone());
                }
                let Some(name) = &seen.name else { continue };
                let of_role = uses.entry(key.clone()).or_default();
                of_role.add(name);
                of_role.page.get_or_insert_with(|| pair.page.clone());
                of_role.stale += usize::from(seen.is_stale || *key != seen.base);
                of_role.untranslated += usize::from(seen.is_untranslated);
                there.insert(key.clone());
            }
            for key in pair.defined.iter().map(Role::key).collect::<BTreeSet<_>>().difference(&there) {
                uses.entry(key.clone()).or_default().missing += 1;
            }
        }
        register
    }

    /// What the pages of `locale` say of a role.
    pub fn uses(&self, locale: &str, key: &Key) -> Option<&Uses> {
        self.locales.get(locale)?.get(key)
    }

    /// The role of this key, where the source defines it.
    pub fn defined(&self, key: &Key) -> Option<&Defined> {
        self.roles.get(*self.by_key.get(key)?)
    }
}
