//! Names that stand in a translation as they are in the source.

use super::is_same;

/// Whether a role of the source has words to translate and its name in the translation is the same. Names that stay are
/// no such thing: one word, which two languages may share, acronyms and code; and proper names, whose words all have
/// capitals, unless `capitals_count`.
pub fn is_untranslated(source: &str, target: &str, capitals_count: bool) -> bool {
    /// Shorter words in lower case are those between the parts of a name, such as "of".
    const SHORTEST: usize = 4;
    if !is_same(source, target) {
        return false;
    }
    let words: Vec<&str> = source
        .split_whitespace()
        .map(|word| word.trim_matches(|character: char| !character.is_alphanumeric()))
        .filter(|word| word.chars().all(|character| character.is_alphabetic() || "-'’".contains(character)))
        .filter(|word| !word.is_empty())
        .collect();
    let is_word = |word: &&&str| {
        let mut rest = word.chars();
        let first = rest.next();
        let is_small = first.is_some_and(|first| first.is_lowercase() || capitals_count);
        is_small && word.chars().count() >= SHORTEST && rest.all(char::is_lowercase)
    };
    words.len() > 1 && words.iter().skip(1).any(|word| is_word(&word))
}
