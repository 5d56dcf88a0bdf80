//! What a project teaches about one locale: how long its translations are and which words go together.

use super::features;
use super::length::LengthModel;
use super::lexicon::Lexicon;
use crate::document::{Document, Kind};

/// Longest units the lexicon learns from, in words of source and target.
const MAX_WORDS: (usize, usize) = (40, 60);
/// Pages below which the lexicon says more about chance than about language.
const MIN_PAIRS: usize = 30;

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

/// The units of text that a project's pages give for learning.
#[derive(Debug, Clone, Default)]
pub struct Lessons {
    pages: usize,
    lengths: Vec<(f32, f32)>,
    units: Vec<(Vec<u64>, Vec<u64>)>,
}

impl Lessons {
    /// What one pair of pages teaches: nothing unless both have the same kinds of blocks in the same order, for
    /// then block goes with block.
    pub fn of_pair(source: &Document, target: &Document) -> Self {
        let mut lessons = Self::default();
        let same_shape = source.blocks.len() == target.blocks.len()
            && source.blocks.iter().zip(&target.blocks).all(|(left, right)| left.kind == right.kind);
        if !same_shape {
            return lessons;
        }
        lessons.pages = 1;
        for (left, right) in source.blocks.iter().zip(&target.blocks) {
            if matches!(left.kind, Kind::Code | Kind::Html | Kind::Directive | Kind::Rule | Kind::Alert) {
                continue;
            }
            let (from, to) = (features::words_of(source, left), features::words_of(target, right));
            if from.length > 0.0 && to.length > 0.0 {
                lessons.lengths.push((from.length, to.length));
            }
            lessons.unit(from.words, to.words);
            lessons.unit(from.key_words, to.key_words);
        }
        lessons
    }

    fn unit(&mut self, source: Vec<u64>, target: Vec<u64>) {
        let fits = source.len() <= MAX_WORDS.0 && target.len() <= MAX_WORDS.1;
        if fits && !source.is_empty() && !target.is_empty() {
            self.units.push((source, target));
        }
    }

    /// Appends what another pair teaches.
    pub fn add(&mut self, other: Self) {
        self.pages += other.pages;
        self.lengths.extend(other.lengths);
        self.units.extend(other.units);
    }

    /// Which target words go with which source words. Independent of [`Lessons::backward`], so that both may be
    /// learned side by side.
    pub fn forward(&self) -> Lexicon {
        self.lexicon(|(source, target)| (source, target))
    }

    /// Which source words go with which target words.
    pub fn backward(&self) -> Lexicon {
        self.lexicon(|(source, target)| (target, source))
    }

    fn lexicon(&self, sides: for<'a> fn((&'a [u64], &'a [u64])) -> (&'a [u64], &'a [u64])) -> Lexicon {
        if self.pages < MIN_PAIRS {
            return Lexicon::default();
        }
        // Short units first: they say most about single words, and the lexicon's budget may end.
        let mut order: Vec<&(Vec<u64>, Vec<u64>)> = self.units.iter().collect();
        order.sort_by_key(|(source, target)| source.len() * target.len());
        Lexicon::learn(order.iter().map(|(source, target)| sides((source, target))))
    }

    /// The model that these lessons and the lexicons learned from them make.
    pub fn model(&self, forward: Lexicon, backward: Lexicon) -> Model {
        let length = (self.pages >= MIN_PAIRS).then(|| LengthModel::learn(&self.lengths));
        Model { length, forward, backward }
    }
}
