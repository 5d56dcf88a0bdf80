//! A section that stands in another order than in the source.

use super::{Check, Context, Profile, Promise, Run, describe};
use crate::align::Movable;
use crate::finding::{Finding, Level};

pub(super) static CHECK: Check = Check {
    id: "moved-section",
    promise: Promise::Complete,
    level: Level::Note,
    profile: Profile::Default,
    facts: &["title", "from", "to", "other"],
    page: include_str!("../../source/checks/moved-section.md"),
    run: Run::Aligned(run),
};

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    for moved in describe::moved(context, Movable::Section) {
        found.push(
            moved
                .finding(&CHECK)
                .with("title", moved.title())
                .with("from", moved.place.0)
                .with("to", moved.place.1),
        );
    }
}
