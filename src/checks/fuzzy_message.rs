//! A value that its catalogue marks as uncertain, mostly because its source has changed since.

use super::{Check, Page, Profile, Promise, Run};
use crate::finding::{Finding, Level};

pub(super) static CHECK: Check = Check {
    id: "fuzzy-message",
    promise: Promise::Fresh,
    level: Level::Warning,
    profile: Profile::Default,
    facts: &["message", "earlier"],
    page: include_str!("../../source/checks/fuzzy-message.md"),
    run: Run::Page(run),
};

fn run(found: &mut Vec<Finding>, page: &Page<'_>) {
    if page.is_source {
        return;
    }
    for message in &page.document.messages {
        let Some(earlier) = &message.fuzzy else { continue };
        let key = message.key();
        let mut finding = CHECK.finding(page.pair, key.clone()).with("message", key);
        if !earlier.is_empty() {
            finding = finding.with("earlier", earlier.clone());
        }
        finding.target = page.document.blocks.get(message.block as usize).map(|block| block.span);
        found.push(finding);
    }
}
