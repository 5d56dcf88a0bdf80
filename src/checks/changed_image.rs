//! An image that is not the source's, is missing, or was added.

use super::{Check, Context, Profile, Promise, Run, targets};
use crate::finding::{Finding, Level};

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
    targets::compare(found, &CHECK, context, |passage| passage.images().collect(), targets::picture);
}
