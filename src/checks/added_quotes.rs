//! Quotation marks around the whole text of a link, a heading or a cell that the source does not have.

use super::rendered::Rendered;
use super::{Check, Context, Profile, Promise, Run, describe, twins};
use crate::document::Kind;
use crate::finding::{Edit, Finding, Level};
use crate::passage::Passages;

pub(super) static CHECK: Check = Check {
    id: "added-quotes",
    promise: Promise::Faithful,
    level: Level::Warning,
    profile: Profile::Default,
    facts: &["text", "kind"],
    page: include_str!("../../source/checks/added-quotes.md"),
    run: Run::Aligned(run),
};

const OPENING: &[char] = &['"', '“', '„', '”', '‚', '‘', '«', '»', '‹', '›', '「', '『', '\''];
const CLOSING: &[char] = &['"', '”', '“', '’', '‘', '»', '«', '›', '‹', '」', '』', '\''];
/// Signs that may stand between the closing mark and the end.
const SIGNS: &[char] = &['.', ',', ';', ':', '!', '?', '。', '，', '、', '：', '；', '！', '？'];
/// Blanks that stand inside of French quotation marks.
const BLANKS: &[char] = &[' ', '\u{a0}', '\u{202f}'];

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    for passages in context.passages {
        let (source, target) = (&passages.source, &passages.target);
        for (twin, link) in twins::links(passages) {
            let (Some(label), Some(other)) = (link.label, twin.label) else { continue };
            let text = label.of(&target.document.text);
            let Some(quoted) = Quoted::of(text) else { continue };
            let text = other.of(&source.document.text);
            let is_quoted_there = text.contains(is_mark)
                || Quoted::of(text).is_some()
                || twins::before(source, twin.span.start).ends_with(is_mark)
                || twins::behind(source, twin.span.end).starts_with(is_mark);
            if is_quoted_there {
                continue;
            }
            let mut finding =
                describe::passages(&CHECK, context, passages).with("text", quoted.inner).with("kind", "link");
            (finding.source, finding.target) = (Some(twin.span), Some(label));
            finding.edit = context.is_base.then(|| Edit::sure(label, quoted.without()));
            found.push(finding);
        }
        if let Some(kind) = whole(passages) {
            found.extend(of_whole(context, passages, kind));
        }
    }
}

/// What the passage is where it may be quoted as a whole.
fn whole(passages: &Passages<'_>) -> Option<&'static str> {
    match (passages.source.kind(), passages.column) {
        (_, Some(_)) => Some("cell"),
        (Some(Kind::Heading(_)), None) => Some("heading"),
        _ => None,
    }
}

/// A finding about a passage that is quoted as a whole.
fn of_whole(context: &Context<'_>, passages: &Passages<'_>, kind: &'static str) -> Option<Finding> {
    let (source, target) = (&passages.source, &passages.target);
    let quoted = Quoted::of(target.words)?;
    if source.words.contains(is_mark) || Quoted::of(source.words).is_some() {
        return None;
    }
    let start = target.words.len() - target.words.trim_start().len();
    let span = Rendered::of(target).span(start, start + target.words.trim().len())?;
    let mut finding =
        describe::passages(&CHECK, context, passages).with("text", quoted.inner).with("kind", kind);
    finding.target = Some(span);
    let written = Quoted::of(span.of(&target.document.text)).filter(|written| written.inner == quoted.inner);
    finding.edit = written.filter(|_| context.is_base).map(|written| Edit::sure(span, written.without()));
    Some(finding)
}

/// A text between quotation marks.
struct Quoted<'a> {
    inner: &'a str,
    /// The signs behind the closing mark.
    signs: &'a str,
}

impl<'a> Quoted<'a> {
    /// A text that is one quotation as a whole.
    fn of(text: &'a str) -> Option<Self> {
        let text = text.trim();
        let end = text.trim_end_matches(SIGNS);
        let inner = end.strip_prefix(OPENING)?.strip_suffix(CLOSING)?.trim_matches(BLANKS);
        let is_one = !inner.is_empty() && !inner.contains(is_mark);
        is_one.then_some(Self { inner, signs: &text[end.len()..] })
    }

    fn without(&self) -> String {
        format!("{}{}", self.inner, self.signs)
    }
}

/// Whether it opens or closes a quotation. An apostrophe within words is none.
fn is_mark(character: char) -> bool {
    !matches!(character, '\'' | '’') && (OPENING.contains(&character) || CLOSING.contains(&character))
}
