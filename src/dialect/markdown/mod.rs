//! Markdown: CommonMark with GitHub's tables, footnotes, strikethrough and alerts, and on the same base the
//! line directives of Microsoft Learn and the shortcodes of Hugo and MDN, which no CommonMark page
//! holds by accident.
//!
//! The parser is pulldown-cmark. What it cannot know is hidden from it first ([`mask`]): same length,
//! so that its byte offsets are those of the file.

mod html;
pub(in crate::dialect) mod mask;
mod walk;

use super::{Dialect, front_matter};
use crate::document::{Container, ContainerKind, Document, Section};
use crate::text::{Lines, Span};

pub(super) static DIALECT: Dialect = Dialect {
    id: "markdown",
    matches: |path, _| {
        path.rsplit_once('.').is_some_and(|(_, extension)| {
            ["md", "markdown"].iter().any(|known| extension.eq_ignore_ascii_case(known))
        })
    },
    is_opaque: false,
    read,
};

/// A document of `text` without any block.
pub(super) fn empty(text: String) -> Document {
    let page = Container {
        kind: ContainerKind::Page,
        parent: 0,
        depth: 0,
        span: Span::new(0, text.len()),
        columns: 0,
    };
    Document {
        lines: Lines::new(&text),
        containers: vec![page],
        sections: vec![Section::default()],
        text,
        ..Document::default()
    }
}

fn read(text: String) -> Document {
    read_masked(text, mask::mask)
}

/// Reads a page of which `mask` says what the parser must not see.
pub(super) fn read_masked(text: String, mask: fn(text: &str, body: usize) -> mask::Masks) -> Document {
    let mut document = empty(text);
    let body = body_start(&mut document);
    let text = std::mem::take(&mut document.text);
    let masks = mask(&text, body);
    walk::walk(&text, body, &masks, &mut document);
    document.text = text;
    document
}

/// Reads the front matter and says where the page's body begins.
fn body_start(document: &mut Document) -> usize {
    let Some(raw) = front_matter::split(&document.text) else { return 0 };
    let (entries, problems) = front_matter::parse(&document.text, &raw);
    document.front_matter = Some(entries);
    document.problems.extend(problems);
    raw.span.end as usize
}
