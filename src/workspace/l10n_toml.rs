//! `l10n.toml`, as Mozilla's projects have it: which catalogues there are, and who translates which of them.
//!
//! Read as far as it says that: `basepath`, `env`, `locales`, `paths`, `includes`, `excludes`. What compare-locales or
//! Pontoon do besides, `filters` and `test`, is not asked here.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use globset::{GlobBuilder, GlobSet};
use serde::Deserialize;

use super::error::{ConfigError, ConfigProblem, Error};
use super::pairing::Rule;
use super::path;
use super::template::Template;

/// What the file of a project, with those it includes, says.
#[derive(Debug, Default)]
pub(super) struct Project {
    /// What its paths are relative to.
    pub(super) root: PathBuf,
    /// What is translated, in the order of the file; what it excludes comes first.
    pub(super) rules: Vec<Rule>,
}

/// Files include files, but not for ever.
const DEEPEST: usize = 16;

#[derive(Deserialize)]
struct Written {
    #[serde(default = "here")]
    basepath: String,
    #[serde(default)]
    env: BTreeMap<String, String>,
    locales: Option<Vec<String>>,
    #[serde(default)]
    paths: Vec<Paths>,
    #[serde(default)]
    includes: Vec<Child>,
    #[serde(default)]
    excludes: Vec<Child>,
}

fn here() -> String {
    ".".to_owned()
}

#[derive(Deserialize)]
struct Paths {
    reference: Option<String>,
    l10n: String,
    locales: Option<Vec<String>>,
}

#[derive(Deserialize)]
struct Child {
    path: String,
}

/// Whether a file of this name may be one.
pub(super) fn is_named(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("toml"))
}

/// The file of the project in `folder`: `l10n.toml`, or the only one of the kind `l10n-….toml`.
pub(super) fn find(folder: &Path) -> Option<PathBuf> {
    let usual = folder.join("l10n.toml");
    if usual.is_file() {
        return Some(usual);
    }
    let names = std::fs::read_dir(folder).ok()?.flatten().map(|entry| entry.file_name());
    let is_one = |name: &String| name.starts_with("l10n-") && name.ends_with(".toml");
    let mut found = names.filter_map(|name| name.into_string().ok()).filter(is_one);
    let only = found.next().filter(|_| found.next().is_none());
    only.map(|name| folder.join(name))
}

/// Reads the file at `path`, and the files that it includes.
pub(super) fn read(path: &Path) -> Result<Project, Error> {
    let mut project = Project::default();
    read_into(&mut project, path, false, 0)?;
    project.rules.sort_by_key(|rule| !rule.is_exclusion);
    Ok(project)
}

fn read_into(project: &mut Project, file: &Path, is_exclusion: bool, depth: usize) -> Result<(), Error> {
    let text = super::config_text(file)?;
    let fail = |word: &str, problem| {
        let (line, column) = super::layout::place_of(&text, word);
        Error::Config(ConfigError { path: file.to_owned(), line, column, problem })
    };
    let invalid = |what, text: &str| fail(text, ConfigProblem::Invalid { what, text: text.to_owned() });
    let written: Written = toml::from_str(&text).map_err(|error| {
        let start = error.span().map_or(0, |span| span.start).min(text.len());
        let before = text.get(..start).unwrap_or("");
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
        let problem = ConfigProblem::Toml(error.message().to_owned());
        Error::Config(ConfigError { path: file.to_owned(), line, column, problem })
    })?;
    let folder = file.parent().unwrap_or(Path::new("."));
    let root = path::normal(&folder.join(&written.basepath));
    if depth == 0 {
        project.root.clone_from(&root);
    }
    let expand = |text: &str| {
        let mut expanded = text.to_owned();
        // Variables may be made of variables.
        for _ in 0..DEEPEST {
            for (name, value) in &written.env {
                expanded = expanded.replace(&format!("{{{name}}}"), value);
            }
        }
        expanded.replace("{l10n_base}/", "")
    };
    let outside = || root.strip_prefix(&project.root).map(Path::to_path_buf);
    let below = outside().map_err(|_| invalid("basepath", &written.basepath))?;
    for paths in &written.paths {
        let reference = paths.reference.as_deref().unwrap_or(&paths.l10n);
        let (from, to) = (split(&expand(reference)), split(&expand(&paths.l10n)));
        if from.1 != to.1 {
            return Err(invalid("paths", reference));
        }
        let template = |written: &str, prefix: &str| {
            let whole = below.join(prefix).to_string_lossy().replace('\\', "/");
            Template::parse(&format!("{}{{path}}", with_slash(&whole)))
                .map_err(|fault| fail(written, ConfigProblem::Template { text: written.to_owned(), fault }))
        };
        let include = glob(&from.1).ok_or_else(|| invalid("glob", reference))?;
        project.rules.push(Rule {
            include: Some(include),
            locales: paths.locales.clone().or_else(|| written.locales.clone()),
            is_exclusion,
            ..Rule::new(template(reference, &from.0)?, template(&paths.l10n, &to.0)?)
        });
    }
    let children = written.includes.iter().map(|child| (child, is_exclusion));
    for (child, is_exclusion) in children.chain(written.excludes.iter().map(|child| (child, true))) {
        if depth == DEEPEST {
            return Err(invalid("include", &child.path));
        }
        read_into(project, &root.join(expand(&child.path)), is_exclusion, depth + 1)?;
    }
    Ok(())
}

/// A pattern without what is before its first wildcard or, where it has none, its name.
fn split(pattern: &str) -> (String, String) {
    let end = pattern.find('*').unwrap_or(pattern.len());
    let start = pattern[..end].rfind('/').map_or(0, |slash| slash + 1);
    (pattern[..start].to_owned(), pattern[start..].to_owned())
}

fn with_slash(folder: &str) -> String {
    match folder {
        "" => String::new(),
        folder if folder.ends_with('/') => folder.to_owned(),
        folder => format!("{folder}/"),
    }
}

fn glob(pattern: &str) -> Option<GlobSet> {
    let glob = GlobBuilder::new(pattern).literal_separator(true).build().ok()?;
    GlobSet::builder().add(glob).build().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_include_files_and_exclude_what_others_translate() {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let write = |name: &str, text: &str| {
            let path = folder.path().join(name);
            std::fs::create_dir_all(path.parent().expect("it is in a folder")).expect("folders can be made");
            std::fs::write(&path, text).expect("files can be written");
            path
        };
        write(
            "configs/a.toml",
            "basepath = \"..\"\nlocales = [\"de\"]\n[env]\nl = \"{locale}/x\"\n[[paths]]\nreference = \"en/x/**/*.ftl\"\nl10n = \"{l}/**/*.ftl\"\n",
        );
        write(
            "configs/b.toml",
            "basepath = \"..\"\n[[paths]]\nreference = \"en/x/b.ftl\"\nl10n = \"{locale}/x/b.ftl\"\nlocales = [\"pl\"]\n",
        );
        let top = write(
            "l10n.toml",
            "[[includes]]\npath = \"configs/a.toml\"\n[[excludes]]\npath = \"configs/b.toml\"\n",
        );
        assert_eq!(find(folder.path()), Some(top.clone()));
        let project = read(&top).expect("all files are valid");
        let rules: Vec<_> = project
            .rules
            .iter()
            .map(|rule| (rule.target.as_str(), rule.is_exclusion, rule.locales.clone().unwrap_or_default()))
            .collect();
        assert_eq!(
            rules,
            [
                ("{locale}/x/{path}", true, vec!["pl".to_owned()]),
                ("{locale}/x/{path}", false, vec!["de".to_owned()])
            ]
        );
    }

    #[test]
    fn faults_name_their_place() {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let path = folder.path().join("l10n.toml");
        std::fs::write(&path, "[[paths]]\nreference = \"en/*.ftl\"\nl10n = \"{locale}/**/*.ftl\"\n")
            .expect("files can be written");
        let Err(Error::Config(error)) = read(&path) else { panic!("the paths do not go together") };
        assert_eq!((error.line, error.column), (2, 14));
        std::fs::write(&path, "[[includes]]\npath = \"l10n.toml\"\n").expect("files can be written");
        assert!(read(&path).is_err(), "a file may not include itself");
    }
}
