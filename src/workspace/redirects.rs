//! Where pages went, as a site's own lists of redirects have it: Microsoft Learn's `.openpublishing.redirection*.json` and
//! MDN's `_redirects.txt`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::read;

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

/// From paths below `root`, or from addresses where a list has such, to addresses. Looks in `root` and the folders
/// around it within its repository, and in the roots of the translations, `targets`, for what they have of their own;
/// larger files than `limit` are not read.
pub(super) fn redirects(root: &Path, targets: &[&Path], limit: u64) -> BTreeMap<String, String> {
    let mut redirects = BTreeMap::new();
    let mut folder = root.canonicalize().unwrap_or_else(|_| root.to_owned());
    let mut prefix = String::new();
    for root in std::iter::once(root).chain(targets.iter().copied()) {
        of_mdn(&root.join("_redirects.txt"), limit, &mut redirects);
        // `files` has a folder for each locale.
        for folder in entries(&root.join("files")) {
            of_mdn(&folder.join("_redirects.txt"), limit, &mut redirects);
        }
    }
    loop {
        for file in files(&folder) {
            of_learn(&file, &prefix, limit, &mut redirects);
        }
        let name = folder.file_name().map(|name| name.to_string_lossy().into_owned());
        let (false, Some(name)) = (folder.join(".git").exists(), name) else { break };
        prefix = format!("{name}/{prefix}");
        if !folder.pop() || !folder.ancestors().any(|folder| folder.join(".git").exists()) {
            break;
        }
    }
    redirects
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let is_one = |name: &str| name.starts_with(".openpublishing.redirection") && name.ends_with(".json");
    let name = |path: &PathBuf| path.file_name().and_then(|name| name.to_str()).is_some_and(is_one);
    entries(folder).into_iter().filter(name).collect()
}

/// What is in a folder, in order.
fn entries(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut entries: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    entries.sort();
    entries
}

/// None where the file is no regular one: a pipe would be waited for, and a symbolic link may lead anywhere.
fn bytes(file: &Path, limit: u64) -> Option<Vec<u8>> {
    std::fs::symlink_metadata(file).ok().filter(std::fs::Metadata::is_file)?;
    read::bytes(file, limit).ok()
}

/// `prefix` is the path of `root` from the folder of the file.
fn of_learn(file: &Path, prefix: &str, limit: u64, redirects: &mut BTreeMap<String, String>) {
    let Some(bytes) = bytes(file, limit) else { return };
    let json = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
    let Ok(found) = serde_json::from_slice::<Redirections>(json) else { return };
    for redirection in found.redirections {
        let path = redirection.source_path_from_root.or(redirection.source_path);
        let Some((path, url)) = path.zip(redirection.redirect_url) else { continue };
        let path = path.trim_start_matches("./").trim_start_matches('/');
        if let Some(below) = path.strip_prefix(prefix) {
            redirects.entry(below.to_owned()).or_insert(url);
        }
    }
}

/// Lines of two addresses with a tab between them; each begins with `/` and a locale.
fn of_mdn(file: &Path, limit: u64, redirects: &mut BTreeMap<String, String>) {
    let Some(bytes) = bytes(file, limit) else { return };
    let text = String::from_utf8_lossy(&bytes);
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let Some((from, to)) = line.split_once('\t') else { continue };
        if let Some((_, from)) = from.trim_start_matches('/').split_once('/') {
            redirects.entry(from.to_owned()).or_insert_with(|| to.trim().to_owned());
        }
    }
}
