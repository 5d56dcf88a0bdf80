//! What a person calls a piece: titles, keys, owners, ordinals; and what a finding about it points to.

use super::{Check, Context, Page, insertion};
use crate::align::{Movable, Move, Piece, PieceKind};
use crate::document::{Block, Cell, ContainerKind, Document, Kind, Problem, ProblemKind};
use crate::finding::Finding;
use crate::passage::Passages;
use crate::role::Role;
use crate::text::Span;

/// A piece of one page that the other does not have.
pub(super) struct Subject<'a> {
    context: &'a Context<'a>,
    is_missing: bool,
    /// The page that has it.
    pub document: &'a Document,
    /// The piece.
    pub piece: Piece,
}

/// The pieces of the source of these kinds that the translation does not have.
pub(super) fn missing<'a>(
    context: &'a Context<'a>,
    kinds: &'a [PieceKind],
) -> impl Iterator<Item = Subject<'a>> {
    subjects(context, true, kinds)
}

/// The pieces of the translation of these kinds that the source does not have.
pub(super) fn extra<'a>(
    context: &'a Context<'a>,
    kinds: &'a [PieceKind],
) -> impl Iterator<Item = Subject<'a>> {
    subjects(context, false, kinds)
}

fn subjects<'a>(
    context: &'a Context<'a>,
    is_missing: bool,
    kinds: &'a [PieceKind],
) -> impl Iterator<Item = Subject<'a>> {
    let alignment = context.alignment;
    let (pieces, document) = if is_missing {
        (&alignment.missing, alignment.source)
    } else {
        (&alignment.extra, alignment.target)
    };
    pieces.iter().filter(|piece| kinds.contains(&piece.kind)).map(move |piece| Subject {
        context,
        is_missing,
        document,
        piece: piece.clone(),
    })
}

impl<'a> Subject<'a> {
    /// The piece's first block.
    pub fn first(&self) -> &'a Block {
        &self.document.blocks[self.piece.blocks.0]
    }

    /// What a finding says of it: where it is, where it belongs, how it could be put there.
    pub fn finding(&self, check: &Check) -> Finding {
        let blocks = &self.document.blocks[self.piece.blocks.0..self.piece.blocks.1];
        let span = blocks.iter().map(|block| block.span).reduce(Span::cover).unwrap_or_default();
        let mut finding = check.finding(self.context.pair, anchor(self.document, self.first()));
        if self.is_missing {
            let target = self.context.alignment.target;
            finding.source = Some(span);
            finding.target = Some(target.place_after(self.piece.after));
            finding.edit = Some(insertion::edit(self.context.alignment, &self.piece));
        } else {
            finding.target = Some(span);
            finding.source = Some(self.context.alignment.source.place_after(self.piece.after));
        }
        let lines: Vec<usize> = self
            .piece
            .alternatives
            .iter()
            .filter_map(|block| self.document.blocks.get(*block as usize))
            .map(|block| self.document.lines.line(block.span.start as usize))
            .collect();
        if !lines.is_empty() {
            finding = finding.with("alternatives", lines);
        }
        if !self.is_missing {
            finding = finding.with("duplicate", if self.piece.duplicate { "yes" } else { "no" });
        }
        finding
    }

    /// The words of its heading, or its first words.
    pub fn title(&self) -> String {
        self.document.title(self.first())
    }

    /// The level of its heading.
    pub fn level(&self) -> usize {
        match self.first().kind {
            Kind::Heading(level) => level.into(),
            _ => 0,
        }
    }

    /// The number of its blocks.
    pub fn blocks(&self) -> usize {
        self.piece.blocks.1 - self.piece.blocks.0
    }

    /// The number of blocks below its heading.
    pub fn below(&self) -> usize {
        self.blocks() - 1
    }

    /// The number of blocks that stand below its heading in its own page, lost or not.
    pub fn content(&self) -> usize {
        let section = &self.document.sections[self.first().section as usize];
        ((section.blocks.1 - section.blocks.0) as usize).saturating_sub(1)
    }

    /// The heading above it; empty where there is none.
    pub fn section(&self) -> String {
        section(self.document, self.first())
    }

    /// The header of its table.
    pub fn table(&self) -> String {
        table(self.document, self.first())
    }

    /// Its place among the rows of its table or the items of its list, from 1.
    pub fn ordinal(&self) -> usize {
        ordinal(self.document, self.piece.blocks.0)
    }

    /// What kind of block it is, in a word.
    pub fn kind(&self) -> &'static str {
        self.piece.kind.word().unwrap_or_else(|| self.first().word())
    }

    /// Whether it is the marker of an alert whose text is still there.
    pub fn is_alert_marker(&self) -> bool {
        self.piece.kind == PieceKind::Block && self.first().kind == Kind::Alert
    }

    /// The roles that it defines, each with all that belongs to it.
    pub fn roles(&self) -> Vec<(Self, &'a Role)> {
        let roles = self.context.roles;
        let (first, end) = self.piece.blocks;
        let role = |at: usize| if self.is_missing { roles.in_source(at) } else { roles.in_target(at) };
        let mut found: Vec<(Self, &Role)> = Vec::new();
        for at in first..end {
            let Some(role) = role(at) else { continue };
            if let Some((last, _)) = found.last_mut() {
                last.piece.blocks.1 = at;
            }
            let piece = Piece { blocks: (at, end), count: 1, ..self.piece.clone() };
            found.push((
                Self { piece, context: self.context, is_missing: self.is_missing, document: self.document },
                role,
            ));
        }
        found
    }

    /// Whether it defines roles and is no more than they are: what a table, a list or a section loses, is lost as such.
    pub fn is_roles(&self) -> bool {
        matches!(self.piece.kind, PieceKind::Rows | PieceKind::Items | PieceKind::Block)
            && !self.roles().is_empty()
    }
}

/// The words of the heading above `block`; empty where there is none.
pub(super) fn section(document: &Document, block: &Block) -> String {
    document.heading_of(block).map(|heading| document.title(heading)).unwrap_or_default()
}

/// The header row of the table that `row` stands in.
fn head<'d>(document: &'d Document, row: &Block) -> Option<&'d Block> {
    let table = document.enclosing(row, ContainerKind::Table)?;
    let start = document
        .blocks
        .partition_point(|block| block.span.start < document.containers[table as usize].span.start);
    document.blocks[start..].iter().find(|block| block.kind == Kind::TableHead)
}

/// The header of the table that `row` stands in, its cells parted by bars.
pub(super) fn table(document: &Document, row: &Block) -> String {
    let Some(head) = head(document, row) else { return String::new() };
    let words = |cell: &Cell| document.words_with_code(head, cell.prose).trim().to_owned();
    let cells: Vec<String> = document.cells(head).iter().take(8).map(words).collect();
    cells.join(" | ")
}

/// The place of a row among its table's rows, of an item among its list's, from 1.
pub(super) fn ordinal(document: &Document, at: usize) -> usize {
    let block = &document.blocks[at];
    let container = &document.containers[block.container as usize];
    // The blocks of a table or list begin where it begins; no need to look at what is before.
    let whole = match block.kind {
        Kind::Item | Kind::Entry => &document.containers[container.parent as usize],
        _ => container,
    };
    let start = document.blocks.partition_point(|other| other.span.start < whole.span.start);
    // Rows stand in a table without anything between them.
    if block.kind == Kind::Row && container.kind == ContainerKind::Table {
        let heads =
            document.blocks[start..at].iter().take_while(|other| other.kind == Kind::TableHead).count();
        return at + 1 - start - heads;
    }
    let parent = |block: &Block| document.containers[block.container as usize].parent;
    let siblings = |other: &&Block| match block.kind {
        Kind::Item | Kind::Entry => other.kind == block.kind && parent(other) == container.parent,
        _ => other.kind == block.kind && other.container == block.container,
    };
    document.blocks[start.min(at)..=at].iter().filter(siblings).count()
}

/// Where in the structure a block is, without lines and counts: ids of the headings above, table header, key.
pub(super) fn anchor(document: &Document, block: &Block) -> String {
    let mut anchor = String::new();
    for heading in document.section_path(block) {
        anchor.push('#');
        anchor.push_str(&document.blocks[heading as usize].label);
    }
    if matches!(block.kind, Kind::Row | Kind::TableHead) {
        anchor.push('|');
        anchor.push_str(&table(document, block));
    }
    anchor.push('/');
    anchor.push_str(block.kind.word());
    anchor.push('/');
    anchor.push_str(&document.title(block));
    anchor
}

/// A finding about source blocks and their counterpart, half-open ranges.
pub(super) fn pair(
    check: &Check,
    context: &Context<'_>,
    source: (usize, usize),
    target: (usize, usize),
) -> Finding {
    let cover = |document: &Document, blocks: (usize, usize)| {
        let spans = document.blocks[blocks.0..blocks.1].iter().map(|block| block.span);
        spans.reduce(Span::cover)
    };
    let alignment = context.alignment;
    let mut finding =
        check.finding(context.pair, anchor(alignment.source, &alignment.source.blocks[source.0]));
    finding.source = cover(alignment.source, source);
    finding.target = cover(alignment.target, target);
    finding
}

/// A finding about a passage, which it shows on both sides.
pub(super) fn passages(check: &Check, context: &Context<'_>, passages: &Passages<'_>) -> Finding {
    let source = &passages.source;
    let mut place = match source.first() {
        Some(block) => anchor(source.document, block),
        None => {
            let key = source.text().split(':').next().unwrap_or("");
            format!("metadata/{}", key.trim())
        }
    };
    if let Some(column) = passages.column {
        place.push_str(&format!("/{column}"));
    }
    let mut finding = check.finding(context.pair, place);
    finding.source = Some(source.span);
    finding.target = Some(passages.target.span);
    finding
}

/// A finding about a role, which it shows on both sides; it is about the name alone.
pub(super) fn role(check: &Check, context: &Context<'_>, source: &Role, target: Option<&Role>) -> Finding {
    let document = context.alignment.source;
    let place = document.blocks.get(source.block).map(|block| anchor(document, block)).unwrap_or_default();
    let mut finding = check.finding(context.pair, place);
    finding.source = Some(source.span);
    finding.target = target.map(|role| role.span);
    finding
}

/// A part that stands elsewhere.
pub(super) struct Moved<'a> {
    context: &'a Context<'a>,
    found: &'a Move,
    /// Its place among its siblings in the source and in the target, from 1.
    pub place: (usize, usize),
}

/// The parts of `kind` that stand elsewhere than in the source.
pub(super) fn moved<'a>(context: &'a Context<'a>, kind: Movable) -> impl Iterator<Item = Moved<'a>> {
    let found = context.alignment.moved.iter().filter(move |found| found.kind == kind);
    found.map(move |found| Moved { context, found, place: found.place })
}

impl Moved<'_> {
    /// A finding that points to it on both sides, and names what it changed places with.
    pub fn finding(&self, check: &Check) -> Finding {
        let (source, target) = self.found.block;
        let document = self.context.alignment.source;
        let other = self.found.swapped_with.map(|other| document.title(&document.blocks[other]));
        pair(check, self.context, (source, source + 1), (target, target + 1))
            .with("other", other.unwrap_or_default())
    }

    /// Its title in the source.
    pub fn title(&self) -> String {
        let document = self.context.alignment.source;
        document.title(&document.blocks[self.found.block.0])
    }

    /// What kind of block it is, in a word.
    pub fn kind(&self) -> &'static str {
        match self.context.alignment.source.blocks[self.found.block.0].kind {
            // It moves with all its rows.
            Kind::TableHead => "table",
            kind => kind.word(),
        }
    }
}

/// Whether either page's front matter could not be parsed: then its keys are guesses, and what is broken is reported
/// already.
pub(super) fn has_broken_front_matter(context: &Context<'_>) -> bool {
    let broken = |kind| matches!(kind, ProblemKind::InvalidYaml | ProblemKind::UnclosedFrontMatter);
    let pages = [context.alignment.source, context.alignment.target];
    pages.iter().any(|page| page.problems.iter().any(|problem| broken(problem.kind)))
}

/// A finding about a fault of one file.
pub(super) fn problem(check: &Check, page: &Page<'_>, problem: &Problem) -> Finding {
    let mut finding = check.finding(page.pair, problem.kind.word().to_owned());
    let side = if page.is_source { &mut finding.source } else { &mut finding.target };
    *side = Some(problem.span);
    finding
}
