//! Front matter, or a YAML page, that cannot be parsed.

use super::{Check, Page, Profile, Promise, Run, describe};
use crate::document::ProblemKind;
use crate::finding::{Finding, Level};

pub(super) static CHECK: Check = Check {
    id: "invalid-front-matter",
    promise: Promise::Readable,
    level: Level::Error,
    profile: Profile::Default,
    facts: &["kind", "detail", "key"],
    page: include_str!("../../source/checks/invalid-front-matter.md"),
    run: Run::Page(run),
};

fn run(found: &mut Vec<Finding>, page: &Page<'_>) {
    for problem in &page.document.problems {
        if matches!(
            problem.kind,
            ProblemKind::InvalidYaml | ProblemKind::DuplicateKey | ProblemKind::UnclosedFrontMatter
        ) {
            found.push(
                describe::problem(&CHECK, page, problem)
                    .with("kind", problem.kind.word())
                    .with("detail", problem.detail.as_str())
                    .with(
                        "key",
                        if problem.kind == ProblemKind::DuplicateKey { problem.detail.as_str() } else { "" },
                    ),
            );
        }
    }
}
