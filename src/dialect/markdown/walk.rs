//! One pass over the parser's events: blocks, containers, cells and inlines, and then the sections.

use pulldown_cmark::{
    BrokenLink, BrokenLinkCallback, CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Options, Parser,
    Tag, TagEnd,
};
use rustc_hash::FxHashMap;

use super::calls::CallKind;
use super::mask::{LineKind, LineMask, Masks};
use super::{Syntax, html};
use crate::document::{
    Block, Cell, Container, ContainerKind, Document, Id, Inline, InlineKind, Kind, Problem, ProblemKind,
    Section,
};
use crate::text::{Span, slug};

/// Cells kept of one page. A header of ten thousand columns over ten thousand rows is an attack.
const MAX_CELLS: usize = 200_000;

/// References without definition that are kept of one page.
const MAX_UNDEFINED: usize = 1_000;

/// Stands in the prose for a code span or a call.
const PLACEHOLDER: char = '\u{FFFC}';

/// Reads `text` from byte `body` on into `document`.
pub(super) fn walk(text: &str, body: usize, masks: &Masks, syntax: &Syntax, document: &mut Document) {
    let masked = masks.text.as_deref().unwrap_or(text);
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS;
    let mut undefined = Vec::new();
    let note_undefined = |reference: BrokenLink<'_>| -> Option<(CowStr<'_>, CowStr<'_>)> {
        let is_full = matches!(reference.link_type, LinkType::Reference | LinkType::ReferenceUnknown);
        if is_full && undefined.len() < MAX_UNDEFINED {
            let span = Span::new(body + reference.span.start, body + reference.span.end);
            undefined.push((reference.reference.to_lowercase(), span));
        }
        None
    };
    let parser = Parser::new_with_broken_link_callback(&masked[body..], options, Some(note_undefined));
    let definitions = definitions(&parser, body, masks);
    let mut walker = Walker {
        text,
        masked,
        masks,
        syntax,
        definitions,
        document,
        leaf: None,
        container: 0,
        next_call: 0,
        in_image: 0,
        in_code: false,
        cells_full: false,
        headings: Vec::new(),
    };
    for (event, range) in parser.into_offset_iter() {
        walker.event(event, Span::new(body + range.start, body + range.end));
    }
    walker.close_leaf();
    walker.document.undefined = undefined;
    if !masks.comments.is_empty() {
        walker.document.comments.extend(&masks.comments);
        walker.document.comments.sort_unstable();
    }
    let headings = std::mem::take(&mut walker.headings);
    sections(document, headings);
}

/// The definitions of link references that hold calls, by their labels in lower case.
fn definitions<'t, F: BrokenLinkCallback<'t>>(
    parser: &Parser<'t, F>,
    body: usize,
    masks: &Masks,
) -> FxHashMap<String, Span> {
    if masks.calls.is_empty() {
        return FxHashMap::default();
    }
    let all = parser.reference_definitions().iter();
    let placed = all.map(|(label, definition)| {
        (label.to_lowercase(), Span::new(body + definition.span.start, body + definition.span.end))
    });
    placed.filter(|(_, span)| masks.has_call(*span)).collect()
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
    /// What the parser reads.
    masked: &'a str,
    masks: &'a Masks,
    syntax: &'a Syntax,
    /// Where the definitions of link references are that hold calls.
    definitions: FxHashMap<String, Span>,
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
                let code = if self.masks.has_call(span) { self.code(span) } else { code.into_string() };
                if let Some(leaf) = &mut self.leaf {
                    leaf.plain.push_str(&code);
                    leaf.has_text = true;
                }
                self.inline(InlineKind::Code(code), span);
                self.document.prose.push(PLACEHOLDER);
                self.extend_leaf(span);
            }
            Event::Html(_) => self.extend_leaf(span),
            Event::InlineHtml(_) => {
                self.ensure_leaf(span);
                self.extend_leaf(span);
                self.html(span);
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
                    let fence = self.masks.lines_from(span.start).first();
                    if let Some(fence) =
                        fence.filter(|line| line.span.start == span.start && line.kind == LineKind::Code)
                    {
                        leaf.label.clone_from(&fence.name);
                    }
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
            Tag::Link { link_type, dest_url, id, .. } => {
                self.ensure_leaf(span);
                // `<a@b>` is an address of mail, and no path.
                let is_mail = link_type == LinkType::Email;
                let dest_url = if is_mail { format!("mailto:{dest_url}").into() } else { dest_url };
                self.target(&dest_url, &id, span, InlineKind::Link);
                self.extend_leaf(span);
            }
            Tag::Image { dest_url, id, .. } => {
                self.ensure_leaf(span);
                self.target(&dest_url, &id, span, InlineKind::Image);
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
        if leaf.kind == Kind::Paragraph && self.alert_marker(&mut leaf) {
            return;
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

    /// The marker at the beginning of the first paragraph of a quotation is a block of its own. Whether nothing is
    /// left of the paragraph.
    fn alert_marker(&mut self, leaf: &mut Leaf) -> bool {
        let is_quote = self.document.containers[leaf.container as usize].kind == ContainerKind::Quote;
        let is_first = self.document.blocks.last().is_none_or(|block| block.container != leaf.container);
        if !is_quote || !is_first {
            return false;
        }
        let span = Span { start: leaf.start, end: leaf.end };
        let Some(marker) = (self.syntax.alert)(span.of(self.text)) else { return false };
        let end = leaf.start + marker.written as u32;
        // Before a letter, what is meant as bold need not be: then the asterisks are words.
        let written = Span { start: leaf.start, end }.of(self.text);
        let plain = written.replace("**", "");
        let prose = &self.document.prose[leaf.prose_start..];
        let Some(words) = [written, &plain].into_iter().find(|words| prose.starts_with(words)) else {
            return false;
        };
        let words = words.len();
        let strong = self.document.inlines.get(leaf.inlines_start);
        let is_strong = strong.is_some_and(|inline| inline.span.start == leaf.start);
        let inlines = leaf.inlines_start + usize::from(is_strong);
        self.document.blocks.push(Block {
            kind: Kind::Alert,
            span: Span { start: leaf.start, end },
            container: leaf.container,
            section: 0,
            prose: Span::at(leaf.prose_start),
            cells: (leaf.cells_start as Id, leaf.cells_start as Id),
            inlines: (leaf.inlines_start as Id, inlines as Id),
            label: marker.label.to_owned(),
        });
        leaf.inlines_start = inlines;
        leaf.prose_start += words;
        let rest = Span { start: end, end: leaf.end }.of(self.text);
        let text = rest.trim_start_matches(|character: char| character.is_whitespace() || character == '>');
        leaf.start = leaf.end - text.len() as u32;
        text.is_empty()
    }

    /// The id of a heading: `{#id}` at its end, else an anchor at its start, else its slug.
    fn heading_label(&mut self, leaf: &mut Leaf) {
        self.headings.push(leaf.plain.clone());
        let plain = leaf.plain.trim();
        let attributes = (self.syntax.attributes)(plain);
        if attributes.is_some()
            && let Some(length) = self.document.prose[leaf.prose_start..].rfind('{')
        {
            self.document.prose.truncate(leaf.prose_start + length);
        }
        if let Some(id) = attributes.as_ref().and_then(|attributes| attributes.id) {
            self.inline(InlineKind::Anchor(id.to_owned()), Span { start: leaf.start, end: leaf.end });
            leaf.label = id.to_owned();
            return;
        }
        let plain = attributes.map_or(plain, |attributes| plain[..attributes.start].trim_end());
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
                if call.span.start >= at {
                    let (kind, call_span) = (call.kind, call.span);
                    self.call(kind, call_span);
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

    /// A piece that was hidden inside a line.
    fn call(&mut self, kind: CallKind, span: Span) {
        let written = span.of(self.text);
        match kind {
            CallKind::Hidden => {}
            CallKind::Tag => {
                self.hidden_inlines(span);
                self.document.prose.push(' ');
            }
            CallKind::Shown => self.push_words(&(self.syntax.shown)(written)),
            CallKind::Call => {
                self.inline(InlineKind::Template(written.to_owned()), span);
                self.document.prose.push(PLACEHOLDER);
                self.mean(span);
            }
        }
    }

    /// The links and images that the call at `span` makes, and its words.
    fn mean(&mut self, span: Span) {
        let meaning = (self.syntax.meaning)(span.of(self.text));
        for target in meaning.targets {
            self.inline(target, span);
        }
        for words in meaning.words {
            self.document.prose.push(' ');
            self.document.prose.push_str(words);
            self.document.prose.push(' ');
        }
    }

    /// The text of a code span in which a call was hidden, without its backticks.
    fn code(&self, span: Span) -> String {
        let written = span.of(self.text);
        let inner = written.trim_start_matches('`');
        let ticks = written.len() - inner.len();
        let inner = inner.get(..inner.len().saturating_sub(ticks)).unwrap_or(inner);
        let inner = inner.strip_prefix(' ').and_then(|inner| inner.strip_suffix(' ')).unwrap_or(inner);
        (self.syntax.shown)(inner)
    }

    /// A link or an image. What it points to is what the file has, where a call was hidden in it.
    fn target(&mut self, target: &str, label: &str, span: Span, kind: fn(String) -> InlineKind) {
        let hidden = if self.masks.has_call(span) { self.destination(target, span) } else { None };
        let definition = || self.definitions.get(&label.to_lowercase()).copied();
        let hidden = hidden.or_else(|| self.destination(target, definition()?));
        let Some(hidden) = hidden else { return self.inline(kind(target.to_owned()), span) };
        let written = self.resolved(hidden);
        self.inline(kind(written), span);
        self.templates(hidden, span);
    }

    /// Where the destination of a link or of a definition is, if a call was hidden in it.
    fn destination(&self, target: &str, span: Span) -> Option<Span> {
        let masked = span.of(self.masked);
        let opening = masked.rfind("](").or_else(|| masked.find("]:"))? + 2;
        let at = opening + masked[opening..].find(target).filter(|_| !target.is_empty())?;
        let start = span.start as usize + at;
        let destination = Span::new(start, start + target.len());
        self.masks.has_call(destination).then_some(destination)
    }

    /// The calls in the destination of a link: behind it and with its span, for they have no place in the prose.
    fn templates(&mut self, destination: Span, link: Span) {
        for call in self.masks.calls_in(destination).iter().filter(|call| call.kind == CallKind::Call) {
            let kind = InlineKind::Template(call.span.of(self.text).to_owned());
            self.document.inlines.push(Inline { kind, span: link });
        }
    }

    /// The text at `span`, calls that make links replaced by what these point to.
    fn resolved(&self, span: Span) -> String {
        let mut out = String::new();
        let mut at = span.start;
        for call in self.masks.calls_in(span) {
            out.push_str(Span { start: at, end: call.span.start.max(at) }.of(self.text));
            let written = call.span.of(self.text);
            let targets = (self.syntax.meaning)(written).targets;
            match targets.first() {
                Some(InlineKind::Link(target) | InlineKind::Image(target)) => out.push_str(target),
                _ => out.push_str(written),
            }
            at = call.span.end;
        }
        out.push_str(Span { start: at, end: span.end.max(at) }.of(self.text));
        out
    }

    /// What the tags at `span` mean. Calls in their attributes are hidden from their quotation marks.
    fn html(&mut self, span: Span) {
        let start = span.start as usize;
        if !self.masks.has_call(span) {
            let resolve = |value: Span| value.of(self.text).to_owned();
            html::inlines(span.of(self.text), start, &resolve, &mut self.document.inlines);
            return;
        }
        let mut found = Vec::new();
        html::inlines(span.of(self.masked), start, &|value| self.resolved(value), &mut found);
        for inline in found {
            let (tag, is_target) =
                (inline.span, matches!(inline.kind, InlineKind::Link(_) | InlineKind::Image(_)));
            self.document.inlines.push(inline);
            if is_target {
                self.templates(tag, tag);
            }
        }
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
        if html::is_comment(span.of(self.masked)) {
            self.close_leaf();
            self.document.comments.push(trimmed(self.text, span));
            return;
        }
        self.open_leaf(Kind::Html, span);
        self.html(span);
        let mut is_tag = false;
        let mut at = span.start;
        for call in self.masks.calls_in(span) {
            let before = Span { start: at, end: call.span.start.max(at) };
            push_html_text(before.of(self.text), &mut is_tag, &mut self.document.prose);
            at = call.span.end;
        }
        let rest = Span { start: at, end: span.end.max(at) };
        push_html_text(rest.of(self.text), &mut is_tag, &mut self.document.prose);
        self.close_leaf();
    }

    fn rule(&mut self, span: Span) {
        self.close_leaf();
        let lines = self.masks.lines_from(span.start);
        let count = lines.partition_point(|line| line.span.start < span.end.max(span.start + 1));
        if count == 0 {
            self.open_leaf(Kind::Rule, span);
            self.close_leaf();
        }
        for line in &lines[..count] {
            self.line(line);
        }
    }

    /// A line that is a block, or says something of the block before it.
    fn line(&mut self, mask: &LineMask) {
        let kind = match mask.kind {
            LineKind::AlertEnd | LineKind::CodeEnd | LineKind::CommentEnd => return,
            LineKind::Attributes => return self.attributes(mask.span),
            LineKind::Alert => Kind::Alert,
            LineKind::Image => Kind::Image,
            LineKind::Directive | LineKind::Component | LineKind::Code | LineKind::Comment => Kind::Directive,
            LineKind::Tag => Kind::Html,
        };
        self.open_leaf(kind, mask.span);
        match mask.kind {
            LineKind::Component | LineKind::Tag => self.hidden_inlines(mask.span),
            _ if mask.is_call => self.mean(mask.span),
            _ => directive_inlines(mask.span, self.text, kind, self.document),
        }
        if let Some(leaf) = &mut self.leaf
            && kind != Kind::Image
        {
            leaf.label = mask.name.clone();
        }
        self.close_leaf();
    }

    /// Attributes below a block: their id is an anchor in it.
    fn attributes(&mut self, span: Span) {
        let id = (self.syntax.attributes)(span.of(self.text)).and_then(|attributes| attributes.id);
        let end = self.document.inlines.len() as Id;
        if let (Some(id), Some(block)) = (id, self.document.blocks.last_mut())
            && block.inlines.1 == end
        {
            block.inlines.1 += 1;
            self.document.inlines.push(Inline { kind: InlineKind::Anchor(id.to_owned()), span });
        }
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

/// The text between tags; `is_tag` says whether `html` begins, and then whether it ends, inside of one.
fn push_html_text(html: &str, is_tag: &mut bool, prose: &mut String) {
    for character in html.chars() {
        match character {
            '<' => *is_tag = true,
            '>' if *is_tag => {
                *is_tag = false;
                prose.push(' ');
            }
            _ if !*is_tag => prose.push(character),
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
