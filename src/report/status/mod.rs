//! How much is translated and how fresh it is: pages and words by locale and folder, and the pages that need work.
//!
//! Words are those of the source as it is today. Up to date are those of a page that is current or cosmetic; a page
//! whose source has changed counts the share of its sections that did not change. What nobody knows to be up to date
//! is not.

mod json;
mod table;
#[cfg(test)]
mod tests;
mod worklist;

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::io;

pub use json::schema;
use rustc_hash::FxHashSet;
use unicode_width::UnicodeWidthChar;

use super::json::{words, words_of};
use super::safe::defused;
use super::{Look, Roots, Sink};
use crate::corpus::{Corpus, Pair, Verdict};
use crate::ui::Catalog;

/// What the status of a project is told from.
pub struct Status<'a> {
    /// What was looked at and judged.
    pub corpus: &'a Corpus,
    /// Where the pages lie, as people call it.
    pub roots: &'a Roots,
    /// The reader's language.
    pub catalog: &'a Catalog,
    /// What the output may look like.
    pub look: Look,
    /// How many levels of folders have a row of their own, below the folder that holds all pages.
    pub depth: usize,
}

impl Status<'_> {
    /// Writes a table for each locale, a row a folder.
    pub fn table(&self, out: &mut dyn io::Write) -> io::Result<()> {
        self.write(out, &table::table(self))
    }

    /// Writes a line for each page that needs work.
    pub fn worklist(&self, out: &mut dyn io::Write) -> io::Result<()> {
        self.write(out, &worklist::worklist(self))
    }

    /// Writes both for programs, as the schema says that [`schema`] gives.
    pub fn json(&self, out: &mut dyn io::Write) -> io::Result<()> {
        json::render(self, out)
    }

    /// The only way out of what people read: nothing reaches a build log without being defused.
    fn write(&self, out: &mut dyn io::Write, text: &str) -> io::Result<()> {
        match self.look.sink {
            Sink::Log => out.write_all(defused(text).as_bytes()),
            Sink::File | Sink::Terminal => out.write_all(text.as_bytes()),
        }
    }
}

/// What there is of a locale or a folder.
#[derive(Default)]
struct Tally {
    /// Pages by the word of their verdict.
    pages: BTreeMap<&'static str, usize>,
    /// Words of the source.
    source: usize,
    /// Words of the source in pages that have a translation.
    translated: usize,
    /// Words of the source whose translation is known to be up to date.
    up_to_date: usize,
}

impl Tally {
    fn count(&mut self, pair: &Pair) {
        *self.pages.entry(pair.verdict.word()).or_default() += 1;
        let words = source_words(pair);
        self.source += words;
        let there = words.saturating_sub(lacking(pair));
        if pair.target.is_some() {
            self.translated += there;
        }
        self.up_to_date += match pair.verdict {
            Verdict::Current | Verdict::Cosmetic => there,
            Verdict::Stale | Verdict::Partial => unchanged(pair, words).min(there),
            _ => 0,
        };
    }

    fn pages(&self, verdict: Verdict) -> usize {
        self.pages.get(verdict.word()).copied().unwrap_or(0)
    }

    /// Pages of the source.
    fn source_pages(&self) -> usize {
        self.pages.values().sum::<usize>() - self.pages(Verdict::Orphan)
    }

    /// Of the source's words that are up to date, in percent: 100 only where all are.
    fn percent(&self) -> usize {
        self.up_to_date.saturating_mul(100) / self.source.max(1)
    }
}

/// Words of the source as it is today; none for an orphan.
fn source_words(pair: &Pair) -> usize {
    pair.today.as_ref().or(pair.source.as_ref()).map_or(0, |source| words(source))
}

/// Words of messages of today's source that the catalogue of the translation does not have; 0 for pages.
fn lacking(pair: &Pair) -> usize {
    let (Some(today), Some(target)) = (&pair.today, &pair.target) else { return 0 };
    if !today.is_catalogue || !target.is_catalogue {
        return 0;
    }
    let there: FxHashSet<&str> = target.blocks.iter().map(|block| block.label.as_str()).collect();
    let lost = today.blocks.iter().filter(|block| !there.contains(block.label.as_str()));
    lost.map(|block| words_of(today.words(block))).sum()
}

/// The share of `words` that the sections without a change have.
fn unchanged(pair: &Pair, words: usize) -> usize {
    let Some(drift) = &pair.drift else { return 0 };
    let unchanged = drift.sections.saturating_sub(drift.changed_sections);
    words.saturating_mul(unchanged) / drift.sections.max(1)
}

/// What there is of one locale.
struct Locale<'a> {
    locale: &'a str,
    total: Tally,
    /// By path below the source root; a page counts in one of them.
    folders: BTreeMap<&'a str, Tally>,
}

fn locales<'a>(corpus: &'a Corpus, depth: usize) -> Vec<Locale<'a>> {
    let depth = depth.saturating_add(shared_folders(&corpus.pairs));
    let mut locales: BTreeMap<&str, Locale<'_>> = BTreeMap::new();
    for pair in &corpus.pairs {
        let locale = pair.locale.as_str();
        let new = || Locale { locale, total: Tally::default(), folders: BTreeMap::new() };
        let entry = locales.entry(locale).or_insert_with(new);
        entry.total.count(pair);
        entry.folders.entry(folder(&pair.source_path, depth)).or_default().count(pair);
    }
    locales.into_values().collect()
}

/// At most `depth` levels of the folder that holds the page.
fn folder(path: &str, depth: usize) -> &str {
    let end = path.match_indices('/').take(depth).last().map_or(0, |(at, _)| at);
    &path[..end]
}

/// How many levels of folders all pages have in common.
fn shared_folders(pairs: &[Pair]) -> usize {
    let Some(first) = pairs.first().map(|pair| pair.source_path.as_str()) else { return 0 };
    let shared = |pair: &Pair| {
        let path = pair.source_path.as_str();
        let same = first.split('/').zip(path.split('/')).take_while(|(one, other)| one == other).count();
        same.min(path.matches('/').count())
    };
    pairs.iter().map(shared).min().unwrap_or(0)
}

/// Why a page needs work, what comes first first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Reason {
    /// Its source has changed where it warns.
    Urgent,
    /// Its source has changed.
    Changed,
    /// It is not there, or messages of it are not.
    Missing,
    /// A passage of it seems to be older than it says.
    Suspicious,
    /// What it was made from cannot be found.
    Unknown,
}

/// A page that needs work.
struct Task<'a> {
    pair: &'a Pair,
    reason: Reason,
    /// Words that changed or are not there, or all of a page that is not there; none where nobody knows.
    words: Option<usize>,
    /// Sections that changed, and all.
    sections: Option<(usize, usize)>,
    /// The words of the first heading below which something changed; without one, how a person names the change.
    title: &'a str,
}

impl<'a> Task<'a> {
    fn of(pair: &'a Pair) -> Option<Self> {
        let drift = pair.drift.as_deref();
        let suspect = pair.suspect.as_ref();
        let task = |reason, words| Self { pair, reason, words, sections: None, title: "" };
        Some(match pair.verdict {
            Verdict::Stale | Verdict::Partial => {
                let is_urgent = drift.is_some_and(|drift| drift.is_urgent);
                let changes = drift.map_or(&[][..], |drift| &drift.changes);
                let first = changes.iter().find(|change| change.kind != "metadata").or(changes.first());
                Self {
                    sections: drift.map(|drift| (drift.changed_sections, drift.sections)),
                    title: first.map_or("", |change| {
                        if change.section.is_empty() { &change.title } else { &change.section }
                    }),
                    ..task(
                        if is_urgent { Reason::Urgent } else { Reason::Changed },
                        drift.map(|drift| drift.words + lacking(pair)),
                    )
                }
            }
            Verdict::Missing => task(Reason::Missing, Some(source_words(pair))),
            Verdict::Suspicious => Self {
                title: suspect.map_or("", |suspect| &suspect.section),
                ..task(Reason::Suspicious, suspect.map(|suspect| suspect.words))
            },
            Verdict::Unknown => task(Reason::Unknown, None),
            Verdict::Current | Verdict::Cosmetic | Verdict::Unstamped => match lacking(pair) {
                0 => return None,
                words => task(Reason::Missing, Some(words)),
            },
            Verdict::Orphan => return None,
        })
    }

    /// What kind of change it is, where that is known.
    fn class(&self) -> Option<&'static str> {
        let is_changed = matches!(self.reason, Reason::Urgent | Reason::Changed);
        self.pair.drift.as_ref().filter(|_| is_changed).map(|drift| drift.class.word())
    }
}

/// The pages that need work, what comes first first.
fn tasks(corpus: &Corpus) -> Vec<Task<'_>> {
    let mut tasks: Vec<Task<'_>> = corpus.pairs.iter().filter_map(Task::of).collect();
    // Equal ones stay in the order of the corpus.
    tasks.sort_by_key(|task| (task.reason, Reverse(task.words)));
    tasks
}

/// How many of `characters` fit in so many columns.
pub(super) fn fitting(characters: impl Iterator<Item = char>, width: usize) -> usize {
    let mut left = width;
    let fits = |character: &char| {
        let needed = character.width().unwrap_or(0);
        let fits = needed <= left;
        left = left.saturating_sub(needed);
        fits
    };
    characters.take_while(fits).count()
}
