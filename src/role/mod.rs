//! Who does what: the roles and responsibilities that pages define, and what each language calls them.
//!
//! A role is a row of a table of roles, or a paragraph or an item that begins with its name, below a heading that says
//! so ([`find`]). It is known by its owner, which is the section it stands in, and its name, for "User support" may be a
//! duty of either side ([`Key`]). How the roles of two pages go together, their alignment says ([`pair`]). What all pages
//! say of each role is a [`Register`]; what a project has decided is a [`Catalog`], which [`extract`] keeps up to date; and
//! where the two leave a role in each locale, the [`Matrix`] shows.

mod catalog;
pub mod extract;
mod find;
mod matrix;
mod pair;
mod register;
mod rename;
mod untranslated;

pub use catalog::{Catalog, CatalogFault, Catalogs, Entry};
pub use find::{has_any, of};
pub use matrix::{Cell, Matrix, Row, State};
pub use pair::{Known, Paired};
pub use register::{Defined, Register, Seen, Sightings, Uses};
pub use untranslated::is_untranslated;

use crate::text::Span;

/// How roles are found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rules {
    /// Words (lower case) of which a key column's header must hold one for a table to be a table of roles.
    pub headers: Vec<String>,
    /// Which tables are looked at.
    pub tables: Tables,
    /// Whether paragraphs and items that begin with bold words are looked at, below a heading that has one of the words.
    pub lists: bool,
}

/// Which tables define roles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tables {
    /// Those whose key column has a header with one of the words.
    #[default]
    Matching,
    /// All tables.
    All,
    /// No table.
    None,
}

/// A role where a page defines it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Role {
    /// What it is called, in one line.
    pub name: String,
    /// The heading it stands under; empty where there is none.
    pub owner: String,
    /// Its row, item or paragraph.
    pub block: usize,
    /// The bytes of its name.
    pub span: Span,
    /// Whether its name holds code.
    pub has_code: bool,
}

impl Role {
    /// What tells it from other roles.
    pub fn key(&self) -> Key {
        Key::of(&self.owner, &self.name)
    }
}

/// What tells a role of the source from others, in whatever case it is written.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    owner: String,
    name: String,
}

impl Key {
    /// Whether both are of one owner.
    pub fn is_of_owner(&self, other: &Self) -> bool {
        self.owner == other.owner
    }

    /// The key of a role by its words.
    pub fn of(owner: &str, name: &str) -> Self {
        Self { owner: folded(owner), name: folded(name) }
    }
}

/// Words under which one name is equal to another: one line, in lower case.
fn folded(words: &str) -> String {
    one_line(words).to_lowercase()
}

/// Whether two names are the same but for case and blanks.
pub fn is_same(one: &str, other: &str) -> bool {
    folded(one) == folded(other)
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
