//! Which pages are stamped, and what is said of those that are not.

use super::*;

const SOURCE: &str = "# Title\n\nOne sentence here.\n";

/// A page that is stale, one that is current, one without source and one without translation.
fn project() -> Project {
    let project = Project::new();
    for page in ["stale", "current", "missing"] {
        project.write(&format!("source/{page}.md"), SOURCE);
    }
    for page in ["stale", "current", "orphan"] {
        project.write(&format!("locales/de/{page}.md"), "# Titel\n\nEin Satz.\n");
    }
    project.repository.commit_all(1);
    project.stamp(&["--all"]);
    project.write("source/stale.md", &SOURCE.replace("here", "there"));
    project.repository.commit_all(2);
    project
}

#[test]
fn of_each_page_that_is_named_it_is_said_why_it_is_not_stamped() {
    for (name, code, sentence) in [
        ("locales/de/orphan.md", 2, "locales/de/orphan.md: not stamped. The page has no source."),
        ("source/missing.md", 2, "locales/de/missing.md: not stamped. There is no such translation yet."),
        ("locales/de/missing.md", 2, "locales/de/missing.md: not stamped. There is no such translation yet."),
        ("locales/de/current.md", 0, "locales/de/current.md: nothing to stamp. The page records the source"),
        ("source/current.md", 0, "locales/de/current.md: nothing to stamp. The page records the source"),
    ] {
        let project = project();
        let alone = project.run(&["stamp", name]);
        assert_eq!((alone.code, alone.out.as_str()), (Some(code), ""), "{alone:?}");
        assert!(alone.err.starts_with(&format!("{}{sentence}", prefix(code))), "{alone:?}");
        assert!(!alone.err.contains("behind its source"), "{alone:?}");
        let beside = project.run(&["stamp", "locales/de/stale.md", name]);
        assert_eq!(beside.code, Some(code), "{beside:?}");
        assert!(beside.out.starts_with("locales/de/stale.md: recorded in diptych.lock; "), "{beside:?}");
        assert!(beside.err.contains(sentence), "{beside:?}");
        let refused = usize::from(code == 2);
        assert!(beside.err.ends_with(&format!("One page stamped, {refused} refused.\n")), "{beside:?}");
    }
}

/// What stands before a refusal.
fn prefix(code: i32) -> &'static str {
    if code == 0 { "" } else { "diptych: " }
}

#[test]
fn of_a_folder_only_what_is_stamped_is_told() {
    let project = project();
    let run = project.run(&["stamp", "locales/de", "source"]);
    assert_eq!((run.code, run.err.as_str()), (Some(0), "One page stamped, 0 refused.\n"), "{run:?}");
    let run = project.run(&["stamp", "locales/de"]);
    assert_eq!((run.code, run.out.as_str()), (Some(0), ""), "{run:?}");
    assert_eq!(run.err, "Nothing to stamp: no selected page is behind its source.\n");
}

#[test]
fn a_source_names_the_translations_that_it_has() {
    let project = project();
    project.write("locales/fr/missing.md", "# Titre\n");
    let run = project.run(&["stamp", "source/missing.md"]);
    assert_eq!((run.code, run.err.as_str()), (Some(0), "One page stamped, 0 refused.\n"), "{run:?}");
    assert!(run.out.starts_with("locales/fr/missing.md: "), "{run:?}");
    let run = project.run(&["stamp", "locales/de/missing.md"]);
    assert_eq!(run.code, Some(2), "{run:?}");
}

#[test]
fn a_page_that_is_not_cosmetic_is_told_where_it_is_named() {
    let project = project();
    let run = project.run(&["stamp", "--cosmetic", "locales/de/stale.md"]);
    assert_eq!((run.code, run.out.as_str()), (Some(0), ""), "{run:?}");
    assert!(
        run.err.starts_with("locales/de/stale.md: nothing to stamp with `--cosmetic`.")
            && run.err.lines().count() == 1,
        "{run:?}"
    );
    let run = project.run(&["stamp", "--cosmetic"]);
    assert!(run.err.starts_with("Nothing to stamp: no selected page is cosmetic."), "{run:?}");
}

#[test]
fn a_wrong_mark_of_being_behind_is_taken_away() {
    for arguments in [&["locales/de/a.md"][..], &["--cosmetic"], &["--all"]] {
        let project = Project::new();
        let commit = project.repository.commit(1, "source/a.md", SOURCE);
        let page = format!("---\ndefault_lang_commit: {commit}\n---\n# Titel\n\nEin Satz.\n");
        let marked = page.replace("\n---\n#", "\ndrifted_from_default: true\n---\n#");
        project.repository.commit(2, "locales/de/a.md", &marked);
        assert_eq!(project.verdicts(), ["current a.md"]);
        let said = project.stamp(arguments);
        assert!(said.starts_with("locales/de/a.md: default-lang-commit now says "), "{said}");
        assert_eq!(project.read("locales/de/a.md"), page, "{arguments:?}");
        assert_eq!(project.stamp(arguments), "", "{arguments:?}");
    }
}

#[test]
fn an_estimate_is_cosmetic_and_stamped_only_where_it_is_named() {
    let project = Project::new();
    project.write("locales/de/a.md", "# Titel\n\nEin Satz.\n");
    project.repository.commit(1, "source/a.md", SOURCE);
    project.repository.commit(2, "source/a.md", &SOURCE.replace("One sentence", "One\nsentence"));
    assert_eq!(project.verdicts(), ["cosmetic a.md"]);
    let status = project.run(&["status"]);
    assert!(status.out.contains("cosmetic") && !status.out.contains("stamp --cosmetic"), "{status:?}");
    assert_eq!(project.stamp(&["--cosmetic"]), "");
    assert!(project.stamp(&["locales/de/a.md"]).ends_with("; there was nothing to translate.\n"));
    project.repository.commit(3, "source/a.md", SOURCE);
    let status = project.run(&["status"]);
    assert!(status.out.contains("`diptych stamp --cosmetic` is enough for one cosmetic page."), "{status:?}");
    assert!(project.stamp(&["--cosmetic"]).starts_with("locales/de/a.md: recorded in diptych.lock; there"));
}

#[test]
fn a_source_without_history_has_no_commit_to_record() {
    let root = folder();
    let page = format!("---\nsource-git-commit: {}\n---\n# T\n", "0".repeat(40));
    write(root.path(), "source/a.md", SOURCE);
    write(root.path(), "locales/de/a.md", &page);
    let run = diptych(root.path(), &["stamp", "locales/de/a.md"]);
    assert_eq!(run.code, Some(2), "{run:?}");
    let sentence = "diptych: locales/de/a.md: not stamped. source-git-commit records a commit, and there is no \
                    history of the source here. `--source-git DIR` names the repository that has it.\n";
    assert!(run.err.starts_with(sentence), "{run:?}");
    // Elsewhere it has one.
    let elsewhere = folder();
    let commit = Repository::new(elsewhere.path()).commit(1, "source/a.md", SOURCE);
    let there = elsewhere.path().to_string_lossy();
    let run = diptych(root.path(), &["stamp", "locales/de/a.md", "--source-git", &there]);
    assert_eq!(run.code, Some(0), "{run:?}");
    let after = std::fs::read_to_string(root.path().join("locales/de/a.md")).expect("the file is there");
    assert!(after.contains(&commit), "{after}");
}

#[test]
fn a_given_base_tells_what_is_cosmetic() {
    let root = folder();
    for (path, text) in [
        ("old/source/a.md", SOURCE.to_owned()),
        ("source/a.md", SOURCE.replace("One sentence", "One\nsentence")),
        ("locales/de/a.md", "# Titel\n\nEin Satz.\n".to_owned()),
    ] {
        write(root.path(), path, &text);
    }
    let run = diptych(root.path(), &["stamp", "--cosmetic", "--base", "old"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    assert!(run.out.starts_with("locales/de/a.md: recorded in diptych.lock; there was nothing"), "{run:?}");
}

#[test]
fn a_repository_of_someone_else_is_told_with_the_remedy() {
    let project = Project::new();
    let old = project.repository.commit(1, "source/a.md", SOURCE);
    project.repository.commit(2, "source/a.md", &SOURCE.replace("here", "there"));
    project.write("locales/de/a.md", &format!("---\nsource-git-commit: {old}\n---\n# T\n"));
    let foreign = [("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1"), ("GIT_CONFIG_GLOBAL", "/dev/null")];
    for (command, code) in [("status", 0), ("stamp", 2)] {
        let arguments: &[&str] = if command == "stamp" { &["stamp", "--all"] } else { &["status"] };
        let run = program::diptych_under(project.root(), arguments, &foreign);
        assert_eq!(run.code, Some(code), "{run:?}");
        let remedy = "`git config --global --add safe.directory ";
        let lines =
            run.err.lines().filter(|line| line.contains("dubious ownership") && line.contains(remedy));
        assert_eq!(lines.count(), if command == "stamp" { 2 } else { 1 }, "{run:?}");
    }
}
