//! Two versions of one page, piece by piece.

use std::collections::BTreeSet;

use rustc_hash::FxHashSet;

use super::metadata::{self, Fate};
use super::{Change, Class, Deed, Drift, key, normal, parts};
use crate::align::{self, Alignment, Model, Movable, Piece};
use crate::document::{Block, Document, Id, Kind};
use crate::text::Span;
use crate::text::words::{self, Run, Sign};

/// Alerts whose changes come first.
const URGENT: [&str; 4] = ["warning", "caution", "danger", "security"];

/// What the author did to make `new` of `old`. `fate` says what becomes of a key of the front matter.
pub fn compare(old: &Document, new: &Document, fate: &dyn Fn(&str) -> Fate) -> Drift {
    let mut changes = metadata::changes(old, new, fate);
    let is_opaque = old.blocks.is_empty() && new.blocks.is_empty();
    let alignment = align::align(old, new, &Model::default());
    // In one language what has no words in common is not one piece that was rewritten.
    let alignment = alignment.without(|before, after| {
        // A message that says something else is still the message.
        !old.is_catalogue && normal::are_unrelated((old, &old.blocks[before]), (new, &new.blocks[after]))
    });
    let comparison =
        Comparison { old, new, alignment: &alignment, anchors: (parts::anchors(old), parts::anchors(new)) };
    if is_opaque {
        changes.extend(comparison.lines());
    } else {
        changes.extend(comparison.blocks());
    }
    changes.retain(|change| change.class > Class::Cosmetic);
    let sections = comparison.changed_sections(&changes);
    Drift {
        class: changes.iter().map(|change| change.class).max().unwrap_or(Class::Cosmetic),
        sections: comparison.sections(),
        changed_sections: if is_opaque { usize::from(!changes.is_empty()) } else { sections },
        words: changes.iter().map(|change| change.words).sum(),
        is_urgent: changes.iter().any(|change| comparison.is_urgent(change)),
        changes,
    }
}

struct Comparison<'a> {
    old: &'a Document,
    new: &'a Document,
    alignment: &'a Alignment<'a>,
    /// The part that each block stands in.
    anchors: (Vec<String>, Vec<String>),
}

impl Comparison<'_> {
    /// The changes of the text, in the order of the new version.
    fn blocks(&self) -> Vec<Change> {
        let alignment = self.alignment;
        let mut changes = Vec::new();
        for (old, new) in alignment.pairs() {
            changes.extend(self.changed((old, old + 1), (new, new + 1)));
        }
        for merge in &alignment.merges {
            changes.extend(self.changed(merge.source, merge.target));
        }
        // Which messages there are to be is no question of freshness.
        if self.new.is_catalogue {
            changes.sort_by_key(|change| (change.new_blocks, change.old_blocks));
            return changes;
        }
        changes.extend(self.moved_across());
        changes.extend(alignment.missing.iter().map(|piece| self.removed(piece)));
        changes.extend(alignment.extra.iter().map(|piece| self.added(piece)));
        changes.extend(alignment.moved.iter().map(|moved| {
            let kind = match moved.kind {
                Movable::Section => "section",
                Movable::Block if self.old.blocks[moved.block.0].kind == Kind::TableHead => "table",
                _ => self.old.blocks[moved.block.0].word(),
            };
            let (old, new) = moved.block;
            let runs =
                vec![Run { sign: Sign::Same, text: text(self.new, (moved.block.1, moved.block.1 + 1)) }];
            self.change(Deed::Moved, Class::Text, kind, (old, old + 1), (new, new + 1), runs)
        }));
        changes.sort_by_key(|change| (change.new_blocks, change.old_blocks));
        changes
    }

    /// Blocks that stand under another heading than before, although both headings are still there: as many as stand
    /// together are one change.
    fn moved_across(&self) -> Vec<Change> {
        let known: FxHashSet<usize> = self.alignment.moved.iter().map(|moved| moved.block.0).collect();
        let mut runs: Vec<((usize, usize), (usize, usize))> = Vec::new();
        for (old, new) in self.alignment.pairs() {
            let (before, after) = (&self.old.blocks[old], &self.new.blocks[new]);
            if matches!(before.kind, Kind::Heading(_)) || known.contains(&old) {
                continue;
            }
            let heading = |document: &Document, block: &Block| -> Option<usize> {
                let section = document.sections.get(block.section as usize)?;
                section.heading.map(|heading| heading as usize)
            };
            let expected = heading(self.old, before).map(|heading| self.alignment.target_of(heading));
            let found = heading(self.new, after);
            let is_new = found.is_some_and(|heading| self.alignment.source_of(heading).is_none());
            // Where a heading came or went, that is the change.
            let moved = match expected {
                Some(Some(expected)) => found != Some(expected) && !is_new,
                None => found.is_some() && !is_new,
                Some(None) => false,
            };
            if !moved {
                continue;
            }
            match runs.last_mut().filter(|(from, to)| from.1 == old && to.1 == new) {
                Some((from, to)) => (from.1, to.1) = (old + 1, new + 1),
                None => runs.push(((old, old + 1), (new, new + 1))),
            }
        }
        let moved = |(old, new): ((usize, usize), (usize, usize))| {
            let runs = vec![Run { sign: Sign::Same, text: text(self.new, new) }];
            self.change(Deed::Moved, Class::Text, self.new.blocks[new.0].word(), old, new, runs)
        };
        runs.into_iter().map(moved).collect()
    }

    fn changed(&self, old: (usize, usize), new: (usize, usize)) -> Option<Change> {
        let (before, after) = (&self.old.blocks[old.0], &self.new.blocks[new.0]);
        let is_single = old.1 - old.0 == 1 && new.1 - new.0 == 1;
        let (class, runs) = if is_single {
            normal::difference((self.old, before), (self.new, after))?
        } else {
            let join = |document: &Document, blocks: (usize, usize)| {
                let blocks = &document.blocks[blocks.0..blocks.1];
                blocks.iter().map(|block| normal::visible(document, block)).collect::<Vec<_>>().join(" ")
            };
            let (before, after) = (join(self.old, old), join(self.new, new));
            let class = if before == after { Class::Markup } else { Class::Text };
            (class, words::diff(&before, &after))
        };
        let kind = after.word();
        let mut change = self.change(Deed::Changed, class, kind, old, new, runs);
        if is_single && matches!(after.kind, Kind::Row | Kind::TableHead) {
            change.cell = normal::lone_cell((self.old, before), (self.new, after));
        }
        Some(change)
    }

    fn removed(&self, piece: &Piece) -> Change {
        let class = normal::class_of_piece(self.old, piece.blocks);
        let runs = vec![Run { sign: Sign::Deleted, text: text(self.old, piece.blocks) }];
        let place = piece.after.map_or(0, |after| after + 1);
        self.change(Deed::Removed, class, word(self.old, piece), piece.blocks, (place, place), runs)
    }

    fn added(&self, piece: &Piece) -> Change {
        let class = normal::class_of_piece(self.new, piece.blocks);
        let runs = vec![Run { sign: Sign::Inserted, text: text(self.new, piece.blocks) }];
        let place = piece.after.map_or(0, |after| after + 1);
        self.change(Deed::Added, class, word(self.new, piece), (place, place), piece.blocks, runs)
    }

    fn change(
        &self,
        deed: Deed,
        class: Class,
        kind: &'static str,
        old_blocks: (usize, usize),
        new_blocks: (usize, usize),
        runs: Vec<Run>,
    ) -> Change {
        let is_removed = deed == Deed::Removed;
        let (document, at) = if is_removed { (self.old, old_blocks.0) } else { (self.new, new_blocks.0) };
        let anchors = if is_removed { &self.anchors.0 } else { &self.anchors.1 };
        let block = &document.blocks[at];
        let span = |document: &Document, blocks: (usize, usize)| -> Option<Span> {
            document.blocks[blocks.0..blocks.1].iter().map(|block| block.span).reduce(Span::cover)
        };
        let has_prose = matches!(class, Class::Text | Class::Typo | Class::Code);
        Change {
            deed,
            class,
            kind,
            title: document.title(block),
            section: document.heading_of(block).map(|heading| document.title(heading)).unwrap_or_default(),
            anchor: anchors[at].clone(),
            old: span(self.old, old_blocks),
            new: span(self.new, new_blocks),
            old_blocks,
            new_blocks,
            cell: None,
            words: if has_prose { words::changed(&runs) } else { 0 },
            key: key(class, kind, &runs),
            runs,
        }
    }

    /// Changed lines, for pages of which nothing but the lines is known.
    fn lines(&self) -> Vec<Change> {
        let (old, new) = (self.old.text.as_str(), self.new.text.as_str());
        let (before, after): (Vec<&str>, Vec<&str>) =
            (old.split_inclusive('\n').collect(), new.split_inclusive('\n').collect());
        let ends = |lines: &[&str]| -> Vec<usize> {
            let mut at = 0;
            std::iter::once(0)
                .chain(lines.iter().map(|line| {
                    at += line.len();
                    at
                }))
                .collect()
        };
        let (old_ends, new_ends) = (ends(&before), ends(&after));
        let mut changes = Vec::new();
        for (deleted, inserted) in words::changed_lines(&before, &after) {
            let old_span = Span::new(old_ends[deleted.start], old_ends[deleted.end]);
            let new_span = Span::new(new_ends[inserted.start], new_ends[inserted.end]);
            let (was, is) = (old_span.of(old), new_span.of(new));
            let visible = |text: &str| normal::squeezed(&normal::without_tags(text));
            let class = match () {
                () if visible(was) != visible(is) => Class::Text,
                () if normal::without_comments(was) != normal::without_comments(is) => Class::Markup,
                () => Class::Cosmetic,
            };
            let deed = match (deleted.is_empty(), inserted.is_empty()) {
                (true, _) => Deed::Added,
                (_, true) => Deed::Removed,
                _ => Deed::Changed,
            };
            let runs = words::diff(was, is);
            let title = if is.trim().is_empty() { was } else { is };
            let title = title.trim().lines().next().unwrap_or("").chars().take(80).collect();
            changes.push(Change {
                deed,
                class,
                kind: "lines",
                title,
                section: String::new(),
                anchor: String::new(),
                old: Some(old_span),
                new: Some(new_span),
                old_blocks: (0, 0),
                new_blocks: (0, 0),
                cell: None,
                words: if class == Class::Text { words::changed(&runs) } else { 0 },
                key: key(class, "lines", &runs),
                runs,
            });
        }
        changes
    }

    /// Sections of the new version, and those that are gone; what stands before the first heading is one.
    fn sections(&self) -> usize {
        let headings = self.new.sections.iter().filter(|section| section.heading.is_some()).count();
        let has_start = |document: &Document| document.blocks.first().is_some_and(|first| first.section == 0);
        let start = usize::from(has_start(self.old) || has_start(self.new));
        (headings + start + self.gone().count()).max(1)
    }

    /// Headings of the old version that are gone.
    fn gone(&self) -> impl Iterator<Item = usize> {
        let headings = self.old.sections.iter().filter_map(|section| section.heading);
        headings
            .map(|heading| heading as usize)
            .filter(|heading| self.alignment.target_of(*heading).is_none())
    }

    fn changed_sections(&self, changes: &[Change]) -> usize {
        let mut changed: BTreeSet<(bool, Id)> = BTreeSet::new();
        for change in changes.iter().filter(|change| change.kind != "metadata") {
            let (old, new) = (change.old_blocks, change.new_blocks);
            changed.extend(self.new.blocks[new.0..new.1].iter().map(|block| (true, block.section)));
            if change.deed != Deed::Removed {
                continue;
            }
            for block in &self.old.blocks[old.0..old.1] {
                let heading =
                    self.old.sections.get(block.section as usize).and_then(|section| section.heading);
                let today = match heading {
                    None => Some(0),
                    Some(heading) => {
                        self.alignment.target_of(heading as usize).map(|at| self.new.blocks[at].section)
                    }
                };
                changed.insert(today.map_or((false, block.section), |section| (true, section)));
            }
        }
        changed.len()
    }

    /// Whether a change stands in an alert that warns.
    fn is_urgent(&self, change: &Change) -> bool {
        [(self.old, change.old_blocks), (self.new, change.new_blocks)].into_iter().any(
            |(document, blocks)| {
                change.class > Class::Markup
                    && document.blocks[blocks.0..blocks.1].iter().any(|block| warns(document, block))
            },
        )
    }
}

/// Whether a block is in an alert that warns: the marker stands first in its container.
fn warns(document: &Document, block: &Block) -> bool {
    let mut at = block.container;
    loop {
        let Some(container) = document.containers.get(at as usize) else { return false };
        let first = document.blocks.partition_point(|other| other.span.start < container.span.start);
        let marker = document.blocks.get(first).filter(|first| first.kind == Kind::Alert);
        if marker.is_some_and(|marker| URGENT.contains(&marker.label.to_lowercase().as_str())) {
            return true;
        }
        if container.parent == at {
            return false;
        }
        at = container.parent;
    }
}

/// What a piece says.
fn text(document: &Document, blocks: (usize, usize)) -> String {
    let shown = document.blocks[blocks.0..blocks.1].iter().map(|block| normal::shown(document, block));
    shown.collect::<Vec<_>>().join("\n")
}

/// What a piece is, in a word.
fn word(document: &Document, piece: &Piece) -> &'static str {
    piece.kind.word().unwrap_or_else(|| document.blocks[piece.blocks.0].word())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dialect::read_text;

    /// Each change in short: what was done to what, and the class.
    fn changes(old: &str, new: &str) -> Vec<String> {
        let (old, new) = (read_text("a.md", old.into()), read_text("a.md", new.into()));
        let drift = compare(&old, &new, &|_| Fate::Copied);
        let line =
            |change: &Change| format!("{} {} {}", change.deed.word(), change.class.word(), change.kind);
        drift.changes.iter().map(line).collect()
    }

    #[test]
    fn blanks_mean_something_in_code_where_they_stand_first_or_between() {
        for (old, new) in [
            ("```py\nif a:\n    b()\n    c()\n```\n", "```py\nif a:\n    b()\nc()\n```\n"),
            ("```yaml\na:\n  c: 2\n```\n", "```yaml\na:\nc: 2\n```\n"),
            ("```\nall:\n\tcc\n```\n", "```\nall:\n    cc\n```\n"),
            ("```\nx = \"a  b\"\n```\n", "```\nx = \"a b\"\n```\n"),
            ("```\na\nb\n```\n", "```\na b\n```\n"),
        ] {
            assert_eq!(changes(old, new), ["changed code code"], "{old}");
        }
        for (old, new) in [
            ("```py\na  \nb\n```\n", "~~~py\na\nb\n~~~\n"),
            ("- x\n\n  ```\n  a\n    b\n  ```\n", "-  x\n\n   ```\n   a\n     b\n   ```\n"),
        ] {
            assert!(changes(old, new).is_empty(), "{old}: {:?}", changes(old, new));
        }
    }

    #[test]
    fn a_task_that_is_done_is_marked_so() {
        assert_eq!(changes("- [ ] Do it\n- Rest\n", "- [x] Do it\n- Rest\n"), ["changed markup item"]);
    }

    #[test]
    fn a_paragraph_under_another_heading_has_moved() {
        let section = |title: &str, texts: &[&str]| format!("## {title}\n\n{}\n\n", texts.join("\n\n"));
        let (a, b, c) = ("The first one says this.", "The second one says that.", "The third one is other.");
        let old = section("One", &[a, b]) + &section("Two", &[c]);
        for new in
            [section("One", &[a]) + &section("Two", &[b, c]), section("One", &[a]) + &section("Two", &[c, b])]
        {
            assert_eq!(changes(&old, &new), ["moved text paragraph"], "{new}");
        }
        let split = section("One", &[a]) + &section("Half", &[b]) + &section("Two", &[c]);
        assert_eq!(changes(&old, &split), ["added text heading"], "the heading is the change");
    }

    #[test]
    fn what_looks_like_a_comment_in_character_data_is_text() {
        let (old, new) = ("<a><![CDATA[ <!-- one --> ]]></a>\n", "<a><![CDATA[ <!-- two --> ]]></a>\n");
        let read = |text: &str| crate::dialect::read("a.xml", text.as_bytes());
        let drift = compare(&read(old), &read(new), &|_| Fate::Copied);
        assert!(drift.class > Class::Cosmetic);
        let drift = compare(&read("<a/><!-- one -->\n"), &read("<a/><!-- two -->\n"), &|_| Fate::Copied);
        assert_eq!(drift.class, Class::Cosmetic);
    }
}
