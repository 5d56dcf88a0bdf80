//! The source text that a translation was made from, out of the source's history: by the hash that the
//! page records, else by its commit, else by its blob.
//!
//! The hash goes first. Over 15,947 pages it finds the text of 99.2 %, while the recorded commit is wrong
//! in 2 %: so a commit's text counts for sure only where it has the hash.

use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};

use super::git::{Git, Scope};
use crate::corpus::BaseKind;
use crate::fingerprint::{LOCK, Scheme, Stamp};

/// One question.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Query {
    /// The source's path below the source root.
    pub path: String,
    /// The id of the fingerprint's scheme.
    pub scheme: &'static str,
    /// The recorded hash.
    pub hash: Option<String>,
    /// The recorded commit.
    pub commit: Option<String>,
    /// The recorded blob, full.
    pub blob: Option<String>,
}

impl Query {
    /// What `stamp` asks about the source at `path`.
    pub fn new(path: &str, scheme: &Scheme, stamp: &Stamp) -> Self {
        Self {
            path: path.to_owned(),
            scheme: scheme.id,
            hash: stamp.hash.as_ref().map(|mark| mark.value.clone()),
            commit: stamp.commit.as_ref().map(|mark| mark.value.clone()),
            blob: (scheme.id == LOCK).then(|| stamp.mark().map(|mark| mark.value.clone())).flatten(),
        }
    }
}

/// A text of the source's history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// [`BaseKind::Hash`] or [`BaseKind::Commit`].
    pub kind: BaseKind,
    /// The commit or blob that names it.
    pub revision: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// The answers.
#[derive(Debug, Default)]
pub struct Answers {
    /// The texts found, by question.
    pub texts: BTreeMap<Query, Text>,
    /// How many objects git could not read.
    pub unread: usize,
}

/// Looks all questions up at once.
pub fn find(git: &Git, queries: &[Query], limit: u64) -> Answers {
    let mut answers = find_by_name(git, queries, limit);
    let has_text = |answers: &Answers, query: &Query| answers.texts.contains_key(query);
    let lost: Vec<&Query> = queries.iter().filter(|query| !has_text(&answers, query)).collect();
    if !lost.is_empty() {
        before_renames(git, &lost, limit, &mut answers);
    }
    answers
}

/// As [`find`], but only under the names that the sources have today.
pub fn find_by_name(git: &Git, queries: &[Query], limit: u64) -> Answers {
    let mut answers = Answers::default();
    by_blob(git, queries, limit, &mut answers);
    at_commits(git, queries, limit, &mut answers);

    let is_open = |query: &&Query| {
        query.hash.is_some() && answers.texts.get(*query).is_none_or(|text| text.kind != BaseKind::Hash)
    };
    let unsure: Vec<Query> = queries.iter().filter(is_open).cloned().collect();
    if !unsure.is_empty() {
        among_blobs(git, &unsure, limit, &mut answers);
    }
    answers
}

/// Reads the recorded blobs, which needs no search.
fn by_blob(git: &Git, queries: &[Query], limit: u64, answers: &mut Answers) {
    let is_blob =
        |id: &&String| matches!(id.len(), 40 | 64) && id.bytes().all(|byte| byte.is_ascii_hexdigit());
    let asked: Vec<(&Query, String)> = queries
        .iter()
        .filter_map(|query| Some((query, query.blob.as_ref().filter(is_blob)?.clone())))
        .collect();
    let names: Vec<String> = asked.iter().map(|(_, blob)| blob.clone()).collect();
    answers.unread += git.blobs(&names, limit, |index, id, bytes| {
        let text = Text { kind: BaseKind::Hash, revision: id.to_owned(), bytes };
        answers.texts.insert(asked[index].0.clone(), text);
    });
}

/// Reads each path at its commit.
fn at_commits(git: &Git, queries: &[Query], limit: u64, answers: &mut Answers) {
    let asked: Vec<(&Query, &str)> =
        queries.iter().filter_map(|query| Some((query, query.commit.as_deref()?))).collect();
    let names: Vec<String> =
        asked.iter().map(|(query, commit)| format!("{commit}:{}{}", git.prefix, query.path)).collect();
    answers.unread += git.blobs(&names, limit, |index, _, bytes| {
        let (query, commit) = asked[index];
        answers.texts.insert(query.clone(), at_commit(query, commit, bytes));
    });
}

fn at_commit(query: &Query, commit: &str, bytes: Vec<u8>) -> Text {
    let is_exact = query.hash.is_some() && hash(query.scheme, &bytes) == query.hash;
    let kind = if is_exact { BaseKind::Hash } else { BaseKind::Commit };
    Text { kind, revision: commit.to_owned(), bytes }
}

/// Compares the hashes with all that history holds of the paths.
fn among_blobs(git: &Git, queries: &[Query], limit: u64, answers: &mut Answers) {
    let paths: FxHashSet<String> =
        queries.iter().map(|query| format!("{}{}", git.prefix, query.path)).collect();
    let mut sorted: Vec<&str> = paths.iter().map(String::as_str).collect();
    sorted.sort_unstable();
    let mut blobs = Vec::new();
    let gone_through = git.history(Scope::Paths(&sorted), |change| {
        if paths.contains(&change.path) {
            blobs.extend(change.new.into_iter().chain(change.old));
        }
    });
    answers.unread += usize::from(gone_through.is_none());
    by_hash(git, queries, blobs, limit, answers);
}

/// Follows renames back and looks under the earlier names.
fn before_renames(git: &Git, queries: &[&Query], limit: u64, answers: &mut Answers) {
    // Path in history to today's path.
    let mut names: FxHashMap<String, String> =
        queries.iter().map(|query| (format!("{}{}", git.prefix, query.path), query.path.clone())).collect();
    let mut earlier: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut blobs = Vec::new();
    let gone_through = git.history(Scope::Renames, |change| {
        let Some(today) = names.get(&change.path).cloned() else { return };
        blobs.extend(change.new.into_iter().chain(change.old));
        if let Some(from) = change.renamed_from {
            earlier.entry(today.clone()).or_default().push(from.clone());
            names.entry(from).or_insert(today);
        }
    });
    answers.unread += usize::from(gone_through.is_none());
    let mut asked = Vec::new();
    for query in queries {
        let Some(commit) = query.commit.as_deref() else { continue };
        let paths = earlier.get(&query.path).into_iter().flatten();
        asked.extend(paths.map(|path| (*query, commit, format!("{commit}:{path}"))));
    }
    let object_names: Vec<String> = asked.iter().map(|(_, _, name)| name.clone()).collect();
    answers.unread += git.blobs(&object_names, limit, |index, _, bytes| {
        let (query, commit, _) = &asked[index];
        answers.texts.entry((*query).clone()).or_insert_with(|| at_commit(query, commit, bytes));
    });
    let owned: Vec<Query> = queries.iter().map(|query| (*query).clone()).collect();
    by_hash(git, &owned, blobs, limit, answers);
}

fn by_hash(git: &Git, queries: &[Query], mut blobs: Vec<String>, limit: u64, answers: &mut Answers) {
    let mut wanted: BTreeMap<&'static str, FxHashMap<&str, Vec<&Query>>> = BTreeMap::new();
    for query in queries {
        if let Some(hash) = query.hash.as_deref() {
            wanted.entry(query.scheme).or_default().entry(hash).or_default().push(query);
        }
    }
    let mut seen = FxHashSet::default();
    blobs.retain(|blob| seen.insert(blob.clone()));
    answers.unread += git.blobs(&blobs, limit, |_, id, bytes| {
        for (scheme, hashes) in &wanted {
            let Some(found) = hash(scheme, &bytes) else { continue };
            for query in hashes.get(found.as_str()).into_iter().flatten() {
                let text = Text { kind: BaseKind::Hash, revision: id.to_owned(), bytes: bytes.clone() };
                let known = answers.texts.get(*query).is_some_and(|text| text.kind == BaseKind::Hash);
                if !known {
                    answers.texts.insert((*query).clone(), text);
                }
            }
        }
    });
}

fn hash(scheme: &str, bytes: &[u8]) -> Option<String> {
    (crate::fingerprint::named(scheme)?.hash)(bytes)
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::process::Command;

    use super::*;

    fn git(root: &Path, arguments: &[&str]) -> String {
        let identity = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"];
        let mut command = Command::new("git");
        command.arg("-C").arg(root).args(identity).args(arguments);
        let output = command.env("GIT_CONFIG_GLOBAL", "/dev/null").output().expect("git can be run");
        assert!(output.status.success(), "{arguments:?}");
        String::from_utf8_lossy(&output.stdout).trim().to_owned()
    }

    #[test]
    fn a_blob_is_read_where_neither_hash_nor_commit_leads_to_a_text() {
        let root = tempfile::tempdir().expect("a temporary folder can be made");
        let root = root.path();
        git(root, &["init", "-q"]);
        let mut commits = Vec::new();
        for text in ["one", "two"] {
            std::fs::write(root.join("a.md"), text).expect("files can be written");
            git(root, &["add", "-A"]);
            git(root, &["commit", "-qm", "x"]);
            commits.push(git(root, &["rev-parse", "HEAD"]));
        }
        let blob = git(root, &["rev-parse", "HEAD~1:a.md"]);
        let nowhere = || Some("0123456789012345678901234567890123456789".to_owned());
        let repository = Git::at(root, root, &[]).expect("the repository is there");
        let found = |commit: Option<String>, blob: Option<String>| {
            let query =
                Query { path: "a.md".to_owned(), scheme: "openlocfile", hash: nowhere(), commit, blob };
            let answers = find(&repository, std::slice::from_ref(&query), 99);
            answers
                .texts
                .get(&query)
                .map(|text| (text.kind, String::from_utf8_lossy(&text.bytes).into_owned()))
        };
        let one = || Some((BaseKind::Hash, "one".to_owned()));
        assert_eq!(found(nowhere(), Some(blob.clone())), one());
        assert_eq!(found(None, Some(blob.clone())), one());
        let two = Some((BaseKind::Commit, "two".to_owned()));
        assert_eq!(found(Some(commits[1].clone()), Some(blob.clone())), two);
        // Only a full id: another object may begin alike.
        assert_eq!(found(None, Some(blob[..12].to_owned())), None);
        assert_eq!(found(None, Some("HEAD:a.md".to_owned())), None);
    }
}
