//! How platforms make an id from a heading; one file a convention.

mod docfx;

/// A convention: its name and its rule.
#[derive(Debug)]
pub struct Convention {
    /// Its public id.
    pub id: &'static str,
    /// Makes the id of a heading from its plain text, before duplicates get their suffix.
    pub slug: fn(&str) -> String,
}

/// All conventions.
pub static ALL: &[&Convention] = &[&docfx::CONVENTION];

/// The convention of Microsoft Learn, and near enough to GitHub's for evidence in alignment.
pub fn docfx(heading: &str) -> String {
    (docfx::CONVENTION.slug)(heading)
}
