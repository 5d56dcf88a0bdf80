//! An explicit anchor that the translation has more often than the source.

use rustc_hash::{FxHashMap, FxHashSet};

use super::linked::shown;
use super::{Check, Linked, Profile, Promise, Run};
use crate::document::{Document, InlineKind};
use crate::finding::{Finding, Level};
use crate::text::Span;

pub(super) static CHECK: Check = Check {
    id: "duplicate-anchor",
    promise: Promise::Faithful,
    level: Level::Note,
    profile: Profile::Strict,
    facts: &["id", "count"],
    page: include_str!("../../source/checks/duplicate-anchor.md"),
    run: Run::Linked(run),
};

fn run(found: &mut Vec<Finding>, linked: &Linked<'_>) {
    let (Some((source, target)), Some(own)) = (linked.both(), linked.pair.source.as_ref()) else { return };
    let site = linked.site;
    let names = anchors(linked.document(target));
    let mut counts: FxHashMap<&str, usize> = FxHashMap::default();
    let mut twice: Vec<(&str, Span)> = Vec::new();
    for (name, span) in names {
        let count = counts.entry(name).or_default();
        *count += 1;
        if *count == 2 {
            twice.push((name, span));
        }
    }
    if twice.is_empty() {
        return;
    }
    let mut there: FxHashMap<&str, usize> = FxHashMap::default();
    anchors(own).into_iter().for_each(|(name, _)| *there.entry(name).or_default() += 1);
    let wanted = site.wanted(target);
    // Where the anchor should have another name that links ask for, `lost-anchor` tells.
    let lost: FxHashSet<u32> = wanted
        .keys()
        .filter(|id| site.anchors(target).of(id).is_empty())
        .flat_map(|id| site.anchors(source).of(id))
        .filter_map(|place| site.partner(target, place.block))
        .collect();
    let blocks = &linked.document(target).blocks;
    let block = |span: Span| blocks.partition_point(|block| block.span.start <= span.start).checked_sub(1);
    for (id, span) in twice {
        let of_source = there.get(id).copied().unwrap_or(0);
        let headings = site.anchors(source).of(id).len();
        // Where links lead there, `ambiguous-anchor` tells.
        if counts[id] <= of_source.max(headings)
            || wanted.contains_key(id)
            || block(span).is_some_and(|block| lost.contains(&(block as u32)))
        {
            continue;
        }
        let finding = linked
            .finding_at(&CHECK, format!("id/{id}"), false, span)
            .with("id", shown(id))
            .with("count", counts[id]);
        found.push(finding);
    }
}

/// The explicit anchors of a page, in reading order.
fn anchors(document: &Document) -> Vec<(&str, Span)> {
    let all = document.inlines.iter().filter_map(|inline| match &inline.kind {
        InlineKind::Anchor(name) => Some((name.as_str(), inline.span)),
        _ => None,
    });
    all.collect()
}
