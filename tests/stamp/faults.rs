//! Whatever goes wrong, a file is as it was or as it should be.

use std::process::{Command, Stdio};

use diptych::workspace::rewrite::Fault;
use diptych::workspace::stamp::{Refusal, Request, stamp};

use super::*;

fn page(revision: &str) -> String {
    format!("---\nms.openlocfilehash: {revision}\n---\n# Titel\n\n{}\n", "Ein Satz. ".repeat(400))
}

fn project(pages: usize) -> Project {
    let project = Project::new();
    for page in 0..pages {
        project.write(&format!("source/{page}.md"), "# Title\n\nOne sentence here.\n");
        project.write(&format!("locales/de/{page}.md"), &self::page(&"0".repeat(40)));
    }
    project.repository.commit_all(1);
    project
}

#[test]
fn a_stamp_that_is_killed_leaves_each_file_old_or_new() {
    const PAGES: usize = 300;
    const KILLS: u64 = 20;

    let project = project(PAGES);
    let scheme = diptych::fingerprint::named("openlocfile").expect("the scheme exists");
    let hash = (scheme.hash)(project.read("source/0.md").as_bytes()).expect("the scheme has hashes");
    let commit = project.repository.git(&["rev-parse", "HEAD"]);
    let (old, bare) = (page(&"0".repeat(40)), page(&hash));
    let is_new = |text: &str| {
        text == bare
            || text.replace(&format!("ms.sourcegitcommit: {commit}\n"), "") == bare && text.contains(&commit)
    };
    let mut mixed = 0;
    for kill in 0..KILLS {
        for page in 0..PAGES {
            project.write(&format!("locales/de/{page}.md"), &old);
        }
        let mut child = Command::new(env!("CARGO_BIN_EXE_diptych"))
            .args(["stamp", "--all"])
            .current_dir(project.root())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program has been built");
        // From when the first page is done on, at moments that differ.
        for _ in 0..2_000 {
            if project.read("locales/de/0.md") != old || !matches!(child.try_wait(), Ok(None)) {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(1));
        }
        std::thread::sleep(std::time::Duration::from_micros(kill * kill * 400));
        _ = child.kill();
        _ = child.wait();
        let mut new = 0;
        for page in 0..PAGES {
            let text = project.read(&format!("locales/de/{page}.md"));
            assert!(text == old || is_new(&text), "{text}");
            new += usize::from(text != old);
        }
        mixed += usize::from(new > 0 && new < PAGES);
    }
    assert!(mixed > 0, "no kill came while pages were written");
}

#[cfg(unix)]
#[test]
fn a_read_only_folder_is_told_and_the_file_stays() {
    use std::os::unix::fs::PermissionsExt;

    let project = project(2);
    let folder = project.root().join("locales/de");
    let mode = |mode| std::fs::set_permissions(&folder, PermissionsExt::from_mode(mode));
    mode(0o555).expect("the mode can be set");
    // Root may write all the same.
    if std::fs::write(folder.join("probe"), "").is_ok() {
        return;
    }
    let before = project.read("locales/de/0.md");
    let run = project.run(&["stamp", "--all"]);
    mode(0o755).expect("the mode can be set");
    assert_eq!(run.code, Some(2), "{run:?}");
    assert!(run.err.contains("locales/de/0.md: not stamped. locales/de/0.md cannot be written: "), "{run:?}");
    assert_eq!(project.read("locales/de/0.md"), before);
}

#[test]
fn a_file_that_changed_since_is_not_overwritten() {
    let project = project(2);
    let workspace = repository::load(&repository::options(project.root()));
    let mine = page(&"1".repeat(40)) + "Mine.\n";
    project.write("locales/de/0.md", &mine);
    let outcomes = stamp(&workspace, &[0, 1], &Request::default()).expect("no revision is asked for");
    assert!(matches!(outcomes[0], Err(Refusal::File(Fault::Changed(_)))), "{outcomes:?}");
    assert!(outcomes[1].is_ok(), "{outcomes:?}");
    assert_eq!(project.read("locales/de/0.md"), mine);
    // Nor is what it was translated from another text now.
    project.write("source/1.md", "# Other\n");
    let workspace = repository::load(&repository::options(project.root()));
    project.write("source/1.md", "# Another\n");
    let outcomes = stamp(&workspace, &[1], &Request::default()).expect("no revision is asked for");
    assert!(matches!(outcomes[0], Err(Refusal::File(Fault::Changed(_)))), "{outcomes:?}");
}

#[test]
fn a_lock_that_changed_since_is_not_overwritten() {
    let project = Project::new();
    project.write("source/a.md", "# A\n");
    project.write("locales/de/a.md", "# A\n");
    let workspace = repository::load(&repository::options(project.root()));
    project.write("diptych.lock", "version: 1\n");
    let outcomes = stamp(&workspace, &[0], &Request::default()).expect("no revision is asked for");
    assert!(matches!(outcomes[0], Err(Refusal::File(Fault::Unwritable(..)))), "{outcomes:?}");
    assert_eq!(project.read("diptych.lock"), "version: 1\n");
}

#[test]
fn a_page_in_utf_16_is_refused() {
    let project = project(1);
    let text = page(&"0".repeat(40));
    let bytes: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    std::fs::write(project.root().join("locales/de/0.md"), &bytes).expect("files can be written");
    let run = project.run(&["stamp", "--all"]);
    assert_eq!(run.code, Some(2), "{run:?}");
    assert!(run.err.contains("The file is not UTF-8"), "{run:?}");
    assert_eq!(project.bytes("locales/de/0.md"), bytes);
}

#[cfg(unix)]
#[test]
fn a_link_is_followed_within_the_folder_and_not_out_of_it() {
    let project = project(1);
    let old = page(&"0".repeat(40));
    let elsewhere = folder();
    write(elsewhere.path(), "out.md", &old);
    project.write("source/in.md", "# In\n");
    project.write("source/out.md", "# Out\n");
    let link = |to: &Path, name: &str| {
        std::os::unix::fs::symlink(to, project.root().join("locales/de").join(name))
            .expect("links can be made");
    };
    link(Path::new("0.md"), "in.md");
    link(&elsewhere.path().join("out.md"), "out.md");
    let workspace = repository::load(&repository::options(project.root()));
    let pairs = &workspace.corpus.pairs;
    let at = |path: &str| pairs.iter().position(|pair| pair.target_path == path && pair.target.is_some());
    if let Some(out) = at("out.md") {
        let outcomes = stamp(&workspace, &[out], &Request::default()).expect("no revision is asked for");
        assert_eq!(outcomes, [Err(Refusal::File(Fault::Outside))]);
    }
    if let Some(inside) = at("in.md") {
        let outcomes = stamp(&workspace, &[inside], &Request::default()).expect("no revision is asked for");
        assert!(outcomes[0].is_ok(), "{outcomes:?}");
        assert!(project.root().join("locales/de/in.md").is_symlink());
    }
    let read = std::fs::read_to_string(elsewhere.path().join("out.md")).expect("the file is there");
    assert_eq!(read, old);
}
