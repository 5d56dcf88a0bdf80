//! A message of the source that the catalogue of the translation does not have.

use super::{Check, Context, Profile, Promise, Run, catalogue, describe};
use crate::align::PieceKind;
use crate::finding::{Finding, Level};

pub(super) static CHECK: Check = Check {
    id: "missing-message",
    promise: Promise::Complete,
    level: Level::Error,
    profile: Profile::Default,
    facts: &["message", "text"],
    page: include_str!("../../source/checks/missing-message.md"),
    run: Run::Aligned(run),
};

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    for lost in describe::missing(context, &[PieceKind::Message]) {
        let Some(message) = catalogue::message(lost.document, lost.piece.blocks.0) else { continue };
        found.push(
            lost.finding(&CHECK)
                .with("message", message.id.as_str())
                .with("text", catalogue::text(lost.document, lost.first())),
        );
    }
}
