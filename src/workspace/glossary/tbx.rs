//! Glossaries in TBX: ISO 30042, both the older `martif` and the newer `tbx`.
//!
//! | | martif (version 2) | tbx (version 3) |
//! |---|---|---|
//! | concept | `termEntry` | `conceptEntry` |
//! | language | `langSet` | `langSec` |
//! | name | `tig`, `ntig` | `termSec` |
//!
//! The status of a name is that of the data category `administrativeStatus` or `normativeAuthorization`, as an attribute
//! or as an element.

use roxmltree::{Document, Node, ParsingOptions};

use super::{GlossaryFault, Parsed};
use crate::glossary::{Concept, Names};

/// More nodes than any glossary has: a million names.
const MOST_NODES: u32 = 16_000_000;

/// Deeper nesting is no glossary; looking for it first keeps the parser's stack small.
const DEEPEST: usize = 64;

/// Reads a glossary.
pub(super) fn parse(text: &str) -> Parsed {
    if is_too_deep(text) {
        return (Vec::new(), vec![(0, GlossaryFault::TooDeep)]);
    }
    // Files of version 2 name their document type. Nothing outside the file is read.
    let options = ParsingOptions { allow_dtd: true, nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    let document = match Document::parse_with_options(text, options) {
        Ok(document) => document,
        Err(error) => {
            let line = usize::try_from(error.pos().row).unwrap_or(0);
            return (Vec::new(), vec![(line, GlossaryFault::Xml(error.to_string()))]);
        }
    };
    let entries = document.descendants().filter(|node| is(*node, &["termEntry", "conceptEntry"]));
    let concepts: Vec<Concept> = entries.map(concept).collect();
    if concepts.is_empty() {
        return (concepts, vec![(1, GlossaryFault::NoEntries)]);
    }
    (concepts, Vec::new())
}

fn concept(entry: Node<'_, '_>) -> Concept {
    let mut concept = Concept::default();
    for language in entry.descendants().filter(|node| is(*node, &["langSet", "langSec"])) {
        const XML: &str = "http://www.w3.org/XML/1998/namespace";
        let Some(tag) = language.attribute((XML, "lang")).or_else(|| language.attribute("lang")) else {
            continue;
        };
        let names = concept.names_mut(&tag.trim().replace('_', "-"));
        for section in language.descendants().filter(|node| is(*node, &["tig", "ntig", "termSec"])) {
            add(section, names);
        }
    }
    concept
}

/// Adds the name of a section where its status says.
fn add(section: Node<'_, '_>, names: &mut Names) {
    let Some(term) = section.descendants().find(|node| is(*node, &["term"])) else { return };
    let text: String = term.descendants().filter_map(|node| node.text().filter(|_| node.is_text())).collect();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() {
        return;
    }
    const STATUS: [&str; 2] = ["administrativeStatus", "normativeAuthorization"];
    let is_status = |node: &Node<'_, '_>| {
        is(*node, &STATUS) || node.attribute("type").is_some_and(|name| STATUS.contains(&name))
    };
    let status = section.descendants().find(is_status).and_then(|node| node.text()).unwrap_or("").trim();
    match status.trim_end_matches("-admn-sts").trim_end_matches("Term") {
        "deprecated" | "superseded" => names.avoided.push(text),
        "preferred" => names.used.insert(0, text),
        _ => names.used.push(text),
    }
}

fn is(node: Node<'_, '_>, names: &[&str]) -> bool {
    node.is_element() && names.contains(&node.tag_name().name())
}

/// Whether elements lie in one another without end; comments and the like are taken for elements, which errs by little.
fn is_too_deep(text: &str) -> bool {
    let (mut depth, mut deepest) = (0usize, 0);
    for (at, _) in text.match_indices('<') {
        let tag = &text[at + 1..];
        if tag.starts_with('/') {
            depth = depth.saturating_sub(1);
        } else if !tag.starts_with(['!', '?']) {
            let end = tag.find(['<', '>']).unwrap_or(tag.len());
            if !tag[..end].ends_with('/') {
                depth += 1;
                deepest = deepest.max(depth);
            }
        }
    }
    deepest > DEEPEST
}
