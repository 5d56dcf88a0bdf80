//! Which file is the translation of which: lists of paths in, pairs out; no file is touched.
//!
//! Two passes, because templates overlap: `docs/{path}` is a source for everything that
//! `docs/{locale}/{path}` is a target for, and a folder is a locale only if it mirrors the source.
//! The first finds the locales and how each is spelled, the second pairs.

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use globset::GlobSet;
use rustc_hash::{FxHashMap, FxHashSet};

use super::spelling::{Spelling, spell};
use super::template::Template;
use super::walk::File;
use crate::dialect;
use crate::text::locale;

pub use super::spelling::Locales;

/// Where sources stand and where their translations.
#[derive(Debug, Clone)]
pub struct Rule {
    /// Template of the source's path below the source root.
    pub source: Template,
    /// Template of the translation's path below the target root.
    pub target: Template,
    /// Only files that match; all pages where absent.
    pub include: Option<GlobSet>,
    /// Not these.
    pub exclude: Option<GlobSet>,
    /// Only these locales; all where absent.
    pub locales: Option<Vec<String>>,
    /// Whether it says what is not to be paired, although a later rule has it.
    pub is_exclusion: bool,
    /// What kind of files it is for.
    pub kind: Kind,
}

/// The kinds of files that a rule may be for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Whatever fits its templates.
    Any,
    /// Pages, and no catalogues that tell their locale by themselves.
    Pages,
    /// Such catalogues. They have locales of their own, which say nothing of the project's pages, nor the other way
    /// round.
    Catalogues,
}

impl Rule {
    /// A rule for all pages.
    pub fn new(source: Template, target: Template) -> Self {
        Self {
            source,
            target,
            include: None,
            exclude: None,
            locales: None,
            is_exclusion: false,
            kind: Kind::Any,
        }
    }

    /// Whether the rule is for a locale.
    fn is_for(&self, locale: &str) -> bool {
        self.locales.as_ref().is_none_or(|only| only.iter().any(|own| locale::same(own, locale)))
    }

    /// Whether the rule is for the file; globs see the path below the root and the shared part of it.
    fn admits(&self, file: &File, key: &str) -> bool {
        let hit = |globs: &GlobSet| globs.is_match(&file.path) || globs.is_match(key);
        let included = self.include.as_ref().map_or_else(|| file.is_page && self.takes(file), hit);
        included && !self.exclude.as_ref().is_some_and(hit)
    }

    /// Whether it is for files such as this. A catalogue that tells its locale has its source in a place that tells
    /// one, too.
    fn takes(&self, file: &File) -> bool {
        match self.kind {
            Kind::Any => {
                self.source.has_locale()
                    || self.source.names_extension()
                    || !self.target.has_locale()
                    || !file.tells_locale
            }
            Kind::Pages => !file.tells_locale,
            Kind::Catalogues => file.tells_locale,
        }
    }
}

/// The files of one tree of translations.
#[derive(Debug, Clone, Copy)]
pub struct Tree<'a> {
    /// Its files, by path.
    pub files: &'a [File],
    /// The locale of the whole tree, where the templates do not tell it.
    pub locale: Option<&'a str>,
    /// Whether it is the tree that holds the sources, too.
    pub holds_sources: bool,
}

/// A pair of paths; either may stand for a file that is not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// Index of the rule that made it.
    pub rule: usize,
    /// Index of the tree of the translation.
    pub tree: usize,
    /// The locale.
    pub locale: String,
    /// The source's path.
    pub source: String,
    /// The translation's path.
    pub target: String,
    /// Whether the source exists.
    pub has_source: bool,
    /// Whether the translation exists.
    pub has_target: bool,
    /// Whether it is among what was asked for.
    pub is_selected: bool,
}

impl Match {
    /// Whether the file holds its own source, as catalogues of gettext do.
    pub fn is_of_itself(&self) -> bool {
        self.is_whole() && self.source == self.target && dialect::is_po(&self.source)
    }

    /// Whether both sides exist.
    pub fn is_whole(&self) -> bool {
        self.has_source && self.has_target
    }
}

/// What [`pair`] found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outcome {
    /// The pairs, by locale, then source path.
    pub pairs: Vec<Match>,
    /// Wanted locales without a single file.
    pub empty: Vec<String>,
}

impl Outcome {
    /// How many translations have their source.
    pub fn whole(&self) -> usize {
        self.pairs.iter().filter(|pair| pair.is_whole()).count()
    }

    /// The locales that occur, in order.
    pub fn locales(&self) -> Vec<String> {
        let locales: BTreeSet<&str> = self.pairs.iter().map(|pair| pair.locale.as_str()).collect();
        locales.into_iter().map(str::to_owned).collect()
    }
}

/// Pairs `sources` with the files of `trees`.
pub fn pair(rules: &[Rule], sources: &[File], trees: &[Tree<'_>], locales: &Locales) -> Outcome {
    let mut spelling = spell(rules, sources, trees, locales);
    if locales.wanted.is_none() {
        let first = join(rules, sources, trees, locales, &spelling);
        let whole = first.iter().filter(|pair| pair.is_whole());
        let mirrored: BTreeSet<(Group, &str)> =
            whole.map(|pair| (group(rules, pair.rule), pair.locale.as_str())).collect();
        for (rule, tags) in spelling.targets.iter_mut().enumerate() {
            tags.retain(|locale, _| mirrored.contains(&(group(rules, rule), locale.as_str())));
        }
    }
    let mut pairs = join(rules, sources, trees, locales, &spelling);
    pairs.sort_by(|a, b| (&a.locale, &a.source, &a.target).cmp(&(&b.locale, &b.source, &b.target)));

    let peopled: FxHashSet<&str> =
        pairs.iter().filter(|pair| pair.has_target).map(|pair| pair.locale.as_str()).collect();
    let is_empty = |locale: &&String| !peopled.contains(locale.as_str());
    let empty: Vec<String> = locales.wanted.iter().flatten().filter(is_empty).cloned().collect();
    pairs.retain(|pair| !empty.contains(&pair.locale));
    Outcome { pairs, empty }
}

/// What shares its locales: one rule for catalogues, or all others.
type Group = Option<usize>;

fn group(rules: &[Rule], rule: usize) -> Group {
    rules.get(rule).filter(|rule| rule.kind == Kind::Catalogues).map(|_| rule)
}

/// A file of a translation, as its template reads it.
struct Target<'a> {
    rule: usize,
    tree: usize,
    locale: &'a str,
    key: String,
    path: &'a str,
}

fn join<'a>(
    rules: &[Rule],
    sources: &'a [File],
    trees: &[Tree<'a>],
    locales: &'a Locales,
    spelling: &'a Spelling,
) -> Vec<Match> {
    let mut targets = Vec::new();
    let mut claimed = FxHashSet::default();
    for (index, tree) in trees.iter().enumerate() {
        for file in tree.files {
            let Some(target) = read_target(rules, spelling, index, tree, file) else { continue };
            if tree.holds_sources {
                claimed.insert(file.path.as_str());
            }
            targets.push(target);
        }
    }
    // By rule and key: the source's path.
    let mut exact: BTreeMap<(usize, String), &str> = BTreeMap::new();
    for file in sources.iter().filter(|file| !claimed.contains(file.path.as_str())) {
        for (rule, key) in read_source(rules, spelling, file) {
            exact.entry((rule, key)).or_insert(&file.path);
        }
    }
    let mut any_case: FxHashMap<(usize, String), &str> = FxHashMap::default();
    for ((rule, key), path) in &exact {
        any_case.entry((*rule, key.to_lowercase())).or_insert(path);
    }
    let source_tag = |rule: usize| spelling.source[rule].as_deref().unwrap_or(&locales.source);

    let mut pairs = Vec::new();
    let mut translated: FxHashSet<(&str, &str)> = FxHashSet::default();
    let mut leftover = Vec::new();
    for target in targets {
        match exact.get(&(target.rule, target.key.clone())) {
            Some(source) => {
                translated.insert((source, target.locale));
                pairs.push(matched(&target, source, true));
            }
            None => leftover.push(target),
        }
    }
    // A path that differs in case alone works on some file systems, so it is a pair, after the exact ones.
    let has_sources: BTreeSet<usize> = exact.keys().map(|(rule, _)| *rule).collect();
    for target in leftover {
        // Where there is no template, a catalogue that holds its texts is its own source.
        let is_alone = || !has_sources.contains(&target.rule) && trees[target.tree].holds_sources;
        if dialect::is_po(target.path) && rules[target.rule].target.names_extension() && is_alone() {
            pairs.push(matched(&target, target.path, true));
            continue;
        }
        let near = any_case.get(&(target.rule, target.key.to_lowercase()));
        match near.filter(|source| translated.insert((source, target.locale))) {
            Some(source) => pairs.push(matched(&target, source, true)),
            None => {
                let expected = rules[target.rule].source.fill(&target.key, source_tag(target.rule));
                pairs.push(matched(&target, &expected, false));
            }
        }
    }
    let groups: BTreeSet<Group> = (0..rules.len()).map(|rule| group(rules, rule)).collect();
    let present: BTreeMap<Group, BTreeMap<String, usize>> = groups
        .into_iter()
        .map(|own| (own, all_locales(trees, locales, spelling, &|rule| group(rules, rule) == own)))
        .collect();
    for ((rule, key), source) in &exact {
        for (locale, tree) in present.get(&group(rules, *rule)).into_iter().flatten() {
            // The first rule for a locale tells where a page would be.
            if !rules[*rule].is_for(locale) || !translated.insert((*source, locale.as_str())) {
                continue;
            }
            if rules[*rule].is_exclusion {
                continue;
            }
            let mapped = locales.map.get(locale).unwrap_or(locale);
            let shares = |other: &usize| group(rules, *other) == group(rules, *rule);
            let others = || spelling.targets.iter().enumerate().filter(|(other, _)| shares(other));
            let elsewhere = || others().find_map(|(_, tags)| tags.get(locale));
            let tag = spelling.targets[*rule].get(locale).or_else(elsewhere).unwrap_or(mapped);
            let target = rules[*rule].target.fill(key, tag);
            let (source, locale) = ((*source).to_owned(), locale.clone());
            let (rule, tree) = (*rule, *tree);
            let (has_source, has_target, is_selected) = (true, false, true);
            pairs.push(Match { rule, tree, locale, source, target, has_source, has_target, is_selected });
        }
    }
    pairs
}

fn matched(target: &Target<'_>, source: &str, has_source: bool) -> Match {
    Match {
        rule: target.rule,
        tree: target.tree,
        locale: target.locale.to_owned(),
        source: source.to_owned(),
        target: target.path.to_owned(),
        has_source,
        has_target: true,
        is_selected: true,
    }
}

fn read_target<'a>(
    rules: &[Rule],
    spelling: &'a Spelling,
    index: usize,
    tree: &Tree<'a>,
    file: &'a File,
) -> Option<Target<'a>> {
    for (at, rule) in rules.iter().enumerate() {
        let Some(captures) = rule.target.matches(&file.path) else { continue };
        let by_tag = |tag: String| {
            spelling.targets[at]
                .iter()
                .find(|(_, known)| locale::same(known, &tag))
                .map(|(name, _)| name.as_str())
        };
        let locale = match captures.tag {
            Some(tag) => by_tag(tag),
            None => tree.locale,
        };
        let Some(locale) = locale else { continue };
        if rule.is_for(locale) && rule.admits(file, &captures.key) {
            if rule.is_exclusion {
                return None;
            }
            return Some(Target { rule: at, tree: index, locale, key: captures.key, path: &file.path });
        }
    }
    None
}

/// The first rule for a source and, before it, those that are for some locales alone; with the key.
fn read_source(rules: &[Rule], spelling: &Spelling, file: &File) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (at, rule) in rules.iter().enumerate() {
        let Some(captures) = rule.source.matches(&file.path) else { continue };
        let of_source = match (&captures.tag, &spelling.source[at]) {
            (Some(tag), Some(known)) => locale::same(tag, known),
            (Some(_), None) => false,
            (None, _) => true,
        };
        if of_source && rule.admits(file, &captures.key) {
            found.push((at, captures.key));
            if rule.locales.is_none() {
                break;
            }
        }
    }
    found
}

/// The locales to pair with, each with the tree that a missing page of it belongs to.
fn all_locales(
    trees: &[Tree<'_>],
    locales: &Locales,
    spelling: &Spelling,
    is_asked: &dyn Fn(usize) -> bool,
) -> BTreeMap<String, usize> {
    let mut present = BTreeMap::new();
    let tags = spelling.targets.iter().enumerate().filter(|(rule, _)| is_asked(*rule));
    let tags = tags.flat_map(|(_, tags)| tags.keys());
    for locale in tags.chain(locales.wanted.iter().flatten()) {
        let tree = trees.iter().position(|tree| tree.locale.is_some_and(|own| locale::same(own, locale)));
        present.entry(locale.clone()).or_insert(tree.unwrap_or(0));
    }
    for (index, tree) in trees.iter().enumerate() {
        if let Some(locale) = tree.locale {
            present.entry(locale.to_owned()).or_insert(index);
        }
    }
    present
}
