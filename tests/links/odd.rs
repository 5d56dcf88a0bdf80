//! Links that are odd and files that are.

use std::fs;

use diptych::workspace::{self, Options};

use crate::{Tree, sound};

/// What is found in the translation where its page holds `link`, in a tree of some files.
fn found(link: &str) -> Vec<String> {
    let page = format!("# A\n\n{link}\n");
    Tree::new()
        .with("en/a.md", "# A\n")
        .with("de/a.md", page)
        .both("sub/b.md", "# B\n")
        .both("sub/100%.md", "# B\n")
        .both("sub/%zz.md", "# B\n")
        .both("sub/a b.md", "# B\n")
        .both("sub/picture.png", "")
        .found()
}

fn is_clean(link: &str) {
    assert_eq!(found(link), Vec::<String>::new(), "{link}");
}

fn has(link: &str, finding: &str) {
    assert_eq!(found(link), [format!("a.md:3 {finding}")], "{link}");
}

#[test]
fn codes_that_are_none_stay_as_they_are() {
    for link in ["[x](sub/100%.md)", "[x](sub/100%25.md)", "[x](sub/%zz.md)", "[x](sub/a%20b.md)"] {
        is_clean(link);
    }
    for link in ["%", "%zz", "%FF", "sub/%", "sub/b%00.md", "sub/b.md%"] {
        has(&format!("[x]({link})"), &format!("broken-link absent {link}"));
    }
    for fragment in ["%", "%zz", "%FF", "%00"] {
        has(&format!("[x](sub/b.md#{fragment})"), &format!("broken-anchor absent sub/b.md#{fragment}"));
    }
}

#[test]
fn a_link_to_the_page_itself_works() {
    for link in ["[x](a.md)", "[x](#a)", "[x](a.md#a)", "[x](#)", "[x](#top)", "[x](?)", "[x](./a.md#)"] {
        is_clean(link);
    }
    has("[x](#b)", "broken-anchor absent #b");
    has("[x](a.md#b)", "broken-anchor absent a.md#b");
}

#[test]
fn a_link_without_address_is_told() {
    has("[x]()", "broken-link empty ");
    has("[x](<>)", "broken-link empty ");
    has("<a href=\"\">x</a>", "broken-link empty ");
    has("![x]()", "broken-image empty ");
}

#[test]
fn a_folder_is_something_to_lead_to_where_the_platform_shows_folders() {
    for link in ["[x](sub)", "[x](sub/)", "[x](.)", "[x](./)", "[x](sub/..)"] {
        is_clean(link);
    }
    has("[x](no/)", "broken-link absent no/");
    has("![x](sub/)", "broken-image absent sub/");
    has("[x](a.md/)", "broken-link absent a.md/");
    // Docusaurus and Hugo may list the pages of a folder themselves; VitePress does not.
    for (platform, expected) in
        [("docusaurus", vec![]), ("vitepress", vec!["a.md:3 broken-link absent sub/"])]
    {
        let settings =
            format!("roots: {{source: en, target: de}}\nlocales: [de]\nlinks: {{platform: {platform}}}\n");
        let tree = Tree::new()
            .with("diptych.yaml", &settings)
            .both("sub/b.md", "# B\n")
            .both("other/index.md", "# B\n")
            .with("en/a.md", "# A\n")
            .with("de/a.md", "# A\n\n[x](sub/) [y](other/)\n");
        assert_eq!(tree.found(), expected, "{platform}");
    }
}

#[test]
fn separators_of_windows_are_told_with_the_edit_unless_the_platform_mends_them() {
    let page = "# A\n\n[x](sub\\b.md)\n";
    let tree = Tree::new().both("sub/b.md", "# B\n").with("en/a.md", "# A\n").with("de/a.md", page);
    assert_eq!(tree.found(), ["a.md:3 broken-link separator sub\\b.md"]);
    let patch = tree.run(&["--format", "diff"]).out;
    assert!(patch.contains("+[x](sub/b.md)"), "{patch}");
    let learn = "roots: {source: en, target: de}\nlocales: [de]\nlinks: {platform: learn}\n";
    assert_eq!(tree.with("diptych.yaml", learn).found(), Vec::<String>::new());
}

#[test]
fn names_that_differ_in_case_alone_are_told() {
    has("[x](sub/B.md)", "case-mismatch sub/B.md");
    has("[x](Sub/b.md)", "case-mismatch Sub/b.md");
    has("![x](sub/Picture.PNG)", "case-mismatch sub/Picture.PNG");
    let tree =
        Tree::new().both("B.md", "# B\n").both("b.md", "# C\n").both("a.md", "[x](b.md#c) [y](B.md#b)\n");
    assert_eq!(tree.found(), Vec::<String>::new());
}

#[test]
fn names_that_differ_in_composition_alone_are_told() {
    let tree = Tree::new()
        .both("u\u{308}ber.md", "# B\n")
        .with("en/a.md", "# A\n")
        .with("de/a.md", "# A\n\n[x](\u{fc}ber.md) [y](%C3%BCber.md#b) [z](u%CC%88ber.md)\n");
    assert_eq!(tree.found(), ["a.md:3 case-mismatch \u{fc}ber.md", "a.md:3 case-mismatch %C3%BCber.md#b"]);
}

#[test]
fn nothing_is_said_of_fragments_into_a_page_that_is_left_out() {
    let settings = "roots: {source: en, target: de}\nlocales: [de]\nmax_file_size: 1000\n";
    let tree = Tree::new()
        .with("diptych.yaml", settings)
        .both("large.md", "# B\n\nText.\n".repeat(200))
        .both("a.md", "# A\n\n[x](large.md#nothing) [y](no.md)\n\n[!INCLUDE [z](large.md)]\n\n[w](#b)\n");
    let run = tree.run(&["--format", "json"]);
    assert!(run.err.contains("large.md: larger than "), "{}", run.err);
    assert_eq!(sound(&run), ["source a.md:3 broken-link absent no.md"]);
}

#[cfg(unix)]
#[test]
#[expect(clippy::print_stderr, reason = "a test that is skipped says so")]
fn nothing_is_said_of_fragments_into_a_page_that_may_not_be_read() {
    use std::os::unix::fs::PermissionsExt;
    let tree =
        Tree::new().both("closed.md", "# B\n").both("a.md", "# A\n\n[x](closed.md#nothing) [y](no.md)\n");
    for side in ["en", "de"] {
        let file = tree.root().join(side).join("closed.md");
        fs::set_permissions(&file, fs::Permissions::from_mode(0o0)).expect("permissions can be set");
        if fs::read(&file).is_ok() {
            eprintln!("skipped: this user may read every file");
            return;
        }
    }
    let run = tree.run(&["--format", "json"]);
    assert!(run.err.contains("closed.md: cannot be read"), "{}", run.err);
    assert_eq!(sound(&run), ["source a.md:3 broken-link absent no.md"]);
}

#[test]
fn files_that_go_away_after_they_were_listed_end_nothing() {
    let page = "# A\n\n[x](b.md#b) ![y](p.png) [!INCLUDE [z](.parts/c.md)]\n";
    let tree =
        Tree::new().both("a.md", page).both("b.md", "# B\n").both("p.png", "").both(".parts/c.md", "# C\n");
    let options = Options {
        directory: tree.root().to_owned(),
        source: Some("en".into()),
        target: Some("de".into()),
        ..Options::default()
    };
    let workspace = workspace::load(&options).expect("the tree can be read");
    let broken = |workspace: &workspace::Workspace| {
        let (site, _) = workspace.site();
        let links = |page| {
            site.links(page)
                .filter(|(_, end)| end.reached().is_none())
                .map(|(link, _)| link.target.to_owned())
        };
        (0..site.pages().len()).flat_map(|page| links(page).collect::<Vec<_>>()).collect::<Vec<_>>()
    };
    assert_eq!(broken(&workspace), Vec::<String>::new());
    fs::remove_dir_all(tree.root().join("en"))
        .and_then(|()| fs::remove_dir_all(tree.root().join("de")))
        .expect("folders can be removed");
    // What was listed is still known; what had to be looked for is gone.
    assert_eq!(broken(&workspace), [".parts/c.md", ".parts/c.md"]);
}

fn redirected(list: &str) -> Vec<String> {
    Tree::new()
        .with("en/.openpublishing.redirection.json", list)
        .both("new.md", "# New\n")
        .both("a.md", "# A\n\n[x](old.md) [y](first.md) [z](gone.md)\n")
        .found()
}

#[test]
fn redirects_in_a_ring_end() {
    let list = r#"{"redirections": [
        {"source_path": "old.md", "redirect_url": "/docs/new"},
        {"source_path": "first.md", "redirect_url": "/docs/second"},
        {"source_path": "second.md", "redirect_url": "/docs/first"},
        {"source_path": "first.md", "redirect_url": "first.md"}
    ]}"#;
    assert_eq!(redirected(list), ["source a.md:3 broken-link absent gone.md"]);
}

#[test]
fn a_list_of_redirects_that_is_no_json_is_none() {
    let all = ["old", "first", "gone"].map(|name| format!("source a.md:3 broken-link absent {name}.md"));
    for list in ["", "{", "[]", "{\"redirections\": 3}", "\u{1}\u{2}", &"[".repeat(100_000)] {
        assert_eq!(redirected(list), all, "{list:.20}");
    }
}
