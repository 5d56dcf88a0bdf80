//! Roles by locales, for people and machines. One file a format, listed in [`ALL`].

mod csv;
mod json;
mod markdown;
#[cfg(test)]
mod tests;
mod text;

use std::io;

pub use json::schema;

use super::{Look, Roots};
use crate::role::Matrix;
use crate::ui::Catalog;

/// A format: words and a function.
#[derive(Debug)]
pub struct Format {
    /// Its name on the command line.
    pub id: &'static str,
    /// Writes the matrix.
    pub render: fn(&Report<'_>, &mut dyn io::Write) -> io::Result<()>,
}

/// All formats, the one for people first.
pub static ALL: &[&Format] = &[&text::FORMAT, &json::FORMAT, &markdown::FORMAT, &csv::FORMAT];

/// The format called `id`.
pub fn find(id: &str) -> Option<&'static Format> {
    ALL.iter().copied().find(|format| format.id == id)
}

/// What every format reads.
pub struct Report<'a> {
    /// Roles by locales.
    pub matrix: &'a Matrix,
    /// Where the pages lie, as people call it.
    pub roots: &'a Roots,
    /// The reader's language.
    pub catalog: &'a Catalog,
    /// What the output may look like.
    pub look: Look,
}
