//! One pass over the parser's events: blocks, containers, cells and inlines, and then the sections.

use pulldown_cmark::{CodeBlockKind, CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::html;
use super::mask::{LineKind, Masks};
use crate::document::{
    Block, Cell, Container, ContainerKind, Document, Id, Inline, InlineKind, Kind, Problem, ProblemKind,
    Section,
};
use crate::text::{Span, slug};

/// Cells kept of one page. A header of ten thousand columns over ten thousand rows is an attack.
const MAX_CELLS: usize = 200_000;

/// Stands in the prose for a code span or a call.
const PLACEHOLDER: char = '\u{FFFC}';

/// Reads `text` from byte `body` on into `document`.
pub(super) fn walk(text: &str, body: usize, masks: &Masks, document: &mut Document) {
    let masked = masks.text.as_deref().unwrap_or(text);
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS;
    let mut walker = Walker {
        text,
        masks,
        document,
        leaf: None,
        container: 0,
        next_call: 0,
        in_image: 0,
        in_code: false,
        cells_full: false,
        headings: Vec::new(),
    };
    for (event, range) in Parser::new_ext(&masked[body..], options).into_offset_iter() {
        walker.event(event, Span::new(body + range.start, body + range.end));
    }
    walker.close_leaf();
    if !masks.comments.is_empty() {
        walker.document.comments.extend(&masks.comments);
        walker.document.comments.sort_unstable();
    }
    let headings = std::mem::take(&mut walker.headings);
    sections(document, headings);
}

/// A block that is still being read.
struct Leaf {
    kind: Kind,
    start: u32,
    end: u32,
    container: Id,
    prose_start: usize,
    cells_start: usize,
    inlines_start: usize,
    label: String,
    /// The heading's text with code, for its id.
    plain: String,
    /// Whether anything but images and space was seen.
    has_text: bool,
    images: u32,
    /// Whether a paragraph of its own is open in a list item's leaf.
    adopted: bool,
}

struct Walker<'a> {
    text: &'a str,
    masks: &'a Masks,
    document: &'a mut Document,
    leaf: Option<Leaf>,
    container: Id,
    next_call: usize,
    in_image: u32,
    in_code: bool,
    cells_full: bool,
    /// The text of each heading, in order.
    headings: Vec<String>,
}

impl Walker<'_> {
    fn event(&mut self, event: Event<'_>, span: Span) {
        match event {
            Event::Start(tag) => self.start(tag, span),
            Event::End(tag) => self.end(tag, span),
            Event::Text(_) if self.in_code => {}
            Event::Text(words) => self.words(&words, span),
            Event::Code(code) => {
                self.ensure_leaf(span);
                if let Some(leaf) = &mut self.leaf {
                    leaf.plain.push_str(&code);
                    leaf.has_text = true;
                }
                self.inline(InlineKind::Code(code.into_string()), span);
                self.document.prose.push(PLACEHOLDER);
                self.extend_leaf(span);
            }
            Event::Html(_) => self.extend_leaf(span),
            Event::InlineHtml(_) => {
                self.ensure_leaf(span);
                self.extend_leaf(span);
                html::inlines(span.of(self.text), span.start as usize, &mut self.document.inlines);
                self.document.prose.push(' ');
            }
            Event::FootnoteReference(name) => {
                self.ensure_leaf(span);
                self.inline(InlineKind::Footnote(name.into_string()), span);
                self.extend_leaf(span);
            }
            Event::SoftBreak => {
                self.document.prose.push(' ');
                if let Some(leaf) = &mut self.leaf {
                    leaf.plain.push(' ');
                }
            }
            Event::HardBreak => {
                // Hidden indentation lies before the line break, and makes none.
                if span.of(self.text).starts_with(['\\', ' ']) {
                    self.inline(InlineKind::Break, span);
                }
                self.document.prose.push(' ');
            }
            Event::Rule => self.rule(span),
            Event::TaskListMarker(_) => self.extend_leaf(span),
            Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, span: Span) {
        match tag {
            Tag::Paragraph => match &mut self.leaf {
                Some(leaf) if leaf.kind == Kind::Item && !leaf.adopted => leaf.adopted = true,
                _ => self.open_leaf(Kind::Paragraph, span),
            },
            Tag::Heading { level, .. } => self.open_leaf(Kind::Heading(level_number(level)), span),
            Tag::BlockQuote(_) => self.open_container(ContainerKind::Quote, span, 0),
            Tag::CodeBlock(kind) => {
                self.open_leaf(Kind::Code, span);
                if let (Some(leaf), CodeBlockKind::Fenced(language)) = (&mut self.leaf, kind) {
                    let language = language.split([' ', ',', '{']).next().unwrap_or("");
                    leaf.label = language.to_lowercase();
                }
                self.close_leaf();
                self.in_code = true;
            }
            Tag::HtmlBlock => self.html_block(span),
            Tag::List(_) => self.open_container(ContainerKind::List, span, 0),
            Tag::Item => {
                self.open_container(ContainerKind::Item, span, 0);
                let marker = self.text[span.range()]
                    .find(|character: char| character.is_whitespace())
                    .map_or(span.end, |length| span.start + length as u32);
                self.open_leaf(Kind::Item, Span { start: span.start, end: marker });
            }
            Tag::FootnoteDefinition(_) => self.open_container(ContainerKind::Footnote, span, 0),
            Tag::Table(alignments) => {
                self.open_container(ContainerKind::Table, span, alignments.len() as u32);
            }
            Tag::TableHead => self.open_leaf(Kind::TableHead, span),
            Tag::TableRow => self.open_leaf(Kind::Row, span),
            Tag::TableCell => self.open_cell(span),
            Tag::Strong => {
                self.ensure_leaf(span);
                self.inline(InlineKind::Strong, span);
            }
            Tag::Link { dest_url, .. } => {
                self.ensure_leaf(span);
                let target = self.unmask(&dest_url, span);
                self.inline(InlineKind::Link(target), span);
                self.extend_leaf(span);
            }
            Tag::Image { dest_url, .. } => {
                self.ensure_leaf(span);
                let target = self.unmask(&dest_url, span);
                self.inline(InlineKind::Image(target), span);
                self.extend_leaf(span);
                self.in_image += 1;
                if let Some(leaf) = &mut self.leaf {
                    leaf.images += 1;
                }
            }
            _ => self.ensure_leaf_for_inline(&tag, span),
        }
    }

    fn ensure_leaf_for_inline(&mut self, tag: &Tag<'_>, span: Span) {
        if matches!(tag, Tag::Emphasis | Tag::Strikethrough) {
            self.ensure_leaf(span);
        }
    }

    fn end(&mut self, tag: TagEnd, span: Span) {
        match tag {
            TagEnd::Paragraph => {
                self.extend_leaf(trimmed(self.text, span));
                self.close_leaf();
            }
            TagEnd::Heading(_) | TagEnd::TableHead | TagEnd::TableRow => {
                self.extend_leaf(trimmed(self.text, span));
                self.close_leaf();
            }
            TagEnd::TableCell => self.close_cell(),
            TagEnd::CodeBlock => self.in_code = false,
            TagEnd::Strong | TagEnd::Emphasis | TagEnd::Strikethrough | TagEnd::Link => {
                self.extend_leaf(span)
            }
            TagEnd::Image => self.in_image = self.in_image.saturating_sub(1),
            TagEnd::BlockQuote(_)
            | TagEnd::List(_)
            | TagEnd::Item
            | TagEnd::FootnoteDefinition
            | TagEnd::Table => {
                self.close_leaf();
                self.container = self.document.containers[self.container as usize].parent;
            }
            _ => {}
        }
    }

    fn open_container(&mut self, kind: ContainerKind, span: Span, columns: u32) {
        self.close_leaf();
        let depth = self.document.containers[self.container as usize].depth + 1;
        let span = trimmed(self.text, span);
        self.document.containers.push(Container { kind, parent: self.container, depth, span, columns });
        self.container = (self.document.containers.len() - 1) as Id;
    }

    fn open_leaf(&mut self, kind: Kind, span: Span) {
        self.close_leaf();
        let span = if kind == Kind::Item { span } else { trimmed(self.text, span) };
        self.leaf = Some(Leaf {
            kind,
            start: span.start,
            end: span.end,
            container: self.container,
            prose_start: self.document.prose.len(),
            cells_start: self.document.cells.len(),
            inlines_start: self.document.inlines.len(),
            label: String::new(),
            plain: String::new(),
            has_text: false,
            images: 0,
            adopted: false,
        });
    }

    /// Text that follows a block inside a tight list item has no paragraph of its own.
    fn ensure_leaf(&mut self, span: Span) {
        if self.leaf.is_none() {
            self.open_leaf(Kind::Paragraph, span);
        }
    }

    fn extend_leaf(&mut self, span: Span) {
        if let Some(leaf) = &mut self.leaf {
            leaf.end = leaf.end.max(span.end);
        }
    }

    fn close_leaf(&mut self) {
        let Some(mut leaf) = self.leaf.take() else { return };
        if leaf.kind == Kind::Paragraph && leaf.images > 0 && !leaf.has_text {
            leaf.kind = Kind::Image;
        }
        if let Kind::Heading(_) = leaf.kind {
            self.heading_label(&mut leaf);
        }
        self.document.blocks.push(Block {
            kind: leaf.kind,
            span: Span { start: leaf.start, end: leaf.end },
            container: leaf.container,
            section: 0,
            prose: Span::new(leaf.prose_start, self.document.prose.len()),
            cells: (leaf.cells_start as Id, self.document.cells.len() as Id),
            inlines: (leaf.inlines_start as Id, self.document.inlines.len() as Id),
            label: leaf.label,
        });
    }

    /// The id of a heading: `{#id}` at its end, else an anchor at its start, else its slug.
    fn heading_label(&mut self, leaf: &mut Leaf) {
        self.headings.push(leaf.plain.clone());
        let plain = leaf.plain.trim();
        let explicit = plain.strip_suffix('}').and_then(|rest| rest.rsplit_once("{#")).map(|(_, id)| id);
        if let Some(id) = explicit.filter(|id| !id.is_empty() && !id.contains(char::is_whitespace)) {
            self.inline(InlineKind::Anchor(id.to_owned()), Span { start: leaf.start, end: leaf.end });
            leaf.label = id.to_owned();
            if let Some(length) = self.document.prose[leaf.prose_start..].rfind("{#") {
                self.document.prose.truncate(leaf.prose_start + length);
            }
            return;
        }
        let anchor =
            self.document.inlines[leaf.inlines_start..].iter().find_map(|inline| match &inline.kind {
                InlineKind::Anchor(name) => Some(name.clone()),
                _ => None,
            });
        leaf.label = anchor.unwrap_or_else(|| slug::docfx(plain));
    }

    fn inline(&mut self, kind: InlineKind, span: Span) {
        self.document.inlines.push(Inline { kind, span });
    }

    /// What the tags hidden under `span` mean.
    fn hidden_inlines(&mut self, span: Span) {
        let hidden = &self.masks.inlines;
        let first = hidden.partition_point(|inline| inline.span.start < span.start);
        let known = hidden[first..].iter().take_while(|inline| inline.span.start < span.end);
        self.document.inlines.extend(known.cloned());
    }

    fn words(&mut self, words: &CowStr<'_>, span: Span) {
        if self.leaf.is_none() && words.trim().is_empty() {
            return;
        }
        self.ensure_leaf(span);
        self.extend_leaf(span);
        if self.in_image == 0
            && let Some(leaf) = &mut self.leaf
            && !words.trim().is_empty()
        {
            leaf.has_text = true;
        }
        let mut words: &str = words;
        let mut at = span.start;
        // Calls hidden under this text: only where text and file agree byte for byte.
        if words.len() == span.len() {
            while let Some(call) = self.masks.calls.get(self.next_call) {
                if call.span.end <= at {
                    self.next_call += 1;
                    continue;
                }
                if call.span.start >= span.end {
                    break;
                }
                let before = (call.span.start.max(at) - at) as usize;
                self.push_words(words.get(..before).unwrap_or(""));
                if call.is_call && call.span.start >= at {
                    let written = call.span.of(self.text).to_owned();
                    let call_span = call.span;
                    if written.starts_with('<') {
                        self.hidden_inlines(call_span);
                        self.document.prose.push(' ');
                    } else {
                        self.inline(InlineKind::Template(written), call_span);
                        self.document.prose.push(PLACEHOLDER);
                    }
                }
                let end = call.span.end.min(span.end);
                words = words.get((end - at) as usize..).unwrap_or("");
                at = end;
                if call.span.end > span.end {
                    break;
                }
            }
        }
        self.push_words(words);
    }

    fn push_words(&mut self, words: &str) {
        self.document.prose.push_str(&no_loc(words, true));
        if let Some(leaf) = &mut self.leaf {
            leaf.plain.push_str(&no_loc(words, false));
        }
    }

    /// A link's target as the file has it, where a call was hidden in it.
    fn unmask(&self, target: &CowStr<'_>, span: Span) -> String {
        let written = span.of(self.text);
        let Some(opening) = written.rfind("](").filter(|_| !self.masks.calls.is_empty()) else {
            return target.to_string();
        };
        let start = span.start + opening as u32;
        let calls = &self.masks.calls;
        let next = calls.partition_point(|call| call.span.start < start);
        if calls.get(next).is_some_and(|call| call.span.start < span.end) {
            return written[opening + 2..].trim_end_matches(')').to_owned();
        }
        target.to_string()
    }

    fn open_cell(&mut self, span: Span) {
        if self.document.cells.len() >= MAX_CELLS {
            if !self.cells_full {
                self.cells_full = true;
                let detail = MAX_CELLS.to_string();
                self.document.problems.push(Problem { kind: ProblemKind::Truncated, span, detail });
            }
            return;
        }
        // Words of neighbouring cells must not run together.
        if !self.document.prose.ends_with(' ') {
            self.document.prose.push(' ');
        }
        let start = self.document.prose.len();
        let span = trimmed(self.text, span);
        let blanks = span.of(self.text).len() - span.of(self.text).trim_start().len();
        let span = Span { start: span.start + blanks as u32, end: span.end };
        self.document.cells.push(Cell { span, prose: Span::at(start) });
    }

    fn close_cell(&mut self) {
        if self.cells_full {
            return;
        }
        let end = self.document.prose.len() as u32;
        if let Some(cell) = self.document.cells.last_mut() {
            cell.prose.end = end;
        }
    }

    fn html_block(&mut self, span: Span) {
        let written = span.of(self.text);
        if html::is_comment(written) {
            self.close_leaf();
            self.document.comments.push(trimmed(self.text, span));
            return;
        }
        self.open_leaf(Kind::Html, span);
        html::inlines(written, span.start as usize, &mut self.document.inlines);
        push_html_text(written, &mut self.document.prose);
        self.close_leaf();
    }

    fn rule(&mut self, span: Span) {
        self.close_leaf();
        let lines = &self.masks.lines;
        let at = lines.partition_point(|line| line.span.start < span.start);
        let Some(mask) = lines.get(at).filter(|line| line.span.start < span.end.max(span.start + 1)) else {
            self.open_leaf(Kind::Rule, span);
            self.close_leaf();
            return;
        };
        let kind = match mask.kind {
            LineKind::AlertEnd => return,
            LineKind::Alert => Kind::Alert,
            LineKind::Image => Kind::Image,
            LineKind::Directive | LineKind::Component => Kind::Directive,
            LineKind::Tag => Kind::Html,
        };
        self.open_leaf(kind, mask.span);
        match mask.kind {
            LineKind::Component | LineKind::Tag => self.hidden_inlines(mask.span),
            _ => directive_inlines(mask.span, self.text, kind, self.document),
        }
        if let Some(leaf) = &mut self.leaf
            && kind != Kind::Image
        {
            leaf.label = mask.name.clone();
        }
        self.close_leaf();
    }
}

/// What a directive line points to: `[title](path)`, `source="…"`, `VIDEO url`; and its `alt-text`.
fn directive_inlines(span: Span, text: &str, kind: Kind, document: &mut Document) {
    let written = span.of(text);
    let quoted = |name: &str| {
        let (_, after) = written.split_once(name)?;
        let inner = after.trim_start().strip_prefix('=')?.trim_start().strip_prefix('"')?;
        inner.split_once('"').map(|(value, _)| value)
    };
    let target = match written.rsplit_once("](") {
        Some((_, rest)) => rest.split([')', ' ', '"']).next(),
        None => quoted("source").or_else(|| {
            let inner = written.strip_prefix("[!")?.strip_suffix(']')?;
            inner.split_once(' ').map(|(_, url)| url.trim()).filter(|url| url.contains("//"))
        }),
    };
    if let Some(target) = target.filter(|target| !target.is_empty()) {
        let target = target.to_owned();
        let kind = if kind == Kind::Image { InlineKind::Image(target) } else { InlineKind::Link(target) };
        document.inlines.push(Inline { kind, span });
    }
    if let Some(alternative) = quoted("alt-text") {
        document.prose.push_str(alternative);
    }
}

/// `:::no-loc text="X":::` is X to a reader; docfx makes nothing of it in the id of a heading.
fn no_loc(words: &str, is_shown: bool) -> std::borrow::Cow<'_, str> {
    if !words.contains(":::no-loc") {
        return words.into();
    }
    let mut out = String::with_capacity(words.len());
    let mut rest = words;
    while let Some((before, after)) = rest.split_once(":::no-loc") {
        out.push_str(before);
        let Some((inside, behind)) = after.split_once(":::") else {
            rest = after;
            continue;
        };
        let text = inside.split_once("text=").map_or("", |(_, text)| text.trim());
        if is_shown {
            out.push_str(text.trim_matches(|character| matches!(character, '"' | '“' | '”')));
        }
        rest = behind;
    }
    out.push_str(rest);
    out.into()
}

/// The text between tags.
fn push_html_text(html: &str, prose: &mut String) {
    let mut inside = false;
    for character in html.chars() {
        match character {
            '<' => inside = true,
            '>' if inside => {
                inside = false;
                prose.push(' ');
            }
            _ if !inside => prose.push(character),
            _ => {}
        }
    }
}

fn trimmed(text: &str, span: Span) -> Span {
    let length = span.of(text).trim_end().len();
    Span { start: span.start, end: span.start + length as u32 }
}

fn level_number(level: HeadingLevel) -> u8 {
    level as u8
}

/// Builds the sections from the headings, in one pass with a stack of open ones.
fn sections(document: &mut Document, headings: Vec<String>) {
    let mut open: Vec<Id> = vec![0];
    let mut headings = headings.into_iter();
    for index in 0..document.blocks.len() {
        if let Kind::Heading(level) = document.blocks[index].kind {
            while open.len() > 1 && document.sections[*open.last().unwrap_or(&0) as usize].level >= level {
                close_section(document, open.pop(), index);
            }
            let parent = open.last().copied().unwrap_or(0);
            let heading = Some(index as Id);
            let blocks = (index as Id, index as Id);
            let text = headings.next().unwrap_or_default();
            document.sections.push(Section { heading, level, parent, blocks, text });
            open.push((document.sections.len() - 1) as Id);
            if document.sections.len() == 2 {
                document.sections[0].blocks.1 = index as Id;
            }
        }
        document.blocks[index].section = open.last().copied().unwrap_or(0);
    }
    let end = document.blocks.len();
    while open.len() > 1 {
        close_section(document, open.pop(), end);
    }
    if document.sections.len() == 1 {
        document.sections[0].blocks.1 = end as Id;
    }
}

fn close_section(document: &mut Document, section: Option<Id>, end: usize) {
    if let Some(section) = section.and_then(|section| document.sections.get_mut(section as usize)) {
        section.blocks.1 = end as Id;
    }
}
