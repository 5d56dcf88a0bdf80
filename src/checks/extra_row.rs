//! A row that the source's table does not have.

use super::{Check, Context, Profile, Promise, Run, describe};
use crate::align::PieceKind;
use crate::finding::{Finding, Level};

pub(super) static CHECK: Check = Check {
    id: "extra-row",
    promise: Promise::Complete,
    level: Level::Error,
    profile: Profile::Default,
    facts: &["key", "count", "row", "table", "section", "alternatives", "duplicate"],
    page: include_str!("../../source/checks/extra-row.md"),
    run: Run::Aligned(run),
};

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    for added in describe::extra(context, &[PieceKind::Rows]) {
        if added.is_roles() {
            continue;
        }
        found.push(
            added
                .finding(&CHECK)
                .with("key", added.title())
                .with("count", added.piece.count)
                .with("row", added.ordinal())
                .with("table", added.table())
                .with("section", added.section()),
        );
    }
}
