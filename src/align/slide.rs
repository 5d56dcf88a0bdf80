//! Gaps slide. Where neighbours look alike, a lost piece could be one further up or down for nearly the same score.
//!
//! Two uses. A run of lone blocks settles where it makes the fewest pieces: the dynamic programme does not know that
//! a lost section begins with its heading. And for a single lone block the other places it could have are named.

use super::score::NEVER;

/// What one piece less is worth.
const PIECE: f32 = 3.0;
/// The farthest a run is moved, and the longest run that is, in blocks.
const REACH: usize = 64;
const MAX_RUN: usize = 2_000;
/// Places for a lone block that score this close to the best are as good.
const TIE: f32 = 2.0;
/// How far below the best the search goes on.
const SEARCH: f32 = 8.0;

/// One side of a segment: which of its blocks have a partner on the other, and how well any two fit.
pub struct Side<'a> {
    /// For each block its partner, both counted from the segment's start.
    pub partner: &'a mut [Option<usize>],
    /// The other way round.
    pub taken: &'a mut [Option<usize>],
    /// Blocks that are part of a merge: neither lone nor free to move.
    pub merged: &'a [bool],
    /// The evidence for a block of this side and one of the other.
    pub score: &'a dyn Fn(usize, usize) -> f32,
    /// How many pieces a run would make.
    pub pieces: &'a dyn Fn(usize, usize) -> usize,
}

/// How well a row and a column fit, or how many pieces a run would make.
type Measure<'f, T> = &'f dyn Fn(usize, usize) -> T;

/// Looks at the source's side of a matching and then at the target's; `score` takes the source's block first, and the
/// visitor is told whether it sees the source.
pub fn both(
    (forward, backward): (&mut [Option<usize>], &mut [Option<usize>]),
    merged: (&[bool], &[bool]),
    score: Measure<'_, f32>,
    pieces: (Measure<'_, usize>, Measure<'_, usize>),
    mut visit: impl FnMut(Side<'_>, bool),
) {
    let across = |column: usize, row: usize| score(row, column);
    visit(Side { partner: forward, taken: backward, merged: merged.0, score, pieces: pieces.0 }, true);
    visit(
        Side { partner: backward, taken: forward, merged: merged.1, score: &across, pieces: pieces.1 },
        false,
    );
}

impl Side<'_> {
    fn is_lone(&self, at: usize) -> bool {
        self.partner.get(at) == Some(&None) && !self.merged[at]
    }

    /// The cost of handing `lone` the partner of `linked`; none where that cannot be.
    fn step(&self, lone: usize, linked: usize) -> Option<f32> {
        let other = self.partner.get(linked).copied().flatten()?;
        let better = (self.score)(lone, other);
        (better > NEVER).then(|| better - (self.score)(linked, other))
    }

    /// Moves each run of lone blocks to where it makes the fewest pieces, if the partners allow.
    pub fn settle(&mut self) {
        let mut at = 0;
        while at < self.partner.len() {
            if !self.is_lone(at) {
                at += 1;
                continue;
            }
            let mut end = at + 1;
            while self.is_lone(end) {
                end += 1;
            }
            // A single block is one piece wherever it is.
            if end - at > 1 && end - at <= MAX_RUN {
                end = self.settle_run(at, end);
            }
            at = end;
        }
    }

    fn pieces(&self, from: usize, to: usize) -> f32 {
        PIECE * (self.pieces)(from, to) as f32
    }

    /// Moves the run `from..to`; gives its new end, or its old one where it moved back.
    fn settle_run(&mut self, from: usize, to: usize) -> usize {
        let mut best = (-self.pieces(from, to), 0isize);
        for forward in [true, false] {
            let mut change = 0.0;
            for shift in 1..=REACH {
                let (lone, linked) = if forward {
                    (from + shift - 1, to + shift - 1)
                } else if shift <= from {
                    (to - shift, from - shift)
                } else {
                    break;
                };
                let Some(step) = self.step(lone, linked) else { break };
                change += step;
                if change < -SEARCH {
                    break;
                }
                let moved = if forward { (from + shift, to + shift) } else { (from - shift, to - shift) };
                let worth = change - self.pieces(moved.0, moved.1);
                if worth > best.0 {
                    best = (worth, if forward { shift as isize } else { -(shift as isize) });
                }
            }
        }
        let shift = best.1.unsigned_abs();
        for step in 0..shift {
            let (lone, linked) =
                if best.1 > 0 { (from + step, to + step) } else { (to - 1 - step, from - 1 - step) };
            if let Some(other) = self.partner[linked].take() {
                self.partner[lone] = Some(other);
                self.taken[other] = Some(lone);
            }
        }
        if best.1 > 0 { to + shift } else { to }
    }

    /// For each lone block that stands between linked ones the other blocks that could be the lone one as well.
    pub fn ties(&self, alike: &dyn Fn(usize, usize) -> bool) -> Vec<(usize, Vec<usize>)> {
        let mut ties = Vec::new();
        for at in (0..self.partner.len()).filter(|at| self.is_lone(*at)) {
            // In a run each place depends on the others.
            if at.checked_sub(1).is_some_and(|before| self.is_lone(before)) || self.is_lone(at + 1) {
                continue;
            }
            let mut found = Vec::new();
            for forward in [true, false] {
                let (mut here, mut change) = (at, 0.0f32);
                while let Some(next) = if forward { Some(here + 1) } else { here.checked_sub(1) } {
                    if next >= self.partner.len() || !alike(at, next) {
                        break;
                    }
                    let Some(step) = self.step(here, next) else { break };
                    change += step;
                    if change < -SEARCH {
                        break;
                    }
                    if change >= -TIE {
                        found.push(next);
                    }
                    here = next;
                }
            }
            if !found.is_empty() {
                found.sort_unstable();
                ties.push((at, found));
            }
        }
        ties
    }
}
