//! What holds of every entry of a registry: checks, dialects, fingerprints, report formats, slugs.
//!
//! Help texts, `explain`, schemas and configuration are read off these lists, so an entry that breaks a
//! rule breaks it for users. That a check's page and its translations are there, `pages.rs` holds.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use diptych::checks::{self, Check, Settings};
use diptych::corpus::{Corpus, Pair};
use diptych::finding::{Finding, Level};
use diptych::workspace::default_settings;
use diptych::{dialect, fingerprint, report, text};
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Parser, Tag, TagEnd};

/// Facts that any finding may carry: other places that would do as well, that the same words stand there
/// more than once, and which state of the source it was judged against.
const GENERAL_FACTS: [&str; 3] = ["alternatives", "duplicate", "base"];

/// Entries whose file has another name: `yaml.rs` reads the YAML of pages and of front matter alike.
const FILES: [(&str, &str); 1] = [("yaml", "yaml_page")];

/// A registry: the type of its entries, its folder, and its entries' ids.
struct Registry {
    entry: &'static str,
    folder: &'static str,
    ids: Vec<&'static str>,
}

fn registries() -> Vec<Registry> {
    vec![
        Registry {
            entry: "CHECK: Check",
            folder: "src/checks",
            ids: checks::ALL.iter().map(|check| check.id).collect(),
        },
        Registry {
            entry: "DIALECT: Dialect",
            folder: "src/dialect",
            ids: dialect::ALL.iter().map(|dialect| dialect.id).collect(),
        },
        Registry {
            entry: "SCHEME: Scheme",
            folder: "src/fingerprint",
            ids: fingerprint::ALL.iter().map(|scheme| scheme.id).collect(),
        },
        Registry {
            entry: "FORMAT: Format",
            folder: "src/report",
            ids: report::ALL.iter().map(|format| format.id).collect(),
        },
        Registry {
            entry: "CONVENTION: Convention",
            folder: "src/text/slug",
            ids: text::slug::ALL.iter().map(|convention| convention.id).collect(),
        },
    ]
}

#[test]
fn ids_are_unique_and_in_kebab_case() {
    for Registry { folder, ids, .. } in registries() {
        let unique: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(unique.len(), ids.len(), "{folder}: {ids:?}");
        for id in ids {
            let is_word = |word: &str| {
                !word.is_empty()
                    && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
            };
            assert!(id.split('-').all(is_word), "{folder}: {id}");
        }
    }
}

#[test]
fn every_entry_is_listed_and_lies_in_a_file_of_its_name() {
    for Registry { entry, folder, ids } in registries() {
        let file = |id: &str| FILES.iter().find(|(other, _)| *other == id).map(|(_, file)| *file);
        let listed: BTreeSet<String> =
            ids.iter().map(|id| file(id).unwrap_or(id).replace('-', "_")).collect();
        assert_eq!(files_with(folder, &format!("static {entry} = ")), listed, "{folder}");
    }
}

#[test]
fn every_file_of_the_checks_is_a_check_or_a_known_helper() {
    let helpers = ["mod", "describe", "insertion"].map(str::to_owned);
    let checks = checks::ALL.iter().map(|check| check.id.replace('-', "_"));
    let known: BTreeSet<String> = checks.chain(helpers).collect();
    assert_eq!(files_with("src/checks", ""), known);
}

#[test]
fn checks_are_named_by_their_fault() {
    for check in checks::ALL {
        for start in ["no-", "check-", "require-", "valid-"] {
            assert!(!check.id.starts_with(start), "“allow {}” says the opposite", check.id);
        }
    }
}

#[test]
fn facts_have_names_of_their_own() {
    for Check { id, facts, .. } in checks::ALL {
        let unique: BTreeSet<&&str> = facts.iter().collect();
        assert_eq!(unique.len(), facts.len(), "{id}: {facts:?}");
    }
}

#[test]
fn findings_carry_only_facts_that_their_check_declares() {
    let mut seen = 0;
    for page in checks::ALL.iter().map(|check| check.page) {
        for finding in examples(page).into_iter().flat_map(Example::findings) {
            let check = checks::by_id(finding.check).expect("findings name checks that exist");
            let declared = |name: &str| check.facts.contains(&name) || GENERAL_FACTS.contains(&name);
            let names: Vec<&str> = finding.facts.iter().map(|(name, _)| *name).collect();
            let foreign: Vec<&&str> = names.iter().filter(|name| !declared(name)).collect();
            assert!(foreign.is_empty(), "{} carries {foreign:?}", check.id);
            let unique: BTreeSet<&&str> = names.iter().collect();
            assert_eq!(unique.len(), names.len(), "{} carries a fact twice: {names:?}", check.id);
            seen += 1;
        }
    }
    assert!(seen > checks::ALL.len(), "the examples show only {seen} findings");
}

/// The names of the entries right below `folder` that are files with `text`, or folders whose `mod.rs`
/// has it; without `.rs`.
fn files_with(folder: &str, text: &str) -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries = fs::read_dir(&folder).expect("the registry's folder is there");
    let paths = entries.map(|entry| entry.expect("the folder can be listed").path());
    let has_text = |path: &PathBuf| {
        let file = if path.is_dir() { path.join("mod.rs") } else { path.clone() };
        fs::read_to_string(file).is_ok_and(|source| source.contains(text))
    };
    let stem = |path: PathBuf| path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    paths.filter(has_text).filter_map(stem).collect()
}

/// The two sides of an example on a check's page; an absent side is an absent page.
#[derive(Default)]
struct Example {
    source: Option<String>,
    target: Option<String>,
}

impl Example {
    fn findings(self) -> Vec<Finding> {
        let read = |text: Option<String>| text.map(|text| Arc::new(dialect::read_text("page.md", text)));
        let pair = Pair::of("page.md", "de-DE", read(self.source), read(self.target));
        let off = checks::ALL.iter().filter(|check| check.level.is_none());
        let levels = off.map(|check| (check.id.to_owned(), Some(Level::Note))).collect();
        diptych::engine::run(&Corpus { pairs: vec![pair] }, &Settings { levels, ..default_settings() })
    }
}

/// The examples of a page: a heading of level 3, and fences that the second word of their info string tells
/// apart.
fn examples(page: &str) -> Vec<Example> {
    let mut examples: Vec<Example> = Vec::new();
    let mut fence: Option<(String, String)> = None;
    for event in Parser::new(page) {
        match event {
            Event::Start(Tag::Heading { level: HeadingLevel::H3, .. }) => examples.push(Example::default()),
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                fence = Some((info.into_string(), String::new()));
            }
            Event::Text(text) => {
                if let Some((_, code)) = &mut fence {
                    code.push_str(&text);
                }
            }
            Event::End(TagEnd::CodeBlock) => {
                let (Some((info, code)), Some(example)) = (fence.take(), examples.last_mut()) else {
                    continue;
                };
                match info.split_whitespace().nth(1) {
                    Some("source") => example.source = Some(code),
                    Some("target") => example.target = Some(code),
                    _ => {}
                }
            }
            _ => {}
        }
    }
    examples
}
