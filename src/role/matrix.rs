//! Where each role is in each locale.

use super::{Catalogs, Defined, Register};

/// How a role is in a locale. Of several the first that applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// A page that defines it has a translation without it, or none.
    Missing,
    /// The source has changed it since.
    Stale,
    /// Pages, or a page and the catalogue, call it by different names.
    Inconsistent,
    /// Its name is the source's, and the catalogue does not say the same.
    Untranslated,
    /// The source has a catalogue, and that of the locale lacks it.
    Unnamed,
    /// All is well.
    Present,
}

impl State {
    /// All states, the one that says most first.
    pub const ALL: [Self; 6] =
        [Self::Missing, Self::Stale, Self::Inconsistent, Self::Untranslated, Self::Unnamed, Self::Present];

    /// The word for it in machine formats.
    pub fn word(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Stale => "stale",
            Self::Inconsistent => "inconsistent",
            Self::Untranslated => "untranslated",
            Self::Unnamed => "unnamed",
            Self::Present => "present",
        }
    }
}

/// Roles by locales.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Matrix {
    /// The locales of the translations.
    pub locales: Vec<String>,
    /// The roles, those of one owner together, else in the order of the source.
    pub rows: Vec<Row>,
    /// Whether the source has a catalogue.
    pub has_catalog: bool,
}

/// A role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its id; none where the catalogue of the source lacks it.
    pub id: Option<String>,
    /// What the source says of it.
    pub role: Defined,
    /// How it is in each locale.
    pub cells: Vec<Cell>,
}

/// A role in a locale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// How it is.
    pub state: State,
    /// What it is called: by the catalogue, else by most pages.
    pub name: Option<String>,
}

impl Matrix {
    /// The roles of `register` in `locales`.
    pub fn of(register: &Register, catalogs: &Catalogs, locales: Vec<String>) -> Self {
        let mut owners: Vec<&str> = Vec::new();
        let mut rows: Vec<(usize, Row)> = Vec::new();
        let mut places = std::collections::BTreeMap::new();
        for role in &register.roles {
            let owner = *places.entry(role.key.owner.as_str()).or_insert_with(|| {
                owners.push(&role.owner);
                owners.len()
            });
            let id = catalogs.source.as_ref().and_then(|catalog| catalog.of_role(&role.key));
            let cells = locales.iter().map(|locale| cell(register, catalogs, locale, role)).collect();
            rows.push((owner, Row { id: id.map(|entry| entry.id.clone()), role: role.clone(), cells }));
        }
        rows.sort_by_key(|(owner, _)| *owner);
        let rows = rows.into_iter().map(|(_, row)| row).collect();
        Self { locales, rows, has_catalog: catalogs.source.is_some() }
    }

    /// How many roles are so, over all locales.
    pub fn count(&self, state: State) -> usize {
        self.rows.iter().flat_map(|row| &row.cells).filter(|cell| cell.state == state).count()
    }

    /// How many owners there are.
    pub fn owners(&self) -> usize {
        self.rows.chunk_by(|one, next| one.role.key.is_of_owner(&next.role.key)).count()
    }
}

fn cell(register: &Register, catalogs: &Catalogs, locale: &str, role: &Defined) -> Cell {
    let uses = register.uses(locale, &role.key);
    let entry = catalogs.named(locale, &role.key);
    let used = uses.and_then(|uses| uses.usual());
    let name = entry.map(|entry| entry.name()).or(used).map(str::to_owned);
    let names = || uses.into_iter().flat_map(|uses| uses.names());
    let is_other = |name: &str| entry.is_some_and(|entry| !entry.has(name));
    let is_behind = entry.is_some_and(|entry| entry.is_stale());
    let state = match () {
        () if uses.is_none_or(|uses| uses.missing > 0 || used.is_none()) => State::Missing,
        () if uses.is_some_and(|uses| uses.stale > 0) => State::Stale,
        () if is_behind && !names().any(is_other) => State::Stale,
        () if names().any(is_other) || (entry.is_none() && names().count() > 1) => State::Inconsistent,
        () if entry.is_none() && uses.is_some_and(|uses| uses.untranslated > 0) => State::Untranslated,
        () if catalogs.source.is_some() && entry.is_none() => State::Unnamed,
        () => State::Present,
    };
    Cell { state, name }
}
