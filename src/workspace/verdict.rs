//! Paths into pairs of documents: each translation beside the text it was made from, with a verdict on
//! its freshness.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::base::{self, Query, Text};
use super::error::{Trouble, TroubleKind};
use super::git::Git;
use super::layout::{Plan, UNDETERMINED};
use super::pairing::Match;
use super::read::{self, Page};
use super::{Origin, locale};
use crate::corpus::{Base, BaseKind, Corpus, Pair, Recorded, Verdict};
use crate::document::Document;
use crate::fingerprint::{self, Scheme, Stamp};

/// The pairs and what was wrong with reading them.
#[derive(Debug, Default)]
pub(super) struct Judged {
    pub(super) corpus: Corpus,
    pub(super) origins: Vec<Origin>,
    pub(super) errors: Vec<Trouble>,
    pub(super) notices: Vec<Trouble>,
}

/// A match with its files read.
struct Read<'a> {
    found: &'a Match,
    source: Option<&'a Page>,
    target: Option<Arc<Document>>,
    stamp: Option<(&'static Scheme, Stamp)>,
}

impl Read<'_> {
    /// The question to history; none where the source at hand answers it, or there is none.
    fn query(&self) -> Option<Query> {
        let (scheme, stamp) = self.stamp.as_ref()?;
        let source = self.source?;
        let is_current = stamp.hash.as_ref().is_some_and(|hash| source.has_hash(scheme.id, &hash.value));
        (!is_current).then(|| Query::new(&self.found.source, scheme, stamp))
    }
}

/// What history said.
#[derive(Default)]
struct History {
    /// Whether there is a repository to ask.
    asked: bool,
    texts: BTreeMap<Query, (Text, Option<Arc<Document>>)>,
}

/// Reads the files of `plan` and judges each pair.
pub(super) fn judge(
    plan: &Plan,
    schemes: &[&'static Scheme],
    source_git: Option<&Path>,
    limit: u64,
) -> Judged {
    let mut judged = Judged::default();
    let sources = sources(plan, limit, &mut judged.errors);
    let pairs = pairs(plan, &sources, schemes, limit, &mut judged.errors);
    let history = history(plan, &pairs, source_git, limit, &mut judged);
    let told = told_locale(&pairs);
    for read in pairs {
        let (source, base, verdict) = freshness(&read, &history);
        let locale = match read.found.locale.as_str() {
            UNDETERMINED => told.clone().unwrap_or_else(|| UNDETERMINED.to_owned()),
            locale => locale.to_owned(),
        };
        let recorded = read.stamp.as_ref().and_then(|(scheme, stamp)| {
            let mark = stamp.mark()?.clone();
            let says_drifted = stamp.says_drifted;
            Some(Recorded { scheme: scheme.id, revision: mark.value, span: Some(mark.span), says_drifted })
        });
        judged.origins.push(Origin {
            rule: read.found.rule,
            tree: read.found.tree,
            stamp: read.stamp.map(|(scheme, stamp)| (scheme.id, stamp)),
        });
        judged.corpus.pairs.push(Pair {
            source_path: read.found.source.clone(),
            target_path: read.found.target.clone(),
            locale,
            source,
            target: read.target,
            base,
            verdict,
            today: read.source.map(|page| page.document.clone()),
            recorded,
            locked: None,
            earlier: None,
            suspect: None,
            moved: None,
            drift: None,
        });
    }
    let lost = judged.corpus.pairs.iter().filter(|pair| pair.verdict == Verdict::Unknown).count();
    if lost == 0 {
        judged.notices.retain(|notice| !matches!(notice.kind, TroubleKind::ShallowHistory(_)));
    }
    for notice in &mut judged.notices {
        if let TroubleKind::ShallowHistory(pages) = &mut notice.kind {
            *pages = lost;
        }
    }
    judged
}

/// Each source once, however many locales it has.
fn sources<'a>(plan: &'a Plan, limit: u64, errors: &mut Vec<Trouble>) -> FxHashMap<&'a str, Page> {
    let matches = plan.outcome.pairs.iter();
    let paths: BTreeSet<&str> =
        matches.filter(|found| found.has_source).map(|found| found.source.as_str()).collect();
    let paths: Vec<&str> = paths.into_iter().collect();
    let pages = read::pages(&plan.layout.source_root, &paths, limit);
    let mut sources = FxHashMap::default();
    for (path, page) in paths.into_iter().zip(pages) {
        match page {
            Ok(page) => _ = sources.insert(path, page),
            Err(trouble) => errors.push(trouble),
        }
    }
    sources
}

/// The matches with both files read; a match with a file that cannot be read is left out, for whatever
/// was said of it would be wrong.
fn pairs<'a>(
    plan: &'a Plan,
    sources: &'a FxHashMap<&'a str, Page>,
    schemes: &[&'static Scheme],
    limit: u64,
    errors: &mut Vec<Trouble>,
) -> Vec<Read<'a>> {
    let mut targets: FxHashMap<(usize, &str), Page> = FxHashMap::default();
    for (tree, target) in plan.layout.targets.iter().enumerate() {
        let mine = plan.outcome.pairs.iter().filter(|found| found.tree == tree && found.has_target);
        let paths: Vec<&str> = mine.map(|found| found.target.as_str()).collect();
        let pages = read::pages(&target.root, &paths, limit);
        for (path, page) in paths.into_iter().zip(pages) {
            match page {
                Ok(page) => _ = targets.insert((tree, path), page),
                Err(trouble) => errors.push(trouble),
            }
        }
    }
    let read = |found: &'a Match| {
        let source = sources.get(found.source.as_str());
        let target = targets.remove(&(found.tree, found.target.as_str())).map(|page| page.document);
        let all_read = source.is_some() == found.has_source && target.is_some() == found.has_target;
        let stamp = target.as_deref().and_then(|page| fingerprint::read(page, schemes));
        all_read.then_some(Read { found, source, target, stamp })
    };
    plan.outcome.pairs.iter().filter_map(read).collect()
}

fn history(
    plan: &Plan,
    pairs: &[Read<'_>],
    source_git: Option<&Path>,
    limit: u64,
    judged: &mut Judged,
) -> History {
    let queries: BTreeSet<Query> = pairs.iter().filter_map(Read::query).collect();
    let queries: Vec<Query> = queries.into_iter().collect();
    let root = &plan.layout.source_root;
    let asked_for = source_git.unwrap_or(root);
    let unusable = |detail| Trouble::new(asked_for, TroubleKind::GitUnusable(detail));
    let git = match source_git {
        Some(directory) => {
            Git::at(directory, root).map_err(|detail| judged.errors.push(unusable(detail))).ok()
        }
        None if queries.is_empty() => None,
        None => {
            Git::around(root).and_then(|git| git.map_err(|detail| judged.notices.push(unusable(detail))).ok())
        }
    };
    let Some(git) = git else { return History::default() };
    if queries.is_empty() {
        return History { asked: true, ..History::default() };
    }
    let answers = base::find(&git, &queries, limit);
    if answers.unread > 0 {
        judged.notices.push(Trouble::new(asked_for, TroubleKind::GitStopped(answers.unread)));
    }
    if git.is_shallow {
        judged.notices.push(Trouble::new(asked_for, TroubleKind::ShallowHistory(0)));
    }
    let texts: Vec<(&str, &[u8])> =
        answers.texts.iter().map(|(query, text)| (query.path.as_str(), text.bytes.as_slice())).collect();
    let documents = read::texts(&texts);
    let texts =
        answers.texts.into_iter().zip(documents).map(|((query, text), document)| (query, (text, document)));
    History { asked: true, texts: texts.collect() }
}

/// The source to judge against, which one that is, and how fresh the translation is.
fn freshness(read: &Read<'_>, history: &History) -> (Option<Arc<Document>>, Base, Verdict) {
    let head = Base { kind: BaseKind::Head, revision: None };
    let Some(source) = read.source else { return (None, head, Verdict::Orphan) };
    let today = Some(source.document.clone());
    if read.target.is_none() {
        return (today, head, Verdict::Missing);
    }
    let Some((_, stamp)) = &read.stamp else { return (today, head, Verdict::Unstamped) };
    let current = |revision: Option<String>| Base { kind: BaseKind::Current, revision };
    let recorded = || stamp.mark().map(|mark| mark.value.clone());
    let Some(query) = read.query() else { return (today, current(recorded()), Verdict::Current) };
    match history.texts.get(&query) {
        Some((text, Some(document))) => {
            // Without a hash, only the text itself tells whether the source has moved on.
            if stamp.hash.is_none() && same_text(document, &source.document) {
                return (today, current(recorded()), Verdict::Current);
            }
            let base = Base { kind: text.kind, revision: Some(text.revision.clone()) };
            (Some(document.clone()), base, Verdict::Stale)
        }
        // The hash alone says that the source has moved on. Where history was asked and knows no such text,
        // even that is not sure: the page may have been made from something else.
        _ if history.asked || stamp.hash.is_none() => (today, head, Verdict::Unknown),
        _ => (today, head, Verdict::Stale),
    }
}

/// Whether two texts are the same but for line ends, which a checkout may change.
fn same_text(one: &Document, other: &Document) -> bool {
    one.text.lines().eq(other.text.lines())
}

/// The locale that the pages themselves name, where nothing else told it.
fn told_locale(pairs: &[Read<'_>]) -> Option<String> {
    let undetermined = pairs.iter().filter(|read| read.found.locale == UNDETERMINED);
    let mut pages = undetermined.filter_map(|read| read.target.as_deref());
    pages.find_map(|page| {
        let entry = page.front_matter.as_ref()?.get("ms.contentlocale")?;
        locale::canonical(entry.value.as_str()?.trim())
    })
}
