//! Text of the source that stands in the translation as it was.

use rustc_hash::FxHashSet;

use super::things::{Thing, located};
use super::{Check, Context, Profile, Promise, Run, describe};
use crate::document::Kind;
use crate::finding::{Finding, Level};
use crate::language::{FunctionWords, function_words};
use crate::passage::Passage;
use crate::text::{locale, words};

pub(super) static CHECK: Check = Check {
    id: "untranslated",
    promise: Promise::Faithful,
    level: Level::Warning,
    profile: Profile::Strict,
    facts: &["found", "words"],
    page: include_str!("../../source/checks/untranslated.md"),
    run: Run::Aligned(run),
};

/// Fewer words in a row are taken for a name.
const SHORTEST_RUN: usize = 6;

/// Fewer words of a whole passage are taken for a name.
const SHORTEST_PASSAGE: usize = 3;

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    let settings = context.settings;
    let own = function_words(&settings.source_locale);
    if locale::language(&settings.source_locale) == locale::language(context.locale) || !own.are_known() {
        return;
    }
    let other = function_words(context.locale);
    for passages in context.passages {
        let is_prose = |passage: &Passage<'_>| {
            !matches!(
                passage.kind(),
                Some(Kind::Code | Kind::Directive | Kind::Html | Kind::Image | Kind::Alert | Kind::Rule)
            )
        };
        if !is_prose(&passages.source) || !is_prose(&passages.target) {
            continue;
        }
        let Some((start, end, count)) = kept(passages.source.words, passages.target.words, &own, &other)
        else {
            continue;
        };
        let text = &passages.target.words[start..end];
        // Words of a language for templates.
        if text.contains(['{', '}']) || passages.target.words.trim_start().starts_with("{%") {
            continue;
        }
        let mut finding = describe::passages(&CHECK, context, passages)
            .with("found", text.chars().take(120).collect::<String>())
            .with("words", count);
        finding.target = Some(located(&passages.target, &Thing::of_words(&passages.target, text)));
        found.push(finding);
    }
}

/// The longest stretch of words of `target` that stands in `source` as well, with its number of words; none where that
/// may be a name. `own` are the words of the source's language that have no matter.
fn kept(
    source: &str,
    target: &str,
    own: &FunctionWords,
    other: &FunctionWords,
) -> Option<(usize, usize, usize)> {
    let lower = |text: &str| words::of(text).into_iter().map(str::to_lowercase).collect::<Vec<_>>();
    let (from, to) = (lower(source), lower(target));
    // Letters may number a list.
    let is_own = |word: &String| word.len() > 1 && own.has(word) && !other.has(word);
    let places = words::of(target);
    let at = |word: usize| places[word].as_ptr() as usize - target.as_ptr() as usize;
    let found = |first: usize, count: usize| {
        (at(first), at(first + count - 1) + places[first + count - 1].len(), count)
    };
    if from == to {
        let is_text = from.len() >= SHORTEST_PASSAGE && from.iter().any(is_own);
        return is_text.then(|| found(0, to.len()));
    }
    let known: FxHashSet<&[String]> = from.windows(SHORTEST_RUN).collect();
    let (mut best, mut first) = (None, 0);
    let mut length = 0;
    for (start, gram) in to.windows(SHORTEST_RUN).enumerate() {
        if !known.contains(gram) {
            length = 0;
            continue;
        }
        if length == 0 {
            first = start;
        }
        length += 1;
        let count = length + SHORTEST_RUN - 1;
        if best.is_none_or(|(_, most)| count > most) {
            best = Some((first, count));
        }
    }
    let (first, count) = best?;
    let is_text = to[first..first + count].iter().filter(|word| is_own(word)).count() > 1;
    is_text.then(|| found(first, count))
}

#[cfg(test)]
mod tests {
    use super::kept;
    use crate::language::function_words;

    #[test]
    fn text_is_told_from_names() {
        let (own, other) = (function_words("en"), function_words("de"));
        let text =
            |source, target| kept(source, target, &own, &other).map(|(start, end, _)| &target[start..end]);
        let sentence = "You can restore the server from it.";
        assert_eq!(text(sentence, sentence), Some("You can restore the server from it"));
        let half = "Ja: you can restore the server from Sicherungen.";
        assert_eq!(text(sentence, half), Some("you can restore the server from"));
        assert_eq!(text("Microsoft Defender XDR Portal", "Microsoft Defender XDR Portal"), None);
        assert_eq!(text("a b c d e f g h", "a b c d e f g h i"), None);
        assert_eq!(text("in an hand", "in an hand"), None);
    }
}
