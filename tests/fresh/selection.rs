//! What is said of a page does not depend on whether others are looked at with it.

use std::path::Path;

use serde_json::Value;

use crate::program::diptych;
use crate::repository::{Repository, folder, write};

fn report(root: &Path, arguments: &[&str]) -> Value {
    let run = diptych(root, &[&["check", "--format", "json"], arguments].concat());
    assert_ne!(run.code, Some(2), "{}", run.err);
    serde_json::from_str(&run.out).expect("the report is JSON")
}

/// Checks each page by itself, and gives back its verdict and the checks that found something, after comparing all of it
/// with the run over the whole project.
fn of_each_page(root: &Path) -> Vec<String> {
    let whole = report(root, &[]);
    let pairs = whole["pairs"].as_array().expect("a report has pairs");
    let of_page = |pair: &Value| {
        let side = ["target", "source"].into_iter().find(|side| pair[*side].is_string());
        let side = side.expect("a pair has a side");
        let path = pair[side].as_str().expect("a path is a string");
        let alone = report(root, &[path]);
        assert_eq!(alone["pairs"], Value::from(vec![pair.clone()]), "{path}");
        let all = whole["findings"].as_array().expect("a report has findings");
        let own = all.iter().filter(|finding| finding[side]["path"] == pair[side]);
        let own: Vec<Value> = own.cloned().collect();
        assert_eq!(alone["findings"], Value::from(own.clone()), "{path}");
        let checks: Vec<&str> = own.iter().filter_map(|finding| finding["check"].as_str()).collect();
        format!("{path} {} {}", pair["verdict"].as_str().unwrap_or_default(), checks.join(" "))
    };
    pairs.iter().map(of_page).collect()
}

#[test]
fn pages_without_stamps_are_estimated_alike() {
    let root = folder();
    let repository = Repository::new(root.path());
    for (page, words) in [("a", "One paragraph"), ("b", "Another text"), ("c", "The last words")] {
        write(root.path(), &format!("docs/en/{page}.md"), &format!("# Title\n\n{words} of some length.\n"));
    }
    repository.commit_all(1);
    for page in ["a", "b", "c"] {
        write(root.path(), &format!("docs/de/{page}.md"), "# Titel\n\nEin Absatz von einiger Länge.\n");
    }
    repository.commit_all(2);
    repository.commit(3, "docs/en/a.md", "# Title\n\nWords that nobody has seen before.\n");
    repository.commit(4, "docs/de/c.md", "# Titel\n");
    let expected = [
        "docs/de/a.md stale stale-translation",
        "docs/de/b.md current ",
        "docs/de/c.md current missing-block",
    ];
    assert_eq!(of_each_page(root.path()), expected);
}

#[test]
fn a_page_without_the_stamp_that_the_others_have_is_one_by_itself_too() {
    let root = folder();
    let repository = Repository::new(root.path());
    for page in ["a", "b", "c"] {
        write(root.path(), &format!("docs/en/{page}.md"), "# Title\n\nWords.\n");
    }
    let old = repository.commit_all(1);
    for (page, key) in [("a", "translated_from"), ("b", "translated_from"), ("c", "author")] {
        let text = format!("---\n{key}: {old}\n---\n# Titel\n\nWorte.\n");
        write(root.path(), &format!("docs/de/{page}.md"), &text);
    }
    repository.commit(2, "docs/en/b.md", "# Title\n\nOther and more words.\n");
    let expected = [
        "docs/de/a.md current ",
        "docs/de/b.md stale stale-translation",
        "docs/de/c.md unstamped missing-fingerprint extra-metadata",
    ];
    assert_eq!(of_each_page(root.path()), expected);
}

#[test]
fn an_orphan_is_followed_to_a_page_that_is_not_selected() {
    let root = folder();
    let repository = Repository::new(root.path());
    for page in ["a", "b", "c"] {
        write(root.path(), &format!("docs/en/{page}.md"), &format!("# Title {page}\n\nWords of {page}.\n"));
        write(root.path(), &format!("docs/de/{page}.md"), &format!("# Titel {page}\n\nWorte.\n"));
    }
    repository.commit_all(1);
    repository.git(&["mv", "docs/en/a.md", "docs/en/new.md"]);
    repository.git(&["rm", "-q", "docs/en/b.md"]);
    repository.commit(2, "docs/en/other.md", "---\nredirect_from: /docs/en/b\n---\n# Other\n");
    let expected = [
        "docs/de/a.md orphan extra-document",
        "docs/de/b.md orphan extra-document",
        "docs/de/c.md current ",
        "docs/en/new.md missing missing-document",
        "docs/en/other.md missing missing-document",
    ];
    assert_eq!(of_each_page(root.path()), expected);
    let moved = report(root.path(), &["docs/de/a.md"]);
    assert_eq!(moved["pairs"][0]["moved"]["to"], "docs/en/new.md");
}

#[test]
fn a_page_that_cannot_be_read_is_no_fault_of_another() {
    let root = folder();
    for page in ["a", "b"] {
        write(root.path(), &format!("en/{page}.md"), "# Title\n");
        write(root.path(), &format!("de/{page}.md"), "# Titel\n");
    }
    write(root.path(), "de/b.md", &"Worte ".repeat(400));
    write(root.path(), "diptych.yaml", "max_file_size: 1KiB\nroots: {source: en, target: de}\n");
    let run = diptych(root.path(), &["check", "de/a.md"]);
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{run:?}");
    for path in ["de/b.md", "en/b.md", "de"] {
        let run = diptych(root.path(), &["check", path]);
        assert_eq!(run.code, Some(2));
        assert!(run.err.contains("de/b.md: larger than"), "{}", run.err);
    }
}
