//! For programs: one JSON document whose shape is versioned and has a schema, `source/schema/status-1.json`.

use std::collections::BTreeMap;
use std::io;

use schemars::JsonSchema;
use serde::Serialize;

use super::{Reason, Status, Tally, locales, tasks};
use crate::corpus::Verdict;
use crate::report::json::escaped;

/// Version of the shape.
const VERSION: u32 = 1;

/// The schema of what is written, as it stands in `source/schema/status-1.json`.
pub fn schema() -> String {
    let schema = schemars::schema_for!(Root<'_>);
    serde_json::to_string_pretty(&schema).unwrap_or_default() + "\n"
}

pub(super) fn render(status: &Status<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let document = Root {
        schema_version: VERSION,
        locales: locales(status.corpus, status.depth)
            .into_iter()
            .map(|locale| Locale {
                locale: locale.locale,
                pages: pages(&locale.total),
                words: words(&locale.total),
                directories: locale
                    .folders
                    .iter()
                    .map(|(path, tally)| Directory { path, pages: pages(tally), words: words(tally) })
                    .collect(),
            })
            .collect(),
        worklist: tasks(status.corpus)
            .iter()
            .map(|task| Task {
                source: task.pair.source.is_some().then_some(&task.pair.source_path),
                target: task.pair.target.is_some().then_some(&task.pair.target_path),
                locale: &task.pair.locale,
                verdict: task.pair.verdict.word(),
                class: task.class(),
                sections: task.sections.map(|(changed, total)| Sections { changed, total }),
                words: task.words,
                urgent: task.reason == Reason::Urgent,
            })
            .collect(),
    };
    let json = serde_json::to_string_pretty(&document).map_err(io::Error::from)?;
    out.write_all(escaped(&json).as_bytes())?;
    out.write_all(b"\n")
}

fn pages(tally: &Tally) -> BTreeMap<&'static str, usize> {
    Verdict::ALL.into_iter().map(|verdict| (verdict.word(), tally.pages(verdict))).collect()
}

fn words(tally: &Tally) -> Words {
    Words { source: tally.source, translated: tally.translated, up_to_date: tally.up_to_date }
}

/// How much is translated and how fresh it is.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "Diptych status")]
struct Root<'a> {
    /// Version of this shape.
    #[schemars(extend("const" = 1))]
    schema_version: u32,
    /// What there is of each locale.
    locales: Vec<Locale<'a>>,
    /// The translations that need work, what comes first first.
    worklist: Vec<Task<'a>>,
}

/// What there is of one locale.
#[derive(Serialize, JsonSchema)]
struct Locale<'a> {
    locale: &'a str,
    /// Pages by verdict.
    #[schemars(extend("propertyNames" = { "enum": VERDICTS }))]
    pages: BTreeMap<&'static str, usize>,
    words: Words,
    /// The same by folder; a page counts in one of them.
    directories: Vec<Directory<'a>>,
}

/// What there is of one folder.
#[derive(Serialize, JsonSchema)]
struct Directory<'a> {
    /// Relative to the root of the source; empty for the root itself.
    path: &'a str,
    /// Pages by verdict.
    #[schemars(extend("propertyNames" = { "enum": VERDICTS }))]
    pages: BTreeMap<&'static str, usize>,
    words: Words,
}

/// Words of source pages as they are today, code left out.
#[derive(Serialize, JsonSchema)]
struct Words {
    /// In all pages.
    source: usize,
    /// In pages that have a translation.
    translated: usize,
    /// Of these, what is known to be up to date; of a page whose source has changed the share of its sections
    /// that did not change.
    up_to_date: usize,
}

/// A translation that needs work. Paths are relative to the root of their side.
#[derive(Serialize, JsonSchema)]
struct Task<'a> {
    /// The source page; null where its text is not at hand.
    source: Option<&'a str>,
    /// The translation; null where there is none.
    target: Option<&'a str>,
    locale: &'a str,
    #[schemars(extend("enum" = ["stale", "partial", "missing", "suspicious", "unknown"]))]
    verdict: &'a str,
    /// The gravest kind of change of the source; null where there is none or it is not known.
    #[schemars(extend("enum" = ["cosmetic", "metadata", "links", "markup", "typo", "code", "text", null]))]
    class: Option<&'a str>,
    /// Null where it is not known.
    sections: Option<Sections>,
    /// Words of the source that changed, or all of a page without translation; null where it is not known.
    words: Option<usize>,
    /// Whether a warning or the like has changed.
    urgent: bool,
}

/// Sections of the source, those that are gone included.
#[derive(Serialize, JsonSchema)]
struct Sections {
    changed: usize,
    total: usize,
}

/// The words of all verdicts.
const VERDICTS: [&str; Verdict::ALL.len()] =
    ["current", "cosmetic", "stale", "partial", "unknown", "unstamped", "suspicious", "missing", "orphan"];
