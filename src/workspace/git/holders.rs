//! Commits by name, and the commits that hold what lies in the tree.

use std::collections::BTreeMap;
use std::io::{BufReader, Write};
use std::process::Stdio;

use super::{Git, end, field};

impl Git {
    /// The full id of the commit called `revision`; an error in git's words.
    pub fn commit(&self, revision: &str) -> Result<String, String> {
        let name = format!("{revision}^{{commit}}");
        let id = self.answer(&["rev-parse", "--verify", "--end-of-options", &name])?;
        // Before git 2.30 the option is printed as well.
        Ok(id.lines().last().unwrap_or_default().to_owned())
    }

    /// For each path the newest commit that gave it one of these blobs: of the branch at hand, else of any. Paths are
    /// those of the repository; without such a commit they are left out.
    pub fn holders(&self, wanted: &BTreeMap<String, Vec<String>>) -> BTreeMap<String, String> {
        let mut found = BTreeMap::new();
        for scope in ["HEAD", "--all"] {
            let open: Vec<&String> = wanted.keys().filter(|path| !found.contains_key(*path)).collect();
            if !open.is_empty() {
                self.search(scope, &open, wanted, &mut found);
            }
        }
        found
    }

    fn search(
        &self,
        scope: &str,
        paths: &[&String],
        wanted: &BTreeMap<String, Vec<String>>,
        found: &mut BTreeMap<String, String>,
    ) {
        let mut command = self.command();
        command.args(["log", scope, "--raw", "--no-abbrev", "-z", "--format=commit %H", "--no-ext-diff"]);
        command.args(["--no-textconv", "--full-history", "-c", "--no-renames", "--stdin"]);
        let Ok(mut child) = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn() else { return };
        let (Some(mut input), Some(output)) = (child.stdin.take(), child.stdout.take()) else { return };
        std::thread::scope(|scope| {
            scope.spawn(move || {
                if writeln!(input, "--").is_err() {
                    return;
                }
                for path in paths.iter().filter(|path| !path.contains('\n')) {
                    if writeln!(input, "{path}").is_err() {
                        return;
                    }
                }
            });
            let mut output = BufReader::new(output);
            let mut commit = String::new();
            let mut open = paths.len();
            while open > 0
                && let Some(words) = field(&mut output)
            {
                // "commit id", or ":mode … id … status" and the path.
                if let Some(id) = words.strip_prefix("commit ") {
                    commit = id.to_owned();
                } else if words.starts_with(':') {
                    let Some(path) = field(&mut output) else { break };
                    let blob = words.rsplit(' ').nth(1).unwrap_or_default();
                    let is_wanted =
                        wanted.get(&path).is_some_and(|blobs| blobs.iter().any(|wanted| wanted == blob));
                    if is_wanted && !found.contains_key(&path) {
                        found.insert(path, commit.clone());
                        open -= 1;
                    }
                }
            }
        });
        end(child);
    }
}
