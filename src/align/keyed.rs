//! Catalogues: a message is the one of the same key, wherever it stands and whatever it says.

use rustc_hash::{FxHashMap, FxHashSet};

use super::Alignment;
use super::pieces::{Grouper, Piece, PieceKind};
use super::state::State;
use crate::document::Document;

/// How sure a key is, in the log-odds of [`Alignment::forward`].
const CERTAIN: f32 = 100.0;

/// Aligns two catalogues by their keys. Of several messages of one key the first counts, as it does to the runtimes of
/// catalogues; the others go with each other in their order.
pub(super) fn align<'a>(source: &'a Document, target: &'a Document) -> Alignment<'a> {
    let mut state = State::new(source.blocks.len(), target.blocks.len());
    let mut places: FxHashMap<(&str, usize), usize> = FxHashMap::default();
    for (at, place) in keys(source).enumerate() {
        places.insert(place, at);
    }
    for (at, place) in keys(target).enumerate() {
        if let Some(before) = places.get(&place) {
            state.link(*before, at, CERTAIN);
        }
    }
    let missing = Grouper::new(source).pieces(&|block| state.source[block].map(|(other, _)| other as usize));
    let extra = Grouper::new(target).pieces(&|block| state.target[block].map(|other| other as usize));
    let (missing, extra) = (by_message(missing, source, target), by_message(extra, target, source));
    Alignment {
        source,
        target,
        forward: state.source,
        backward: state.target,
        missing,
        extra,
        moved: Vec::new(),
        merges: Vec::new(),
    }
}

/// The pieces of `own`, where a message that `other` has, too, is its values one by one.
fn by_message(pieces: Vec<Piece>, own: &Document, other: &Document) -> Vec<Piece> {
    if pieces.iter().all(|piece| piece.kind != PieceKind::Message) {
        return pieces;
    }
    let known: FxHashSet<&str> = other.messages.iter().map(|message| message.id.as_str()).collect();
    let is_known =
        |block: usize| own.messages.get(block).is_some_and(|message| known.contains(message.id.as_str()));
    let split = |piece: Piece| -> Vec<Piece> {
        let (first, end) = piece.blocks;
        if piece.kind != PieceKind::Message || !is_known(first) {
            return vec![piece];
        }
        let value = |at| Piece { kind: PieceKind::Value, blocks: (at, at + 1), ..piece.clone() };
        (first..end).map(value).collect()
    };
    pieces.into_iter().flat_map(split).collect()
}

/// The key of each block, and how many blocks of that key come before it.
fn keys(document: &Document) -> impl Iterator<Item = (&str, usize)> {
    let mut seen: FxHashMap<&str, usize> = FxHashMap::default();
    document.blocks.iter().map(move |block| {
        let count = seen.entry(&block.label).or_default();
        *count += 1;
        (block.label.as_str(), *count)
    })
}
