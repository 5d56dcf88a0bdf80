//! Glossaries through the program itself: the three formats, what is wrong with a file, and the page that the project
//! began with.

#[path = "../program/mod.rs"]
mod program;

use std::path::{Path, PathBuf};

use program::{Run, diptych, findings};
use tempfile::TempDir;

/// Paths and what stands there.
type Files = &'static [(&'static str, &'static str)];

fn project(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    for (path, text) in files {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().expect("it lies in a folder")).expect("folders can be made");
        std::fs::write(path, text).expect("the file can be written");
    }
    folder
}

fn check(root: &Path) -> Run {
    diptych(root, &["check", "--format", "json"])
}

const PAIRS: &str = "locales: [de-DE]\npairs:\n  - source: en/{path}\n    target: de-DE/{path}\n";

/// Three terms, one in each paragraph, and a fourth that is kept.
const SOURCE: &str = "The vault is full.\n\nTwo snapshots.\n\nThe night shift calls.\n\nUse Ark Cloud.\n";
const RIGHT: &str =
    "Der Tresor ist voll.\n\nZwei Momentaufnahmen.\n\nDie Nachtschicht ruft.\n\nNutzen Sie Ark Cloud.\n";
const WRONG: &str =
    "Das Gewölbe ist voll.\n\nZwei Schnappschüsse.\n\nDie Nacht-Schicht ruft.\n\nNutzen Sie ark cloud.\n";

const FTL_EN: &str =
    "vault = vault\nsnapshot = snapshot\nshift = night shift\ncloud = Ark Cloud\n    .keep = yes\n";
const FTL_DE: &str =
    "vault = Tresor\nsnapshot = Momentaufnahme\nshift = Nachtschicht\n    .avoid = Nacht-Schicht\n";
const CSV: &str = "en-US,de-DE,avoid:de-DE,keep\nvault,Tresor,,\nsnapshot,Momentaufnahme,Schnappschuss,\n\
                   night shift,Nachtschicht,Nacht-Schicht,\nArk Cloud,,,yes\n";
const TBX: &str = "<tbx><text><body>\
    <conceptEntry><langSec xml:lang=\"en\"><termSec><term>vault</term></termSec></langSec>\
    <langSec xml:lang=\"de\"><termSec><term>Tresor</term></termSec></langSec></conceptEntry>\
    <conceptEntry><langSec xml:lang=\"en\"><termSec><term>snapshot</term></termSec></langSec>\
    <langSec xml:lang=\"de\"><termSec><term>Momentaufnahme</term></termSec></langSec></conceptEntry>\
    <conceptEntry><langSec xml:lang=\"en\"><termSec><term>night shift</term></termSec></langSec>\
    <langSec xml:lang=\"de\"><termSec><term>Nachtschicht</term></termSec>\
    <termSec><term>Nacht-Schicht</term><termNote type=\"administrativeStatus\">deprecatedTerm-admn-sts</termNote>\
    </termSec></langSec></conceptEntry></body></text></tbx>";

#[test]
fn each_format_finds_the_same_and_is_silent_where_the_terms_are_used() {
    let config = |glossary: &str| format!("{PAIRS}glossary: [\"{glossary}\"]\n");
    let formats: [(&str, Files, usize); 3] = [
        ("terms/{locale}/a.ftl", &[("terms/en-US/a.ftl", FTL_EN), ("terms/de/a.ftl", FTL_DE)], 4),
        ("a.csv", &[("a.csv", CSV)], 4),
        // TBX has no word for names that are kept.
        ("a.tbx", &[("a.tbx", TBX)], 3),
    ];
    for (path, files, count) in formats {
        for (target, found) in [(WRONG, count), (RIGHT, 0)] {
            let config = config(path);
            let pages = [("diptych.yaml", config.as_str()), ("en/a.md", SOURCE), ("de-DE/a.md", target)];
            let root = project(&[&pages, files].concat());
            let run = check(root.path());
            assert_eq!(run.err, "", "{path}");
            let expected: Vec<String> =
                [1, 3, 5, 7][..found].iter().map(|line| format!("de-DE/a.md:{line} term")).collect();
            assert_eq!(findings(&run.out), expected, "{path}");
        }
    }
}

#[test]
fn what_is_wrong_with_a_glossary_is_said_with_its_remedy_and_the_rest_counts() {
    let cases: [(&str, Files, &str); 7] = [
        (
            "a.csv",
            &[],
            "a.csv: there is no such glossary. Paths under `glossary:` start from the configuration.",
        ),
        ("terms/{locale}.ftl", &[], "terms/en-US.ftl: there is no such glossary."),
        ("a.ftl", &[("a.ftl", FTL_EN)], "a.ftl: a glossary in Fluent holds one language"),
        ("a.txt", &[("a.txt", "")], "a.txt: no format of glossaries is known by this name."),
        ("a.csv", &[("a.csv", "en,de\nvault,Tresor\na,b,c\n")], "a.csv: line 3: The row has 3 columns"),
        ("a.csv", &[("a.csv", "de,fr\na,b\n")], "a.csv: line 1: No column holds the names of the source."),
        ("a.tbx", &[("a.tbx", "<tbx>\n<b></tbx>")], "a.tbx: line 2: No XML that can be read"),
    ];
    for (path, files, sentence) in cases {
        let config = format!("{PAIRS}glossary: [\"{path}\"]\n");
        let pages = [("diptych.yaml", config.as_str()), ("en/a.md", SOURCE), ("de-DE/a.md", WRONG)];
        let run = check(project(&[&pages, files].concat()).path());
        assert_eq!(run.code, Some(2), "{path}: {}", run.err);
        assert!(run.err.contains(sentence), "{path}: {}", run.err);
        let rest = usize::from(sentence.contains("3 columns"));
        assert_eq!(findings(&run.out).len(), rest, "{path}");
    }
}

#[test]
fn a_locale_without_terms_asks_nothing() {
    let config = format!("{PAIRS}glossary: [\"terms/{{locale}}.ftl\"]\n");
    let terms = "vault = vault\nsnapshot = snapshot\n";
    let files = [
        ("diptych.yaml", config.as_str()),
        ("terms/en-US.ftl", terms),
        ("en/a.md", SOURCE),
        ("de-DE/a.md", WRONG),
    ];
    let run = check(project(&files).path());
    assert_eq!((run.code, run.err.as_str(), findings(&run.out).len()), (Some(0), "", 0));
}

#[expect(clippy::print_stderr, reason = "a test that is skipped says so")]
fn seed() -> Option<PathBuf> {
    let usual = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpora");
    let root = std::env::var_os("DIPTYCH_CORPORA").map_or_else(usual, PathBuf::from).join("seed");
    if root.join("de-DE").is_dir() {
        return root.canonicalize().ok();
    }
    eprintln!("skipped: no corpora at {}", root.display());
    None
}

/// What an editor of the seed might have put down.
const TERMS_OF_THE_SEED: &str = "en-US,de-DE,avoid:de-DE,keep\n\
    operations,Betrieb,Vorgänge,\n\
    operations team,Operations-Team,Operations Team,\n\
    security monitoring,Sicherheitsüberwachung,,\n\
    user support,Benutzerunterstützung,Benutzersupport,\n\
    change management,Änderungsverwaltung,,\n\
    responsibility,Zuständigkeit,Verantwortlichkeit|Verantwortung,\n\
    Security Operations Center,,,yes\n\
    Apps for enterprise,,,yes\n";

#[test]
fn the_terms_of_the_seed_are_found_where_they_are_not_used() {
    let Some(seed) = seed() else { return };
    let root = project(&[("diptych.yaml", "glossary: [terms.csv]\n"), ("terms.csv", TERMS_OF_THE_SEED)]);
    let side = |name: &str| seed.join(name).to_string_lossy().into_owned();
    let (source, target) = (side("source-at-handoff"), side("de-DE"));
    let run = diptych(
        root.path(),
        &["check", "--source", &source, "--target", &target, "--locale", "de-DE", "--format", "json"],
    );
    let report: serde_json::Value = serde_json::from_str(&run.out).expect("the report is JSON");
    let found: Vec<String> = report["findings"]
        .as_array()
        .expect("a list")
        .iter()
        .filter(|finding| finding["check"] == "term")
        .map(|finding| {
            let facts = &finding["facts"];
            let text = |name: &str| facts[name].as_str().unwrap_or_default().to_owned();
            format!("{} {}: {}", finding["target"]["start"]["line"], text("term"), text("found"))
        })
        .collect();
    assert_eq!(
        found,
        [
            "2 responsibilities: Verantwortlichkeiten",
            "19 responsibilities: Verantwortlichkeiten",
            "31 responsibility: Verantwortung",
            "35 Operations Team: Operations Team",
            "36 Security monitoring: ",
            "38 operations: Vorgängen",
            "38 operations: Vorgänge",
            "44 responsibility: Verantwortung",
            "46 Change management: Change Management",
            "46 Operations: Vorgänge",
            "48 Apps for enterprise: Apps for Enterprise",
            "48 responsibilities: ",
            "49 user support: Benutzersupports",
            "50 Apps for enterprise: Apps for Enterprise",
            "51 Operations Team: Operations Team",
            "52 Operations: Vorgängen",
            "52 Operations Team: Operations Team",
        ]
    );
}
