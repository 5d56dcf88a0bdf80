//! For programs.

use std::fs;

use super::hostile::hostile_run;
use super::*;

/// Pages of every verdict, with findings of every sort.
fn varied() -> Run {
    let verdicts = [Verdict::Current, Verdict::Stale, Verdict::Unknown, Verdict::Unstamped];
    let mut pairs: Vec<Pair> =
        verdicts.into_iter().map(|verdict| Pair { verdict, ..pair("a.md", ENGLISH, GERMAN) }).collect();
    pairs.push(Pair { verdict: Verdict::Missing, target: None, ..pair("b.md", ENGLISH, "") });
    pairs.push(Pair { verdict: Verdict::Orphan, source: None, ..pair("c.md", "", GERMAN) });
    let lines = vec![34_usize, 35];
    let findings = vec![
        missing_row().with("alternatives", lines),
        Finding { level: Level::Warning, ..insertion(3, "x") },
        Finding { pair: 4, ..finding("missing-document") },
        Finding { pair: 5, level: Level::Note, ..finding("extra-document") },
    ];
    Run::new(pairs, findings)
}

pub fn json(run: &Run) -> serde_json::Value {
    serde_json::from_str(&run.render("json")).expect("JSON")
}

#[test]
fn json_follows_its_schema() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/source/schema/report-1.json");
    let written = fs::read_to_string(path).expect("the schema is there");
    assert_eq!(written, report::json::schema(), "run `cargo xtask codegen`");
    let schema: serde_json::Value = serde_json::from_str(&written).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    for run in [varied(), Run::new(vec![], vec![]), hostile_run(Sink::File)] {
        let errors: Vec<String> = validator.iter_errors(&json(&run)).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{errors:?}");
    }
    assert!(!validator.is_valid(&serde_json::json!({ "schema_version": 2 })));
}

#[test]
fn json_counts_what_there_is_of_a_locale() {
    let report = json(&varied());
    let expected = serde_json::json!({
        "source": 5, "translated": 4, "missing": 1, "orphan": 1, "current": 1,
        "cosmetic": 0, "stale": 1, "partial": 0, "unknown": 1, "unstamped": 1, "suspicious": 0,
        "words": { "source": 115, "translated": 92 }
    });
    assert_eq!(report["summary"]["coverage"]["de-DE"], expected);
    assert_eq!(report["summary"]["by_level"], serde_json::json!({ "error": 2, "note": 1, "warning": 1 }));
    assert_eq!(report["pairs"][4]["target"], serde_json::Value::Null);
    assert_eq!(report["pairs"][5]["source"], serde_json::Value::Null);
    assert_eq!(report["findings"][2]["source"]["path"], "b.md");
    assert_eq!(report["findings"][0]["facts"]["alternatives"], serde_json::json!([34, 35]));
}

#[test]
fn json_places_are_those_of_the_file_on_disk() {
    let target = "\u{FEFF}# Für\r\nzwei „Wörter“\r\n";
    let at = "# Für\r\nzwei ".len();
    let edit = Some(Edit::draft(Span::at(at), "x".to_owned()));
    let found = Finding { target: Some(Span::new(at, at + 13)), edit, ..missing_row() };
    let report = json(&Run::new(vec![pair("a.md", ENGLISH, target)], vec![found]));
    let target_side = &report["findings"][0]["target"];
    assert_eq!(target_side["start"], serde_json::json!({ "line": 2, "column": 6, "byte": at + 3 }));
    assert_eq!(target_side["end"], serde_json::json!({ "line": 2, "column": 14, "byte": at + 16 }));
    assert_eq!(target_side["snippet"], "„Wörter“");
    assert_eq!(report["findings"][0]["edit"]["start"]["byte"], at + 3);
    assert_eq!(target.as_bytes()[at + 3..].first(), "„".as_bytes().first());
}

#[test]
fn json_snippets_are_cropped() {
    let source = "ß".repeat(5000);
    let found = Finding { source: Some(Span::new(0, 10_000)), ..missing_row() };
    let report = json(&Run::new(vec![pair("a.md", &source, GERMAN)], vec![found]));
    assert_eq!(report["findings"][0]["source"]["snippet"], "ß".repeat(240));
}
