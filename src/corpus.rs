//! All documents of a run and the pairs they make.

use std::sync::Arc;

use crate::document::Document;

/// Which text of the source a translation is judged against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BaseKind {
    /// The source at hand is byte for byte the text that was translated: the fingerprint says so.
    Current,
    /// A text from history whose content hash is the page's fingerprint.
    Hash,
    /// The text at the commit that the page records.
    Commit,
    /// The text of history that the structure of the translation fits best.
    Inferred,
    /// Today's source, for want of anything better: differences may be the author's own edits.
    Head,
}

impl BaseKind {
    /// The word for it in machine formats.
    pub fn word(self) -> &'static str {
        match self {
            Self::Current => "current",
            Self::Hash => "hash",
            Self::Commit => "commit",
            Self::Inferred => "inferred",
            Self::Head => "head",
        }
    }
}

/// The base of a pair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Base {
    /// How it was found.
    pub kind: BaseKind,
    /// The fingerprint, commit or blob that names it.
    pub revision: Option<String>,
}

/// What is known of a pair's freshness.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Made from the source at hand.
    Current,
    /// The source has changed since.
    Stale,
    /// The page names a revision that cannot be found.
    Unknown,
    /// The page does not say what it was made from.
    Unstamped,
    /// There is no translation.
    Missing,
    /// There is no source.
    Orphan,
}

impl Verdict {
    /// The word for it in machine formats.
    pub fn word(self) -> &'static str {
        match self {
            Self::Current => "current",
            Self::Stale => "stale",
            Self::Unknown => "unknown",
            Self::Unstamped => "unstamped",
            Self::Missing => "missing",
            Self::Orphan => "orphan",
        }
    }
}

/// A source page and its translation into one locale; either may be absent, not both.
#[derive(Debug, Clone)]
pub struct Pair {
    /// Path below the source root, with `/`. For an orphan: where the source would be.
    pub source_path: String,
    /// Path below the target root, with `/`. For a missing page: where the translation would be.
    pub target_path: String,
    /// The locale as configured or found.
    pub locale: String,
    /// The base, as far as it could be found: the source text that findings are judged against.
    pub source: Option<Arc<Document>>,
    /// The translation.
    pub target: Option<Arc<Document>>,
    /// Which text `source` is.
    pub base: Base,
    /// What is known of its freshness.
    pub verdict: Verdict,
}

impl Pair {
    /// Whether the page says that it was made from another text than the one it is judged against: what is found may
    /// be the author's edits.
    pub fn is_judged_against_today(&self) -> bool {
        self.base.kind == BaseKind::Head && matches!(self.verdict, Verdict::Stale | Verdict::Unknown)
    }
}

/// Everything a run looks at. Pairs are ordered by locale, then source path.
#[derive(Debug, Clone, Default)]
pub struct Corpus {
    /// The pairs.
    pub pairs: Vec<Pair>,
}
