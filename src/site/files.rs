//! The names of a folder's files, found as written and found in another spelling.

use std::collections::BTreeSet;

use rustc_hash::{FxHashMap, FxHashSet};
use unicode_normalization::UnicodeNormalization;

use super::address::{folder, name};

/// The files below one root.
#[derive(Debug, Clone, Default)]
pub struct Files {
    names: FxHashSet<String>,
    folders: FxHashSet<String>,
    /// Folded paths, to the paths that fold so.
    folded: FxHashMap<String, BTreeSet<String>>,
    /// File names, to the folders that have such a file.
    by_name: FxHashMap<String, Vec<String>>,
    /// Folders, to the names of the files in them.
    by_folder: FxHashMap<String, Vec<String>>,
}

impl Files {
    /// Takes in a file.
    pub fn insert(&mut self, path: &str) {
        if !self.names.insert(path.to_owned()) {
            return;
        }
        self.folded.entry(fold(path)).or_default().insert(path.to_owned());
        self.by_name.entry(name(path).to_owned()).or_default().push(folder(path).to_owned());
        self.by_folder.entry(folder(path).to_owned()).or_default().push(name(path).to_owned());
        let mut at = folder(path);
        while !at.is_empty() && self.folders.insert(at.to_owned()) {
            self.folded.entry(fold(at)).or_default().insert(at.to_owned());
            at = folder(at);
        }
    }

    /// Whether there is a file of this name.
    pub fn has(&self, path: &str) -> bool {
        self.names.contains(path)
    }

    /// Whether there is a folder of this name that holds a file.
    pub fn has_folder(&self, path: &str) -> bool {
        path.is_empty() || self.folders.contains(path)
    }

    /// The file or folder whose name differs from `path` in case or composition alone: on some file systems the two
    /// are one.
    pub fn other_case(&self, path: &str) -> Option<&str> {
        let spelled = self.folded.get(&fold(path))?;
        spelled.iter().map(String::as_str).find(|spelled| *spelled != path)
    }

    /// The folders that have a file called `name`.
    pub fn folders_with(&self, name: &str) -> &[String] {
        self.by_name.get(name).map_or(&[], Vec::as_slice)
    }

    /// The names of the files in `folder` itself.
    pub fn names_in(&self, folder: &str) -> &[String] {
        self.by_folder.get(folder).map_or(&[], Vec::as_slice)
    }
}

/// What file systems that do not tell case apart compare.
fn fold(path: &str) -> String {
    if path.is_ascii() { path.to_ascii_lowercase() } else { path.nfc().collect::<String>().to_lowercase() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_as_written_and_in_another_case() {
        let mut files = Files::default();
        for path in ["a/B.md", "a/u\u{308}.md", "C/d/e.png"] {
            files.insert(path);
        }
        assert!(files.has("a/B.md") && !files.has("a/b.md"));
        assert_eq!(files.other_case("A/b.MD"), Some("a/B.md"));
        assert_eq!(files.other_case("a/ü.md"), Some("a/u\u{308}.md"));
        assert_eq!(files.other_case("a/B.md"), None);
        assert!(files.has_folder("C/d") && files.has_folder("C") && !files.has_folder("c"));
        assert_eq!(files.folders_with("e.png"), ["C/d"]);
    }
}
