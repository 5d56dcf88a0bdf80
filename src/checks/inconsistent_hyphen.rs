//! Two words that the translation took over from the source, now with a hyphen and now with a blank between them, while the
//! source has always the same.

use std::collections::BTreeMap;
use std::ops::Range;

use rustc_hash::FxHashMap;

use super::wording::{flat, is_text, place};
use super::{Check, Context, Profile, Promise, Run, describe};
use crate::finding::{Edit, Finding, Level};
use crate::glossary::{Form, Gap, Word, Words};
use crate::language::stems;
use crate::passage::Passages;

pub(super) static CHECK: Check = Check {
    id: "inconsistent-hyphen",
    promise: Promise::Faithful,
    level: Level::Warning,
    profile: Profile::Strict,
    facts: &["found", "other", "line"],
    page: include_str!("../../source/checks/inconsistent-hyphen.md"),
    run: Run::Aligned(run),
};

/// Where in the words of a passage two words stand.
type Place<'a> = (&'a Passages<'a>, Range<usize>);

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    /// Nobody reads more of them.
    const MOST: usize = 100;
    let texts = || context.passages.iter().filter(|both| is_text(&both.source) && is_text(&both.target));
    let mut of_source: FxHashMap<String, [usize; 2]> = FxHashMap::default();
    for both in texts() {
        for (key, is_hyphen, _) in word_pairs(both.source.words) {
            of_source.entry(key).or_default()[usize::from(is_hyphen)] += 1;
        }
    }
    // "Exchange Server" and "Exchange servers", a product and machines, may differ by the hyphen alone in a language whose
    // plural is like the singular.
    let has_plural = |key: &str| of_source.contains_key(&format!("{key}s"));
    let is_name =
        |key: &str| of_source.get(key).is_some_and(|counts| counts.contains(&0)) && !has_plural(key);
    let mut of_target: BTreeMap<String, [Vec<Place<'_>>; 2]> = BTreeMap::new();
    for both in texts() {
        for (key, is_hyphen, range) in word_pairs(both.target.words) {
            if is_name(&key) {
                of_target.entry(key).or_default()[usize::from(is_hyphen)].push((both, range));
            }
        }
    }
    let mut left = MOST;
    for [blanks, hyphens] in of_target.values() {
        let (rare, usual) = if hyphens.len() <= blanks.len() { (hyphens, blanks) } else { (blanks, hyphens) };
        let (Some((first, range)), false) = (usual.first(), rare.is_empty()) else { continue };
        let line = first.target.document.lines.line(place(&first.target, range).start as usize);
        let other = &first.target.words[range.clone()];
        for (both, range) in rare.iter().take(left) {
            let words = &both.target.words[range.clone()];
            let mut finding = describe::passages(&CHECK, context, both)
                .with("found", flat(words))
                .with("other", flat(other))
                .with("line", line);
            let span = place(&both.target, range);
            finding.target = Some(span);
            if span != both.target.span {
                finding.edit = Some(Edit::draft(span, flat(other)));
            }
            found.push(finding);
        }
        left = left.saturating_sub(rare.len());
    }
}

/// The neighbours in a text that may be one term: in lower case, whether a hyphen is between them, and where.
fn word_pairs(text: &str) -> Vec<(String, bool, Range<usize>)> {
    // The forms of no language: words as they are.
    let words = Words::of(text, &stems(""), Form::Stem);
    let is_word = |word: &Word| {
        word.folded.len() > 1 && !word.is_unspaced && word.folded.chars().any(char::is_alphabetic)
    };
    let pair = |at: usize| {
        let (one, other) = (words.words.get(at)?, words.words.get(at + 1)?);
        let is_hyphen = other.gap == Gap::Hyphen;
        // "Open Source" and "Open-Source-Lizenz" are both right: a longer compound has hyphens throughout.
        let is_chain = is_hyphen
            && (one.gap == Gap::Hyphen
                || words.words.get(at + 2).is_some_and(|next| next.gap == Gap::Hyphen));
        let is_pair = is_word(one) && is_word(other) && (is_hyphen || other.gap == Gap::Space);
        let key = || format!("{} {}", one.folded, other.folded);
        (is_pair && !is_chain).then(|| (key(), is_hyphen, one.range.start..other.range.end))
    };
    (0..words.words.len()).filter_map(pair).collect()
}

#[cfg(test)]
mod tests {
    use super::word_pairs;

    #[test]
    fn words_of_a_longer_compound_are_no_pair() {
        let pairs = |text| -> Vec<(String, bool)> {
            word_pairs(text).into_iter().map(|(key, is_hyphen, _)| (key, is_hyphen)).collect()
        };
        assert_eq!(pairs("Open Source"), [("open source".to_owned(), false)]);
        assert_eq!(pairs("Open-Source"), [("open source".to_owned(), true)]);
        assert_eq!(pairs("Open-Source-Lizenz, 2-A"), []);
    }
}
