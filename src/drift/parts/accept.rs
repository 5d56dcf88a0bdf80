//! Parts that a translator has brought up to date.

use super::{Parts, names, of, section_of};
use crate::document::Document;
use crate::drift::metadata::Fate;
use crate::drift::{Change, Drift};

/// `recorded` with the parts called `accepted` as they are in `today`. `drift` is what is left to do: a section that was
/// renamed in it gives up its old name, and one that came with sections below it brings those along. `base` is the
/// page that `drift` starts from, where it is known.
pub fn accept(
    recorded: &Parts,
    accepted: &[String],
    drift: &Drift,
    base: Option<&Document>,
    today: &Document,
    fate: &dyn Fn(&str) -> Fate,
) -> Parts {
    let is = of(today, fate);
    let new = names(today);
    let old = base.map(names).unwrap_or_default();
    let mut sections: Vec<String> = accepted.to_vec();
    let wanted = |change: &&Change| accepted.iter().any(|section| section == section_of(&change.anchor));
    for change in drift.changes.iter().filter(wanted) {
        let blocks = |names: &[super::Name], (from, to): (usize, usize)| -> Vec<String> {
            names.get(from..to).unwrap_or(&[]).iter().map(|name| name.section.clone()).collect()
        };
        sections.extend(blocks(&new, change.new_blocks));
        let was = blocks(&old, change.old_blocks);
        sections.extend(was.into_iter().filter(|section| !is.contains_key(section)));
    }
    sections.sort_unstable();
    sections.dedup();
    // By the section's own name: names of parts are many, those accepted few.
    let is_accepted =
        |part: &str| sections.binary_search_by(|accepted| accepted.as_str().cmp(section_of(part))).is_ok();
    let kept = recorded.iter().filter(|(part, _)| !is_accepted(part));
    let taken = is.iter().filter(|(part, _)| is_accepted(part));
    kept.chain(taken).map(|(part, hash)| (part.clone(), hash.clone())).collect()
}
