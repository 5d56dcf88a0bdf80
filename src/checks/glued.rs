//! Words that run into what stands beside them, because the blank between is lost.

use super::Context;
use crate::finding::Edit;
use crate::language::FunctionWords;
use crate::text::Span;
use crate::text::fold::is_unspaced;

/// Fewer letters may be an ending, as in `[VM](a.md)s`.
const SHORTEST: usize = 4;

/// The word that `rest` begins with, if it is one by itself and not the ending of the word before.
pub(super) fn word_behind<'a>(rest: &'a str, function_words: &FunctionWords) -> Option<&'a str> {
    let end = rest.find(|character: char| !character.is_alphanumeric()).unwrap_or(rest.len());
    // `](a)l'API` is elision, and `-` makes a compound.
    let goes_on = rest[end..].starts_with(['-', '_', '(', '[', '`']);
    Some(&rest[..end]).filter(|word| !goes_on && stands_alone(word, function_words))
}

/// The word that `text` ends with, if it is one by itself.
pub(super) fn word_before<'a>(text: &'a str, function_words: &FunctionWords) -> Option<&'a str> {
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
pub(super) fn has_no_blanks(words: &str) -> bool {
    words.contains(is_unspaced)
}

/// The edit that parts `word` from its neighbour at byte `at`. A noun may be half of a compound, which a person joins.
pub(super) fn blank(context: &Context<'_>, word: &str, at: u32) -> Option<Edit> {
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
