//! What a check says: an id, places and typed facts. Never a sentence: only `ui` makes those.

mod hunk;

pub use hunk::Hunk;

use crate::text::Span;

/// How much a finding weighs. Ordered: `Note < Warning < Error`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Worth knowing; fails nothing.
    Note,
    /// Should be looked at.
    Warning,
    /// The translation has lost or broken something.
    Error,
}

impl Level {
    /// All levels, mildest first.
    pub const ALL: [Self; 3] = [Self::Note, Self::Warning, Self::Error];

    /// The word of configuration and machine formats.
    pub fn word(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// One typed value of a finding.
#[derive(Debug, Clone, PartialEq)]
pub enum Fact {
    /// Words of the documents, or an identifier.
    Text(String),
    /// A count or an ordinal.
    Number(i64),
    /// A few values of one kind, such as the lines that would do as well.
    List(Vec<Fact>),
}

impl From<&str> for Fact {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}

impl From<String> for Fact {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl From<usize> for Fact {
    fn from(value: usize) -> Self {
        Self::Number(i64::try_from(value).unwrap_or(i64::MAX))
    }
}

impl<T: Into<Fact>> From<Vec<T>> for Fact {
    fn from(values: Vec<T>) -> Self {
        Self::List(values.into_iter().map(Into::into).collect())
    }
}

/// A change of the translated file that would mend the finding, or open the place where it is mended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// The bytes of the target to replace; empty for an insertion.
    pub span: Span,
    /// What stands there afterwards. Uses the line ends of the target file.
    pub text: String,
    /// Whether it mends the finding for good and touches no prose, so that nobody has to look at it first.
    pub is_sure: bool,
}

impl Edit {
    /// A change that a person should look at: it opens the place where the finding is mended.
    pub fn draft(span: Span, text: impl Into<String>) -> Self {
        Self { span, text: text.into(), is_sure: false }
    }

    /// A change that is right without a look at it.
    pub fn sure(span: Span, text: impl Into<String>) -> Self {
        Self { span, text: text.into(), is_sure: true }
    }
}

/// One finding about one pair.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// The id of the check, such as `missing-row`.
    pub check: &'static str,
    /// How much it weighs.
    pub level: Level,
    /// Index of the pair in the corpus.
    pub pair: usize,
    /// Typed values for the message, in the order the check gives them.
    pub facts: Vec<(&'static str, Fact)>,
    /// The piece of the source that it is about.
    pub source: Option<Span>,
    /// Whether `source` is a piece of today's source, and not of the text that was translated.
    pub is_of_today: bool,
    /// The piece of the translation, or (empty span) the place where something belongs.
    pub target: Option<Span>,
    /// Where it stands in the structure: heading ids, table header, row key. Neither lines nor words
    /// of the message, so that it survives edits elsewhere. See [`Finding::identity`].
    pub anchor: String,
    /// A stable name for baselines: a hash over check, source path, locale, anchor and ordinal.
    /// Filled in by `engine`.
    pub identity: String,
    /// What would mend it.
    pub edit: Option<Edit>,
    /// Whether its sentence says it all: a report for people quotes nothing.
    pub is_brief: bool,
    /// Where the source has moved on: each change, and where it belongs.
    pub hunks: Vec<Hunk>,
}

impl Finding {
    /// The fact called `name`.
    pub fn fact(&self, name: &str) -> Option<&Fact> {
        self.facts.iter().find(|(key, _)| *key == name).map(|(_, fact)| fact)
    }

    /// Marks a finding whose sentence says it all.
    #[must_use]
    pub fn brief(mut self) -> Self {
        self.is_brief = true;
        self
    }

    /// Adds a fact.
    #[must_use]
    pub fn with(mut self, name: &'static str, fact: impl Into<Fact>) -> Self {
        self.facts.push((name, fact.into()));
        self
    }
}
