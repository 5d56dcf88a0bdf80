//! A table for each locale: a row a folder, a column a verdict.

use annotate_snippets::renderer::{AnsiColor, Style};
use unicode_width::UnicodeWidthStr;

use super::{Locale, Status, Tally, fitting, locales, tasks};
use crate::corpus::{Pair, Verdict};
use crate::report::safe::visible;

/// Blanks between two columns.
const GAP: usize = 2;
/// Columns that the name of a folder may take before headings are shortened for it.
const NAME: usize = 18;
/// Nothing is a dash, so that what there is can be seen.
const NOTHING: &str = "–";
/// Columns of the shortest name and the shortest heading.
const LEAST: usize = 5;

/// The tables of all locales and what to do next.
pub(super) fn table(status: &Status<'_>) -> String {
    let catalog = status.catalog;
    let locales = locales(status.corpus, status.depth);
    if locales.is_empty() {
        return catalog.summary_nothing() + "\n";
    }
    let mut parts: Vec<String> = locales.iter().map(|locale| one(status, locale)).collect();
    let is_cosmetic = |pair: &&Pair| pair.verdict == Verdict::Cosmetic && !pair.is_estimated();
    let cosmetic = status.corpus.pairs.iter().filter(is_cosmetic).count();
    let mut next = Vec::new();
    next.extend((cosmetic > 0).then(|| catalog.status_cosmetic(cosmetic)));
    next.extend((!tasks(status.corpus).is_empty()).then(|| catalog.status_next_worklist()));
    parts.extend((!next.is_empty()).then(|| next.join("\n") + "\n"));
    parts.join("\n")
}

/// What stands in a column.
struct Column {
    heading: String,
    /// A cell for each folder, then that of the total.
    cells: Vec<String>,
    /// Of the widest cell.
    width: usize,
    style: Style,
}

impl Column {
    fn new(heading: String, cells: Vec<String>, style: Style) -> Self {
        let width = cells.iter().map(|cell| cell.width()).max().unwrap_or(0);
        Self { heading, cells, width, style }
    }

    fn width(&self) -> usize {
        self.heading.width().max(self.width)
    }
}

fn one(status: &Status<'_>, locale: &Locale<'_>) -> String {
    let catalog = status.catalog;
    let style = |style: Style| if status.look.color { style } else { Style::new() };
    let bold = style(Style::new().bold());
    let total = &locale.total;
    let up_to_date = total.pages(Verdict::Current) + total.pages(Verdict::Cosmetic);
    let pages = total.source_pages();
    let translated = pages.saturating_sub(total.pages(Verdict::Missing));
    let heading = catalog.status_heading(
        locale.locale,
        translated,
        pages,
        up_to_date,
        &catalog.percent(total.percent()),
    );

    // One folder is all there is.
    let has_total = locale.folders.len() > 1;
    let rows: Vec<&Tally> = locale.folders.values().chain(has_total.then_some(total)).collect();
    let mut names: Vec<String> = locale.folders.keys().map(|folder| name(folder)).collect();
    names.extend(has_total.then(|| catalog.status_total()));

    let mut columns: Vec<Column> = Verdict::ALL
        .into_iter()
        .filter(|verdict| total.pages(*verdict) > 0)
        .map(|verdict| {
            let cells = rows.iter().map(|tally| number(status, tally.pages(verdict))).collect();
            Column::new(catalog.status_verdict(verdict.word()), cells, style(color(verdict)))
        })
        .collect();
    let cells = rows.iter().map(|tally| percent(status, tally)).collect();
    columns.push(Column::new(catalog.status_words(), cells, Style::new()));
    let folder = catalog.status_folder();
    let longest = names.iter().chain([&folder]).map(|name| name.width()).max().unwrap_or(0);
    let width = fit(&mut columns, status.look.width, longest);

    let mut text = format!("{bold}{}{bold:#}\n\n", visible(&heading));
    let headings = columns.iter().map(|column| (&column.heading, column, bold));
    text.push_str(&row(&folder, width, bold, headings));
    for (at, name) in names.iter().enumerate() {
        let is_total = has_total && at + 1 == names.len();
        let cells = columns.iter().filter_map(|column| Some((column.cells.get(at)?, column, column.style)));
        text.push_str(&row(name, width, if is_total { bold } else { Style::new() }, cells));
    }
    text
}

/// Shortens the longest headings until all columns fit; gives the columns that are left for names.
fn fit(columns: &mut [Column], width: usize, longest: usize) -> usize {
    let widest = columns.iter().map(|column| column.heading.width()).max().unwrap_or(0);
    let mut limit = widest.max(LEAST);
    loop {
        let taken = columns.iter().map(|column| GAP + column.width.max(column.heading.width().min(limit)));
        let left = width.saturating_sub(taken.sum());
        if left >= longest.min(NAME) || limit == LEAST {
            columns.iter_mut().for_each(|column| column.heading = head(&column.heading, limit));
            return longest.min(left.max(LEAST));
        }
        limit -= 1;
    }
}

fn row<'a>(
    name: &str,
    width: usize,
    style: Style,
    cells: impl Iterator<Item = (&'a String, &'a Column, Style)>,
) -> String {
    let name = tail(name, width);
    let blanks = " ".repeat(width.saturating_sub(name.width()));
    let mut text = format!("{style}{name}{style:#}{blanks}");
    for (cell, column, style) in cells {
        let blanks = " ".repeat(GAP + column.width().saturating_sub(cell.width()));
        let style = if cell == NOTHING { Style::new() } else { style };
        text.push_str(&format!("{blanks}{style}{cell}{style:#}"));
    }
    text.push('\n');
    text
}

/// A folder as people call it.
fn name(folder: &str) -> String {
    if folder.is_empty() { ".".to_owned() } else { visible(folder).into_owned() }
}

/// The beginning of a heading, with a full stop for the rest.
fn head(heading: &str, width: usize) -> String {
    if heading.width() <= width {
        return heading.to_owned();
    }
    let kept = heading.chars().take(fitting(heading.chars(), width.saturating_sub(1)));
    format!("{}.", kept.collect::<String>().trim_end())
}

/// The end of a name, which tells it from others.
fn tail(name: &str, width: usize) -> String {
    if name.width() <= width {
        return name.to_owned();
    }
    let gone = name.chars().count() - fitting(name.chars().rev(), width.saturating_sub(1));
    ['…'].into_iter().chain(name.chars().skip(gone)).collect()
}

fn number(status: &Status<'_>, number: usize) -> String {
    if number == 0 { NOTHING.to_owned() } else { status.catalog.number(number) }
}

fn percent(status: &Status<'_>, tally: &Tally) -> String {
    if tally.source == 0 { NOTHING.to_owned() } else { status.catalog.percent(tally.percent()) }
}

fn color(verdict: Verdict) -> Style {
    match verdict {
        Verdict::Current | Verdict::Cosmetic => AnsiColor::Green.on_default(),
        Verdict::Stale | Verdict::Partial => AnsiColor::Yellow.on_default(),
        Verdict::Missing | Verdict::Suspicious | Verdict::Unknown => AnsiColor::Red.on_default(),
        Verdict::Unstamped | Verdict::Orphan => Style::new(),
    }
}
