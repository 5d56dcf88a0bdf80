//! Markdown: CommonMark with GitHub's tables, footnotes, strikethrough and alerts, and on the same base the
//! line directives of Microsoft Learn and calls `{{…}}`, which no CommonMark page holds by accident.
//!
//! The parser is pulldown-cmark. What it cannot know is hidden from it first ([`mask`]): same length,
//! so that its byte offsets are those of the file. Dialects that are Markdown and more hand the base their [`Syntax`].

pub(super) mod calls;
mod html;
pub(super) mod mask;
mod walk;

use self::calls::{Call, Meaning};
use super::{Dialect, front_matter};
use crate::document::{Container, ContainerKind, Document, Section};
use crate::text::{Lines, Span, slug};

pub(super) static DIALECT: Dialect = Dialect {
    id: "markdown",
    matches: |path, _| {
        path.rsplit_once('.').is_some_and(|(_, extension)| {
            ["md", "markdown"].iter().any(|known| extension.eq_ignore_ascii_case(known))
        })
    },
    is_opaque: false,
    read: |text| read(text, &BASE),
};

/// What a dialect adds to Markdown.
#[derive(Debug)]
pub(super) struct Syntax {
    /// What the parser must not see of a text from a byte on.
    pub mask: fn(text: &str, body: usize, syntax: &Syntax) -> mask::Masks,
    /// The calls of templates in a text from a byte on: in order, none inside another.
    pub calls: fn(text: &str, body: usize) -> Vec<Call>,
    /// What a call means.
    pub meaning: for<'t> fn(call: &'t str) -> Meaning<'t>,
    /// What a reader sees of text that shows calls.
    pub shown: fn(&str) -> String,
    /// The attributes at the end of a heading or on a line of their own.
    pub attributes: for<'t> fn(text: &'t str) -> Option<Attributes<'t>>,
    /// The marker of an alert at the beginning of a quoted paragraph.
    pub alert: fn(paragraph: &str) -> Option<AlertMarker>,
}

/// Attributes in braces: `{#id .class}`.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Attributes<'t> {
    /// The byte of the opening brace.
    pub start: usize,
    /// The id among them.
    pub id: Option<&'t str>,
}

/// What makes a quotation an alert: `**Note:**`, or `[!NOTE]` with text behind it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct AlertMarker {
    /// Its length as written, in bytes.
    pub written: usize,
    /// The alert's name.
    pub label: &'static str,
}

/// Markdown with nothing added.
pub(super) static BASE: Syntax = Syntax {
    mask: mask::mask,
    calls: calls::braces,
    meaning: calls::unknown,
    shown: str::to_owned,
    attributes: heading_id,
    alert: |_| None,
};

/// `{#id}` at the end of a heading.
fn heading_id(heading: &str) -> Option<Attributes<'_>> {
    let (before, id) = slug::explicit(heading);
    (id.is_some() && !before.is_empty()).then_some(Attributes { start: before.len(), id })
}

/// Whether the name of a file is one of Markdown pages.
pub(super) fn is_markdown(path: &str) -> bool {
    let extension = path.rsplit_once('.').map(|(_, extension)| extension);
    extension
        .is_some_and(|extension| ["md", "markdown"].iter().any(|known| extension.eq_ignore_ascii_case(known)))
}

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

/// Reads a page with what `syntax` adds.
pub(super) fn read(text: String, syntax: &Syntax) -> Document {
    let mut document = empty(text);
    let body = body_start(&mut document);
    let text = std::mem::take(&mut document.text);
    let masks = (syntax.mask)(&text, body, syntax);
    walk::walk(&text, body, &masks, syntax, &mut document);
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
