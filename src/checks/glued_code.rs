//! A code span that runs into the word beside it.

use super::{Check, Context, Profile, Promise, Run, describe, glued, twins};
use crate::finding::{Finding, Level};
use crate::language::function_words;
use crate::text::Span;

pub(super) static CHECK: Check = Check {
    id: "glued-code",
    promise: Promise::Faithful,
    level: Level::Warning,
    profile: Profile::Default,
    facts: &["word", "text"],
    page: include_str!("../../source/checks/glued-code.md"),
    run: Run::Aligned(run),
};

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    let known = function_words(context.locale);
    for passages in context.passages {
        let (source, target) = (&passages.source, &passages.target);
        let codes = twins::codes(passages);
        if codes.is_empty() || glued::has_no_blanks(target.words) {
            continue;
        }
        for (twin, code) in codes {
            let mut push = |word: &str, span: Span, at: u32| {
                let text = code.of(&target.document.text).trim_matches('`').trim();
                let mut finding =
                    describe::passages(&CHECK, context, passages).with("word", word).with("text", text);
                (finding.source, finding.target) = (Some(twin), Some(span));
                finding.edit = glued::blank(context, word, at);
                found.push(finding);
            };
            let is_glued_there = twins::behind(source, twin.end).starts_with(char::is_alphanumeric);
            let word = glued::word_behind(twins::behind(target, code.end), &known);
            if let Some(word) = word.filter(|_| !is_glued_there) {
                push(word, Span::new(code.end as usize, code.end as usize + word.len()), code.end);
            }
            let is_glued_there = twins::before(source, twin.start).ends_with(char::is_alphanumeric);
            let word = glued::word_before(twins::before(target, code.start), &known);
            if let Some(word) = word.filter(|_| !is_glued_there) {
                push(word, Span::new(code.start as usize - word.len(), code.start as usize), code.start);
            }
        }
    }
}
