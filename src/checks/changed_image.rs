//! An image that is not the source's, is missing, or was added.

use super::things::{Count, Thing, differences};
use super::{Check, Context, Profile, Promise, Run, targets};
use crate::finding::{Edit, Finding, Level};

pub(super) static CHECK: Check = Check {
    id: "changed-image",
    promise: Promise::Faithful,
    level: Level::Error,
    profile: Profile::Default,
    facts: &["expected", "found"],
    page: include_str!("../../source/checks/changed-image.md"),
    run: Run::Aligned(run),
};

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    let differences = differences(context, Count::Any, |passage| {
        let images = passage.images().map(|image| Thing {
            key: targets::picture(image.target, context).into(),
            shown: image.target.into(),
            span: image.span,
        });
        images.collect()
    });
    for difference in differences {
        let target = difference.passages.target;
        found.extend(difference.findings(&CHECK, context, |lost, gained| {
            Some(Edit::sure(targets::written(&target, target.images(), gained)?, lost.shown.as_ref()))
        }));
    }
}
