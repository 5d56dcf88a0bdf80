//! Words that run into what stands beside them, because the blank between is lost.

use super::{Check, Context, describe, twins};
use crate::finding::{Edit, Finding};
use crate::language::{FunctionWords, function_words};
use crate::passage::Passages;
use crate::text::Span;
use crate::text::fold::is_unspaced;

/// Fewer letters may be an ending, as in `[VM](a.md)s`.
const SHORTEST: usize = 4;

/// A link or a code span of the translation, and the same one of the source.
pub(super) struct Piece<'a> {
    /// The bytes of the source's.
    pub twin: Span,
    /// The bytes of the translation's.
    pub own: Span,
    /// What a person calls it.
    pub text: &'a str,
}

/// Finds the pieces that run into the word before or behind them, where those of the source do not.
pub(super) fn find<'a>(
    found: &mut Vec<Finding>,
    check: &Check,
    context: &Context<'a>,
    pieces: impl Fn(&Passages<'a>) -> Vec<Piece<'a>>,
) {
    let known = function_words(context.locale);
    for passages in context.passages {
        let (source, target) = (&passages.source, &passages.target);
        let pieces = pieces(passages);
        if pieces.is_empty() || has_no_blanks(target.words) {
            continue;
        }
        for Piece { twin, own, text } in pieces {
            let mut push = |word: &str, start: usize, at: u32| {
                let mut finding =
                    describe::passages(check, context, passages).with("word", word).with("text", text);
                finding.source = Some(twin);
                finding.target = Some(Span::new(start, start + word.len()));
                finding.edit = blank(context, word, at);
                found.push(finding);
            };
            let is_glued_there = twins::behind(source, twin.end).starts_with(char::is_alphanumeric);
            let word = word_behind(twins::behind(target, own.end), &known);
            if let Some(word) = word.filter(|_| !is_glued_there) {
                push(word, own.end as usize, own.end);
            }
            let is_glued_there = twins::before(source, twin.start).ends_with(char::is_alphanumeric);
            let word = word_before(twins::before(target, own.start), &known);
            if let Some(word) = word.filter(|_| !is_glued_there) {
                push(word, own.start as usize - word.len(), own.start);
            }
        }
    }
}

/// The word that `rest` begins with, if it is one by itself and not the ending of the word before.
fn word_behind<'a>(rest: &'a str, function_words: &FunctionWords) -> Option<&'a str> {
    let end = rest.find(|character: char| !character.is_alphanumeric()).unwrap_or(rest.len());
    // `](a)l'API` is elision, and `-` makes a compound.
    let goes_on = rest[end..].starts_with(['-', '_', '(', '[', '`']);
    Some(&rest[..end]).filter(|word| !goes_on && stands_alone(word, function_words))
}

/// The word that `text` ends with, if it is one by itself.
fn word_before<'a>(text: &'a str, function_words: &FunctionWords) -> Option<&'a str> {
    let start = text
        .char_indices()
        .rev()
        .take_while(|(_, character)| character.is_alphanumeric())
        .last()
        .map_or(text.len(), |(at, _)| at);
    let goes_on = text[..start].ends_with(['-', '_', '/', '.', '\\', '&', '#', '@', '`']);
    Some(&text[start..]).filter(|word| !goes_on && stands_alone(word, function_words))
}

fn stands_alone(word: &str, function_words: &FunctionWords) -> bool {
    // Letters without case belong to scripts that glue: particles of Korean, articles of Arabic, all of Japanese.
    let is_cased = word.chars().all(|letter| letter.is_lowercase() || letter.is_uppercase());
    let letters = word.chars().count();
    is_cased && letters > 1 && (letters >= SHORTEST || function_words.has(&word.to_lowercase()))
}

/// Whether the words of a passage are written without blanks between them.
fn has_no_blanks(words: &str) -> bool {
    words.contains(is_unspaced)
}

/// The edit that parts `word` from its neighbour at byte `at`. A noun may be half of a compound, which a person joins.
fn blank(context: &Context<'_>, word: &str, at: u32) -> Option<Edit> {
    let place = Span { start: at, end: at };
    let is_noun = word.starts_with(char::is_uppercase);
    match (context.is_base, is_noun) {
        (false, _) => None,
        (true, true) => Some(Edit::draft(place, " ")),
        (true, false) => Some(Edit::sure(place, " ")),
    }
}

#[cfg(test)]
mod tests {
    use super::{word_before, word_behind};
    use crate::language::function_words;

    #[test]
    fn words_are_told_from_endings() {
        let (german, korean) = (function_words("de-DE"), function_words("ko-KR"));
        let behind = [
            ("vorgeschrieben.", Some("vorgeschrieben")),
            ("und so", Some("und")),
            ("s und", None),
            ("-Konto", None),
            (" und", None),
            ("2024", None),
        ];
        for (rest, word) in behind {
            assert_eq!(word_behind(rest, &german), word, "{rest}");
        }
        assert_eq!(word_behind("에서는 이것", &korean), None);
        assert_eq!(word_before("siehe die", &german), Some("die"));
        assert_eq!((word_before("l’", &german), word_before("Azure-", &german)), (None, None));
    }
}
