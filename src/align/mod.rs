//! Which piece of the translation is which piece of the source: the heart of Diptych.
//!
//! Two skeletons in two languages, no machine translation. Headings are matched first ([`headings`]), then the
//! blocks between two matched headings ([`segment`]), each by a dynamic programme over evidence that does not depend on
//! the language ([`score`]); a model learned from the project's own pages adds lengths and words ([`model`]).
//! What is left over on both sides is matched across segments and put in order ([`order`]), and what has no
//! counterpart is grouped as a person would name it ([`pieces`]).
//!
//! Messages of catalogues have keys, and go by them alone ([`keyed`]).

mod dynamic;
pub mod features;
mod headings;
mod keyed;
mod length;
mod lexicon;
mod model;
mod order;
mod pieces;
mod score;
mod segment;
mod slide;
mod state;

pub use features::Features;
pub use features::normal_target;
pub use length::LengthModel;
pub use lexicon::Lexicon;
pub use model::{Lessons, Model};
pub use order::{Movable, Move};
pub use pieces::{Piece, PieceKind};
pub use state::Merge;

use crate::document::{Document, Kind};
use pieces::Grouper;
use score::Scorer;
use state::State;

/// The alignment of one pair.
#[derive(Debug)]
pub struct Alignment<'a> {
    /// The source: the base that the translation is judged against.
    pub source: &'a Document,
    /// The translation.
    pub target: &'a Document,
    /// For each source block its counterpart and the log-odds that it is one.
    pub forward: Vec<Option<(u32, f32)>>,
    /// For each target block its counterpart.
    pub backward: Vec<Option<u32>>,
    /// Pieces of the source without counterpart, in order.
    pub missing: Vec<Piece>,
    /// Pieces of the target without counterpart, in order.
    pub extra: Vec<Piece>,
    /// Parts in another order.
    pub moved: Vec<Move>,
    /// Blocks that were joined or split.
    pub merges: Vec<Merge>,
}

/// Aligns two pages under a model of their locale.
pub fn align<'a>(source: &'a Document, target: &'a Document, model: &Model) -> Alignment<'a> {
    if source.is_catalogue && target.is_catalogue {
        return keyed::align(source, target);
    }
    let features = (features::of_document(source), features::of_document(target));
    align_with((source, &features.0), (target, &features.1), model)
}

/// As [`align`], with features already at hand.
pub fn align_with<'a>(
    source: (&'a Document, &[Features]),
    target: (&'a Document, &[Features]),
    model: &Model,
) -> Alignment<'a> {
    let (from, to) = (source.0, target.0);
    let scorer = Scorer::new(source, target, model);
    let mut state = State::new(from.blocks.len(), to.blocks.len());
    let groupers = (Grouper::new(from), Grouper::new(to));
    let headings = headings::pairs(&scorer, (&groupers.0, &groupers.1));
    for (left, right) in &headings {
        state.link(*left, *right, scorer.pair(*left, *right));
    }
    for (rows, columns) in segments(&headings, (from.blocks.len(), to.blocks.len())) {
        segment::align(&scorer, rows, columns, (&groupers.0, &groupers.1), &mut state);
    }
    order::link_left_over(&scorer, &mut state);
    let moved = order::moves(from, to, &state);
    let mut missing = groupers.0.pieces(&|block| state.source[block].map(|(partner, _)| partner as usize));
    let mut extra = groupers.1.pieces(&|block| state.target[block].map(|partner| partner as usize));
    for (pieces, alternatives) in [(&mut missing, &state.alternatives.0), (&mut extra, &state.alternatives.1)]
    {
        for piece in pieces.iter_mut().filter(|piece| piece.blocks.1 - piece.blocks.0 == 1) {
            piece.alternatives = alternatives.get(&(piece.blocks.0 as u32)).cloned().unwrap_or_default();
        }
    }
    duplicates(to, target.1, &mut extra);
    Alignment {
        source: from,
        target: to,
        forward: state.source,
        backward: state.target,
        missing,
        extra,
        moved,
        merges: state.merges,
    }
}

/// From one matched heading to the next on its own side; and what comes before the first.
fn segments(
    headings: &[(usize, usize)],
    ends: (usize, usize),
) -> Vec<(std::ops::Range<usize>, std::ops::Range<usize>)> {
    let mut targets: Vec<usize> = headings.iter().map(|(_, target)| *target).collect();
    targets.sort_unstable();
    let mut segments = vec![(
        0..headings.first().map_or(ends.0, |(source, _)| *source),
        0..targets.first().copied().unwrap_or(ends.1),
    )];
    for (at, (source, target)) in headings.iter().enumerate() {
        let source_end = headings.get(at + 1).map_or(ends.0, |(next, _)| *next);
        let after = targets.partition_point(|other| other <= target);
        let target_end = targets.get(after).copied().unwrap_or(ends.1);
        segments.push((source + 1..source_end, target + 1..target_end));
    }
    segments
}

/// How far from a piece its original is looked for, in blocks.
const COPY_REACH: usize = 64;

/// Marks pieces that repeat what stands elsewhere on the page, and names where.
fn duplicates(document: &Document, features: &[Features], extra: &mut [Piece]) {
    for piece in extra {
        let length = piece.blocks.1 - piece.blocks.0;
        let is_copy = |start: usize| {
            (0..length).all(|at| {
                let (a, b) = (piece.blocks.0 + at, start + at);
                document.blocks[a].kind == document.blocks[b].kind && features[a].exact == features[b].exact
            })
        };
        let says_something = (piece.blocks.0..piece.blocks.1)
            .any(|at| !matches!(document.blocks[at].kind, Kind::Rule | Kind::Alert | Kind::Image));
        if !says_something {
            continue;
        }
        let reach = length + COPY_REACH;
        let from = piece.blocks.0.saturating_sub(reach);
        let to = (piece.blocks.0 + reach).min(document.blocks.len().saturating_sub(length));
        let copy = (from..=to)
            .find(|start| (*start + length <= piece.blocks.0 || *start >= piece.blocks.1) && is_copy(*start));
        if let Some(copy) = copy {
            piece.duplicate = true;
            piece.alternatives.push(copy as u32);
            piece.alternatives.sort_unstable();
            piece.alternatives.dedup();
        }
    }
}

impl Alignment<'_> {
    /// The alignment without the pairs of blocks that `refuses` names, source and target; what becomes lone is grouped
    /// anew. Joined and split blocks stay as they are.
    #[must_use]
    pub fn without(mut self, refuses: impl Fn(usize, usize) -> bool) -> Self {
        let refused: Vec<(usize, usize)> =
            self.pairs().filter(|(source, target)| refuses(*source, *target)).collect();
        if refused.is_empty() {
            return self;
        }
        for (source, target) in &refused {
            self.forward[*source] = None;
            self.backward[*target] = None;
        }
        self.moved.retain(|moved| !refused.contains(&moved.block));
        self.missing = Grouper::new(self.source).pieces(&|block| self.target_of(block));
        self.extra = Grouper::new(self.target).pieces(&|block| self.source_of(block));
        self
    }

    /// The counterpart of a source block.
    pub fn target_of(&self, block: usize) -> Option<usize> {
        self.forward.get(block).copied().flatten().map(|(target, _)| target as usize)
    }

    /// The counterpart of a target block.
    pub fn source_of(&self, block: usize) -> Option<usize> {
        self.backward.get(block).copied().flatten().map(|source| source as usize)
    }

    /// The pairs of blocks, in source order, joined and split ones left out.
    pub fn pairs(&self) -> impl Iterator<Item = (usize, usize)> {
        let mut merged: Vec<usize> =
            self.merges.iter().flat_map(|merge| merge.source.0..merge.source.1).collect();
        merged.sort_unstable();
        self.forward.iter().enumerate().filter_map(move |(source, link)| {
            let (target, _) = (*link)?;
            merged.binary_search(&source).is_err().then_some((source, target as usize))
        })
    }
}
