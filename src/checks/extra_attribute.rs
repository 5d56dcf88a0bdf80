//! A value or an attribute of a message that the source does not have.

use super::{Check, Context, Profile, Promise, Run, catalogue, describe};
use crate::align::PieceKind;
use crate::finding::{Finding, Level};

pub(super) static CHECK: Check = Check {
    id: "extra-attribute",
    promise: Promise::Complete,
    level: Level::Error,
    profile: Profile::Default,
    facts: &["message", "attribute", "duplicate"],
    page: include_str!("../../source/checks/extra-attribute.md"),
    run: Run::Aligned(run),
};

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    for piece in describe::extra(context, &[PieceKind::Value]) {
        let document = piece.document;
        let Some(message) = catalogue::message(document, piece.piece.blocks.0) else { continue };
        // Attributes of terms are the language's own business.
        if message.is_term() && message.attribute.is_some() || message.is_repeated {
            continue;
        }
        found.push(
            piece
                .finding(&CHECK)
                .with("message", message.id.as_str())
                .with("attribute", message.attribute.as_deref().unwrap_or("")),
        );
    }
}
