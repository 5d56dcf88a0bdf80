use super::{Concept, Glossary, Names};

/// A concept of English and one other language; names parted by `|`, those to avoid behind `!`.
fn concept(english: &str, tag: &str, other: &str) -> Concept {
    let names = |text: &str| {
        let parts = || text.split('|').map(str::trim).filter(|name| !name.is_empty());
        let avoided = parts().filter_map(|name| name.strip_prefix('!')).map(str::to_owned).collect();
        Names { used: parts().filter(|name| !name.starts_with('!')).map(str::to_owned).collect(), avoided }
    };
    Concept {
        names: vec![("en".to_owned(), names(english)), (tag.to_owned(), names(other))],
        ..Concept::default()
    }
}

/// What is wrong, as `term: what stands there instead`.
fn faults(concepts: &[Concept], tag: &str, source: &str, target: &str) -> Vec<String> {
    let glossary = Glossary::of(concepts, "en-US", [tag].into_iter());
    let Some(terms) = glossary.terms(tag) else { return Vec::new() };
    let show = |fault: super::Fault<'_>| {
        let found = fault.target.map_or("-", |range| &target[range]);
        format!("{}: {found}", &source[fault.source])
    };
    terms.faults((source, target), &terms.stems(), &[]).into_iter().map(show).collect()
}

#[test]
fn any_form_of_an_accepted_name_will_do() {
    for (term, tag, name, source, target) in [
        ("policy", "de", "Richtlinie", "Two policies.", "Zwei Richtlinien."),
        (
            "change management",
            "de",
            "Änderungsverwaltung",
            "Change management",
            "Ihr Änderungsverwaltungsprozess",
        ),
        (
            "security monitoring",
            "de",
            "Sicherheit Überwachung",
            "Security monitoring",
            "Die Sicherheitsüberwachung",
        ),
        ("on-call team", "de", "Bereitschaftsteam", "The on-call team", "Das Bereitschafts-Team"),
        ("update management", "de", "Updateverwaltung", "update management", "Updateprüfung und -verwaltung"),
        ("user group", "de", "Benutzergruppe", "user groups", "Benutzer- und Gerätegruppen"),
        (
            "change management",
            "fr",
            "gestion des changements",
            "Change management",
            "la gestion de vos changements",
        ),
        ("dependency", "es", "dependencia", "Sub-dependencies", "Subdependencias"),
        ("server", "ja", "サーバー", "The server", "このサーバーを"),
        ("server", "ko", "서버", "The server", "서버를 다시"),
        ("account", "bg", "сметка", "accounts", "сметките"),
        ("account", "pl", "konto", "accounts", "kont"),
    ] {
        assert_eq!(faults(&[concept(term, tag, name)], tag, source, target), [""; 0], "{target}");
    }
}

#[test]
fn other_words_will_not_do() {
    for (term, tag, name, target) in [
        ("policy", "de", "Richtlinie", "Zwei Regeln."),
        ("policy", "ja", "ポリシー", "二つの方針"),
        ("policy", "fr", "stratégie", "Deux règles"),
    ] {
        assert_eq!(
            faults(&[concept(term, tag, name)], tag, "Two policies.", target),
            ["policies: -"],
            "{target}"
        );
    }
    assert_eq!(
        faults(&[concept("policy", "de", "Richtlinie")], "de", "A policy", "Eine Policy"),
        ["policy: Policy"]
    );
}

#[test]
fn the_longest_term_counts_and_what_is_in_it_does_not() {
    let concepts = [concept("operations", "de", "Betrieb"), concept("Operations Team", "de", "Leitstand")];
    assert_eq!(faults(&concepts, "de", "The operations team", "Der Leitstand"), [""; 0]);
    assert_eq!(faults(&concepts, "de", "The operations team", "Der Betrieb"), ["operations team: -"]);
    assert_eq!(faults(&concepts, "de", "Operational", "x"), [""; 0]);
    assert_eq!(faults(&concepts, "de", "operations, team", "Betrieb"), [""; 0]);
}

#[test]
fn a_name_to_avoid_is_found_with_its_own_hyphens() {
    let concepts = [concept("operations team", "de", "Operations-Team | !Operations Team | !Vorgangsteam")];
    let found = |target| faults(&concepts, "de", "The operations team", target);
    assert_eq!(found("Das Operations-Team"), [""; 0]);
    assert_eq!(found("Das Operations Team"), ["operations team: Operations Team"]);
    assert_eq!(found("Die Vorgangsteams"), ["operations team: Vorgangsteams"]);
    let duties = [concept("responsibility", "de", "Zuständigkeit | !Verantwortlichkeit")];
    let source = "Your responsibilities";
    assert_eq!(faults(&duties, "de", source, "Ihre Verantwortlichkeiten").len(), 1);
    assert_eq!(faults(&duties, "de", source, "Zuständig und verantwortlich"), [""; 0]);
    // One of two is wrong; where both are right, the word to avoid stands for something else.
    let source = "An operations team calls an operations team";
    let one = faults(&concepts, "de", source, "Ein Operations-Team ruft ein Vorgangsteam");
    assert_eq!(one, ["operations team: Vorgangsteam"]);
    let two = faults(&concepts, "de", source, "Ein Operations-Team, ein Operations-Team, ein Vorgangsteam");
    assert_eq!(two, [""; 0]);
}

#[test]
fn a_kept_name_stands_as_it_is() {
    let kept = Concept { is_kept: true, ..concept("Apps for enterprise", "de", "") };
    let found = |source, target| faults(std::slice::from_ref(&kept), "de", source, target);
    assert_eq!(found("Use Apps for enterprise.", "Apps for\nenterprise nutzen"), [""; 0]);
    assert_eq!(
        found("Use Apps for enterprise.", "Apps for Enterprise nutzen"),
        ["Apps for enterprise: Apps for Enterprise"]
    );
    assert_eq!(found("apps for enterprises", "Anwendungen"), [""; 0]);
    let net = Concept { is_kept: true, ..concept(".NET", "de", "") };
    assert_eq!(faults(&[net], "de", "Use .NET", "Das Netz"), [".NET: -"]);
}

#[test]
fn case_tells_an_exact_term_from_other_words() {
    let teams = Concept { is_exact: true, ..concept("Role", "de", "Rollenobjekt") };
    let found = |source, target| faults(std::slice::from_ref(&teams), "de", source, target);
    assert_eq!(found("The role of", "Die Rolle"), [""; 0]);
    assert_eq!(found("A Role has", "Ein rollenobjekt hat"), ["Role: -"]);
    assert_eq!(found("A Role has", "Ein Rollenobjekt hat"), [""; 0]);
}

#[test]
fn either_of_two_concepts_of_one_name_will_do() {
    let concepts = [concept("key", "de", "Schlüssel"), concept("key", "de", "Taste")];
    assert_eq!(faults(&concepts, "de", "Press a key", "Drücken Sie eine Taste"), [""; 0]);
    assert_eq!(faults(&concepts, "de", "Press a key", "Drücken Sie etwas"), ["key: -"]);
}

#[test]
fn no_text_is_too_odd() {
    let concepts = [concept("a b", "de", "Größe c"), Concept { is_kept: true, ..concept("C#", "de", "") }];
    for text in ["", "a", "-", "a-", "-b c", "ẞ-größe", "a b C# \u{FFFC}", "İ̇ a b", "a\u{301} b"] {
        let _ = faults(&concepts, "de", text, text);
        let _ = faults(&concepts, "de", "a b C#", text);
    }
}
