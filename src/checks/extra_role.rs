//! A role of the translation that the source does not define.

use super::{Check, Context, Profile, Promise, Run, describe};
use crate::align::PieceKind::{Block, Items, Rows};
use crate::finding::{Finding, Level};

pub(super) static CHECK: Check = Check {
    id: "extra-role",
    promise: Promise::Complete,
    level: Level::Error,
    profile: Profile::Default,
    facts: &["role", "count", "row", "table", "owner", "alternatives", "duplicate"],
    page: include_str!("../../source/checks/extra-role.md"),
    run: Run::Aligned(run),
};

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    for (added, role) in describe::extra(context, &[Rows, Items, Block]).flat_map(|added| added.roles()) {
        found.push(
            added
                .finding(&CHECK)
                .with("role", role.name.as_str())
                .with("count", added.piece.count)
                .with("row", added.ordinal())
                .with("table", added.table())
                .with("owner", role.owner.as_str()),
        );
    }
}
