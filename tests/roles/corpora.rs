//! Roles of real pages. Skipped, with a message, where the corpora are not beside the project.

use std::collections::BTreeMap;
use std::path::Path;

use super::beside::corpora;
use super::history::hand_off;
use super::program::{diptych, findings};
use super::{read, write};

const PAGE: &str = "managed-desktop/intro/roles-and-responsibilities.md";
/// Lines of the translation, from 1, that are rows of its two tables.
const TABLES: [std::ops::RangeInclusive<usize>; 2] = [33..=38, 46..=54];
const SIDES: [&str; 4] = ["--source", "source", "--target", "de-DE"];

/// The seed as it was handed off, with its catalogues.
fn seed(corpora: &Path) -> tempfile::TempDir {
    let root = tempfile::tempdir().expect("a temporary folder can be made");
    let sides = [("source", "seed/source-at-handoff"), ("de-DE", "seed/de-DE")];
    for (side, from) in sides {
        write(&root.path().join(side).join(PAGE), &read(corpora.join(from).join(PAGE)));
    }
    assert_eq!(diptych(root.path(), &[&["roles", "extract"][..], &SIDES].concat()).code, Some(0));
    root
}

/// How often each check speaks.
fn counts(root: &Path) -> BTreeMap<String, usize> {
    let run = diptych(root, &[&["check", "--format", "json"][..], &SIDES].concat());
    let mut counts = BTreeMap::new();
    for line in findings(&run.out) {
        *counts.entry(line.rsplit(' ').next().unwrap_or_default().to_owned()).or_default() += 1;
    }
    counts
}

/// What is said of a changed translation that is not said of the translation as it is.
fn news(corpora: &Path, change: impl FnOnce(&mut Vec<String>)) -> Vec<String> {
    let root = seed(corpora);
    let before = counts(root.path());
    let page = root.path().join("de-DE").join(PAGE);
    let mut lines: Vec<String> = read(page.clone()).split_inclusive('\n').map(str::to_owned).collect();
    change(&mut lines);
    write(&page, &lines.concat());
    let after = counts(root.path());
    let new = after.into_iter().filter(|(check, count)| count > before.get(check).unwrap_or(&0));
    new.map(|(check, _)| check).collect()
}

#[test]
fn a_page_whose_roles_are_in_the_catalogue_has_no_finding_about_them() {
    let Some(corpora) = corpora() else { return };
    let root = seed(&corpora);
    assert!(counts(root.path()).keys().all(|check| !check.ends_with("-role")));
    assert_eq!(read(root.path().join("source/roles.ftl")).matches("\n    .owner = ").count(), 15);
    let german = read(root.path().join("de-DE/roles.ftl"));
    assert_eq!(german.lines().count(), 15);
    assert!(german.contains("-security-monitoring = Überwachung der Sicherheit\n"), "{german}");
}

#[test]
fn each_row_that_is_lost_repeated_or_moved_is_the_one_thing_that_is_said() {
    let Some(corpora) = corpora() else { return };
    for table in TABLES {
        for row in table.clone() {
            assert_eq!(
                news(&corpora, |lines| {
                    lines.remove(row - 1);
                }),
                ["missing-role"],
                "{row}"
            );
            let repeated = news(&corpora, |lines| lines.insert(row, lines[row - 1].clone()));
            // What is wrong with a row is wrong with its copy.
            let new: Vec<&String> = repeated
                .iter()
                .filter(|check| ["role", "row"].iter().any(|end| check.ends_with(end)))
                .collect();
            assert_eq!(new, ["extra-role"], "{row}");
            if row < *table.end() {
                assert_eq!(news(&corpora, |lines| lines.swap(row - 1, row)), ["moved-row"], "{row}");
            }
        }
    }
}

#[test]
fn a_role_that_the_source_renames_is_stale_and_keeps_its_id() {
    let Some(corpora) = corpora() else { return };
    for has_history in [true, false] {
        let root = seed(&corpora);
        if has_history {
            hand_off(root.path());
        }
        let page = root.path().join("source").join(PAGE);
        write(&page, &read(page.clone()).replace("\nIdentity management |", "\nAccounts |"));
        let before: Vec<String> =
            counts(root.path()).into_keys().filter(|check| check.ends_with("-role")).collect();
        assert_eq!(before, [""; 0], "nobody is blamed for it");
        let run = diptych(root.path(), &[&["roles", "extract"][..], &SIDES].concat());
        assert!(run.out.contains("“Identity management” is now “Accounts”"), "{}", run.out);
        assert!(read(root.path().join("source/roles.ftl")).contains("-identity-management = Accounts\n"));
        let german = read(root.path().join("de-DE/roles.ftl"));
        let stale = "-identity-management = Identitätsverwaltung\n    .stale = Identitätsverwaltung\n";
        assert!(german.contains(stale), "{german}");
        let json = diptych(root.path(), &[&["roles", "--format", "json"][..], &SIDES].concat());
        assert_eq!(json.out.matches("\"stale\"").count(), 1, "{}", json.out);
    }
}

#[test]
fn all_tables_of_a_site_can_be_extracted_and_then_all_have_names() {
    let Some(corpora) = corpora() else { return };
    let (source, target) = (corpora.join("azure-rms/source"), corpora.join("azure-rms/de-DE"));
    let root = tempfile::tempdir().expect("a temporary folder can be made");
    let config = format!(
        "roots: {{source: '{}', target: '{}'}}\nlocales: [de-DE]\nroles: {{tables: all, catalog: 'r/{{locale}}.ftl'}}\n",
        source.display(),
        target.display()
    );
    write(&root.path().join("diptych.yaml"), &config);
    let first = diptych(root.path(), &["roles", "extract"]);
    assert_eq!(first.code, Some(0), "{}", first.err);
    let second = diptych(root.path(), &["roles", "extract"]);
    assert!(
        second.out.is_empty() && second.err.contains("Nothing to extract"),
        "{}{}",
        second.out,
        second.err
    );
    assert!(read(root.path().join("r/en-US.ftl")).matches("\n-").count() > 1000);
    let run = diptych(root.path(), &["check", "--profile", "strict", "--format", "json"]);
    let nameless = |line: &String| line.ends_with(" unnamed-role") || line.ends_with(" unknown-role");
    assert_eq!(findings(&run.out).into_iter().filter(nameless).collect::<Vec<_>>(), [""; 0]);
}
