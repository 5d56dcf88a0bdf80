//! One name of the source that a page translates in two ways.

use std::collections::BTreeMap;

use super::wording::flat;
use super::{Check, Context, Profile, Promise, Run, describe, twins};
use crate::align::normal_target;
use crate::document::Kind;
use crate::finding::{Finding, Level};
use crate::glossary::{Form, Gap, Words};
use crate::language::{FunctionWords, Stems, function_words, stems};
use crate::passage::Passages;
use crate::text::Span;

pub(super) static CHECK: Check = Check {
    id: "inconsistent-term",
    promise: Promise::Faithful,
    level: Level::Warning,
    profile: Profile::Strict,
    facts: &["term", "found", "other", "line"],
    page: include_str!("../../source/checks/inconsistent-term.md"),
    run: Run::Aligned(run),
};

/// A name and its translation at one place.
struct Rendering<'a> {
    both: &'a Passages<'a>,
    source: Span,
    target: Span,
    /// As a person reads it.
    words: String,
    /// Equal for two that differ in endings and articles alone.
    key: String,
}

/// Looks at headings, key cells and texts of links that the source repeats.
fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    let language = Language::of(context.locale);
    let source_language = Language::of(&context.settings.source_locale);
    let mut groups: BTreeMap<(String, String), Vec<Rendering<'_>>> = BTreeMap::new();
    for both in context.passages {
        let is_name = match both.source.kind() {
            Some(Kind::Heading(_)) => both.column.is_none(),
            Some(Kind::Row) => both.column == Some(1),
            _ => false,
        };
        let (source, target) = (both.source, both.target);
        if is_name {
            // Code tells apart what has the same words.
            let codes: String = source.codes().map(|(code, _)| format!(" {code}")).collect();
            let key = (codes, flat(source.words));
            let rendering = Rendering {
                both,
                source: source.span,
                target: target.span,
                words: flat(target.words),
                key: language.key(target.words),
            };
            groups.entry(key).or_default().push(rendering);
        }
        if source.links().count() != target.links().count() {
            continue;
        }
        for (from, to) in twins::links(both) {
            let Some((own, other)) = from.label.zip(to.label) else { continue };
            // "here" is no name.
            if source_language.key(own.of(&source.document.text)).is_empty() {
                continue;
            }
            let page = normal_target(from.target);
            let words = other.of(&target.document.text);
            let rendering =
                Rendering { both, source: own, target: other, words: flat(words), key: language.key(words) };
            groups.entry((page, flat(own.of(&source.document.text)))).or_default().push(rendering);
        }
    }
    for ((_, term), renderings) in groups.iter().filter(|(_, renderings)| renderings.len() > 1) {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        renderings.iter().for_each(|rendering| *counts.entry(&rendering.key).or_default() += 1);
        let usual = renderings.iter().rev().max_by_key(|rendering| counts[rendering.key.as_str()]);
        let Some(usual) = usual.filter(|_| counts.len() > 1) else { continue };
        let document = context.alignment.target;
        let line = document.lines.line(usual.target.start as usize);
        for other in
            renderings.iter().filter(|rendering| rendering.key != usual.key && !rendering.key.is_empty())
        {
            let mut finding = describe::passages(&CHECK, context, other.both)
                .with("term", term.as_str())
                .with("found", other.words.as_str())
                .with("other", usual.words.as_str())
                .with("line", line);
            (finding.source, finding.target) = (Some(other.source), Some(other.target));
            found.push(finding);
        }
    }
}

/// What tells two renderings from endings.
struct Language {
    stems: Stems,
    function_words: FunctionWords,
}

impl Language {
    fn of(locale: &str) -> Self {
        Self { stems: stems(locale), function_words: function_words(locale) }
    }

    fn key(&self, text: &str) -> String {
        let mut key = String::new();
        for word in Words::of(text, &self.stems, Form::Stem).words {
            let written = text[word.range.clone()].to_lowercase();
            if !word.is_unspaced && self.function_words.has(&written) {
                continue;
            }
            if !key.is_empty() && !word.is_unspaced {
                key.push(if word.gap == Gap::Hyphen { '-' } else { ' ' });
            }
            key.push_str(&word.stem);
        }
        key
    }
}
