//! What a configuration says of links, with mistakes in it.

use crate::Tree;

fn failure(config: &str) -> String {
    let tree = Tree::new().with("diptych.yaml", config).both("a.md", "# A\n");
    let run = tree.run(&["--source", "en", "--target", "de"]);
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{}", run.err);
    run.err.replace(&format!("{}/", tree.root().display()), "")
}

#[test]
fn a_mistake_is_named_with_its_place_and_the_word_that_was_meant() {
    for (config, told) in [
        ("links:\n  platform: hugoo\n", "2:3: Unknown value “hugoo”. Did you mean “hugo”?"),
        ("# ours\nlinks: {anchors: docfxx}\n", "2:9: Unknown value “docfxx”. Did you mean “docfx”?"),
        ("links:\n  platfrom: hugo\n", "2:3: Unknown key “platfrom”. Did you mean “platform”?"),
        ("links:\n  mount: {/: docs}\n", "2:3: Unknown key “mount”. Did you mean “mounts”?"),
        ("link:\n  platform: hugo\n", "1:1: Unknown key “link”. Did you mean “links”?"),
    ] {
        assert_eq!(failure(config), format!("diptych: diptych.yaml:{told}\n"));
    }
}

#[test]
fn a_value_that_resembles_nothing_is_answered_with_all_there_are() {
    let told = failure("links: {platform: zzzzzz}\n");
    for platform in &diptych::site::platform::ALL {
        assert!(told.contains(platform.id), "{told}");
    }
}

#[test]
fn a_value_of_the_wrong_shape_is_named_with_its_line() {
    for (config, line) in [
        ("links:\n  own: https://docs.example.com\n", 2),
        ("links:\n  mounts: [docs]\n", 2),
        ("links: hugo\n", 1),
        ("links:\n  platform: [hugo]\n", 2),
    ] {
        let told = failure(config);
        assert!(told.starts_with(&format!("diptych: diptych.yaml:{line}:")), "{config}{told}");
        assert_eq!(told.lines().count(), 1, "{told}");
    }
}

#[test]
fn the_site_by_its_whole_name_is_this_site() {
    let settings = "roots: {source: en, target: de}\nlocales: [de]\nlinks:\n  own: ['https://docs.example.com/']\n  \
                    mounts: {/: docs}\n  anchors: mdbook\n";
    let tree = Tree::new()
        .with("diptych.yaml", settings)
        .both("docs/guide/b.md", "# B\u{a0}C\n")
        .with("en/docs/guide/a.md", "# A\n")
        .with("de/docs/guide/a.md", "# A\n\n[x](https://docs.example.com/guide/b#b-c)\n");
    tree.has_only(
        "de/docs/guide/a.md",
        &[
            (
                "[x](https://docs.example.com/guide/no)",
                "broken-link absent https://docs.example.com/guide/no",
            ),
            ("[x](/guide/b#bc)", "broken-anchor absent /guide/b#bc"),
            (
                "[x](https://docs.example.com/en-us/guide/b)",
                "foreign-link other https://docs.example.com/en-us/guide/b",
            ),
        ],
    );
    tree.write("de/docs/guide/a.md", "# A\n\n[x](https://docs.example.community/guide/no)\n");
    assert_eq!(tree.found(), Vec::<String>::new());
}
