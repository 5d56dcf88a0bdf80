//! An id that a page offers more than once, while links lead to it.

use super::linked::shown;
use super::{Check, Linked, Profile, Promise, Run};
use crate::document::Kind;
use crate::finding::{Finding, Level};
use crate::site::Place;

pub(super) static CHECK: Check = Check {
    id: "ambiguous-anchor",
    promise: Promise::Sound,
    level: Level::Warning,
    profile: Profile::Default,
    facts: &["id", "count", "links", "page"],
    page: include_str!("../../source/checks/ambiguous-anchor.md"),
    run: Run::Linked(run),
};

fn run(found: &mut Vec<Finding>, linked: &Linked<'_>) {
    let site = linked.site;
    for (page, is_source) in linked.pages() {
        for (id, from) in site.wanted(page) {
            let places = apart(linked, site.anchors(page).of(id));
            let [_, second, ..] = *places else { continue };
            // The source's own fault is told there.
            let shared = linked
                .both()
                .filter(|_| !is_source)
                .map(|(source, _)| apart(linked, site.anchors(source).of(id)).len());
            if shared.is_some_and(|shared| shared > 1) {
                continue;
            }
            let span = linked
                .block(second)
                .filter(|_| second.page == page)
                .map_or_else(Default::default, |block| block.span);
            let finding = linked
                .finding_at(&CHECK, format!("id/{id}"), is_source, span)
                .with("id", shown(id))
                .with("count", places.len())
                .with("links", from.len())
                .with("page", from.first().map_or("", |page| site.get(*page).path.as_str()));
            found.push(finding);
        }
    }
}

/// The places that readers would tell apart: an anchor right before its heading is one with it.
fn apart(linked: &Linked<'_>, places: &[Place]) -> Vec<Place> {
    let is_heading =
        |place: &Place| linked.block(*place).is_some_and(|block| matches!(block.kind, Kind::Heading(_)));
    let mut apart: Vec<Place> = Vec::new();
    for place in places {
        let is_one = |last: &Place| {
            last.page == place.page && last.block + 1 == place.block && is_heading(place) && !is_heading(last)
        };
        if !apart.last().is_some_and(is_one) {
            apart.push(*place);
        }
    }
    apart
}
