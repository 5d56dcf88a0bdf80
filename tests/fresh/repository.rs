//! Projects and repositories that a test makes in a folder of its own.

use std::path::{Path, PathBuf};
use std::process::Command;

use diptych::workspace::{self, Options, Workspace};
use tempfile::TempDir;

/// A folder that is gone after the test.
pub fn folder() -> TempDir {
    tempfile::tempdir().expect("a temporary folder can be made")
}

pub fn write(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    let folder = path.parent().expect("a file has a folder");
    std::fs::create_dir_all(folder).and_then(|()| std::fs::write(&path, text)).expect("files can be written");
}

pub fn load(options: &Options) -> Workspace {
    workspace::load(options).expect("the project can be loaded")
}

pub fn options(directory: &Path) -> Options {
    Options { directory: directory.to_owned(), ..Options::default() }
}

/// Two folders.
pub fn roots(source: &Path, target: &Path) -> Options {
    Options { source: Some(source.to_owned()), target: Some(target.to_owned()), ..options(source) }
}

/// A line a pair: the source's path, verdict, base, and the first line of the base's body.
pub fn verdicts(workspace: &Workspace) -> Vec<String> {
    let line = |pair: &diptych::corpus::Pair| {
        let text = pair.source.as_ref().map_or("", |source| source.text.lines().next().unwrap_or(""));
        format!("{} {} {} {text}", pair.source_path, pair.verdict.word(), pair.base.kind.word())
    };
    workspace.corpus.pairs.iter().map(line).collect()
}

/// A repository with dates and people of its own, whatever the machine has.
#[derive(Debug, Clone)]
pub struct Repository {
    pub root: PathBuf,
}

impl Repository {
    /// A new one at `root`.
    pub fn new(root: &Path) -> Self {
        std::fs::create_dir_all(root).expect("folders can be made");
        let repository = Self { root: root.to_owned() };
        repository.git(&["init", "-q"]);
        repository
    }

    pub fn git(&self, arguments: &[&str]) -> String {
        self.git_on(0, arguments)
    }

    /// As [`Self::git`], on the given day.
    pub fn git_on(&self, day: u64, arguments: &[&str]) -> String {
        let date = format!("{} +0000", 1_600_000_000 + day * 86_400);
        let settings =
            ["init.defaultBranch=main", "commit.gpgsign=false", "protocol.file.allow=always", "gc.auto=0"];
        let mut command = Command::new("git");
        command.arg("-C").arg(&self.root);
        for setting in settings {
            command.args(["-c", setting]);
        }
        command.args(arguments).env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_SYSTEM", "/dev/null");
        for role in ["AUTHOR", "COMMITTER"] {
            command
                .env(format!("GIT_{role}_NAME"), "a")
                .env(format!("GIT_{role}_EMAIL"), "a@example.org")
                .env(format!("GIT_{role}_DATE"), &date);
        }
        let output = command.output().expect("git can be run");
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8_lossy(&output.stdout).trim().to_owned()
    }

    /// Writes a file and commits all there is; gives back the commit.
    pub fn commit(&self, day: u64, path: &str, text: &str) -> String {
        write(&self.root, path, text);
        self.commit_all(day)
    }

    pub fn commit_all(&self, day: u64) -> String {
        self.git(&["add", "-A"]);
        self.git_on(day, &["commit", "-q", "--allow-empty", "-m", "x"]);
        self.git(&["rev-parse", "HEAD"])
    }
}
