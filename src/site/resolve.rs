//! What an address on a page leads to.

use super::address::{Address, Start, folder, join};
use super::fragment::Fragment;
use super::links::{self, Link, Role};
use super::places::{joined, plain};
use super::{Class, Page, Site};
use crate::text::locale;

/// What becomes of a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It leads to another site, or to no page at all.
    Elsewhere,
    /// Nothing that is known here says where it leads.
    Unknown,
    /// It works.
    Reached(Reached),
    /// It does not.
    Broken(Fault),
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reached {
    /// The page, as it is served to readers of the page that links there.
    pub page: Option<usize>,
    /// The file that the address names, by root and path.
    pub file: Option<(usize, String)>,
    /// How the file is called, where the address spells it otherwise: in another case, or with `\`.
    pub spelled: Option<String>,
    /// What becomes of the fragment.
    pub fragment: Fragment,
}

/// Why a link does not work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fault {
    /// There is no such file or page.
    Absent,
    /// It leads out of the project.
    Outside,
    /// It names a file of somebody's machine.
    Machine,
    /// It has no address at all.
    Empty,
    /// It begins with `//` and no host follows.
    NoHost,
}

impl Fault {
    /// The word for it in facts and messages.
    pub fn word(self) -> &'static str {
        match self {
            Self::Absent => "absent",
            Self::Outside => "outside",
            Self::Machine => "machine",
            Self::Empty => "empty",
            Self::NoHost => "host",
        }
    }
}

impl Outcome {
    /// Where it leads, if it works.
    pub fn reached(&self) -> Option<&Reached> {
        match self {
            Self::Reached(reached) => Some(reached),
            _ => None,
        }
    }

    /// The page that it leads to.
    pub fn page(&self) -> Option<usize> {
        self.reached()?.page
    }
}

/// A way to take an address for the name of a file; they are tried in turn.
type Reading = fn(&Site, usize, &str, &Link<'_>) -> Option<Reached>;

impl Site {
    /// Follows a link of `page`.
    pub fn resolve(&self, page: usize, link: &Link<'_>) -> Outcome {
        // A template writes the address, or the bundler of the site has a name for its start: `@site/static/a.png`.
        let is_made = link.target.contains(['{', '}']) || link.target.contains("<%");
        if is_made || link.target.starts_with('@') {
            return Outcome::Unknown;
        }
        let address = Address::of(link.target);
        let outcome = match address.start {
            Start::Scheme(_) => Outcome::Elsewhere,
            Start::Machine => Outcome::Broken(Fault::Machine),
            Start::Uid => self.uid(&address.path),
            Start::Page if link.role == Role::Uid => self.uid(&address.path),
            // `//folder/page`, which browsers take for a host.
            Start::Host("", host) if !host.contains(['.', ':']) && host != "localhost" => {
                Outcome::Broken(Fault::NoHost)
            }
            Start::Host(..) | Start::Site => match self.path_from_root(&address) {
                Some(path) => self.at_site_root(page, &path, link),
                None => Outcome::Elsewhere,
            },
            Start::Root => self.at_source_root(page, &address.path, link),
            Start::Page if address.path.is_empty() => match (address.fragment, link.target.trim().is_empty())
            {
                (None, true) => Outcome::Broken(Fault::Empty),
                _ => Outcome::Reached(Reached { page: Some(page), ..Reached::default() }),
            },
            Start::Page => self.beside(page, &address.path, link),
        };
        match (outcome, address.fragment) {
            (Outcome::Reached(mut reached), Some(fragment)) if link.role == Role::Link => {
                reached.fragment = self.fragment(&reached, fragment);
                if reached.fragment == Fragment::Lost
                    && address.is_within()
                    && self.is_offered_around(page, fragment)
                {
                    reached.fragment = Fragment::Found;
                }
                Outcome::Reached(reached)
            }
            // Whether there is such a file only a list of files can tell.
            (Outcome::Broken(Fault::Absent | Fault::Outside), _) if !self.knows_files => Outcome::Unknown,
            (Outcome::Broken(Fault::Absent), _) if self.may_be_there(link, &address) => Outcome::Unknown,
            (outcome, _) => outcome,
        }
    }

    /// Whether what a link leads to may be there although no file has its name.
    fn may_be_there(&self, link: &Link<'_>, address: &Address<'_>) -> bool {
        // Where includes of templates start from, only the templates know.
        let is_of_template = link.role == Role::Include && self.platform.includes_from_templates;
        let is_label = self.platform.has_labels && !address.path.contains('.');
        is_of_template || is_label || self.unjudged.contains(&class(link))
    }

    /// Where the files that a link may name would lie, by root and path from it, which may begin with `../`.
    pub(super) fn candidates(&self, page: usize, link: &Link<'_>) -> Vec<(usize, String)> {
        let address = Address::of(link.target);
        if address.start != Start::Page || address.path.contains('\0') {
            return Vec::new();
        }
        let candidates = self.bases(page).into_iter().map(|(root, folder)| {
            let (above, path) = join(folder, &address.path);
            (root, "../".repeat(above) + &path)
        });
        candidates.collect()
    }

    /// The path from the site's root, without slash at its start, that an address means: as it says, or as the whole
    /// name of this site does.
    pub(super) fn path_from_root(&self, address: &Address<'_>) -> Option<String> {
        match address.start {
            Start::Site => Some(address.path.trim_start_matches('/').to_owned()),
            Start::Host(scheme, host) => {
                let scheme = if scheme.is_empty() { "https" } else { scheme };
                let whole = format!("{scheme}://{host}{}", address.path);
                let own = self.own.iter().find_map(|own| whole.strip_prefix(own.trim_end_matches('/')));
                own.filter(|rest| rest.is_empty() || rest.starts_with('/'))
                    .map(|rest| rest.trim_start_matches('/').to_owned())
            }
            _ => None,
        }
    }

    /// The locale that a path from the root begins with, as written, and the rest.
    pub fn without_locale<'p>(&self, path: &'p str) -> (Option<&'p str>, &'p str) {
        let (first, rest) = path.split_once('/').unwrap_or((path, ""));
        let is_known =
            || self.is_source_locale(first) || self.locales.iter().any(|own| locale::same(own, first));
        // `de` may be a folder like any other; `de-de` is none.
        match locale::is_in_address(first) || locale::canonical(first).is_some() && is_known() {
            true => (Some(first), rest),
            false => (None, path),
        }
    }

    /// Whether `tag` names the locale of the source: as it is, or as the bare language, by which most sites call it.
    pub fn is_source_locale(&self, tag: &str) -> bool {
        let of_translation = || self.locales.iter().any(|own| locale::same(own, tag));
        locale::same(tag, &self.source_locale)
            || locale::same(tag, &locale::language(&self.source_locale)) && !of_translation()
    }

    /// The folders that a relative address on `page` may start from: its own, and for a translation that of its source.
    pub(super) fn bases(&self, page: usize) -> Vec<(usize, &str)> {
        let page = &self.pages[page];
        let source = page.source.map(|source| &self.pages[source]);
        let bases = std::iter::once(page).chain(source).map(|page| (page.root, folder(&page.path)));
        let mut bases: Vec<_> = bases.collect();
        // What lies beside no translation may still lie beside a page of the source.
        if source.is_none() && page.root != 0 {
            bases.push((0, folder(&page.path)));
        }
        bases.dedup();
        bases
    }

    fn beside(&self, page: usize, path: &str, link: &Link<'_>) -> Outcome {
        const READINGS: [Reading; 6] = [
            Site::as_written,
            Site::as_name,
            Site::as_address,
            Site::as_moved,
            Site::anywhere,
            Site::in_other_case,
        ];
        if path.contains('\0') {
            return Outcome::Broken(Fault::Absent);
        }
        let found = READINGS.iter().find_map(|read| read(self, page, path, link));
        match found {
            Some(reached) => Outcome::Reached(self.mended(reached, path)),
            None => {
                let (_, folder) = self.bases(page)[0];
                let fault = if join(folder, path).0 > 0 { Fault::Outside } else { Fault::Absent };
                Outcome::Broken(fault)
            }
        }
    }

    /// Notes that a `\` stands where most platforms want a `/`.
    fn mended(&self, mut reached: Reached, path: &str) -> Reached {
        if path.contains('\\') && !self.platform.mends_separators {
            reached.spelled = Some(path.replace('\\', "/"));
        }
        reached
    }

    /// The file of exactly this name.
    fn as_written(&self, page: usize, path: &str, link: &Link<'_>) -> Option<Reached> {
        let is_folder = path.ends_with('/');
        self.bases(page).into_iter().find_map(|(root, folder)| {
            let (above, path) = join(folder, path);
            if above > 0 {
                let path = "../".repeat(above) + &path;
                let is_there = self.beyond.contains(&(root, path.clone()));
                return is_there.then(|| Reached { file: Some((root, path)), ..Reached::default() });
            }
            let files = &self.roots[root];
            if files.has(&path) && !is_folder {
                return Some(self.at_file(page, root, path));
            }
            if link.role != Role::Link || !files.has_folder(&path) {
                return None;
            }
            let index = INDEXES.iter().map(|index| joined(&path, index)).find(|index| files.has(index));
            match index {
                Some(index) => Some(self.at_file(page, root, index)),
                None => self
                    .platform
                    .shows_folders
                    .then(|| Reached { file: Some((root, path)), ..Reached::default() }),
            }
        })
    }

    /// The page whose file has this name and an extension.
    fn as_name(&self, page: usize, path: &str, link: &Link<'_>) -> Option<Reached> {
        let is_served = self.platform.is_linked_as_served && path.ends_with(".html");
        if !self.platform.has_clean_addresses && !is_served && link.role != Role::Include {
            return None;
        }
        let path = path.strip_suffix(".html").unwrap_or(path);
        self.bases(page).into_iter().find_map(|(root, folder)| {
            let (above, path) = join(folder, path);
            let names = [".md", ".mdx", ".markdown"].map(|extension| format!("{path}{extension}"));
            let found = names.into_iter().find(|name| above == 0 && self.roots[root].has(name))?;
            Some(self.at_file(page, root, found))
        })
    }

    /// The page at this address, starting from the page's.
    fn as_address(&self, page: usize, path: &str, link: &Link<'_>) -> Option<Reached> {
        if !self.platform.has_clean_addresses || link.role != Role::Link {
            return None;
        }
        let Page { source, address, .. } = &self.pages[page];
        let own = source.map_or(address, |source| &self.pages[source].address);
        let starts = [Some(folder(own)), self.platform.is_relative_to_address.then_some(own)];
        starts.into_iter().flatten().find_map(|start| {
            let (above, path) = join(start, path);
            let address = plain(&path);
            let found = self.places.at(address).filter(|found| above == 0 && self.may_lead(page, *found))?;
            let Page { address: own, path, .. } = &self.pages[found];
            let is_other_case = own != address && own.to_lowercase() == address.to_lowercase();
            let spelled = is_other_case.then(|| path.clone());
            Some(Reached { spelled, ..self.at_page(page, found) })
        })
    }

    /// Whether a link of `from` that names no locale may lead to a page: pages of the source lead to no translation.
    fn may_lead(&self, from: usize, page: usize) -> bool {
        let locale = &self.pages[page].locale;
        locale.is_none() || *locale == self.pages[from].locale
    }

    /// The page that a redirect leads to.
    fn as_moved(&self, page: usize, path: &str, link: &Link<'_>) -> Option<Reached> {
        self.bases(page).into_iter().find_map(|(_, folder)| {
            let (above, path) = join(folder, path);
            let to = self.redirects.get(&plain(&path).to_lowercase()).filter(|_| above == 0)?;
            self.redirected(page, to, link)
        })
    }

    fn redirected(&self, page: usize, to: &str, link: &Link<'_>) -> Option<Reached> {
        let path = self.path_from_root(&Address::of(to));
        let found = path.and_then(|path| self.places.page_at(self.without_locale(&path).1));
        // An address elsewhere is as good as a page, and so is one that only leads further.
        let reached = found.map(|found| self.at_page(page, found)).unwrap_or_default();
        (link.role == Role::Link).then_some(reached)
    }

    /// As Hugo looks for pages: from the root of the content, else the only one of this name, wherever it is. Translations
    /// may lie in the same tree and have the same names.
    fn anywhere(&self, page: usize, path: &str, link: &Link<'_>) -> Option<Reached> {
        /// A name that more files have than this is no page's alone, in however many languages.
        const MOST: usize = 200;
        if self.platform.id != "hugo" || link.role != Role::Link || path.starts_with('.') {
            return None;
        }
        let from_content = || {
            let below = Some(plain(path)).filter(|below| !below.is_empty())?;
            ["", "content"].iter().find_map(|content| self.places.at(&joined(content, below)))
        };
        let found = self.places.page_at(path).or_else(from_content);
        if let Some(found) = found.filter(|found| self.may_lead(page, *found)) {
            return Some(self.at_page(page, found));
        }
        ["", ".md"].into_iter().find_map(|extension| {
            let name = format!("{path}{extension}");
            let folders = self.roots[0].folders_with(&name);
            let paths = folders.iter().take(MOST).map(|folder| joined(folder, &name));
            let mut of_source = paths
                .filter(|path| self.find(0, path).is_none_or(|found| self.pages[found].locale.is_none()));
            let only = of_source.next().filter(|_| folders.len() <= MOST && of_source.next().is_none())?;
            Some(self.at_file(page, 0, only))
        })
    }

    /// The file whose name differs in case alone.
    fn in_other_case(&self, page: usize, path: &str, _: &Link<'_>) -> Option<Reached> {
        self.bases(page).into_iter().find_map(|(root, folder)| {
            let (above, path) = join(folder, path);
            let spelled = self.roots[root].other_case(&path).filter(|_| above == 0)?.to_owned();
            Some(Reached { spelled: Some(spelled.clone()), ..self.at_file(page, root, spelled) })
        })
    }

    fn at_source_root(&self, page: usize, path: &str, link: &Link<'_>) -> Outcome {
        let (above, path) = join("", path);
        let own = self.pages[page].root;
        if above > 0 {
            return Outcome::Broken(Fault::Outside);
        }
        for root in [own, 0] {
            if self.roots[root].has(&path) {
                return Outcome::Reached(self.at_file(page, root, path));
            }
        }
        // `~/samples-repository/…` is a repository that is checked out here when the site is built.
        let first = path.split('/').next().unwrap_or("");
        match self.roots[0].has_folder(first) && link.role == Role::Link {
            true => Outcome::Broken(Fault::Absent),
            false => Outcome::Unknown,
        }
    }

    fn at_site_root(&self, page: usize, path: &str, link: &Link<'_>) -> Outcome {
        let (tag, rest) = self.without_locale(path);
        let found = self.places.page_at(rest);
        if let Some(found) = found.filter(|found| tag.is_some() || self.may_lead(page, *found)) {
            return Outcome::Reached(match tag {
                Some(tag) => self.at_page_in(tag, found),
                None => self.at_page(page, found),
            });
        }
        let (above, file) = join("", rest);
        for folder in STATIC.iter().filter(|_| above == 0) {
            let file = joined(folder, &file);
            for root in [self.pages[page].root, 0] {
                if self.roots[root].has(&file) {
                    return Outcome::Reached(self.at_file(page, root, file));
                }
            }
        }
        if let Some(reached) =
            self.redirects.get(&plain(rest).to_lowercase()).and_then(|to| self.redirected(page, to, link))
        {
            return Outcome::Reached(reached);
        }
        let is_page = link.role == Role::Link && names_page(&Address::of(link.target));
        if is_page && self.places.would_know(rest) {
            Outcome::Broken(Fault::Absent)
        } else {
            Outcome::Unknown
        }
    }

    fn uid(&self, uid: &str) -> Outcome {
        let uid = uid.split(['?', '#']).next().unwrap_or(uid);
        match self.uids.get(uid) {
            Some(page) => Outcome::Reached(Reached { page: Some(*page), ..Reached::default() }),
            None => Outcome::Unknown,
        }
    }

    /// A file, and the page that readers of `from` get for it.
    fn at_file(&self, from: usize, root: usize, path: String) -> Reached {
        let page = self.find(root, &path).map(|page| self.served_to(from, page));
        Reached { page, file: Some((root, path)), ..Reached::default() }
    }

    fn at_page(&self, from: usize, page: usize) -> Reached {
        Reached { page: Some(self.served_to(from, page)), ..Reached::default() }
    }

    /// What readers of `from` get for a page: its translation, where it is a page of the source that has one.
    fn served_to(&self, from: usize, page: usize) -> usize {
        match self.pages[page].locale {
            None => self.served(page, self.pages[from].locale.as_deref()),
            Some(_) => page,
        }
    }

    /// What readers get under an address that names a locale.
    fn at_page_in(&self, tag: &str, page: usize) -> Reached {
        let named = self.locales.iter().find(|own| locale::same(own, tag));
        Reached { page: Some(self.served(page, named.map(String::as_str))), ..Reached::default() }
    }
}

/// What a link asks the tree for.
pub(super) fn class(link: &Link<'_>) -> Class {
    match link.role {
        Role::Image => Class::Pictures,
        _ if links::is_picture(link.target) => Class::Pictures,
        _ => Class::Pages,
    }
}

/// The page that stands for a folder.
const INDEXES: [&str; 9] = [
    "index.md",
    "_index.md",
    "README.md",
    "index.mdx",
    "index.yml",
    "toc.yml",
    "TOC.yml",
    "toc.md",
    "TOC.md",
];

/// Folders whose files are served from the root of the site.
const STATIC: [&str; 5] = ["", "static", "public", "docs/public", "assets"];

/// Whether an address may be that of a page: its last name has no extension, or that of pages.
fn names_page(address: &Address<'_>) -> bool {
    let last = address.path.rsplit(['/', '\\']).next().unwrap_or("");
    match last.rsplit_once('.') {
        None => true,
        Some((_, extension)) => ["md", "mdx", "markdown", "html"].contains(&extension),
    }
}
