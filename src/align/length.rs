//! How long a translation is beside its source: Gale and Church's idea ("A Program for Aligning
//! Sentences in Bilingual Corpora", 1993), with the logarithm of the ratio and a spread that narrows
//! with length.

/// The model of one locale. The distance of a pair is ln((target + 4) / (source + 4)).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LengthModel {
    /// The typical distance.
    pub mean: f32,
    /// The spread of long texts.
    pub spread: f32,
    /// What short texts add to it.
    pub short_spread: f32,
}

impl Default for LengthModel {
    /// Measured over European languages.
    fn default() -> Self {
        Self { mean: 0.12, spread: 0.12, short_spread: 2.2 }
    }
}

/// Units of text below which nothing is learned.
const MIN_UNITS: usize = 30;

/// The distance of two lengths.
pub fn distance(source: f32, target: f32) -> f32 {
    ((target + 4.0) / (source + 4.0)).ln()
}

impl LengthModel {
    /// Learns from lengths of texts known to be translations of each other; none where there are too few.
    pub fn learn(lengths: &[(f32, f32)]) -> Option<Self> {
        let default = Self::default();
        let long = |least: f32| -> Vec<f32> {
            let picked = lengths.iter().filter(|(source, _)| *source > least);
            picked.map(|(source, target)| distance(*source, *target)).collect()
        };
        let mut distances = long(40.0);
        if distances.len() < MIN_UNITS {
            return None;
        }
        let mean = median(&mut distances);
        let deviation = |mut values: Vec<f32>, floor: f32| {
            values.iter_mut().for_each(|value| *value = (*value - mean).abs());
            // The usual factor from the median absolute deviation to a normal's spread.
            (1.4826 * median(&mut values)).max(floor)
        };
        let longer = long(150.0);
        let spread = if longer.len() < MIN_UNITS { default.spread } else { deviation(longer, 0.06) };
        let short: Vec<f32> = lengths
            .iter()
            .filter(|(source, _)| *source < 30.0 && *source > 0.0)
            .map(|(source, target)| mean + (distance(*source, *target) - mean) * (source + 4.0).sqrt())
            .collect();
        let short_spread = if short.len() < MIN_UNITS { default.short_spread } else { deviation(short, 0.5) };
        Some(Self { mean, spread, short_spread })
    }

    /// For one pair of pages in a project too small to learn from: the mean is theirs.
    pub fn of_pages(source: f32, target: f32) -> Self {
        // Below a few sentences the ratio says little.
        if source < 300.0 || target < 30.0 {
            return Self::default();
        }
        Self { mean: distance(source, target).clamp(-1.6, 0.8), spread: 0.15, short_spread: 2.2 }
    }

    /// How much more likely `target` is as the translation of `source` than as anything else, in log-odds. A
    /// Student's t with three degrees of freedom against a broad normal; never below −3.
    pub fn score(&self, source: f32, target: f32) -> f32 {
        let off = distance(source, target) - self.mean;
        let variance = self.spread * self.spread + self.short_spread * self.short_spread / (source + 4.0);
        let t = off * off / variance;
        let likelihood = -2.0 * (1.0 + t / 3.0).ln() - 0.5 * variance.ln();
        // The constant of t3's density against the normal's: ln(2/(π√3)) − ln(1/√(2π)).
        const DENSITY: f32 = -1.0007 + 0.9189;
        let broad = variance + 0.8;
        let background = -0.5 * off * off / broad - 0.5 * broad.ln();
        (likelihood - background + DENSITY).max(-3.0)
    }
}

fn median(values: &mut [f32]) -> f32 {
    let middle = values.len() / 2;
    *values.select_nth_unstable_by(middle, f32::total_cmp).1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fitting_length_is_evidence_for_and_a_misfit_against() {
        let model = LengthModel::default();
        assert!(model.score(200.0, 226.0) > 0.5);
        assert!(model.score(200.0, 60.0) < -2.0);
        assert!(model.score(5.0, 9.0) > -0.5);
    }

    #[test]
    fn the_mean_is_learned() {
        let lengths: Vec<(f32, f32)> = (50..150).map(|n| (n as f32 * 2.0, n as f32)).collect();
        let model = LengthModel::learn(&lengths).expect("enough to learn from");
        assert!((model.mean + 0.66).abs() < 0.05, "{model:?}");
    }
}
