//! `diptych roles extract`.

use std::time::Duration;

use super::{
    SIDES, SOURCE, SOURCE_CATALOG, TARGET, TARGET_CATALOG, catalogs, check, duties, extract, project, read,
    run, write,
};

#[test]
fn what_pages_define_is_written_and_then_nothing_is_found() {
    let root = duties();
    assert_eq!(check(root.path()), [""; 0]);
    let first = extract(root.path());
    assert_eq!(
        (first.code, catalogs(root.path())),
        (Some(0), (SOURCE_CATALOG.into(), TARGET_CATALOG.into()))
    );
    assert!(first.out.contains("source/roles.ftl: 5 new names\n"), "{}", first.out);
    assert_eq!(check(root.path()), [""; 0]);
    let strict = run(root.path(), &["check", "--profile", "strict"]);
    assert_eq!(strict.code, Some(0), "{}", strict.out);
    assert!(!strict.out.contains("-role"), "{}", strict.out);
}

#[test]
fn a_second_extraction_changes_nothing() {
    let root = duties();
    extract(root.path());
    let written =
        |name: &str| std::fs::metadata(root.path().join(name)).and_then(|file| file.modified()).ok();
    let (before, times) = (catalogs(root.path()), ["source/roles.ftl", "de-DE/roles.ftl"].map(written));
    std::thread::sleep(Duration::from_millis(20));
    let second = extract(root.path());
    assert_eq!((second.code, second.out.as_str()), (Some(0), ""));
    assert!(second.err.contains("Nothing to extract"), "{}", second.err);
    assert_eq!(
        (catalogs(root.path()), ["source/roles.ftl", "de-DE/roles.ftl"].map(written)),
        (before, times)
    );
}

#[test]
fn a_dry_run_writes_nothing() {
    let root = duties();
    let run = run(root.path(), &["roles", "extract", "--dry-run"]);
    assert_eq!(run.code, Some(0));
    assert!(run.out.contains("de-DE/roles.ftl: 5 new names"), "{}", run.out);
    assert!(!root.path().join("source/roles.ftl").exists() && !root.path().join("de-DE/roles.ftl").exists());
}

#[test]
fn what_people_wrote_stays() {
    let root = duties();
    let source = "\u{FEFF}### All roles\r\n\r\n# First of all\r\n-backup-operator = Backup operator\r\n    .owner = Your duties\r\n\
                  \r\n## Others\r\n\r\nproduct = Ark\r\n-team = { $case ->\r\n   *[one] Team\r\n    [all] Teams\r\n }\r\n";
    let target = "-backup-operator = Sicherungsteam # agreed\r\n    .gender = neuter\r\n\r\n-own = Eigenes";
    write(&root.path().join("source/roles.ftl"), source);
    write(&root.path().join("de-DE/roles.ftl"), target);
    assert_eq!(extract(root.path()).code, Some(0));
    let (new_source, new_target) = catalogs(root.path());
    // What is left without the new lines is what was there.
    let without = |text: &str, old: &str| {
        let mut left = old.split_inclusive("\r\n").peekable();
        text.split_inclusive("\r\n")
            .filter(|line| left.next_if(|next| next.trim_end() == line.trim_end()).is_some())
            .count()
    };
    assert_eq!(without(&new_source, source), source.split_inclusive("\r\n").count(), "{new_source}");
    assert_eq!(without(&new_target, target), target.split_inclusive("\r\n").count(), "{new_target}");
    assert_eq!(new_source.matches('\n').count(), new_source.matches("\r\n").count());
    assert_eq!(new_source.matches("-backup-operator = ").count(), 1);
    assert!(
        new_source.contains("-help-desk = Help desk\r\n    .owner = The provider's duties\r\n"),
        "{new_source}"
    );
    assert!(new_target.contains("-backup-operator = Sicherungsteam # agreed\r\n"), "{new_target}");
    let again = catalogs(root.path());
    extract(root.path());
    assert_eq!(catalogs(root.path()), again);
    // The catalogue is right, and the page is not.
    assert_eq!(check(root.path()), ["duties.md:16 inconsistent-role"]);
}

#[test]
fn a_new_role_stands_behind_the_one_that_it_follows() {
    let root = duties();
    extract(root.path());
    let (row, translated) = ("Auditor | Reads the log `a.log`.\n", "Prüfer | Liest das Protokoll `a.log`.\n");
    let source = SOURCE.replace("Help desk |", &format!("{row}Help desk |"));
    let target = TARGET.replace("Auskunft |", &format!("{translated}Auskunft |"));
    write(&root.path().join("source/duties.md"), &source);
    write(&root.path().join("de-DE/duties.md"), &target);
    extract(root.path());
    let (source, target) = catalogs(root.path());
    let expected = SOURCE_CATALOG
        .replace("-help-desk", "-auditor = Auditor\n    .owner = The provider's duties\n-help-desk");
    assert_eq!(source, expected);
    assert_eq!(target, TARGET_CATALOG.replace("-help-desk", "-auditor = Prüfer\n-help-desk"));
}

#[test]
fn the_name_of_most_pages_is_taken_and_the_first_of_as_many() {
    let other = TARGET.replace("Auskunft", "Kundendienst");
    let pages = |more: &[(&str, &str)]| {
        let root = project(
            &[
                &[
                    ("source/a.md", SOURCE),
                    ("de-DE/a.md", TARGET),
                    ("source/b.md", SOURCE),
                    ("de-DE/b.md", &other),
                ],
                more,
            ]
            .concat(),
        );
        extract(root.path());
        catalogs(root.path()).1
    };
    assert!(pages(&[]).contains("-help-desk = Auskunft\n"));
    assert!(
        pages(&[("source/c.md", SOURCE), ("de-DE/c.md", &other)]).contains("-help-desk = Kundendienst\n")
    );
}

#[test]
fn names_are_values_whatever_they_hold() {
    let source =
        SOURCE.replace("Help desk", "{ -help } \"desk\" [1] = *x*").replace("Security monitoring", "役割");
    let target = TARGET.replace("Auskunft", "{ $hilfe } }{").replace("Sicherheitsüberwachung", "=1+1");
    let root = project(&[("source/duties.md", &source), ("de-DE/duties.md", &target)]);
    assert_eq!(extract(root.path()).code, Some(0));
    let before = catalogs(root.path());
    let again = extract(root.path());
    assert_eq!(
        (again.err.contains("Nothing to extract"), catalogs(root.path())),
        (true, before),
        "{}",
        again.err
    );
    let found = check(root.path());
    assert!(found.iter().all(|line| !line.ends_with("-role")), "{found:?}");
}

#[test]
fn a_hostile_catalogue_is_told_with_its_lines_and_the_run_goes_on() {
    let junk = "<<<<<<< HEAD\n-help-desk = Auskunft\n=======\n-help-desk = Kundendienst\n>>>>>>> b\n-user-support = {\n";
    let large = "-a\n".repeat(350_000);
    for (text, lines) in
        [(junk, &["line 1", "line 3", "line 4", "twice"][..]), (&large, &["line 1", "more entries"])]
    {
        let root = duties();
        extract(root.path());
        write(&root.path().join("de-DE/roles.ftl"), text);
        let run = run(root.path(), &["check", "--format", "json"]);
        assert_eq!(run.code, Some(2), "{}", run.err);
        for line in lines {
            assert!(run.err.contains(line), "{line}: {}", run.err);
        }
        assert!(run.err.lines().all(|line| line.contains("de-DE/roles.ftl: ")), "{}", run.err);
        assert!(run.err.lines().count() < 20);
        assert!(run.out.contains("unnamed-role"), "{}", run.out);
        assert_eq!(extract(root.path()).code, Some(2));
        let after = read(root.path().join("de-DE/roles.ftl"));
        assert!(
            after.contains(text.lines().next().unwrap_or("?")) && after.contains("-backup-operator = "),
            "{after:.300}"
        );
    }
}

#[test]
fn what_cannot_be_read_is_not_written() {
    let root = duties();
    std::fs::write(root.path().join("de-DE/roles.ftl"), b"-a = \xFF\n").expect("the file can be written");
    let first = extract(root.path());
    assert_eq!(first.code, Some(2));
    assert!(first.err.contains("de-DE/roles.ftl: line 1: The file is not UTF-8."), "{}", first.err);
    assert_eq!(std::fs::read(root.path().join("de-DE/roles.ftl")).ok().as_deref(), Some(&b"-a = \xFF\n"[..]));
    std::fs::remove_file(root.path().join("de-DE/roles.ftl")).expect("the file can be removed");
    std::fs::create_dir(root.path().join("de-DE/roles.ftl")).expect("folders can be made");
    assert_eq!(extract(root.path()).code, Some(2));
}

#[test]
fn the_configuration_says_where_catalogues_are_and_what_defines_roles() {
    let pairs = "locales: [de-DE]\npairs:\n  - {source: \"en/{path}\", target: \"de/{path}\"}\n";
    let table = "# A\n\nThing | Text\n--- | ---\nLong lever | Moves `a`.\n";
    let project = |roles: &str| {
        let config = format!("{pairs}roles: {roles}\n");
        let root = project(&[
            ("diptych.yaml", &config),
            ("en/a.md", table),
            ("de/a.md", &table.replace("Long lever", "Hebel")),
        ]);
        let run = program::diptych(root.path(), &["roles", "extract"]);
        (root, run)
    };
    let (root, run) = project("{tables: all, catalog: \"terms/{locale}/roles.ftl\"}");
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert_eq!(read(root.path().join("terms/en-US/roles.ftl")), "-long-lever = Long lever\n    .owner = A\n");
    assert_eq!(read(root.path().join("terms/de-DE/roles.ftl")), "-long-lever = Hebel\n");
    let (root, run) = project("{headers: [thing]}");
    assert_eq!(run.code, Some(0));
    assert_eq!(read(root.path().join("de/roles.ftl")), "-long-lever = Hebel\n");
    assert!(root.path().join("en/roles.ftl").exists());
    let (root, run) = project("{headers: [thing], tables: none}");
    assert!(
        run.err.contains("No page defines a role") && !root.path().join("en/roles.ftl").exists(),
        "{}",
        run.err
    );
    let faults = [
        ("{table: all}", "Unknown key “table”. Did you mean “tables”?"),
        ("{tables: al}", "Unknown value “al”. Did you mean “all”?"),
        ("{catalog: roles.ftl}", "“roles.ftl” does not tell the locale. Put `{locale}` into it."),
    ];
    for (roles, fault) in faults {
        let (_, run) = project(roles);
        assert_eq!(run.code, Some(2));
        assert!(run.err.contains(fault), "{}", run.err);
    }
}

#[test]
fn catalogues_are_no_pages() {
    let root = duties();
    extract(root.path());
    let pairs = super::diptych(root.path(), &[&["pairs"][..], &SIDES].concat());
    assert!(!pairs.out.contains("roles.ftl") && !pairs.err.contains("roles.ftl"), "{}", pairs.out);
}
use super::program;
