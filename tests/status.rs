//! `diptych status` over a project on disk.

use std::fs;
use std::path::Path;

use serde_json::Value;
use tempfile::TempDir;

#[expect(dead_code, reason = "status has no findings")]
mod program;
use program::{diptych, diptych_under};

/// A project with a page that is there twice, one without translation and one without source.
fn project() -> TempDir {
    let root = tempfile::tempdir().expect("a temporary folder can be made");
    for (path, text) in [
        ("source/index.md", "# Start\n\nOne two three.\n"),
        ("source/guide/new.md", "# New\n\nFour five.\n"),
        ("de-DE/index.md", "# Start\n\nEins zwei drei.\n"),
        ("de-DE/guide/old.md", "# Alt\n"),
    ] {
        let path = root.path().join(path);
        let folder = path.parent().expect("a file has a folder");
        fs::create_dir_all(folder).and_then(|()| fs::write(&path, text)).expect("files can be written");
    }
    root
}

const SIDES: [&str; 6] = ["--source", "source", "--target", "de-DE", "--locale", "de-DE"];

fn arguments<'a>(more: &[&'a str]) -> Vec<&'a str> {
    ["status"].into_iter().chain(SIDES).chain(more.iter().copied()).collect()
}

#[test]
fn status_tells_what_there_is_and_does_not_fail() {
    let root = project();
    let run = diptych(root.path(), &arguments(&[]));
    let expected = "\
de-DE: 1 of 2 pages translated; up to date: 0 pages, 0% of the words

folder  unstamped  missing  orphan  words
.               1        –       –     0%
guide           –        1       1     0%
total           1        1       1     0%

Next: `diptych status --worklist` lists the pages that need work.
";
    assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (Some(0), expected, ""));
    let german = diptych_under(root.path(), &arguments(&["--worklist"]), &[("DIPTYCH_LANG", "de")]);
    assert_eq!(german.code, Some(0));
    assert!(german.out.contains("fehlend   source/guide/new.md\n"), "{}", german.out);
}

#[test]
fn status_writes_json_for_the_pages_that_are_selected() {
    let root = project();
    let run = diptych(root.path(), &arguments(&["--format", "json", "source/guide"]));
    let json: Value = serde_json::from_str(&run.out).expect("JSON");
    assert_eq!((run.code, &json["locales"][0]["words"]["source"]), (Some(0), &Value::from(3)));
    assert_eq!(json["worklist"][0]["source"], "guide/new.md");
}

#[test]
fn status_fails_where_there_is_nothing_to_look_at() {
    let root = tempfile::tempdir().expect("a temporary folder can be made");
    let run = diptych(Path::new(root.path()), &["status", "--config", "no/such.yaml"]);
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
    assert!(run.err.contains("no/such.yaml"), "{}", run.err);
    fs::create_dir_all(root.path().join("source")).expect("folders can be made");
    fs::create_dir_all(root.path().join("de-DE")).expect("folders can be made");
    assert_eq!(diptych(root.path(), &arguments(&[])).code, Some(2));
}
