//! A heading that the translation lost while its content is still there.

use super::{Check, Context, Profile, Promise, Run, describe};
use crate::align::PieceKind;
use crate::finding::{Finding, Level};

pub(super) static CHECK: Check = Check {
    id: "missing-heading",
    promise: Promise::Complete,
    level: Level::Error,
    profile: Profile::Default,
    facts: &["title", "level", "blocks", "alternatives"],
    page: include_str!("../../source/checks/missing-heading.md"),
    run: Run::Aligned(run),
};

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    for lost in describe::missing(context, &[PieceKind::Heading]) {
        found.push(
            lost.finding(&CHECK)
                .with("title", lost.title())
                .with("level", lost.level())
                .with("blocks", lost.content()),
        );
    }
}
