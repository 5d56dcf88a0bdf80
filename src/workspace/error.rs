//! What can go wrong outside the pages: with the configuration, the folders, the files and git.
//!
//! An [`Error`] ends the run before it begins; a [`Trouble`] concerns one path, and the run goes on.
//! Both hold values. Their sentences, in the reader's language, are made by `cli/sentence.rs`.

use std::path::{Path, PathBuf};
use std::{fmt, io};

pub use super::git::GitFault;
pub use super::glossary::GlossaryFault;
pub use super::template::{Fault as TemplateFault, PLACEHOLDERS};
pub use super::yaml::{YamlFault, YamlType};
use crate::role::CatalogFault;

/// Why a run cannot begin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Error {
    /// The configuration is wrong at one place.
    Config(ConfigError),
    /// A file or folder that was asked for cannot be read.
    Unreadable {
        /// The path as given.
        path: PathBuf,
        /// Why.
        cause: Cause,
    },
    /// No layout was configured and none was recognised.
    NoLayout {
        /// Where it was looked for.
        root: PathBuf,
    },
    /// No folder fits the configured path of the translations.
    NoFolder {
        /// The path, with `{locale}`.
        path: PathBuf,
        /// The locales that are wanted; none for whatever there is.
        wanted: Vec<String>,
        /// The locales that have such a folder.
        there: Vec<String>,
    },
    /// `--source` without `--target`, or the reverse.
    HalfRoots,
    /// One folder for both sides, in which no page is recognised as the translation of another.
    OneFolder {
        /// The folder.
        root: PathBuf,
    },
    /// Two locales are configured for one folder whose path does not tell which it holds.
    LocaleNotInPath {
        /// The template or folder.
        path: String,
    },
}

/// One fault of a configuration file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfigError {
    /// The file.
    pub path: PathBuf,
    /// Line, from 1; 0 where the fault has no place.
    pub line: usize,
    /// Column in code points, from 1.
    pub column: usize,
    /// What is wrong there.
    pub problem: ConfigProblem,
}

/// What is wrong in a configuration file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ConfigProblem {
    /// A key, value or id that does not exist.
    Unknown {
        /// Which of them: `key`, `value`, `check` or `fingerprint`.
        what: &'static str,
        /// The word.
        name: String,
        /// What may stand there.
        known: Vec<String>,
    },
    /// A path template that cannot be used.
    Template {
        /// As written.
        text: String,
        /// Why.
        fault: TemplateFault,
    },
    /// One side of a pair keeps the file's extension and the other does not.
    UnlikeTemplates {
        /// The source's template.
        source: String,
        /// The target's.
        target: String,
    },
    /// A glob that cannot be used, or a locale with characters that no path may have.
    Invalid {
        /// Which of them: `glob` or `locale` or `size`.
        what: &'static str,
        /// As written.
        text: String,
    },
    /// A path of files of all locales that does not tell which is which.
    NoLocale {
        /// As written.
        text: String,
    },
    /// No YAML, or a value of the wrong type.
    Yaml(YamlFault),
    /// No TOML, or a value of the wrong type, in the words of the library.
    Toml(String),
}

/// Why a file or folder cannot be read or written.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cause {
    /// The operating system refuses: the kind of its error, and its own words for the rarer kinds.
    System(io::ErrorKind, String),
    /// It is a folder, a pipe or a device.
    NotRegular,
    /// It is no folder.
    NotFolder,
    /// The folder that the file should be written to does not exist.
    NoFolder,
    /// Larger than so many bytes.
    TooLarge(u64),
    /// It has changed since it was read.
    Changed,
}

impl From<io::Error> for Cause {
    fn from(error: io::Error) -> Self {
        let words = error.to_string();
        let words = words.split(" (os error").next().unwrap_or_default();
        Self::System(error.kind(), words.trim_end_matches('.').to_owned())
    }
}

/// Something that concerns one path; the run goes on without it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Trouble {
    /// The file, folder or locale; as a person would name it.
    pub path: String,
    /// What is wrong.
    pub kind: TroubleKind,
}

/// The kinds of [`Trouble`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum TroubleKind {
    /// It cannot be read.
    Unreadable(Cause),
    /// The lock cannot be understood from this line on (0 for none).
    BrokenLock(usize, YamlFault),
    /// The lock has a merge conflict that nobody resolved, from this line on.
    LockConflict(usize),
    /// The lock was written by another version of Diptych: the version of its format.
    LockVersion(u64),
    /// A glossary cannot be understood at this line (0 for none).
    BrokenGlossary(usize, GlossaryFault),
    /// A catalogue of roles cannot be understood at this line (0 for none).
    BrokenRoles(usize, CatalogFault),
    /// A glossary that is configured is not there.
    MissingGlossary,
    /// A file that is configured as a glossary has the name of no known format.
    UnknownGlossary,
    /// A glossary in Fluent, of which nothing tells the locale.
    GlossaryWithoutLocale,
    /// Larger than `max_file_size`, in bytes.
    TooLarge(u64),
    /// The file's name is not UTF-8.
    NameNotUtf8,
    /// Diptych's own parser failed.
    ParserPanic,
    /// A locale was asked for and has no file; with the locales that have some.
    NoFilesForLocale(Vec<String>),
    /// The source's folder holds no page.
    NoPages,
    /// A path was given and no page lies there.
    NothingSelected,
    /// Git is not installed, or the repository cannot be used.
    GitUnusable(GitFault),
    /// The history is shallow, and what some pages were made from is not in it.
    ShallowHistory(usize),
    /// The clone lacks texts, and some pages were made from them.
    PartialHistory(usize),
    /// Git stopped at an object that it cannot read, and some pages remain without a base.
    GitStopped(usize),
    /// The source lacks so many of the pictures, or pages, that its links lead to that it must be there in part: `images`
    /// or `pages`, how many, of how many links.
    CheckedOutInPart(&'static str, usize, usize),
}

impl Trouble {
    /// A trouble with `path`.
    pub fn new(path: impl AsRef<Path>, kind: TroubleKind) -> Self {
        Self { path: path.as_ref().to_string_lossy().into_owned(), kind }
    }

    /// A file that cannot be read.
    pub fn unreadable(path: impl AsRef<Path>, cause: impl Into<Cause>) -> Self {
        Self::new(path, TroubleKind::Unreadable(cause.into()))
    }
}

impl std::error::Error for Error {}

/// For whoever uses the library: the values. People get sentences.
impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{self:?}")
    }
}

/// The word of `known` that `name` was probably meant to be.
pub fn similar<'a>(name: &str, known: &'a [String]) -> Option<&'a str> {
    /// Of Jaro-Winkler similarity: accepts one or two slips in a word, not another word.
    const NEAR: f64 = 0.8;
    let scored = known.iter().map(|word| (strsim::jaro_winkler(name, word), word.as_str()));
    let best = scored.max_by(|a, b| a.0.total_cmp(&b.0))?;
    (best.0 >= NEAR).then_some(best.1)
}

/// A path in words that cannot act on a terminal or a log.
pub fn shown(path: &Path) -> String {
    inert(&path.to_string_lossy())
}

/// `text` with everything escaped that a terminal or a CI log could take for a command: control
/// characters, bidirectional controls, and the `##[` or `##word[` of build services' runners.
pub fn inert(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for char in text.chars() {
        let word = |last: char| last.is_ascii_alphanumeric();
        let bidi = matches!(char, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
        let breaks = matches!(char, '\u{2028}' | '\u{2029}');
        match char {
            '[' if out.trim_end_matches(word).ends_with("##") => out.push_str("\\u{5b}"),
            _ if char.is_control() || bidi || breaks => out.extend(char.escape_unicode()),
            _ => out.push(char),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cannot_command_a_terminal_or_a_log() {
        assert_eq!(
            inert("a\u{1b}[31m\n::error::\u{202e}##[endgroup]##vso[task]"),
            "a\\u{1b}[31m\\u{a}::error::\\u{202e}##\\u{5b}endgroup]##vso\\u{5b}task]"
        );
        assert_eq!(inert("Übersicht/日本語.md"), "Übersicht/日本語.md");
    }

    #[test]
    fn a_slip_is_recognised_and_another_word_is_not() {
        let known = ["preset", "pairs", "locales"].map(str::to_owned);
        assert_eq!(similar("presett", &known), Some("preset"));
        assert_eq!(similar("local", &known), Some("locales"));
        assert_eq!(similar("theme", &known), None);
    }
}
