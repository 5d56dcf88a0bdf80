//! Trees that are there in part: a sparse checkout, pictures kept elsewhere, a page cut out of its site. What such a tree
//! lacks says nothing of its links.

use std::collections::{BTreeMap, BTreeSet};

use super::address::folder;
use super::resolve::class;
use super::{Fault, Outcome, Site};

/// What links ask a tree for. A checkout may lack all of one class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// Pages, includes and other files.
    Pages,
    /// Pictures.
    Pictures,
}

/// A class of which the source lacks so much that nothing can be said of the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lack {
    /// What it lacks.
    pub class: Class,
    /// Links that lead to nothing.
    pub absent: usize,
    /// All links to such.
    pub all: usize,
}

/// What the links of one class lead to.
#[derive(Default)]
struct Count {
    absent: usize,
    all: usize,
    /// Pages with links that lead to nothing.
    pages: BTreeSet<usize>,
    /// Folders that links lead into and that hold no file.
    missing: BTreeSet<String>,
    /// All folders that links lead into.
    folders: BTreeSet<String>,
}

impl Count {
    /// Whether the tree is there in part. A typing error or a removed page leaves its folder, so the folders tell most.
    fn is_partial(&self) -> bool {
        /// Fewer broken links, or such of fewer pages, are no pattern.
        const FEWEST: (usize, usize) = (20, 10);
        /// Of the links of a site that is published, far fewer than one in so many is broken.
        const ONE_IN: usize = 4;
        let is_many = self.absent >= FEWEST.0 && self.pages.len() >= FEWEST.1;
        let (missing, folders) = (self.missing.len(), self.folders.len());
        is_many && self.absent * ONE_IN > self.all || missing > 1 && missing * 2 > folders
    }
}

impl Site {
    /// Finds out what the source lacks most of, and judges none of that from now on. Comes after all files were taken in.
    pub fn leave_out_absent(&mut self) -> Vec<Lack> {
        let mut counts: BTreeMap<Class, Count> = BTreeMap::new();
        for page in (0..self.pages.len()).filter(|page| self.pages[*page].locale.is_none()) {
            for (link, outcome) in self.links(page) {
                let path = match outcome {
                    Outcome::Broken(Fault::Absent) => self.candidates(page, &link).into_iter().next(),
                    Outcome::Reached(reached) => reached.file.clone(),
                    _ => None,
                };
                let Some((root, path)) = path.filter(|(_, path)| !path.starts_with("../")) else { continue };
                let folder = folder(&path).to_owned();
                let count = counts.entry(class(&link)).or_default();
                count.all += 1;
                if matches!(outcome, Outcome::Broken(_)) {
                    count.absent += 1;
                    count.pages.insert(page);
                    if !self.roots[root].has_folder(&folder) {
                        count.missing.insert(folder.clone());
                    }
                }
                count.folders.insert(folder);
            }
        }
        let partial = counts.into_iter().filter(|(_, count)| count.is_partial());
        let lacks: Vec<Lack> =
            partial.map(|(class, count)| Lack { class, absent: count.absent, all: count.all }).collect();
        self.unjudged = lacks.iter().map(|lack| lack.class).collect();
        if !lacks.is_empty() {
            self.refresh();
        }
        lacks
    }
}
