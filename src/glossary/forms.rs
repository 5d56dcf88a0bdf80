//! Whether words of a text may be a form of a term.

use std::ops::Range;

use super::words::{Form, Gap, Word, Words};
use crate::language::Stems;

/// A term as words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    words: Vec<Word>,
}

impl Phrase {
    /// A term under the forms of its language; none where it has no words.
    pub fn of(term: &str, stems: &Stems, form: Form) -> Option<Self> {
        let words = Words::of(term, stems, form).words;
        (!words.is_empty()).then_some(Self { words })
    }

    /// The form of its first word.
    pub(super) fn first(&self) -> &str {
        self.words.first().map_or("", |word| &word.stem)
    }

    /// The word behind it if it stands at word `at`, word by word; with its own hyphens and blanks, and in forms that
    /// differ in their last letters alone, where `is_strict`.
    pub(super) fn stands_at(&self, text: &Words<'_>, at: usize, is_strict: bool) -> Option<usize> {
        let end = at + self.words.len();
        let there = text.words.get(at..end)?;
        let is_same = |(index, (own, other)): (usize, (&Word, &Word))| {
            let gaps = index == 0 || if is_strict { own.gap == other.gap } else { joins(own.gap, other.gap) };
            gaps && own.stem == other.stem && (!is_strict || is_inflected(&other.folded, &own.folded))
        };
        self.words.iter().zip(there).enumerate().all(is_same).then_some(end)
    }
}

/// Whether `word` has all of `term` but its last letters: what is taken for a name to avoid is an ending of it and not
/// another word of its family, as "verantwortlich" is of "Verantwortlichkeit".
fn is_inflected(word: &str, term: &str) -> bool {
    const LOST: usize = 2;
    let same = word.chars().zip(term.chars()).take_while(|(one, other)| one == other).count();
    term.chars().count() - same <= LOST
}

/// Whether two gaps between the same words leave them one term: blank or hyphen, but not a blank where there is none.
fn joins(own: Gap, other: Gap) -> bool {
    match (own, other) {
        (Gap::Space | Gap::Hyphen, Gap::Space | Gap::Hyphen) => true,
        // In scripts without spaces a line may break anywhere.
        (Gap::None, Gap::Space) | (Gap::Space, Gap::None) => true,
        (own, other) => own == other && own != Gap::Other,
    }
}

/// Where `phrase` may stand in `text`, as ranges of words that do not overlap.
pub fn occurrences(text: &Words<'_>, phrase: &Phrase) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.words.len() {
        let end = match phrase.words.as_slice() {
            [word] => one_word(text, at, word),
            words => several(text, at, words).or_else(|| closed(&text.words[at], words).then_some(at + 1)),
        };
        match end {
            Some(end) => {
                found.push(at..end);
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

/// The end of a term of one word at word `at`.
fn one_word(text: &Words<'_>, at: usize, term: &Word) -> Option<usize> {
    let word = &text.words[at];
    if is_form(word, term) || is_left_out(text, at, term) {
        return Some(at + 1);
    }
    // "Operations-Team" for "Operationsteam".
    let next = text.words.get(at + 1).filter(|next| matches!(next.gap, Gap::Space | Gap::Hyphen))?;
    let joined = format!("{}{}", word.folded, next.folded);
    let start = joined.find(&term.stem)?;
    (start < word.folded.len() && start + term.stem.len() > word.folded.len()).then_some(at + 2)
}

/// Whether `word` may be a form of `term`, or a compound with it.
fn is_form(word: &Word, term: &Word) -> bool {
    /// Shorter stems are part of too many words.
    const SHORT: usize = 4;
    if word.is_unspaced || term.is_unspaced {
        return word.folded == term.folded;
    }
    let is_compound = match term.stem.chars().count() < SHORT {
        true => word.folded.starts_with(&term.stem) || word.folded.ends_with(&term.stem),
        false => word.folded.contains(&term.stem) || word.stem.contains(&term.stem),
    };
    word.stem == term.stem || is_compound || begins_alike(&word.folded, &term.folded)
}

/// Whether at least four fifths of the term's letters are the word's first: all that can be told of a language whose
/// endings are not known, and of irregular ones, "Konten" for "Konto".
fn begins_alike(word: &str, term: &str) -> bool {
    const SHORTEST: usize = 5;
    let letters = term.chars().count();
    let same = word.chars().zip(term.chars()).take_while(|(one, other)| one == other).count();
    letters >= SHORTEST && same * 5 >= letters * 4
}

/// Whether word `at` stands for `term` with a part left out: "Benutzer- und Gerätegruppe" for "Benutzergruppe",
/// "Updateüberwachung und -verwaltung" for "Updateverwaltung".
fn is_left_out(text: &Words<'_>, at: usize, term: &Word) -> bool {
    const SHORTEST: usize = 3;
    /// How far away the part may stand.
    const REACH: usize = 12;
    let word = &text.words[at];
    let near = &text.words[at.saturating_sub(REACH)..(at + REACH).min(text.words.len())];
    let (end_is_left_out, beginning_is_left_out) = text.hangs(at);
    let has = |part: &str, test: fn(&str, &str) -> bool| {
        part.chars().count() >= SHORTEST && near.iter().any(|other| test(&other.folded, part))
    };
    let end = term.stem.strip_prefix(word.folded.as_str()).filter(|_| end_is_left_out);
    if end.is_some_and(|end| has(end, |other, end| other.contains(end))) {
        return true;
    }
    let beginning = term.stem.strip_suffix(word.stem.as_str()).filter(|_| beginning_is_left_out);
    beginning.is_some_and(|start| has(start, |other, start| other.starts_with(start)))
}

/// The end of a term of several words that begins at word `at`: in their order, with few words between them.
fn several(text: &Words<'_>, at: usize, term: &[Word]) -> Option<usize> {
    /// Articles and the like: "gestion de vos changements".
    const BETWEEN: usize = 2;
    let mut next = at;
    for (index, wanted) in term.iter().enumerate() {
        let reach = if index == 0 || wanted.is_unspaced { 0 } else { BETWEEN };
        let place = (next..=next + reach).find(|place| {
            let Some(word) = text.words.get(*place) else { return false };
            let joined = || text.words[next..=*place].iter().all(|word| word.gap.joins());
            (index == 0 || joined()) && is_form(word, wanted)
        });
        next = place? + 1;
    }
    Some(next)
}

/// Whether `word` is a compound of all words of `term`: "Sicherheitsüberwachung" of "Sicherheit Überwachung".
fn closed(word: &Word, term: &[Word]) -> bool {
    /// The letters that German puts between the parts of a compound.
    const BETWEEN: usize = 2;
    let mut rest = word.folded.as_str();
    let mut lost = 0;
    for (index, part) in term.iter().enumerate() {
        let Some(start) = rest.find(&part.stem).filter(|start| index == 0 || *start <= lost + BETWEEN) else {
            return false;
        };
        rest = &rest[start + part.stem.len()..];
        // "sich" is the stem of "sicherheit".
        lost = part.folded.len().saturating_sub(part.stem.len());
    }
    !word.is_unspaced
}
