//! Which role of the catalogue is which role of the source, where the source calls it another name than before.

use std::collections::{BTreeMap, BTreeSet};

use super::{Catalog, Defined, Entry, Register};

/// Of words that a name shares with what it was: less is another role.
const LEAST_SHARED: f64 = 0.5;

/// The entries of the source's catalogue that the source has renamed, each with what it is now: first those of which the
/// history tells, then those whose owner has another name, then the only one that went where one came, and those with
/// similar words.
pub(super) fn renames<'r>(catalog: &Catalog, register: &'r Register) -> BTreeMap<String, &'r Defined> {
    let mut found: BTreeMap<String, &Defined> = BTreeMap::new();
    let mut taken: BTreeSet<usize> = BTreeSet::new();
    let mut gone: Vec<&Entry> =
        catalog.entries.iter().filter(|entry| register.defined(&entry.key()).is_none()).collect();
    // An entry without owner stands for the role of whichever owner.
    let named = |role: &Defined| catalog.of_role(&role.key);
    let without_owner: BTreeSet<&str> =
        register.roles.iter().filter_map(|role| Some(named(role)?.id.as_str())).collect();
    gone.retain(|entry| !without_owner.contains(entry.id.as_str()));
    let new: Vec<(usize, &Defined)> =
        register.roles.iter().enumerate().filter(|(_, role)| named(role).is_none()).collect();

    let by_key: BTreeMap<_, usize> = new.iter().map(|(at, role)| (&role.key, *at)).collect();
    let mut take = |entry: &Entry, at: usize| {
        let Some(role) = register.roles.get(at).filter(|_| !found.contains_key(&entry.id)) else { return };
        if taken.insert(at) {
            found.insert(entry.id.clone(), role);
        }
    };
    for entry in &gone {
        let told = register.renamed.get(&entry.key()).and_then(|key| by_key.get(key));
        told.into_iter().for_each(|at| take(entry, *at));
    }

    let owners: BTreeSet<&str> = register.roles.iter().map(|role| role.key.owner.as_str()).collect();
    let mut by_name: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, role) in &new {
        by_name.entry(&role.key.name).or_default().push(*at);
    }
    for entry in gone.iter().filter(|entry| !owners.contains(entry.key().owner.as_str())) {
        if let Some([at]) = by_name.get(entry.key().name.as_str()).map(Vec::as_slice) {
            take(entry, *at);
        }
    }

    let left: Vec<(usize, &Defined)> = new.into_iter().filter(|(at, _)| !taken.contains(at)).collect();
    gone.retain(|entry| !found.contains_key(&entry.id));
    for (entry, role) in in_one_place(catalog, register, &gone, &left) {
        found.entry(entry.id.clone()).or_insert(role);
    }
    found
}

/// What went from an owner, and what came.
#[derive(Default)]
struct Turnover<'c, 'r> {
    gone: Vec<&'c Entry>,
    new: Vec<(usize, &'r Defined)>,
}

/// Within each owner, the only entry that went and the only role that came, if they stand behind the same role, or have
/// similar words; of more, those with similar words.
fn in_one_place<'c, 'r>(
    catalog: &'c Catalog,
    register: &'r Register,
    gone: &[&'c Entry],
    new: &[(usize, &'r Defined)],
) -> Vec<(&'c Entry, &'r Defined)> {
    let mut by_owner: BTreeMap<String, Turnover<'_, '_>> = BTreeMap::new();
    for entry in gone {
        by_owner.entry(entry.key().owner).or_default().gone.push(entry);
    }
    for (at, role) in new {
        by_owner.entry(role.key.owner.clone()).or_default().new.push((*at, role));
    }
    // What stands before each, of the same owner and in both.
    let mut before_entry: BTreeMap<&str, Option<&str>> = BTreeMap::new();
    let mut last: BTreeMap<String, &str> = BTreeMap::new();
    for entry in &catalog.entries {
        let key = entry.key();
        before_entry.insert(&entry.id, last.get(&key.owner).copied());
        if register.defined(&key).is_some() {
            last.insert(key.owner, &entry.id);
        }
    }
    let mut before_role: BTreeMap<usize, Option<&str>> = BTreeMap::new();
    let mut last: BTreeMap<&str, &str> = BTreeMap::new();
    for (at, role) in register.roles.iter().enumerate() {
        before_role.insert(at, last.get(role.key.owner.as_str()).copied());
        if let Some(entry) = catalog.of_role(&role.key) {
            last.insert(&role.key.owner, &entry.id);
        }
    }
    let mut found = Vec::new();
    for Turnover { gone, new } in by_owner.into_values() {
        if let ([entry], [(at, role)]) = (gone.as_slice(), new.as_slice())
            && before_entry.get(entry.id.as_str()) == before_role.get(at)
        {
            found.push((*entry, *role));
            continue;
        }
        // Tables have few rows; beyond this nobody renames by hand.
        const MOST: usize = 50;
        if gone.len() > MOST || new.len() > MOST {
            continue;
        }
        let mut scored: Vec<(f64, usize, usize)> = Vec::new();
        for (left, entry) in gone.iter().enumerate() {
            for (right, (_, role)) in new.iter().enumerate() {
                scored.push((shared(&entry.key().name, &role.key.name), left, right));
            }
        }
        scored.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)).then(a.2.cmp(&b.2)));
        let (mut lefts, mut rights) = (BTreeSet::new(), BTreeSet::new());
        for (score, left, right) in scored {
            if score < LEAST_SHARED || lefts.contains(&left) || rights.contains(&right) {
                continue;
            }
            if let (Some(entry), Some((_, role))) = (gone.get(left), new.get(right)) {
                lefts.insert(left);
                rights.insert(right);
                found.push((*entry, *role));
            }
        }
    }
    found
}

/// How many of the words of two names are the same, from 0 to 1 (Dice).
fn shared(one: &str, other: &str) -> f64 {
    let (one, other): (BTreeSet<&str>, BTreeSet<&str>) =
        (one.split_whitespace().collect(), other.split_whitespace().collect());
    let both = one.intersection(&other).count();
    2.0 * both as f64 / (one.len() + other.len()).max(1) as f64
}
