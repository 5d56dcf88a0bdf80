//! How the paths of a project spell its locales: which folder name stands for which.

use std::collections::{BTreeMap, BTreeSet};

use super::pairing::{Rule, Tree};
use super::template::Template;
use super::walk::File;
use crate::text::locale;

/// Which locales are asked for.
#[derive(Debug, Clone, Default)]
pub struct Locales {
    /// The source's.
    pub source: String,
    /// The configured ones; none to take what is there.
    pub wanted: Option<Vec<String>>,
    /// Locale to the tag used in paths.
    pub map: BTreeMap<String, String>,
}

/// How each rule spells the source's locale and the locales of translations in paths.
pub(super) struct Spelling {
    pub(super) source: Vec<Option<String>>,
    /// For each rule, locale to tag.
    pub(super) targets: Vec<BTreeMap<String, String>>,
}

/// Reads off the paths how each rule spells the locales.
pub(super) fn spell(rules: &[Rule], sources: &[File], trees: &[Tree<'_>], locales: &Locales) -> Spelling {
    let mut spelling = Spelling { source: Vec::new(), targets: Vec::new() };
    let mapped = |locale: &str| locales.map.get(locale).cloned().unwrap_or_else(|| locale.to_owned());
    for rule in rules {
        let source_tags = tags(&rule.source, sources);
        let source_tag = locale::choose(source_tags.iter().map(String::as_str), &mapped(&locales.source));
        let mut found = BTreeSet::new();
        for tree in trees {
            found.extend(tags(&rule.target, tree.files));
        }
        match source_tag {
            Some(tag) => _ = found.remove(tag),
            None => found.retain(|tag| !is_source(tag, &locales.source)),
        }
        let mut targets = BTreeMap::new();
        match &locales.wanted {
            Some(wanted) => {
                for locale in wanted {
                    let tag = locale::choose(found.iter().map(String::as_str), &mapped(locale));
                    targets.extend(tag.map(|tag| (locale.clone(), tag.to_owned())));
                }
            }
            None => {
                for tag in found {
                    let from_map = locales.map.iter().find(|(_, mapped)| locale::same(mapped, &tag));
                    let name = from_map.map(|(name, _)| name.clone()).or_else(|| locale::canonical(&tag));
                    if let Some(name) = name {
                        targets.entry(name).or_insert(tag);
                    }
                }
            }
        }
        spelling.source.push(source_tag.map(str::to_owned));
        spelling.targets.push(targets);
    }
    spelling
}

fn tags(template: &Template, files: &[File]) -> BTreeSet<String> {
    if !template.has_locale() {
        return BTreeSet::new();
    }
    files.iter().filter_map(|file| template.matches(&file.path)?.tag).collect()
}

fn is_source(tag: &str, source: &str) -> bool {
    locale::same(tag, source) || locale::same(tag, &locale::language(source))
}
