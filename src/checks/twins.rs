//! The links and code spans of a passage beside those of the source, and what stands around them.

use rustc_hash::FxHashMap;

use crate::align::normal_target;
use crate::passage::{Link, Passage, Passages};
use crate::text::Span;

/// Each link of the translation that has a text of its own beside the source's link to the same page; where several lead
/// there, by their order.
pub(super) fn links<'a>(passages: &Passages<'a>) -> Vec<(Link<'a>, Link<'a>)> {
    let labelled = |passage: &Passage<'a>| -> Vec<Link<'a>> {
        passage.links().filter(|link| link.label.is_some()).collect()
    };
    let targets = labelled(&passages.target);
    if targets.is_empty() {
        return Vec::new();
    }
    let mut sources: FxHashMap<String, Vec<Link<'a>>> = FxHashMap::default();
    for link in labelled(&passages.source) {
        sources.entry(page(link.target)).or_default().push(link);
    }
    sources.values_mut().for_each(|links| links.reverse());
    let twin = |link: Link<'a>| Some((sources.get_mut(&page(link.target))?.pop()?, link));
    targets.into_iter().filter_map(twin).collect()
}

/// The page that a link leads to, without locale and fragment, which are a translation's own.
fn page(target: &str) -> String {
    if target.trim().starts_with('#') { "#".to_owned() } else { normal_target(target) }
}

/// Each code span of the translation beside the source's of the same text, by their order.
pub(super) fn codes(passages: &Passages<'_>) -> Vec<(Span, Span)> {
    let mut sources: FxHashMap<&str, Vec<Span>> = FxHashMap::default();
    passages.source.codes().for_each(|(code, span)| sources.entry(code).or_default().push(span));
    sources.values_mut().for_each(|spans| spans.reverse());
    let targets = passages.target.codes();
    targets.filter_map(|(code, span)| Some((sources.get_mut(code)?.pop()?, span))).collect()
}

/// What the passage has before byte `at` of the file, as written.
pub(super) fn before<'a>(passage: &Passage<'a>, at: u32) -> &'a str {
    Span { start: passage.span.start, end: at }.of(&passage.document.text)
}

/// What the passage has from byte `at` of the file on, as written.
pub(super) fn behind<'a>(passage: &Passage<'a>, at: u32) -> &'a str {
    Span { start: at, end: passage.span.end.max(at) }.of(&passage.document.text)
}

/// Whether `passage` is Markdown: in HTML and in a value of the front matter marks are but characters.
pub(super) fn is_markdown(passage: &Passage<'_>) -> bool {
    use crate::document::Kind;
    !matches!(passage.kind(), None | Some(Kind::Html | Kind::Code | Kind::Directive | Kind::Entry | Kind::Message))
}
