use super::*;

use crate::document::Value;

fn labels(document: &Document) -> Vec<&str> {
    document.blocks.iter().map(|block| block.label.as_str()).collect()
}

fn words(document: &Document) -> Vec<&str> {
    document.blocks.iter().map(|block| document.words(block)).collect()
}

fn written(document: &Document) -> Vec<&str> {
    document.blocks.iter().map(|block| block.span.of(&document.text)).collect()
}

/// The containers around a block, innermost first, without the page.
fn around(document: &Document, block: usize) -> Vec<ContainerKind> {
    let mut kinds = Vec::new();
    let mut at = document.blocks[block].container as usize;
    while at != 0 {
        kinds.push(document.containers[at].kind);
        at = document.containers[at].parent as usize;
    }
    kinds
}

const TOC: &str = "\
- name: Docs # first
  tocHref: /
  topicHref: ./index.yml
  items:
  # - name: left out
  - name: 'It''s new'
    href: ./new.md
  -
    # why
    name: >-
      Two
      lines
    href: lines.md

- name: Last
  items: []
  href: https://example.org/
";

#[test]
fn each_item_of_a_table_of_contents_is_an_entry() {
    let document = read(TOC.to_owned());
    assert_eq!(document.problems, []);
    assert_eq!(words(&document), ["Docs", "It's new", "Two lines", "Last"]);
    assert_eq!(
        labels(&document),
        [
            "/ ./index.yml".replace("./", ""),
            "new.md".into(),
            "lines.md".into(),
            "https://example.org/".into()
        ]
    );
    assert_eq!(
        written(&document),
        [
            "- name: Docs # first\n  tocHref: /\n  topicHref: ./index.yml\n  items",
            "- name: 'It''s new'\n    href: ./new.md",
            "-\n    # why\n    name: >-\n      Two\n      lines\n    href: lines.md",
            "- name: Last\n  items",
        ]
    );
    assert!(document.blocks.iter().all(|block| block.kind == Kind::Entry && block.section == 0));
}

#[test]
fn items_lie_in_the_items_that_hold_them() {
    use ContainerKind::{Item, List};
    let document = read(TOC.to_owned());
    assert_eq!(around(&document, 0), [Item, List]);
    assert_eq!(around(&document, 1), [Item, List, Item, List]);
    let item = &document.containers[document.blocks[1].container as usize];
    assert_eq!(item.span.of(TOC), "- name: 'It''s new'\n    href: ./new.md");
    assert_eq!(item.depth, 4);
    assert_eq!(document.sections[0].blocks, (0, 4));
}

#[test]
fn indentation_of_lists_makes_no_difference() {
    let flush = read("- name: A\n  items:\n  - name: B\n    href: b\n".to_owned());
    let indented = read("- name: A\n  items:\n      -  name: B\n         href: b\n".to_owned());
    let braces = read("[{name: A, items: [{name: B, href: b}]}]".to_owned());
    for document in [&indented, &braces] {
        assert_eq!((words(document), labels(document)), (words(&flush), labels(&flush)));
        assert_eq!(around(document, 1), around(&flush, 1));
    }
    assert_eq!(written(&braces), ["{name: A, items", "{name: B, href: b}"]);
}

#[test]
fn an_address_is_a_link_as_written() {
    let document = read(TOC.to_owned());
    let links: Vec<_> =
        document.inlines(&document.blocks[0]).iter().map(|inline| inline.span.of(TOC)).collect();
    assert_eq!(links, ["/", "./index.yml"]);
    let [new] = document.inlines(&document.blocks[1]) else { panic!("one address") };
    assert_eq!(new.kind, InlineKind::Link("./new.md".to_owned()));
}

const LANDING: &str = "\
### YamlMime:Landing

title: Docs
summary: All of it
metadata:
  title: Docs
  ms.date: 12/08/2020 # Required
  no-loc: [A]
  ms.openlocfilehash: 8e10
# Cards
landingContent:
# Card
  - title: About
    linkLists:
     - linkListType: overview
       links:
          - text: What?
            url: what.md
highlightedContent:
  items:
  - title: Pictured
    imageSrc: /media/a.svg
";

#[test]
fn the_metadata_of_a_landing_page_is_its_front_matter() {
    let document = read(LANDING.to_owned());
    assert_eq!(document.problems, []);
    let front_matter = document.front_matter.expect("metadata");
    assert_eq!(front_matter.entries.len(), 4);
    let hash = front_matter.get("ms.openlocfilehash").expect("the hash");
    assert_eq!(hash.value, Value::Scalar("8e10".to_owned()));
    assert_eq!(hash.span.of(LANDING), "ms.openlocfilehash: 8e10");
    assert!(front_matter.span.of(LANDING).starts_with("metadata:\n"));
    assert!(front_matter.span.of(LANDING).ends_with("8e10"));
}

#[test]
fn a_landing_page_has_its_own_words_and_those_of_its_links() {
    let document = read(LANDING.to_owned());
    assert_eq!(words(&document), ["Docs\nAll of it", "About", "", "What?", "Pictured"]);
    assert_eq!(labels(&document), ["", "", "overview", "what.md", ""]);
    assert_eq!(around(&document, 0), []);
    let [image] = document.inlines(&document.blocks[4]) else { panic!("one picture") };
    assert_eq!(image.kind, InlineKind::Image("/media/a.svg".to_owned()));
}

#[test]
fn what_stands_before_a_mistake_is_kept() {
    let text = "- name: A\n  href: a\n- name: B: C\n  href: b\n- name: D\n";
    let document = read(text.to_owned());
    assert_eq!(labels(&document)[0], "a");
    let [problem] = document.problems.as_slice() else { panic!("one problem") };
    assert_eq!((problem.kind, problem.span.of(text)), (ProblemKind::InvalidYaml, "- name: B: C"));
}

#[test]
fn a_mistake_does_not_hide_the_metadata() {
    let text = LANDING.replace("summary: All of it", "summary: All: of it");
    let document = read(text.clone());
    let front_matter = document.front_matter.expect("metadata");
    assert_eq!(front_matter.get("ms.openlocfilehash").and_then(|entry| entry.value.as_str()), Some("8e10"));
    let [problem] = document.problems.as_slice() else { panic!("one problem") };
    assert_eq!(problem.span.of(&text), "summary: All: of it");

    let text = LANDING.replace("no-loc: [A]", "no-loc: [A]\n  no-loc: [A: B: C, [");
    let document = read(text.clone());
    let told: Vec<_> = document.problems.iter().map(|problem| problem.kind).collect();
    assert_eq!(told, [ProblemKind::InvalidYaml, ProblemKind::DuplicateKey]);
    assert_eq!(document.front_matter.expect("metadata").entries.len(), 5);
}

#[test]
fn a_page_without_entries_is_empty() {
    for text in ["", "# comment\n", "just text", "[a, b]", "key: value\nlist: [1, 2]\n", "metadata:\n"] {
        let document = read(text.to_owned());
        assert_eq!(
            (document.blocks.len(), document.containers.len(), document.sections.len()),
            (0, 1, 1),
            "{text}"
        );
        assert_eq!(document.problems, [], "{text}");
    }
}
