//! What can go wrong outside the pages: with the configuration, the folders, the files and git.
//!
//! An [`Error`] ends the run before it begins; a [`Trouble`] concerns one path, and the run goes on.
//! Both hold values, and their `Display` is the English sentence: what is wrong, then the remedy.

use std::fmt;
use std::path::{Path, PathBuf};

use super::template::{Fault, PLACEHOLDERS};

/// Why a run cannot begin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Error {
    /// The configuration is wrong at one place.
    Config(ConfigError),
    /// A file or folder that was asked for cannot be read.
    Unreadable {
        /// The path as given.
        path: PathBuf,
        /// The operating system's words.
        detail: String,
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
        fault: Fault,
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
    /// No YAML, or a value of the wrong type, in the words of the YAML library.
    Yaml(String),
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
    /// The operating system refuses; in its words.
    Unreadable(String),
    /// The lock cannot be understood from this line on (0 for none), in the words of the YAML library.
    BrokenLock(usize, String),
    /// The lock has a merge conflict that nobody resolved, from this line on.
    LockConflict(usize),
    /// The lock was written by another version of Diptych: the version of its format.
    LockVersion(u64),
    /// A glossary or a catalogue of roles cannot be understood at this line (0 for none); a sentence with a remedy.
    BrokenGlossary(usize, String),
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
    /// Git is not installed, or the repository cannot be used; in git's words.
    GitUnusable(String),
    /// The history is shallow, and what some pages were made from is not in it.
    ShallowHistory(usize),
    /// The clone lacks texts, and some pages were made from them.
    PartialHistory(usize),
    /// Git stopped at an object that it cannot read, and some pages remain without a base.
    GitStopped(usize),
    /// The source lacks so many of the pictures, or pages, that its links lead to that it must be there in part: which,
    /// how many, of how many links.
    CheckedOutInPart(&'static str, usize, usize),
}

impl Trouble {
    /// A trouble with `path`.
    pub fn new(path: impl AsRef<Path>, kind: TroubleKind) -> Self {
        Self { path: path.as_ref().to_string_lossy().into_owned(), kind }
    }

    /// A file that the operating system refuses to read.
    pub fn unreadable(path: impl AsRef<Path>, error: &dyn fmt::Display) -> Self {
        Self::new(path, TroubleKind::Unreadable(error.to_string()))
    }
}

impl std::error::Error for Error {}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Config(error) => error.fmt(out),
            Self::Unreadable { path, detail } => {
                write!(out, "{}: cannot be read: {}.", shown(path), inert(detail.trim_end_matches('.')))
            }
            Self::NoLayout { root } => write!(
                out,
                "{}: no translations recognised. Name the folders with `--source DIR --target DIR`, or describe \
                 them under `pairs:` in diptych.yaml.",
                shown(root)
            ),
            Self::NoFolder { path, wanted, there } => {
                write!(out, "{}: there is no such folder", shown(path))?;
                if !wanted.is_empty() {
                    write!(out, " for {}", inert(&wanted.join(", ")))?;
                }
                match there.is_empty() {
                    true => write!(out, "."),
                    false => write!(out, ". There are: {}.", inert(&there.join(", "))),
                }
            }
            Self::HalfRoots => {
                write!(out, "`--source` and `--target` belong together: give both folders or neither.")
            }
            Self::OneFolder { root } => write!(
                out,
                "{}: source and translations are one folder, and no page in it is recognised as the translation \
                 of another. Give two folders, or describe the layout under `pairs:` in diptych.yaml.",
                shown(root)
            ),
            Self::LocaleNotInPath { path } => write!(
                out,
                "“{}” does not tell the locale. Put `{{locale}}` into it, or select one locale with `--locale`.",
                inert(path)
            ),
        }
    }
}

impl fmt::Display for ConfigError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:", shown(&self.path))?;
        if self.line > 0 {
            write!(out, "{}:{}:", self.line, self.column)?;
        }
        write!(out, " {}", self.problem)
    }
}

impl fmt::Display for ConfigProblem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown { what, name, known } => {
                write!(out, "Unknown {what} “{}”.", inert(name))?;
                match (similar(name, known), known.len()) {
                    (Some(meant), _) => write!(out, " Did you mean “{meant}”?"),
                    (None, 0) => Ok(()),
                    (None, _) => write!(out, " Known are: {}.", known.join(", ")),
                }
            }
            Self::Template { text, fault } => write!(out, "“{}” is no path template: {fault}", inert(text)),
            Self::UnlikeTemplates { source, target } => write!(
                out,
                "“{}” and “{}” cannot be paired: use `{{path}}` in both, or `{{stem}}.{{ext}}` in both.",
                inert(source),
                inert(target)
            ),
            Self::Invalid { what, text } => write!(out, "“{}” is not a valid {what}.", inert(text)),
            Self::NoLocale { text } => {
                write!(out, "“{}” does not tell the locale. Put `{{locale}}` into it.", inert(text))
            }
            Self::Yaml(detail) => write!(out, "{}.", inert(detail.trim_end_matches('.'))),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownPlaceholder(name) => {
                write!(out, "unknown placeholder “{{{}}}”.", inert(name))?;
                let known = PLACEHOLDERS.map(str::to_owned);
                match similar(name, &known) {
                    Some(meant) => write!(out, " Did you mean “{{{meant}}}”?"),
                    None => write!(out, " Known are: {}.", known.join(", ")),
                }
            }
            Self::Brace => out.write_str("a brace is not closed or not opened."),
            Self::DirWithoutSlash => out.write_str("`{dir}` must be followed by `/`."),
            Self::NoKey => {
                out.write_str("it needs `{path}` once, or `{stem}` once with `{dir}/` and `.{ext}` at will.")
            }
            Self::LeavesRoot => out.write_str(
                "it must stay below its root, with `/` between folders; name other folders under `roots:`.",
            ),
        }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: ", inert(&self.path))?;
        match &self.kind {
            TroubleKind::Unreadable(detail) => {
                write!(out, "cannot be read: {}.", inert(detail.trim_end_matches('.')))
            }
            TroubleKind::BrokenLock(line, detail) => {
                if *line > 0 {
                    write!(out, "line {line}: ")?;
                }
                write!(
                    out,
                    "{}. The lock was left out. Mend it, or take it from version control again.",
                    inert(detail.trim_end_matches('.'))
                )
            }
            TroubleKind::LockConflict(line) => write!(
                out,
                "line {line}: an unresolved merge conflict. The lock was left out. Take one side, then stamp again what \
                 the other had stamped."
            ),
            TroubleKind::LockVersion(version) => write!(
                out,
                "the lock has format {version}, which this Diptych does not know. It was left out; use a newer Diptych."
            ),
            TroubleKind::BrokenGlossary(line, fault) => {
                if *line > 0 {
                    write!(out, "line {line}: ")?;
                }
                write!(out, "{}", inert(fault))
            }
            TroubleKind::MissingGlossary => {
                write!(
                    out,
                    "there is no such glossary. Paths under `glossary:` start from the configuration."
                )
            }
            TroubleKind::UnknownGlossary => {
                write!(
                    out,
                    "no format of glossaries is known by this name. Known are .ftl, .csv, .tsv and .tbx."
                )
            }
            TroubleKind::GlossaryWithoutLocale => {
                write!(
                    out,
                    "a glossary in Fluent holds one language, and its path does not tell which. Put `{{locale}}` into it."
                )
            }
            TroubleKind::TooLarge(limit) => {
                write!(out, "larger than {limit} bytes and left out. `max_file_size` sets the limit.")
            }
            TroubleKind::NameNotUtf8 => {
                write!(out, "the name is not UTF-8, so the file was left out. Rename it.")
            }
            TroubleKind::ParserPanic => write!(out, "Diptych failed to read the page. Please report it."),
            TroubleKind::NoFilesForLocale(found) => {
                write!(out, "no file of this locale.")?;
                match (similar(&self.path, found), found.is_empty()) {
                    (Some(meant), _) => write!(out, " Did you mean “{meant}”?"),
                    (None, false) => write!(out, " There are: {}.", found.join(", ")),
                    (None, true) => write!(out, " `locale_map` tells Diptych what its folder is called."),
                }
            }
            TroubleKind::NoPages => {
                write!(
                    out,
                    "no page lies below this folder of the source. `diptych pairs --explain FILE` says why."
                )
            }
            TroubleKind::NothingSelected => {
                write!(out, "no page lies here. `diptych pairs --explain PATH` says why.")
            }
            TroubleKind::GitUnusable(detail) => write!(
                out,
                "no history, so translations are compared with today’s source: {}.",
                inert(detail.trim().trim_end_matches('.'))
            ),
            TroubleKind::ShallowHistory(pages) => write!(
                out,
                "the history is shallow and lacks what pages were made from ({pages}). Fetch all of it \
                 (`fetch-depth: 0`, `git fetch --unshallow`)."
            ),
            TroubleKind::PartialHistory(pages) => write!(
                out,
                "the clone is partial and lacks what pages were made from ({pages}). Clone it without `--filter`."
            ),
            TroubleKind::GitStopped(pages) => {
                write!(out, "git cannot read some objects ({pages} left out). `git fsck` says which.")
            }
            TroubleKind::CheckedOutInPart(what, absent, all) => write!(
                out,
                "{absent} of {all} links to {what} lead to nothing, as if the folder were checked out in part; links to {what} \
                 that are not there are not reported."
            ),
        }
    }
}

/// The word of `known` that `name` was probably meant to be.
fn similar<'a>(name: &str, known: &'a [String]) -> Option<&'a str> {
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
