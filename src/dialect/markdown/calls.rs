//! Calls of templates, `{{…}}`: where they are, and which of them stand as blocks of their own.
//!
//! What a call means differs by platform; a dialect says it in its [`Syntax`](super::Syntax). Where calls stand
//! does not: those that fill their line are blocks, those inside a line are part of its text.

use rustc_hash::FxHashMap;

use super::Syntax;
use super::mask::{LineKind, LineMask, Masks, lines_around, list_start};
use crate::document::InlineKind;
use crate::text::{Span, line_end, line_start};

/// The longest call that is looked for, in bytes: braces further apart are none.
pub(in crate::dialect) const MAX_CALL: usize = 2_000;

/// The most calls of one line that are blocks each; pages have four. What follows a block looks for the end of its
/// line, and must not do so a hundred thousand times over a line of as many calls.
const MOST_IN_ROW: usize = 64;

/// A piece inside a line that the parser must not see.
#[derive(Debug)]
pub(in crate::dialect) struct Call {
    /// Its bytes.
    pub span: Span,
    /// What becomes of it.
    pub kind: CallKind,
}

/// What becomes of a piece that was hidden.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::dialect) enum CallKind {
    /// It is a call and kept as a node.
    Call,
    /// It shows a call to the reader and is text.
    Shown,
    /// It is a tag, whose meaning is among the hidden inlines.
    Tag,
    /// It is left out.
    Hidden,
}

/// What a call means.
#[derive(Debug)]
pub(in crate::dialect) struct Meaning<'t> {
    /// Its name in lower case, with `/` before it where it closes another.
    pub name: String,
    /// What it is where it stands alone.
    pub role: Role,
    /// The links and images that it makes.
    pub targets: Vec<InlineKind>,
    /// The words in it that a reader sees.
    pub words: Vec<&'t str>,
}

/// What a call is where it stands alone on its line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::dialect) enum Role {
    /// A part of the text, there too.
    Inline,
    /// A block of this kind.
    Block(LineKind),
    /// The beginning of code in this language, up to the call that closes it.
    Code(String),
    /// The beginning of a comment, up to the call that closes it.
    Comment,
}

/// The places of a delimiter in a text, asked for from its beginning to its end: linear all together.
pub(in crate::dialect) struct Delimiter<'t> {
    text: &'t str,
    wanted: &'static str,
    next: Option<usize>,
}

impl<'t> Delimiter<'t> {
    pub(in crate::dialect) fn new(text: &'t str, wanted: &'static str) -> Self {
        Self { text, wanted, next: Some(0) }
    }

    /// The first place at or after `from`.
    pub(in crate::dialect) fn from(&mut self, from: usize) -> Option<usize> {
        if self.next? < from || !self.text[self.next?..].starts_with(self.wanted) {
            let start = from.max(self.next?);
            self.next = self.text.get(start..)?.find(self.wanted).map(|found| start + found);
        }
        self.next
    }
}

/// The calls `{{…}}` in `text` from byte `body` on.
pub(super) fn braces(text: &str, body: usize) -> Vec<Call> {
    let (mut opening, mut closing) = (Delimiter::new(text, "{{"), Delimiter::new(text, "}}"));
    let mut calls = Vec::new();
    let mut at = body;
    while let Some(open) = opening.from(at) {
        at = open + 2;
        let Some(close) = closing.from(at) else { break };
        if close - open <= MAX_CALL && !holds_fence(&text[at..close]) {
            at = close + 2;
            calls.push(Call { span: Span::new(open, at), kind: CallKind::Call });
        }
    }
    calls
}

/// Whether code begins or ends inside of what would be one call: then its braces belong to different pieces of code.
pub(in crate::dialect) fn holds_fence(within: &str) -> bool {
    let is_fence = |line: &str| ["```", "~~~"].iter().any(|fence| line.trim_start().starts_with(fence));
    within.split(['\n', '\r']).skip(1).any(is_fence)
}

/// A call of a platform that is not known: a name, and nothing else that could be said of it.
pub(super) fn unknown(call: &str) -> Meaning<'_> {
    let inner =
        call.trim_matches(|character: char| matches!(character, '{' | '}') || character.is_whitespace());
    let name = name_of(inner).to_lowercase();
    Meaning { name, role: Role::Block(LineKind::Directive), targets: Vec::new(), words: Vec::new() }
}

/// The name at the beginning of what stands in a call.
pub(in crate::dialect) fn name_of(inner: &str) -> &str {
    let is_part = |character: char| character.is_alphanumeric() || matches!(character, '-' | '_' | '/' | '.');
    inner.split(|character| !is_part(character)).next().unwrap_or("")
}

/// Adds the calls of `text` to `masks`, in lines of their own and inside lines.
pub(super) fn mask(text: &str, body: usize, syntax: &Syntax, masks: &mut Masks) {
    let calls = (syntax.calls)(text, body);
    let meanings: Vec<Meaning<'_>> = calls.iter().map(|call| (syntax.meaning)(call.span.of(text))).collect();
    let closings = closings(text, &calls, &meanings);
    let mut at = 0;
    while at < calls.len() {
        let Some(last) = row(text, body, &calls, at) else {
            masks.calls.push(Call { ..calls[at] });
            at += 1;
            continue;
        };
        if last == at
            && let Some(end) = closings[at]
            && let Some(region) = region(text, body, &calls, at, end, &meanings[at].role)
        {
            masks.lines.extend(region);
            at = end + 1;
            continue;
        }
        let whole = calls[at].span.cover(calls[last].span);
        let is_single = |index: usize| {
            let is_closing = meanings[index].name.starts_with('/');
            closings[index].is_none() && !is_closing
        };
        let is_text = (at..=last).any(|index| meanings[index].role == Role::Inline)
            || ((at..=last).all(is_single) && is_inside_paragraph(text, body, whole));
        for index in at..=last {
            let span = calls[index].span;
            if is_text {
                masks.calls.push(Call { ..calls[index] });
                continue;
            }
            let kind = match meanings[index].role {
                Role::Block(kind) => kind,
                _ => LineKind::Directive,
            };
            masks.lines.push(LineMask { span, kind, name: meanings[index].name.clone(), is_call: true });
        }
        at = last + 1;
    }
}

/// For each call that another closes by its name, which one that is.
fn closings(text: &str, calls: &[Call], meanings: &[Meaning<'_>]) -> Vec<Option<usize>> {
    let mut open: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
    let mut closings = vec![None; calls.len()];
    for index in (0..calls.len()).rev().filter(|index| calls[*index].kind == CallKind::Call) {
        let name = meanings[index].name.as_str();
        let closes_itself =
            || calls[index].span.of(text).trim_end_matches(['}', '>', '%']).trim_end().ends_with('/');
        match name.strip_prefix('/') {
            Some(name) => open.entry(name).or_default().push(index),
            None if closes_itself() => {}
            None => closings[index] = open.get_mut(name).and_then(Vec::pop),
        }
    }
    closings
}

/// The last of the calls that fill the line on which `first` begins; none where other text is there.
fn row(text: &str, body: usize, calls: &[Call], first: usize) -> Option<usize> {
    let is_blank = |between: &str| between.bytes().all(|byte| matches!(byte, b' ' | b'\t'));
    let start = calls[first].span.start as usize;
    // Backwards no further than the blanks reach: a line may hold a hundred thousand calls.
    let before = text[body..start].trim_end_matches([' ', '\t', '>']);
    if !(before.is_empty() || before.ends_with(['\n', '\r'])) {
        return None;
    }
    let mut last = first;
    loop {
        if calls[last].kind != CallKind::Call || last - first >= MOST_IN_ROW {
            return None;
        }
        let end = calls[last].span.end as usize;
        let rest = text[end..].trim_start_matches([' ', '\t']);
        if rest.is_empty() || rest.starts_with(['\n', '\r']) {
            return Some(last);
        }
        let next = calls.get(last + 1)?.span.start as usize;
        if text.len() - rest.len() != next || !is_blank(&text[end..next]) {
            return None;
        }
        last += 1;
    }
}

/// The masks of two calls that hold code or a comment; none where they hold Markdown, or do not stand alike.
fn region(
    text: &str,
    body: usize,
    calls: &[Call],
    open: usize,
    close: usize,
    role: &Role,
) -> Option<[LineMask; 2]> {
    let (kind, name) = match role {
        Role::Code(language) => (LineKind::Code, language.clone()),
        Role::Comment => (LineKind::Comment, String::new()),
        _ => return None,
    };
    let prefix = |call: &Call| {
        let start = call.span.start as usize;
        &text[line_start(text, start).max(body)..start]
    };
    let stands_alike =
        row(text, body, calls, close) == Some(close) && prefix(&calls[open]) == prefix(&calls[close]);
    let line =
        |index: usize, kind| LineMask { span: calls[index].span, kind, name: name.clone(), is_call: true };
    let end = if kind == LineKind::Code { LineKind::CodeEnd } else { LineKind::CommentEnd };
    stands_alike.then(|| [line(open, kind), line(close, end)])
}

/// Whether the lines around are text, so that `span` is a part of it that its author put on a line of its own.
fn is_inside_paragraph(text: &str, body: usize, span: Span) -> bool {
    let is_text = |line: &str| {
        let markup = ["#", "```", "~~~", "|", "<", ":::", "{{", "[!", "---", "***", "==="];
        !line.is_empty() && !markup.iter().any(|markup| line.starts_with(markup))
    };
    let start = line_start(text, span.start as usize).max(body);
    let (before, after) = lines_around(text, body, start, line_end(text, span.end as usize));
    is_text(before) && is_text(after) && list_start(after) == 0
}
