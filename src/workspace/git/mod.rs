//! Git, as one process for many questions: objects in one batch, history in one log.
//!
//! The repository may be hostile: nothing here runs a hook, a file-system monitor, a signature check, a
//! filter or a pager, and nothing reaches the network. `safe.directory` is respected, for git itself
//! answers. Names that come from documents reach git only as object names in the batch's input.

mod batch;
mod holders;
mod log;

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use super::error::Cause;

pub use log::{MOST_LANDED, Scope};

/// A repository that answers.
#[derive(Debug, Clone)]
pub struct Git {
    repository: Vec<OsString>,
    /// Its folder: of the working tree, or of a bare repository itself.
    pub folder: PathBuf,
    /// Where the root lies in the repository; empty or with a slash at its end.
    pub prefix: String,
    /// Whether its history was cut off.
    pub is_shallow: bool,
    /// Whether it was cloned without all objects.
    pub is_partial: bool,
}

/// Settings of the repository that could run something or change what is printed.
const SETTINGS: [&str; 9] = [
    "core.fsmonitor=",
    "core.hooksPath=/dev/null",
    "protocol.allow=never",
    "log.showSignature=false",
    "log.follow=false",
    "log.showRoot=true",
    "diff.relative=false",
    "diff.orderFile=/dev/null",
    "color.ui=false",
];

/// Variables by which a caller, such as a hook, points git at another repository.
const FOREIGN: [&str; 8] = [
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_PREFIX",
    "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_COMMON_DIR",
    "GIT_NAMESPACE",
];

/// How many pages are looked for to find where in a repository they lie, and in how many places.
const MOST_SAMPLES: usize = 8;
const MOST_PREFIXES: usize = 8;

/// Why git gives no answer.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum GitFault {
    /// The program cannot be run.
    NotRun(Cause),
    /// There is no repository around the source, and none was named.
    NoRepository,
    /// It failed without a word.
    Silent,
    /// Its own words, and the command that it gives as the remedy.
    Words(String, Option<String>),
}

impl Git {
    /// The repository at `directory`, bare or not, as the history of the files at `root`, of which `samples` are
    /// some.
    pub fn at(directory: &Path, root: &Path, samples: &[&str]) -> Result<Self, GitFault> {
        let is_bare = directory.join("HEAD").is_file() && directory.join("objects").is_dir();
        let repository = if is_bare {
            let mut argument = OsString::from("--git-dir=");
            argument.push(directory);
            vec![argument]
        } else {
            vec![OsString::from("-C"), directory.as_os_str().to_owned()]
        };
        let mut git = Self {
            repository,
            folder: directory.to_owned(),
            prefix: String::new(),
            is_shallow: false,
            is_partial: false,
        };
        let mut questions = vec!["rev-parse", "--is-shallow-repository", "--git-common-dir"];
        if !is_bare {
            questions.push("--show-toplevel");
        }
        let answer = git.answer(&questions)?;
        let mut lines = answer.lines();
        git.is_shallow = lines.next() == Some("true");
        git.is_partial = is_partial(&directory.join(lines.next().unwrap_or_default()));
        let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
        if let Some(top) = lines.next() {
            git.folder = real(Path::new(top));
            git.repository = vec![OsString::from("-C"), git.folder.as_os_str().to_owned()];
        }
        let root = real(root);
        git.prefix = match root.strip_prefix(&git.folder).ok().filter(|_| !is_bare) {
            Some(inner) => slashed(inner),
            None => git.fitting_prefix(&root, samples),
        };
        Ok(git)
    }

    /// Whether it has all of its history, so that what is not there never was.
    pub fn is_whole(&self) -> bool {
        !self.is_shallow && !self.is_partial
    }

    /// The repository that holds `root`; none where there is none.
    pub fn around(root: &Path) -> Option<Result<Self, GitFault>> {
        let holds_git = root.ancestors().any(|folder| folder.join(".git").exists());
        holds_git.then(|| Self::at(root, root, &[]))
    }

    /// The end of `root` that is a folder of the repository with most of `samples` in it: a checkout of
    /// `docs/en` lies elsewhere and is still called so.
    fn fitting_prefix(&self, root: &Path, samples: &[&str]) -> String {
        let parts: Vec<_> = root.iter().collect();
        let ends = (0..=parts.len())
            .rev()
            .take(MOST_PREFIXES)
            .map(|at| slashed(&parts[at..].iter().collect::<PathBuf>()));
        let prefixes: Vec<String> = ends.filter(|prefix| !prefix.starts_with('/')).collect();
        let samples = &samples[..samples.len().min(MOST_SAMPLES)];
        let names =
            prefixes.iter().flat_map(|prefix| samples.iter().map(move |path| format!("HEAD:{prefix}{path}")));
        let there = self.has(&names.collect::<Vec<_>>());
        let mut best = (0, "");
        for (prefix, there) in prefixes.iter().zip(there.chunks(samples.len().max(1))) {
            let count = there.iter().filter(|there| **there).count();
            if count > best.0 {
                best = (count, prefix);
            }
        }
        best.1.to_owned()
    }

    fn command(&self) -> Command {
        let mut command = Command::new("git");
        command.arg("--no-pager").args(&self.repository);
        for setting in SETTINGS {
            command.args(["-c", setting]);
        }
        for variable in FOREIGN {
            command.env_remove(variable);
        }
        command
            .env("GIT_NO_LAZY_FETCH", "1")
            .env("GIT_OPTIONAL_LOCKS", "0")
            .env("GIT_NO_REPLACE_OBJECTS", "1")
            .env("GIT_TERMINAL_PROMPT", "0")
            .env("GIT_LITERAL_PATHSPECS", "1")
            .env("LC_ALL", "C")
            .stderr(Stdio::null());
        command
    }

    fn answer(&self, arguments: &[&str]) -> Result<String, GitFault> {
        let output = self.command().args(arguments).stdin(Stdio::null()).stderr(Stdio::piped()).output();
        let output = output.map_err(|error| GitFault::NotRun(error.into()))?;
        if !output.status.success() {
            return Err(complaint(&String::from_utf8_lossy(&output.stderr)));
        }
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }
}

/// What git complains about; of a repository of someone else with the remedy, which git has further down.
fn complaint(words: &str) -> GitFault {
    let Some(first) = words.lines().next() else { return GitFault::Silent };
    let first = first.trim_start_matches("fatal: ").trim().trim_end_matches('.').to_owned();
    let remedy =
        words.lines().map(str::trim).find(|line| line.starts_with("git config --global --add safe."));
    GitFault::Words(first, remedy.map(str::to_owned))
}

/// The path of a folder in a repository, with a slash at its end; empty for its root.
fn slashed(path: &Path) -> String {
    path.iter().map(|part| format!("{}/", part.to_string_lossy())).collect()
}

/// Whether a repository was cloned without all objects: it says so of each pack that it was promised more than.
fn is_partial(git_dir: &Path) -> bool {
    let Ok(packs) = std::fs::read_dir(git_dir.join("objects/pack")) else { return false };
    packs.flatten().any(|file| file.path().extension().is_some_and(|extension| extension == "promisor"))
}

/// Waits for a process that has nothing left to say; stops it where it still has.
fn end(mut child: Child) {
    if matches!(child.try_wait(), Ok(None)) {
        _ = child.kill();
    }
    _ = child.wait();
}
