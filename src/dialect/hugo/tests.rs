use super::*;
use crate::dialect::read_text;
use crate::document::{Document, Kind};

fn page(text: &str) -> Document {
    assert!((DIALECT.matches)("a.md", text), "{text}");
    read_text("a.md", text.to_owned())
}

/// Kind and label of each block.
fn blocks(document: &Document) -> Vec<(&'static str, &str)> {
    document.blocks.iter().map(|block| (block.word(), block.label.as_str())).collect()
}

fn inlines(document: &Document) -> Vec<InlineKind> {
    document.inlines.iter().map(|inline| inline.kind.clone()).collect()
}

fn link(target: &str) -> InlineKind {
    InlineKind::Link(target.to_owned())
}

fn image(target: &str) -> InlineKind {
    InlineKind::Image(target.to_owned())
}

fn template(call: &str) -> InlineKind {
    InlineKind::Template(call.to_owned())
}

#[test]
fn shortcodes_or_front_matter_of_its_own_make_a_page_of_hugo() {
    let matches = |path: &str, text: &str| (DIALECT.matches)(path, text);
    for text in ["{{< x >}}\n", "a {{% x %}}\n", "+++\na = 1\n+++\n", "{\n\"a\": 1\n}\n"] {
        assert!(matches("a.md", text) && matches("a.markdown", text), "{text}");
        assert!(!matches("a.mdx", text) && !matches("a.yml", text), "{text}");
    }
    assert!(!matches("a.md", "---\na: 1\n---\n{{ x }}\n"));
}

#[test]
fn shortcodes_alone_on_a_line_are_blocks_with_markdown_between_them() {
    let document = page("{{< tabs >}}{{% tab \"A\" %}}\n## Steps\n\n- one\n{{% /tab %}} {{< /tabs >}}\n");
    assert_eq!(
        blocks(&document),
        [
            ("directive", "tabs"),
            ("directive", "tab"),
            ("heading", "steps"),
            ("item", ""),
            ("directive", "/tab"),
            ("directive", "/tabs")
        ]
    );
}

#[test]
fn a_shortcode_that_a_sentence_goes_on_around_is_part_of_it() {
    let document = page("The pods of\n{{< term id=\"x\" >}}\nrun here.\n\n{{< param v >}}\n\n- {{< x >}}\n");
    assert_eq!(blocks(&document), [("paragraph", ""), ("paragraph", ""), ("item", "")]);
    assert_eq!(document.words(&document.blocks[0]), "The pods of \u{FFFC} run here.");

    let document = page("Before\n{{< note >}}\ninside\n{{< /note >}}\nafter\n{{< toc >}}\n");
    let kinds: Vec<&str> = blocks(&document).into_iter().map(|(kind, _)| kind).collect();
    assert_eq!(kinds, ["paragraph", "alert", "paragraph", "paragraph", "directive"]);
}

#[test]
fn alerts_have_the_kind_that_their_name_or_parameter_says() {
    let document = page(
        "{{% alert title=\"Mind the gap\" color=\"info\" %}}\nx\n{{% /alert %}}\n\n{{< callout type=\"warning\" >}}\nx\n{{< /callout >}}\n\n{{< hint danger >}}\nx\n{{< /hint >}}\n",
    );
    let labels: Vec<&str> = document.blocks.iter().step_by(2).map(|block| block.label.as_str()).collect();
    assert_eq!(labels, ["alert", "warning", "danger"]);
    assert_eq!(document.words(&document.blocks[0]).trim(), "Mind the gap");
    assert_eq!(document.blocks.len(), 6);
}

#[test]
fn an_alert_may_have_a_title() {
    let document = page("{{< x >}}\n\n> [!NOTE] Mind the gap\n>\n> Text\n\n> [!other] Text\n");
    let kinds: Vec<&str> = blocks(&document).into_iter().map(|(kind, _)| kind).collect();
    assert_eq!(kinds, ["directive", "alert", "paragraph", "paragraph", "paragraph"]);
    assert_eq!(document.words(&document.blocks[2]).trim(), "Mind the gap");
}

#[test]
fn a_call_may_run_over_lines() {
    let document = page("> {{< figure\n>   src=\"a.png\"\n>   alt=\"A cat\"\n>\n> >}}\n> text\n");
    assert_eq!(blocks(&document), [("image", ""), ("paragraph", "")]);
    assert_eq!(inlines(&document), [image("a.png")]);
    assert_eq!(document.words(&document.blocks[0]).trim(), "A cat");
}

#[test]
fn a_fence_inside_of_braces_is_a_fence() {
    let document = page(
        "```text\n{{< open\n```\n\ntext >}}\n\n```text\n{{ x\n```\n\n```text\n}}\n```\n\n```text\n{{</* tab >}}\n```\n\ntext\n{{< /tab */>}}\n",
    );
    let kinds: Vec<&str> = blocks(&document).into_iter().map(|(kind, _)| kind).collect();
    assert_eq!(kinds[..5], ["code", "paragraph", "code", "code", "code"]);
}

#[test]
fn escaped_shortcodes_are_text() {
    let document = page("## Use {{</* x */>}}\n\nWrite `{{%/* y a=\"1\" */%}}` and {{< z >}}.\n");
    assert_eq!(document.words(&document.blocks[0]), "Use {{< x >}}");
    assert_eq!(inlines(&document), [InlineKind::Code("{{% y a=\"1\" %}}".to_owned()), template("{{< z >}}")]);
}

#[test]
fn references_are_links_to_what_they_name() {
    let call = "{{< relref path=\"b.md\" lang=\"fr\" >}}";
    let document = page(&format!(
        "See [it]({{{{< ref \"a.md#x\" >}}}} \"Title\"), {call}, [r][D].\n\n[d]: {{{{% ref \"c\" %}}}}#y\n"
    ));
    assert_eq!(
        inlines(&document),
        [
            link("a.md#x"),
            template("{{< ref \"a.md#x\" >}}"),
            template(call),
            link("b.md"),
            link("c#y"),
            template("{{% ref \"c\" %}}")
        ]
    );
    let block = &document.blocks[0];
    assert_eq!(document.words_with_code(block, block.prose), format!("See it, {call}, r."));
}

#[test]
fn references_in_html_are_links_too() {
    let tag = "<a class=\"b\" href=\"{{< relref \"/docs\" >}}\">";
    for text in [format!("x {tag}Go</a>\n"), format!("<div>\n{tag}Go</a></div>\n")] {
        let document = page(&text);
        let kinds: Vec<InlineKind> =
            inlines(&document).into_iter().filter(|kind| !matches!(kind, InlineKind::Html(_))).collect();
        assert_eq!(kinds, [link("/docs"), template("{{< relref \"/docs\" >}}")]);
        assert!(!document.prose.contains("}}"), "{}", document.prose);
    }
}

#[test]
fn images_and_includes_are_known_by_their_names() {
    let document = page(
        "{{< figure src=\"a.png\" link=\"b.md\" title=\"T\" width=\"3\" >}}\n\n{{< img c.png >}}\n\nAn {{< image src=`d e.png` >}} inside.\n\n{{% includeMarkdown \"x.md\" %}}\n\n{{< readfile file=\"y.md\" >}}\n",
    );
    assert_eq!(
        blocks(&document),
        [("image", ""), ("image", ""), ("paragraph", ""), ("include", "include"), ("include", "include")]
    );
    let kinds: Vec<InlineKind> =
        inlines(&document).into_iter().filter(|kind| !matches!(kind, InlineKind::Template(_))).collect();
    assert_eq!(
        kinds,
        [image("a.png"), link("b.md"), image("c.png"), image("d e.png"), link("x.md"), link("y.md")]
    );
    assert_eq!(document.words(&document.blocks[0]).trim(), "T");
}

#[test]
fn what_is_highlighted_is_code() {
    let document = page(
        "- a\n\n  {{< highlight Bash \"linenos=table\" >}}\n  # no heading\n  {{< note >}}\n  ```\n  {{< /highlight >}}\n\n{{< tab codelang=\"go\" />}}\n\n{{< tab codelang=\"Go\" >}}\n# x\n{{< /tab >}}\n\n{{< mermaid >}}\n- a\n{{< /mermaid >}}\n\nEnd\n",
    );
    assert_eq!(
        blocks(&document),
        [
            ("item", ""),
            ("code", "bash"),
            ("directive", "tab"),
            ("code", "go"),
            ("code", "mermaid"),
            ("paragraph", "")
        ]
    );
    assert!(document.blocks[1].span.of(&document.text).ends_with("{{< /highlight >}}"));
}

#[test]
fn comments_are_comments() {
    let document = page("a\n\n{{< comment >}}\n# Hidden\n{{< /comment >}}\n\n<!-- b -->\n");
    assert_eq!(blocks(&document), [("paragraph", "")]);
    assert_eq!(document.comments.len(), 2);
}

#[test]
fn attributes_belong_to_the_block_above() {
    let document = page(
        "+++\n+++\n# A b {.x #own}\n\n## C {class=\"y\"}\n\n### D {e}\n\n| a |\n|---|\n| 1 |\n{.wide #t}\n\nText\n{#p}\n\n{#alone}\n",
    );
    let labels: Vec<&str> = document.blocks[..3].iter().map(|block| block.label.as_str()).collect();
    assert_eq!(labels, ["own", "c", "d-e"]);
    assert_eq!(document.words(&document.blocks[1]).trim(), "C");
    let kinds: Vec<Kind> = document.blocks[3..].iter().map(|block| block.kind).collect();
    assert_eq!(kinds, [Kind::TableHead, Kind::Row, Kind::Paragraph, Kind::Paragraph]);
    let anchors = |at: usize| document.inlines(&document.blocks[at]).len();
    assert_eq!((anchors(4), anchors(5), anchors(6)), (1, 1, 0));
}

#[test]
fn parameters_are_read_in_every_spelling() {
    let call = "{{< a b=1 c = \"d \\\" e\" `f g` h=\"\" \"i\" = j/k />}}";
    let inner = call.trim_matches(['{', '}', '<', '>', ' ']).strip_prefix('a').unwrap_or("");
    let read: Vec<(Option<&str>, &str)> =
        Parameters { rest: inner }.map(|parameter| (parameter.name, parameter.value)).collect();
    assert_eq!(
        read,
        [
            (Some("b"), "1"),
            (Some("c"), "d \\\" e"),
            (None, "f g"),
            (Some("h"), ""),
            (None, "i"),
            (None, "="),
            (None, "j/k")
        ]
    );
}

#[test]
fn a_page_that_lost_its_only_shortcode_has_the_same_blocks_otherwise() {
    let rest = "# A {#a}\n\n> [!NOTE]\n> x {{ y }}\n\n| a | b |\n|---|---|\n| 1 | `{{ 2 }}` |\n\n:::row:::\n";
    let (base, own) = (read_text("a.md", rest.to_owned()), page(&format!("{rest}\n{{{{< toc >}}}}\n")));
    let skeleton = |document: &Document, count: usize| -> Vec<String> {
        let line = |block: &crate::document::Block| {
            format!(
                "{:?} {} {:?} {:?}",
                block.kind,
                block.label,
                document.words(block),
                document.inlines(block)
            )
        };
        document.blocks[..count].iter().map(line).collect()
    };
    assert_eq!(skeleton(&own, base.blocks.len()), skeleton(&base, base.blocks.len()));
    assert_eq!(own.blocks.len(), base.blocks.len() + 1);
}

#[test]
fn a_line_of_a_thousand_calls_is_text() {
    let kinds = |count: usize| {
        page(&"{{< a >}} ".repeat(count)).blocks.iter().map(|block| block.kind).collect::<Vec<_>>()
    };
    assert_eq!(kinds(1_000), [Kind::Paragraph]);
    assert_eq!(kinds(10), [Kind::Directive; 10]);
}

#[test]
fn a_hundred_thousand_calls_are_read_in_a_moment() {
    for piece in [
        "{{< highlight >}}\n",
        "{{<",
        "{{< a",
        "{{< a >}} ",
        "> {{</*\n",
        "{{< /note >}}{{% x",
        "[x]({{< ref a >}})",
    ] {
        let mut text = piece.repeat(100_000);
        text.push_str("{{< /highlight >}}");
        assert_eq!(page(&text).problems, []);
    }
}
