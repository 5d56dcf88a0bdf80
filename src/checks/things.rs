//! What a translation must keep piece by piece: links, code, identifiers. A check says which things a passage holds, and
//! gets what the translation lost and what it got.
//!
//! The order of things is the translator's business, and so is in which sentence one stands: what is lost in one passage
//! and got in another has moved, and is neither.
//!
//! Where things are written that were read off the words of a passage is looked up only for those that a finding is about:
//! until then their span is empty.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use super::{Check, Context, describe};
use crate::align::Alignment;
use crate::document::{Document, InlineKind};
use crate::finding::{Edit, Finding};
use crate::passage::{Passage, Passages, label};
use crate::text::{Span, fold};

/// A thing that a passage holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Thing<'a> {
    /// Two things are one where these are equal.
    pub key: Cow<'a, str>,
    /// How a person knows it: mostly as written.
    pub shown: Cow<'a, str>,
    /// Its bytes; empty where they were not looked up.
    pub span: Span,
}

/// What came of the things of one passage.
#[derive(Debug)]
pub(super) struct Difference<'a> {
    /// The passage, on both sides.
    pub passages: &'a Passages<'a>,
    /// Things of the source that the translation does not have, in reading order.
    pub lost: Vec<Thing<'a>>,
    /// Things of the translation that the source does not have, in reading order.
    pub gained: Vec<Thing<'a>>,
}

/// How alike two things are at least that one can be taken for the other, where others would do as well.
const ALIKE: f64 = 0.6;

/// More lost and got things of one passage are not compared each with each.
const MOST_COMPARED: usize = 16;

/// More lost or got things of one passage are left out: they are looked for in it one by one.
const MOST_THINGS: usize = 200;

/// Of more things of one passage it is not looked up where they are written.
const MOST_LOCATED: usize = 50;

/// How often a thing has to stand in a passage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Count {
    /// As often as in the source.
    Each,
    /// At least once.
    Any,
}

impl<'a> Thing<'a> {
    /// A thing that is read off the words of `passage`: what stands there is also its key.
    pub fn of_words(passage: &Passage<'a>, word: &'a str) -> Self {
        Self { key: word.into(), shown: word.into(), span: Span::at(passage.span.range().start) }
    }
}

/// The passages whose things are not the same on both sides, in the order of the source. `things` names those of a
/// passage in reading order.
pub(super) fn differences<'a>(
    context: &Context<'a>,
    count: Count,
    things: impl Fn(&Passage<'a>) -> Vec<Thing<'a>>,
) -> Vec<Difference<'a>> {
    let mut differences: Vec<Difference<'a>> = Vec::new();
    for passages in context.passages {
        let (source, target) = (things(&passages.source), things(&passages.target));
        if source.is_empty() && target.is_empty() {
            continue;
        }
        let lost = without(&source, &target, count);
        let gained = without(&target, &source, count);
        if !lost.is_empty() || !gained.is_empty() {
            differences.push(Difference { passages, lost, gained });
        }
    }
    if differences.is_empty() {
        return differences;
    }
    let (mut lone_source, mut lone_target) = lone(context.alignment, &things);
    differences.iter().for_each(|difference| {
        tally(&mut lone_source, &difference.lost);
        tally(&mut lone_target, &difference.gained);
    });
    for difference in &mut differences {
        difference.lost.retain(|thing| !take(&mut lone_target, &thing.key));
        difference.gained.retain(|thing| !take(&mut lone_source, &thing.key));
        difference.lost.truncate(MOST_THINGS);
        difference.gained.truncate(MOST_THINGS);
    }
    differences.retain(|difference| !difference.lost.is_empty() || !difference.gained.is_empty());
    differences
}

/// The things of `own` that `other` does not have.
fn without<'a>(own: &[Thing<'a>], other: &[Thing<'a>], count: Count) -> Vec<Thing<'a>> {
    let mut there: FxHashMap<&str, usize> = FxHashMap::default();
    for thing in other {
        *there.entry(&thing.key).or_default() += 1;
    }
    let missing = own.iter().filter(|thing| match there.get_mut(&*thing.key) {
        None | Some(0) => true,
        Some(left) => {
            if count == Count::Each {
                *left -= 1;
            }
            false
        }
    });
    missing.cloned().collect()
}

type Tally = FxHashMap<String, usize>;

fn tally(counts: &mut Tally, things: &[Thing<'_>]) {
    things.iter().for_each(|thing| *counts.entry(thing.key.clone().into_owned()).or_default() += 1);
}

fn take(counts: &mut Tally, key: &str) -> bool {
    counts.get_mut(key).filter(|left| **left > 0).map(|left| *left -= 1).is_some()
}

/// The things of blocks without counterpart, of the source and of the translation.
fn lone<'a>(alignment: &Alignment<'a>, things: &impl Fn(&Passage<'a>) -> Vec<Thing<'a>>) -> (Tally, Tally) {
    let of = |document: &'a Document, has: &dyn Fn(usize) -> bool| {
        let mut counts = Tally::default();
        for block in (0..document.blocks.len()).filter(|block| !has(*block)) {
            tally(&mut counts, &things(&Passage::of_block(document, block)));
        }
        counts
    };
    (
        of(alignment.source, &|block| alignment.target_of(block).is_some()),
        of(alignment.target, &|block| alignment.source_of(block).is_some()),
    )
}

impl<'a> Difference<'a> {
    /// Forgets what the other page has all the same in this passage, in whatever markup.
    pub fn drop_written(&mut self) {
        let (source, target) = (self.passages.source.text(), self.passages.target.text());
        self.lost.truncate(MOST_LOCATED);
        self.gained.truncate(MOST_LOCATED);
        self.lost.retain(|thing| !is_written(&thing.shown, target));
        self.gained.retain(|thing| !is_written(&thing.shown, source));
    }

    /// Looks for what was lost in other case or with blanks in it, and takes that for a thing that was got.
    pub fn find_variants(&mut self) {
        let target = &self.passages.target;
        for lost in self.lost.iter().take(MOST_LOCATED) {
            let Some(variant) = variant(&lost.shown, target.words) else { continue };
            if self.gained.iter().all(|gained| gained.shown != variant) {
                self.gained.push(Thing::of_words(target, variant));
            }
        }
    }

    /// Whether nothing is left of it.
    pub fn is_empty(&self) -> bool {
        self.lost.is_empty() && self.gained.is_empty()
    }

    /// A finding for each thing, with the facts `expected` and `found`. Where as many were got as were lost, or two are
    /// alike, one took the place of the other; `mend` says what would put that right, which is sure where there is no
    /// other to take it for.
    pub fn findings(
        &self,
        check: &Check,
        context: &Context<'_>,
        mend: impl Fn(&Thing<'a>, &Thing<'a>) -> Option<Edit>,
    ) -> Vec<Finding> {
        let start = || describe::passages(check, context, self.passages);
        let couples = couples(&self.lost, &self.gained);
        let mut findings: Vec<Finding> = Vec::new();
        for (at, lost) in self.lost.iter().enumerate() {
            let couple = couples.iter().find(|couple| couple.lost == at);
            let found = couple.map(|couple| (&self.gained[couple.gained], couple.is_sure));
            let what = found.map_or(String::new(), |(found, _)| shown(found));
            let mut finding = start().with("expected", shown(lost)).with("found", what);
            finding.source = Some(located(&self.passages.source, lost));
            if let Some((found, is_sure)) = found {
                finding.target = Some(located(&self.passages.target, found));
                finding.edit = mend(lost, found)
                    .map(|edit| Edit { is_sure: edit.is_sure && is_sure && context.is_base, ..edit });
            }
            findings.push(finding);
        }
        let is_coupled = |at: &usize| couples.iter().any(|couple| couple.gained == *at);
        for gained in (0..self.gained.len()).filter(|at| !is_coupled(at)).map(|at| &self.gained[at]) {
            let mut finding = start().with("expected", "").with("found", shown(gained));
            finding.target = Some(located(&self.passages.target, gained));
            findings.push(finding);
        }
        findings
    }

    /// For each lost thing whether one that was got stands for it.
    pub fn replaced(&self) -> Vec<Option<usize>> {
        let couples = couples(&self.lost, &self.gained);
        let found = |at| couples.iter().find(|couple| couple.lost == at).map(|couple| couple.gained);
        (0..self.lost.len()).map(found).collect()
    }
}

/// A lost thing and the one that was got in its place, by their places in the lists.
struct Couple {
    lost: usize,
    gained: usize,
    /// Whether no other comes into question.
    is_sure: bool,
}

/// Which lost thing went which got one stands for.
fn couples(lost: &[Thing<'_>], gained: &[Thing<'_>]) -> Vec<Couple> {
    let is_even = lost.len() == gained.len();
    let is_only = lost.len() == 1 && is_even;
    if is_only || lost.len().max(gained.len()) > MOST_COMPARED {
        let count = if is_even { lost.len() } else { 0 };
        return (0..count).map(|at| Couple { lost: at, gained: at, is_sure: is_only }).collect();
    }
    let (left, right): (Vec<String>, Vec<String>) =
        (lost.iter().map(folded).collect(), gained.iter().map(folded).collect());
    let mut candidates: Vec<(f64, usize, usize)> = Vec::new();
    for (at, a) in left.iter().enumerate() {
        let likeness = |b: &String| likeness(a, b);
        candidates.extend(right.iter().enumerate().map(|(other, b)| (likeness(b), at, other)));
    }
    candidates.retain(|(likeness, ..)| *likeness >= ALIKE);
    candidates.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let mut couples: Vec<Couple> = Vec::new();
    for (likeness, lost, gained) in candidates {
        if couples.iter().all(|couple| couple.lost != lost && couple.gained != gained) {
            couples.push(Couple { lost, gained, is_sure: likeness >= 1.0 });
        }
    }
    if is_even {
        let rest = |is_taken: &dyn Fn(usize) -> bool| -> Vec<usize> {
            (0..lost.len()).filter(|at| !is_taken(*at)).collect()
        };
        let left = rest(&|at| couples.iter().any(|couple| couple.lost == at));
        let right = rest(&|at| couples.iter().any(|couple| couple.gained == at));
        let pairs = left.into_iter().zip(right);
        couples.extend(pairs.map(|(lost, gained)| Couple { lost, gained, is_sure: false }));
    }
    couples
}

/// An edit that puts `lost` in the place of `gained`: a draft where the two are so different that one need not be the
/// other.
pub(super) fn respelled(lost: &Thing<'_>, gained: &Thing<'_>, span: Span) -> Edit {
    let is_alike = likeness(&folded(lost), &folded(gained)) >= ALIKE;
    Edit { is_sure: is_alike, ..Edit::draft(span, lost.shown.as_ref()) }
}

/// How alike two folded things are, up to 1 where they are the same; of long ones by how they begin.
fn likeness(a: &str, b: &str) -> f64 {
    const LONGEST: usize = 80;
    const NOT_THE_SAME: f64 = 0.99;
    if a == b {
        return 1.0;
    }
    let cut = |text: &str| text.chars().take(LONGEST).collect::<String>();
    strsim::normalized_levenshtein(&cut(a), &cut(b)).min(NOT_THE_SAME)
}

/// A thing in lower case and without blanks, cut where it is very long.
fn folded(thing: &Thing<'_>) -> String {
    shown(thing).to_lowercase().chars().filter(|character| !character.is_whitespace()).collect()
}

/// Where a thing is written: by its words, where it has no place of its own.
pub(super) fn located(passage: &Passage<'_>, thing: &Thing<'_>) -> Span {
    if !thing.span.is_empty() {
        return thing.span;
    }
    let escaped = || passage.find(&thing.shown.replace('_', "\\_"), 0);
    in_words(passage, &thing.shown).or_else(escaped).unwrap_or(passage.span)
}

/// Where `word` is written in `passage` for readers to see: not in a tag, a call, or what a link points to.
pub(super) fn in_words(passage: &Passage<'_>, word: &str) -> Option<Span> {
    let is_hidden = |at: u32| {
        passage.inlines.iter().any(|inline| {
            let start = match &inline.kind {
                InlineKind::Link(_) => {
                    let written = inline.span.of(&passage.document.text);
                    inline.span.start + label(written).map_or(0, |label| label.end) as u32
                }
                InlineKind::Strong => return false,
                _ => inline.span.start,
            };
            start <= at && at < inline.span.end
        })
    };
    let mut rest = passage.span.start;
    for _ in 0..MOST_LOCATED {
        let text = Span { start: rest, end: passage.span.end.max(rest) }.of(&passage.document.text);
        let start = rest + find_word(text, word)? as u32;
        if !is_hidden(start) {
            return Some(Span { start, end: start + word.len() as u32 });
        }
        rest = start + word.chars().next().map_or(1, char::len_utf8) as u32;
    }
    None
}

/// Where `word` stands in `text` in other case, or with a blank in it.
fn variant<'t>(word: &str, text: &'t str) -> Option<&'t str> {
    const LONGEST: usize = 100;
    let wanted: Vec<char> = word.chars().take(LONGEST).collect();
    let first = wanted.first()?;
    let is_part = |character: Option<char>| {
        character.is_some_and(|character| character.is_alphanumeric() && !fold::is_unspaced(character))
    };
    let is_same = |a: char, b: char| a == b || a.to_lowercase().eq(b.to_lowercase());
    let ends = |start: usize| {
        let mut characters = text[start..].char_indices().peekable();
        for wanted in &wanted {
            if characters.peek().is_some_and(|(_, next)| next.is_whitespace()) && !wanted.is_whitespace() {
                characters.next();
            }
            let (_, next) = characters.next()?;
            if !is_same(next, *wanted) {
                return None;
            }
        }
        Some(characters.peek().map_or(text.len(), |(at, _)| start + at))
    };
    let mut before = None;
    for (start, character) in text.char_indices() {
        let is_begin = !is_part(before) && is_same(character, *first);
        before = Some(character);
        if let Some(end) = ends(start).filter(|_| is_begin)
            && !is_part(text[end..].chars().next())
        {
            return Some(&text[start..end]);
        }
    }
    None
}

/// Whether `thing` stands in `text`, and not as part of a longer word.
pub(super) fn is_written(thing: &str, text: &str) -> bool {
    find_word(text, thing).is_some() || thing.contains('_') && text.contains(&thing.replace('_', "\\_"))
}

/// The first byte of `word` in `text`, where letters or digits of it do not go on before or behind it.
pub(super) fn find_word(text: &str, word: &str) -> Option<usize> {
    let is_part = |character: Option<char>| {
        character.is_some_and(|character| character.is_alphanumeric() && !fold::is_unspaced(character))
    };
    let goes_on = (is_part(word.chars().next()), is_part(word.chars().next_back()));
    let mut matches = text.match_indices(word).filter(|_| !word.is_empty());
    let is_whole = |at: usize| {
        let before = goes_on.0 && is_part(text[..at].chars().next_back());
        let behind = goes_on.1 && is_part(text[at + word.len()..].chars().next());
        !before && !behind
    };
    matches.find(|(at, _)| is_whole(*at)).map(|(at, _)| at)
}

/// A thing as a message has it: nobody reads the end of a very long one.
pub(super) fn shown(thing: &Thing<'_>) -> String {
    const LONGEST: usize = 200;
    let mut shown: String = thing.shown.chars().take(LONGEST).collect();
    if shown.len() < thing.shown.len() {
        shown.push('…');
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_lost_is_found_in_other_case_and_with_blanks() {
        let found = |word, text| variant(word, text);
        assert_eq!(found("GetEngineId", "Die getengineid-Funktion"), Some("getengineid"));
        assert_eq!(found("${Item.Label}", "wie „$ {Item. Label}“"), Some("$ {Item. Label}"));
        assert_eq!(found("iOS", "Rios und Kiosk"), None);
        assert_eq!(found("a.b", "a. c"), None);
    }

    #[test]
    fn words_are_found_whole() {
        assert_eq!(find_word("catalog cat", "cat"), Some(8));
        assert_eq!(find_word("cats", "cat"), None);
        assert_eq!(find_word("使用API时", "API"), Some(6));
        assert!(is_written("a_b", r"siehe a\_b"));
    }
}
