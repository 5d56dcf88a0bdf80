//! A first `diptych.yaml`, which says what was found.

use std::fmt::Write;
use std::path::Path;

use super::layout::{self, Plan, Request, UNDETERMINED};
use super::{Config, Error, Options, SOURCE_LOCALE, path};
use crate::text::locale;

/// A configuration to begin with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Starter {
    /// The text of the file.
    pub text: String,
    /// The name of the layout found.
    pub layout: String,
    /// How many translations have their source.
    pub paired: usize,
    /// How many translations there are.
    pub translations: usize,
}

/// Finds the layout of the working directory, whatever a configuration says, and describes it.
pub fn starter(options: &Options) -> Result<Starter, Error> {
    let project = path::absolute(&std::path::absolute(&options.directory).unwrap_or_default(), Path::new(""));
    let here = |path: &std::path::PathBuf| path::absolute(&project, path);
    let (source, target) = (options.source.as_ref().map(here), options.target.as_ref().map(here));
    if source.is_some() != target.is_some() {
        return Err(Error::HalfRoots);
    }
    let config = Config::default();
    let plan = layout::plan(&Request {
        project: &project,
        config: &config,
        config_path: &project,
        roots: source.as_deref().zip(target.as_deref()),
        locales: &options.locales,
    })?;
    Ok(Starter {
        text: text(&plan, &project),
        layout: plan.layout.name.clone(),
        paired: plan.outcome.whole(),
        translations: plan.outcome.pairs.iter().filter(|pair| pair.has_target).count(),
    })
}

fn text(plan: &Plan, project: &Path) -> String {
    let layout = &plan.layout;
    let mut out = String::new();
    // Writing to a string does not fail.
    _ = writeln!(out, "source_locale: {}", source_locale(plan));
    let locales = plan.outcome.locales();
    if locales.is_empty() || locales.iter().any(|locale| locale == UNDETERMINED) {
        out.push_str("locales: auto\n");
    } else {
        _ = writeln!(out, "locales: [{}]", locales.join(", "));
    }
    let in_one_tree = layout.targets.iter().all(|target| target.root == layout.source_root);
    if !in_one_tree || layout.source_root != project {
        let target = target_template(plan, project);
        let source = path::relative(project, &layout.source_root);
        _ = writeln!(out, "\nroots:\n  source: {}\n  target: {}", quoted(&source), quoted(&target));
    }
    out.push_str("\npairs:\n");
    for rule in &layout.rules {
        let (source, target) = (quoted(rule.source.as_str()), quoted(rule.target.as_str()));
        _ = writeln!(out, "  - source: {source}\n    target: {target}");
    }
    out
}

/// The locale that the paths of sources show, else the usual one.
fn source_locale(plan: &Plan) -> String {
    let shown = plan.outcome.pairs.iter().filter(|pair| pair.has_source).find_map(|pair| {
        let tag = plan.layout.rules.get(pair.rule)?.source.matches(&pair.source)?.tag?;
        locale::canonical(&tag)
    });
    shown.unwrap_or_else(|| SOURCE_LOCALE.to_owned())
}

/// The target's folder; with `{locale}` where folders of several locales differ in their ending.
fn target_template(plan: &Plan, project: &Path) -> String {
    let Some(first) = plan.layout.targets.first() else { return ".".to_owned() };
    let relative = path::relative(project, &first.root);
    if plan.layout.name != "learn" {
        return relative;
    }
    match relative.rsplit_once('.') {
        Some((stem, tag)) if locale::canonical(tag).is_some() => format!("{stem}.{{locale}}"),
        _ => relative,
    }
}

/// A YAML scalar in double quotes, whose escapes are those of JSON.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
