//! The ids that links lead to.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::address::{Address, wanted};
use super::links::Role;
use super::{Fragment, Page, Site};

/// For each page the ids that links lead to, each with the pages that hold such a link, in order.
pub(super) type Wanted = FxHashMap<usize, BTreeMap<String, Vec<usize>>>;

pub(super) fn of(site: &Site) -> Wanted {
    let mut all = Wanted::default();
    for from in site.in_order() {
        for (link, outcome) in site.links(from).filter(|(link, _)| link.role == Role::Link) {
            let Some((page, reached)) = outcome.reached().and_then(|reached| Some((reached.page?, reached)))
            else {
                continue;
            };
            let Some(fragment) =
                Address::of(link.target).fragment.filter(|_| reached.fragment != Fragment::None)
            else {
                continue;
            };
            all.entry(page).or_default().entry(wanted(fragment).into_owned()).or_default().push(from);
        }
    }
    all
}

impl Site {
    /// The ids that links of readers' pages lead to on `page`, each with the pages that hold such a link. Readers of a
    /// translation also get the pages of the source that are not translated, and follow their links.
    pub fn wanted(&self, page: usize) -> BTreeMap<&str, Vec<usize>> {
        let wanted = self.wanted.get_or_init(|| of(self));
        let mut ids: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (id, from) in wanted.get(&page).into_iter().flatten() {
            ids.entry(id).or_default().extend(from);
        }
        let Page { source, locale, .. } = &self.pages[page];
        for (id, from) in source.and_then(|source| wanted.get(&source)).into_iter().flatten() {
            let untranslated = from.iter().filter(|from| {
                self.pages[**from].locale.is_none() && self.served(**from, locale.as_deref()) == **from
            });
            let untranslated: Vec<usize> = untranslated.copied().collect();
            if !untranslated.is_empty() {
                ids.entry(id).or_default().extend(untranslated);
            }
        }
        ids
    }
}
