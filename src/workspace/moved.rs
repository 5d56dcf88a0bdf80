//! Where sources went that are no longer there: renames in git's history, redirects of Microsoft Learn, aliases in
//! the front matter of other pages.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;

use rustc_hash::{FxHashMap, FxHashSet};
use serde::Deserialize;

use super::git::{Git, Scope};
use crate::corpus::Moved;
use crate::document::{Document, Value};

/// What there is to look in.
#[derive(Debug)]
pub struct Places<'a> {
    /// The repository of the source.
    pub git: Option<&'a Git>,
    /// The source's folder.
    pub root: &'a Path,
    /// The pages in it.
    pub pages: &'a BTreeMap<&'a str, &'a Document>,
    /// Larger files are not read.
    pub limit: u64,
}

/// How often a page may have been renamed.
const MOST_RENAMES: usize = 4;
/// Commits that are looked at for renames, which is the dear part.
const MOST_COMMITS: usize = 256;
/// Addresses that are asked what a site's addresses begin with.
const MOST_VOTES: usize = 2000;
/// Folders of the source that are tried as the place of a site's addresses.
const MOST_FOLDERS: usize = 16;

/// Where each of `gone`, paths below the source root, went; those that nothing tells of are left out.
pub fn moved(places: &Places<'_>, gone: &[&str]) -> BTreeMap<String, Moved> {
    let mut moved = BTreeMap::new();
    if let Some(git) = places.git {
        by_renames(git, places, gone, &mut moved);
    }
    let open = |moved: &BTreeMap<String, Moved>| -> Vec<&str> {
        gone.iter().copied().filter(|path| !moved.contains_key(*path)).collect()
    };
    by_redirects(places, &open(&moved), &mut moved);
    by_aliases(places, &open(&moved), &mut moved);
    moved
}

fn by_renames(git: &Git, places: &Places<'_>, gone: &[&str], moved: &mut BTreeMap<String, Moved>) {
    // The name to look for in history to the names of today's orphans.
    let mut names: BTreeMap<String, Vec<&str>> =
        gone.iter().map(|path| (format!("{}{path}", git.prefix), vec![*path])).collect();
    for _ in 0..MOST_RENAMES {
        if names.is_empty() {
            return;
        }
        let asked: Vec<&str> = names.keys().map(String::as_str).collect();
        let mut commits = Vec::new();
        let (mut paths, mut seen) = (FxHashSet::default(), FxHashSet::default());
        git.history(Scope::Removals(&asked), |change| {
            // The newest removal is the one that left the page without its source.
            let is_newest = names.contains_key(&change.path) && paths.insert(change.path);
            if is_newest && seen.insert(change.commit.clone()) {
                commits.push(change.commit);
            }
        });
        commits.truncate(MOST_COMMITS);
        if commits.is_empty() {
            return;
        }
        let commits: Vec<&str> = commits.iter().map(|commit| &**commit).collect();
        let mut next: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        git.history(Scope::Commits(&commits), |change| {
            let Some(orphans) = change.renamed_from.as_ref().and_then(|from| names.get(from)) else { return };
            match change.path.strip_prefix(&git.prefix).filter(|path| places.pages.contains_key(path)) {
                Some(to) => {
                    for orphan in orphans {
                        let to = Moved { to: to.to_owned(), by: "git" };
                        moved.entry((*orphan).to_owned()).or_insert(to);
                    }
                }
                None => next.entry(change.path).or_default().extend(orphans),
            }
        });
        names = next;
    }
}

/// A file `.openpublishing.redirection.json`.
#[derive(Debug, Deserialize)]
struct Redirections {
    #[serde(default)]
    redirections: Vec<Redirection>,
}

#[derive(Debug, Deserialize)]
struct Redirection {
    source_path: Option<String>,
    source_path_from_root: Option<String>,
    redirect_url: Option<String>,
}

fn by_redirects(places: &Places<'_>, gone: &[&str], moved: &mut BTreeMap<String, Moved>) {
    if gone.is_empty() {
        return;
    }
    let mut urls: BTreeMap<String, String> = BTreeMap::new();
    let mut folder = places.root.canonicalize().unwrap_or_else(|_| places.root.to_owned());
    let mut prefix = String::new();
    loop {
        for file in redirection_files(&folder) {
            let Some(found) = redirections(&file, places.limit) else { continue };
            for redirection in found.redirections {
                let path = redirection.source_path_from_root.or(redirection.source_path);
                let Some((path, url)) = path.zip(redirection.redirect_url) else { continue };
                let path = path.trim_start_matches("./").trim_start_matches('/');
                if let Some(below) = path.strip_prefix(&prefix) {
                    urls.entry(below.to_owned()).or_insert(url);
                }
            }
        }
        let name = folder.file_name().map(|name| name.to_string_lossy().into_owned());
        let (false, Some(name)) = (folder.join(".git").exists(), name) else { break };
        prefix = format!("{name}/{prefix}");
        if !folder.pop() || !folder.ancestors().any(|folder| folder.join(".git").exists()) {
            break;
        }
    }
    if urls.is_empty() {
        return;
    }
    let site = Site::of(places, urls.values());
    for path in gone {
        if let Some(url) = urls.get(*path) {
            let to = site.page(url).unwrap_or_else(|| url.clone());
            moved.insert((*path).to_owned(), Moved { to, by: "redirect" });
        }
    }
}

fn redirection_files(folder: &Path) -> Vec<std::path::PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let is_one = |name: &str| name.starts_with(".openpublishing.redirection") && name.ends_with(".json");
    let files = entries.flatten().filter(|entry| entry.file_name().to_str().is_some_and(is_one));
    let mut files: Vec<_> = files.map(|entry| entry.path()).filter(|path| path.is_file()).collect();
    files.sort();
    files
}

fn redirections(file: &Path, limit: u64) -> Option<Redirections> {
    let mut bytes = Vec::new();
    std::fs::File::open(file).ok()?.take(limit).read_to_end(&mut bytes).ok()?;
    serde_json::from_slice(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes)).ok()
}

/// How a site's addresses map to the files of the source.
struct Site<'a> {
    /// Paths without extension and without `index`, to the pages.
    pages: FxHashMap<&'a str, &'a str>,
    /// What addresses begin with, and the folder that stands for it; none where no address fits a page.
    base: Option<(String, String)>,
}

impl<'a> Site<'a> {
    /// Finds out by which beginning most of `urls` lead to pages.
    fn of<'u>(places: &'a Places<'_>, urls: impl Iterator<Item = &'u String>) -> Self {
        let pages: FxHashMap<&str, &str> = places.pages.keys().map(|path| (address(path), *path)).collect();
        let mut folders: Vec<&str> =
            places.pages.keys().map(|path| path.split_once('/').map_or("", |(folder, _)| folder)).collect();
        folders.push("");
        folders.sort_unstable();
        folders.dedup();
        folders.truncate(MOST_FOLDERS);
        let mut votes: BTreeMap<(String, String), usize> = BTreeMap::new();
        for url in urls.take(MOST_VOTES) {
            let url = plain(url);
            let starts = std::iter::once(0).chain(url.match_indices('/').map(|(at, _)| at + 1));
            let fitting = starts.take(MOST_FOLDERS).find_map(|at| {
                let (base, rest) = url.split_at(at);
                let folder = folders.iter().find(|folder| pages.contains_key(&*joined(folder, rest)))?;
                Some((base.to_owned(), (*folder).to_owned()))
            });
            if let Some(fitting) = fitting {
                *votes.entry(fitting).or_default() += 1;
            }
        }
        let base = votes.into_iter().rev().max_by_key(|(_, count)| *count).map(|(base, _)| base);
        Self { pages, base }
    }

    fn page(&self, url: &str) -> Option<String> {
        let (base, folder) = self.base.as_ref()?;
        let rest = plain(url).strip_prefix(base.as_str())?;
        self.pages.get(&*joined(folder, rest)).map(|path| (*path).to_owned())
    }
}

fn joined(folder: &str, rest: &str) -> String {
    if folder.is_empty() { rest.to_owned() } else { format!("{folder}/{rest}") }
}

/// An address without what says nothing of the page.
fn plain(url: &str) -> &str {
    let url = url.split(['?', '#']).next().unwrap_or(url).trim_matches('/');
    address(url.strip_suffix(".html").unwrap_or(url))
}

/// The path of a page as an address has it.
fn address(path: &str) -> &str {
    let (folder, name) = path.rfind('/').map_or(("", path), |slash| path.split_at(slash + 1));
    let stem = name.split('.').next().unwrap_or(name);
    match stem {
        "index" | "_index" => folder.trim_end_matches('/'),
        _ => &path[..folder.len() + stem.len()],
    }
}

fn by_aliases(places: &Places<'_>, gone: &[&str], moved: &mut BTreeMap<String, Moved>) {
    if gone.is_empty() {
        return;
    }
    let orphans: FxHashMap<&str, &str> = gone.iter().map(|path| (address(path), *path)).collect();
    for (page, document) in places.pages {
        let Some(front_matter) = &document.front_matter else { continue };
        let entries = ["aliases", "redirect_from"].iter().filter_map(|key| front_matter.get(key));
        // An address from the site's root: both pages then lie in the folder that stands for the root.
        let folders: Vec<&str> = std::iter::once("")
            .chain(page.match_indices('/').map(|(at, _)| &page[..at]))
            .take(MOST_FOLDERS)
            .collect();
        for alias in entries.flat_map(|entry| scalars(&entry.value)) {
            let candidates = match alias.starts_with('/') {
                true => &folders[..],
                false => &folders[folders.len() - 1..],
            };
            let alias = plain(alias);
            for folder in candidates.iter().filter(|_| !alias.is_empty()) {
                if let Some(orphan) = orphans.get(&*joined(folder, alias)) {
                    let to = Moved { to: (*page).to_owned(), by: "alias" };
                    moved.entry((*orphan).to_owned()).or_insert(to);
                }
            }
        }
    }
}

fn scalars(value: &Value) -> Vec<&str> {
    match value {
        Value::Scalar(text) => vec![text],
        Value::List(items) => items.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}
