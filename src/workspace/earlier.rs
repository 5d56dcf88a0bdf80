//! What a translation was before it last recorded another source: the version that carried the stamp before this one,
//! and the text that stamp names.

use std::collections::BTreeMap;

use super::base::{self, Query};
use super::git::Git;
use super::read;
use super::versions::{Repositories, Version};
use crate::corpus::Earlier;
use crate::document::Document;
use crate::fingerprint::{self, Scheme, Stamp};

/// A stamped page.
#[derive(Debug)]
pub struct Question<'a> {
    /// The source's path.
    pub path: &'a str,
    /// The page at hand.
    pub page: &'a Document,
    /// What it records.
    pub stamp: (&'static Scheme, &'a Stamp),
    /// The repository of the translation, and its versions, newest first.
    pub target: (usize, &'a [Version]),
}

/// How many versions before the page at hand are read; one more where it is not committed.
const ROUNDS: usize = 3;

/// Answers all questions; one process a round, and two for the sources.
pub fn earlier(
    repositories: &Repositories,
    source: &Git,
    questions: &[Question<'_>],
    limit: u64,
) -> Vec<Option<Earlier>> {
    let mut found: BTreeMap<usize, (std::sync::Arc<Document>, Query)> = BTreeMap::new();
    // The newest version is the page at hand as a rule.
    let is_committed = |question: &&Question<'_>| {
        question.target.1.first().is_some_and(|newest| blob(question.page) == newest.blob)
    };
    let starts: Vec<usize> = questions.iter().map(|question| usize::from(is_committed(&question))).collect();
    for round in 0..ROUNDS {
        let open = || questions.iter().enumerate().filter(|(index, _)| !found.contains_key(index));
        let mut wanted = Vec::new();
        for (index, question) in open() {
            let (at, versions) = question.target;
            let version = versions.get(starts[index] + round);
            wanted.extend(version.map(|version| (at, version.blob.as_str(), question.path)));
        }
        let texts = repositories.read(&wanted, limit);
        let mut told = Vec::new();
        for (index, question) in open() {
            let (at, versions) = question.target;
            let (scheme, stamp) = question.stamp;
            let Some(version) = versions.get(starts[index] + round) else { continue };
            let Some(document) = texts.get(&(at, version.blob.clone())) else { continue };
            let before = scheme.read(document).filter(|before| value(before) != value(stamp));
            if let Some(before) = before {
                told.push((index, (document.clone(), Query::new(question.path, scheme, &before))));
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

/// The name that git gives the page, where it is stored as it is here.
fn blob(page: &Document) -> String {
    let mark = &b"\xEF\xBB\xBF"[..page.bom.min(3)];
    fingerprint::blob_id(&[mark, page.text.as_bytes()].concat())
}

fn value(stamp: &Stamp) -> Option<&str> {
    stamp.mark().map(|mark| mark.value.as_str())
}
