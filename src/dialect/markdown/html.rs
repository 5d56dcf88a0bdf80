//! Just enough HTML: tags with the attributes that make links, images and anchors.

use std::ops::Range;

use crate::document::{Inline, InlineKind};
use crate::text::Span;

/// Appends what the tags in `html` mean; `offset` is where `html` starts in the file, `resolve` gives the text of
/// an attribute's value there.
pub(super) fn inlines(html: &str, offset: usize, resolve: &dyn Fn(Span) -> String, out: &mut Vec<Inline>) {
    let mut at = 0;
    while let Some(open) = html[at..].find('<').map(|found| at + found) {
        if html[open..].starts_with("<!--") {
            at = html[open..].find("-->").map_or(html.len(), |end| open + end + 3);
            continue;
        }
        at = open + 1;
        let name_length =
            html[at..].bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'-').count();
        if name_length == 0 {
            continue;
        }
        let end = tag_end(html, open);
        let tag = &html[open + 1..end];
        at = end;
        let name = tag[..name_length].to_ascii_lowercase();
        let span = Span::new(offset + open, offset + (end + 1).min(html.len()));
        let mut push = |kind| out.push(Inline { kind, span });
        let attributes = &tag[name_length..];
        let start = offset + open + 1 + name_length;
        let get = |wanted: &str| {
            let value = attribute(attributes, wanted)?;
            Some(resolve(Span::new(start + value.start, start + value.end)))
        };
        match name.as_str() {
            "br" => push(InlineKind::Break),
            "b" | "strong" => push(InlineKind::Strong),
            "img" | "video" | "audio" | "source" | "embed" if get("src").is_some() || name == "img" => {
                push(InlineKind::Image(address(&get("src").unwrap_or_default())));
            }
            "a" => {
                if let Some(target) = get("href") {
                    push(InlineKind::Link(address(&target)));
                }
            }
            _ => push(InlineKind::Html(name.clone())),
        }
        let anchor = get("id").or_else(|| if name == "a" { get("name") } else { None });
        if let Some(anchor) = anchor.filter(|anchor| !anchor.is_empty()) {
            push(InlineKind::Anchor(anchor));
        }
    }
}

/// The byte of the `>` that closes the tag opened at `open`, quotes respected; the end of the text
/// where none does.
fn tag_end(html: &str, open: usize) -> usize {
    let mut quote = None;
    for (at, byte) in html.bytes().enumerate().skip(open + 1) {
        match (quote, byte) {
            (None, b'>') => return at,
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open_quote), _) if open_quote == byte => quote = None,
            _ => {}
        }
    }
    html.len()
}

/// Where the value of attribute `wanted` is in `attributes`, quotes off.
fn attribute(attributes: &str, wanted: &str) -> Option<Range<usize>> {
    let mut rest = attributes;
    loop {
        rest = rest.trim_start_matches(|character: char| character.is_whitespace() || character == '/');
        if rest.is_empty() {
            return None;
        }
        let name_end =
            rest.find(|character: char| character.is_whitespace() || character == '=').unwrap_or(rest.len());
        let (name, after) = rest.split_at(name_end);
        let after = after.trim_start();
        // What is left of the attributes from the value on, the value's length, and what is left behind it.
        let (at, length, next) = match after.strip_prefix('=') {
            None => (after, 0, after),
            Some(after) => value(after.trim_start()),
        };
        if name.eq_ignore_ascii_case(wanted) {
            let start = attributes.len() - at.len();
            return Some(start..start + length);
        }
        rest = if name.is_empty() && next.len() == rest.len() { next.get(1..)? } else { next };
    }
}

fn value(text: &str) -> (&str, usize, &str) {
    for quote in ['"', '\''] {
        if let Some(inner) = text.strip_prefix(quote) {
            let (value, next) = inner.split_once(quote).unwrap_or((inner, ""));
            return (inner, value.len(), next);
        }
    }
    let end = text.find(char::is_whitespace).unwrap_or(text.len());
    (text, end, &text[end..])
}

/// An address without the one entity that addresses need.
fn address(value: &str) -> String {
    value.replace("&amp;", "&")
}

/// Whether `html` is nothing but comments and white space.
pub(super) fn is_comment(html: &str) -> bool {
    let mut rest = html.trim();
    if rest.is_empty() {
        return false;
    }
    while let Some(inner) = rest.strip_prefix("<!--") {
        match inner.split_once("-->") {
            Some((_, after)) => rest = after.trim_start(),
            None => return true,
        }
    }
    rest.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(html: &str) -> Vec<InlineKind> {
        let mut out = Vec::new();
        inlines(html, 0, &|value| value.of(html).to_owned(), &mut out);
        out.into_iter().map(|inline| inline.kind).collect()
    }

    #[test]
    fn tags_mean_links_images_and_anchors() {
        assert_eq!(kinds(r#"<a name="x"></a>"#), [InlineKind::Anchor("x".into())]);
        assert_eq!(
            kinds(r#"<A HREF='a.md' id=y>"#),
            [InlineKind::Link("a.md".into()), InlineKind::Anchor("y".into())]
        );
        assert_eq!(kinds("<img alt=\"a > b\" src=i.png />"), [InlineKind::Image("i.png".into())]);
        assert_eq!(kinds("<!-- <br> --><br/>"), [InlineKind::Break]);
    }

    #[test]
    fn broken_tags_end_with_the_text() {
        assert_eq!(kinds("<a href=\"x"), [InlineKind::Link("x".into())]);
        assert_eq!(kinds("a < b <= \u{fc}"), []);
        assert_eq!(kinds("<a =\"\u{fc}\" =>"), []);
    }

    #[test]
    fn comments_alone_are_no_block() {
        assert!(is_comment("<!-- a -->\n<!-- b -->\n"));
        assert!(!is_comment("<!-- a --> text"));
    }
}
