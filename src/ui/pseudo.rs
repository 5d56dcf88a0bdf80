//! The pseudo-locale: English whose letters have marks, so that words which no catalogue said stand out.

use std::borrow::Cow;

use super::{Language, languages};

/// English under another tag. It is in no list of languages, so that nobody is given it who did not ask.
pub(super) static LANGUAGE: Language =
    Language { tag: "en-XA", texts: languages::ALL[0].texts, pages: languages::ALL[0].pages };

/// `text` with marks on its letters; code between backticks stays, for people type it. A text may be what stands between
/// two placeables, one of which is code: a backtick closes where the text begins with it or a letter stands before it.
pub(super) fn disguised(text: &str) -> Cow<'_, str> {
    let mut out = String::with_capacity(2 * text.len());
    let mut is_code = false;
    let mut before = None;
    for character in text.chars() {
        if character == '`' {
            is_code = !is_code && before.is_some_and(|before: char| !before.is_alphanumeric());
            out.push(character);
        } else {
            out.push(if is_code { character } else { marked(character) });
        }
        before = Some(character);
    }
    Cow::Owned(out)
}

/// The letter with a mark; what is no letter of English stays.
fn marked(char: char) -> char {
    const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const MARKED: &str = "åƀçđéƒĝĥîĵķļɱñöƥʠŕšţûṽŵẋýžÅƁÇĐÉƑĜĤÎĴĶĻṀÑÖƤǪŔŠŢÛṼŴẊÝŽ";
    PLAIN.chars().zip(MARKED.chars()).find(|(plain, _)| *plain == char).map_or(char, |(_, marked)| marked)
}
