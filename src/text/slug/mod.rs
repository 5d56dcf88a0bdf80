//! How platforms make the ids of a page from its headings; one file a convention.

mod docfx;

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
    /// Whether `{#id}` at the end of a heading is its id; else that is text like any other.
    pub reads_attributes: bool,
    /// Whether `<a name="id"></a>` at the start of a heading takes the place of its id.
    pub anchor_replaces: bool,
}

/// The ids that a page has so far.
#[derive(Debug, Default)]
pub struct Taken {
    ids: FxHashSet<String>,
    /// How often each id was wanted.
    counts: FxHashMap<String, u32>,
}

impl Taken {
    /// Takes an id that its author gave, which nothing tells apart from others.
    pub fn take(&mut self, id: &str) {
        self.ids.insert(id.to_owned());
    }
}

/// All conventions.
pub static ALL: &[&Convention] = &[&docfx::CONVENTION];

/// The convention called `id`.
pub fn named(id: &str) -> Option<&'static Convention> {
    ALL.iter().copied().find(|convention| convention.id == id)
}

/// The convention of Microsoft Learn, and near enough to GitHub's for evidence in alignment.
pub fn docfx(heading: &str) -> String {
    (docfx::CONVENTION.slug)(heading)
}

/// Appends `separator` and the first number from `first` on that makes `id` one that the page does not have.
fn numbered(taken: &mut Taken, id: String, separator: char, first: u32) -> String {
    if taken.ids.insert(id.clone()) {
        return id;
    }
    // From where the last search ended: a page of one heading ten thousand times must not cost its square.
    let mut number = taken.counts.get(&id).copied().unwrap_or(first);
    loop {
        let candidate = format!("{id}{separator}{number}");
        number += 1;
        if taken.ids.insert(candidate.clone()) {
            taken.counts.insert(id, number);
            return candidate;
        }
    }
}

/// A heading's text and the id that its author gave it by `{#id}`, `{.class #id}` or `{: #id }` at its end.
pub fn explicit(text: &str) -> (&str, Option<&str>) {
    let whole = (text, None);
    let Some((before, inside)) = text.trim_end().strip_suffix('}').and_then(|text| text.rsplit_once('{'))
    else {
        return whole;
    };
    let mut words = inside.trim_start_matches(':').split_whitespace();
    match words.find_map(|word| word.strip_prefix('#')).filter(|id| !id.is_empty()) {
        Some(id) => (before.trim_end(), Some(id)),
        None => whole,
    }
}
