//! The roles of one page.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{Role, Rules, Tables, one_line};
use crate::document::{Block, ContainerKind, Document, Id, InlineKind, Kind};
use crate::text::Span;
use crate::text::fold::is_unspaced;

/// What parts a name from what it is about.
const SEPARATORS: [char; 5] = [':', '：', '–', '—', '-'];

/// Bold words that open a paragraph and are no role.
const REMARKS: [&str; 7] = ["note", "important", "tip", "warning", "caution", "example", "remark"];

/// The roles that `document` defines, in its order.
pub fn of(document: &Document, rules: &Rules) -> Vec<Role> {
    let places = Places::of(document, rules);
    if places.is_empty() { Vec::new() } else { places.roles(document) }
}

/// Whether `document` has a place where roles are defined.
pub fn has_any(document: &Document, rules: &Rules) -> bool {
    !Places::of(document, rules).is_empty()
}

/// Where on a page roles are defined.
#[derive(Debug, Clone, Default)]
pub(super) struct Places {
    /// Containers that are tables of roles.
    pub tables: FxHashSet<Id>,
    /// Sections in which lists define roles.
    pub sections: FxHashSet<Id>,
}

impl Places {
    /// The places that the page's own words tell.
    pub fn of(document: &Document, rules: &Rules) -> Self {
        let mut places = Self::default();
        if rules.tables != Tables::None {
            let is_head = |block: &&Block| block.kind == Kind::TableHead;
            for head in document.blocks.iter().filter(is_head) {
                let fits = rules.tables == Tables::All || is_role_head(document, head, rules);
                places.tables.extend(document.enclosing(head, ContainerKind::Table).filter(|_| fits));
            }
        }
        if rules.lists {
            for (id, section) in (0..).zip(&document.sections) {
                let heading = section.heading.and_then(|heading| document.blocks.get(heading as usize));
                let says_so = heading.is_some_and(|heading| is_role_heading(document.words(heading), rules));
                // The title of a page says little of each of its sections.
                let parent = document.sections.get(section.parent as usize);
                let is_below = parent.is_some_and(|parent| parent.level > 1)
                    && section.parent != id
                    && places.sections.contains(&section.parent);
                if says_so || is_below {
                    places.sections.insert(id);
                }
            }
            places.keep_lists(document);
        }
        places
    }

    /// Keeps the sections that list several: one paragraph with bold words at its start is no list.
    fn keep_lists(&mut self, document: &Document) {
        if self.sections.is_empty() {
            return;
        }
        let mut counts: FxHashMap<Id, usize> = FxHashMap::default();
        for block in document.blocks.iter().filter(|block| matches!(block.kind, Kind::Item | Kind::Paragraph))
        {
            *counts.entry(block.section).or_default() += usize::from(self.of_list(document, block).is_some());
        }
        self.sections.retain(|section| counts.get(section).is_some_and(|count| *count > 1));
    }

    pub fn is_empty(&self) -> bool {
        self.tables.is_empty() && self.sections.is_empty()
    }

    /// The roles at these places.
    pub fn roles(&self, document: &Document) -> Vec<Role> {
        let mut roles = Vec::new();
        for (at, block) in document.blocks.iter().enumerate() {
            let named = match block.kind {
                Kind::Row => self.of_row(document, block),
                Kind::Item | Kind::Paragraph => self.of_list(document, block),
                _ => None,
            };
            if let Some((name, span, has_code)) = named {
                let owner = document
                    .heading_of(block)
                    .map(|heading| one_line(&document.words_with_code(heading, heading.prose)));
                roles.push(Role { name, owner: owner.unwrap_or_default(), block: at, span, has_code });
            }
        }
        roles
    }

    fn of_row(&self, document: &Document, row: &Block) -> Option<(String, Span, bool)> {
        if self.tables.is_empty() {
            return None;
        }
        let table = document.enclosing(row, ContainerKind::Table)?;
        let cell = document.cells(row).first().filter(|_| self.tables.contains(&table))?;
        let name = one_line(&document.words_with_code(row, cell.prose));
        let has_code = cell.prose.of(&document.prose).contains('\u{FFFC}');
        (!name.is_empty()).then_some((name, cell.span, has_code))
    }

    fn of_list(&self, document: &Document, block: &Block) -> Option<(String, Span, bool)> {
        // What an item holds besides is about the item.
        let is_whole = block.kind == Kind::Item || block.container == 0;
        if !is_whole || !self.sections.contains(&block.section) {
            return None;
        }
        let strong = document.inlines(block).iter().find(|inline| inline.kind == InlineKind::Strong)?.span;
        let before = Span { start: block.span.start, end: strong.start.max(block.span.start) };
        let after = Span { start: strong.end, end: block.span.end.max(strong.end) };
        let written = strong.of(&document.text).trim_matches(['*', '_']).trim();
        let ends = |text: &str| text.ends_with([':', '：']);
        let rest = after.of(&document.text);
        // "**Key**-value" is one word.
        let goes_on = rest.trim_start().starts_with(SEPARATORS) && !rest.starts_with('-');
        if before.of(&document.text).contains(char::is_alphabetic) || !(ends(written) || goes_on) {
            return None;
        }
        // Markup in the name is none of it.
        let has_markup = written.contains(['[', '<', '`', '\\', '&', '*', '_', '{']);
        let visible;
        let words = if has_markup {
            visible = document.words_with_code(block, block.prose);
            let end = visible.find([':', '：', '–', '—']).unwrap_or(visible.len());
            visible.get(..end).unwrap_or("")
        } else {
            written
        };
        let name = one_line(words.trim().trim_end_matches(SEPARATORS));
        let is_remark = REMARKS.iter().any(|remark| name.eq_ignore_ascii_case(remark));
        (!name.is_empty() && !is_remark).then_some((name, strong, written.contains('`')))
    }
}

/// Whether the key column below `head` names who does what.
fn is_role_head(document: &Document, head: &Block, rules: &Rules) -> bool {
    let Some(key) = document.cells(head).first() else { return false };
    let key = key.prose.of(&document.prose).to_lowercase();
    rules.headers.iter().any(|header| key.contains(header.as_str()))
}

/// Whether what stands below a heading is about roles: its first or its last word begins with one of those words, for
/// "Your responsibilities" has roles below it, and "Align roles with goals" has not. Where words are not parted, any does.
fn is_role_heading(heading: &str, rules: &Rules) -> bool {
    let heading = heading.to_lowercase();
    let is_of_word = |character: char| character.is_alphanumeric();
    let words = || heading.split(|character| !is_of_word(character)).filter(|word| !word.is_empty());
    let ends = [words().next(), words().next_back()];
    rules.headers.iter().any(|header| {
        let is_parted = !header.chars().any(is_unspaced);
        match is_parted {
            true => ends.iter().flatten().any(|word| word.starts_with(header.as_str())),
            false => heading.contains(header.as_str()),
        }
    })
}
