use super::*;
use crate::dialect::read_text;
use crate::document::{Document, ProblemKind};

fn of(value: &str) -> Document {
    read_text("de.arb", format!("{{\"@@locale\": \"de\", \"a\": \"{value}\"}}"))
}

fn variables(page: &Document) -> Vec<&str> {
    page.messages[0].variables.iter().map(|variable| variable.name.as_str()).collect()
}

fn words(page: &Document) -> &str {
    page.words(&page.blocks[0])
}

#[test]
fn arguments_of_every_notation_are_variables() {
    let page = of("{a} {b, number, ::currency/EUR} {{c}} {{- d, format}} {{ .E }} %{f} ${g} {0}");
    assert_eq!(variables(&page), ["a", "b", "c", "d", "E", "f", "g", "0"]);
    assert_eq!(words(&page).matches('\u{FFFC}').count(), 8);
    let page = of("{two words} {} { %s %(x)s 100% {a:b}");
    assert_eq!(variables(&page), [""; 0]);
    assert_eq!(words(&page), "{two words} {} { %s %(x)s 100% {a:b}");
}

#[test]
fn choices_nest() {
    let page = of(
        "{who, select, she {{n, plural, offset:1 =0 {nothing} one {# thing} other {# things}}} other {it}}!",
    );
    let choices = &page.messages[0].choices;
    let keys = |choice: &Choice| choice.keys.iter().map(|key| key.name.clone()).collect::<Vec<_>>();
    assert_eq!(keys(&choices[0]), ["0", "one", "other"]);
    assert_eq!((choices[0].by.as_deref(), choices[0].plural), (Some("n"), Plural::Cardinal));
    assert_eq!(keys(&choices[1]), ["she", "other"]);
    assert_eq!(choices[1].plural, Plural::No);
    assert_eq!(variables(&page), ["who", "n"]);
    assert_eq!(words(&page), "nothing\n\u{FFFC} thing\n\u{FFFC} things\nit!");
    assert_eq!(page.problems, []);
}

#[test]
fn a_choice_without_an_end_is_told() {
    for value in
        ["{n, plural, one {x}", "{n, plural, one {x} other", "{n, plural, one x}", "a {n, select, b {"]
    {
        let page = of(value);
        assert_eq!(
            page.problems.iter().map(|problem| problem.kind).collect::<Vec<_>>(),
            [ProblemKind::Junk],
            "{value}"
        );
    }
}

#[test]
fn apostrophes_quote_braces_where_messages_are_of_icu() {
    assert_eq!(words(&of("It''s '{name}' and don't")), "It's {name} and don't");
    let plain = read_text("a.json", "{\"a\": \"Cannot find '{name}'\"}".into());
    assert_eq!(variables(&plain), ["name"]);
}

#[test]
fn references_name_other_messages() {
    let page = of("$t(menu.save) @:common.ok. $t(ns:far) $t({{dynamic}}) a@:b");
    let references: Vec<&str> = page.messages[0].references.iter().map(|named| named.name.as_str()).collect();
    assert_eq!(references, ["menu.save", "common.ok"]);
}

#[test]
fn hostile_nesting_ends_in_time() {
    for part in ["{a, plural, one {", "{{", "{a,", "$t(", "'{", "{a, select, b {'"] {
        let page = of(&part.repeat(50_000));
        assert!(page.problems.len() <= 1, "{part}");
    }
}
