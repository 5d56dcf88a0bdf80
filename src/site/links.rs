//! What a page points to: its links, images, includes and snippets, with the place of each.

use crate::document::{Block, Document, Inline, InlineKind, Kind, Value};
use crate::text::Span;

/// Something that a page points to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link<'a> {
    /// The address as written.
    pub target: &'a str,
    /// What the page does with it.
    pub role: Role,
    /// Where it stands.
    pub span: Span,
    /// Whether only the site's templates know for sure what it means: a value of the front matter.
    pub is_vague: bool,
}

/// What a page does with what it points to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Leads readers there.
    Link,
    /// Leads readers to what has this id, wherever it is.
    Uid,
    /// Shows it.
    Image,
    /// Takes in its text.
    Include,
    /// Takes in a part of a file of code.
    Snippet,
}

/// Keys of front matter whose values are addresses.
const KEYS: [&str; 8] = ["link", "href", "src", "image", "thumbnail", "cover", "file", "homepage"];

/// File names that end so are pictures.
const PICTURES: [&str; 9] = [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".bmp", ".ico"];

/// What `document` points to, in reading order.
pub fn links(document: &Document) -> Vec<Link<'_>> {
    let mut links = Vec::new();
    for entry in document.front_matter.iter().flat_map(|front_matter| &front_matter.entries) {
        of_value(&entry.key, &entry.value, entry.span, 0, &mut links);
    }
    for block in &document.blocks {
        let inlines = document.inlines(block);
        links.extend(inlines.iter().filter_map(|inline| of_inline(document, block, inline)));
    }
    links
}

fn of_inline<'a>(document: &'a Document, block: &Block, inline: &'a Inline) -> Option<Link<'a>> {
    let link = |target: &'a String, role| Some(Link { target, role, span: inline.span, is_vague: false });
    match &inline.kind {
        InlineKind::Image(target) => link(target, Role::Image),
        InlineKind::Link(target) => link(target, role(document, block, inline)),
        _ => None,
    }
}

fn role(document: &Document, block: &Block, inline: &Inline) -> Role {
    let before = |bytes: usize| {
        let start = inline.span.range().start;
        document.text.as_bytes().get(start.saturating_sub(bytes)..start).unwrap_or(&[])
    };
    let ends = |text: &[u8], end: &str| {
        text.len() >= end.len() && text[text.len() - end.len()..].eq_ignore_ascii_case(end.as_bytes())
    };
    match block.kind {
        _ if block.is_include() => Role::Include,
        Kind::Directive if matches!(block.label.as_str(), "code" | "notebook") => Role::Snippet,
        Kind::Directive if block.label.starts_with("code-") => Role::Snippet,
        // `uid: a` and `- topicUid: a` of a table of contents.
        Kind::Entry if ends(before(64).trim_ascii_end(), "uid:") => Role::Uid,
        // `[!INCLUDE [title](path)]` inside a line is text around a link to the parser.
        _ if ends(before(16).trim_ascii_end(), "[!include") => Role::Include,
        _ => Role::Link,
    }
}

/// The addresses under a key of the front matter. Hostile nesting is cut off.
fn of_value<'a>(key: &str, value: &'a Value, span: Span, depth: usize, links: &mut Vec<Link<'a>>) {
    const DEEPEST: usize = 16;
    match value {
        _ if depth > DEEPEST => {}
        Value::Scalar(text) if KEYS.contains(&key) && is_path(text) => {
            let role = if is_picture(text) { Role::Image } else { Role::Link };
            links.push(Link { target: text, role, span, is_vague: true });
        }
        Value::List(items) => items.iter().for_each(|item| of_value(key, item, span, depth + 1, links)),
        Value::Map(entries) => {
            entries.iter().for_each(|(key, value)| of_value(key, value, span, depth + 1, links));
        }
        _ => {}
    }
}

/// Whether a value can be nothing but a path.
fn is_path(text: &str) -> bool {
    let text = text.trim();
    !text.contains(char::is_whitespace)
        && (text.starts_with(['/', '.'])
            || is_picture(text)
            || text.ends_with(".md")
            || text.ends_with(".mdx"))
}

/// Whether an address names a picture.
pub fn is_picture(address: &str) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or(address);
    PICTURES.iter().any(|end| {
        let start = path.len().checked_sub(end.len());
        start.and_then(|start| path.get(start..)).is_some_and(|tail| tail.eq_ignore_ascii_case(end))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dialect::read_text;

    fn found(path: &str, text: &str) -> Vec<(Role, String)> {
        let page = read_text(path, text.to_owned());
        links(&page).iter().map(|link| (link.role, link.target.to_owned())).collect()
    }

    #[test]
    fn everything_that_points_somewhere_is_found() {
        let text = "---\nhero:\n  image: ./a.png\ntitle: ./b.png\n---\n\n[c](c.md) [d] <https://e> <e@f> ![f](f.png)\n\n\
            > See [!INCLUDE [g](g.md)]\n\n[!INCLUDE [h](h.md)]\n\n[!code-cs[i](i.cs?name=x)]\n\n\
            <a href=\"j&amp;k.md\"><img src='l.png'></a>\n\n:::image source=\"m.png\" alt-text=\"m\":::\n\n[d]: d.md \"D\"\n";
        let expected = [
            (Role::Image, "./a.png"),
            (Role::Link, "c.md"),
            (Role::Link, "d.md"),
            (Role::Link, "https://e"),
            (Role::Link, "mailto:e@f"),
            (Role::Image, "f.png"),
            (Role::Include, "g.md"),
            (Role::Include, "h.md"),
            (Role::Snippet, "i.cs?name=x"),
            (Role::Link, "j&k.md"),
            (Role::Image, "l.png"),
            (Role::Image, "m.png"),
        ];
        assert_eq!(found("a.md", text), expected.map(|(role, target)| (role, target.to_owned())));
    }

    #[test]
    fn a_table_of_contents_links_pages_and_uids() {
        let text = "- name: A\n  href: a.md\n- name: B\n  uid: b.c\n- topicUid: d\n";
        let expected = [(Role::Link, "a.md"), (Role::Uid, "b.c"), (Role::Uid, "d")];
        assert_eq!(found("toc.yml", text), expected.map(|(role, target)| (role, target.to_owned())));
    }
}
