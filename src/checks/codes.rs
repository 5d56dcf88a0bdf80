//! What became of the code spans of each passage: which were lost, which were got, and which were joined into one.

use super::things::{Count, Difference, Thing, differences, find_word};
use super::{CodePart, Context, code, targets};
use crate::passage::Passage;

/// The code spans of one passage that are not the source's.
#[derive(Debug)]
pub(super) struct Codes<'a> {
    /// What was lost and what was got, without what was joined.
    pub difference: Difference<'a>,
    /// What was joined.
    pub joined: Vec<Joined<'a>>,
}

/// Several code spans of the source that became one.
#[derive(Debug)]
pub(super) struct Joined<'a> {
    /// The spans of the source, two or more.
    pub parts: Vec<Thing<'a>>,
    /// The one of the translation.
    pub whole: Thing<'a>,
}

/// The most bytes between two spans that were joined: a word or two.
const GAP: usize = 24;

/// More lost spans of two pages are not looked for in the rest of the page.
const MOST_LOOKUPS: usize = 200;

/// More spans of one passage are not tried as parts.
const MOST_PARTS: usize = 64;

/// The passages whose code is not the source's. A name may stand more often or less often than in the source.
pub(super) fn codes<'a>(context: &Context<'a>) -> Vec<Codes<'a>> {
    let mut lookups = 0;
    let mut of_passage = |mut difference: Difference<'a>| {
        let source = of(&difference.passages.source, context);
        let mut joined = Vec::new();
        let mut gained = std::mem::take(&mut difference.gained);
        if source.len() <= MOST_PARTS {
            gained.retain(|whole| match parts(whole, &source) {
                Some(parts) => {
                    joined.push(Joined { parts, whole: whole.clone() });
                    false
                }
                None => true,
            });
        }
        let is_part = |lost: &Thing<'a>| {
            joined.iter().any(|joined| joined.parts.iter().any(|part| part.key == lost.key))
        };
        difference.lost.retain(|lost| !is_part(lost));
        difference.gained = gained;
        drop_translated_placeholders(&mut difference);
        drop_own_choice(&mut difference, context);
        drop_moved(&mut difference, &mut lookups);
        Codes { difference, joined }
    };
    let all = differences(context, Count::Any, |passage| of(passage, context)).into_iter();
    all.map(&mut of_passage)
        .filter(|codes| !codes.difference.is_empty() || !codes.joined.is_empty())
        .collect()
}

/// The code spans of a passage; neither blanks nor the locale in a path make a difference.
fn of<'a>(passage: &Passage<'a>, context: &Context<'_>) -> Vec<Thing<'a>> {
    let thing = |(code, span): (&'a str, _)| {
        let own = |part: &&str| !code.contains('/') || !targets::is_own_locale(part, context);
        let key: String = code.split('/').filter(own).collect::<Vec<_>>().join("/");
        let key: String = key.chars().filter(|character| !character.is_whitespace()).collect();
        Thing { key: key.into(), shown: code.into(), span }
    };
    passage.codes().map(thing).filter(|thing| !thing.key.is_empty()).collect()
}

/// Which neighbours among `source` `whole` is made of, with nothing but signs or one word between them.
fn parts<'a>(whole: &Thing<'a>, source: &[Thing<'a>]) -> Option<Vec<Thing<'a>>> {
    (0..source.len()).find_map(|first| {
        let mut rest = whole.shown.trim().strip_prefix(source[first].shown.trim())?;
        let mut end = first + 1;
        while let Some(next) = source.get(end).map(|next| next.shown.trim()) {
            let Some(at) = rest.find(next).filter(|at| *at <= GAP && is_gap(&rest[..*at])) else { break };
            rest = &rest[at + next.len()..];
            end += 1;
        }
        let is_whole = end - first > 1 && !rest.contains(char::is_alphanumeric);
        is_whole.then(|| source[first..end].to_vec())
    })
}

/// Whether `text` stands between two things rather than in one: nothing, signs that list, or a word between blanks.
fn is_gap(text: &str) -> bool {
    let is_sign = |character: char| character.is_whitespace() || ",;/&+|`'’、，，".contains(character);
    let is_word = text.starts_with(char::is_whitespace)
        && text.ends_with(char::is_whitespace)
        && !text.trim().contains(char::is_whitespace)
        && text.trim().chars().all(char::is_alphabetic);
    text.chars().all(is_sign) || is_word
}

/// Forgets what translators may do: put a name in code that the source has as plain words, and, where words in code
/// may be translated, put a word for a word, name a thing once more, or have plain words for it.
fn drop_own_choice(difference: &mut Difference<'_>, context: &Context<'_>) {
    let source = difference.passages.source.words;
    difference.gained.retain(|thing| !source.contains(thing.shown.as_ref()));
    if !context.settings.translatable_code.contains(&CodePart::Strings) {
        return;
    }
    let target = difference.passages.target.words;
    difference.lost.retain(|lost| find_word(target, &lost.shown).is_none());
    let replaced = difference.replaced();
    let is_kept: Vec<bool> = difference
        .lost
        .iter()
        .zip(&replaced)
        .map(|(lost, other)| {
            let other = other.map(|other| difference.gained[other].shown.as_ref());
            let is_word_for_word = is_word(&lost.shown) && other.is_none_or(is_word);
            let key = |text| code::key_of(text, &context.settings.translatable_code);
            !is_word_for_word && other.is_none_or(|other| key(&lost.shown) != key(other))
        })
        .collect();
    let mut at = 0;
    difference.gained.retain(|_| {
        at += 1;
        (0..is_kept.len()).any(|lost| is_kept[lost] && replaced[lost] == Some(at - 1))
    });
    let mut kept = is_kept.into_iter();
    difference.lost.retain(|_| kept.next().unwrap_or(true));
}

/// Forgets what stands elsewhere on the page as often as in the source, for what was no code there: in a block of
/// code, or in text that only another parser reads.
fn drop_moved(difference: &mut Difference<'_>, lookups: &mut usize) {
    let (source, target) =
        (&difference.passages.source.document.text, &difference.passages.target.document.text);
    let replaced = difference.replaced();
    let mut at = 0;
    difference.lost.retain(|lost| {
        at += 1;
        let is_looked_up = replaced[at - 1].is_none() && lost.shown.len() > 2 && *lookups < MOST_LOOKUPS;
        *lookups += usize::from(is_looked_up);
        let count = |text: &str| text.matches(lost.shown.as_ref()).count();
        !(is_looked_up && count(target) >= count(source))
    });
}

/// Whether a piece of code is a word of people, or several.
fn is_word(code: &str) -> bool {
    let is_plain = |word: &str| {
        let mut characters = word.chars();
        characters.next().is_some_and(char::is_alphabetic)
            && characters.all(|character| {
                character.is_alphabetic() && !character.is_uppercase() || "-'’".contains(character)
            })
    };
    !code.trim().is_empty() && code.split_whitespace().all(is_plain)
}

/// What stands in angle brackets for something else may be translated: `<name>`.
fn drop_translated_placeholders(difference: &mut Difference<'_>) {
    difference.lost.retain(|lost| {
        let folded = |thing: &Thing<'_>| -> Option<String> {
            Some(placeholders_folded(&thing.shown)?.split_whitespace().collect())
        };
        let own = folded(lost);
        let twin = difference.gained.iter().position(|gained| own.is_some() && folded(gained) == own);
        twin.map(|at| difference.gained.remove(at)).is_none()
    });
}

/// `code` with `<>` for each placeholder; none where it has none. `List<String>` has none.
pub(super) fn placeholders_folded(code: &str) -> Option<String> {
    let mut folded = String::new();
    let mut rest = code;
    let mut has_any = false;
    while let Some(open) = rest.find('<') {
        let (before, behind) = rest.split_at(open);
        folded.push_str(before);
        let length = behind[1..]
            .find(|character: char| !(character.is_alphanumeric() || matches!(character, '-' | '_' | ' ')))
            .unwrap_or(0);
        let is_free = !before.ends_with(|character: char| character.is_alphanumeric() || character == '_');
        if is_free && length > 0 && behind[1 + length..].starts_with('>') {
            has_any = true;
            folded.push_str("<>");
            rest = &behind[length + 2..];
        } else {
            folded.push('<');
            rest = &behind[1..];
        }
    }
    folded.push_str(rest);
    has_any.then_some(folded)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    fn thing(code: &str) -> Thing<'_> {
        Thing { key: code.into(), shown: code.into(), span: Span::at(0) }
    }

    #[test]
    fn neighbours_with_little_between_them_make_a_whole() {
        let source = [thing("a1"), thing("b2"), thing("c3")];
        let count = |whole| parts(&thing(whole), &source).map(|parts| parts.len());
        assert_eq!(count("a1,b2"), Some(2));
        assert_eq!(count("b2 und c3."), Some(2));
        assert_eq!(count("a1=b2"), None);
        assert_eq!(count("a1b2c3"), Some(3));
        assert_eq!(count("a1c3"), None);
        assert_eq!(count("a1"), None);
        assert_eq!(count("a1,b2,d4"), None);
    }

    #[test]
    fn parameters_of_types_are_no_placeholders() {
        assert_eq!(placeholders_folded("az --name <my name>").as_deref(), Some("az --name <>"));
        assert_eq!(placeholders_folded("List<String>"), None);
        assert_eq!(placeholders_folded("a < b"), None);
    }
}
