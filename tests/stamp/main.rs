//! `diptych stamp` and the lock, on repositories that the tests make.

#[path = "../program/mod.rs"]
mod program;
#[expect(dead_code, reason = "its other parts are for histories")]
#[path = "../fresh/repository.rs"]
mod repository;

mod faults;
mod lock;
mod named;
mod schemes;
mod sections;

use std::path::Path;

use program::{Run, diptych};
use repository::{Repository, folder, write};
use tempfile::TempDir;

/// A repository with a project in it: `source/`, `locales/de/`.
struct Project {
    folder: TempDir,
    repository: Repository,
}

impl Project {
    fn new() -> Self {
        let folder = folder();
        let repository = Repository::new(folder.path());
        Self { folder, repository }
    }

    fn root(&self) -> &Path {
        self.folder.path()
    }

    fn write(&self, path: &str, text: &str) {
        write(self.root(), path, text);
    }

    fn read(&self, path: &str) -> String {
        String::from_utf8(self.bytes(path)).expect("the file is UTF-8")
    }

    fn bytes(&self, path: &str) -> Vec<u8> {
        std::fs::read(self.root().join(path)).expect("the file is there")
    }

    fn run(&self, arguments: &[&str]) -> Run {
        diptych(self.root(), arguments)
    }

    /// As [`Self::run`], where it has to end well.
    fn stamp(&self, arguments: &[&str]) -> String {
        let run = self.run(&[&["stamp"], arguments].concat());
        assert_eq!(run.code, Some(0), "{run:?}");
        run.out
    }

    /// A line a pair: its verdict, and the path below `source/`.
    fn verdicts(&self) -> Vec<String> {
        let run = self.run(&["pairs"]);
        let words = |line: &str| -> String {
            let words: Vec<&str> = line.split_whitespace().collect();
            format!("{} {}", words[1], words[3].trim_start_matches("source/"))
        };
        run.out.lines().map(words).collect()
    }
}
