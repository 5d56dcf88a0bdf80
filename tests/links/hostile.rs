//! Addresses made to act on the terminal or the build log that shows them.

use crate::{Tree, diptych_under};

/// Addresses that no site has: terminal sequences, reordering marks, commands of build services, a NUL.
const HOSTILE: [&str; 8] = [
    "a\u{1b}[2J\u{1b}]8;;http://x\u{7}.md",
    "a\u{202E}dm.b\u{2066}.md",
    "a\u{9b}31m.md",
    "a\0b.md",
    "%1b%5b2J%0a::error::x.md",
    "##[error]x.md",
    "##vso[task.complete]x.md",
    "b.md#\u{1b}[2J%1b%5b2J\u{202E}",
];

fn is_harmless(text: &str) {
    let acts = |character: char| {
        (character.is_control() && !matches!(character, '\n' | '\t'))
            || matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    };
    assert!(!text.contains(acts), "{text:?}");
    for line in text.lines() {
        assert!(!line.trim_start().starts_with("::"), "{line}");
        assert!(!line.contains("##[") && !line.contains("##vso["), "{line}");
    }
}

#[test]
fn addresses_cannot_command() {
    for target in HOSTILE {
        let page = format!(
            "# A\n\n[x](<{target}>)\n\n![x](<{target}>)\n\n[!INCLUDE [x](<{target}>)]\n\n\
             <a href=\"{target}\">x</a> <a id=\"{target}\"></a>\n\n[y](<https://x/{target}>)\n"
        );
        let tree = Tree::new().both("b.md", "# B\n").with("en/a.md", "# A\n").with("de/a.md", page);
        let found = tree.found();
        assert!(!found.is_empty(), "{target:?}: {found:?}");
        for arguments in [
            &["check"][..],
            &["check", "--lang", "de"],
            &["check", "--format", "diff"],
            &["check", "--format", "json"],
            &["links"],
            &["links", "--external"],
        ] {
            let all = [arguments, &["--source", "en", "--target", "de"]].concat();
            let run = diptych_under(tree.root(), &all, &[("CI", "true")]);
            assert!(run.code.is_some_and(|code| code < 2), "{arguments:?}: {}", run.err);
            is_harmless(&run.out);
            is_harmless(&run.err);
        }
    }
}

#[test]
fn names_of_files_that_are_suggested_cannot_command() {
    let tree = Tree::new()
        .both("pages/in\u{1b}[2Jstall\u{202E}.md", "# B\n")
        .with("en/pages/a.md", "# A\n")
        .with("de/pages/a.md", "# A\n\n[x](<in\u{1b}[2Jstal\u{202E}.md>)\n");
    assert_eq!(tree.found().len(), 1);
    for format in ["text", "diff", "json"] {
        is_harmless(&tree.run(&["--format", format]).out);
    }
}
