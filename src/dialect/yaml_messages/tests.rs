use crate::dialect::read_text;
use crate::document::{Document, ProblemKind};

fn read(text: &str) -> Document {
    read_text("config/locales/de.yml", text.into())
}

fn words(page: &Document) -> Vec<(&str, &str)> {
    page.blocks.iter().map(|block| (block.label.as_str(), page.words(block))).collect()
}

#[test]
fn the_locale_of_rails_is_no_part_of_keys() {
    let text = "de:\n  date:\n    day_names: [Sonntag, Montag]\n    first: 1\n  hi: \"Hallo, %{name}\"\n  long: |\n    Eins\n    zwei {a}\n";
    let page = read(text);
    let expected = [
        ("date.day_names.0", "Sonntag"),
        ("date.day_names.1", "Montag"),
        ("hi", "Hallo, \u{FFFC}"),
        ("long", "Eins\nzwei \u{FFFC}"),
    ];
    assert_eq!(words(&page), expected);
    let spans: Vec<&str> =
        page.messages.iter().flat_map(|message| &message.variables).map(|it| it.span.of(text)).collect();
    assert_eq!(spans, ["name", "a"]);
}

#[test]
fn forms_are_one_message() {
    let page =
        read("de:\n  items:\n    one: Ein Ding\n    other: \"%{count} Dinge\"\n  more:\n    other: Mehr\n");
    assert_eq!(words(&page), [("items", "Ein Ding\n\u{FFFC} Dinge"), ("more", "Mehr")]);
    assert_eq!(page.messages[0].choices[0].keys.len(), 2);
    assert_eq!(page.messages[1].choices.len(), 0);
}

#[test]
fn lists_of_ids_and_translations_are_messages() {
    let page = read(
        "- id: more\n  translation: Mehr\n- id: days\n  translation:\n    one: ein Tag\n    other: \"{{.Count}} Tage\"\n",
    );
    assert_eq!(words(&page), [("more", "Mehr"), ("days", "ein Tag\n\u{FFFC} Tage")]);
}

#[test]
fn what_stands_before_a_mistake_is_kept() {
    let page = read("de:\n  a: A\n  b: [\n");
    assert_eq!(words(&page), [("a", "A")]);
    assert_eq!(page.problems[0].kind, ProblemKind::InvalidYaml);
}
