//! The catalogues of roles: `roles.ftl` below the folder of the source and that of each locale.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use super::error::{Cause, Trouble, TroubleKind};
use super::glossary::{files_of, read_text};
use super::layout::Layout;
use super::rewrite::Fault;
use super::write;
use crate::corpus::Pair;
use crate::role::{Catalog, Catalogs};
use crate::text::locale;

/// The name of a catalogue.
const NAME: &str = "roles.ftl";

/// A catalogue on disk.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct File {
    /// Where it is, or would be.
    pub path: PathBuf,
    /// What stands in it; nothing where there is no file, and none where it cannot be read.
    pub text: Option<String>,
    /// Whether it is there.
    pub exists: bool,
}

/// The catalogues of a project, there or not.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Files {
    /// That of the source.
    pub source: File,
    /// Those of the locales of the translations.
    pub locales: BTreeMap<String, File>,
}

/// What is looked for, and where.
pub(super) struct Request<'r> {
    /// The folder that the configured path is relative to.
    pub(super) project: &'r Path,
    /// The path as configured, with `{locale}`.
    pub(super) path: Option<&'r str>,
    pub(super) source_locale: &'r str,
    /// Locale to the tag used in paths.
    pub(super) locale_map: &'r BTreeMap<String, String>,
    pub(super) layout: &'r Layout,
    pub(super) pairs: &'r [Pair],
    /// For each pair the index of its folder in the layout.
    pub(super) trees: &'r [usize],
    /// Larger files are left out.
    pub(super) limit: u64,
}

/// Reads the catalogues of a project, and says what is wrong with them.
pub(super) fn read(request: &Request<'_>) -> (Files, Catalogs, Vec<Trouble>) {
    let mut troubles = Vec::new();
    let mut read = |path: PathBuf| -> (File, Option<Catalog>) {
        // A link that leads to nothing is there as well.
        if !path.exists() && !path.is_symlink() {
            return (File { path, text: Some(String::new()), exists: false }, None);
        }
        let text = match read_text(&path, request.limit) {
            Ok(text) => text,
            Err(kind) => {
                troubles.push(Trouble::new(&path, kind));
                return (File { path, text: None, exists: true }, None);
            }
        };
        let (catalog, faults) = Catalog::parse(&text);
        let broken = |(line, fault)| Trouble::new(&path, TroubleKind::BrokenRoles(line, fault));
        troubles.extend(faults.into_iter().map(broken));
        (File { path, text: Some(text), exists: true }, Some(catalog))
    };
    let (source, locales) = paths(request);
    let (mut files, mut catalogs) = (Files::default(), Catalogs::default());
    (files.source, catalogs.source) = read(source);
    for (locale, path) in locales {
        let (file, catalog) = read(path);
        catalogs.locales.extend(catalog.map(|catalog| (locale.clone(), catalog)));
        files.locales.insert(locale, file);
    }
    (files, catalogs, troubles)
}

/// The path of the source's catalogue, and of each locale's.
fn paths(request: &Request<'_>) -> (PathBuf, BTreeMap<String, PathBuf>) {
    let is_source = |tag: &str| locale::same(tag, request.source_locale);
    if let Some(path) = request.path {
        let of = |tag: &str| {
            let files = files_of((request.project, request.locale_map), path, tag);
            let there = files.iter().find(|file| file.exists()).or(files.first());
            there.cloned().unwrap_or_default()
        };
        let tags = request.pairs.iter().map(|pair| pair.locale.as_str()).filter(|tag| !is_source(tag));
        return (of(request.source_locale), tags.map(|tag| (tag.to_owned(), of(tag))).collect());
    }
    let mut sources: BTreeMap<&str, usize> = BTreeMap::new();
    let mut targets: BTreeMap<&str, BTreeMap<(usize, &str), usize>> = BTreeMap::new();
    for (pair, tree) in request.pairs.iter().zip(request.trees) {
        let (source, target) = own(&pair.source_path, &pair.target_path);
        *sources.entry(source).or_default() += 1;
        *targets.entry(&pair.locale).or_default().entry((*tree, target)).or_default() += 1;
    }
    let layout = request.layout;
    let source = layout.source_root.join(most(&sources).unwrap_or_default());
    let mut locales = BTreeMap::new();
    for (locale, folders) in targets {
        let Some((tree, folder)) = most(&folders) else { continue };
        let root = layout.targets.get(tree).map_or(&layout.source_root, |target| &target.root);
        let folder = root.join(folder);
        // Where pages of all languages stand side by side, so do their roles.
        let name = if folder == source { format!("roles.{locale}.ftl") } else { NAME.to_owned() };
        locales.insert(locale.to_owned(), folder.join(name));
    }
    (source.join(NAME), locales)
}

/// The folders of two paths without what they share at the end: what is of the source's locale alone, and of the other.
fn own<'p>(source: &'p str, target: &'p str) -> (&'p str, &'p str) {
    let parent = |path: &'p str| path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let last = |path: &'p str| path.rsplit_once('/').unwrap_or(("", path));
    let (mut left, mut right) = (parent(source), parent(target));
    while !left.is_empty() && !right.is_empty() && last(left).1 == last(right).1 {
        (left, right) = (last(left).0, last(right).0);
    }
    (left, right)
}

/// The first of the most frequent.
fn most<K: Copy + Ord>(counts: &BTreeMap<K, usize>) -> Option<K> {
    counts.iter().rev().max_by_key(|(_, count)| **count).map(|(key, _)| *key)
}

/// Writes `text` to a catalogue, which must be as it was read; whether there was anything to write.
pub fn write(file: &File, text: &str, is_dry_run: bool) -> Result<bool, Fault> {
    const MARK: &str = "\u{FEFF}";
    let path = &file.path;
    let unwritable = |cause: Cause| Fault::Unwritable(path.clone(), cause);
    let refused = |error: io::Error| unwritable(error.into());
    let Some(old) = &file.text else { return Ok(false) };
    if old == text {
        return Ok(false);
    }
    if !file.exists {
        if !is_dry_run {
            let folder = path.parent().unwrap_or(Path::new("."));
            std::fs::create_dir_all(folder).map_err(refused)?;
            write::create(path, text.as_bytes()).map_err(unwritable)?;
        }
        return Ok(true);
    }
    let real = path.canonicalize().map_err(refused)?;
    let folder = path.parent().unwrap_or(Path::new(".")).canonicalize().map_err(refused)?;
    if !real.starts_with(&folder) {
        return Err(Fault::Outside);
    }
    let bytes = std::fs::read(&real).map_err(refused)?;
    let now = std::str::from_utf8(&bytes).map_err(|_| Fault::NotUtf8)?;
    let mark = if now.starts_with(MARK) { MARK } else { "" };
    if now.get(mark.len()..) != Some(old.as_str()) {
        return Err(Fault::Changed(path.clone()));
    }
    if !is_dry_run {
        write::replace(&real, format!("{mark}{text}").as_bytes()).map_err(unwritable)?;
    }
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::own;

    #[test]
    fn what_two_paths_share_is_no_part_of_their_locale() {
        assert_eq!(own("en/a/b.md", "de-DE/a/b.md"), ("en", "de-DE"));
        assert_eq!(own("a/b.md", "a/b.md"), ("", ""));
        assert_eq!(own("docs/a.md", "i18n/de/current/a.md"), ("docs", "i18n/de/current"));
        assert_eq!(own("a.md", "a.de.md"), ("", ""));
    }
}
