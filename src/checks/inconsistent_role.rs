//! A role that two pages of a locale, or a page and the catalogue, call by different names.

use super::{Check, Context, Profile, Promise, Run, describe};
use crate::finding::{Edit, Finding, Level};
use crate::role::is_same;

pub(super) static CHECK: Check = Check {
    id: "inconsistent-role",
    promise: Promise::Faithful,
    level: Level::Warning,
    profile: Profile::Default,
    facts: &["role", "found", "expected", "reason", "owner"],
    page: include_str!("../../source/checks/inconsistent-role.md"),
    run: Run::Aligned(run),
};

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    for known in context.roles.iter() {
        let (Some(target), Some(today)) = (known.target, known.today) else { continue };
        let entry = context.settings.role_names.named(context.locale, today);
        let (expected, reason) = match entry {
            // A name that is behind the source's is no standard.
            Some(entry) if entry.has(&target.name) || entry.is_stale() => continue,
            Some(entry) => (entry.name(), "catalog"),
            None => {
                let uses = context.register.uses(context.locale, today);
                let Some(usual) = uses.and_then(|uses| uses.usual()) else { continue };
                if is_same(usual, &target.name) {
                    continue;
                }
                (usual, "pages")
            }
        };
        let mut finding = describe::role(&CHECK, context, known.source, Some(target))
            .with("role", known.source.name.as_str())
            .with("found", target.name.as_str())
            .with("expected", expected)
            .with("reason", reason)
            .with("owner", known.source.owner.as_str());
        // Where the name has markup, a person has to look.
        if is_same(target.span.of(&context.alignment.target.text), &target.name) {
            finding.edit = Some(Edit::draft(target.span, expected));
        }
        found.push(finding);
    }
}
