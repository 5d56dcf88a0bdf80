//! A variable that a message of the source takes and its translation does not, or the other way round.

use std::cell::LazyCell;

use rustc_hash::FxHashMap;

use super::{Check, Context, Profile, Promise, Run, catalogue};
use crate::document::{Document, Message};
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
    let alignment = context.alignment;
    let all = (LazyCell::new(|| Known::of(alignment.source)), LazyCell::new(|| Known::of(alignment.target)));
    for values in catalogue::values(context) {
        let (source, target) = (values.source, values.target);
        // What a term is given is the language's own business.
        if source.is_term() {
            continue;
        }
        let mut gained = catalogue::without(&target.variables, &source.variables);
        let mut lost = catalogue::without(&source.variables, &target.variables);
        // What a message refers to takes variables as well.
        gained.retain(|variable| source.references.is_empty() || !all.0.takes(source, &variable.name));
        lost.retain(|variable| target.references.is_empty() || !all.1.takes(target, &variable.name));
        // A language need not choose where the source does.
        lost.retain(|variable| !is_only_chosen_by(source, &variable.name));
        found.extend(values.changed(&CHECK, context, &lost, &gained));
    }
}

/// The values of a catalogue by their keys.
struct Known<'a>(FxHashMap<&'a str, &'a Message>);

impl<'a> Known<'a> {
    fn of(catalogue: &'a Document) -> Self {
        let labels = catalogue.blocks.iter().map(|block| block.label.as_str());
        Self(labels.zip(&catalogue.messages).collect())
    }

    /// Whether one of the messages that `message` refers to takes a variable, or one that it refers to in turn.
    fn takes(&self, message: &Message, variable: &str) -> bool {
        /// More are not looked at: messages are made of a handful.
        const MOST: usize = 32;
        let mut wanted: Vec<&str> = Vec::new();
        let mut next = Some(message);
        let mut at = 0;
        while let Some(message) = next {
            for reference in message.references.iter().take(MOST - wanted.len().min(MOST)) {
                if !wanted.contains(&reference.name.as_str()) {
                    wanted.push(&reference.name);
                }
            }
            next = wanted.get(at).and_then(|name| self.0.get(name)).copied();
            at += 1;
            if next.is_some_and(|message| message.variables.iter().any(|own| own.name == variable)) {
                return true;
            }
        }
        false
    }
}

/// Whether a message takes a variable for nothing but a choice.
fn is_only_chosen_by(message: &Message, variable: &str) -> bool {
    let taken = message.variables.iter().filter(|own| own.name == variable).count();
    let chosen = message.choices.iter().filter(|choice| choice.by.as_deref() == Some(variable)).count();
    taken == chosen
}
