//! The versions of files as they landed on the branch at hand, and the repositories that hold them.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::git::{Git, MOST_LANDED, Scope};
use super::read;
use crate::document::Document;

/// A version of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// The commit that brought it.
    pub commit: Arc<str>,
    /// When, in seconds since 1970.
    pub time: u64,
    /// Its content.
    pub blob: String,
}

/// The versions of files in a repository.
#[derive(Debug, Default)]
pub struct Versions {
    /// By path, newest first.
    by_path: FxHashMap<String, Vec<Version>>,
    /// Whether the history was gone through to its beginning.
    is_whole: bool,
}

impl Versions {
    /// The versions of `path`, newest first, none where it is not committed; nothing where its history is not known.
    pub fn of(&self, path: &str) -> Option<&[Version]> {
        let found = self.by_path.get(path).map(Vec::as_slice);
        found.or(self.is_whole.then_some(&[][..]))
    }
}

/// What was read: repository and blob to document.
pub type Texts = FxHashMap<(usize, String), Arc<Document>>;

/// Versions of one file that are remembered. Pages have a handful.
const MOST_VERSIONS: usize = 256;

/// Finds the versions of `paths`, also under earlier names that nothing but the name changed from.
pub fn versions(git: &Git, paths: FxHashSet<String>) -> Versions {
    let mut found: FxHashMap<String, Vec<Version>> = FxHashMap::default();
    // A name in history to today's.
    let mut names: FxHashMap<String, String> = paths.into_iter().map(|path| (path.clone(), path)).collect();
    let gone_through = git.history(Scope::Landed, |change| {
        let Some(today) = names.get(&change.path).cloned() else { return };
        if let Some(from) = change.renamed_from {
            names.remove(&change.path);
            names.entry(from).or_insert(today);
            return;
        }
        let Some(blob) = change.new else {
            // What lay here before is another file.
            names.remove(&change.path);
            return;
        };
        let versions = found.entry(today).or_default();
        if versions.len() < MOST_VERSIONS {
            versions.push(Version { commit: change.commit, time: change.time, blob });
        }
    });
    Versions { by_path: found, is_whole: gone_through.is_some_and(|commits| commits < MOST_LANDED) }
}

/// The repositories of a project's folders, each opened once.
#[derive(Debug, Default)]
pub struct Repositories {
    opened: Vec<Git>,
    folders: FxHashMap<PathBuf, Option<usize>>,
}

impl Repositories {
    /// Takes in a repository that is open.
    pub fn add(&mut self, git: Git) -> usize {
        self.opened.push(git);
        self.opened.len() - 1
    }

    /// The repository around `folder`, and the folder's path in it; none where there is none, or git refuses it.
    pub fn around(&mut self, folder: &Path) -> Option<(usize, String)> {
        let folder = folder.canonicalize().ok()?;
        let nearest = folder.ancestors().find(|folder| folder.join(".git").exists())?.to_owned();
        let known = self.opened.iter().position(|git| git.folder == nearest);
        let opened = &mut self.opened;
        let index = *self.folders.entry(nearest.clone()).or_insert_with(|| {
            known.or_else(|| {
                opened.push(Git::around(&nearest)?.ok()?);
                Some(opened.len() - 1)
            })
        });
        let git = &self.opened[index?];
        let inner = folder.strip_prefix(&git.folder).ok()?;
        let prefix = inner.iter().map(|part| format!("{}/", part.to_string_lossy())).collect();
        Some((index?, prefix))
    }

    /// Reads texts, each the blob of a repository and the path that tells its dialect; one process a repository.
    /// Those that git does not have are left out.
    pub fn read(&self, wanted: &[(usize, &str, &str)], limit: u64) -> Texts {
        let mut texts = Texts::default();
        for (index, git) in self.opened.iter().enumerate() {
            let mut seen = FxHashSet::default();
            let mine = wanted.iter().filter(|(of, blob, _)| *of == index && seen.insert(*blob));
            let mine: Vec<(&str, &str)> = mine.map(|(_, blob, path)| (*blob, *path)).collect();
            if mine.is_empty() {
                continue;
            }
            let names: Vec<String> = mine.iter().map(|(blob, _)| (*blob).to_owned()).collect();
            let mut found = Vec::new();
            git.blobs(&names, limit, |at, _, bytes| found.push((mine[at], bytes)));
            let parts: Vec<(&str, &[u8])> =
                found.iter().map(|((_, path), bytes)| (*path, bytes.as_slice())).collect();
            for (((blob, _), _), document) in found.iter().zip(read::texts(&parts)) {
                texts.extend(document.map(|document| ((index, (*blob).to_owned()), document)));
            }
        }
        texts
    }

    /// The repository at `index`.
    pub fn git(&self, index: usize) -> &Git {
        &self.opened[index]
    }
}
