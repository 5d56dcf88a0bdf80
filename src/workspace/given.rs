//! The source as it was translated, from a folder that is named: for projects without git, and for hand-overs of
//! which only the files are left.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use super::read;
use crate::corpus::BaseKind;
use crate::document::Document;
use crate::fingerprint::{Scheme, Stamp};

/// The pages of a folder, by path.
#[derive(Debug, Default)]
pub(super) struct Given {
    pages: BTreeMap<String, read::Page>,
}

impl Given {
    /// Reads those of `paths` that are in `folder`; what is not there or cannot be read is not given.
    pub(super) fn read<'a>(folder: Option<&Path>, paths: impl Iterator<Item = &'a str>, limit: u64) -> Self {
        let Some(folder) = folder else { return Self::default() };
        let there = paths.filter(|path| folder.join(path).is_file());
        let paths: Vec<&str> = there.collect::<BTreeSet<_>>().into_iter().collect();
        let pages = read::pages(folder, &paths, limit);
        let read =
            paths.into_iter().zip(pages).filter_map(|(path, page)| Some((path.to_owned(), page.ok()?)));
        Self { pages: read.collect() }
    }

    /// The page at `path` as the base of a translation with `stamp`, and how sure that is. A page with another hash
    /// than the recorded one is not it.
    pub(super) fn base(
        &self,
        path: &str,
        stamp: Option<&(&'static Scheme, Stamp)>,
    ) -> Option<(BaseKind, Arc<Document>)> {
        let page = self.pages.get(path)?;
        let hash = stamp.and_then(|(scheme, stamp)| Some((scheme, stamp.hash.as_ref()?)));
        let kind = match hash {
            Some((scheme, hash)) if page.has_hash(scheme.id, &hash.value) => BaseKind::Hash,
            Some(_) => return None,
            None => BaseKind::Given,
        };
        Some((kind, page.document.clone()))
    }
}
