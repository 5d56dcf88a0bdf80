//! What the author did to a source page since it was translated: two versions of one page in one language, piece by
//! piece, and how much of it is work for a translator.
//!
//! The versions are compared by their skeletons, not by their bytes: another line width, another list marker or
//! another way to write a link is no change.

mod compare;
mod followed;
mod locate;
mod metadata;
mod normal;
pub mod parts;
mod suspect;
mod typo;

use std::hash::Hasher;

use rustc_hash::FxHasher;

pub use compare::compare;
pub use locate::Locator;
pub use metadata::Fate;
pub use parts::Parts;
pub use suspect::{Suspect, suspect};

use crate::text::Span;
use crate::text::words::{Run, Sign};

/// What kind of change it is, by what a translator has to do; the mildest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// Nothing: other bytes that mean the same, or metadata that is not translated.
    Cosmetic,
    /// A value of the front matter that translations copy.
    Metadata,
    /// Targets of links and images, and anchors: to be copied.
    Links,
    /// Levels, kinds and emphasis: to be copied.
    Markup,
    /// Prose, but no more than a slip of the pen.
    Typo,
    /// Code, which is copied as a rule.
    Code,
    /// Prose, changed or moved.
    Text,
}

impl Class {
    /// The word for it in facts and machine formats.
    pub fn word(self) -> &'static str {
        match self {
            Self::Cosmetic => "cosmetic",
            Self::Metadata => "metadata",
            Self::Links => "links",
            Self::Markup => "markup",
            Self::Typo => "typo",
            Self::Code => "code",
            Self::Text => "text",
        }
    }
}

/// What was done to a piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// It stands in both versions and differs.
    Changed,
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It stands elsewhere.
    Moved,
}

impl Deed {
    /// The word for it in facts and machine formats.
    pub fn word(self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Moved => "moved",
        }
    }
}

/// One change of the source.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// What was done.
    pub deed: Deed,
    /// What that means for a translator.
    pub class: Class,
    /// What the piece is, in a word of [`crate::document::Kind::word`], or `section`, `table`, `list`, `metadata`.
    pub kind: &'static str,
    /// How a person names the piece.
    pub title: String,
    /// The words of the heading above it; empty where there is none.
    pub section: String,
    /// Which part it stands in, as [`Parts`] names it.
    pub anchor: String,
    /// Its bytes in the old version.
    pub old: Option<Span>,
    /// Its bytes in the new version.
    pub new: Option<Span>,
    /// Its blocks in the old version, half open; for an added piece the place, an empty range.
    pub old_blocks: (usize, usize),
    /// Its blocks in the new version, half open; for a removed piece the place, an empty range.
    pub new_blocks: (usize, usize),
    /// For a row in which one cell changed: which, from 0.
    pub cell: Option<usize>,
    /// The word diff.
    pub runs: Vec<Run>,
    /// Words that are new or gone, whichever are more.
    pub words: usize,
    /// The same for the same change on another page.
    pub key: u64,
}

/// What the author did to a page.
#[derive(Debug, Clone, PartialEq)]
pub struct Drift {
    /// The changes, in the order of the new version; what is cosmetic is counted, not listed.
    pub changes: Vec<Change>,
    /// The gravest class that occurs.
    pub class: Class,
    /// Sections of the new version, and those that are gone.
    pub sections: usize,
    /// Sections in which something changed.
    pub changed_sections: usize,
    /// Words that changed.
    pub words: usize,
    /// Whether a change stands in a warning, caution or danger alert: such pages come first.
    pub is_urgent: bool,
}

/// Names a change by what it says, so that the same change on another page has the same name.
fn key(class: Class, kind: &str, runs: &[Run]) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(class.word().as_bytes());
    hasher.write(kind.as_bytes());
    for run in runs {
        hasher.write_u8(match run.sign {
            Sign::Same => 0,
            Sign::Deleted => 1,
            Sign::Inserted => 2,
        });
        hasher.write(run.text.as_bytes());
    }
    hasher.finish()
}
