//! An item that the translated list does not have.

use super::{Check, Context, Profile, Promise, Run, describe};
use crate::align::PieceKind;
use crate::finding::{Finding, Level};

pub(super) static CHECK: Check = Check {
    id: "missing-item",
    promise: Promise::Complete,
    level: Level::Error,
    profile: Profile::Default,
    facts: &["text", "count", "number", "section", "alternatives"],
    page: include_str!("../../source/checks/missing-item.md"),
    run: Run::Aligned(run),
};

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    for lost in describe::missing(context, &[PieceKind::Items]) {
        if lost.is_roles() {
            continue;
        }
        found.push(
            lost.finding(&CHECK)
                .with("text", lost.title())
                .with("count", lost.piece.count)
                .with("number", lost.ordinal())
                .with("section", lost.section()),
        );
    }
}
