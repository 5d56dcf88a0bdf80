//! A link that leads elsewhere than the source's, is missing, or was added.

use super::{Check, Context, Profile, Promise, Run, targets};
use crate::document::Kind;
use crate::finding::{Finding, Level};
use crate::passage::{Link, Passage};

pub(super) static CHECK: Check = Check {
    id: "changed-link",
    promise: Promise::Faithful,
    level: Level::Error,
    profile: Profile::Default,
    facts: &["expected", "found"],
    page: include_str!("../../source/checks/changed-link.md"),
    run: Run::Aligned(run),
};

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    targets::compare(found, &CHECK, context, links, targets::page);
}

/// The links of a passage. What a directive takes in has a check of its own.
fn links<'a>(passage: &Passage<'a>) -> Vec<Link<'a>> {
    if passage.kind() == Some(Kind::Directive) { Vec::new() } else { passage.links().collect() }
}
