//! What the checks of freshness have in common: the changes of the source beside the passages of the translation.

use super::{Check, Fresh};
use crate::drift::{Change, Locator};
use crate::finding::{Finding, Hunk};

/// A finding about all that the source did since the translation, with its extent as facts.
pub(super) fn finding(check: &Check, fresh: &Fresh<'_>) -> Finding {
    let mut finding = check.finding(fresh.index, String::new()).brief();
    if let Some(drift) = &fresh.pair.drift {
        let locator = Locator::new(fresh.alignment);
        let hunk = |change: &Change| Hunk { change: change.clone(), target: locator.passage(change) };
        finding.hunks = drift.changes.iter().map(hunk).collect();
        finding = finding
            .with("changed", drift.changed_sections)
            .with("sections", drift.sections)
            .with("words", drift.words)
            .with("class", drift.class.word());
    }
    let is_prose = |hunk: &&Hunk| hunk.change.kind != "metadata";
    let first = finding.hunks.iter().find(is_prose).or(finding.hunks.first());
    let (source, target) = first.map_or((None, None), |hunk| (hunk.change.old, hunk.target));
    finding.source = source;
    finding.target = target.or_else(|| fresh.pair.recorded.as_ref()?.span);
    finding
}
