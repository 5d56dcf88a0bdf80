//! For spreadsheets: a row a role, and for each locale its state and its name.

use std::io;

use super::{Format, Report};
use crate::report::safe::visible;

pub(super) static FORMAT: Format = Format { id: "csv", render };

/// Signs that make a spreadsheet take a cell for a formula, and those that it passes over before them.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

fn render(report: &Report<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let matrix = report.matrix;
    let mut writer = csv::WriterBuilder::new().from_writer(out);
    let mut header: Vec<String> = ["id", "owner", "role", "page"].map(str::to_owned).to_vec();
    for locale in &matrix.locales {
        header.extend([locale.clone(), format!("{locale} name")]);
    }
    writer.write_record(header.iter().map(|cell| inert(cell)))?;
    for row in &matrix.rows {
        let fixed = [row.id.as_deref().unwrap_or(""), &row.role.owner, &row.role.name, &row.role.page];
        let states =
            row.cells.iter().flat_map(|cell| [cell.state.word(), cell.name.as_deref().unwrap_or("")]);
        writer.write_record(fixed.into_iter().chain(states).map(inert))?;
    }
    writer.flush()
}

/// A cell that no spreadsheet takes for a formula (OWASP, "CSV Injection").
fn inert(cell: &str) -> String {
    let cell = visible(cell);
    // Blanks of any width before the sign change nothing.
    let is_formula = cell.trim_start().starts_with(FORMULA) || cell.starts_with(FORMULA);
    if is_formula { format!("'{cell}") } else { cell.into_owned() }
}
