//! A page that says that its source has changed, while it has not.

use super::{Check, Fresh, Profile, Promise, Run};
use crate::corpus::Verdict;
use crate::finding::{Finding, Level};

pub(super) static CHECK: Check = Check {
    id: "wrong-drift-status",
    promise: Promise::Fresh,
    level: Level::Note,
    profile: Profile::Default,
    facts: &[],
    page: include_str!("../../source/checks/wrong-drift-status.md"),
    run: Run::Fresh(run),
};

fn run(found: &mut Vec<Finding>, fresh: &Fresh<'_>) {
    let Some(recorded) = &fresh.pair.recorded else { return };
    if recorded.says_drifted == Some(true) && fresh.pair.verdict == Verdict::Current {
        let mut finding = CHECK.finding(fresh.index, String::new()).brief();
        finding.target = recorded.span;
        found.push(finding);
    }
}
