//! A link that runs into the word beside it.

use super::{Check, Context, Profile, Promise, Run, describe, glued, twins};
use crate::finding::{Finding, Level};
use crate::language::function_words;
use crate::text::Span;

pub(super) static CHECK: Check = Check {
    id: "glued-link",
    promise: Promise::Faithful,
    level: Level::Warning,
    profile: Profile::Default,
    facts: &["word", "text"],
    page: include_str!("../../source/checks/glued-link.md"),
    run: Run::Aligned(run),
};

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    let known = function_words(context.locale);
    for passages in context.passages {
        let (source, target) = (&passages.source, &passages.target);
        let links = twins::links(passages);
        if links.is_empty() || glued::has_no_blanks(target.words) {
            continue;
        }
        for (twin, link) in links {
            let text = link.label.map_or("", |label| label.of(&target.document.text)).trim();
            let mut push = |word: &str, span: Span, at: u32| {
                let mut finding =
                    describe::passages(&CHECK, context, passages).with("word", word).with("text", text);
                (finding.source, finding.target) = (Some(twin.span), Some(span));
                finding.edit = glued::blank(context, word, at);
                found.push(finding);
            };
            let is_glued_there = twins::behind(source, twin.span.end).starts_with(char::is_alphanumeric);
            let word = glued::word_behind(twins::behind(target, link.span.end), &known);
            if let Some(word) = word.filter(|_| !is_glued_there) {
                let end = link.span.end;
                push(word, Span::new(end as usize, end as usize + word.len()), end);
            }
            let is_glued_there = twins::before(source, twin.span.start).ends_with(char::is_alphanumeric);
            let word = glued::word_before(twins::before(target, link.span.start), &known);
            if let Some(word) = word.filter(|_| !is_glued_there) {
                let start = link.span.start;
                push(word, Span::new(start as usize - word.len(), start as usize), start);
            }
        }
    }
}
