//! YAML as a flat list of nodes with their places, for front matter and YAML pages.
//!
//! A deserialiser would turn `8e10` into a number and lose where it stood. Here a scalar keeps its
//! text, every node keeps its bytes, and what stands before a mistake is kept beside the mistake.
//! Aliases are not copied but point at their node, so no bomb goes off while reading.

use std::borrow::Cow;

use granit_parser::{Event, Parser, ScalarStyle, StructureStyle};
use rustc_hash::FxHashMap;

use crate::document::{Problem, ProblemKind, Value};
use crate::text::Span;

/// Block and flow collections may each nest this deep; real pages nest below twenty.
const DEEPEST: usize = 64;
/// A table of contents of a hundred thousand entries has half as many nodes.
const MOST_NODES: usize = 1_000_000;
/// What all aliases of one front matter may expand to, in bytes and nodes.
const ALIAS_BUDGET: usize = 1 << 18;
/// Bytes of the longest scalar that [`Yaml::scalar`] follows an alias to.
const LONGEST_ALIASED: usize = 256;

/// Index of a node.
pub(super) type At = usize;

/// What a node is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    Null,
    Scalar,
    Sequence,
    Mapping,
    /// Stands for another node, which may hold this one.
    Alias(At),
}

/// One node. Its children follow it; [`Node::next`] is the first node after them.
#[derive(Debug)]
pub(super) struct Node<'t> {
    pub shape: Shape,
    /// The text of a scalar, unquoted and unescaped; else empty.
    pub text: Cow<'t, str>,
    /// Whether it is a collection in brackets or braces.
    pub flow: bool,
    /// From its first byte to the end of its last descendant.
    pub span: Span,
    pub next: At,
}

/// The first document of a YAML text, up to the first mistake.
#[derive(Debug, Default)]
pub(super) struct Yaml<'t> {
    pub nodes: Vec<Node<'t>>,
    /// Why reading ended early; its span is a place, not a line.
    pub fault: Option<Problem>,
}

/// Reads the part `within` of `text`. Spans are those of `text`.
pub(super) fn read(text: &str, within: Span) -> Yaml<'_> {
    read_with(text, within, false)
}

/// As [`read`], for a part that may name anchors of another part: such an alias is a scalar as written.
pub(super) fn read_part(text: &str, within: Span) -> Yaml<'_> {
    read_with(text, within, true)
}

fn read_with(text: &str, within: Span, emit_unresolved_aliases: bool) -> Yaml<'_> {
    let mut tree = Tree { base: within.start as usize, ..Tree::default() };
    let options = granit_parser::options! {
        emit_comments: false,
        emit_unresolved_aliases: emit_unresolved_aliases,
        flow_nesting_limit: DEEPEST,
        block_nesting_limit: DEEPEST,
    };
    for event in Parser::new_from_str_with_options(within.of(text), options) {
        let told = match event {
            Ok((event, span)) => {
                let place = span.byte_range().unwrap_or_default();
                tree.take(text, event, Span::new(tree.base + place.start, tree.base + place.end))
            }
            Err(error) => {
                let offset = tree.base + error.marker().byte_offset().unwrap_or_default();
                Err(fault(ProblemKind::InvalidYaml, Span::at(offset), &error.info()))
            }
        };
        if let Err(problem) = told {
            tree.yaml.fault = Some(problem);
            break;
        }
    }
    tree.finish()
}

fn fault(kind: ProblemKind, span: Span, detail: &str) -> Problem {
    Problem { kind, span, detail: detail.to_owned() }
}

/// The nodes so far, and what is still open around the next one.
#[derive(Default)]
pub(super) struct Tree<'t> {
    yaml: Yaml<'t>,
    base: usize,
    open: Vec<At>,
    anchors: FxHashMap<usize, At>,
}

impl<'t> Tree<'t> {
    fn take(&mut self, text: &'t str, event: Event<'t>, span: Span) -> Result<(), Problem> {
        match event {
            Event::Scalar(value, style, anchor, _) => {
                let null = style == ScalarStyle::Plain
                    && (span.is_empty() || matches!(&*value, "~" | "null" | "Null" | "NULL"));
                let span = self.trim(text, span);
                let node = match null {
                    true => Node { shape: Shape::Null, text: Cow::Borrowed(""), flow: false, span, next: 0 },
                    false => Node { shape: Shape::Scalar, text: value, flow: false, span, next: 0 },
                };
                self.push(node, anchor)?;
                self.close();
            }
            Event::Alias(anchor) => {
                let target = self.anchors.get(&anchor).copied().unwrap_or(0);
                let shape = Shape::Alias(target);
                self.push(Node { shape, text: Cow::Borrowed(""), flow: false, span, next: 0 }, 0)?;
                self.close();
            }
            Event::UnresolvedAlias(_) => {
                let alias = Cow::Borrowed(text.get(span.range()).unwrap_or(""));
                self.push(Node { shape: Shape::Scalar, text: alias, flow: false, span, next: 0 }, 0)?;
                self.close();
            }
            Event::SequenceStart(style, anchor, _) => {
                self.push(collection(Shape::Sequence, style, span), anchor)?
            }
            Event::MappingStart(style, anchor, _) => {
                self.push(collection(Shape::Mapping, style, span), anchor)?
            }
            Event::SequenceEnd | Event::MappingEnd => {
                // The end of a block collection is the start of whatever comes next, comments skipped.
                self.widen(span);
                self.close();
            }
            _ => {}
        }
        Ok(())
    }

    /// The parser counts the line break after a block scalar in, and puts an empty scalar where the next
    /// thing begins; both end where something is written.
    fn trim(&self, text: &str, span: Span) -> Span {
        let written = Span::new(self.base, span.end as usize).of(text).trim_end();
        let end = self.base + written.len();
        Span::new(end.min(span.start as usize), end)
    }

    /// Opens a node; an anchor of 0 is none.
    pub(super) fn push(&mut self, node: Node<'t>, anchor: usize) -> Result<(), Problem> {
        let at = self.yaml.nodes.len();
        // An empty document after a last `---` does no harm.
        if at > 0 && self.open.is_empty() && node.shape != Shape::Null {
            return Err(fault(ProblemKind::InvalidYaml, node.span, "documents"));
        }
        if at >= MOST_NODES {
            return Err(fault(ProblemKind::Truncated, node.span, "nodes"));
        }
        if anchor > 0 {
            self.anchors.insert(anchor, at);
        }
        self.open.push(at);
        self.yaml.nodes.push(node);
        Ok(())
    }

    /// Widens the innermost open node, where it is a collection in brackets or braces.
    pub(super) fn widen(&mut self, span: Span) {
        if let Some(node) = self.open.last().map(|at| &mut self.yaml.nodes[*at])
            && node.flow
        {
            node.span = node.span.cover(span);
        }
    }

    /// The nodes, all closed.
    pub(super) fn finish(mut self) -> Yaml<'t> {
        while !self.open.is_empty() {
            self.close();
        }
        self.yaml
    }

    /// Closes the innermost open node and widens the one around it.
    pub(super) fn close(&mut self) {
        let Some(at) = self.open.pop() else { return };
        let next = self.yaml.nodes.len();
        let node = &mut self.yaml.nodes[at];
        node.next = next;
        let span = node.span;
        if let Some(outer) = self.open.last() {
            let outer = &mut self.yaml.nodes[*outer];
            outer.span = outer.span.cover(span);
        }
    }
}

fn collection<'t>(shape: Shape, style: StructureStyle, span: Span) -> Node<'t> {
    Node { shape, text: Cow::Borrowed(""), flow: style == StructureStyle::Flow, span, next: 0 }
}

impl<'t> Yaml<'t> {
    /// The root, where the document is not empty.
    pub fn root(&self) -> Option<&Node<'t>> {
        self.nodes.first()
    }

    /// The nodes directly in `at`; for a mapping its keys and values in turn.
    pub fn children(&self, at: At) -> impl Iterator<Item = At> + '_ {
        let end = self.nodes.get(at).map_or(0, |node| node.next);
        let mut child = at + 1;
        std::iter::from_fn(move || {
            let here = (child < end).then_some(child)?;
            child = self.nodes[here].next;
            Some(here)
        })
    }

    /// The keys and values of the mapping `at`. A key whose value the text breaks off before has none.
    pub fn pairs(&self, at: At) -> impl Iterator<Item = (At, Option<At>)> + '_ {
        let mut children = self.children(at);
        std::iter::from_fn(move || Some((children.next()?, children.next())))
    }

    /// The scalar at `at`, through an alias too if it is as short as a name or an address: many aliases
    /// of a long text would be a bomb.
    pub fn scalar(&self, at: At) -> Option<&str> {
        let node = self.nodes.get(at)?;
        let node = match node.shape {
            Shape::Alias(target) => {
                self.nodes.get(target).filter(|node| node.text.len() <= LONGEST_ALIASED)?
            }
            _ => node,
        };
        (node.shape == Shape::Scalar).then_some(&*node.text)
    }

    /// The value at `at`; none where its aliases expand to too much, or hold themselves.
    pub fn value(&self, text: &str, at: At, budget: &mut Budget) -> Option<Value> {
        self.expand(text, at, Expansion { depth: 0, alias: false }, budget)
    }

    fn expand(&self, text: &str, at: At, within: Expansion, budget: &mut Budget) -> Option<Value> {
        let node = self.nodes.get(at)?;
        budget.take(within, &node.text)?;
        let inner = Expansion { depth: within.depth + 1, ..within };
        if inner.depth > 4 * DEEPEST {
            return None;
        }
        Some(match node.shape {
            Shape::Null => Value::Null,
            Shape::Scalar => Value::Scalar(node.text.clone().into_owned()),
            Shape::Sequence => {
                let items = self.children(at).map(|item| self.expand(text, item, inner, budget));
                Value::List(items.collect::<Option<_>>()?)
            }
            Shape::Mapping => {
                let entries = self.pairs(at).map(|(key, value)| {
                    let key = self.key(text, key);
                    budget.take(within, &key)?;
                    let value = value.map(|value| self.expand(text, value, inner, budget));
                    Some((key, value.unwrap_or(Some(Value::Null))?))
                });
                Value::Map(entries.collect::<Option<_>>()?)
            }
            Shape::Alias(target) => self.expand(text, target, Expansion { alias: true, ..inner }, budget)?,
        })
    }

    /// A key's text; a key that is no scalar is its own spelling.
    pub fn key(&self, text: &str, at: At) -> String {
        self.nodes.get(at).map_or_else(String::new, |node| match node.shape {
            Shape::Scalar => node.text.clone().into_owned(),
            _ => node.span.of(text).split_whitespace().collect::<Vec<_>>().join(" "),
        })
    }
}

/// What aliases may still expand to.
pub(super) struct Budget(usize);

impl Default for Budget {
    fn default() -> Self {
        Self(ALIAS_BUDGET)
    }
}

impl Budget {
    fn take(&mut self, within: Expansion, text: &str) -> Option<()> {
        if within.alias {
            self.0 = self.0.checked_sub(1 + text.len())?;
        }
        Some(())
    }
}

/// Where a value stands that is being built.
#[derive(Clone, Copy)]
struct Expansion {
    depth: usize,
    alias: bool,
}
