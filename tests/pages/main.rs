//! The pages of the checks keep their word: what an example promises is what the engine finds.

mod example;

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use diptych::checks;
use diptych::ui::Catalog;
use diptych::workspace::{Error, Options, load};

use example::{Example, examples, fences};

const SOURCE: &str = "source/checks";
const TRANSLATIONS: [&str; 1] = ["locales/de-DE/checks"];

/// Chapters of the guide whose blocks of YAML are configuration.
const GUIDE: [&str; 7] = ["pairing", "freshness", "links", "faithful", "terms", "catalogues", "roles"];

/// What these find cannot be written into a page of Markdown: bytes that are no text, a file of many megabytes, a fault
/// of Diptych itself, what a lock records.
const WITHOUT_EXAMPLES: [&str; 4] =
    ["invalid-encoding", "truncated-document", "internal-error", "partial-translation"];

/// Facts that any finding may carry: other places that would do as well, that the same words stand there more than once,
/// and which state of the source it was judged against.
const GENERAL_FACTS: [&str; 3] = ["alternatives", "duplicate", "base"];

#[test]
fn every_check_has_a_page_and_every_page_a_check() {
    let checks: BTreeSet<String> = checks::ALL.iter().map(|check| check.id.to_owned()).collect();
    for folder in [SOURCE].iter().chain(&TRANSLATIONS) {
        let entries = fs::read_dir(root().join(folder)).expect("the folder of pages is there");
        let names = entries.map(|entry| entry.expect("the folder can be read").file_name());
        let pages: BTreeSet<String> =
            names.map(|name| name.to_string_lossy().trim_end_matches(".md").to_owned()).collect();
        assert_eq!(pages, checks, "{folder}");
    }
}

#[test]
fn every_check_carries_its_own_page() {
    for check in checks::ALL {
        assert_eq!(check.page.lines().next(), Some(format!("# {}", check.id).as_str()));
    }
}

#[test]
fn every_page_says_why_it_matters_and_what_to_do() {
    for check in checks::ALL {
        let page = page(SOURCE, check.id);
        for heading in ["## Why it matters", "## What to do", "## Examples"] {
            assert!(page.lines().any(|line| line == heading), "{}: {heading}", check.id);
        }
    }
}

#[test]
fn every_check_shows_where_it_speaks_and_where_it_is_silent() {
    for check in checks::ALL {
        let examples = examples(&page(SOURCE, check.id));
        if WITHOUT_EXAMPLES.contains(&check.id) {
            assert!(examples.is_empty(), "{} has examples now: take it off the list", check.id);
            continue;
        }
        let speaks = |example: &Example| {
            let names = |line: &String| line.split(' ').next() == Some(check.id);
            example.findings.iter().flatten().any(names)
        };
        let is_silent = |example: &Example| example.findings.as_ref().is_some_and(Vec::is_empty);
        assert!(examples.iter().any(speaks), "{}: no example shows a finding", check.id);
        assert!(examples.iter().any(is_silent), "{}: no example shows where it is silent", check.id);
    }
}

#[test]
fn every_example_gives_exactly_its_findings() {
    let mut differences = String::new();
    for check in checks::ALL {
        for example in examples(&page(SOURCE, check.id)) {
            let (_, found) = example.run();
            if example.findings.as_ref() == Some(&found) {
                continue;
            }
            let _ = writeln!(differences, "\n{}.md: {}", check.id, example.claim);
            for line in example.findings.iter().flatten() {
                let _ = writeln!(differences, "  promised: {line}");
            }
            for line in &found {
                let _ = writeln!(differences, "  found:    {line}");
            }
        }
    }
    assert!(differences.is_empty(), "{differences}");
}

#[test]
fn findings_carry_only_facts_that_their_check_declares() {
    let mut seen = 0;
    let examples = checks::ALL.iter().flat_map(|check| examples(&page(SOURCE, check.id)));
    for finding in examples.flat_map(|example| example.run().0) {
        let check = checks::by_id(finding.check).expect("findings name checks that exist");
        let declared = |name: &str| check.facts.contains(&name) || GENERAL_FACTS.contains(&name);
        let names: Vec<&str> = finding.facts.iter().map(|(name, _)| *name).collect();
        let foreign: Vec<&&str> = names.iter().filter(|name| !declared(name)).collect();
        assert!(foreign.is_empty(), "{} carries {foreign:?}", check.id);
        let unique: BTreeSet<&&str> = names.iter().collect();
        assert_eq!(unique.len(), names.len(), "{} carries a fact twice: {names:?}", check.id);
        seen += 1;
    }
    assert!(seen > checks::ALL.len(), "the examples show only {seen} findings");
}

/// English stands in where a sentence does not work out, as without a fact that it needs.
#[test]
fn what_examples_find_is_said_in_german() {
    let (english, german) = (Catalog::english(), Catalog::negotiate(["de-DE"]));
    let examples = checks::ALL.iter().flat_map(|check| examples(&page(SOURCE, check.id)));
    for finding in examples.flat_map(|example| example.run().0) {
        assert_ne!(german.finding(&finding), english.finding(&finding));
    }
}

#[test]
fn translated_pages_show_the_same_examples() {
    for check in checks::ALL {
        for folder in TRANSLATIONS {
            let (source, target) = (page(SOURCE, check.id), page(folder, check.id));
            assert_eq!(fences(&source), fences(&target), "{folder}: {}", check.id);
        }
    }
}

#[test]
fn every_configuration_shown_is_accepted() {
    let pages =
        checks::ALL.iter().map(|check| (SOURCE, check.id)).chain(GUIDE.map(|name| ("source/guide", name)));
    for (folder, name) in pages {
        let shown = fences(&page(folder, name)).into_iter().filter(|(info, _)| info == "yaml");
        for (_, text) in shown {
            let project = tempfile::tempdir().expect("a temporary folder can be made");
            let config = project.path().join("diptych.yaml");
            fs::write(&config, &text).expect("a temporary file can be written");
            let options = Options {
                directory: project.path().to_owned(),
                checks: checks::ALL.iter().map(|check| check.id).collect(),
                ..Options::default()
            };
            // The folders it names are not there, which is another error.
            if let Err(Error::Config(error)) = load(&options) {
                panic!("{folder}/{name}.md: {error:?}");
            }
        }
    }
}

/// A page in a folder of pages. Read when the tests run: a page that changes costs no build.
fn page(folder: &str, name: &str) -> String {
    let path = root().join(folder).join(name).with_extension("md");
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}
