//! What the versions of pages and the names of sources tell of pairs, beyond what pages record.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::{Read, Request};
use crate::corpus::{Base, BaseKind, Earlier, Moved, Verdict};
use crate::document::Document;
use crate::fingerprint::LOCK;
use crate::workspace::earlier;
use crate::workspace::git::Git;
use crate::workspace::infer::{self, Inferred, same_text};
use crate::workspace::layout::Plan;
use crate::workspace::moved::{self, Places};
use crate::workspace::read::Page;
use crate::workspace::versions::{Repositories, Versions, versions};

/// What the versions of pages tell, by pair.
#[derive(Default)]
pub(super) struct Past {
    pub(super) inferred: BTreeMap<usize, Inferred>,
    pub(super) earlier: BTreeMap<usize, Earlier>,
    /// The repository without whose whole history nothing is estimated.
    pub(super) cut_off: BTreeMap<usize, usize>,
}

/// Asks the histories of both sides: what unstamped pages were made from, and what stamped ones were before.
pub(super) fn past(
    plan: &Plan,
    pairs: &[Read<'_>],
    verdicts: &[Verdict],
    (source, repositories): (usize, &mut Repositories),
    request: &Request<'_>,
) -> Past {
    let stamped = stamped_locales(pairs);
    let is_open = |index: usize| match verdicts[index] {
        // A catalogue that is its own source says itself what is not sure.
        _ if pairs[index].found.is_of_itself() => false,
        Verdict::Unstamped => {
            request.reads_dates.unwrap_or(!stamped.contains(pairs[index].found.locale.as_str()))
        }
        // What a page says is not put aside unasked.
        Verdict::Unknown => request.reads_dates == Some(true),
        _ => false,
    };
    let is_whole = repositories.git(source).is_whole();
    let is_inferred = |index: usize| is_whole && is_open(index);
    // An earlier stamp matters only where this one leads to a text.
    let has_earlier = |index: usize| {
        pairs[index].stamp.is_some() && matches!(verdicts[index], Verdict::Current | Verdict::Stale)
    };

    let mut trees: FxHashMap<usize, Option<(usize, String)>> = FxHashMap::default();
    let mut wanted: BTreeMap<usize, FxHashSet<String>> = BTreeMap::new();
    let mut targets: BTreeMap<usize, (usize, String)> = BTreeMap::new();
    let mut cut_off: BTreeMap<usize, usize> = BTreeMap::new();
    if !is_whole {
        cut_off.extend((0..pairs.len()).filter(|index| is_open(*index)).map(|index| (index, source)));
    }
    for (index, read) in
        pairs.iter().enumerate().filter(|(index, _)| is_inferred(*index) || has_earlier(*index))
    {
        let tree = read.found.tree;
        let root = plan.layout.targets.get(tree).map(|target| &target.root);
        let place = trees.entry(tree).or_insert_with(|| repositories.around(root?));
        if let Some((at, _)) = place.as_ref().filter(|(at, _)| !repositories.git(*at).is_whole()) {
            cut_off.extend(is_inferred(index).then_some((index, *at)));
        } else if let Some((at, prefix)) = place {
            let path = format!("{prefix}{}", read.found.target);
            wanted.entry(*at).or_default().insert(path.clone());
            targets.insert(index, (*at, path));
        }
        if is_inferred(index) {
            let path = format!("{}{}", repositories.git(source).prefix, read.found.source);
            wanted.entry(source).or_default().insert(path);
        }
    }
    let found: BTreeMap<usize, Versions> =
        wanted.into_iter().map(|(at, paths)| (at, versions(repositories.git(at), paths))).collect();
    let versions_of = |at: usize, path: &str| found.get(&at)?.of(path);
    let target_versions = |index: usize| {
        let (at, path) = targets.get(&index)?;
        Some((*at, versions_of(*at, path)?))
    };

    let unstamped: Vec<usize> = (0..pairs.len()).filter(|index| is_inferred(*index)).collect();
    let question = |index: &usize| {
        let read = &pairs[*index];
        let path = format!("{}{}", repositories.git(source).prefix, read.found.source);
        Some(infer::Question {
            path: &read.found.source,
            source: (source, versions_of(source, &path).filter(|versions| !versions.is_empty())?),
            today: &read.source?.document,
            target: read.target.as_deref()?,
            target_history: target_versions(*index),
        })
    };
    let (asked, questions): (Vec<usize>, Vec<_>) =
        unstamped.iter().filter_map(|index| Some((*index, question(index)?))).unzip();
    let answers = infer::infer(repositories, &questions, request.limit);
    let inferred: BTreeMap<usize, Inferred> =
        asked.into_iter().zip(answers).filter_map(|(index, found)| Some((index, found?))).collect();

    let question = |index: usize| {
        let (scheme, stamp) = pairs[index].stamp.as_ref()?;
        let target = target_versions(index)?;
        let page = pairs[index].target.as_deref()?;
        Some(earlier::Question { path: &pairs[index].found.source, page, stamp: (*scheme, stamp), target })
    };
    let (asked, questions): (Vec<usize>, Vec<_>) = (0..pairs.len())
        .filter(|index| has_earlier(*index))
        .filter_map(|index| Some((index, question(index)?)))
        .unzip();
    let answers = earlier::earlier(repositories, repositories.git(source), &questions, request.limit);
    let earlier = asked.into_iter().zip(answers).filter_map(|(index, found)| Some((index, found?))).collect();
    cut_off.retain(|index, _| !inferred.contains_key(index));
    Past { inferred, earlier, cut_off }
}

/// The locales in which it is usual that a page records its source: at least half of the translations do so themselves.
fn stamped_locales<'a>(pairs: &[Read<'a>]) -> BTreeSet<&'a str> {
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for read in pairs.iter().filter(|read| read.target.is_some()) {
        let (stamped, all) = counts.entry(&read.found.locale).or_default();
        *stamped += usize::from(read.stamp.as_ref().is_some_and(|(scheme, _)| scheme.id != LOCK));
        *all += 1;
    }
    counts.into_iter().filter(|(_, (stamped, all))| stamped * 2 >= *all).map(|(locale, _)| locale).collect()
}

/// The judgement by an estimate of the base.
pub(super) fn estimate(read: &Read<'_>, inferred: Inferred) -> (Option<Arc<Document>>, Base, Verdict) {
    let base = Base { kind: BaseKind::Inferred, revision: inferred.commit };
    match read.source {
        Some(today) if same_text(&inferred.document, &today.document) => {
            (Some(today.document.clone()), base, Verdict::Current)
        }
        _ => (Some(inferred.document), base, Verdict::Stale),
    }
}

/// Where the sources of orphans went, by pair.
pub(super) fn gone(
    plan: &Plan,
    pairs: &[Read<'_>],
    sources: &FxHashMap<&str, Page>,
    git: Option<&Git>,
    limit: u64,
) -> BTreeMap<usize, Moved> {
    let orphans: Vec<(usize, &str)> = pairs
        .iter()
        .enumerate()
        .filter(|(_, read)| read.source.is_none() && read.target.is_some())
        .map(|(index, read)| (index, read.found.source.as_str()))
        .collect();
    if orphans.is_empty() {
        return BTreeMap::new();
    }
    let pages: BTreeMap<&str, &Document> =
        sources.iter().map(|(path, page)| (*path, &*page.document)).collect();
    let places = Places { git, root: &plan.layout.source_root, pages: &pages, limit };
    let paths: BTreeSet<&str> = orphans.iter().map(|(_, path)| *path).collect();
    let moved = moved::moved(&places, &paths.into_iter().collect::<Vec<_>>());
    orphans.into_iter().filter_map(|(index, path)| Some((index, moved.get(path)?.clone()))).collect()
}
