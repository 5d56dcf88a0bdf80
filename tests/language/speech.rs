//! What of a text is Diptych's own speech.

/// Names that are the same in every language: of formats, standards and programs.
const NAMES: &[&str] = &[
    "diptych", "git", "html", "yaml", "json", "utf", "bom", "nul", "byte", "bytes", "css", "csv", "tsv", "tbx", "xml", "ftl",
    "url", "id", "ids", "markdown", "fluent", "mib", "gib", "kib", "toml", "http", "https",
];

/// English words that German does not have.
const ENGLISH: &[&str] = &[
    "the", "is", "of", "and", "with", "not", "has", "have", "are", "which", "that", "this", "from", "there", "to", "it", "its",
    "be", "by", "or", "for", "as", "on", "if", "can", "cannot", "says", "where", "only", "more", "than", "page", "pages", "file",
    "folder", "source", "translation", "found", "nothing", "missing", "expected", "invalid", "unknown", "error", "warning",
    "note", "usage", "options", "commands", "help", "no", "such", "be", "between", "into", "other", "what", "does", "did", "you",
    "mean", "line", "today", "word", "words", "section", "link", "table", "row", "column", "print", "write", "argument", "value",
    "values", "possible", "default", "whether", "their", "them", "any", "every", "each", "one", "two", "at", "up",
];

/// Lines in which two Latin letters without a mark stand together, outside of what is quoted and named.
pub fn unmarked(text: &str) -> Vec<String> {
    let is_left = |word: &&str| word.chars().filter(char::is_ascii_alphabetic).count() > 1;
    lines(text, |word| is_left(&word) && !NAMES.contains(&word.to_lowercase().as_str()))
}

/// Lines with an English word, outside of what is quoted and named.
pub fn english(text: &str) -> Vec<String> {
    lines(text, |word| ENGLISH.contains(&word.to_lowercase().as_str()))
}

fn lines(text: &str, is_wrong: impl Fn(&str) -> bool) -> Vec<String> {
    let mut wrong = Vec::new();
    for line in text.lines() {
        let own = own(line);
        // A run of letters, with or without marks: a word that is half marked is wrong, too.
        let words = own.split(|char: char| !char.is_alphabetic());
        let found: Vec<&str> = words.filter(|word| word.is_ascii() && is_wrong(word)).collect();
        if !found.is_empty() {
            wrong.push(format!("{found:?} in {line}"));
        }
    }
    wrong
}

/// The line without code, quotations, ids in brackets after a level, options, and names of files.
fn own(line: &str) -> String {
    // A quoted line of a page, or a line of a patch.
    let is_quoted = line.split_once('│').is_some_and(|(number, _)| number.trim().parse::<usize>().is_ok());
    if is_quoted {
        return String::new();
    }
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
        text.push(' ');
    }
    text.push_str(rest);
    let is_name = |word: &str| {
        let word = word.trim_matches(['(', ')', '[', ']', ',', ':', ';', '<', '>', '.']);
        word.starts_with("--")
            || word.starts_with("<--")
            || word.contains('/')
            || word.contains('_')
            || [".md", ".yaml", ".csv", ".ftl", ".tbx", ".txt", ".lock"].iter().any(|end| word.contains(end))
            || word == "OPTIONS"
            || word.contains('@')
    };
    let mut own = String::new();
    for word in text.split_whitespace().filter(|word| !is_name(word)) {
        // `error[missing-row]:`, of which the id is for machines.
        let word = match word.split_once('[') {
            Some((level, id)) if !level.is_empty() && id.contains(']') && id.is_ascii() => level,
            _ => word,
        };
        own.push_str(word);
        own.push(' ');
    }
    own
}

#[test]
fn code_quotations_and_names_are_not_our_speech() {
    assert!(unmarked("[ţĥéŕé îš] “plain words” `code here` de/a.md --option [OPTIONS]").is_empty());
    assert_eq!(unmarked("[ţĥéŕé] is").len(), 1);
    assert_eq!(unmarked("éŕŕöŕ[missing-row]: [ţĥé ŕöŵ]").len(), 0);
    assert!(english("Die Seite „the page“ fehlt in `the code`.").is_empty());
    assert_eq!(english("Die Seite „a“ is missing.").len(), 1);
}
