//! Pages that take one another in, for ever or far too often.

use crate::Tree;

fn include(path: &str) -> String {
    format!("\n[!INCLUDE [x]({path})]\n")
}

fn page(includes: &[&str]) -> String {
    format!("# A\n{}", includes.iter().map(|path| include(path)).collect::<String>())
}

#[test]
fn a_ring_of_includes_is_named_once_at_the_first_of_its_pages() {
    let tree = Tree::new()
        .both("a.md", page(&["b.md"]))
        .both("b.md", page(&["a.md"]))
        .both("self.md", page(&["self.md"]))
        .both("x.md", page(&["y.md"]))
        .both("y.md", page(&["z.md"]))
        .both("z.md", page(&["x.md"]))
        .both("outer.md", page(&["a.md", "self.md", "z.md"]));
    assert_eq!(
        tree.found(),
        [
            "source a.md:3 broken-include ring b.md",
            "source self.md:3 broken-include ring self.md",
            "source x.md:3 broken-include ring y.md",
        ]
    );
}

#[test]
fn a_ring_of_the_translation_alone_is_its_own() {
    let tree = Tree::new()
        .both("b.md", page(&[]))
        .with("en/a.md", page(&["b.md"]))
        .with("de/a.md", page(&["b.md"]))
        .with("de/b.md", page(&["a.md"]));
    assert_eq!(tree.found(), ["a.md:3 broken-include ring b.md"]);
}

#[test]
fn a_ring_hides_no_other() {
    let tree = Tree::new()
        // Two rings with one page in common, and one whose page takes in another ring first.
        .both("m.md", page(&["n.md", "o.md"]))
        .both("n.md", page(&["m.md"]))
        .both("o.md", page(&["m.md"]))
        .both("p.md", page(&["self.md", "q.md"]))
        .both("q.md", page(&["p.md"]))
        .both("self.md", page(&["self.md"]));
    assert_eq!(
        tree.found(),
        [
            "source m.md:3 broken-include ring n.md",
            "source m.md:5 broken-include ring o.md",
            "source p.md:5 broken-include ring q.md",
            "source self.md:3 broken-include ring self.md",
        ]
    );
}

#[test]
fn includes_that_double_end() {
    let mut tree = Tree::new();
    for level in 0..40 {
        let next = format!("p{}.md", level + 1);
        tree = tree.both(&format!("p{level}.md"), page(&[&next, &next]));
    }
    let tree = tree.both("p40.md", "# End\n\n[x](nothing.md)\n");
    assert_eq!(tree.found(), ["source p40.md:3 broken-link absent nothing.md"]);
}

#[test]
fn a_long_page_that_is_taken_in_very_often_costs_no_more_than_one_that_is_not() {
    let long: String = (0..10_000).map(|number| format!("## H {number}\n\n")).collect();
    let often = include("long.md").repeat(1_000);
    let tree = Tree::new()
        .both("long.md", long)
        .both("a.md", format!("# A\n{often}\n[x](#h-9999) [y](nothing.md)\n"))
        .both("b.md", format!("# B\n{often}"));
    assert_eq!(tree.found(), ["source a.md:2003 broken-link absent nothing.md"]);
}

#[test]
fn ids_of_an_include_are_those_of_the_page_that_takes_it_in() {
    let tree = Tree::new()
        .both("part.md", "## Shared\n")
        .both("a.md", format!("# A\n{}\n[x](#shared) [y](b.md#shared)\n", include("part.md")))
        .both("b.md", "# B\n");
    assert_eq!(tree.found(), ["source a.md:5 broken-anchor absent b.md#shared"]);
}
