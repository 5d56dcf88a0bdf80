//! Where in a translation a change of its source belongs.

use std::cell::OnceCell;
use std::ops::Range;

use super::{Change, Deed};
use crate::align::Alignment;
use crate::text::{Span, words};

/// How far back the place of something new is looked for, in blocks.
const REACH: usize = 1_000;

/// Finds the passages of one translation.
pub struct Locator<'a> {
    /// The old version of the source with the translation.
    alignment: &'a Alignment<'a>,
    /// Lines that differ, for pages of which nothing but the lines is known.
    lines: OnceCell<Vec<(Range<usize>, Range<usize>)>>,
}

impl<'a> Locator<'a> {
    /// For the alignment of the old version of a source with its translation.
    pub fn new(alignment: &'a Alignment<'a>) -> Self {
        Self { alignment, lines: OnceCell::new() }
    }

    /// The passage of the translation that `change` belongs to; for what is new the place where it belongs, an empty
    /// span. None where the translation does not have the passage.
    pub fn passage(&self, change: &Change) -> Option<Span> {
        let alignment = self.alignment;
        let target = alignment.target;
        if change.kind == "metadata" {
            let front_matter = target.front_matter.as_ref()?;
            return front_matter.get(&change.title).map(|entry| entry.span);
        }
        if target.blocks.is_empty() {
            return self.passage_of_lines(change);
        }
        if change.deed == Deed::Added {
            let before =
                (0..change.old_blocks.0).rev().take(REACH).find_map(|block| alignment.target_of(block));
            return Some(target.place_after(before));
        }
        let found = (change.old_blocks.0..change.old_blocks.1).filter_map(|block| alignment.target_of(block));
        let (first, last) = found.fold(None, |range: Option<(usize, usize)>, at| {
            Some(range.map_or((at, at), |(first, last)| (first.min(at), last.max(at))))
        })?;
        let cell = change.cell.filter(|_| first == last).and_then(|cell| {
            let cells = target.cells(&target.blocks[first]);
            let same_shape =
                cells.len() == alignment.source.cells(&alignment.source.blocks[change.old_blocks.0]).len();
            cells.get(cell).filter(|_| same_shape)
        });
        let whole = || target.blocks[first..=last].iter().map(|block| block.span).reduce(Span::cover);
        cell.map(|cell| cell.span).or_else(whole)
    }

    /// The passage on a page of which nothing but the lines is known. Tags and code stand in both languages as they are;
    /// between them as many lines go with as many, else all with all.
    fn passage_of_lines(&self, change: &Change) -> Option<Span> {
        let (source, target) = (self.alignment.source.text.as_str(), self.alignment.target.text.as_str());
        let (from, to): (Vec<&str>, Vec<&str>) =
            (source.split_inclusive('\n').collect(), target.split_inclusive('\n').collect());
        let line_of =
            |offset: u32| source.get(..offset as usize).map_or(0, |before| before.matches('\n').count());
        let old = change.old?;
        let last = if old.is_empty() { line_of(old.start) } else { line_of(old.end.saturating_sub(1)) + 1 };
        let lines = line_of(old.start)..last;
        let mut shift = 0isize;
        let mut found = None;
        let differing = self.lines.get_or_init(|| words::changed_lines(&from, &to));
        for (left, right) in differing.iter().cloned() {
            if left.start >= lines.end && !(left.start == lines.start && lines.is_empty()) {
                break;
            }
            if left.end > lines.start {
                let twins = left.len() == right.len();
                let within = left.start <= lines.start && lines.end <= left.end;
                found = Some(match twins && within {
                    true => right.start + lines.start - left.start..right.start + lines.end - left.start,
                    false => right,
                });
                break;
            }
            shift = right.end as isize - left.end as isize;
        }
        let moved = |line: usize| usize::try_from(line as isize + shift).unwrap_or(0).min(to.len());
        let found = found.unwrap_or_else(|| moved(lines.start)..moved(lines.end));
        let offset = |line: usize| to.iter().take(line).map(|line| line.len()).sum::<usize>();
        Some(Span::new(offset(found.start), offset(found.end)))
    }
}

#[cfg(test)]
mod tests {
    use crate::align::{Model, align};
    use crate::dialect::read;
    use crate::drift::{Fate, compare};

    #[test]
    fn lines_between_tags_go_with_lines_between_the_same_tags() {
        let old = "<para>\n One.\n Two.\n</para>\n<code>\n print_r($a);\n</code>\n<para>\n Three.\n</para>\n";
        let german = "<!-- EN-Revision: n/a -->\n<para>\n Eins.\n Zwei.\n</para>\n<code>\n print_r($a);\n</code>\n<para>\n Drei und\n mehr.\n</para>\n";
        for (from, to, expected) in [
            (" Two.", " Two, now.", " Zwei.\n"),
            (" print_r($a);", " print_r($b);", " print_r($a);\n"),
            (" Three.", " Three!!", " Drei und\n mehr.\n"),
        ] {
            let page = |text: &str| read("a.xml", text.as_bytes());
            let (was, is, target) = (page(old), page(&old.replace(from, to)), page(german));
            let alignment = align(&was, &target, &Model::default());
            let drift = compare(&was, &is, &|_| Fate::Copied);
            let [change] = drift.changes.as_slice() else { panic!("{:?}", drift.changes) };
            let found = super::Locator::new(&alignment).passage(change).map(|span| span.of(&target.text));
            assert_eq!(found, Some(expected));
        }
    }
}
