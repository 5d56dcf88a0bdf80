//! Runs the checks over a real tree and counts what they find.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use diptych::checks::Settings;
use diptych::corpus::{Base, BaseKind, Corpus, Pair, Verdict};

/// `cargo xtask corpus SOURCE TARGET [LOCALE]`
pub fn run(arguments: &[String]) -> ExitCode {
    let [source, target, ..] = arguments else {
        eprintln!("usage: cargo xtask corpus SOURCE TARGET");
        return ExitCode::from(2);
    };
    let corpus = load(Path::new(source), Path::new(target));
    let findings = diptych::engine::run(&corpus, &settings());
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for finding in &findings {
        *counts.entry(finding.check).or_default() += 1;
        let pair = &corpus.pairs[finding.pair];
        let line = |document: &Option<Arc<diptych::document::Document>>,
                    span: Option<diptych::text::Span>| {
            match (document, span) {
                (Some(document), Some(span)) => document.lines.line(span.start as usize),
                _ => 0,
            }
        };
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

pub fn settings() -> Settings {
    let words = |text: &str| text.split(' ').map(str::to_owned).collect();
    Settings {
        translatable_keys: words("title titleSuffix description keywords summary"),
        own_keys: words(
            "ms.openlocfilehash ms.sourcegitcommit ms.translationtype ms.contentlocale ms.lasthandoff ms.locfileid",
        ),
        role_headers: words("role responsibility"),
        levels: Vec::new(),
    }
}

pub fn load(source: &Path, target: &Path) -> Corpus {
    let mut paths = Vec::new();
    walk(source, source, &mut paths);
    paths.sort();
    let read = |root: &Path, path: &str| {
        std::fs::read(root.join(path)).ok().map(|bytes| Arc::new(diptych::dialect::read(path, &bytes)))
    };
    let pairs = paths
        .iter()
        .map(|path| Pair {
            source_path: path.clone(),
            target_path: path.clone(),
            locale: "de-DE".into(),
            source: read(source, path),
            target: read(target, path),
            base: Base { kind: BaseKind::Current, revision: None },
            verdict: Verdict::Current,
        })
        .filter(|pair| pair.source.is_some() && pair.target.is_some())
        .collect();
    Corpus { pairs }
}

fn walk(root: &Path, folder: &Path, paths: &mut Vec<String>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for path in entries.flatten().map(|entry| entry.path()).collect::<Vec<PathBuf>>() {
        if path.is_dir() {
            walk(root, &path, paths);
        } else if path.extension().is_some_and(|extension| extension == "md" || extension == "yml") {
            if let Ok(relative) = path.strip_prefix(root) {
                paths.push(relative.to_string_lossy().into_owned());
            }
        }
    }
}
