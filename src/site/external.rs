//! Addresses of other sites: links, images, and addresses that stand in the text as they are.

use super::address::{Address, Start};
use super::links;
use crate::document::{Document, InlineKind, Kind};
use crate::text::Span;

/// The addresses on the web that a page names, each with its place, in reading order.
pub fn external(document: &Document) -> Vec<(String, Span)> {
    let mut found: Vec<(String, Span)> = Vec::new();
    for link in links::links(document) {
        if let Start::Host(scheme, _) = Address::of(link.target).start {
            let target = link.target.trim();
            if scheme.is_empty() {
                found.push((format!("https:{target}"), link.span));
            } else if is_web(scheme) {
                found.push((target.to_owned(), link.span));
            }
        }
    }
    for block in &document.blocks {
        if matches!(block.kind, Kind::Code | Kind::Html | Kind::Directive | Kind::Entry) {
            continue;
        }
        let mut taken: Vec<Span> = document
            .inlines(block)
            .iter()
            .filter(|inline| !matches!(inline.kind, InlineKind::Strong | InlineKind::Break))
            .map(|inline| inline.span)
            .collect();
        taken.sort_unstable();
        let (text, start) = (block.span.of(&document.text), block.span.range().start);
        let mut from = 0;
        while let Some(at) = text[from..].find("http").map(|found| from + found) {
            let address = bare(&text[at..]);
            from = at + address.len().max("http".len());
            let span = Span::new(start + at, start + at + address.len());
            let before = taken[..taken.partition_point(|own| own.start <= span.start)].iter();
            if !address.is_empty() && !before.rev().take(8).any(|own| own.end > span.start) {
                found.push((address.to_owned(), span));
            }
        }
    }
    found.sort_by_key(|(_, span)| *span);
    found
}

fn is_web(scheme: &str) -> bool {
    scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https")
}

/// The address that `text` begins with, ended as GitHub's extended autolinks are: before space and `<`, without the
/// punctuation behind it, with as many closing brackets as it has opening ones. Empty where it is none.
fn bare(text: &str) -> &str {
    let Some(rest) = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")) else {
        return "";
    };
    if !rest.starts_with(char::is_alphanumeric) {
        return "";
    }
    let end = text
        .find(|c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '|' | '`'))
        .unwrap_or(text.len());
    let mut address = &text[..end];
    let opening = |text: &str| text.matches('(').count();
    let mut closing = address.matches(')').count();
    loop {
        address =
            address.trim_end_matches(['?', '!', '.', ',', ':', ';', '*', '_', '~', '\'', '"', '“', '”', ']']);
        match address.strip_suffix(')').filter(|_| closing > opening(address)) {
            Some(shorter) => (address, closing) = (shorter, closing - 1),
            None => return address,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dialect::read_text;

    #[test]
    fn addresses_of_other_sites_are_found_in_links_and_in_text() {
        let text = "See [a](https://a.example/x) and http://b.example/(y), (https://c.example/z).\n\n\
            `https://code.example` <https://d.example> ![e](//e.example/e.png) [f](f.md)\n\n\
            ```\nhttps://code.example\n```\n\n[https://g.example](https://g.example) https://\n";
        let page = read_text("a.md", text.to_owned());
        let found: Vec<String> = external(&page).into_iter().map(|(address, _)| address).collect();
        let expected = [
            "https://a.example/x",
            "http://b.example/(y)",
            "https://c.example/z",
            "https://d.example",
            "https://e.example/e.png",
            "https://g.example",
        ];
        assert_eq!(found, expected);
    }
}
