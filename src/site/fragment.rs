//! What the fragment of a link leads to, on the page as it is served.

use rustc_hash::FxHashMap;

use super::address::wanted;
use super::links::{self, Role};
use super::platform::Platform;
use super::resolve::Reached;
use super::{Page, Site};
use crate::document::{ContainerKind, Document};

/// What becomes of the fragment of a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Fragment {
    /// There is none, or nothing can be said of it.
    #[default]
    None,
    /// The page offers it.
    Found,
    /// The page offers it more than once; browsers take the first.
    Ambiguous,
    /// The page does not offer it.
    Lost,
}

impl Site {
    /// What becomes of a fragment of a link that leads somewhere.
    pub(super) fn fragment(&self, reached: &Reached, fragment: &str) -> Fragment {
        let Some(page) = reached.page.filter(|page| !self.pages[*page].document.blocks.is_empty()) else {
            return Fragment::None;
        };
        if self.platform.has_labels || is_reserved(fragment, self.platform) || !self.pages[page].has_anchors()
        {
            return Fragment::None;
        }
        let anchors = self.anchors(page);
        let wanted = wanted(fragment);
        match [fragment, &*wanted].iter().map(|id| anchors.of(id).len()).max() {
            Some(0) | None if is_footnote(fragment) && has_footnotes(&self.pages[page].document) => {
                Fragment::Found
            }
            Some(0) | None => Fragment::Lost,
            Some(1) => Fragment::Found,
            Some(_) => Fragment::Ambiguous,
        }
    }

    /// Whether a page that takes in `page` offers an id: the links of an include are those of the whole.
    pub(super) fn is_offered_around(&self, page: usize, fragment: &str) -> bool {
        let id = wanted(fragment);
        self.includers(page).iter().any(|around| !self.anchors(*around).of(&id).is_empty())
    }

    /// The pages that take in `page`.
    fn includers(&self, page: usize) -> &[usize] {
        let all = self.includers.get_or_init(|| {
            let mut all: FxHashMap<usize, Vec<usize>> = FxHashMap::default();
            for (around, at) in self.pages.iter().enumerate() {
                let includes =
                    links::links(&at.document).into_iter().filter(|link| link.role == Role::Include);
                let included = includes.filter_map(|link| self.resolve(around, &link).page());
                included.for_each(|included| all.entry(included).or_default().push(around));
            }
            all
        });
        all.get(&page).map_or(&[], Vec::as_slice)
    }
}

impl Page {
    /// Whether its headings are seen: what a page of YAML offers only its template knows.
    fn has_anchors(&self) -> bool {
        ![".yml", ".yaml", ".xml", ".wml"].iter().any(|end| self.path.ends_with(end))
    }
}

/// Fragments that mean something without an id: the top of the page, a passage of text, a tab, a footnote, what a
/// program of the site reads.
fn is_reserved(fragment: &str, platform: &Platform) -> bool {
    fragment.is_empty()
        || fragment.eq_ignore_ascii_case("top")
        || fragment.starts_with(":~:")
        || fragment.starts_with(['/', '!', '?'])
        || (platform.has_tabs && fragment.starts_with("tab/"))
}

/// Whether a fragment may be the id that a platform gives a footnote or the mark that leads to it.
fn is_footnote(fragment: &str) -> bool {
    ["fn:", "fn-", "fnref", "footnote-", "user-content-fn"].iter().any(|start| fragment.starts_with(start))
}

fn has_footnotes(document: &Document) -> bool {
    document.containers.iter().any(|container| container.kind == ContainerKind::Footnote)
}
