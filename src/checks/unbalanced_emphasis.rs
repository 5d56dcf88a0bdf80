//! Asterisks and underscores that readers see, because they do not match or cannot close.

use super::rendered::Rendered;
use super::{Check, Context, Profile, Promise, Run, describe, twins};
use crate::finding::{Edit, Finding, Level};
use crate::passage::Passages;
use crate::text::Span;
use crate::text::fold::is_unspaced;

pub(super) static CHECK: Check = Check {
    id: "unbalanced-emphasis",
    promise: Promise::Faithful,
    level: Level::Warning,
    profile: Profile::Default,
    facts: &["text", "count"],
    page: include_str!("../../source/checks/unbalanced-emphasis.md"),
    run: Run::Aligned(run),
};

/// So much of the words around the mark a message shows, in characters.
const SHOWN: usize = 20;

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    for passages in context.passages {
        if twins::is_markdown(&passages.target) {
            found.extend(['*', '_'].into_iter().filter_map(|mark| look(context, passages, mark)));
        }
    }
}

/// A run of marks in words: its bytes.
type Marks = std::ops::Range<usize>;

fn look(context: &Context<'_>, passages: &Passages<'_>, mark: char) -> Option<Finding> {
    let words = passages.target.words;
    if !words.contains(mark) {
        return None;
    }
    let there = runs(passages.source.words, mark).len();
    let mut all = runs(words, mark);
    if all.len() <= there {
        return None;
    }
    // A mark behind a blank at the very end is the other half of one: `*a *`.
    let end = words.trim_end();
    let last = end.len() - end.bytes().rev().take_while(|byte| *byte == mark as u8).count()..end.len();
    if last.start < last.end && words[..last.start].ends_with(' ') && all.last() != Some(&last) {
        all.push(last);
    }
    // Such pairs, whatever stands around them.
    let is_paired = all.len().is_multiple_of(2) && all.chunks(2).all(|pair| pair[0].len() == pair[1].len());
    if context.platform.pairs_emphasis && is_paired {
        return None;
    }
    // What a backslash marks as a sign is meant.
    let rendered = Rendered::of(&passages.target);
    let text = &passages.target.document.text;
    let is_leak = |span: &Span| !text[..span.start as usize].ends_with('\\');
    let places: Vec<(Marks, Span)> = all
        .iter()
        .filter_map(|run| Some((run.clone(), rendered.span(run.start, run.end).filter(is_leak)?)))
        .collect();
    let count = places.len().min(all.len() - there);
    let (first, span) = places.get(places.len().checked_sub(count)?)?.clone();
    if count == 0 {
        return None;
    }
    let mut finding = describe::passages(&CHECK, context, passages)
        .with("text", around(words, &first))
        .with("count", count);
    finding.target = Some(span);
    if let [(_, open), (_, close)] = places.as_slice()
        && count == 2
    {
        finding.edit = closing(text, *open, *close).filter(|_| context.is_base);
    }
    Some(finding)
}

/// The runs of `mark` that would be markup.
fn runs(words: &str, mark: char) -> Vec<Marks> {
    let mut runs = Vec::new();
    let mut at = 0;
    while let Some(start) = words[at..].find(mark).map(|found| at + found) {
        let length = words[start..].bytes().take_while(|byte| *byte == mark as u8).count();
        at = start + length;
        let before = words[..start].chars().next_back().unwrap_or(' ');
        let behind = words[at..].chars().next().unwrap_or(' ');
        if is_markup(mark, length, before, behind) {
            runs.push(start..at);
        }
    }
    runs
}

/// Whether marks between these characters look like those of emphasis.
fn is_markup(mark: char, length: usize, before: char, behind: char) -> bool {
    let is_spaced = |character: char| character.is_alphanumeric() && !is_unspaced(character);
    match () {
        // `snake_case`, and `Leser*innen`.
        () if is_spaced(before) && is_spaced(behind) => mark == '*' && length > 1,
        // `2 * 3`, and a blank to fill in: `___`.
        () if before.is_whitespace() && behind.is_whitespace() => mark == '*' && length > 1,
        // `_dns._tcp`, `/_next`.
        () if mark == '_' && matches!(before, '.' | '/' | '\\' | ':' | '-' | '=' | '#' | '@') => false,
        () => length <= 3,
    }
}

/// The words around a run.
fn around(words: &str, run: &Marks) -> String {
    let start = words[..run.start].char_indices().rev().nth(SHOWN / 2).map_or(0, |(at, _)| at);
    let end = words[run.end..].char_indices().nth(SHOWN).map_or(words.len(), |(at, _)| run.end + at);
    // Whole words, where the language has them.
    let start = words[start..run.start].find(' ').filter(|_| start > 0).map_or(start, |blank| start + blank);
    words[start..end]
        .replace(super::rendered::PLACEHOLDER, "…")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// Brings both marks to the words between them, where blanks keep them from opening and closing.
fn closing(text: &str, open: Span, close: Span) -> Option<Edit> {
    let (opening, mark) = (open.of(text), close.of(text));
    let inner = text.get(open.end as usize..close.start as usize)?;
    // What begins well and ends with a lone mark: `***a**: b *`.
    let blanks = inner.len() - inner.trim_end_matches(' ').len();
    let is_last = text[close.end as usize..].trim_start_matches([' ', '\t', '|']).starts_with(['\n', '\r'])
        || text.len() == close.end as usize;
    if opening == mark
        && blanks > 0
        && is_last
        && !inner.starts_with(char::is_whitespace)
        && !inner.trim_end().ends_with('*')
    {
        let start = close.start as usize - blanks;
        return Some(Edit::sure(Span::new(start, close.start as usize), ""));
    }
    let trimmed = inner.trim();
    let is_whole = opening == mark
        && !trimmed.is_empty()
        && trimmed.len() < inner.len()
        && !inner.contains(['\n', '\r', '|', '*', '_', '`', '[', ']', '<']);
    // Next to a letter or a digit a mark opens and closes without fail.
    let closes = trimmed.starts_with(char::is_alphanumeric) && trimmed.ends_with(char::is_alphanumeric);
    if !is_whole || !closes {
        return None;
    }
    let start = &inner[..inner.len() - inner.trim_start().len()];
    let end = &inner[inner.trim_end().len()..];
    let blank = |outer: Option<char>, own: &str| match outer.is_none_or(char::is_whitespace) {
        true => String::new(),
        false => own.to_owned(),
    };
    let before = blank(text[..open.start as usize].chars().next_back(), start);
    let behind = blank(text[close.end as usize..].chars().next(), end);
    let behind = match text[close.end as usize..].starts_with(['.', ',', ';', ':', '!', '?', ')']) {
        true => "",
        false => behind.as_str(),
    };
    Some(Edit::sure(open.cover(close), format!("{before}{opening}{trimmed}{mark}{behind}")))
}

#[cfg(test)]
mod tests {
    use super::{closing, runs};
    use crate::text::Span;

    #[test]
    fn marks_within_words_and_between_numbers_are_none() {
        for words in ["snake_case", "2 * 3", "Leser*innen", "_____", "a ____ b", "x._tcp"] {
            assert!(runs(words, '*').is_empty() && runs(words, '_').is_empty(), "{words}");
        }
        for (words, marks) in [("** a **", 2), ("a**b", 1), ("这是**注意。**吗", 2), ("*a", 1)] {
            assert_eq!(runs(words, '*').len(), marks, "{words}");
        }
    }

    #[test]
    fn blanks_move_out_of_emphasis() {
        let cases = [
            ("a ** b ** c", "a **b** c"),
            ("a** b **c", "a **b** c"),
            ("a **b **.", "a **b**."),
            ("** b **", "**b**"),
            ("**b: [c](d) **\n", "**b: [c](d)**\n"),
        ];
        for (text, mended) in cases {
            let open = text.find("**").expect("there are two");
            let close = text.rfind("**").expect("there are two");
            let edit = closing(text, Span::new(open, open + 2), Span::new(close, close + 2));
            let edit = edit.unwrap_or_else(|| panic!("{text}"));
            let mut out = text.to_owned();
            out.replace_range(edit.span.range(), &edit.text);
            assert_eq!(out, mended);
        }
    }
}
