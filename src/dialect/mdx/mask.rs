//! One pass over the lines of a page that hides what is MDX, and takes away indentation, without moving a byte of text.
//!
//! Hiding is as in [`markdown::mask`](crate::dialect::markdown): what is a block becomes a thematic break, what stands in
//! a line becomes a run of one character. Indentation is taken from a line by moving it before the line break above,
//! where it means nothing: so every other byte keeps its place.
//!
//! MDX has no indented code. Lines in an element are moved to the column of its tag, whatever the first of them is
//! indented by, and so are lines that are indented by four or more for no reason.

use super::lexer::{Lexer, Tag, is_comment};
use super::tag;
use crate::dialect::markdown::Syntax;
use crate::dialect::markdown::calls::{Call, CallKind};
use crate::dialect::markdown::mask::{LineKind, LineMask, Masks, delimiter_rows, line_masks, list_marker};
use crate::document::{Inline, InlineKind};
use crate::text::Span;

/// How far up a closing tag looks for the tag that it closes.
const DEPTH: usize = 64;

/// The longest run of backticks that is taken for the border of a code span.
const BACKTICKS: usize = 32;

/// Elements without a closing tag.
const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr",
];

/// Finds what to hide in `text` from byte `body` on.
pub(super) fn mask(text: &str, body: usize, _: &Syntax) -> Masks {
    let mut masker = Masker {
        text,
        bytes: text.as_bytes().to_vec(),
        lexer: Lexer::new(text),
        masks: Masks::default(),
        indents: Vec::new(),
        columns: Vec::new(),
        scope: body,
        without_closer: [0; BACKTICKS + 1],
    };
    line_masks(text, body, &mut masker.masks);
    for line in &masker.masks.lines {
        masker.bytes[line.span.range()].fill(b'_');
    }
    for (span, row) in delimiter_rows(text, body) {
        masker.bytes[span.range()].fill(b' ');
        masker.bytes[span.range()][..row.len()].copy_from_slice(row.as_bytes());
    }
    masker.page(body);
    let mut masks = masker.masks;
    masks.lines.sort_by_key(|line| line.span);
    // Only ASCII was written over whole characters, and only white space was moved, so this is still UTF-8.
    masks.text = String::from_utf8(masker.bytes).ok();
    if masks.text.is_none() {
        return Masks::default();
    }
    masks
}

/// Where lines of a column and of those behind it are moved to.
struct Indent<'a> {
    /// The element whose content this is; none for lines that are indented for no reason.
    element: Option<&'a str>,
    /// The column of its first line in the file, once that is known.
    from: Option<usize>,
    /// The column that it has for the parser.
    to: usize,
}

/// A code block that is not closed yet.
struct Fence {
    marker: u8,
    length: usize,
    is_quoted: bool,
    /// The column of the list item that holds it.
    column: usize,
}

/// A line taken apart.
struct Line {
    start: usize,
    end: usize,
    /// Where its text begins, behind indentation, quotation marks and list markers.
    content: usize,
    is_quoted: bool,
}

struct Masker<'a> {
    text: &'a str,
    bytes: Vec<u8>,
    lexer: Lexer<'a>,
    masks: Masks,
    indents: Vec<Indent<'a>>,
    /// The columns where the text of the open list items begins, for the parser.
    columns: Vec<usize>,
    /// The end of the paragraph that was last looked for.
    scope: usize,
    /// For each length of a run of backticks the end of a paragraph that has no other behind the place last looked at.
    without_closer: [usize; BACKTICKS + 1],
}

impl<'a> Masker<'a> {
    fn page(&mut self, body: usize) {
        let mut fence: Option<Fence> = None;
        let mut in_paragraph = false;
        let mut at = body;
        while at < self.text.len() {
            let end = self.line_end(at);
            let mut next = end;
            if self.text[at..end].trim().is_empty() {
                in_paragraph = false;
            } else if fence.take_if(|open| self.is_behind(open, at, end)).is_some() {
                // The list item or the quotation that held the code is over, and this line is no part of it.
                continue;
            } else if let Some(open) = &fence {
                let content = if open.is_quoted { self.split(at, end, false).content } else { at };
                self.dedent(at, self.moved(self.column(at)));
                if is_closing(&self.text[content..end], open) {
                    fence = None;
                }
            } else if let Some(module) = self.module(at, in_paragraph) {
                next = module;
            } else {
                let line = self.line(at, end);
                let content = &self.text[line.content..end];
                fence = self.fence(&line);
                if fence.is_some() || content.starts_with(":::") {
                    in_paragraph = false;
                } else if let Some(flow) = self.flow(&line) {
                    next = flow;
                    in_paragraph = false;
                } else {
                    in_paragraph = !content.starts_with('#');
                    next = self.inline(&line);
                }
            }
            at = self.behind_line_end(next);
        }
    }

    fn line_end(&self, at: usize) -> usize {
        self.text[at..].find(['\n', '\r']).map_or(self.text.len(), |found| at + found)
    }

    fn behind_line_end(&self, end: usize) -> usize {
        let rest = &self.text[end..];
        end + if rest.starts_with("\r\n") { 2 } else { usize::from(!rest.is_empty()) }
    }

    /// The column of the first visible character of the line at `at`.
    fn column(&self, at: usize) -> usize {
        let mut column = 0;
        for byte in self.text[at..].bytes() {
            match byte {
                b' ' => column += 1,
                b'\t' => column += 4 - column % 4,
                _ => break,
            }
        }
        column
    }

    /// The column that a line at `column` of the file is moved to.
    fn moved(&self, column: usize) -> usize {
        let Some((from, to)) = self.indents.iter().rev().find_map(|indent| Some((indent.from?, indent.to)))
        else {
            return column;
        };
        (column.saturating_sub(from - to)).max(column.min(to))
    }

    /// Moves the line at `start` to `column`: what it is indented by beyond goes before the line break above it.
    fn dedent(&mut self, start: usize, column: usize) {
        let surplus = self.column(start).saturating_sub(column);
        let (mut width, mut length) = (0, 0);
        while width < surplus {
            width += if self.text.as_bytes()[start + length] == b'\t' { 4 - width % 4 } else { 1 };
            length += 1;
        }
        let before = &self.text[..start];
        let line_break =
            if before.ends_with("\r\n") { 2 } else { usize::from(before.ends_with(['\n', '\r'])) };
        // A page may begin with indentation, with no line above it.
        if line_break > 0 {
            self.bytes[start - line_break..start + length].rotate_left(line_break);
        }
    }

    /// Whether the line from `at` to `end` lies outside of what holds `fence`.
    fn is_behind(&self, fence: &Fence, at: usize, end: usize) -> bool {
        let line = self.split(at, end, false);
        (fence.is_quoted && !line.is_quoted) || self.moved(self.column(at)) < fence.column
    }

    /// Takes a line apart; with `markers` also behind its list markers.
    fn split(&self, start: usize, end: usize, markers: bool) -> Line {
        let text = &self.text[..end];
        let mut line = Line { start, end, content: start, is_quoted: false };
        loop {
            let rest = &text[line.content..];
            let trimmed = rest.trim_start_matches([' ', '\t']);
            line.content = end - trimmed.len();
            if trimmed.starts_with('>') {
                line.is_quoted = true;
                line.content += 1;
            } else if markers
                && !is_rule(trimmed)
                && let Some(length) = list_marker(trimmed)
            {
                line.content += length;
            } else {
                return line;
            }
        }
    }

    /// Takes a line of Markdown apart and moves it to its column.
    fn line(&mut self, start: usize, end: usize) -> Line {
        let column = self.column(start);
        let visible = self.text[start..end].trim_start();
        while self
            .indents
            .last()
            .is_some_and(|indent| indent.element.is_none() && indent.from.is_some_and(|from| column < from))
        {
            self.indents.pop();
        }
        if let Some(indent) = self.indents.last_mut()
            && indent.from.is_none()
            && !visible.starts_with("</")
        {
            indent.from = Some(column.max(indent.to));
        }
        let mut moved = self.moved(column);
        while self.columns.last().is_some_and(|held| *held > moved) {
            self.columns.pop();
        }
        let held = self.columns.last().copied().unwrap_or(0);
        if moved >= held + 4 {
            self.indents.push(Indent { element: None, from: Some(column), to: held });
            moved = held;
        }
        self.dedent(start, moved);
        let line = self.split(start, end, true);
        self.list_items(start + (self.text[start..end].len() - visible.len()), end, moved);
        line
    }

    /// Opens the list items whose markers stand from `at` on, the first of them in `column`.
    fn list_items(&mut self, mut at: usize, end: usize, mut column: usize) {
        while let rest = &self.text[at..end]
            && !is_rule(rest)
            && let Some(length) = list_marker(rest)
        {
            let behind = &rest[length..];
            let spaces = behind.len() - behind.trim_start_matches(' ').len();
            let is_code_or_empty = spaces > 4 || spaces == behind.len();
            column += length + if is_code_or_empty { 1 } else { spaces };
            self.columns.push(column);
            at += length + spaces;
        }
    }

    fn fence(&self, line: &Line) -> Option<Fence> {
        let content = &self.text[line.content..line.end];
        let marker = *content.as_bytes().first().filter(|byte| matches!(byte, b'`' | b'~'))?;
        let length = content.bytes().take_while(|byte| *byte == marker).count();
        let is_fence = length >= 3 && (marker == b'~' || !content[length..].contains('`'));
        let column = self.columns.last().copied().unwrap_or(0);
        is_fence.then_some(Fence { marker, length, is_quoted: line.is_quoted, column })
    }

    /// Hides the imports and exports that begin at `at`, and says where they end.
    fn module(&mut self, at: usize, in_paragraph: bool) -> Option<usize> {
        let line = &self.text[at..self.line_end(at)];
        if in_paragraph || !is_module(line) {
            return None;
        }
        let whole = self.lexer.module(at, self.text.len());
        // An import that is not closed is hidden alone.
        let end = whole.or_else(|| line.starts_with("import").then_some(at + line.len()))?;
        self.blank(at, end);
        let mut start = at;
        while start < end {
            let line_end = self.line_end(start).min(end);
            self.include(start, self.text[start..line_end].trim_end());
            start = self.behind_line_end(line_end);
        }
        Some(end)
    }

    /// Keeps an import of a page as a block.
    fn include(&mut self, start: usize, line: &'a str) {
        let quoted = line.strip_prefix("import ").map(|rest| rest.trim_end_matches([';', ' ']));
        let path = quoted.and_then(|rest| {
            let quote = rest.chars().last().filter(|last| matches!(last, '"' | '\''))?;
            rest[..rest.len() - 1].rsplit_once(quote).map(|(_, path)| path)
        });
        let Some(path) = path.filter(|path| path.ends_with(".mdx") || path.ends_with(".md")) else { return };
        let span = Span::new(start, start + line.len());
        self.masks.inlines.push(Inline { kind: InlineKind::Link(path.to_owned()), span });
        self.block(span, LineKind::Component, "include".to_owned());
    }

    fn block(&mut self, span: Span, kind: LineKind, name: String) {
        self.bytes[span.range()].fill(b'_');
        self.masks.lines.push(LineMask { span, kind, name, is_call: false });
    }

    fn blank(&mut self, start: usize, end: usize) {
        for byte in &mut self.bytes[start..end] {
            if !matches!(byte, b'\n' | b'\r') {
                *byte = b' ';
            }
        }
    }

    /// Hides the tags and expressions that the line holds, where it holds nothing else, and says where they end.
    fn flow(&mut self, line: &Line) -> Option<usize> {
        let limit = self.text.len();
        let mut tags: Vec<(usize, Tag<'a>)> = Vec::new();
        let mut comments = Vec::new();
        let mut has_expression = false;
        let mut at = line.content;
        let mut end = at;
        while self.text[at..].starts_with(['<', '{']) {
            if self.text.as_bytes()[at] == b'<' {
                let tag = self.lexer.tag(at, limit)?;
                end = tag.end;
                tags.push((at, tag));
            } else {
                end = self.lexer.expression(at, limit)?;
                match is_comment(&self.text[at..end]) {
                    true => comments.push(Span::new(at, end)),
                    false => has_expression = true,
                }
            }
            at = end + self.text[end..].bytes().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
        }
        if end == line.content || !(self.text[at..].is_empty() || self.text[at..].starts_with(['\n', '\r'])) {
            return None;
        }
        self.masks.comments.extend(comments);
        let column = self.moved_column(line);
        let named = tags.iter().find(|(_, tag)| !tag.name.is_empty());
        let block = match named {
            Some((_, tag)) => Some(tag::block(tag)),
            None if has_expression => Some((LineKind::Component, "expression".to_owned())),
            None => None,
        };
        match block {
            Some((kind, name)) if end - line.content >= 3 => {
                for (start, tag) in &tags {
                    tag::inlines(tag, *start, &mut self.masks.inlines);
                }
                self.block(Span::new(line.content, end), kind, name);
            }
            _ => self.blank(line.content, end),
        }
        for (_, tag) in tags {
            self.element(&tag, column);
        }
        Some(at)
    }

    /// The column of a line's text for the parser.
    fn moved_column(&self, line: &Line) -> usize {
        let visible = line.start + self.text[line.start..].len() - self.text[line.start..].trim_start().len();
        let moved = self.moved(self.column(line.start));
        if line.is_quoted { moved } else { moved + line.content.saturating_sub(visible) }
    }

    /// Opens or closes the element of a tag in `column`.
    fn element(&mut self, tag: &Tag<'a>, column: usize) {
        if tag.closes {
            let near = self.indents.len().saturating_sub(DEPTH);
            if let Some(open) =
                self.indents[near..].iter().rposition(|indent| indent.element == Some(tag.name))
            {
                self.indents.truncate(near + open);
            }
        } else if !tag.is_empty && !VOID.contains(&tag.name) {
            self.indents.push(Indent { element: Some(tag.name), from: None, to: column });
        }
    }

    /// Hides the tags and expressions in the text of a line, and says where the line ends that the last of them ends in.
    fn inline(&mut self, line: &Line) -> usize {
        let is_heading = self.text[line.content..].starts_with('#');
        let mut end = line.end;
        let mut at = line.content;
        while let Some(found) = self.text.as_bytes()[at.min(end)..end]
            .iter()
            .position(|byte| matches!(byte, b'\\' | b'`' | b'<' | b'{'))
        {
            at += found;
            let limit = if is_heading { end } else { self.paragraph_end(end) };
            let behind = match self.text.as_bytes()[at] {
                b'\\' => Some((at + 2).min(end)),
                b'`' => self.code_span(at, limit),
                b'<' => self.inline_tag(at, limit, line, is_heading),
                _ => self.inline_expression(at, limit, line, is_heading),
            };
            at = behind.unwrap_or(at + 1);
            if at > end {
                end = self.text.as_bytes()[at..]
                    .iter()
                    .position(|byte| matches!(byte, b'\n' | b'\r'))
                    .map_or(self.text.len(), |found| at + found);
            }
        }
        end
    }

    /// The end of the paragraph that the line ending at `end` stands in.
    fn paragraph_end(&mut self, end: usize) -> usize {
        if self.scope > end {
            return self.scope;
        }
        self.scope = end;
        loop {
            let start = self.behind_line_end(self.scope);
            let line_end = self.line_end(start);
            let inner = self.text[start..line_end].trim_start();
            let is_block =
                ["#", "```", "~~~", ">", "|", ":::"].iter().any(|opening| inner.starts_with(opening));
            if inner.is_empty() || is_block || list_marker(inner).is_some() {
                return self.scope;
            }
            self.scope = line_end;
        }
    }

    /// Behind the code span that opens at `at`; behind its backticks where none does.
    fn code_span(&mut self, at: usize, limit: usize) -> Option<usize> {
        let run = |at: usize| self.text.as_bytes()[at..].iter().take_while(|byte| **byte == b'`').count();
        let length = run(at);
        if length > BACKTICKS || self.without_closer[length] == limit {
            return Some(at + length);
        }
        let mut behind = at + length;
        while let Some(found) = self.text.get(behind..limit).and_then(|rest| rest.find('`')) {
            let close = behind + found;
            behind = close + run(close);
            if behind - close == length {
                return Some(behind);
            }
        }
        self.without_closer[length] = limit;
        Some(at + length)
    }

    fn inline_tag(&mut self, at: usize, limit: usize, line: &Line, is_heading: bool) -> Option<usize> {
        let rest = &self.text[at..];
        if rest.starts_with("<!--") {
            let end = self.lexer.find("-->", at..self.text.len())? + 3;
            if is_heading && end <= line.end {
                self.heading_id(at, end, line);
            }
            return Some(end);
        }
        // `[text](<address>)` and `[label]: <address>`.
        let before = self.text[line.start.min(at)..at].trim_end_matches(' ');
        if before.ends_with("](") || before.ends_with("]:") {
            return None;
        }
        if let Some(tag) = self.lexer.tag(at, limit) {
            tag::inlines(&tag, at, &mut self.masks.inlines);
            self.call(at, tag.end, true);
            return Some(tag.end);
        }
        let is_address = || {
            let end = rest.find(['>', ' ', '\n']).filter(|end| rest[*end..].starts_with('>'));
            end.is_some_and(|end| rest[..end].contains([':', '@']))
        };
        // What is no tag would still begin a block of HTML.
        if at == line.content && !is_address() {
            self.call(at, at + 1, false);
        }
        None
    }

    fn inline_expression(&mut self, at: usize, limit: usize, line: &Line, is_heading: bool) -> Option<usize> {
        // No JavaScript begins so: an id as Docusaurus reads it.
        if self.text[at..].starts_with("{#") {
            return None;
        }
        let end = self.lexer.expression(at, limit)?;
        if !is_comment(&self.text[at..end]) {
            self.call(at, end, true);
        } else if !is_heading || !self.heading_id(at, end, line) {
            self.call(at, end, false);
            self.masks.comments.push(Span::new(at, end));
        }
        Some(end)
    }

    fn call(&mut self, start: usize, end: usize, is_call: bool) {
        self.bytes[start..end].fill(b'%');
        let kind = match is_call {
            true if self.text[start..].starts_with('<') => CallKind::Tag,
            true => CallKind::Call,
            false => CallKind::Hidden,
        };
        self.masks.calls.push(Call { span: Span::new(start, end), kind });
    }

    /// `{/* #id */}` or `<!-- #id -->` at the end of a heading is written as `{#id}`.
    fn heading_id(&mut self, start: usize, end: usize, line: &Line) -> bool {
        let inner = self.text[start..end].trim_matches(|character| "{}/*<>!- ".contains(character));
        let is_last = self.text[end..line.end].trim().is_empty();
        let is_id = inner.len() > 1 && inner.starts_with('#') && !inner.contains(char::is_whitespace);
        if is_last && is_id {
            let written = format!("{{{inner}}}");
            self.bytes[start..end].fill(b' ');
            self.bytes[start..start + written.len()].copy_from_slice(written.as_bytes());
        }
        is_last && is_id
    }
}

/// Whether a line begins with an import or an export, and not with the words.
fn is_module(line: &str) -> bool {
    if let Some(rest) = line.strip_prefix("import ") {
        return rest.contains(['"', '\'']) || rest.trim_start().starts_with('{');
    }
    let Some(rest) = line.strip_prefix("export ") else { return false };
    let word = rest.trim_start().split([' ', '{', '*', '(', '<']).next().unwrap_or("");
    let opens = rest.trim_start().starts_with(['{', '*']);
    opens
        || ["const", "let", "var", "function", "default", "async", "class", "type", "interface", "enum"]
            .contains(&word)
}

/// Whether a line is a thematic break.
fn is_rule(line: &str) -> bool {
    let mut bytes = line.bytes().filter(|byte| !matches!(byte, b' ' | b'\t'));
    let Some(first) = bytes.next().filter(|first| matches!(first, b'-' | b'*' | b'_')) else { return false };
    let mut length = 1;
    for byte in bytes {
        if byte != first {
            return false;
        }
        length += 1;
    }
    length >= 3
}

fn is_closing(line: &str, fence: &Fence) -> bool {
    let line = line.trim();
    line.len() >= fence.length && line.bytes().all(|byte| byte == fence.marker)
}
