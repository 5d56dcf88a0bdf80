//! A page whose fingerprint moved on while a passage that had to change did not.

use super::{Check, Fresh, Profile, Promise, Run};
use crate::corpus::Verdict;
use crate::finding::{Finding, Level};

pub(super) static CHECK: Check = Check {
    id: "suspicious-fingerprint",
    promise: Promise::Fresh,
    level: Level::Warning,
    profile: Profile::Default,
    facts: &["section", "words"],
    page: include_str!("../../source/checks/suspicious-fingerprint.md"),
    run: Run::Fresh(run),
};

fn run(found: &mut Vec<Finding>, fresh: &Fresh<'_>) {
    let Some(suspect) = fresh.pair.suspect.as_ref().filter(|_| fresh.pair.verdict == Verdict::Suspicious)
    else {
        return;
    };
    let mut finding = CHECK
        .finding(fresh.index, suspect.anchor.clone())
        .with("section", suspect.section.as_str())
        .with("words", suspect.words);
    finding.target = Some(suspect.target);
    found.push(finding);
}
