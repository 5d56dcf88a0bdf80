//! A number of the source that the translation does not have, or the other way round.

use super::changed_identifier::is_version;
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
        difference.lost.retain(|thing| !has(target, &thing.shown));
        difference.gained.retain(|thing| !has(source, &thing.shown));
        // “a hundred” is 100 elsewhere, and a number may well be left out.
        let replaced = difference.replaced();
        if difference.lost.is_empty() || !is_audit && replaced.iter().all(Option::is_none) {
            continue;
        }
        found.extend(difference.findings(&CHECK, context, |_, _| None));
    }
}

/// Whether `number` stands in `text` as it is written, and not in a longer one: `10` in `10MB`.
fn has(text: &str, number: &str) -> bool {
    let is_digit = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_digit);
    let bytes = text.as_bytes();
    text.match_indices(number).any(|(at, _)| {
        !is_digit(at.checked_sub(1).and_then(|before| bytes.get(before)))
            && !is_digit(bytes.get(at + number.len()))
    })
}

fn numbers<'a>(passage: &Passage<'a>, numerals: &Numerals) -> Vec<Thing<'a>> {
    let all = numerals.numbers(passage.words).into_iter();
    // `4.6.2` is an identifier, of which another check tells.
    let large = all
        .filter(|(range, _)| !is_version(&passage.words[range.clone()]))
        .filter(|(_, value)| value.parse::<usize>().is_ok_and(|value| value > SMALL) || value.contains('.'));
    large
        .map(|(range, value)| Thing { key: value.into(), ..Thing::of_words(passage, &passage.words[range]) })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::has;

    #[test]
    fn a_number_is_not_found_in_a_longer_one() {
        assert!(has("in 10MB", "10") && has("v10", "10"));
        assert!(!has("in 2010", "10") && !has("100", "10"));
    }
}
