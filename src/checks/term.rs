//! A term of the glossary that the translation does not use.

use super::wording::{is_text, place};
use super::{Check, Context, Profile, Promise, Run, describe};
use crate::finding::{Edit, Finding, Level};
use crate::glossary::Fault;
use crate::passage::Passages;

pub(super) static CHECK: Check = Check {
    id: "term",
    promise: Promise::Faithful,
    level: Level::Warning,
    profile: Profile::Default,
    facts: &["term", "expected", "found", "reason"],
    page: include_str!("../../source/checks/term.md"),
    run: Run::Aligned(run),
};

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    let Some(terms) = context.settings.glossary.terms(context.locale) else { return };
    let stems = terms.stems();
    for both in context.passages.iter().filter(|both| is_text(&both.source) && is_text(&both.target)) {
        let codes: Vec<&str> = both.target.codes().map(|(code, _)| code).collect();
        let faults = terms.faults((both.source.words, both.target.words), &stems, &codes);
        found.extend(faults.iter().map(|fault| finding(&CHECK, context, both, fault)));
    }
}

/// A finding of `check` about a term that a translation does not use.
pub(super) fn finding(
    check: &Check,
    context: &Context<'_>,
    both: &Passages<'_>,
    fault: &Fault<'_>,
) -> Finding {
    let words = |range| both.target.words.get(range).unwrap_or("");
    let expected = fault.rule.expected.first().unwrap_or(&fault.rule.term);
    let reason = match (fault.rule.is_kept, fault.is_avoided) {
        (_, true) => "avoided",
        (true, _) => "kept",
        _ => "absent",
    };
    let mut finding = describe::passages(check, context, both)
        .with("term", both.source.words.get(fault.source.clone()).unwrap_or(""))
        .with("expected", expected.as_str())
        .with("found", fault.target.clone().map_or("", words))
        .with("reason", reason);
    finding.source = Some(place(&both.source, &fault.source));
    if let Some(range) = &fault.target {
        let span = place(&both.target, range);
        finding.target = Some(span);
        if span != both.target.span {
            finding.edit = Some(Edit::draft(span, expected.as_str()));
        }
    }
    finding
}
