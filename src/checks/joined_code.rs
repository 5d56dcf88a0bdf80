//! Code spans of the source that became one in the translation.

use super::codes::codes;
use super::things::shown;
use super::{Check, Context, Profile, Promise, Run, describe};
use crate::finding::{Finding, Level};

pub(super) static CHECK: Check = Check {
    id: "joined-code",
    promise: Promise::Faithful,
    level: Level::Warning,
    profile: Profile::Default,
    facts: &["found", "first", "last"],
    page: include_str!("../../source/checks/joined-code.md"),
    run: Run::Aligned(run),
};

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    for codes in codes(context) {
        for joined in &codes.joined {
            let [first, .., last] = joined.parts.as_slice() else { continue };
            let mut finding = describe::passages(&CHECK, context, codes.difference.passages)
                .with("found", shown(&joined.whole))
                .with("first", shown(first))
                .with("last", shown(last));
            finding.source = Some(first.span.cover(last.span));
            finding.target = Some(joined.whole.span);
            found.push(finding);
        }
    }
}
