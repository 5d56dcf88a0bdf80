use crate::dialect::{read_source, read_text};
use crate::document::{Document, ProblemKind};

const HEADER: &str = "msgid \"\"\nmsgstr \"\"\n\"Language: pl\\n\"\n\"Plural-Forms: nplurals=3; plural=(n==1 ? 0 : 1);\\n\"\n\n";

fn read(text: &str) -> Document {
    read_text("po/pl.po", format!("{HEADER}{text}"))
}

fn words(page: &Document) -> Vec<(&str, &str)> {
    page.blocks.iter().map(|block| (block.label.as_str(), page.words(block))).collect()
}

fn keys(page: &Document) -> Vec<&str> {
    page.messages[0].choices[0].keys.iter().map(|key| key.name.as_str()).collect()
}

#[test]
fn an_entry_goes_by_its_context_and_its_text() {
    let page =
        read("msgid \"Open\"\nmsgstr \"Otwórz\"\n\nmsgctxt \"state\"\nmsgid \"Open\"\nmsgstr \"Otwarte\"\n");
    assert_eq!(words(&page), [("Open", "Otwórz"), ("state|Open", "Otwarte")]);
    assert!(page.blocks[1].span.of(&page.text).starts_with("msgctxt"));
    assert_eq!(page.messages[1].name.of(&page.text), "\"Open\"");
}

#[test]
fn strings_go_on_over_lines_and_have_escapes() {
    let page = read(
        "msgid \"\"\n\"One \\\"a\\\"\\n\"\n\"two\"\nmsgstr \"\"\n\"Ein \\\"a\\\"\\n\"\n\"zwei <b>x</b>\"\n",
    );
    assert_eq!(words(&page), [("One \"a\"\ntwo", "Ein \"a\"\nzwei x")]);
    assert_eq!(page.inlines[0].span.of(&page.text), "<b>");
}

#[test]
fn what_is_not_translated_or_obsolete_is_not_there() {
    let page = read(
        "msgid \"a\"\nmsgstr \"\"\n\n#, fuzzy\n#~ msgid \"b\"\n#~ msgstr \"B\"\n\nmsgid \"c\"\nmsgstr \"C\"\n",
    );
    assert_eq!(words(&page), [("c", "C")]);
    assert_eq!(page.messages[0].fuzzy, None);
}

#[test]
fn a_fuzzy_entry_tells_its_earlier_text() {
    let page = read(
        "#, fuzzy, c-format\n#| msgid \"Save \"\n#| \"all\"\nmsgid \"Save\"\nmsgstr \"Zapisz\"\n#, fuzzy\nmsgid \"b\"\nmsgstr \"B\"\n",
    );
    assert_eq!(page.messages[0].fuzzy.as_deref(), Some("Save all"));
    assert_eq!(page.messages[1].fuzzy.as_deref(), Some(""));
}

#[test]
fn forms_are_named_by_their_numbers() {
    let entry = |forms: &str| format!("msgid \"file\"\nmsgid_plural \"files\"\n{forms}");
    let page = read(&entry("msgstr[0] \"plik\"\nmsgstr[1] \"pliki\"\nmsgstr[2] \"plików\"\n"));
    assert_eq!(words(&page), [("file", "plik\npliki\nplików")]);
    assert_eq!(keys(&page), ["one", "few", "many", "zero", "two", "other"]);
    let page = read(&entry("msgstr[0] \"plik\"\nmsgstr[1] \"pliki\"\nmsgstr[2] \"\"\n"));
    assert_eq!(keys(&page), ["one", "few"]);
    let page = read(&entry("msgstr[0] \"plik\"\nmsgstr[3] \"pliki\"\n"));
    assert_eq!(page.problems[0].kind, ProblemKind::Junk);
}

#[test]
fn templates_hold_what_is_to_be_translated() {
    let text = "msgid \"file\"\nmsgid_plural \"files\"\nmsgstr[0] \"\"\nmsgstr[1] \"\"\n";
    let page = read_text("a.pot", text.into());
    assert_eq!(words(&page), [("file", "file\nfiles")]);
    assert_eq!(keys(&page), ["one", "other", "many"]);
    // So does a catalogue, for whoever asks.
    let page = read_source(format!("{HEADER}msgid \"a\"\nmsgstr \"A\"\n\nmsgid \"b\"\nmsgstr \"\"\n"));
    assert_eq!(words(&page), [("a", "a"), ("b", "b")]);
    assert!(read("msgid \"a\"\nmsgstr \"\"\n").blocks.is_empty());
}

#[test]
fn a_mistake_costs_its_line_alone() {
    let page =
        read("msgid \"a\"\nmsgstr \"A\"\nwhat is this\nmsgid \"b\"\nmsgstr \"B\n\"B\"\n\nmsgstr \"x\"\n");
    assert_eq!(words(&page), [("a", "A"), ("b", "B")]);
    assert!(page.problems.len() >= 2, "{:?}", page.problems);
    assert!(page.problems.iter().all(|problem| problem.kind == ProblemKind::Junk));
}

#[test]
fn an_untranslated_catalogue_of_another_english_is_no_template() {
    let with = |tag: &str| format!("msgid \"\"\nmsgstr \"Language: {tag}\\n\"\n\nmsgid \"a\"\nmsgstr \"\"\n");
    assert_eq!(words(&read(&with("en"))), [("a", "a")]);
    assert!(read(&with("en_GB")).blocks.is_empty());
}
