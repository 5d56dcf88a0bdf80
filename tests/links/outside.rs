//! Links out of the folders that are looked at: they are named, and nothing there is read.

use std::path::Path;

use crate::Tree;

/// Addresses that climb out, each with the reason that is told.
const CLIMBING: [(&str, &str); 9] = [
    ("../../../../../../../../etc/passwd", "outside"),
    ("..\\\\..\\\\..\\\\outside\\\\x.md", "outside"),
    ("%2e%2e/%2e%2e/etc/passwd", "outside"),
    ("..%2f..%2fetc%2fpasswd", "outside"),
    ("sub/../../../etc/passwd", "outside"),
    ("file:///etc/passwd", "machine"),
    ("FILE://host/x.md", "machine"),
    ("C:\\\\x.md", "machine"),
    ("c:/x.md", "machine"),
];

/// The address as a parser of Markdown has it.
fn unescaped(target: &str) -> String {
    target.replace("\\\\", "\\")
}

#[test]
fn what_climbs_out_is_told_and_not_looked_at() {
    for (target, reason) in CLIMBING {
        let tree = Tree::new().with("en/a.md", "# A\n").with("de/a.md", format!("# A\n\n[x]({target})\n"));
        assert_eq!(tree.found(), [format!("a.md:3 broken-link {reason} {}", unescaped(target))]);
        let picture = format!("# A\n\n![x]({target})\n");
        let tree = Tree::new().with("en/a.md", "# A\n").with("de/a.md", picture);
        assert_eq!(tree.found(), [format!("a.md:3 broken-image {reason} {}", unescaped(target))]);
        let include = format!("# A\n\n[!INCLUDE [x]({target})]\n");
        let tree = Tree::new().with("en/a.md", "# A\n").with("de/a.md", include);
        let found = tree.found();
        assert_eq!(found.len(), 1, "{target}: {found:?}");
        assert!(found[0].starts_with(&format!("a.md:3 broken-include {reason} ")), "{found:?}");
    }
}

#[test]
fn an_address_from_the_root_is_one_of_the_site_and_no_file_of_the_machine() {
    let settings = "roots: {source: en, target: de}\nlocales: [de]\nlinks: {mounts: {/docs: docs}}\n";
    let tree =
        Tree::new().with("diptych.yaml", settings).both("docs/a.md", "# A\n").with("en/b.md", "# B\n").with(
            "de/b.md",
            "# B\n\n[x](/etc/passwd) [y](/docs/../../etc/passwd) [z](/docs/passwd) [a](/docs/a#a)\n",
        );
    assert_eq!(
        tree.found(),
        ["b.md:3 broken-link absent /docs/../../etc/passwd", "b.md:3 broken-link absent /docs/passwd",]
    );
}

/// A page outside, a pipe that whoever opens waits for ever, and both by symbolic links inside.
#[cfg(unix)]
fn traps(root: &Path) {
    use std::os::unix::fs::symlink;
    let outside = root.join("outside");
    std::fs::create_dir_all(&outside)
        .and_then(|()| std::fs::write(outside.join("page.md"), "# There\n"))
        .expect("files can be written");
    for pipe in ["outside/pipe.md", "outside/pipe.json"] {
        let made = std::process::Command::new("mkfifo").arg(root.join(pipe)).status();
        assert!(made.is_ok_and(|status| status.success()));
    }
    symlink("../outside", root.join("de/folder")).expect("links can be made");
    symlink("../outside/page.md", root.join("de/linked.md")).expect("links can be made");
    symlink("../outside/pipe.md", root.join("de/pipe.md")).expect("links can be made");
    symlink("loop.md", root.join("de/loop.md")).expect("links can be made");
    symlink(".", root.join("de/round")).expect("links can be made");
    for root in [root.join("en"), root.join("de")] {
        let list = root.join(".openpublishing.redirection.json");
        symlink("../outside/pipe.json", list).expect("links can be made");
        symlink("../outside/pipe.json", root.join("_redirects.txt")).expect("links can be made");
    }
}

#[cfg(unix)]
#[test]
fn no_page_outside_is_read() {
    for (target, reason) in [
        ("../outside/page.md#there", "outside"),
        ("../outside/pipe.md#there", "outside"),
        ("folder/page.md#there", "absent"),
        ("folder/pipe.md#there", "absent"),
        ("linked.md#there", "absent"),
        ("pipe.md#there", "absent"),
        ("loop.md#there", "absent"),
        ("round/round/nothing.md#there", "absent"),
    ] {
        for (page, check) in [
            (format!("# A\n\n[x]({target})\n"), "broken-link"),
            (format!("# A\n\n[!INCLUDE [x]({target})]\n"), "broken-include"),
        ] {
            let tree = Tree::new().with("en/a.md", "# A\n").with("de/a.md", page).besides(traps);
            assert_eq!(tree.found(), [format!("a.md:3 {check} {reason} {target}")]);
        }
    }
}

#[cfg(unix)]
#[test]
fn a_file_of_the_repository_is_there_and_no_more_is_known_of_it() {
    let tree = Tree::new()
        .with(".git/HEAD", "ref: refs/heads/main\n")
        .both("a.md", "# A\n\n[x](../outside/page.md#nowhere) [y](../../../x.md) [z](../outside/no.md)\n")
        .besides(traps);
    assert_eq!(
        tree.found(),
        [
            "source a.md:3 broken-link outside ../../../x.md",
            "source a.md:3 broken-link outside ../outside/no.md",
        ]
    );
}

#[cfg(unix)]
#[test]
fn a_pipe_inside_is_not_opened() {
    for (target, pipe) in [("[x](.p/pipe.md#there)", ".p/pipe.md"), ("[!INCLUDE [x](.p/i.md)]", ".p/i.md")] {
        let tree = Tree::new().both("a.md", format!("# A\n\n{target}\n")).besides(|root| {
            for side in ["en", "de"] {
                std::fs::create_dir_all(root.join(side).join(".p")).expect("folders can be made");
                let made = std::process::Command::new("mkfifo").arg(root.join(side).join(pipe)).status();
                assert!(made.is_ok_and(|status| status.success()));
            }
        });
        // It is there, and nobody knows what it holds.
        assert_eq!(tree.found(), Vec::<String>::new());
    }
}

#[cfg(unix)]
#[test]
fn a_link_round_and_round_reaches_the_page_inside() {
    let tree = Tree::new()
        .with("en/a.md", "# A\n")
        .with("de/a.md", "# A\n\n[x](round/round/b.md)\n")
        .both("b.md", "# B\n")
        .besides(traps);
    assert_eq!(tree.found(), Vec::<String>::new());
}
