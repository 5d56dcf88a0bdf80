//! A choice that has two variants of one key.

use rustc_hash::FxHashSet;

use super::{Check, Page, Profile, Promise, Run};
use crate::finding::{Finding, Level};

pub(super) static CHECK: Check = Check {
    id: "duplicate-variant",
    promise: Promise::Readable,
    level: Level::Warning,
    profile: Profile::Default,
    facts: &["variant", "message"],
    page: include_str!("../../source/checks/duplicate-variant.md"),
    run: Run::Page(run),
};

fn run(found: &mut Vec<Finding>, page: &Page<'_>) {
    for message in &page.document.messages {
        for choice in &message.choices {
            let mut seen: FxHashSet<&str> = FxHashSet::default();
            for key in choice.keys.iter().filter(|key| !seen.insert(key.name.as_str())) {
                found.push(
                    page.finding(&CHECK, format!("{}/{}", message.key(), key.name), key.span)
                        .with("variant", key.name.as_str())
                        .with("message", message.key()),
                );
            }
        }
    }
}
