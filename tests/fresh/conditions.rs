//! The base out of the histories that projects really have.

use std::path::Path;

use diptych::workspace::{Options, TroubleKind};

use crate::program::diptych_under;
use crate::repository::{Repository, folder, load, options, roots, verdicts, write};

const OLD: &str = "# Old\n\none\ntwo\nthree\nfour\n";
const NEW: &str = "# New\n\none\ntwo\nthree\nfour\n";
/// SHA-1 of [`OLD`] with CRLF.
const OLD_HASH: &str = "2829d6b7de9db1bd0e49e9e54adfccd0f9ae0da6";
const NOWHERE: &str = "0123456789012345678901234567890123456789";

fn by_commit(commit: &str) -> String {
    format!("---\nsource-git-commit: {commit}\n---\n# Alt\n")
}

fn by_hash(hash: &str) -> String {
    format!("---\nms.openlocfilehash: {hash}\n---\n# Alt\n")
}

/// A repository with `docs/en/a.md`, first [`OLD`], then [`NEW`]; and the commits.
fn changed(root: &Path) -> (Repository, String, String) {
    let repository = Repository::new(root);
    let old = repository.commit(1, "docs/en/a.md", OLD);
    let new = repository.commit(2, "docs/en/a.md", NEW);
    (repository, old, new)
}

const STALE: [&str; 1] = ["docs/en/a.md stale commit # Old"];
const STALE_BY_HASH: [&str; 1] = ["docs/en/a.md stale hash # Old"];
const CURRENT: [&str; 1] = ["docs/en/a.md current current # New"];
const UNKNOWN: [&str; 1] = ["docs/en/a.md unknown head # New"];

#[test]
fn one_repository_with_source_and_translation() {
    let root = folder();
    let (repository, old, new) = changed(root.path());
    for (page, expected) in [
        (by_commit(&old), STALE),
        (by_commit(&old[..9]), STALE),
        (by_commit(&new), CURRENT),
        (by_commit(NOWHERE), UNKNOWN),
        (by_commit("0000000"), UNKNOWN),
        (by_hash(OLD_HASH), STALE_BY_HASH),
        (by_hash(NOWHERE), UNKNOWN),
    ] {
        repository.commit(3, "docs/de/a.md", &page);
        let workspace = load(&options(root.path()));
        assert_eq!(verdicts(&workspace), expected, "{page}");
        assert_eq!((workspace.errors, workspace.notices), (Vec::new(), Vec::new()));
    }
}

/// The page of another project, beside a source that lies elsewhere.
fn beside(root: &Path, page: &str) -> Options {
    write(root, "target/a.md", page);
    write(root, "source/a.md", NEW);
    roots(&root.join("source"), &root.join("target"))
}

#[test]
fn two_repositories_with_different_histories() {
    let root = folder();
    let source = Repository::new(&root.path().join("docs"));
    let old = source.commit(1, "a.md", OLD);
    source.commit(2, "a.md", NEW);
    let target = Repository::new(&root.path().join("docs.de-DE"));
    target.commit(3, "a.md", &by_commit(&old));
    let stale = ["a.md stale commit # Old"];
    assert_eq!(verdicts(&load(&options(&source.root))), stale);
    assert_eq!(verdicts(&load(&options(&target.root))), stale);
    // A source without a history, and its repository elsewhere.
    let mut elsewhere = beside(root.path(), &by_commit(&old));
    assert_eq!(verdicts(&load(&elsewhere)), ["a.md unknown head # New"]);
    elsewhere.source_git = Some(source.root.clone());
    assert_eq!(verdicts(&load(&elsewhere)), stale);
}

#[test]
fn a_bare_repository_of_a_folder_of_the_same_name() {
    let root = folder();
    let (repository, old, _) = changed(&root.path().join("whole"));
    repository.git(&["clone", "-q", "--bare", ".", "../bare.git"]);
    write(root.path(), "copy/docs/en/a.md", NEW);
    write(root.path(), "copy/docs/de/a.md", &by_commit(&old));
    let bare =
        Options { source_git: Some(root.path().join("bare.git")), ..options(&root.path().join("copy")) };
    assert_eq!(verdicts(&load(&bare)), STALE);
    // The root of the source is a folder of the repository, and the copy lies elsewhere.
    let copy = root.path().join("copy");
    let bare = Options { source_git: bare.source_git, ..roots(&copy.join("docs/en"), &copy.join("docs/de")) };
    assert_eq!(verdicts(&load(&bare)), ["a.md stale commit # Old"]);
}

#[test]
fn a_second_working_tree() {
    let root = folder();
    let (repository, old, _) = changed(&root.path().join("main"));
    repository.commit(3, "docs/de/a.md", &by_commit(&old));
    repository.git(&["worktree", "add", "-q", "../second"]);
    assert_eq!(verdicts(&load(&options(&root.path().join("second")))), STALE);
}

#[test]
fn a_source_that_is_a_submodule() {
    let root = folder();
    let source = Repository::new(&root.path().join("origin"));
    let old = source.commit(1, "a.md", OLD);
    source.commit(2, "a.md", NEW);
    let project = Repository::new(&root.path().join("project"));
    project.git(&["submodule", "--quiet", "add", "../origin", "source"]);
    project.commit(3, "de/a.md", &by_commit(&old));
    assert!(project.root.join("source/.git").is_file());
    let paths = roots(&project.root.join("source"), &project.root.join("de"));
    assert_eq!(verdicts(&load(&paths)), ["a.md stale commit # Old"]);
}

#[test]
fn a_shallow_clone_loses_only_what_it_lacks() {
    let root = folder();
    let (origin, old, new) = changed(&root.path().join("origin"));
    origin.commit(3, "docs/en/b.md", NEW);
    origin.commit(3, "docs/de/a.md", &by_commit(&old));
    origin.commit(3, "docs/en/c.md", OLD);
    origin.commit(3, "docs/de/c.md", &by_hash(OLD_HASH));
    let last = origin.commit(3, "docs/de/x.txt", "");
    origin.commit(3, "docs/de/b.md", &by_commit(&new));
    let url = format!("file://{}", origin.root.display());
    origin.git(&["clone", "-q", "--depth=1", &url, "../shallow"]);
    let shallow = root.path().join("shallow");
    let workspace = load(&options(&shallow));
    let expected = [
        "docs/en/a.md unknown head # New",
        "docs/en/b.md unknown head # New",
        "docs/en/c.md current current # Old",
    ];
    assert_eq!(verdicts(&workspace), expected);
    let kinds: Vec<_> = workspace.notices.iter().map(|notice| &notice.kind).collect();
    assert_eq!(kinds, [&TroubleKind::ShallowHistory(2)]);
    // Deep enough for one of them.
    origin.git(&["clone", "-q", "--depth=2", &url, "../deeper"]);
    write(&root.path().join("deeper"), "docs/de/a.md", &by_commit(&last));
    let verdicts = verdicts(&load(&options(&root.path().join("deeper"))));
    assert_eq!(verdicts[0], "docs/en/a.md current current # New");
}

#[test]
fn a_partial_clone_fetches_nothing() {
    let root = folder();
    let (origin, old, new) = changed(&root.path().join("origin"));
    origin.commit(3, "docs/en/b.md", NEW);
    origin.commit(3, "docs/de/a.md", &by_commit(&old));
    origin.commit(3, "docs/de/b.md", &by_commit(&new));
    origin.git(&["config", "uploadpack.allowFilter", "true"]);
    origin.git(&["config", "uploadpack.allowAnySHA1InWant", "true"]);
    let url = format!("file://{}", origin.root.display());
    origin.git(&["clone", "-q", "--filter=blob:none", &url, "../partial"]);
    let partial = root.path().join("partial");
    let workspace = load(&options(&partial));
    assert_eq!(verdicts(&workspace), ["docs/en/a.md unknown head # New", "docs/en/b.md unknown head # New"]);
    assert_eq!(
        workspace.notices.iter().map(|notice| &notice.kind).collect::<Vec<_>>(),
        [&TroubleKind::PartialHistory(2)]
    );
    write(&partial, "docs/de/a.md", &by_commit(&new));
    assert_eq!(
        verdicts(&load(&options(&partial)))[0],
        "docs/en/a.md current current # New",
        "its text is there"
    );
}

#[test]
fn an_ambiguous_commit_is_not_guessed() {
    let root = folder();
    let (repository, old, _) = changed(root.path());
    // Two commits of one tree that begin with the same seven digits, found by trying.
    let tree = repository.git(&["rev-parse", "HEAD^{tree}"]);
    let [one, other] = ["2878", "14396"].map(|words| repository.git(&["commit-tree", "-m", words, &tree]));
    assert_eq!((&one[..7], one == other), (&other[..7], false));
    write(root.path(), "docs/de/a.md", &by_commit(&one[..7]));
    assert_eq!(verdicts(&load(&options(root.path()))), UNKNOWN);
    write(root.path(), "docs/de/a.md", &by_commit(&one[..12]));
    assert_eq!(verdicts(&load(&options(root.path()))), CURRENT);
    write(root.path(), "docs/de/a.md", &by_commit(&old[..7]));
    assert_eq!(verdicts(&load(&options(root.path()))), STALE);
}

#[test]
fn a_commit_that_no_branch_holds_is_still_there() {
    let root = folder();
    let (repository, ..) = changed(root.path());
    repository.git(&["checkout", "-q", "-b", "side", "HEAD~1"]);
    let lost = repository.commit(3, "docs/en/a.md", "# Side\n");
    repository.git(&["checkout", "-q", "main"]);
    repository.git(&["branch", "-q", "-D", "side"]);
    repository.commit(4, "docs/de/a.md", &by_commit(&lost));
    assert_eq!(verdicts(&load(&options(root.path()))), ["docs/en/a.md stale commit # Side"]);
}

#[test]
fn a_corrupt_object_is_named_and_costs_its_page() {
    let root = folder();
    let repository = Repository::new(root.path());
    write(root.path(), "docs/en/b.md", OLD);
    let old = repository.commit(1, "docs/en/a.md", "# Other\n");
    write(root.path(), "docs/en/b.md", NEW);
    repository.commit(2, "docs/en/a.md", NEW);
    let blob = repository.git(&["rev-parse", &format!("{old}:docs/en/a.md")]);
    for page in ["a", "b"] {
        write(root.path(), &format!("docs/de/{page}.md"), &by_commit(&old));
    }
    let object = root.path().join(".git/objects").join(&blob[..2]).join(&blob[2..]);
    let whole = std::fs::read(&object).expect("the object is loose");
    for rot in [b"rot".to_vec(), whole[..whole.len() - 6].to_vec()] {
        std::fs::remove_file(&object)
            .and_then(|()| std::fs::write(&object, rot))
            .expect("the object is ours");
        let verdicts = verdicts(&load(&options(root.path())));
        assert_eq!(verdicts, ["docs/en/a.md unknown head # New", "docs/en/b.md stale commit # Old"]);
    }
}

#[test]
fn a_source_that_was_renamed_and_edited_keeps_its_base() {
    let root = folder();
    let repository = Repository::new(root.path());
    let old = repository.commit(1, "docs/en/before.md", OLD);
    std::fs::create_dir_all(root.path().join("docs/en/sub")).expect("folders can be made");
    repository.git(&["mv", "docs/en/before.md", "docs/en/sub/between.md"]);
    repository.commit_all(2);
    repository.git(&["mv", "docs/en/sub/between.md", "docs/en/a.md"]);
    repository.commit(3, "docs/en/a.md", NEW);
    write(root.path(), "docs/de/a.md", &by_commit(&old));
    assert_eq!(verdicts(&load(&options(root.path()))), STALE);
    write(root.path(), "docs/de/a.md", &by_hash(OLD_HASH));
    assert_eq!(verdicts(&load(&options(root.path()))), STALE_BY_HASH);
}

#[test]
fn a_squash_or_a_rebase_leaves_the_hash_and_takes_the_commit() {
    let root = folder();
    let origin = Repository::new(&root.path().join("origin"));
    origin.commit(1, "docs/en/x.md", "x");
    origin.git(&["checkout", "-q", "-b", "side"]);
    let before = origin.commit(2, "docs/en/a.md", OLD);
    origin.git(&["checkout", "-q", "main"]);
    origin.commit(3, "docs/en/x.md", "y");
    origin.git(&["checkout", "-q", "side"]);
    origin.git_on(4, &["rebase", "-q", "main"]);
    origin.commit(5, "docs/en/a.md", NEW);
    origin.git(&["checkout", "-q", "main"]);
    origin.git_on(6, &["merge", "-q", "--squash", "side"]);
    origin.commit_all(6);
    let url = format!("file://{}", origin.root.display());
    // The branch is there, rebased: its text is found by hash, while the commit is gone.
    origin.git(&["clone", "-q", &url, "../rebased"]);
    let rebased = root.path().join("rebased");
    write(&rebased, "docs/de/a.md", &by_commit(&before));
    let page = |root: &Path| verdicts(&load(&options(root))).into_iter().take(1).collect::<Vec<_>>();
    assert_eq!(page(&rebased), UNKNOWN);
    write(&rebased, "docs/de/a.md", &by_hash(OLD_HASH));
    assert_eq!(page(&rebased), STALE_BY_HASH);
    // Squashed and the branch deleted: no text is left.
    origin.git(&["branch", "-q", "-D", "side"]);
    origin.git(&["clone", "-q", &url, "../squashed"]);
    let squashed = root.path().join("squashed");
    write(&squashed, "docs/de/a.md", &by_hash(OLD_HASH));
    assert_eq!(page(&squashed), UNKNOWN);
}

#[test]
fn a_source_that_went_back_to_the_base_is_current_again() {
    let root = folder();
    let (repository, old, _) = changed(root.path());
    repository.git_on(3, &["revert", "--no-edit", "HEAD"]);
    for page in [by_commit(&old), by_hash(OLD_HASH)] {
        write(root.path(), "docs/de/a.md", &page);
        assert_eq!(verdicts(&load(&options(root.path()))), ["docs/en/a.md current current # Old"]);
    }
}

#[test]
fn a_tag_stands_for_its_commit() {
    let root = folder();
    let (repository, old, _) = changed(root.path());
    repository.git(&["tag", "-a", "-m", "x", "v1", &old]);
    let tag = repository.git(&["rev-parse", "v1"]);
    assert_ne!(tag, old);
    write(root.path(), "docs/de/a.md", &by_commit(&tag));
    assert_eq!(verdicts(&load(&options(root.path()))), STALE);
}

#[test]
fn what_only_a_merge_holds_is_found() {
    let root = folder();
    let repository = Repository::new(root.path());
    repository.commit(1, "docs/en/a.md", "base\n");
    repository.git(&["checkout", "-q", "-b", "side"]);
    repository.commit(2, "docs/en/a.md", "side\n");
    repository.git(&["checkout", "-q", "main"]);
    repository.commit(3, "docs/en/a.md", "main\n");
    repository.git_on(4, &["merge", "-q", "-s", "ours", "--no-commit", "side"]);
    repository.commit(4, "docs/en/a.md", OLD);
    assert_eq!(repository.git(&["rev-list", "--count", "--merges", "HEAD"]), "1");
    repository.commit(5, "docs/en/a.md", NEW);
    // Its commit is not the one that is named, and it is no blob that a commit of one parent brought.
    repository.git(&["checkout", "-q", "-b", "ours", "HEAD"]);
    write(root.path(), "docs/de/a.md", &by_hash(OLD_HASH));
    assert_eq!(verdicts(&load(&options(root.path()))), STALE_BY_HASH);
}

#[test]
fn a_text_on_a_branch_that_a_merge_threw_away_is_found() {
    let root = folder();
    let repository = Repository::new(root.path());
    repository.commit(1, "docs/en/a.md", NEW);
    repository.git(&["checkout", "-q", "-b", "side"]);
    repository.commit(2, "docs/en/a.md", OLD);
    repository.git(&["checkout", "-q", "main"]);
    repository.commit(3, "docs/en/b.md", "x");
    repository.git_on(4, &["merge", "-q", "-s", "ours", "-m", "x", "side"]);
    repository.git(&["branch", "-q", "-D", "side"]);
    write(root.path(), "docs/de/a.md", &by_hash(OLD_HASH));
    assert_eq!(verdicts(&load(&options(root.path())))[0], STALE_BY_HASH[0]);
}

/// Runs `diptych pairs` with a git that counts itself; lines of output, of errors, and how many processes.
fn counted(directory: &Path, arguments: &[&str], count: &Path) -> (String, String, usize) {
    let bin = count.with_extension("bin");
    let path = std::env::var("PATH").unwrap_or_default();
    let real = std::env::split_paths(&path).map(|folder| folder.join("git")).find(|git| git.is_file());
    let real = real.expect("git is installed");
    write(
        &bin,
        "git",
        &format!("#!/bin/sh\necho x >> '{}'\nexec '{}' \"$@\"\n", count.display(), real.display()),
    );
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::Permissions::from_mode(0o755);
        std::fs::set_permissions(bin.join("git"), mode).expect("the file is ours");
    }
    let trace = count.with_extension("trace");
    let path = format!("{}:{path}", bin.display());
    let variables = [("PATH", path.as_str()), ("GIT_TRACE2_EVENT", &trace.to_string_lossy())];
    let run = diptych_under(directory, &[&["pairs"], arguments].concat(), &variables);
    let lines = |path: &Path, of: &str| {
        std::fs::read_to_string(path).unwrap_or_default().lines().filter(|line| line.contains(of)).count()
    };
    let (asked, started) = (lines(count, "x"), lines(&trace, "\"event\":\"start\""));
    assert_eq!(asked, started, "git started processes of its own: {run:?}");
    (run.out, run.err, asked)
}

/// A project of `pages` pages of every kind: stale by commit and by hash, unknown, orphaned.
fn project(root: &Path, pages: usize) -> Repository {
    let repository = Repository::new(root);
    let text = |page: usize, state: &str| format!("# {state} {page}\n\ntext\n");
    for state in ["one", "two"] {
        for page in 0..pages {
            write(root, &format!("docs/en/{page}.md"), &text(page, state));
            write(root, &format!("docs/en/old{page}.md"), &text(page, "gone"));
        }
        repository.commit_all(if state == "one" { 1 } else { 2 });
    }
    let old = repository.git(&["rev-parse", "HEAD~1"]);
    for page in 0..pages {
        let stamp = match page % 3 {
            0 => by_commit(&old),
            1 => by_hash(NOWHERE),
            _ => by_commit(NOWHERE),
        };
        write(root, &format!("docs/de/{page}.md"), &stamp);
        write(root, &format!("docs/de/old{page}.md"), "# Weg\n");
        write(root, &format!("docs/fr/{page}.md"), "# Sans\n\ntexte\n");
        std::fs::rename(
            root.join(format!("docs/en/old{page}.md")),
            root.join(format!("docs/en/new{page}.md")),
        )
        .expect("the file is there");
    }
    repository.commit_all(3);
    for page in 0..pages {
        write(root, &format!("docs/de/{page}.md"), &format!("{}\nmehr\n", by_commit(&old)));
    }
    repository.commit_all(4);
    for page in (0..pages).filter(|page| page % 3 > 0) {
        write(root, &format!("docs/de/{page}.md"), &by_commit(&format!("{page:040}")));
    }
    repository.commit_all(5);
    repository
}

#[cfg(unix)]
#[test]
fn more_pages_take_no_more_processes() {
    let counts = [5, 200].map(|pages| {
        let root = folder();
        let origin = project(&root.path().join("origin"), pages);
        origin.git(&["config", "uploadpack.allowFilter", "true"]);
        let url = format!("file://{}", origin.root.display());
        origin.git(&["clone", "-q", "--depth=1", &url, "../shallow"]);
        origin.git(&["clone", "-q", "--filter=blob:none", &url, "../partial"]);
        origin.git(&["clone", "-q", "--bare", &url, "../bare.git"]);
        let count = |name: &str, directory: &str, arguments: &[&str]| {
            let directory = root.path().join(directory);
            let (out, err, count) = counted(&directory, arguments, &root.path().join(name));
            assert_eq!(out.lines().count(), 5 * pages, "{out}{err}");
            count
        };
        [
            count("one", "origin", &[]),
            count("two", "shallow", &[]),
            count("three", "partial", &[]),
            count("four", "shallow", &["--source-git", "../bare.git"]),
        ]
    });
    assert_eq!(counts[0], counts[1]);
    assert!(counts[1].iter().all(|count| *count <= 20), "{counts:?}");
}

#[cfg(unix)]
#[test]
fn without_git_or_its_leave_one_notice_says_so() {
    let root = folder();
    project(root.path(), 3);
    let empty = folder();
    let empty = empty.path().to_string_lossy().into_owned();
    let no_settings = [("GIT_CONFIG_GLOBAL", "/dev/null"), ("GIT_CONFIG_SYSTEM", "/dev/null")];
    for (variable, words) in [
        (("PATH", empty.as_str()), "git cannot be run"),
        (("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1"), "dubious ownership"),
    ] {
        let run = diptych_under(root.path(), &["pairs"], &[&no_settings[..], &[variable]].concat());
        assert_eq!(run.code, Some(0), "{run:?}");
        assert_eq!(run.out.lines().count(), 15, "{run:?}");
        assert_eq!(run.err.matches(words).count(), 1, "{run:?}");
        assert!(run.out.contains("unstamped") && run.out.contains("unknown"), "{run:?}");
    }
}
