//! Which page an address leads to: the paths of pages without extension, the addresses that their front matter gives them,
//! and what stands for the root of the site.

use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};

use super::address::{folder, name};
use crate::document::{Document, Value};

/// A folder of the source and what the addresses of its pages begin with.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mount {
    /// Ends in `/` where it is not empty; begins with none.
    pub prefix: String,
    /// The folder, below the source root; empty for that itself.
    pub folder: String,
    /// Whether what it does not lead to is not there.
    pub is_sure: bool,
    /// Whether the project says so itself.
    pub is_given: bool,
}

/// The addresses of pages.
#[derive(Debug, Clone, Default)]
pub struct Places {
    /// By path below the source root, without extension, in lower case.
    by_address: FxHashMap<String, usize>,
    /// By address from the root of the site, likewise.
    by_url: FxHashMap<String, usize>,
    /// The last names of addresses.
    names: FxHashSet<String>,
    /// Folders in lower case, to the number of pages below each.
    folders: FxHashMap<String, usize>,
    /// What stands for the root of the site, the most used first.
    pub mounts: Vec<Mount>,
}

/// Addresses that are asked what a site's addresses begin with.
const MOST_VOTES: usize = 2000;
/// Folders that are tried as the place of a site's addresses, and names of an address before its page's.
const MOST_FOLDERS: usize = 32;

impl Places {
    /// Takes in a page. `address` is its path below the source root without extension.
    pub fn insert(&mut self, page: usize, address: &str, document: &Document) {
        self.insert_path(page, address);
        // Docusaurus leaves out numbers that only put files in order.
        let unnumbered: Vec<&str> = address.split('/').map(without_number).collect();
        let unnumbered = unnumbered.join("/");
        if unnumbered != address {
            self.insert_address(page, &unnumbered);
        }
        let Some(front_matter) = &document.front_matter else { return };
        for (key, value) in front_matter.entries.iter().map(|entry| (entry.key.as_str(), &entry.value)) {
            match (key, value) {
                ("slug" | "url" | "permalink" | "id", Value::Scalar(text)) => {
                    self.named(page, address, key, text)
                }
                ("aliases" | "redirect_from", value) => {
                    scalars(value).into_iter().for_each(|alias| self.named(page, address, "url", alias));
                }
                _ => {}
            }
        }
    }

    /// Takes in a page of which only the path is known.
    pub fn insert_path(&mut self, page: usize, address: &str) {
        self.insert_address(page, address);
        let address = address.to_lowercase();
        let mut at = folder(&address);
        loop {
            *self.folders.entry(at.to_owned()).or_default() += 1;
            if at.is_empty() {
                return;
            }
            at = folder(at);
        }
    }

    fn insert_address(&mut self, page: usize, address: &str) {
        let address = address.to_lowercase();
        self.names.insert(name(&address).to_owned());
        self.by_address.entry(address).or_insert(page);
    }

    /// An address that the front matter gives a page: from the root of the site, else beside its file.
    fn named(&mut self, page: usize, address: &str, key: &str, text: &str) {
        let written = plain(text);
        match text.trim().starts_with('/') {
            true => {
                self.by_url.entry(written.to_lowercase()).or_insert(page);
                // Docusaurus starts a `slug` from the root of what its plugin serves, such as `docs`.
                if let Some((top, _)) = address.split_once('/').filter(|_| key == "slug") {
                    self.insert_address(page, &joined(top, written));
                }
            }
            false if written.is_empty() => {}
            false => {
                self.insert_address(page, &joined(folder(address), written));
                // MDN's `slug: Web/CSS` is the address below `docs`.
                if key == "slug" && written.contains('/') {
                    self.by_url.entry(format!("docs/{}", written.to_lowercase())).or_insert(page);
                }
            }
        }
    }

    /// The page whose path without extension is `address`.
    pub fn at(&self, address: &str) -> Option<usize> {
        self.by_address.get(&address.to_lowercase()).copied()
    }

    /// The page at an address from the root of the site, without slash at its start.
    pub fn page_at(&self, address: &str) -> Option<usize> {
        let address = plain(address).to_lowercase();
        let mounted = |mount: &Mount| self.at(&joined(&mount.folder, below(mount, &address)?));
        self.by_url.get(&address).copied().or_else(|| self.mounts.iter().find_map(mounted))
    }

    /// Whether a page at an address from the root of the site would be known.
    pub fn would_know(&self, address: &str) -> bool {
        let address = plain(address).to_lowercase();
        if self.mounts.iter().any(|mount| mount.is_given && below(mount, &address).is_some()) {
            return true;
        }
        if self.names.contains(name(&address)) {
            // There is such a page, under an address that nothing tells.
            return false;
        }
        self.mounts.iter().filter(|mount| mount.is_sure).any(|mount| {
            // Beside the folders of pages a site has pages of its own making.
            let inner = below(mount, &address).and_then(|rest| rest.split_once('/'));
            inner.is_some_and(|(first, _)| {
                self.folders.contains_key(&joined(&mount.folder, first).to_lowercase())
            }) || !mount.prefix.is_empty() && below(mount, &address).is_some()
        })
    }

    /// By which beginnings `urls`, without slash at their start, lead to pages; the most used first. A beginning that leads
    /// to pages less often than `fewest` times does so by chance.
    pub fn infer(&self, urls: &[String], fewest: usize) -> Vec<Mount> {
        /// So many addresses, and of nine in ten of them the page, make sure that the others are not there.
        const SURE: usize = 10;
        let mut folders: Vec<(&str, usize)> =
            self.folders.iter().map(|(folder, count)| (folder.as_str(), *count)).collect();
        folders.sort_unstable_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
        folders.truncate(MOST_FOLDERS);
        let urls: Vec<String> = urls.iter().map(|url| plain(url).to_lowercase()).collect();
        let asked: Vec<&str> = urls.iter().map(String::as_str).step_by(1 + urls.len() / MOST_VOTES).collect();
        // By beginning: the folders that it stands for, each with its hits. Versions of one page lie in several.
        let mut votes: BTreeMap<&str, BTreeMap<&str, usize>> = BTreeMap::new();
        for url in asked.iter().filter(|url| self.names.contains(name(url))) {
            let starts = std::iter::once(0).chain(url.match_indices('/').map(|(at, _)| at + 1));
            let fitting = starts.take(MOST_FOLDERS).find_map(|at| {
                let (prefix, rest) = url.split_at(at);
                let fits = |folder: &&str| self.by_address.contains_key(&joined(folder, rest));
                Some((prefix, folders.iter().map(|(folder, _)| *folder).find(fits)?))
            });
            if let Some((prefix, folder)) = fitting {
                *votes.entry(prefix).or_default().entry(folder).or_default() += 1;
            }
        }
        let mut beginnings: Vec<(usize, Vec<Mount>)> = Vec::new();
        for (prefix, folders) in votes {
            let hits: usize = folders.values().sum();
            let all = asked.iter().filter(|url| url.starts_with(prefix)).count();
            if hits < fewest || hits * 2 < all {
                continue;
            }
            let is_sure = hits >= SURE && hits * 10 >= all * 9;
            let mut folders: Vec<(&str, usize)> = folders.into_iter().collect();
            folders.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
            let mount = |(folder, _): (&str, usize)| Mount {
                prefix: prefix.to_owned(),
                folder: folder.to_owned(),
                is_sure,
                is_given: false,
            };
            beginnings.push((hits, folders.into_iter().map(mount).collect()));
        }
        // Of equals the first by name, whatever the order of the pages.
        beginnings.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1[0].prefix.cmp(&b.1[0].prefix)));
        beginnings.into_iter().flat_map(|(_, mounts)| mounts).collect()
    }
}

fn below<'a>(mount: &Mount, address: &'a str) -> Option<&'a str> {
    let is_it = address.len() + 1 == mount.prefix.len() && mount.prefix.starts_with(address);
    if is_it { Some("") } else { address.strip_prefix(mount.prefix.as_str()) }
}

/// `rest` below `folder`; either may be empty.
pub fn joined(folder: &str, rest: &str) -> String {
    match (folder.is_empty(), rest.is_empty()) {
        (true, _) => rest.to_owned(),
        (_, true) => folder.to_owned(),
        _ => format!("{folder}/{rest}"),
    }
}

/// An address or a path without what says nothing of the page: query, fragment, extension, the name of an index page.
pub fn plain(address: &str) -> &str {
    let address = address.split(['?', '#']).next().unwrap_or(address).trim().trim_matches('/');
    let (before, last) = address.rfind('/').map_or(("", address), |slash| address.split_at(slash + 1));
    let stem = [".md", ".mdx", ".markdown", ".html", ".htm", ".yml", ".yaml"]
        .iter()
        .find_map(|extension| last.strip_suffix(extension))
        .unwrap_or(last);
    match stem {
        "index" | "_index" | "README" | "readme" => before.trim_end_matches('/'),
        _ => &address[..before.len() + stem.len()],
    }
}

/// `intro` of `01-intro` and of `1. intro`.
fn without_number(name: &str) -> &str {
    let digits = name.bytes().take_while(u8::is_ascii_digit).count();
    let rest = name[digits..].trim_start_matches([' ', '-', '_', '.']);
    // `2024-01-01` is a date, and `10` a name.
    let is_order = (1..=3).contains(&digits)
        && rest.len() < name.len() - digits
        && rest.starts_with(|first: char| first.is_alphabetic());
    if is_order { rest } else { name }
}

/// The texts of a value: itself, or the items of a list.
pub fn scalars(value: &Value) -> Vec<&str> {
    match value {
        Value::Scalar(text) => vec![text],
        Value::List(items) => items.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dialect::read_text;

    fn places(pages: &[(&str, &str)]) -> Places {
        let mut places = Places::default();
        for (index, (path, front_matter)) in pages.iter().enumerate() {
            let text = format!("---\n{front_matter}\n---\n");
            places.insert(index, plain(path), &read_text("a.md", text));
        }
        places
    }

    #[test]
    fn what_says_nothing_of_the_page_is_left_out() {
        for (address, meant) in [
            ("/docs/a/?x#y", "docs/a"),
            ("docs/a/index.md", "docs/a"),
            ("docs/_index.md", "docs"),
            ("index.md", ""),
            ("a.b.md", "a.b"),
            ("README.md", ""),
            ("a.html", "a"),
        ] {
            assert_eq!(plain(address), meant, "{address}");
        }
    }

    #[test]
    fn pages_are_found_under_every_address_they_have() {
        let places = places(&[
            ("guide/01-intro.md", ""),
            ("guide/b.md", "slug: other"),
            ("guide/c.md", "slug: /top/c\naliases: [/old/c/, d]"),
            ("web/css/index.md", "slug: Web/CSS"),
        ]);
        for (address, page) in [
            ("guide/intro", 0),
            ("guide/01-INTRO", 0),
            ("guide/other", 1),
            ("guide/d", 2),
            ("guide/top/c", 2),
        ] {
            assert_eq!(places.at(address), Some(page), "{address}");
        }
        for (url, page) in [("top/c", 2), ("old/c/", 2), ("docs/Web/CSS", 3)] {
            assert_eq!(places.page_at(url), Some(page), "{url}");
        }
        assert_eq!(places.at("guide/nothing"), None);
    }

    #[test]
    fn the_root_of_the_site_is_where_most_links_from_it_lead() {
        let pages: Vec<String> = (0..20).map(|number| format!("content/docs/page-{number}.md")).collect();
        let pages: Vec<(&str, &str)> = pages.iter().map(|path| (path.as_str(), "")).collect();
        let mut places = places(&pages);
        let mut urls: Vec<String> = (0..20).map(|number| format!("docs/page-{number}/")).collect();
        urls.push("docs/gone/".to_owned());
        places.mounts = places.infer(&urls, 3);
        let mount =
            Mount { prefix: String::new(), folder: "content".to_owned(), is_sure: true, is_given: false };
        assert_eq!(places.mounts, [mount]);
        assert_eq!(places.page_at("docs/page-7"), Some(7));
        assert!(places.would_know("docs/gone") && !places.would_know("blog/gone"));
    }

    #[test]
    fn numbers_that_put_files_in_order_are_told_from_names() {
        for (name, meant) in
            [("01-a", "a"), ("1. a", "a"), ("2024-01-01-a", "2024-01-01-a"), ("10", "10"), ("3d", "3d")]
        {
            assert_eq!(without_number(name), meant);
        }
    }
}
