//! A source that has changed in nothing that is for a translator.

use super::{Check, Fresh, Profile, Promise, Run};
use crate::corpus::Verdict;
use crate::finding::{Finding, Level};

pub(super) static CHECK: Check = Check {
    id: "cosmetic-change",
    promise: Promise::Fresh,
    level: Level::Note,
    profile: Profile::Default,
    facts: &[],
    page: include_str!("../../source/checks/cosmetic-change.md"),
    run: Run::Fresh(run),
};

fn run(found: &mut Vec<Finding>, fresh: &Fresh<'_>) {
    if fresh.pair.verdict == Verdict::Cosmetic {
        let mut finding = CHECK.finding(fresh.index, String::new()).brief();
        finding.target = fresh.pair.recorded.as_ref().and_then(|recorded| recorded.span);
        found.push(finding);
    }
}
