//! What the source did since, beside the passages of the translation.

use std::sync::Arc;

use diptych::corpus::{Base, BaseKind, Corpus, Pair, Verdict};
use diptych::dialect::read_text;
use diptych::report::Sink;
use diptych::workspace::default_settings;
use serde_json::Value;

use super::Run;

const OLD: &str = "# Support

## Your part

| Role | Description |
|---|---|
| Owner | Owns it. |
| User support | Calls are answered if necessary. |

## Ours

We watch.
";
const NEW: &str = "# Support

## Your part

| Role | Description |
|---|---|
| Owner | Owns it. |
| User support | Calls are answered through a request if necessary. |

## Ours

We watch.

We help, too.
";
const GERMAN: &str = "# Unterstützung

## Ihr Teil

| Rolle | Beschreibung |
|---|---|
| Eigner | Besitzt es. |
| Benutzersupport | Anrufe werden bei Bedarf beantwortet. |

## Unserer

Wir schauen zu.
";

/// Pages of one content whose source was `old` when they were translated and is `new` today.
fn run(paths: &[&str], old: &str, new: &str, target: &str) -> Run {
    let read = |text: &str| Some(Arc::new(read_text("page.md", text.to_owned())));
    let pair = |path: &&str| Pair {
        today: read(new),
        base: Base { kind: BaseKind::Hash, revision: Some("7b9efe1aac48b0b2".to_owned()) },
        verdict: Verdict::Stale,
        ..Pair::of(path, "de-DE", read(old), read(target))
    };
    let mut corpus = Corpus { pairs: paths.iter().map(pair).collect() };
    diptych::engine::judge(&mut corpus, &default_settings());
    let findings = diptych::engine::run(&corpus, &default_settings());
    Run::new(corpus.pairs, findings)
}

#[test]
fn one_line_says_how_much_has_changed() {
    let text = run(&["a.md"], OLD, NEW, GERMAN).render("text");
    let first = text.lines().next().unwrap_or_default();
    assert!(
        first.starts_with("de/a.md:8: warning[stale-translation]: ") || first.contains("a.md:8: warning"),
        "{text}"
    );
    assert!(text.contains("2 of 3 sections: 6 words"), "{text}");
    assert!(text.contains("`diptych diff PAGE`"), "{text}");
}

#[test]
fn a_wide_terminal_shows_two_columns() {
    let text = run(&["a.md"], OLD, NEW, GERMAN).full(100).render("text");
    let row = text.lines().find(|line| line.contains("{+ through a")).unwrap_or_default();
    assert!(text.contains("a.md:8") && row.contains(" │ "), "{text}");
    // The passage is the cell whose source changed, and the new paragraph has its place.
    assert!(text.contains("│ Anrufe werden bei Bedarf beantwortet."), "{text}");
    assert!(text.contains("│ Wir schauen zu.\n") && text.contains("│ (belongs after this line)\n"), "{text}");
    assert!(text.lines().all(|line| line.chars().count() <= 100), "{text}");
}

#[test]
fn a_narrow_terminal_shows_one_above_the_other() {
    let text = run(&["a.md"], OLD, NEW, GERMAN).full(60).render("text");
    assert!(!text.contains(" │ "), "{text}");
    let at = |part: &str| text.find(part).unwrap_or(usize::MAX);
    assert!(at("{+ through a request+}") < at("Anrufe werden bei Bedarf"), "{text}");
    assert!(at("Anrufe werden bei Bedarf") < at("{+We help, too.+}"), "{text}");
}

#[test]
fn what_many_pages_share_is_shown_once() {
    let text = run(&["a.md", "b.md", "c.md"], OLD, NEW, GERMAN).full(100).render("text");
    assert_eq!(text.matches("{+We help, too.+}").count(), 1, "{text}");
    assert!(text.contains("The same change in 3 pages"), "{text}");
    assert!(text.contains("b.md:8") && text.contains("c.md:8"), "{text}");
}

#[test]
fn programs_get_places_words_and_passages() {
    let json = run(&["a.md"], OLD, NEW, GERMAN).render("json");
    let report: Value = serde_json::from_str(&json).expect("the report is JSON");
    assert_eq!(report["pairs"][0]["verdict"], "stale");
    let drift =
        serde_json::json!({"class": "text", "changed": 2, "sections": 3, "words": 6, "urgent": false});
    assert_eq!(report["pairs"][0]["drift"], drift);
    let finding = &report["findings"][0];
    assert_eq!((&finding["facts"]["changed"], &finding["facts"]["sections"]), (&2.into(), &3.into()));
    let [row, paragraph] = finding["changes"].as_array().expect("a list").as_slice() else {
        panic!("{json}")
    };
    assert_eq!(
        (&row["kind"], &row["deed"], &row["title"]),
        (&"row".into(), &"changed".into(), &"User support".into())
    );
    assert_eq!(row["target"]["snippet"], "Anrufe werden bei Bedarf beantwortet.");
    assert_eq!(row["new"]["start"]["line"], 8);
    let inserted: Vec<&Value> =
        row["diff"].as_array().expect("a list").iter().filter(|run| run["sign"] != "same").collect();
    assert_eq!(inserted, [&serde_json::json!({"sign": "inserted", "text": " through a request"})]);
    assert_eq!((&paragraph["deed"], &paragraph["old"]), (&"added".into(), &Value::Null));
    assert_eq!(paragraph["target"]["start"], paragraph["target"]["end"]);
    assert_eq!(paragraph["target"]["start"]["line"], 12);
}

#[test]
fn the_diff_of_the_source_is_one_that_tools_read() {
    let diff = run(&["a.md"], OLD, NEW, GERMAN).full(100).render("diff");
    assert!(diff.starts_with("--- a/"), "{diff}");
    assert!(
        diff.contains("\n-| User support | Calls are answered if necessary. |\n+| User support | "),
        "{diff}"
    );
    assert!(diff.contains("\n+We help, too.\n"), "{diff}");
    assert!(
        diff.lines().any(|line| line.starts_with("# ") && line.contains("a.md:8: A table row was changed")),
        "{diff}"
    );
}

#[test]
fn words_of_a_document_act_on_nothing() {
    let new = NEW.replace("We help", "\u{1b}[31mWe\u{202e}\n::error::help");
    for format in ["text", "diff", "json"] {
        let text = run(&["a.md"], OLD, &new, GERMAN).full(100).into_sink(Sink::Log).render(format);
        assert!(!text.contains('\u{1b}') && !text.contains('\u{202e}'), "{format}: {text}");
        assert!(!text.lines().any(|line| line.trim_start().starts_with("::")), "{format}: {text}");
    }
}
