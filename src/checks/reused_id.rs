//! A message whose text has changed under the id that it had.

use super::{Check, Fresh, Profile, Promise, Run};
use crate::drift::{Class, Deed, Locator};
use crate::finding::{Finding, Level};

pub(super) static CHECK: Check = Check {
    id: "reused-id",
    promise: Promise::Fresh,
    level: Level::Warning,
    profile: Profile::Audit,
    facts: &["message"],
    page: include_str!("../../source/checks/reused-id.md"),
    run: Run::Fresh(run),
};

fn run(found: &mut Vec<Finding>, fresh: &Fresh<'_>) {
    let Some(drift) = fresh.pair.drift.as_ref().filter(|_| fresh.alignment.source.is_catalogue) else {
        return;
    };
    let changed =
        drift.changes.iter().filter(|change| change.deed == Deed::Changed && change.class == Class::Text);
    for change in changed {
        let mut finding =
            CHECK.finding(fresh.index, change.title.clone()).with("message", change.title.as_str());
        (finding.source, finding.is_of_today) = (change.new, true);
        finding.target = Locator::new(fresh.alignment).passage(change);
        found.push(finding);
    }
}
