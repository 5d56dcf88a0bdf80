//! The terms of a project: what a concept is called in each language, and where a text uses one.
//!
//! In the source a term counts where it stands in the singular or the plural; of several the longest counts, and what
//! stands in it is not asked for again. In the translation any form will do that may well be one: another ending, a part
//! of a compound, the words with a hyphen, a blank or nothing between them. So a translation is blamed where it uses no
//! such word at all, and praised wrongly rather than blamed wrongly.

mod forms;
pub mod literal;
mod terms;
mod words;

pub use forms::{Phrase, occurrences};
pub use terms::{Fault, Rule, Terms};
pub use words::{Form, Gap, Word, Words};

use std::sync::Arc;

use crate::text::locale;

/// A concept and its names.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Concept {
    /// By the tag of a locale.
    pub names: Vec<(String, Names)>,
    /// Whether the name of the source stands in every translation as it is.
    pub is_kept: bool,
    /// Whether case tells the term from other words.
    pub is_exact: bool,
}

/// What a concept is called in one language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Names {
    /// The names to use, the preferred one first.
    pub used: Vec<String>,
    /// Names that are no longer used.
    pub avoided: Vec<String>,
}

impl Names {
    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.used.is_empty() && self.avoided.is_empty()
    }
}

impl Concept {
    /// Its names in a locale, or in the language of it.
    pub fn in_locale(&self, tag: &str) -> Option<&Names> {
        let chosen = locale::choose(self.names.iter().map(|(tag, _)| tag.as_str()), tag)?;
        self.names.iter().find(|(own, _)| own == chosen).map(|(_, names)| names)
    }

    /// Its names in a locale, to be filled in.
    pub fn names_mut(&mut self, tag: &str) -> &mut Names {
        let at = match self.names.iter().position(|(own, _)| locale::same(own, tag)) {
            Some(at) => at,
            None => {
                self.names.push((tag.to_owned(), Names::default()));
                self.names.len() - 1
            }
        };
        &mut self.names[at].1
    }
}

/// The terms of a project, ready to be looked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Glossary {
    locales: Vec<(String, Arc<Terms>)>,
}

impl Glossary {
    /// What `concepts` ask of translations into `locales`.
    pub fn of<'l>(concepts: &[Concept], source: &str, locales: impl Iterator<Item = &'l str>) -> Self {
        let terms = |tag: &'l str| (tag.to_owned(), Arc::new(Terms::of(concepts, source, tag)));
        Self { locales: locales.map(terms).filter(|(_, terms)| !terms.is_empty()).collect() }
    }

    /// The terms of a locale; none where nothing is asked of it.
    pub fn terms(&self, locale: &str) -> Option<&Terms> {
        self.locales.iter().find(|(tag, _)| tag == locale).map(|(_, terms)| terms.as_ref())
    }
}

#[cfg(test)]
mod tests;
