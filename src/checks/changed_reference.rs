//! A message or a term that a message of the source refers to and its translation does not, or the other way round.

use super::{Check, Context, Profile, Promise, Run, catalogue};
use crate::document::{Message, Named};
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
        // A language may put a message together in another way: what it says with the same variables is said.
        let is_said = |reference: &Named, own: Option<&str>, other: Option<&str>, message: &Message| {
            let wanted = context.defined.variables_of(own, &reference.name);
            !wanted.is_empty() && wanted.is_subset(&context.defined.variables(other, message))
        };
        let locale = Some(context.locale);
        lost.retain(|reference| !is_said(reference, None, locale, values.target));
        gained.retain(|reference| !is_said(reference, locale, None, values.source));
        found.extend(values.changed(&CHECK, context, &lost, &gained));
    }
}
