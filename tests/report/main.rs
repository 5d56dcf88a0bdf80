//! Reports over small corpora made by hand.

mod changes;
mod diff;
mod hostile;
mod json;
mod text;

use std::collections::BTreeMap;
use std::sync::Arc;

use diptych::corpus::{Base, BaseKind, Corpus, Pair, Verdict};
use diptych::document::{Document, Problem, ProblemKind};
use diptych::finding::{Edit, Finding, Level};
use diptych::report::{self, Look, Report, Roots, Sink};
use diptych::text::{Lines, Span};
use diptych::ui::Catalog;

const ENGLISH: &str =
    "# Roles\n\n| Role | Does |\n| --- | --- |\n| Admin | all |\n| User support | helps |\n";
const GERMAN: &str = "# Rollen\n\n| Rolle | Tut |\n| --- | --- |\n| Administrator | alles |\n";

/// What a test asks of a report; the rest is as in a file, in English.
struct Run {
    corpus: Corpus,
    findings: Vec<Finding>,
    roots: Roots,
    language: &'static str,
    look: Look,
    is_full: bool,
}

impl Run {
    fn new(pairs: Vec<Pair>, findings: Vec<Finding>) -> Self {
        let roots = Roots {
            source: "source".to_owned(),
            targets: BTreeMap::from([("de-DE".to_owned(), "locales/de-DE/".to_owned())]),
        };
        let look = Look { color: false, width: 100, sink: Sink::File };
        Self { corpus: Corpus { pairs }, findings, roots, language: "en", look, is_full: false }
    }

    fn german(mut self) -> Self {
        self.language = "de";
        self
    }

    /// With all that the sources did since.
    fn full(mut self, width: usize) -> Self {
        self.is_full = true;
        self.look.width = width;
        self
    }

    fn into_sink(mut self, sink: Sink) -> Self {
        self.look.sink = sink;
        self
    }

    fn render(&self, format: &str) -> String {
        let report = Report {
            corpus: &self.corpus,
            findings: &self.findings,
            roots: &self.roots,
            catalog: &Catalog::negotiate([self.language]),
            version: "0.0.0",
            look: self.look,
            is_full: self.is_full,
        };
        let format = report::find(format).expect("the format is listed");
        let mut out = Vec::new();
        (format.render)(&report, &mut out).expect("a vector takes all bytes");
        String::from_utf8(out).expect("reports of UTF-8 documents are UTF-8")
    }
}

fn document(text: &str) -> Document {
    let (bom, text) = text.strip_prefix('\u{FEFF}').map_or((0, text), |rest| (3, rest));
    Document {
        text: text.to_owned(),
        bom,
        lines: Lines::new(text),
        prose: text.to_owned(),
        ..Document::default()
    }
}

fn pair(path: &str, source: &str, target: &str) -> Pair {
    Pair::of(path, "de-DE", Some(Arc::new(document(source))), Some(Arc::new(document(target))))
}

fn finding(check: &'static str) -> Finding {
    Finding {
        is_of_today: false,
        check,
        level: Level::Error,
        pair: 0,
        facts: Vec::new(),
        source: None,
        target: None,
        anchor: String::new(),
        identity: "0123456789abcdef".to_owned(),
        edit: None,
        is_brief: false,
        hunks: Vec::new(),
    }
}

/// The row "User support" of [`ENGLISH`], which [`GERMAN`] lacks.
fn missing_row() -> Finding {
    let at = ENGLISH.find("| User").expect("it is there");
    let finding = finding("missing-row")
        .with("key", "User support")
        .with("count", 1_usize)
        .with("row", 2_usize)
        .with("table", "Role")
        .with("section", "Roles");
    Finding {
        is_of_today: false,
        source: Some(Span::new(at, ENGLISH.len() - 1)),
        target: Some(Span::at(GERMAN.len())),
        ..finding
    }
}

fn insertion(offset: usize, text: &str) -> Finding {
    let edit = Some(Edit::draft(Span::at(offset), text.to_owned()));
    Finding { edit, ..missing_row() }
}
