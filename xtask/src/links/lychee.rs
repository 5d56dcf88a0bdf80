//! Runs lychee and reads what it says.

use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use diptych::site::platform::Platform;
use diptych::text::percent;

use super::count::{Counts, is_id, is_markdown};

/// A folder that is no folder: what leads from the root of the site lies there, and is not to be looked for.
const SITE_ROOT: &str = "/site-root";

/// The program and its flags.
pub struct Lychee {
    program: PathBuf,
    platform: &'static Platform,
    more: Vec<String>,
}

/// A folder that lychee looks at.
pub struct Tree {
    /// Where the files lie.
    pub folder: PathBuf,
    /// The files whose links are checked, as paths below the folder.
    files: Vec<String>,
    /// The root of `diptych::site` that it is.
    pub root: usize,
}

/// What lychee says of a tree.
#[derive(Debug, Default)]
pub struct Reading {
    pub counts: Counts,
    pub findings: Vec<Finding>,
}

/// One line of its report.
#[derive(Debug, PartialEq, Eq)]
pub struct Finding {
    /// The file, as a path below the tree.
    pub page: String,
    /// From 1 on.
    pub line: usize,
    /// The path that it looked for, without the slash at its start, decoded.
    pub path: String,
    /// What follows `#`, decoded.
    pub fragment: Option<String>,
    /// Whether the file is there, and only the place in it is not.
    pub is_fragment: bool,
}

impl Tree {
    /// The tree below `folder`, of which those files are checked that are also below `listed`.
    pub fn of(folder: &Path, listed: &Path, root: usize) -> io::Result<Self> {
        let walk = ignore::WalkBuilder::new(listed).git_global(false).require_git(false).build();
        let mut files = Vec::new();
        for entry in walk {
            let entry = entry.map_err(io::Error::other)?;
            let path = entry.path().strip_prefix(listed).ok().and_then(Path::to_str);
            files.extend(path.filter(|path| is_markdown(path)).map(str::to_owned));
        }
        files.sort_unstable();
        Ok(Self { folder: folder.to_owned(), files, root })
    }

    fn arguments(&self) -> impl Iterator<Item = PathBuf> {
        self.files.iter().map(|file| self.folder.join(file))
    }
}

/// Copies the translation over a copy of its source: what a site with a fallback serves.
pub fn lay_over(source: &Path, target: &Path, overlay: &Path) -> io::Result<()> {
    for from in [source, target] {
        for entry in ignore::WalkBuilder::new(from).standard_filters(false).build() {
            let entry = entry.map_err(io::Error::other)?;
            let Ok(below) = entry.path().strip_prefix(from) else { continue };
            let to = overlay.join(below);
            if entry.path().is_dir() {
                std::fs::create_dir_all(to)?;
            } else {
                std::fs::write(to, std::fs::read(entry.path())?)?;
            }
        }
    }
    Ok(())
}

impl Lychee {
    /// The program, if it runs.
    pub fn find(program: &Path, platform: &'static Platform, more: &[String]) -> Option<Self> {
        let runs = Command::new(program).arg("--version").output().is_ok_and(|run| run.status.success());
        runs.then(|| Self { program: program.to_owned(), platform, more: more.to_vec() })
    }

    /// The flags under which lychee does best on a platform: all that its manual offers for sites that are files.
    fn command(&self, trees: &[&Tree]) -> Command {
        let mut command = Command::new(&self.program);
        command.args(["--offline", "--include-fragments", "--no-progress", "--mode", "plain", "--hidden"]);
        command.args(["--fallback-extensions", "md,mdx,markdown"]);
        let folders = if self.platform.shows_folders { ",." } else { "" };
        command.args([
            "--index-files",
            &format!("index.md,_index.md,README.md,index.mdx,index.yml,toc.yml{folders}"),
        ]);
        if self.platform.id == "learn" {
            // From the root lead addresses of the whole of Microsoft Learn; and a tab is a link only in its spelling.
            command.args(["--root-dir", SITE_ROOT, "--exclude", &format!("^file://{SITE_ROOT}/")]);
            command.args(["--exclude", "#tab/"]);
        } else if let [tree] = trees {
            command.arg("--root-dir").arg(&tree.folder);
        }
        command.args(&self.more);
        command
    }

    /// The commands that check `trees`, for the measurement: one for all of them, where their flags are the same.
    pub fn commands(&self, trees: &[&Tree]) -> Vec<Command> {
        let parts: Vec<&[&Tree]> =
            if self.platform.id == "learn" { vec![trees] } else { trees.chunks(1).collect() };
        let with_files = |trees: &&[&Tree]| {
            let mut command = self.command(trees);
            command.arg("-qq").arg("--").args(trees.iter().flat_map(|tree| tree.arguments()));
            command
        };
        parts.iter().map(with_files).collect()
    }

    /// What it says of `tree`.
    pub fn read(&self, tree: &Tree) -> io::Result<Reading> {
        let Output { stdout, stderr, .. } = self
            .command(&[tree])
            .args(["-vv", "--format", "compact", "--"])
            .args(tree.arguments())
            .output()?;
        let (out, err) = (String::from_utf8_lossy(&stdout), String::from_utf8_lossy(&stderr));
        if !out.contains(" Total ") {
            return Err(io::Error::other(format!("lychee failed: {err}")));
        }
        let mut counts = counts(&err, tree);
        counts.pages = tree.files.len();
        Ok(Reading { counts, findings: findings(&out, tree) })
    }
}

/// Its log has a line for each link, `[200] file:///a/b.md#c (at 3:7)`.
fn counts(log: &str, tree: &Tree) -> Counts {
    let mut counts = Counts::default();
    for line in log.lines() {
        let status = line.strip_prefix('[').and_then(|line| line.split_once("] "));
        // Its remarks name no place.
        let Some((status, rest)) = status.filter(|(_, rest)| rest.contains(" (at ")) else { continue };
        counts.links += 1;
        let Some((path, fragment)) = file(rest).filter(|_| status != "EXCLUDED") else { continue };
        if is_markdown(&path) && format!("/{path}").starts_with(&*tree.folder.to_string_lossy()) {
            counts.page_links += 1;
            let is_id = fragment.is_some_and(|fragment| is_id(&fragment));
            counts.fragments += usize::from(is_id);
            counts.checked += usize::from(is_id);
        }
    }
    counts
}

/// Its report has a line `[FILE]:` for each file, and below it one for each finding, as in the log.
fn findings(report: &str, tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut page = String::new();
    for line in report.lines() {
        if let Some(path) = line.strip_prefix('[').and_then(|line| line.strip_suffix("]:")) {
            let below = Path::new(path).strip_prefix(&tree.folder).unwrap_or(Path::new(path));
            page = below.to_string_lossy().into_owned();
            continue;
        }
        let Some(rest) = line.strip_prefix("[ERROR] ") else { continue };
        let Some((rest, message)) = rest.split_once(" | ") else { continue };
        let line = rest.rsplit_once(" (at ").and_then(|(_, place)| place.split(':').next()?.parse().ok());
        let (path, fragment) = file(rest).unwrap_or_default();
        findings.push(Finding {
            page: page.clone(),
            line: line.unwrap_or(0),
            path,
            fragment,
            is_fragment: message.contains("fragment"),
        });
    }
    findings.sort_by(|a, b| (&a.page, a.line).cmp(&(&b.page, b.line)));
    findings
}

/// Path and fragment of an address of a file, decoded; none where it is another address.
fn file(rest: &str) -> Option<(String, Option<String>)> {
    let address = rest.rsplit_once(" (at ").map_or(rest, |(address, _)| address).strip_prefix("file://")?;
    let (path, fragment) = match address.split_once('#') {
        Some((path, fragment)) => (path, Some(percent::decoded(fragment).into_owned())),
        None => (address, None),
    };
    let path = path.split('?').next().unwrap_or(path);
    Some((percent::decoded(path.trim_start_matches('/')).into_owned(), fragment))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree() -> Tree {
        Tree { folder: "/t".into(), files: Vec::new(), root: 0 }
    }

    #[test]
    fn the_report_is_read_page_by_page() {
        let report = "Issues found in 1 input.\n\n[/t/a/b.md]:\n\
            [ERROR] file:///t/a/c%20d.md#e%C3%BC (at 7:3) | Cannot find fragment\n\
            [ERROR] file:///t/a/f.png (at 5:1) | File not found\n\n1 Total 2 Errors\n";
        let finding = |line, path: &str, fragment: Option<&str>| Finding {
            page: "a/b.md".to_owned(),
            line,
            path: path.to_owned(),
            fragment: fragment.map(str::to_owned),
            is_fragment: fragment.is_some(),
        };
        let expected = [finding(5, "t/a/f.png", None), finding(7, "t/a/c d.md", Some("eü"))];
        assert_eq!(findings(report, &tree()), expected);
    }

    #[test]
    fn only_pages_of_the_tree_count_as_pages() {
        let log = "[WARN] Root dir\n[200] file:///t/a.md (at 1:1)\n[ERROR] file:///t/a.md#b (at 1:1) | x\n\
            [200] file:///t/a.png (at 1:1)\n[EXCLUDED] https://a/b.md (at 1:1) | x\n[200] file:///u/a.md (at 1:1)\n";
        assert_eq!(
            counts(log, &tree()),
            Counts { pages: 0, links: 5, page_links: 2, fragments: 1, checked: 1 }
        );
    }
}
