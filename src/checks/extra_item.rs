//! An item that the source's list does not have.

use super::{Check, Context, Profile, Promise, Run, describe};
use crate::align::PieceKind;
use crate::finding::{Finding, Level};

pub(super) static CHECK: Check = Check {
    id: "extra-item",
    promise: Promise::Complete,
    level: Level::Error,
    profile: Profile::Default,
    facts: &["text", "count", "number", "section", "alternatives", "duplicate"],
    page: include_str!("../../source/checks/extra-item.md"),
    run: Run::Aligned(run),
};

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    for added in describe::extra(context, &[PieceKind::Items]) {
        if added.is_roles() {
            continue;
        }
        found.push(
            added
                .finding(&CHECK)
                .with("text", added.title())
                .with("count", added.piece.count)
                .with("number", added.ordinal())
                .with("section", added.section()),
        );
    }
}
