//! A role whose name stands in the translation as it is in the source.

use super::{Check, Context, Profile, Promise, Run, describe};
use crate::finding::{Finding, Level};
use crate::role::is_untranslated;
use crate::text::locale;

pub(super) static CHECK: Check = Check {
    id: "untranslated-role",
    promise: Promise::Faithful,
    level: Level::Warning,
    profile: Profile::Default,
    facts: &["role", "found", "owner"],
    page: include_str!("../../source/checks/untranslated-role.md"),
    run: Run::Aligned(run),
};

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    let settings = context.settings;
    if locale::language(&settings.source_locale) == locale::language(context.locale) {
        return;
    }
    for known in context.roles.iter() {
        let Some(target) = known.target.filter(|target| !target.has_code) else { continue };
        // Names of products have capitals as well.
        let capitals_count = settings.profile >= Profile::Strict;
        if !is_untranslated(&known.source.name, &target.name, capitals_count) {
            continue;
        }
        let entry = known.today.and_then(|today| settings.role_names.named(context.locale, today));
        if entry.is_some_and(|entry| entry.has(&target.name)) {
            continue;
        }
        found.push(
            describe::role(&CHECK, context, known.source, Some(target))
                .with("role", known.source.name.as_str())
                .with("found", target.name.as_str())
                .with("owner", known.source.owner.as_str()),
        );
    }
}
