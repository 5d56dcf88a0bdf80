//! The file itself.

use super::*;

fn project(pages: usize) -> Project {
    let project = Project::new();
    for page in 0..pages {
        project.write(&format!("source/{page}.md"), &format!("# Page {page}\n\nOne sentence here.\n"));
        project.write(&format!("locales/de/{page}.md"), &format!("# Seite {page}\n\nEin Satz.\n"));
    }
    project.repository.commit_all(1);
    project.stamp(&["--all"]);
    project.repository.commit_all(2);
    project
}

#[test]
fn a_part_is_a_line_and_pages_are_in_order() {
    let project = project(2);
    let lock = project.read("diptych.lock");
    let source = project.repository.git(&["rev-parse", "HEAD:source/0.md"]);
    let lines: Vec<&str> = lock.lines().collect();
    assert_eq!(lines[1..5], ["version: 1", "locales:", "  \"de\":", "    \"locales/de/0.md\":"]);
    assert_eq!(lines[5], format!("      source: \"{source}\""));
    assert_eq!(lines[6], "      parts:");
    assert!(lines[7].starts_with("        \"#page-0\": \""), "{lock}");
    assert_eq!(lines.len(), 12, "{lock}");
    // Stamping again changes nothing.
    project.stamp(&["--all"]);
    assert_eq!(project.read("diptych.lock"), lock);
}

#[test]
fn other_line_ends_are_the_same_source() {
    let project = project(1);
    let source = project.read("source/0.md");
    project.write("source/0.md", &source.replace('\n', "\r\n"));
    assert_eq!(project.verdicts(), ["current 0.md"]);
    project.write("source/0.md", &source.replace("One", "One more"));
    assert_eq!(project.verdicts(), ["stale 0.md"]);
}

#[test]
fn pages_that_are_gone_leave_their_lines_and_no_trouble() {
    let project = project(3);
    std::fs::remove_file(project.root().join("locales/de/0.md")).expect("the file can be removed");
    std::fs::remove_file(project.root().join("source/1.md")).expect("the file can be removed");
    let run = project.run(&["pairs"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    assert!(run.out.contains("missing") && run.out.contains("orphan"), "{run:?}");
}

#[test]
fn a_broken_lock_is_told_once_and_left_out() {
    let project = project(2);
    let lock = project.read("diptych.lock");
    let page = "    \"locales/de/1.md\":";
    let broken = lock.replace(page, &format!("    [\n{page}"));
    project.write("diptych.lock", &broken);
    let run = project.run(&["check"]);
    assert_eq!(run.code, Some(2), "{run:?}");
    assert_eq!(run.err.matches("diptych.lock: line").count(), 1, "{run:?}");
    // Nothing is written over what could not be read.
    let run = project.run(&["stamp", "--all"]);
    assert_eq!(run.code, Some(2), "{run:?}");
    assert!(run.err.contains("diptych.lock is broken. Mend it first."), "{run:?}");
    assert_eq!(project.read("diptych.lock"), broken);
}

#[test]
fn a_lock_in_conflict_is_told_with_its_line_and_the_remedy() {
    let project = project(2);
    let lock = project.read("diptych.lock");
    let page = "    \"locales/de/1.md\":";
    let ours = lock.find(page).expect("the page is recorded");
    let conflict = format!("{}<<<<<<< HEAD\n{}=======\n>>>>>>> theirs\n", &lock[..ours], &lock[ours..]);
    project.write("diptych.lock", &conflict);
    let line = 1 + lock.lines().position(|line| line == page).expect("the page is recorded");
    let sentence =
        format!("diptych.lock: line {line}: an unresolved merge conflict. The lock was left out. Take one");
    for arguments in [&["check"][..], &["stamp", "--all"]] {
        let run = project.run(arguments);
        assert_eq!(run.code, Some(2), "{run:?}");
        assert_eq!(run.err.matches(&sentence).count(), 1, "{run:?}");
        assert!(!run.err.contains("expected"), "{run:?}");
        let refusals = run.err.matches("diptych.lock has an unresolved merge conflict. Take one side first.");
        assert_eq!(refusals.count(), if arguments == ["check"] { 0 } else { 2 }, "{run:?}");
        assert_eq!(project.read("diptych.lock"), conflict);
    }
}

#[test]
fn a_lock_of_a_newer_format_asks_for_a_newer_diptych() {
    let project = project(1);
    let lock = project.read("diptych.lock").replace("version: 1", "version: 2");
    project.write("diptych.lock", &lock);
    for arguments in [&["check"][..], &["stamp", "--all"]] {
        let run = project.run(arguments);
        assert_eq!(run.code, Some(2), "{run:?}");
        assert!(run.err.contains("the lock has format 2, which this Diptych does not know."), "{run:?}");
        assert!(!run.err.contains("broken"), "{run:?}");
        assert_eq!(project.read("diptych.lock"), lock);
    }
    let run = project.run(&["stamp", "--all"]);
    assert!(
        run.err.contains(
            "not stamped. diptych.lock has format 2, which this Diptych does not know. Use a newer"
        ),
        "{run:?}"
    );
}

#[test]
fn only_the_schemes_that_are_configured_are_read() {
    let project = project(1);
    project.write("diptych.yaml", "fingerprint:\n  schemes: [openlocfile]\n");
    assert_eq!(project.verdicts(), ["unstamped 0.md"]);
    project.write("diptych.yaml", "fingerprint:\n  schemes: [openlocfile, lock]\n");
    assert_eq!(project.verdicts(), ["current 0.md"]);
}

#[cfg(unix)]
#[test]
fn the_number_of_processes_does_not_grow_with_the_pages() {
    use std::os::unix::fs::PermissionsExt;

    let count = |pages: usize, arguments: &[&str]| -> usize {
        let project = project(pages);
        for page in 0..pages {
            project.write(
                &format!("source/{page}.md"),
                &format!("# Page {page}\n\nOne sentence here, changed.\n"),
            );
        }
        project.repository.commit_all(3);
        let path = std::env::var("PATH").expect("there is a path");
        let wrapper = project.root().join("bin/git");
        project.write(
            "bin/git",
            &format!(
                "#!/bin/sh\necho x >> \"{}/count\"\nPATH='{path}' exec git \"$@\"\n",
                project.root().display()
            ),
        );
        std::fs::set_permissions(&wrapper, PermissionsExt::from_mode(0o755)).expect("the mode can be set");
        let wrapped = format!("{}:{path}", project.root().join("bin").display());
        let run = program::diptych_under(project.root(), arguments, &[("PATH", &wrapped)]);
        assert_eq!(run.code, Some(0), "{run:?}");
        project.read("count").lines().count()
    };
    for arguments in [&["pairs"][..], &["stamp", "--all"]] {
        assert_eq!(count(3, arguments), count(60, arguments), "{arguments:?}");
    }
}
