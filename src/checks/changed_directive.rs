//! A directive that is not the source's: another name, another file, another zone.

use super::things::{Count, Thing, differences};
use super::{Check, Context, Profile, Promise, Run, call};
use crate::document::Kind;
use crate::finding::{Edit, Finding, Level};
use crate::passage::Passage;

pub(super) static CHECK: Check = Check {
    id: "changed-directive",
    promise: Promise::Faithful,
    level: Level::Error,
    profile: Profile::Default,
    facts: &["expected", "found"],
    page: include_str!("../../source/checks/changed-directive.md"),
    run: Run::Aligned(run),
};

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    for difference in differences(context, Count::Each, |passage| directives(passage, context)) {
        let target = difference.passages.target.document;
        found.extend(difference.findings(&CHECK, context, |lost, gained| {
            let (shown, written) = (lost.shown.as_ref(), gained.span.of(&target.text));
            let is_bare = call::is_bare(shown) && call::is_bare(written);
            is_bare.then(|| Edit::sure(gained.span, shown))
        }));
    }
}

/// The directive that a passage is, and the ids of tabs in it.
fn directives<'a>(passage: &Passage<'a>, context: &Context<'a>) -> Vec<Thing<'a>> {
    let Some(block) = passage.first() else { return Vec::new() };
    let text = passage.text();
    let is_directive = block.kind == Kind::Directive || block.kind == Kind::Image && text.starts_with(":::");
    if is_directive {
        return vec![Thing { key: call::key(text, context).into(), shown: text.into(), span: passage.span }];
    }
    let tabs = passage.links().filter(|link| link.target.starts_with("#tab/"));
    tabs.map(|link| Thing { key: link.target.into(), shown: link.target.into(), span: link.span }).collect()
}
