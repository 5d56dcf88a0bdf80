//! A translation of which some sections were brought up to date and some not.

use super::{Check, Fresh, Profile, Promise, Run, fresh};
use crate::corpus::Verdict;
use crate::finding::{Finding, Level};

pub(super) static CHECK: Check = Check {
    id: "partial-translation",
    promise: Promise::Fresh,
    level: Level::Warning,
    profile: Profile::Default,
    facts: &["class", "changed", "sections", "words"],
    page: include_str!("../../source/checks/partial-translation.md"),
    run: Run::Fresh(run),
};

fn run(found: &mut Vec<Finding>, fresh: &Fresh<'_>) {
    if fresh.pair.verdict == Verdict::Partial {
        found.push(fresh::finding(&CHECK, fresh));
    }
}
