//! Lone blocks as a person would name them: a lost section is one loss, not one for each of its blocks.

use crate::document::{Block, ContainerKind, Document, Id, Kind};

/// What a lost or invented piece is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PieceKind {
    /// A heading and all below it.
    Section,
    /// A heading whose content is still there, or that has none.
    Heading,
    /// Consecutive rows of one table.
    Rows,
    /// Consecutive items of one list, with all they hold.
    Items,
    /// A whole table.
    Table,
    /// A whole list.
    List,
    /// An alert: its marker and its text.
    Alert,
    /// A whole quotation.
    Quote,
    /// A message of a catalogue with all its attributes.
    Message,
    /// The value of a message, or an attribute, whose message is there.
    Value,
    /// One block; its kind says what.
    Block,
}

impl PieceKind {
    /// The word for it in facts and messages; none for a block, whose own kind says what it is.
    pub fn word(self) -> Option<&'static str> {
        Some(match self {
            Self::Section => "section",
            Self::Heading => "heading",
            Self::Rows => "row",
            Self::Items => "item",
            Self::Table => "table",
            Self::List => "list",
            Self::Alert => "alert",
            Self::Quote => "quote",
            Self::Message | Self::Value => "message",
            Self::Block => return None,
        })
    }
}

/// A piece of one page that has no counterpart in the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// What it is.
    pub kind: PieceKind,
    /// Its blocks, half open.
    pub blocks: (usize, usize),
    /// How many rows or items; else 1.
    pub count: usize,
    /// The block of the other page after which it belongs; none for its beginning.
    pub after: Option<usize>,
    /// Blocks of its own page that may be the lone one as well.
    pub alternatives: Vec<u32>,
    /// Whether it repeats another block of its own page to the byte.
    pub duplicate: bool,
}

/// The deepest nesting that is looked at; what lies deeper counts as part of what holds it.
const MAX_DEPTH: usize = 64;

/// Groups the lone blocks of one page.
pub struct Grouper<'d> {
    document: &'d Document,
    /// The first and one past the last block in each container.
    extents: Vec<(usize, usize)>,
}

impl<'d> Grouper<'d> {
    /// A grouper for `document`.
    pub fn new(document: &'d Document) -> Self {
        Self { document, extents: extents(document) }
    }

    /// The pieces that the lone blocks make; `partner` gives each block's counterpart.
    pub fn pieces(&self, partner: &dyn Fn(usize) -> Option<usize>) -> Vec<Piece> {
        let count = self.document.blocks.len();
        // How many lone blocks come before each block.
        let mut lone_before = vec![0usize; count + 1];
        for at in 0..count {
            lone_before[at + 1] = lone_before[at] + usize::from(partner(at).is_none());
        }
        if lone_before[count] == 0 {
            return Vec::new();
        }
        let all_lone = |from: usize, to: usize| lone_before[to] - lone_before[from] == to - from;
        let mut pieces: Vec<Piece> = Vec::new();
        let mut at = 0;
        let mut after = None;
        while at < count {
            if let Some(counterpart) = partner(at) {
                after = Some(counterpart);
                at += 1;
                continue;
            }
            let (kind, end) = whole_at(self.document, at, &self.extents, &all_lone);
            match pieces.last_mut().filter(|last| self.continues(last, kind, at)) {
                Some(last) => {
                    last.blocks.1 = end;
                    last.count += 1;
                }
                None => pieces.push(Piece {
                    kind,
                    blocks: (at, end),
                    count: 1,
                    after,
                    alternatives: Vec::new(),
                    duplicate: false,
                }),
            }
            at = end;
        }
        pieces
    }

    /// How many pieces the blocks `from..to` would make if they alone were lone.
    pub fn count(&self, from: usize, to: usize) -> usize {
        let all_lone = |first: usize, end: usize| from <= first && end <= to;
        let (mut at, mut count) = (from, 0);
        let mut last: Option<Piece> = None;
        while at < to {
            let (kind, end) = whole_at(self.document, at, &self.extents, &all_lone);
            if !last.as_ref().is_some_and(|last| self.continues(last, kind, at)) {
                count += 1;
            }
            last = Some(Piece {
                kind,
                blocks: (at, end),
                count: 1,
                after: None,
                alternatives: Vec::new(),
                duplicate: false,
            });
            at = end;
        }
        count
    }

    /// Whether rows or items from block `at` on belong to the piece before them.
    fn continues(&self, last: &Piece, kind: PieceKind, at: usize) -> bool {
        last.kind == kind
            && last.blocks.1 == at
            && matches!(kind, PieceKind::Rows | PieceKind::Items)
            && siblings(self.document, &self.document.blocks[last.blocks.0])
                == siblings(self.document, &self.document.blocks[at])
    }
}

/// The container whose blocks stand beside `block`: the list of an item, else what holds it.
pub fn siblings(document: &Document, block: &Block) -> Id {
    match block.kind {
        Kind::Item | Kind::Entry => document.containers[block.container as usize].parent,
        _ => block.container,
    }
}

/// The first and one past the last block in each container.
fn extents(document: &Document) -> Vec<(usize, usize)> {
    let mut extents = vec![(usize::MAX, 0); document.containers.len()];
    for (at, block) in document.blocks.iter().enumerate() {
        for container in around(document, block) {
            let extent = &mut extents[container as usize];
            extent.0 = extent.0.min(at);
            extent.1 = at + 1;
        }
    }
    extents
}

/// The containers around a block, innermost first, without the page.
fn around<'d>(document: &'d Document, block: &Block) -> impl Iterator<Item = Id> + use<'d> {
    let mut at = Some(block.container);
    std::iter::from_fn(move || {
        let here = at.filter(|container| *container != 0)?;
        at = document.containers.get(here as usize).map(|container| container.parent);
        Some(here)
    })
    .take(MAX_DEPTH)
}

/// The largest whole that begins at the lone block `at`, and where it ends.
fn whole_at(
    document: &Document,
    at: usize,
    extents: &[(usize, usize)],
    all_lone: &dyn Fn(usize, usize) -> bool,
) -> (PieceKind, usize) {
    let block = &document.blocks[at];
    if let Kind::Heading(_) = block.kind {
        let section = &document.sections[block.section as usize];
        let end = section.blocks.1 as usize;
        let whole = section.heading == Some(at as Id) && end > at + 1 && all_lone(at, end);
        return if whole { (PieceKind::Section, end) } else { (PieceKind::Heading, at + 1) };
    }
    let mut found = match block.kind {
        Kind::Row => (PieceKind::Rows, at + 1),
        Kind::Item => (PieceKind::Items, at + 1),
        Kind::Message => (PieceKind::Value, at + 1),
        _ => (PieceKind::Block, at + 1),
    };
    for container in around(document, block) {
        let (first, end) = extents[container as usize];
        if first != at || !all_lone(first, end) {
            break;
        }
        let kind = match document.containers[container as usize].kind {
            ContainerKind::Table => PieceKind::Table,
            ContainerKind::Item => PieceKind::Items,
            ContainerKind::Quote if block.kind == Kind::Alert => PieceKind::Alert,
            ContainerKind::Quote => PieceKind::Quote,
            ContainerKind::Message => PieceKind::Message,
            // A list of one item is that item to a reader.
            ContainerKind::List if items(document, container, first, end) > 1 => PieceKind::List,
            ContainerKind::List => continue,
            ContainerKind::Page | ContainerKind::Footnote => continue,
        };
        found = (kind, end);
    }
    found
}

fn items(document: &Document, list: Id, first: usize, end: usize) -> usize {
    let blocks = &document.blocks[first..end];
    blocks
        .iter()
        .filter(|block| matches!(block.kind, Kind::Item | Kind::Entry))
        .filter(|block| document.containers[block.container as usize].parent == list)
        .count()
}
