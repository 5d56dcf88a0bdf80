//! A page that does not record its source, in a locale whose pages do.

use super::{Check, Fresh, Profile, Promise, Run};
use crate::corpus::Verdict;
use crate::finding::{Finding, Level};
use crate::text::Span;

pub(super) static CHECK: Check = Check {
    id: "missing-fingerprint",
    promise: Promise::Fresh,
    level: Level::Note,
    profile: Profile::Default,
    facts: &[],
    page: include_str!("../../source/checks/missing-fingerprint.md"),
    run: Run::Fresh(run),
};

fn run(found: &mut Vec<Finding>, fresh: &Fresh<'_>) {
    let has_room = fresh
        .pair
        .target
        .as_ref()
        .is_some_and(|target| target.front_matter.is_some() || target.blocks.is_empty());
    if fresh.pair.verdict == Verdict::Unstamped && fresh.locale_records && has_room {
        let mut finding = CHECK.finding(fresh.index, String::new()).brief();
        finding.target = Some(Span::at(0));
        found.push(finding);
    }
}
