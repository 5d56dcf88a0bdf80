//! A paragraph or another block that stands in another order.

use super::{Check, Context, Profile, Promise, Run, describe};
use crate::align::Movable;
use crate::finding::{Finding, Level};

pub(super) static CHECK: Check = Check {
    id: "moved-block",
    promise: Promise::Complete,
    level: Level::Note,
    profile: Profile::Default,
    facts: &["kind", "text", "other"],
    page: include_str!("../../source/checks/moved-block.md"),
    run: Run::Aligned(run),
};

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    for moved in describe::moved(context, Movable::Block) {
        found.push(moved.finding(&CHECK).with("kind", moved.kind()).with("text", moved.title()));
    }
}
