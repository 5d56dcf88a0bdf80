//! A role of the source that its catalogue does not have.

use super::{Check, Context, Profile, Promise, Run, describe};
use crate::finding::{Finding, Level};
use crate::role::Defined;

pub(super) static CHECK: Check = Check {
    id: "unknown-role",
    promise: Promise::Complete,
    level: Level::Warning,
    profile: Profile::Strict,
    facts: &["role", "owner"],
    page: include_str!("../../source/checks/unknown-role.md"),
    run: Run::Aligned(run),
};

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    let Some(source) = &context.settings.role_names.source else { return };
    for known in context.roles.iter() {
        let Some(today) = known.today.filter(|today| source.of_role(today).is_none()) else { continue };
        // Told once, however many pages have it.
        let is_first = |role: &Defined| {
            role.page == context.page && role.locale.as_deref().is_none_or(|locale| locale == context.locale)
        };
        if !context.register.defined(today).is_none_or(is_first) {
            continue;
        }
        found.push(
            describe::role(&CHECK, context, known.source, known.target)
                .with("role", known.source.name.as_str())
                .with("owner", known.source.owner.as_str()),
        );
    }
}
