//! The value or an attribute of a message that the translation does not have.

use super::{Check, Context, Profile, Promise, Run, catalogue, describe};
use crate::align::PieceKind;
use crate::finding::{Finding, Level};

pub(super) static CHECK: Check = Check {
    id: "missing-attribute",
    promise: Promise::Complete,
    level: Level::Error,
    profile: Profile::Default,
    facts: &["message", "attribute"],
    page: include_str!("../../source/checks/missing-attribute.md"),
    run: Run::Aligned(run),
};

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    let values = describe::missing(context, &[PieceKind::Value]);
    found.extend(values.filter_map(|value| catalogue::lone_value(&CHECK, &value)));
}
