//! Catalogues of gettext (`.po`, `.pot`): an entry goes by its text in the source, together with its context.
//!
//! What a template has, and a catalogue of the source's own language, are the texts to translate. In any other
//! catalogue an entry without a translation is not there. The parser is our own: those there are either keep no
//! places or stop at the first mistake.

use super::Dialect;
use super::catalogue::{Catalogue, Says, forms};
use super::scalar::Scalar;
use crate::document::{Choice, Document, Message, Named, Plural, Problem, ProblemKind};
use crate::text::Span;

pub(super) static DIALECT: Dialect = Dialect {
    id: "gettext",
    matches: |path, _| is_po(path) || path.ends_with(".pot"),
    is_opaque: false,
    read,
};

/// Whether a file is a catalogue of gettext, which holds the texts of its source, too.
pub fn is_po(path: &str) -> bool {
    path.ends_with(".po")
}

/// No language has more forms.
const MOST_FORMS: usize = 6;

/// Reads what is translated; of a template what is to be.
fn read(text: String) -> Document {
    let file = parse(&text);
    let is_template = file.is_template();
    document(text, file, is_template)
}

/// Reads what is to be translated, whatever of it is.
pub fn read_source(text: String) -> Document {
    let file = parse(&text);
    document(text, file, true)
}

/// A file, as far as it could be read.
#[derive(Default)]
struct File {
    entries: Vec<Entry>,
    problems: Vec<Problem>,
    /// How many forms the header says a message has.
    forms: Option<usize>,
    /// What the header calls its language.
    language: String,
}

/// An entry while it is read.
#[derive(Default)]
struct Entry {
    context: Option<Text>,
    id: Option<Text>,
    plural: Option<Text>,
    /// By their numbers.
    translations: Vec<(usize, Text)>,
    is_fuzzy: bool,
    previous: Option<Text>,
}

/// A string, which may be written in several parts.
#[derive(Default, Clone)]
struct Text {
    text: String,
    /// The keyword.
    name: Span,
    /// Each part, with its quotes.
    parts: Vec<Span>,
}

impl Text {
    /// From its keyword to its last quote.
    fn span(&self) -> Span {
        self.parts.last().map_or(self.name, |last| self.name.cover(*last))
    }

    /// The bytes of its parts.
    fn strings(&self) -> Span {
        self.parts.iter().copied().reduce(Span::cover).unwrap_or(self.name)
    }
}

/// The string that a line without a keyword goes on with.
#[derive(Clone, Copy, PartialEq)]
enum Open {
    Nothing,
    Context,
    Id,
    Plural,
    Translation,
    Previous,
    /// A string that is of no use.
    Other,
}

fn parse(text: &str) -> File {
    let mut file = File::default();
    let mut entry = Entry::default();
    let mut open = Open::Nothing;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let start = at + (line.len() - line.trim_start().len());
        at += line.len();
        let line = line.trim();
        if line.is_empty() {
            continue;
        }
        let (mark, body) = match line.strip_prefix('#') {
            Some(rest) => {
                let mark = rest.chars().next().filter(|mark| ",|~".contains(*mark));
                (Some(mark), mark.map_or("", |mark| rest[mark.len_utf8()..].trim_start()))
            }
            None => (None, line),
        };
        let opens = body.starts_with("msgctxt") || body.starts_with("msgid");
        let is_new = mark.is_some() || (opens && !body.starts_with("msgid_plural"));
        if is_new && !entry.translations.is_empty() {
            file.take(std::mem::take(&mut entry));
            open = Open::Nothing;
        }
        match mark {
            // What is obsolete takes the comments above it along.
            Some(Some('~')) => (entry, open) = (Entry::default(), Open::Nothing),
            Some(Some(',')) => {
                entry.is_fuzzy |= body.split(',').any(|flag| flag.trim() == "fuzzy");
            }
            Some(Some('|')) | None => {
                let place = start + line.len() - body.len();
                let is_previous = mark.is_some();
                if !entry.line(body, place, is_previous, &mut open) {
                    let detail = "no-keyword".to_owned();
                    file.problems.push(Problem { kind: ProblemKind::Junk, span: Span::at(place), detail });
                }
            }
            Some(_) => {}
        }
    }
    file.take(entry);
    file
}

impl Entry {
    /// Takes a line that holds a string; false where it does not.
    fn line(&mut self, body: &str, at: usize, is_previous: bool, open: &mut Open) -> bool {
        let quote = body.find('"').unwrap_or(body.len());
        let (keyword, string) = (body[..quote].trim(), &body[quote..]);
        let name = Span::new(at, at + keyword.len());
        let opened = match keyword {
            "" => *open,
            "msgid" if is_previous => Open::Previous,
            _ if is_previous => Open::Other,
            "msgctxt" => Open::Context,
            "msgid" => Open::Id,
            "msgid_plural" => Open::Plural,
            "domain" => Open::Other,
            _ if keyword.starts_with("msgstr") => Open::Translation,
            _ => return false,
        };
        *open = opened;
        let fresh = || Text { name, ..Text::default() };
        let text = match (opened, keyword) {
            (Open::Nothing, _) => return false,
            (Open::Other, _) => return true,
            (Open::Context, "") => self.context.as_mut(),
            (Open::Id, "") => self.id.as_mut(),
            (Open::Plural, "") => self.plural.as_mut(),
            (Open::Previous, "") => self.previous.as_mut(),
            (Open::Translation, "") => self.translations.last_mut().map(|(_, text)| text),
            (Open::Context, _) => Some(self.context.insert(fresh())),
            (Open::Id, _) => Some(self.id.insert(fresh())),
            (Open::Plural, _) => Some(self.plural.insert(fresh())),
            (Open::Previous, _) => Some(self.previous.insert(fresh())),
            (Open::Translation, _) => {
                let index = keyword
                    .strip_prefix("msgstr[")
                    .and_then(|rest| rest.strip_suffix(']')?.trim().parse().ok());
                let Some(index) = index.or((keyword == "msgstr").then_some(0)) else { return false };
                if self.translations.iter().any(|(known, _)| *known == index) {
                    *open = Open::Other;
                    return false;
                }
                self.translations.push((index, fresh()));
                self.translations.last_mut().map(|(_, text)| text)
            }
        };
        let (Some(text), Some(length)) = (text, quoted(string)) else { return false };
        let start = at + quote;
        text.parts.push(Span::new(start, start + length));
        unescape(&string[1..length - 1], &mut text.text);
        string[length..].trim().is_empty()
    }

    /// The name under which it meets its translation.
    fn key(&self) -> String {
        let id = self.id.as_ref().map_or("", |id| &id.text);
        match &self.context {
            Some(context) => format!("{}|{id}", context.text),
            None => id.to_owned(),
        }
    }

    fn is_translated(&self) -> bool {
        self.translations.iter().any(|(_, text)| !text.text.is_empty())
    }
}

/// The length of the quoted string at the beginning of `text`.
fn quoted(text: &str) -> Option<usize> {
    let mut is_escaped = false;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'"' if at == 0 => {}
            _ if at == 0 => return None,
            _ if is_escaped => is_escaped = false,
            b'\\' => is_escaped = true,
            b'"' => return Some(at + 1),
            _ => {}
        }
    }
    None
}

fn unescape(written: &str, text: &mut String) {
    let mut rest = written;
    while let Some(at) = rest.find('\\') {
        text.push_str(&rest[..at]);
        let mut letters = rest[at + 1..].chars();
        match letters.next() {
            Some('n') => text.push('\n'),
            Some('t') => text.push('\t'),
            Some('r') => text.push('\r'),
            Some(letter) => text.push(letter),
            None => {}
        }
        rest = letters.as_str();
    }
    text.push_str(rest);
}

impl File {
    fn take(&mut self, entry: Entry) {
        let Some(id) = &entry.id else {
            if let Some((_, text)) = entry.translations.first() {
                let detail = "no-id".to_owned();
                self.problems.push(Problem { kind: ProblemKind::Junk, span: text.name, detail });
            }
            return;
        };
        if id.text.is_empty() && entry.context.is_none() {
            let header = entry.translations.first().map_or("", |(_, text)| &text.text);
            for (name, value) in header.lines().filter_map(|line| line.split_once(':')) {
                match name.trim() {
                    "Language" => value.trim().clone_into(&mut self.language),
                    "Plural-Forms" => {
                        let count = value.split_once("nplurals=").map_or("", |(_, rest)| rest);
                        let end = count.find(|other: char| !other.is_ascii_digit()).unwrap_or(count.len());
                        self.forms =
                            count[..end].parse().ok().filter(|count| (1..=MOST_FORMS).contains(count));
                    }
                    _ => {}
                }
            }
            return;
        }
        self.entries.push(entry);
    }

    /// Whether its texts are those to translate: nothing is translated, and no other language is named.
    fn is_template(&self) -> bool {
        let is_own = matches!(self.language.as_str(), "" | "en" | "en_US");
        is_own && !self.entries.iter().any(Entry::is_translated)
    }
}

fn document(text: String, mut file: File, is_template: bool) -> Document {
    let mut catalogue = Catalogue::new(&text);
    let most =
        || file.entries.iter().map(|entry| entry.translations.len()).max().unwrap_or(0).min(MOST_FORMS);
    let count = file.forms.unwrap_or_else(most);
    for entry in &file.entries {
        let Some(id) = &entry.id else { continue };
        let mut texts: Vec<(usize, &Text)> = Vec::new();
        if is_template {
            texts.push((0, id));
            texts.extend(entry.plural.as_ref().map(|plural| (1, plural)));
        } else {
            let translated = entry.translations.iter().filter(|(_, text)| !text.text.is_empty());
            texts.extend(translated.map(|(index, text)| (*index, text)));
        }
        if texts.is_empty() {
            continue;
        }
        let mut says = Says::default();
        for (place, (_, variant)) in texts.iter().enumerate() {
            if place > 0 {
                says.variant();
            }
            let scalar = Scalar::of_parts(&text, &variant.parts, &variant.text);
            for (piece, at) in scalar.pieces(0, variant.text.len()) {
                says.text(piece, at);
            }
        }
        let mut choices = Vec::new();
        if entry.plural.is_some() {
            let count = if is_template { 2 } else { count };
            if let Some((_, text)) = texts.iter().find(|(index, _)| *index >= count) {
                let detail = "no-form".to_owned();
                file.problems.push(Problem { kind: ProblemKind::Junk, span: text.name, detail });
            }
            let keys = keys(&texts, count);
            let span = keys.iter().map(|key| key.span).reduce(Span::cover).unwrap_or_default();
            choices.push(Choice { by: None, plural: Plural::Cardinal, keys, span });
        }
        let first = entry.context.as_ref().map_or(id.span(), |context| context.span().cover(id.span()));
        let span = entry.translations.iter().fold(first, |span, (_, text)| span.cover(text.span()));
        let fuzzy = entry.is_fuzzy && !is_template;
        let previous = || entry.previous.as_ref().map(|previous| previous.text.clone()).unwrap_or_default();
        catalogue.message(span);
        let message = Message {
            id: entry.key(),
            name: id.strings(),
            choices,
            fuzzy: fuzzy.then(previous),
            ..Message::default()
        };
        catalogue.value(span, says, message);
    }
    for problem in file.problems {
        catalogue.problem(problem);
    }
    catalogue.finish(text)
}

/// The categories that the forms of a message stand for. gettext numbers forms of whole numbers alone, and a language
/// may have categories for others, so that where all its forms are there, no number is without one.
fn keys(texts: &[(usize, &Text)], count: usize) -> Vec<Named> {
    let names = forms(count);
    let named = |name: &str, text: &Text| Named { name: name.to_owned(), span: text.name };
    let mut keys: Vec<Named> =
        texts.iter().filter_map(|(index, text)| Some(named(names.get(*index)?, text))).collect();
    let is_whole = (0..count).all(|index| texts.iter().any(|(own, _)| *own == index));
    if let Some((_, last)) = texts.last().filter(|_| is_whole) {
        let others: &[&str] = match count {
            1 => &["one"],
            2 => &["many"],
            _ => forms(usize::MAX),
        };
        let there: Vec<String> = keys.iter().map(|key| key.name.clone()).collect();
        keys.extend(
            others.iter().filter(|name| !there.iter().any(|own| own == *name)).map(|name| named(name, last)),
        );
    }
    keys
}

#[cfg(test)]
mod tests;
