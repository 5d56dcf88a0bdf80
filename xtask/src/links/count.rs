//! How much there is to check, counted for both programs by one rule.
//!
//! A link to a page is one that leads from a Markdown page to a Markdown page of the project by a path or within the page
//! itself: neither an include, nor a picture, nor an address from the root of the site. Its fragment counts where there is
//! one and it is to be an id. Faulty links count, too.

use diptych::site::address::{Address, Start, folder, join};
use diptych::site::links::Role;
use diptych::site::{Fragment, Outcome, Site};

/// Numbers of one side.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Pages that are read.
    pub pages: usize,
    /// Whatever pages point to: links, pictures, includes, addresses elsewhere.
    pub links: usize,
    /// Links to pages.
    pub page_links: usize,
    /// Of these, those with a fragment.
    pub fragments: usize,
    /// Of these, those that are looked for on the page.
    pub checked: usize,
}

/// What Diptych follows.
pub fn own(site: &Site, is_source: bool) -> Counts {
    let mut counts = Counts::default();
    for (index, page) in site.pages().iter().enumerate() {
        if page.locale.is_none() != is_source {
            continue;
        }
        counts.pages += 1;
        for (link, outcome) in site.links(index) {
            counts.links += 1;
            let address = Address::of(link.target);
            if link.role != Role::Link || address.start != Start::Page || !is_markdown(&page.path) {
                continue;
            }
            let path = match address.path.is_empty() {
                true => page.path.clone(),
                false => join(folder(&page.path), &address.path).1,
            };
            let leads_to_page = match outcome {
                Outcome::Reached(reached) => {
                    reached.page.map_or(is_markdown(&path), |page| is_markdown(&site.get(page).path))
                }
                Outcome::Broken(_) => is_markdown(&path),
                _ => false,
            };
            let is_named = address.fragment.is_some_and(is_id);
            // `#tab/a` is no link but the head of a tab.
            if !leads_to_page || address.is_within() && !is_named {
                continue;
            }
            counts.page_links += 1;
            counts.fragments += usize::from(is_named);
            let is_looked_for = outcome.reached().is_some_and(|reached| reached.fragment != Fragment::None);
            counts.checked += usize::from(is_named && is_looked_for);
        }
    }
    counts
}

/// Whether a path is that of a Markdown page.
pub fn is_markdown(path: &str) -> bool {
    [".md", ".mdx", ".markdown"].iter().any(|end| path.ends_with(end))
}

/// Whether a fragment is to be an id: it is not empty, and no tab's.
pub fn is_id(fragment: &str) -> bool {
    !fragment.is_empty() && !fragment.starts_with("tab/")
}
