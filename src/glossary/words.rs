//! A text as words, to look for terms in.

use std::ops::Range;

use crate::language::Stems;
use crate::text::fold::{fold, is_unspaced};

/// A text and its words.
#[derive(Debug, Clone)]
pub struct Words<'t> {
    /// The text.
    pub text: &'t str,
    /// Its words, in order.
    pub words: Vec<Word>,
}

/// One word: letters and digits. In scripts that are written without spaces, and in Hangul, whose particles are written
/// behind the word, each character is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Its bytes in the text.
    pub range: Range<usize>,
    /// Lower case without accents.
    pub folded: String,
    /// What its forms have in common.
    pub stem: String,
    /// What stands between it and the word before.
    pub gap: Gap,
    /// Whether it is one character of a script without spaces.
    pub is_unspaced: bool,
}

/// What stands between two words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gap {
    /// Nothing.
    None,
    /// A blank, or a line break.
    Space,
    /// A hyphen.
    Hyphen,
    /// Anything else: the words belong to no one term.
    Other,
}

impl Gap {
    fn of(between: &str) -> Self {
        const LONGEST: usize = 8;
        match between {
            "" => Self::None,
            "-" | "\u{2010}" | "\u{2011}" => Self::Hyphen,
            _ if between.len() <= LONGEST && between.chars().all(char::is_whitespace) => Self::Space,
            _ => Self::Other,
        }
    }

    /// Whether the words at both sides of it may be parts of one term.
    pub fn joins(self) -> bool {
        self != Self::Other
    }
}

/// What becomes of a word before it is compared with others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// [`Stems::singular`]
    Singular,
    /// [`Stems::stem`]
    Stem,
}

impl<'t> Words<'t> {
    /// The words of `text` under the forms of its language.
    pub fn of(text: &'t str, stems: &Stems, form: Form) -> Self {
        let mut words: Vec<Word> = Vec::new();
        let mut end = 0;
        for range in ranges(text) {
            let word = &text[range.clone()];
            let is_unspaced = word.chars().next().is_some_and(stands_alone);
            let (folded, stem) = match (is_unspaced, form) {
                (true, _) => (word.to_owned(), word.to_owned()),
                (_, Form::Singular) => (fold(word), stems.singular(word)),
                (_, Form::Stem) => (fold(word), stems.stem(word)),
            };
            let gap = if words.is_empty() { Gap::Other } else { Gap::of(&text[end..range.start]) };
            end = range.end;
            words.push(Word { range, folded, stem, gap, is_unspaced });
        }
        Self { text, words }
    }

    /// The bytes of some of its words.
    pub fn bytes(&self, words: &Range<usize>) -> Range<usize> {
        match (self.words.get(words.start), self.words.get(words.end.wrapping_sub(1))) {
            (Some(first), Some(last)) => first.range.start..last.range.end,
            _ => 0..0,
        }
    }

    /// Whether a word that is divided at a line's end or before "and" begins with, or ends in, a lone hyphen:
    /// `Benutzer- und`, `und -verwaltung`. First the left-out end, then the left-out beginning.
    pub fn hangs(&self, word: usize) -> (bool, bool) {
        let Some(at) = self.words.get(word).map(|word| word.range.clone()) else { return (false, false) };
        let after = self.text[at.end..].strip_prefix('-');
        let before = self.text[..at.start].strip_suffix('-');
        let is_end = |next: Option<char>| next.is_none_or(|next| !next.is_alphanumeric());
        (
            after.is_some_and(|rest| is_end(rest.chars().next())),
            before.is_some_and(|rest| is_end(rest.chars().next_back())),
        )
    }
}

fn stands_alone(character: char) -> bool {
    is_unspaced(character) || matches!(character, '\u{1100}'..='\u{11FF}' | '\u{AC00}'..='\u{D7AF}')
}

/// Where the words of `text` are.
fn ranges(text: &str) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    let mut is_open = false;
    for (at, character) in text.char_indices() {
        let end = at + character.len_utf8();
        // Vowel signs and accents belong to the letter before; U+FFFC, which stands for code, is neither.
        let is_mark = unicode_normalization::char::is_combining_mark(character);
        let is_part = character.is_alphanumeric() || character == '_';
        match ranges.last_mut().filter(|last| last.end == at) {
            Some(last) if is_mark => last.end = end,
            Some(last) if is_open && is_part && !stands_alone(character) => last.end = end,
            _ if is_part => {
                ranges.push(at..end);
                is_open = !stands_alone(character);
            }
            _ => {}
        }
    }
    ranges
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::stems;

    fn words(text: &str) -> Vec<(&str, Gap)> {
        let words = Words::of(text, &stems("de"), Form::Stem).words;
        words.into_iter().map(|word| (&text[word.range], word.gap)).collect()
    }

    #[test]
    fn words_are_told_apart_by_script() {
        use Gap::{Hyphen, None, Other, Space};
        assert_eq!(words("IT-Team\u{a0}da"), [("IT", Other), ("Team", Hyphen), ("da", Space)]);
        assert_eq!(words("Azureの役"), [("Azure", Other), ("の", None), ("役", None)]);
        assert_eq!(words("서버를"), [("서", Other), ("버", None), ("를", None)]);
        assert_eq!(words("a, \u{FFFC} b"), [("a", Other), ("b", Other)]);
        assert_eq!(words("die Größe").len(), 2);
    }

    #[test]
    fn hyphens_hang_where_a_word_was_left_out() {
        let text = "Benutzer- und Gerätegruppe und -verwaltung im IT-Team";
        let words = Words::of(text, &stems("de"), Form::Stem);
        let hanging: Vec<_> = (0..words.words.len()).map(|word| words.hangs(word)).collect();
        assert_eq!((hanging[0], hanging[4]), ((true, false), (false, true)));
        assert!(hanging[5..].iter().all(|hangs| *hangs == (false, false)));
    }
}
