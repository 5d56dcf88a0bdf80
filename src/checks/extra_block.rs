//! A paragraph, code block, image, alert, include, table or list that the source does not have.

use super::{Check, Context, Profile, Promise, Run, describe};
use crate::align::PieceKind;
use crate::finding::{Finding, Level};

pub(super) static CHECK: Check = Check {
    id: "extra-block",
    promise: Promise::Complete,
    level: Level::Error,
    profile: Profile::Default,
    facts: &["kind", "text", "count", "section", "alternatives", "duplicate"],
    page: include_str!("../../source/checks/extra-block.md"),
    run: Run::Aligned(run),
};

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    for added in describe::extra(
        context,
        &[PieceKind::Block, PieceKind::Table, PieceKind::List, PieceKind::Alert, PieceKind::Quote],
    ) {
        if added.is_alert_marker() || added.is_roles() {
            continue;
        }
        found.push(
            added
                .finding(&CHECK)
                .with("kind", added.kind())
                .with("text", added.title())
                .with("count", added.blocks())
                .with("section", added.section()),
        );
    }
}
