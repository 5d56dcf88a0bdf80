//! Glossaries as spreadsheets: a column for each locale, a row for each concept.

use super::{GlossaryFault, Parsed};
use crate::glossary::Concept;
use crate::text::locale;

/// What a column holds.
enum Column {
    /// The preferred name in a locale.
    Name(String),
    /// More names that may be used, parted by `|`.
    Variants(String),
    /// Names to avoid, parted by `|`.
    Avoided(String),
    /// Whether the name of the source is kept.
    Keep,
    /// How case counts.
    Case,
    /// For people.
    Note,
}

/// Reads a spreadsheet whose first row names its columns.
pub(super) fn parse(text: &str, source_locale: &str) -> Parsed {
    let mut faults = Vec::new();
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter(text))
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let columns = match reader.headers() {
        Ok(header) => columns(header, source_locale, &mut faults),
        Err(error) => {
            faults.push((1, GlossaryFault::Csv(error.to_string())));
            Vec::new()
        }
    };
    let has_source = columns.iter().flatten().any(|column| match column {
        Column::Name(tag) => locale::language(tag) == locale::language(source_locale),
        _ => false,
    });
    if !has_source {
        if faults.is_empty() {
            faults.push((1, GlossaryFault::NoSourceColumn(source_locale.to_owned())));
        }
        return (Vec::new(), faults);
    }
    let mut concepts = Vec::new();
    for row in reader.records() {
        match row {
            Ok(row) => concepts.push(concept(&row, &columns, &mut faults)),
            Err(error) => {
                let line =
                    error.position().map_or(0, |position| usize::try_from(position.line()).unwrap_or(0));
                faults.push((line, said(&error)));
            }
        }
    }
    (concepts, faults)
}

/// What parts the columns: German spreadsheets write semicolons.
fn delimiter(text: &str) -> u8 {
    let header = text.lines().next().unwrap_or("");
    let count = |delimiter: u8| header.bytes().filter(|byte| *byte == delimiter).count();
    // The first of the most frequent: commas before the rest.
    [b'\t', b';', b','].into_iter().max_by_key(|delimiter| count(*delimiter)).unwrap_or(b',')
}

/// What the columns hold; none for one that is not known.
fn columns(
    header: &csv::StringRecord,
    source_locale: &str,
    faults: &mut Vec<(usize, GlossaryFault)>,
) -> Vec<Option<Column>> {
    let tag = |name: &str| {
        locale::canonical(name).or_else(|| locale::same(name, source_locale).then(|| name.to_owned()))
    };
    let column = |name: &str| match name.to_lowercase().as_str() {
        "keep" => Some(Column::Keep),
        "case" => Some(Column::Case),
        "note" | "notes" | "comment" | "definition" | "id" => Some(Column::Note),
        _ => match name.split_once(':') {
            Some(("variants" | "variant", own)) => tag(own.trim()).map(Column::Variants),
            Some(("avoid", own)) => tag(own.trim()).map(Column::Avoided),
            Some(_) => None,
            None => tag(name).map(Column::Name),
        },
    };
    let mut columns = Vec::new();
    for name in header {
        let column = column(name);
        if column.is_none() && !name.is_empty() {
            faults.push((1, GlossaryFault::UnknownColumn(name.to_owned())));
        }
        columns.push(column);
    }
    columns
}

fn concept(
    row: &csv::StringRecord,
    columns: &[Option<Column>],
    faults: &mut Vec<(usize, GlossaryFault)>,
) -> Concept {
    let mut concept = Concept::default();
    let line = row.position().map_or(0, |position| usize::try_from(position.line()).unwrap_or(0));
    let parts = |cell: &str| {
        let names = cell.split('|').map(|name| name.trim().to_owned());
        names.filter(|name| !name.is_empty()).collect::<Vec<_>>()
    };
    for (cell, column) in row.iter().zip(columns).filter(|(cell, _)| !cell.is_empty()) {
        match column {
            Some(Column::Name(tag)) => concept.names_mut(tag).used.insert(0, cell.to_owned()),
            Some(Column::Variants(tag)) => concept.names_mut(tag).used.extend(parts(cell)),
            Some(Column::Avoided(tag)) => concept.names_mut(tag).avoided.extend(parts(cell)),
            Some(Column::Keep) => match cell.to_lowercase().as_str() {
                "yes" | "true" | "1" | "x" => concept.is_kept = true,
                "no" | "false" | "0" => {}
                _ => faults.push((
                    line,
                    GlossaryFault::Value { column: "keep", known: "yes", cell: cell.to_owned() },
                )),
            },
            Some(Column::Case) => match cell.to_lowercase().as_str() {
                "exact" => concept.is_exact = true,
                "any" => {}
                _ => faults.push((
                    line,
                    GlossaryFault::Value { column: "case", known: "exact", cell: cell.to_owned() },
                )),
            },
            Some(Column::Note) | None => {}
        }
    }
    concept
}

/// The library's fault as people who write spreadsheets know it.
fn said(error: &csv::Error) -> GlossaryFault {
    let number = |count: u64| usize::try_from(count).unwrap_or(usize::MAX);
    match error.kind() {
        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
            GlossaryFault::Columns { there: number(*len), wanted: number(*expected_len) }
        }
        _ => GlossaryFault::CsvRow(error.to_string()),
    }
}
