//! Each language alone, without English behind it.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use super::*;

/// Facts that are numbers wherever they occur.
const NUMBERS: &[&str] = &[
    "count", "level", "blocks", "row", "number", "from", "to", "changed", "sections", "words", "links",
    "line",
];
/// Checks whose `expected` and `found` are numbers.
const COUNTING: &[&str] = &["missing-cell", "changed-columns", "changed-level"];

fn checks() -> Vec<(&'static str, &'static [&'static str])> {
    crate::checks::ALL.iter().map(|check| (check.id, check.facts)).collect()
}

type Messages = BTreeMap<String, (BTreeSet<String>, BTreeSet<String>)>;

/// The messages of a language, with the variables and the messages that each refers to.
fn parsed(language: &Language) -> Messages {
    let mut messages = Messages::new();
    for text in language.resources {
        let resource = fluent_syntax::parser::parse(*text).unwrap_or_else(|(_, errors)| {
            panic!("{}: {errors:?}", language.tag);
        });
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let (mut variables, mut references) = (BTreeSet::new(), BTreeSet::new());
            walk(&message.value.expect("a message says something"), &mut variables, &mut references);
            let twice = messages.insert(message.id.name.to_owned(), (variables, references));
            assert!(twice.is_none(), "{}: {} stands there twice", language.tag, message.id.name);
        }
    }
    messages
}

fn walk(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>, references: &mut BTreeSet<String>) {
    let mut inline = |expression: &InlineExpression<&str>| match expression {
        InlineExpression::VariableReference { id } => drop(variables.insert(id.name.to_owned())),
        InlineExpression::MessageReference { id, .. } => drop(references.insert(id.name.to_owned())),
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        other => panic!("not expected in a catalogue: {other:?}"),
    };
    let mut nested = Vec::new();
    for element in &pattern.elements {
        match element {
            PatternElement::Placeable { expression: Expression::Inline(expression) } => inline(expression),
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                inline(selector);
                nested.extend(variants);
            }
            PatternElement::TextElement { .. } => {}
        }
    }
    for variant in nested {
        walk(&variant.value, variables, references);
    }
}

/// All variables of `id`, those of the messages in it included.
fn variables(messages: &Messages, id: &str) -> BTreeSet<String> {
    let (mut all, references) = messages.get(id).cloned().unwrap_or_default();
    for reference in references {
        assert!(messages.contains_key(&reference), "{id} refers to {reference}, which is not there");
        all.extend(variables(messages, &reference));
    }
    all
}

#[test]
fn every_check_has_a_sentence_in_every_language() {
    for language in languages::ALL {
        let messages = parsed(language);
        for (id, _) in checks() {
            assert!(messages.contains_key(id), "{}: no sentence for {id}", language.tag);
        }
    }
}

#[test]
fn sentences_use_only_the_facts_that_their_check_declares() {
    // What the catalogue supplies even where a check does not.
    let always = ["duplicate", "has-alternatives", "alternatives"];
    for language in languages::ALL {
        let messages = parsed(language);
        for (id, facts) in checks() {
            for variable in variables(&messages, id) {
                let fact = variable.strip_prefix("has-").unwrap_or(&variable);
                let known = facts.contains(&fact) || always.contains(&variable.as_str());
                assert!(known, "{}: {id} uses ${variable}", language.tag);
            }
        }
    }
}

#[test]
fn languages_have_the_messages_of_english_and_no_others() {
    let english = parsed(english());
    let fixed: BTreeSet<&String> = english.keys().collect();
    for language in languages::ALL {
        let messages = parsed(language);
        let there: BTreeSet<&String> = messages.keys().collect();
        assert_eq!(there, fixed, "{}", language.tag);
        for (id, _) in messages.iter().filter(|(id, _)| checks().iter().all(|(check, _)| check != id)) {
            let extra: Vec<_> =
                variables(&messages, id).difference(&variables(&english, id)).cloned().collect();
            assert!(extra.is_empty(), "{}: {id} uses {extra:?}", language.tag);
        }
    }
}

/// Facts for a check: numbers are `number`, texts are `text`; without the optional ones where `bare`.
fn facts(
    id: &str,
    names: &[&'static str],
    number: i64,
    text: &str,
    kind: &str,
    bare: bool,
) -> Vec<(&'static str, Fact)> {
    let mut facts = Vec::new();
    for name in names.iter().copied() {
        let counting = COUNTING.contains(&id) && ["expected", "found"].contains(&name);
        let fact = match name {
            "duplicate" | "alternatives" if bare => continue,
            "duplicate" => "yes".into(),
            "alternatives" => Fact::List(vec![Fact::Number(34), Fact::Number(35)]),
            "kind" | "class" | "reason" => kind.into(),
            name if NUMBERS.contains(&name) || counting => Fact::Number(number),
            _ => text.into(),
        };
        facts.push((name, fact));
    }
    facts
}

const KINDS: &[&str] = &[
    "paragraph",
    "code",
    "alert",
    "image",
    "html",
    "directive",
    "include",
    "table",
    "list",
    "rule",
    "heading",
    "entry",
    "quote",
    "item",
    "row",
    "table-head",
    "unheard-of",
    "invalid-utf8",
    "utf16",
    "nul-byte",
    "invalid-yaml",
    "duplicate-key",
    "unclosed-front-matter",
    "outside",
    "separator",
    "undefined",
    "translated",
    "ring",
    "own",
    "text",
    "typo",
    "markup",
    "links",
    "metadata",
    "unknown",
    "cell",
    "link",
    "tag",
    "entity",
    "emphasis",
    "placeholder",
    "mojibake",
    "replacement",
    "model",
    "kept",
    "avoided",
    "catalog",
    "pages",
];

#[test]
fn every_sentence_works_out_in_every_language_alone() {
    for language in languages::ALL {
        let catalog = Catalog::of(language);
        for (id, names) in checks() {
            for (number, text) in [(0, ""), (1, ""), (1, "Ä x"), (2, "Ä x"), (1204, "none")] {
                for (kind, bare) in KINDS.iter().flat_map(|kind| [(kind, true), (kind, false)]) {
                    let args = catalog.arguments(&facts(id, names, number, text, kind, bare));
                    let said = super::format(&catalog.bundle, id, &args)
                        .unwrap_or_else(|broken| panic!("{}: {:?}", language.tag, broken.causes));
                    assert!(said.ends_with(['.', '?', '“', '”']), "{}: {id}: {said}", language.tag);
                    assert!(
                        said.starts_with(|first: char| first.is_uppercase() || first.is_numeric()),
                        "{said}"
                    );
                    assert!(!said.contains("  ") && !said.contains(" ."), "{}: {id}: {said:?}", language.tag);
                    assert!(
                        !said.contains('"') && !said.contains('\u{2068}'),
                        "{}: {id}: {said}",
                        language.tag
                    );
                }
            }
        }
    }
}

#[test]
fn german_sentences_differ_from_english_ones() {
    let (english, german) = (Catalog::english(), Catalog::negotiate(["de"]));
    for (id, names) in checks() {
        let facts = facts(id, names, 2, "x", "paragraph", true);
        assert_ne!(english.text(id, &facts), german.text(id, &facts));
    }
}

fn row(section: &str) -> Vec<(&'static str, Fact)> {
    vec![
        ("key", "User support".into()),
        ("count", 1_usize.into()),
        ("row", 2_usize.into()),
        ("table", "Role".into()),
        ("section", section.into()),
    ]
}

#[test]
fn a_missing_row_reads_well_with_and_without_a_section() {
    let english = Catalog::english();
    assert_eq!(
        english.text("missing-row", &row("Your roles")),
        "The row “User support” is missing from the table “Role” in the section “Your roles”."
    );
    assert_eq!(
        english.text("missing-row", &row("")),
        "The row “User support” is missing from the table “Role”."
    );
    let german = Catalog::negotiate(["de"]);
    assert_eq!(
        german.text("missing-row", &row("")),
        "Die Tabellenzeile „User support“ fehlt in der Tabelle „Role“."
    );
}

#[test]
fn words_of_a_document_cannot_pose_as_an_absent_fact() {
    let mut facts = row("no");
    facts.push(("alternatives", Fact::List(vec!["none".into()])));
    let said = Catalog::english().text("missing-row", &facts);
    assert!(said.contains("in the section “no”") && said.contains("line none"), "{said}");
}

#[test]
fn alternatives_join_as_the_language_does() {
    let lines = |numbers: &[usize]| numbers.iter().map(|number| Fact::from(*number)).collect::<Vec<_>>();
    let mut facts = row("");
    facts.push(("alternatives", Fact::List(lines(&[34, 35, 1036]))));
    let german = Catalog::negotiate(["de-AT"]).text("missing-row", &facts);
    assert!(german.ends_with("Auch möglich: Zeile 34, 35 oder 1036."), "{german}");
    let english = Catalog::english().text("missing-row", &facts);
    assert!(english.ends_with("Also possible: line 34, 35 or 1036."), "{english}");
}

#[test]
fn languages_negotiate() {
    let chosen = |requested: &[&str]| Catalog::negotiate(requested.iter().copied()).locale();
    assert_eq!(chosen(&["de-AT"]), "de-DE");
    assert_eq!(chosen(&["de_CH.UTF-8"]), "de-DE");
    assert_eq!(chosen(&["de"]), "de-DE");
    assert_eq!(chosen(&["en-GB", "de-DE"]), "en-US");
    assert_eq!(chosen(&["fr-FR", "de-DE"]), "de-DE");
    assert_eq!(chosen(&["C", "", "not a tag"]), "en-US");
    assert_eq!(chosen(&[]), "en-US");
}

#[test]
fn numbers_are_grouped_for_the_language() {
    assert_eq!(Catalog::english().count_errors(1_234_567), "1,234,567 errors");
    assert_eq!(Catalog::negotiate(["de"]).count_errors(12_345), "12.345 Fehler");
    assert_eq!(Catalog::english().count_notes(999), "999 notes");
}

#[test]
fn an_unknown_check_still_says_its_name() {
    assert_eq!(Catalog::english().text("no-such-check", &[]), "no-such-check");
}
