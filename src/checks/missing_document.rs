//! A page of the source that has no translation.

use super::{Check, Profile, Promise, Run};
use crate::corpus::Pair;
use crate::finding::{Finding, Level};
use crate::text::Span;

pub(super) static CHECK: Check = Check {
    id: "missing-document",
    promise: Promise::Complete,
    level: Level::Warning,
    profile: Profile::Default,
    facts: &[],
    page: include_str!("../../source/checks/missing-document.md"),
    run: Run::Pair(run),
};

fn run(found: &mut Vec<Finding>, index: usize, pair: &Pair) {
    if pair.source.is_some() && pair.target.is_none() {
        let mut finding = CHECK.finding(index, String::new()).brief();
        finding.source = Some(Span::at(0));
        found.push(finding);
    }
}
