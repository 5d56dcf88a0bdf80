//! Bytes into text: whatever lies in the file, a page can be read, and what was wrong is said.
//!
//! A translation passes through many editors, and a page that one of them saved as UTF-16 is still a
//! page. So nothing is refused here: what cannot be read becomes U+FFFD, once a kind with a problem
//! that says where it begins and how often it occurs.

use crate::document::{Problem, ProblemKind};
use crate::text::Span;

const REPLACEMENT: char = char::REPLACEMENT_CHARACTER;

/// The text of a file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Decoded {
    /// The text, without a byte order mark; line ends as in the file. Where the file was UTF-8 without
    /// NUL bytes, byte `n` of the text is byte `n + bom` of the file; else offsets are those of this text.
    pub text: String,
    /// Bytes of the file before `text`: 3 where a UTF-8 byte order mark was taken off.
    pub bom: usize,
    /// What was wrong, at most one problem of a kind. Its span lies in `text`, at the first of its
    /// kind; its detail is the count.
    pub problems: Vec<Problem>,
}

/// Reads `bytes` as UTF-8, or as UTF-16 where a byte order mark says so.
pub fn decode(bytes: &[u8]) -> Decoded {
    match bytes {
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8(rest, 3),
        _ => utf8(bytes, 0),
    }
}

fn utf8(bytes: &[u8], bom: usize) -> Decoded {
    if !bytes.contains(&0)
        && let Ok(text) = std::str::from_utf8(bytes)
    {
        return Decoded { text: text.to_owned(), bom, problems: Vec::new() };
    }
    let mut mended = Mended { text: String::with_capacity(bytes.len()), ..Mended::default() };
    for chunk in bytes.utf8_chunks() {
        for (at, part) in chunk.valid().split('\0').enumerate() {
            if at > 0 {
                mended.nul();
            }
            mended.text.push_str(part);
        }
        if !chunk.invalid().is_empty() {
            mended.invalid();
        }
    }
    Decoded { bom, problems: mended.problems(), text: mended.text }
}

/// `bytes` follow the byte order mark. A lone surrogate, or a last byte without its other half, is
/// replaced like a wrong byte of UTF-8.
fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Decoded {
    let (pairs, odd) = bytes.as_chunks::<2>();
    let mut mended = Mended { text: String::with_capacity(bytes.len()), ..Mended::default() };
    for read in char::decode_utf16(pairs.iter().copied().map(unit)) {
        match read {
            Ok('\0') => mended.nul(),
            Ok(read) => mended.text.push(read),
            Err(_) => mended.invalid(),
        }
    }
    if !odd.is_empty() {
        mended.invalid();
    }
    let mut problems = vec![Problem { kind: ProblemKind::Utf16, span: Span::at(0), detail: String::new() }];
    problems.extend(mended.problems());
    Decoded { bom: 0, problems, text: mended.text }
}

/// Text in which something had to be replaced.
#[derive(Default)]
struct Mended {
    text: String,
    invalid: Tally,
    nul: Tally,
}

/// How often something was replaced, and where first.
#[derive(Default)]
struct Tally {
    span: Span,
    count: usize,
}

impl Mended {
    fn invalid(&mut self) {
        self.invalid.replace(&mut self.text);
    }

    fn nul(&mut self) {
        self.nul.replace(&mut self.text);
    }

    fn problems(&self) -> Vec<Problem> {
        let kinds = [(ProblemKind::InvalidUtf8, &self.invalid), (ProblemKind::NulByte, &self.nul)];
        let found = kinds.into_iter().filter(|(_, tally)| tally.count > 0);
        found.map(|(kind, tally)| tally.problem(kind)).collect()
    }
}

impl Tally {
    fn replace(&mut self, text: &mut String) {
        if self.count == 0 {
            self.span = Span::new(text.len(), text.len() + REPLACEMENT.len_utf8());
        }
        self.count += 1;
        text.push(REPLACEMENT);
    }

    fn problem(&self, kind: ProblemKind) -> Problem {
        Problem { kind, span: self.span, detail: self.count.to_string() }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn kinds(decoded: &Decoded) -> Vec<ProblemKind> {
        decoded.problems.iter().map(|problem| problem.kind).collect()
    }

    fn utf16_bytes(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        "\u{FEFF}".encode_utf16().chain(text.encode_utf16()).flat_map(bytes).collect()
    }

    #[test]
    fn good_text_stays_as_it_is() {
        let text = "für\r\nCR\rLF\n\u{2028}";
        let decoded = decode(text.as_bytes());
        assert_eq!(decoded, Decoded { text: text.to_owned(), bom: 0, problems: vec![] });
        assert_eq!(decode(b""), Decoded::default());
    }

    #[test]
    fn a_byte_order_mark_is_taken_off_once() {
        let decoded = decode("\u{FEFF}\u{FEFF}a".as_bytes());
        assert_eq!((decoded.text.as_str(), decoded.bom), ("\u{FEFF}a", 3));
        assert!(decoded.problems.is_empty());
    }

    #[test]
    fn wrong_bytes_are_one_problem_at_the_first() {
        let decoded = decode(b"\xEF\xBB\xBFa\0b\xFFc\xE2\x82d\0");
        assert_eq!(decoded.text, "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}");
        let [invalid, nul] = decoded.problems.as_slice() else { panic!("{decoded:?}") };
        assert_eq!((invalid.kind, invalid.span), (ProblemKind::InvalidUtf8, Span::new(5, 8)));
        assert_eq!(invalid.detail, "2");
        assert_eq!((nul.kind, nul.span), (ProblemKind::NulByte, Span::new(1, 4)));
        assert_eq!(nul.detail, "2");
    }

    #[test]
    fn utf16_is_read_in_both_byte_orders() {
        let text = "# Für 𝄞\r\n";
        for bytes in [utf16_bytes(text, u16::to_le_bytes), utf16_bytes(text, u16::to_be_bytes)] {
            let decoded = decode(&bytes);
            assert_eq!(decoded.text, text);
            assert_eq!(kinds(&decoded), [ProblemKind::Utf16]);
        }
    }

    #[test]
    fn half_a_character_of_utf16_is_replaced() {
        let decoded = decode(b"\xFF\xFEa\0\x34\xD8b\0c");
        assert_eq!(decoded.text, "a\u{FFFD}b\u{FFFD}");
        assert_eq!(kinds(&decoded), [ProblemKind::Utf16, ProblemKind::InvalidUtf8]);
        assert_eq!(decoded.problems[1].detail, "2");
    }

    proptest! {
        #[test]
        fn text_of_any_bytes_is_as_the_standard_library_reads_it(
            bytes in prop::collection::vec(prop::sample::select(b"\0\xFF\xE2\x82\xACa\r\n".to_vec()), 0..40),
        ) {
            prop_assume!(!bytes.starts_with(b"\xFF\xFE"));
            let decoded = decode(&bytes);
            prop_assert_eq!(&decoded.text, &String::from_utf8_lossy(&bytes).replace('\0', "\u{FFFD}"));
            for problem in &decoded.problems {
                prop_assert_eq!(problem.span.of(&decoded.text), "\u{FFFD}");
            }
        }
    }
}
