//! A page that names a source which cannot be found.

use super::{Check, Fresh, Profile, Promise, Run};
use crate::corpus::Verdict;
use crate::finding::{Finding, Level};

pub(super) static CHECK: Check = Check {
    id: "unknown-fingerprint",
    promise: Promise::Fresh,
    level: Level::Warning,
    profile: Profile::Default,
    facts: &["revision", "scheme"],
    page: include_str!("../../source/checks/unknown-fingerprint.md"),
    run: Run::Fresh(run),
};

fn run(found: &mut Vec<Finding>, fresh: &Fresh<'_>) {
    let Some(recorded) = fresh.pair.recorded.as_ref().filter(|_| fresh.pair.verdict == Verdict::Unknown)
    else {
        return;
    };
    let mut finding = CHECK
        .finding(fresh.index, String::new())
        .brief()
        .with("revision", recorded.revision.as_str())
        .with("scheme", recorded.scheme);
    finding.target = recorded.span;
    found.push(finding);
}
