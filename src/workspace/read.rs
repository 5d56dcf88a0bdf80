//! Files into documents, in parallel; no file can end the run.

use std::fs::File;
use std::io::Read;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;

use super::error::{Cause, Trouble, TroubleKind};
use crate::checks::Settings;
use crate::document::{Document, ProblemKind};
use crate::drift::{Parts, parts};
use crate::{dialect, fingerprint};

/// A file that was read.
#[derive(Debug, Clone)]
pub(super) struct Page {
    /// The parsed text.
    pub(super) document: Arc<Document>,
    /// What each scheme that records hashes would record of the file.
    pub(super) hashes: Vec<(&'static str, String)>,
}

impl Page {
    /// Whether `scheme` would record `hash` of this file.
    pub(super) fn has_hash(&self, scheme: &str, hash: &str) -> bool {
        self.hashes.iter().any(|(id, own)| *id == scheme && own == hash)
    }
}

/// Has the next runs use `threads` threads; all there are where it is 0. Counts only once a process.
pub fn use_threads(threads: usize) {
    /// More only cost memory, and 100,000 of them end the process.
    const MOST: usize = 256;
    _ = rayon::ThreadPoolBuilder::new().num_threads(threads.min(MOST)).build_global();
}

/// Reads the files at `paths` below `root`, in their order.
pub(super) fn pages(root: &Path, paths: &[&str], limit: u64) -> Vec<Result<Page, Trouble>> {
    paths.par_iter().map(|path| page(root, path, limit)).collect()
}

/// Parses texts that are no longer in the tree, each with its path.
pub(super) fn texts(texts: &[(&str, &[u8])]) -> Vec<Option<Arc<Document>>> {
    texts.par_iter().map(|(path, bytes)| parse(path, bytes).map(Arc::new)).collect()
}

/// A page of which some sections were brought up to date.
#[derive(Debug, Clone, Copy)]
pub(super) struct Partial<'a> {
    /// The path of the source.
    pub(super) path: &'a str,
    /// What the page was made from at first.
    pub(super) base: &'a Document,
    pub(super) today: &'a Document,
    /// The parts that the lock records.
    pub(super) recorded: &'a Parts,
}

/// The text that each page is made from now; none where no section was brought up to date, or a parser failed.
pub(super) fn composed(pages: &[Partial<'_>], settings: &Settings) -> Vec<Option<Arc<Document>>> {
    let compose = |page: &Partial<'_>| {
        let text = parts::compose(page.base, page.today, page.recorded, &|key| settings.fate(key))?;
        parse(page.path, text.as_bytes()).map(Arc::new)
    };
    pages.par_iter().map(|page| catch_unwind(AssertUnwindSafe(|| compose(page))).ok().flatten()).collect()
}

fn page(root: &Path, path: &str, limit: u64) -> Result<Page, Trouble> {
    let file = root.join(path);
    let bytes = bytes(&file, limit).map_err(|kind| Trouble::new(&file, kind))?;
    let document = parse(path, &bytes).ok_or_else(|| Trouble::new(&file, TroubleKind::ParserPanic))?;
    let hashes = fingerprint::ALL.iter().filter_map(|scheme| Some((scheme.id, (scheme.hash)(&bytes)?)));
    Ok(Page { document: Arc::new(document), hashes: hashes.collect() })
}

/// None where a parser failed: what is then known of the page is its text, and all of its pieces would
/// seem to be missing.
fn parse(path: &str, bytes: &[u8]) -> Option<Document> {
    let document = catch_unwind(AssertUnwindSafe(|| dialect::read(path, bytes))).ok()?;
    let is_whole = |document: &Document| {
        !document.problems.iter().any(|problem| problem.kind == ProblemKind::ParserPanic)
    };
    Some(document).filter(is_whole)
}

/// The bytes of a regular file, up to `limit`.
pub(super) fn bytes(path: &Path, limit: u64) -> Result<Vec<u8>, TroubleKind> {
    let unreadable = |error: std::io::Error| TroubleKind::Unreadable(error.into());
    // To open a pipe is to wait for whoever writes to it.
    if !std::fs::metadata(path).map_err(unreadable)?.is_file() {
        return Err(TroubleKind::Unreadable(Cause::NotRegular));
    }
    let file = File::open(path).map_err(unreadable)?;
    let length = file.metadata().map_err(unreadable)?.len();
    if length > limit {
        return Err(TroubleKind::TooLarge(limit));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or(0));
    // The file may have grown since.
    file.take(limit.saturating_add(1)).read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() as u64 > limit { Err(TroubleKind::TooLarge(limit)) } else { Ok(bytes) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_over_the_limit_is_left_out() {
        let root = tempfile::tempdir().expect("a temporary folder can be made");
        std::fs::write(root.path().join("a.md"), "12345").expect("files can be written");
        let read = |limit| pages(root.path(), &["a.md"], limit).remove(0);
        assert_eq!(read(4).map_err(|trouble| trouble.kind).err(), Some(TroubleKind::TooLarge(4)));
        assert_eq!(read(5).map(|page| page.document.text.clone()), Ok("12345".to_owned()));
    }

    #[test]
    fn a_file_that_went_away_is_a_trouble() {
        let read = pages(Path::new("no/such/folder"), &["a.md"], 9).remove(0);
        assert!(matches!(read, Err(Trouble { kind: TroubleKind::Unreadable(_), .. })));
    }
}
