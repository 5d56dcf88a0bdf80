//! A link whose spelling differs from the file's name in case alone: it works on some machines.

use super::linked::{Followed, shown};
use super::{Check, Linked, Profile, Promise, Run};
use crate::finding::{Finding, Level};
use crate::site::Outcome;

pub(super) static CHECK: Check = Check {
    id: "case-mismatch",
    promise: Promise::Sound,
    level: Level::Warning,
    profile: Profile::Default,
    facts: &["target", "name"],
    page: include_str!("../../source/checks/case-mismatch.md"),
    run: Run::Linked(run),
};

fn run(found: &mut Vec<Finding>, linked: &Linked<'_>) {
    for (followed, spelled) in linked.faults(|_, followed| spelled(followed)) {
        let written = followed.link.target.split(['?', '#']).next().unwrap_or("");
        let mut finding = linked.finding(&CHECK, &followed);
        let name = respelled(written, spelled);
        if let Some(name) = &name {
            finding.edit = linked.edit(&followed, written, name);
        }
        if linked.site.platform().ignores_case {
            finding.level = Level::Note;
            finding.is_brief = true;
        }
        found.push(finding.with("name", shown(name.as_deref().unwrap_or(spelled))));
    }
}

fn spelled<'a>(followed: &Followed<'a>) -> Option<&'a str> {
    let Outcome::Reached(reached) = followed.outcome else { return None };
    reached.spelled.as_deref().filter(|_| !followed.link.target.contains('\\'))
}

/// `written` with the names of `path` for its own; none where they are not the same names.
fn respelled(written: &str, path: &str) -> Option<String> {
    let mut names: Vec<&str> = written.split('/').collect();
    for (name, right) in names.iter_mut().rev().zip(path.rsplit('/')) {
        if matches!(*name, "" | "." | "..") {
            break;
        }
        if name.to_lowercase() != right.to_lowercase() {
            return None;
        }
        *name = right;
    }
    Some(names.join("/"))
}

#[cfg(test)]
mod tests {
    use super::respelled;

    #[test]
    fn only_the_case_of_names_changes() {
        assert_eq!(respelled("../Media/a.png", "docs/media/A.PNG").as_deref(), Some("../media/A.PNG"));
        assert_eq!(respelled("a%20b.md", "docs/A b.md"), None);
    }
}
