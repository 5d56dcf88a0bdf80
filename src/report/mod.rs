//! Findings for people and machines. One file a format, listed in [`ALL`]; each reads one
//! [`Report`] and writes bytes.

pub mod json;
mod diff;
mod excerpt;
mod hunks;
mod patch;
mod places;
pub mod roles;
mod safe;
pub mod status;
mod text;
mod wire;

use std::collections::BTreeMap;
use std::io;

use crate::corpus::{BaseKind, Corpus, Pair};
use crate::document::Document;
use crate::finding::Finding;
use crate::text::{Span, floor_char_boundary};
use crate::ui::Catalog;
pub use diff::file_patch;
pub use patch::patched;

/// A format: words and a function.
#[derive(Debug)]
pub struct Format {
    /// Its name on the command line.
    pub id: &'static str,
    /// Whether programs read it: then it speaks English unless a language is asked for.
    pub machine: bool,
    /// Writes a report.
    pub render: fn(&Report<'_>, &mut dyn io::Write) -> io::Result<()>,
}

/// All formats, the one for people first.
pub static ALL: &[&Format] = &[&text::FORMAT, &diff::FORMAT, &json::FORMAT];

/// The format called `id`.
pub fn find(id: &str) -> Option<&'static Format> {
    ALL.iter().copied().find(|format| format.id == id)
}

/// What every format reads.
pub struct Report<'a> {
    /// What was looked at.
    pub corpus: &'a Corpus,
    /// What was found: ordered, levelled, named.
    pub findings: &'a [Finding],
    /// Where the pages lie, as people call it.
    pub roots: &'a Roots,
    /// The reader's language.
    pub catalog: &'a Catalog,
    /// Diptych's version.
    pub version: &'a str,
    /// What the output may look like.
    pub look: Look,
    /// Whether to show all that the sources did since, and not just how much it is.
    pub is_full: bool,
}

/// How the folders of source and translations are called from where the reader stands.
#[derive(Debug, Clone, Default)]
pub struct Roots {
    /// The source root; empty where the reader stands in it.
    pub source: String,
    /// The target root of each locale.
    pub targets: BTreeMap<String, String>,
}

impl Roots {
    /// A source page as the reader would name it.
    pub fn source_path(&self, path: &str) -> String {
        join(&self.source, path)
    }

    /// A translation into `locale` as the reader would name it.
    pub fn target_path(&self, locale: &str, path: &str) -> String {
        join(self.target(locale), path)
    }

    fn target(&self, locale: &str) -> &str {
        self.targets.get(locale).map_or("", String::as_str)
    }
}

fn join(root: &str, path: &str) -> String {
    let root = root.trim_end_matches('/');
    if root.is_empty() || root == "." { path.to_owned() } else { format!("{root}/{path}") }
}

/// What the output may look like.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// Whether to colour it.
    pub color: bool,
    /// How many columns there are.
    pub width: usize,
    /// Where it goes.
    pub sink: Sink,
}

/// Where output goes, and so what words of a document could do there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sink {
    /// A file or a pipe: nothing acts on it.
    File,
    /// A terminal, which obeys control characters.
    Terminal,
    /// The log of a build service, which obeys lines such as `::error::` besides.
    Log,
}

/// A piece of one side of a finding.
struct Side<'a> {
    /// As the reader names it.
    path: String,
    document: &'a Document,
    /// Where in the text; none where the finding is about the page as such.
    span: Option<Span>,
}

impl<'a> Report<'a> {
    fn pair(&self, finding: &Finding) -> Option<&'a Pair> {
        self.corpus.pairs.get(finding.pair)
    }

    /// The source side: also where neither side has a place, for then it is about the page.
    fn source(&self, finding: &Finding) -> Option<Side<'a>> {
        let pair = self.pair(finding)?;
        let document = if finding.is_of_today { pair.today.as_deref()? } else { pair.source.as_deref()? };
        let page = finding.source.is_none() && finding.target.is_none() && pair.target.is_none();
        (finding.source.is_some() || page).then(|| Side {
            path: self.roots.source_path(&pair.source_path),
            document,
            span: finding.source,
        })
    }

    /// The target side: also where neither side has a place and there is a translation.
    fn target(&self, finding: &Finding) -> Option<Side<'a>> {
        let pair = self.pair(finding)?;
        let document = pair.target.as_deref()?;
        let page = finding.source.is_none() && finding.target.is_none();
        (finding.target.is_some() || page).then(|| Side {
            path: self.roots.target_path(&pair.locale, &pair.target_path),
            document,
            span: finding.target,
        })
    }

    /// The revision of the base as people read it; none where it is the source at hand.
    fn short_revision(&self, pair: &'a Pair) -> Option<&'a str> {
        /// As many digits of a revision are shown.
        const DIGITS: usize = 10;
        let is_past = matches!(pair.base.kind, BaseKind::Hash | BaseKind::Commit | BaseKind::Inferred);
        let revision = pair.base.revision.as_deref().filter(|_| is_past)?;
        Some(&revision[..floor_char_boundary(revision, DIGITS)])
    }

    /// The findings of each page, in the order of the pairs.
    fn by_page(&self) -> BTreeMap<usize, Vec<&'a Finding>> {
        let mut pages: BTreeMap<usize, Vec<&Finding>> = BTreeMap::new();
        for finding in self.findings {
            pages.entry(finding.pair).or_default().push(finding);
        }
        pages
    }

    /// The translation's path where there is one, else the source's.
    fn page_path(&self, pair: &Pair) -> String {
        match pair.target {
            Some(_) => self.roots.target_path(&pair.locale, &pair.target_path),
            None => self.roots.source_path(&pair.source_path),
        }
    }
}
