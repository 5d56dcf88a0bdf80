//! What the program does with input that nobody should have made: it says so, and goes on.
//!
//! Each test puts one bad thing into a tree beside a clean page and a faulty one, and both of those are
//! judged as ever: by one thread and by two, in whatever order the files were made.

mod config;
mod content;
mod files;
mod hostile;

#[path = "../program/mod.rs"]
mod program;

use std::path::Path;

use program::{Run, diptych, diptych_under, findings};

/// A page of two sections.
const PAGE: &str = "# A\n\nText.\n\n## B\n\nMore text.\n";
/// The same without its second section.
const SHORT: &str = "# A\n\nText.\n";
/// What is found where a page has become [`SHORT`].
const LOST: &str = "faulty.md:3 missing-section";

/// The two sides, `en` and `de`.
struct Tree {
    files: Vec<(String, Vec<u8>)>,
    /// Makes what is no regular file.
    besides: fn(&Path),
}

impl Tree {
    /// A tree with the clean page and the faulty one.
    fn new() -> Self {
        let tree = Self { files: Vec::new(), besides: |_| {} };
        tree.both("clean.md", PAGE).with("en/faulty.md", PAGE).with("de/faulty.md", SHORT)
    }

    fn with(mut self, path: &str, bytes: impl AsRef<[u8]>) -> Self {
        self.files.push((path.to_owned(), bytes.as_ref().to_owned()));
        self
    }

    /// The same page on both sides.
    fn both(self, name: &str, bytes: impl AsRef<[u8]>) -> Self {
        self.with(&format!("en/{name}"), &bytes).with(&format!("de/{name}"), &bytes)
    }

    fn besides(mut self, make: fn(&Path)) -> Self {
        self.besides = make;
        self
    }

    fn build(&self) -> tempfile::TempDir {
        build(self.files.iter(), self.besides)
    }

    /// Checks the tree in all ways that must not matter, and leaves out what is always found.
    fn check(&self) -> Checked {
        let trees = [self.build(), build(self.files.iter().rev(), self.besides)];
        let mut runs = Vec::new();
        for tree in &trees {
            for threads in ["1", "2"] {
                let arguments = ["--source", "en", "--target", "de", "--threads", threads];
                let mut run =
                    diptych(tree.path(), &[&["check", "--format", "json"], &arguments[..]].concat());
                run.err = run.err.replace(&tree.path().display().to_string(), "");
                runs.push(run);
            }
        }
        let first = runs.remove(0);
        assert!(runs.iter().all(|run| *run == first), "{first:#?}\nis not\n{runs:#?}");
        let mut found = findings(&first.out);
        let before = found.len();
        found.retain(|line| line != LOST);
        assert_eq!(before - found.len(), 1, "the faulty page was judged: {}", first.out);
        assert!(!found.iter().any(|line| line.starts_with("clean.md")), "the clean page is clean: {found:?}");
        let arguments = ["check", "--source", "en", "--target", "de"];
        let Run { code, out: text, .. } = diptych_under(trees[0].path(), &arguments, &[("CI", "true")]);
        assert_eq!(code, first.code, "the exit code does not depend on the format");
        Checked { code, found, text, told: first.err }
    }
}

/// What came of a tree, apart from what is always found.
struct Checked {
    code: Option<i32>,
    /// See [`findings`].
    found: Vec<String>,
    /// The report for people, in a build log.
    text: String,
    /// What was said on standard error, with paths from the tree's root.
    told: String,
}

impl Checked {
    /// Asserts that nothing is found but what always is, and nothing is said.
    fn is_silent(&self) {
        assert_eq!((self.code, self.told.as_str()), (Some(1), ""));
        assert!(self.found.is_empty(), "{:?}", self.found);
    }

    /// Asserts that just `found` is found besides, and nothing is said.
    fn has_found(&self, found: &[&str]) {
        assert_eq!((self.code, self.told.as_str()), (Some(1), ""));
        assert_eq!(self.found, found);
    }

    /// Asserts that the run failed and said `sentence`, with just `found` found besides.
    fn has_told(&self, sentence: &str, found: &[&str]) {
        assert_eq!((self.code, self.told.trim_end()), (Some(2), sentence));
        assert_eq!(self.found, found);
    }
}

fn build<'a>(files: impl Iterator<Item = &'a (String, Vec<u8>)>, besides: fn(&Path)) -> tempfile::TempDir {
    let root = tempfile::tempdir().expect("a temporary folder can be made");
    for (path, bytes) in files {
        let path = root.path().join(path);
        let folder = path.parent().expect("a file has a folder");
        std::fs::create_dir_all(folder)
            .and_then(|()| std::fs::write(&path, bytes))
            .expect("files can be written");
    }
    besides(root.path());
    root
}
