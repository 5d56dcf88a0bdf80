//! The pages of the checks keep their word: what an example promises is what the engine finds.
//!
//! An example is a heading of level 3, which is its claim, and blocks of code that the second word of their info string
//! tells apart: `source`, `target` and `findings`. An absent side is an absent page.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use diptych::checks::{self, Settings};
use diptych::corpus::{Corpus, Pair};
use diptych::dialect::read_text;
use diptych::document::Document;
use diptych::finding::{Fact, Finding, Level};
use diptych::text::Span;
use diptych::workspace::{Error, Options, default_settings, load};

const SOURCE: &str = "source/checks";
const TRANSLATIONS: [&str; 1] = ["locales/de-DE/checks"];

/// What these find cannot be written into a page of Markdown: bytes that are no text, a file of many megabytes, a fault
/// of Diptych itself.
const WITHOUT_EXAMPLES: [&str; 3] = ["invalid-encoding", "truncated-document", "internal-error"];

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
            let found = example.run();
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
    let pages = checks::ALL.iter().map(|check| (SOURCE, check.id)).chain([("source/guide", "pairing")]);
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
                panic!("{folder}/{name}.md: {error}");
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

/// One example of a page.
#[derive(Default)]
struct Example {
    claim: String,
    source: Option<String>,
    target: Option<String>,
    findings: Option<Vec<String>>,
}

impl Example {
    /// What the engine finds, a line for each finding.
    fn run(&self) -> Vec<String> {
        let read =
            |text: &Option<String>| text.as_ref().map(|text| Arc::new(read_text("page.md", text.clone())));
        let (source, target) = (read(&self.source), read(&self.target));
        let pair = Pair::of("page.md", "de-DE", source.clone(), target.clone());
        let found = diptych::engine::run(&Corpus { pairs: vec![pair] }, &everything_on());
        found.iter().map(|finding| line(finding, source.as_deref(), target.as_deref())).collect()
    }
}

/// `check source-line ~ target-line fact="value"`, with the check's first fact.
fn line(finding: &Finding, source: Option<&Document>, target: Option<&Document>) -> String {
    let place = |document: Option<&Document>, span: Option<Span>| match (document, span) {
        (Some(document), Some(span)) => document.lines.line(span.start as usize).to_string(),
        _ => "-".to_owned(),
    };
    let (from, to) = (place(source, finding.source), place(target, finding.target));
    let mut line = format!("{} {from} ~ {to}", finding.check);
    let check = checks::by_id(finding.check).expect("findings name checks that exist");
    if let Some((name, fact)) = check.facts.first().and_then(|name| Some((name, finding.fact(name)?))) {
        let value = match fact {
            Fact::Text(text) => text.clone(),
            Fact::Number(number) => number.to_string(),
            Fact::List(_) => format!("{fact:?}"),
        };
        let _ = write!(line, " {name}=\"{value}\"");
    }
    line
}

/// The settings of a project without configuration, with all checks on.
fn everything_on() -> Settings {
    let off = checks::ALL.iter().filter(|check| check.level.is_none());
    let levels = off.map(|check| (check.id.to_owned(), Some(Level::Note))).collect();
    Settings { levels, ..default_settings() }
}

/// The examples of a page, in order.
fn examples(page: &str) -> Vec<Example> {
    let mut examples: Vec<Example> = Vec::new();
    for part in parts(page) {
        match part {
            Part::Claim(claim) => examples.push(Example { claim, ..Example::default() }),
            // What stands above the examples shows configuration.
            Part::Fence(info, text) => {
                let Some(example) = examples.last_mut() else { continue };
                match info.split_whitespace().nth(1) {
                    Some("source") => example.source = Some(text),
                    Some("target") => example.target = Some(text),
                    Some("findings") => example.findings = Some(text.lines().map(str::to_owned).collect()),
                    _ => panic!("“{}”: no example has a block of “{info}”", example.claim),
                }
            }
        }
    }
    examples
}

/// The info strings and texts of all fences of a page, in order.
fn fences(page: &str) -> Vec<(String, String)> {
    let fence = |part| match part {
        Part::Fence(info, text) => Some((info, text)),
        Part::Claim(_) => None,
    };
    parts(page).into_iter().filter_map(fence).collect()
}

enum Part {
    Claim(String),
    Fence(String, String),
}

/// The headings of level 3 and the fences of a page. A fence ends with a line of as many backticks as it began with.
fn parts(page: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        let ticks = line.len() - line.trim_start_matches('`').len();
        if ticks >= 3 {
            let text: Vec<&str> = lines.by_ref().take_while(|line| **line != "`".repeat(ticks)).collect();
            let text = text.iter().map(|line| format!("{line}\n")).collect();
            parts.push(Part::Fence(line[ticks..].to_owned(), text));
        } else if let Some(claim) = line.strip_prefix("### ") {
            parts.push(Part::Claim(claim.to_owned()));
        }
    }
    parts
}
