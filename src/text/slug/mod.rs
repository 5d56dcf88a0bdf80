//! How platforms make the ids of a page from its headings; one file a convention.

mod blackfriday;
mod category;
mod docfx;
mod github;
mod gitlab;
mod gitlab_legacy;
mod goldmark;
mod hugo;
mod hugo_ascii;
mod markdig;
mod mdbook;
mod mdn;
mod python_markdown;
mod vitepress;

#[cfg(test)]
mod tests;

use rustc_hash::{FxHashMap, FxHashSet};

/// A convention: words and functions.
#[derive(Debug)]
pub struct Convention {
    /// Its public id.
    pub id: &'static str,
    /// Makes the id of a heading from its plain text, before it is told apart from others.
    pub slug: fn(&str) -> String,
    /// Tells an id apart from those that the page has, and takes it.
    pub unique: fn(&mut Taken, String) -> String,
    /// Whether it takes a heading as it is written, with the addresses of links and entities, and not its words.
    pub reads_markup: bool,
    /// Whether `<a name="id"></a>` at the start of a heading takes the place of its id.
    pub anchor_replaces: bool,
}

/// The ids that a page has so far.
#[derive(Debug, Default)]
pub struct Taken {
    ids: FxHashSet<String>,
    /// For an id with a number that was wanted and not free, the next number to try: all between are taken.
    next: FxHashMap<String, u64>,
}

impl Taken {
    /// Takes an id that its author gave, which nothing tells apart from others.
    pub fn take(&mut self, id: &str) {
        self.insert(id);
    }

    /// Takes `id`; false where the page has it.
    fn insert(&mut self, id: &str) -> bool {
        self.ids.insert(id.to_owned())
    }
}

/// All conventions.
pub static ALL: &[&Convention] = &[
    &docfx::CONVENTION,
    &markdig::CONVENTION,
    &github::CONVENTION,
    &gitlab::CONVENTION,
    &gitlab_legacy::CONVENTION,
    &hugo::CONVENTION,
    &hugo_ascii::CONVENTION,
    &blackfriday::CONVENTION,
    &goldmark::CONVENTION,
    &mdn::CONVENTION,
    &mdbook::CONVENTION,
    &vitepress::CONVENTION,
    &python_markdown::CONVENTION,
];

/// The convention called `id`.
pub fn named(id: &str) -> Option<&'static Convention> {
    ALL.iter().copied().find(|convention| convention.id == id)
}

/// The convention of Microsoft Learn, and near enough to GitHub's for evidence in alignment.
pub fn docfx(heading: &str) -> String {
    (docfx::CONVENTION.slug)(heading)
}

/// Takes `id`, or the first of `id-1`, `id-2` and so on that the page does not have.
fn numbered(taken: &mut Taken, id: String) -> String {
    if taken.insert(&id) { id } else { first_free(taken, &id, '-', 1) }
}

/// Takes `base`, `separator` and the first number from `number` on that make an id the page does not have.
///
/// What one search has found taken the next ones skip, so that all together cost little more than one step for each
/// id: a page of one heading ten thousand times must not cost its square, nor one that has each number as a heading.
fn first_free(taken: &mut Taken, base: &str, separator: char, mut number: u64) -> String {
    let mut passed = Vec::new();
    let id = loop {
        let id = format!("{base}{separator}{number}");
        if taken.insert(&id) {
            break id;
        }
        number = taken.next.get(&id).copied().unwrap_or(number + 1);
        passed.push(id);
    };
    taken.next.extend(passed.into_iter().map(|id| (id, number + 1)));
    id
}

/// A heading's text, without attributes, and the id that its author gave it by `{#id}`, `{.class #id}`, `{: #id }` or `{/* #id */}` at its
/// end.
pub fn explicit(text: &str) -> (&str, Option<&str>) {
    let whole = (text, None);
    let Some((before, inside)) = text.trim_end().strip_suffix('}').and_then(|text| text.rsplit_once('{'))
    else {
        return whole;
    };
    if inside.contains('}') {
        return whole;
    }
    let words = inside.trim_start_matches(':').split_whitespace();
    match words.clone().find_map(|word| word.strip_prefix('#')).filter(|id| !id.is_empty()) {
        Some(id) => (before.trim_end(), Some(id)),
        // `{.class key=value}` is no part of the text, either.
        None if words.clone().count() > 0
            && words.clone().all(|word| word.len() > 1 && word.starts_with('.') || word.contains('=')) =>
        {
            (before.trim_end(), None)
        }
        None => whole,
    }
}
