//! `diptych roles`.

use super::program::{diptych, diptych_under};
use super::{SIDES, SOURCE, TARGET, duties, extract, project, run, state, states};

#[test]
fn the_matrix_groups_roles_by_owner_and_says_what_to_do() {
    let root = duties();
    let expected = "\
role                   de-DE
The provider's duties
  User support         present
  Security monitoring  present
  Help desk            present
Your duties
  User support         present
  Backup operator      present

5 roles of 2 owners in one locale.
Next: `diptych roles extract` writes the names that the pages use into the catalogues.
";
    let text = run(root.path(), &["roles"]);
    assert_eq!((text.code, text.out.as_str(), text.err.as_str()), (Some(0), expected, ""));
    extract(root.path());
    let text = run(root.path(), &["roles"]);
    assert!(text.out.ends_with("5 roles of 2 owners in one locale.\n"), "{}", text.out);
    let german = diptych_under(root.path(), &[&["roles"][..], &SIDES].concat(), &[("DIPTYCH_LANG", "de")]);
    assert!(german.out.contains("5 Rollen von 2 Verantwortlichen in einer Sprache.\n"), "{}", german.out);
}

#[test]
fn each_state_is_told() {
    let target = TARGET
        .replace("Sicherheitsüberwachung", "Security Monitoring")
        .replace("Sicherungsbeauftragte | Starten `ark push` bis 18:00 Uhr.\n", "");
    let other = TARGET.replace("Auskunft", "Kundendienst");
    let root = project(&[
        ("source/a.md", SOURCE),
        ("de-DE/a.md", &target),
        ("source/b.md", &SOURCE.replace("Security", "Port").replace("Your", "Our")),
        ("de-DE/b.md", &other),
    ]);
    assert_eq!(state(root.path(), "Help desk"), "inconsistent");
    assert_eq!(state(root.path(), "Security monitoring"), "untranslated");
    let states = states(root.path());
    let backup: Vec<&str> = states
        .iter()
        .filter(|(name, ..)| name == "Backup operator")
        .map(|(_, state, _)| state.as_str())
        .collect();
    assert_eq!(backup, ["missing", "present"]);
    extract(root.path());
    let catalog = root.path().join("de-DE/roles.ftl");
    let left = super::read(catalog.clone()).replace("-port-monitoring", "-other");
    super::write(&catalog, &left);
    assert_eq!(state(root.path(), "Port monitoring"), "unnamed");
    let text = run(root.path(), &["roles"]);
    assert_eq!(text.code, Some(0));
    assert!(text.out.contains("One role is missing from a translation.\n"), "{}", text.out);
    assert!(text.out.contains("One role has no name in the catalogue of a locale.\n"), "{}", text.out);
}

#[test]
fn pages_without_translation_are_missing() {
    let root = project(&[("source/duties.md", SOURCE), ("source/a.md", "# A\n"), ("de-DE/a.md", "# A\n")]);
    assert!(states(root.path()).iter().all(|(_, state, name)| state == "missing" && name.is_empty()));
    let run = extract(root.path());
    assert!(run.err.contains("5 names are not known"), "{}", run.err);
    assert!(!root.path().join("de-DE/roles.ftl").exists());
}

#[test]
fn json_follows_its_schema() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/source/schema/roles-1.json");
    let written = std::fs::read_to_string(path).expect("the schema is there");
    assert_eq!(written, ::diptych::report::roles::schema(), "run `cargo xtask codegen`");
    let schema: serde_json::Value = serde_json::from_str(&written).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let root = duties();
    for _ in 0..2 {
        let json = run(root.path(), &["roles", "--format", "json"]);
        let json: serde_json::Value = serde_json::from_str(&json.out).expect("JSON");
        assert!(validator.is_valid(&json), "{json}");
        extract(root.path());
    }
    assert!(!validator.is_valid(&serde_json::json!({ "schema_version": 2 })));
}

#[test]
fn hostile_names_do_nothing() {
    let hostile = "=HYPERLINK(\"x\") \u{1b}[31m \u{202E}@all <b> ##[error]";
    let source = SOURCE.replace("Help desk", hostile).replace("Security", "::error::Security");
    let root =
        project(&[("source/duties.md", &source), ("de-DE/duties.md", &TARGET.replace("Auskunft", "+1"))]);
    let files = ["csv=a.csv", "markdown=a.md"].map(|output| ["--output", output]).concat();
    let text = diptych_under(root.path(), &[&["roles"][..], &files, &SIDES].concat(), &[("CI", "1")]);
    assert_eq!(text.code, Some(0), "{}", text.err);
    let is_shown = |character: char| character == '\n' || !character.is_control() && character != '\u{202E}';
    assert!(
        text.out.chars().all(is_shown)
            && !text.out.contains("##[")
            && text.out.lines().all(|line| !line.trim_start().starts_with("::")),
        "{}",
        text.out
    );
    let csv = super::read(root.path().join("a.csv"));
    assert!(csv.contains("\"'=HYPERLINK(\"\"x\"\") ␛[31m") && csv.contains(",'+1\n"), "{csv}");
    let markdown = super::read(root.path().join("a.md"));
    assert!(
        markdown.contains("&lt;U+202E>&#64;all ") && markdown.contains("| role | de-DE |\n|---|---|\n"),
        "{markdown}"
    );
}

#[test]
fn the_text_fits_the_terminal() {
    let long = "User support for all who work at home and have neither a telephone nor a mail address";
    let source = SOURCE.replace("Help desk", long);
    let root =
        project(&[("source/duties.md", &source), ("de-DE/duties.md", TARGET), ("fr-FR/duties.md", TARGET)]);
    let pairs =
        "locales: [de-DE, fr-FR]\npairs:\n  - {source: \"source/{path}\", target: \"{locale}/{path}\"}\n";
    super::write(&root.path().join("diptych.yaml"), pairs);
    let text = diptych(root.path(), &["roles"]);
    assert_eq!(text.code, Some(0), "{}", text.err);
    let widest = text.out.lines().map(|line| line.chars().count()).max();
    assert!(widest.is_some_and(|widest| widest <= 120), "{}", text.out);
    assert!(text.out.starts_with("role ") && text.out.contains("de-DE    fr-FR\n"), "{}", text.out);
}
