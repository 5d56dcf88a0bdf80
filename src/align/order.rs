//! What crosses segments: blocks left over on both sides that are one, and parts that stand in another order.

use rustc_hash::FxHashMap;

use super::dynamic::longest_chain;
use super::score::{NEVER, Scorer};
use super::state::State;
use crate::document::{Block, ContainerKind, Document, Id, Kind};

/// From where two blocks left over are taken for one; and where they stand in the same table, list or section.
const LEFT_OVER: f32 = 3.0;
const LEFT_OVER_NEAR: f32 = -2.5;
/// Blocks left over that are compared with each other, at most (source × target).
const MAX_LEFT_OVER: usize = 250_000;

/// What may move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Movable {
    /// A heading and all below it.
    Section,
    /// A row of a table.
    Row,
    /// An item of a list.
    Item,
    /// Any other block.
    Block,
}

/// A part that stands elsewhere than in the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    /// What it is.
    pub kind: Movable,
    /// Its first block in the source and in the target.
    pub block: (usize, usize),
    /// Its place among its siblings in the source, from 1, and in the target.
    pub place: (usize, usize),
    /// The source block it changed places with, where it is just these two.
    pub swapped_with: Option<usize>,
}

/// Links blocks that are left over on both sides.
pub fn link_left_over(scorer: &Scorer<'_>, state: &mut State) {
    let (rows, columns) = (state.lone_source(), state.lone_target());
    if rows.is_empty() || columns.is_empty() {
        return;
    }
    let (source, target) = scorer.documents;
    let near = Neighbours::new(scorer, state);
    let mut candidates = Vec::new();
    if rows.len() * columns.len() <= MAX_LEFT_OVER {
        for row in &rows {
            for column in &columns {
                let (left, right) = (&source.blocks[*row], &target.blocks[*column]);
                if std::mem::discriminant(&left.kind) != std::mem::discriminant(&right.kind)
                    || matches!(left.kind, Kind::Heading(_))
                {
                    continue;
                }
                let least = if near.are(*row, *column) { LEFT_OVER_NEAR } else { LEFT_OVER };
                let score = scorer.pair(*row, *column);
                // A rule or an alert's marker says nothing by itself.
                let says_something = !matches!(left.kind, Kind::Rule | Kind::Alert);
                if score > least && (says_something || near.are(*row, *column)) {
                    candidates.push((score, *row, *column));
                }
            }
        }
    }
    candidates
        .sort_by(|left, right| right.0.total_cmp(&left.0).then((left.1, left.2).cmp(&(right.1, right.2))));
    for (score, row, column) in candidates {
        if state.source[row].is_none() && state.target[column].is_none() {
            state.link(row, column, score);
        }
    }
    same_ordinal(scorer, &near, state);
    same_shape(scorer, state);
    headings_by_content(scorer, state);
}

/// A list or table that was rewritten is not one lost and one invented: runs of two and more lone blocks of the same
/// kinds between the same neighbours.
fn same_shape(scorer: &Scorer<'_>, state: &mut State) {
    let mut row = 0;
    while row < state.source.len() {
        let end =
            (row..state.source.len()).find(|at| state.source[*at].is_some()).unwrap_or(state.source.len());
        if end - row > 1 {
            let start = match row.checked_sub(1).map(|before| state.source[before]) {
                None => Some(0),
                Some(before) => before.map(|(column, _)| column as usize + 1),
            };
            if let Some(start) = start.filter(|start| is_same_run(scorer, state, (row, end), *start)) {
                (row..end).for_each(|at| state.link(at, start + at - row, scorer.pair(at, start + at - row)));
            }
        }
        row = end + 1;
    }
}

/// Whether the lone target run at `start` has the kinds of the source run, and ends before the same block.
fn is_same_run(scorer: &Scorer<'_>, state: &State, (row, end): (usize, usize), start: usize) -> bool {
    let after = start + end - row;
    let ends_alike = match (state.source.get(end), state.target.get(after)) {
        (None, None) => true,
        (Some(Some((column, _))), Some(_)) => *column as usize == after,
        _ => false,
    };
    let (source, target) = scorer.documents;
    ends_alike
        && after <= target.blocks.len()
        && (row..end).zip(start..after).all(|(at, other)| {
            state.target[other].is_none() && source.blocks[at].kind == target.blocks[other].kind
        })
}

/// Two lone headings of one level whose next blocks go together are one heading: short titles say little.
fn headings_by_content(scorer: &Scorer<'_>, state: &mut State) {
    let (source, target) = scorer.documents;
    // From the end, so that a heading over a heading sees that one linked.
    for row in state.lone_source().into_iter().rev() {
        let next = state.source.get(row + 1).copied().flatten();
        let Some(column) = next.and_then(|(column, _)| (column as usize).checked_sub(1)) else { continue };
        let (left, right) = (source.blocks[row].kind, target.blocks[column].kind);
        if matches!(left, Kind::Heading(_)) && left == right && state.target[column].is_none() {
            state.link(row, column, scorer.pair(row, column));
        }
    }
}

/// A rewritten row is not one lost and one invented: same place in a table or list of the same size.
fn same_ordinal(scorer: &Scorer<'_>, near: &Neighbours<'_>, state: &mut State) {
    let (source, target) = scorer.documents;
    let (left, right) = (Ordinals::new(source), Ordinals::new(target));
    let mut by_place: FxHashMap<(Id, usize), usize> = FxHashMap::default();
    for column in state.lone_target() {
        if let Some((group, place)) = right.place[column] {
            by_place.insert((group, place), column);
        }
    }
    for row in state.lone_source() {
        let Some((group, place)) = left.place[row] else { continue };
        let Some(twin) = near.container.get(&group) else { continue };
        if left.sizes.get(&group) != right.sizes.get(twin) {
            continue;
        }
        if let Some(column) = by_place.get(&(*twin, place)) {
            let score = scorer.pair(row, *column);
            if score > NEVER && state.target[*column].is_none() {
                state.link(row, *column, score);
            }
        }
    }
}

/// The place of each row and item in its table or list.
struct Ordinals {
    place: Vec<Option<(Id, usize)>>,
    sizes: FxHashMap<Id, usize>,
}

impl Ordinals {
    fn new(document: &Document) -> Self {
        let mut sizes: FxHashMap<Id, usize> = FxHashMap::default();
        let place = document
            .blocks
            .iter()
            .map(|block| {
                let group =
                    group(document, block).filter(|_| matches!(block.kind, Kind::Row | Kind::Item))?;
                let size = sizes.entry(group).or_default();
                *size += 1;
                Some((group, *size))
            })
            .collect();
        Self { place, sizes }
    }
}

/// The table of a row, the list of an item; none for what stands in neither.
fn group(document: &Document, block: &Block) -> Option<Id> {
    let container = document.containers.get(block.container as usize)?;
    match (block.kind, container.kind) {
        (Kind::Row | Kind::TableHead, ContainerKind::Table) => Some(block.container),
        (Kind::Item | Kind::Entry, ContainerKind::Item) => Some(container.parent),
        _ => None,
    }
}

/// Which container and which section of the target goes with which of the source: by most linked blocks.
struct Neighbours<'d> {
    container: FxHashMap<Id, Id>,
    section: FxHashMap<Id, Id>,
    documents: (&'d Document, &'d Document),
}

impl<'d> Neighbours<'d> {
    fn new(scorer: &Scorer<'d>, state: &State) -> Self {
        let (source, target) = scorer.documents;
        let mut containers: FxHashMap<(Id, Id), usize> = FxHashMap::default();
        let mut sections: FxHashMap<(Id, Id), usize> = FxHashMap::default();
        for (row, link) in state.source.iter().enumerate() {
            let Some((column, _)) = link else { continue };
            let (left, right) = (&source.blocks[row], &target.blocks[*column as usize]);
            if let (Some(a), Some(b)) = (group(source, left), group(target, right)) {
                *containers.entry((a, b)).or_default() += 1;
            }
            *sections.entry((left.section, right.section)).or_default() += 1;
        }
        Self { container: most(containers), section: most(sections), documents: scorer.documents }
    }

    /// Whether two blocks stand in tables, lists or sections that go together.
    fn are(&self, source: usize, target: usize) -> bool {
        let (left, right) = (&self.documents.0.blocks[source], &self.documents.1.blocks[target]);
        match (group(self.documents.0, left), group(self.documents.1, right)) {
            // A list or table of which nothing is linked yet is as near as its section.
            (Some(a), Some(b)) if self.container.contains_key(&a) => self.container.get(&a) == Some(&b),
            (Some(_), Some(_)) | (None, None) => self.section.get(&left.section) == Some(&right.section),
            _ => false,
        }
    }
}

fn most(counts: FxHashMap<(Id, Id), usize>) -> FxHashMap<Id, Id> {
    let mut counts: Vec<((Id, Id), usize)> = counts.into_iter().collect();
    counts.sort_unstable_by(|left, right| right.1.cmp(&left.1).then(left.0.cmp(&right.0)));
    let mut best = FxHashMap::default();
    for ((source, target), _) in counts {
        best.entry(source).or_insert(target);
    }
    best
}

/// Parts whose order differs from the source's, in source order.
pub fn moves(source: &Document, target: &Document, state: &State) -> Vec<Move> {
    let mut groups: Vec<Group> = Vec::new();
    let mut index: FxHashMap<(Siblings, Id, Id), usize> = FxHashMap::default();
    for (row, link) in state.source.iter().enumerate() {
        let Some((column, _)) = link else { continue };
        let column = *column as usize;
        // Two joined blocks have one partner; the first speaks for both.
        if state.target[column] != Some(row as u32) {
            continue;
        }
        let (left, right) = (&source.blocks[row], &target.blocks[column]);
        let (kind, from, to) = match (left.kind, right.kind) {
            (Kind::Heading(_), Kind::Heading(_)) => {
                let parent =
                    |document: &Document, block: &Block| document.sections[block.section as usize].parent;
                (Siblings::Section, parent(source, left), parent(target, right))
            }
            (Kind::Row, Kind::Row) => (Siblings::Row, left.container, right.container),
            // A header row stands for its table among the blocks around it.
            (Kind::TableHead, Kind::TableHead) => {
                (Siblings::Block(left.section), around(source, left), around(target, right))
            }
            _ => match (group(source, left), group(target, right)) {
                (Some(a), Some(b)) if left.kind == Kind::Item || left.kind == Kind::Entry => {
                    (Siblings::Item, a, b)
                }
                _ => (Siblings::Block(left.section), left.container, right.container),
            },
        };
        let at = *index.entry((kind, from, to)).or_insert_with(|| {
            groups.push(Group { kind: kind.into(), pairs: Vec::new() });
            groups.len() - 1
        });
        groups[at].pairs.push((row, column));
    }
    let mut moves: Vec<Move> = groups.iter().flat_map(|group| group.moves(source)).collect();
    moves.sort_by_key(|found| found.block);
    moves
}

/// What lies around the table of a header row.
fn around(document: &Document, head: &Block) -> Id {
    let container = document.containers.get(head.container as usize);
    container
        .filter(|container| container.kind == ContainerKind::Table)
        .map_or(head.container, |table| table.parent)
}

/// Siblings of one kind that have partners.
struct Group {
    kind: Movable,
    pairs: Vec<(usize, usize)>,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Siblings {
    Section,
    Row,
    Item,
    /// Blocks of one section.
    Block(Id),
}

impl From<Siblings> for Movable {
    fn from(kind: Siblings) -> Self {
        match kind {
            Siblings::Section => Self::Section,
            Siblings::Row => Self::Row,
            Siblings::Item => Self::Item,
            Siblings::Block(_) => Self::Block,
        }
    }
}

/// Siblings up to which the heaviest chain is looked for; beyond, the longest.
const MAX_WEIGHED: usize = 1_000;

impl Group {
    fn moves(&self, source: &Document) -> Vec<Move> {
        if self.pairs.windows(2).all(|pair| pair[0].1 < pair[1].1) {
            return Vec::new();
        }
        let mut order: Vec<usize> = (0..self.pairs.len()).collect();
        order.sort_by_key(|at| self.pairs[*at].1);
        let mut place = vec![0; order.len()];
        order.iter().enumerate().for_each(|(to, at)| place[*at] = to);
        let make = |at: usize, swapped_with| Move {
            kind: self.kind,
            block: self.pairs[at],
            place: (at + 1, place[at] + 1),
            swapped_with,
        };
        let off: Vec<usize> = (0..place.len()).filter(|at| place[*at] != *at).collect();
        if let [first, second] = off[..] {
            return vec![make(first, Some(self.pairs[second].0))];
        }
        let kept = self.in_order(source);
        (0..self.pairs.len()).filter(|at| !kept[*at]).map(|at| make(at, None)).collect()
    }

    /// Which siblings to call unmoved: the heaviest ascending chain.
    fn in_order(&self, source: &Document) -> Vec<bool> {
        let mut kept = vec![false; self.pairs.len()];
        if self.pairs.len() > MAX_WEIGHED {
            let chain = longest_chain(&self.pairs);
            let mut at = 0;
            for pair in chain {
                while self.pairs[at] != pair {
                    at += 1;
                }
                kept[at] = true;
            }
            return kept;
        }
        let weight = |block: usize| match self.kind {
            Movable::Section => {
                let section = &source.sections[source.blocks[block].section as usize];
                (section.blocks.1 - section.blocks.0).max(1) as usize
            }
            _ => 1,
        };
        let mut best: Vec<(usize, Option<usize>)> = Vec::with_capacity(self.pairs.len());
        for (at, (block, column)) in self.pairs.iter().enumerate() {
            let before = (0..at)
                .filter(|before| self.pairs[*before].1 < *column)
                .max_by_key(|before| (best[*before].0, std::cmp::Reverse(*before)));
            best.push((weight(*block) + before.map_or(0, |before| best[before].0), before));
        }
        let mut at = (0..best.len()).max_by_key(|at| (best[*at].0, std::cmp::Reverse(*at)));
        while let Some(last) = at {
            kept[last] = true;
            at = best[last].1;
        }
        kept
    }
}
