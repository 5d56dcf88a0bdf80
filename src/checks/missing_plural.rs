//! A choice by a number that leaves out a form of the language.

use super::{Check, Context, Profile, Promise, Run, catalogue};
use crate::document::{Choice, Named, Plural};
use crate::finding::{Finding, Level};
use crate::language::{Counting, Plurals};

pub(super) static CHECK: Check = Check {
    id: "missing-plural",
    promise: Promise::Faithful,
    level: Level::Warning,
    profile: Profile::Default,
    facts: &["message", "missing"],
    page: include_str!("../../source/checks/missing-plural.md"),
    run: Run::Aligned(run),
};

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    let rules = Plurals::of(context.locale);
    for values in catalogue::values(context) {
        for choice in &values.target.choices {
            let Some(kind) = kind(choice) else { continue };
            let keys: Vec<&str> = choice.keys.iter().map(|key| key.name.as_str()).collect();
            let missing = rules.missing(kind, &keys);
            if !missing.is_empty() {
                let mut finding = values.finding(&CHECK, context, None, None);
                finding.target = Some(choice.span);
                found.push(finding.with("message", values.target.key()).with("missing", missing));
            }
        }
    }
}

/// What kind of numbers a choice tells apart; none where its keys are no forms of number.
fn kind(choice: &Choice) -> Option<Counting> {
    let is_form = |key: &Named| matches!(key.name.as_str(), "zero" | "one" | "two" | "few" | "many");
    match choice.plural {
        Plural::No => None,
        Plural::Ordinal => Some(Counting::Ordinal),
        Plural::Cardinal => Some(Counting::Cardinal),
        Plural::Maybe => choice.keys.iter().any(is_form).then_some(Counting::Cardinal),
    }
}
