//! Pages whose content is not looked at: only their freshness is judged.

use diptych::engine;
use diptych::workspace::default_settings;

use crate::program::diptych;
use crate::repository::{Repository, folder, load, options, roots, verdicts, write};

const PAGE: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<refentry>\n <para>one</para>\n</refentry>\n";

fn translated(commit: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!-- EN-Revision: {commit} Maintainer: x Status: ready -->\n<a/>\n"
    )
}

#[test]
fn two_repositories_of_a_manual_in_xml_just_work() {
    let root = folder();
    let source = Repository::new(&root.path().join("doc-en"));
    write(&source.root, "README.md", "# x\n");
    write(&source.root, "reference/b.xml", PAGE);
    let old = source.commit(1, "reference/a.xml", PAGE);
    let new = source.commit(2, "reference/a.xml", &PAGE.replace("one", "two"));
    let target = root.path().join("doc-de");
    write(&target, "reference/a.xml", &translated(&old));
    write(&target, "reference/b.xml", &translated(&new));
    write(&target, "reference/c.xml", &translated("n/a"));
    let run = diptych(root.path(), &["pairs", "--source", "doc-en", "--target", "doc-de"]);
    let lines: Vec<Vec<&str>> =
        run.out.lines().map(|line| line.split_whitespace().take(3).collect()).collect();
    assert_eq!(
        lines,
        [
            ["de", "missing", "–"],
            ["de", "stale", "commit"],
            ["de", "current", "current"],
            ["de", "orphan", "–"]
        ],
        "{run:?}"
    );
}

#[test]
fn a_site_in_wml_with_folders_named_by_language_is_read() {
    let root = folder();
    let site = Repository::new(root.path());
    let old = site.commit(1, "english/a.wml", "#use wml::debian::template title=\"x\"\n<p>one\n");
    let check =
        format!("#use wml::debian::translation-check translation=\"{old}\" maintainer=\"y\"\n<p>eins\n");
    site.commit(2, "german/a.wml", &check);
    let paths = roots(&root.path().join("english"), &root.path().join("german"));
    let workspace = load(&paths);
    assert_eq!(workspace.corpus.pairs[0].locale, "de");
    assert_eq!(verdicts(&workspace), ["a.wml current current #use wml::debian::template title=\"x\""]);
    site.commit(3, "english/a.wml", "#use wml::debian::template title=\"x\"\n<p>two\n");
    assert!(verdicts(&load(&paths))[0].starts_with("a.wml stale commit"));
}

#[test]
fn no_check_has_anything_to_say_about_them() {
    let root = folder();
    write(root.path(), "s/a.wml", "<h1>one</h1><ul><li>a<li>b</ul>\n<p>long text that is not there at all\n");
    std::fs::write(root.path().join("s/b.wml"), b"<p>\xFF\0<p>").expect("files can be written");
    write(root.path(), "t/a.wml", "");
    std::fs::write(root.path().join("t/b.wml"), b"\xFF\xFEa\0").expect("files can be written");
    let workspace = load(&roots(&root.path().join("s"), &root.path().join("t")));
    assert_eq!(workspace.corpus.pairs.len(), 2);
    assert_eq!(engine::run(&workspace.corpus, &default_settings()), []);
}

#[test]
fn a_site_of_markdown_keeps_its_sitemap_to_itself() {
    let root = folder();
    for side in ["source", "de"] {
        write(root.path(), &format!("{side}/a.md"), "x");
        write(root.path(), &format!("{side}/sitemap.xml"), "<!-- EN-Revision: n/a -->");
    }
    assert_eq!(verdicts(&load(&options(root.path()))), ["source/a.md unstamped head x"]);
}
