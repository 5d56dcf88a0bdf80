//! A role that the catalogue of a locale does not name.

use super::{Check, Context, Profile, Promise, Run, describe};
use crate::finding::{Finding, Level};

pub(super) static CHECK: Check = Check {
    id: "unnamed-role",
    promise: Promise::Complete,
    level: Level::Error,
    profile: Profile::Default,
    facts: &["role", "found", "owner", "id"],
    page: include_str!("../../source/checks/unnamed-role.md"),
    run: Run::Aligned(run),
};

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    let names = &context.settings.role_names;
    let Some(source) = &names.source else { return };
    for known in context.roles.iter() {
        let (Some(target), Some(today)) = (known.target, known.today) else { continue };
        let Some(entry) = source.of_role(today).filter(|_| names.named(context.locale, today).is_none())
        else {
            continue;
        };
        // Told once, however many pages have it.
        let first = context.register.uses(context.locale, today).and_then(|uses| uses.page.as_deref());
        if first.is_some_and(|first| first != context.page) {
            continue;
        }
        found.push(
            describe::role(&CHECK, context, known.source, Some(target))
                .with("role", known.source.name.as_str())
                .with("found", target.name.as_str())
                .with("owner", known.source.owner.as_str())
                .with("id", entry.id.as_str()),
        );
    }
}
