//! A role of the source that the translated table of roles does not have.

use super::{Check, Context, Profile, Promise, Run, describe};
use crate::align::PieceKind::{Block, Items, Rows};
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
    // Each role by itself: who is left out matters more than how many.
    for (lost, role) in describe::missing(context, &[Rows, Items, Block]).flat_map(|lost| lost.roles()) {
        found.push(
            lost.finding(&CHECK)
                .with("role", role.name.as_str())
                .with("count", lost.piece.count)
                .with("row", lost.ordinal())
                .with("table", lost.table())
                .with("owner", role.owner.as_str()),
        );
    }
}
