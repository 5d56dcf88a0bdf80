//! The pseudo-locale: English whose letters have marks, so that words which no catalogue said stand out.

use std::borrow::Cow;

use super::{Language, languages};

/// English under another tag. It is in no list of languages, so that nobody is given it who did not ask.
pub(super) static LANGUAGE: Language =
    Language { tag: "en-XA", texts: languages::ALL[0].texts, pages: languages::ALL[0].pages };

/// `text` with marks on its letters; code between backticks stays, for people type it.
pub(super) fn disguised(text: &str) -> Cow<'_, str> {
    let mut out = String::with_capacity(2 * text.len());
    let mut rest = text;
    while let Some((before, from)) = rest.split_once('`') {
        out.extend(before.chars().map(marked));
        out.push('`');
        rest = from;
        if let Some((code, after)) = from.split_once('`') {
            out.push_str(code);
            out.push('`');
            rest = after;
        }
    }
    out.extend(rest.chars().map(marked));
    Cow::Owned(out)
}

/// The letter with a mark; what is no letter of English stays.
fn marked(char: char) -> char {
    const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const MARKED: &str = "åƀçđéƒĝĥîĵķļɱñöƥʠŕšţûṽŵẋýžÅƁÇĐÉƑĜĤÎĴĶĻṀÑÖƤǪŔŠŢÛṼŴẊÝŽ";
    PLAIN.chars().zip(MARKED.chars()).find(|(plain, _)| *plain == char).map_or(char, |(_, marked)| marked)
}
