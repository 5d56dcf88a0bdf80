//! Roles through the program itself: the catalogues, the matrix and the checks.

#[path = "../program/mod.rs"]
mod program;

#[path = "../history/mod.rs"]
mod history;

#[path = "../corpora/mod.rs"]
mod beside;

mod catalogs;
mod content;
mod corpora;
mod matrix;
mod renames;

use std::path::{Path, PathBuf};

use program::{Run, diptych, findings};
use serde_json::Value;
use tempfile::TempDir;

/// Two owners, of whom each has a "User support".
const SOURCE: &str = "\
# Duties

## The provider's duties

Role | Description
--- | ---
User support | Answers within 4 hours, by `ark reply`.
Security monitoring | Watches port 8443.
Help desk | Takes calls on 555-0100.

## Your duties

Role or responsibility | Description
--- | ---
User support | Reports faults with `ark doctor`.
Backup operator | Starts `ark push` by 18:00.
";

const TARGET: &str = "\
# Pflichten

## Pflichten des Anbieters

Rolle | Beschreibung
--- | ---
Benutzerunterstützung | Antwortet binnen 4 Stunden mit `ark reply`.
Sicherheitsüberwachung | Beobachtet den Port 8443.
Auskunft | Nimmt Anrufe unter 555-0100 an.

## Ihre Pflichten

Rolle oder Verantwortung | Beschreibung
--- | ---
Benutzersupport | Meldet Störungen mit `ark doctor`.
Sicherungsbeauftragte | Starten `ark push` bis 18:00 Uhr.
";

const SOURCE_CATALOG: &str = "\
-user-support = User support
    .owner = The provider's duties
-security-monitoring = Security monitoring
    .owner = The provider's duties
-help-desk = Help desk
    .owner = The provider's duties
-user-support-your-duties = User support
    .owner = Your duties
-backup-operator = Backup operator
    .owner = Your duties
";

const TARGET_CATALOG: &str = "\
-user-support = Benutzerunterstützung
-security-monitoring = Sicherheitsüberwachung
-help-desk = Auskunft
-user-support-your-duties = Benutzersupport
-backup-operator = Sicherungsbeauftragte
";

const SIDES: [&str; 6] = ["--source", "source", "--target", "de-DE", "--locale", "de-DE"];

/// A project of these files.
fn project(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    files.iter().for_each(|(path, text)| write(&folder.path().join(path), text));
    folder
}

/// A project of one page with its roles.
fn duties() -> TempDir {
    project(&[("source/duties.md", SOURCE), ("de-DE/duties.md", TARGET)])
}

fn write(path: &Path, text: &str) {
    std::fs::create_dir_all(path.parent().expect("it lies in a folder")).expect("folders can be made");
    std::fs::write(path, text).expect("the file can be written");
}

fn read(path: PathBuf) -> String {
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn run(root: &Path, command: &[&str]) -> Run {
    diptych(root, &[command, &SIDES[..]].concat())
}

fn extract(root: &Path) -> Run {
    run(root, &["roles", "extract"])
}

/// The catalogues of the source and of the translation.
fn catalogs(root: &Path) -> (String, String) {
    (read(root.join("source/roles.ftl")), read(root.join("de-DE/roles.ftl")))
}

/// What is found, links left out.
fn check(root: &Path) -> Vec<String> {
    let run = run(root, &["check", "--format", "json"]);
    findings(&run.out)
}

/// Role, state and name in German, by the matrix.
fn states(root: &Path) -> Vec<(String, String, String)> {
    let run = run(root, &["roles", "--format", "json"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let json: Value = serde_json::from_str(&run.out).expect("JSON");
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let roles = json["roles"].as_array().expect("a list").iter();
    roles
        .map(|role| {
            (text(&role["name"]), text(&role["locales"][0]["state"]), text(&role["locales"][0]["name"]))
        })
        .collect()
}

/// The state of the only role of this name.
fn state(root: &Path, name: &str) -> String {
    let states = states(root);
    let found: Vec<_> = states.iter().filter(|(role, ..)| role == name).collect();
    assert_eq!(found.len(), 1, "{states:?}");
    found[0].1.clone()
}
