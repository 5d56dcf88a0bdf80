//! A line for each page that needs work.

use annotate_snippets::renderer::{AnsiColor, Style};
use unicode_width::UnicodeWidthStr;

use super::{Reason, Status, Task, fitting, tasks};
use crate::corpus::Verdict;
use crate::report::Sink;
use crate::report::safe::visible;

/// More pages than these nobody reads in a terminal.
const SHOWN: usize = 50;
/// Columns that a terminal leaves for titles.
const TITLE: usize = 16;
/// Longer paths do not move the titles of all the others.
const PATH: usize = 60;
/// Blanks between two columns.
const GAP: usize = 2;
/// Before a page whose changes come first.
const URGENT: &str = "!";

/// All pages that need work; on a terminal the first of them.
pub(super) fn worklist(status: &Status<'_>) -> String {
    let catalog = status.catalog;
    let tasks = tasks(status.corpus);
    let Some(first) = tasks.first() else { return catalog.status_no_work() + "\n" };
    let most = if status.look.sink == Sink::Terminal { SHOWN } else { tasks.len() };
    let shown = tasks.len().min(most);

    let has_locales = tasks.iter().any(|task| task.pair.locale != first.pair.locale);
    let mut lines = vec![headings(status, has_locales)];
    lines.extend(tasks.iter().take(shown).map(|task| line(status, task, has_locales)));
    let mut text = laid_out(status, &lines);

    text.push('\n');
    let mut say = |sentence: String| text.push_str(&(sentence + "\n"));
    if shown < tasks.len() {
        say(catalog.status_more(tasks.len() - shown));
    }
    let words = tasks.iter().filter_map(|task| task.words).fold(0, usize::saturating_add);
    say(catalog.status_work(tasks.len(), words));
    if first.reason == Reason::Urgent {
        say(format!("{URGENT} {}", catalog.status_urgent()));
    }
    if tasks.iter().any(|task| task.class().is_some()) {
        say(catalog.status_next_diff());
    }
    text
}

/// A line of the list.
struct Line {
    /// The mark, words, sections, change and locale; what is empty everywhere has no column.
    cells: [String; 5],
    path: String,
    title: String,
}

/// Which cells of a [`Line`] are numbers.
const NUMBERS: [bool; 5] = [false, true, true, false, false];

fn headings(status: &Status<'_>, has_locales: bool) -> Line {
    let catalog = status.catalog;
    let locale = if has_locales { catalog.status_locale() } else { String::new() };
    let (words, sections) = (catalog.status_words(), catalog.status_sections());
    Line {
        cells: [String::new(), words, sections, catalog.status_kind(), locale],
        path: catalog.status_page(),
        title: catalog.status_title(),
    }
}

fn line(status: &Status<'_>, task: &Task<'_>, has_locales: bool) -> Line {
    let (catalog, pair) = (status.catalog, task.pair);
    let unknown = || "–".to_owned();
    let mark = if task.reason == Reason::Urgent { URGENT } else { "" };
    let sections = |(changed, all)| format!("{}/{}", catalog.number(changed), catalog.number(all));
    let kind = match task.class() {
        Some(class) => catalog.status_class(class),
        None if task.reason == Reason::Missing => catalog.status_verdict(Verdict::Missing.word()),
        None => catalog.status_verdict(pair.verdict.word()),
    };
    let path = match pair.target {
        Some(_) => status.roots.target_path(&pair.locale, &pair.target_path),
        None => status.roots.source_path(&pair.source_path),
    };
    Line {
        cells: [
            mark.to_owned(),
            task.words.map_or_else(unknown, |words| catalog.number(words)),
            task.sections.map_or_else(unknown, sections),
            kind,
            if has_locales { visible(&pair.locale).into_owned() } else { String::new() },
        ],
        path: visible(&path).into_owned(),
        title: visible(task.title).into_owned(),
    }
}

fn laid_out(status: &Status<'_>, lines: &[Line]) -> String {
    let style = |style: Style| if status.look.color { style } else { Style::new() };
    let (bold, red) = (style(Style::new().bold()), style(AnsiColor::Red.on_default().bold()));
    let mut widths = [0; 5];
    for (at, width) in widths.iter_mut().enumerate() {
        *width = lines.iter().map(|line| line.cells[at].width()).max().unwrap_or(0);
    }
    let taken: usize = widths.iter().filter(|width| **width > 0).map(|width| width + GAP).sum();
    let longest = lines.iter().map(|line| line.path.width()).max().unwrap_or(0);
    let is_terminal = status.look.sink == Sink::Terminal;
    let left = status.look.width.saturating_sub(taken + GAP);
    let path = longest.min(PATH).min(if is_terminal { left.saturating_sub(TITLE) } else { PATH });
    let title = if is_terminal { left.saturating_sub(path) } else { usize::MAX };

    let mut text = String::new();
    for (at, line) in lines.iter().enumerate() {
        let mut written = String::new();
        for ((cell, width), is_number) in line.cells.iter().zip(widths).zip(NUMBERS) {
            if width > 0 {
                written.push_str(&padded(cell, width, is_number));
            }
        }
        written.push_str(&padded(&line.path, path, false));
        // A path is needed whole, a title is not.
        if line.path.width() <= path || !is_terminal {
            written.push_str(&cropped(&line.title, title));
        }
        let written = written.trim_end();
        text.push_str(&match written.strip_prefix(URGENT) {
            Some(rest) => format!("{red}{URGENT}{red:#}{rest}\n"),
            None if at == 0 => format!("{bold}{written}{bold:#}\n"),
            None => format!("{written}\n"),
        });
    }
    text
}

/// A cell and the blanks behind its column.
fn padded(cell: &str, width: usize, is_number: bool) -> String {
    let (blanks, gap) = (" ".repeat(width.saturating_sub(cell.width())), " ".repeat(GAP));
    if is_number { format!("{blanks}{cell}{gap}") } else { format!("{cell}{blanks}{gap}") }
}

/// The beginning of a title.
fn cropped(title: &str, width: usize) -> String {
    if title.width() <= width {
        return title.to_owned();
    }
    let kept = title.chars().take(fitting(title.chars(), width.saturating_sub(1)));
    kept.chain(['…']).collect()
}
