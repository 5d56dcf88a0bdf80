//! Every scheme: what is stamped is current, and nothing else of the file has moved.

use super::*;

const OLD: &str = "# Title\n\nOne sentence here.\n\n## More\n\nAnother one.\n";
const NEW: &str = "# Title\n\nOne sentence here, changed.\n\n## More\n\nAnother one.\n";

/// Where source and translation lie, and the translation with `{}` for the revision.
const SCHEMES: [(&str, &str, &str, &str); 9] = [
    (
        "openlocfile",
        "source/a.md",
        "locales/de/a.md",
        "\u{FEFF}---\r\ntitle: x\r\nms.openlocfilehash: {hash}\r\nms.sourcegitcommit: {}\r\n---\r\n\r\n# Titel\r\n\r\nEin Satz.\r\n\r\n## Mehr\r\n\r\nNoch einer.",
    ),
    (
        "openlocfile",
        "source/a.md",
        "locales/de/a.md",
        "---\nms.sourcegitcommit: \"{}\" # x\n---\n# Titel\n\nEin Satz.\n\n## Mehr\n\nNoch einer.\n",
    ),
    (
        "source-git-commit",
        "source/a.md",
        "locales/de/a.md",
        "---\nsource-git-commit: {}\n---\n# Titel\n\nEin Satz.\n\n## Mehr\n\nNoch einer.\n",
    ),
    (
        "default-lang-commit",
        "content/en/a.md",
        "content/de/a.md",
        "---\ntitle: x\ndefault_lang_commit: {} # later\ndrifted_from_default: true\n---\n# Titel\n\nEin Satz.\n\n## Mehr\n\nNoch einer.\n",
    ),
    (
        "l10n-source-commit",
        "files/en-us/a.md",
        "files/de/a.md",
        "---\ntitle: x\nl10n:\n  sourceCommit: {}\n---\n# Titel\n\nEin Satz.\n\n## Mehr\n\nNoch einer.\n",
    ),
    (
        "translated-from",
        "source/a.md",
        "locales/de/a.md",
        "+++\ntranslated_from = \"{}\"\n+++\n# Titel\n\nEin Satz.\n\n## Mehr\n\nNoch einer.\n",
    ),
    (
        "en-revision",
        "doc-en/a.xml",
        "doc-de/a.xml",
        "<?xml version=\"1.0\"?>\n<!-- EN-Revision: {} Maintainer: x Status: ready -->\n<chapter/>\n",
    ),
    (
        "translation-check",
        "english/a.wml",
        "german/a.wml",
        "#use wml::debian::translation-check translation=\"{}\" maintainer=\"x\"\n<p>Ein Satz.</p>\n",
    ),
    ("lock", "source/a.md", "locales/de/a.md", "# Titel\n\nEin Satz.\n\n## Mehr\n\nNoch einer.\n"),
];

/// A page translated from the first of two versions.
fn drifted((_, source, target, page): (&str, &str, &str, &str)) -> (Project, String, String) {
    let project = Project::new();
    let old = project.repository.commit(1, source, OLD);
    let hash = diptych::fingerprint::named("openlocfile").and_then(|scheme| (scheme.hash)(OLD.as_bytes()));
    let page = page.replace("{hash}", &hash.unwrap_or_default()).replace("{}", &old);
    project.repository.commit(2, target, &page);
    let new = project.repository.commit(3, source, NEW);
    // The newest commit is not the one that the source is from.
    project.repository.commit(4, "other.txt", "x");
    (project, old, new)
}

fn roots(source: &str, target: &str) -> Vec<String> {
    let folder = |path: &str| path.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
    vec![
        "--source".to_owned(),
        folder(source),
        "--target".to_owned(),
        folder(target),
        "--locale=de".to_owned(),
    ]
}

fn verdict(project: &Project, roots: &[String]) -> String {
    let roots: Vec<&str> = roots.iter().map(String::as_str).collect();
    let run = project.run(&[&["pairs"], roots.as_slice()].concat());
    run.out.split_whitespace().nth(1).unwrap_or_default().to_owned()
}

#[test]
fn what_is_stamped_is_current_and_nothing_else_has_moved() {
    for scheme in SCHEMES {
        let (id, source, target, _) = scheme;
        let (project, old, new) = drifted(scheme);
        let roots = roots(source, target);
        let mut arguments: Vec<&str> = vec!["--all"];
        arguments.extend(roots.iter().map(String::as_str));
        if id == "lock" {
            project.write("diptych.yaml", "fingerprint:\n  write: lock\n");
        }
        assert_eq!(verdict(&project, &roots), "stale", "{id}");
        let before = project.read(target);
        let dry = project.stamp(&[arguments.as_slice(), &["--dry-run"]].concat());
        assert_eq!(project.read(target), before, "{id}");
        assert!(!project.root().join("diptych.lock").exists());

        let said = project.stamp(&arguments);
        assert_eq!(said, dry, "{id}");
        let recorded =
            if id == "lock" { "recorded in diptych.lock".to_owned() } else { format!("{id} now says ") };
        assert!(said.starts_with(&format!("{target}: {recorded}")), "{said}");
        if source.ends_with(".md") {
            assert!(said.ends_with("; accepted 1 of 2 sections, one word.\n"), "{said}");
        }
        let hash = |text: &str| {
            let scheme = diptych::fingerprint::named("openlocfile").expect("the scheme exists");
            (scheme.hash)(text.as_bytes()).unwrap_or_default()
        };
        let wanted = before.replace(&old, &new).replace(&hash(OLD), &hash(NEW));
        let wanted = wanted.replace("drifted_from_default: true\n", "");
        let after = project.read(target);
        // A page that had no hash gets one.
        let after = after.replace(&format!("ms.openlocfilehash: {}\n", hash(NEW)), "");
        let wanted = wanted.replace(&format!("ms.openlocfilehash: {}\n", hash(NEW)), "");
        assert_eq!(after, wanted, "{id}");
        assert_eq!(project.root().join("diptych.lock").exists(), id == "lock");
        assert_eq!(verdict(&project, &roots), "current", "{id}");

        let again = project.stamp(&arguments);
        assert_eq!(again, "", "{id}");
        let later = NEW.replace("Another one", "Something else");
        project.repository.commit(5, source, &later);
        assert_eq!(verdict(&project, &roots), "stale", "{id}");
    }
}

#[test]
fn a_revision_may_be_named() {
    for scheme in SCHEMES {
        let (id, source, target, _) = scheme;
        let (project, _, new) = drifted(scheme);
        project.repository.git(&["tag", "-a", "-m", "x", "release"]);
        project.repository.commit(5, source, &NEW.replace("Another one", "Something else"));
        let roots = roots(source, target);
        let mut arguments: Vec<&str> = vec!["stamp", "--all", "--to", "release"];
        arguments.extend(roots.iter().map(String::as_str));
        let run = project.run(&arguments);
        assert_eq!(run.code, Some(0), "{run:?}");
        assert_eq!(verdict(&project, &roots), "stale", "{id}");
        project.write(source, NEW);
        assert_eq!(verdict(&project, &roots), "current", "{id} {new}");
        for revision in ["no-such", "--all", "HEAD:other.txt"] {
            arguments[3] = revision;
            let run =
                project.run(&[&arguments[..2], &[&format!("--to={revision}")], &arguments[4..]].concat());
            assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{run:?}");
            assert!(run.err.contains(&format!("There is no revision {revision}")), "{run:?}");
        }
    }
}

#[test]
fn a_source_that_is_not_committed_has_no_commit() {
    let project = Project::new();
    let old = project.repository.commit(1, "source/a.md", OLD);
    project.write("source/b.md", OLD);
    project.write("locales/de/a.md", &format!("---\nsource-git-commit: {old}\n---\n# T\n"));
    project.write(
        "locales/de/b.md",
        &format!("---\nms.openlocfilehash: {old}\nms.sourcegitcommit: {old}\n---\n# T\n"),
    );
    project.repository.commit_all(2);
    project.write("source/a.md", NEW);
    project.write("source/b.md", NEW);
    let before = project.read("locales/de/a.md");
    let run = project.run(&["stamp", "--all"]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("locales/de/a.md: not stamped. source-git-commit records a commit"), "{run:?}");
    assert!(run.err.contains("One page stamped, 1 refused."), "{run:?}");
    assert_eq!(project.read("locales/de/a.md"), before);
    // The hash says it; the commit of another text would not be true.
    let after = project.read("locales/de/b.md");
    assert!(!after.contains(&old) && after.contains("ms.openlocfilehash"), "{after}");
    assert_eq!(project.verdicts(), ["stale a.md", "current b.md"]);
}

#[test]
fn the_commit_is_of_the_branch_at_hand_where_that_has_one() {
    let project = Project::new();
    project.repository.commit(1, "source/a.md", OLD);
    let new = project.repository.commit(2, "source/a.md", NEW);
    project.repository.git(&["checkout", "-q", "-b", "side", "HEAD~1"]);
    let picked = project.repository.commit(9, "source/a.md", NEW);
    project.repository.git(&["checkout", "-q", "-"]);
    project.write("locales/de/a.md", &format!("---\nsource-git-commit: {}\n---\n# T\n", "0".repeat(40)));
    project.stamp(&["locales/de/a.md"]);
    let after = project.read("locales/de/a.md");
    assert!(after.contains(&new) && !after.contains(&picked), "{after}");
}

#[test]
fn a_page_without_a_stamp_gets_what_its_locale_uses() {
    let project = Project::new();
    let old = project.repository.commit(1, "source/a.md", OLD);
    project.write("source/b.md", OLD);
    project.write("source/toc.yml", "- name: A\n  href: a.md\n");
    project.write("source/d.md", OLD);
    project.write("locales/de/a.md", &format!("---\ntranslated_from: {old}\n---\n# T\n"));
    project.write("locales/de/b.md", "# T\n");
    project.write("locales/de/toc.yml", "- name: A\n  href: a.md\n");
    project.write("locales/fr/d.md", "# T\n");
    project.repository.commit_all(2);
    let said = project.stamp(&["locales/de/b.md", "locales/de/toc.yml", "locales/fr/d.md"]);
    let schemes: Vec<&str> = said.lines().filter_map(|line| line.split_whitespace().nth(1)).collect();
    assert_eq!(schemes, ["translated-from", "recorded", "recorded"], "{said}");
    assert!(project.read("locales/de/b.md").starts_with("---\ntranslated_from: "));
    project.write("diptych.yaml", "fingerprint:\n  write: source-git-commit\n");
    project.write("locales/de/d.md", "# T\n");
    project.stamp(&["locales/de/d.md"]);
    assert!(project.read("locales/de/d.md").starts_with("---\nsource-git-commit: "));
}

#[test]
fn only_what_leaves_nothing_to_translate_is_cosmetic() {
    let project = Project::new();
    let old = project.repository.commit(1, "source/a.md", OLD);
    project.write("source/b.md", OLD);
    let stamp = |hash: &str| format!("---\nms.openlocfilehash: {hash}\n---\n# T\n");
    let scheme = diptych::fingerprint::named("openlocfile").expect("the scheme exists");
    let hash = (scheme.hash)(OLD.as_bytes()).unwrap_or_default();
    project.write("locales/de/a.md", &stamp(&hash));
    project.write("locales/de/b.md", &stamp(&hash));
    project.repository.commit_all(2);
    project.write("source/a.md", &OLD.replace("One sentence", "One\nsentence"));
    project.write("source/b.md", NEW);
    project.repository.commit_all(3);
    assert_eq!(project.verdicts(), ["cosmetic a.md", "stale b.md"]);
    let said = project.stamp(&["--cosmetic"]);
    assert!(
        said.starts_with("locales/de/a.md") && said.ends_with("; there was nothing to translate.\n"),
        "{said}"
    );
    assert_eq!(project.verdicts(), ["current a.md", "stale b.md"]);
    assert!(!old.is_empty());
}

#[test]
fn which_pages_has_to_be_said() {
    let project = Project::new();
    project.repository.commit(1, "source/a.md", OLD);
    project.write("locales/de/a.md", "# T\n");
    let run = project.run(&["stamp"]);
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
    assert!(run.err.contains("Name the pages to stamp."), "{run:?}");
    let run = project.run(&["stamp", "--lang", "de"]);
    assert!(run.err.contains("Bitte die Seiten angeben"), "{run:?}");
    let run = project.run(&["stamp", "locales/de/no.md"]);
    assert_eq!(run.code, Some(2), "{run:?}");
}
