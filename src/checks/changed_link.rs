//! A link that leads elsewhere than the source's, is missing, or was added.

use super::things::{Count, Thing, differences};
use super::{Check, Context, Profile, Promise, Run, targets};
use crate::document::Kind;
use crate::finding::{Edit, Finding, Level};

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
    let differences = differences(context, Count::Any, |passage| {
        // What a directive takes in has a check of its own.
        let is_directive = passage.kind() == Some(Kind::Directive);
        let links = passage.links().filter(|_| !is_directive).map(|link| Thing {
            key: targets::page(link.target, context).into(),
            shown: link.target.into(),
            span: link.span,
        });
        links.collect()
    });
    for difference in differences {
        let target = difference.passages.target;
        found.extend(difference.findings(&CHECK, context, |lost, gained| {
            Some(Edit::sure(targets::written(&target, target.links(), gained)?, lost.shown.as_ref()))
        }));
    }
}
