//! A heading and all below it that the source does not have.

use super::{Check, Context, Profile, Promise, Run, describe};
use crate::align::PieceKind;
use crate::finding::{Finding, Level};

pub(super) static CHECK: Check = Check {
    id: "extra-section",
    promise: Promise::Complete,
    level: Level::Error,
    profile: Profile::Default,
    facts: &["title", "level", "blocks", "alternatives", "duplicate"],
    page: include_str!("../../source/checks/extra-section.md"),
    run: Run::Aligned(run),
};

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    for added in describe::extra(context, &[PieceKind::Section]) {
        found.push(
            added
                .finding(&CHECK)
                .with("title", added.title())
                .with("level", added.level())
                .with("blocks", added.below()),
        );
    }
}
