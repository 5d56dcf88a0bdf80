//! Bytes that are not UTF-8 text.

use super::{Check, Page, Profile, Promise, Run, describe};
use crate::document::ProblemKind;
use crate::finding::{Finding, Level};

pub(super) static CHECK: Check = Check {
    id: "invalid-encoding",
    promise: Promise::Readable,
    level: Level::Error,
    profile: Profile::Default,
    facts: &["kind", "count"],
    page: include_str!("../../source/checks/invalid-encoding.md"),
    run: Run::Page(run),
};

fn run(found: &mut Vec<Finding>, page: &Page<'_>) {
    for problem in &page.document.problems {
        if matches!(problem.kind, ProblemKind::InvalidUtf8 | ProblemKind::Utf16 | ProblemKind::NulByte) {
            found.push(
                describe::problem(&CHECK, page, problem)
                    .with("kind", problem.kind.word())
                    .with("count", problem.detail.parse::<usize>().unwrap_or(1)),
            );
        }
    }
}
