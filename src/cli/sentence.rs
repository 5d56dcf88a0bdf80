//! Troubles and errors of the workspace as sentences, in the reader's language: what is wrong, then the remedy.
//!
//! What comes from files, from git or from a library may hold anything, so each text is made inert before it becomes
//! part of a sentence.

use std::io::ErrorKind;

use crate::role::CatalogFault;
use crate::ui::Catalog;
use crate::workspace::{
    Cause, ConfigError, ConfigProblem, Error, GitFault, GlossaryFault, PLACEHOLDERS, TemplateFault, Trouble,
    TroubleKind, YamlFault, YamlType, inert, shown, similar,
};

/// Why a run cannot begin.
pub(super) fn error(catalog: &Catalog, error: &Error) -> String {
    match error {
        Error::Config(fault) => config(catalog, fault),
        Error::Unreadable { path, cause } => {
            catalog.error_unreadable(&shown(path), &self::cause(catalog, cause))
        }
        Error::NoLayout { root } => catalog.error_no_layout(&shown(root)),
        Error::NoFolder { path, wanted, there } => {
            catalog.error_no_folder(&shown(path), &listed(wanted), &listed(there))
        }
        Error::HalfRoots => catalog.error_half_roots(),
        Error::OneFolder { root } => catalog.error_one_folder(&shown(root)),
        Error::LocaleNotInPath { path } => catalog.error_locale_not_in_path(&inert(path)),
    }
}

fn config(catalog: &Catalog, error: &ConfigError) -> String {
    let place = if error.line > 0 { format!("{}:{}:", error.line, error.column) } else { String::new() };
    let fault = match &error.problem {
        ConfigProblem::Unknown { what, name, known } => {
            let meant = similar(name, known).unwrap_or_default();
            catalog.config_unknown(what, &inert(name), meant, &listed(known))
        }
        ConfigProblem::Template { text, fault } => {
            catalog.config_template(&inert(text), &template(catalog, fault))
        }
        ConfigProblem::UnlikeTemplates { source, target } => {
            catalog.config_unlike(&inert(source), &inert(target))
        }
        ConfigProblem::Invalid { what, text } => catalog.config_invalid(what, &inert(text)),
        ConfigProblem::NoLocale { text } => catalog.config_no_locale(&inert(text)),
        ConfigProblem::Yaml(fault) => yaml(catalog, fault),
        ConfigProblem::Toml(words) => catalog.config_toml(&inert(words)),
    };
    catalog.error_config(&shown(&error.path), &place, &fault)
}

fn template(catalog: &Catalog, fault: &TemplateFault) -> String {
    match fault {
        TemplateFault::UnknownPlaceholder(name) => {
            let braced = |name: &str| format!("{{{name}}}");
            let known = PLACEHOLDERS.map(str::to_owned);
            let meant = similar(name, &known).map(braced).unwrap_or_default();
            catalog.template_unknown(&inert(&braced(name)), &meant, &listed(&known))
        }
        TemplateFault::Brace => catalog.template_brace(),
        TemplateFault::DirWithoutSlash => catalog.template_dir(),
        TemplateFault::NoKey => catalog.template_no_key(),
        TemplateFault::LeavesRoot => catalog.template_leaves_root(),
    }
}

fn yaml(catalog: &Catalog, fault: &YamlFault) -> String {
    match fault {
        YamlFault::NotUtf8 => catalog.yaml_not_utf8(),
        YamlFault::Twice(key) => catalog.yaml_twice(&inert(key)),
        YamlFault::Missing(key) => catalog.yaml_missing(&inert(key)),
        YamlFault::Type(found, wanted) => {
            catalog.yaml_type(type_word(found), &inert(value(found)), type_word(wanted))
        }
        YamlFault::Character => catalog.yaml_character(),
        YamlFault::Colon => catalog.yaml_colon(),
        YamlFault::Other(words) => catalog.yaml_other(&inert(words)),
    }
}

fn type_word(kind: &YamlType) -> &'static str {
    match kind {
        YamlType::Map => "map",
        YamlType::List => "list",
        YamlType::Text(_) => "text",
        YamlType::Number(_) => "number",
        YamlType::Flag(_) => "flag",
        YamlType::Nothing => "nothing",
        YamlType::Locales => "locales",
        YamlType::Size => "size",
    }
}

/// The value itself, where it is short enough to be named.
fn value(kind: &YamlType) -> &str {
    /// About half a line.
    const LONGEST: usize = 40;
    match kind {
        YamlType::Text(Some(value)) | YamlType::Number(Some(value)) | YamlType::Flag(Some(value)) => {
            Some(value.as_str()).filter(|value| value.len() <= LONGEST).unwrap_or_default()
        }
        _ => "",
    }
}

/// Something that concerns one path.
pub(super) fn trouble(catalog: &Catalog, trouble: &Trouble) -> String {
    let path = &*inert(&trouble.path);
    match &trouble.kind {
        TroubleKind::Unreadable(cause) => catalog.trouble_unreadable(path, &self::cause(catalog, cause)),
        TroubleKind::BrokenLock(at, fault) => {
            catalog.trouble_lock_broken(path, &line(catalog, *at), &yaml(catalog, fault))
        }
        TroubleKind::LockConflict(at) => catalog.trouble_lock_conflict(path, &line(catalog, *at)),
        TroubleKind::LockVersion(version) => catalog.trouble_lock_version(path, &version.to_string()),
        TroubleKind::BrokenGlossary(at, fault) => {
            catalog.trouble_glossary_broken(path, &line(catalog, *at), &glossary(catalog, fault))
        }
        TroubleKind::BrokenRoles(at, fault) => {
            catalog.trouble_glossary_broken(path, &line(catalog, *at), &roles(catalog, fault))
        }
        TroubleKind::MissingGlossary => catalog.trouble_glossary_missing(path),
        TroubleKind::UnknownGlossary => catalog.trouble_glossary_unknown(path),
        TroubleKind::GlossaryWithoutLocale => catalog.trouble_glossary_without_locale(path),
        TroubleKind::TooLarge(limit) => catalog.trouble_too_large(path, whole(*limit)),
        TroubleKind::NameNotUtf8 => catalog.trouble_name(path),
        TroubleKind::ParserPanic => catalog.trouble_parser(path),
        TroubleKind::NoFilesForLocale(there) => {
            let meant = similar(&trouble.path, there).unwrap_or_default();
            catalog.trouble_no_files(path, &inert(meant), &listed(there))
        }
        TroubleKind::NoPages => catalog.trouble_no_pages(path),
        TroubleKind::NothingSelected => catalog.trouble_nothing_selected(path),
        TroubleKind::GitUnusable(fault) => catalog.trouble_git(path, &git(catalog, fault)),
        TroubleKind::ShallowHistory(pages) => catalog.trouble_shallow(path, *pages),
        TroubleKind::PartialHistory(pages) => catalog.trouble_partial(path, *pages),
        TroubleKind::GitStopped(pages) => catalog.trouble_git_stopped(path, *pages),
        TroubleKind::CheckedOutInPart(what, absent, all) => {
            catalog.trouble_in_part(path, what, *absent, *all)
        }
    }
}

/// The place of a fault, before what it is; nothing where it has none.
fn line(catalog: &Catalog, line: usize) -> String {
    if line > 0 { catalog.trouble_line(&line.to_string()) } else { String::new() }
}

fn glossary(catalog: &Catalog, fault: &GlossaryFault) -> String {
    match fault {
        GlossaryFault::NotUtf8 => catalog.glossary_not_utf8(),
        GlossaryFault::NoSourceColumn(locale) => catalog.glossary_no_source(&inert(locale)),
        GlossaryFault::UnknownColumn(name) => catalog.glossary_column(&inert(name)),
        GlossaryFault::Value { column, known, cell } => catalog.glossary_value(&inert(cell), column, known),
        GlossaryFault::Columns { there, wanted } => catalog.glossary_columns(*there, *wanted),
        GlossaryFault::Csv(words) => catalog.glossary_csv(&inert(words)),
        GlossaryFault::CsvRow(words) => catalog.glossary_row(&inert(words)),
        GlossaryFault::Fluent(words) => catalog.glossary_fluent(&inert(words)),
        GlossaryFault::Attribute { word, known, id } => catalog.glossary_attribute(word, &inert(id), known),
        GlossaryFault::TooDeep => catalog.glossary_too_deep(),
        GlossaryFault::Xml(words) => catalog.glossary_xml(&inert(words)),
        GlossaryFault::NoEntries => catalog.glossary_no_entries(),
    }
}

fn roles(catalog: &Catalog, fault: &CatalogFault) -> String {
    match fault {
        CatalogFault::Fluent(words) => catalog.glossary_fluent(&inert(words)),
        CatalogFault::NoName(id) => catalog.catalog_no_name(&inert(id)),
        CatalogFault::Twice(id) => catalog.catalog_twice(&inert(id)),
        CatalogFault::More(count) => catalog.catalog_more(*count),
        CatalogFault::TooDeep => catalog.catalog_too_deep(),
    }
}

/// Why git gives no answer, as a part of a sentence.
pub(super) fn git(catalog: &Catalog, fault: &GitFault) -> String {
    match fault {
        GitFault::NotRun(cause) => catalog.git_not_run(&self::cause(catalog, cause)),
        GitFault::NoRepository => catalog.git_no_repository(),
        GitFault::Silent => catalog.git_silent(),
        GitFault::Words(words, remedy) => {
            catalog.git_words(&inert(words), &inert(remedy.as_deref().unwrap_or_default()))
        }
    }
}

/// Why a file or folder cannot be read or written, as a part of a sentence.
pub(super) fn cause(catalog: &Catalog, cause: &Cause) -> String {
    match cause {
        Cause::System(kind, words) => catalog.cause_system(kind_word(*kind), &inert(words)),
        Cause::NotRegular => catalog.cause_not_regular(),
        Cause::NotFolder => catalog.cause_not_folder(),
        Cause::NoFolder => catalog.cause_no_folder(),
        Cause::TooLarge(limit) => catalog.cause_too_large(whole(*limit)),
        Cause::Changed => catalog.cause_changed(),
    }
}

fn kind_word(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::NotFound => "not-found",
        ErrorKind::PermissionDenied => "denied",
        ErrorKind::AlreadyExists => "exists",
        ErrorKind::IsADirectory => "is-directory",
        ErrorKind::NotADirectory => "not-directory",
        ErrorKind::ReadOnlyFilesystem => "read-only",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "full",
        ErrorKind::FileTooLarge => "too-large",
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => "busy",
        ErrorKind::InvalidFilename => "name",
        ErrorKind::Interrupted => "interrupted",
        ErrorKind::TimedOut => "timed-out",
        ErrorKind::InvalidData => "invalid-data",
        ErrorKind::BrokenPipe => "broken-pipe",
        _ => "other",
    }
}

/// Names between commas, as one may copy them.
fn listed(names: &[String]) -> String {
    inert(&names.join(", "))
}

fn whole(number: u64) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}
