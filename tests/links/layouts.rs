//! The layouts that site generators prescribe: a tree in which all links work, and one fault of each kind in it.

use crate::Tree;

const REPOSITORIES: &str = "preset: learn\nlocales: [de-DE]\n";

#[test]
fn learn_side_by_side_with_fallback() {
    let links = "# Start\n\n[a](setup.md#set-up) [b](only.md#only-here) [c](~/setup.md) [d](#shared)\n\n\
                 ![e](media/only.png)\n\n[!INCLUDE [f](includes/shared.md)]\n\n[g](/azure/x) [h](old.md)\n\n\
                 [!code-json[i](code/only.json)]\n\n[j](https://learn.microsoft.com/azure/)\n";
    let tree = Tree::new()
        .with("diptych.yaml", REPOSITORIES)
        .with("docs/docfx.json", "{}")
        .with("docs/start.md", links)
        .with("docs/setup.md", "# Setup\n\n## Set up\n\n## Set up\n")
        .with("docs/only.md", "# Only\n\n## Only here\n")
        .with("docs/includes/shared.md", "## Shared\n")
        .with("docs/media/only.png", "")
        .with("docs/code/only.json", "{}")
        .with(
            "docs/.openpublishing.redirection.json",
            r#"{"redirections": [{"source_path": "old.md", "redirect_url": "/x/setup"}]}"#,
        )
        .with("docs.de-DE/start.md", links)
        .with(
            "docs.de-DE/setup.md",
            "# Einrichtung\n\n## <a name=\"set-up\"></a>Einrichten\n\n## <a name=\"set-up-1\"></a>Einrichten\n",
        );
    tree.has_only(
        "docs.de-DE/start.md",
        &[
            ("[x](nothing.md)", "broken-link absent nothing.md"),
            ("[x](setup.md#einrichten)", "broken-anchor absent setup.md#einrichten"),
            ("[x](setup.md#set-up-2)", "broken-anchor absent setup.md#set-up-2"),
            ("[x](only.md#nur-hier)", "broken-anchor absent only.md#nur-hier"),
            ("[x](#geteilt)", "broken-anchor absent #geteilt"),
            ("![x](media/no.png)", "broken-image absent media/no.png"),
            ("[!INCLUDE [x](includes/no.md)]", "broken-include absent includes/no.md"),
            ("[!code-json[x](code/no.json)]", "broken-include absent code/no.json"),
            ("[x](/en-us/azure/x)", "foreign-link other /en-us/azure/x"),
            ("[x](/de-de/azure/x)", "foreign-link own /de-de/azure/x"),
            ("[x](Setup.md)", "case-mismatch Setup.md"),
            ("[x](../../README.md)", "broken-link outside ../../README.md"),
            ("[x](~/includes/nothing.md)", "broken-link absent ~/includes/nothing.md"),
        ],
    );
    tree.write("docs.de-DE/setup.md", "# Einrichtung\n\n## Einrichten\n\n## Einrichten\n");
    let found = tree.found();
    assert_eq!(
        found,
        ["setup.md:3 lost-anchor set-up", "start.md:3 broken-anchor translated setup.md#set-up"]
    );
}

/// Links from the root of the site: so many that it is sure where the others lead.
fn many(start: &str, end: &str) -> String {
    (0..12).map(|number| format!("[p]({start}page-{number}{end}) ")).collect()
}

fn pages(tree: Tree, folder: &str, extension: &str) -> Tree {
    (0..12).fold(tree, |tree, number| {
        tree.with(
            &format!("{folder}/page-{number}.{extension}"),
            format!("---\ntitle: P\n---\n\nPage {number}.\n"),
        )
    })
}

#[test]
fn hugo_by_folders() {
    let page = |id: &str, locale: &str| {
        format!(
            "---\ntitle: A\n---\n\n[a](/docs/setup/#{id}) [b](/{locale}docs/setup/) [c](../setup/#{id}) [d](/docs/old/)\n\n\
             ![e](pic.png) ![f](/shared.png)\n\n[g]({{{{< ref \"setup\" >}}}}) [h]({{{{< relref \"/docs/setup.md#{id}\" >}}}})\n\n\
             [i](only/) [j](/docs/only/#only-here)\n\n{}\n",
            many("/docs/", "/")
        )
    };
    let mut tree = Tree::new()
        .with("hugo.toml", "baseURL = \"https://example.com\"\n")
        .with("static/shared.png", "")
        .with("content/en/docs/_index.md", "---\ntitle: Docs\n---\n\nText.\n")
        .with("content/de/docs/_index.md", "---\ntitle: Doku\n---\n\nText.\n")
        .with("content/en/docs/setup.md", "---\ntitle: A\naliases: [/docs/old/]\n---\n\n## Set up\n")
        .with("content/de/docs/setup.md", "---\ntitle: A\naliases: [/docs/old/]\n---\n\n## Einrichten\n")
        .with("content/en/docs/only.md", "---\ntitle: A\n---\n\n## Only here\n")
        .with("content/en/docs/bundle/index.md", page("set-up", "").replace("(only/)", "(../only/)"))
        .with("content/de/docs/bundle/index.md", page("einrichten", "de/").replace("(only/)", "(../only/)"))
        .with("content/en/docs/bundle/pic.png", "")
        .with("content/de/docs/bundle/pic.png", "");
    for locale in ["en", "de"] {
        tree = pages(tree, &format!("content/{locale}/docs"), "md");
    }
    tree.has_only(
        "content/de/docs/bundle/index.md",
        &[
            ("[x](/docs/nothing/)", "broken-link absent /docs/nothing/"),
            ("[x](../nothing/)", "broken-link absent ../nothing/"),
            ("[x](/docs/setup/#set-up)", "broken-anchor translated /docs/setup/#set-up"),
            ("[x](/docs/old/#set-up)", "broken-anchor translated /docs/old/#set-up"),
            ("[x](../setup/#nothing)", "broken-anchor absent ../setup/#nothing"),
            ("![x](no.png)", "broken-image absent no.png"),
            ("[x](/en/docs/setup/)", "foreign-link other /en/docs/setup/"),
        ],
    );
}

#[test]
fn hugo_finds_pages_from_the_content_root_and_by_name_in_every_layout() {
    let links = "[a](b.md) [c]({{< ref \"b\" >}}) [d](docs/sub/b) [e](/docs/sub/b)\n";
    for (source, target) in [
        ("content/en/*.md", "content/de/*.md"),
        ("content/*.md", "content/*.de.md"),
        ("content/*.md", "content/de/*.md"),
    ] {
        let at = |template: &str, path: &str| template.replace('*', path);
        let tree = Tree::new()
            .with("hugo.toml", "")
            .with(&at(source, "docs/sub/b"), "Text.\n")
            .with(&at(target, "docs/sub/b"), "Text.\n")
            .with(&at(source, "docs/twice"), "Text.\n")
            .with(&at(target, "docs/twice"), "Text.\n")
            .with(&at(source, "blog/twice"), "Text.\n")
            .with(&at(target, "blog/twice"), "Text.\n")
            .with(&at(source, "blog/a"), links)
            .with(&at(target, "blog/a"), links);
        tree.has_only(
            &at(target, "blog/a"),
            &[("[x](nothing)", "broken-link absent nothing"), ("[x](sub/b)", "broken-link absent sub/b")],
        );
        tree.write(&at(source, "news/a"), "[f](twice)\n");
        tree.write(&at(target, "news/a"), "[f](twice)\n");
        let found = tree.found();
        assert!(matches!(&*found, [only] if only.ends_with("broken-link absent twice")), "{found:?}");
    }
}

#[test]
fn docusaurus() {
    let page = |id: &str| {
        format!(
            "# A\n\n[a](guide/02-setup.md#{id}) [b](./guide/setup#{id}) [c](/docs/guide/setup) [d](/docs/interface)\n\n\
             ![e](./pic.png) ![f](/img/logo.png)\n\n[g](./guide/setup#given) [h](/docs/only#only-here) [i](/blog/tags)\n\n{}\n",
            many("/docs/", "")
        )
    };
    let current = "i18n/de/docusaurus-plugin-content-docs/current";
    let tree = Tree::new()
        .with("docusaurus.config.js", "")
        .with("static/img/logo.png", "")
        .with("docs/01-intro.md", page("set-up"))
        .with("docs/pic.png", "")
        .with("docs/only.md", "## Only here\n")
        .with("docs/guide/02-setup.md", "## Set up\n\n## More {#given}\n")
        .with("docs/api.md", "---\nslug: /interface\n---\n\n# API\n")
        .with(&format!("{current}/01-intro.md"), page("einrichten"))
        .with(&format!("{current}/guide/02-setup.md"), "## Einrichten\n\n## Mehr {#given}\n")
        .with(&format!("{current}/api.md"), "---\nslug: /interface\n---\n\n# API\n")
        .with(&format!("{current}/pic.png"), "");
    let tree = pages(pages(tree, "docs", "md"), current, "md");
    let intro = format!("{current}/01-intro.md");
    tree.has_only(
        &intro,
        &[
            ("[x](./nothing.md)", "broken-link absent ./nothing.md"),
            ("[x](/docs/guide/nothing)", "broken-link absent /docs/guide/nothing"),
            ("[x](guide/02-setup.md#set-up)", "broken-anchor translated guide/02-setup.md#set-up"),
            ("[x](/docs/guide/setup#nothing)", "broken-anchor absent /docs/guide/setup#nothing"),
            ("[x](/docs/only#nur-hier)", "broken-anchor absent /docs/only#nur-hier"),
            ("![x](./no.png)", "broken-image absent ./no.png"),
            ("[x](/de/docs/guide/setup)", "foreign-link own /de/docs/guide/setup"),
            ("[x](/en/docs/guide/setup)", "foreign-link other /en/docs/guide/setup"),
        ],
    );
    tree.write(&format!("{current}/guide/02-setup.md"), "## Einrichten\n\n## Mehr\n");
    assert_eq!(
        tree.found(),
        [
            "i18n/de/docusaurus-plugin-content-docs/current/01-intro.md:7 broken-anchor translated ./guide/setup#given",
            "i18n/de/docusaurus-plugin-content-docs/current/guide/02-setup.md:3 lost-anchor given",
        ]
    );
}

#[test]
fn starlight() {
    let page = |start: &str, id: &str, up: &str| {
        format!(
            "---\ntitle: A\n---\n\n[a]({start}/guides/setup/#{id}) [b](../setup/#{id}) [c](../setup/)\n\n![d]({up}assets/pic.png)\n\n\
             [e](../only/#only-here)\n\n{}\n",
            many(&format!("{start}/guides/"), "/")
        )
    };
    let docs = "src/content/docs";
    let tree = Tree::new()
        .with("astro.config.mjs", "")
        .with("src/assets/pic.png", "")
        .with(&format!("{docs}/guides/a.md"), page("", "set-up", "../../../"))
        .with(&format!("{docs}/guides/setup.md"), "---\ntitle: S\n---\n\n## Set up\n")
        .with(&format!("{docs}/guides/only.md"), "---\ntitle: S\n---\n\n## Only here\n")
        .with(&format!("{docs}/de/guides/a.md"), page("/de", "einrichten", "../../../../"))
        .with(&format!("{docs}/de/guides/setup.md"), "---\ntitle: S\n---\n\n## Einrichten\n");
    let tree = pages(pages(tree, &format!("{docs}/guides"), "mdx"), &format!("{docs}/de/guides"), "mdx");
    tree.has_only(
        &format!("{docs}/de/guides/a.md"),
        &[
            ("[x](../nothing/)", "broken-link absent ../nothing/"),
            ("[x](/de/guides/nothing/)", "broken-link absent /de/guides/nothing/"),
            ("[x](/de/guides/setup/#set-up)", "broken-anchor translated /de/guides/setup/#set-up"),
            ("[x](../setup/#nothing)", "broken-anchor absent ../setup/#nothing"),
            ("![x](../../../../assets/no.png)", "broken-image absent ../../../../assets/no.png"),
            ("[x](/en/guides/setup/)", "foreign-link other /en/guides/setup/"),
        ],
    );
}

#[test]
fn vitepress() {
    let page = |start: &str, id: &str| {
        format!(
            "# A\n\n[a]({start}/guide/setup#{id}) [b](./setup.md#{id}) [c](./setup) [d](./setup.html) [e](/logo.png)\n\n\
             ![f](/logo.png)\n\n[g](./setup#given) [h](./)\n\n{}\n",
            many(&format!("{start}/guide/"), "")
        )
    };
    let tree = Tree::new()
        .with("docs/.vitepress/config.js", "")
        .with("docs/public/logo.png", "")
        .with("docs/guide/index.md", "# I\n")
        .with("docs/guide/a.md", page("", "_1-große"))
        .with("docs/guide/setup.md", "## 1. Größe\n\n## More {#given}\n")
        .with("docs/de/guide/index.md", "# I\n")
        .with("docs/de/guide/a.md", page("/de", "maß-e"))
        .with("docs/de/guide/setup.md", "## Maß: é\n\n## Mehr {#given}\n");
    let tree = pages(pages(tree, "docs/guide", "md"), "docs/de/guide", "md");
    tree.has_only(
        "docs/de/guide/a.md",
        &[
            ("[x](./nothing)", "broken-link absent ./nothing"),
            ("[x](/de/guide/nothing)", "broken-link absent /de/guide/nothing"),
            ("[x](./setup#_1-große)", "broken-anchor translated ./setup#_1-große"),
            ("[x](/de/guide/setup#nothing)", "broken-anchor absent /de/guide/setup#nothing"),
            ("![x](./no.png)", "broken-image absent ./no.png"),
            ("[x](/en/guide/setup)", "foreign-link other /en/guide/setup"),
        ],
    );
}

#[test]
fn mkdocs_by_folders() {
    let page = |id: &str| {
        format!(
            "# A\n\n[a](sub/setup.md#{id}) [b](sub/setup.md#given) [c](only.md#only-here)\n\n![d](pic.png)\n"
        )
    };
    let tree = Tree::new()
        .with("mkdocs.yml", "site_name: A\n")
        .with("docs/en/a.md", page("set-up"))
        .with("docs/en/pic.png", "")
        .with("docs/en/only.md", "## Only here\n")
        .with("docs/en/sub/setup.md", "## Set up\n\n## More {#given}\n")
        .with("docs/de/a.md", page("einrichten"))
        .with("docs/de/pic.png", "")
        .with("docs/de/sub/setup.md", "## Einrichten\n\n## Mehr {#given}\n");
    tree.has_only(
        "docs/de/a.md",
        &[
            ("[x](nothing.md)", "broken-link absent nothing.md"),
            ("[x](sub/setup.md#set-up)", "broken-anchor translated sub/setup.md#set-up"),
            ("[x](sub/setup.md#nothing)", "broken-anchor absent sub/setup.md#nothing"),
            ("![x](no.png)", "broken-image absent no.png"),
            ("[x](/en/sub/setup/)", "foreign-link other /en/sub/setup/"),
        ],
    );
}

/// The two repositories of MDN, with the list of redirects beside the pages of English.
fn mdn(settings: &str) -> Tree {
    let page = |locale: &str, id: &str| {
        format!(
            "---\ntitle: A\nslug: Web/A\n---\n\n[a](/{locale}/docs/Web/Setup#{id}) [b](/{locale}/docs/Web/Old#{id}) \
             [c](/{locale}/docs/Web/Only#only_here) [d](#lokal)\n\n![e](pic.png)\n\n## Lokal\n\n{}\n",
            many(&format!("/{locale}/docs/Web/Page/"), "")
        )
    };
    let (en, de) = ("content/files/en-us/web", "translated/files/de/web");
    let head = |slug: &str| format!("---\ntitle: S\nslug: {slug}\n---\n");
    let mut tree = Tree::new()
        .with("diptych.yaml", settings)
        .with(
            "content/files/en-us/_redirects.txt",
            "# FROM-URL\tTO-URL\n/en-US/docs/Web/Old\t/en-US/docs/Web/Setup\n/en-US/docs/Web/R1\t/en-US/docs/Web/R2\n\
             /en-US/docs/Web/R2\t/en-US/docs/Web/R1\n",
        )
        .with(&format!("{en}/a/index.md"), page("en-US", "set_up"))
        .with(&format!("{en}/a/pic.png"), "")
        .with(&format!("{en}/setup/index.md"), head("Web/Setup") + "\n## Set up\n")
        .with(&format!("{en}/only/index.md"), head("Web/Only") + "\n## Only here\n")
        .with(&format!("{de}/a/index.md"), page("de", "einrichten"))
        .with(&format!("{de}/setup/index.md"), head("Web/Setup") + "\n## Einrichten\n");
    for number in 0..12 {
        let text = head(&format!("Web/Page/page-{number}")) + "\nText.\n";
        tree = tree.with(&format!("{en}/page/page-{number}/index.md"), &text);
        tree = tree.with(&format!("{de}/page/page-{number}/index.md"), &text);
    }
    tree
}

const MDN_FAULTS: [(&str, &str); 6] = [
    ("[x](/de/docs/Web/Nothing)", "broken-link absent /de/docs/Web/Nothing"),
    ("[x](/de/docs/Web/Setup#set_up)", "broken-anchor translated /de/docs/Web/Setup#set_up"),
    ("[x](/de/docs/Web/Setup#nothing)", "broken-anchor absent /de/docs/Web/Setup#nothing"),
    ("[x](#local)", "broken-anchor absent #local"),
    ("![x](no.png)", "broken-image absent no.png"),
    ("[x](/en-US/docs/Web/Setup)", "foreign-link other /en-US/docs/Web/Setup"),
];

#[test]
fn mdn_between_the_folders_of_the_locales() {
    let tree = mdn(
        "roots: {source: content/files/en-us, target: 'translated/files/{locale}'}\nlocales: [de]\nlinks: {platform: mdn}\n",
    );
    tree.has_only("translated/files/de/web/a/index.md", &MDN_FAULTS);
}

#[test]
fn mdn_between_the_repositories() {
    let tree = mdn("roots: {source: content, target: translated}\nlocales: [de]\nlinks: {platform: mdn}\n");
    tree.has_only("translated/files/de/web/a/index.md", &MDN_FAULTS);
}

#[test]
fn suffixes() {
    let page = |suffix: &str, id: &str| {
        format!(
            "# A\n\n[a](b{suffix}.md#{id}) [b](b.md) [c](only.md#only-here) [d](b{suffix}.md#given)\n\n![e](pic.png)\n"
        )
    };
    let tree = Tree::new()
        .with("docs/a.md", page("", "two"))
        .with("docs/a.de.md", page(".de", "zwei"))
        .with("docs/b.md", "## Two\n\n<a id=\"given\"></a>Text.\n")
        .with("docs/b.de.md", "## Zwei\n\n<a id=\"given\"></a>Text.\n")
        .with("docs/only.md", "## Only here\n")
        .with("docs/pic.png", "");
    tree.has_only(
        "docs/a.de.md",
        &[
            ("[x](nothing.md)", "broken-link absent nothing.md"),
            ("[x](nothing.de.md)", "broken-link absent nothing.de.md"),
            ("[x](b.de.md#two)", "broken-anchor translated b.de.md#two"),
            ("[x](b.de.md#nothing)", "broken-anchor absent b.de.md#nothing"),
            ("![x](no.png)", "broken-image absent no.png"),
            ("[x](/en/b.md)", "foreign-link other /en/b.md"),
        ],
    );
}

#[test]
fn mdbook_with_given_ids() {
    let page = |id: &str| {
        format!("# A\n\n[a](sub/b.md#given) [b](sub/b.md#{id}) [c](sub/b.html#given)\n\n![d](pic.png)\n")
    };
    let tree = Tree::new()
        .with("diptych.yaml", "roots: {source: en, target: de}\nlocales: [de]\n")
        .with("book.toml", "[book]\n")
        .with("en/src/a.md", page("n-three"))
        .with("en/src/sub/b.md", "## Two {#given}\n\n## N\u{a0}Three\n")
        .with("en/src/pic.png", "")
        .with("de/src/a.md", page("n-drei"))
        .with("de/src/sub/b.md", "## Zwei {#given}\n\n## N\u{a0}Drei\n")
        .with("de/src/pic.png", "");
    tree.has_only(
        "de/src/a.md",
        &[
            ("[x](nothing.md)", "broken-link absent nothing.md"),
            ("[x](sub/b.md#zwei)", "broken-anchor absent sub/b.md#zwei"),
            ("[x](sub/b.md#n-three)", "broken-anchor translated sub/b.md#n-three"),
            ("![x](no.png)", "broken-image absent no.png"),
            ("[x](/en/sub/b.html)", "foreign-link other /en/sub/b.html"),
        ],
    );
    tree.write("de/src/sub/b.md", "## Zwei\n\n## N\u{a0}Drei\n");
    let all = tree.found();
    assert!(all.contains(&"src/sub/b.md:1 lost-anchor given".to_owned()), "{all:?}");
    assert!(all.contains(&"src/a.md:3 broken-anchor translated sub/b.md#given".to_owned()), "{all:?}");
}
