//! What of a text is Diptych's own speech.

use diptych::checks::Profile;
use diptych::finding::Level;
use diptych::site::platform;
use diptych::{checks, fingerprint, report};

/// Names that are the same in every language: of formats, standards, programs and locales.
const NAMES: &[&str] =
    &["diptych", "git", "yaml", "csv", "fluent", "xml", "utf", "mib", "de", "en", "fr", "https", "http"];

/// What people and scripts write to Diptych, besides what the library lists.
const WORDS: &str = "check diff fix status stamp pairs links explain init help auto always never learn hugo hugo-suffix \
    docusaurus starlight vitepress mkdocs mkdocs-suffix mdn none locales preset roots metadata roles code glossary fingerprint \
    profile checks deny current cosmetic stale partial unknown unstamped suspicious missing orphan head hash commit inferred given \
    lock git-dates";

/// English words that German does not have.
const ENGLISH: &[&str] = &[
    "the",
    "is",
    "of",
    "and",
    "with",
    "not",
    "has",
    "have",
    "are",
    "which",
    "that",
    "this",
    "from",
    "there",
    "to",
    "it",
    "its",
    "be",
    "by",
    "or",
    "for",
    "as",
    "on",
    "if",
    "can",
    "cannot",
    "says",
    "where",
    "only",
    "more",
    "than",
    "page",
    "pages",
    "file",
    "folder",
    "source",
    "translation",
    "found",
    "nothing",
    "missing",
    "expected",
    "invalid",
    "unknown",
    "error",
    "warning",
    "note",
    "usage",
    "options",
    "commands",
    "help",
    "no",
    "such",
    "be",
    "between",
    "into",
    "other",
    "what",
    "does",
    "did",
    "you",
    "mean",
    "line",
    "today",
    "word",
    "words",
    "section",
    "link",
    "table",
    "row",
    "column",
    "print",
    "write",
    "argument",
    "value",
    "values",
    "possible",
    "default",
    "whether",
    "their",
    "them",
    "any",
    "every",
    "each",
    "one",
    "two",
    "at",
    "up",
];

/// German nouns that look like an English word.
const GERMAN: &[&str] = &["Link", "Links", "Argument"];

/// Lines in which two Latin letters without a mark stand together, outside of what is quoted and named.
pub fn unmarked(text: &str) -> Vec<String> {
    let is_left = |word: &&str| word.chars().filter(char::is_ascii_alphabetic).count() > 1;
    lines(text, |word| is_left(&word) && !NAMES.contains(&word.to_lowercase().as_str()))
}

/// Lines with an English word, outside of what is quoted and named.
pub fn english(text: &str) -> Vec<String> {
    lines(text, |word| ENGLISH.contains(&word.to_lowercase().as_str()) && !GERMAN.contains(&word))
}

fn lines(text: &str, is_wrong: impl Fn(&str) -> bool) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut is_patch = false;
    for line in text.lines() {
        // The lines around a change are the page's.
        is_patch = line.starts_with("@@") || is_patch && line.starts_with([' ', '+', '-', '\\']);
        if is_patch {
            continue;
        }
        let own = own(line);
        // A word with one marked letter is no run of unmarked ones.
        let words = own.split(|char: char| !char.is_alphabetic());
        let found: Vec<&str> = words.filter(|word| word.is_ascii() && is_wrong(word)).collect();
        if !found.is_empty() {
            wrong.push(format!("{found:?} in {line}"));
        }
    }
    wrong
}

/// The line without code, quotations, options, names of files, and words of the machine where they are in place.
fn own(line: &str) -> String {
    // A quoted line of a page, or of a patch.
    let is_quoted = line.split_once('│').is_some_and(|(number, _)| number.trim().parse::<usize>().is_ok());
    if is_quoted || line.starts_with(['+', '-', '@']) {
        return String::new();
    }
    let text = without_quotations(line);
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_row = words.contains(&"→");
    let mut own = String::new();
    for (at, word) in words.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| words.get(at)).copied().unwrap_or_default();
        let after = words.get(at + 1).copied().unwrap_or_default();
        // After a colon, in a list, before its meaning, at the head of a line of a list, or in a row for scripts.
        let is_in_place = before.ends_with([':', ','])
            || word.trim_end_matches(']').ends_with([':', ','])
            || before == "diptych"
            || after.starts_with('(')
            || (at == 0 && line.starts_with("  "))
            || is_row;
        let is_check = checks::ALL.iter().any(|check| check.id == bare(word) && check.id.contains('-'));
        if is_name(word) || is_check || (is_in_place && is_machine_word(bare(word))) {
            continue;
        }
        own.push_str(&without_id(word));
        own.push(' ');
    }
    own
}

fn bare(word: &str) -> &str {
    word.trim_matches(['(', ')', '[', ']', ',', ':', ';', '<', '>', '.'])
}

/// Options, and names of files.
fn is_name(word: &str) -> bool {
    let word = bare(word);
    word.starts_with("--")
        || word.contains(['/', '_', '@'])
        || is_hash(word)
        || [".md", ".png", ".yaml", ".csv", ".ftl", ".tbx", ".txt", ".lock", ".tsv"]
            .iter()
            .any(|end| word.contains(end))
        || ["OPTIONS", "ftl", "csv", "tsv", "tbx"].contains(&word)
}

/// What git and locks call a version by.
fn is_hash(word: &str) -> bool {
    word.len() > 6 && word.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Words that people write in a configuration or on a command line, and that scripts read.
fn is_machine_word(word: &str) -> bool {
    checks::ALL.iter().any(|check| check.id == word)
        || report::ALL.iter().any(|format| format.id == word)
        || fingerprint::ALL.iter().any(|scheme| scheme.id == word)
        || platform::ALL.iter().any(|platform| platform.id == word)
        || Profile::ALL.iter().any(|profile| profile.word() == word)
        || Level::ALL.iter().any(|level| level.word() == word)
        || WORDS.split_whitespace().any(|known| known == word)
}

/// `error[missing-row]:` without the id.
fn without_id(word: &str) -> String {
    let id = checks::ALL.iter().map(|check| format!("[{}]", check.id)).find(|id| word.contains(id.as_str()));
    id.map_or_else(|| word.to_owned(), |id| word.replace(&id, ""))
}

fn without_quotations(line: &str) -> String {
    let mut text = String::new();
    let mut rest = line;
    while let Some(at) = rest.find(['`', '“', '„']) {
        let (before, from) = rest.split_at(at);
        text.push_str(before);
        // German quotations end with the mark that opens an English one.
        let end = match from.chars().next() {
            Some('`') => '`',
            Some('„') => '“',
            _ => '”',
        };
        let inner = from.char_indices().nth(1).map_or("", |(first, _)| &from[first..]);
        rest = inner.split_once(end).map_or("", |(_, after)| after);
        text.push_str(" “” ");
    }
    text + rest
}

#[test]
fn code_quotations_and_names_are_not_our_speech() {
    assert!(unmarked("[ţĥéŕé îš] “plain words” `code here` de/a.md --option [OPTIONS]").is_empty());
    assert_eq!(unmarked("[ţĥéŕé] is").len(), 1);
    assert_eq!(unmarked("éŕŕöŕ[missing-row]: [ţĥé ŕöŵ]").len(), 0);
    assert!(english("Die Seite „the page“ fehlt in `the code`.").is_empty());
    assert_eq!(english("Die Seite „a“ is missing.").len(), 1);
}
