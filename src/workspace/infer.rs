//! The base of pages that do not tell it: an estimate, by the dates of both histories and by structure.
//!
//! A translation cannot be made from what was written later, and a later commit that only mends a slip of it does
//! not make it newer: by dates alone a tracker called 53 of 100 stale pages up to date. Of what was there when the
//! translation was last worked on, the newest text of the same structure is the base.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::versions::{Repositories, Texts, Version};
use crate::document::Document;

/// A pair whose base is looked for.
#[derive(Debug)]
pub struct Question<'a> {
    /// The source's path, which tells its dialect.
    pub path: &'a str,
    /// The repository of the source, and its versions, newest first.
    pub source: (usize, &'a [Version]),
    /// The source at hand.
    pub today: &'a Arc<Document>,
    /// The translation at hand.
    pub target: &'a Document,
    /// The repository of the translation, and its versions; none where its history is not at hand.
    pub target_history: Option<(usize, &'a [Version])>,
}

/// An estimate.
#[derive(Debug, Clone)]
pub struct Inferred {
    /// The commit that brought the text; none where it is not committed.
    pub commit: Option<String>,
    /// The text.
    pub document: Arc<Document>,
}

/// Versions of a translation that are read to find when it was last worked on.
const MOST_TARGETS: usize = 4;
/// Versions of a source that are read: up to the translation's time, and later.
const MOST_EARLIER: usize = 6;
const MOST_LATER: usize = 2;
/// Fewer other words than this are a slip of the pen.
const WORDS_OF_WORK: usize = 3;

/// Answers all questions, with two processes a repository.
pub fn infer(repositories: &Repositories, questions: &[Question<'_>], limit: u64) -> Vec<Option<Inferred>> {
    let mut wanted = Vec::new();
    for question in questions {
        if let Some((at, versions)) = question.target_history {
            let newest = versions.iter().take(MOST_TARGETS);
            wanted.extend(newest.map(|version| (at, version.blob.as_str(), question.path)));
        }
    }
    let targets = repositories.read(&wanted, limit);
    let times: Vec<Option<u64>> = questions.iter().map(|question| worked_on(question, &targets)).collect();

    let mut wanted = Vec::new();
    for (question, time) in questions.iter().zip(&times) {
        let (at, versions) = question.source;
        let (later, earlier) = around(versions, *time);
        let read = later.iter().rev().take(MOST_LATER).chain(earlier.iter().take(MOST_EARLIER));
        wanted.extend(read.map(|version| (at, version.blob.as_str(), question.path)));
    }
    let sources = repositories.read(&wanted, limit);
    questions.iter().zip(times).map(|(question, time)| choose(question, time, &sources)).collect()
}

/// When the translation was last worked on; [`u64::MAX`] for now, none where its history is not at hand.
fn worked_on(question: &Question<'_>, texts: &Texts) -> Option<u64> {
    let (at, versions) = question.target_history?;
    let mut time = u64::MAX;
    let mut newer = question.target;
    for version in versions.iter().take(MOST_TARGETS) {
        let Some(older) = texts.get(&(at, version.blob.clone())) else {
            // What cannot be read cannot be compared: as a rule it is the page at hand.
            return Some(time.min(version.time));
        };
        if !is_slip(newer, older) {
            break;
        }
        time = version.time;
        newer = older;
    }
    Some(time)
}

/// The versions after `time`, and those up to it; without a time all may be the base.
fn around(versions: &[Version], time: Option<u64>) -> (&[Version], &[Version]) {
    let time = time.unwrap_or(u64::MAX);
    versions.split_at(versions.iter().take_while(|version| version.time > time).count())
}

fn choose(question: &Question<'_>, time: Option<u64>, texts: &Texts) -> Option<Inferred> {
    // Without a date nothing but structure tells, and that of today's source tells nothing of its words.
    if time.is_none() && fits(question.today, question.target) {
        return None;
    }
    let (at, versions) = question.source;
    let text = |version: &Version| -> Option<Inferred> {
        let document = texts.get(&(at, version.blob.clone()))?.clone();
        Some(Inferred { commit: Some(version.commit.to_string()), document })
    };
    let (later, earlier) = around(versions, time);
    // The source at hand may hold what is not committed yet.
    let newest = versions.first().and_then(text).filter(|newest| same_text(&newest.document, question.today));
    let at_hand = newest.or_else(|| Some(Inferred { commit: None, document: question.today.clone() }));
    let is_now = time.is_none_or(|time| time == u64::MAX);
    let mut candidates =
        at_hand.filter(|_| is_now).into_iter().chain(earlier.iter().take(MOST_EARLIER).filter_map(text));
    let known: Vec<Inferred> = candidates.by_ref().collect();
    let fitting = known.iter().find(|text| fits(&text.document, question.target));
    // Dates may lie, as after a rebase; structure does not.
    let later = || {
        later
            .iter()
            .rev()
            .take(MOST_LATER)
            .filter_map(text)
            .find(|text| fits(&text.document, question.target))
    };
    fitting.cloned().or_else(later).or_else(|| known.into_iter().next().filter(|_| time.is_some()))
}

/// Whether two texts are the same but for line ends, which a checkout may change.
pub fn same_text(one: &Document, other: &Document) -> bool {
    one.text.lines().eq(other.text.lines())
}

/// Whether two pages have the same blocks: headings of the same levels, as many rows and items.
fn fits(one: &Document, other: &Document) -> bool {
    one.blocks.iter().map(|block| block.kind).eq(other.blocks.iter().map(|block| block.kind))
}

/// Whether two versions of a translation differ by no more than a slip of the pen. What stands in the front matter is
/// no work on the text.
fn is_slip(one: &Document, other: &Document) -> bool {
    let words = |page: &Document| -> FxHashMap<String, usize> {
        let text = if page.blocks.is_empty() { &page.text } else { &page.prose };
        let mut counts = FxHashMap::default();
        for word in text.split_whitespace() {
            *counts.entry(word.to_owned()).or_default() += 1;
        }
        counts
    };
    let (one_words, other_words) = (words(one), words(other));
    let lacks = |one: &FxHashMap<String, usize>, other: &FxHashMap<String, usize>| -> usize {
        one.iter().map(|(word, count)| count.saturating_sub(other.get(word).copied().unwrap_or(0))).sum()
    };
    let differing = lacks(&one_words, &other_words).max(lacks(&other_words, &one_words));
    differing < WORDS_OF_WORK && fits(one, other)
}
