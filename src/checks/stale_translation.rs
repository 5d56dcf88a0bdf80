//! A translation whose source has changed since.

use super::{Check, Fresh, Profile, Promise, Run, fresh};
use crate::corpus::Verdict;
use crate::drift::Class;
use crate::finding::{Finding, Level};

pub(super) static CHECK: Check = Check {
    id: "stale-translation",
    promise: Promise::Fresh,
    level: Level::Warning,
    profile: Profile::Default,
    facts: &["class", "changed", "sections", "words"],
    page: include_str!("../../source/checks/stale-translation.md"),
    run: Run::Fresh(run),
};

fn run(found: &mut Vec<Finding>, fresh: &Fresh<'_>) {
    if fresh.pair.verdict != Verdict::Stale {
        return;
    }
    let mut finding = fresh::finding(&CHECK, fresh);
    match &fresh.pair.drift {
        // The page says it, and its words are likely to stand.
        Some(drift) if drift.class == Class::Typo => finding.level = Level::Note,
        Some(_) => {}
        None => finding = finding.with("class", "unknown"),
    }
    found.push(finding);
}
