//! The passages of two aligned pages, side by side: what a translator sees as one piece of text. A paragraph, a heading,
//! an item or a table cell; a whole row where its cells cannot be told apart; blocks that were joined or split; and a
//! value of the front matter that is prose.

mod label;

pub use label::label;

use crate::align::Alignment;
use crate::document::{Block, Cell, Document, Entry, Inline, InlineKind, Kind};
use crate::text::Span;

/// A piece of text of one page.
#[derive(Debug, Clone, Copy)]
pub struct Passage<'a> {
    /// The page.
    pub document: &'a Document,
    /// Its first block; none for a value of the front matter.
    pub block: Option<usize>,
    /// Its bytes.
    pub span: Span,
    /// Its visible words; each code span and each call is one U+FFFC.
    pub words: &'a str,
    /// Its links, code spans, images and the like, in reading order.
    pub inlines: &'a [Inline],
}

/// A passage of the source and its counterpart in the translation.
#[derive(Debug, Clone, Copy)]
pub struct Passages<'a> {
    /// The source's: of the base that the translation is judged against.
    pub source: Passage<'a>,
    /// The translation's.
    pub target: Passage<'a>,
    /// The column, from 1, where both are table cells.
    pub column: Option<usize>,
}

/// A link or an image of a passage.
#[derive(Debug, Clone, Copy)]
pub struct Link<'a> {
    /// What it points to, as written.
    pub target: &'a str,
    /// Its bytes.
    pub span: Span,
    /// The bytes of its text, between the brackets; none where it has no brackets of its own, such as an HTML tag.
    pub label: Option<Span>,
}

/// All passages of two aligned pages in the order of the source, values of the front matter first; no row that lost the
/// content of a cell. `is_prose` says
/// which keys of the front matter have values to translate. Code blocks, directives and other pieces without words of
/// their own are among them: a check reads off [`Passage::kind`] what it has before it.
pub fn of<'a>(alignment: &Alignment<'a>, is_prose: &dyn Fn(&str) -> bool) -> Vec<Passages<'a>> {
    let (source, target) = (alignment.source, alignment.target);
    let mut passages = Vec::new();
    let mut push = |left: (usize, usize), right: (usize, usize)| {
        let single = left.1 - left.0 == 1 && right.1 - right.0 == 1;
        let (a, b) = (source.cells(&source.blocks[left.0]), target.cells(&target.blocks[right.0]));
        let filled = |cells: &[Cell]| cells.iter().filter(|cell| !cell.span.is_empty()).count();
        if single && filled(b) < filled(a) && a.len() == b.len() {
            // Which cell is which is open; that one is lost is told as such.
        } else if single && a.len() == b.len() && !a.is_empty() {
            let cells = (0..a.len()).map(|column| Passages {
                source: cell(source, left.0, column),
                target: cell(target, right.0, column),
                column: Some(column + 1),
            });
            passages.extend(cells);
        } else {
            let (source, target) = (blocks(source, left), blocks(target, right));
            passages.push(Passages { source, target, column: None });
        }
    };
    alignment.pairs().for_each(|(left, right)| push((left, left + 1), (right, right + 1)));
    alignment.merges.iter().for_each(|merge| push(merge.source, merge.target));
    passages.sort_by_key(|passages| passages.source.span);
    let mut all = metadata(source, target, is_prose);
    all.append(&mut passages);
    all
}

/// The values of the front matter that are prose on both sides.
fn metadata<'a>(
    source: &'a Document,
    target: &'a Document,
    is_prose: &dyn Fn(&str) -> bool,
) -> Vec<Passages<'a>> {
    let (Some(from), Some(to)) = (&source.front_matter, &target.front_matter) else { return Vec::new() };
    let entry = |document: &'a Document, entry: &'a Entry| {
        let words = entry.value.as_str()?;
        Some(Passage { document, block: None, span: entry.span, words, inlines: &[] })
    };
    let prose = from.entries.iter().filter(|entry| is_prose(&entry.key));
    let both = prose.filter_map(|own| {
        let (source, target) = (entry(source, own)?, entry(target, to.get(&own.key)?)?);
        Some(Passages { source, target, column: None })
    });
    both.collect()
}

fn cell(document: &Document, block: usize, column: usize) -> Passage<'_> {
    let row = &document.blocks[block];
    let cell = &document.cells(row)[column];
    let inlines = document.inlines(row);
    let start = inlines.partition_point(|inline| inline.span.start < cell.span.start);
    let end = inlines.partition_point(|inline| inline.span.start < cell.span.end.max(cell.span.start));
    let inlines = inlines.get(start..end).unwrap_or(&[]);
    let words = cell.prose.of(&document.prose);
    Passage { document, block: Some(block), span: cell.span, words, inlines }
}

fn blocks(document: &Document, (first, end): (usize, usize)) -> Passage<'_> {
    let (from, to) = (&document.blocks[first], &document.blocks[end - 1]);
    let inlines = document.inlines.get(from.inlines.0 as usize..to.inlines.1 as usize).unwrap_or(&[]);
    Passage {
        document,
        block: Some(first),
        span: from.span.cover(to.span),
        words: from.prose.cover(to.prose).of(&document.prose),
        inlines,
    }
}

impl<'a> Passage<'a> {
    /// A block by itself.
    pub fn of_block(document: &'a Document, block: usize) -> Self {
        blocks(document, (block, block + 1))
    }

    /// Its bytes as written.
    pub fn text(&self) -> &'a str {
        self.span.of(&self.document.text)
    }

    /// Its first block; none for a value of the front matter.
    pub fn first(&self) -> Option<&'a Block> {
        self.document.blocks.get(self.block?)
    }

    /// What its first block is; none for a value of the front matter.
    pub fn kind(&self) -> Option<Kind> {
        self.first().map(|block| block.kind)
    }

    /// Where `words` stand in it as written, at or after byte `from` of the file.
    pub fn find(&self, words: &str, from: u32) -> Option<Span> {
        let start = from.max(self.span.start);
        let at = Span { start, end: self.span.end.max(start) }.of(&self.document.text).find(words)?;
        let start = start as usize + at;
        Some(Span::new(start, start + words.len()))
    }

    /// Its links, in reading order.
    pub fn links(&self) -> impl Iterator<Item = Link<'a>> {
        let document = self.document;
        self.inlines.iter().filter_map(move |inline| match &inline.kind {
            InlineKind::Link(target) => Some(link(document, target, inline.span)),
            _ => None,
        })
    }

    /// Its images, in reading order.
    pub fn images(&self) -> impl Iterator<Item = Link<'a>> {
        let document = self.document;
        self.inlines.iter().filter_map(move |inline| match &inline.kind {
            InlineKind::Image(target) => Some(link(document, target, inline.span)),
            _ => None,
        })
    }

    /// Its code spans, in reading order: their text and their bytes with the backticks.
    pub fn codes(&self) -> impl Iterator<Item = (&'a str, Span)> {
        self.inlines.iter().filter_map(|inline| match &inline.kind {
            InlineKind::Code(text) => Some((text.as_str(), inline.span)),
            _ => None,
        })
    }
}

fn link<'a>(document: &'a Document, target: &'a str, span: Span) -> Link<'a> {
    let label = label(span.of(&document.text)).map(|label| {
        let start = span.range().start;
        Span::new(start + label.start, start + label.end)
    });
    Link { target, span, label }
}

#[cfg(test)]
mod tests;
