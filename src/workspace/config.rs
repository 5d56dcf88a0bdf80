//! `diptych.yaml`: what a project says about itself.
//!
//! Every key is optional, and an unknown one is an error: a slip that is silently ignored reads as
//! "all good". The file's faults are told with line, column and remedy.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::defaults;
use super::error::{ConfigError, ConfigProblem, Error};
use super::glossary::LOCALE;
pub use super::values::{Selection, Size};
use super::{Links, preset, yaml};
use crate::checks::{CodePart, Profile, Settings};
use crate::finding::Level;
use crate::fingerprint::{self, Scheme};
use crate::glossary::Glossary;
use crate::role::{Catalogs, Rules, Tables};
use crate::site::{Mount, platform};
use crate::text::locale::{self, SOURCE_LOCALE};
use crate::text::slug;

/// The names a configuration may have.
pub const NAMES: [&str; 2] = ["diptych.yaml", "diptych.yml"];

/// The scheme that is none: nothing is recorded, and the dates of git tell.
pub const GIT_DATES: &str = "git-dates";

/// The configuration as written.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// The locale of the source.
    pub source_locale: Option<String>,
    /// The locales of the translations.
    pub locales: Selection,
    /// The name of a known layout.
    pub preset: Option<String>,
    /// Where sources and translations stand.
    pub pairs: Vec<PairRule>,
    /// The folders that the paths of `pairs` start from.
    pub roots: Option<Roots>,
    /// Locale to the tag used in paths.
    pub locale_map: BTreeMap<String, String>,
    /// How keys of the front matter are compared.
    pub metadata: Metadata,
    /// How roles are found, and what they are called.
    pub roles: Roles,
    /// How blocks of code are compared.
    pub code: Code,
    /// Files with the terms of the project; paths relative to the configuration, with `{locale}` for a tag.
    pub glossary: Vec<String>,
    /// What translations record of their source.
    pub fingerprint: Fingerprint,
    /// How links are followed.
    pub links: LinksConfig,
    /// Which checks are on.
    pub profile: ProfileName,
    /// Level by check id.
    pub checks: BTreeMap<String, Setting>,
    /// From which level on findings fail the run.
    pub fail_on: Option<FailOn>,
    /// Checks whose findings fail the run, whatever their level.
    pub deny: Vec<String>,
    /// Larger files are left out.
    pub max_file_size: Option<Size>,
}

/// A pair of path templates.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PairRule {
    /// The source's path.
    pub source: String,
    /// The translation's path.
    pub target: String,
    /// Globs of the files it is for.
    #[serde(default)]
    pub include: Vec<String>,
    /// Globs of files it is not for.
    #[serde(default)]
    pub exclude: Vec<String>,
    /// Locales it is for; all where absent.
    #[serde(default)]
    pub locales: Vec<String>,
}

/// Two folders, relative to the configuration.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Roots {
    /// The source's.
    pub source: String,
    /// The translations'; may hold `{locale}`.
    pub target: String,
}

/// Keys of the front matter, added to the defaults.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Metadata {
    /// Keys whose values are prose.
    pub translatable: Vec<String>,
    /// Keys that belong to one side alone.
    pub own: Vec<String>,
    /// Keys of the source that no translation follows: a change of them makes nothing stale.
    pub untracked: Vec<String>,
    /// Keys that translations copy, although they are untracked by default.
    pub copied: Vec<String>,
}

/// How roles are found, and what they are called.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Roles {
    /// Words of which the header of a key column, or the heading above a list, holds one, added to the defaults.
    pub headers: Vec<String>,
    /// Which tables define roles.
    pub tables: TablesName,
    /// Whether lists whose items begin with a name in bold define roles.
    pub lists: Option<bool>,
    /// The catalogue of each locale, relative to the configuration; with `{locale}` for the tag.
    pub catalog: Option<String>,
}

/// [`Tables`] by their name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TablesName {
    /// [`Tables::Matching`]
    #[default]
    Matching,
    /// [`Tables::All`]
    All,
    /// [`Tables::None`]
    None,
}

/// How blocks of code are compared.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Code {
    /// What translations may change of code, in place of the default: nothing on Microsoft Learn, elsewhere all of
    /// this.
    pub translatable: Option<Vec<CodePartName>>,
}

/// A [`CodePart`] by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CodePartName {
    /// [`CodePart::Comments`]
    Comments,
    /// [`CodePart::Strings`]
    Strings,
    /// [`CodePart::Placeholders`]
    Placeholders,
}

/// How links are followed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct LinksConfig {
    /// The site generator.
    pub platform: Option<String>,
    /// The convention by which it makes ids from headings, where it is not the platform's usual one.
    pub anchors: Option<String>,
    /// What addresses of the site begin with, such as `https://docs.example.com`.
    pub own: Vec<String>,
    /// What addresses from the root of the site begin with, to the folder of the source that it stands for.
    pub mounts: BTreeMap<String, String>,
}

/// What translations record of their source.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Fingerprint {
    /// The schemes that are read, the first that a page uses; all where absent.
    pub schemes: Option<Vec<String>>,
    /// The scheme that is written into a page that uses none.
    pub write: Option<String>,
}

/// A [`Profile`] by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ProfileName {
    /// [`Profile::Default`]
    #[default]
    Default,
    /// [`Profile::Strict`]
    Strict,
    /// [`Profile::Audit`]
    Audit,
}

/// The level of a check, or off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Setting {
    /// Not run.
    Off,
    /// [`Level::Note`]
    Note,
    /// [`Level::Warning`]
    Warning,
    /// [`Level::Error`]
    Error,
}

/// From which level on findings fail the run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FailOn {
    /// From no level on.
    Never,
    /// [`Level::Note`]
    Note,
    /// [`Level::Warning`]
    Warning,
    /// [`Level::Error`]
    Error,
}

/// Reads the text of the configuration at `path`. `checks` are the ids that exist.
pub fn parse(path: &Path, text: &str, checks: &[&str]) -> Result<Config, Error> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    // A file of comments alone is an empty configuration.
    let config: Option<Config> =
        serde_yaml::from_str(text).map_err(|error| yaml_error(path, text, &error))?;
    let config = config.unwrap_or_default();
    let at_key = |key: &str, problem| {
        let (line, column) = place_of_key(text, key, 1);
        Error::Config(ConfigError { path: path.to_owned(), line, column, problem })
    };
    let unknown = |what, name: &str, known: &[&str]| ConfigProblem::Unknown {
        what,
        name: name.to_owned(),
        known: known.iter().map(|word| (*word).to_owned()).collect(),
    };
    let unknown_check = |id: &&String| !checks.contains(&id.as_str());
    if let Some(id) = config.checks.keys().find(unknown_check) {
        return Err(at_key(id, unknown("check", id, checks)));
    }
    if let Some(id) = config.deny.iter().find(unknown_check) {
        return Err(at_key("deny", unknown("check", id, checks)));
    }
    if let Some(name) = config.preset.as_deref().filter(|name| !preset::NAMES.contains(name)) {
        return Err(at_key("preset", unknown("value", name, &preset::NAMES)));
    }
    let schemes: Vec<&str> = fingerprint::ALL.iter().map(|scheme| scheme.id).collect();
    let readable: Vec<&str> = schemes.iter().copied().chain([GIT_DATES]).collect();
    let fingerprint = &config.fingerprint;
    if let Some(id) = fingerprint.schemes.iter().flatten().find(|id| !readable.contains(&id.as_str())) {
        return Err(at_key("schemes", unknown("fingerprint", id, &readable)));
    }
    if let Some(id) = fingerprint.write.as_deref().filter(|id| !schemes.contains(id)) {
        return Err(at_key("write", unknown("fingerprint", id, &schemes)));
    }
    let platforms: Vec<&str> = platform::ALL.iter().map(|platform| platform.id).collect();
    if let Some(id) = config.links.platform.as_deref().filter(|id| !platforms.contains(id)) {
        return Err(at_key("platform", unknown("value", id, &platforms)));
    }
    let conventions: Vec<&str> = slug::ALL.iter().map(|convention| convention.id).collect();
    if let Some(id) = config.links.anchors.as_deref().filter(|id| !conventions.contains(id)) {
        return Err(at_key("anchors", unknown("value", id, &conventions)));
    }
    let named = match &config.locales {
        Selection::Auto => &[][..],
        Selection::Named(named) => named,
    };
    let mut tags = named
        .iter()
        .map(|tag| ("locales", tag))
        .chain(config.source_locale.iter().map(|tag| ("source_locale", tag)));
    if let Some((key, tag)) = tags.find(|(_, tag)| !locale::is_tag(tag)) {
        return Err(at_key(key, ConfigProblem::Invalid { what: "locale", text: tag.clone() }));
    }
    if let Some(path) = config.roles.catalog.as_deref().filter(|path| !path.contains(LOCALE)) {
        return Err(at_key("catalog", ConfigProblem::NoLocale { text: path.to_owned() }));
    }
    if let Some(tag) = config.locale_map.values().find(|tag| !locale::is_tag(tag)) {
        return Err(at_key("locale_map", ConfigProblem::Invalid { what: "locale", text: tag.clone() }));
    }
    Ok(config)
}

impl Config {
    /// What the checks need of it in a layout: the defaults and what the project adds. A key that the project
    /// lists as one kind is no longer of the other.
    pub fn settings(&self, layout: &str) -> Settings {
        let mut settings = default_settings();
        if layout == "mdn" || self.links.platform.as_deref() == Some("mdn") {
            settings.translatable_keys.retain(|key| !defaults::MDN_KEYS.contains(&key.as_str()));
            extend(&mut settings.own_keys, defaults::MDN_KEYS.iter().map(|key| (*key).to_owned()));
        }
        settings.translatable_keys.retain(|key| !self.metadata.own.contains(key));
        settings.own_keys.retain(|key| !self.metadata.translatable.contains(key));
        extend(&mut settings.translatable_keys, self.metadata.translatable.iter().cloned());
        extend(&mut settings.own_keys, self.metadata.own.iter().cloned());
        let followed =
            |key: &String| self.metadata.translatable.contains(key) || self.metadata.copied.contains(key);
        settings.untracked_keys.retain(|key| !followed(key));
        extend(&mut settings.untracked_keys, self.metadata.untracked.iter().cloned());
        self.roles.add_to(&mut settings.roles);
        if let Some(parts) = &self.code.translatable {
            settings.translatable_code = parts.iter().map(|part| part.part()).collect();
        }
        if let Some(locale) = &self.source_locale {
            settings.source_locale.clone_from(locale);
        }
        settings.profile = self.profile.profile();
        settings.levels = self.checks.iter().map(|(id, setting)| (id.clone(), setting.level())).collect();
        settings
    }

    /// How links are followed.
    pub fn links(&self) -> Links {
        let mount = |(prefix, folder): (&String, &String)| {
            let prefix = prefix.trim_matches('/').to_lowercase();
            let prefix = if prefix.is_empty() { prefix } else { prefix + "/" };
            Mount { prefix, folder: folder.trim_matches('/').to_owned(), is_sure: true, is_given: true }
        };
        Links {
            platform: self.links.platform.as_deref().and_then(platform::named),
            convention: self.links.anchors.as_deref().and_then(slug::named),
            mounts: self.links.mounts.iter().map(mount).collect(),
            own: self.links.own.clone(),
        }
    }

    /// The schemes that are read, in their order.
    pub fn schemes(&self) -> Vec<&'static Scheme> {
        match &self.fingerprint.schemes {
            Some(ids) => ids.iter().filter_map(|id| fingerprint::named(id)).collect(),
            None => fingerprint::ALL.to_vec(),
        }
    }

    /// Whether the dates of git are to tell what the pages do not; none where that is left to the pages.
    pub fn reads_dates(&self) -> Option<bool> {
        Some(self.fingerprint.schemes.as_ref()?.iter().any(|id| id == GIT_DATES))
    }

    /// From which level on findings fail the run; none for never.
    pub fn fail_on(&self) -> Option<Level> {
        match self.fail_on {
            Some(FailOn::Never) => None,
            Some(FailOn::Note) => Some(Level::Note),
            Some(FailOn::Warning) => Some(Level::Warning),
            Some(FailOn::Error) | None => Some(Level::Error),
        }
    }
}

impl Roles {
    /// Adds what the project says to what is usual.
    fn add_to(&self, rules: &mut Rules) {
        extend(&mut rules.headers, self.headers.iter().map(|header| header.to_lowercase()));
        rules.headers.retain(|header| !header.is_empty());
        rules.tables = match self.tables {
            TablesName::Matching => Tables::Matching,
            TablesName::All => Tables::All,
            TablesName::None => Tables::None,
        };
        rules.lists = self.lists.unwrap_or(rules.lists);
    }
}

impl ProfileName {
    fn profile(self) -> Profile {
        match self {
            Self::Default => Profile::Default,
            Self::Strict => Profile::Strict,
            Self::Audit => Profile::Audit,
        }
    }
}

impl CodePartName {
    fn part(self) -> CodePart {
        match self {
            Self::Comments => CodePart::Comments,
            Self::Strings => CodePart::Strings,
            Self::Placeholders => CodePart::Placeholders,
        }
    }
}

impl Setting {
    fn level(self) -> Option<Level> {
        match self {
            Self::Off => None,
            Self::Note => Some(Level::Note),
            Self::Warning => Some(Level::Warning),
            Self::Error => Some(Level::Error),
        }
    }
}

/// The settings of a project without configuration.
pub fn default_settings() -> Settings {
    let owned = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    Settings {
        translatable_keys: owned(&defaults::TRANSLATABLE_KEYS),
        own_keys: owned(&defaults::OWN_KEYS),
        untracked_keys: owned(&defaults::UNTRACKED_KEYS),
        roles: Rules { headers: owned(&defaults::ROLE_HEADERS), tables: Tables::Matching, lists: true },
        role_names: Catalogs::default(),
        source_locale: SOURCE_LOCALE.to_owned(),
        translatable_code: CodePart::ALL.to_vec(),
        glossary: Glossary::default(),
        profile: Profile::Default,
        levels: Vec::new(),
    }
}

fn extend(list: &mut Vec<String>, more: impl Iterator<Item = String>) {
    for word in more {
        if !list.contains(&word) {
            list.push(word);
        }
    }
}

/// The configuration of `directory`: in it, or in the nearest folder above it within the repository.
pub fn find(directory: &Path) -> Option<PathBuf> {
    let mut at = directory;
    loop {
        if let Some(path) = NAMES.iter().map(|name| at.join(name)).find(|path| path.is_file()) {
            return Some(path);
        }
        if at.join(".git").exists() {
            return None;
        }
        at = at.parent()?;
    }
}

/// The library's error with the place that a person would look at, and with what it knows about
/// unknown words taken out of its sentence.
fn yaml_error(path: &Path, text: &str, error: &serde_yaml::Error) -> Error {
    let sentence = error.to_string();
    let (mut line, mut column) = error.location().map_or((0, 0), |place| (place.line(), place.column()));
    let without_place = yaml::without_place(&sentence);
    let mut problem = ConfigProblem::Yaml(yaml::fault(error));
    for (marker, what) in [("unknown field `", "key"), ("unknown variant `", "value")] {
        let Some((_, rest)) = without_place.split_once(marker) else { continue };
        let Some((name, expected)) = rest.split_once("`, expected ") else { continue };
        let known: Vec<String> = expected.split('`').skip(1).step_by(2).map(str::to_owned).collect();
        if what == "key" {
            (line, column) = place_of_key(text, name, line.max(1));
        }
        problem = ConfigProblem::Unknown { what, name: name.to_owned(), known };
    }
    Error::Config(ConfigError { path: path.to_owned(), line, column, problem })
}

/// Line and column of the first `key:` at or after line `from`; the start of `from` where there is none.
fn place_of_key(text: &str, key: &str, from: usize) -> (usize, usize) {
    const QUOTES: [char; 2] = ['"', '\''];
    let is_key = |line: &str, at: usize| {
        let before = line[..at].trim_end_matches(QUOTES);
        let after = line[at + key.len()..].trim_start_matches(['"', '\'', ' ']);
        after.starts_with(':') && (before.is_empty() || before.ends_with([' ', '-', '{', ',']))
    };
    let lines = text.lines().enumerate().skip(from - 1);
    for (index, line) in lines.filter(|(_, line)| !line.trim_start().starts_with('#')) {
        if let Some((at, _)) = line.match_indices(key).find(|(at, _)| is_key(line, *at)) {
            let column = line[..at].trim_end_matches(QUOTES).chars().count() + 1;
            return (index + 1, column);
        }
    }
    (from, 1)
}
