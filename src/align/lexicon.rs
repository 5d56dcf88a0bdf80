//! Which word goes with which, learned from the project's own pages: IBM Model 1 (Brown et al., "The
//! Mathematics of Statistical Machine Translation", 1993), a few rounds of expectation maximisation.
//!
//! Nothing is translated with it; it only tells look-alike rows and items apart. Serial and in a fixed
//! order, so that the sums are the same at any thread count.

use rustc_hash::FxHashMap;

/// Rounds of estimation; more changes little.
const ROUNDS: usize = 4;
/// Added to the sum of each row, so that words seen once or twice promise little.
const SMOOTHING: f32 = 2.0;
/// Translations kept of a word.
const KEPT: usize = 8;
/// Probability below which a translation is not worth keeping.
const LEAST: f32 = 0.1;
/// Pairs of words looked at, at most: what follows is left out. Keeps learning a small part of a run.
const MAX_PAIRS: usize = 1_500_000;

/// For each word of one language its likely words in the other.
#[derive(Debug, Clone, Default)]
pub struct Lexicon {
    rows: FxHashMap<u64, Vec<(u64, f32)>>,
}

impl Lexicon {
    /// The likely counterparts of `word` with their probabilities, likeliest first.
    pub fn get(&self, word: u64) -> &[(u64, f32)] {
        self.rows.get(&word).map_or(&[], Vec::as_slice)
    }

    /// Number of words known.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether nothing was learned.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Learns from units that translate each other. Words that occur once are left out.
    pub fn learn<'a>(units: impl Iterator<Item = (&'a [u64], &'a [u64])> + Clone) -> Self {
        let from = Vocabulary::of(units.clone().map(|(from, _)| from));
        let to = Vocabulary::of(units.clone().map(|(_, to)| to));
        let mut budget = MAX_PAIRS;
        let mut known = Vec::new();
        for (left, right) in units {
            let (left, right) = (from.ids(left), to.ids(right));
            if left.is_empty() || right.is_empty() {
                continue;
            }
            let Some(rest) = budget.checked_sub(left.len() * right.len()) else { break };
            budget = rest;
            known.push((left, right));
        }
        let table = Table::of(&known, from.words.len(), to.words.len());
        table.estimate(&known, &from, &to)
    }
}

/// Words that occur at least twice, numbered in order of first occurrence.
struct Vocabulary {
    words: Vec<u64>,
    numbers: FxHashMap<u64, u32>,
}

impl Vocabulary {
    fn of<'a>(units: impl Iterator<Item = &'a [u64]>) -> Self {
        let mut counts: FxHashMap<u64, u32> = FxHashMap::default();
        let mut vocabulary = Self { words: Vec::new(), numbers: FxHashMap::default() };
        for word in units.flatten() {
            let count = counts.entry(*word).or_default();
            *count += 1;
            if *count == 2 {
                vocabulary.numbers.insert(*word, vocabulary.words.len() as u32);
                vocabulary.words.push(*word);
            }
        }
        vocabulary
    }

    fn ids(&self, unit: &[u64]) -> Vec<u32> {
        unit.iter().filter_map(|word| self.numbers.get(word).copied()).collect()
    }
}

type Known = [(Vec<u32>, Vec<u32>)];

/// The pairs of words that meet in some unit: for each left word the right words, one row after the other.
struct Table {
    /// Start of each row; one more than there are rows.
    starts: Vec<u32>,
    /// The right word of each cell.
    rights: Vec<u32>,
    /// For each unit, left word by left word, the cells of its pairs.
    cells: Vec<u32>,
}

impl Table {
    fn of(known: &Known, lefts: usize, rights: usize) -> Self {
        // Which units each left word occurs in.
        let mut units_of: Vec<Vec<(u32, u32)>> = vec![Vec::new(); lefts];
        let mut offset = 0u32;
        for (unit, (left, right)) in known.iter().enumerate() {
            for word in left {
                units_of[*word as usize].push((unit as u32, offset));
                offset += right.len() as u32;
            }
        }
        let mut table = Self { starts: vec![0], rights: Vec::new(), cells: vec![0; offset as usize] };
        let mut cell_of = vec![u32::MAX; rights];
        for units in &units_of {
            let row = table.rights.len();
            for (unit, offset) in units {
                for (at, word) in known[*unit as usize].1.iter().enumerate() {
                    let cell = &mut cell_of[*word as usize];
                    if *cell == u32::MAX {
                        *cell = table.rights.len() as u32;
                        table.rights.push(*word);
                    }
                    table.cells[*offset as usize + at] = *cell;
                }
            }
            table.rights[row..].iter().for_each(|word| cell_of[*word as usize] = u32::MAX);
            table.starts.push(table.rights.len() as u32);
        }
        table
    }

    fn estimate(&self, known: &Known, from: &Vocabulary, to: &Vocabulary) -> Lexicon {
        let mut probability = vec![1.0f32; self.rights.len()];
        let mut counts = vec![0.0f32; self.rights.len()];
        let mut sums = Vec::new();
        for _ in 0..ROUNDS {
            counts.fill(0.0);
            let mut at = 0;
            for (left, right) in known {
                let cells = &self.cells[at..at + left.len() * right.len()];
                at += cells.len();
                sums.clear();
                sums.resize(right.len(), 0.0f32);
                for row in cells.chunks_exact(right.len()) {
                    for (sum, cell) in sums.iter_mut().zip(row) {
                        *sum += probability[*cell as usize];
                    }
                }
                for row in cells.chunks_exact(right.len()) {
                    for (sum, cell) in sums.iter().zip(row) {
                        if *sum > 0.0 {
                            counts[*cell as usize] += probability[*cell as usize] / sum;
                        }
                    }
                }
            }
            for row in self.rows() {
                let total: f32 = counts[row.clone()].iter().sum::<f32>() + SMOOTHING;
                for cell in row {
                    probability[cell] = counts[cell] / total;
                }
            }
        }
        let mut lexicon = Lexicon::default();
        for (word, row) in from.words.iter().zip(self.rows()) {
            let mut best: Vec<(u64, f32)> = row
                .filter(|cell| probability[*cell] >= LEAST)
                .map(|cell| (to.words[self.rights[cell] as usize], probability[cell]))
                .collect();
            best.sort_by(|left, right| right.1.total_cmp(&left.1).then(left.0.cmp(&right.0)));
            best.truncate(KEPT);
            if !best.is_empty() {
                lexicon.rows.insert(*word, best);
            }
        }
        lexicon
    }

    fn rows(&self) -> impl Iterator<Item = std::ops::Range<usize>> {
        self.starts.windows(2).map(|ends| ends[0] as usize..ends[1] as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_go_together_are_found() {
        // 1 ↔ 11, 2 ↔ 12, 3 ↔ 13, in changing company.
        let pairs = [[1, 2], [2, 3], [1, 3], [1, 2], [3, 1], [2, 3]];
        let units: Vec<(Vec<u64>, Vec<u64>)> =
            pairs.iter().map(|unit| (unit.to_vec(), unit.iter().map(|word| word + 10).collect())).collect();
        let lexicon = Lexicon::learn(units.iter().map(|(left, right)| (&left[..], &right[..])));
        for word in [1, 2, 3] {
            assert_eq!(lexicon.get(word)[0].0, word + 10);
        }
    }

    #[test]
    fn a_word_seen_once_promises_nothing() {
        let units = [(vec![1u64], vec![2u64])];
        assert!(Lexicon::learn(units.iter().map(|(left, right)| (&left[..], &right[..]))).is_empty());
    }
}
