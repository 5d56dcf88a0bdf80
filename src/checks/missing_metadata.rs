//! A front-matter key of the source that the translation lost.

use super::{Check, Context, Profile, Promise, Run, describe, insertion};
use crate::document::{Document, FrontMatter};
use crate::finding::{Edit, Finding, Level};
use crate::text::{Span, line_end};

pub(super) static CHECK: Check = Check {
    id: "missing-metadata",
    promise: Promise::Complete,
    level: Level::Error,
    profile: Profile::Default,
    facts: &["key"],
    page: include_str!("../../source/checks/missing-metadata.md"),
    run: Run::Aligned(run),
};

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    if describe::has_broken_front_matter(context) {
        return;
    }
    let (source, target) = (context.alignment.source, context.alignment.target);
    let Some(expected) = &source.front_matter else { return };
    let nothing = FrontMatter::default();
    let got = target.front_matter.as_ref().unwrap_or(&nothing);
    let mut before: Option<Span> = None;
    for entry in &expected.entries {
        if let Some(twin) = got.get(&entry.key) {
            before = Some(twin.span);
            continue;
        }
        // A key without value says nothing that could be lost.
        if entry.value.is_empty() || context.settings.is_own_key(&entry.key) {
            continue;
        }
        let mut finding =
            CHECK.finding(context.pair, format!("metadata/{}", entry.key)).with("key", entry.key.as_str());
        finding.source = Some(entry.span);
        finding.target =
            Some(before.map_or(Span::at(got.span.start as usize), |span| Span::at(span.end as usize)));
        finding.edit = before.map(|span| edit(source, target, entry.span, span));
        found.push(finding);
    }
}

/// The source's lines of a key, below the key that it follows there.
fn edit(source: &Document, target: &Document, lost: Span, before: Span) -> Edit {
    let line_break = insertion::line_break(target);
    let mut text = String::new();
    for line in lost.of(&source.text).lines() {
        text.push_str(line_break);
        text.push_str(line);
    }
    Edit::draft(Span::at(line_end(&target.text, before.end as usize)), text)
}
