//! A link to a place that the page it leads to does not offer, as that page is served.

use super::linked::{Followed, MOST_SUGGESTIONS, Titles, shown};
use super::{Check, Linked, Profile, Promise, Run};
use crate::finding::{Finding, Level};
use crate::site::address::{Address, wanted};
use crate::site::{Fragment, Outcome, Place};

pub(super) static CHECK: Check = Check {
    id: "broken-anchor",
    promise: Promise::Sound,
    level: Level::Warning,
    profile: Profile::Default,
    facts: &["target", "reason", "page", "heading", "suggestion"],
    page: include_str!("../../source/checks/broken-anchor.md"),
    run: Run::Linked(run),
};

fn run(found: &mut Vec<Finding>, linked: &Linked<'_>) {
    let mut titles = Titles::default();
    let faults = linked.faults(|linked, followed| is_fault(linked, followed).then_some(()));
    for (number, (followed, ())) in faults.into_iter().enumerate() {
        let Some((page, fragment)) = place(&followed) else { continue };
        let id = wanted(fragment);
        let mut finding = linked.finding(&CHECK, &followed).with("page", linked.site.get(page).path.as_str());
        match counterpart(linked, page, &id) {
            Some(counterpart) => {
                finding = finding
                    .with("reason", "translated")
                    .with("heading", titles.of(linked, counterpart.translated));
                if let [own] = linked.site.anchors(page).at(counterpart.translated) {
                    if !counterpart.is_kept {
                        finding.edit = linked.edit(&followed, &format!("#{fragment}"), &format!("#{own}"));
                    }
                    finding = finding.with("suggestion", shown(own));
                }
                // Where the translation is to offer the source's id, `lost-anchor` shows the place and mends it.
                finding.is_brief = counterpart.is_kept;
            }
            None => {
                finding = finding.with("reason", "absent");
                let near = (number < MOST_SUGGESTIONS).then(|| near(linked, page, &id)).flatten();
                if let Some(near) = near {
                    finding = finding.with("suggestion", shown(near));
                }
            }
        }
        found.push(finding);
    }
}

fn is_fault(linked: &Linked<'_>, followed: &Followed<'_>) -> bool {
    let Some((page, fragment)) = place(followed) else { return false };
    // Where templates write a part of the page, only what is lost on the way from the source is sure.
    !linked.site.anchors(page).is_open || counterpart(linked, page, &wanted(fragment)).is_some()
}

/// The page that a link leads to and the place on it that is not there.
fn place<'a>(followed: &Followed<'a>) -> Option<(usize, &'a str)> {
    let Outcome::Reached(reached) = followed.outcome else { return None };
    let page = reached.page.filter(|_| reached.fragment == Fragment::Lost)?;
    Some((page, Address::of(followed.link.target).fragment?))
}

/// What the source's place is in the translation.
struct Counterpart {
    translated: Place,
    /// Whether translations are meant to offer the source's id.
    is_kept: bool,
}

/// The block of the translated `page` that stands for the block of its source with the id.
fn counterpart(linked: &Linked<'_>, page: usize, id: &str) -> Option<Counterpart> {
    let source = linked.site.get(page).source?;
    let place = *linked.site.anchors(source).of(id).first()?;
    let is_told = place.page == source && linked.has_words(place);
    let block = linked.site.partner(page, place.block).filter(|_| is_told)?;
    Some(Counterpart { translated: Place { page, block }, is_kept: is_kept(linked, place, id) })
}

/// Whether translations are meant to offer this id of the source: an author gave it, or the platform's translations keep
/// the ids of their sources, as those of Microsoft Learn do.
pub(super) fn is_kept(linked: &Linked<'_>, place: Place, id: &str) -> bool {
    linked.site.convention().anchor_replaces || linked.site.anchors(place.page).is_given(id, place)
}

/// The id that was perhaps meant.
fn near<'a>(linked: &Linked<'a>, page: usize, id: &str) -> Option<&'a str> {
    /// Of a longer page nobody means an id by its likeness.
    const MOST: usize = 2000;
    /// Nor of one longer than this: the comparison costs the product of both lengths.
    const LONGEST: usize = 200;
    /// Of two words as like as this one is the other with a slip.
    const LIKE: f64 = 0.8;
    let anchors = linked.site.anchors(page);
    if id.len() > LONGEST || anchors.ids().count() > MOST {
        return None;
    }
    let ids = anchors.ids().filter(|own| own.len() <= LONGEST);
    let scored = ids.map(|own| (strsim::normalized_damerau_levenshtein(own, id), own));
    let best =
        scored.filter(|(score, _)| *score >= LIKE).max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(a.1)));
    best.map(|(_, own)| own)
}
