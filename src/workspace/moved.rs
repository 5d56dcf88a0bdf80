//! Where sources went that are no longer there: renames in git's history, redirects of Microsoft Learn, aliases in
//! the front matter of other pages.

use std::collections::BTreeMap;
use std::path::Path;

use super::git::{Git, Scope};
use super::redirects::redirects;
use crate::corpus::Moved;
use crate::document::Document;
use crate::site::{self, joined, plain, scalars};
use rustc_hash::{FxHashMap, FxHashSet};

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
/// Folders of a page that an alias may start from.
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

fn by_redirects(places: &Places<'_>, gone: &[&str], moved: &mut BTreeMap<String, Moved>) {
    if gone.is_empty() {
        return;
    }
    let urls = redirects(places.root, &[], places.limit);
    if urls.is_empty() {
        return;
    }
    let pages: Vec<&str> = places.pages.keys().copied().collect();
    let mut site = site::Places::default();
    for (index, path) in pages.iter().enumerate() {
        site.insert_path(index, plain(path));
    }
    let from_root: Vec<String> = urls.values().map(|url| url.trim_start_matches('/').to_owned()).collect();
    // The one that is used most; others may be of another site.
    let mounts = site.infer(&from_root, 1);
    let first = mounts.first().map(|mount| mount.prefix.clone());
    site.mounts = mounts.into_iter().filter(|mount| Some(&mount.prefix) == first.as_ref()).collect();
    for path in gone {
        if let Some(url) = urls.get(*path) {
            let to = site.page_at(url).map_or_else(|| url.clone(), |page| pages[page].to_owned());
            moved.insert((*path).to_owned(), Moved { to, by: "redirect" });
        }
    }
}

fn by_aliases(places: &Places<'_>, gone: &[&str], moved: &mut BTreeMap<String, Moved>) {
    if gone.is_empty() {
        return;
    }
    let orphans: FxHashMap<&str, &str> = gone.iter().map(|path| (plain(path), *path)).collect();
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
