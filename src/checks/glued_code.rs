//! A code span that runs into the word beside it.

use super::glued::{self, Piece};
use super::{Check, Context, Profile, Promise, Run, twins};
use crate::finding::{Finding, Level};
use crate::text::Span;

pub(super) static CHECK: Check = Check {
    id: "glued-code",
    promise: Promise::Faithful,
    level: Level::Warning,
    profile: Profile::Default,
    facts: &["word", "text"],
    page: include_str!("../../source/checks/glued-code.md"),
    run: Run::Aligned(run),
};

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    glued::find(found, &CHECK, context, |passages| {
        let document = passages.target.document;
        let text = |code: Span| code.of(&document.text).trim_matches('`').trim();
        let codes = twins::codes(passages).into_iter();
        codes.map(|(twin, own)| Piece { twin, own, text: text(own) }).collect()
    });
}
