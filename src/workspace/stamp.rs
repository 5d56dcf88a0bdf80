//! Writes into translations, or into the lock, what they were made from.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::git::{Git, GitFault};
use super::lock::{Entry, Lock};
use super::path::{absolute, normal};
use super::rewrite::{self, Fault, Rewriter};
use super::{Trouble, TroubleKind, Workspace};
use crate::corpus::{BaseKind, Pair};
use crate::dialect::{self, decode};
use crate::document::Document;
use crate::drift::{self, Change, Deed, Drift, Fate, Parts, parts};
use crate::fingerprint::{self, LOCK, Revision, Scheme};

/// What is to be recorded.
#[derive(Debug, Clone, Default)]
pub struct Request {
    /// The repository of the source's history, where it is not the one around the source.
    pub source_git: Option<PathBuf>,
    /// The revision of the source that the pages were made from; none for the source as it is.
    pub to: Option<String>,
    /// The parts that were brought up to date; none for all of the page.
    pub sections: Vec<String>,
    /// The scheme for pages without a stamp, by locale.
    pub usual: BTreeMap<String, &'static Scheme>,
    /// Whether nothing is to be written.
    pub is_dry_run: bool,
}

/// What was recorded of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stamped {
    /// All of the source.
    Whole {
        /// The scheme's id.
        scheme: &'static str,
        /// The hash, else the commit.
        revision: String,
        /// What was accepted, where that is known.
        accepted: Option<Extent>,
    },
    /// Some sections.
    Sections {
        /// Those that are left.
        left: Vec<String>,
        /// What was accepted.
        accepted: Extent,
    },
}

/// How much of a page changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Extent {
    /// Sections that changed.
    pub changed: usize,
    /// Sections of the page.
    pub sections: usize,
    /// Words that changed.
    pub words: usize,
    /// Whether nothing was for a translator.
    pub is_cosmetic: bool,
}

/// Why a page was not stamped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The page has no source.
    NoSource,
    /// The page is not translated.
    NoTranslation,
    /// The scheme records a commit, and no commit has the source as it is.
    NotCommitted(&'static str),
    /// The scheme records a commit, and there is no history of the source.
    NoHistory(&'static str),
    /// The scheme records a commit, and the history of the source cannot be used; in git's words.
    GitUnusable(&'static str, GitFault),
    /// The source does not exist in the revision that was asked for.
    NotInRevision,
    /// The page has no place for what the scheme records that would be safe to write to.
    NoRoom(&'static str),
    /// The file of the translation or of its source cannot be used.
    File(Fault),
    /// There is no such part to accept; with those that there are.
    NoSuchSection(String, Vec<String>),
    /// A row cannot be accepted without its section.
    IsRow(String, String),
    /// A section that is only in another place cannot be accepted without its page.
    IsMoved(String),
    /// The page is not stale, or nothing tells which sections changed.
    NoSections,
    /// The page has no sections that could be named.
    Nameless,
    /// The lock is broken, and nothing can be recorded in it.
    BrokenLock,
    /// The lock has a merge conflict that nobody resolved.
    LockConflict,
    /// The lock was written by another version of Diptych: the version of its format.
    LockVersion(u64),
}

impl From<Fault> for Refusal {
    fn from(fault: Fault) -> Self {
        Self::File(fault)
    }
}

/// The scheme that most pages of each locale use.
pub fn usual_schemes(workspace: &Workspace) -> BTreeMap<String, &'static Scheme> {
    let mut counts: BTreeMap<&str, BTreeMap<usize, usize>> = BTreeMap::new();
    for pair in &workspace.corpus.pairs {
        let id = pair.recorded.as_ref().map(|recorded| recorded.scheme);
        if let Some(at) = fingerprint::ALL.iter().position(|scheme| Some(scheme.id) == id) {
            *counts.entry(&pair.locale).or_default().entry(at).or_default() += 1;
        }
    }
    let most = |counts: BTreeMap<usize, usize>| {
        let most = counts.into_iter().max_by_key(|(at, count)| (*count, std::cmp::Reverse(*at)));
        most.map(|(at, _)| fingerprint::ALL[at])
    };
    counts.into_iter().filter_map(|(locale, counts)| Some((locale.to_owned(), most(counts)?))).collect()
}

/// Stamps the pairs at `chosen`. Gives back what became of each, in their order. An error is a revision that cannot be
/// found, in git's words.
pub fn stamp(
    workspace: &Workspace,
    chosen: &[usize],
    request: &Request,
) -> Result<Vec<Result<Stamped, Refusal>>, GitFault> {
    let (sources, history) = sources(workspace, chosen, request)?;
    let lock = workspace.lock.clone();
    let rewriter = Rewriter::new(workspace, request.is_dry_run);
    let mut stamper = Stamper { workspace, request, sources, history, lock, rewriter };
    let mut outcomes: Vec<_> = chosen.iter().map(|at| stamper.stamp(*at)).collect();
    let written = stamper.lock.filter(|_| !request.is_dry_run).map(|lock| (lock.write(), lock.path));
    if let Some((Err(cause), path)) = written {
        let is_in_lock = |stamped: &Stamped| match stamped {
            Stamped::Whole { scheme, .. } => *scheme == LOCK,
            Stamped::Sections { .. } => true,
        };
        for outcome in outcomes.iter_mut().filter(|outcome| outcome.as_ref().is_ok_and(is_in_lock)) {
            *outcome = Err(Fault::Unwritable(path.clone(), cause.clone()).into());
        }
    }
    Ok(outcomes)
}

/// The pairs of which one of `paths`, from `directory` or from a root, is a side and not a folder above it. A source
/// that has translations names no missing one.
pub fn named(workspace: &Workspace, directory: &Path, paths: &[PathBuf]) -> BTreeSet<usize> {
    let named: BTreeSet<PathBuf> =
        paths.iter().flat_map(|path| [absolute(directory, path), normal(path)]).collect();
    let pairs = &workspace.corpus.pairs;
    let translated = pairs.iter().filter(|pair| pair.target.is_some());
    let translated: BTreeSet<&str> = translated.map(|pair| pair.source_path.as_str()).collect();
    let is_named = |at: &usize| {
        let pair = &pairs[*at];
        let source = normal(&workspace.source_root.join(&pair.source_path));
        let is_target = named.contains(&normal(&rewrite::path(workspace, *at)));
        let is_side = named.contains(&source)
            || [&pair.source_path, &pair.target_path].iter().any(|side| named.contains(Path::new(side)));
        let is_missing = pair.target.is_none() && translated.contains(pair.source_path.as_str());
        is_target || (is_side && !is_missing)
    };
    (0..pairs.len()).filter(is_named).collect()
}

/// A source that is to be recorded.
struct Source {
    bytes: Vec<u8>,
    /// The commit that has it so.
    commit: Option<String>,
}

/// Sources by path; instead of one that cannot be read the reason.
type Sources = BTreeMap<String, Result<Source, Refusal>>;

/// The sources of the pairs at `chosen`, and whether there is a history of them that can be used; else why not, in
/// git's words.
fn sources(
    workspace: &Workspace,
    chosen: &[usize],
    request: &Request,
) -> Result<(Sources, Option<Result<(), GitFault>>), GitFault> {
    let root = &workspace.source_root;
    let git = match &request.source_git {
        Some(folder) => {
            let files = workspace.source_files.iter().filter(|file| file.is_page);
            let samples: Vec<&str> = files.map(|file| file.path.as_str()).collect();
            Some(Git::at(folder, root, &samples))
        }
        None => Git::around(root),
    };
    let pairs = &workspace.corpus.pairs;
    let paths: BTreeSet<&str> = chosen.iter().map(|at| pairs[*at].source_path.as_str()).collect();
    let paths: Vec<&str> = paths.into_iter().collect();
    let mut sources = BTreeMap::new();
    if let Some(revision) = &request.to {
        let git = git.unwrap_or(Err(GitFault::NoRepository))?;
        let commit = git.commit(revision)?;
        let names: Vec<String> = paths.iter().map(|path| format!("{commit}:{}{path}", git.prefix)).collect();
        sources.extend(paths.iter().map(|path| ((*path).to_owned(), Err(Refusal::NotInRevision))));
        git.blobs(&names, u64::MAX, |at, _, bytes| {
            sources.insert(paths[at].to_owned(), Ok(Source { bytes, commit: Some(commit.clone()) }));
        });
        return Ok((sources, Some(Ok(()))));
    }
    let history = git.as_ref().map(|git| git.as_ref().map(|_| ()).map_err(GitFault::clone));
    let git = git.and_then(Result::ok);
    let prefix = git.as_ref().map_or("", |git| git.prefix.as_str());
    let mut wanted: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for path in &paths {
        let file = root.join(path);
        let source = match std::fs::read(&file) {
            Ok(bytes) => {
                wanted.insert(format!("{prefix}{path}"), blob_ids(&bytes));
                Ok(Source { bytes, commit: None })
            }
            Err(error) => Err(Fault::Unwritable(file, error.into()).into()),
        };
        sources.insert((*path).to_owned(), source);
    }
    let holders = git.as_ref().map(|git| git.holders(&wanted)).unwrap_or_default();
    for path in paths {
        if let Some(Ok(source)) = sources.get_mut(path) {
            source.commit = holders.get(&format!("{prefix}{path}")).cloned();
        }
    }
    Ok((sources, history))
}

/// The ids that git may know a file by: with LF line ends, which a checkout may have changed, or as it is.
fn blob_ids(bytes: &[u8]) -> Vec<String> {
    (fingerprint::lock().hash)(bytes).into_iter().chain([fingerprint::blob_id(bytes)]).collect()
}

struct Stamper<'a> {
    workspace: &'a Workspace,
    request: &'a Request,
    sources: Sources,
    /// Whether there is a history of the sources that can be used; else why not, in git's words.
    history: Option<Result<(), GitFault>>,
    lock: Option<Lock>,
    rewriter: Rewriter<'a>,
}

impl Stamper<'_> {
    fn stamp(&mut self, at: usize) -> Result<Stamped, Refusal> {
        let pair = &self.workspace.corpus.pairs[at];
        match (&pair.today, &pair.target) {
            (_, None) => Err(Refusal::NoTranslation),
            (None, _) => Err(Refusal::NoSource),
            _ if self.request.sections.is_empty() => self.whole(at),
            _ => self.sections(at),
        }
    }

    /// Why there is no commit to record.
    fn no_commit(&self, scheme: &Scheme) -> Refusal {
        match &self.history {
            Some(Ok(())) => Refusal::NotCommitted(scheme.id),
            Some(Err(detail)) => Refusal::GitUnusable(scheme.id, detail.clone()),
            None => Refusal::NoHistory(scheme.id),
        }
    }

    /// Records all of the source.
    fn whole(&mut self, at: usize) -> Result<Stamped, Refusal> {
        let workspace = self.workspace;
        let pair = &workspace.corpus.pairs[at];
        let source = match self.sources.get(&pair.source_path) {
            Some(Ok(source)) => source,
            Some(Err(refusal)) => return Err(refusal.clone()),
            None => return Err(Refusal::NotInRevision),
        };
        let recorded;
        let (document, drift): (&Document, Option<Extent>) = match (&self.request.to, &pair.today) {
            (None, Some(today)) => {
                let decoded = decode::decode(&source.bytes);
                if (decoded.bom, &decoded.text) != (today.bom, &today.text) {
                    return Err(Fault::Changed(workspace.source_root.join(&pair.source_path)).into());
                }
                (today, pair.drift.as_deref().map(Extent::of))
            }
            _ => {
                recorded = dialect::read(&pair.source_path, &source.bytes);
                let base = base(pair).map(|base| drift::compare(base, &recorded, &fate(workspace)));
                (&recorded, base.as_ref().map(Extent::of))
            }
        };
        let scheme = self.scheme(pair);
        let revision = Revision { hash: (scheme.hash)(&source.bytes), commit: source.commit.clone() };
        let named = match (&revision.hash, &revision.commit) {
            (Some(name), _) | (None, Some(name)) => name.clone(),
            (None, None) => return Err(self.no_commit(scheme)),
        };
        let key = (pair.locale.clone(), pair.target_path.clone());
        if scheme.id == LOCK {
            let parts = Arc::new(parts::of(document, &fate(workspace)));
            let entry = Entry { source: named.clone(), stamp: None, parts };
            let lock = self.lock.as_mut().ok_or_else(|| no_lock(self.workspace))?;
            lock.locales.entry(key.0).or_default().insert(key.1, entry);
        } else {
            self.rewrite(at, scheme, &revision)?;
            if let Some(pages) = self.lock.as_mut().and_then(|lock| lock.locales.get_mut(&key.0)) {
                pages.remove(&key.1);
            }
        }
        Ok(Stamped::Whole { scheme: scheme.id, revision: named, accepted: drift })
    }

    /// Records some sections in the lock; all of the source where that leaves nothing.
    fn sections(&mut self, at: usize) -> Result<Stamped, Refusal> {
        let pair = &self.workspace.corpus.pairs[at];
        let lock = self.lock.as_ref().ok_or_else(|| no_lock(self.workspace))?;
        let (Some(today), Some(drift)) = (&pair.today, &pair.drift) else { return Err(Refusal::NoSections) };
        let base = base(pair);
        let fate = fate(self.workspace);
        let recorded = match (&pair.locked, base) {
            (Some(parts), _) => Parts::clone(parts),
            (None, Some(base)) => parts::of(base, &fate),
            (None, None) => return Err(Refusal::NoSections),
        };
        let accepted = accepted(&self.request.sections, drift)?;
        let is_accepted = |change: &&Change| {
            let section = parts::section_of(&change.anchor);
            accepted.iter().any(|accepted| accepted == section)
        };
        let parts = parts::accept(&recorded, &accepted, drift, base, today, &fate);
        let (parts, rest) = match base {
            Some(base) => {
                let composed = parts::compose(base, today, &parts, &fate);
                let composed = composed.map(|text| dialect::read_text(&pair.source_path, text));
                let rest = drift::compare(composed.as_ref().unwrap_or(base), today, &fate);
                // The parts have the names that they have in the page as it is composed.
                let is = parts::of(today, &fate);
                let mut named = composed.map_or(recorded, |composed| parts::of(&composed, &fate));
                named.extend(parts.into_iter().filter(|(part, hash)| is.get(part) == Some(hash)));
                (named, rest)
            }
            None => {
                let rest = parts::compare(&parts, today, &fate);
                (parts, rest)
            }
        };
        let left: BTreeSet<&str> = rest
            .changes
            .iter()
            .filter(|change| !is_accepted(change))
            .map(|change| parts::section_of(&change.anchor))
            .collect();
        if left.is_empty() {
            return self.whole(at);
        }
        let done = drift.changes.iter().filter(is_accepted);
        let extent = Extent {
            changed: accepted.iter().filter(|name| *name != parts::METADATA).count(),
            words: done.map(|change| change.words).sum(),
            ..Extent::of(drift)
        };
        let moved = rest.changes.iter().find(|change| is_accepted(change) && change.deed == Deed::Moved);
        if let Some(moved) = moved {
            return Err(Refusal::IsMoved(moved.anchor.clone()));
        }
        let own = pair.recorded.as_ref().filter(|recorded| recorded.span.is_some());
        let known = lock.entry(&pair.locale, &pair.target_path).filter(|_| pair.locked.is_some());
        let source = match (known, base) {
            (Some(entry), _) => entry.source.clone(),
            (None, Some(base)) => fingerprint::blob_id(&bytes(base)),
            (None, None) => return Err(Refusal::NoSections),
        };
        let entry = Entry { source, stamp: own.map(|own| own.revision.clone()), parts: Arc::new(parts) };
        let stamped =
            Stamped::Sections { left: left.into_iter().map(str::to_owned).collect(), accepted: extent };
        let (locale, path) = (pair.locale.clone(), pair.target_path.clone());
        let lock = self.lock.as_mut().ok_or_else(|| no_lock(self.workspace))?;
        lock.locales.entry(locale).or_default().insert(path, entry);
        Ok(stamped)
    }

    /// Writes `revision` into the page, in its place and nowhere else.
    fn rewrite(&mut self, at: usize, scheme: &'static Scheme, revision: &Revision) -> Result<(), Refusal> {
        let pair = &self.workspace.corpus.pairs[at];
        let Some(target) = pair.target.as_deref() else { return Err(Refusal::NoSections) };
        self.rewriter.rewrite(at, target, || {
            let changes = fingerprint::restamp(target, scheme, revision).ok_or(Refusal::NoRoom(scheme.id))?;
            Ok(changes.into_iter().map(|change| (change.span, change.text)).collect())
        })
    }

    /// The scheme that the page uses, else the one for pages that use none; where that was a guess and does not fit the
    /// page, the lock.
    fn scheme(&self, pair: &Pair) -> &'static Scheme {
        let own = pair.recorded.as_ref().and_then(|recorded| fingerprint::named(recorded.scheme));
        let any = Some("0".repeat(40));
        let any = Revision { hash: any.clone(), commit: any };
        let fits = |scheme: &&Scheme| {
            pair.target.as_ref().is_some_and(|page| fingerprint::restamp(page, scheme, &any).is_some())
        };
        let usual = || self.request.usual.get(&pair.locale).copied().filter(fits);
        own.or(self.workspace.write).or_else(usual).unwrap_or_else(fingerprint::lock)
    }
}

/// Why nothing can be recorded in the lock.
fn no_lock(workspace: &Workspace) -> Refusal {
    let refusal = |trouble: &Trouble| match trouble.kind {
        TroubleKind::LockVersion(version) => Some(Refusal::LockVersion(version)),
        TroubleKind::LockConflict(_) => Some(Refusal::LockConflict),
        _ => None,
    };
    workspace.errors.iter().find_map(refusal).unwrap_or(Refusal::BrokenLock)
}

/// What becomes of the keys of the front matter.
fn fate(workspace: &Workspace) -> impl Fn(&str) -> Fate {
    |key| workspace.settings.fate(key)
}

impl Extent {
    fn of(drift: &Drift) -> Self {
        Self {
            changed: drift.changed_sections,
            sections: drift.sections,
            words: drift.words,
            is_cosmetic: drift.changes.is_empty(),
        }
    }
}

/// The text that the page was made from, where it is at hand.
fn base(pair: &Pair) -> Option<&Document> {
    pair.source.as_deref().filter(|_| pair.base.kind != BaseKind::Head)
}

/// The names of parts that `asked` means, each of which has changed.
fn accepted(asked: &[String], drift: &Drift) -> Result<Vec<String>, Refusal> {
    let there: BTreeSet<&str> =
        drift.changes.iter().map(|change| parts::section_of(&change.anchor)).collect();
    if there.is_empty() {
        return Err(Refusal::NoSections);
    }
    // A page whose content is not looked at has changed as a whole.
    if there.iter().all(|name| name.is_empty()) {
        return Err(Refusal::Nameless);
    }
    asked
        .iter()
        .map(|asked| {
            let is_whole = asked.starts_with('#') || asked == parts::METADATA;
            let name = if is_whole { asked.clone() } else { format!("#{asked}") };
            let section = parts::section_of(&name);
            match (there.contains(name.as_str()), there.contains(section)) {
                (true, _) => Ok(name),
                (false, true) => Err(Refusal::IsRow(asked.clone(), section.to_owned())),
                _ => {
                    let there = there.iter().map(|name| (*name).to_owned()).collect();
                    Err(Refusal::NoSuchSection(asked.clone(), there))
                }
            }
        })
        .collect()
}

/// The file that `document` was read from, as far as it was UTF-8, with LF line ends.
fn bytes(document: &Document) -> Vec<u8> {
    let mark: &[u8] = if document.bom == 3 { b"\xEF\xBB\xBF" } else { b"" };
    [mark, document.text.replace("\r\n", "\n").as_bytes()].concat()
}
