//! A link to a page or file that is not there.

use super::linked::{Followed, shown};
use super::{Check, Linked, Profile, Promise, Run};
use crate::finding::{Finding, Level};
use crate::site::links::{Role, is_picture};
use crate::site::{Fault, Outcome};

pub(super) static CHECK: Check = Check {
    id: "broken-link",
    promise: Promise::Sound,
    level: Level::Error,
    profile: Profile::Default,
    facts: &["target", "reason", "suggestion"],
    page: include_str!("../../source/checks/broken-link.md"),
    run: Run::Linked(run),
};

fn run(found: &mut Vec<Finding>, linked: &Linked<'_>) {
    for (number, (followed, reason)) in linked.faults(reason).into_iter().enumerate() {
        let target = followed.link.target;
        let mut finding = linked.finding(&CHECK, &followed).with("reason", reason);
        if reason == "separator" {
            let mended = target.replace('\\', "/");
            finding.edit = linked.edit(&followed, target, &mended);
            finding = finding.with("suggestion", shown(&mended));
        } else if let Some(suggestion) = linked.suggestion(number, &followed) {
            finding = finding.with("suggestion", shown(&suggestion));
        }
        found.push(finding);
    }
    for (label, span) in linked.undefined() {
        let finding = linked.finding_at(&CHECK, format!("reference/{label}"), false, *span);
        found.push(finding.with("target", shown(label)).with("reason", "undefined"));
    }
}

/// What is wrong with a link, if anything is.
fn reason(linked: &Linked<'_>, followed: &Followed<'_>) -> Option<&'static str> {
    let Followed { link, outcome, .. } = followed;
    if !matches!(link.role, Role::Link | Role::Uid) || is_picture(link.target) {
        return None;
    }
    match outcome {
        // What a site's templates make of a value nobody knows here; where the source has it, they know.
        Outcome::Broken(Fault::Absent) if link.is_vague && !starts_from_file(link.target) => None,
        Outcome::Broken(fault) => Some(fault.word()),
        Outcome::Reached(reached) if reached.spelled.is_some() && link.target.contains('\\') => {
            (!linked.site.platform().mends_separators).then_some("separator")
        }
        _ => None,
    }
}

/// Whether an address says itself that it starts from the file that holds it.
fn starts_from_file(target: &str) -> bool {
    target.starts_with("./") || target.starts_with("../")
}
