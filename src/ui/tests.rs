//! Each language alone, without English behind it.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement, VariantKey};

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
    for (file, text) in language.texts {
        let resource = fluent_syntax::parser::parse(*text).unwrap_or_else(|(_, errors)| {
            panic!("{}: {file}: {errors:?}", language.tag);
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
            "detail" if !bare => kind.into(),
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
    "no-map",
    "aliases",
    "documents",
    "front-matter",
    "nodes",
];

#[test]
fn every_sentence_works_out_in_every_language_alone() {
    for language in languages::ALL {
        let catalog = Catalog::of(language);
        for (id, names) in checks() {
            for (number, text) in [(0, ""), (1, ""), (1, "Ä x"), (2, "Ä x"), (1204, "none")] {
                for (kind, bare) in KINDS.iter().flat_map(|kind| [(kind, true), (kind, false)]) {
                    let args = catalog.arguments(&facts(id, names, number, text, kind, bare));
                    let said = super::format(catalog.bundle(File::Checks), id, &args)
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
        assert_ne!(english.text(File::Checks, id, &facts), german.text(File::Checks, id, &facts));
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
        english.text(File::Checks, "missing-row", &row("Your roles")),
        "The row “User support” is missing from the table “Role” in the section “Your roles”."
    );
    assert_eq!(
        english.text(File::Checks, "missing-row", &row("")),
        "The row “User support” is missing from the table “Role”."
    );
    let german = Catalog::negotiate(["de"]);
    assert_eq!(
        german.text(File::Checks, "missing-row", &row("")),
        "Die Tabellenzeile „User support“ fehlt in der Tabelle „Role“."
    );
}

#[test]
fn words_of_a_document_cannot_pose_as_an_absent_fact() {
    let mut facts = row("no");
    facts.push(("alternatives", Fact::List(vec!["none".into()])));
    let said = Catalog::english().text(File::Checks, "missing-row", &facts);
    assert!(said.contains("in the section “no”") && said.contains("line none"), "{said}");
}

#[test]
fn alternatives_join_as_the_language_does() {
    let lines = |numbers: &[usize]| numbers.iter().map(|number| Fact::from(*number)).collect::<Vec<_>>();
    let mut facts = row("");
    facts.push(("alternatives", Fact::List(lines(&[34, 35, 1036]))));
    let german = Catalog::negotiate(["de-AT"]).text(File::Checks, "missing-row", &facts);
    assert!(german.ends_with("Auch möglich: Zeile 34, 35 oder 1036."), "{german}");
    let english = Catalog::english().text(File::Checks, "missing-row", &facts);
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
    assert_eq!(Catalog::english().text(File::Checks, "no-such-check", &[]), "no-such-check");
}

#[test]
fn every_language_has_every_file() {
    for language in languages::ALL {
        let there: BTreeSet<&str> = language.texts.iter().map(|(name, _)| *name).collect();
        assert_eq!(there, File::ALL.map(File::name).into(), "{}", language.tag);
    }
}

/// The variables of a message as the comment in English gives them: the name, and whether it is a number.
fn documented(ftl: &str) -> BTreeMap<String, Vec<(String, bool)>> {
    let resource = fluent_syntax::parser::parse(ftl).expect("English parses");
    let mut messages = BTreeMap::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        let lines = message.comment.map(|comment| comment.content).unwrap_or_default();
        let variables = lines.into_iter().filter_map(|line| {
            let (name, rest) = line.trim_start().strip_prefix('$')?.split_once(' ')?;
            Some((name.to_owned(), rest.starts_with("(Number)")))
        });
        messages.insert(message.id.name.to_owned(), variables.collect());
    }
    messages
}

#[test]
fn what_diptych_says_itself_works_out_in_every_language_alone() {
    for file in [File::Help, File::Troubles, File::Ui, File::Usage] {
        for (id, variables) in documented(english().text(file)) {
            for language in languages::ALL.iter().chain([&pseudo::LANGUAGE]) {
                let catalog = Catalog::of(language);
                for (number, text) in [(0, ""), (1, "x"), (2, "x"), (5, ""), (1204, "x")] {
                    let facts: Vec<(&'static str, Fact)> = variables
                        .iter()
                        .map(|(name, is_number)| {
                            let fact = if *is_number { Fact::Number(number) } else { text.into() };
                            (&*name.clone().leak(), fact)
                        })
                        .collect();
                    let args = catalog.arguments(&facts);
                    let said = super::format(catalog.bundle(file), &id, &args)
                        .unwrap_or_else(|broken| panic!("{}: {:?}", language.tag, broken.causes));
                    assert!(
                        !said.contains('"') && !said.contains('\u{2068}'),
                        "{}: {id}: {said}",
                        language.tag
                    );
                    assert!(
                        !said.trim().contains("  ") || text.is_empty(),
                        "{}: {id}: {said:?}",
                        language.tag
                    );
                }
            }
        }
    }
}

/// Selectors on numbers: the message, and the categories that it has a text for.
fn categories(language: &Language) -> Vec<(String, BTreeSet<String>)> {
    fn look(pattern: &Pattern<&str>, found: &mut Vec<BTreeSet<String>>) {
        for element in &pattern.elements {
            let PatternElement::Placeable { expression: Expression::Select { variants, .. } } = element
            else {
                continue;
            };
            let keys = variants.iter().map(|variant| match &variant.key {
                VariantKey::Identifier { name } => (*name).to_owned(),
                VariantKey::NumberLiteral { value } => (*value).to_owned(),
            });
            let keys: BTreeSet<String> = keys.collect();
            if keys.contains("one") || keys.contains("few") || keys.contains("many") {
                found.push(keys);
            }
            variants.iter().for_each(|variant| look(&variant.value, found));
        }
    }
    let mut all = Vec::new();
    for (_, text) in language.texts {
        for entry in fluent_syntax::parser::parse(*text).expect("catalogues parse").body {
            let Entry::Message(Message { id, value: Some(value), .. }) = entry else { continue };
            let mut found = Vec::new();
            look(&value, &mut found);
            all.extend(found.into_iter().map(|keys| (id.name.to_owned(), keys)));
        }
    }
    all
}

#[test]
fn selectors_on_numbers_have_every_category_of_the_language() {
    for language in languages::ALL {
        let needed: &[&str] = match language.tag.split('-').next() {
            Some("en" | "de") => &["one", "other"],
            Some("pl" | "ru" | "uk" | "cs") => &["one", "few", "many", "other"],
            other => panic!("which plurals has {other:?}? Look into CLDR and add it here."),
        };
        let selectors = categories(language);
        assert!(selectors.len() > 20, "{}: {}", language.tag, selectors.len());
        for (id, keys) in selectors {
            assert!(
                needed.iter().all(|category| keys.contains(*category)),
                "{}: {id}: {keys:?}",
                language.tag
            );
        }
    }
}

#[test]
fn messages_are_parsed_when_they_are_wanted() {
    let catalog = Catalog::negotiate(["de"]);
    assert!(catalog.bundles.iter().all(|bundle| bundle.get().is_none()));
    catalog.count_errors(2);
    let parsed = File::ALL.map(|file| catalog.bundles[file as usize].get().is_some());
    assert_eq!(parsed, File::ALL.map(|file| file == File::Ui));
}

#[test]
fn a_language_without_pages_and_messages_falls_back_to_english() {
    static NEW: Language = Language { tag: "pl-PL", texts: &[("ui", "level-error = błąd\n")], pages: &[] };
    let catalog = Catalog::of(&NEW);
    assert_eq!((catalog.level_error(), catalog.level_note()), ("błąd".to_owned(), "note".to_owned()));
    assert_eq!(catalog.help("check"), Catalog::english().help("check"));
    assert_eq!(catalog.page("term"), None);
    assert!(catalog.text(File::Checks, "missing-row", &row("")).contains("is missing from"));
    assert_eq!(catalog.all_of(&["a".to_owned(), "b".to_owned()]), "a and b");
}

#[test]
fn the_pseudo_locale_marks_letters_and_brackets_messages() {
    let catalog = Catalog::pseudo();
    assert_eq!(catalog.level_error(), "[éŕŕöŕ]");
    assert_eq!(catalog.count_errors(1204), "[1,204 éŕŕöŕš]");
    assert!(catalog.stamp_needs_pages().contains("`--cosmetic`"));
    assert_ne!(Catalog::negotiate(["en-XA"]).level_error(), catalog.level_error());
}
