//! A link that leads elsewhere than the source's, is missing, or was added.

use super::things::{Count, Thing, differences};
use super::{Check, Context, Profile, Promise, Run};
use crate::align::normal_target;
use crate::finding::{Edit, Finding, Level};
use crate::passage::{Link, Passage};
use crate::text::Span;

pub(super) static CHECK: Check = Check {
    id: "changed-link",
    promise: Promise::Faithful,
    level: Level::Error,
    profile: Profile::Default,
    facts: &["expected", "found"],
    page: include_str!("../../source/checks/changed-link.md"),
    run: Run::Aligned(run),
};

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    for difference in differences(context, Count::Any, links) {
        let target = difference.passages.target;
        found.extend(difference.findings(&CHECK, context, |lost, gained| {
            Some(Edit::sure(written(&target, gained)?, lost.shown.as_ref()))
        }));
    }
}

/// The links of a passage by the pages they lead to: without locale and fragment, which are a translation's own.
fn links<'a>(passage: &Passage<'a>) -> Vec<Thing<'a>> {
    let page = |target: &str| match target.trim().starts_with('#') {
        true => "#".to_owned(),
        false => normal_target(target),
    };
    let thing =
        |link: Link<'a>| Thing { key: page(link.target).into(), shown: link.target.into(), span: link.span };
    passage.links().map(thing).collect()
}

/// Where the target of a link is written; none where that is not in the link, or there more than once.
fn written(passage: &Passage<'_>, link: &Thing<'_>) -> Option<Span> {
    let behind = passage.links().find(|own| own.span == link.span)?.label?.end;
    let rest = Span { start: behind, end: link.span.end }.of(&passage.document.text);
    let (at, _) = rest.match_indices(link.shown.as_ref()).next().filter(|_| !link.shown.is_empty())?;
    let start = behind as usize + at;
    Some(Span::new(start, start + link.shown.len()))
}
