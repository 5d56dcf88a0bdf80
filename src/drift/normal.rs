//! What two versions of a block say, without the ways to write it.

use super::{Class, typo};
use crate::document::{Block, ContainerKind, Document, InlineKind, Kind};
use crate::text::Span;
use crate::text::words::{self, Run};

/// Characters that are shown as another or not at all: no-break spaces are blanks, curly quotation marks are
/// straight ones, soft hyphens and byte order marks are nothing.
fn plain(character: char) -> Option<char> {
    match character {
        '\u{AD}' | '\u{200B}' | '\u{FEFF}' | '\u{2060}' => None,
        '\u{A0}' | '\u{202F}' | '\u{2007}' => Some(' '),
        '‘' | '’' => Some('\''),
        '“' | '”' => Some('"'),
        other => Some(other),
    }
}

/// `text` with single blanks and plain characters.
pub(super) fn squeezed(text: &str) -> String {
    let mut squeezed = String::with_capacity(text.len());
    let mut gap = false;
    for character in text.chars().filter_map(plain) {
        if character.is_whitespace() {
            gap = !squeezed.is_empty();
        } else {
            if gap {
                squeezed.push(' ');
            }
            gap = false;
            squeezed.push(character);
        }
    }
    squeezed
}

/// The visible words of a block with its code, cells parted by bars.
pub(super) fn visible(document: &Document, block: &Block) -> String {
    let words = match document.cells(block) {
        [] => document.words_with_code(block, block.prose),
        cells => {
            let cells: Vec<String> =
                cells.iter().map(|cell| document.words_with_code(block, cell.prose)).collect();
            cells.join(" | ")
        }
    };
    squeezed(&words)
}

/// What a translator reads of a block: its words, or for code and the like what stands there.
pub(super) fn shown(document: &Document, block: &Block) -> String {
    match block.kind {
        Kind::Code | Kind::Html | Kind::Directive | Kind::Alert | Kind::Rule | Kind::Image => {
            block.span.of(&document.text).to_owned()
        }
        _ => visible(document, block),
    }
}

/// How two versions of a block differ, by what that means for a translator; none where they say the same. With the
/// word diff.
pub(super) fn difference(old: (&Document, &Block), new: (&Document, &Block)) -> Option<(Class, Vec<Run>)> {
    let class = class(old, new)?;
    let runs = match class {
        Class::Text | Class::Typo | Class::Code => {
            words::diff(&shown_words(old.0, old.1), &shown_words(new.0, new.1))
        }
        _ => words::diff_markup(written(old), written(new)),
    };
    Some((class, runs))
}

fn shown_words(document: &Document, block: &Block) -> String {
    match block.kind {
        Kind::Code => block.span.of(&document.text).to_owned(),
        Kind::Directive => squeezed(block.span.of(&document.text)),
        _ => visible(document, block),
    }
}

fn written<'d>((document, block): (&'d Document, &Block)) -> &'d str {
    block.span.of(&document.text)
}

fn class(old: (&Document, &Block), new: (&Document, &Block)) -> Option<Class> {
    if std::mem::discriminant(&old.1.kind) != std::mem::discriminant(&new.1.kind) {
        let same = visible(old.0, old.1) == visible(new.0, new.1);
        return Some(if same { Class::Markup } else { Class::Text });
    }
    if old.1.kind == Kind::Code {
        let same = code(old) == code(new) && old.1.label == new.1.label;
        return (!same).then_some(Class::Code);
    }
    let words = |(document, block): (&Document, &Block)| squeezed(document.words(block));
    let (before, after) = (words(old), words(new));
    let touches_code = codes(old) != codes(new);
    let touches_links = links(old) != links(new);
    if before != after {
        let is_slip = !touches_code && !touches_links && typo::is_slip(&before, &after);
        return Some(if is_slip { Class::Typo } else { Class::Text });
    }
    if touches_code {
        return Some(Class::Code);
    }
    if touches_links {
        return Some(Class::Links);
    }
    let brings_text = old.1.is_include() || new.1.is_include();
    (markup(old) != markup(new)).then_some(if brings_text { Class::Text } else { Class::Markup })
}

/// Two versions with fewer words than these may be one, whatever they say.
const FEWEST_WORDS: usize = 5;
/// Of this many words of the longer version one at least is in the shorter, too, where they are one.
const MOST_WORDS_A_COMMON: usize = 5;

/// Whether two blocks that were matched have so little in common that one was removed and the other added.
pub(super) fn are_unrelated(old: (&Document, &Block), new: (&Document, &Block)) -> bool {
    let (before, after) = (visible(old.0, old.1), visible(new.0, new.1));
    if std::mem::discriminant(&old.1.kind) != std::mem::discriminant(&new.1.kind) {
        return before != after || before.is_empty();
    }
    if before == after || matches!(old.1.kind, Kind::Heading(_) | Kind::Code) {
        return false;
    }
    let (mut before, mut after) = (words::of(&before), words::of(&after));
    before.sort_unstable();
    after.sort_unstable();
    let (mut left, mut right, mut common) = (before.iter().peekable(), after.iter().peekable(), 0);
    while let (Some(a), Some(b)) = (left.peek(), right.peek()) {
        match a.cmp(b) {
            std::cmp::Ordering::Less => _ = left.next(),
            std::cmp::Ordering::Greater => _ = right.next(),
            std::cmp::Ordering::Equal => {
                common += 1;
                left.next();
                right.next();
            }
        }
    }
    before.len().min(after.len()) >= FEWEST_WORDS
        && common * MOST_WORDS_A_COMMON < before.len().max(after.len())
}

/// All that [`difference`] looks at, as one text: the same where two versions of a block say the same.
pub(super) fn signature((document, block): (&Document, &Block)) -> String {
    const END: char = '\u{1F}';
    let mut signature = block.kind.word().to_owned();
    let mut enter = |text: &str| {
        signature.push(END);
        signature.push_str(text);
    };
    if block.kind == Kind::Code {
        enter(&block.label);
        enter(&code((document, block)));
        return signature;
    }
    enter(&squeezed(document.words(block)));
    codes((document, block)).iter().for_each(|code| enter(code));
    for (kind, target) in links((document, block)) {
        enter(&char::from(kind).to_string());
        enter(target);
    }
    let markup = markup((document, block));
    let done = markup.is_done.map_or(0, |done| 1 + u32::from(done));
    let is_numbered = u32::from(markup.is_numbered);
    for number in [u32::from(markup.level), is_numbered, done, markup.depth, markup.cells as u32] {
        enter(&number.to_string());
    }
    markup.inlines.iter().for_each(|inline| enter(inline));
    enter(markup.label);
    enter(&markup.written);
    signature
}

/// The lines of a code block without its fences, the indentation they share, and the blanks at their ends: what is left
/// of the blanks means something in many languages.
pub(super) fn code((document, block): (&Document, &Block)) -> String {
    let written = block.span.of(&document.text);
    let is_fence = |line: &str| line.trim_start().starts_with("```") || line.trim_start().starts_with("~~~");
    let mut lines: Vec<&str> = written.lines().map(str::trim_end).collect();
    if lines.first().is_some_and(|first| is_fence(first)) {
        lines.remove(0);
        if lines.last().is_some_and(|last| is_fence(last)) {
            lines.pop();
        }
    }
    let blanks = |line: &&str| line.len() - line.trim_start().len();
    // The first line's own blanks lie before an indented block's span.
    let indented = lines.iter().skip(usize::from(!written.starts_with(['`', '~'])));
    let shared = indented.filter(|line| !line.is_empty()).map(blanks).min().unwrap_or(0);
    let dedented = lines.iter().map(|line| line.get(shared.min(blanks(line))..).unwrap_or(""));
    dedented.collect::<Vec<_>>().join("\n").trim_matches('\n').to_owned()
}

/// Code spans and calls, delimiters of shortcodes left out.
pub(super) fn codes((document, block): (&Document, &Block)) -> Vec<String> {
    let delimiter = |character: &char| matches!(character, '<' | '>' | '%') || character.is_whitespace();
    let code = |inline: &crate::document::Inline| match &inline.kind {
        // A line break in a code span is a blank; other blanks are code.
        InlineKind::Code(text) => Some(text.trim().replace("\r\n", " ").replace('\n', " ")),
        InlineKind::Template(text) => Some(text.chars().filter(|c| !delimiter(c)).collect()),
        _ => None,
    };
    document.inlines(block).iter().filter_map(code).collect()
}

/// Targets of links and images, and anchors.
pub(super) fn links<'d>((document, block): (&'d Document, &Block)) -> Vec<(u8, &'d str)> {
    let link = |inline: &'d crate::document::Inline| match &inline.kind {
        InlineKind::Link(target) => Some((b'l', target.trim())),
        InlineKind::Image(target) => Some((b'i', target.trim())),
        InlineKind::Anchor(name) => Some((b'a', name.as_str())),
        _ => None,
    };
    document.inlines(block).iter().filter_map(link).collect()
}

/// Levels, kinds, depth and emphasis.
#[derive(PartialEq, Eq)]
struct Markup<'d> {
    level: u8,
    label: &'d str,
    is_numbered: bool,
    /// For an item of a list of tasks: whether it is done.
    is_done: Option<bool>,
    depth: u32,
    cells: usize,
    inlines: Vec<&'d str>,
    written: String,
}

fn markup<'d>((document, block): (&'d Document, &'d Block)) -> Markup<'d> {
    let container = document.containers.get(block.container as usize);
    let in_table = container.is_some_and(|container| container.kind == ContainerKind::Table);
    let inline = |inline: &'d crate::document::Inline| match &inline.kind {
        InlineKind::Strong => Some("strong"),
        InlineKind::Html(name) => Some(name.as_str()),
        InlineKind::Footnote(name) => Some(name.as_str()),
        // Elsewhere a line break is a matter of taste.
        InlineKind::Break if in_table => Some("break"),
        _ => None,
    };
    let text = block.span.of(&document.text);
    let is_raw = matches!(block.kind, Kind::Html | Kind::Directive);
    Markup {
        level: if let Kind::Heading(level) = block.kind { level } else { 0 },
        // The id of a heading follows from its words, or is an anchor.
        label: if matches!(block.kind, Kind::Heading(_)) { "" } else { &block.label },
        is_numbered: block.kind == Kind::Item && text.starts_with(|first: char| first.is_ascii_digit()),
        is_done: if block.kind == Kind::Item { is_done(text) } else { None },
        depth: container.map_or(0, |container| container.depth),
        cells: if in_table { document.cells(block).len() } else { 0 },
        inlines: document.inlines(block).iter().filter_map(inline).collect(),
        written: if is_raw { without_delimiters(text) } else { String::new() },
    }
}

/// Whether the task is done that an item of a list is; none where it is no task.
fn is_done(item: &str) -> Option<bool> {
    let (_, rest) = item.split_once([' ', '\t'])?;
    match rest.trim_start().as_bytes() {
        [b'[', b' ', b']', ..] => Some(false),
        [b'[', b'x' | b'X', b']', ..] => Some(true),
        _ => None,
    }
}

/// Raw markup without blanks, comments, and the delimiters of shortcodes.
fn without_delimiters(text: &str) -> String {
    without_comments(
        &text.replace("{{<", "{{").replace("{{%", "{{").replace(">}}", "}}").replace("%}}", "}}"),
    )
}

/// Markup without blanks and comments.
pub(super) fn without_comments(text: &str) -> String {
    let mut kept = uncommented(text);
    kept.retain(|character| !character.is_whitespace());
    kept
}

/// Text without comments and tags.
pub(super) fn without_tags(text: &str) -> String {
    without(&uncommented(text), "<", ">")
}

/// Markup without comments; what looks like one in a CDATA section is text.
fn uncommented(text: &str) -> String {
    const CDATA: &str = "<![CDATA[";
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("<!") {
        let (before, markup) = rest.split_at(at);
        kept.push_str(before);
        let length = match () {
            () if markup.starts_with("<!--") => markup.find("-->").map_or(markup.len(), |end| end + 3),
            () if markup.starts_with(CDATA) => markup.find("]]>").unwrap_or(markup.len()),
            () => 2,
        };
        if !markup.starts_with("<!--") {
            kept.push_str(&markup[..length]);
        }
        rest = &markup[length..];
    }
    kept + rest
}

/// `text` without what stands from `open` to `close`.
fn without(text: &str, open: &str, close: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(open) {
        kept.push_str(before);
        rest = after.split_once(close).map_or("", |(_, rest)| rest);
    }
    kept.push_str(rest);
    kept
}

/// Whether a block that came or went is no more than a comment.
pub(super) fn is_comment(document: &Document, block: &Block) -> bool {
    block.kind == Kind::Html && without_delimiters(block.span.of(&document.text)).is_empty()
}

/// What a piece that came or went means for a translator.
pub(super) fn class_of_piece(document: &Document, blocks: (usize, usize)) -> Class {
    let class = |block: &Block| match block.kind {
        Kind::Code => Class::Code,
        // What it brings is prose.
        _ if block.is_include() => Class::Text,
        _ if words::count(document.words(block)) > 0 => Class::Text,
        _ if !codes((document, block)).is_empty() => Class::Code,
        _ if is_comment(document, block) => Class::Cosmetic,
        _ => Class::Markup,
    };
    document.blocks[blocks.0..blocks.1].iter().map(class).max().unwrap_or(Class::Cosmetic)
}

/// The cell of a row that alone differs.
pub(super) fn lone_cell(old: (&Document, &Block), new: (&Document, &Block)) -> Option<usize> {
    let (before, after) = (old.0.cells(old.1), new.0.cells(new.1));
    if before.len() != after.len() {
        return None;
    }
    let text = |document: &Document, span: Span| squeezed(span.of(&document.text));
    let mut differ = before
        .iter()
        .zip(after)
        .enumerate()
        .filter(|(_, (before, after))| text(old.0, before.span) != text(new.0, after.span));
    let (first, _) = differ.next()?;
    differ.next().is_none().then_some(first)
}
