//! A code span of the source that the translation does not have, or the other way round.

use super::codes::codes;
use super::things::respelled;
use super::{Check, Context, Profile, Promise, Run};
use crate::finding::{Finding, Level};
use crate::text::Span;

pub(super) static CHECK: Check = Check {
    id: "changed-inline-code",
    promise: Promise::Faithful,
    level: Level::Warning,
    profile: Profile::Default,
    facts: &["expected", "found"],
    page: include_str!("../../source/checks/changed-inline-code.md"),
    run: Run::Aligned(run),
};

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    for codes in codes(context) {
        let text = &codes.difference.passages.target.document.text;
        found.extend(codes.difference.findings(&CHECK, context, |lost, gained| {
            let inside = inside(gained.span, text)?;
            // More backticks around it may be needed.
            (!lost.shown.contains('`')).then(|| respelled(lost, gained, inside))
        }));
    }
}

/// What is between the backticks of a code span.
fn inside(span: Span, text: &str) -> Option<Span> {
    let written = span.of(text);
    let ticks = written.len() - written.trim_start_matches('`').len();
    let is_whole = ticks > 0 && written.len() > 2 * ticks && written.ends_with('`');
    is_whole.then(|| Span::new(span.range().start + ticks, span.range().end - ticks))
}
