//! A message of the translation that the catalogue of the source does not have.

use super::{Check, Context, Profile, Promise, Run, catalogue, describe};
use crate::align::PieceKind;
use crate::finding::{Finding, Level};

pub(super) static CHECK: Check = Check {
    id: "extra-message",
    promise: Promise::Complete,
    level: Level::Warning,
    profile: Profile::Default,
    facts: &["message", "text", "duplicate"],
    page: include_str!("../../source/checks/extra-message.md"),
    run: Run::Aligned(run),
};

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    for added in describe::extra(context, &[PieceKind::Message]) {
        let document = added.document;
        let Some(message) = catalogue::message(document, added.piece.blocks.0) else { continue };
        // That it is there twice is told as such.
        if !message.is_repeated {
            found.push(
                added
                    .finding(&CHECK)
                    .with("message", message.id.as_str())
                    .with("text", catalogue::text(document, added.first())),
            );
        }
    }
}
