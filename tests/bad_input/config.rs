//! Configurations that cannot be meant.

use crate::{LOST, Tree, diptych, findings};

fn failure(config: impl AsRef<[u8]>) -> String {
    let tree = Tree::new().with("diptych.yaml", config).build();
    let run = diptych(tree.path(), &["check", "--source", "en", "--target", "de"]);
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{}", run.err);
    run.err.replace(&format!("{}/", tree.path().display()), "")
}

#[test]
fn an_unknown_key_is_named_with_its_place_and_the_word_that_was_meant() {
    for (config, place) in [
        ("# ours\nlocale: [de]\n", "2:1: Unknown key “locale”. Did you mean “locales”?"),
        ("checks:\n  missing-rows: off\n", "2:3: Unknown check “missing-rows”. Did you mean “missing-row”?"),
        ("checks:\n  missing-row: of\n", "2:16: Unknown value “of”. Did you mean “off”?"),
        (
            "preset: hugo\ndeny: [stale-translatio]\n",
            "2:1: Unknown check “stale-translatio”. Did you mean “stale-translation”?",
        ),
        ("preset: hugoo\n", "1:1: Unknown value “hugoo”. Did you mean “hugo”?"),
        (
            "pairs:\n  - source: a/{path}\n    taget: b/{path}\n",
            "3:5: Unknown key “taget”. Did you mean “target”?",
        ),
    ] {
        assert_eq!(failure(config), format!("diptych: diptych.yaml:{place}\n"));
    }
}

#[test]
fn a_configuration_that_is_no_text_is_named() {
    for (bytes, line) in
        [(&b"# ours\nlocales: [d\xFFe]\n"[..], 2), (b"\xFF\xFEl\0o\0", 1), (b"locales:\0\n", 1)]
    {
        let told = failure(bytes);
        assert!(told.starts_with(&format!("diptych: diptych.yaml:{line}:")), "{told}");
        assert_eq!(told.lines().count(), 1);
    }
}

#[test]
fn a_configuration_of_the_wrong_shape_is_named_with_its_line() {
    for (config, line) in [("locales: {a: b}\n", 1), ("- a\n", 1), ("pairs:\n  - 3\n", 2), ("a: [\n", 1)] {
        let told = failure(config);
        assert!(told.starts_with(&format!("diptych: diptych.yaml:{line}:")), "{told}");
    }
}

#[test]
fn a_huge_configuration_is_refused_instead_of_cut() {
    let told = failure(format!("locales: [de]\n{}", "# ours\n".repeat(200_000)));
    assert!(told.starts_with("diptych: diptych.yaml: "), "{told}");
}

#[test]
fn an_empty_configuration_is_none() {
    for config in ["", "# nothing yet\n", "\u{FEFF}", "---\n"] {
        let tree = Tree::new().with("diptych.yaml", config).build();
        let run = diptych(tree.path(), &["check", "--format", "json", "--source", "en", "--target", "de"]);
        assert_eq!((run.code, run.err.as_str()), (Some(1), ""));
        assert_eq!(findings(&run.out), [LOST]);
    }
}
