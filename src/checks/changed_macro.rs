//! A call of a template inside a line that is not the source's.

use super::things::{Count, Thing, differences};
use super::{Check, Context, Profile, Promise, Run, call};
use crate::document::{InlineKind, Kind};
use crate::finding::{Edit, Finding, Level};
use crate::passage::Passage;

pub(super) static CHECK: Check = Check {
    id: "changed-macro",
    promise: Promise::Faithful,
    level: Level::Error,
    profile: Profile::Default,
    facts: &["expected", "found"],
    page: include_str!("../../source/checks/changed-macro.md"),
    run: Run::Aligned(run),
};

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    for difference in differences(context, Count::Any, |passage| calls(passage, context)) {
        found.extend(difference.findings(&CHECK, context, |lost, gained| {
            let is_bare = call::is_bare(&lost.shown) && call::is_bare(&gained.shown);
            is_bare.then(|| Edit::sure(gained.span, lost.shown.as_ref()))
        }));
    }
}

/// The calls in the words of a passage; those in what a link points to belong to the link.
fn calls<'a>(passage: &Passage<'a>, context: &Context<'a>) -> Vec<Thing<'a>> {
    let mut target = None;
    let mut calls = Vec::new();
    // What a message takes in is told by checks of their own.
    if passage.kind() == Some(Kind::Message) {
        return calls;
    }
    for inline in passage.inlines {
        match &inline.kind {
            InlineKind::Link(_) | InlineKind::Image(_) => target = Some(inline.span),
            InlineKind::Template(written) if target != Some(inline.span) => {
                calls.push(Thing {
                    key: call::key(written, context).into(),
                    shown: written.as_str().into(),
                    span: inline.span,
                });
            }
            _ => {}
        }
    }
    calls
}
