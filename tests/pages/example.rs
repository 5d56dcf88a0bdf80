//! The examples of a page, and what the engine finds in them.
//!
//! An example is a heading of level 3, which is its claim, and blocks of code that the second word of their info string
//! tells apart: `source`, `target` and `findings`. An absent side is an absent page. About freshness there are more:
//!
//! - `today` is the source as it is today; `source` is then the text that was translated.
//! - `earlier-source` and `earlier-target` are both sides as they were before the page last recorded another source.
//! - `neighbour` is another translation of the same locale.
//!
//! About links there are more:
//!
//! - `source other.md` and `target other.md` are other pages of the two trees.
//! - `files` lists other files of the source, a path on each line, and `target-files` such of the translations.
//! - `platform` is the site generator; GitHub where there is none.
//!
//! The first word says how a page is written: `ftl source` is a catalogue in Fluent.
//!
//! `yaml configuration` is the project's configuration, `text glossary` its terms as a spreadsheet, and `text source-roles`
//! and `text target-roles` are its catalogues of roles.
//!
//! History holds nothing but `source` and `today`, and a recorded commit is taken at its word.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::sync::Arc;

use diptych::checks::{self, Profile, Settings};
use diptych::corpus::{BaseKind, Corpus, Earlier, Pair, Recorded, Verdict};
use diptych::dialect::read_text;
use diptych::document::Document;
use diptych::engine::Learned;
use diptych::finding::{Fact, Finding};
use diptych::fingerprint;
use diptych::role::{Catalog, Catalogs};
use diptych::site::{Site, Surroundings, platform};
use diptych::text::Span;
use diptych::workspace::{Config, glossary_of_csv};

/// The words that tell the pages of an example apart.
const PAGES: [&str; 6] = ["source", "today", "target", "earlier-source", "earlier-target", "neighbour"];

/// The words that tell what else there is to an example.
const SURROUNDINGS: [&str; 7] =
    ["files", "target-files", "platform", "configuration", "glossary", "source-roles", "target-roles"];

/// The path of the pages of an example, where they are Markdown.
const PAGE: &str = "page.md";

/// The first words of info strings that say that the pages of an example are catalogues, and the extension of such.
const CATALOGUES: [&str; 3] = ["ftl", "json", "po"];

/// One example of a page.
#[derive(Default)]
pub struct Example {
    pub claim: String,
    /// The path of its pages.
    path: String,
    /// What it promises, a line for each finding.
    pub findings: Option<Vec<String>>,
    /// By what they are and, for others than [`PAGE`], their path.
    pages: BTreeMap<(String, String), String>,
    surroundings: BTreeMap<String, String>,
}

impl Example {
    /// What the engine finds, and the same as lines.
    pub fn run(&self) -> (Vec<Finding>, Vec<String>) {
        let mut corpus = Corpus { pairs: vec![self.pair()] };
        let others: BTreeSet<&String> =
            self.pages.keys().map(|(_, path)| path).filter(|path| **path != self.path).collect();
        for path in others {
            corpus.pairs.push(Pair::of(
                path,
                "de-DE",
                self.read_at("source", path),
                self.read_at("target", path),
            ));
        }
        if let Some(target) = self.read("neighbour") {
            let mut pair = Pair::of("neighbour.md", "de-DE", None, Some(target));
            pair.recorded = recorded(&pair).map(|(recorded, _)| recorded);
            corpus.pairs.push(pair);
        }
        let settings = self.settings();
        diptych::engine::judge(&mut corpus, &settings);
        let site = Site::of(&corpus, &self.surroundings());
        let mut found =
            diptych::engine::run_with(&Learned::of(&corpus, &settings), &site, &corpus, &settings);
        found.retain(|finding| finding.pair == 0);
        let lines = found.iter().map(|finding| line(finding, &corpus.pairs[0])).collect();
        (found, lines)
    }

    /// The settings of the example's configuration, with all checks on.
    fn settings(&self) -> Settings {
        let written = self.surroundings.get("configuration").map(String::as_str).unwrap_or("{}");
        let config: Config = serde_yaml::from_str(written)
            .unwrap_or_else(|error| panic!("“{}”: the configuration is wrong: {error}", self.claim));
        let terms = self.surroundings.get("glossary").map(String::as_str).unwrap_or("en-US\n");
        let (glossary, faults) = glossary_of_csv(terms, "en-US", &["de-DE"]);
        assert!(faults.is_empty(), "“{}”: the glossary is wrong: {faults:?}", self.claim);
        let catalog = |name: &str| {
            let (catalog, faults) = Catalog::parse(self.surroundings.get(name)?);
            assert!(faults.is_empty(), "“{}”: {name}: {faults:?}", self.claim);
            Some(catalog)
        };
        let locales = catalog("target-roles").map(|catalog| ("de-DE".to_owned(), catalog));
        let role_names = Catalogs { source: catalog("source-roles"), locales: locales.into_iter().collect() };
        Settings { profile: Profile::Audit, glossary, role_names, ..config.settings("") }
    }

    fn read(&self, page: &str) -> Option<Arc<Document>> {
        self.read_at(page, &self.path)
    }

    fn read_at(&self, page: &str, path: &str) -> Option<Arc<Document>> {
        let text = self.pages.get(&(page.to_owned(), path.to_owned()))?;
        Some(Arc::new(read_text(path, text.clone())))
    }

    /// What lies around the pages. Examples that say nothing of it have no list of files.
    fn surroundings(&self) -> Surroundings {
        let words = |name: &str| self.surroundings.get(name).map(String::as_str).unwrap_or_default();
        let names = |name: &str| words(name).lines().map(str::to_owned).collect();
        let is_told = self
            .surroundings
            .keys()
            .any(|name| ["files", "target-files", "platform"].contains(&name.as_str()))
            || self.pages.keys().any(|(_, path)| *path != self.path);
        Surroundings {
            platform: platform::named(words("platform").trim()),
            roots: if is_told { vec![names("files"), names("target-files")] } else { Vec::new() },
            source_locale: "en-US".to_owned(),
            ..Surroundings::default()
        }
    }

    /// The pair, with all that the workspace would find out about it.
    fn pair(&self) -> Pair {
        let mut pair = Pair::of(&self.path, "de-DE", self.read("source"), self.read("target"));
        if pair.source.is_none() || pair.target.is_none() {
            return pair;
        }
        let recorded = recorded(&pair);
        let is_known = recorded.as_ref().is_none_or(|(_, is_known)| *is_known);
        let today = self.read("today");
        (pair.verdict, pair.base.kind) = match &today {
            _ if !is_known => (Verdict::Unknown, BaseKind::Head),
            Some(_) => (Verdict::Stale, BaseKind::Hash),
            None if recorded.is_some() => (Verdict::Current, BaseKind::Current),
            None => (Verdict::Unstamped, BaseKind::Head),
        };
        pair.recorded = recorded.map(|(recorded, _)| recorded);
        if let Some(today) = today {
            pair.today = Some(today);
        }
        let earlier = self.read("earlier-source").zip(self.read("earlier-target"));
        pair.earlier = earlier.map(|(base, target)| Earlier { target, base });
        pair
    }
}

/// What the translation records, and whether that is the source of the pair.
fn recorded(pair: &Pair) -> Option<(Recorded, bool)> {
    let (scheme, stamp) = fingerprint::read(pair.target.as_deref()?, fingerprint::ALL)?;
    let mark = stamp.mark()?;
    let recorded = Recorded {
        scheme: scheme.id,
        revision: mark.value.clone(),
        span: Some(mark.span),
        says_drifted: stamp.says_drifted,
    };
    let source = pair.source.as_ref().map_or("", |source| source.text.as_str());
    let hash = stamp.hash.map(|mark| mark.value);
    let is_known = hash.is_none() || hash == (scheme.hash)(source.as_bytes());
    Some((recorded, is_known))
}

/// `check source-line ~ target-line fact="value"`, with the check's first fact; then the level where it is milder than
/// that of the check.
fn line(finding: &Finding, pair: &Pair) -> String {
    let place = |document: &Option<Arc<Document>>, span: Option<Span>| match (document, span) {
        (Some(document), Some(span)) => document.lines.line(span.start as usize).to_string(),
        _ => "-".to_owned(),
    };
    let source = if finding.is_of_today { &pair.today } else { &pair.source };
    let (from, to) = (place(source, finding.source), place(&pair.target, finding.target));
    let mut line = format!("{} {from} ~ {to}", finding.check);
    let check = checks::by_id(finding.check).expect("findings name checks that exist");
    if let Some((name, fact)) = check.facts.first().and_then(|name| Some((name, finding.fact(name)?))) {
        let value = match fact {
            Fact::Text(text) => text.clone(),
            Fact::Number(number) => number.to_string(),
            Fact::List(_) => format!("{fact:?}"),
        };
        let _ = write!(line, " {name}=\"{value}\"");
    }
    if finding.level < check.level {
        let _ = write!(line, " level=\"{}\"", finding.level.word());
    }
    line
}

/// The examples of a page, in order.
pub fn examples(page: &str) -> Vec<Example> {
    let mut examples: Vec<Example> = Vec::new();
    for part in parts(page) {
        match part {
            Part::Claim(claim) => {
                examples.push(Example { claim, path: PAGE.to_owned(), ..Example::default() });
            }
            // What stands above the examples shows configuration.
            Part::Fence(info, text) => {
                let Some(example) = examples.last_mut() else { continue };
                match info.split_whitespace().nth(1) {
                    Some("findings") => example.findings = Some(text.lines().map(str::to_owned).collect()),
                    Some(page) if PAGES.contains(&page) => {
                        let written = info.split_whitespace().next().unwrap_or("");
                        if CATALOGUES.contains(&written) {
                            example.path = format!("page.{written}");
                        }
                        let path = info.split_whitespace().nth(2).unwrap_or(&example.path).to_owned();
                        example.pages.insert((page.to_owned(), path), text);
                    }
                    Some(name) if SURROUNDINGS.contains(&name) => {
                        example.surroundings.insert(name.to_owned(), text);
                    }
                    _ => panic!("“{}”: no example has a block of “{info}”", example.claim),
                }
            }
        }
    }
    examples
}

/// The info strings and texts of all fences of a page, in order.
pub fn fences(page: &str) -> Vec<(String, String)> {
    let fence = |part| match part {
        Part::Fence(info, text) => Some((info, text)),
        Part::Claim(_) => None,
    };
    parts(page).into_iter().filter_map(fence).collect()
}

enum Part {
    Claim(String),
    Fence(String, String),
}

/// The headings of level 3 and the fences of a page. A fence ends with a line of as many backticks as it began with.
fn parts(page: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        let ticks = line.len() - line.trim_start_matches('`').len();
        if ticks >= 3 {
            let text: Vec<&str> = lines.by_ref().take_while(|line| **line != "`".repeat(ticks)).collect();
            let text = text.iter().map(|line| format!("{line}\n")).collect();
            parts.push(Part::Fence(line[ticks..].to_owned(), text));
        } else if let Some(claim) = line.strip_prefix("### ") {
            parts.push(Part::Claim(claim.to_owned()));
        }
    }
    parts
}
