//! Runs the checks over a real tree and counts what they find.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use diptych::document::Document;
use diptych::text::Span;
use diptych::workspace::{self, Options, Workspace};

/// `cargo xtask corpus SOURCE TARGET [SOURCE-GIT]`
pub fn run(arguments: &[String]) -> ExitCode {
    let (source, target, source_git) = match arguments {
        [source, target] => (source, target, None),
        [source, target, git] => (source, target, Some(git)),
        _ => {
            eprintln!("usage: cargo xtask corpus SOURCE TARGET [SOURCE-GIT]");
            return ExitCode::from(2);
        }
    };
    let Some(workspace) = load(source, target, source_git) else { return ExitCode::from(2) };
    let corpus = &workspace.corpus;
    let findings = diptych::engine::run(corpus, &workspace.settings);
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
    ExitCode::SUCCESS
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
            workspace.errors.iter().for_each(|trouble| eprintln!("{trouble}"));
            Some(workspace)
        }
        Err(error) => {
            eprintln!("{error}");
            None
        }
    }
}
