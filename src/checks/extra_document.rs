//! A translation whose source page does not exist.

use super::{Check, Profile, Promise, Run};
use crate::corpus::Pair;
use crate::finding::{Finding, Level};
use crate::text::Span;

pub(super) static CHECK: Check = Check {
    id: "extra-document",
    promise: Promise::Complete,
    level: Level::Warning,
    profile: Profile::Default,
    facts: &["moved", "by"],
    page: include_str!("../../source/checks/extra-document.md"),
    run: Run::Pair(run),
};

fn run(found: &mut Vec<Finding>, index: usize, pair: &Pair) {
    if pair.target.is_some() && pair.source.is_none() {
        let mut finding = CHECK.finding(index, String::new()).brief();
        if let Some(moved) = &pair.moved {
            finding = finding.with("moved", moved.to.as_str()).with("by", moved.by);
        }
        finding.target = Some(Span::at(0));
        found.push(finding);
    }
}
