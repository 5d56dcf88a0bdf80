use super::*;
use crate::dialect::read_text;
use crate::document::{Document, InlineKind, Kind};

fn page(body: &str) -> Document {
    let text = format!("---\ntitle: A\nslug: Web/A\n---\n{body}");
    assert!((DIALECT.matches)("a.md", &text), "{text}");
    read_text("a.md", text)
}

fn blocks(document: &Document) -> Vec<(Kind, &str)> {
    document.blocks.iter().map(|block| (block.kind, block.label.as_str())).collect()
}

#[test]
fn a_type_of_page_a_slug_that_belongs_to_mdn_or_a_macro_tell_it() {
    let matches = |text: &str| (DIALECT.matches)("index.md", text);
    for text in [
        "---\npage-type: guide\n---\n",
        "---\ntitle: A\nslug: Web/CSS/gap\n---\nText\n",
        "---\nslug: \"Learn/Forms\"\n---\n",
        "---\nslug: other/place\n---\n{{ CSSRef }}\n",
    ] {
        assert!(matches(text), "{text}");
    }
    for text in [
        "---\ntitle: A\n---\n{{CSSRef}}\n",
        "---\nslug: /guide\n---\nText\n",
        "---\nslug: a\n---\n{{< x >}} {{ y }}\n",
        "slug: Web/CSS\n",
    ] {
        assert!(!matches(text), "{text}");
    }
}

#[test]
fn macros_alone_on_a_line_are_blocks_each() {
    let document = page("{{APIRef(\"DOM\")}}{{SeeCompatTable}} {{a}}\n\nThe {{domxref(\"Node\")}}.\n");
    assert_eq!(
        blocks(&document),
        [
            (Kind::Directive, "apiref"),
            (Kind::Directive, "seecompattable"),
            (Kind::Directive, "a"),
            (Kind::Paragraph, "")
        ]
    );
    assert_eq!(document.inlines[0].kind, InlineKind::Template("{{domxref(\"Node\")}}".to_owned()));
}

#[test]
fn notes_are_alerts_in_every_spelling() {
    for marker in [
        "**Note:** ",
        "**Note**: ",
        "**Note :** ",
        "**备注：**",
        "**メモ:** ",
        "**Note:**\n> ",
        "[!NOTE]\n> ",
        "[!NOTE] ",
    ] {
        let document = page(&format!("> {marker}Text `x` **y**.\n>\n> - More\n"));
        let kinds = [(Kind::Alert, "note"), (Kind::Paragraph, ""), (Kind::Item, "")];
        assert_eq!(blocks(&document), kinds, "{marker}");
        let paragraph = &document.blocks[1];
        assert_eq!(document.words(paragraph).trim(), "Text \u{FFFC} y.", "{marker}");
        assert_eq!(document.inlines(paragraph).len(), 2, "{marker}");
        assert_eq!(paragraph.span.of(&document.text), "Text `x` **y**.", "{marker}");
    }
}

#[test]
fn a_quotation_that_begins_in_bold_is_none() {
    for text in
        ["> **Aristotle:** Text\n", "> **Note** that\n", "**Note:** Text\n", "> Text\n>\n> **Note:** x\n"]
    {
        assert!(page(text).blocks.iter().all(|block| block.kind == Kind::Paragraph), "{text}");
    }
}

#[test]
fn a_note_may_hold_nothing_but_its_marker_and_other_blocks() {
    let document = page("> **Warning:**\n>\n> ```js-nolint example-bad\n> {{x}}\n> ```\n");
    assert_eq!(blocks(&document), [(Kind::Alert, "warning"), (Kind::Code, "js-nolint")]);
}

#[test]
fn definitions_stay_items_and_links_stay_as_written() {
    let document =
        page("- `gap`\n  - : A [length](/en-US/docs/Web/CSS/length) or {{cssxref(\"a\", \"b\")}}.\n");
    assert_eq!(blocks(&document), [(Kind::Item, ""), (Kind::Item, "")]);
    assert!(
        document
            .inlines
            .iter()
            .any(|inline| { inline.kind == InlineKind::Link("/en-US/docs/Web/CSS/length".to_owned()) })
    );
}
