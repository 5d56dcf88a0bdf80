//! How much speaks for two blocks being translations of each other, in log-odds.
//!
//! A sum of independent pieces of evidence. None is vital: redundancy is the point, and each page has its own
//! mix. The weights come from a logistic regression over true pairs and their neighbours in German,
//! Spanish, Chinese and Japanese pages; they are the same for all languages.

use rustc_hash::FxHashMap;

use super::features::{Bag, Features};
use super::length::LengthModel;
use super::lexicon::Lexicon;
use super::model::Model;
use crate::document::{Block, Document, Kind};

const BIAS: f32 = -0.86;
/// Shared and unshared link targets, images, code spans, numbers.
const LINKS: (f32, f32) = (0.82, -0.93);
const IMAGES: (f32, f32) = (1.2, -1.0);
const CODE: (f32, f32) = (0.47, -0.78);
const NUMBERS: (f32, f32) = (0.6, -1.05);
const COGNATES: f32 = 4.0;
const KEY_COGNATES: f32 = 0.8;
const LEXICON: (f32, f32) = (6.34, -2.09);
const KEY_LEXICON: (f32, f32) = (1.5, -0.7);
const LENGTH: f32 = 1.41;
const STRONG: f32 = -1.2;
const BREAKS: f32 = -1.0;
const CELLS: f32 = -2.0;
/// The most that tokens of one class can say.
const MOST: f32 = 6.0;
/// Probability from which a lexicon's entry is expected to be found.
const EXPECTED: f32 = 0.15;
/// Evidence that forbids a pair.
pub const NEVER: f32 = -1.0e6;

/// A token, how often it occurs, and how much it says.
#[derive(Debug, Clone, Copy)]
struct Token {
    id: u64,
    count: f32,
    weight: f32,
}

/// A block, or a run of blocks, made ready for comparing within one pair of pages.
#[derive(Debug, Clone, Default)]
pub struct Evidence {
    links: Vec<Token>,
    images: Vec<Token>,
    code: Vec<Token>,
    numbers: Vec<Token>,
    grams: Vec<Token>,
    key_grams: Vec<Token>,
    words: Vec<u64>,
    key_words: Vec<u64>,
    expected: Vec<(u64, f32)>,
    key_expected: Vec<(u64, f32)>,
    /// Visible characters.
    pub length: f32,
    strong: f32,
    breaks: f32,
    cells: u16,
    depth: u32,
    exact: u64,
}

/// One pair of pages made ready for comparing.
pub struct Scorer<'a> {
    /// The two pages.
    pub documents: (&'a Document, &'a Document),
    /// Their features.
    pub features: (&'a [Features], &'a [Features]),
    /// Their blocks' evidence.
    pub evidence: (Vec<Evidence>, Vec<Evidence>),
    length: LengthModel,
}

/// In how many blocks of each page a token occurs.
#[derive(Default)]
struct Frequencies(FxHashMap<u64, (u32, u32)>);

impl Frequencies {
    fn count(&mut self, bags: impl Iterator<Item = u64>, is_source: bool) {
        for token in bags {
            let entry = self.0.entry(token).or_default();
            if is_source {
                entry.0 += 1;
            } else {
                entry.1 += 1;
            }
        }
    }
}

impl<'a> Scorer<'a> {
    /// Weighs the tokens of two pages by how rare they are in them.
    pub fn new(
        source: (&'a Document, &'a [Features]),
        target: (&'a Document, &'a [Features]),
        model: &Model,
    ) -> Self {
        let mut frequencies = Frequencies::default();
        for (features, is_source) in [(source.1, true), (target.1, false)] {
            for block in features {
                for bag in
                    [&block.links, &block.images, &block.code, &block.numbers, &block.grams, &block.words]
                {
                    frequencies.count(bag.iter().map(|(token, _)| *token), is_source);
                }
            }
        }
        let total = source.1.len().max(target.1.len()) as f32;
        let weight = |token: u64| {
            let (left, right) = frequencies.0.get(&token).copied().unwrap_or((1, 1));
            (1.0 + total / left.max(right).max(1) as f32).ln()
        };
        let is_shared =
            |token: u64| frequencies.0.get(&token).is_some_and(|(left, right)| *left > 0 && *right > 0);
        let prepare = |block: &Features, lexicon: &Lexicon| {
            let weighted = |bag: &Bag| -> Vec<Token> {
                bag.iter()
                    .map(|(id, count)| Token { id: *id, count: f32::from(*count), weight: weight(*id) })
                    .collect()
            };
            let shared = |bag: &Bag| -> Vec<Token> {
                let shared = bag.iter().filter(|(token, _)| is_shared(*token));
                shared
                    .map(|(id, count)| Token { id: *id, count: f32::from(*count), weight: weight(*id) })
                    .collect()
            };
            let ids = |bag: &Bag| -> Vec<u64> { bag.iter().map(|(word, _)| *word).collect() };
            Evidence {
                links: weighted(&block.links),
                images: weighted(&block.images),
                code: weighted(&block.code),
                numbers: weighted(&block.numbers),
                grams: shared(&block.grams),
                key_grams: shared(&block.key_grams),
                words: ids(&block.words),
                key_words: ids(&block.key_words),
                expected: expected(&block.words, lexicon, weight),
                key_expected: expected(&block.key_words, lexicon, weight),
                length: block.length,
                strong: f32::from(block.strong),
                breaks: f32::from(block.breaks),
                cells: block.cells,
                depth: block.depth,
                exact: block.exact,
            }
        };
        let length = model.length.unwrap_or_else(|| {
            let sum = |features: &[Features]| features.iter().map(|block| block.length).sum::<f32>();
            LengthModel::of_pages(sum(source.1), sum(target.1))
        });
        let evidence = (
            source.1.iter().map(|block| prepare(block, &model.forward)).collect(),
            target.1.iter().map(|block| prepare(block, &model.backward)).collect(),
        );
        Self { documents: (source.0, target.0), features: (source.1, target.1), evidence, length }
    }

    /// The blocks of a source and a target index.
    pub fn blocks(&self, source: usize, target: usize) -> (&'a Block, &'a Block) {
        (&self.documents.0.blocks[source], &self.documents.1.blocks[target])
    }

    /// The log-odds that block `source` and block `target` are translations of each other.
    pub fn pair(&self, source: usize, target: usize) -> f32 {
        let (left, right) = self.blocks(source, target);
        let compatible = compatibility(left, right);
        if compatible <= NEVER {
            return NEVER;
        }
        let (a, b) = (&self.evidence.0[source], &self.evidence.1[target]);
        let depth = if left.kind == right.kind && a.depth != b.depth { -0.5 } else { 0.0 };
        let own = match (left.kind, right.kind) {
            (Kind::Code, Kind::Code) => self.code(source, target),
            (Kind::Html, Kind::Html) => self.code(source, target).max(self.evidence_of(a, b)),
            (Kind::Rule, Kind::Rule) => 0.64,
            (Kind::Alert, Kind::Alert) => 0.64 - if left.label == right.label { 0.0 } else { 3.0 },
            (Kind::Entry, Kind::Entry) => {
                let address = match (left.label.is_empty(), left.label == right.label) {
                    (true, true) => 0.0,
                    (false, true) => 6.0,
                    (_, false) => -4.0,
                };
                address + self.evidence_of(a, b)
            }
            (Kind::Directive, Kind::Directive) => {
                (if left.label == right.label { 1.5 } else { -4.0 }) + self.evidence_of(a, b).max(-1.0)
            }
            _ => self.evidence_of(a, b),
        };
        compatible + depth + own
    }

    /// The evidence of [`Scorer::pair`] for any two pieces, without what their kinds say.
    pub fn evidence_of(&self, a: &Evidence, b: &Evidence) -> f32 {
        let mut score = BIAS;
        for (left, right, weights) in [
            (&a.links, &b.links, LINKS),
            (&a.images, &b.images, IMAGES),
            (&a.code, &b.code, CODE),
            (&a.numbers, &b.numbers, NUMBERS),
        ] {
            let (shared, unshared) = overlap(left, right);
            if shared + unshared > 0.0 {
                score += weights.0 * shared.min(MOST)
                    + weights.1 * unshared.min(MOST) * unshared / (shared + unshared);
            }
        }
        score += COGNATES * dice(&a.grams, &b.grams) + KEY_COGNATES * dice(&a.key_grams, &b.key_grams);
        score += found(&a.expected, &b.words, 6.0, LEXICON) + found(&b.expected, &a.words, 6.0, LEXICON);
        score += found(&a.key_expected, &b.key_words, 4.0, KEY_LEXICON)
            + found(&b.key_expected, &a.key_words, 4.0, KEY_LEXICON);
        score += LENGTH * self.length.score(a.length, b.length);
        score += STRONG * (a.strong - b.strong).abs().min(3.0);
        score += BREAKS * (a.breaks - b.breaks).abs().min(4.0);
        if a.cells != b.cells {
            score += CELLS;
        }
        score
    }

    /// Code that is equal, or shares lines. Comments and strings may be translated.
    fn code(&self, source: usize, target: usize) -> f32 {
        let (a, b) = (&self.features.0[source], &self.features.1[target]);
        if a.code_lines == b.code_lines {
            return 8.0;
        }
        let (left, right) = self.blocks(source, target);
        let language = if left.label == right.label { 0.5 } else { -0.5 };
        let total = |bag: &Bag| bag.iter().map(|(_, count)| f32::from(*count)).sum::<f32>();
        let mut shared = 0.0;
        merge(
            &a.code_lines,
            &b.code_lines,
            |token| token.0,
            |left, right| {
                if let (Some(left), Some(right)) = (left, right) {
                    shared += f32::from(left.1.min(right.1));
                }
            },
        );
        let ratio = 2.0 * shared / (total(&a.code_lines) + total(&b.code_lines)).max(1.0);
        -2.5 + 9.0 * ratio + language
    }
}

/// What kinds say: 0 for equal ones, [`NEVER`] where no translation makes one of the other.
fn compatibility(left: &Block, right: &Block) -> f32 {
    use Kind::{Alert, Directive, Heading, Html, Image, Item, Paragraph, Row, TableHead};
    match (left.kind, right.kind) {
        (Heading(a), Heading(b)) => -1.5 * f32::from(a.abs_diff(b)),
        (a, b) if a == b => 0.0,
        (Paragraph, Item) | (Item, Paragraph) => -2.5,
        (Paragraph | Item, Image) | (Image, Paragraph | Item) => -3.0,
        (Alert, Directive) | (Directive, Alert) => -1.0,
        (Html, Paragraph | Directive | Image) | (Paragraph | Directive | Image, Html) => -4.0,
        (Paragraph, Directive) | (Directive, Paragraph) => -4.0,
        (TableHead, Row) | (Row, TableHead) => -4.0,
        (Heading(_), Paragraph) | (Paragraph, Heading(_)) => -5.0,
        (Row, Paragraph) | (Paragraph, Row) => -6.0,
        _ => NEVER,
    }
}

/// The words that `words` lets one expect on the other side, and how much each says.
fn expected(words: &Bag, lexicon: &Lexicon, weight: impl Fn(u64) -> f32) -> Vec<(u64, f32)> {
    if lexicon.is_empty() {
        return Vec::new();
    }
    let mut expected: Vec<(u64, f32)> = Vec::new();
    for (word, _) in words {
        let rare = weight(*word);
        let likely = lexicon.get(*word).iter().filter(|(_, probability)| *probability >= EXPECTED);
        expected.extend(likely.map(|(other, probability)| (*other, rare * probability)));
    }
    strongest(&mut expected);
    expected
}

/// Sorts by word and keeps what is expected most of each.
fn strongest(expected: &mut Vec<(u64, f32)>) {
    expected.sort_by(|left, right| left.0.cmp(&right.0).then(right.1.total_cmp(&left.1)));
    expected.dedup_by_key(|(word, _)| *word);
}

/// How much of what is expected is there; little expected says little.
fn found(expected: &[(u64, f32)], words: &[u64], enough: f32, weights: (f32, f32)) -> f32 {
    if expected.is_empty() {
        return 0.0;
    }
    let (mut mass, mut hit) = (0.0, 0.0);
    let mut at = 0;
    for (word, value) in expected {
        mass += value;
        while at < words.len() && words[at] < *word {
            at += 1;
        }
        if words.get(at) == Some(word) {
            hit += value;
        }
    }
    if mass <= 0.0 {
        return 0.0;
    }
    let trust = (mass / enough).min(1.0);
    weights.0 * hit / mass * trust + weights.1 * trust
}

/// Weights of what two bags share and of what only one of them has.
fn overlap(left: &[Token], right: &[Token]) -> (f32, f32) {
    if left.is_empty() && right.is_empty() {
        return (0.0, 0.0);
    }
    let (mut shared, mut unshared) = (0.0, 0.0);
    merge(
        left,
        right,
        |token| token.id,
        |left, right| match (left, right) {
            (Some(left), Some(right)) => {
                shared += left.weight * left.count.min(right.count);
                unshared += left.weight * (left.count - right.count).abs();
            }
            (Some(only), None) | (None, Some(only)) => unshared += only.weight * only.count,
            (None, None) => {}
        },
    );
    (shared, unshared)
}

fn dice(left: &[Token], right: &[Token]) -> f32 {
    if left.is_empty() || right.is_empty() {
        return 0.0;
    }
    let (shared, unshared) = overlap(left, right);
    2.0 * shared / (2.0 * shared + unshared).max(f32::MIN_POSITIVE)
}

/// Walks two sorted slices side by side.
fn merge<T: Copy>(
    left: &[T],
    right: &[T],
    key: impl Fn(&T) -> u64,
    mut visit: impl FnMut(Option<T>, Option<T>),
) {
    let (mut i, mut j) = (0, 0);
    loop {
        match (left.get(i), right.get(j)) {
            (None, None) => return,
            (Some(a), Some(b)) if key(a) == key(b) => {
                visit(Some(*a), Some(*b));
                i += 1;
                j += 1;
            }
            (Some(a), b) if b.is_none_or(|b| key(a) < key(b)) => {
                visit(Some(*a), None);
                i += 1;
            }
            (_, b) => {
                visit(None, b.copied());
                j += 1;
            }
        }
    }
}

impl Evidence {
    /// The evidence of several pieces taken as one.
    pub fn joined<'e>(parts: impl Iterator<Item = &'e Self> + Clone) -> Self {
        let tokens = |pick: fn(&Self) -> &Vec<Token>| {
            let mut all: Vec<Token> = parts.clone().flat_map(pick).copied().collect();
            all.sort_by_key(|token| token.id);
            all.dedup_by(|next, kept| {
                let same = next.id == kept.id;
                if same {
                    kept.count += next.count;
                }
                same
            });
            all
        };
        let mut words: Vec<u64> = parts.clone().flat_map(|part| &part.words).copied().collect();
        words.sort_unstable();
        words.dedup();
        let mut expected: Vec<(u64, f32)> = parts.clone().flat_map(|part| &part.expected).copied().collect();
        strongest(&mut expected);
        Self {
            links: tokens(|part| &part.links),
            images: tokens(|part| &part.images),
            code: tokens(|part| &part.code),
            numbers: tokens(|part| &part.numbers),
            grams: tokens(|part| &part.grams),
            words,
            expected,
            length: parts.clone().map(|part| part.length).sum(),
            strong: parts.clone().map(|part| part.strong).sum(),
            breaks: parts.clone().map(|part| part.breaks).sum(),
            ..Self::default()
        }
    }

    /// Whether both are the same text to the byte.
    pub fn is_same(&self, other: &Self) -> bool {
        self.exact == other.exact
    }

    /// Body evidence in the proportions of a section: shared and unshared tokens, cognates, expected words and length.
    pub fn body(&self, other: &Self, length: f32) -> f32 {
        let mut score = 0.0;
        for (left, right, weight) in [
            (&self.links, &other.links, 0.6),
            (&self.images, &other.images, 0.8),
            (&self.code, &other.code, 0.5),
            (&self.numbers, &other.numbers, 0.4),
        ] {
            let (shared, unshared) = overlap(left, right);
            score += weight * (shared.min(12.0) - 0.35 * unshared.min(12.0));
        }
        if !self.grams.is_empty() || !other.grams.is_empty() {
            score += 5.0 * dice(&self.grams, &other.grams) - 1.0;
        }
        if !self.expected.is_empty() {
            let forward = found(&self.expected, &other.words, 6.0, (1.0, 0.0));
            let backward = found(&other.expected, &self.words, 6.0, (1.0, 0.0));
            score += 8.0 * ((forward + backward) / 2.0 - 0.35);
        }
        score + 0.7 * length
    }
}

impl Scorer<'_> {
    /// Evidence that two section bodies belong together.
    pub fn bodies(&self, a: &Evidence, b: &Evidence) -> f32 {
        a.body(b, self.length.score(a.length, b.length))
    }
}
