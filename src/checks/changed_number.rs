//! A number of the source that the translation does not have, or the other way round.

use super::things::{Count, Thing, differences};
use super::{Check, Context, Profile, Promise, Run};
use crate::finding::{Finding, Level};
use crate::language::{Numerals, numerals};
use crate::passage::Passage;

pub(super) static CHECK: Check = Check {
    id: "changed-number",
    promise: Promise::Faithful,
    level: Level::Warning,
    profile: Profile::Strict,
    facts: &["expected", "found"],
    page: include_str!("../../source/checks/changed-number.md"),
    run: Run::Aligned(run),
};

/// Up to this, numbers are months, hours, or written as words.
const SMALL: usize = 12;

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    let (of_source, of_target) = (numerals(&context.settings.source_locale), numerals(context.locale));
    let source = std::ptr::from_ref(context.alignment.source);
    let differences = differences(context, Count::Any, |passage| {
        let is_source = std::ptr::eq(passage.document, source);
        numbers(passage, if is_source { &of_source } else { &of_target })
    });
    let is_audit = context.settings.profile >= Profile::Audit;
    for mut difference in differences {
        difference.drop_written();
        let (source, target) = (difference.passages.source.words, difference.passages.target.words);
        difference.lost.retain(|thing| !target.contains(thing.shown.as_ref()));
        difference.gained.retain(|thing| !source.contains(thing.shown.as_ref()));
        // “a hundred” is 100 elsewhere, and a number may well be left out.
        let replaced = difference.replaced();
        if difference.lost.is_empty() || !is_audit && replaced.iter().all(Option::is_none) {
            continue;
        }
        found.extend(difference.findings(&CHECK, context, |_, _| None));
    }
}

fn numbers<'a>(passage: &Passage<'a>, numerals: &Numerals) -> Vec<Thing<'a>> {
    let all = numerals.numbers(passage.words).into_iter();
    let large = all
        .filter(|(_, value)| value.parse::<usize>().is_ok_and(|value| value > SMALL) || value.contains('.'));
    large
        .map(|(range, value)| Thing { key: value.into(), ..Thing::of_words(passage, &passage.words[range]) })
        .collect()
}
