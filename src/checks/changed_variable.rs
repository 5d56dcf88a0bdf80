//! A variable that a message of the source takes and its translation does not, or the other way round.

use super::{Check, Context, Profile, Promise, Run, catalogue};
use crate::document::Message;
use crate::finding::{Finding, Level};

pub(super) static CHECK: Check = Check {
    id: "changed-variable",
    promise: Promise::Faithful,
    level: Level::Error,
    profile: Profile::Default,
    facts: &["expected", "found", "message"],
    page: include_str!("../../source/checks/changed-variable.md"),
    run: Run::Aligned(run),
};

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    for values in catalogue::values(context) {
        let (source, target) = (values.source, values.target);
        // What a term is given is the language's own business.
        if source.is_term() {
            continue;
        }
        let mut gained = catalogue::without(&target.variables, &source.variables);
        let mut lost = catalogue::without(&source.variables, &target.variables);
        // What a message refers to takes variables as well.
        if !gained.is_empty() && !source.references.is_empty() {
            let taken = context.defined.variables(None, source);
            gained.retain(|variable| !taken.contains(&variable.name));
        }
        if !lost.is_empty() && !target.references.is_empty() {
            let taken = context.defined.variables(Some(context.locale), target);
            lost.retain(|variable| !taken.contains(&variable.name));
        }
        // A language need not choose where the source does.
        lost.retain(|variable| !is_only_chosen_by(source, &variable.name));
        found.extend(values.changed(&CHECK, context, &lost, &gained));
    }
}

/// Whether a message takes a variable for nothing but a choice.
fn is_only_chosen_by(message: &Message, variable: &str) -> bool {
    let taken = message.variables.iter().filter(|own| own.name == variable).count();
    let chosen = message.choices.iter().filter(|choice| choice.by.as_deref() == Some(variable)).count();
    taken == chosen
}
