//! What the dialects of message catalogues share: a catalogue becomes a document with a block for each value.

use rustc_hash::FxHashSet;

use crate::document::{
    Block, Container, ContainerKind, Document, Id, Inline, InlineKind, Kind, Message, Problem, Section,
};
use crate::text::{Lines, Span};

/// A catalogue while it is read.
pub(super) struct Catalogue {
    document: Document,
    /// The container of the message whose values are entered.
    open: Id,
    keys: FxHashSet<String>,
}

/// What a value says: its words with U+FFFC for each placeable, and its inline nodes in reading order.
#[derive(Debug, Default)]
pub(super) struct Says {
    words: String,
    inlines: Vec<Inline>,
    /// From which byte of `words` on the words are written where.
    origins: Vec<(usize, usize)>,
}

impl Says {
    /// Adds words as readers see them; `at` is where they are written.
    pub(super) fn text(&mut self, text: &str, at: usize) {
        self.origins.push((self.words.len(), at));
        self.words.push_str(text);
    }

    /// Adds something that is put in when the message is shown.
    pub(super) fn placeable(&mut self, written: &str, span: Span) {
        self.origins.push((self.words.len(), span.range().start));
        self.words.push(HOLE);
        self.inlines.push(Inline { kind: InlineKind::Template(written.to_owned()), span });
    }

    /// Begins another variant.
    pub(super) fn variant(&mut self) {
        self.words.push('\n');
    }

    /// Takes the tags of HTML out of the words; they become inline nodes, with what is put into them.
    fn take_tags(&mut self) {
        if tag(&self.words, 0).is_none() {
            return;
        }
        let partners = Partners::of(&self.words);
        let Some(mut next) = partners.tag(&self.words, 0) else { return };
        let (mut words, mut inlines) = (String::with_capacity(self.words.len()), Vec::new());
        let mut holes = std::mem::take(&mut self.inlines).into_iter();
        let mut rest = 0;
        loop {
            let before = &self.words[rest..next.0];
            words.push_str(before);
            inlines.extend(holes.by_ref().take(before.matches(HOLE).count()));
            let inside = &self.words[next.0..next.1];
            let last = holes.by_ref().take(inside.matches(HOLE).count()).last();
            let start = self.origin(next.0);
            // What is put in may be longer than what stands for it.
            let end = last.map_or(start, |last| last.span.range().end).max(self.origin(next.1 - 1) + 1);
            inlines.push(Inline { kind: InlineKind::Html(tag_name(inside)), span: Span::new(start, end) });
            rest = next.1;
            match partners.tag(&self.words, rest) {
                Some(following) => next = following,
                None => break,
            }
        }
        words.push_str(&self.words[rest..]);
        inlines.extend(holes);
        (self.words, self.inlines) = (words, inlines);
    }

    /// Where the byte `at` of the words is written.
    fn origin(&self, at: usize) -> usize {
        let index = self.origins.partition_point(|(start, _)| *start <= at);
        index
            .checked_sub(1)
            .and_then(|index| self.origins.get(index))
            .map_or(0, |(start, origin)| origin + at - start)
    }
}

/// The names of the forms of a language that has so many and numbers them, as gettext does: the categories of CLDR in
/// their order.
pub(super) fn forms(count: usize) -> &'static [&'static str] {
    match count {
        0 | 1 => &["other"],
        2 => &["one", "other"],
        3 => &["one", "few", "many"],
        4 => &["one", "few", "many", "other"],
        5 => &["one", "two", "few", "many", "other"],
        _ => &["zero", "one", "two", "few", "many", "other"],
    }
}

/// What stands in the words for something that is put in.
const HOLE: char = '\u{FFFC}';

/// The names of the tags in a text that are opened, and of those that are closed.
#[derive(Default)]
struct Partners {
    opened: FxHashSet<String>,
    closed: FxHashSet<String>,
}

impl Partners {
    fn of(text: &str) -> Self {
        let mut partners = Self::default();
        let mut from = 0;
        while let Some((start, end)) = tag(text, from) {
            let written = &text[start..end];
            let names = if written.starts_with("</") { &mut partners.closed } else { &mut partners.opened };
            names.insert(tag_name(written));
            from = end;
        }
        partners
    }

    /// The next tag that has its partner or needs none: `<file>` alone says what to put in.
    fn tag(&self, text: &str, from: usize) -> Option<(usize, usize)> {
        const ALONE: [&str; 7] = ["br", "hr", "img", "input", "link", "meta", "wbr"];
        let mut from = from;
        loop {
            let (start, end) = tag(text, from)?;
            let name = tag_name(&text[start..end]);
            let is_paired = self.opened.contains(&name) && self.closed.contains(&name);
            if is_paired || text[..end].ends_with("/>") || ALONE.contains(&name.as_str()) {
                return Some((start, end));
            }
            from = end;
        }
    }
}

/// The next tag in `text` at or behind `from`.
fn tag(text: &str, from: usize) -> Option<(usize, usize)> {
    let mut from = from;
    loop {
        let start = from + text.get(from..)?.find('<')?;
        let inside = &text[start + 1..];
        let name = inside.strip_prefix('/').unwrap_or(inside);
        if name.starts_with(|first: char| first.is_ascii_alphanumeric()) {
            let end = inside.find(['>', '<', '\n'])?;
            if inside[end..].starts_with('>') {
                return Some((start, start + 1 + end + 1));
            }
        }
        from = start + 1;
    }
}

fn tag_name(tag: &str) -> String {
    let name = tag.trim_start_matches(['<', '/']);
    let end = name.find(|other: char| !other.is_ascii_alphanumeric() && other != '-').unwrap_or(name.len());
    name[..end].to_lowercase()
}

impl Catalogue {
    /// A catalogue of `text` without any message yet.
    pub(super) fn new(text: &str) -> Self {
        let mut catalogue = Self {
            document: Document { is_catalogue: true, ..Document::default() },
            open: 0,
            keys: FxHashSet::default(),
        };
        catalogue.container(ContainerKind::Page, Span::new(0, text.len()));
        catalogue
    }

    /// Opens the message that is written at `span`; the values entered from now on are its.
    pub(super) fn message(&mut self, span: Span) {
        self.open = self.container(ContainerKind::Message, span);
    }

    fn container(&mut self, kind: ContainerKind, span: Span) -> Id {
        let depth = u32::from(!self.document.containers.is_empty());
        let id = Id::try_from(self.document.containers.len()).unwrap_or(Id::MAX);
        self.document.containers.push(Container { kind, parent: 0, depth, span, columns: 0 });
        id
    }

    /// Enters a value of the open message, which is written at `span`.
    pub(super) fn value(&mut self, span: Span, mut says: Says, message: Message) {
        says.take_tags();
        let id = |length: usize| Id::try_from(length).unwrap_or(Id::MAX);
        let document = &mut self.document;
        let prose = document.prose.len();
        document.prose.push_str(says.words.trim());
        let inlines = document.inlines.len();
        document.inlines.extend(says.inlines);
        let label = message.key();
        let is_repeated = !self.keys.insert(label.clone());
        document.messages.push(Message { block: id(document.blocks.len()), is_repeated, ..message });
        document.blocks.push(Block {
            kind: Kind::Message,
            span,
            container: self.open,
            section: 0,
            prose: Span::new(prose, document.prose.len()),
            cells: (0, 0),
            inlines: (id(inlines), id(document.inlines.len())),
            label,
        });
    }

    /// Enters a fault of the file.
    pub(super) fn problem(&mut self, problem: Problem) {
        self.document.problems.push(problem);
    }

    /// The document, which keeps `text`.
    pub(super) fn finish(self, text: String) -> Document {
        let mut document = self.document;
        let blocks = Id::try_from(document.blocks.len()).unwrap_or(Id::MAX);
        document.sections.push(Section { blocks: (0, blocks), ..Section::default() });
        document.lines = Lines::new(&text);
        document.text = text;
        document
    }
}
