//! Commits by name, and the commits that hold what lies in the tree.

use std::collections::BTreeMap;

use super::{Git, GitFault, Scope};

impl Git {
    /// The full id of the commit called `revision`; else why git gives none.
    pub fn commit(&self, revision: &str) -> Result<String, GitFault> {
        let name = format!("{revision}^{{commit}}");
        let id = self.answer(&["rev-parse", "--verify", "--end-of-options", &name])?;
        // Before git 2.30 the option is printed as well.
        Ok(id.lines().last().unwrap_or_default().to_owned())
    }

    /// For each path the newest commit that gave it one of these blobs: of the branch at hand, else of any. Paths are
    /// those of the repository; without such a commit they are left out.
    pub fn holders(&self, wanted: &BTreeMap<String, Vec<String>>) -> BTreeMap<String, String> {
        let mut found: BTreeMap<String, String> = BTreeMap::new();
        for is_branch in [true, false] {
            let open: Vec<&str> =
                wanted.keys().filter(|path| !found.contains_key(*path)).map(String::as_str).collect();
            if open.is_empty() {
                break;
            }
            let scope = if is_branch { Scope::Branch(&open) } else { Scope::Paths(&open) };
            self.history(scope, |change| {
                let blob = change.new.as_ref();
                let is_wanted = || wanted.get(&change.path)?.iter().find(|wanted| Some(*wanted) == blob);
                if !found.contains_key(&change.path) && is_wanted().is_some() {
                    found.insert(change.path, change.commit.to_string());
                }
            });
        }
        found
    }
}
