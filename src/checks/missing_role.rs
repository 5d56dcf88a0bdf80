//! A role of the source that the translated table of roles does not have.

use super::{Check, Context, Profile, Promise, Run, describe};
use crate::align::PieceKind;
use crate::finding::{Finding, Level};

pub(super) static CHECK: Check = Check {
    id: "missing-role",
    promise: Promise::Complete,
    level: Level::Error,
    profile: Profile::Default,
    facts: &["role", "count", "row", "table", "owner", "alternatives"],
    page: include_str!("../../source/checks/missing-role.md"),
    run: Run::Aligned(run),
};

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    for lost in describe::missing(context, &[PieceKind::Rows]) {
        if !lost.is_role() {
            continue;
        }
        // Each role by itself: who is left out matters more than how many.
        for role in lost.rows() {
            found.push(
                role.finding(&CHECK)
                    .with("role", role.title())
                    .with("count", role.piece.count)
                    .with("row", role.ordinal())
                    .with("table", role.table())
                    .with("owner", role.section()),
            );
        }
    }
}
