//! A small word in capitals that the source does not shout.

use rustc_hash::FxHashSet;

use super::rendered::Rendered;
use super::{Check, Context, Profile, Promise, Run, describe};
use crate::document::Kind;
use crate::finding::{Edit, Finding, Level};
use crate::language::function_words;
use crate::text::words;

pub(super) static CHECK: Check = Check {
    id: "shouted-word",
    promise: Promise::Faithful,
    level: Level::Warning,
    profile: Profile::Default,
    facts: &["text"],
    page: include_str!("../../source/checks/shouted-word.md"),
    run: Run::Aligned(run),
};

/// Shorter ones are mostly abbreviations: `IM`, `ES`.
const SHORTEST: usize = 3;

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    let known = function_words(context.locale);
    if !known.are_known() {
        return;
    }
    for passages in context.passages {
        let (source, target) = (&passages.source, &passages.target);
        if target.kind() == Some(Kind::Code) {
            continue;
        }
        let all = words::of(target.words);
        let capitals: FxHashSet<&str> = all.iter().copied().filter(|word| is_capital(word)).collect();
        let is_shouted = |word: &str| {
            word.chars().count() >= SHORTEST && capitals.contains(word) && known.has(&word.to_lowercase())
        };
        // A cry has more of them: `BITTE NICHT AUS DEM FENSTER LEHNEN`.
        let loud = all.iter().filter(|word| word.chars().count() >= SHORTEST && capitals.contains(*word));
        if capitals.is_empty() || loud.count() > all.len() / 2 || !all.iter().any(|word| is_shouted(word)) {
            continue;
        }
        // The source shouts as well; or it has the word itself as an abbreviation.
        let is_answered =
            |word: &str| is_capital(word) && word.len() > 1 && (!capitals.contains(word) || is_shouted(word));
        if words::of(source.words).into_iter().any(is_answered) {
            continue;
        }
        let rendered = Rendered::of(target);
        for (index, word) in all.iter().enumerate().filter(|(_, word)| is_shouted(word)) {
            let beside = [index.checked_sub(1).and_then(|before| all.get(before)), all.get(index + 1)];
            if beside.into_iter().flatten().any(|word| is_shouted(word)) {
                continue;
            }
            let start = word.as_ptr() as usize - target.words.as_ptr() as usize;
            let Some(span) = rendered.span(start, start + word.len()) else { continue };
            let mut finding = describe::passages(&CHECK, context, passages).with("text", *word);
            finding.target = Some(span);
            finding.edit = Some(Edit::draft(span, word.to_lowercase()));
            found.push(finding);
        }
    }
}

/// Whether it has letters, and all of them are capitals.
fn is_capital(word: &str) -> bool {
    word.contains(char::is_uppercase) && !word.contains(char::is_lowercase)
}
