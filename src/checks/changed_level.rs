//! A heading whose level differs from the source's.

use super::{Check, Context, Profile, Promise, Run, describe};
use crate::document::Kind;
use crate::finding::{Finding, Level};

pub(super) static CHECK: Check = Check {
    id: "changed-level",
    promise: Promise::Complete,
    level: Level::Error,
    profile: Profile::Default,
    facts: &["title", "expected", "found"],
    page: include_str!("../../source/checks/changed-level.md"),
    run: Run::Aligned(run),
};

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    let (source, target) = (context.alignment.source, context.alignment.target);
    // By how much each source section's heading was shifted: a section that only follows its parent is no fault of its
    // own.
    let mut shifts = vec![0i16; source.sections.len()];
    for (left, right) in context.alignment.pairs() {
        let (a, b) = (&source.blocks[left], &target.blocks[right]);
        let (Kind::Heading(expected), Kind::Heading(got)) = (a.kind, b.kind) else { continue };
        let shift = i16::from(got) - i16::from(expected);
        shifts[a.section as usize] = shift;
        let parent = source.sections[a.section as usize].parent;
        if shift == 0 || shifts[parent as usize] == shift {
            continue;
        }
        found.push(
            describe::pair(&CHECK, context, (left, left + 1), (right, right + 1))
                .with("title", source.title(a))
                .with("expected", usize::from(expected))
                .with("found", usize::from(got)),
        );
    }
}
