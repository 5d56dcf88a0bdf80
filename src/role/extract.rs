//! Brings the catalogues of roles up to date with what the pages define, and leaves all that people wrote in them: only
//! what is new is put in, each role behind the one that it follows in the source.
//!
//! **Invariant:** what was extracted once has nothing left to extract; held by `tests/roles`.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::catalog::{OWNER, STALE};
use super::rename::renames;
use super::{Catalog, Register, is_same};
use crate::text::fold::fold;

/// A catalogue, brought up to date.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Draft {
    /// What stands in the file afterwards.
    pub text: String,
    /// Names that were put in.
    pub added: Vec<String>,
    /// Names that the source has changed: from, to. In the catalogue of a locale, names that followed a page.
    pub renamed: Vec<(String, String)>,
    /// Names that were put in though they are the source's.
    pub untranslated: Vec<String>,
    /// In the catalogue of a locale, roles of the source that no page of it names.
    pub unnamed: usize,
}

/// The roles of the source with their ids, once its catalogue is up to date; and those that were renamed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Roles {
    /// Id and index in [`Register::roles`], in the order of the source.
    ids: Vec<(String, usize)>,
    /// The ids that have another name than before.
    renamed: BTreeSet<String>,
}

/// Brings the catalogue of the source up to date.
pub fn source(text: &str, register: &Register) -> (Draft, Roles) {
    let (catalog, _) = Catalog::parse(text);
    let renamed = renames(&catalog, register);
    let mut draft = Draft::default();
    let mut edits = Edits::new(text);
    let mut roles = Roles::default();
    let mut ids: BTreeMap<usize, String> = BTreeMap::new();
    let place: BTreeMap<_, usize> =
        register.roles.iter().enumerate().map(|(at, role)| (&role.key, at)).collect();
    for entry in &catalog.entries {
        let Some(role) = renamed.get(&entry.id) else { continue };
        if !entry.has(&role.name) {
            edits.replace(entry.value.clone(), &value(&role.name));
            draft.renamed.push((entry.name().to_owned(), role.name.clone()));
            roles.renamed.insert(entry.id.clone());
        }
        if !is_same(&entry.owner, &role.owner) {
            match &entry.owner_value {
                Some(bytes) => edits.replace(bytes.clone(), &value(&role.owner)),
                None => edits.insert_line(entry.end, &attribute(OWNER, &role.owner)),
            }
        }
        ids.extend(place.get(&role.key).map(|at| (*at, entry.id.clone())));
    }
    let mut taken: BTreeSet<String> = catalog.entries.iter().map(|entry| entry.id.clone()).collect();
    let mut after = None;
    for (at, role) in register.roles.iter().enumerate() {
        let known = ids.get(&at).cloned().or_else(|| Some(catalog.of_role(&role.key)?.id.clone()));
        let id = match known {
            Some(id) => {
                after = catalog.entry(&id).map(|entry| entry.end);
                id
            }
            None => {
                let id = id(&role.name, &role.owner, &taken);
                let mut lines = vec![format!("-{id} = {}", value(&role.name))];
                lines.extend((!role.owner.is_empty()).then(|| attribute(OWNER, &role.owner)));
                edits.insert_entry(after, &lines);
                draft.added.push(role.name.clone());
                taken.insert(id.clone());
                id
            }
        };
        roles.ids.push((id, at));
    }
    draft.text = edits.done();
    (draft, roles)
}

/// Brings the catalogue of a locale up to date with that of the source.
pub fn locale(text: &str, locale: &str, roles: &Roles, register: &Register) -> Draft {
    let (catalog, _) = Catalog::parse(text);
    let mut draft = Draft::default();
    let mut edits = Edits::new(text);
    let mut seen = BTreeSet::new();
    let mut after = None;
    for (id, at) in &roles.ids {
        let Some(role) = register.roles.get(*at).filter(|_| seen.insert(id)) else { continue };
        let uses = register.uses(locale, &role.key);
        let used = uses.and_then(|uses| uses.usual());
        let Some(entry) = catalog.entry(id) else {
            let Some(name) = used else {
                draft.unnamed += 1;
                continue;
            };
            let mut lines = vec![format!("-{id} = {}", value(name))];
            if roles.renamed.contains(id) {
                lines.push(attribute(STALE, name));
            }
            edits.insert_entry(after, &lines);
            draft.added.push(name.to_owned());
            draft.untranslated.extend(uses.filter(|uses| uses.untranslated > 0).map(|_| name.to_owned()));
            continue;
        };
        after = Some(entry.end);
        let is_as_used = used.is_none_or(|used| entry.has(used));
        match &entry.stale_line {
            // The pages have a new name by now.
            Some(line) if entry.is_stale() && !is_as_used => {
                if let Some(name) = used {
                    edits.replace(entry.value.clone(), &value(name));
                    edits.replace(line.clone(), "");
                    draft.renamed.push((entry.name().to_owned(), name.to_owned()));
                }
            }
            Some(_) if entry.is_stale() => {}
            // Somebody gave it a new name here.
            Some(line) => {
                edits.replace(line.clone(), "");
                if roles.renamed.contains(id) && is_as_used {
                    edits.insert_line(entry.value.end, &attribute(STALE, entry.name()));
                }
            }
            None if roles.renamed.contains(id) && is_as_used => {
                edits.insert_line(entry.value.end, &attribute(STALE, entry.name()));
            }
            None => {}
        }
    }
    draft.text = edits.done();
    draft
}

/// Changes of a text, put in all at once.
struct Edits<'t> {
    text: &'t str,
    line_break: &'static str,
    /// Where, in what order at one place, and what.
    changes: Vec<(Range<usize>, u8, String)>,
}

impl<'t> Edits<'t> {
    fn new(text: &'t str) -> Self {
        let line_break = if text.contains("\r\n") { "\r\n" } else { "\n" };
        Self { text, line_break, changes: Vec::new() }
    }

    fn replace(&mut self, bytes: Range<usize>, new: &str) {
        self.changes.push((bytes, 0, new.to_owned()));
    }

    /// A line of its own behind the line that ends at byte `at`.
    fn insert_line(&mut self, at: usize, line: &str) {
        self.changes.push((at..at, 0, format!("{}{line}", self.line_break)));
    }

    /// An entry behind the one that ends at byte `after`, else at the end.
    fn insert_entry(&mut self, after: Option<usize>, lines: &[String]) {
        let lines = lines.join(self.line_break);
        let (at, order, entry) = match after {
            Some(at) => (at, 1, format!("{}{lines}", self.line_break)),
            None => (self.text.len(), 2, format!("{lines}{}", self.line_break)),
        };
        self.changes.push((at..at, order, entry));
    }

    fn done(mut self) -> String {
        // What belongs to an entry comes before the next; else in the order they were made in.
        self.changes.sort_by_key(|(bytes, order, _)| (bytes.start, *order));
        let mut out = String::with_capacity(self.text.len());
        let mut from = 0;
        for (bytes, order, new) in &self.changes {
            out.push_str(self.text.get(from..bytes.start).unwrap_or(""));
            if *order == 2 && !out.is_empty() && !out.ends_with('\n') {
                out.push_str(self.line_break);
            }
            out.push_str(new);
            from = from.max(bytes.end);
        }
        out.push_str(self.text.get(from..).unwrap_or(""));
        out
    }
}

fn attribute(name: &str, words: &str) -> String {
    format!("    .{name} = {}", value(words))
}

/// Words as the value of a term.
fn value(words: &str) -> String {
    let mut value = String::new();
    for character in super::one_line(words).chars() {
        match character {
            '{' => value.push_str("{\"{\"}"),
            '}' => value.push_str("{\"}\"}"),
            _ => value.push(character),
        }
    }
    value
}

/// The id of a new role: its words, with its owner's where they are taken, with a number where both are.
fn id(name: &str, owner: &str, taken: &BTreeSet<String>) -> String {
    let plain = slug(name);
    let plain = match plain.chars().next() {
        Some(first) if first.is_ascii_alphabetic() => plain,
        Some(_) => format!("role-{plain}"),
        None => "role".to_owned(),
    };
    let owner = slug(owner);
    let of_owner = if owner.is_empty() { plain.clone() } else { format!("{plain}-{owner}") };
    let numbered = (2..).map(|number| format!("{of_owner}-{number}"));
    let mut candidates = [plain, of_owner.clone()].into_iter().chain(numbered);
    candidates.find(|id| !taken.contains(id)).unwrap_or(of_owner)
}

/// Words as ids of Fluent may be: Latin letters and digits with dashes between.
fn slug(words: &str) -> String {
    /// Longer ids are hard to read.
    const LONGEST: usize = 60;
    let mut slug = String::new();
    for character in fold(words).chars() {
        match character {
            '\'' | '’' => {}
            _ if character.is_ascii_alphanumeric() => slug.push(character),
            _ if slug.ends_with('-') || slug.is_empty() => {}
            _ => slug.push('-'),
        }
    }
    // A part of a word is hard to read as well.
    if slug.len() > LONGEST {
        slug.truncate(slug.get(..=LONGEST).and_then(|start| start.rfind('-')).unwrap_or(LONGEST));
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}
