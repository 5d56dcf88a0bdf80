//! Links in numbers that no author writes. That the tests end is what they say of time.

use std::fmt::Write;

use crate::Tree;

const MANY: usize = 100_000;

/// `link` for each number, one a paragraph of ten.
fn links(link: impl Fn(usize) -> String) -> String {
    (0..MANY).fold("# A\n".to_owned(), |mut page, number| {
        let end = if number % 10 == 9 { "\n\n" } else { " " };
        write!(page, "{}{end}", link(number)).expect("a string takes everything");
        page
    })
}

fn count(tree: &Tree, check: &str) -> usize {
    let run = tree.run(&["--format", "json"]);
    assert!(run.code.is_some_and(|code| code < 2), "{}", run.err);
    run.out.matches(&format!("\"check\": \"{check}\"")).count()
}

#[test]
fn links_that_work_are_followed_in_any_number() {
    let tree = Tree::new().both("b.md", "# B\n").both("a.md", links(|_| "[x](b.md#b)".to_owned()));
    assert_eq!(tree.found(), Vec::<String>::new());
}

#[test]
fn links_that_are_broken_are_told_in_any_number() {
    let mut tree =
        Tree::new().with("en/a.md", "# A\n").with("de/a.md", links(|n| format!("[x](page-{n}.mx)")));
    // Names that each of them has to be compared with.
    for number in 0..2_000 {
        tree = tree.with(&format!("de/page-{number}.md"), "");
    }
    assert_eq!(count(&tree, "broken-link"), MANY);
}

#[test]
fn links_that_are_broken_on_one_line_are_told_in_any_number() {
    let line: String = (0..MANY / 10).map(|number| format!("[x](no-{number}.md) ")).collect();
    let tree = Tree::new().with("en/a.md", "# A\n").with("de/a.md", format!("# A\n\n{line}\n"));
    assert_eq!(count(&tree, "broken-link"), MANY / 10);
    let text = tree.run(&[]);
    assert!(text.out.contains("9,951 more findings are not shown"), "{}", text.out);
}

/// Headings, each with what stands before its words.
fn headings(before: impl Fn(usize) -> String, word: &str) -> String {
    (0..10_000).map(|number| format!("## {}{word} {number}\n\n", before(number))).collect()
}

#[test]
fn fragments_are_looked_up_in_any_number() {
    let tree = Tree::new()
        .both("b.md", headings(|_| String::new(), "Head"))
        .both("a.md", links(|number| format!("[x](b.md#head-{})", number % 10_000)));
    assert_eq!(tree.found(), Vec::<String>::new());
}

#[test]
fn fragments_that_are_lost_are_told_in_any_number() {
    let tree = Tree::new()
        .with("en/b.md", headings(|_| String::new(), "Head"))
        .with("de/b.md", headings(|_| String::new(), "Kopf"))
        .with("en/a.md", "# A\n")
        .with("de/a.md", links(|number| format!("[x](b.md#heat-{number})")));
    assert_eq!(count(&tree, "broken-anchor"), MANY);
}

#[test]
fn ids_that_translations_lost_are_told_in_any_number() {
    let tree = Tree::new()
        .with("diptych.yaml", "roots: {source: en, target: de}\nlocales: [de]\nlinks: {platform: learn}\n")
        .with("en/b.md", headings(|_| String::new(), "Head"))
        .with("de/b.md", headings(|number| format!("<a name=\"wrong-{number}\"></a>"), "Kopf"))
        .both("a.md", links(|number| format!("[x](b.md#head-{})", number % 10_000)));
    assert_eq!(count(&tree, "lost-anchor"), 10_000);
    assert_eq!(count(&tree, "broken-anchor"), MANY);
}

#[test]
fn headings_of_one_name_are_told_apart_in_any_number() {
    let tree = Tree::new()
        .with("en/b.md", "## Same\n\n".repeat(MANY))
        .both("a.md", format!("[x](b.md#same-{}) [y](b.md#same-{MANY})\n", MANY - 1));
    assert_eq!(tree.found(), [format!("source a.md:1 broken-anchor absent b.md#same-{MANY}")]);
}

#[test]
fn anchors_of_one_paragraph_are_found_in_any_number() {
    let anchors =
        |name: &str| -> String { (0..MANY).map(|number| format!("<a id=\"{name}{number}\"></a>")).collect() };
    let page = |name: &str| format!("# B\n\n{}Words.\n", anchors(name));
    let tree = Tree::new()
        .with("en/b.md", page("x"))
        .with("de/b.md", page("y"))
        .both("a.md", links(|number| format!("[x](b.md#x{number})")));
    assert_eq!(count(&tree, "lost-anchor"), MANY);
}

#[test]
fn addresses_of_a_megabyte_are_told_briefly() {
    let long = "x".repeat(1 << 20);
    let climb = "../".repeat(350_000);
    let bad = "%".repeat(1 << 20);
    let tree = Tree::new().both("b.md", format!("# {long}\n")).with("en/a.md", "# A\n").with(
        "de/a.md",
        format!(
            "# A\n\n[a](<{long}.md>)\n\n[b](<b.md#{long}y>)\n\n[c](<{climb}>)\n\n[d](<{bad}>)\n\n\
                 [e](https://{long}/)\n\n[f](/{long}/a)\n\n![g](<{long}.png>)\n\n[h](<b.md#{long}>)\n"
        ),
    );
    let found = tree.found();
    let checks: Vec<&str> = found.iter().filter_map(|line| line.split(' ').nth(1)).collect();
    assert_eq!(checks, ["broken-link", "broken-anchor", "broken-link", "broken-link", "broken-image"]);
    assert!(found.iter().all(|line| line.chars().count() < 300));
    let text = tree.run(&[]);
    assert!(text.out.len() < 1 << 16, "{} bytes", text.out.len());
}
