//! Pages in YAML, as Microsoft Learn has them: tables of contents, landing pages, FAQs.
//!
//! No schema is applied: each item of a list is an entry, and so is whatever else has words or an
//! address. That covers `toc.yml` and every `### YamlMime:` there is and will be. The mapping
//! `metadata:` is the page's front matter.

use super::Dialect;
use super::front_matter::{self, Raw, Syntax, line_at, lines, to_line_end};
use super::yaml::{self, At, Shape, Yaml};
use crate::document::{
    Block, Container, ContainerKind, Document, FrontMatter, Id, Inline, InlineKind, Kind, Problem,
    ProblemKind, Section,
};
use crate::text::{Lines, Span};

/// YAML pages.
pub static DIALECT: Dialect = Dialect { id: "yaml", matches, is_opaque: false, read };

/// Keys whose values are words for the reader.
const WORDS: &[&str] = &[
    "name",
    "title",
    "text",
    "displayName",
    "summary",
    "description",
    "question",
    "answer",
    "content",
    "explanation",
];
/// Keys whose values are addresses, in the order in which they make up a label.
const ADDRESSES: &[&str] = &["href", "url", "link", "tocHref", "topicHref", "homepage", "uid", "topicUid"];
/// Keys whose values are pictures.
const IMAGES: &[&str] = &["imageSrc", "iconUrl"];
/// Keys that tell entries without an address apart in any language.
const TYPES: &[&str] = &["linkListType", "itemType", "id"];

fn matches(path: &str, _: &str) -> bool {
    path.ends_with(".yml") || path.ends_with(".yaml")
}

/// Reads a page. Where its YAML is invalid, the entries before the mistake and the metadata are kept.
pub fn read(text: String) -> Document {
    let whole = Span::new(0, text.len());
    let yaml = yaml::read(&text, whole);
    let mut page = Page { text: &text, yaml: &yaml, document: Document::default() };
    page.open(ContainerKind::Page, 0, whole);
    page.nested(0, 0, 0);
    let mut document = page.document;
    let blocks = Id::try_from(document.blocks.len()).unwrap_or(Id::MAX);
    document.sections.push(Section { blocks: (0, blocks), ..Section::default() });
    (document.front_matter, document.problems) = match &yaml.fault {
        None => metadata(&text, &yaml),
        Some(fault) => metadata_beside(&text, fault),
    };
    document.lines = Lines::new(&text);
    drop(yaml);
    document.text = text;
    document
}

/// The metadata of a valid page.
fn metadata(text: &str, yaml: &Yaml<'_>) -> (Option<FrontMatter>, Vec<Problem>) {
    let mut problems = Vec::new();
    let found = top(yaml).find(|(key, value)| {
        yaml.scalar(*key) == Some("metadata") && yaml.nodes[*value].shape == Shape::Mapping
    });
    let Some((key, value)) = found else { return (None, problems) };
    let entries = front_matter::entries(text, yaml, value, &mut problems);
    problems.extend(front_matter::duplicates(text, &entries));
    problems.sort_by_key(|problem| problem.span);
    let span = to_line_end(text, yaml.nodes[key].span.cover(yaml.nodes[value].span));
    (Some(FrontMatter { span, entries }), problems)
}

/// The metadata of an invalid page, by its lines. If the mistake stands in it, the problem names the key.
fn metadata_beside(text: &str, fault: &Problem) -> (Option<FrontMatter>, Vec<Problem>) {
    let whole = Span::new(0, text.len());
    let line = line_at(text, whole, fault.span.start as usize);
    let fault = Problem { span: line, ..fault.clone() };
    let mut rest = lines(text, whole).skip_while(|line| line.span.of(text).trim_end() != "metadata:");
    let Some(first) = rest.next() else { return (None, vec![fault]) };
    let inside = rest.take_while(|line| {
        let line = line.span.of(text);
        line.trim().is_empty() || line.starts_with([' ', '\t', '#'])
    });
    let start = first.span.start as usize;
    let end = inside.map(|line| line.next).last().unwrap_or(first.next);
    let inner = Span::new(first.next, end);
    let raw = Raw { syntax: Syntax::Yaml, span: Span::new(start, end), inner, closed: true };
    let (front_matter, mut problems) = front_matter::parse(text, &raw);
    if !problems.iter().any(|problem| problem.kind == ProblemKind::InvalidYaml) {
        problems.push(fault);
    }
    problems.sort_by_key(|problem| problem.span);
    (Some(front_matter), problems)
}

/// The keys and values of a page that is a mapping.
fn top<'y>(yaml: &'y Yaml<'_>) -> impl Iterator<Item = (At, At)> + 'y {
    let is_mapping = yaml.root().is_some_and(|root| root.shape == Shape::Mapping);
    yaml.pairs(0).filter(move |_| is_mapping).filter_map(|(key, value)| Some((key, value?)))
}

struct Page<'y> {
    text: &'y str,
    yaml: &'y Yaml<'y>,
    document: Document,
}

/// A key of an entry whose value is a scalar.
struct Own<'y> {
    key: &'y str,
    value: &'y str,
    span: Span,
}

impl<'y> Page<'y> {
    /// What stands at `at`, behind the byte `from`. The depth is the parser's, which is limited.
    fn nested(&mut self, at: At, from: usize, container: Id) {
        match self.yaml.nodes.get(at).map(|node| node.shape) {
            Some(Shape::Mapping) => self.mapping(at, container, None),
            Some(Shape::Sequence) => self.sequence(at, from, container),
            _ => {}
        }
    }

    fn sequence(&mut self, at: At, from: usize, container: Id) {
        let yaml = self.yaml;
        let is_collection = |at: At| matches!(yaml.nodes[at].shape, Shape::Mapping | Shape::Sequence);
        if !yaml.children(at).any(is_collection) {
            return;
        }
        let node = &yaml.nodes[at];
        let mut list = None;
        let mut before = from;
        for item in yaml.children(at) {
            let span = yaml.nodes[item].span;
            let dash = dash(self.text, before, span.start as usize).filter(|_| !node.flow);
            let start = dash.unwrap_or(span.start as usize);
            // The parser has a list start behind its first dash where it is not indented.
            let list = *list.get_or_insert_with(|| {
                let span = node.span.cover(Span::new(start, span.end as usize));
                self.open(ContainerKind::List, container, span)
            });
            match yaml.nodes[item].shape {
                Shape::Mapping => self.mapping(item, list, Some(start)),
                _ => self.nested(item, dash.map_or(start, |dash| dash + 1), list),
            }
            before = span.end as usize;
        }
    }

    /// The mapping `at`, which is an item of a list if it has a start of its own.
    fn mapping(&mut self, at: At, container: Id, start: Option<usize>) {
        let yaml = self.yaml;
        let span = yaml.nodes[at].span;
        let span = Span::new(start.unwrap_or(span.start as usize), span.end as usize);
        let container = match start {
            Some(_) => self.open(ContainerKind::Item, container, span),
            None => container,
        };
        let own = self.own(at);
        let says = |own: &Own<'_>| [WORDS, ADDRESSES, IMAGES].iter().any(|keys| keys.contains(&own.key));
        if start.is_some() || own.iter().any(says) {
            let end = self.own_end(at);
            self.entry(&own, Span::new(span.start as usize, end), container);
        }
        let is_metadata = |key: At| at == 0 && yaml.scalar(key) == Some("metadata");
        for (key, value) in yaml.pairs(at) {
            if let Some(value) = value.filter(|_| !is_metadata(key)) {
                self.nested(value, yaml.nodes[key].span.end as usize, container);
            }
        }
    }

    fn own(&self, at: At) -> Vec<Own<'y>> {
        let yaml = self.yaml;
        let own = |(key, value): (At, Option<At>)| {
            let value = value?;
            Some(Own { key: yaml.scalar(key)?, value: yaml.scalar(value)?, span: yaml.nodes[value].span })
        };
        yaml.pairs(at).filter_map(own).collect()
    }

    /// Where the lines of the mapping `at` end that stand before its first nested list or mapping.
    fn own_end(&self, at: At) -> usize {
        let nodes = &self.yaml.nodes;
        let mut end = nodes[at].span.start;
        for (key, value) in self.yaml.pairs(at) {
            end = end.max(nodes[key].span.end);
            let Some(value) = value.map(|value| &nodes[value]) else { continue };
            if matches!(value.shape, Shape::Mapping | Shape::Sequence) {
                return end as usize;
            }
            end = end.max(value.span.end);
        }
        nodes[at].span.end.max(end) as usize
    }

    fn entry(&mut self, own: &[Own<'_>], span: Span, container: Id) {
        let inlines = self.document.inlines.len();
        for own in own {
            let kind = match own.key {
                key if ADDRESSES.contains(&key) => InlineKind::Link(own.value.to_owned()),
                key if IMAGES.contains(&key) => InlineKind::Image(own.value.to_owned()),
                _ => continue,
            };
            self.document.inlines.push(Inline { kind, span: own.span });
        }
        let start = self.document.prose.len();
        for own in own.iter().filter(|own| WORDS.contains(&own.key)) {
            if self.document.prose.len() > start {
                self.document.prose.push('\n');
            }
            self.document.prose.push_str(own.value.trim());
        }
        let id = |length: usize| Id::try_from(length).unwrap_or(Id::MAX);
        self.document.blocks.push(Block {
            kind: Kind::Entry,
            span,
            container,
            section: 0,
            prose: Span::new(start, self.document.prose.len()),
            cells: (0, 0),
            inlines: (id(inlines), id(self.document.inlines.len())),
            label: label(own),
        });
    }

    fn open(&mut self, kind: ContainerKind, parent: Id, span: Span) -> Id {
        let depth = self.document.containers.get(parent as usize).map_or(0, |parent| parent.depth + 1);
        let id = Id::try_from(self.document.containers.len()).unwrap_or(Id::MAX);
        self.document.containers.push(Container { kind, parent, depth, span, columns: 0 });
        id
    }
}

/// The addresses of an entry in one order and one spelling; without any, what type of entry it is.
fn label(own: &[Own<'_>]) -> String {
    let values = |keys: &'static [&str]| {
        let values = |key| own.iter().filter(move |own| own.key == key).map(|own| own.value.trim());
        keys.iter().copied().flat_map(values)
    };
    let addresses: Vec<&str> =
        values(ADDRESSES).map(|address| address.strip_prefix("./").unwrap_or(address)).collect();
    match addresses.is_empty() {
        true => values(TYPES).next().unwrap_or_default().to_owned(),
        false => addresses.join(" "),
    }
}

/// The dash of the list item that starts at `start`. Behind `from`, where what precedes it ends, there are
/// only blanks, comments, anchors and tags.
fn dash(text: &str, from: usize, start: usize) -> Option<usize> {
    let mut at = from;
    for line in text.get(from..start)?.split_inclusive(['\n', '\r']) {
        let content = line.trim_start();
        if content.starts_with('-') {
            return Some(at + line.len() - content.len());
        }
        at += line.len();
    }
    None
}

#[cfg(test)]
mod tests;
