use super::{csv, ftl, tbx};
use crate::glossary::Concept;

/// A concept as `tag: name | name !avoided`, locales in the file's order.
fn shown(concepts: &[Concept]) -> Vec<String> {
    let show = |concept: &Concept| {
        let of = |(tag, names): &(String, crate::glossary::Names)| {
            let avoided: String = names.avoided.iter().map(|name| format!(" !{name}")).collect();
            format!("{tag}: {}{avoided}", names.used.join(" | "))
        };
        let flags = [(concept.is_kept, " keep"), (concept.is_exact, " exact")];
        let flags: String = flags.iter().filter(|(is_set, _)| *is_set).map(|(_, flag)| *flag).collect();
        concept.names.iter().map(of).collect::<Vec<_>>().join("; ") + &flags
    };
    concepts.iter().map(show).collect()
}

#[test]
fn a_spreadsheet_has_a_column_for_each_locale() {
    let text = "en-US,de-de,variants:de-DE,avoid:de-DE,keep,case,note\n\
                operations,Betrieb,IT-Betrieb|Betriebsführung,Vorgänge,,,\"a, b\"\n\
                Intune,,,,yes,exact,\n";
    let (concepts, faults) = csv::parse(text, "en-US");
    assert_eq!(faults, []);
    assert_eq!(
        shown(&concepts),
        [
            "en-US: operations; de-DE: Betrieb | IT-Betrieb | Betriebsführung !Vorgänge",
            "en-US: Intune keep exact"
        ]
    );
    let (concepts, faults) = csv::parse("en;de\nrole;Rolle\n", "en-US");
    assert_eq!((shown(&concepts), faults), (vec!["en: role; de: Rolle".to_owned()], vec![]));
}

#[test]
fn faults_of_a_spreadsheet_have_their_lines() {
    let lines = |text| csv::parse(text, "en-US").1.into_iter().map(|(line, _)| line).collect::<Vec<_>>();
    assert_eq!(lines("en,de\na,b\nc,d,e\n"), [3]);
    assert_eq!(lines("en,de,foo\na,b,c\n"), [1]);
    assert_eq!(lines("de,fr\na,b\n"), [1]);
    assert_eq!(lines("en,de,keep\na,b,\nc,d,perhaps\n"), [3]);
    assert_eq!(lines(""), [1]);
    assert_eq!(shown(&csv::parse("en,de\na,b\nc,d,e\nf,g\n", "en").0), ["en: a; de: b", "en: f; de: g"]);
}

#[test]
fn a_fluent_file_has_an_id_for_each_concept() {
    let text = "-brand = Ark\nteam = { -brand } Team\n    .variant = Team\n    .variant-2 = Mannschaft\n    .avoid = Truppe\n\
                log = { $case ->\n    [gen] Protokolls\n   *[nom] Protokoll\n }\n    .gender = n\n\
                app = Apps\n    .keep = yes\n    .case = exact\n";
    let (entries, faults) = ftl::parse(text);
    assert_eq!(faults, []);
    let shown: Vec<String> = entries
        .iter()
        .map(|entry| {
            format!("{}: {} !{}", entry.id, entry.names.used.join("|"), entry.names.avoided.join("|"))
        })
        .collect();
    assert_eq!(
        shown,
        [
            "brand: Ark !",
            "team: Ark Team|Team|Mannschaft !Truppe",
            "log: Protokoll|Protokolls !",
            "app: Apps !"
        ]
    );
    assert!(entries[3].is_kept && entries[3].is_exact && !entries[2].is_kept);
}

#[test]
fn faults_of_a_fluent_file_have_their_lines() {
    let (entries, faults) = ftl::parse("a = b\nbroken\nc = d\n    .keep = perhaps\nring = { ring }\n");
    assert_eq!(faults.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [2, 4]);
    assert_eq!(entries.len(), 3);
    assert!(entries[2].names.is_empty());
}

#[test]
fn both_versions_of_tbx_are_read() {
    let martif = r#"<?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
        <martif type="TBX"><text><body><termEntry id="c1">
        <langSet xml:lang="en"><tig><term>operations</term></tig></langSet>
        <langSet xml:lang="de"><tig><term>Vorgänge</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
        <ntig><termGrp><term>IT-<hi>Betrieb</hi></term></termGrp></ntig>
        <tig><term>Betrieb</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig></langSet>
        </termEntry></body></text></martif>"#;
    let (concepts, faults) = tbx::parse(martif);
    assert_eq!(
        (shown(&concepts), faults),
        (vec!["en: operations; de: Betrieb | IT-Betrieb !Vorgänge".to_owned()], vec![])
    );
    let tbx = r#"<tbx xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min"><text><body><conceptEntry>
        <langSec xml:lang="en"><termSec><term>role</term></termSec></langSec>
        <langSec xml:lang="de-DE"><termSec><term>Rolle</term><min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus></termSec>
        </langSec></conceptEntry></body></text></tbx>"#;
    assert_eq!(shown(&tbx::parse(tbx).0), ["en: role; de-DE: Rolle"]);
}

#[test]
fn hostile_xml_is_refused() {
    assert_eq!(tbx::parse("<a>\n<b></a>").1[0].0, 2);
    assert_eq!(tbx::parse("<a/>").1[0].0, 1);
    assert_eq!(tbx::parse(&"<a>".repeat(300_000)).1.len(), 1);
    let mut entities = String::from("<!DOCTYPE a [<!ENTITY e0 \"lol\">");
    for level in 1..20 {
        let inner = format!("&e{};", level - 1).repeat(10);
        entities.push_str(&format!("<!ENTITY e{level} \"{inner}\">"));
    }
    entities.push_str("]><a>&e19;</a>");
    assert_eq!(tbx::parse(&entities).1.len(), 1);
}
