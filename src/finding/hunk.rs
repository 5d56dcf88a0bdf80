//! A change of the source as a translator needs it: what the author did, and where in the translation it belongs.

use crate::text::Span;
use crate::text::words::Run;

/// One change of the source beside the passage of the translation that it belongs to.
#[derive(Debug, Clone, PartialEq)]
pub struct Hunk {
    /// What was done: `changed`, `added`, `removed`, `moved`.
    pub deed: &'static str,
    /// What that means for a translator: `text`, `code`, `typo`, `markup`, `links`, `metadata`.
    pub class: &'static str,
    /// What the piece is: `section`, `row`, `item`, `paragraph` …
    pub kind: &'static str,
    /// How a person names the piece.
    pub title: String,
    /// The words of the heading above it; empty where there is none.
    pub section: String,
    /// Which part of the page it stands in, by the ids of the headings: what `diptych stamp --section` takes.
    pub anchor: String,
    /// Its bytes in the source that the translation was made from.
    pub old: Option<Span>,
    /// Its bytes in today's source.
    pub new: Option<Span>,
    /// The passage of the translation; for what is new the place where it belongs, an empty span. None where the
    /// translation does not have it.
    pub target: Option<Span>,
    /// The word diff of the source.
    pub runs: Vec<Run>,
    /// Words that are new or gone, whichever are more.
    pub words: usize,
    /// The same for the same change on another page.
    pub key: u64,
}
