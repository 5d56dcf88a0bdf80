//! Where a project keeps its catalogues of messages: each place that the files tell becomes a rule of its own, beside
//! those of its pages.

use std::collections::BTreeMap;

use super::rule;
use crate::text::locale;
use crate::workspace::layout::{self, Plan};
use crate::workspace::pairing::{Kind, Locales};
use crate::workspace::walk::File;

/// How many places are tried. Large applications have a few dozen.
const MOST_PLACES: usize = 64;

/// Folders of what is no part of a project's own words.
const ASIDE: [&str; 7] = ["test", "tests", "__tests__", "testdata", "fixtures", "spec", "vendor"];

/// Folders of templates beside that of the catalogues, and the folders that stand for them.
const TEMPLATES: [&str; 6] =
    ["_build/gettext/", "build/gettext/", "gettext/", "pot/", "templates/", "locale/pot/"];

/// Adds to the rules of `plan` those of catalogues that pair what its own do not.
pub(super) fn add(plan: &mut Plan, locales: &Locales) {
    let places = places(&plan.source_files);
    if plan.outcome.whole() == 0 && !places.is_empty() {
        plan.layout.rules.clear();
        "catalogues".clone_into(&mut plan.layout.name);
    }
    for (source, target) in places {
        let Some(mut rule) = rule(&source, &target) else { continue };
        rule.kind = Kind::Catalogues;
        plan.layout.rules.push(rule);
        let outcome = layout::pair(plan, locales);
        if outcome.whole() > plan.outcome.whole() {
            plan.outcome = outcome;
        } else {
            plan.layout.rules.pop();
        }
    }
}

/// The templates of source and translation that files speak for, those with templates first, then by how many do.
fn places(files: &[File]) -> Vec<(String, String)> {
    let is_aside = |path: &str| path.split('/').any(|folder| ASIDE.contains(&folder));
    let catalogues: Vec<&str> = files
        .iter()
        .filter(|file| file.tells_locale && !is_aside(&file.path))
        .map(|file| file.path.as_str())
        .collect();
    let mut counts: BTreeMap<(bool, String, String), usize> = BTreeMap::new();
    let mut count = |is_catalogue: bool, source: String, target: String| {
        *counts.entry((is_catalogue, source, target)).or_default() += 1;
    };
    for path in &catalogues {
        let (folder, name) = path.rfind('/').map_or(("", *path), |slash| path.split_at(slash + 1));
        let Some((stem, extension)) = name.rsplit_once('.') else { continue };
        if extension == "pot" {
            for base in bases(folder) {
                count(
                    false,
                    format!("{folder}{{path}}.pot"),
                    format!("{base}{{locale}}/LC_MESSAGES/{{path}}.po"),
                );
                count(false, (*path).to_owned(), format!("{base}{{locale}}.po"));
            }
            continue;
        }
        let template = in_folder(folder, extension).or_else(|| in_name(folder, stem, extension));
        if let Some(template) = template {
            count(true, template.clone(), template);
        }
    }
    let mut places: Vec<((bool, String, String), usize)> = counts.into_iter().collect();
    places.sort_by(|a, b| a.0.0.cmp(&b.0.0).then(b.1.cmp(&a.1)).then(a.0.cmp(&b.0)));
    places.into_iter().take(MOST_PLACES).map(|((_, source, target), _)| (source, target)).collect()
}

/// Where the catalogues of templates in `folder` may lie.
fn bases(folder: &str) -> Vec<String> {
    let outer = TEMPLATES.iter().find_map(|name| folder.strip_suffix(name)).unwrap_or(folder);
    let mut bases = vec![folder.to_owned()];
    for base in
        [outer.to_owned(), format!("{outer}locale/"), format!("{outer}locales/"), format!("{outer}po/")]
    {
        if !bases.contains(&base) {
            bases.push(base);
        }
    }
    bases
}

/// The template of what lies in a folder named by its locale.
fn in_folder(folder: &str, extension: &str) -> Option<String> {
    let mut start = 0;
    for name in folder.split_terminator('/') {
        let end = start + name.len();
        // `i18n/it/…` and not `is/i18n/…`: the folder of a locale lies in that of catalogues.
        if locale::canonical(name).is_some() && start > 0 {
            let inner = if folder[end..].starts_with("/LC_MESSAGES/") { "/LC_MESSAGES" } else { "" };
            return Some(format!("{}{{locale}}{inner}/{{path}}.{extension}", &folder[..start]));
        }
        start = end + 1;
    }
    None
}

/// The template of files named by their locale: `de.json`, `devise.de.yml`, `app_de.arb`.
fn in_name(folder: &str, stem: &str, extension: &str) -> Option<String> {
    if locale::canonical(stem).is_some() {
        return Some(format!("{folder}{{locale}}.{extension}"));
    }
    let (before, after) = stem.find(['.', '_', '-']).map(|at| stem.split_at(at + 1))?;
    let (before, after) = match locale::canonical(after) {
        Some(_) => (before, after),
        None => stem.rfind(['.', '_', '-']).map(|at| stem.split_at(at + 1))?,
    };
    locale::canonical(after).map(|_| format!("{folder}{before}{{locale}}.{extension}"))
}
