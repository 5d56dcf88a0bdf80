//! What tags mean: the blocks that they make where they stand alone, their links, images and anchors.

use super::lexer::Tag;
use crate::dialect::markdown::mask::{LineKind, alert};
use crate::document::{Inline, InlineKind};
use crate::text::Span;

/// Components that are alerts of the type they name, as `<Aside type="tip">`.
const TYPED_ALERTS: [&str; 4] = ["aside", "admonition", "callout", "alert"];

/// The kind and the name of the block that a tag alone makes.
pub(super) fn block(tag: &Tag<'_>) -> (LineKind, String) {
    let name = tag.name.to_lowercase();
    if tag.is_component() && !tag.is_empty && (alert(&name) || TYPED_ALERTS.contains(&name.as_str())) {
        let kind = if tag.closes { LineKind::AlertEnd } else { LineKind::Alert };
        let is_typed = TYPED_ALERTS.contains(&name.as_str());
        return (kind, if is_typed { tag.get("type").unwrap_or("note").to_lowercase() } else { name });
    }
    match (tag.is_component(), tag.closes) {
        (false, _) => (LineKind::Tag, String::new()),
        (true, true) => (LineKind::Component, format!("/{name}")),
        (true, false) => (LineKind::Component, name),
    }
}

/// The links, images and anchors of a tag; its name where it is none.
pub(super) fn inlines(tag: &Tag<'_>, start: usize, inlines: &mut Vec<Inline>) {
    if tag.closes || tag.name.is_empty() {
        return;
    }
    let span = Span::new(start, tag.end);
    let before = inlines.len();
    let mut push = |kind| inlines.push(Inline { kind, span });
    match tag.name {
        "br" => push(InlineKind::Break),
        "b" | "strong" => push(InlineKind::Strong),
        _ => {}
    }
    if let Some(target) = tag.get("href").or_else(|| tag.get("to")) {
        push(InlineKind::Link(target.to_owned()));
    }
    match (tag.name, tag.get("src")) {
        ("iframe" | "script", Some(source)) => push(InlineKind::Link(source.to_owned())),
        (_, Some(source)) => push(InlineKind::Image(source.to_owned())),
        ("img", None) => push(InlineKind::Image(String::new())),
        _ => {}
    }
    let name = if tag.name == "a" { tag.get("name") } else { None };
    if let Some(anchor) = tag.get("id").or(name) {
        push(InlineKind::Anchor(anchor.to_owned()));
    }
    if inlines.len() == before && tag.name != "a" {
        inlines.push(Inline { kind: InlineKind::Html(tag.name.to_lowercase()), span });
    }
}
