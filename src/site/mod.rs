//! What is served where: the pages and files of a project as links reach them.
//!
//! A translated page is served in the place of its source, and where there is none the source is; so a link is followed
//! into the page that a reader of the locale really gets, and its fragment is looked up there, by the convention of the
//! platform. Nothing is asked of a file system or a network: the shell hands over the names of files.

pub mod address;
mod anchors;
mod external;
mod files;
mod fragment;
pub mod links;
mod partial;
mod places;
pub mod platform;
mod resolve;
mod suggest;
mod wanted;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use rustc_hash::{FxHashMap, FxHashSet};

pub use anchors::{Anchors, Place, leading_anchor};
pub use external::external;
pub use files::Files;
pub use fragment::Fragment;
pub use partial::{Class, Lack};
pub use places::{Mount, Places, joined, plain, scalars};
pub use resolve::{Fault, Outcome, Reached};

use crate::align::{Model, align};
use crate::corpus::Corpus;
use crate::document::{Document, Id};
use crate::text::locale::SOURCE_LOCALE;
use crate::text::slug::Convention;
use address::Address;
use links::{Link, Role};
use platform::Platform;

/// What the shell knows of the folders around the pages.
#[derive(Debug, Clone, Default)]
pub struct Surroundings {
    /// The platform; GitHub's rules where none is known.
    pub platform: Option<&'static Platform>,
    /// The convention for ids, where it is not the platform's.
    pub convention: Option<&'static Convention>,
    /// The files below each root, pages or not; the first root is the source's. Where there is none, only what leads to
    /// pages can be judged.
    pub roots: Vec<Vec<String>>,
    /// The locale of the source; American English where it is empty.
    pub source_locale: String,
    /// Where pages went: from paths below the source root or from addresses, to addresses.
    pub redirects: BTreeMap<String, String>,
    /// What stands for the root of the site in addresses; found from the links where there is none.
    pub mounts: Vec<Mount>,
    /// Whether the roots lie in a repository, which then is all that links between files may lead to.
    pub is_in_repository: bool,
    /// What the site's own addresses begin with, such as `https://docs.example.com`.
    pub own: Vec<String>,
}

/// A page as it is served.
#[derive(Debug)]
pub struct Page {
    /// Index of its root.
    pub root: usize,
    /// Its path below the root.
    pub path: String,
    /// The locale; none for a page of the source.
    pub locale: Option<String>,
    /// The page of the source that it is a translation of.
    pub source: Option<usize>,
    /// Its text.
    pub document: Arc<Document>,
    /// Its path without what is its locale's, its extension, and the name of an index page.
    address: String,
    outcomes: OnceLock<Vec<Outcome>>,
    anchors: OnceLock<Anchors>,
    /// For each block of its source its partner in the page.
    partners: OnceLock<Vec<Option<Id>>>,
}

/// A beginning of addresses that leads to pages less often does so by chance.
const FEWEST_ADDRESSES: usize = 3;

/// The pages and files of a project.
#[derive(Debug)]
pub struct Site {
    platform: &'static Platform,
    convention: &'static Convention,
    roots: Vec<Files>,
    /// Whether the names of all files are known, and not of pages alone.
    knows_files: bool,
    is_in_repository: bool,
    source_locale: String,
    /// Of the translations.
    locales: BTreeSet<String>,
    pages: Vec<Page>,
    by_path: FxHashMap<(usize, String), usize>,
    translations: FxHashMap<(usize, String), usize>,
    places: Places,
    /// What has the id, to its page.
    uids: FxHashMap<String, usize>,
    /// By path or address without extension.
    redirects: FxHashMap<String, String>,
    own: Vec<String>,
    /// Files outside of the roots that are there, by root and path from it, which begins with `../`.
    beyond: FxHashSet<(usize, String)>,
    /// What the tree lacks so much of that nothing can be said of the rest.
    unjudged: BTreeSet<Class>,
    wanted: OnceLock<wanted::Wanted>,
    /// Pages that are taken in, to those that take them in.
    includers: OnceLock<FxHashMap<usize, Vec<usize>>>,
}

impl Site {
    /// The pages of `corpus` in their surroundings.
    pub fn of(corpus: &Corpus, surroundings: &Surroundings) -> Self {
        let platform = surroundings.platform.unwrap_or(&platform::ALL[0]);
        let mut site = Self {
            platform,
            convention: surroundings.convention.unwrap_or_else(|| platform.convention()),
            roots: Vec::new(),
            knows_files: !surroundings.roots.is_empty(),
            is_in_repository: surroundings.is_in_repository,
            source_locale: match surroundings.source_locale.as_str() {
                "" => SOURCE_LOCALE.to_owned(),
                locale => locale.to_owned(),
            },
            locales: corpus.pairs.iter().map(|pair| pair.locale.clone()).collect(),
            pages: Vec::new(),
            by_path: FxHashMap::default(),
            translations: FxHashMap::default(),
            places: Places::default(),
            uids: FxHashMap::default(),
            redirects: FxHashMap::default(),
            own: surroundings.own.clone(),
            beyond: FxHashSet::default(),
            unjudged: BTreeSet::new(),
            wanted: OnceLock::new(),
            includers: OnceLock::new(),
        };
        for names in &surroundings.roots {
            let mut files = Files::default();
            names.iter().for_each(|name| files.insert(name));
            site.roots.push(files);
        }
        for pair in &corpus.pairs {
            let source = pair.today.as_ref().map(|document| {
                site.page((0, &pair.source_path), None, None, &pair.address, document.clone())
            });
            if let Some(document) = &pair.target {
                let place = (pair.root, pair.target_path.as_str());
                let locale = Some(pair.locale.clone());
                let target = site.page(place, locale, source, &pair.address, document.clone());
                if let Some(source) = source {
                    site.translations.insert((source, pair.locale.clone()), target);
                }
            }
        }
        let redirects = surroundings.redirects.iter();
        site.redirects = redirects.map(|(from, to)| (plain(from).to_lowercase(), to.clone())).collect();
        site.settle(surroundings);
        site
    }

    /// Takes in a page that is in no pair.
    pub fn add_page(&mut self, root: usize, path: &str, document: Arc<Document>) {
        self.page((root, path), None, None, path, document);
    }

    /// Takes in a file that lies outside of what was listed; `path` is relative to the root and may begin with `../`.
    pub fn add_file(&mut self, root: usize, path: &str) {
        if path.starts_with("../") {
            self.beyond.insert((root, path.to_owned()));
        } else if let Some(files) = self.roots.get_mut(root) {
            files.insert(path);
        }
    }

    fn page(
        &mut self,
        (root, path): (usize, &str),
        locale: Option<String>,
        source: Option<usize>,
        address: &str,
        document: Arc<Document>,
    ) -> usize {
        if let Some(known) = self.by_path.get(&(root, path.to_owned())) {
            return *known;
        }
        let index = self.pages.len();
        if self.roots.len() <= root {
            self.roots.resize_with(root + 1, Files::default);
        }
        self.roots[root].insert(path);
        self.by_path.insert((root, path.to_owned()), index);
        self.pages.push(Page {
            root,
            path: path.to_owned(),
            locale,
            source,
            document,
            address: plain(address).to_owned(),
            outcomes: OnceLock::new(),
            anchors: OnceLock::new(),
            partners: OnceLock::new(),
        });
        index
    }

    /// Finds out how addresses lead to pages.
    fn settle(&mut self, surroundings: &Surroundings) {
        for index in self.in_order() {
            let page = &self.pages[index];
            if page.source.is_none() {
                self.places.insert(index, &page.address, &page.document);
            }
            let front_matter = page.document.front_matter.as_ref();
            if let Some(uid) = front_matter.and_then(|entries| entries.get("uid")?.value.as_str()) {
                self.uids.entry(uid.to_owned()).or_insert(index);
            }
        }
        self.places.mounts = match surroundings.mounts.as_slice() {
            [] => self.places.infer(&self.addresses_from_root(), FEWEST_ADDRESSES),
            given => given.to_vec(),
        };
    }

    /// All pages in an order that depends on nothing but themselves: sources first, then by path. Where two claim one
    /// address, the first has it.
    fn in_order(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.pages.len()).collect();
        order.sort_by_key(|index| {
            let page = &self.pages[*index];
            (page.locale.is_some(), page.root, &page.path)
        });
        order
    }

    /// The addresses from the root of the site that pages of the source link to, without the locale.
    fn addresses_from_root(&self) -> Vec<String> {
        let sources = self.pages.iter().filter(|page| page.locale.is_none());
        let links = sources.flat_map(|page| links::links(&page.document));
        let from_root = links.filter(|link| link.role == Role::Link).filter_map(|link| {
            let path = self.path_from_root(&Address::of(link.target))?;
            Some(self.without_locale(&path).1.to_owned())
        });
        from_root.collect()
    }

    /// How the platform treats links.
    pub fn platform(&self) -> &'static Platform {
        self.platform
    }

    /// How ids are made.
    pub fn convention(&self) -> &'static Convention {
        self.convention
    }

    /// Whether it is known where the project ends.
    pub fn is_in_repository(&self) -> bool {
        self.is_in_repository
    }

    /// Whether an address is one of this site by its whole name.
    pub fn is_own(&self, target: &str) -> bool {
        self.path_from_root(&Address::of(target)).is_some()
    }

    /// The locale of the source.
    pub fn source_locale(&self) -> &str {
        &self.source_locale
    }

    /// The index of the page at a path, if it is one.
    pub fn find(&self, root: usize, path: &str) -> Option<usize> {
        self.by_path.get(&(root, path.to_owned())).copied()
    }

    /// The page with an index.
    pub fn get(&self, page: usize) -> &Page {
        &self.pages[page]
    }

    /// All pages, sources and translations.
    pub fn pages(&self) -> &[Page] {
        &self.pages
    }

    /// What readers of `locale` get for a page of the source.
    pub fn served(&self, source: usize, locale: Option<&str>) -> usize {
        let translation = locale.and_then(|locale| self.translations.get(&(source, locale.to_owned())));
        translation.copied().unwrap_or(source)
    }

    /// The ids that a page offers.
    pub fn anchors(&self, page: usize) -> &Anchors {
        self.pages[page].anchors.get_or_init(|| anchors::anchors(self, page))
    }

    /// What a page points to, and what becomes of it.
    pub fn links(&self, page: usize) -> impl Iterator<Item = (Link<'_>, &Outcome)> {
        let links = links::links(&self.pages[page].document);
        let outcomes = self.pages[page]
            .outcomes
            .get_or_init(|| links.iter().map(|link| self.resolve(page, link)).collect());
        links.into_iter().zip(outcomes)
    }

    /// The block of a translation that stands for a block of its source.
    pub fn partner(&self, translation: usize, block: Id) -> Option<Id> {
        let page = &self.pages[translation];
        let source = &self.pages[page.source?].document;
        let partners = page.partners.get_or_init(|| {
            let alignment = align(source, &page.document, &Model::default());
            (0..source.blocks.len()).map(|block| alignment.target_of(block).map(|to| to as Id)).collect()
        });
        partners.get(block as usize).copied().flatten()
    }

    /// Files that links lead to and that are not among those listed: hidden or ignored ones, and such outside of the
    /// roots. For the shell to look for, by root and path from it.
    pub fn unlisted_files(&self) -> BTreeSet<(usize, String)> {
        let mut unlisted = BTreeSet::new();
        for page in 0..self.pages.len() {
            for (link, outcome) in self.links(page) {
                if matches!(outcome, Outcome::Broken(Fault::Absent | Fault::Outside)) {
                    unlisted.extend(self.candidates(page, &link));
                }
            }
        }
        unlisted
    }

    /// Pages that are in no pair and that something must be known of: links lead to an id in them, or they are taken in.
    pub fn unread_pages(&self) -> BTreeSet<(usize, String)> {
        let mut unread = BTreeSet::new();
        for page in 0..self.pages.len() {
            for (link, outcome) in self.links(page) {
                let Outcome::Reached(Reached { page: None, file: Some((root, path)), .. }) = outcome else {
                    continue;
                };
                let is_page = [".md", ".mdx", ".markdown"].iter().any(|end| path.ends_with(end));
                if is_page && (link.role == Role::Include || link.target.contains('#')) {
                    unread.insert((*root, path.clone()));
                }
            }
        }
        unread
    }

    /// Forgets what became of links, after files or pages were taken in.
    pub fn refresh(&mut self) {
        self.wanted = OnceLock::new();
        self.includers = OnceLock::new();
        for page in &mut self.pages {
            page.outcomes = OnceLock::new();
            page.anchors = OnceLock::new();
        }
    }
}
