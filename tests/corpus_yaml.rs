//! Real front matter and real YAML pages are read without a problem, and pairs that belong together
//! have the same entries. Skipped where the corpora are absent.
#![expect(clippy::print_stderr, reason = "a skipped test says so")]

use std::fs;
use std::path::{Path, PathBuf};

use diptych::dialect::{decode::decode, front_matter, yaml_page};
use diptych::document::Document;

fn corpus() -> Option<PathBuf> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpora");
    let root = std::env::var_os("DIPTYCH_CORPORA").map_or_else(beside, PathBuf::from).join("azure-rms");
    if !root.is_dir() {
        eprintln!("skipped: no corpus at {}", root.display());
        return None;
    }
    Some(root)
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("the corpus can be read") {
            let path = entry.expect("the corpus can be read").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|found| found == extension) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

fn text(path: &Path) -> String {
    let decoded = decode(&fs::read(path).expect("the corpus can be read"));
    assert_eq!(decoded.problems, [], "{}", path.display());
    decoded.text
}

fn labels(document: &Document) -> Vec<&str> {
    document.blocks.iter().map(|block| block.label.as_str()).collect()
}

#[test]
fn real_front_matter_has_no_problem() {
    let Some(root) = corpus() else { return };
    let mut read = 0;
    for path in files(&root, "md") {
        let text = text(&path);
        let Some(raw) = front_matter::split(&text) else {
            assert!(!text.starts_with("---"), "{}", path.display());
            continue;
        };
        let (front_matter, problems) = front_matter::parse(&text, &raw);
        assert_eq!(problems, [], "{}", path.display());
        for entry in &front_matter.entries {
            assert!(entry.span.of(&text).starts_with(&entry.key), "{}", path.display());
        }
        read += 1;
    }
    assert!(read > 700, "{read} pages have front matter");
}

#[test]
fn real_yaml_pages_have_the_entries_of_their_source() {
    let Some(root) = corpus() else { return };
    let list = text(&root.join("ALIGN.tsv"));
    let rows = list.lines().map(|line| line.split('\t').collect::<Vec<_>>());
    let rows: Vec<_> = rows.filter(|row| row[0].ends_with(".yml") && row[1] != "UNPAIRED").collect();
    for row in &rows {
        let [source, target] =
            ["source", "de-DE"].map(|side| yaml_page::read(text(&root.join(side).join(row[0]))));
        assert_eq!((&source.problems, &target.problems), (&vec![], &vec![]), "{}", row[0]);
        if row[1] == "commit" {
            assert_eq!(labels(&source), labels(&target), "{}", row[0]);
            let front_matter = target.front_matter.expect("a translated page has metadata");
            let hash = front_matter.get("ms.openlocfilehash").and_then(|entry| entry.value.as_str());
            assert_eq!(hash, row.get(3).copied(), "{}", row[0]);
        }
    }
    assert_eq!(rows.len(), 8);
}
