//! A picture that is not there, neither beside the translation nor beside its source.

use super::linked::{Followed, shown};
use super::{Check, Linked, Profile, Promise, Run};
use crate::finding::{Finding, Level};
use crate::site::links::{Role, is_picture};
use crate::site::{Fault, Outcome};

pub(super) static CHECK: Check = Check {
    id: "broken-image",
    promise: Promise::Sound,
    level: Level::Error,
    profile: Profile::Default,
    facts: &["target", "reason", "suggestion"],
    page: include_str!("../../source/checks/broken-image.md"),
    run: Run::Linked(run),
};

fn run(found: &mut Vec<Finding>, linked: &Linked<'_>) {
    for (number, (followed, fault)) in linked.faults(|_, followed| fault(followed)).into_iter().enumerate() {
        let mut finding = linked.finding(&CHECK, &followed).with("reason", fault.word());
        if let Some(suggestion) = linked.suggestion(number, &followed) {
            finding = finding.with("suggestion", shown(&suggestion));
        }
        found.push(finding);
    }
}

fn fault(followed: &Followed<'_>) -> Option<Fault> {
    let Followed { link, outcome, .. } = followed;
    let shows = link.role == Role::Image || link.role == Role::Link && is_picture(link.target);
    match outcome {
        // Themes have folders of their own for the pictures that front matter names.
        Outcome::Broken(_) if link.is_vague && !link.target.starts_with('.') => None,
        Outcome::Broken(fault) if shows => Some(*fault),
        _ => None,
    }
}
