//! The edits of one page as hunks of a unified diff, byte for byte: byte order mark, CRLF and a last
//! line without a line break stay as they are.
//!
//! Nothing is compared: the edits say what changes, so the work grows with the page and its edits,
//! not with their product. Lines end at LF alone, as git counts them.

use std::ops::Range;

use similar::DiffOp;
use similar::udiff::UnifiedHunkHeader;

use crate::document::Document;
use crate::finding::Edit;
use crate::text::words;

/// Unchanged lines around a change, as git shows them.
const CONTEXT: usize = 3;

/// What became of a page's edits.
pub(super) struct Patch {
    /// The hunks; empty where nothing changes.
    pub hunks: String,
    /// Which edits could not be taken, by their position: they overlap another or lie outside.
    pub refused: Vec<usize>,
}

/// Lines of the page and what stands there instead.
struct Change {
    old: Range<usize>,
    new: Vec<String>,
}

/// What stands in the file before the text of a page.
pub(super) fn byte_order_mark(document: &Document) -> &'static str {
    if document.bom == '\u{FEFF}'.len_utf8() { "\u{FEFF}" } else { "" }
}

/// Makes the patch of `edits`. Those at the same place apply in their order.
pub(super) fn patch(document: &Document, edits: &[&Edit]) -> Patch {
    let mark = byte_order_mark(document);
    let text = format!("{mark}{}", document.text);
    let page = Page::new(&text);

    let (taken, refused) = take(&text, mark.len(), edits);
    let mut changes = Vec::new();
    let mut at = 0;
    while let Some(first) = taken.get(at) {
        let mut lines = page.touched(first);
        let mut next = at + 1;
        while let Some(edit) = taken.get(next) {
            let more = page.touched(edit);
            if more.start >= lines.end {
                break;
            }
            lines.end = lines.end.max(more.end);
            next += 1;
        }
        changes.extend(page.change(lines, &taken[at..next]));
        at = next;
    }
    Patch { hunks: page.hunks(&changes), refused }
}

/// `text` with the edits that can be applied beside each other, and their positions among `edits`.
pub fn patched(text: &str, edits: &[&Edit]) -> (String, Vec<usize>) {
    let (taken, refused) = take(text, 0, edits);
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for edit in &taken {
        out.push_str(&text[at..edit.range.start]);
        out.push_str(edit.text);
        at = edit.range.end;
    }
    out.push_str(&text[at..]);
    let applied = (0..edits.len()).filter(|index| refused.binary_search(index).is_err()).collect();
    (out, applied)
}

/// The hunks of a unified diff of two texts.
pub(super) fn between(old: &str, new: &str) -> String {
    let page = Page::new(old);
    let (before, after): (Vec<&str>, Vec<&str>) =
        (old.split_inclusive('\n').collect(), new.split_inclusive('\n').collect());
    let changed = words::changed_lines(&before, &after).into_iter();
    let change = |(old, new): (Range<usize>, Range<usize>)| Change {
        old,
        new: after[new].iter().map(|line| (*line).to_owned()).collect(),
    };
    page.hunks(&changed.map(change).collect::<Vec<_>>())
}

/// An edit at its place in the file.
struct Taken<'a> {
    range: Range<usize>,
    text: &'a str,
}

/// Orders the edits and leaves out those that cannot be applied beside the others.
fn take<'a>(text: &str, shift: usize, edits: &[&'a Edit]) -> (Vec<Taken<'a>>, Vec<usize>) {
    let mut order: Vec<usize> = (0..edits.len()).collect();
    order.sort_by_key(|index| (edits[*index].span.start, !edits[*index].span.is_empty(), *index));
    let (mut taken, mut refused) = (Vec::<Taken<'_>>::new(), Vec::new());
    for index in order {
        let edit = edits[index];
        let range = edit.span.range();
        let range = range.start + shift..range.end + shift;
        if text.get(range.clone()).is_none() {
            refused.push(index);
            continue;
        }
        match taken.last() {
            // Two findings may ask for one and the same replacement.
            Some(last) if !range.is_empty() && last.range == range && last.text == edit.text => {}
            Some(last) if range.start < last.range.end => refused.push(index),
            _ => taken.push(Taken { range, text: &edit.text }),
        }
    }
    refused.sort_unstable();
    (taken, refused)
}

/// The file and where its lines start, with its length at the end.
struct Page<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Page<'a> {
    fn new(text: &'a str) -> Self {
        let mut starts: Vec<usize> = text.split_inclusive('\n').map(|line| offset(text, line)).collect();
        starts.push(text.len());
        Self { text, starts }
    }

    fn count(&self) -> usize {
        self.starts.len() - 1
    }

    fn line(&self, index: usize) -> &str {
        &self.text[self.starts[index]..self.starts[index + 1]]
    }

    /// The lines that an edit changes. Whole lines put between two lines touch none.
    fn touched(&self, edit: &Taken<'_>) -> Range<usize> {
        let holds = |offset: usize| self.starts.partition_point(|start| *start <= offset) - 1;
        let first = holds(edit.range.start).min(self.count());
        let between = edit.range.is_empty()
            && self.starts[first] == edit.range.start
            && edit.text.ends_with('\n')
            && (first < self.count() || self.text.is_empty() || self.text.ends_with('\n'));
        if between {
            return first..first;
        }
        if first == self.count() && !self.text.ends_with('\n') {
            // After a last line without a line break.
            return first.saturating_sub(1)..first;
        }
        first..(holds(edit.range.end) + 1).clamp(first, self.count())
    }

    /// What stands in place of `lines` after the edits; none where that is the same.
    fn change(&self, lines: Range<usize>, edits: &[Taken<'_>]) -> Option<Change> {
        let (mut at, end) = (self.starts[lines.start], self.starts[lines.end]);
        let mut text = String::new();
        for edit in edits {
            text.push_str(&self.text[at..edit.range.start]);
            text.push_str(edit.text);
            at = edit.range.end;
        }
        text.push_str(&self.text[at..end]);

        let mut new: Vec<&str> = text.split_inclusive('\n').collect();
        let mut old = lines;
        while let (false, Some(line)) = (old.is_empty(), new.last())
            && *line == self.line(old.end - 1)
        {
            new.pop();
            old.end -= 1;
        }
        let same =
            new.iter().zip(old.clone()).take_while(|(line, index)| **line == self.line(*index)).count();
        old.start += same;
        let new: Vec<String> = new[same..].iter().map(|line| (*line).to_owned()).collect();
        (!old.is_empty() || !new.is_empty()).then_some(Change { old, new })
    }

    fn hunks(&self, changes: &[Change]) -> String {
        let mut operations = Vec::new();
        let (mut old_index, mut new_index) = (0, 0);
        for change in changes {
            let len = change.old.start - old_index;
            if len > 0 {
                operations.push(DiffOp::Equal { old_index, new_index, len });
            }
            new_index += len;
            let (old_len, new_len) = (change.old.len(), change.new.len());
            operations.push(DiffOp::Replace { old_index: change.old.start, old_len, new_index, new_len });
            old_index = change.old.end;
            new_index += new_len;
        }
        if old_index < self.count() {
            operations.push(DiffOp::Equal { old_index, new_index, len: self.count() - old_index });
        }

        let mut out = String::new();
        let mut changes = changes.iter();
        for group in similar::group_diff_ops(operations, CONTEXT) {
            out.push_str(&format!("{}\n", UnifiedHunkHeader::new(&group)));
            for operation in group {
                let equal = matches!(operation, DiffOp::Equal { .. });
                operation
                    .old_range()
                    .for_each(|line| push(&mut out, if equal { ' ' } else { '-' }, self.line(line)));
                if !equal && let Some(change) = changes.next() {
                    change.new.iter().for_each(|line| push(&mut out, '+', line));
                }
            }
        }
        out
    }
}

fn push(out: &mut String, sign: char, line: &str) {
    out.push(sign);
    out.push_str(line);
    if !line.ends_with('\n') {
        out.push_str("\n\\ No newline at end of file\n");
    }
}

/// Where `part` stands in `text`, of which it is a slice.
fn offset(text: &str, part: &str) -> usize {
    part.as_ptr() as usize - text.as_ptr() as usize
}
