//! For programs: one JSON document whose shape is versioned and has a schema,
//! `source/schema/report-1.json`.
//!
//! Whoever changes the shape (`wire.rs`) in a way that a program could notice raises [`VERSION`] and
//! writes a new schema beside the old one.

use std::collections::BTreeMap;
use std::io;
use std::sync::Arc;

use super::places::Places;
use super::safe::{bracket, hidden};
use super::{Format, Report, wire};
use crate::corpus::{Pair, Verdict};
use crate::document::Document;
use crate::finding::{self, Fact, Hunk, Level};
use crate::text::words::{Run, Sign};
use crate::text::{Span, floor_char_boundary};

/// The format.
pub(super) static FORMAT: Format = Format { id: "json", machine: true, render };

/// Version of the shape.
const VERSION: u32 = 1;
/// Characters of a piece that are quoted.
const SNIPPET: usize = 240;

/// The schema of the format, as it stands in `source/schema/report-1.json`.
pub fn schema() -> String {
    let schema = schemars::schema_for!(wire::Root<'_>);
    serde_json::to_string_pretty(&schema).unwrap_or_default() + "\n"
}

fn render(report: &Report<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let document = wire::Root {
        schema_version: VERSION,
        tool: wire::Tool { name: "diptych", version: report.version },
        pairs: report.corpus.pairs.iter().map(pair).collect(),
        findings: findings(report),
        summary: summary(report),
    };
    let json = serde_json::to_string_pretty(&document).map_err(io::Error::from)?;
    out.write_all(escaped(&json).as_bytes())?;
    out.write_all(b"\n")
}

fn pair(pair: &Pair) -> wire::Pair<'_> {
    wire::Pair {
        source: pair.source.is_some().then_some(&pair.source_path),
        target: pair.target.is_some().then_some(&pair.target_path),
        locale: &pair.locale,
        verdict: pair.verdict.word(),
        base: wire::Base { kind: pair.base.kind.word(), revision: pair.base.revision.as_deref() },
        recorded: pair
            .recorded
            .as_ref()
            .map(|recorded| wire::Recorded { scheme: recorded.scheme, revision: &recorded.revision }),
        drift: pair.drift.as_ref().map(|drift| wire::Drift {
            class: drift.class.word(),
            changed: drift.changed_sections,
            sections: drift.sections,
            words: drift.words,
            urgent: drift.is_urgent,
        }),
        moved: pair.moved.as_ref().map(|moved| wire::Moved { to: &moved.to, by: moved.by }),
    }
}

fn findings<'a>(report: &Report<'a>) -> Vec<wire::Finding<'a>> {
    let mut entries = Vec::with_capacity(report.findings.len());
    let (mut index, mut source, mut target, mut today) = (usize::MAX, None, None, None);
    for finding in report.findings {
        let Some(pair) = report.pair(finding) else { continue };
        if index != finding.pair {
            index = finding.pair;
            source = pair.source.as_deref().map(Places::new);
            target = pair.target.as_deref().map(Places::new);
            today = None;
        }
        if today.is_none() && (finding.is_of_today || !finding.hunks.is_empty()) {
            today = pair.today.as_deref().map(Places::new);
        }
        let own = if finding.is_of_today { &today } else { &source };
        entries.push(wire::Finding {
            check: finding.check,
            level: finding.level.word(),
            locale: &pair.locale,
            message: report.catalog.finding(finding),
            facts: finding.facts.iter().map(|(name, fact)| (*name, value(fact))).collect(),
            source: report
                .source(finding)
                .and_then(|side| Some(piece(&pair.source_path, side.document, own.as_ref()?, side.span))),
            target: report
                .target(finding)
                .and_then(|side| Some(piece(&pair.target_path, side.document, target.as_ref()?, side.span))),
            identity: &finding.identity,
            edit: finding.edit.as_ref().and_then(|edit| Some(edit_of(edit, target.as_ref()?))),
            changes: finding
                .hunks
                .iter()
                .map(|hunk| change(pair, hunk, [source.as_ref(), today.as_ref(), target.as_ref()]))
                .collect(),
        });
    }
    entries
}

fn value(fact: &Fact) -> wire::Fact<'_> {
    match fact {
        Fact::Text(text) => wire::Fact::Text(text),
        Fact::Number(number) => wire::Fact::Number(*number),
        Fact::List(items) => wire::Fact::List(items.iter().map(value).collect()),
    }
}

fn piece<'a>(
    path: &'a str,
    document: &'a Document,
    places: &Places<'_>,
    span: Option<Span>,
) -> wire::Piece<'a> {
    let span = span.unwrap_or_default();
    let text = span.of(&document.text);
    let end = text.char_indices().nth(SNIPPET).map_or(text.len(), |(at, _)| at);
    let snippet = &text[..floor_char_boundary(text, end)];
    wire::Piece {
        path,
        start: place(places, span.range().start),
        end: place(places, span.range().end),
        snippet,
    }
}

/// A change of the source; `places` are those of the base, of today's source and of the translation.
fn change<'a>(pair: &'a Pair, hunk: &'a Hunk, places: [Option<&Places<'_>>; 3]) -> wire::Change<'a> {
    let [old, new, target] = places;
    let side = |path: &'a str, document: &'a Option<Arc<Document>>, places: Option<&Places<'_>>, span| {
        Some(piece(path, document.as_deref()?, places?, Some(span?)))
    };
    wire::Change {
        deed: hunk.change.deed.word(),
        class: hunk.change.class.word(),
        kind: hunk.change.kind,
        title: &hunk.change.title,
        section: &hunk.change.section,
        anchor: &hunk.change.anchor,
        words: hunk.change.words,
        old: side(&pair.source_path, &pair.source, old, hunk.change.old),
        new: side(&pair.source_path, &pair.today, new, hunk.change.new),
        target: side(&pair.target_path, &pair.target, target, hunk.target),
        diff: hunk.change.runs.iter().map(run).collect(),
        key: format!("{:016x}", hunk.change.key),
    }
}

fn run(run: &Run) -> wire::Run<'_> {
    let sign = match run.sign {
        Sign::Same => "same",
        Sign::Deleted => "deleted",
        Sign::Inserted => "inserted",
    };
    wire::Run { sign, text: &run.text }
}

fn edit_of<'a>(edit: &'a finding::Edit, places: &Places<'_>) -> wire::Edit<'a> {
    let range = edit.span.range();
    wire::Edit {
        start: place(places, range.start),
        end: place(places, range.end),
        text: &edit.text,
        sure: edit.is_sure,
    }
}

fn place(places: &Places<'_>, offset: usize) -> wire::Place {
    let place = places.at(offset);
    wire::Place { line: place.line, column: place.column, byte: place.byte }
}

fn summary<'a>(report: &Report<'a>) -> wire::Summary<'a> {
    let mut by_check = BTreeMap::new();
    let mut by_level: BTreeMap<&str, usize> = Level::ALL.iter().map(|level| (level.word(), 0)).collect();
    for finding in report.findings {
        *by_check.entry(finding.check).or_default() += 1;
        *by_level.entry(finding.level.word()).or_default() += 1;
    }
    let mut coverage: BTreeMap<&str, wire::Coverage> = BTreeMap::new();
    for pair in &report.corpus.pairs {
        coverage.entry(&pair.locale).or_default().count(pair);
    }
    let (pairs, findings) = (report.corpus.pairs.len(), report.findings.len());
    wire::Summary { pairs, findings, by_check, by_level, coverage }
}

impl wire::Coverage {
    fn count(&mut self, pair: &Pair) {
        let words = pair.source.as_deref().map_or(0, words);
        match pair.verdict {
            Verdict::Current => self.current += 1,
            Verdict::Cosmetic => self.cosmetic += 1,
            Verdict::Stale => self.stale += 1,
            Verdict::Partial => self.partial += 1,
            Verdict::Suspicious => self.suspicious += 1,
            Verdict::Unknown => self.unknown += 1,
            Verdict::Unstamped => self.unstamped += 1,
            Verdict::Missing => self.missing += 1,
            Verdict::Orphan => {
                self.orphan += 1;
                return;
            }
        }
        self.source += 1;
        self.words.source += words;
        if pair.verdict != Verdict::Missing {
            self.translated += 1;
            self.words.translated += words;
        }
    }
}

/// Words of a page; of one of which only the lines are known, those of its lines.
pub(super) fn words(document: &Document) -> usize {
    match document.blocks.as_slice() {
        [] => words_of(&document.text),
        blocks => blocks.iter().map(|block| words_of(document.words(block))).sum(),
    }
}

/// The number of words of a text, without what is put in.
pub(super) fn words_of(text: &str) -> usize {
    let is_word = |word: &&str| word.contains(|c: char| c != '\u{FFFC}');
    text.split_whitespace().filter(is_word).count()
}

/// JSON may hold most hidden characters as they are; a terminal or a build log may not. They occur in
/// strings alone, where an escape means the same.
pub(super) fn escaped(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    let mut rest = json;
    while let Some(at) = bracket(rest) {
        escape(&mut out, &rest[..at]);
        out.push_str("\\u0023");
        rest = &rest[at + 1..];
    }
    escape(&mut out, rest);
    out
}

fn escape(out: &mut String, json: &str) {
    for character in json.chars() {
        if hidden(character) && character != '\n' {
            out.push_str(&format!("\\u{:04x}", u32::from(character)));
        } else {
            out.push(character);
        }
    }
}
