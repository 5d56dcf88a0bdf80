//! A reference to a message or a term that no catalogue has.

use super::{Check, Context, Profile, Promise, Run, catalogue};
use crate::finding::{Finding, Level};

pub(super) static CHECK: Check = Check {
    id: "unknown-reference",
    promise: Promise::Sound,
    level: Level::Error,
    profile: Profile::Default,
    facts: &["found", "expected", "message"],
    page: include_str!("../../source/checks/unknown-reference.md"),
    run: Run::Aligned(run),
};

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    for values in catalogue::values(context) {
        // What the source refers to in vain is its author's to mend.
        let mut unknown = catalogue::without(&values.target.references, &values.source.references);
        unknown.retain(|reference| !context.defined.has(context.locale, &reference.name));
        if unknown.is_empty() {
            continue;
        }
        // One that the translation lost is what it stands for.
        let mut lost = catalogue::without(&values.source.references, &values.target.references).into_iter();
        for reference in unknown {
            let expected = lost.next();
            found.push(
                values
                    .finding(&CHECK, context, expected.as_ref(), Some(&reference))
                    .with("found", reference.name.as_str())
                    .with("expected", expected.map_or(String::new(), |expected| expected.name))
                    .with("message", values.target.key()),
            );
        }
    }
}
