//! Names and words made to act on the terminal or the build log that shows them.

use std::path::Path;

use crate::{PAGE, Run, SHORT, Tree, diptych_under};

const ATTACK: &str = "\u{1b}[2J\u{1b}]8;;http://x\u{7}\u{202E}\u{9b}31m ##[error]x ##vso[task.complete]";

/// Every way of asking, in a build log.
fn all_output(root: &Path, hostile: &str) -> Vec<Run> {
    let sides = ["--source", "en", "--target", "de"];
    [
        &["check"][..],
        &["check", "--lang", "de"],
        &["check", "--format", "diff"],
        &["check", "--format", "json"],
        &["check", "--color", "always"],
        &["pairs"],
        &["pairs", "--explain", hostile],
        &["check", hostile],
    ]
    .iter()
    .map(|arguments| diptych_under(root, &[arguments, &sides[..]].concat(), &[("CI", "true")]))
    .collect()
}

/// Asserts that nothing in `run` acts, apart from the program's own colours.
fn is_harmless(run: &Run) {
    for text in [&run.out, &run.err] {
        let mut plain = text.clone();
        while let Some(at) = plain.find("\u{1b}[") {
            let end = plain[at + 2..].find(|char: char| !char.is_ascii_digit() && char != ';');
            let end = at + 2 + end.expect("a colour ends");
            assert_eq!(&plain[end..=end], "m", "{text}");
            plain.replace_range(at..=end, "");
        }
        let acts = |char: char| {
            (char.is_control() && char != '\n')
                || matches!(char, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
        };
        assert!(!plain.contains(acts), "{text:?}");
        for line in plain.lines() {
            assert!(!line.trim_start().starts_with("::"), "{line}");
            assert!(!line.contains("##[") && !line.contains("##vso["), "{line}");
        }
    }
}

#[test]
fn words_of_a_page_cannot_command() {
    let heading = format!(
        "## {ATTACK}\n\n::error::{ATTACK}\n\n| ::error:: | {ATTACK} |\n|---|---|\n| ::set-env | {ATTACK} |\n"
    );
    let tree = Tree::new()
        .with("en/page.md", format!("---\nms.topic: \"\\e[2J {ATTACK}\"\n---\n# A\n\n{heading}"))
        .with("de/page.md", "---\nms.topic: x\n---\n# A\n\n::error::ours\n")
        .with("en/more.md", "# A\n\nText.\n")
        .with("de/more.md", format!("---\n{ATTACK}: [\n---\n# A\n\nText.\n\n{heading}"));
    let checked = tree.check();
    assert!(checked.found.len() > 2, "{:?}", checked.found);
    for run in all_output(tree.build().path(), "de/page.md") {
        is_harmless(&run);
    }
}

#[cfg(unix)]
#[test]
fn names_of_files_cannot_command() {
    for name in
        ["a\n::error::b\u{1b}[31m.md", "::error file=x::y\u{202E}.md", "##[error]x.md", "x ##vso[y]z\r.md"]
    {
        let tree = Tree::new().with(&format!("en/{name}"), PAGE).with(&format!("de/{name}"), SHORT);
        let checked = tree.check();
        assert_eq!(checked.found.len(), 1, "{:?}", checked.found);
        let tree = tree.build();
        let asked = [name.to_owned(), format!("de/{name}"), format!("no/{name}")];
        for asked in asked {
            all_output(tree.path(), &asked).iter().for_each(is_harmless);
        }
    }
}

#[cfg(unix)]
#[test]
fn names_in_what_cannot_be_read_cannot_command() {
    let config = format!("\"{}\": 1\n", "::error::\\e[31m\\n::error::##[error]##vso[x]");
    let tree = Tree::new().with("diptych.yaml", config).with("en\n::error::\u{1b}[2J/a.md", PAGE).build();
    let attack = "no\n::error::\u{1b}[2J##vso[x]";
    for arguments in [
        &["check"][..],
        &["check", "--config", attack],
        &["check", "--source", "en", "--target", attack],
        &["check", "--source-git", attack],
        &["check", "--output", &format!("json={attack}/x")],
        &["check", "--locale", attack],
        &["init", "--config", &format!("{attack}/x")],
    ] {
        let run = diptych_under(tree.path(), arguments, &[("CI", "true")]);
        assert_eq!(run.code, Some(2), "{arguments:?}");
        is_harmless(&run);
    }
}
