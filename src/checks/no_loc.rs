//! A name that is not to be localised, and that the translation has otherwise.

use std::collections::BTreeSet;

use super::wording::is_text;
use super::{Check, Context, Profile, Promise, Run, term};
use crate::document::{Document, Value};
use crate::finding::{Finding, Level};
use crate::glossary::Terms;
use crate::passage::Passage;

pub(super) static CHECK: Check = Check {
    id: "no-loc",
    promise: Promise::Faithful,
    level: Level::Warning,
    profile: Profile::Default,
    facts: &["expected", "found"],
    page: include_str!("../../source/checks/no-loc.md"),
    run: Run::Aligned(run),
};

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    let declared = declared(context.alignment.source);
    let terms = |names: &BTreeSet<String>| {
        Terms::kept(names.iter().cloned(), &context.settings.source_locale, context.locale)
    };
    let of_page = terms(&declared);
    let stems = of_page.stems();
    for both in context.passages.iter().filter(|both| is_text(&both.source) && is_text(&both.target)) {
        let inline = inline(&both.source);
        let of_passage;
        let terms = match inline.is_empty() {
            true if declared.is_empty() => continue,
            true => &of_page,
            false => {
                of_passage = terms(&declared.union(&inline).cloned().collect());
                &of_passage
            }
        };
        let codes: Vec<&str> = both.target.codes().map(|(code, _)| code).collect();
        for fault in terms.faults((both.source.words, both.target.words), &stems, &codes) {
            let instead = fault.target.clone().and_then(|range| both.target.words.get(range));
            // "cookie" and "Cookie" are both declared.
            if instead.is_some_and(|instead| declared.contains(instead)) {
                continue;
            }
            let mut finding = term::finding(&CHECK, context, both, &fault);
            finding.facts.retain(|(name, _)| CHECK.facts.contains(name));
            // A name in lower case may well have a capital at the start of a sentence.
            let is_plain = fault.rule.term.chars().all(|character| !character.is_uppercase());
            if let Some(edit) = finding.edit.as_mut().filter(|_| !is_plain) {
                edit.is_sure = context.is_base;
            }
            found.push(finding);
        }
    }
}

/// The names that the front matter of a page declares.
fn declared(document: &Document) -> BTreeSet<String> {
    let value = document.front_matter.as_ref().and_then(|front_matter| front_matter.get("no-loc"));
    let names: Vec<&str> = match value.map(|entry| &entry.value) {
        Some(Value::List(items)) => items.iter().filter_map(Value::as_str).collect(),
        Some(Value::Scalar(name)) => vec![name],
        _ => Vec::new(),
    };
    names.into_iter().map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect()
}

/// The names that a passage declares, `:::no-loc text="X":::`.
fn inline(passage: &Passage<'_>) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for part in passage.text().split(":::no-loc").skip(1) {
        let Some((inside, _)) = part.split_once(":::") else { continue };
        let Some((_, text)) = inside.split_once("text=") else { continue };
        let name = text.trim().trim_matches(['"', '“', '”']).trim();
        if !name.is_empty() {
            names.insert(name.to_owned());
        }
    }
    names
}
