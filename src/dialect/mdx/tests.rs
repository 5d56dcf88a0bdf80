use crate::dialect::read_text;
use crate::document::{Document, InlineKind, Kind};

fn page(text: &str) -> Document {
    read_text("a.mdx", text.into())
}

/// The blocks as lines: kind, label, what they are called.
fn skeleton(document: &Document) -> Vec<String> {
    let line = |block| {
        let block: &crate::document::Block = block;
        format!("{} {} {}", block.word(), block.label, document.words(block).trim())
    };
    document.blocks.iter().map(|block| line(block).split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

fn kinds(document: &Document) -> Vec<InlineKind> {
    document.inlines.iter().map(|inline| inline.kind.clone()).collect()
}

fn link(target: &str) -> InlineKind {
    InlineKind::Link(target.into())
}

#[test]
fn a_page_of_markdown_is_mdx_by_its_extension_or_its_first_import() {
    let import = "---\ntitle: x\n---\n\nimport Tabs from '@theme/Tabs';\n\n<Tabs />\n";
    assert_eq!(skeleton(&read_text("a.md", import.into())), ["directive tabs"]);
    assert_eq!(skeleton(&read_text("a.MDX", "<Tabs />\n".into())), ["directive tabs"]);
    assert_eq!(skeleton(&read_text("a.md", "import the file from disk\n".into())).len(), 1);
    assert_eq!(skeleton(&read_text("a.md", "<Tabs />\n".into())), ["html"]);
}

#[test]
fn imports_and_exports_are_no_prose() {
    let text = "import A from 'a';\nimport {\n  B,\n\n  C,\n} from \"b\";\n\nText.\n\nexport const f = () => {\n\n  return `\n}`;\n};\n\nimport it, or export it.\n";
    assert_eq!(skeleton(&page(text)), ["paragraph Text.", "paragraph import it, or export it."]);
}

#[test]
fn an_import_of_a_page_is_an_include() {
    let document = page("import A from 'a';\nimport Part from './_part.mdx';\n\nText.\n\n<Part />\n");
    assert_eq!(skeleton(&document), ["include include", "paragraph Text.", "directive part"]);
    assert!(document.blocks[0].is_include());
    assert_eq!(document.inlines(&document.blocks[0])[0].kind, link("./_part.mdx"));
    assert_eq!(document.blocks[0].span.of(&document.text), "import Part from './_part.mdx';");
}

#[test]
fn an_import_that_is_not_closed_is_hidden_alone() {
    assert_eq!(
        skeleton(&page("import { A from 'a';\n\n# Title\n\nText }.\n")),
        ["heading title Title", "paragraph Text }."]
    );
}

#[test]
fn markdown_between_tags_is_read_whatever_its_indentation() {
    let text = "<Tabs>\n    <TabItem value=\"a\">\n        ## In a tab\n\n        - one\n          - two\n\n        ```sh\n        ls\n        ```\n\n        [x](y.md)\n    </TabItem>\n</Tabs>\n\nEnd.\n";
    let document = page(text);
    assert_eq!(
        skeleton(&document),
        [
            "directive tabs",
            "directive tabitem",
            "heading in-a-tab In a tab",
            "item one",
            "item two",
            "code sh",
            "paragraph x",
            "directive /tabitem",
            "directive /tabs",
            "paragraph End."
        ]
    );
    let depth = |block: usize| document.containers[document.blocks[block].container as usize].depth;
    assert_eq!((depth(3), depth(4), depth(5)), (2, 4, 0));
    assert_eq!(document.blocks[5].span.of(text), "```sh\n        ls\n        ```");
    assert_eq!(document.blocks[2].span.of(text), "## In a tab");
}

#[test]
fn tabs_and_windows_lines_are_indentation_too() {
    let document =
        page("<A>\r\n\t<B>\r\n\t\tText\r\n\t\tmore.\r\n\r\n\t\t1. x\r\n\t\t\t- y\r\n\t</B>\r\n</A>\r\n");
    assert_eq!(
        skeleton(&document),
        [
            "directive a",
            "directive b",
            "paragraph Text more.",
            "item x",
            "item y",
            "directive /b",
            "directive /a"
        ]
    );
    assert_eq!(kinds(&document).iter().filter(|kind| **kind == InlineKind::Break).count(), 0);
}

#[test]
fn tags_in_a_list_item_stay_in_it() {
    let document = page(
        "1. Step\n\n   <Tabs>\n     <Tab>\n     ```js\n     x\n     ```\n     </Tab>\n   </Tabs>\n\n2. Next\n\n* <Card />\n",
    );
    assert_eq!(
        skeleton(&document),
        [
            "item Step",
            "directive tabs",
            "directive tab",
            "code js",
            "directive /tab",
            "directive /tabs",
            "item Next",
            "item",
            "directive card"
        ]
    );
    assert_eq!(document.blocks[3].container, document.blocks[0].container);
}

#[test]
fn there_is_no_indented_code() {
    assert_eq!(
        skeleton(&page("Text.\n\n    More.\n\n        - a\n        - b\n\n```\n    code\n```\n")),
        ["paragraph Text.", "paragraph More.", "item a", "item b", "code"]
    );
}

#[test]
fn a_tag_of_many_lines_is_one_block() {
    let text = "Text\n<Tabs\n  values={[\n    {label: 'don\\'t >', value: `a${{b: '}'}.b}`},\n\n  ]}\n  {...rest}\n  title=\"a\n# b\">\n# Title\n</Tabs>\n<>\nText\n</>\n";
    let document = page(text);
    assert_eq!(
        skeleton(&document),
        ["paragraph Text", "directive tabs", "heading title Title", "directive /tabs", "paragraph Text"]
    );
    assert!(document.blocks[1].span.of(text).ends_with("# b\">"));
}

#[test]
fn attributes_are_links_images_and_anchors() {
    let document = page(
        "<LinkCard href=\"/a\" title=\"x\" />\n<Link to={'/b'}>b</Link>, <a href={c}>c</a>\n<img src=\"d.png\" id=\"e\" />\n",
    );
    let expected =
        [link("/a"), link("/b"), InlineKind::Image("d.png".into()), InlineKind::Anchor("e".into())];
    assert_eq!(kinds(&document), expected);
    assert_eq!(skeleton(&document), ["directive linkcard", "paragraph b , c", "html"]);
}

#[test]
fn elements_in_a_line_are_text_with_tags() {
    let document = page("<div>**b** and _c_ <Icon name=\"a > b\" /> `<T>{x}</T>` \\<d \\{e}</div>\n");
    assert_eq!(document.blocks[0].kind, Kind::Paragraph);
    let expected = [
        InlineKind::Html("div".into()),
        InlineKind::Strong,
        InlineKind::Html("icon".into()),
        InlineKind::Code("<T>{x}</T>".into()),
    ];
    assert_eq!(kinds(&document), expected);
    assert!(document.prose.contains("<d {e}"), "{}", document.prose);
}

#[test]
fn expressions_are_calls_in_text_and_directives_alone() {
    let document = page(
        "{props.children}\n\nUse {version} and [it]({url}) in\n{'{'}.\n\n{/* a\n\n# b */}\n\n- {/* c */} d\n",
    );
    assert_eq!(
        skeleton(&document),
        ["directive expression", "paragraph Use \u{FFFC} and it in \u{FFFC}.", "item d"]
    );
    let call = |written: &str| InlineKind::Template(written.to_owned());
    assert_eq!(kinds(&document), [call("{version}"), link("{url}"), call("{url}"), call("{'{'}")]);
    let comments: Vec<&str> = document.comments.iter().map(|span| span.of(&document.text)).collect();
    assert_eq!(comments, ["{/* a\n\n# b */}", "{/* c */}"]);
}

#[test]
fn a_comment_at_the_end_of_a_heading_is_its_id() {
    for id in ["{/* #my-id */}", "{#my-id}", "<!-- #my-id -->", "{/*#my-id*/}"] {
        let document = page(&format!("## A `b` {id}\n"));
        assert_eq!(document.blocks[0].label, "my-id", "{id}");
        assert_eq!(document.sections[1].text.trim_end(), "A b {#my-id}");
        assert_eq!(document.words(&document.blocks[0]).trim(), "A \u{FFFC}");
        assert!(document.inlines.iter().any(|inline| inline.kind == InlineKind::Anchor("my-id".into())));
        assert!(document.comments.is_empty());
    }
    assert_eq!(page("## A {/* note */}\n").blocks[0].label, "a");
}

#[test]
fn components_that_are_alerts_are_alerts() {
    let document = page(
        "<Aside type=\"tip\">\nText.\n</Aside>\n\n:::note[Title]\nText.\n:::\n\n<Note>\nText.\n</Note>\n",
    );
    assert_eq!(
        skeleton(&document),
        ["alert tip", "paragraph Text.", "alert note", "paragraph Text.", "alert note", "paragraph Text."]
    );
}

#[test]
fn code_is_code() {
    let document = page(
        "```jsx\n<Tabs>\n{\nimport A from 'a';\n```\n\n> ~~~\n> <B\n\n<C />\n\n- ```\n  <D\n# E\n\n`{` and ``<`a``\n",
    );
    assert_eq!(
        skeleton(&document),
        ["code jsx", "code", "directive c", "item", "code", "heading e E", "paragraph \u{FFFC} and \u{FFFC}"]
    );
}

#[test]
fn what_is_not_closed_is_text() {
    for broken in [
        "<Tabs",
        "<Tabs a={",
        "<Tabs a=\"b>",
        "{",
        "{`",
        "{/* a",
        "a {b",
        "<div a='",
        "a < b <c",
        "</",
        "<Tabs>",
    ] {
        let document = page(&format!("{broken}\n\n# Title\n\n[a](b.md) it's\n\n```\n}}\n```\n"));
        let found = skeleton(&document);
        assert!(found.contains(&"heading title Title".to_owned()), "{broken}: {found:?}");
        assert!(found.contains(&"code".to_owned()), "{broken}: {found:?}");
        assert!(kinds(&document).contains(&link("b.md")), "{broken}");
    }
}

#[test]
fn pages_of_nothing_but_openings_are_read_in_time() {
    for opening in [
        "{",
        "<a b={",
        "<a ",
        "`",
        "<a b='\"",
        "<A>\n",
        "{'\\'",
        "</a>\n<b>\n",
        "<!--",
        "import {'\n\n",
        "- ",
    ] {
        page(&opening.repeat(200_000 / opening.len()));
    }
}
