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
use super::lock::{Entry, Lock};
use super::pairing::Match;
use super::read::{self, Page};
use super::{Origin, locale};
use crate::checks::Settings;
use crate::corpus::{Base, BaseKind, Corpus, Pair, Recorded, Verdict};
use crate::document::Document;
use crate::fingerprint::{self, LOCK, Mark, Scheme, Stamp};
use crate::text::Span;

/// The pairs and what was wrong with reading them.
#[derive(Debug, Default)]
pub(super) struct Judged {
    pub(super) corpus: Corpus,
    pub(super) origins: Vec<Origin>,
    pub(super) errors: Vec<Trouble>,
    pub(super) notices: Vec<Trouble>,
}

/// What is asked for besides the pages.
#[derive(Debug, Clone, Copy)]
pub(super) struct Request<'a> {
    /// The fingerprints that are read, in their order.
    pub(super) schemes: &'a [&'static Scheme],
    pub(super) lock: Option<&'a Lock>,
    pub(super) settings: &'a Settings,
    pub(super) source_git: Option<&'a Path>,
    /// Larger files are left out.
    pub(super) limit: u64,
}

/// A match with its files read.
struct Read<'a> {
    found: &'a Match,
    source: Option<&'a Page>,
    target: Option<Arc<Document>>,
    stamp: Option<(&'static Scheme, Stamp)>,
    /// What the lock records of the page.
    locked: Option<&'a Entry>,
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
pub(super) fn judge(plan: &Plan, request: &Request<'_>) -> Judged {
    let mut judged = Judged::default();
    let sources = sources(plan, request.limit, &mut judged.errors);
    let mut pairs = pairs(plan, &sources, request, &mut judged.errors);
    let told = told_locale(&pairs);
    let locale = |found: &Match| match found.locale.as_str() {
        UNDETERMINED => told.clone().unwrap_or_else(|| UNDETERMINED.to_owned()),
        locale => locale.to_owned(),
    };
    for read in &mut pairs {
        look_up(read, &locale(read.found), request);
    }
    let history = history(plan, &pairs, request.source_git, request.limit, &mut judged);
    let mut bases: Vec<_> = pairs.iter().map(|read| freshness(read, &history)).collect();
    bring_up_to_date(&pairs, &mut bases, request.settings);
    for (read, (source, base, verdict)) in pairs.into_iter().zip(bases) {
        let locale = locale(read.found);
        let recorded = read.stamp.as_ref().and_then(|(scheme, stamp)| {
            let mark = stamp.mark()?.clone();
            let says_drifted = stamp.says_drifted;
            let span = (scheme.id != LOCK).then_some(mark.span);
            Some(Recorded { scheme: scheme.id, revision: mark.value, span, says_drifted })
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
            locked: read.locked.map(|entry| entry.parts.clone()),
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
    request: &Request<'_>,
    errors: &mut Vec<Trouble>,
) -> Vec<Read<'a>> {
    let mut targets: FxHashMap<(usize, &str), Page> = FxHashMap::default();
    for (tree, target) in plan.layout.targets.iter().enumerate() {
        let mine = plan.outcome.pairs.iter().filter(|found| found.tree == tree && found.has_target);
        let paths: Vec<&str> = mine.map(|found| found.target.as_str()).collect();
        let pages = read::pages(&target.root, &paths, request.limit);
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
        let stamp = target.as_deref().and_then(|page| fingerprint::read(page, request.schemes));
        all_read.then_some(Read { found, source, target, stamp, locked: None })
    };
    plan.outcome.pairs.iter().filter_map(read).collect()
}

/// What the lock records of a page: instead of a stamp where the page has none, else besides it.
fn look_up<'a>(read: &mut Read<'a>, locale: &str, request: &Request<'a>) {
    let entry = request.lock.and_then(|lock| lock.entry(locale, &read.found.target));
    let Some(entry) = entry.filter(|_| read.target.is_some()) else { return };
    let recorded = read.stamp.as_ref().and_then(|(_, stamp)| Some(stamp.mark()?.value.clone()));
    if recorded != entry.stamp {
        return;
    }
    if recorded.is_none() {
        let Some(scheme) = request.schemes.iter().find(|scheme| scheme.id == LOCK) else { return };
        let mark = Mark { value: entry.source.clone(), span: Span::default() };
        read.stamp = Some((scheme, Stamp { hash: Some(mark), ..Stamp::default() }));
    }
    read.locked = Some(entry);
}

/// Puts the sections that were brought up to date into the base, which is then what the page was made from.
fn bring_up_to_date(pairs: &[Read<'_>], bases: &mut [Judgement], settings: &Settings) {
    let partial = pairs.iter().zip(bases.iter()).enumerate().filter_map(|(at, (read, (base, of, _)))| {
        let (entry, today) = (read.locked?, &read.source?.document);
        let base = base.as_ref().filter(|base| of.kind != BaseKind::Head && !Arc::ptr_eq(base, today))?;
        Some((at, read::Partial { path: &read.found.source, base, today, recorded: &entry.parts }))
    });
    let (places, partial): (Vec<usize>, Vec<read::Partial<'_>>) = partial.unzip();
    for (at, composed) in places.into_iter().zip(read::composed(&partial, settings)) {
        if composed.is_some() {
            bases[at].0 = composed;
            bases[at].2 = Verdict::Partial;
        }
    }
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
type Judgement = (Option<Arc<Document>>, Base, Verdict);

fn freshness(read: &Read<'_>, history: &History) -> Judgement {
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
