//! What a project teaches about one locale: how long its translations are and which words go together.

use super::features;
use super::length::LengthModel;
use super::lexicon::Lexicon;
use crate::document::{Document, Kind};

/// Longest units the lexicon learns from, in words of source and target.
const MAX_WORDS: (usize, usize) = (40, 60);
/// Units below which the lexicon says more about chance than about language.
const MIN_UNITS: usize = 30;
/// Pages from which a few that differ do no harm.
const MANY_PAGES: usize = 30;
/// Log-odds from which an alignment without a model is good enough to learn from.
const FIRM: f32 = 0.0;

/// The model of one locale.
#[derive(Debug, Clone, Default)]
pub struct Model {
    /// Lengths; none where there was too little to learn from.
    pub length: Option<LengthModel>,
    /// From source words to target words.
    pub forward: Lexicon,
    /// From target words to source words.
    pub backward: Lexicon,
}

/// The words of a unit in two languages.
type Sides<'a> = (&'a [u64], &'a [u64]);

/// The units of text that a project's pages give for learning.
#[derive(Debug, Clone, Default)]
pub struct Lessons {
    lengths: Vec<(f32, f32)>,
    units: Vec<(Vec<u64>, Vec<u64>)>,
}

impl Lessons {
    /// What one pair of pages teaches. Where both have the same kinds of blocks in the same order, block goes with
    /// block, of `pages` pages in all; else what an alignment without any model links firmly. Among few pages one with
    /// two rows exchanged would teach the exchange, so that they are all aligned.
    pub fn of_pair(source: &Document, target: &Document, pages: usize) -> Self {
        let mut lessons = Self::default();
        // Keys are all that catalogues need.
        if source.is_catalogue || target.is_catalogue {
            return lessons;
        }
        let same_shape = pages >= MANY_PAGES
            && source.blocks.len() == target.blocks.len()
            && source.blocks.iter().zip(&target.blocks).all(|(left, right)| left.kind == right.kind);
        if same_shape {
            (0..source.blocks.len()).for_each(|at| lessons.blocks((source, at), (target, at)));
            return lessons;
        }
        let alignment = super::align(source, target, &Model::default());
        for (from, to) in alignment.pairs() {
            let is_firm = alignment.forward[from].is_some_and(|(_, score)| score > FIRM);
            if is_firm && source.blocks[from].kind == target.blocks[to].kind {
                lessons.blocks((source, from), (target, to));
            }
        }
        lessons
    }

    fn blocks(&mut self, (source, from): (&Document, usize), (target, to): (&Document, usize)) {
        let (left, right) = (&source.blocks[from], &target.blocks[to]);
        if matches!(left.kind, Kind::Code | Kind::Html | Kind::Directive | Kind::Rule | Kind::Alert) {
            return;
        }
        let (from, to) = (features::words_of(source, left), features::words_of(target, right));
        if from.length > 0.0 && to.length > 0.0 {
            self.lengths.push((from.length, to.length));
        }
        self.unit(from.words, to.words);
        self.unit(from.key_words, to.key_words);
    }

    fn unit(&mut self, source: Vec<u64>, target: Vec<u64>) {
        let fits = source.len() <= MAX_WORDS.0 && target.len() <= MAX_WORDS.1;
        if fits && !source.is_empty() && !target.is_empty() {
            self.units.push((source, target));
        }
    }

    /// Appends what another pair teaches.
    pub fn add(&mut self, other: Self) {
        self.lengths.extend(other.lengths);
        self.units.extend(other.units);
    }

    /// Which target words go with which source words. Independent of [`Lessons::backward`], so that both may be
    /// learned side by side.
    pub fn forward(&self) -> Lexicon {
        self.lexicon(|source, target| (source, target))
    }

    /// Which source words go with which target words.
    pub fn backward(&self) -> Lexicon {
        self.lexicon(|source, target| (target, source))
    }

    fn lexicon(&self, from_to: for<'a> fn(&'a [u64], &'a [u64]) -> Sides<'a>) -> Lexicon {
        if self.units.len() < MIN_UNITS {
            return Lexicon::default();
        }
        // Short units first: they say most about single words, and the lexicon's budget may end.
        let mut order: Vec<&(Vec<u64>, Vec<u64>)> = self.units.iter().collect();
        order.sort_by_key(|(source, target)| source.len() * target.len());
        Lexicon::learn(order.iter().map(|(source, target)| from_to(source, target)))
    }

    /// The model that these lessons and the lexicons learned from them make.
    pub fn model(&self, forward: Lexicon, backward: Lexicon) -> Model {
        let length = LengthModel::learn(&self.lengths);
        Model { length, forward, backward }
    }
}
