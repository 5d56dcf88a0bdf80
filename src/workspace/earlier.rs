//! What a translation was before it last recorded another source: the version that carried the stamp before this one,
//! and the text that stamp names.

use std::collections::BTreeMap;

use super::base::{self, Query};
use super::git::Git;
use super::read;
use super::versions::{Repositories, Version};
use crate::corpus::Earlier;
use crate::document::Document;
use crate::fingerprint::{Scheme, Stamp};

/// A stamped page.
#[derive(Debug)]
pub struct Question<'a> {
    /// The source's path.
    pub path: &'a str,
    /// What the page records.
    pub stamp: (&'static Scheme, &'a Stamp),
    /// The repository of the translation, and its versions, newest first.
    pub target: (usize, &'a [Version]),
}

/// The versions that each round reads. The newest is the page at hand as a rule.
const ROUNDS: [std::ops::Range<usize>; 3] = [0..2, 2..3, 3..4];

/// Answers all questions; one process a round, and two for the sources.
pub fn earlier(
    repositories: &Repositories,
    source: &Git,
    questions: &[Question<'_>],
    limit: u64,
) -> Vec<Option<Earlier>> {
    let mut found: BTreeMap<usize, (std::sync::Arc<Document>, Query)> = BTreeMap::new();
    for round in ROUNDS {
        let open = || questions.iter().enumerate().filter(|(index, _)| !found.contains_key(index));
        let mut wanted = Vec::new();
        for (_, question) in open() {
            let (at, versions) = question.target;
            let versions = versions.iter().skip(round.start).take(round.len());
            wanted.extend(versions.map(|version| (at, version.blob.as_str(), question.path)));
        }
        let texts = repositories.read(&wanted, limit);
        let mut told = Vec::new();
        for (index, question) in open() {
            let (at, versions) = question.target;
            let (scheme, stamp) = question.stamp;
            for version in versions.iter().skip(round.start).take(round.len()) {
                let Some(document) = texts.get(&(at, version.blob.clone())) else { continue };
                let before = scheme.read(document).filter(|before| value(before) != value(stamp));
                if let Some(before) = before {
                    told.push((index, (document.clone(), Query::new(question.path, scheme, &before))));
                    break;
                }
            }
        }
        found.extend(told);
    }

    let mut queries: Vec<Query> = found.values().map(|(_, query)| query.clone()).collect();
    queries.sort();
    queries.dedup();
    if queries.is_empty() {
        return vec![None; questions.len()];
    }
    let answers = base::find_by_name(source, &queries, limit);
    let parts: Vec<(&str, &[u8])> =
        answers.texts.iter().map(|(query, text)| (query.path.as_str(), text.bytes.as_slice())).collect();
    let bases: BTreeMap<&Query, _> = answers.texts.keys().zip(read::texts(&parts)).collect();
    let mut earlier = vec![None; questions.len()];
    for (index, (target, query)) in found {
        let base = bases.get(&query).cloned().flatten();
        earlier[index] = base.map(|base| Earlier { target, base });
    }
    earlier
}

fn value(stamp: &Stamp) -> Option<&str> {
    stamp.mark().map(|mark| mark.value.as_str())
}
