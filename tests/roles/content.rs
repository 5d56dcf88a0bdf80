//! What becomes of roles in translations: rows and items that are lost, added, moved and repeated.

use super::{SOURCE, TARGET, check, duties, extract, project, write};

/// The rows of the translation's tables, by line from 0.
const ROWS: [usize; 5] = [6, 7, 8, 14, 15];

fn with_lines(change: impl FnOnce(&mut Vec<&str>)) -> Vec<String> {
    let root = duties();
    extract(root.path());
    let mut lines: Vec<&str> = TARGET.lines().collect();
    change(&mut lines);
    write(&root.path().join("de-DE/duties.md"), &(lines.join("\n") + "\n"));
    check(root.path())
}

fn ids(found: &[String]) -> Vec<&str> {
    found.iter().filter_map(|line| line.rsplit(' ').next()).collect()
}

#[test]
fn each_row_that_is_lost_is_one_missing_role() {
    for row in ROWS {
        let found = with_lines(|lines| {
            lines.remove(row);
        });
        assert_eq!(ids(&found), ["missing-role"], "row {row}");
    }
}

#[test]
fn each_row_that_is_repeated_is_one_extra_role() {
    for row in ROWS {
        let found = with_lines(|lines| lines.insert(row, lines[row]));
        assert_eq!(ids(&found), ["extra-role"], "row {row}");
    }
}

#[test]
fn two_rows_that_changed_places_are_one_note() {
    for row in [6, 7, 14] {
        let found = with_lines(|lines| lines.swap(row, row + 1));
        assert_eq!(ids(&found), ["moved-row"], "row {row}");
    }
}

#[test]
fn a_name_that_is_the_sources_is_untranslated() {
    let target = TARGET.replace("Sicherheitsüberwachung", "Security Monitoring");
    let root = project(&[("source/duties.md", SOURCE), ("de-DE/duties.md", &target)]);
    assert_eq!(check(root.path()), ["duties.md:8 untranslated-role"]);
    // A catalogue that says so has decided.
    extract(root.path());
    assert_eq!(check(root.path()), [""; 0]);
}

#[test]
fn names_that_stay_are_left_alone() {
    for name in [
        "Administrator",
        "CISO",
        "Ark Cloud",
        "`ark doctor` runner",
        "Key User",
        "Head of IT",
        "M365 admin42",
    ] {
        let (source, target) = (SOURCE.replace("Help desk", name), TARGET.replace("Auskunft", name));
        let root = project(&[("source/duties.md", &source), ("de-DE/duties.md", &target)]);
        assert_eq!(check(root.path()), [""; 0], "{name}");
    }
}

#[test]
fn lists_below_a_heading_of_roles_define_roles() {
    let source = "# A\n\n## Roles\n\n- **Backup operator**: starts `ark push`.\n- **Auditor:** reads `a.log`.\n- **Deputy** – steps in.\n\n\
                  **Note:** See below.\n\n## Other\n\n- **Lever**: moves.\n- **Wheel**: turns `b`.\n";
    let target = "# A\n\n## Rollen\n\n- **Sicherungsbeauftragte**: starten `ark push`.\n- **Prüfer:** liest `a.log`.\n- **Vertretung** – springt ein.\n\n\
                  **Hinweis:** Siehe unten.\n\n## Weiteres\n\n- **Hebel**: bewegt.\n- **Rad**: dreht `b`.\n";
    let root = project(&[("source/a.md", source), ("de-DE/a.md", target)]);
    extract(root.path());
    let names: Vec<_> = super::states(root.path())
        .into_iter()
        .map(|(role, state, name)| (role, state + ": " + &name))
        .collect();
    let expected = [
        ("Backup operator", "present: Sicherungsbeauftragte"),
        ("Auditor", "present: Prüfer"),
        ("Deputy", "present: Vertretung"),
    ];
    assert_eq!(names, expected.map(|(role, name)| (role.to_owned(), name.to_owned())));
    let without = |line: &str| target.replace(line, "");
    write(&root.path().join("de-DE/a.md"), &without("- **Prüfer:** liest `a.log`.\n"));
    assert_eq!(ids(&check(root.path())), ["missing-role"]);
    write(&root.path().join("de-DE/a.md"), &without("- **Rad**: dreht `b`.\n"));
    assert_eq!(ids(&check(root.path())), ["missing-item"]);
}

#[test]
fn either_header_makes_a_table_one_of_roles() {
    let (source, target) = (SOURCE.replace("Role ", "Who "), TARGET.replace("Auskunft |", "Auskunft|"));
    let root = project(&[("source/duties.md", &source), ("de-DE/duties.md", &target)]);
    extract(root.path());
    assert_eq!(super::states(root.path()).len(), 5);
}
