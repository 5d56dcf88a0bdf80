//! A fingerprint that moved on without the translation: the author changed a passage, the page says that it follows,
//! and its passage stands as it stood.

use super::{Change, Class, Fate, Locator, compare, normal};
use crate::align::{Model, align};
use crate::document::{Block, Document};
use crate::text::Span;

/// Fewer words may well change without changing a translation.
const FEWEST_WORDS: usize = 3;

/// A passage that had to change and did not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suspect {
    /// The words of the heading above what changed in the source.
    pub section: String,
    /// Which part of the source it is, as [`super::parts`] names it.
    pub anchor: String,
    /// Words of the source that changed.
    pub words: usize,
    /// The passage in the translation as it is.
    pub target: Span,
}

/// The first passage that the source changed from `before.0` to `after.0` and the translation left as it was from
/// `before.1` to `after.1`.
pub fn suspect(before: (&Document, &Document), after: (&Document, &Document)) -> Option<Suspect> {
    let drift = compare(before.0, after.0, &|_| Fate::Ignored);
    let had_to_change = |change: &&Change| {
        change.class == Class::Text
            && change.old.is_some_and(|old| !old.is_empty())
            && change.words >= FEWEST_WORDS
    };
    let mut changes = drift.changes.iter().filter(had_to_change).peekable();
    changes.peek()?;
    let alignment = align(before.0, before.1, &Model::default());
    let locator = Locator::new(&alignment);
    changes.find_map(|change| {
        let passage = locator.passage(change)?.of(&before.1.text).trim();
        let target = where_it_stands(passage, after.1)?;
        Some(Suspect {
            section: change.section.clone(),
            anchor: change.anchor.clone(),
            words: change.words,
            target,
        })
    })
}

/// Where `passage` stands word for word; in its own block, where the page has blocks.
fn where_it_stands(passage: &str, page: &Document) -> Option<Span> {
    if passage.is_empty() {
        return None;
    }
    if page.blocks.is_empty() {
        let start = page.text.find(passage)?;
        return Some(Span::new(start, start + passage.len()));
    }
    let was = normal::squeezed(passage);
    let stands = |block: &&Block| {
        let written = block.span.of(&page.text);
        written.len() >= was.len() && normal::squeezed(written).contains(&was)
    };
    page.blocks.iter().find(stands).map(|block| block.span)
}
