//! The shell around the kernel: files, configuration and git in, a [`Corpus`] out.
//!
//! What concerns one path is a [`Trouble`] and the run goes on; only what leaves nothing to look at is
//! an [`Error`].

mod base;
mod config;
mod defaults;
mod detect;
mod earlier;
mod error;
mod git;
mod given;
mod glossary;
mod infer;
mod l10n_toml;
mod layout;
mod lock;
mod moved;
mod pairing;
mod path;
mod preset;
mod read;
mod redirects;
pub mod rewrite;
pub mod roles;
mod site;
mod spelling;
pub mod stamp;
mod starter;
mod template;
mod values;
mod verdict;
mod versions;
mod walk;
pub mod write;
mod yaml;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use config::{Config, NAMES as CONFIG_NAMES, default_settings};
pub use error::{
    Cause, ConfigError, ConfigProblem, Error, GitFault, GlossaryFault, PLACEHOLDERS, TemplateFault, Trouble,
    TroubleKind, YamlFault, YamlType, inert, shown, similar,
};
pub use glossary::of_csv as glossary_of_csv;
pub use layout::{Layout, SOURCE_LOCALE, TargetRoot};
pub use lock::Lock;
pub use pairing::Rule;
pub use path::named;
pub use read::use_threads;
pub use starter::{Starter, starter};
pub use walk::File;

use crate::checks::{Profile, Settings};
use crate::corpus::Corpus;
use crate::document::{Document, Message};
use crate::finding::Level;
use crate::fingerprint::{self, Scheme, Stamp};
use crate::site::Mount;
use crate::site::platform::Platform;
use crate::text::slug::Convention;

/// Larger files are left out unless configured otherwise: no page of the 17,859 measured is near it.
const MAX_FILE_SIZE: u64 = 32 << 20;

/// A configuration beyond this is not one.
const MAX_CONFIG_SIZE: u64 = 1 << 20;

/// What the command line asks for.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The working directory, which other paths are relative to.
    pub directory: PathBuf,
    /// `--config`; else the nearest `diptych.yaml` is taken.
    pub config: Option<PathBuf>,
    /// `--source`.
    pub source: Option<PathBuf>,
    /// `--target`.
    pub target: Option<PathBuf>,
    /// `--locale`, as often as given.
    pub locales: Vec<String>,
    /// `--source-git`: the repository of the source's history.
    pub source_git: Option<PathBuf>,
    /// `--base`: a folder with the source as it was translated.
    pub base: Option<PathBuf>,
    /// Selects the pairs with a side at or below one of these; all where there is none.
    pub paths: Vec<PathBuf>,
    /// The ids of all checks.
    pub checks: Vec<&'static str>,
    /// `--profile`: which checks are on; else what is configured.
    pub profile: Option<Profile>,
}

/// A project as it is loaded.
#[derive(Debug, Clone)]
pub struct Workspace {
    /// The documents and pairs, also those that are not selected: what is known of a page depends on the others.
    pub corpus: Corpus,
    /// For each pair of the corpus, how it came about.
    pub origins: Vec<Origin>,
    /// What the checks need to know.
    pub settings: Settings,
    /// From which level on findings fail the run; none for never.
    pub fail_on: Option<Level>,
    /// Checks whose findings fail the run, whatever their level.
    pub deny: Vec<String>,
    /// What was selected and could not be read: the run fails in the end.
    pub errors: Vec<Trouble>,
    /// What is worth saying and fails nothing.
    pub notices: Vec<Trouble>,
    /// The configuration's file, where there is one.
    pub config: Option<PathBuf>,
    /// The folder of the configuration, else the working directory.
    pub project: PathBuf,
    /// What `source_path` of the pairs is relative to.
    pub source_root: PathBuf,
    /// What `target_path` of the pairs is relative to, by [`Origin::tree`]; the locale where a folder is
    /// of one locale.
    pub target_roots: Vec<TargetRoot>,
    /// The layout.
    pub layout: Layout,
    /// All files below the source root, pages or not.
    pub source_files: Vec<File>,
    /// All files below each target root; empty where it is the source root.
    pub target_files: Vec<Vec<File>>,
    /// The locale of the source.
    pub source_locale: String,
    /// Larger files are left out, in bytes.
    pub max_file_size: u64,
    /// The catalogues of roles, there or not.
    pub role_files: roles::Files,
    /// What is configured of links.
    pub links: Links,
    /// The fingerprints that are read, in their order.
    pub schemes: Vec<&'static Scheme>,
    /// What is recorded outside the pages; none where the file is broken.
    pub lock: Option<Lock>,
    /// The fingerprint to write into a page that has none, where one is configured.
    pub write: Option<&'static Scheme>,
}

/// What a project says of its links.
#[derive(Debug, Clone, Default)]
pub struct Links {
    /// The site generator.
    pub platform: Option<&'static Platform>,
    /// How it makes ids from headings.
    pub convention: Option<&'static Convention>,
    /// What stands for folders of the source in addresses from the root of the site.
    pub mounts: Vec<Mount>,
    /// What addresses of the site begin with.
    pub own: Vec<String>,
}

/// How a pair came about.
#[derive(Debug, Clone)]
pub struct Origin {
    /// Index of its rule in [`Layout::rules`].
    pub rule: usize,
    /// Index of its folder in [`Workspace::target_roots`].
    pub tree: usize,
    /// The id of the fingerprint's scheme and what the page records.
    pub stamp: Option<(&'static str, Stamp)>,
    /// Whether [`Options::paths`] select it.
    pub is_selected: bool,
}

impl Workspace {
    /// Leaves out the catalogues of terms and roles: a language names things as it does, and has checks for that.
    fn leave_out_names(&mut self, terms: &BTreeSet<PathBuf>) {
        let roles = &self.role_files;
        let of_roles: BTreeSet<&Path> =
            roles.locales.values().chain([&roles.source]).map(|file| file.path.as_path()).collect();
        let is_named = |root: &Path, path: &str, document: &Option<Arc<Document>>| {
            let Some(document) = document.as_ref().filter(|document| document.is_catalogue) else {
                return false;
            };
            let file = path::normal(&root.join(path));
            let is_roles =
                of_roles.contains(file.as_path()) && document.messages.iter().all(Message::is_term);
            is_roles || terms.contains(&file)
        };
        let keeps: Vec<bool> = self
            .corpus
            .pairs
            .iter()
            .zip(&self.origins)
            .map(|(pair, origin)| {
                let target =
                    self.target_roots.get(origin.tree).map_or(&self.source_root, |target| &target.root);
                !is_named(&self.source_root, &pair.source_path, &pair.today)
                    && !is_named(target, &pair.target_path, &pair.target)
            })
            .collect();
        self.keep(&keeps);
    }

    /// Leaves out the pairs that `keeps`, in their order, does not keep.
    fn keep(&mut self, keeps: &[bool]) {
        let (mut pairs, mut origins) = (keeps.iter(), keeps.iter());
        self.corpus.pairs.retain(|_| pairs.next().is_some_and(|keeps| *keeps));
        self.origins.retain(|_| origins.next().is_some_and(|keeps| *keeps));
    }

    /// Leaves out the pairs that are not selected. Comes after all that is learned or judged.
    pub fn keep_selected(&mut self) {
        let selected: Vec<bool> = self.origins.iter().map(|origin| origin.is_selected).collect();
        self.keep(&selected);
    }
}

/// Loads the project that `options` describe.
pub fn load(options: &Options) -> Result<Workspace, Error> {
    let survey = survey(options)?;
    let limit = survey.config.max_file_size.map_or(MAX_FILE_SIZE, |size| size.0);
    let plan = survey.plan;
    let schemes = survey.config.schemes();
    let mut settings = survey.config.settings(&plan.layout.name);
    settings.profile = options.profile.unwrap_or(settings.profile);
    let paths = &survey.config.glossary;
    let locales = plan.outcome.pairs.iter().map(|pair| pair.locale.as_str()).collect();
    let (terms, unread) = glossary::read(&glossary::Request {
        project: &survey.project,
        paths,
        source_locale: &settings.source_locale,
        locales: &locales,
        locale_map: &survey.config.locale_map,
        limit,
    });
    settings.glossary = terms;
    let links = survey.config.links();
    let (lock, broken) = match Lock::read(&survey.project) {
        Ok(lock) => (Some(lock), None),
        Err(trouble) => (None, Some(trouble)),
    };
    let request = verdict::Request {
        schemes: &schemes,
        lock: lock.as_ref(),
        settings: &settings,
        reads_dates: survey.config.reads_dates(),
        source_git: options.source_git.as_deref(),
        base: options.base.as_deref(),
        limit,
    };
    let judged = verdict::judge(&plan, &request);

    let mut errors = plan.troubles;
    if let Some(folder) = options.base.as_deref().filter(|folder| !folder.is_dir()) {
        errors.push(Trouble::unreadable(folder, Cause::NotFolder));
    }
    errors.extend(broken);
    errors.extend(unread);
    errors.extend(judged.errors);
    let (role_files, names, unread) = roles::read(&roles::Request {
        project: &survey.project,
        path: survey.config.roles.catalog.as_deref(),
        source_locale: &settings.source_locale,
        locale_map: &survey.config.locale_map,
        layout: &plan.layout,
        pairs: &judged.corpus.pairs,
        trees: &judged.origins.iter().map(|origin| origin.tree).collect::<Vec<_>>(),
        limit,
    });
    settings.role_names = names;
    errors.extend(unread);
    let mut notices = judged.notices;
    for trouble in errors.iter_mut().chain(&mut notices) {
        trouble.path = named(&survey.directory, Path::new(&trouble.path));
    }
    errors.sort();
    errors.dedup();
    let mut workspace = Workspace {
        corpus: judged.corpus,
        origins: judged.origins,
        settings,
        fail_on: survey.config.fail_on(),
        deny: survey.config.deny,
        errors,
        notices,
        config: survey.config_path,
        project: survey.project,
        source_root: plan.layout.source_root.clone(),
        target_roots: plan.layout.targets.clone(),
        layout: plan.layout,
        source_files: plan.source_files,
        target_files: plan.target_files,
        schemes,
        lock,
        max_file_size: limit,
        role_files,
        links,
        write: survey.config.fingerprint.write.as_deref().and_then(fingerprint::named),
        source_locale: survey.config.source_locale.unwrap_or_else(|| SOURCE_LOCALE.to_owned()),
    };
    let tags = locales.iter().copied().chain([workspace.source_locale.as_str()]).map(str::to_owned);
    let tags: Vec<String> = tags.collect();
    let of_terms = |tag: &String| {
        let files =
            |path: &String| glossary::files_of((&workspace.project, &survey.config.locale_map), path, tag);
        paths.iter().flat_map(files).collect::<Vec<_>>()
    };
    let terms: BTreeSet<PathBuf> = tags.iter().flat_map(of_terms).collect();
    workspace.leave_out_names(&terms);
    if survey.config.code.translatable.is_none() && workspace.platform().keeps_code {
        workspace.settings.translatable_code.clear();
    }
    Ok(workspace)
}

/// A project's layout, found without reading its pages.
struct Survey {
    /// The working directory, absolute.
    directory: PathBuf,
    config: Config,
    config_path: Option<PathBuf>,
    project: PathBuf,
    plan: layout::Plan,
}

fn survey(options: &Options) -> Result<Survey, Error> {
    let directory = std::path::absolute(&options.directory).unwrap_or_else(|_| options.directory.clone());
    let directory = path::normal(&directory);
    let here = |path: &PathBuf| path::absolute(&directory, path);
    let config_path = options.config.as_ref().map(here).or_else(|| config::find(&directory));
    let config = match &config_path {
        // What another tool has written is read for the pairs alone.
        Some(path) if l10n_toml::is_named(path) => Config::default(),
        Some(path) => config::parse(path, &config_text(path)?, &options.checks)?,
        None => Config::default(),
    };
    let folder = config_path.as_deref().and_then(Path::parent);
    let project = folder.unwrap_or(&directory).to_owned();
    let (source, target) = (options.source.as_ref().map(here), options.target.as_ref().map(here));
    if source.is_some() != target.is_some() {
        return Err(Error::HalfRoots);
    }
    let request = layout::Request {
        project: &project,
        config: &config,
        config_path: config_path.as_deref().unwrap_or(&directory),
        roots: source.as_deref().zip(target.as_deref()),
        locales: &options.locales,
    };
    let mut plan = layout::plan(&request)?;
    if !plan.source_files.iter().any(|file| file.is_page) {
        plan.troubles.push(Trouble::new(&plan.layout.source_root, TroubleKind::NoPages));
    }
    select(&mut plan, &directory, &options.paths);
    Ok(Survey { directory, config, config_path, project, plan })
}

fn config_text(path: &Path) -> Result<String, Error> {
    use std::io::Read;
    let unreadable = |error: std::io::Error| Error::Unreadable { path: path.to_owned(), cause: error.into() };
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path).map_err(unreadable)?;
    file.take(MAX_CONFIG_SIZE + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() as u64 > MAX_CONFIG_SIZE {
        // The part that fits may well be valid and mean something else.
        let cause = Cause::TooLarge(MAX_CONFIG_SIZE);
        return Err(Error::Unreadable { path: path.to_owned(), cause });
    }
    String::from_utf8(bytes).map_err(|error| {
        let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = 1 + valid.iter().filter(|byte| **byte == b'\n').count();
        let problem = ConfigProblem::Yaml(YamlFault::NotUtf8);
        Error::Config(ConfigError { path: path.to_owned(), line, column: 1, problem })
    })
}

/// Selects the pairs with a side at or below one of `paths`, which may be relative to the working
/// directory or to a root.
fn select(plan: &mut layout::Plan, directory: &Path, paths: &[PathBuf]) {
    if paths.is_empty() {
        return;
    }
    let mut hit = vec![false; paths.len()];
    let layout = &plan.layout;
    for pair in &mut plan.outcome.pairs {
        let target_root = layout.targets.get(pair.tree).map_or(&layout.source_root, |target| &target.root);
        let sides = [(&layout.source_root, &pair.source), (target_root, &pair.target)];
        pair.is_selected = false;
        for (path, hit) in paths.iter().zip(&mut hit) {
            let (from_here, as_written) = (path::absolute(directory, path), path::normal(path));
            let below = |(root, side): &(&PathBuf, &String)| {
                path::normal(&root.join(side)).starts_with(&from_here)
                    || Path::new(side).starts_with(&as_written)
            };
            if sides.iter().any(below) {
                *hit = true;
                pair.is_selected = true;
            }
        }
    }
    // A file with such a name is in no pair, so it is nothing to the pages elsewhere.
    let below = |trouble: &Trouble| {
        paths.iter().any(|path| Path::new(&trouble.path).starts_with(path::absolute(directory, path)))
    };
    plan.troubles.retain(|trouble| trouble.kind != TroubleKind::NameNotUtf8 || below(trouble));
    let missed = paths.iter().zip(hit).filter(|(_, hit)| !hit);
    plan.troubles.extend(missed.map(|(path, _)| Trouble::new(path, TroubleKind::NothingSelected)));
}
