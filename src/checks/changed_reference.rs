//! A message or a term that a message of the source refers to and its translation does not, or the other way round.

use super::{Check, Context, Profile, Promise, Run, catalogue};
use crate::finding::{Finding, Level};

pub(super) static CHECK: Check = Check {
    id: "changed-reference",
    promise: Promise::Faithful,
    level: Level::Warning,
    profile: Profile::Default,
    facts: &["expected", "found", "message"],
    page: include_str!("../../source/checks/changed-reference.md"),
    run: Run::Aligned(run),
};

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    for values in catalogue::values(context) {
        // How a language says its own terms is its business.
        if values.source.is_term() {
            continue;
        }
        let mut lost = catalogue::without(&values.source.references, &values.target.references);
        let mut gained = catalogue::without(&values.target.references, &values.source.references);
        // What is not there at all is told as such, and stands for something.
        let known = gained.len();
        gained.retain(|reference| context.defined.has(context.locale, &reference.name));
        lost.drain(..(known - gained.len()).min(lost.len()));
        found.extend(values.changed(&CHECK, context, &lost, &gained));
    }
}
