//! What holds of every entry of a registry: checks, dialects, fingerprints, report formats, slugs.
//!
//! Help texts, `explain`, schemas and configuration are read off these lists, so an entry that breaks a
//! rule breaks it for users. That a check's page and its translations are there, `pages/` holds.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use diptych::checks::{self, Check};
use diptych::{dialect, fingerprint, report, text};

/// Entries whose file has another name: `yaml.rs` reads the YAML of pages and of front matter alike.
const FILES: [(&str, &str); 3] = [("fluent", "ftl"), ("gettext", "po"), ("yaml", "yaml_page")];

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
        assert_eq!(files_with(folder, &format!("static {entry} =")), listed, "{folder}");
    }
}

#[test]
fn every_file_of_the_checks_is_a_check_or_a_known_helper() {
    let helpers = [
        "mod",
        "call",
        "catalogue",
        "code",
        "codes",
        "describe",
        "fresh",
        "glued",
        "insertion",
        "linked",
        "rendered",
        "targets",
        "things",
        "twins",
        "wording",
    ]
    .map(str::to_owned);
    let checks = checks::ALL.iter().map(|check| check.id.replace('-', "_"));
    let known: BTreeSet<String> = checks.chain(helpers).collect();
    assert_eq!(files_with("src/checks", ""), known);
}

#[test]
fn checks_are_named_by_their_fault() {
    // What docfx calls names that are not to be localised: no other word for them is known.
    for check in checks::ALL.iter().filter(|check| check.id != "no-loc") {
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
