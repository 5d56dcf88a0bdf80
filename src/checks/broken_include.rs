//! An include or a snippet of code that is not there, or that leads back to the page that takes it in.

use super::linked::{Followed, shown};
use super::{Check, Linked, Profile, Promise, Run};
use crate::finding::{Finding, Level};
use crate::site::links::Role;
use crate::site::{Fault, Outcome};

pub(super) static CHECK: Check = Check {
    id: "broken-include",
    promise: Promise::Sound,
    level: Level::Error,
    profile: Profile::Default,
    facts: &["target", "reason", "suggestion", "ring"],
    page: include_str!("../../source/checks/broken-include.md"),
    run: Run::Linked(run),
};

fn run(found: &mut Vec<Finding>, linked: &Linked<'_>) {
    for (number, (followed, wrong)) in linked.faults(wrong).into_iter().enumerate() {
        let mut finding = linked.finding(&CHECK, &followed);
        match wrong {
            Wrong::Broken(fault) => {
                finding = finding.with("reason", fault.word());
                if let Some(suggestion) = linked.suggestion(number, &followed) {
                    finding = finding.with("suggestion", shown(&suggestion));
                }
            }
            Wrong::Ring => {
                let ring: Vec<&str> =
                    ring(linked, &followed).iter().map(|page| linked.site.get(*page).path.as_str()).collect();
                finding = finding.with("reason", "ring").with("ring", ring.join(" → "));
            }
        }
        found.push(finding);
    }
}

/// What may be wrong with an include.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Wrong {
    Broken(Fault),
    Ring,
}

fn wrong(linked: &Linked<'_>, followed: &Followed<'_>) -> Option<Wrong> {
    match (followed.link.role, followed.outcome) {
        (Role::Include | Role::Snippet, Outcome::Broken(fault)) => Some(Wrong::Broken(*fault)),
        (Role::Include, Outcome::Reached(_)) => (!ring(linked, followed).is_empty()).then_some(Wrong::Ring),
        _ => None,
    }
}

/// The pages that take one another in, from the page of the link and back to it; told at the first by path alone.
fn ring(linked: &Linked<'_>, followed: &Followed<'_>) -> Vec<usize> {
    let site = linked.site;
    let next = followed.outcome.page();
    let rings = &site.anchors(followed.page).rings;
    let Some(ring) = rings.iter().find(|ring| ring.get(1).or(ring.first()).copied() == next) else {
        return Vec::new();
    };
    let path = |page: &usize| &site.get(*page).path;
    if ring.iter().min_by_key(|page| path(page)) != ring.first() {
        return Vec::new();
    }
    ring.iter().copied().chain(ring.first().copied()).collect()
}
