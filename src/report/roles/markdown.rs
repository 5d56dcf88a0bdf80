//! For pages and comments of reviews: a table for each owner.

use std::io;

use super::{Format, Report};
use crate::report::safe::{defused, visible};

pub(super) static FORMAT: Format = Format { id: "markdown", render };

fn render(report: &Report<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let (matrix, catalog) = (report.matrix, report.catalog);
    let mut text = String::new();
    for rows in matrix.rows.chunk_by(|one, next| one.role.key.is_of_owner(&next.role.key)) {
        let owner = rows.first().map_or("", |row| row.role.owner.as_str());
        if !owner.is_empty() {
            text.push_str(&format!("### {}\n\n", escaped(owner)));
        }
        let headings = matrix.locales.iter().map(|locale| escaped(locale));
        let headings: Vec<String> = [catalog.roles_role()].into_iter().chain(headings).collect();
        text.push_str(&format!("| {} |\n|{}\n", headings.join(" | "), "---|".repeat(headings.len())));
        for row in rows {
            let states = row.cells.iter().map(|cell| {
                let state = catalog.roles_state(cell.state.word());
                match &cell.name {
                    Some(name) => format!("{}: {state}", escaped(name)),
                    None => state,
                }
            });
            let cells: Vec<String> = [escaped(&row.role.name)].into_iter().chain(states).collect();
            text.push_str(&format!("| {} |\n", cells.join(" | ")));
        }
        text.push('\n');
    }
    text.push_str(&super::text::summary(report));
    out.write_all(defused(&text).as_bytes())
}

/// Words of documents that are no markup.
fn escaped(words: &str) -> String {
    let mut escaped = String::new();
    for character in visible(words).chars() {
        match character {
            '<' => escaped.push_str("&lt;"),
            '&' => escaped.push_str("&amp;"),
            // A name calls nobody.
            '@' => escaped.push_str("&#64;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '#' | '!' | '~' | '$' => {
                escaped.push('\\');
                escaped.push(character);
            }
            _ => escaped.push(character),
        }
    }
    escaped
}
