//! The checks, one file each. A check reads an alignment and says what came apart.
//!
//! To add one: write `src/checks/<id>.rs` and its page `source/checks/<id>.md`, list it in [`ALL`],
//! and give it a sentence in `source/messages/checks.ftl`.

use crate::finding::{Finding, Level};

/// What a reader can rely on where the check is silent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Promise {
    /// The files can be read at all.
    Readable,
    /// Nothing is missing and nothing was invented.
    Complete,
}

impl Promise {
    /// The word of configuration and machine formats.
    pub fn word(self) -> &'static str {
        match self {
            Self::Readable => "readable",
            Self::Complete => "complete",
        }
    }
}

/// One check: words and a function.
#[derive(Debug)]
pub struct Check {
    /// Its public id, named by the fault: reads after "allow".
    pub id: &'static str,
    /// The promise it keeps.
    pub promise: Promise,
    /// The level of its findings unless configured otherwise.
    pub level: Level,
    /// The names of its facts, which are the variables of its message.
    pub facts: &'static [&'static str],
    /// Its page in English: documentation, tests and help in one.
    pub page: &'static str,
}

/// What the checks need to know of the project. Values only; `workspace` fills it from the
/// configuration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// Front-matter keys whose values are prose, so that they may differ. `*` at the end matches any
    /// rest.
    pub translatable_keys: Vec<String>,
    /// Front-matter keys that belong to one side alone: fingerprints, dates of hand-over.
    pub own_keys: Vec<String>,
    /// Words (lower case) of which a key column's header must hold one for a table to be a table of roles.
    pub role_headers: Vec<String>,
    /// Levels set by configuration: check id and level, or none to turn it off.
    pub levels: Vec<(String, Option<Level>)>,
}

/// All checks, in the order of the documentation.
pub static ALL: &[&Check] = &[];

#[allow(dead_code)]
fn unused(_: Vec<Finding>) {}
