//! Changes of translated files, in their places and nowhere else: a file that is no longer as it was read, that is no
//! UTF-8, or that lies elsewhere is left alone.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use super::error::Cause;
use super::{Workspace, write};
use crate::dialect::decode;
use crate::document::Document;
use crate::text::Span;

/// Why a file was left as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The file is no longer as it was read.
    Changed(PathBuf),
    /// The file is not UTF-8.
    NotUtf8,
    /// The file lies outside of the folder of the translations, at the end of a symbolic link.
    Outside,
    /// This file cannot be read or written.
    Unwritable(PathBuf, Cause),
}

/// Rewrites the translations of a project, each file once.
pub struct Rewriter<'a> {
    workspace: &'a Workspace,
    /// Files that are done: locales may share a page.
    written: BTreeSet<PathBuf>,
    is_dry_run: bool,
}

impl<'a> Rewriter<'a> {
    /// With `is_dry_run` all is done but the writing.
    pub fn new(workspace: &'a Workspace, is_dry_run: bool) -> Self {
        Self { workspace, written: BTreeSet::new(), is_dry_run }
    }

    /// Replaces pieces of the translation of the pair at `pair`, of which `page` is what was read. `changes` are asked
    /// for once the file is known to be as it was read; they are in order and do not overlap.
    pub fn rewrite<E: From<Fault>>(
        &mut self,
        pair: usize,
        page: &Document,
        changes: impl FnOnce() -> Result<Vec<(Span, String)>, E>,
    ) -> Result<(), E> {
        let path = path(self.workspace, pair);
        let unwritable = |error: io::Error| Fault::Unwritable(path.clone(), error.into());
        // A link may lead to another page of the project, and not out of it.
        let file = path.canonicalize().map_err(unwritable)?;
        let root = root(self.workspace, pair).canonicalize().map_err(unwritable)?;
        if !file.starts_with(&root) {
            return Err(Fault::Outside.into());
        }
        if !self.written.insert(file.clone()) {
            return Ok(());
        }
        let bytes = std::fs::read(&file).map_err(unwritable)?;
        if decode::decode(&bytes).text != page.text {
            return Err(Fault::Changed(path).into());
        }
        let (mark, text) = bytes.split_at(page.bom.min(bytes.len()));
        if text != page.text.as_bytes() {
            return Err(Fault::NotUtf8.into());
        }
        let mut out = mark.to_vec();
        let mut from = 0;
        for (span, new) in changes()? {
            let range = span.range();
            out.extend(text.get(from..range.start).unwrap_or_default());
            out.extend(new.as_bytes());
            from = range.end;
        }
        out.extend(text.get(from..).unwrap_or_default());
        if self.is_dry_run || out == bytes {
            return Ok(());
        }
        write::replace(&file, &out).map_err(|cause| Fault::Unwritable(path, cause).into())
    }
}

/// The file of a translation.
pub fn path(workspace: &Workspace, pair: usize) -> PathBuf {
    root(workspace, pair).join(&workspace.corpus.pairs[pair].target_path)
}

/// The folder that the translation of a pair lies below.
fn root(workspace: &Workspace, pair: usize) -> &Path {
    let tree = workspace.origins.get(pair).and_then(|origin| workspace.target_roots.get(origin.tree));
    tree.map_or(&workspace.source_root, |target| &target.root)
}
