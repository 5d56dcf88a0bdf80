//! Runs the checks over a real tree and counts what they find.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use diptych::corpus::Corpus;
use diptych::document::Document;
use diptych::engine::Learned;
use diptych::text::Span;
use diptych::workspace::{self, Options, Workspace};

/// `cargo xtask corpus SOURCE TARGET [SOURCE-GIT]`, or with `--oracle` what [`crate::oracle`] says.
pub fn run(arguments: &[String]) -> ExitCode {
    let (source, target, source_git) = match arguments {
        [option, oracle, rest @ ..] if option == "--oracle" && oracle == "compare-locales" => {
            return crate::oracle::run(rest);
        }
        [source, target] => (source, target, None),
        [source, target, git] => (source, target, Some(git)),
        _ => {
            eprintln!("usage: cargo xtask corpus SOURCE TARGET [SOURCE-GIT]");
            return ExitCode::from(2);
        }
    };
    let Some(workspace) = load(source, target, source_git) else { return ExitCode::from(2) };
    let mut workspace = workspace;
    diptych::engine::judge(&mut workspace.corpus, &workspace.settings);
    let corpus = &workspace.corpus;
    let learned = Learned::of(corpus, &workspace.settings);
    let findings = diptych::engine::run_with(&learned, &workspace.site().0, corpus, &workspace.settings);
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for finding in &findings {
        *counts.entry(finding.check).or_default() += 1;
        let pair = &corpus.pairs[finding.pair];
        println!(
            "{} {}:{} ~ {}: {:?}",
            finding.check,
            pair.source_path,
            line(&pair.source, finding.source),
            line(&pair.target, finding.target),
            finding.facts
        );
    }
    println!("{} pairs, {} findings: {counts:?}", corpus.pairs.len(), findings.len());
    let mut verdicts: BTreeMap<&str, usize> = BTreeMap::new();
    for pair in &corpus.pairs {
        *verdicts.entry(pair.verdict.word()).or_default() += 1;
    }
    println!("verdicts: {verdicts:?}");
    located(corpus);
    ExitCode::SUCCESS
}

/// How often the passage of a change is the right one. The truth is the structure: where a translation has the very kinds of
/// blocks that its base has, block goes with block.
fn located(corpus: &Corpus) {
    let models = diptych::engine::learn(corpus);
    let (mut right, mut all, mut sections, mut pages) = (0, 0, 0, 0);
    for pair in &corpus.pairs {
        let (Some(drift), Some(base), Some(target)) = (&pair.drift, &pair.source, &pair.target) else {
            continue;
        };
        let kinds = |document: &Document| document.blocks.iter().map(|block| block.kind).collect::<Vec<_>>();
        let (Some(model), true) = (models.get(pair.locale.as_str()), kinds(base) == kinds(target)) else {
            continue;
        };
        pages += 1;
        let alignment = diptych::align::align(base, target, model);
        let locator = diptych::drift::Locator::new(&alignment);
        for change in drift.changes.iter().filter(|change| change.kind != "metadata") {
            let Some(passage) = locator.passage(change) else { continue };
            let (from, to) = change.old_blocks;
            let expected = if from == to {
                target.place_after(from.checked_sub(1))
            } else {
                target.blocks[from..to].iter().map(|block| block.span).reduce(Span::cover).unwrap_or_default()
            };
            let holds = |outer: Span, inner: Span| outer.start <= inner.start && inner.end <= outer.end;
            let section = |at: usize| {
                let block = target.blocks.partition_point(|block| block.span.start as usize <= at);
                target.blocks.get(block.saturating_sub(1)).map(|block| block.section)
            };
            all += 1;
            right += usize::from(holds(expected, passage));
            sections += usize::from(section(passage.range().start) == section(expected.range().start));
        }
    }
    println!(
        "located: {right} of {all} passages exactly, {sections} in the right section, on {pages} pages of one structure"
    );
}

fn line(document: &Option<Arc<Document>>, span: Option<Span>) -> usize {
    let place = document.as_ref().zip(span);
    place.map_or(0, |(document, span)| document.lines.line(span.start as usize))
}

/// Loads two trees; says why where that fails.
pub fn load(source: &str, target: &str, source_git: Option<&String>) -> Option<Workspace> {
    let options = Options {
        directory: PathBuf::from("."),
        source: Some(source.into()),
        target: Some(target.into()),
        source_git: source_git.map(PathBuf::from),
        ..Options::default()
    };
    match workspace::load(&options) {
        Ok(workspace) => {
            workspace.errors.iter().for_each(|trouble| eprintln!("{trouble:?}"));
            Some(workspace)
        }
        Err(error) => {
            eprintln!("{error}");
            None
        }
    }
}
