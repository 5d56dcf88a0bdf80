use proptest::prelude::*;

use super::*;
use crate::dialect::read_text;
use crate::drift::{self, Change, Class, Deed};

fn page(text: &str) -> Document {
    read_text("a.md", text.to_owned())
}

fn parts(document: &Document) -> Parts {
    of(document, &fate)
}

fn fate(key: &str) -> Fate {
    if key == "ms.date" { Fate::Ignored } else { Fate::Translated }
}

/// What is left after the sections called `accepted` of `today` were brought up to date.
fn left(base: &str, today: &str, accepted: &[&str]) -> Vec<(String, Deed)> {
    let (base, today) = (page(base), page(today));
    let drift = drift::compare(&base, &today, &fate);
    let accepted: Vec<String> = accepted.iter().map(|name| (*name).to_owned()).collect();
    let recorded = accept(&parts(&base), &accepted, &drift, Some(&base), &today, &fate);
    let composed = compose(&base, &today, &recorded, &fate).map(|text| page(&text));
    let drift = drift::compare(composed.as_ref().unwrap_or(&base), &today, &fate);
    drift.changes.into_iter().map(|change| (change.anchor, change.deed)).collect()
}

const BASE: &str = "---\ntitle: Old\nms.date: 1\n---\n\nIntro.\n\n# A\n\nOne.\n\n## B\n\nTwo.\n\n| k | v |\n|---|---|\n| x | 1 |\n| y | 2 |\n\n## C\n\nThree.\n";
const TODAY: &str = "---\ntitle: New\nms.date: 2\n---\n\nIntro two.\n\n# A\n\nOne more.\n\n## New\n\nFresh.\n\n### Deep\n\nFresh, too.\n\n## B\n\nTwo.\n\n| k | v |\n|---|---|\n| x | 1 |\n| y | 3 |\n";

#[test]
fn each_section_that_was_brought_up_to_date_is_no_longer_left() {
    let all = left(BASE, TODAY, &[]);
    let anchors: Vec<&str> = all.iter().map(|(anchor, _)| anchor.as_str()).collect();
    assert_eq!(anchors, ["metadata", "#", "#a", "#a#new", "#a#b|y", "#a#c"]);
    for (section, gone) in [("metadata", 0), ("#", 1), ("#a", 2), ("#a#new", 3), ("#a#b", 4), ("#a#c", 5)] {
        let mut wanted = all.clone();
        wanted.remove(gone);
        assert_eq!(left(BASE, TODAY, &[section]), wanted, "{section}");
    }
    assert_eq!(left(BASE, TODAY, &["metadata", "#", "#a", "#a#new", "#a#b", "#a#c"]), []);
}

#[test]
fn a_renamed_heading_takes_what_is_below_it_along() {
    let base = "# Old\n\n## X\n\nOne.\n\n## Y\n\nTwo.\n";
    let today = "# Older\n\n## X\n\nOne.\n\n## Y\n\nTwo, changed a lot.\n";
    let changed = |anchor: &str| (anchor.to_owned(), Deed::Changed);
    assert_eq!(left(base, today, &[]), [changed("#older"), changed("#older#y")]);
    assert_eq!(left(base, today, &["#older"]), [changed("#older#y")]);
    assert_eq!(left(base, today, &["#older", "#older#y"]), []);
    // The parts of the composed page have the new names, and lead to it again.
    let (base, today) = (page(base), page(today));
    let drift = drift::compare(&base, &today, &fate);
    let recorded = accept(&parts(&base), &["#older".to_owned()], &drift, Some(&base), &today, &fate);
    let composed = compose(&base, &today, &recorded, &fate).map(|text| page(&text));
    let composed = composed.expect("a section was accepted");
    let again = compose(&base, &today, &parts(&composed), &fate).map(|text| page(&text));
    assert_eq!(again.map(|page| parts(&page)), Some(parts(&composed)));
}

#[test]
fn a_page_of_yaml_is_composed_as_well() {
    let read = |text: &str| read_text("index.yml", text.to_owned());
    let base = read("### YamlMime:Landing\ntitle: One\nmetadata:\n  title: Old\nsummary: Two words\n");
    let today =
        read("### YamlMime:Landing\ntitle: One\nmetadata:\n  title: New\nsummary: Three words here\n");
    let mut recorded = parts(&base);
    recorded.insert(METADATA.to_owned(), parts(&today)[METADATA].clone());
    let composed = compose(&base, &today, &recorded, &fate);
    assert_eq!(
        composed.as_deref(),
        Some("### YamlMime:Landing\ntitle: One\nmetadata:\n  title: New\nsummary: Two words\n")
    );
}

#[test]
fn a_section_keeps_the_links_that_are_defined_elsewhere() {
    let base = "# A\n\nOne.\n\n# B\n\nTwo.\n";
    let today = "# A\n\nOne [more][m].\n\n# B\n\nTwo, changed a lot.\n\n[m]: https://example.com\n";
    assert_eq!(left(base, today, &["#a"]), [("#b".to_owned(), Deed::Changed)]);
}

#[test]
fn a_heading_underlined_does_not_swallow_what_precedes_it() {
    let base = "A\n=\n\nOne.\n\nC\n=\n\nThree.\n";
    let today = "A\n=\n\nOne.\nB\n=\nTwo.\n\nC\n=\n\nThree.\n";
    assert_eq!(left(base, "A\n=\n\nOne.\n\nB\n=\nTwo.\n\nC\n=\n\nThree.\n", &["#b"]), []);
    assert!(!left(base, today, &["#b"]).is_empty());
}

#[test]
fn the_parts_alone_tell_which_sections_and_rows_changed() {
    let changes = |base: &str, today: &str| -> Vec<(String, Deed)> {
        let drift = compare(&parts(&page(base)), &page(today), &fate);
        assert_eq!(drift.class, if drift.changes.is_empty() { Class::Cosmetic } else { Class::Text });
        drift.changes.into_iter().map(|change| (change.anchor, change.deed)).collect()
    };
    let named = |changes: &[(&str, Deed)]| -> Vec<(String, Deed)> {
        changes.iter().map(|(anchor, deed)| ((*anchor).to_owned(), *deed)).collect()
    };
    assert_eq!(
        changes(BASE, TODAY),
        named(&[
            ("metadata", Deed::Changed),
            ("#", Deed::Changed),
            ("#a", Deed::Changed),
            ("#a#new", Deed::Added),
            ("#a#new#deep", Deed::Added),
            ("#a#b|y", Deed::Changed),
            ("#a#c", Deed::Removed),
        ])
    );
    assert_eq!(
        changes(BASE, &BASE.replace("ms.date: 1", "ms.date: 2").replace("One.", "One.<!-- x -->")),
        []
    );
    let renamed = changes("# A\n\n## X\n\nOne.\n", "# B\n\n## X\n\nOne.\n");
    assert_eq!(renamed, named(&[("#b", Deed::Added), ("#a", Deed::Removed)]));
    assert_eq!(changes("<a>one</a>", "<a>two</a>"), named(&[("#", Deed::Changed)]));
    let drift = compare(&parts(&page(BASE)), &page(TODAY), &fate);
    assert_eq!((drift.changed_sections, drift.sections), (6, 6));
}

/// Pages of sections that may be empty, equal, or nested.
fn sections() -> impl Strategy<Value = Vec<(usize, usize, String)>> {
    proptest::collection::vec(
        (1usize..4, 0usize..6, "[a-c ]{0,6}(\n\n- [ab]{1,2}|\n\n\\| [ab] \\| [xy] \\|)?"),
        0..6,
    )
}

fn written(sections: &[(usize, usize, String)]) -> String {
    let section = |(level, title, text): &(usize, usize, String)| {
        let table = text.replace("\n\n| ", "\n\n| k | v |\n|---|---|\n| ");
        format!("{} {}\n\n{}\n\n", "#".repeat(*level), ["K", "L", "M", "N", "O", "P"][*title], table.trim())
    };
    sections.iter().map(section).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, ..ProptestConfig::default() })]

    #[test]
    fn composing_nothing_gives_nothing(base in sections(), today in sections()) {
        let (base, today) = (page(&written(&base)), page(&written(&today)));
        prop_assert_eq!(compose(&base, &today, &parts(&base), &fate), None);
    }

    #[test]
    fn composing_all_gives_today(base in sections(), today in sections()) {
        let (base, today) = (page(&written(&base)), page(&written(&today)));
        let in_order = |one: &Document, other: &Parts| -> Vec<String> {
            let mut names = anchors(one);
            names.dedup();
            names.retain(|name| other.contains_key(name));
            names
        };
        // A section that moved stays where it was: which place it has is no part of it.
        prop_assume!(in_order(&base, &parts(&today)) == in_order(&today, &parts(&base)));
        let composed = compose(&base, &today, &parts(&today), &fate);
        let composed = page(composed.as_deref().unwrap_or(&base.text));
        prop_assert_eq!(parts(&composed), parts(&today), "{:?}", composed.text);
    }

    #[test]
    fn accepting_a_section_adds_no_work(base in sections(), today in sections(), which in 0usize..6) {
        let (base, today) = (page(&written(&base)), page(&written(&today)));
        let before = compare(&parts(&base), &today, &fate);
        let section = before.changes.get(which).map(|change| change.anchor.clone());
        let section = section.map(|anchor| anchor.split('|').next().unwrap_or("").to_owned());
        let accepted: Vec<String> = section.into_iter().collect();
        let recorded = accept(&parts(&base), &accepted, &before, None, &today, &fate);
        let after = compare(&recorded, &today, &fate);
        prop_assert!(after.changes.len() < before.changes.len() || accepted.is_empty());
        let composed = compose(&base, &today, &recorded, &fate);
        prop_assert_eq!(composed.is_some(), !accepted.is_empty());
    }

    #[test]
    fn parts_are_the_same_where_a_comparison_sees_nothing(base in sections(), today in sections()) {
        let (base, today) = (page(&written(&base)), page(&written(&today)));
        let drift = drift::compare(&base, &today, &fate);
        if drift.changes.is_empty() {
            prop_assert_eq!(parts(&base), parts(&today));
        }
        let is_move = |change: &Change| change.deed == Deed::Moved;
        if !drift.changes.is_empty() && !drift.changes.iter().any(is_move) {
            prop_assert_ne!(parts(&base), parts(&today));
        }
    }

    #[test]
    fn any_pages_can_be_composed(base in ".{0,200}", today in "[-#|a \n>`=:\\[\\]]{0,200}", recorded in ".{0,9}") {
        for path in ["a.md", "toc.yml", "a.xml"] {
            let read = |text: &str| read_text(path, text.to_owned());
            let (base, today) = (read(&base), read(&today));
            let mut mixed = parts(&today);
            mixed.insert(recorded.clone(), recorded.clone());
            let composed = compose(&base, &today, &mixed, &fate);
            composed.map(|text| read(&text));
            compose(&today, &base, &mixed, &fate);
            compare(&mixed, &base, &fate);
        }
    }
}
