//! What the checks of links share: which links to judge, on which side, and what a finding about one points to.

use std::hash::Hash;

use rustc_hash::{FxHashMap, FxHashSet};

use super::Check;
use crate::align::normal_target;
use crate::corpus::{Pair, Verdict};
use crate::document::{Block, Document, Kind};
use crate::finding::{Edit, Finding, Level};
use crate::site::address::Address;
use crate::site::links::Link;
use crate::site::{Fault, Outcome, Place, Site};
use crate::text::Span;

/// Where more links are broken, the others get no suggestion: each costs a look at many names.
pub(super) const MOST_SUGGESTIONS: usize = 200;

/// A pair, and what links on its pages lead to.
#[derive(Debug, Clone, Copy)]
pub struct Linked<'a> {
    /// Index of the pair in the corpus.
    pub index: usize,
    /// The pair, judged.
    pub pair: &'a Pair,
    /// All pages and files.
    pub site: &'a Site,
    /// The source as it is today.
    source: Option<usize>,
    /// The translation.
    target: Option<usize>,
    /// Whether source and translation are in no pair before this one.
    is_new: (bool, bool),
}

/// A link of one side of a pair.
#[derive(Debug, Clone, Copy)]
pub(super) struct Followed<'a> {
    /// The page that holds it.
    pub page: usize,
    /// Whether that is the source.
    pub is_source: bool,
    pub link: Link<'a>,
    pub outcome: &'a Outcome,
}

impl<'a> Linked<'a> {
    /// The pair at `index` of the corpus; `is_new` tells whether its source of today and its translation are in no pair
    /// before it.
    pub fn of(index: usize, pair: &'a Pair, site: &'a Site, is_new: (bool, bool)) -> Self {
        let source = pair.today.as_ref().and_then(|_| site.find(0, &pair.source_path));
        let target = pair.target.as_ref().and_then(|_| site.find(pair.root, &pair.target_path));
        Self { index, pair, site, source, target, is_new }
    }

    /// The links of both sides that have a fault. What is a fault of the source in the same way is told there, and once.
    pub(super) fn faults<F: Copy + Eq + Hash>(
        &self,
        fault: impl Fn(&Linked<'a>, &Followed<'a>) -> Option<F>,
    ) -> Vec<(Followed<'a>, F)> {
        let faulty = |followed: Followed<'a>| fault(self, &followed).map(|fault| (followed, fault));
        let of_source: Vec<(Followed<'a>, F)> = self.links(self.source, true).filter_map(faulty).collect();
        let of_target: Vec<(Followed<'a>, F)> = match self.is_new.1 {
            true => self.links(self.target, false).filter_map(faulty).collect(),
            false => Vec::new(),
        };
        let name = |(followed, fault): &(Followed<'a>, F)| (key(followed.link.target), *fault);
        let known: FxHashSet<(String, F)> = of_source.iter().map(name).collect();
        let own = of_target.into_iter().filter(|fault| !known.contains(&name(fault)));
        of_source.into_iter().filter(|_| self.is_new.0).chain(own).collect()
    }

    fn links(&self, page: Option<usize>, is_source: bool) -> impl Iterator<Item = Followed<'a>> {
        let site = self.site;
        page.into_iter().flat_map(move |page| {
            site.links(page).map(move |(link, outcome)| Followed { page, is_source, link, outcome })
        })
    }

    /// The addresses on the source as it is today, as written.
    pub(super) fn targets_of_source(&self) -> FxHashSet<&'a str> {
        self.links(self.source, true).map(|followed| followed.link.target).collect()
    }

    /// The references to links that the translation does not define; not those of the source, which are text like any
    /// other, such as `matrix[i][j]`.
    pub(super) fn undefined(&self) -> impl Iterator<Item = &'a (String, Span)> {
        let both = self.both().filter(|_| self.is_new.1);
        both.into_iter().flat_map(|(source, target)| {
            let of_source: FxHashSet<&str> =
                self.document(source).undefined.iter().map(|(label, _)| label.as_str()).collect();
            let all = self.document(target).undefined.iter();
            all.filter(move |(label, _)| !of_source.contains(label.as_str()))
        })
    }

    /// The source as it is today, and the translation that is served in its place.
    pub(super) fn both(&self) -> Option<(usize, usize)> {
        self.source.zip(self.target)
    }

    /// The pages of the pair that are looked at here, each with whether it is the source.
    pub(super) fn pages(&self) -> impl Iterator<Item = (usize, bool)> {
        let source = self.source.filter(|_| self.is_new.0).map(|page| (page, true));
        let target = self.target.filter(|_| self.is_new.1).map(|page| (page, false));
        source.into_iter().chain(target)
    }

    /// The text of a page.
    pub(super) fn document(&self, page: usize) -> &'a Document {
        &self.site.get(page).document
    }

    /// A finding about a link.
    pub(super) fn finding(&self, check: &Check, followed: &Followed<'_>) -> Finding {
        let anchor = format!("link/{}", key(followed.link.target));
        let mut finding = self.finding_at(check, anchor, followed.is_source, followed.link.span);
        // Without a repository nobody knows where the project ends: the folders may have been cut out of it.
        if *followed.outcome == Outcome::Broken(Fault::Outside) && !self.site.is_in_repository() {
            finding.level = Level::Note;
        }
        finding.with("target", shown(followed.link.target))
    }

    /// A finding about a place of one side.
    pub(super) fn finding_at(&self, check: &Check, anchor: String, is_source: bool, span: Span) -> Finding {
        let mut finding = check.finding(self.index, anchor);
        if is_source {
            finding.source = Some(span);
            finding.is_of_today = true;
            // Whoever translates cannot mend it.
            finding.level = Level::Warning;
        } else {
            finding.target = Some(span);
            // The page gets updated anyway.
            if matches!(self.pair.verdict, Verdict::Stale | Verdict::Partial) {
                finding.level = Level::Note;
            }
        }
        finding
    }

    /// What a broken link was perhaps meant to be; `number` is its place among the faults of the pair.
    pub(super) fn suggestion(&self, number: usize, followed: &Followed<'_>) -> Option<String> {
        (number < MOST_SUGGESTIONS).then(|| self.site.suggestion(followed.page, &followed.link)).flatten()
    }

    /// The edit that writes `new` for `old` in a link of the translation; none where that stands there more than once, or
    /// elsewhere, as in a reference.
    pub(super) fn edit(&self, followed: &Followed<'_>, old: &str, new: &str) -> Option<Edit> {
        let text = &self.document(followed.page).text;
        let written = followed.link.span.of(text);
        let mut found = written.match_indices(old);
        let (at, _) = found.next().filter(|_| !followed.is_source && !old.is_empty())?;
        if found.next().is_some() {
            return None;
        }
        let start = followed.link.span.range().start + at;
        Some(Edit::draft(Span::new(start, start + old.len()), new))
    }

    /// What the id of a heading is made of; empty where the place is none.
    pub(super) fn text(&self, place: Place) -> &'a str {
        let document = self.document(place.page);
        let section = self.block(place).filter(|block| matches!(block.kind, Kind::Heading(_)));
        section
            .and_then(|block| document.sections.get(block.section as usize))
            .map_or("", |section| &section.text)
    }

    /// Whether there are words at a place, by which it can be told what it is in another language.
    pub(super) fn has_words(&self, place: Place) -> bool {
        let document = self.document(place.page);
        self.block(place).is_some_and(|block| !document.words(block).trim().is_empty())
    }

    /// The block of a place.
    pub(super) fn block(&self, place: Place) -> Option<&'a Block> {
        self.document(place.page).blocks.get(place.block as usize)
    }
}

/// How a person names the blocks of places: their titles, each made once, for a block may have very many ids.
#[derive(Debug, Default)]
pub(super) struct Titles(FxHashMap<Place, String>);

impl Titles {
    /// The title of the block at `place`.
    pub(super) fn of(&mut self, linked: &Linked<'_>, place: Place) -> String {
        let title = || linked.block(place).map(|block| linked.document(place.page).title(block));
        self.0.entry(place).or_insert_with(|| title().unwrap_or_default()).clone()
    }
}

/// Under which two links of source and translation are one: without locale, and with the fragment.
pub(super) fn key(target: &str) -> String {
    let address = Address::of(target);
    let path = target.trim().split('#').next().unwrap_or("");
    let path = if path.is_empty() { String::new() } else { normal_target(path) };
    format!("{path}#{}", address.fragment.unwrap_or(""))
}

/// An address as a message has it: nobody reads the end of a very long one.
pub(super) fn shown(target: &str) -> String {
    const LONGEST: usize = 200;
    let mut shown: String = target.chars().take(LONGEST).collect();
    if shown.len() < target.len() {
        shown.push('…');
    }
    shown
}
