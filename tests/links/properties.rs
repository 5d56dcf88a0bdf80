//! What holds of links on any pages, however odd.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::sync::Arc;

use diptych::checks::{self, Promise};
use diptych::corpus::{Corpus, Pair};
use diptych::dialect::read_text;
use diptych::engine::Learned;
use diptych::finding::Finding;
use diptych::site::address::{Address, join, wanted};
use diptych::site::links::{Link, Role};
use diptych::site::platform::{self, Platform};
use diptych::site::{Fragment, Site, Surroundings, joined, plain};
use diptych::text::slug::{self, Convention};
use diptych::workspace::default_settings;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

/// Paths of few names, so that links hit them.
fn path() -> impl Strategy<Value = String> {
    "(([ab]|B|01-a|ü|u\u{308})/){0,2}([abc]|index|README|_index|A|Ü)\\.(md|mdx|yml)"
}

fn target() -> impl Strategy<Value = String> {
    prop_oneof![
        "(\\.\\./|\\./|/|/de/|/en-us/|~/)?(([abB]|a|ü)/){0,2}([abcA]|index|ü)?(\\.md|\\.mdx|/|\\.html)?(#[abc\u{fc}-]{0,3}(-1)?)?",
        "#[abc]{0,2}(-1)?",
        "[a-z%/.\\\\#?:~&=]{0,12}",
        "(xref|https|c|mailto):(//)?[ab./]{0,4}",
        any::<String>(),
    ]
}

fn line() -> impl Strategy<Value = String> {
    prop_oneof![
        target().prop_map(|target| format!("[x](<{target}>)")),
        target().prop_map(|target| format!("![x](<{target}>)")),
        target().prop_map(|target| format!("[!INCLUDE [x]({target})]")),
        target().prop_map(|target| format!("<a href=\"{target}\">x</a>")),
        "#{1,3} (<a name=\"[abc]{1,2}\"></a>)?[abcü ]{0,3}( \\{#[abc]\\})?",
        "<a id=\"[abc]\"></a>x",
        Just("{{< x >}}".to_owned()),
    ]
}

fn page() -> impl Strategy<Value = String> {
    let names = "(slug|url|aliases|uid|image|link): ?/?[abc]{0,2}/?[abc]?(\\.md|\\.png)?";
    let head =
        prop_oneof![3 => Just(String::new()), 1 => names.prop_map(|line| format!("---\n{line}\n---\n"))];
    (head, proptest::collection::vec(line(), 0..8))
        .prop_map(|(head, lines)| format!("{head}{}\n", lines.join("\n\n")))
}

/// Both sides of some pages: path, source and translation.
fn pairs() -> impl Strategy<Value = Vec<(String, Option<String>, Option<String>)>> {
    let side = || proptest::option::weighted(0.8, page());
    let pairs = proptest::collection::btree_map(path(), (side(), side()), 1..6);
    pairs.prop_map(|pairs| {
        let pairs = pairs.into_iter().filter(|(_, (source, target))| source.is_some() || target.is_some());
        pairs.map(|(path, (source, target))| (path, source, target)).collect()
    })
}

fn any_platform() -> impl Strategy<Value = &'static Platform> {
    select(platform::ALL.iter().collect::<Vec<_>>())
}

fn pair(path: &str, source: Option<&str>, target: Option<&str>) -> Pair {
    let read = |text: &str| Arc::new(read_text(path, text.to_owned()));
    let mut pair = Pair::of(path, "de-DE", source.map(read), target.map(read));
    pair.address = plain(path).to_owned();
    pair
}

fn surroundings(platform: &'static Platform, files: &[String]) -> Surroundings {
    Surroundings {
        platform: Some(platform),
        roots: vec![files.to_vec(), files.to_vec()],
        source_locale: "en-US".to_owned(),
        ..Surroundings::default()
    }
}

/// The findings of links, each with its page, what it points to and all that it says.
fn found(corpus: &Corpus, site: &Site) -> BTreeSet<String> {
    let findings = diptych::engine::run_with(&Learned::default(), site, corpus, &default_settings());
    assert!(findings.iter().all(|finding| finding.check != "internal-error"), "{findings:?}");
    let is_sound = |finding: &&Finding| {
        checks::by_id(finding.check).is_some_and(|check| check.promise == Promise::Sound)
    };
    let line = |finding: &Finding| {
        let Finding { check, source, target, facts, edit, .. } = finding;
        format!("{} {check} {source:?} {target:?} {facts:?} {edit:?}", corpus.pairs[finding.pair].source_path)
    };
    findings.iter().filter(is_sound).map(line).collect()
}

fn corpus(pairs: &[(String, Option<String>, Option<String>)]) -> Corpus {
    let pair = |(path, source, target): &(String, Option<String>, Option<String>)| {
        pair(path, source.as_deref(), target.as_deref())
    };
    Corpus { pairs: pairs.iter().map(pair).collect() }
}

/// Every byte as a code.
fn encoded(text: &str) -> String {
    text.bytes().fold(String::new(), |mut all, byte| {
        write!(all, "%{byte:02X}").expect("a string takes everything");
        all
    })
}

/// What becomes of the fragment of the only link of a page of these headings.
fn looked_up(convention: &'static Convention, headings: &[String], id: &str) -> Option<Fragment> {
    let text: String = headings.iter().map(|heading| format!("## {heading}\n\n")).collect();
    let corpus = Corpus { pairs: vec![pair("a.md", Some(&format!("{text}[x](#{})\n", encoded(id))), None)] };
    let site = Site::of(&corpus, &Surroundings { convention: Some(convention), ..Surroundings::default() });
    site.links(0).last()?.1.reached().map(|reached| reached.fragment)
}

/// Fragments that lead somewhere whatever the page offers.
fn is_plain_id(id: &str) -> bool {
    !id.is_empty()
        && !id.to_lowercase().starts_with("top")
        && !["fn", "footnote", "user-content-fn", "tab"].iter().any(|start| id.starts_with(start))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn an_id_made_of_a_heading_is_found(words in proptest::collection::vec("[\\p{L}\\p{M}\\p{N} .,:!?()–—'’-]{0,12}", 1..5)) {
        // Words and marks that Markdown gives no meaning to, each heading behind a word of its own.
        let headings: Vec<String> =
            words.iter().enumerate().map(|(at, words)| format!("h{at} {}e", words)).collect();
        for convention in slug::ALL {
            for heading in &headings {
                let id = (convention.slug)(heading);
                let end = looked_up(convention, &headings, &id);
                prop_assert_eq!(end, Some(Fragment::Found), "{}: {:?} → {:?}", convention.id, heading, id);
                let lost = looked_up(convention, &headings, &format!("{id}§"));
                prop_assert_eq!(lost, Some(Fragment::Lost), "{}: {:?}", convention.id, heading);
            }
        }
    }

    #[test]
    fn every_id_that_a_page_offers_is_found(headings in proptest::collection::vec(any::<String>(), 1..6)) {
        let headings: Vec<String> = headings.iter().map(|text| text.replace(['\r', '\n', '\0'], " ")).collect();
        for convention in slug::ALL {
            let text: String = headings.iter().map(|heading| format!("## {heading}\n\n")).collect();
            let corpus = Corpus { pairs: vec![pair("a.md", Some(&text), None)] };
            let site = Site::of(&corpus, &Surroundings { convention: Some(convention), ..Surroundings::default() });
            for id in site.anchors(0).ids().filter(|id| is_plain_id(id)) {
                let end = looked_up(convention, &headings, id);
                // A reference `[x]` of a heading may become a link by what follows it, and is then another text.
                let is_there = matches!(end, Some(Fragment::Found | Fragment::Ambiguous));
                prop_assert!(is_there || text.contains(['[', '<', '`']), "{}: {id:?} of {headings:?} is {end:?}", convention.id);
            }
        }
    }

    #[test]
    fn no_order_of_pairs_or_files_changes_a_finding(
        (pairs, mixed) in pairs().prop_flat_map(|pairs| (Just(pairs.clone()), Just(pairs).prop_shuffle())),
        (files, shuffled) in proptest::collection::vec(path(), 0..6).prop_flat_map(|files| (Just(files.clone()), Just(files).prop_shuffle())),
        platform in any_platform(),
    ) {
        let (one, other) = (corpus(&pairs), corpus(&mixed));
        let before = found(&one, &Site::of(&one, &surroundings(platform, &files)));
        let after = found(&other, &Site::of(&other, &surroundings(platform, &shuffled)));
        prop_assert_eq!(before, after);
    }

    #[test]
    fn a_page_that_nobody_links_to_changes_nothing_for_others(pairs in pairs(), platform in any_platform(), page in "## [xyz]{1,4}\n") {
        let one = corpus(&pairs);
        let before = found(&one, &Site::of(&one, &surroundings(platform, &[])));
        let mut more = one.clone();
        // A name that is like no other.
        more.pairs.push(pair("zzzzzzzzzzzzzzzz/yyyyyyyyyyyyyyyy.md", Some(&page), Some(&page)));
        let after = found(&more, &Site::of(&more, &surroundings(platform, &[])));
        prop_assert_eq!(before, after);
    }

    #[test]
    fn links_that_are_followed_stay_inside(pairs in pairs(), files in proptest::collection::vec(path(), 0..6), platform in any_platform()) {
        let corpus = corpus(&pairs);
        let site = Site::of(&corpus, &surroundings(platform, &files));
        for page in 0..site.pages().len() {
            for (link, outcome) in site.links(page) {
                prop_assert!(site.get(page).document.text.get(link.span.range()).is_some(), "{link:?}");
                if let Some((root, path)) = outcome.reached().and_then(|reached| reached.file.as_ref()) {
                    prop_assert!(*root < 2 && !path.split('/').any(|name| name == ".."), "{link:?} → {path}");
                }
                if let Some(meant) = site.suggestion(page, &link).filter(|_| link.role != Role::Uid) {
                    let again = Link { target: &meant, ..link };
                    prop_assert!(meant.contains(['%', '?', '#']) || site.resolve(page, &again).reached().is_some(), "{link:?} → {meant}");
                }
            }
            site.wanted(page);
        }
        site.unlisted_files();
        site.unread_pages();
    }

    #[test]
    fn any_address_comes_apart(written in prop_oneof![any::<String>(), target()], folder in "[a-c./]{0,8}") {
        let address = Address::of(&written);
        prop_assert!(!address.path.contains('#') || written.contains('%') || written.contains("xref"));
        wanted(address.fragment.unwrap_or_default());
        plain(&written);
        let (_, path) = join(&folder, &address.path);
        prop_assert!(!path.split('/').any(|name| matches!(name, ".." | "." | "")) || path.is_empty(), "{path:?}");
        prop_assert_eq!(join("", &path), (0, path.clone()));
        prop_assert!(joined(&folder, &path).ends_with(&path));
    }

    #[test]
    fn files_that_nobody_links_to_change_nothing(pairs in pairs(), platform in any_platform(), names in subsequence(vec!["qqqqqqqqqqqqqqqq/wwwwwwwwwwww.png", "wwwwwwwwwwwwwwwwwww.txt"], 1..=2)) {
        let corpus = corpus(&pairs);
        let files: Vec<String> = names.into_iter().map(str::to_owned).collect();
        let before = found(&corpus, &Site::of(&corpus, &surroundings(platform, &[])));
        let after = found(&corpus, &Site::of(&corpus, &surroundings(platform, &files)));
        prop_assert_eq!(before, after);
    }
}
