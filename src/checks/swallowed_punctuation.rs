//! Punctuation that slid into the text of a link.

use std::cell::LazyCell;

use super::wording::flat;
use super::{Check, Context, Profile, Promise, Run, describe, twins};
use crate::finding::{Edit, Finding, Level};
use crate::text::Span;

pub(super) static CHECK: Check = Check {
    id: "swallowed-punctuation",
    promise: Promise::Faithful,
    level: Level::Warning,
    profile: Profile::Default,
    facts: &["text", "sign"],
    page: include_str!("../../source/checks/swallowed-punctuation.md"),
    run: Run::Aligned(run),
};

/// Signs that end a sentence or part it: each line those that mean the same.
const SIGNS: [&str; 6] = [".。．", ",，、", ";；", ":：", "!！", "?？"];

/// What may stand between such a sign and the end of a link's text.
const CLOSERS: &[char] = &['"', '“', '”', '’', '\'', '»', '«', '›', '‹', '」', '』', '*', '_', ' ', '\u{a0}'];

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    for passages in context.passages {
        let (source, target) = (&passages.source, &passages.target);
        let end_of_source = LazyCell::new(|| last_sign(source.words).map(|(_, sign)| class(sign)));
        for (twin, link) in twins::links(passages) {
            let (Some(label), Some(other)) = (link.label, twin.label) else { continue };
            let text = label.of(&target.document.text);
            let Some((at, sign)) = last_sign(text) else { continue };
            if last_sign(other.of(&source.document.text)).is_some() {
                continue;
            }
            let rest = twins::behind(target, link.span.end);
            if first_sign(rest).is_some() {
                continue;
            }
            let class = class(sign);
            let stands_behind =
                first_sign(twins::behind(source, twin.span.end)).map(self::class) == Some(class);
            // Word order may have brought the link to the end of the sentence.
            let ends_alike = || ends(rest) && *end_of_source == Some(class);
            if !stands_behind && !ends_alike() {
                continue;
            }
            let mut finding = describe::passages(&CHECK, context, passages)
                .with("text", flat(text))
                .with("sign", sign.to_string());
            let start = label.start as usize + at;
            let taken = Span::new(start, start + sign.len_utf8());
            (finding.source, finding.target) = (Some(twin.span), Some(taken));
            finding.edit = context.is_base.then(|| {
                let left = Span { start: taken.end, end: link.span.end }.of(&target.document.text);
                Edit::sure(Span { start: taken.start, end: link.span.end }, format!("{left}{sign}"))
            });
            found.push(finding);
        }
    }
}

/// The sign that `text` ends with, quotation marks aside; and where it is.
fn last_sign(text: &str) -> Option<(usize, char)> {
    let text = text.trim_end_matches(CLOSERS);
    let sign = text.chars().next_back().filter(|sign| is_sign(*sign))?;
    let before = &text[..text.len() - sign.len_utf8()];
    // An ellipsis is a word of its own.
    (!before.ends_with(['.', '…']) && !before.is_empty()).then_some((before.len(), sign))
}

/// The sign that stands right behind a link, ends of emphasis and quotations aside.
fn first_sign(rest: &str) -> Option<char> {
    let first =
        rest.trim_start_matches(|character| CLOSERS.contains(&character) && character != ' ').chars().next();
    first.filter(|sign| is_sign(*sign))
}

/// Whether the sentence is over where `rest` begins.
fn ends(rest: &str) -> bool {
    let rest = rest.trim_start_matches(CLOSERS);
    rest.is_empty() || rest.starts_with("<br") || rest.starts_with(['\n', '\r', '|'])
}

fn is_sign(character: char) -> bool {
    SIGNS.iter().any(|class| class.contains(character))
}

/// Which of the signs it is, whatever its width.
fn class(sign: char) -> usize {
    SIGNS.iter().position(|class| class.contains(sign)).unwrap_or(SIGNS.len())
}
