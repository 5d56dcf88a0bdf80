//! What catalogues of nested keys share: JSON and YAML become messages, whose ids are the keys joined with `.`.
//!
//! The formats are told apart by their shape, since their files have the same names: where each value of the root
//! holds a `message`, that is the text; a key `@@locale` makes the other keys with `@` descriptions; a list of
//! `id` and `translation` is one of messages. Forms of one message for several numbers, be they keys that end in
//! `_one` and `_other` or a mapping from `one` and `other`, are one message with a choice, because each language
//! has other forms.

use rustc_hash::FxHashMap;

use super::catalogue::{Catalogue, forms};
use super::icu::{self, Parts, Syntax};
use super::scalar::Scalar;
use super::yaml::{At, Shape, Yaml};
use crate::document::{Choice, Document, Message, Named, Plural, Problem, ProblemKind};
use crate::text::{Span, locale};

/// How a format of nested keys is written.
pub(super) struct Form {
    pub(super) parse: fn(&str) -> Yaml<'_>,
    /// Whether a locale alone at the root is a part of no key, as in Rails.
    pub(super) has_locale_root: bool,
}

/// The categories of plurals in CLDR.
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Bytes that all ids together may have for each byte of the file: a long key around many short ones is a bomb.
const MOST_OF_IDS: usize = 16;

/// Reads a catalogue of the given form.
pub(super) fn read(text: String, form: Form) -> Document {
    let tree = (form.parse)(&text);
    let mut catalogue = Catalogue::new(&text);
    if let Some(fault) = &tree.fault {
        catalogue.problem(fault.clone());
    }
    let mut reader = Reader {
        text: &text,
        tree: &tree,
        catalogue,
        syntax: Syntax { is_icu: is_icu(&text), has_dollars: false },
        is_arb: false,
        budget: MOST_OF_IDS * text.len() + 4096,
    };
    if tree.root().is_some() {
        reader.root(&form);
    }
    let catalogue = reader.catalogue;
    drop(tree);
    catalogue.finish(text)
}

/// Whether a catalogue has choices of ICU MessageFormat, so that apostrophes quote in it.
fn is_icu(text: &str) -> bool {
    ["plural", "select", "selectordinal"].iter().any(|word| {
        [format!(", {word},"), format!(",{word},")].iter().any(|written| text.contains(written.as_str()))
    })
}

struct Reader<'t> {
    text: &'t str,
    tree: &'t Yaml<'t>,
    catalogue: Catalogue,
    syntax: Syntax,
    /// Whether keys with `@` describe others.
    is_arb: bool,
    /// What is left for ids.
    budget: usize,
}

/// An entry of a mapping.
#[derive(Clone, Copy)]
struct Entry<'t> {
    key: &'t str,
    name: At,
    value: At,
}

/// A form of a message for some numbers.
struct Variant {
    /// Its category, and where it is named; none where the key is the message's own.
    category: Named,
    value: At,
}

impl<'t> Reader<'t> {
    fn root(&mut self, form: &Form) {
        let mut root = 0;
        if self.shape(root) == Shape::Sequence {
            return self.list_of_messages(root);
        }
        let mut entries = self.entries(root);
        if let ([only], true) = (entries.as_slice(), form.has_locale_root)
            && self.shape(only.value) == Shape::Mapping
            && locale::canonical(only.key).is_some()
        {
            root = only.value;
            entries = self.entries(root);
        }
        self.is_arb = entries.iter().any(|entry| entry.key == "@@locale" || entry.key == "@@last_modified");
        self.syntax.is_icu |= self.is_arb;
        let texts: Option<Vec<At>> = entries.iter().map(|entry| self.message_of(entry.value)).collect();
        match texts.filter(|texts| !texts.is_empty()) {
            Some(texts) => {
                self.syntax.has_dollars =
                    entries.iter().any(|entry| self.child(entry.value, "placeholders").is_some());
                for (entry, text) in entries.iter().zip(texts) {
                    self.message(entry.key, entry.name, entry.value, &[Variant::own(text)], Plural::No);
                }
            }
            None => self.mapping(root, ""),
        }
    }

    /// The text of `{ message: …, description: … }`.
    fn message_of(&self, at: At) -> Option<At> {
        self.child(at, "message").filter(|text| self.shape(*text) == Shape::Scalar)
    }

    fn child(&self, at: At, key: &str) -> Option<At> {
        let is_mapping = self.shape(at) == Shape::Mapping;
        let entries = is_mapping.then(|| self.tree.pairs(at))?;
        entries.take(16).find_map(|(name, value)| value.filter(|_| self.tree.scalar(name) == Some(key)))
    }

    /// The lists of go-i18n: `id` and `translation`, which is a text or a mapping of forms.
    fn list_of_messages(&mut self, at: At) {
        for item in self.tree.children(at) {
            let (Some(id), Some(translation)) = (self.child(item, "id"), self.child(item, "translation"))
            else {
                continue;
            };
            let Some(key) = self.tree.scalar(id) else { continue };
            match self.forms_of(translation) {
                Some(variants) => self.message(key, id, translation, &variants, Plural::Cardinal),
                None if self.is_text(translation) => {
                    self.message(key, id, translation, &[Variant::own(translation)], Plural::No);
                }
                None => {}
            }
        }
    }

    fn entries(&self, at: At) -> Vec<Entry<'t>> {
        let tree = self.tree;
        let is_mapping = self.shape(at) == Shape::Mapping;
        let pairs = is_mapping.then(|| tree.pairs(at)).into_iter().flatten();
        pairs
            .filter_map(|(name, value)| Some(Entry { key: tree.scalar(name)?, name, value: value? }))
            .filter(|entry| !(self.is_arb && entry.key.starts_with('@')))
            // What Docusaurus says to translators of its own messages.
            .filter(|entry| !entry.key.ends_with("___DESCRIPTION"))
            .collect()
    }

    fn mapping(&mut self, at: At, prefix: &str) {
        let entries = self.entries(at);
        let mut groups = self.groups(&entries);
        for entry in &entries {
            if let Some(stem) = groups.of.get(&entry.name) {
                // The first of its forms stands for all of them.
                let Some((variants, plural)) = groups.variants.remove(stem) else { continue };
                let last = variants.last().map_or(entry.value, |variant| variant.value);
                let is_close = last < entry.value + 3 * variants.len();
                let end = if is_close { last } else { entry.value };
                let id = joined(prefix, stem.0);
                self.message(&id, entry.name, end, &variants, plural);
                continue;
            }
            self.value(&joined(prefix, entry.key), entry.name, entry.value);
        }
    }

    fn value(&mut self, id: &str, name: At, at: At) {
        match self.shape(at) {
            Shape::Scalar if self.is_text(at) => self.message(id, name, at, &[Variant::own(at)], Plural::No),
            Shape::Mapping => match self.forms_of(at) {
                Some(variants) => self.message(id, name, at, &variants, Plural::Cardinal),
                None if self.take(id) => self.mapping(at, id),
                None => {}
            },
            Shape::Sequence if self.take(id) => {
                for (index, item) in self.tree.children(at).enumerate() {
                    self.value(&joined(id, &index.to_string()), item, item);
                }
            }
            Shape::Null | Shape::Scalar | Shape::Sequence | Shape::Alias(_) => {}
        }
    }

    /// The forms in a mapping of nothing but forms, as Rails and go-i18n have them.
    fn forms_of(&self, at: At) -> Option<Vec<Variant>> {
        const ASIDE: [&str; 4] = ["description", "hash", "leftDelim", "rightDelim"];
        let entries = self.entries(at);
        if entries.len() > CATEGORIES.len() + ASIDE.len() {
            return None;
        }
        let mut variants = Vec::new();
        for entry in entries.iter().filter(|entry| !ASIDE.contains(&entry.key)) {
            let is_form = CATEGORIES.contains(&entry.key) && self.is_text(entry.value);
            let category = Named { name: entry.key.to_owned(), span: self.written(entry.name) };
            variants.push(is_form.then_some(Variant { category, value: entry.value })?);
        }
        let has_other = variants.iter().any(|variant| variant.category.name == "other");
        has_other.then_some(variants)
    }

    /// The entries of a mapping that are forms of one message: `item_one` and `item_other`, `item_ordinal_few`,
    /// and the older `item` and `item_plural`, `item_0` and `item_1`.
    fn groups(&self, entries: &[Entry<'t>]) -> Groups<'t> {
        let mut by_stem: FxHashMap<Stem<'t>, Vec<(usize, &'t str)>> = FxHashMap::default();
        let mut plain: FxHashMap<&str, usize> = FxHashMap::default();
        for (index, entry) in entries.iter().enumerate().filter(|(_, entry)| self.is_text(entry.value)) {
            plain.insert(entry.key, index);
            let Some((stem, suffix)) = entry.key.rsplit_once('_').filter(|(stem, _)| !stem.is_empty()) else {
                continue;
            };
            let is_number = suffix.len() == 1 && suffix.bytes().all(|byte| byte.is_ascii_digit());
            if CATEGORIES.contains(&suffix) || suffix == "plural" || is_number {
                let stem = match stem.strip_suffix("_ordinal") {
                    Some(stem) => (stem, true),
                    None => (stem, false),
                };
                by_stem.entry(stem).or_default().push((index, suffix));
            }
        }
        let mut groups = Groups { of: FxHashMap::default(), variants: FxHashMap::default() };
        for (stem, mut members) in by_stem {
            let takes_count = || {
                let text = |index: &usize| self.tree.scalar(entries[*index].value).unwrap_or("");
                members.iter().any(|(index, _)| text(index).contains("count"))
            };
            let has = |wanted: &str| members.iter().any(|(_, suffix)| *suffix == wanted);
            let own = plain.get(stem.0);
            let is_group = match () {
                () if has("plural") => own.is_some() && members.len() == 1,
                () if has("0") => takes_count() && members.iter().all(|(_, suffix)| suffix.len() == 1),
                // One form alone is one where it says of what.
                () if has("other") => members.len() > 1 || takes_count(),
                () => false,
            };
            if !is_group {
                continue;
            }
            members.extend(own.map(|own| (*own, "")));
            members.sort_unstable();
            let names = forms(members.len());
            let variants = members.iter().enumerate().map(|(at, (index, suffix))| {
                let entry = &entries[*index];
                let name = match *suffix {
                    "" => "one",
                    "plural" => "other",
                    suffix if CATEGORIES.contains(&suffix) => suffix,
                    _ => names.get(at).copied().unwrap_or("other"),
                };
                let whole = self.written(entry.name);
                let start = whole.range().end.saturating_sub(suffix.len()).max(whole.range().start);
                let is_suffix = !suffix.is_empty() && self.text.get(start..whole.range().end) == Some(suffix);
                let span = if is_suffix { Span::new(start, whole.range().end) } else { whole };
                Variant { category: Named { name: name.to_owned(), span }, value: entry.value }
            });
            let plural = if stem.1 { Plural::Ordinal } else { Plural::Cardinal };
            groups.variants.insert(stem, (variants.collect(), plural));
            groups.of.extend(members.iter().map(|(index, _)| (entries[*index].name, stem)));
        }
        groups
    }

    /// Enters a message from its key to the end of `end`. Several variants are a choice.
    fn message(&mut self, id: &str, name: At, end: At, variants: &[Variant], plural: Plural) {
        if !self.take(id) {
            return;
        }
        let mut parts = Parts::default();
        for (index, variant) in variants.iter().enumerate() {
            if index > 0 {
                parts.says.variant();
            }
            let Some(node) = self.tree.nodes.get(variant.value) else { continue };
            let scalar = Scalar::new(self.text, node.span, &node.text);
            if let Some(at) = icu::read(&scalar, self.syntax, &mut parts) {
                let detail = "expected }".to_owned();
                self.catalogue.problem(Problem { kind: ProblemKind::Junk, span: Span::at(at), detail });
            }
        }
        let keys: Vec<Named> = variants.iter().map(|variant| variant.category.clone()).collect();
        let takes_number = !parts.variables.is_empty();
        // `other` alone is how texts without a number are written where each text has forms.
        if plural != Plural::No && (keys.len() > 1 || takes_number) {
            let span = keys.iter().map(|key| key.span).reduce(Span::cover).unwrap_or_default();
            parts.choices.push(Choice { by: Some("count".to_owned()), plural, keys, span });
        }
        let span = self.span(name).cover(self.span(end));
        self.catalogue.message(span);
        let Parts { says, variables, references, choices } = parts;
        let name = self.written(name);
        let message =
            Message { id: id.to_owned(), name, variables, references, choices, ..Message::default() };
        self.catalogue.value(span, says, message);
    }

    /// Takes the bytes of an id from what is left; false where nothing is.
    fn take(&mut self, id: &str) -> bool {
        match self.budget.checked_sub(id.len()) {
            Some(left) => self.budget = left,
            None if self.budget > 0 => {
                self.budget = 0;
                let detail = "the keys are too long".to_owned();
                self.catalogue.problem(Problem { kind: ProblemKind::Truncated, span: Span::at(0), detail });
            }
            None => {}
        }
        self.budget > 0
    }

    fn shape(&self, at: At) -> Shape {
        self.tree.nodes.get(at).map_or(Shape::Null, |node| node.shape)
    }

    fn span(&self, at: At) -> Span {
        self.tree.nodes.get(at).map_or(Span::default(), |node| node.span)
    }

    /// The bytes of a scalar without its quotes.
    fn written(&self, at: At) -> Span {
        let span = self.span(at);
        let written = span.of(self.text);
        match written.as_bytes() {
            [quote @ (b'"' | b'\''), .., last] if quote == last => {
                Span::new(span.range().start + 1, span.range().end - 1)
            }
            _ => span,
        }
    }

    /// Whether the scalar at `at` is words and not a number or a switch.
    fn is_text(&self, at: At) -> bool {
        let Some(node) = self.tree.nodes.get(at).filter(|node| node.shape == Shape::Scalar) else {
            return false;
        };
        let is_quoted = node.span.of(self.text).starts_with(['"', '\'']);
        let is_switch = || matches!(&*node.text, "true" | "false" | "yes" | "no" | "on" | "off");
        is_quoted || !(is_switch() || node.text.parse::<f64>().is_ok())
    }
}

/// The stem of a key, and whether its forms are of ordinal numbers.
type Stem<'t> = (&'t str, bool);

/// The forms of the messages of a mapping.
struct Groups<'t> {
    /// By the key of each form the stem.
    of: FxHashMap<At, Stem<'t>>,
    variants: FxHashMap<Stem<'t>, (Vec<Variant>, Plural)>,
}

impl Variant {
    /// The only text of a message.
    fn own(value: At) -> Self {
        Self { category: Named { name: String::new(), span: Span::default() }, value }
    }
}

fn joined(prefix: &str, key: &str) -> String {
    if prefix.is_empty() { key.to_owned() } else { format!("{prefix}.{key}") }
}
