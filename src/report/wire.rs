//! The shape of `--format json`, which is also its schema. The types serve nothing else, so that no
//! change inside Diptych can change what programs read.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

/// The findings of one run of Diptych.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "Diptych report")]
pub(super) struct Root<'a> {
    /// Version of this shape.
    #[schemars(extend("const" = 1))]
    pub(super) schema_version: u32,
    /// What wrote the report.
    pub(super) tool: Tool<'a>,
    /// All pages that were looked at, by locale and path.
    pub(super) pairs: Vec<Pair<'a>>,
    /// What was found, in the order of the pairs.
    pub(super) findings: Vec<Finding<'a>>,
    /// Counts over the whole run.
    pub(super) summary: Summary<'a>,
}

/// The program that wrote the report.
#[derive(Serialize, JsonSchema)]
pub(super) struct Tool<'a> {
    pub(super) name: &'a str,
    pub(super) version: &'a str,
}

/// A source page and its translation into one locale. Paths are relative to the root of their side.
#[derive(Serialize, JsonSchema)]
pub(super) struct Pair<'a> {
    /// The source page; null where there is none.
    pub(super) source: Option<&'a str>,
    /// The translation; null where there is none.
    pub(super) target: Option<&'a str>,
    pub(super) locale: &'a str,
    /// What is known of the translation's freshness.
    #[schemars(extend("enum" = ["current", "cosmetic", "stale", "partial", "unknown", "unstamped", "suspicious", "missing", "orphan"]))]
    pub(super) verdict: &'a str,
    /// The version of the source that the translation was judged against. Source places of findings
    /// refer to it.
    pub(super) base: Base<'a>,
    /// What the translation records of its source; null where it records nothing.
    pub(super) recorded: Option<Recorded<'a>>,
    /// How much the source has changed since its base; null where it has not, or where that is not known.
    pub(super) drift: Option<Drift<'a>>,
    /// Where the source of an orphan went, as far as anything tells.
    pub(super) moved: Option<Moved<'a>>,
}

/// What a translation records of its source.
#[derive(Serialize, JsonSchema)]
pub(super) struct Recorded<'a> {
    /// The kind of fingerprint, such as `openlocfile`.
    pub(super) scheme: &'a str,
    /// The hash, else the commit.
    pub(super) revision: &'a str,
}

/// How much a source has changed.
#[derive(Serialize, JsonSchema)]
pub(super) struct Drift<'a> {
    /// The gravest kind of change.
    #[schemars(extend("enum" = ["text", "code", "typo", "markup", "links", "metadata", "cosmetic"]))]
    pub(super) class: &'a str,
    /// Sections in which something changed.
    pub(super) changed: usize,
    /// Sections of today's source, and those that are gone.
    pub(super) sections: usize,
    /// Words that are new or gone, whichever are more.
    pub(super) words: usize,
    /// Whether a change stands in an alert that warns.
    pub(super) urgent: bool,
}

/// Where a page went.
#[derive(Serialize, JsonSchema)]
pub(super) struct Moved<'a> {
    /// A path below the source root, or an address.
    pub(super) to: &'a str,
    /// What tells.
    #[schemars(extend("enum" = ["git", "redirect", "alias"]))]
    pub(super) by: &'a str,
}

/// A version of the source page.
#[derive(Serialize, JsonSchema)]
pub(super) struct Base<'a> {
    /// How it was found.
    #[schemars(extend("enum" = ["current", "hash", "commit", "inferred", "given", "head"]))]
    pub(super) kind: &'a str,
    /// The fingerprint, commit or blob that names it.
    pub(super) revision: Option<&'a str>,
}

/// One finding about one pair.
#[derive(Serialize, JsonSchema)]
pub(super) struct Finding<'a> {
    /// The check that found it.
    pub(super) check: &'a str,
    #[schemars(extend("enum" = ["note", "warning", "error"]))]
    pub(super) level: &'a str,
    pub(super) locale: &'a str,
    /// What it says, in English unless a language was asked for. Do not parse it: read `facts`.
    pub(super) message: String,
    /// The values that the message is made of.
    pub(super) facts: BTreeMap<&'a str, Fact<'a>>,
    /// The piece of the source that it is about.
    pub(super) source: Option<Piece<'a>>,
    /// The piece of the translation, or the place where something belongs (`start` equals `end`).
    pub(super) target: Option<Piece<'a>>,
    /// A name that stays the same while lines move, for baselines.
    pub(super) identity: &'a str,
    /// What would mend the translation.
    pub(super) edit: Option<Edit<'a>>,
    /// Where the source has changed since: each change, in the order of today's source.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) changes: Vec<Change<'a>>,
}

/// A change of the source, and where in the translation it belongs.
#[derive(Serialize, JsonSchema)]
pub(super) struct Change<'a> {
    #[schemars(extend("enum" = ["changed", "added", "removed", "moved"]))]
    pub(super) deed: &'a str,
    /// What it means for a translator.
    #[schemars(extend("enum" = ["text", "code", "typo", "markup", "links", "metadata"]))]
    pub(super) class: &'a str,
    /// What the piece is, such as `row` or `paragraph`.
    pub(super) kind: &'a str,
    /// How a person names it.
    pub(super) title: &'a str,
    /// The heading above it.
    pub(super) section: &'a str,
    /// The part of the source that it stands in; `diptych stamp --section` takes it.
    pub(super) anchor: &'a str,
    /// Words that are new or gone, whichever are more.
    pub(super) words: usize,
    /// In the source that was translated.
    pub(super) old: Option<Piece<'a>>,
    /// In today's source.
    pub(super) new: Option<Piece<'a>>,
    /// The passage of the translation; for what is new the place where it belongs (`start` equals `end`). Null where the
    /// translation does not have it.
    pub(super) target: Option<Piece<'a>>,
    /// The word diff, in order.
    pub(super) diff: Vec<Run<'a>>,
    /// The same for the same change on other pages.
    pub(super) key: String,
}

/// A stretch of a word diff.
#[derive(Serialize, JsonSchema)]
pub(super) struct Run<'a> {
    #[schemars(extend("enum" = ["same", "deleted", "inserted"]))]
    pub(super) sign: &'a str,
    pub(super) text: &'a str,
}

/// A value of a finding: text, a number, or a list of such.
#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
pub(super) enum Fact<'a> {
    Text(&'a str),
    Number(i64),
    List(Vec<Fact<'a>>),
}

/// A piece of a file.
#[derive(Serialize, JsonSchema)]
pub(super) struct Piece<'a> {
    /// Relative to the root of its side.
    pub(super) path: &'a str,
    pub(super) start: Place,
    /// One past the last character.
    pub(super) end: Place,
    /// The beginning of the piece as it is in the file; empty for a place.
    pub(super) snippet: &'a str,
}

/// A place between two characters.
#[derive(Serialize, JsonSchema)]
pub(super) struct Place {
    /// From 1; LF, CRLF and CR end a line.
    pub(super) line: usize,
    /// From 1, in code points.
    pub(super) column: usize,
    /// From 0, in the file as it is on disk.
    pub(super) byte: usize,
}

/// A change of the translation.
#[derive(Serialize, JsonSchema)]
pub(super) struct Edit<'a> {
    pub(super) start: Place,
    /// One past the last character to replace; equal to `start` for an insertion.
    pub(super) end: Place,
    /// What stands there afterwards.
    pub(super) text: &'a str,
    /// Whether it mends the finding for good and touches no prose: what `diptych fix` applies.
    pub(super) sure: bool,
}

/// Counts over the whole run.
#[derive(Serialize, JsonSchema)]
pub(super) struct Summary<'a> {
    pub(super) pairs: usize,
    pub(super) findings: usize,
    /// Findings of each check that has any.
    pub(super) by_check: BTreeMap<&'a str, usize>,
    /// Findings of each level.
    pub(super) by_level: BTreeMap<&'a str, usize>,
    /// What there is of each locale.
    pub(super) coverage: BTreeMap<&'a str, Coverage>,
}

/// What there is of one locale.
#[derive(Serialize, JsonSchema, Default)]
pub(super) struct Coverage {
    /// Pages of the source.
    pub(super) source: usize,
    /// Pages of the source that have a translation.
    pub(super) translated: usize,
    /// Pages of the source without a translation.
    pub(super) missing: usize,
    /// Translations without a page of the source.
    pub(super) orphan: usize,
    /// Translations made from the source at hand.
    pub(super) current: usize,
    /// Translations whose source has changed since in nothing that is for a translator.
    pub(super) cosmetic: usize,
    /// Translations whose source has changed since.
    pub(super) stale: usize,
    /// Translations whose source has changed since, and of which some sections were brought up to date.
    pub(super) partial: usize,
    /// Translations that name a source which cannot be found.
    pub(super) unknown: usize,
    /// Translations that do not say what they were made from.
    pub(super) unstamped: usize,
    /// Translations that record a newer source than they seem to be made from.
    pub(super) suspicious: usize,
    /// The same in words of the source.
    pub(super) words: Words,
}

/// Words of source pages, code left out.
#[derive(Serialize, JsonSchema, Default)]
pub(super) struct Words {
    /// In all pages.
    pub(super) source: usize,
    /// In pages that have a translation.
    pub(super) translated: usize,
}
