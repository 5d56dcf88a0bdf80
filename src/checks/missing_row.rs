//! A row that the translated table does not have, named by its key cell.

use super::{Check, Context, Profile, Promise, Run, describe};
use crate::align::PieceKind;
use crate::finding::{Finding, Level};

pub(super) static CHECK: Check = Check {
    id: "missing-row",
    promise: Promise::Complete,
    level: Level::Error,
    profile: Profile::Default,
    facts: &["key", "count", "row", "table", "section", "alternatives"],
    page: include_str!("../../source/checks/missing-row.md"),
    run: Run::Aligned(run),
};

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    for lost in describe::missing(context, &[PieceKind::Rows]) {
        if lost.is_roles() {
            continue;
        }
        found.push(
            lost.finding(&CHECK)
                .with("key", lost.title())
                .with("count", lost.piece.count)
                .with("row", lost.ordinal())
                .with("table", lost.table())
                .with("section", lost.section()),
        );
    }
}
