//! A heading of the source and all below it that the translation does not have.

use super::{Check, Context, Profile, Promise, Run, describe};
use crate::align::PieceKind;
use crate::finding::{Finding, Level};

pub(super) static CHECK: Check = Check {
    id: "missing-section",
    promise: Promise::Complete,
    level: Level::Error,
    profile: Profile::Default,
    facts: &["title", "level", "blocks", "alternatives"],
    page: include_str!("../../source/checks/missing-section.md"),
    run: Run::Aligned(run),
};

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    for lost in describe::missing(context, &[PieceKind::Section]) {
        found.push(
            lost.finding(&CHECK)
                .with("title", lost.title())
                .with("level", lost.level())
                .with("blocks", lost.below()),
        );
    }
}
