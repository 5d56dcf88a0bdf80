//! What site generators make of links and headings, as far as it differs.

use crate::text::slug::{self, Convention};

/// A platform.
#[derive(Debug)]
pub struct Platform {
    /// Its public id.
    pub id: &'static str,
    /// The id of its convention for the ids of headings.
    convention: &'static str,
    /// Whether `{#id}` at the end of a heading is its id.
    pub attributes: Attributes,
    /// Whether links leave out extensions, and name a folder for the index page in it.
    pub has_clean_addresses: bool,
    /// Whether relative links may start from the page's address, where each page is a folder of its own.
    pub is_relative_to_address: bool,
    /// Whether a link may name any thing of the project by its label.
    pub has_labels: bool,
    /// Whether it is served where the case of file names does not count.
    pub ignores_case: bool,
    /// Whether a `\` between folders works.
    pub mends_separators: bool,
    /// What the locale does in links to pages of the same site.
    pub locale: LocaleInLinks,
    /// Whether pages link one another by the names of the files that are served as well.
    pub is_linked_as_served: bool,
    /// Whether includes start from where templates say.
    pub includes_from_templates: bool,
    /// Whether `#tab/…` names a tab.
    pub has_tabs: bool,
    /// Whether `::: name` on a line of its own makes a part of the page.
    pub has_generated_pages: bool,
    /// Whether a call in a page may make headings.
    pub calls_make_headings: bool,
    /// Whether each item of a list may be a term with an id.
    pub gives_ids_to_items: bool,
    /// Whether its build wants code as it is in the source, comments and all.
    pub keeps_code: bool,
    /// The hosts that serve it to everybody.
    pub hosts: &'static [&'static str],
    /// Whether a link to a folder works whatever is in it.
    pub shows_folders: bool,
    /// Whether marks of emphasis pair wherever they stand, and not as CommonMark has it.
    pub pairs_emphasis: bool,
    /// Files in the project's folder, or in one that leads to it, that tell the platform.
    pub markers: &'static [&'static str],
}

/// What `{#id}` at the end of a heading is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attributes {
    /// Text like any other.
    Text,
    /// The heading's id.
    Id,
    /// An id to those sites that have an extension for it.
    Perhaps,
}

/// What the locale does in links to pages of the same site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LocaleInLinks {
    /// The platform puts it in; one that stands there wins over the reader's.
    Never,
    /// Each page links to pages of its own locale.
    Always,
    /// Both are usual.
    Either,
}

impl Platform {
    /// How it makes ids from headings.
    pub fn convention(&self) -> &'static Convention {
        slug::named(self.convention).unwrap_or(slug::ALL[0])
    }
}

/// The hosts whose pages the build of Microsoft Learn wants without locale.
const LEARN: [&str; 7] = [
    "learn.microsoft.com",
    "docs.microsoft.com",
    "azure.microsoft.com",
    "msdn.microsoft.com",
    "technet.microsoft.com",
    "www.azure.com",
    "review.docs.microsoft.com",
];

/// A platform whose pages are files: links name them as they lie there.
const FILES: Platform = Platform {
    id: "github",
    convention: "github",
    attributes: Attributes::Perhaps,
    has_clean_addresses: false,
    is_relative_to_address: false,
    has_labels: false,
    ignores_case: false,
    mends_separators: false,
    locale: LocaleInLinks::Either,
    is_linked_as_served: false,
    includes_from_templates: false,
    has_tabs: false,
    has_generated_pages: false,
    calls_make_headings: true,
    gives_ids_to_items: false,
    keeps_code: false,
    hosts: &[],
    shows_folders: true,
    pairs_emphasis: false,
    markers: &[],
};

/// A generator that serves each page under an address of its own.
const SITE: Platform =
    Platform { has_clean_addresses: true, is_relative_to_address: true, shows_folders: false, ..FILES };

/// All platforms; the first is taken where nothing tells another.
pub static ALL: [Platform; 11] = [
    FILES,
    Platform {
        id: "learn",
        convention: "docfx",
        attributes: Attributes::Text,
        ignores_case: true,
        mends_separators: true,
        locale: LocaleInLinks::Never,
        has_tabs: true,
        keeps_code: true,
        hosts: &LEARN,
        shows_folders: false,
        markers: &["docfx.json", ".openpublishing.publish.config.json"],
        ..FILES
    },
    Platform {
        id: "docusaurus",
        // Its lists of a category’s pages.
        shows_folders: true,
        attributes: Attributes::Id,
        locale: LocaleInLinks::Never,
        markers: &["docusaurus.config.js", "docusaurus.config.ts", "docusaurus.config.mjs"],
        ..SITE
    },
    Platform {
        id: "starlight",
        locale: LocaleInLinks::Always,
        markers: &["astro.config.mjs", "astro.config.ts", "astro.config.js"],
        ..SITE
    },
    Platform {
        id: "hugo",
        // Its lists of a section’s pages.
        shows_folders: true,
        convention: "hugo",
        includes_from_templates: true,
        attributes: Attributes::Id,
        markers: &["hugo.toml", "hugo.yaml", "hugo.yml", "config.toml"],
        ..SITE
    },
    Platform {
        id: "mkdocs",
        convention: "python-markdown",
        // mkdocstrings and its like.
        has_generated_pages: true,
        attributes: Attributes::Id,
        pairs_emphasis: true,
        markers: &["mkdocs.yml", "mkdocs.yaml"],
        ..SITE
    },
    Platform {
        id: "vitepress",
        convention: "vitepress",
        attributes: Attributes::Id,
        markers: &[".vitepress", "docs/.vitepress"],
        ..SITE
    },
    Platform {
        id: "mdn",
        convention: "mdn",
        attributes: Attributes::Text,
        ignores_case: true,
        locale: LocaleInLinks::Always,
        calls_make_headings: false,
        // rari gives one to each term of a definition list, which Markdown writes as a list.
        gives_ids_to_items: true,
        ..SITE
    },
    Platform {
        id: "mdbook",
        convention: "mdbook",
        is_linked_as_served: true,
        attributes: Attributes::Id,
        markers: &["book.toml"],
        ..FILES
    },
    Platform { id: "sphinx", has_labels: true, markers: &["conf.py", "docs/conf.py"], ..FILES },
    Platform { id: "gitlab", convention: "gitlab", attributes: Attributes::Text, ..FILES },
];

/// The platform called `id`.
pub fn named(id: &str) -> Option<&'static Platform> {
    ALL.iter().find(|platform| platform.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_platform_names_a_convention_that_exists() {
        for platform in &ALL {
            assert!(slug::named(platform.convention).is_some(), "{}", platform.id);
        }
    }
}
