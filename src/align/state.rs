//! The alignment while it is being made: who goes with whom, both ways.

use std::collections::BTreeMap;

/// Two blocks of one side that are one block of the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Merge {
    /// Source blocks, half open.
    pub source: (usize, usize),
    /// Target blocks, half open.
    pub target: (usize, usize),
}

/// Who goes with whom.
#[derive(Debug, Clone, Default)]
pub struct State {
    /// For each source block its partner and the log-odds of the pair.
    pub source: Vec<Option<(u32, f32)>>,
    /// For each target block its partner.
    pub target: Vec<Option<u32>>,
    /// Blocks that were joined or split.
    pub merges: Vec<Merge>,
    /// For a lone block the others of its page that may be the lone one as well: of the source, of the target.
    pub alternatives: (BTreeMap<u32, Vec<u32>>, BTreeMap<u32, Vec<u32>>),
}

impl State {
    /// Nobody goes with anybody.
    pub fn new(source: usize, target: usize) -> Self {
        Self { source: vec![None; source], target: vec![None; target], ..Self::default() }
    }

    /// Pairs two blocks.
    pub fn link(&mut self, source: usize, target: usize, score: f32) {
        self.source[source] = Some((target as u32, score));
        self.target[target] = Some(source as u32);
    }

    /// Enters two blocks that became one, or one that became two: each has a partner.
    pub fn merge(&mut self, merge: Merge) {
        for source in merge.source.0..merge.source.1 {
            self.source[source] = Some((merge.target.0 as u32, 0.0));
        }
        for target in merge.target.0..merge.target.1 {
            self.target[target] = Some(merge.source.0 as u32);
        }
        self.merges.push(merge);
    }

    /// Source blocks without partner, in order.
    pub fn lone_source(&self) -> Vec<usize> {
        (0..self.source.len()).filter(|block| self.source[*block].is_none()).collect()
    }

    /// Target blocks without partner, in order.
    pub fn lone_target(&self) -> Vec<usize> {
        (0..self.target.len()).filter(|block| self.target[*block].is_none()).collect()
    }
}
