//! Table rows as written, before a parser pads or cuts them to the header's width.

/// The cells of a row, trimmed. Escaped pipes part nothing; pipes at the ends make no cell.
pub fn cells(row: &str) -> impl Iterator<Item = &str> {
    let row = row.trim();
    let mut rest = Some(row.strip_prefix('|').unwrap_or(row));
    let mut is_first = true;
    std::iter::from_fn(move || {
        let text = rest?;
        if text.is_empty() && !is_first {
            return None;
        }
        is_first = false;
        let end = next_pipe(text);
        rest = end.map(|end| &text[end + 1..]);
        Some(text[..end.unwrap_or(text.len())].trim())
    })
}

/// How many cells of a row hold something: what a reader sees of it.
pub fn filled(row: &str) -> usize {
    cells(row).filter(|cell| !cell.is_empty()).count()
}

/// The first pipe that no backslash escapes.
fn next_pipe(text: &str) -> Option<usize> {
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'|' if !escaped => return Some(at),
            b'\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::cells;

    #[test]
    fn pipes_at_the_ends_make_no_cell() {
        for (row, count) in
            [("a | b", 2), ("| a | b |", 2), (r"| a \| b |", 1), ("|a||", 2), ("a |", 1), ("", 1)]
        {
            assert_eq!(cells(row).count(), count, "{row}");
        }
        assert_eq!(cells("| ä | ö").collect::<Vec<_>>(), ["ä", "ö"]);
    }
}
