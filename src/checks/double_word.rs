//! The same word twice in a row.

use super::rendered::Rendered;
use super::{Check, Context, Profile, Promise, Run, describe};
use crate::document::Kind;
use crate::finding::{Edit, Finding, Level};
use crate::text::{Span, locale};

pub(super) static CHECK: Check = Check {
    id: "double-word",
    promise: Promise::Faithful,
    level: Level::Warning,
    profile: Profile::Default,
    facts: &["text"],
    page: include_str!("../../source/checks/double-word.md"),
    run: Run::Aligned(run),
};

/// Words that grammar lets stand twice: relative pronouns before articles, reflexive ones behind pronouns.
const TWICE: [(&str, &str); 7] = [
    ("de", "die der das dem den sie was"),
    ("fr", "nous vous"),
    ("nl", "die dat het"),
    ("da", "der det som"),
    ("nb", "det som"),
    ("sv", "det som"),
    ("en", "that had"),
];

/// Languages that double words to say more: `từ từ`, `yavaş yavaş`.
const DOUBLING: &str =
    "vi id ms jv su tl fil tr az kk ky uz hi bn ta te mr gu kn ml pa ne si ur ko th lo km my sw zu";

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    let language = locale::language(context.locale);
    if DOUBLING.split(' ').any(|doubling| doubling == language) {
        return;
    }
    let legal = TWICE.iter().find(|(known, _)| *known == language).map_or("", |(_, words)| words);
    for passages in context.passages {
        let (source, target) = (&passages.source, &passages.target);
        if target.kind() == Some(Kind::Code) {
            continue;
        }
        let twice = doubles(target.words);
        if twice.is_empty() || !doubles(&source.words.to_lowercase()).is_empty() {
            continue;
        }
        let rendered = Rendered::of(target);
        for (first, second) in twice {
            let word = &target.words[first.0..first.1];
            if legal.split(' ').any(|legal| legal == word.to_lowercase()) {
                continue;
            }
            let Some((first, second)) =
                rendered.span(first.0, first.1).zip(rendered.span(second.0, second.1))
            else {
                continue;
            };
            // Nothing but blanks may part them in the file, too: not the end of a link, and no `<br>`.
            let between = Span { start: first.end, end: second.start.max(first.end) };
            let parts = |character: char| !character.is_whitespace() && !matches!(character, '*' | '_');
            let between_text = between.of(&target.document.text);
            if between_text.contains(parts) {
                continue;
            }
            let mut finding = describe::passages(&CHECK, context, passages).with("text", word);
            finding.target = Some(first.cover(second));
            let is_plain = between_text.chars().all(char::is_whitespace);
            finding.edit = is_plain.then(|| Edit::draft(between.cover(second), ""));
            found.push(finding);
        }
    }
}

type Bytes = (usize, usize);

/// The words that stand twice in a row, with only blanks between.
fn doubles(words: &str) -> Vec<(Bytes, Bytes)> {
    let mut doubles = Vec::new();
    let mut last: Option<Bytes> = None;
    // The end of the last chain of equal words.
    let mut chain: Option<Bytes> = None;
    let mut start = None;
    for (at, character) in words.char_indices().chain([(words.len(), '\n')]) {
        if character.is_alphabetic() {
            start = start.or(Some(at));
            continue;
        }
        if let Some(start) = start.take() {
            let word = &words[start..at];
            if let Some((from, to)) = last.filter(|(from, to)| words[*from..*to] == *word)
                && words[to..start].chars().all(char::is_whitespace)
                && word.chars().count() > 1
                // `word-word` and `word’s`.
                && (character.is_whitespace() || matches!(character, '.' | ',' | ';' | ':' | '!' | '?' | ')'))
                && words[..from].chars().next_back().is_none_or(|before| before.is_whitespace() || before == '(')
            {
                // Of more in a row the first two are told.
                if chain != Some((from, to)) {
                    doubles.push(((from, to), (start, at)));
                }
                chain = Some((start, at));
            }
            last = Some((start, at));
        }
        if !character.is_whitespace() {
            last = None;
        }
    }
    doubles
}

#[cfg(test)]
mod tests {
    use super::doubles;

    #[test]
    fn only_blanks_part_what_is_double() {
        assert_eq!(doubles("see the the page and the  the the the end").len(), 2);
        for words in ["die, die", "the-the the", "a a", "The the", "x the the-best", "that. that"] {
            assert!(doubles(words).is_empty(), "{words}");
        }
    }
}
