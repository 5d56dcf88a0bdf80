//! What a translation must keep piece by piece: links, code, identifiers. A check says which things a passage holds, and
//! gets what the translation lost and what it got.
//!
//! The order of things is the translator's business, and so is in which sentence one stands: what is lost in one passage
//! and got in another has moved, and is neither.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use super::{Check, Context, describe};
use crate::align::Alignment;
use crate::document::Document;
use crate::finding::{Edit, Finding};
use crate::passage::{Passage, Passages};
use crate::text::Span;

/// A thing that a passage holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Thing<'a> {
    /// Two things are one where these are equal.
    pub key: Cow<'a, str>,
    /// How a person knows it: mostly as written.
    pub shown: Cow<'a, str>,
    /// Its bytes.
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

/// How often a thing has to stand in a passage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Count {
    /// As often as in the source.
    Each,
    /// At least once.
    Any,
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
    /// A finding for each thing, with the facts `expected` and `found`. Where as many were got as were lost, one took the
    /// place of the other in their order; `mend` says what would put that right.
    pub fn findings(
        &self,
        check: &Check,
        context: &Context<'_>,
        mend: impl Fn(&Thing<'a>, &Thing<'a>) -> Option<Edit>,
    ) -> Vec<Finding> {
        let start = || describe::passages(check, context, self.passages);
        if self.lost.len() == self.gained.len() {
            let both = self.lost.iter().zip(&self.gained).map(|(lost, gained)| {
                let mut finding = start().with("expected", shown(lost)).with("found", shown(gained));
                (finding.source, finding.target) = (Some(lost.span), Some(gained.span));
                finding.edit = mend(lost, gained).filter(|edit| context.is_base || !edit.is_sure);
                finding
            });
            return both.collect();
        }
        let lost = self.lost.iter().map(|lost| {
            let mut finding = start().with("expected", shown(lost)).with("found", "");
            finding.source = Some(lost.span);
            finding
        });
        let gained = self.gained.iter().map(|gained| {
            let mut finding = start().with("expected", "").with("found", shown(gained));
            finding.target = Some(gained.span);
            finding
        });
        lost.chain(gained).collect()
    }
}

/// A thing as a message has it: nobody reads the end of a very long one.
fn shown(thing: &Thing<'_>) -> String {
    const LONGEST: usize = 200;
    let mut shown: String = thing.shown.chars().take(LONGEST).collect();
    if shown.len() < thing.shown.len() {
        shown.push('…');
    }
    shown
}
