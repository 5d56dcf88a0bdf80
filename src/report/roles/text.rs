//! For people: a table for each owner, a row a role, a column a locale; then what there is, in words, and what to do.

use std::io;

use annotate_snippets::renderer::{AnsiColor, Style};
use unicode_width::UnicodeWidthStr;

use super::{Format, Report};
use crate::report::Sink;
use crate::report::safe::{defused, visible};
use crate::report::status::fitting;
use crate::role::State;

pub(super) static FORMAT: Format = Format { id: "text", render };

/// Blanks between two columns.
const GAP: usize = 2;
/// Columns that the name of a role has at least.
const NAME: usize = 16;

fn render(report: &Report<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let mut text = String::new();
    for locales in chunks(report) {
        text.push_str(&table(report, locales));
    }
    text.push_str(&summary(report));
    match report.look.sink {
        Sink::Log => out.write_all(defused(&text).as_bytes()),
        Sink::File | Sink::Terminal => out.write_all(text.as_bytes()),
    }
}

/// The locales, as many at once as fit.
fn chunks(report: &Report<'_>) -> Vec<std::ops::Range<usize>> {
    let count = report.matrix.locales.len();
    let mut chunks = Vec::new();
    let mut first = 0;
    while first < count && !report.matrix.rows.is_empty() {
        let mut left = report.look.width.saturating_sub(NAME);
        let mut end = first;
        while end < count {
            let needed = GAP + width(report, end);
            if needed > left && end > first {
                break;
            }
            left = left.saturating_sub(needed);
            end += 1;
        }
        chunks.push(first..end);
        first = end;
    }
    chunks
}

/// The columns that a locale takes.
fn width(report: &Report<'_>, locale: usize) -> usize {
    let heading = report.matrix.locales.get(locale).map_or(0, |locale| visible(locale).width());
    let cells = report.matrix.rows.iter().filter_map(|row| row.cells.get(locale));
    let states = cells.map(|cell| report.catalog.roles_state(cell.state.word()).width());
    states.max().unwrap_or(0).max(heading)
}

fn table(report: &Report<'_>, locales: std::ops::Range<usize>) -> String {
    let (matrix, catalog) = (report.matrix, report.catalog);
    let style = |style: Style| if report.look.color { style } else { Style::new() };
    let bold = style(Style::new().bold());
    let widths: Vec<usize> = locales.clone().map(|locale| width(report, locale)).collect();
    let taken: usize = widths.iter().map(|width| GAP + width).sum();
    let role = catalog.roles_role();
    let longest = matrix.rows.iter().map(|row| 2 + visible(&row.role.name).width()).max().unwrap_or(0);
    let name = longest.max(role.width()).min(report.look.width.saturating_sub(taken).max(NAME));
    let line = |first: &str, first_style: Style, cells: &mut dyn Iterator<Item = (String, Style)>| {
        let first = shortened(first, name);
        let mut line = format!("{first_style}{first}{first_style:#}");
        let mut blanks = name.saturating_sub(first.width());
        for ((cell, style), width) in cells.zip(&widths) {
            line.push_str(&" ".repeat(blanks + GAP));
            line.push_str(&format!("{style}{cell}{style:#}"));
            blanks = width.saturating_sub(cell.width());
        }
        line + "\n"
    };
    let mut text = String::new();
    let named = matrix.locales.get(locales.clone()).unwrap_or(&[]);
    let mut headings = named.iter().map(|locale| (visible(locale).into_owned(), bold));
    text.push_str(&line(&role, bold, &mut headings));
    for rows in matrix.rows.chunk_by(|one, next| one.role.key.is_of_owner(&next.role.key)) {
        let owner = rows.first().map_or("", |row| row.role.owner.as_str());
        if !owner.is_empty() {
            let owner = shortened(owner, report.look.width);
            text.push_str(&format!("{bold}{owner}{bold:#}\n"));
        }
        for row in rows {
            let state = |locale: usize| {
                let state = row.cells.get(locale)?.state;
                Some((catalog.roles_state(state.word()), style(color(state))))
            };
            let mut cells = locales.clone().filter_map(state);
            text.push_str(&line(&format!("  {}", row.role.name), Style::new(), &mut cells));
        }
    }
    text.push('\n');
    text
}

/// What there is, in words, and what to do next.
pub(super) fn summary(report: &Report<'_>) -> String {
    let (matrix, catalog) = (report.matrix, report.catalog);
    if matrix.rows.is_empty() {
        return catalog.roles_none() + "\n";
    }
    let mut text = catalog.roles_summary(matrix.rows.len(), matrix.owners(), matrix.locales.len()) + "\n";
    for state in State::ALL.into_iter().filter(|state| *state != State::Present) {
        let count = matrix.count(state);
        if count > 0 {
            text.push_str(&format!("{}\n", catalog.roles_count(state.word(), count)));
        }
    }
    let all = matrix.rows.iter().all(|row| row.id.is_some());
    let next = match () {
        () if !matrix.has_catalog || !all || matrix.count(State::Unnamed) > 0 => {
            Some(catalog.roles_next_extract())
        }
        () if matrix.count(State::Missing)
            + matrix.count(State::Inconsistent)
            + matrix.count(State::Untranslated)
            > 0 =>
        {
            Some(catalog.roles_next_check())
        }
        () if matrix.count(State::Stale) > 0 => Some(catalog.roles_next_diff()),
        () => None,
    };
    text.extend(next.map(|next| next + "\n"));
    text
}

/// The beginning of words that may be too long.
fn shortened(words: &str, width: usize) -> String {
    let words = visible(words);
    if words.width() <= width {
        return words.into_owned();
    }
    words.chars().take(fitting(words.chars(), width.saturating_sub(1))).chain(['…']).collect()
}

fn color(state: State) -> Style {
    match state {
        State::Present => AnsiColor::Green.on_default(),
        State::Stale | State::Inconsistent | State::Untranslated | State::Unnamed => {
            AnsiColor::Yellow.on_default()
        }
        State::Missing => AnsiColor::Red.on_default(),
    }
}
