//! A part of a catalogue that is no message, so that its readers leave it out.

use super::{Check, Page, Profile, Promise, Run, describe};
use crate::document::ProblemKind;
use crate::finding::{Finding, Level};

pub(super) static CHECK: Check = Check {
    id: "junk",
    promise: Promise::Readable,
    level: Level::Error,
    profile: Profile::Default,
    facts: &["kind", "expected"],
    page: include_str!("../../source/checks/junk.md"),
    run: Run::Page(run),
};

fn run(found: &mut Vec<Finding>, page: &Page<'_>) {
    for problem in page.document.problems.iter().filter(|problem| problem.kind == ProblemKind::Junk) {
        let (kind, expected) = problem.detail.split_once(' ').unwrap_or((&problem.detail, ""));
        found.push(describe::problem(&CHECK, page, problem).with("kind", kind).with("expected", expected));
    }
}
