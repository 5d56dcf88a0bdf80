//! A front-matter value that is no prose and differs from the source's.

use super::{Check, Context, Profile, Promise, Run, describe};
use crate::document::Value;
use crate::drift::Fate;
use crate::finding::{Finding, Level};

pub(super) static CHECK: Check = Check {
    id: "changed-metadata",
    promise: Promise::Complete,
    level: Level::Error,
    profile: Profile::Default,
    facts: &["key", "expected", "found"],
    page: include_str!("../../source/checks/changed-metadata.md"),
    run: Run::Aligned(run),
};

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    if describe::has_broken_front_matter(context) {
        return;
    }
    let (Some(expected), Some(got)) =
        (&context.alignment.source.front_matter, &context.alignment.target.front_matter)
    else {
        return;
    };
    for entry in &expected.entries {
        let Some(twin) = got.get(&entry.key) else { continue };
        let settings = context.settings;
        if settings.is_own_key(&entry.key) || settings.is_translatable_key(&entry.key) {
            continue;
        }
        // What reads like prose may be translated, whatever its key.
        if entry.value.is_prose() || entry.value.is_same(&twin.value) {
            continue;
        }
        let mut finding = CHECK
            .finding(context.pair, format!("metadata/{}", entry.key))
            .with("key", entry.key.as_str())
            .with("expected", shown(&entry.value))
            .with("found", shown(&twin.value));
        // An author's or a date may differ, and moves on without the translation.
        if settings.fate(&entry.key) == Fate::Ignored {
            finding.level = Level::Note;
        }
        finding.source = Some(entry.span);
        finding.target = Some(twin.span);
        found.push(finding);
    }
}

fn shown(value: &Value) -> String {
    value.flat().chars().take(120).collect()
}
