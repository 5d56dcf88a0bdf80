//! Headings first: they cut two pages into segments that can be aligned on their own.

use rustc_hash::FxHashMap;

use super::dynamic::{self, Grid};
use super::pieces::Grouper;
use super::score::{Evidence, NEVER, Scorer};
use super::slide;
use crate::document::{Block, Kind};

/// What an equal id says, and an id that is another heading's, and one that is nobody's.
const SAME_ID: f32 = 7.0;
const OTHER_ID: f32 = -7.0;
const NO_ID: f32 = -0.5;
/// The cost of a heading without partner.
const GAP: f32 = 6.0;
/// From where two headings left over are taken for one that moved; and where their level is equal.
const MOVED: f32 = 3.0;
const MOVED_SAME_LEVEL: f32 = -1.0;
/// What an exchange of two partners must gain.
const EXCHANGE: f32 = 5.0;
/// Id evidence below which a pair beside a lone heading is left to its blocks to decide.
const FIRM: f32 = 3.0;
/// The farthest apart that exchanges are tried, in headings.
const EXCHANGE_REACH: usize = 30;
/// Left-over headings compared with each other, at most (source × target).
const MAX_LEFT_OVER: usize = 40_000;
/// Shortest generated id that binds; "example" alone does not.
const BINDING_LENGTH: usize = 10;

/// Pairs of headings, as block indices, in source order. Not all of them in target order.
pub fn pairs(scorer: &Scorer<'_>, groupers: (&Grouper<'_>, &Grouper<'_>)) -> Vec<(usize, usize)> {
    let headings = Headings::new(scorer);
    let bound = headings.bound();
    let chain = dynamic::longest_chain(&bound);
    let mut matching = Matching::new(headings.source.len(), headings.target.len());
    let mut firm = vec![false; headings.source.len()];
    for (source, target) in &bound {
        matching.link(*source, *target);
        firm[*source] = true;
    }
    // Between two links of the chain, what no id binds is aligned by evidence.
    let ends = (headings.source.len(), headings.target.len());
    let mut from = (0, 0);
    for (source, target) in chain.into_iter().chain([ends]) {
        let rows: Vec<usize> = (from.0..source).filter(|row| matching.forward[*row].is_none()).collect();
        let columns: Vec<usize> =
            (from.1..target).filter(|column| matching.backward[*column].is_none()).collect();
        let grid =
            Grid::new(rows.len(), columns.len(), |row, column| headings.score(rows[row], columns[column]));
        for (row, column) in dynamic::monotone(&grid, GAP) {
            matching.link(rows[row], columns[column]);
        }
        from = (source + 1, target + 1);
    }
    headings.settle(&mut matching, groupers);
    headings.link_moved(&mut matching);
    headings.exchange(&mut matching, &firm);
    headings.dissolve(&mut matching, &firm);
    matching
        .forward
        .iter()
        .enumerate()
        .filter_map(|(row, column)| Some((headings.source[row], headings.target[(*column)?])))
        .collect()
}

/// Who goes with whom, both ways.
struct Matching {
    forward: Vec<Option<usize>>,
    backward: Vec<Option<usize>>,
}

impl Matching {
    fn new(source: usize, target: usize) -> Self {
        Self { forward: vec![None; source], backward: vec![None; target] }
    }

    fn link(&mut self, source: usize, target: usize) {
        self.forward[source] = Some(target);
        self.backward[target] = Some(source);
    }

    fn unlink(&mut self, source: usize) {
        if let Some(target) = self.forward[source].take() {
            self.backward[target] = None;
        }
    }
}

struct Headings<'s, 'd> {
    scorer: &'s Scorer<'d>,
    source: Vec<usize>,
    target: Vec<usize>,
    /// How many headings of each side answer to an id.
    ids: FxHashMap<u64, (u32, u32)>,
    bodies: (Vec<Evidence>, Vec<Evidence>),
    kinds: (Vec<KindCounts>, Vec<KindCounts>),
}

type KindCounts = [u16; 12];

impl<'s, 'd> Headings<'s, 'd> {
    fn new(scorer: &'s Scorer<'d>) -> Self {
        let find = |blocks: &[Block]| -> Vec<usize> {
            let headings =
                blocks.iter().enumerate().filter(|(_, block)| matches!(block.kind, Kind::Heading(_)));
            headings.map(|(index, _)| index).collect()
        };
        let (source, target) = (find(&scorer.documents.0.blocks), find(&scorer.documents.1.blocks));
        let mut ids: FxHashMap<u64, (u32, u32)> = FxHashMap::default();
        for heading in &source {
            scorer.features.0[*heading].ids.iter().for_each(|id| ids.entry(*id).or_default().0 += 1);
        }
        for heading in &target {
            scorer.features.1[*heading].ids.iter().for_each(|id| ids.entry(*id).or_default().1 += 1);
        }
        let bodies = (bodies(&source, &scorer.evidence.0), bodies(&target, &scorer.evidence.1));
        let kinds = (kinds(&source, &scorer.documents.0.blocks), kinds(&target, &scorer.documents.1.blocks));
        Self { scorer, source, target, ids, bodies, kinds }
    }

    /// Pairs that an id binds: it belongs to one heading of each side, and is no common word.
    fn bound(&self) -> Vec<(usize, usize)> {
        let mut owner: FxHashMap<u64, usize> = FxHashMap::default();
        for (column, heading) in self.target.iter().enumerate() {
            for id in &self.scorer.features.1[*heading].ids {
                owner.insert(*id, column);
            }
        }
        let mut bound = Vec::new();
        let mut taken = vec![false; self.target.len()];
        for (row, heading) in self.source.iter().enumerate() {
            let ids = &self.scorer.features.0[*heading].ids;
            let label = &self.scorer.documents.0.blocks[*heading].label;
            if label.len() < BINDING_LENGTH || !label.contains('-') {
                continue;
            }
            let column = ids
                .iter()
                .filter(|id| self.ids.get(id) == Some(&(1, 1)))
                .find_map(|id| owner.get(id).copied())
                .filter(|column| !taken[*column]);
            if let Some(column) = column {
                taken[column] = true;
                bound.push((row, column));
            }
        }
        bound
    }

    fn score(&self, row: usize, column: usize) -> f32 {
        let (source, target) = (self.source[row], self.target[column]);
        let own = self.scorer.pair(source, target);
        if own <= NEVER {
            return NEVER;
        }
        own + self.id_evidence(row, column) + self.body_evidence(row, column)
    }

    fn id_evidence(&self, row: usize, column: usize) -> f32 {
        let (source, target) = (self.source[row], self.target[column]);
        let left = &self.scorer.features.0[source].ids;
        let right = &self.scorer.features.1[target].ids;
        let shared = right.iter().filter(|id| left.contains(id)).filter_map(|id| self.ids.get(id));
        if let Some(owners) = shared.map(|(source, _)| *source).min() {
            return SAME_ID / (owners.max(1) as f32).sqrt();
        }
        let elsewhere = right.iter().any(|id| self.ids.get(id).is_some_and(|(source, _)| *source > 0));
        if elsewhere { OTHER_ID } else { NO_ID }
    }

    fn body_evidence(&self, row: usize, column: usize) -> f32 {
        let (a, b) = (&self.bodies.0[row], &self.bodies.1[column]);
        let (left, right) = (&self.kinds.0[row], &self.kinds.1[column]);
        let counts: u16 = left.iter().zip(right).map(|(left, right)| left.abs_diff(*right)).sum();
        let empty = left.iter().all(|count| *count == 0) && right.iter().all(|count| *count == 0);
        if empty {
            return 0.0;
        }
        self.scorer.bodies(a, b) - 0.35 * f32::from(counts.min(60))
    }

    fn level(&self, row: usize, column: usize) -> (Kind, Kind) {
        let (left, right) = self.scorer.blocks(self.source[row], self.target[column]);
        (left.kind, right.kind)
    }

    /// Lone headings that follow each other settle where their sections are the fewest pieces: of two equal titles
    /// the one that heads the lost section is the lost one.
    fn settle(&self, matching: &mut Matching, groupers: (&Grouper<'_>, &Grouper<'_>)) {
        fn block(headings: &[usize], at: usize, end: usize) -> usize {
            headings.get(at).copied().unwrap_or(end)
        }
        let ends = (self.scorer.documents.0.blocks.len(), self.scorer.documents.1.blocks.len());
        let pieces = (
            |from, to| groupers.0.count(block(&self.source, from, ends.0), block(&self.source, to, ends.0)),
            |from, to| groupers.1.count(block(&self.target, from, ends.1), block(&self.target, to, ends.1)),
        );
        let score = |row, column| self.score(row, column);
        let none = (vec![false; self.source.len()], vec![false; self.target.len()]);
        let sides = (&mut matching.forward[..], &mut matching.backward[..]);
        slide::both(sides, (&none.0, &none.1), &score, (&pieces.0, &pieces.1), |mut side, _| side.settle());
    }

    /// Headings left over on both sides, best pairs first: sections that moved.
    fn link_moved(&self, matching: &mut Matching) {
        let rows: Vec<usize> =
            (0..self.source.len()).filter(|row| matching.forward[*row].is_none()).collect();
        let columns: Vec<usize> =
            (0..self.target.len()).filter(|column| matching.backward[*column].is_none()).collect();
        if rows.len() * columns.len() > MAX_LEFT_OVER {
            return;
        }
        let mut candidates = Vec::new();
        for row in &rows {
            for column in &columns {
                let score = self.score(*row, *column);
                let (left, right) = self.level(*row, *column);
                if score > if left == right { MOVED_SAME_LEVEL } else { MOVED } {
                    candidates.push((score, *row, *column));
                }
            }
        }
        candidates.sort_by(|left, right| {
            right.0.total_cmp(&left.0).then((left.1, left.2).cmp(&(right.1, right.2)))
        });
        for (_, row, column) in candidates {
            if matching.forward[row].is_none() && matching.backward[column].is_none() {
                matching.link(row, column);
            }
        }
    }

    /// Two sections that changed places look like two poor pairs: exchange them where that gains enough.
    fn exchange(&self, matching: &mut Matching, firm: &[bool]) {
        let loose: Vec<usize> =
            (0..self.source.len()).filter(|row| !firm[*row] && matching.forward[*row].is_some()).collect();
        for (at, row) in loose.iter().enumerate() {
            for other in loose.iter().skip(at + 1).take_while(|other| **other - *row <= EXCHANGE_REACH) {
                let (Some(column), Some(other_column)) = (matching.forward[*row], matching.forward[*other])
                else {
                    continue;
                };
                if self.parent(*row) != self.parent(*other) {
                    continue;
                }
                let now = self.score(*row, column) + self.score(*other, other_column);
                let then = self.score(*row, other_column) + self.score(*other, column);
                if then - now > EXCHANGE {
                    matching.link(*row, other_column);
                    matching.link(*other, column);
                }
            }
        }
    }

    fn parent(&self, row: usize) -> u32 {
        let document = self.scorer.documents.0;
        let block = &document.blocks[self.source[row]];
        document.sections[block.section as usize].parent
    }

    /// A heading pair without an id beside a lone heading may be off by one: its blocks decide better.
    fn dissolve(&self, matching: &mut Matching, firm: &[bool]) {
        let lone_source: Vec<bool> = matching.forward.iter().map(Option::is_none).collect();
        let lone_target: Vec<bool> = matching.backward.iter().map(Option::is_none).collect();
        let beside = |lone: &[bool], at: usize| {
            at.checked_sub(1).and_then(|before| lone.get(before)) == Some(&true)
                || lone.get(at + 1) == Some(&true)
        };
        for (row, is_firm) in firm.iter().enumerate() {
            let Some(column) = matching.forward[row] else { continue };
            let soft = !is_firm && self.id_evidence(row, column) < FIRM;
            if soft && (beside(&lone_source, row) || beside(&lone_target, column)) {
                matching.unlink(row);
            }
        }
    }
}

/// For each heading the evidence of its blocks up to the next heading.
fn bodies(headings: &[usize], evidence: &[Evidence]) -> Vec<Evidence> {
    spans(headings, evidence.len()).map(|span| Evidence::joined(evidence[span].iter())).collect()
}

fn kinds(headings: &[usize], blocks: &[Block]) -> Vec<KindCounts> {
    spans(headings, blocks.len())
        .map(|span| {
            let mut counts = KindCounts::default();
            for block in &blocks[span] {
                let index = match block.kind {
                    Kind::Heading(_) => 0,
                    Kind::Paragraph => 1,
                    Kind::Item => 2,
                    Kind::TableHead => 3,
                    Kind::Row => 4,
                    Kind::Code => 5,
                    Kind::Image => 6,
                    Kind::Alert => 7,
                    Kind::Html => 8,
                    Kind::Directive => 9,
                    Kind::Rule => 10,
                    Kind::Entry => 11,
                    Kind::Message => 12,
                };
                counts[index] = counts[index].saturating_add(1);
            }
            counts
        })
        .collect()
}

fn spans(headings: &[usize], end: usize) -> impl Iterator<Item = std::ops::Range<usize>> {
    headings
        .iter()
        .enumerate()
        .map(move |(at, heading)| heading + 1..headings.get(at + 1).copied().unwrap_or(end))
}
