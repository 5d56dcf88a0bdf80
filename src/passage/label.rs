//! The text of a link as it is written.

use std::ops::Range;

/// Where in a link or an image as written its text is: between the first bracket and the one that closes it. None where
/// it does not begin with a bracket. Brackets in code spans and behind a backslash do not count, as in CommonMark.
pub fn label(written: &str) -> Option<Range<usize>> {
    let start = if written.starts_with("![") { 2 } else { usize::from(written.starts_with('[')) };
    if start == 0 {
        return None;
    }
    let bytes = written.as_bytes();
    let (mut at, mut depth) = (start, 0usize);
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 1,
            b'`' => {
                let ticks = bytes[at..].iter().take_while(|byte| **byte == b'`').count();
                at = code_end(bytes, at + ticks, ticks).unwrap_or(at + ticks);
                continue;
            }
            b'[' => depth += 1,
            b']' if depth == 0 => return Some(start..at),
            b']' => depth -= 1,
            _ => {}
        }
        at += 1;
    }
    None
}

/// The end of a code span whose opening backticks end at `from`; none where nothing closes it.
fn code_end(bytes: &[u8], from: usize, ticks: usize) -> Option<usize> {
    let mut at = from;
    while at < bytes.len() {
        let run = bytes[at..].iter().take_while(|byte| **byte == b'`').count();
        if run == ticks {
            return Some(at + run);
        }
        at += run.max(1);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::label;

    #[test]
    fn the_label_ends_with_the_bracket_that_closes_it() {
        let cases = [
            ("[a](b)", "a"),
            ("![a [b] c](d)", "a [b] c"),
            (r"[a\]b](c)", r"a\]b"),
            ("[`]` x](c)", "`]` x"),
            ("[a ` b](c)", "a ` b"),
            ("[a][b]", "a"),
        ];
        for (written, text) in cases {
            assert_eq!(label(written).map(|range| &written[range]), Some(text), "{written}");
        }
        for written in ["<https://example.com>", "[open", "[a ` b](c`d)"] {
            assert_eq!(label(written), None, "{written}");
        }
    }
}
