//! A line for each page that needs work.

use annotate_snippets::renderer::{AnsiColor, Style};
use unicode_width::UnicodeWidthStr;

use super::{Reason, Status, Task, fitting, tasks};
use crate::report::Sink;
use crate::report::safe::visible;

/// More pages than these nobody reads in a terminal.
const SHOWN: usize = 50;
/// A title is left out rather than cropped to fewer columns.
const TITLE: usize = 12;
/// Longer paths do not move the titles of all the others.
const PATH: usize = 60;
/// Before a page whose changes come first.
const URGENT: &str = "!";

/// All pages that need work; on a terminal the first of them.
pub(super) fn worklist(status: &Status<'_>) -> String {
    let catalog = status.catalog;
    let tasks = tasks(status.corpus);
    let Some(first) = tasks.first() else { return catalog.status_no_work() + "\n" };
    let is_terminal = status.look.sink == Sink::Terminal;
    let shown = if is_terminal { tasks.len().min(SHOWN) } else { tasks.len() };

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

/// The cells of a line; a column that is empty everywhere is none. The title comes last and takes what room is left.
type Line = [String; 7];

/// Which columns of a [`Line`] hold numbers, and which the path.
const NUMBERS: [usize; 2] = [1, 2];
const PATH_AT: usize = 5;

fn headings(status: &Status<'_>, has_locales: bool) -> Line {
    let catalog = status.catalog;
    [
        String::new(),
        catalog.status_words(),
        catalog.status_sections(),
        catalog.status_kind(),
        if has_locales { catalog.status_locale() } else { String::new() },
        catalog.status_page(),
        catalog.status_title(),
    ]
}

fn line(status: &Status<'_>, task: &Task<'_>, has_locales: bool) -> Line {
    let (catalog, pair) = (status.catalog, task.pair);
    let unknown = || "–".to_owned();
    let path = match pair.target {
        Some(_) => status.roots.target_path(&pair.locale, &pair.target_path),
        None => status.roots.source_path(&pair.source_path),
    };
    [
        if task.reason == Reason::Urgent { URGENT.to_owned() } else { String::new() },
        task.words.map_or_else(unknown, |words| catalog.number(words)),
        task.sections.map_or_else(unknown, |(changed, all)| {
            format!("{}/{}", catalog.number(changed), catalog.number(all))
        }),
        match task.class() {
            Some(class) => catalog.status_class(class),
            None => catalog.status_verdict(pair.verdict.word()),
        },
        if has_locales { visible(&pair.locale).into_owned() } else { String::new() },
        visible(&path).into_owned(),
        visible(task.title).into_owned(),
    ]
}

fn laid_out(status: &Status<'_>, lines: &[Line]) -> String {
    let style = |style: Style| if status.look.color { style } else { Style::new() };
    let (bold, red) = (style(Style::new().bold()), style(AnsiColor::Red.on_default().bold()));
    let mut widths = [0; PATH_AT + 1];
    for (at, width) in widths.iter_mut().enumerate() {
        *width = lines.iter().map(|line| line[at].width()).max().unwrap_or(0);
    }
    widths[PATH_AT] = widths[PATH_AT].min(PATH);
    let mut text = String::new();
    for (at, line) in lines.iter().enumerate() {
        let mut written = String::new();
        for (at, (cell, width)) in line.iter().zip(widths).enumerate().filter(|(_, (_, width))| *width > 0) {
            let blanks = " ".repeat(width.saturating_sub(cell.width()));
            let (before, after) =
                if NUMBERS.contains(&at) { (blanks.as_str(), "") } else { ("", blanks.as_str()) };
            written.push_str(&format!("{before}{cell}{after}  "));
        }
        let [.., title] = line;
        match status.look.sink {
            Sink::Terminal => {
                written.push_str(&cropped(title, status.look.width.saturating_sub(written.width())))
            }
            Sink::File | Sink::Log => written.push_str(title),
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

/// The beginning of a title; nothing where hardly a word of it fits.
fn cropped(title: &str, width: usize) -> String {
    if title.width() <= width {
        return title.to_owned();
    }
    if width < TITLE {
        return String::new();
    }
    let kept = title.chars().take(fitting(title.chars(), width - 1));
    kept.chain(['…']).collect()
}
