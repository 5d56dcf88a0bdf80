//! Roles that the source gives another name.

use std::path::Path;

use super::history::hand_off;
use super::{
    SOURCE, SOURCE_CATALOG, TARGET, TARGET_CATALOG, catalogs, check, duties, extract, read, state, write,
};

fn rename(root: &Path, from: &str, to: &str) {
    let page = root.join("source/duties.md");
    write(&page, &read(page.clone()).replace(from, to));
}

#[test]
fn the_only_one_that_went_is_the_only_one_that_came_in_its_place() {
    let root = duties();
    extract(root.path());
    rename(root.path(), "Help desk |", "First contact |");
    let run = extract(root.path());
    assert!(run.out.contains("“Help desk” is now “First contact”"), "{}", run.out);
    let (source, target) = catalogs(root.path());
    assert_eq!(source, SOURCE_CATALOG.replace("= Help desk", "= First contact"));
    assert_eq!(target, TARGET_CATALOG.replace("Auskunft\n", "Auskunft\n    .stale = Auskunft\n"));
    assert_eq!((state(root.path(), "First contact").as_str(), check(root.path())), ("stale", Vec::new()));
    extract(root.path());
    assert_eq!(catalogs(root.path()), (source, target));

    // The row is translated anew, and the catalogue follows.
    write(&root.path().join("de-DE/duties.md"), &TARGET.replace("Auskunft", "Anlaufstelle"));
    extract(root.path());
    assert_eq!(catalogs(root.path()).1, TARGET_CATALOG.replace("Auskunft", "Anlaufstelle"));
    assert_eq!((state(root.path(), "First contact").as_str(), check(root.path())), ("present", Vec::new()));
}

#[test]
fn a_name_that_somebody_wrote_into_the_catalogue_is_no_longer_stale() {
    let root = duties();
    extract(root.path());
    rename(root.path(), "Help desk |", "First contact |");
    extract(root.path());
    let stale = catalogs(root.path()).1;
    write(
        &root.path().join("de-DE/roles.ftl"),
        &stale.replace("-help-desk = Auskunft", "-help-desk = Anlaufstelle"),
    );
    assert_eq!(state(root.path(), "First contact"), "inconsistent");
    assert_eq!(check(root.path()), ["duties.md:9 inconsistent-role"]);
    extract(root.path());
    assert_eq!(catalogs(root.path()).1, TARGET_CATALOG.replace("Auskunft", "Anlaufstelle"));
    // Or the old name is right.
    write(&root.path().join("de-DE/roles.ftl"), TARGET_CATALOG);
    assert_eq!(state(root.path(), "First contact"), "present");
}

#[test]
fn similar_words_tell_a_rename_from_a_new_role() {
    let root = duties();
    extract(root.path());
    rename(root.path(), "Help desk |", "Auditor | Reads `a.log`.\nService desk |");
    extract(root.path());
    let (source, _) = catalogs(root.path());
    assert!(
        source.contains("-help-desk = Service desk\n") && source.contains("-auditor = Auditor\n"),
        "{source}"
    );
    // Two that have nothing in common with the two that went are new.
    let root = duties();
    extract(root.path());
    rename(root.path(), "Help desk |", "Auditor |");
    rename(root.path(), "Security monitoring |", "Deputy |");
    extract(root.path());
    let (source, _) = catalogs(root.path());
    assert!(
        source.contains("-help-desk = Help desk\n") && source.contains("-auditor = Auditor\n"),
        "{source}"
    );
}

#[test]
fn an_owner_that_has_another_name_keeps_its_roles() {
    let root = duties();
    extract(root.path());
    rename(root.path(), "## Your duties", "## Customer duties");
    extract(root.path());
    let (source, target) = catalogs(root.path());
    assert_eq!(source, SOURCE_CATALOG.replace("Your duties", "Customer duties"));
    assert_eq!(target, TARGET_CATALOG);
    assert_eq!(check(root.path()), [""; 0]);
}

#[test]
fn history_tells_what_became_of_each() {
    let root = duties();
    write(&root.path().join("diptych.yaml"), "fingerprint: {write: lock}\n");
    hand_off(root.path());
    let stamped = super::run(root.path(), &["stamp", "--all"]);
    assert_eq!(stamped.code, Some(0), "{}", stamped.err);
    extract(root.path());
    // Two at once, with nothing in common but what they do.
    rename(root.path(), "Help desk |", "First contact |");
    rename(root.path(), "Security monitoring |", "Night watch |");
    let found = check(root.path());
    assert_eq!(found, ["duties.md:8 stale-translation"], "{found:?}");
    assert_eq!(state(root.path(), "First contact"), "stale", "before anything is extracted");
    extract(root.path());
    let (source, target) = catalogs(root.path());
    let renamed = SOURCE_CATALOG.replace("= Help desk", "= First contact");
    assert_eq!(source, renamed.replace("= Security monitoring", "= Night watch"));
    assert!(target.contains("-help-desk = Auskunft\n    .stale = Auskunft\n"), "{target}");
    assert_eq!(check(root.path()), ["duties.md:8 stale-translation"]);
    assert!(SOURCE.contains("User support"));
}
