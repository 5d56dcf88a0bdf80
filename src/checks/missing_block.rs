//! A paragraph, code block, image, alert, include, table or list that the translation does not have.

use super::{Check, Context, Profile, Promise, Run, describe};
use crate::align::PieceKind;
use crate::finding::{Finding, Level};

pub(super) static CHECK: Check = Check {
    id: "missing-block",
    promise: Promise::Complete,
    level: Level::Error,
    profile: Profile::Default,
    facts: &["kind", "text", "count", "section", "alternatives"],
    page: include_str!("../../source/checks/missing-block.md"),
    run: Run::Aligned(run),
};

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    for lost in describe::missing(
        context,
        &[PieceKind::Block, PieceKind::Table, PieceKind::List, PieceKind::Alert, PieceKind::Quote],
    ) {
        if lost.is_alert_marker() || lost.is_roles() {
            continue;
        }
        found.push(
            lost.finding(&CHECK)
                .with("kind", lost.kind())
                .with("text", lost.title())
                .with("count", lost.blocks())
                .with("section", lost.section()),
        );
    }
}
