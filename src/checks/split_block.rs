//! A paragraph of the source that is two in the translation.

use super::{Check, Context, Profile, Promise, Run, describe};
use crate::finding::{Finding, Level};

pub(super) static CHECK: Check = Check {
    id: "split-block",
    promise: Promise::Complete,
    level: Level::Warning,
    profile: Profile::Default,
    facts: &["count", "text"],
    page: include_str!("../../source/checks/split-block.md"),
    run: Run::Aligned(run),
};

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    let merges = context.alignment.merges.iter();
    for merge in merges.filter(|merge| merge.source.1 - merge.source.0 == 1) {
        found.push(
            describe::pair(&CHECK, context, merge.source, merge.target)
                .with("count", merge.target.1 - merge.target.0)
                .with(
                    "text",
                    context.alignment.source.title(&context.alignment.source.blocks[merge.source.0]),
                ),
        );
    }
}
