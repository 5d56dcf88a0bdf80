//! Where a project keeps its sources and translations: as told on the command line, as configured,
//! or as found.

use std::path::{Path, PathBuf};

use globset::{GlobBuilder, GlobSet, GlobSetBuilder};

use super::config::{Config, PairRule, Roots, Selection};
use super::detect;
use super::error::{ConfigError, ConfigProblem, Error, Trouble, TroubleKind};
use super::pairing::{self, Locales, Outcome, Rule, Tree};
use super::template::Template;
use super::walk::{self, File};
use crate::text::locale;
pub use crate::text::locale::SOURCE_LOCALE;

/// The locale of a translation that nothing tells.
pub const UNDETERMINED: &str = "und";

/// Roots and rules.
#[derive(Debug, Clone, Default)]
pub struct Layout {
    /// The preset's name, or `pairs`, `roots`, `folders`, `suffix`.
    pub name: String,
    /// What the sources' paths are relative to.
    pub source_root: PathBuf,
    /// What the translations' paths are relative to.
    pub targets: Vec<TargetRoot>,
    /// The templates, first match first.
    pub rules: Vec<Rule>,
}

/// A folder of translations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TargetRoot {
    /// The folder.
    pub root: PathBuf,
    /// Its locale, where the templates do not tell it.
    pub locale: Option<String>,
}

/// A layout with the files that are there and the pairs they make.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// The layout.
    pub layout: Layout,
    /// All files below the source root.
    pub source_files: Vec<File>,
    /// All files below each target root; empty where it is the source root.
    pub target_files: Vec<Vec<File>>,
    /// The pairs.
    pub outcome: Outcome,
    /// What could not be looked at.
    pub troubles: Vec<Trouble>,
}

/// What is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    /// The project's folder.
    pub project: &'a Path,
    /// Its configuration.
    pub config: &'a Config,
    /// The configuration's file, for messages.
    pub config_path: &'a Path,
    /// `--source` and `--target`.
    pub roots: Option<(&'a Path, &'a Path)>,
    /// `--locale`, as often as given.
    pub locales: &'a [String],
}

/// Finds the layout, lists the files and pairs them.
pub fn plan(request: &Request<'_>) -> Result<Plan, Error> {
    let config = request.config;
    let locales = locales(request);
    let mut plan = if let Some((source, target)) = request.roots {
        between_roots(source.to_owned(), vec![target_root(source, target, &locales)], Vec::new(), &locales)?
    } else if let Some(roots) = &config.roots {
        let rules = rules(request, &config.pairs)?;
        let (source, targets) = configured_roots(request, roots, &locales)?;
        between_roots(source, targets, rules, &locales)?
    } else if !config.pairs.is_empty() {
        let rules = rules(request, &config.pairs)?;
        if let Some(rule) = rules.iter().find(|rule| !rule.target.has_locale())
            && locales.wanted.as_ref().is_none_or(|wanted| wanted.len() != 1)
        {
            return Err(Error::LocaleNotInPath { path: rule.target.as_str().to_owned() });
        }
        in_one_tree(request.project, &locales, "pairs", rules)?
    } else {
        detect::detect(request.project, config.preset.as_deref().unwrap_or("auto"), &locales)?
    };
    for locale in std::mem::take(&mut plan.outcome.empty) {
        let there = pair(&plan, &Locales { wanted: None, ..locales.clone() }).locales();
        plan.troubles.push(Trouble::new(locale, TroubleKind::NoFilesForLocale(there)));
    }
    Ok(plan)
}

/// Walks the roots of `layout` and pairs what is there.
pub(super) fn survey(layout: Layout, locales: &Locales) -> Result<Plan, Error> {
    let source = walk::walk(&layout.source_root)?;
    let mut plan = Plan { source_files: source.files, troubles: source.troubles, ..Plan::default() };
    for target in &layout.targets {
        if target.root == layout.source_root {
            plan.target_files.push(Vec::new());
            continue;
        }
        let mut walked = walk::walk(&target.root)?;
        // One root may lie in the other; its files are not also the other's.
        leave_out(&mut plan.source_files, &layout.source_root, &target.root);
        leave_out(&mut walked.files, &target.root, &layout.source_root);
        plan.target_files.push(walked.files);
        plan.troubles.extend(walked.troubles);
    }
    let roots = layout.targets.iter().map(|target| target.root.as_path());
    let mut trees: Vec<_> = roots.zip(&mut plan.target_files).collect();
    trees.push((&layout.source_root, &mut plan.source_files));
    walk::admit_opaque(&mut trees);
    plan.layout = layout;
    plan.outcome = pair(&plan, locales);
    Ok(plan)
}

/// Pairs the files of `plan` by its rules.
pub(super) fn pair<'a>(plan: &'a Plan, locales: &Locales) -> Outcome {
    let layout = &plan.layout;
    // Where the paths tell all locales, there is none that nothing tells.
    let paths_tell = !layout.rules.is_empty() && layout.rules.iter().all(|rule| rule.target.has_locale());
    let tree = |(target, files): (&'a TargetRoot, &'a Vec<File>)| {
        let holds_sources = target.root == layout.source_root;
        let files = if holds_sources { &plan.source_files } else { files };
        let locale = target.locale.as_deref().filter(|locale| !paths_tell || *locale != UNDETERMINED);
        Tree { files, locale, holds_sources }
    };
    let trees: Vec<Tree<'a>> = layout.targets.iter().zip(&plan.target_files).map(tree).collect();
    pairing::pair(&layout.rules, &plan.source_files, &trees, locales)
}

/// Plans for one folder that holds both sides.
fn in_one_tree(root: &Path, locales: &Locales, name: &str, rules: Vec<Rule>) -> Result<Plan, Error> {
    let needs_locale = rules.iter().any(|rule| !rule.target.has_locale());
    let locale = locales.wanted.as_ref().and_then(|wanted| wanted.first()).filter(|_| needs_locale);
    let target = TargetRoot { root: root.to_owned(), locale: locale.cloned() };
    let layout = Layout { name: name.to_owned(), source_root: root.to_owned(), targets: vec![target], rules };
    survey(layout, locales)
}

/// Plans for two folders: by the given rules, else by those of the usual ones that pair most.
pub(super) fn between_roots(
    source_root: PathBuf,
    targets: Vec<TargetRoot>,
    rules: Vec<Rule>,
    locales: &Locales,
) -> Result<Plan, Error> {
    let given = !rules.is_empty();
    let usual = [
        ("{path}", "{path}"),
        ("files/{locale_lower}/{path}", "files/{locale_lower}/{path}"),
        ("{path}", "{locale}/{path}"),
    ];
    let candidates = match given {
        true => vec![rules],
        false => usual.iter().filter_map(|pair| Some(vec![detect::rule(pair.0, pair.1)?])).collect(),
    };
    let layout = Layout { name: "roots".to_owned(), source_root, targets, rules: Vec::new() };
    let mut plan = survey(layout, locales)?;
    let one_locale_each = plan.layout.targets.iter().all(|target| target.locale.is_some());
    let usable = |rules: &Vec<Rule>| one_locale_each || rules.iter().all(|rule| rule.target.has_locale());
    let mut best: Option<(Vec<Rule>, Outcome)> = None;
    for rules in candidates.into_iter().filter(usable) {
        plan.layout.rules.clone_from(&rules);
        let outcome = pair(&plan, locales);
        if best.as_ref().is_none_or(|(_, best)| outcome.whole() > best.whole()) {
            best = Some((rules, outcome));
        }
    }
    let several = locales.wanted.as_ref().is_some_and(|wanted| wanted.len() > 1);
    let Some((rules, outcome)) =
        best.filter(|(_, outcome)| given || one_locale_each || !several || outcome.whole() > 0)
    else {
        let path = plan.layout.targets.first().map(|target| target.root.to_string_lossy().into_owned());
        return Err(Error::LocaleNotInPath { path: path.unwrap_or_default() });
    };
    plan.layout.rules = rules;
    plan.outcome = outcome;
    let root = &plan.layout.source_root;
    if !given && plan.outcome.whole() == 0 && plan.layout.targets.iter().all(|target| target.root == *root) {
        return Err(Error::OneFolder { root: root.clone() });
    }
    Ok(plan)
}

fn leave_out(files: &mut Vec<File>, root: &Path, other: &Path) {
    let Ok(inner) = other.strip_prefix(root) else { return };
    let parts: Option<Vec<&str>> = inner.iter().map(|part| part.to_str()).collect();
    let Some(prefix) = parts.filter(|parts| !parts.is_empty()).map(|parts| parts.join("/") + "/") else {
        return;
    };
    files.retain(|file| !file.path.starts_with(&prefix));
}

/// The locales to pair, after configuration and command line.
fn locales(request: &Request<'_>) -> Locales {
    let config = request.config;
    let configured = match &config.locales {
        Selection::Auto => None,
        Selection::Named(named) => Some(named.clone()),
    };
    let meant = |asked: &String| {
        let known = configured.iter().flatten().map(String::as_str);
        locale::choose(known, asked)
            .map_or_else(|| locale::canonical(asked).unwrap_or_else(|| asked.clone()), str::to_owned)
    };
    let mut asked: Vec<String> = request.locales.iter().map(meant).collect();
    asked.sort();
    asked.dedup();
    let wanted = if asked.is_empty() { configured } else { Some(asked) };
    let source = config.source_locale.clone().unwrap_or_else(|| SOURCE_LOCALE.to_owned());
    Locales { source, wanted, map: config.locale_map.clone() }
}

/// A folder of translations and its locale: the only one asked for, else by the folder's name, looking
/// only at what the source's path does not share.
fn target_root(source: &Path, target: &Path, locales: &Locales) -> TargetRoot {
    let root = target.to_owned();
    let locale = match locales.wanted.as_deref() {
        Some([only]) => Some(only.clone()),
        Some(_) => None,
        None => {
            let shared = source.iter().zip(target.iter()).take_while(|(one, other)| one == other).count();
            let own: Vec<_> = target.iter().skip(shared).collect();
            let beside: Vec<_> = source.iter().skip(shared).collect();
            let told = own.iter().enumerate().rev().find_map(|(at, part)| {
                let name = part.to_str()?;
                let beside = beside.get(at).and_then(|part| part.to_str());
                locale::of_folder(name).or_else(|| locale::of_twin(name, beside?))
            });
            Some(told.unwrap_or_else(|| UNDETERMINED.to_owned()))
        }
    };
    TargetRoot { root, locale }
}

fn configured_roots(
    request: &Request<'_>,
    roots: &Roots,
    locales: &Locales,
) -> Result<(PathBuf, Vec<TargetRoot>), Error> {
    let source = super::path::normal(&request.project.join(&roots.source));
    let target = super::path::normal(&request.project.join(&roots.target));
    if !roots.target.contains('{') {
        let found = target_root(&source, &target, locales);
        return Ok((source, vec![found]));
    }
    let targets = detect::roots_by_locale(&target, locales);
    if targets.is_empty() {
        let all = detect::roots_by_locale(&target, &Locales { wanted: None, ..locales.clone() });
        let there: Vec<String> = all.into_iter().filter_map(|root| root.locale).collect();
        return Err(Error::NoFolder {
            path: target,
            wanted: locales.wanted.clone().unwrap_or_default(),
            there,
        });
    }
    Ok((source, targets))
}

/// The configured pairs as rules.
fn rules(request: &Request<'_>, pairs: &[PairRule]) -> Result<Vec<Rule>, Error> {
    pairs.iter().map(|pair| rule(request, pair)).collect()
}

fn rule(request: &Request<'_>, pair: &PairRule) -> Result<Rule, Error> {
    let fail = |word: &str, problem| {
        let text = std::fs::read_to_string(request.config_path).unwrap_or_default();
        let (line, column) = place_of(&text, word);
        Error::Config(ConfigError { path: request.config_path.to_owned(), line, column, problem })
    };
    let template = |text: &String| {
        Template::parse(text)
            .map_err(|fault| fail(text, ConfigProblem::Template { text: text.clone(), fault }))
    };
    let (source, target) = (template(&pair.source)?, template(&pair.target)?);
    if source.keeps_extension() != target.keeps_extension() {
        let problem =
            ConfigProblem::UnlikeTemplates { source: pair.source.clone(), target: pair.target.clone() };
        return Err(fail(&pair.target, problem));
    }
    let globs = |list: &[String]| -> Result<Option<GlobSet>, Error> {
        let mut set = GlobSetBuilder::new();
        for text in list {
            let glob = GlobBuilder::new(text).literal_separator(true).build();
            set.add(
                glob.map_err(|_| fail(text, ConfigProblem::Invalid { what: "glob", text: text.clone() }))?,
            );
        }
        let built = set.build().map_err(|_| {
            let text = list.join(", ");
            fail(&text, ConfigProblem::Invalid { what: "glob", text: text.clone() })
        })?;
        Ok((!list.is_empty()).then_some(built))
    };
    Ok(Rule { source, target, include: globs(&pair.include)?, exclude: globs(&pair.exclude)?, kind: pairing::Kind::Any })
}

/// Line and column of the first occurrence of `word`; 0 where it is written in another way.
fn place_of(text: &str, word: &str) -> (usize, usize) {
    let found = text.lines().enumerate().find_map(|(index, line)| Some((index + 1, line, line.find(word)?)));
    found.map_or((0, 0), |(line, words, at)| (line, words[..at].chars().count() + 1))
}
