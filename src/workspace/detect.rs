//! The layout of a project that has not said: every known layout is tried on the list of files, and
//! the one that finds the source of most translations is taken.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use rustc_hash::FxHashMap;

use super::error::Error;
use super::layout::{self, Layout, Plan, TargetRoot, between_roots, survey};
use super::pairing::{Kind, Locales, Outcome, Rule};
use super::preset;
use super::template::Template;
use super::walk::File;
use crate::text::locale;

mod catalogues;

/// How many folders are tried as the place of locale folders or of a site. Projects have a handful.
const MOST_BASES: usize = 16;

/// A layout to try.
struct Candidate {
    name: &'static str,
    rules: Vec<Rule>,
    /// Whether a file of the site generator speaks for it.
    marked: bool,
}

/// Finds the layout below `project`, or beside it; `wanted` is a preset's name, or `auto`.
pub(super) fn detect(project: &Path, wanted: &str, locales: &Locales) -> Result<Plan, Error> {
    let mut best = None;
    if wanted != "learn" && wanted != "none" {
        best = in_tree(project, wanted, locales)?;
    }
    let whole = |plan: &Option<Plan>| plan.as_ref().map_or(0, |plan| plan.outcome.whole());
    if whole(&best) == 0 && (wanted == "auto" || wanted == "learn") {
        for (source, targets) in side_by_side(project, locales) {
            let mut plan = between_roots(source, targets, Vec::new(), locales)?;
            "learn".clone_into(&mut plan.layout.name);
            let plan = Some(plan);
            if whole(&plan) > whole(&best) {
                best = plan;
            }
        }
    }
    // Where only other locales are there, say so, not that there is nothing.
    if whole(&best) == 0 && locales.wanted.is_some() {
        let any = Locales { wanted: None, ..locales.clone() };
        if let Ok(mut plan) = detect(project, wanted, &any) {
            plan.outcome = layout::pair(&plan, locales);
            return Ok(plan);
        }
    }
    // A preset that was asked for stands even where nothing is translated yet.
    let named = preset::named(wanted).is_some();
    best.filter(|plan| named || plan.outcome.whole() > 0)
        .ok_or_else(|| Error::NoLayout { root: project.to_owned() })
}

fn in_tree(project: &Path, wanted: &str, locales: &Locales) -> Result<Option<Plan>, Error> {
    let target = TargetRoot { root: project.to_owned(), locale: None };
    let empty = Layout { source_root: project.to_owned(), targets: vec![target], ..Layout::default() };
    let mut plan = survey(empty, locales)?;
    let mut best: Option<((usize, bool), Candidate, Outcome)> = None;
    for mut candidate in candidates(project, &plan.source_files, wanted) {
        candidate.rules.iter_mut().for_each(|rule| rule.kind = Kind::Pages);
        plan.layout.rules.clone_from(&candidate.rules);
        let outcome = layout::pair(&plan, locales);
        let score = (outcome.whole(), candidate.marked);
        if best.as_ref().is_none_or(|(best, ..)| score > *best) {
            best = Some((score, candidate, outcome));
        }
    }
    let Some((_, candidate, outcome)) = best else { return Ok(None) };
    plan.layout.name = candidate.name.to_owned();
    plan.layout.rules = candidate.rules;
    plan.outcome = outcome;
    if wanted == "auto" {
        catalogues::add(&mut plan, locales);
    }
    Ok(Some(plan))
}

fn candidates(project: &Path, files: &[File], wanted: &str) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    let known = preset::ALL.iter().filter(|preset| wanted == "auto" || wanted == preset.name);
    for preset in known {
        let (bases, at_root) = bases(project, files, preset.markers);
        for base in &bases {
            let marked = at_root || !base.is_empty();
            for variant in preset.variants {
                let rules: Option<Vec<Rule>> = variant
                    .iter()
                    .map(|(source, target)| rule(&format!("{base}{source}"), &format!("{base}{target}")))
                    .collect();
                candidates.extend(rules.map(|rules| Candidate { name: preset.name, rules, marked }));
            }
        }
    }
    if wanted != "auto" {
        return candidates;
    }
    for base in locale_bases(files) {
        let targets = format!("{base}{{locale}}/{{path}}");
        for source in [targets.clone(), format!("{base}{{path}}")] {
            let found = rule(&source, &targets);
            candidates.extend(found.map(|rule| Candidate {
                name: "folders",
                rules: vec![rule],
                marked: false,
            }));
        }
    }
    let suffix = rule("{dir}/{stem}.{ext}", "{dir}/{stem}.{locale}.{ext}");
    candidates.extend(suffix.map(|rule| Candidate { name: "suffix", rules: vec![rule], marked: false }));
    candidates
}

/// A rule of two templates, where both are well-formed: a folder's name may hold a brace.
pub(super) fn rule(source: &str, target: &str) -> Option<Rule> {
    Some(Rule::new(Template::parse(source).ok()?, Template::parse(target).ok()?))
}

/// The folders of a generator's own files, each with its slash, and the root in any case; and whether
/// there is one at the root.
fn bases(project: &Path, files: &[File], markers: &[&str]) -> (BTreeSet<String>, bool) {
    // Hidden folders are not in the list of files, so those at the root are asked for.
    let at_root = markers.iter().any(|marker| project.join(marker).exists());
    let mut bases = BTreeSet::from([String::new()]);
    for file in files {
        let (dir, name) =
            file.path.rfind('/').map_or(("", file.path.as_str()), |slash| file.path.split_at(slash + 1));
        if bases.len() <= MOST_BASES && markers.contains(&name) {
            bases.insert(dir.to_owned());
        }
    }
    (bases, at_root)
}

/// The folders that hold folders named as locales, those with most pages first.
fn locale_bases(files: &[File]) -> Vec<String> {
    let mut is_locale: FxHashMap<&str, bool> = FxHashMap::default();
    let mut pages: BTreeMap<&str, usize> = BTreeMap::new();
    for file in files.iter().filter(|file| file.is_page) {
        let mut start = 0;
        while let Some(length) = file.path[start..].find('/') {
            let name = &file.path[start..start + length];
            if *is_locale.entry(name).or_insert_with(|| locale::canonical(name).is_some()) {
                *pages.entry(&file.path[..start]).or_default() += 1;
            }
            start += length + 1;
        }
    }
    let mut bases: Vec<(&str, usize)> = pages.into_iter().collect();
    bases.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    bases.into_iter().take(MOST_BASES).map(|(base, _)| base.to_owned()).collect()
}

/// Repositories named as Microsoft Learn names them, `docs` and `docs.de-DE`: in the project's folder,
/// or the project itself and its neighbours.
fn side_by_side(project: &Path, locales: &Locales) -> Vec<(PathBuf, Vec<TargetRoot>)> {
    let mut found = Vec::new();
    let inner: BTreeSet<String> = folders(project).into_iter().collect();
    let stems: BTreeSet<&str> = inner.iter().filter_map(|name| Some(name.rsplit_once('.')?.0)).collect();
    for name in stems.into_iter().filter(|stem| inner.contains(*stem)) {
        let targets = roots_by_locale(&project.join(format!("{name}.{{locale}}")), locales);
        if !targets.is_empty() {
            found.push((project.join(name), targets));
        }
    }
    let Some((parent, name)) = project.parent().zip(project.file_name().and_then(|name| name.to_str()))
    else {
        return found;
    };
    let targets = roots_by_locale(&parent.join(format!("{name}.{{locale}}")), locales);
    if !targets.is_empty() {
        found.push((project.to_owned(), targets));
    }
    if let Some((stem, tag)) = name.rsplit_once('.')
        && let Some(locale) = locale::canonical(tag)
    {
        let with_tag = |tag: &str| parent.join(format!("{stem}.{tag}"));
        let sources =
            [parent.join(stem), with_tag(&locales.source), with_tag(&locales.source.to_ascii_lowercase())];
        if let Some(source) = sources.into_iter().find(|source| source.is_dir() && source != project) {
            let locale = match locales.wanted.as_deref() {
                Some([only]) => only.clone(),
                _ => locale,
            };
            found.push((source, vec![TargetRoot { root: project.to_owned(), locale: Some(locale) }]));
        }
    }
    found
}

/// The folders that a path with `{locale}` (or `{lang}`, `{locale_lower}`) in one of its names stands for.
pub(super) fn roots_by_locale(path: &Path, locales: &Locales) -> Vec<TargetRoot> {
    let parts: Vec<_> = path.components().collect();
    let Some(at) = parts.iter().position(|part| part.as_os_str().to_string_lossy().contains('{')) else {
        return Vec::new();
    };
    let (before, rest) = parts.split_at(at);
    let Some((part, after)) = rest.split_first() else { return Vec::new() };
    // A template needs a key; no folder's name holds this one.
    let Ok(name) = Template::parse(&format!("{}/{{path}}", part.as_os_str().to_string_lossy())) else {
        return Vec::new();
    };
    let before: PathBuf = before.iter().collect();
    let mut by_tag = BTreeMap::new();
    for folder in folders(&before) {
        if let Some(tag) = name.matches(&format!("{folder}/x")).and_then(|captures| captures.tag) {
            let mut root = before.join(&folder);
            root.extend(after);
            by_tag.insert(tag, root);
        }
    }
    let mapped = |locale: &String| locales.map.get(locale).unwrap_or(locale).clone();
    let named: Vec<(String, String)> = match &locales.wanted {
        Some(wanted) => wanted
            .iter()
            .filter_map(|locale| {
                let tag = locale::choose(by_tag.keys().map(String::as_str), &mapped(locale))?;
                Some((locale.clone(), tag.to_owned()))
            })
            .collect(),
        None => by_tag
            .keys()
            .filter(|tag| !locale::same(tag, &locales.source))
            .filter_map(|tag| {
                let from_map = locales.map.iter().find(|(_, mapped)| locale::same(mapped, tag));
                let locale = from_map.map(|(locale, _)| locale.clone()).or_else(|| locale::canonical(tag))?;
                Some((locale, tag.clone()))
            })
            .collect(),
    };
    let root = |(locale, tag): (String, String)| {
        let root = by_tag.get(&tag).filter(|root| root.is_dir())?;
        Some(TargetRoot { root: root.clone(), locale: Some(locale) })
    };
    named.into_iter().filter_map(root).collect()
}

/// The names of the folders in `directory`, in order, hidden ones left out.
fn folders(directory: &Path) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(directory) else { return Vec::new() };
    let is_folder = |entry: &std::fs::DirEntry| entry.file_type().is_ok_and(|kind| kind.is_dir());
    let names = entries.flatten().filter(is_folder).filter_map(|entry| entry.file_name().into_string().ok());
    let mut names: Vec<String> = names.filter(|name| !name.starts_with('.')).collect();
    names.sort();
    names
}
