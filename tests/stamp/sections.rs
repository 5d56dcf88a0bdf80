//! Pages that are brought up to date section by section.

use super::*;

const OLD: &str = "# Title\n\nIntro.\n\n## Old\n\nWill be gone soon, says the author.\n\n## Install\n\nRun the setup.\n\n## Roles\n\n| Key | What |\n|---|---|\n| `a` | one |\n| `b` | two |\n";
const NEW: &str = "# Title\n\nIntro.\n\n## Install\n\nRun the new setup twice.\n\n## Roles\n\n| Key | What |\n|---|---|\n| `a` | one |\n| `b` | three |\n\n## Fresh\n\nA new section.\n";
const TARGET: &str = "# Titel\n\nEinleitung.\n\n## Alt\n\nBald weg, sagt der Autor.\n\n## Installieren\n\nDas Setup ausführen.\n\n## Rollen\n\n| Key | What |\n|---|---|\n| `a` | eins |\n| `b` | zwei |\n";

fn project(front_matter: &str) -> Project {
    let project = Project::new();
    let old = project.repository.commit(1, "source/a.md", OLD);
    let target = format!("{}{TARGET}", front_matter.replace("{}", &old));
    project.repository.commit(2, "locales/de/a.md", &target);
    if front_matter.is_empty() {
        project.stamp(&["locales/de/a.md"]);
        project.repository.commit_all(3);
    }
    project.repository.commit(4, "source/a.md", NEW);
    project
}

/// The anchors of what is left to do.
fn left(project: &Project) -> Vec<String> {
    let mut workspace = repository::load(&repository::options(project.root()));
    diptych::engine::judge(&mut workspace.corpus, &workspace.settings);
    let drift = workspace.corpus.pairs[0].drift.as_ref().expect("the source has changed");
    drift.changes.iter().map(|change| change.anchor.clone()).collect()
}

#[test]
fn section_by_section_a_page_becomes_current() {
    for (front_matter, scheme) in [("---\nsource-git-commit: {}\n---\n", "source-git-commit"), ("", "lock")] {
        let project = project(front_matter);
        assert_eq!(project.verdicts(), ["stale a.md"]);
        assert_eq!(
            left(&project),
            ["#title#old", "#title#install", "#title#roles|b", "#title#fresh"].map(str::to_owned)
        );
        let before = project.read("locales/de/a.md");
        let said = project.stamp(&["locales/de/a.md", "--section", "#title#install"]);
        assert_eq!(
            said,
            "locales/de/a.md: recorded in diptych.lock; accepted 1 of 5 sections, 2 words. Left: #title#fresh, \
             #title#old and #title#roles.\n"
        );
        assert_eq!(project.read("locales/de/a.md"), before, "a page that is not done keeps its stamp");
        assert_eq!(project.verdicts(), ["partial a.md"]);
        assert_eq!(left(&project), ["#title#old", "#title#roles|b", "#title#fresh"].map(str::to_owned));
        let check = project.run(&["check", "--format", "json"]);
        let findings = program::findings(&check.out);
        assert!(findings.iter().any(|finding| finding.ends_with("partial-translation")), "{findings:?}");
        assert!(!findings.iter().any(|finding| finding.contains("missing-")), "{findings:?}");

        project.stamp(&["locales/de/a.md", "--section", "title#fresh", "--section", "title#old"]);
        assert_eq!(left(&project), ["#title#roles|b"]);
        let said = project.stamp(&["locales/de/a.md", "--section", "#title#roles"]);
        let recorded =
            if scheme == "lock" { "recorded in diptych.lock; " } else { "source-git-commit now says " };
        assert!(said.starts_with(&format!("locales/de/a.md: {recorded}")), "{said}");
        assert_eq!(project.verdicts(), ["current a.md"]);
        let lock = project.read("diptych.lock");
        assert_eq!(lock.contains("a.md"), scheme == "lock", "{lock}");
    }
}

#[test]
fn what_the_source_does_next_is_left_as_well() {
    let project = project("---\nsource-git-commit: {}\n---\n");
    project.stamp(&["locales/de/a.md", "--section", "#title#install", "--section", "#title#roles"]);
    project.repository.commit(5, "source/a.md", &NEW.replace("setup twice", "setup thrice, please"));
    assert_eq!(left(&project), ["#title#old", "#title#install", "#title#fresh"].map(str::to_owned));
    assert_eq!(project.verdicts(), ["partial a.md"]);
    // A stamp that someone else moved on makes the entry void.
    let newest = project.repository.git(&["rev-parse", "HEAD~1"]);
    project.write("locales/de/a.md", &format!("---\nsource-git-commit: {newest}\n---\n{TARGET}"));
    assert_eq!(project.verdicts(), ["stale a.md"]);
    assert_eq!(left(&project), ["#title#install"]);
}

#[test]
fn a_slip_is_told_with_what_there_is() {
    let project = project("---\nsource-git-commit: {}\n---\n");
    for (section, sentence) in [
        (
            "#title#instal",
            "No section “#title#instal” has changed. Changed are: #title#fresh, #title#install, #title#old and",
        ),
        ("#title", "No section “#title” has changed."),
        ("#title#roles|b", "“#title#roles|b” is a row. Accept its section “#title#roles”"),
        ("\u{1b}[31m", "No section “\\u{1b}[31m” has changed."),
    ] {
        let run = project.run(&["stamp", "locales/de/a.md", "--section", section]);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{run:?}");
        assert!(run.err.contains(sentence), "{run:?}");
        assert!(!project.root().join("diptych.lock").exists());
    }
    let run = project.run(&["stamp", "--section", "#title", "--all"]);
    assert_eq!(run.code, Some(2));
}

#[test]
fn a_page_without_sections_has_none_to_name() {
    let project = Project::new();
    let page =
        |text: &str| format!("<?xml version=\"1.0\"?>\n<refentry>\n <para>{text}</para>\n</refentry>\n");
    let old = project.repository.commit(1, "source/a.xml", &page("one"));
    let target = format!("<?xml version=\"1.0\"?>\n<!-- EN-Revision: {old} Maintainer: x -->\n<refentry/>\n");
    project.repository.commit(2, "locales/de/a.xml", &target);
    project.repository.commit(3, "source/a.xml", &page("two"));
    let run = project.run(&["stamp", "locales/de/a.xml", "--section", "#x"]);
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{run:?}");
    assert!(run.err.contains("a.xml: not stamped. The page has no sections to name."), "{run:?}");
    project.stamp(&["locales/de/a.xml"]);
}

#[test]
fn a_section_that_moved_takes_its_page() {
    let project = Project::new();
    let text = |first: &str, second: &str| {
        format!(
            "# Title\n\n## {first}\n\nText of {first} which is long.\n\n## {second}\n\nText of {second} which is long.\n\n## Last\n\nThe end.\n"
        )
    };
    let old = project.repository.commit(1, "source/a.md", &text("Apples", "Pears"));
    project.repository.commit(2, "locales/de/a.md", &format!("---\nsource-git-commit: {old}\n---\n# T\n"));
    project.repository.commit(
        3,
        "source/a.md",
        &text("Pears", "Apples").replace("The end", "The very long end"),
    );
    let left = left(&project);
    assert_eq!(left.len(), 2, "{left:?}");
    let moved = left.iter().find(|anchor| !anchor.ends_with("last")).expect("a section moved");
    let run = project.run(&["stamp", "locales/de/a.md", "--section", moved]);
    assert_eq!(run.code, Some(2), "{run:?}");
    assert!(run.err.contains("has moved, which only the whole page can record"), "{run:?}");
    project.stamp(&["locales/de/a.md", "--section", "#title#last"]);
    assert_eq!(project.verdicts(), ["partial a.md"]);
    project.stamp(&["locales/de/a.md", "--section", moved]);
    assert_eq!(project.verdicts(), ["current a.md"]);
}

#[test]
fn a_clone_without_history_knows_the_sections() {
    for front_matter in ["", "---\nsource-git-commit: {}\n---\n"] {
        let project = project(front_matter);
        project.stamp(&["locales/de/a.md", "--section", "#title#install"]);
        project.repository.commit_all(5);
        let url = format!("file://{}", project.root().display());
        let shallow = folder();
        let root = shallow.path().join("clone");
        project.repository.git(&["clone", "-q", "--depth", "1", &url, &root.to_string_lossy()]);
        let clone = Project { folder: shallow, repository: Repository { root: root.clone() } };
        let run = diptych(&root, &["pairs"]);
        assert!(run.out.contains("stale"), "{run:?}");
        let mut workspace = repository::load(&repository::options(&root));
        diptych::engine::judge(&mut workspace.corpus, &workspace.settings);
        let drift = workspace.corpus.pairs[0].drift.as_ref().expect("the lock tells what changed");
        let anchors: Vec<&str> = drift.changes.iter().map(|change| change.anchor.as_str()).collect();
        assert_eq!(anchors, ["#title#roles|b", "#title#fresh", "#title#old"]);
        // And can be brought up to date there.
        for section in ["#title#fresh", "#title#old"] {
            let run = diptych(&root, &["stamp", "locales/de/a.md", "--section", section]);
            assert_eq!(run.code, Some(0), "{run:?}");
        }
        let run = diptych(&root, &["stamp", "locales/de/a.md", "--section", "#title#roles"]);
        assert_eq!((run.code, run.out.contains("Left: ")), (Some(0), false), "{run:?}");
        assert!(diptych(&root, &["pairs"]).out.contains("current"));
        drop(clone);
    }
}
