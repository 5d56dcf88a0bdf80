//! The source that a page brought up to date in part was made from: some sections as they are today, the others as they
//! were.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{METADATA, Parts, names, of};
use crate::document::Document;
use crate::drift::metadata::Fate;

/// `base` with the sections that `recorded` has as they are in `today`: taken whole, from a heading to the next; new ones
/// after their predecessor, and without those that `today` and `recorded` lack. None where there is no such section.
pub fn compose(
    base: &Document,
    today: &Document,
    recorded: &Parts,
    fate: &dyn Fn(&str) -> Fate,
) -> Option<String> {
    let (was, is) = (of(base, fate), of(today, fate));
    let (old, new) = (pieces(base), pieces(today));
    // A section that is recorded under another name has not changed: a heading above it has.
    let is_stray =
        |(name, hash): &(&String, &String)| !was.contains_key(*name) && is.get(*name) != Some(*hash);
    let strays: FxHashSet<&String> = recorded.iter().filter(is_stray).map(|(_, hash)| hash).collect();
    let is_taken = |name: &str| {
        let today = is.get(name);
        let is_gone = |hash| today.is_none() && !recorded.contains_key(name) && !strays.contains(hash);
        let is_synced = today.is_some() && recorded.get(name) == today && was.get(name) != today;
        is_synced || was.get(name).is_some_and(is_gone)
    };
    let places: FxHashMap<Key<'_>, usize> =
        new.iter().enumerate().map(|(at, piece)| (piece.key(), at)).collect();
    let there: FxHashMap<Key<'_>, usize> =
        old.iter().enumerate().map(|(at, piece)| (piece.key(), at)).collect();
    let renamed: FxHashMap<&String, usize> = old
        .iter()
        .enumerate()
        .filter(|(_, piece)| !is.contains_key(&piece.name))
        .filter_map(|(at, piece)| Some((was.get(&piece.name)?, at)))
        .collect();
    let mut inserted: Vec<Vec<usize>> = vec![Vec::new(); old.len()];
    let mut before = 0;
    let mut has_any = false;
    for (at, piece) in new.iter().enumerate() {
        match there.get(&piece.key()) {
            Some(place) => before = *place,
            None if is_taken(&piece.name) => {
                inserted[before].push(at);
                has_any = true;
            }
            None => {
                let place = is.get(&piece.name).and_then(|hash| renamed.get(hash));
                before = place.copied().unwrap_or(before);
            }
        }
    }
    let mut composed = Composed { text: String::new(), last: None };
    for (at, piece) in old.iter().enumerate() {
        if is_taken(&piece.name) {
            has_any = true;
            if let Some(place) = places.get(&piece.key()) {
                composed.push(true, *place, &new[*place]);
            }
        } else {
            composed.push(false, at, piece);
        }
        for place in &inserted[at] {
            composed.push(true, *place, &new[*place]);
        }
    }
    if !has_any {
        return None;
    }
    composed.define_links_of(today);
    Some(composed.text)
}

/// A stretch of a page.
struct Piece<'d> {
    /// The part that it is.
    name: String,
    /// The text before the first heading has the front matter in it or before it, and so two pieces.
    is_second: bool,
    text: &'d str,
}

type Key<'p> = (&'p str, bool);

impl Piece<'_> {
    fn key(&self) -> Key<'_> {
        (&self.name, self.is_second)
    }
}

/// All of a page: what precedes the front matter, the front matter, what follows it, and a piece for each heading.
fn pieces(document: &Document) -> Vec<Piece<'_>> {
    let text = document.text.as_str();
    let names = names(document);
    let headings = document.sections.iter().filter_map(|section| section.heading);
    let mut starts: Vec<(usize, &str)> = headings
        .filter_map(|heading| {
            let block = document.blocks.get(heading as usize)?;
            Some((line_start(text, block.span.start as usize), names.get(heading as usize)?.section.as_str()))
        })
        .collect();
    starts.sort_unstable_by_key(|(start, _)| *start);
    let first = starts.first().map_or(text.len(), |(start, _)| *start);
    let front_matter = document.front_matter.as_ref().map(|front_matter| front_matter.span.range());
    let (start, end) = front_matter.map_or((0, 0), |range| (range.start, line_end(text, range.end)));
    let (start, end) = if end <= first { (start, end) } else { (0, 0) };
    let piece = |name: &str, is_second, from: usize, to: usize| Piece {
        name: name.to_owned(),
        is_second,
        text: text.get(from..to).unwrap_or(""),
    };
    let mut pieces =
        vec![piece("#", false, 0, start), piece(METADATA, false, start, end), piece("#", true, end, first)];
    let ends = starts.iter().skip(1).map(|(start, _)| *start).chain([text.len()]);
    pieces.extend(starts.iter().zip(ends).map(|((start, name), end)| piece(name, false, *start, end)));
    pieces
}

fn line_start(text: &str, at: usize) -> usize {
    text.get(..at).and_then(|before| before.rfind(['\n', '\r'])).map_or(0, |line_break| line_break + 1)
}

/// Past the line break at `at`.
fn line_end(text: &str, at: usize) -> usize {
    match text.as_bytes().get(at..) {
        Some([b'\r', b'\n', ..]) => at + 2,
        Some([b'\n' | b'\r', ..]) => at + 1,
        _ => at,
    }
}

struct Composed {
    text: String,
    /// The last piece: whether it is today's, and which.
    last: Option<(bool, usize)>,
}

impl Composed {
    fn push(&mut self, is_today: bool, at: usize, piece: &Piece<'_>) {
        if piece.text.is_empty() {
            return;
        }
        // Neighbours in one version stay as they are.
        let follows = self.last.is_some_and(|last| last == (is_today, at.wrapping_sub(1)));
        if !follows {
            // A paragraph would take a heading that is underlined for its own.
            let is_heading = piece.name != METADATA && piece.name != "#";
            self.end_lines(if is_heading { 2 } else { 1 });
        }
        self.text.push_str(piece.text);
        self.last = Some((is_today, at));
    }

    /// Sees to it that the text, if there is any, ends with this many line breaks, at most 2.
    fn end_lines(&mut self, wanted: usize) {
        let last = &self.text[self.text.trim_end().len()..];
        let there = last.matches('\n').count().max(last.matches('\r').count());
        if !self.text.is_empty() {
            self.text.push_str(&"\n\n"[..wanted.saturating_sub(there).min(2)]);
        }
    }

    /// A section may use links that are defined at the end of its page. The first definition of a name counts, so
    /// more of them change nothing else.
    fn define_links_of(&mut self, today: &Document) {
        let lines: FxHashSet<&str> = self.text.lines().map(str::trim).collect();
        let missing: Vec<&str> = today
            .text
            .lines()
            .filter(|line| is_definition(line) && !lines.contains(line.trim()))
            .map(str::trim)
            .collect();
        if !missing.is_empty() {
            let missing = missing.join("\n");
            self.end_lines(2);
            self.text.push_str(&missing);
            self.text.push('\n');
        }
    }
}

/// `[name]: target`, and no footnote.
fn is_definition(line: &str) -> bool {
    let Some((name, target)) = line.trim().strip_prefix('[').and_then(|rest| rest.split_once("]:")) else {
        return false;
    };
    !name.starts_with('^') && !name.contains(['[', ']']) && !target.trim().is_empty()
}
