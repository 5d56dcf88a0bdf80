//! A page too large to be kept whole.

use super::{Check, Page, Profile, Promise, Run, describe};
use crate::document::ProblemKind;
use crate::finding::{Finding, Level};

pub(super) static CHECK: Check = Check {
    id: "truncated-document",
    promise: Promise::Readable,
    level: Level::Warning,
    profile: Profile::Default,
    facts: &["detail"],
    page: include_str!("../../source/checks/truncated-document.md"),
    run: Run::Page(run),
};

fn run(found: &mut Vec<Finding>, page: &Page<'_>) {
    for problem in &page.document.problems {
        if matches!(problem.kind, ProblemKind::Truncated) {
            found.push(describe::problem(&CHECK, page, problem).with("detail", problem.detail.as_str()));
        }
    }
}
