//! The blocks between two headings and their translations: one dynamic programme, then repairs for what
//! no monotone path can say.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::dynamic::{Grid, affine, longest_chain};
use super::pieces::{self, Grouper};
use super::score::{Evidence, NEVER, Scorer};
use super::slide;
use super::state::{Merge, State};
use crate::document::{Block, Document, Kind};

const GAP_OPEN: f32 = 4.5;
const GAP_EXTEND: f32 = 1.5;
/// What two paragraphs for one must overcome, as much as a lost paragraph.
const DOUBLE: f32 = -4.5;
/// What an exchange of partners must gain.
const EXCHANGE: f32 = 3.0;
/// The farthest apart that exchanges are tried, in blocks.
const EXCHANGE_REACH: usize = 40;
/// Pairs farther apart are exchanged only where both look poor.
const POOR: f32 = 2.0;
const POOR_REACH: usize = 400;

/// Aligns the blocks `source` with the blocks `target` and enters the result in `state`.
pub fn align(
    scorer: &Scorer<'_>,
    source: std::ops::Range<usize>,
    target: std::ops::Range<usize>,
    groupers: (&Grouper<'_>, &Grouper<'_>),
    state: &mut State,
) {
    let (rows, columns) = (source.len(), target.len());
    if rows == 0 || columns == 0 {
        return;
    }
    let mut grid =
        Grid::new(rows, columns, |row, column| scorer.pair(source.start + row, target.start + column));
    if grid.is_banded() {
        grid.guide(&landmarks(scorer, &source, &target));
    }
    let doubles = Doubles::new(scorer, &source, &target);
    let beads = affine(&grid, GAP_OPEN, GAP_EXTEND, &|row, column| doubles.score(row, column));

    let mut partner: Vec<Option<usize>> = vec![None; rows];
    let mut taken: Vec<Option<usize>> = vec![None; columns];
    let mut merges = Vec::new();
    for bead in beads {
        match (bead.source.1 - bead.source.0, bead.target.1 - bead.target.0) {
            (1, 1) if grid.get(bead.source.0, bead.target.0) > NEVER => {
                partner[bead.source.0] = Some(bead.target.0);
                taken[bead.target.0] = Some(bead.source.0);
            }
            (2, 1) | (1, 2) => merges.push(bead),
            _ => {}
        }
    }
    if !grid.is_banded() {
        repair(scorer, &grid, (source.start, target.start), &mut partner, &mut taken);
    }
    let mut merged = (vec![false; rows], vec![false; columns]);
    for bead in &merges {
        merged.0[bead.source.0..bead.source.1].fill(true);
        merged.1[bead.target.0..bead.target.1].fill(true);
    }
    let score = |row, column| grid.get(row, column);
    let pieces = (
        |from, to| groupers.0.count(source.start + from, source.start + to),
        |from, to| groupers.1.count(target.start + from, target.start + to),
    );
    let starts = (source.start, target.start);
    slide::both(
        (&mut partner, &mut taken),
        (&merged.0, &merged.1),
        &score,
        (&pieces.0, &pieces.1),
        |mut side, is_source| {
            let (document, start, alternatives) = if is_source {
                (scorer.documents.0, starts.0, &mut state.alternatives.0)
            } else {
                (scorer.documents.1, starts.1, &mut state.alternatives.1)
            };
            side.settle();
            enter(alternatives, side.ties(&|a, b| alike(document, start + a, start + b)), start);
        },
    );

    for (row, column) in partner.iter().enumerate() {
        if let Some(column) = column {
            state.link(source.start + row, target.start + column, grid.get(row, *column));
        }
    }
    for bead in merges {
        let blocks = (source.start + bead.source.0, source.start + bead.source.1);
        let onto = (target.start + bead.target.0, target.start + bead.target.1);
        state.merge(Merge { source: blocks, target: onto });
    }
}

/// Enters ties counted from a segment's start as ties counted from the page's.
fn enter(alternatives: &mut BTreeMap<u32, Vec<u32>>, ties: Vec<(usize, Vec<usize>)>, start: usize) {
    alternatives.extend(ties.into_iter().map(|(at, others)| {
        ((start + at) as u32, others.into_iter().map(|other| (start + other) as u32).collect())
    }));
}

/// Whether two blocks of a page may stand for each other: same kind, same table, list or container.
fn alike(document: &Document, a: usize, b: usize) -> bool {
    let (a, b) = (&document.blocks[a], &document.blocks[b]);
    a.kind == b.kind && siblings(document, a) == siblings(document, b)
}

/// Blocks whose language-neutral tokens occur once on each side: good pairs to lead a band through.
fn landmarks(
    scorer: &Scorer<'_>,
    source: &std::ops::Range<usize>,
    target: &std::ops::Range<usize>,
) -> Vec<(usize, usize)> {
    let sign = |features: &super::features::Features| {
        let mut sign = 0u64;
        for bag in
            [&features.links, &features.images, &features.code, &features.numbers, &features.code_lines]
        {
            for (token, count) in bag {
                sign = sign.wrapping_add(token.wrapping_mul(u64::from(*count) | 1).rotate_left(17));
            }
        }
        sign
    };
    let mut owners: FxHashMap<u64, [(u32, usize); 2]> = FxHashMap::default();
    for (side, features) in
        [&scorer.features.0[source.clone()], &scorer.features.1[target.clone()]].into_iter().enumerate()
    {
        for (at, block) in features.iter().enumerate() {
            let sign = sign(block);
            if sign != 0 {
                let owner = &mut owners.entry(sign).or_default()[side];
                *owner = (owner.0 + 1, at);
            }
        }
    }
    let mut pairs: Vec<(usize, usize)> = owners
        .values()
        .filter(|owner| owner[0].0 == 1 && owner[1].0 == 1)
        .map(|owner| (owner[0].1, owner[1].1))
        .collect();
    pairs.sort_unstable();
    longest_chain(&pairs)
}

/// Evidence for two neighbouring pieces of prose taken as one.
struct Doubles<'s, 'd> {
    scorer: &'s Scorer<'d>,
    start: (usize, usize),
    /// By the last of the two: what they are together, where they may be one.
    source: Vec<Option<Evidence>>,
    target: Vec<Option<Evidence>>,
}

impl<'s, 'd> Doubles<'s, 'd> {
    fn new(scorer: &'s Scorer<'d>, source: &std::ops::Range<usize>, target: &std::ops::Range<usize>) -> Self {
        let mut doubles =
            Self { scorer, start: (source.start, target.start), source: Vec::new(), target: Vec::new() };
        let prose = |blocks: &[Block]| {
            blocks.iter().filter(|block| matches!(block.kind, Kind::Paragraph | Kind::Item)).count()
        };
        let documents = scorer.documents;
        // Where both have as many, nothing was joined.
        if prose(&documents.0.blocks[source.clone()]) == prose(&documents.1.blocks[target.clone()]) {
            return doubles;
        }
        doubles.source = joined(&documents.0.blocks, &scorer.evidence.0, source);
        doubles.target = joined(&documents.1.blocks, &scorer.evidence.1, target);
        doubles
    }

    fn score(&self, row: usize, column: usize) -> Option<(f32, f32)> {
        let rows = self.source.get(row).and_then(Option::as_ref);
        let columns = self.target.get(column).and_then(Option::as_ref);
        if rows.is_none() && columns.is_none() {
            return None;
        }
        let (source, target) = (self.start.0 + row, self.start.1 + column);
        let (left, right) = self.scorer.blocks(source, target);
        let two_rows = rows.filter(|_| is_prose(right.kind)).map_or(f32::NEG_INFINITY, |together| {
            let first = self.scorer.documents.0.blocks[source - 1].kind;
            let kinds = if first == right.kind { 0.0 } else { -2.5 };
            self.scorer.evidence_of(together, &self.scorer.evidence.1[target]) + kinds + DOUBLE
        });
        let two_columns = columns.filter(|_| is_prose(left.kind)).map_or(f32::NEG_INFINITY, |together| {
            let first = self.scorer.documents.1.blocks[target - 1].kind;
            let kinds = if first == left.kind { 0.0 } else { -2.5 };
            self.scorer.evidence_of(&self.scorer.evidence.0[source], together) + kinds + DOUBLE
        });
        Some((two_rows, two_columns))
    }
}

fn is_prose(kind: Kind) -> bool {
    matches!(kind, Kind::Paragraph | Kind::Item)
}

fn joined(blocks: &[Block], evidence: &[Evidence], range: &std::ops::Range<usize>) -> Vec<Option<Evidence>> {
    let mut joined = vec![None; range.len()];
    for second in range.start + 1..range.end {
        let (a, b) = (&blocks[second - 1], &blocks[second]);
        // Of two equal neighbours one may be a repetition; it is not half of anything.
        let repeats = |one: usize, other: usize| {
            range.contains(&one) && range.contains(&other) && evidence[one].is_same(&evidence[other])
        };
        let repeated = repeats(second, second + 1) || second >= 2 && repeats(second - 2, second - 1);
        let may = !repeated
            && is_prose(a.kind)
            && b.kind == Kind::Paragraph
            && a.container == b.container
            && !evidence[second - 1].is_same(&evidence[second]);
        if may {
            joined[second - range.start] = Some(Evidence::joined(evidence[second - 1..=second].iter()));
        }
    }
    joined
}

/// Exchanges: two blocks that changed places, and a lone block that is the better partner.
fn repair<F: Fn(usize, usize) -> f32>(
    scorer: &Scorer<'_>,
    grid: &Grid<F>,
    start: (usize, usize),
    partner: &mut [Option<usize>],
    taken: &mut [Option<usize>],
) {
    // A lone row and a lone column around a pair: row – d and c – column instead of c – d.
    let lone_rows: Vec<usize> = (0..partner.len()).filter(|row| partner[*row].is_none()).collect();
    let lone_columns: Vec<usize> = (0..taken.len()).filter(|column| taken[*column].is_none()).collect();
    for row in &lone_rows {
        for column in &lone_columns {
            if partner[*row].is_some() || taken[*column].is_some() || grid.get(*row, *column) > 0.0 {
                continue;
            }
            let near = row.saturating_sub(EXCHANGE_REACH)..(row + EXCHANGE_REACH).min(partner.len());
            let best = near
                .filter_map(|middle| {
                    let other = partner[middle]?;
                    let gain = grid.get(*row, other) + grid.get(middle, *column) - grid.get(middle, other);
                    (gain > EXCHANGE).then_some((gain, middle, other))
                })
                .max_by(|left, right| left.0.total_cmp(&right.0));
            if let Some((_, middle, other)) = best {
                partner[*row] = Some(other);
                taken[other] = Some(*row);
                partner[middle] = Some(*column);
                taken[*column] = Some(middle);
            }
        }
    }
    let source = scorer.documents.0;
    let containers: Vec<u64> =
        (0..partner.len()).map(|row| siblings(source, &source.blocks[start.0 + row])).collect();
    for row in 0..partner.len() {
        for other in row + 1..(row + POOR_REACH).min(partner.len()) {
            let (Some(column), Some(other_column)) = (partner[row], partner[other]) else { continue };
            if containers[row] != containers[other] {
                continue;
            }
            let is_far = other - row > EXCHANGE_REACH;
            if is_far && (grid.get(row, column) > POOR || grid.get(other, other_column) > POOR) {
                continue;
            }
            let crossed = (grid.get(row, other_column), grid.get(other, column));
            let gain = crossed.0 + crossed.1 - grid.get(row, column) - grid.get(other, other_column);
            if gain > EXCHANGE {
                partner[row] = Some(other_column);
                partner[other] = Some(column);
                taken[column] = Some(other);
                taken[other_column] = Some(row);
            }
        }
    }
}

/// A number that blocks share which may change places: items of one list, rows of one table, paragraphs of one
/// container.
fn siblings(document: &Document, block: &Block) -> u64 {
    let kind = match block.kind {
        Kind::Heading(_) => 1,
        Kind::Paragraph | Kind::Image => 2,
        Kind::Item => 3,
        Kind::TableHead => 4,
        Kind::Row => 5,
        Kind::Code => 6,
        Kind::Alert | Kind::Directive | Kind::Html | Kind::Rule | Kind::Entry | Kind::Message => 7,
    };
    u64::from(pieces::siblings(document, block)) << 8 | kind
}
