//! A catalogue of roles in Fluent: a term for each, and in that of the source its owner.
//!
//! ```text
//! -user-support = User support
//!     .owner = Your roles and responsibilities
//! ```
//!
//! The owner is an attribute, not a comment: it goes with the term wherever people move it, and comments stay theirs. In the
//! catalogue of a locale `.stale` holds a name that was made from what the source called the role before.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use fluent_syntax::ast::{Attribute, Entry as Syntax, Term};
use fluent_syntax::parser::ParserError;

use super::{Key, is_same};
use crate::text::Lines;
use crate::text::ftl::{self, Patterns, texts};

/// The attribute of a role's owner.
pub(super) const OWNER: &str = "owner";

/// The attribute of a name that is behind the source's.
pub(super) const STALE: &str = "stale";

/// More faults of one file nobody reads.
const MOST_FAULTS: usize = 10;

/// A role in a catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The term's id, without the dash.
    pub id: String,
    /// What it may be called, the usual name first; never empty.
    pub names: Vec<String>,
    /// The heading it stands under; empty where none is recorded.
    pub owner: String,
    /// The name that was right before the source's changed.
    pub stale: Option<String>,
    /// The bytes of its value.
    pub(super) value: Range<usize>,
    /// The bytes of the owner's value.
    pub(super) owner_value: Option<Range<usize>>,
    /// The line that says that it is stale, with its end.
    pub(super) stale_line: Option<Range<usize>>,
    /// One past its last byte.
    pub(super) end: usize,
}

impl Entry {
    /// Its usual name.
    pub fn name(&self) -> &str {
        self.names.first().map_or("", String::as_str)
    }

    /// Whether it may be called so.
    pub fn has(&self, name: &str) -> bool {
        self.names.iter().any(|own| is_same(own, name))
    }

    /// Whether its name is still what it was before the source's changed.
    pub fn is_stale(&self) -> bool {
        self.stale.as_ref().is_some_and(|stale| is_same(stale, self.name()))
    }

    /// Its key, in the catalogue of the source.
    pub fn key(&self) -> Key {
        Key::of(&self.owner, self.name())
    }
}

/// One file of roles.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Catalog {
    /// Its roles in its order; each id once.
    pub entries: Vec<Entry>,
    by_id: BTreeMap<String, usize>,
    by_key: BTreeMap<Key, usize>,
}

/// What is wrong at one line of a catalogue.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum CatalogFault {
    /// An entry that cannot be read, in the words of the library.
    Fluent(String),
    /// A term without a name that can be read: its id.
    NoName(String),
    /// A term that is there already: its id.
    Twice(String),
    /// So many more entries were left out.
    More(usize),
    /// Braces that are nested deeper than any catalogue; nothing of it was read.
    TooDeep,
}

impl Catalog {
    /// Reads a catalogue, and says what is wrong with it, with the line, from 1. The rest counts.
    pub fn parse(text: &str) -> (Self, Vec<(usize, CatalogFault)>) {
        let lines = Lines::new(text);
        let (resource, errors) = match ftl::parse(text) {
            Ok(parsed) => parsed,
            Err(at) => return (Self::default(), vec![(lines.line(at), CatalogFault::TooDeep)]),
        };
        let fault = |error: &ParserError| {
            (lines.line(ftl::place(error)), CatalogFault::Fluent(error.kind.to_string()))
        };
        let mut faults: Vec<(usize, CatalogFault)> = errors.iter().map(fault).collect();
        let patterns = ftl::patterns(&resource);
        let mut catalog = Self::default();
        let mut taken = BTreeSet::new();
        for entry in &resource.body {
            let Syntax::Term(term) = entry else { continue };
            let line = || lines.line(offset(text, term.id.name));
            let Some(entry) = read(text, term, &patterns) else {
                faults.push((line(), CatalogFault::NoName(term.id.name.to_owned())));
                continue;
            };
            if !taken.insert(term.id.name) {
                faults.push((line(), CatalogFault::Twice(term.id.name.to_owned())));
                continue;
            }
            catalog.add(entry);
        }
        faults.sort();
        let more = faults.len().saturating_sub(MOST_FAULTS);
        if more > 0 {
            faults.truncate(MOST_FAULTS);
            let line = faults.last().map_or(0, |(line, _)| *line);
            faults.push((line, CatalogFault::More(more)));
        }
        (catalog, faults)
    }

    fn add(&mut self, entry: Entry) {
        let at = self.entries.len();
        self.by_id.insert(entry.id.clone(), at);
        self.by_key.entry(entry.key()).or_insert(at);
        self.entries.push(entry);
    }

    /// The entry of this id.
    pub fn entry(&self, id: &str) -> Option<&Entry> {
        self.entries.get(*self.by_id.get(id)?)
    }

    /// The entry of a role, in the catalogue of the source: of its owner, else of none.
    pub fn of_role(&self, key: &Key) -> Option<&Entry> {
        let anybody = Key { owner: String::new(), name: key.name.clone() };
        let at = self.by_key.get(key).or_else(|| self.by_key.get(&anybody))?;
        self.entries.get(*at)
    }
}

/// The catalogues of a project.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Catalogs {
    /// That of the source; none where there is no file.
    pub source: Option<Catalog>,
    /// Those of the locales that have one.
    pub locales: BTreeMap<String, Catalog>,
}

impl Catalogs {
    /// What the catalogue of `locale` calls a role of the source.
    pub fn named(&self, locale: &str, key: &Key) -> Option<&Entry> {
        let own = self.source.as_ref()?.of_role(key)?;
        self.locales.get(locale)?.entry(&own.id)
    }
}

/// Where `part` stands in `text`, of which it is a slice.
fn offset(text: &str, part: &str) -> usize {
    (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize)
}

fn read(text: &str, term: &Term<&str>, patterns: &Patterns<'_, '_>) -> Option<Entry> {
    let names = texts(&term.value, patterns);
    let value = value_of(text, offset(text, term.id.name) + term.id.name.len())?;
    let mut entry = Entry {
        id: term.id.name.to_owned(),
        owner: String::new(),
        stale: None,
        end: value.end,
        value,
        owner_value: None,
        stale_line: None,
        names,
    };
    if entry.names.is_empty() {
        return None;
    }
    for attribute in &term.attributes {
        let value = value_of(text, offset(text, attribute.id.name) + attribute.id.name.len())?;
        entry.end = value.end;
        let first = |attribute: &Attribute<&str>| texts(&attribute.value, patterns).into_iter().next();
        match attribute.id.name {
            OWNER => {
                entry.owner = first(attribute).unwrap_or_default();
                entry.owner_value = Some(value);
            }
            STALE => {
                entry.stale = first(attribute);
                entry.stale_line = Some(lines_of(text, offset(text, attribute.id.name)..value.end));
            }
            _ => {}
        }
    }
    Some(entry)
}

/// The bytes of the value of what is named up to byte `from`: behind the sign of equality, and the lines that go on with
/// it.
fn value_of(text: &str, from: usize) -> Option<Range<usize>> {
    let equals = from + text.get(from..)?.find('=')? + 1;
    let (mut at, mut end, mut depth) = (equals, equals, 0usize);
    let (mut is_quoted, mut is_escaped) = (false, false);
    for line in text.get(equals..)?.split_inclusive('\n') {
        let is_first = at == equals;
        let goes_on = depth > 0 || line.trim().is_empty() || line.starts_with(' ');
        if !is_first && (!goes_on || (depth == 0 && line.trim_start().starts_with('.'))) {
            break;
        }
        for character in line.chars() {
            match character {
                _ if is_escaped => is_escaped = false,
                '\\' if is_quoted => is_escaped = true,
                '"' if depth > 0 => is_quoted = !is_quoted,
                '{' if !is_quoted => depth += 1,
                '}' if !is_quoted => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        if !line.trim().is_empty() {
            end = at + line.trim_end().len();
        }
        at += line.len();
    }
    let start = equals + text.get(equals..end)?.len() - text.get(equals..end)?.trim_start().len();
    Some(start..end)
}

/// The whole lines that hold these bytes.
fn lines_of(text: &str, bytes: Range<usize>) -> Range<usize> {
    let start = text.get(..bytes.start).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    let end =
        text.get(bytes.end..).and_then(|after| after.find('\n')).map_or(text.len(), |at| bytes.end + at + 1);
    start..end
}
