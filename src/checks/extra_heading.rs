//! A heading over content that has none in the source.

use super::{Check, Context, Profile, Promise, Run, describe};
use crate::align::PieceKind;
use crate::finding::{Finding, Level};

pub(super) static CHECK: Check = Check {
    id: "extra-heading",
    promise: Promise::Complete,
    level: Level::Error,
    profile: Profile::Default,
    facts: &["title", "level", "alternatives", "duplicate"],
    page: include_str!("../../source/checks/extra-heading.md"),
    run: Run::Aligned(run),
};

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    for added in describe::extra(context, &[PieceKind::Heading]) {
        found.push(added.finding(&CHECK).with("title", added.title()).with("level", added.level()));
    }
}
