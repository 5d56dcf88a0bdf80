//! A row that stands in another place of its table.

use super::{Check, Context, Profile, Promise, Run, describe};
use crate::align::Movable;
use crate::finding::{Finding, Level};

pub(super) static CHECK: Check = Check {
    id: "moved-row",
    promise: Promise::Complete,
    level: Level::Note,
    profile: Profile::Default,
    facts: &["key", "from", "to", "other"],
    page: include_str!("../../source/checks/moved-row.md"),
    run: Run::Aligned(run),
};

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    for moved in describe::moved(context, Movable::Row) {
        found.push(
            moved
                .finding(&CHECK)
                .with("key", moved.title())
                .with("from", moved.place.0)
                .with("to", moved.place.1),
        );
    }
}
