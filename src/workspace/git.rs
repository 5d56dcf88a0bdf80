//! Git, as one process for many questions: objects in one batch, history in one log.
//!
//! The repository may be hostile: nothing here runs a hook, a file-system monitor, a signature check, a
//! filter or a pager, and nothing reaches the network. `safe.directory` is respected, for git itself
//! answers. Names that come from documents reach git only as object names in the batch's input.

mod holders;

use std::ffi::OsString;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// A repository that answers.
#[derive(Debug, Clone)]
pub struct Git {
    repository: Vec<OsString>,
    /// Where the source root lies in the repository; empty or with a slash at its end.
    pub prefix: String,
    /// Whether its history was cut off.
    pub is_shallow: bool,
}

/// A changed file of one commit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Its path before, where the commit renamed it.
    pub renamed_from: Option<String>,
    /// Its path.
    pub path: String,
    /// Its blobs, newer first; none where the file was added or removed.
    pub blobs: Vec<String>,
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

/// How often a batch is started again after an object that git cannot read. Each costs a process.
const MOST_RESTARTS: usize = 32;

/// How many commits are searched for renames, the dearest question.
const MOST_COMMITS_FOR_RENAMES: usize = 50_000;

impl Git {
    /// The repository at `directory`, bare or not, as the history of `source_root`.
    pub fn at(directory: &Path, source_root: &Path) -> Result<Self, String> {
        let is_bare = directory.join("HEAD").is_file() && directory.join("objects").is_dir();
        if is_bare {
            let mut argument = OsString::from("--git-dir=");
            argument.push(directory);
            return Self { repository: vec![argument], prefix: String::new(), is_shallow: false }
                .asked_for_depth();
        }
        let mut git = Self::in_folder(directory);
        let top = git.answer(&["rev-parse", "--show-toplevel"])?;
        let top = PathBuf::from(top.trim_end_matches(['\n', '\r']));
        let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
        if let Ok(inner) = real(source_root).strip_prefix(real(&top)) {
            git.prefix = inner.iter().map(|part| format!("{}/", part.to_string_lossy())).collect();
        }
        git.repository = Self::in_folder(&top).repository;
        git.asked_for_depth()
    }

    /// The repository that holds `source_root`; none where there is none.
    pub fn around(source_root: &Path) -> Option<Result<Self, String>> {
        let holds_git = source_root.ancestors().any(|folder| folder.join(".git").exists());
        holds_git.then(|| Self::at(source_root, source_root))
    }

    fn in_folder(folder: &Path) -> Self {
        let repository = vec![OsString::from("-C"), folder.as_os_str().to_owned()];
        Self { repository, prefix: String::new(), is_shallow: false }
    }

    fn asked_for_depth(mut self) -> Result<Self, String> {
        self.is_shallow = self.answer(&["rev-parse", "--is-shallow-repository"])?.trim() == "true";
        Ok(self)
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

    fn answer(&self, arguments: &[&str]) -> Result<String, String> {
        let output = self.command().args(arguments).stdin(Stdio::null()).stderr(Stdio::piped()).output();
        let output = output.map_err(|error| format!("the program git cannot be run: {error}"))?;
        if !output.status.success() {
            let words = String::from_utf8_lossy(&output.stderr).into_owned();
            return Err(words
                .lines()
                .next()
                .unwrap_or("git failed")
                .trim_start_matches("fatal: ")
                .to_owned());
        }
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// Reads the blobs called `names`, and hands each that exists to `take` with its place in `names`
    /// and its id. Larger ones than `limit` are left out. Gives back how many git could not read.
    pub fn blobs(&self, names: &[String], limit: u64, mut take: impl FnMut(usize, &str, Vec<u8>)) -> usize {
        let mut unread = 0;
        let mut next = 0;
        for _ in 0..=MOST_RESTARTS {
            if next >= names.len() {
                return unread;
            }
            // Git stops at a corrupt object. Leave that one out and ask for the rest.
            next += self.batch(&names[next..], limit, |index, id, bytes| take(next + index, id, bytes));
            if next < names.len() {
                unread += 1;
                next += 1;
            }
        }
        unread + names.len().saturating_sub(next)
    }

    /// One process; gives back how many of `names` it answered.
    fn batch(&self, names: &[String], limit: u64, mut take: impl FnMut(usize, &str, Vec<u8>)) -> usize {
        let spawned =
            self.command().args(["cat-file", "--batch"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
        let Ok(mut child) = spawned else { return 0 };
        let (Some(mut input), Some(output)) = (child.stdin.take(), child.stdout.take()) else { return 0 };
        let mut answered = 0;
        std::thread::scope(|scope| {
            // Git answers while it reads, so writing and reading on one thread would wait for each other.
            scope.spawn(move || {
                for name in names {
                    // A name with a line break would be two questions.
                    let asked = if name.contains(['\n', '\0']) { "-" } else { name };
                    if writeln!(input, "{asked}").is_err() {
                        break;
                    }
                }
            });
            let mut output = BufReader::new(output);
            while answered < names.len() {
                match next_answer(&mut output, limit) {
                    Some(Answer::Blob(id, bytes)) => take(answered, &id, bytes),
                    Some(Answer::Nothing) => {}
                    None => break,
                }
                answered += 1;
            }
            drop(output);
        });
        end(child);
        answered
    }

    /// Goes through the changes of all branches, newest first; of `paths` where there are any, else of all
    /// files and with renames.
    pub fn history(&self, paths: &[&str], mut take: impl FnMut(Change)) {
        let mut command = self.command();
        command.args([
            "log",
            "--all",
            "--raw",
            "--no-abbrev",
            "-z",
            "--format=",
            "--no-ext-diff",
            "--no-textconv",
        ]);
        if paths.is_empty() {
            command.args(["-M", &format!("--max-count={MOST_COMMITS_FOR_RENAMES}")]);
        } else {
            // Paths by standard input: thousands do not fit on a command line.
            command.args(["--no-renames", "--stdin"]);
        }
        let Ok(mut child) = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn() else { return };
        let (Some(mut input), Some(output)) = (child.stdin.take(), child.stdout.take()) else { return };
        std::thread::scope(|scope| {
            scope.spawn(move || {
                if paths.is_empty() || writeln!(input, "--").is_err() {
                    return;
                }
                for path in paths.iter().filter(|path| !path.contains('\n')) {
                    if writeln!(input, "{path}").is_err() {
                        return;
                    }
                }
            });
            let mut output = BufReader::new(output);
            while let Some(field) = field(&mut output) {
                if let Some(change) = change(&field, &mut output) {
                    take(change);
                }
            }
        });
        end(child);
    }
}

enum Answer {
    Blob(String, Vec<u8>),
    Nothing,
}

/// The next answer of a batch; none where git has stopped.
fn next_answer(output: &mut impl BufRead, limit: u64) -> Option<Answer> {
    let mut line = Vec::new();
    output.read_until(b'\n', &mut line).ok()?;
    let line = String::from_utf8_lossy(line.strip_suffix(b"\n")?).into_owned();
    // "<id> <kind> <size>", or the name and why there is nothing.
    let mut words = line.split(' ');
    let (Some(id), Some(kind), Some(size), None) = (words.next(), words.next(), words.next(), words.next())
    else {
        return Some(Answer::Nothing);
    };
    let is_id = id.len() >= 40 && id.bytes().all(|byte| byte.is_ascii_hexdigit());
    let (true, Ok(size)) = (is_id, size.parse::<u64>()) else { return Some(Answer::Nothing) };
    let wanted = kind == "blob" && size <= limit;
    let mut bytes = Vec::new();
    let mut content = output.take(size);
    let read = match wanted {
        true => content.read_to_end(&mut bytes).map(|read| read as u64),
        false => std::io::copy(&mut content, &mut std::io::sink()),
    };
    let mut line_end = [0];
    output.read_exact(&mut line_end).ok()?;
    if read.ok()? != size {
        return None;
    }
    Some(if wanted { Answer::Blob(id.to_owned(), bytes) } else { Answer::Nothing })
}

/// The next field of a log, up to its NUL; none at the end.
fn field(output: &mut impl BufRead) -> Option<String> {
    let mut field = Vec::new();
    output.read_until(0, &mut field).ok()?;
    let text = field.strip_suffix(b"\0")?;
    Some(String::from_utf8_lossy(text).trim_start_matches('\n').to_owned())
}

/// Reads ":mode mode id id status", whose paths are the next fields.
fn change(header: &str, output: &mut impl BufRead) -> Option<Change> {
    let words: Vec<&str> = header.strip_prefix(':')?.split(' ').collect();
    let [_, _, old, new, status] = words.as_slice() else { return None };
    let is_blob = |id: &&&str| id.bytes().any(|byte| byte != b'0');
    let blobs = [new, old].into_iter().filter(is_blob).map(|id| (*id).to_owned()).collect();
    let first = field(output)?;
    if status.starts_with(['R', 'C']) {
        let path = field(output)?;
        return Some(Change { renamed_from: Some(first), path, blobs });
    }
    Some(Change { renamed_from: None, path: first, blobs })
}

/// Waits for a process that has nothing left to say; stops it where it still has.
fn end(mut child: Child) {
    if matches!(child.try_wait(), Ok(None)) {
        _ = child.kill();
    }
    _ = child.wait();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_told_from_a_name_that_looks_like_one() {
        let id = "0123456789012345678901234567890123456789";
        let mut output =
            std::io::Cursor::new(format!("abc:x blob 12 missing\n{id} blob 3\na\nb\n{id} tree 1\nx\nshort"));
        assert!(matches!(next_answer(&mut output, 9), Some(Answer::Nothing)));
        assert!(
            matches!(next_answer(&mut output, 9), Some(Answer::Blob(found, bytes)) if found == id && bytes == b"a\nb")
        );
        assert!(matches!(next_answer(&mut output, 9), Some(Answer::Nothing)));
        assert!(next_answer(&mut output, 9).is_none());
    }

    #[test]
    fn a_blob_over_the_limit_is_skipped_whole() {
        let id = "0123456789012345678901234567890123456789";
        let mut output = std::io::Cursor::new(format!("{id} blob 4\nabcd\n{id} blob 1\nx\n"));
        assert!(matches!(next_answer(&mut output, 3), Some(Answer::Nothing)));
        assert!(matches!(next_answer(&mut output, 3), Some(Answer::Blob(_, bytes)) if bytes == b"x"));
    }
}
