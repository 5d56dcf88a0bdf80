//! Paths into pairs of documents: each translation beside the text it was made from, with a verdict on
//! its freshness.

mod past;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::Origin;
use super::base::{self, Query, Text};
use super::error::{Trouble, TroubleKind};
use super::git::Git;
use super::given::Given;
use super::infer::same_text;
use super::layout::{Plan, UNDETERMINED};
use super::lock::{Entry, Lock};
use super::pairing::Match;
use super::read::{self, Page};
use super::versions::Repositories;
use crate::checks::Settings;
use crate::corpus::{Base, BaseKind, Corpus, Pair, Recorded, Verdict};
use crate::dialect;
use crate::document::Document;
use crate::fingerprint::{self, LOCK, Mark, Scheme, Stamp};
use crate::text::{Span, locale};

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

/// How to judge.
#[derive(Debug, Clone, Copy)]
pub(super) struct Request<'a> {
    /// The fingerprints to read, in their order.
    pub(super) schemes: &'a [&'static Scheme],
    /// What is recorded outside the pages.
    pub(super) lock: Option<&'a Lock>,
    /// What becomes of the keys of the front matter.
    pub(super) settings: &'a Settings,
    /// Whether git's dates tell what pages do not; none for the locales of which most pages
    /// tell nothing.
    pub(super) reads_dates: Option<bool>,
    /// The repository of the source's history, where one is named.
    pub(super) source_git: Option<&'a Path>,
    /// A folder with the source as it was translated.
    pub(super) base: Option<&'a Path>,
    /// Larger files are left out.
    pub(super) limit: u64,
}

/// Reads the files of `plan` and judges each pair.
pub(super) fn judge(plan: &Plan, request: &Request<'_>) -> Judged {
    let mut judged = Judged::default();
    let limit = request.limit;
    let sources = sources(plan, limit, &mut judged.errors);
    let mut pairs = pairs(plan, &sources, request.schemes, limit, &mut judged.errors);
    let told = told_locale(&pairs);
    let locale = |found: &Match| match found.locale.as_str() {
        UNDETERMINED => told.clone().unwrap_or_else(|| UNDETERMINED.to_owned()),
        locale => locale.to_owned(),
    };
    for read in &mut pairs {
        look_up(read, &locale(read.found), request);
    }
    let mut repositories = Repositories::default();
    let source = source_git(plan, &pairs, request, &mut judged).map(|git| repositories.add(git));
    let history = source.map_or_else(History::default, |source| {
        history(plan, &pairs, repositories.git(source), request, &mut judged)
    });
    let mut told_by_past = past::Past::default();
    let paths = pairs.iter().map(|read| read.found.source.as_str());
    let given = Given::read(request.base, paths, limit);
    let mut freshness: Vec<_> = pairs.iter().map(|read| freshness(read, &history, &given)).collect();
    bring_up_to_date(&pairs, &mut freshness, request.settings);
    if let Some(source) = source {
        let verdicts: Vec<Verdict> = freshness.iter().map(|(_, _, verdict)| *verdict).collect();
        told_by_past = past::past(plan, &pairs, &verdicts, (source, &mut repositories), request);
    }
    let mut gone = past::gone(plan, &pairs, &sources, source.map(|source| repositories.git(source)), limit);
    for (index, (read, judgement)) in pairs.into_iter().zip(freshness).enumerate() {
        let (source, base, verdict) = match told_by_past.inferred.remove(&index) {
            Some(inferred) => past::estimate(&read, inferred),
            None => judgement,
        };
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
            is_selected: read.found.is_selected,
            stamp: read.stamp.map(|(scheme, stamp)| (scheme.id, stamp)),
        });
        judged.corpus.pairs.push(Pair {
            moved: gone.remove(&index),
            source_path: read.found.source.clone(),
            target_path: read.found.target.clone(),
            root: root(plan, read.found.tree),
            address: address(plan, read.found),
            locale,
            source,
            target: read.target,
            base,
            verdict,
            is_cut_off: told_by_past.cut_off.contains_key(&index),
            today: read.source.map(|page| page.document.clone()),
            recorded,
            locked: read.locked.map(|entry| entry.parts.clone()),
            earlier: told_by_past.earlier.remove(&index),
            suspect: None,
            drift: None,
        });
    }
    // By repository: the pages whose base it lacks.
    let mut lost: BTreeMap<usize, usize> = BTreeMap::new();
    for (index, pair) in
        judged.corpus.pairs.iter().enumerate().filter(|(at, _)| judged.origins[*at].is_selected)
    {
        let unknown = source.filter(|_| pair.verdict == Verdict::Unknown);
        if let Some(repository) = unknown.or(told_by_past.cut_off.get(&index).copied()) {
            *lost.entry(repository).or_default() += 1;
        }
    }
    for (repository, pages) in lost {
        let git = repositories.git(repository);
        let path = if source == Some(repository) { asked_for(plan, request) } else { &git.folder };
        let gaps = [
            git.is_shallow.then_some(TroubleKind::ShallowHistory(pages)),
            git.is_partial.then_some(TroubleKind::PartialHistory(pages)),
        ];
        judged.notices.extend(gaps.into_iter().flatten().map(|kind| Trouble::new(path, kind)));
    }
    judged
}

/// The index of a folder of translations among the roots of a site, of which the first is the source's.
fn root(plan: &Plan, tree: usize) -> usize {
    let own = plan.layout.targets.get(tree).map(|target| &target.root);
    if own == Some(&plan.layout.source_root) { 0 } else { tree + 1 }
}

/// The path of the source without its locale.
fn address(plan: &Plan, found: &Match) -> String {
    plan.layout.rules.get(found.rule).map_or_else(
        || found.source.clone(),
        |rule| rule.source.without_locale(&found.source).unwrap_or_else(|| found.source.clone()),
    )
}

/// How the repository of the source is called in messages.
fn asked_for<'a>(plan: &'a Plan, request: &Request<'a>) -> &'a Path {
    request.source_git.unwrap_or(&plan.layout.source_root)
}

/// Each source once, however many locales it has.
fn sources<'a>(plan: &'a Plan, limit: u64, errors: &mut Vec<Trouble>) -> FxHashMap<&'a str, Page> {
    let mut is_selected: BTreeMap<&str, bool> = BTreeMap::new();
    let own: BTreeSet<&str> = plan
        .outcome
        .pairs
        .iter()
        .filter(|found| found.is_of_itself())
        .map(|found| found.source.as_str())
        .collect();
    for found in plan.outcome.pairs.iter().filter(|found| found.has_source) {
        *is_selected.entry(&found.source).or_default() |= found.is_selected;
    }
    let paths: Vec<&str> = is_selected.keys().copied().collect();
    let pages = read::pages(&plan.layout.source_root, &paths, limit);
    let mut sources = FxHashMap::default();
    for ((path, is_selected), page) in is_selected.into_iter().zip(pages) {
        match page {
            Ok(page) if own.contains(path) => {
                let document = Arc::new(dialect::read_source(page.document.text.clone()));
                sources.insert(path, Page { document, ..page });
            }
            Ok(page) => _ = sources.insert(path, page),
            Err(trouble) => errors.extend(is_selected.then_some(trouble)),
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
        let all = plan.outcome.pairs.iter();
        let mine: Vec<&Match> = all.filter(|found| found.tree == tree && found.has_target).collect();
        let paths: Vec<&str> = mine.iter().map(|found| found.target.as_str()).collect();
        let pages = read::pages(&target.root, &paths, limit);
        for (found, page) in mine.into_iter().zip(pages) {
            match page {
                Ok(page) => _ = targets.insert((tree, found.target.as_str()), page),
                Err(trouble) => errors.extend(found.is_selected.then_some(trouble)),
            }
        }
    }
    let read = |found: &'a Match| {
        let source = sources.get(found.source.as_str());
        let target = targets.remove(&(found.tree, found.target.as_str())).map(|page| page.document);
        let all_read = source.is_some() == found.has_source && target.is_some() == found.has_target;
        let stamp = target.as_deref().and_then(|page| fingerprint::read(page, schemes));
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
fn bring_up_to_date(pairs: &[Read<'_>], freshness: &mut [Judgement], settings: &Settings) {
    let partial = pairs.iter().zip(freshness.iter()).enumerate().filter_map(|(at, (read, (base, of, _)))| {
        let (entry, today) = (read.locked?, &read.source?.document);
        let base = base.as_ref().filter(|base| of.kind != BaseKind::Head && !Arc::ptr_eq(base, today))?;
        Some((at, read::Partial { path: &read.found.source, base, today, recorded: &entry.parts }))
    });
    let (places, partial): (Vec<usize>, Vec<read::Partial<'_>>) = partial.unzip();
    for (at, composed) in places.into_iter().zip(read::composed(&partial, settings)) {
        if composed.is_some() {
            freshness[at].0 = composed;
            freshness[at].2 = Verdict::Partial;
        }
    }
}

/// The repository of the source, where there is something to ask it.
fn source_git(plan: &Plan, pairs: &[Read<'_>], request: &Request<'_>, judged: &mut Judged) -> Option<Git> {
    let root = &plan.layout.source_root;
    let asked_for = asked_for(plan, request);
    let unusable = |detail| Trouble::new(asked_for, TroubleKind::GitUnusable(detail));
    if let Some(directory) = request.source_git {
        let files = plan.source_files.iter().filter(|file| file.is_page);
        let samples: Vec<&str> = files.map(|file| file.path.as_str()).collect();
        let git = Git::at(directory, root, &samples);
        return git.map_err(|detail| judged.errors.push(unusable(detail))).ok();
    }
    // Only a page that says what it was made from is worse off without a history.
    let is_needed = pairs.iter().any(|read| read.found.is_selected && read.query().is_some());
    match Git::around(root)? {
        Ok(git) => Some(git),
        Err(detail) => {
            judged.notices.extend(is_needed.then(|| unusable(detail)));
            None
        }
    }
}

fn history(
    plan: &Plan,
    pairs: &[Read<'_>],
    git: &Git,
    request: &Request<'_>,
    judged: &mut Judged,
) -> History {
    let queries: BTreeSet<Query> = pairs.iter().filter_map(Read::query).collect();
    let queries: Vec<Query> = queries.into_iter().collect();
    if queries.is_empty() {
        return History { asked: true, ..History::default() };
    }
    let answers = base::find(git, &queries, request.limit);
    let is_lost = |read: &&Read<'_>| read.query().is_some_and(|query| !answers.texts.contains_key(&query));
    let lost = pairs.iter().filter(|read| read.found.is_selected).filter(is_lost).count();
    if answers.unread > 0 && lost > 0 {
        judged.notices.push(Trouble::new(asked_for(plan, request), TroubleKind::GitStopped(lost)));
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

fn freshness(read: &Read<'_>, history: &History, given: &Given) -> Judgement {
    let found = by_history(read, history);
    let (Some(source), BaseKind::Head, Some(_)) = (read.source, found.1.kind, &read.target) else {
        return found;
    };
    match given.base(&read.found.source, read.stamp.as_ref()) {
        Some((_, page)) if same_text(&page, &source.document) => {
            let base = Base { kind: BaseKind::Current, revision: None };
            (Some(source.document.clone()), base, Verdict::Current)
        }
        Some((kind, page)) => (Some(page), Base { kind, revision: None }, Verdict::Stale),
        None => found,
    }
}

/// As [`freshness`], by the recorded hash and the history of the source.
fn by_history(read: &Read<'_>, history: &History) -> Judgement {
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

/// The locale that the pages themselves name, where nothing else told it.
fn told_locale(pairs: &[Read<'_>]) -> Option<String> {
    let undetermined = pairs.iter().filter(|read| read.found.locale == UNDETERMINED);
    let mut pages = undetermined.filter_map(|read| read.target.as_deref());
    pages.find_map(|page| {
        let entry = page.front_matter.as_ref()?.get("ms.contentlocale")?;
        locale::canonical(entry.value.as_str()?.trim())
    })
}
