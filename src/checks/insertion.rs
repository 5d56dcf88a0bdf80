//! Where in the translation a missing piece belongs, and the edit that puts the source's text there for a
//! translator to work on.

use crate::align::{Alignment, Piece, PieceKind};
use crate::document::{Document, Kind};
use crate::finding::Edit;
use crate::text::line_start;

/// An insertion of `piece`'s source text at its place in the translation.
pub(super) fn edit(alignment: &Alignment<'_>, piece: &Piece) -> Edit {
    let (source, target) = (alignment.source, alignment.target);
    let shift = shift(alignment, piece);
    let line_break = line_break(target);
    let at = target.place_after(piece.after);
    let lines = lines(source, piece);
    let blank = if is_tight(source, piece) { 1 } else { 2 };
    let mut text = String::new();
    if piece.after.is_some() {
        text.extend(std::iter::repeat_n(line_break, blank));
    }
    for (at, line) in lines.lines().enumerate() {
        if at > 0 {
            text.push_str(line_break);
        }
        // Rows end where their last cell does; elsewhere two blanks at the end break the line.
        let line = if piece.kind == PieceKind::Rows { line.trim_end() } else { line };
        text.extend(std::iter::repeat_n(' ', shift.max(0) as usize));
        text.push_str(&line[line.len().min(dedent(line, shift))..]);
    }
    if piece.after.is_none() {
        text.extend(std::iter::repeat_n(line_break, blank));
    }
    Edit::draft(at, text)
}

/// How lines end in a page.
pub(super) fn line_break(document: &Document) -> &'static str {
    if document.text.contains("\r\n") { "\r\n" } else { "\n" }
}

/// By how many blanks the translation indents entries of YAML more than the source does: there the indentation
/// is the structure. Elsewhere 0.
fn shift(alignment: &Alignment<'_>, piece: &Piece) -> isize {
    let first = &alignment.source.blocks[piece.blocks.0];
    let neighbour = piece.after.and_then(|after| Some((alignment.source_of(after)?, after)));
    let Some((before, after)) = neighbour.filter(|_| first.kind == Kind::Entry) else { return 0 };
    let indent = |document: &Document, block: usize| {
        let start = document.blocks[block].span.start as usize;
        (start - line_start(&document.text, start)) as isize
    };
    indent(alignment.target, after) - indent(alignment.source, before)
}

/// How many of the blanks at the start of `line` a negative shift takes.
fn dedent(line: &str, shift: isize) -> usize {
    let blanks = line.len() - line.trim_start_matches(' ').len();
    blanks.min(shift.min(0).unsigned_abs())
}

/// The whole lines of a piece, with quotation marks and indentation.
fn lines<'d>(document: &'d Document, piece: &Piece) -> &'d str {
    let first = document.blocks[piece.blocks.0].span;
    let start = line_start(&document.text, first.start as usize);
    let end = document.line_end(piece.blocks.1 - 1);
    document.text.get(start..end).unwrap_or("")
}

/// Whether the piece follows what is before it without an empty line.
fn is_tight(document: &Document, piece: &Piece) -> bool {
    match piece.kind {
        PieceKind::Rows | PieceKind::Message | PieceKind::Value => true,
        PieceKind::Items => {
            if document.blocks[piece.blocks.0].kind == Kind::Entry {
                return true;
            }
            let Some(before) = piece.blocks.0.checked_sub(1) else { return false };
            let first = document.blocks[piece.blocks.0].span.start as usize;
            let between = document.text.get(document.line_end(before)..line_start(&document.text, first));
            between.is_some_and(|between| between.trim().is_empty() && between.matches('\n').count() <= 1)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::align::{Model, align};
    use crate::dialect::read_text;

    /// The translation after every missing piece was put in.
    fn mended(source: &str, target: &str) -> String {
        let (source, target) = (read_text("a.md", source.into()), read_text("a.md", target.into()));
        let alignment = align(&source, &target, &Model::default());
        let mut text = target.text.clone();
        for piece in alignment.missing.iter().rev() {
            let edit = super::edit(&alignment, piece);
            text.replace_range(edit.span.range(), &edit.text);
        }
        text
    }

    #[test]
    fn a_row_goes_below_the_row_before_it() {
        let source = "| K | V |\n|---|---|\n| `a` | 1 |\n| `b` | 2 |\n| `c` | 3 |\n";
        assert_eq!(
            mended(source, "| K | W |\n|---|---|\n| `a` | 1 |\n| `c` | 3 |\n"),
            source.replace('V', "W")
        );
        assert_eq!(
            mended(source, "| K | W |\n|---|---|\n| `b` | 2 |\n| `c` | 3 |\n"),
            source.replace('V', "W")
        );
    }

    #[test]
    fn a_paragraph_keeps_its_empty_lines_and_line_ends() {
        let source = "# A\n\nOne `x`.\n\nTwo `y`.\n\nThree `z`.\n";
        assert_eq!(
            mended(source, "# A\r\n\r\nEins `x`.\r\n\r\nDrei `z`.\r\n"),
            "# A\r\n\r\nEins `x`.\r\n\r\nTwo `y`.\r\n\r\nDrei `z`.\r\n"
        );
    }

    #[test]
    fn an_item_goes_below_the_item_before_it() {
        let source = "- `a` one\n- `b` two\n  - `n` nested\n- `c` three\n";
        assert_eq!(
            mended(source, "- `a` eins\n- `c` drei\n"),
            "- `a` eins\n- `b` two\n  - `n` nested\n- `c` drei\n"
        );
    }
}
