//! The skeleton of a page: what a translation must keep, whatever its language.
//!
//! A [`Document`] is one flat list of [`Block`]s in reading order, with tables for what lies around
//! them (sections, containers) and in them (cells, inlines). Flat, because alignment compares
//! sequences, and because no hostile nesting can then overflow a stack. Every node has a byte span.
//!
//! **Invariant:** spans lie inside the text and on character boundaries; blocks are ordered by
//! start. Held by `tests/properties.rs`.

mod front_matter;
mod message;
mod place;

pub use front_matter::{Entry, FrontMatter, Value};
pub use message::{Choice, Message, Named, Plural};

use crate::text::{Lines, Span};

/// Index of a node in one of the document's tables.
pub type Id = u32;

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A heading of level 1 to 6.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A list item: its marker and its first paragraph. What else it holds follows as blocks of its
    /// container.
    Item,
    /// The header row of a table.
    TableHead,
    /// A body row of a table.
    Row,
    /// A fenced or indented code block.
    Code,
    /// A paragraph of images alone, or an image directive.
    Image,
    /// The marker of an alert (`> [!NOTE]`); its text follows as blocks of the same container.
    Alert,
    /// A block of raw HTML.
    Html,
    /// An include, a `:::` line or a shortcode on a line of its own.
    Directive,
    /// A thematic break.
    Rule,
    /// An entry of a table of contents or a landing page in YAML.
    Entry,
    /// A value of a catalogue of messages.
    Message,
}

impl Kind {
    /// The word for it in facts and messages.
    pub fn word(self) -> &'static str {
        match self {
            Self::Heading(_) => "heading",
            Self::Paragraph => "paragraph",
            Self::Item => "item",
            Self::TableHead => "table-head",
            Self::Row => "row",
            Self::Code => "code",
            Self::Image => "image",
            Self::Alert => "alert",
            Self::Html => "html",
            Self::Directive => "directive",
            Self::Rule => "rule",
            Self::Entry => "entry",
            Self::Message => "message",
        }
    }
}

/// One block of the page.
#[derive(Debug, Clone)]
pub struct Block {
    /// What it is.
    pub kind: Kind,
    /// From the first byte of its markup to the end of its text, without the line break.
    pub span: Span,
    /// The list item, quotation, table … that holds it; 0 is the page.
    pub container: Id,
    /// The section it stands in; a heading stands in the section that it opens. 0 is the text
    /// before the first heading.
    pub section: Id,
    /// Its visible words in [`Document::prose`], code spans left out (each is one U+FFFC).
    pub prose: Span,
    /// Its part of [`Document::cells`]; empty where it is no row.
    pub cells: (Id, Id),
    /// Its part of [`Document::inlines`].
    pub inlines: (Id, Id),
    /// For a heading its id by the platform's rule or its explicit id; for code its language; for a
    /// directive or an alert its name; for an entry its address; for a message its key.
    pub label: String,
}

impl Block {
    /// What it is, in a word for facts and messages: as [`Kind::word`], and an include is called so.
    pub fn word(&self) -> &'static str {
        if self.is_include() { "include" } else { self.kind.word() }
    }

    /// Whether it brings the text of another file.
    pub fn is_include(&self) -> bool {
        self.kind == Kind::Directive && self.label == "include"
    }
}

/// A cell of a row.
#[derive(Debug, Clone)]
pub struct Cell {
    /// The bytes between its pipes, trimmed.
    pub span: Span,
    /// Its visible words in [`Document::prose`].
    pub prose: Span,
}

/// What an inline node is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InlineKind {
    /// A link and its target as written.
    Link(String),
    /// An image and its target as written.
    Image(String),
    /// A code span and its text.
    Code(String),
    /// An explicit anchor (`<a name>`, `id=`, `{#id}`) and its name.
    Anchor(String),
    /// A template call that is no prose: `{{…}}`, `:::no-loc:::`. Right behind a link or an image and with its span
    /// it is a call in what that points to, and has no place in the words.
    Template(String),
    /// Strong emphasis.
    Strong,
    /// A hard line break.
    Break,
    /// Another HTML tag, by its name.
    Html(String),
    /// A reference to a footnote.
    Footnote(String),
}

/// A node inside a block.
#[derive(Debug, Clone)]
pub struct Inline {
    /// What it is.
    pub kind: InlineKind,
    /// Its bytes.
    pub span: Span,
}

/// What a container is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ContainerKind {
    /// The page itself.
    Page,
    /// A list.
    List,
    /// A list item.
    Item,
    /// A block quotation, or an alert.
    Quote,
    /// A table.
    Table,
    /// A footnote's text.
    Footnote,
    /// A message: its value and its attributes.
    Message,
}

/// What holds blocks together.
#[derive(Debug, Clone)]
pub struct Container {
    /// What it is.
    pub kind: ContainerKind,
    /// The container around it; the page is its own parent.
    pub parent: Id,
    /// How many containers lie around it.
    pub depth: u32,
    /// Its bytes.
    pub span: Span,
    /// For a table: the number of columns that its delimiter row declares.
    pub columns: u32,
}

/// A heading and all below it.
#[derive(Debug, Clone, Default)]
pub struct Section {
    /// The block of its heading; none for the text before the first.
    pub heading: Option<Id>,
    /// Level of the heading, 0 for the text before the first.
    pub level: u8,
    /// The section that holds it.
    pub parent: Id,
    /// Its blocks from its heading to before the next heading of the same or a higher level.
    pub blocks: (Id, Id),
    /// What platforms make the heading's id of: its words and code as written, `{#id}` included, without the markup,
    /// tags and calls between them.
    pub text: String,
}

/// Something wrong with the file itself, found while reading it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// What is wrong.
    pub kind: ProblemKind,
    /// Where.
    pub span: Span,
    /// What messages know by a word (`no-map`, `aliases`, `documents`; `front-matter`, `nodes`), a count or a key, as the
    /// kind has it; else the words of the library that noticed, such as a YAML parser; or empty.
    pub detail: String,
}

/// The kinds of [`Problem`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProblemKind {
    /// Bytes that are not UTF-8; each was read as U+FFFD.
    InvalidUtf8,
    /// The file is UTF-16; it was read all the same.
    Utf16,
    /// A NUL byte.
    NulByte,
    /// Front matter or a YAML page that is not valid YAML, TOML or JSON.
    InvalidYaml,
    /// A part of a catalogue that is no message; `detail` says what was expected.
    Junk,
    /// A key that occurs twice in the front matter.
    DuplicateKey,
    /// Front matter without its closing line.
    UnclosedFrontMatter,
    /// More cells or blocks than Diptych keeps; the rest was left out.
    Truncated,
    /// The parser gave up on the file.
    ParserPanic,
}

impl ProblemKind {
    /// The word for it in facts and messages.
    pub fn word(self) -> &'static str {
        match self {
            Self::InvalidUtf8 => "invalid-utf8",
            Self::Utf16 => "utf16",
            Self::NulByte => "nul-byte",
            Self::InvalidYaml => "invalid-yaml",
            Self::Junk => "junk",
            Self::DuplicateKey => "duplicate-key",
            Self::UnclosedFrontMatter => "unclosed-front-matter",
            Self::Truncated => "truncated",
            Self::ParserPanic => "parser-panic",
        }
    }
}

/// One page.
#[derive(Debug, Clone, Default)]
pub struct Document {
    /// The file's text. Without a byte order mark; line ends as in the file.
    pub text: String,
    /// Bytes of the file before `text`: 3 where a UTF-8 byte order mark was taken off.
    pub bom: usize,
    /// Where its lines start.
    pub lines: Lines,
    /// The front matter, where there is one.
    pub front_matter: Option<FrontMatter>,
    /// All blocks in reading order.
    pub blocks: Vec<Block>,
    /// The visible words of all blocks, one after the other.
    pub prose: String,
    /// The cells of all rows.
    pub cells: Vec<Cell>,
    /// The inline nodes of all blocks.
    pub inlines: Vec<Inline>,
    /// The containers; the first is the page.
    pub containers: Vec<Container>,
    /// The sections; the first is the text before the first heading.
    pub sections: Vec<Section>,
    /// HTML comments.
    pub comments: Vec<Span>,
    /// What its values are made of, where it is a catalogue of messages, in the order of their blocks.
    pub messages: Vec<Message>,
    /// Whether it is a catalogue of messages, whose blocks go by their keys and not by their order.
    pub is_catalogue: bool,
    /// References to links that nothing on the page defines, `[text][label]`: the label in lower case, and the place.
    pub undefined: Vec<(String, Span)>,
    /// What was wrong with the file.
    pub problems: Vec<Problem>,
}

impl Document {
    /// The visible words of a block.
    pub fn words(&self, block: &Block) -> &str {
        block.prose.of(&self.prose)
    }

    /// The cells of a row.
    pub fn cells(&self, block: &Block) -> &[Cell] {
        self.cells.get(block.cells.0 as usize..block.cells.1 as usize).unwrap_or(&[])
    }

    /// The inline nodes of a block.
    pub fn inlines(&self, block: &Block) -> &[Inline] {
        self.inlines.get(block.inlines.0 as usize..block.inlines.1 as usize).unwrap_or(&[])
    }

    /// The nearest container of `kind` around `block`.
    pub fn enclosing(&self, block: &Block, kind: ContainerKind) -> Option<Id> {
        let mut at = block.container;
        loop {
            let container = self.containers.get(at as usize)?;
            if container.kind == kind {
                return Some(at);
            }
            if container.parent == at {
                return None;
            }
            at = container.parent;
        }
    }

    /// The words under `prose`, a part of the block's, with its code spans and calls in their places.
    pub fn words_with_code(&self, block: &Block, prose: Span) -> String {
        let before = Span { start: block.prose.start, end: prose.start.max(block.prose.start) };
        let mut target = None;
        let codes = self.inlines(block).iter().filter_map(|inline| match &inline.kind {
            InlineKind::Template(_) if target == Some(inline.span) => None,
            InlineKind::Code(text) | InlineKind::Template(text) => {
                target = None;
                Some(text.as_str())
            }
            InlineKind::Link(_) | InlineKind::Image(_) => {
                target = Some(inline.span);
                None
            }
            _ => None,
        });
        let mut codes = codes.skip(before.of(&self.prose).matches('\u{FFFC}').count());
        let mut words = String::new();
        for (index, part) in prose.of(&self.prose).split('\u{FFFC}').enumerate() {
            if index > 0 {
                words.push_str(codes.next().unwrap_or(""));
            }
            words.push_str(part);
        }
        words
    }

    /// How a person names `block`: the words of a heading or of a row's key cell, the key of a message, else its first
    /// words; what stands there where it has no words.
    pub fn title(&self, block: &Block) -> String {
        if block.kind == Kind::Message {
            return block.label.clone();
        }
        let words = match self.cells(block) {
            [] => self.words_with_code(block, block.prose),
            cells => {
                let key = cells.iter().find(|cell| !cell.prose.of(&self.prose).trim().is_empty());
                key.map(|cell| self.words_with_code(block, cell.prose)).unwrap_or_default()
            }
        };
        let mut title = String::new();
        for word in words.split_whitespace() {
            if !title.is_empty() {
                title.push(' ');
            }
            title.push_str(word);
            if title.chars().count() > 80 {
                break;
            }
        }
        if title.is_empty() {
            let written = match self.cells(block).first() {
                Some(cell) => cell.span.of(&self.text),
                None => block.span.of(&self.text).lines().next().unwrap_or(""),
            };
            title = written.trim().chars().take(80).collect();
        }
        title
    }

    /// The titles of the headings above `block`, outermost first.
    pub fn section_path(&self, block: &Block) -> Vec<Id> {
        let mut path = Vec::new();
        let mut at = block.section;
        while let Some(section) = self.sections.get(at as usize) {
            if let Some(heading) = section.heading {
                path.push(heading);
            }
            if section.parent == at {
                break;
            }
            at = section.parent;
        }
        path.reverse();
        path
    }

    /// The section of `block`, where it stands under a heading.
    pub fn heading_of(&self, block: &Block) -> Option<&Block> {
        let section = self.sections.get(block.section as usize)?;
        self.blocks.get(section.heading? as usize)
    }
}

#[cfg(test)]
mod tests {
    use crate::dialect::read_text;

    #[test]
    fn titles_have_their_code_and_no_markup() {
        let page = read_text(
            "a.md",
            "## Run `ark` *now*\n\n- Stop `a` and `b`.\n\n| | `x` `y` | `z` |\n|---|---|---|\n| | `k` | v `w` |\n".into(),
        );
        let titles: Vec<String> = page.blocks.iter().map(|block| page.title(block)).collect();
        assert_eq!(titles, ["Run ark now", "Stop a and b.", "x y", "k"]);
        let last = &page.blocks[3];
        assert_eq!(page.words_with_code(last, page.cells(last)[2].prose), "v w");
    }

    #[test]
    fn what_has_no_words_is_named_as_written() {
        let page = read_text("a.md", "![](a.png)\n".into());
        assert_eq!(page.title(&page.blocks[0]), "![](a.png)");
    }
}
