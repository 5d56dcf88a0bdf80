//! The ids that a page offers to links, by the convention of its platform, with the includes it takes in.

use rustc_hash::{FxHashMap, FxHashSet};

use super::Site;
use super::links::{self, Role};
use super::platform::Attributes;
use crate::document::{Block, Document, Id, InlineKind, Kind};
use crate::text::Span;
use crate::text::slug::{self, Taken};

/// The ids of a page as it is served.
#[derive(Debug, Clone, Default)]
pub struct Anchors {
    places: FxHashMap<String, Vec<Place>>,
    /// The ids of each block, in order.
    ids: FxHashMap<Place, Vec<String>>,
    /// Those that an author wrote.
    given: FxHashSet<(Place, String)>,
    /// Whether the page may offer more ids than can be seen: it calls templates or components, or takes in what cannot
    /// be read.
    pub is_open: bool,
    /// Where an include leads back to the page: the pages of each ring, from the page on. One for each page that it takes
    /// in itself.
    pub rings: Vec<Vec<usize>>,
}

/// Where an id comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Place {
    /// The page whose text it is in: the page itself, or an include.
    pub page: usize,
    /// The block there.
    pub block: Id,
}

impl Anchors {
    /// Where `id` is; no place where the page does not offer it.
    pub fn of(&self, id: &str) -> &[Place] {
        self.places.get(id).map_or(&[], Vec::as_slice)
    }

    /// Whether an author wrote `id` at a place, as `<a name>` or `{#id}`; else it is made of the words there.
    pub fn is_given(&self, id: &str, place: Place) -> bool {
        self.given.contains(&(place, id.to_owned()))
    }

    /// All ids, in no order.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.places.keys().map(String::as_str)
    }

    /// The ids of a block, in order.
    pub fn at(&self, place: Place) -> &[String] {
        self.ids.get(&place).map_or(&[], Vec::as_slice)
    }
}

/// Includes that one page takes in, with theirs: each may name the next twice.
const MOST_INCLUDES: usize = 1000;
/// Blocks that one page takes in: each of its includes may be a long page.
const MOST_BLOCKS: usize = 100_000;
/// How deep includes may lie in one another.
const DEEPEST: usize = 32;

/// A page whose ids are being collected.
pub(super) struct Reader<'s> {
    site: &'s Site,
    taken: Taken,
    /// The pages that are being taken in, the page itself first.
    open: Vec<usize>,
    includes: usize,
    /// Blocks of the includes so far.
    blocks: usize,
    anchors: Anchors,
}

/// The ids of `page`.
pub(super) fn anchors(site: &Site, page: usize) -> Anchors {
    let mut reader = Reader {
        site,
        taken: Taken::default(),
        open: Vec::new(),
        includes: 0,
        blocks: 0,
        anchors: Anchors::default(),
    };
    reader.page(page);
    reader.anchors
}

impl Reader<'_> {
    fn page(&mut self, page: usize) {
        let document = self.site.pages[page].document.clone();
        self.open.push(page);
        // PyMdown's snippets and VitePress's includes, which are no Markdown.
        self.anchors.is_open |= ["--8<--", "<!--@include"].iter().any(|mark| document.text.contains(mark));
        let mut includes = links::links(&document).into_iter().filter(|link| link.role == Role::Include);
        let mut next = includes.next();
        for (index, block) in document.blocks.iter().enumerate() {
            let place = Place { page, block: index as Id };
            self.block(&document, block, place);
            while let Some(include) = next.filter(|include| include.span.start < block.span.end) {
                let included = self.site.resolve(page, &include).page();
                self.include(included);
                next = includes.next();
            }
        }
        self.open.pop();
    }

    fn include(&mut self, included: Option<usize>) {
        self.includes += 1;
        let Some(included) = included else {
            self.anchors.is_open = true;
            return;
        };
        if let Some(at) = self.open.iter().position(|open| *open == included) {
            if at == 0 {
                self.ring();
            }
            return;
        }
        self.blocks += self.site.pages[included].document.blocks.len();
        if self.includes > MOST_INCLUDES || self.blocks > MOST_BLOCKS || self.open.len() > DEEPEST {
            self.anchors.is_open = true;
        } else {
            self.page(included);
        }
    }

    /// Notes that the pages that are being taken in are a ring.
    fn ring(&mut self) {
        let rings = &mut self.anchors.rings;
        // The includes of a page are followed one after the other.
        if rings.last().is_none_or(|last| last.get(1) != self.open.get(1)) {
            rings.push(self.open.clone());
        }
    }

    fn block(&mut self, document: &Document, block: &Block, place: Place) {
        if matches!(block.kind, Kind::Heading(_)) {
            self.heading(document, block, place);
        }
        for inline in document.inlines(block) {
            match &inline.kind {
                // `{#id}` of a heading has its say there.
                InlineKind::Anchor(_) if inline.span == block.span => {}
                InlineKind::Anchor(id) => self.give(id, place),
                _ => {}
            }
        }
        match block.kind {
            Kind::Directive | Kind::Html => {
                let written = block.span.of(&document.text);
                // `::: module` of mkdocstrings and its like.
                let is_made = self.site.platform.has_generated_pages && written.starts_with(":::");
                self.anchors.is_open |= is_made || calls(written) && self.site.platform.calls_make_headings;
            }
            Kind::Item if self.site.platform.gives_ids_to_items => {
                let id = (self.site.convention.slug)(&document.words_with_code(block, block.prose));
                self.offer(id, place);
            }
            _ => {}
        }
    }

    fn heading(&mut self, document: &Document, block: &Block, place: Place) {
        let convention = self.site.convention;
        let whole = match document.sections.get(block.section as usize) {
            _ if convention.reads_markup => bare(block.span.of(&document.text)),
            Some(section) => &section.text,
            None => "",
        };
        let attributes = self.site.platform.attributes;
        let (text, explicit) = match attributes {
            Attributes::Text => (whole, None),
            Attributes::Id | Attributes::Perhaps => slug::explicit(whole),
        };
        if let Some(id) = explicit {
            self.taken.take(id);
            self.give(id, place);
            if attributes == Attributes::Id {
                return;
            }
        }
        let id = (convention.unique)(&mut self.taken, (convention.slug)(text));
        let replaced = convention.anchor_replaces.then(|| leading_anchor(block.span.of(&document.text)));
        // The id that is replaced has been taken all the same.
        self.offer(replaced.flatten().map_or(id, |(_, name)| name.to_owned()), place);
    }

    fn give(&mut self, id: &str, place: Place) {
        self.anchors.given.insert((place, id.to_owned()));
        self.offer(id.to_owned(), place);
    }

    fn offer(&mut self, id: String, place: Place) {
        let places = self.anchors.places.entry(id.clone()).or_default();
        if places.last() != Some(&place) {
            places.push(place);
            self.anchors.ids.entry(place).or_default().push(id);
        }
    }
}

/// A heading without the marks that make it one.
fn bare(heading: &str) -> &str {
    if !heading.starts_with('#') {
        // What stands over a line of `=` or `-`.
        return heading.trim_end().rfind(['\n', '\r']).map_or(heading, |end| heading[..end].trim_end());
    }
    let text = heading.trim_start_matches('#').trim();
    // `## A ##`, and not `## C#`.
    let closed = text.trim_end_matches('#');
    if closed.ends_with([' ', '\t']) || closed.is_empty() { closed.trim_end() } else { text }
}

/// Whether a block is a call that may write anything: a template's, or a component's.
fn calls(written: &str) -> bool {
    let component =
        |text: &str| text.strip_prefix('<').is_some_and(|rest| rest.starts_with(char::is_uppercase));
    let written = written.trim_start();
    written.starts_with("{{") || written.starts_with("{%") || component(written)
}

/// The anchor that a heading begins with and that takes the place of its id on Microsoft Learn: where its name stands in
/// `heading`, and its name. Followed by words, in double quotes, closed: docfx's HeadingIdRewriter takes no other.
pub fn leading_anchor(heading: &str) -> Option<(Span, &str)> {
    let rest = heading.trim_start_matches('#').trim_start_matches([' ', '\t']);
    let attribute = rest.strip_prefix("<a")?;
    let inner = attribute.trim_start_matches(' ');
    if inner.len() == attribute.len() {
        return None;
    }
    let value = inner.strip_prefix("name=\"").or_else(|| inner.strip_prefix("id=\""))?;
    let (name, after) = value.split_once('"')?;
    let after = after.trim_start_matches(' ').strip_prefix("></a>")?;
    let is_word = |character: char| character.is_alphanumeric() || matches!(character, '_' | ' ' | '-' | '.');
    let fits = !name.is_empty() && name.chars().all(is_word) && !after.trim().is_empty();
    let start = heading.len() - value.len();
    fits.then_some((Span::new(start, start + name.len()), name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_anchor_as_docfx_writes_it_takes_the_place_of_the_id() {
        let name = |heading| leading_anchor(heading).map(|(_, name)| name);
        assert_eq!(name("## <a name=\"a-b\"></a>C"), Some("a-b"));
        assert_eq!(name("<a  id=\"a.b\" ></a> C\n==="), Some("a.b"));
        for other in [
            "## <a name=\"a\"></a>",
            "## <a name=\"\"></a>C",
            "## <a name='a'></a>C",
            "## <a id=\"a\"/>C",
            "## <a class=\"x\" name=\"a\"></a>C",
            "## C <a name=\"a\"></a>D",
            "## <abbr name=\"a\"></a>C",
        ] {
            assert_eq!(name(other), None, "{other}");
        }
        let heading = "## <a name=\"ä\"></a>C";
        let (span, name) = leading_anchor(heading).expect("an anchor");
        assert_eq!(span.of(heading), name);
    }
}
