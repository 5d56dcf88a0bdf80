//! History: which file each commit changed, newest first, out of one process.

use std::io::{BufRead, BufReader, Write};
use std::process::Stdio;
use std::sync::Arc;

use super::Git;

/// A changed file of one commit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The commit.
    pub commit: Arc<str>,
    /// When it was made, in seconds since 1970; 0 where that was not asked.
    pub time: u64,
    /// Its path before, where the commit renamed it.
    pub renamed_from: Option<String>,
    /// Its path.
    pub path: String,
    /// Its blob after the commit; none where the commit removed it.
    pub new: Option<String>,
    /// Its blobs before, one a parent; none where the commit added it.
    pub old: Vec<String>,
}

/// Which changes.
#[derive(Debug, Clone, Copy)]
pub enum Scope<'a> {
    /// Of these paths in all branches, with what only a merge holds.
    Paths(&'a [&'a str]),
    /// Of these paths in the branch at hand, likewise.
    Branch(&'a [&'a str]),
    /// Of all files in all branches, with renames, the dearest question.
    Renames,
    /// Of all files as they landed on the branch at hand; only renames that change nothing else.
    Landed,
    /// The removals of these paths in all branches.
    Removals(&'a [&'a str]),
    /// Of these commits, with renames.
    Commits(&'a [&'a str]),
}

/// How many commits are searched for renames.
const MOST_RENAMES: usize = 50_000;

/// How many commits of a branch are gone through, which is cheap.
pub const MOST_LANDED: usize = 200_000;

const LOG: [&str; 7] =
    ["log", "--raw", "--no-abbrev", "-z", "--format=commit %H %ct", "--no-ext-diff", "--no-textconv"];

impl Git {
    /// Goes through the changes in `scope`. Gives back how many commits those were; none where git did not answer to
    /// the end.
    pub fn history(&self, scope: Scope<'_>, mut take: impl FnMut(Change)) -> Option<usize> {
        let mut command = self.command();
        let mut lines: Vec<&str> = Vec::new();
        // Paths and commits by standard input: thousands do not fit on a command line.
        match scope {
            Scope::Paths(paths) | Scope::Branch(paths) => {
                let tips = if matches!(scope, Scope::Paths(_)) { "--all" } else { "HEAD" };
                command.args(LOG).args([tips, "--full-history", "-c", "--no-renames", "--stdin"]);
                lines.push("--");
                lines.extend(paths);
            }
            Scope::Renames => {
                _ = command.args(LOG).args(["--all", "-M", &format!("--max-count={MOST_RENAMES}")])
            }
            Scope::Landed => {
                _ = command.args(LOG).args([
                    "--first-parent",
                    "-m",
                    "-M100%",
                    &format!("--max-count={MOST_LANDED}"),
                    "HEAD",
                ])
            }
            Scope::Removals(paths) => {
                command.args(LOG).args([
                    "--all",
                    "--full-history",
                    "-m",
                    "--diff-filter=D",
                    "--no-renames",
                    "--stdin",
                ]);
                lines.push("--");
                lines.extend(paths);
            }
            Scope::Commits(commits) => {
                command.args([
                    "diff-tree",
                    "--stdin",
                    "-r",
                    "-m",
                    "-M",
                    "--raw",
                    "--no-abbrev",
                    "-z",
                    "--root",
                ]);
                command.args(["--no-ext-diff", "--no-textconv"]);
                lines.extend(commits);
            }
        }
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let Ok(mut child) = command.spawn() else { return None };
        let (Some(mut input), Some(output)) = (child.stdin.take(), child.stdout.take()) else { return None };
        let mut commits = 0;
        std::thread::scope(|scope| {
            scope.spawn(move || {
                for line in lines.into_iter().filter(|line| !line.contains('\n')) {
                    if writeln!(input, "{line}").is_err() {
                        return;
                    }
                }
            });
            let mut output = BufReader::new(output);
            let mut commit: (Arc<str>, u64) = ("".into(), 0);
            while let Some(field) = field(&mut output) {
                match field.starts_with(':') {
                    true => {
                        if let Some(change) = change(&field, &commit, &mut output) {
                            take(change);
                        }
                    }
                    false => {
                        if let Some(heading) = heading(&field) {
                            commit = heading;
                            commits += 1;
                        }
                    }
                }
            }
        });
        child.wait().is_ok_and(|status| status.success()).then_some(commits)
    }
}

/// Reads "commit id time" of a log, or the id alone of a tree's diff.
fn heading(field: &str) -> Option<(Arc<str>, u64)> {
    let mut words = field.strip_prefix("commit ").unwrap_or(field).split(' ');
    let id = words.next().filter(|id| id.len() >= 40 && id.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
    Some((id.into(), words.next().and_then(|time| time.parse().ok()).unwrap_or(0)))
}

/// The next field of a log, up to its NUL; none at the end.
fn field(output: &mut impl BufRead) -> Option<String> {
    let mut field = Vec::new();
    output.read_until(0, &mut field).ok()?;
    let text = field.strip_suffix(b"\0")?;
    Some(String::from_utf8_lossy(text).trim_start_matches('\n').to_owned())
}

/// Reads ":mode mode id id status", whose paths are the next fields; a merge has a colon, a mode and an id more for
/// each parent more.
fn change(header: &str, commit: &(Arc<str>, u64), output: &mut impl BufRead) -> Option<Change> {
    let words: Vec<&str> = header.trim_start_matches(':').split(' ').collect();
    let parents = header.len() - header.trim_start_matches(':').len();
    let status = words.last()?;
    let ids = words.get(parents + 1..words.len() - 1).unwrap_or(&[]);
    let is_blob = |id: &&&str| id.bytes().any(|byte| byte != b'0');
    let (new, old) = ids.split_last()?;
    let first = field(output)?;
    let (renamed_from, path) = match parents == 1 && status.starts_with(['R', 'C']) {
        true => (Some(first), field(output)?),
        false => (None, first),
    };
    Some(Change {
        commit: commit.0.clone(),
        time: commit.1,
        renamed_from,
        path,
        new: Some(new).filter(is_blob).map(|id| (*id).to_owned()),
        old: old.iter().filter(is_blob).map(|id| (*id).to_owned()).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_merge_has_a_blob_for_each_parent() {
        let (a, b, c) = ("a".repeat(40), "b".repeat(40), "c".repeat(40));
        let none = "0".repeat(40);
        let commit = ("d".repeat(40).as_str().into(), 7);
        let read = |header: String, paths: &str| {
            let mut output = std::io::Cursor::new(paths.replace(' ', "\0"));
            change(&header, &commit, &mut output)
                .map(|change| (change.new, change.old, change.renamed_from, change.path))
        };
        let path = || "p".to_owned();
        assert_eq!(
            read(format!("::1 2 3 {a} {b} {c} MM"), "p "),
            Some((Some(c.clone()), vec![a.clone(), b.clone()], None, path()))
        );
        assert_eq!(read(format!(":1 2 {a} {none} D"), "p "), Some((None, vec![a.clone()], None, path())));
        assert_eq!(
            read(format!(":1 2 {a} {b} R090"), "q p "),
            Some((Some(b), vec![a], Some("q".to_owned()), path()))
        );
    }
}
