//! Hostile YAML, TOML and JSON: reading it ends soon, in bounded memory, with valid spans, and says
//! what is wrong.

use std::fmt::Write as _;

use diptych::dialect::{decode::decode, front_matter, yaml_page};
use diptych::document::{Document, FrontMatter, Problem, ProblemKind, Value};
use diptych::text::Span;
use proptest::prelude::*;

fn front_matter(yaml: &str) -> (FrontMatter, Vec<Problem>) {
    fenced(&format!("---\n{yaml}\n---\nBody\n"))
}

fn fenced(text: &str) -> (FrontMatter, Vec<Problem>) {
    let raw = front_matter::split(text).expect("the text has front matter");
    let (front_matter, problems) = front_matter::parse(text, &raw);
    assert_spans(text, &front_matter, &problems);
    (front_matter, problems)
}

fn page(text: &str) -> Document {
    let document = yaml_page::read(text.to_owned());
    assert_document(&document);
    document
}

fn kinds(problems: &[Problem]) -> Vec<ProblemKind> {
    problems.iter().map(|problem| problem.kind).collect()
}

fn scalar<'f>(front_matter: &'f FrontMatter, key: &str) -> Option<&'f str> {
    front_matter.get(key).and_then(|entry| entry.value.as_str())
}

fn assert_span(text: &str, span: Span) {
    assert!(text.get(span.range()).is_some(), "{span:?} of {} bytes", text.len());
}

fn assert_spans(text: &str, front_matter: &FrontMatter, problems: &[Problem]) {
    assert_span(text, front_matter.span);
    for entry in &front_matter.entries {
        assert_span(text, entry.span);
        assert_eq!(entry.span.cover(front_matter.span), front_matter.span, "{} lies outside", entry.key);
    }
    for problem in problems {
        assert_span(text, problem.span);
    }
}

fn assert_document(document: &Document) {
    let text = document.text.as_str();
    assert_spans(text, document.front_matter.as_ref().unwrap_or(&FrontMatter::default()), &document.problems);
    assert!(document.blocks.is_sorted_by_key(|block| block.span.start));
    assert_eq!(document.sections.len(), 1);
    assert_eq!(document.sections[0].blocks.1 as usize, document.blocks.len());
    for block in &document.blocks {
        assert_span(text, block.span);
        assert_span(&document.prose, block.prose);
        assert!((block.container as usize) < document.containers.len());
        assert!(block.inlines.1 as usize <= document.inlines.len());
    }
    for inline in &document.inlines {
        assert_span(text, inline.span);
    }
    for (id, container) in document.containers.iter().enumerate() {
        assert_span(text, container.span);
        assert!((container.parent as usize) < id.max(1));
    }
}

/// Values and bytes of text in a value.
fn size(value: &Value) -> usize {
    match value {
        Value::Null => 1,
        Value::Scalar(text) => 1 + text.len(),
        Value::List(items) => 1 + items.iter().map(size).sum::<usize>(),
        Value::Map(entries) => 1 + entries.iter().map(|(key, value)| key.len() + size(value)).sum::<usize>(),
    }
}

fn laughs() -> String {
    let mut yaml = "a0: &a0 [lol, lol, lol]\n".to_owned();
    for level in 1..10 {
        let below = format!("*a{}, ", level - 1).repeat(9);
        let _ = writeln!(yaml, "a{level}: &a{level} [{}]", below.trim_end_matches(", "));
    }
    yaml
}

#[test]
fn a_billion_laughs_are_bounded_and_named() {
    let (front_matter, problems) = front_matter(&laughs());
    assert_eq!(front_matter.entries.len(), 10);
    assert!(front_matter.entries.iter().map(|entry| size(&entry.value)).sum::<usize>() < 1 << 20);
    assert!(problems.iter().all(|problem| problem.kind == ProblemKind::InvalidYaml));
    let text = format!("---\n{}\n---\nBody\n", laughs());
    let last = problems.last().expect("the last level is too much");
    assert!(last.span.of(&text).starts_with("a9: "), "{last:?}");
    page(&laughs());
    page(&format!("metadata:\n  {}", laughs().replace('\n', "\n  ")));
}

#[test]
fn many_small_bombs_do_not_add_up() {
    let bomb = "- &a [lol, lol, lol, lol, lol, lol, lol, lol]\n- &b [*a, *a, *a, *a, *a, *a, *a, *a]\n";
    let mut yaml =
        format!("x:\n{bomb}- &c [*b, *b, *b, *b, *b, *b, *b, *b]\n- &d [*c, *c, *c, *c, *c, *c]\n");
    for key in 0..4_000 {
        let _ = writeln!(yaml, "k{key}: *d");
    }
    let (front_matter, problems) = front_matter(&yaml);
    assert_eq!(front_matter.entries.len(), 4_001);
    assert!(!problems.is_empty());
    assert!(front_matter.entries.iter().map(|entry| size(&entry.value)).sum::<usize>() < 1 << 20);
}

#[test]
fn a_long_text_is_not_copied_for_each_alias() {
    let mut yaml = format!("x: &x {}\nlist:\n", "word ".repeat(200_000));
    yaml.push_str(&"- name: *x\n".repeat(50_000));
    let document = page(&yaml);
    assert_eq!(document.blocks.len(), 50_000);
    assert!(document.prose.len() < yaml.len());
}

#[test]
fn an_alias_that_holds_itself_is_told() {
    let (front_matter, problems) = front_matter("a: &a [x, *a]\nb: c");
    assert_eq!(kinds(&problems), [ProblemKind::InvalidYaml]);
    assert_eq!(scalar(&front_matter, "b"), Some("c"));
    page("- &a\n  name: x\n  items: [*a]\n");
}

#[test]
fn aliases_stand_for_their_value() {
    let (read, problems) = front_matter("a: &x [1, 2]\nb: *x");
    assert_eq!(read.get("a").map(|entry| &entry.value), read.get("b").map(|entry| &entry.value));
    assert_eq!(problems, []);
}

#[test]
fn of_two_aliases_the_one_without_an_anchor_is_told() {
    let yaml = "a: &x [1, 2]\nb: *x\nc: *y";
    let (read, problems) = front_matter(yaml);
    assert_eq!((scalar(&read, "b"), scalar(&read, "c")), (Some("*x"), Some("*y")));
    assert_eq!(kinds(&problems), [ProblemKind::InvalidYaml]);
    assert_eq!(problems[0].span.of(&format!("---\n{yaml}")), "c: *y");
}

#[test]
fn merge_keys_are_keys() {
    let (front_matter, problems) = front_matter("base: &base {a: 1}\n<<: *base\nb: {<<: *base, c: 2}");
    assert_eq!(problems, []);
    assert!(matches!(front_matter.get("<<").map(|entry| &entry.value), Some(Value::Map(_))));
}

#[test]
fn deep_nesting_overflows_no_stack() {
    let block: String = (0..200).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect();
    for nested in [
        "[".repeat(60_000),
        "{a: ".repeat(10_000),
        "- ".repeat(30_000),
        "? ".repeat(30_000),
        "&a ".repeat(9_000),
    ] {
        let (front_matter, problems) = front_matter(&format!("x: y\nk: {nested}"));
        assert!(kinds(&problems).contains(&ProblemKind::InvalidYaml));
        assert_eq!(scalar(&front_matter, "x"), Some("y"));
        assert!(!page(&nested).problems.is_empty());
    }
    assert_eq!(kinds(&front_matter(&block).1), [ProblemKind::InvalidYaml]);
    page(&block);
    page(&"[".repeat(10_000_000));
    for toml in
        [format!("a = {}", "[".repeat(60_000)), format!("{}a = 1", "a.".repeat(30_000)), "{a=".repeat(9_000)]
    {
        assert!(!fenced(&format!("+++\nx = 1\n{toml}\n+++\n")).1.is_empty());
    }
    let json = format!("{{\n\"x\": \"y\",\n\"k\": {}\n}}\n", "[".repeat(60_000));
    assert_eq!(scalar(&fenced(&json).0, "x"), Some("y"));
}

#[test]
fn duplicate_keys_are_told_once() {
    let (front_matter, problems) = front_matter(&"a: 1\n".repeat(5_000));
    assert_eq!(front_matter.entries.len(), 5_000);
    assert_eq!(kinds(&problems), [ProblemKind::DuplicateKey]);
    assert_eq!(problems[0].detail, "a");
}

#[test]
fn tabs_are_told_and_harm_no_other_key() {
    let (front_matter, problems) = front_matter("a:\tb\nc:\n\t- d\nms.openlocfilehash: 8e10");
    assert_eq!(scalar(&front_matter, "a"), Some("b"));
    assert_eq!(scalar(&front_matter, "ms.openlocfilehash"), Some("8e10"));
    let [problem] = problems.as_slice() else { panic!("{problems:?}") };
    assert_eq!((problem.kind, problem.detail.contains("tab")), (ProblemKind::InvalidYaml, true));
}

#[test]
fn tags_change_nothing() {
    let yaml = "a: !!str 8e10\nb: !!python/object/apply:os.system [id]\nc: !<tag:x,2000:y> z\nd: !!float 1\ne: !!null x";
    let (front_matter, problems) = front_matter(yaml);
    assert_eq!(problems, []);
    for (key, value) in [("a", "8e10"), ("c", "z"), ("d", "1"), ("e", "x")] {
        assert_eq!(scalar(&front_matter, key), Some(value));
    }
    assert_eq!(
        front_matter.get("b").map(|entry| &entry.value),
        Some(&Value::List(vec![Value::Scalar("id".into())]))
    );
}

#[test]
fn what_is_left_open_is_told() {
    for open in ["a: \"b", "a: 'b", "a: [b", "a: {b: c", "a: |\n  b\n c", "a: *", "a: \u{FEFF}b: c"] {
        let (front_matter, problems) = front_matter(&format!("x: y\n{open}"));
        assert!(kinds(&problems).contains(&ProblemKind::InvalidYaml), "{open}");
        assert_eq!(scalar(&front_matter, "x"), Some("y"), "{open}");
        page(open);
    }
    let text = "---\nx: y\nz: \"open\n\n# Title\n";
    assert_eq!(kinds(&fenced(text).1), [ProblemKind::UnclosedFrontMatter, ProblemKind::InvalidYaml]);
}

#[test]
fn a_second_document_is_told() {
    assert_eq!(kinds(&page("- name: a\n---\n- name: b\n").problems), [ProblemKind::InvalidYaml]);
    assert_eq!(kinds(&page("---\n- name: a\n...\n---\n").problems), []);
}

#[test]
fn large_front_matter_is_read_in_bounded_memory() {
    for repeated in ["a: b\n", "- [\"\n", "a: 'b\n", "\n", "#\n", "a:\r", "\t"] {
        let text = format!("---\nx: y\nz:\n{}\n---\n", repeated.repeat(10_000_000 / repeated.len()));
        let (front_matter, problems) = fenced(&text);
        assert_eq!(scalar(&front_matter, "x"), Some("y"));
        assert!(front_matter.entries.len() <= 10_000);
        assert!(problems.len() < 10);
    }
}

#[test]
fn a_page_of_more_entries_than_any_has_is_cut() {
    let document = page(&"- \n- {}\n".repeat(600_000));
    assert_eq!(kinds(&document.problems), [ProblemKind::Truncated]);
}

/// Pieces that YAML, TOML and JSON give a meaning.
fn yaml_like() -> impl Strategy<Value = String> {
    const PIECES: &[&str] = &[
        "---",
        "...",
        "+++",
        "{",
        "}",
        "[",
        "]",
        "\"",
        "'",
        "- ",
        "-",
        ": ",
        ":",
        "? ",
        "|",
        ">-",
        "#",
        " #",
        "&a ",
        "*a",
        "!!str ",
        "<<",
        "=",
        ",",
        ".",
        "\n",
        "\n",
        "\n  ",
        "\n    ",
        "\r\n",
        "\r",
        "\t",
        " ",
        "name",
        "href",
        "metadata:",
        "ü",
        "𝄞",
        "\u{FEFF}",
        "\u{2028}",
        "\0",
        "\u{1b}[0m",
        "8e10",
        "~",
        "\\",
        "%",
        "@",
        "`",
    ];
    prop::collection::vec(prop::sample::select(PIECES), 0..60).prop_map(|pieces| pieces.concat())
}

fn assert_reads(text: &str) {
    for text in [
        text.to_owned(),
        format!("---\na: {text}\n---\n"),
        format!("+++\na = {text}\n+++\n"),
        format!("{{\n\"a\": {text}\n}}\n"),
    ] {
        if let Some(raw) = front_matter::split(&text) {
            assert_span(&text, raw.span);
            assert_eq!(raw.inner.cover(raw.span), raw.span);
            assert_eq!(raw.span.start, 0);
            let (front_matter, problems) = front_matter::parse(&text, &raw);
            assert_spans(&text, &front_matter, &problems);
        }
        assert_document(&yaml_page::read(text));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read(text in ".{0,80}") {
        assert_reads(&text);
    }

    #[test]
    fn any_text_that_looks_like_yaml_is_read(text in yaml_like()) {
        assert_reads(&text);
    }

    #[test]
    fn any_bytes_are_read(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let decoded = decode(&bytes);
        for problem in &decoded.problems {
            assert_span(&decoded.text, problem.span);
        }
        assert_reads(&decoded.text);
    }

    #[test]
    fn line_ends_make_no_difference(text in yaml_like()) {
        let text = format!("---\na: b\n{}\n---\n", text.replace('\r', ""));
        let keys = |text: &str| -> Vec<String> {
            fenced(text).0.entries.into_iter().map(|entry| entry.key).collect()
        };
        prop_assume!(!text.contains("\n---\n---") && front_matter::split(&text).is_some());
        prop_assert_eq!(keys(&text), keys(&text.replace('\n', "\r\n")));
    }
}
