//! Files of terms: one file a format. What is wrong with a file is a trouble with its line and a remedy, and the rest of
//! the file counts.

mod csv;
mod fault;
mod ftl;
mod tbx;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;
use std::path::{Path, PathBuf};

pub use fault::GlossaryFault;

use super::error::{Cause, Trouble, TroubleKind};
use crate::glossary::{Concept, Glossary};
use crate::text::locale;

/// Concepts, and what is wrong at which line, from 1 (0 for none).
type Parsed = (Vec<Concept>, Vec<(usize, GlossaryFault)>);

/// What stands for the tag of a locale in a path.
pub(super) const LOCALE: &str = "{locale}";

/// What is looked for, and where.
pub(super) struct Request<'r> {
    /// The folder that paths are relative to.
    pub(super) project: &'r Path,
    /// The paths as configured.
    pub(super) paths: &'r [String],
    pub(super) source_locale: &'r str,
    /// The locales of the translations.
    pub(super) locales: &'r BTreeSet<&'r str>,
    /// Locale to the tag used in paths.
    pub(super) locale_map: &'r BTreeMap<String, String>,
    /// Larger files are left out.
    pub(super) limit: u64,
}

/// The terms of a project, and what is wrong with their files.
pub(super) fn read(request: &Request<'_>) -> (Glossary, Vec<Trouble>) {
    let (mut concepts, mut troubles) = (Vec::new(), Vec::new());
    for path in request.paths {
        concepts.extend(of_path(request, path, &mut troubles));
    }
    let locales = request.locales.iter().copied();
    (Glossary::of(&concepts, request.source_locale, locales), troubles)
}

/// The terms of a spreadsheet, for translations into `locales`; what is wrong with it, by line.
pub fn of_csv(text: &str, source_locale: &str, locales: &[&str]) -> (Glossary, Vec<(usize, GlossaryFault)>) {
    let (concepts, faults) = csv::parse(text, source_locale);
    (Glossary::of(&concepts, source_locale, locales.iter().copied()), faults)
}

fn of_path(request: &Request<'_>, path: &str, troubles: &mut Vec<Trouble>) -> Vec<Concept> {
    let written = request.project.join(path);
    let extension = written.extension().map(|extension| extension.to_string_lossy().to_lowercase());
    let parse: fn(&str, &str) -> Parsed = match extension.as_deref() {
        Some("ftl") => return of_fluent(request, path, troubles),
        Some("csv" | "tsv") => csv::parse,
        Some("tbx" | "xml" | "tbxm") => |text, _| tbx::parse(text),
        _ => {
            troubles.push(Trouble::new(&written, TroubleKind::UnknownGlossary));
            return Vec::new();
        }
    };
    let mut files: Vec<PathBuf> = match path.contains(LOCALE) {
        false => vec![written],
        true => tags(request).filter_map(|(tag, _)| file_of(request, path, tag)).collect(),
    };
    files.dedup();
    let mut concepts = Vec::new();
    for file in files {
        if let Some(text) = text(request, &file, troubles) {
            let (found, faults) = parse(&text, request.source_locale);
            concepts.extend(found);
            tell(&file, faults, troubles);
        }
    }
    concepts
}

/// Files in Fluent hold one language each; what has one id is one concept.
fn of_fluent(request: &Request<'_>, path: &str, troubles: &mut Vec<Trouble>) -> Vec<Concept> {
    let written = request.project.join(path);
    if !path.contains(LOCALE) {
        troubles.push(Trouble::new(&written, TroubleKind::GlossaryWithoutLocale));
        return Vec::new();
    }
    let mut concepts: BTreeMap<String, Concept> = BTreeMap::new();
    for (tag, is_source) in tags(request) {
        let file = match file_of(request, path, tag) {
            Some(file) => file,
            // A locale without terms asks nothing; without those of the source there is nothing to ask.
            None if is_source => request.project.join(path.replace(LOCALE, tag)),
            None => continue,
        };
        let Some(text) = text(request, &file, troubles) else { continue };
        let (entries, faults) = ftl::parse(&text);
        tell(&file, faults, troubles);
        for entry in entries {
            let concept = concepts.entry(entry.id).or_default();
            if is_source {
                (concept.is_kept, concept.is_exact) = (entry.is_kept, entry.is_exact);
            }
            *concept.names_mut(tag) = entry.names;
        }
    }
    concepts.into_values().collect()
}

/// The tags of the source and of the translations, and whether each is the source's.
fn tags<'r>(request: &'r Request<'_>) -> impl Iterator<Item = (&'r str, bool)> {
    let others = request.locales.iter().copied().filter(|tag| !locale::same(tag, request.source_locale));
    std::iter::once((request.source_locale, true)).chain(others.map(|tag| (tag, false)))
}

/// The file of a locale, under one of the tags that folders have for it.
fn file_of(request: &Request<'_>, path: &str, tag: &str) -> Option<PathBuf> {
    files_of((request.project, request.locale_map), path, tag).into_iter().find(|file| file.exists())
}

/// The files that a locale may have below a project, under each of the tags that folders have for it.
pub(super) fn files_of(
    (project, locale_map): (&Path, &BTreeMap<String, String>),
    path: &str,
    tag: &str,
) -> Vec<PathBuf> {
    let mapped = locale_map.get(tag).cloned();
    let usual = [tag.to_owned(), tag.to_lowercase(), tag.replace('-', "_"), locale::language(tag)];
    mapped.into_iter().chain(usual).map(|tag| project.join(path.replace(LOCALE, &tag))).collect()
}

fn tell(file: &Path, faults: Vec<(usize, GlossaryFault)>, troubles: &mut Vec<Trouble>) {
    troubles.extend(
        faults.into_iter().map(|(line, fault)| Trouble::new(file, TroubleKind::BrokenGlossary(line, fault))),
    );
}

fn text(request: &Request<'_>, file: &Path, troubles: &mut Vec<Trouble>) -> Option<String> {
    match read_text(file, request.limit) {
        Ok(text) => Some(text),
        Err(kind) => {
            troubles.push(Trouble::new(file, kind));
            None
        }
    }
}

pub(super) fn read_text(file: &Path, limit: u64) -> Result<String, TroubleKind> {
    let unreadable = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::NotFound => TroubleKind::MissingGlossary,
        _ => TroubleKind::Unreadable(error.into()),
    };
    // To open a pipe is to wait for whoever writes to it.
    if !std::fs::metadata(file).map_err(unreadable)?.is_file() {
        return Err(TroubleKind::Unreadable(Cause::NotRegular));
    }
    let mut bytes = Vec::new();
    let opened = std::fs::File::open(file).map_err(unreadable)?;
    opened.take(limit.saturating_add(1)).read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() as u64 > limit {
        return Err(TroubleKind::TooLarge(limit));
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = 1 + valid.iter().filter(|byte| **byte == b'\n').count();
        TroubleKind::BrokenGlossary(line, GlossaryFault::NotUtf8)
    })?;
    Ok(text.strip_prefix('\u{FEFF}').map(str::to_owned).unwrap_or(text))
}

/// The line, from 1, that byte `at` of `text` is on.
fn line_of(text: &str, at: usize) -> usize {
    1 + text.bytes().take(at).filter(|byte| *byte == b'\n').count()
}

#[cfg(test)]
mod tests;
