//! What a spreadsheet, a page and a terminal could take amiss.

use super::*;
use crate::report::Sink;
use crate::role::{Cell, Defined, Key, Row, State};

fn matrix(names: &[&str], locales: usize) -> Matrix {
    let rows = names.iter().map(|name| Row {
        id: None,
        role: Defined {
            key: Key::of("o", name),
            name: (*name).to_owned(),
            owner: "o".to_owned(),
            page: "a.md".to_owned(),
            locale: None,
        },
        cells: vec![Cell { state: State::Stale, name: Some((*name).to_owned()) }; locales],
    });
    Matrix {
        rows: rows.collect(),
        locales: (0..locales).map(|at| format!("l{at}")).collect(),
        has_catalog: false,
    }
}

fn render(format: &str, matrix: &Matrix, width: usize) -> String {
    let (roots, catalog) = (Roots::default(), Catalog::english());
    let look = Look { color: false, width, sink: Sink::Terminal };
    let report = Report { matrix, roots: &roots, catalog: &catalog, look };
    let mut bytes = Vec::new();
    let format = find(format).expect("the format is there");
    (format.render)(&report, &mut bytes).expect("memory can be written to");
    String::from_utf8(bytes).expect("a report is UTF-8")
}

#[test]
fn no_cell_is_a_formula() {
    let names = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\u{A0}=1", "plain", "a,\"b\""];
    let csv = render("csv", &matrix(&names, 1), 80);
    let mut reader = ::csv::Reader::from_reader(csv.as_bytes());
    let rows: Vec<::csv::StringRecord> = reader.records().map(|row| row.expect("rows are whole")).collect();
    assert_eq!(rows.len(), names.len());
    for (row, name) in rows.iter().zip(names) {
        let cell = row.get(2).unwrap_or_default();
        assert!(!cell.trim_start().starts_with(['=', '+', '-', '@']), "{cell:?}");
        assert_eq!(cell.starts_with('\''), !matches!(name, "plain" | "a,\"b\""), "{cell:?}");
    }
}

#[test]
fn a_table_in_markdown_has_as_many_cells_whatever_the_names() {
    let markdown = render(
        "markdown",
        &matrix(&["a | b", "<img src=x>", "[a](b) ![c](d)", "`|`", "\\|", "@team"], 2),
        80,
    );
    let rows: Vec<&str> = markdown.lines().filter(|line| line.starts_with('|')).collect();
    assert_eq!(rows.len(), 8, "{markdown}");
    for row in rows.iter().filter(|row| !row.starts_with("|---")) {
        let bars = row.replace("\\\\", "").replace("\\|", "").matches('|').count();
        assert_eq!(bars, 4, "{row}");
        assert!(!row.contains("<img") && !row.contains("@team"), "{row}");
    }
}

#[test]
fn many_locales_are_shown_in_parts_that_fit() {
    let text = render("text", &matrix(&["A name that is rather long for such a narrow terminal"], 30), 40);
    assert!(
        text.lines().all(|line| line.chars().count() <= 40 || line.contains(". ") || line.ends_with('.')),
        "{text}"
    );
    for locale in 0..30 {
        assert!(text.contains(&format!("l{locale}")), "{locale}: {text}");
    }
}
