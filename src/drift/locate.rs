//! Where in a translation a change of its source belongs.

use super::{Change, Deed};
use crate::align::Alignment;
use crate::text::Span;

/// How far back the place of something new is looked for, in blocks.
const REACH: usize = 1_000;

/// The passage of the translation that `change` belongs to; for what is new the place where it belongs, an empty span.
/// `alignment` is that of the old version of the source with the translation. None where the translation does not have
/// the passage.
pub fn passage(change: &Change, alignment: &Alignment<'_>) -> Option<Span> {
    let target = alignment.target;
    if change.kind == "metadata" {
        let front_matter = target.front_matter.as_ref()?;
        return front_matter.get(&change.title).map(|entry| entry.span);
    }
    if target.blocks.is_empty() {
        return None;
    }
    if change.deed == Deed::Added {
        let before = (0..change.old_blocks.0).rev().take(REACH).find_map(|block| alignment.target_of(block));
        return Some(target.place_after(before));
    }
    let found = (change.old_blocks.0..change.old_blocks.1).filter_map(|block| alignment.target_of(block));
    let (first, last) = found.fold(None, |range: Option<(usize, usize)>, at| {
        Some(range.map_or((at, at), |(first, last)| (first.min(at), last.max(at))))
    })?;
    let cell = change.cell.filter(|_| first == last).and_then(|cell| {
        let cells = target.cells(&target.blocks[first]);
        let same_shape =
            cells.len() == alignment.source.cells(&alignment.source.blocks[change.old_blocks.0]).len();
        cells.get(cell).filter(|_| same_shape)
    });
    let whole = || target.blocks[first..=last].iter().map(|block| block.span).reduce(Span::cover);
    cell.map(|cell| cell.span).or_else(whole)
}
