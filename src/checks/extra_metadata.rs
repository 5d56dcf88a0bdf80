//! A front-matter key that the source does not have.

use super::{Check, Context, Profile, Promise, Run, describe};
use crate::finding::{Finding, Level};
use crate::text::Span;

pub(super) static CHECK: Check = Check {
    id: "extra-metadata",
    promise: Promise::Complete,
    level: Level::Note,
    profile: Profile::Default,
    facts: &["key"],
    page: include_str!("../../source/checks/extra-metadata.md"),
    run: Run::Aligned(run),
};

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    if describe::has_broken_front_matter(context) {
        return;
    }
    let (source, target) = (context.alignment.source, context.alignment.target);
    let Some(got) = &target.front_matter else { return };
    for entry in &got.entries {
        let is_known =
            source.front_matter.as_ref().is_some_and(|expected| expected.get(&entry.key).is_some());
        if is_known || entry.value.is_empty() || context.settings.is_own_key(&entry.key) {
            continue;
        }
        let mut finding =
            CHECK.finding(context.pair, format!("metadata/{}", entry.key)).with("key", entry.key.as_str());
        finding.source = source.front_matter.as_ref().map(|expected| Span::at(expected.span.end as usize));
        finding.target = Some(entry.span);
        found.push(finding);
    }
}
