use crate::dialect::read_text;
use crate::document::{Document, Message, Plural, ProblemKind};

fn read(text: &str) -> Document {
    read_text("locales/de.json", text.into())
}

/// Each message in short: its id and its words.
fn words(text: &str) -> Vec<(String, String)> {
    let page = read(text);
    assert_eq!(page.problems, []);
    page.blocks.iter().map(|block| (block.label.clone(), page.words(block).to_owned())).collect()
}

fn owned(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(key, words)| ((*key).to_owned(), (*words).to_owned())).collect()
}

fn names(message: &Message) -> Vec<&str> {
    message.variables.iter().map(|variable| variable.name.as_str()).collect()
}

fn keys(message: &Message) -> Vec<&str> {
    message.choices.iter().flat_map(|choice| &choice.keys).map(|key| key.name.as_str()).collect()
}

#[test]
fn keys_are_joined_and_only_texts_are_messages() {
    let text = r#"{"menu": {"save": "Sichern", "days": ["Mo", "Di"]}, "size": 3, "on": true, "no": null, "a.b": "C"}"#;
    let expected = [("menu.save", "Sichern"), ("menu.days.0", "Mo"), ("menu.days.1", "Di"), ("a.b", "C")];
    assert_eq!(words(text), owned(&expected));
    let page = read(text);
    assert_eq!(page.blocks[0].span.of(text), "\"save\": \"Sichern\"");
    assert_eq!(page.messages[0].name.of(text), "save");
}

#[test]
fn what_describes_a_message_is_none() {
    let chrome = r#"{"greet": {"message": "Hallo $USER$", "description": "d", "placeholders": {"user": {"content": "$1"}}}}"#;
    assert_eq!(words(chrome), owned(&[("greet", "Hallo \u{FFFC}")]));
    assert_eq!(names(&read(chrome).messages[0]), ["user"]);
    let arb = r#"{"@@locale": "de", "hi": "Hallo, {name}", "@hi": {"description": "d"}}"#;
    assert_eq!(words(arb), owned(&[("hi", "Hallo, \u{FFFC}")]));
}

#[test]
fn forms_of_one_message_are_a_choice() {
    let text = r#"{"item_one": "{{count}} Ding", "item_other": "{{count}} Dinge", "item_ordinal_other": "{{count}}."}"#;
    let page = read(text);
    assert_eq!(page.messages[0].id, "item");
    assert_eq!(keys(&page.messages[0]), ["one", "other"]);
    assert_eq!(page.messages[0].choices[0].keys[1].span.of(text), "other");
    assert_eq!(page.words(&page.blocks[0]), "\u{FFFC} Ding\n\u{FFFC} Dinge");
    assert_eq!(page.messages[1].choices[0].plural, Plural::Ordinal);

    let older = read(r#"{"item": "a thing", "item_plural": "{{count}} things"}"#);
    assert_eq!(keys(&older.messages[0]), ["one", "other"]);
    let numbered = read(r#"{"item_0": "{{count}} a", "item_1": "{{count}} b", "item_2": "{{count}} c"}"#);
    assert_eq!(keys(&numbered.messages[0]), ["one", "few", "many"]);
    let mapped = read(r#"{"inbox": {"one": "a", "few": "b", "many": "c", "other": "d"}}"#);
    assert_eq!((mapped.messages.len(), mapped.messages[0].id.as_str()), (1, "inbox"));
}

#[test]
fn keys_that_only_look_like_forms_are_messages() {
    let text =
        r#"{"type_other": "Other", "step_0": "First", "step_1": "Then", "state": {"one": "x", "off": "y"}}"#;
    let expected = [
        ("type_other", "Other"),
        ("step_0", "First"),
        ("step_1", "Then"),
        ("state.one", "x"),
        ("state.off", "y"),
    ];
    assert_eq!(words(text), owned(&expected));
}

#[test]
fn places_survive_escapes() {
    let text = r#"{"a": "\u00e4 \ud83d\ude00 \"{name}\" <b>fett</b>"}"#;
    let page = read(text);
    assert_eq!(page.messages[0].variables[0].span.of(text), "name");
    let inlines: Vec<&str> = page.inlines.iter().map(|inline| inline.span.of(text)).collect();
    assert_eq!(inlines, ["{name}", "<b>", "</b>"]);
    assert_eq!(page.words(&page.blocks[0]), "ä 😀 \"\u{FFFC}\" fett");
}

#[test]
fn a_slip_costs_no_message() {
    let page = read(r#"{"a": "A" "b": "B", }"#);
    assert_eq!(page.messages.len(), 2);
    assert_eq!(page.problems.len(), 1);
    assert_eq!((page.problems[0].kind, page.problems[0].span.start), (ProblemKind::Junk, 10));
    for (broken, there) in [
        ("{\"a\": \"A\", b", 1),
        ("{\"a\": \"A", 0),
        ("", 0),
        ("{\"a\"}", 0),
        ("{\"a\": \"A\"}}", 1),
        ("[1,]", 0),
    ] {
        let page = read(broken);
        assert_eq!(page.problems.len(), 1, "{broken}");
        assert_eq!(page.messages.len(), there, "{broken}");
    }
}

#[test]
fn nesting_and_long_keys_are_bounded() {
    let deep = "[".repeat(100_000);
    assert_eq!(read(&deep).problems.len(), 1);
    let bomb = format!("{{\"{}\": {{{}\"z\": \"\"}}}}", "k".repeat(100_000), "\"a\": \"\", ".repeat(10_000));
    assert!(read(&bomb).problems.iter().any(|problem| problem.kind == ProblemKind::Truncated));
}

#[test]
fn what_is_said_to_translators_is_no_message() {
    let text = "{\"theme.back\": \"Back\", \"theme.back___DESCRIPTION\": \"A link to the top\"}";
    assert_eq!(words(text), owned(&[("theme.back", "Back")]));
}

#[test]
fn every_fault_is_a_word_of_ours() {
    for text in ["{\"a\": \"b\"", "{\"a\": 'b'}", "{\"a\" \"b\"}", "{\"a\": \"b\"} x", &"{\"a\":".repeat(100)]
    {
        let problems = read(text).problems;
        let [problem] = problems.as_slice() else { panic!("{text}: {problems:?}") };
        let word = problem.detail.split(' ').next().unwrap_or("");
        assert!(
            ["invalid", "expected", "expected-value", "expected-end"].contains(&word),
            "{text}: {problem:?}"
        );
    }
}
