//! What a block shows whatever its language: targets, code, numbers, names, length, form.
//!
//! Tokens are 64-bit hashes; all bags are sorted multisets, so that two of them are compared in one
//! merge.

use std::hash::Hasher;

use rustc_hash::FxHasher;

use crate::document::{Block, ContainerKind, Document, InlineKind, Kind};
use crate::text::fold::{fold_into, is_unspaced};
use crate::text::{percent, slug};

/// A token and how often it occurs.
pub type Bag = Vec<(u64, u16)>;

/// The features of one block.
#[derive(Debug, Clone, Default)]
pub struct Features {
    /// Targets of links, normalised.
    pub links: Bag,
    /// Targets of images.
    pub images: Bag,
    /// Code spans and template calls.
    pub code: Bag,
    /// Numbers, thousands joined.
    pub numbers: Bag,
    /// Pieces of words that related languages share: 4-grams, short words, names.
    pub grams: Bag,
    /// The same of what names the block: a row's first cell, leading strong words.
    pub key_grams: Bag,
    /// Folded words; pairs of characters where a script has no spaces.
    pub words: Bag,
    /// The same of what names the block.
    pub key_words: Bag,
    /// Lines of a code block, white space dropped.
    pub code_lines: Bag,
    /// Visible characters without white space, code included.
    pub length: f32,
    /// Strong emphases.
    pub strong: u16,
    /// Hard breaks.
    pub breaks: u16,
    /// Cells of a row as written.
    pub cells: u16,
    /// Nesting in containers.
    pub depth: u32,
    /// The names that a heading answers to: explicit anchors and its slug.
    pub ids: Vec<u64>,
    /// Hash over the block as written without white space; equal for equal texts.
    pub exact: u64,
}

/// Hashes a token under a one-byte class, so that equal words of two classes differ.
pub fn token(class: u8, word: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write_u8(class);
    hasher.write(word.as_bytes());
    hasher.finish()
}

/// The features of every block of `document`.
pub fn of_document(document: &Document) -> Vec<Features> {
    let mut scratch = Scratch::default();
    document.blocks.iter().map(|block| of_block(document, block, &mut scratch)).collect()
}

/// What [`super::Lessons`] need of a block: its words, its key cell's, and its length. Cheaper than all
/// features, and small enough to keep for a whole project.
pub struct Words {
    /// Distinct words.
    pub words: Vec<u64>,
    /// Distinct words of a row's first cell.
    pub key_words: Vec<u64>,
    /// As [`Features::length`].
    pub length: f32,
}

/// The words of a block.
pub fn words_of(document: &Document, block: &Block) -> Words {
    let mut scratch = Scratch { words_only: true, ..Scratch::default() };
    let mut distinct = |prose: &str| {
        scratch.scan(prose);
        scratch.words.sort_unstable();
        scratch.words.dedup();
        scratch.words.clone()
    };
    let key_words = key(document, block).map_or(Vec::new(), &mut distinct);
    let code = document.inlines(block).iter().map(|inline| match &inline.kind {
        InlineKind::Code(text) | InlineKind::Template(text) => visible(text),
        _ => 0.0,
    });
    let prose = document.words(block);
    Words { words: distinct(prose), key_words, length: visible(prose) + code.sum::<f32>() }
}

#[derive(Default)]
struct Scratch {
    /// Grams and numbers are not wanted.
    words_only: bool,
    word: String,
    grams: Vec<u64>,
    words: Vec<u64>,
    numbers: Vec<u64>,
}

fn of_block(document: &Document, block: &Block, scratch: &mut Scratch) -> Features {
    let mut features = Features::default();
    let (mut links, mut images, mut code) = (Vec::new(), Vec::new(), Vec::new());
    for inline in document.inlines(block) {
        match &inline.kind {
            InlineKind::Link(target) => links.push(token(b'l', &normal_target(target))),
            InlineKind::Image(target) => images.push(token(b'i', &normal_target(target))),
            InlineKind::Code(text) | InlineKind::Template(text) => {
                code.push(token(b'c', &squeezed(text)));
                features.length += visible(text);
            }
            InlineKind::Anchor(name) => features.ids.push(token(b'a', name)),
            InlineKind::Strong => features.strong = features.strong.saturating_add(1),
            InlineKind::Break => features.breaks = features.breaks.saturating_add(1),
            InlineKind::Html(_) | InlineKind::Footnote(_) => {}
        }
    }
    features.links = bag(&mut links);
    features.images = bag(&mut images);
    features.code = bag(&mut code);

    let prose = document.words(block);
    features.length += visible(prose);
    features.exact = token(b'x', &squeezed(block.span.of(&document.text)));
    if let Some(key) = key(document, block) {
        scratch.scan(key);
        features.key_grams = bag(&mut scratch.grams);
        features.key_words = bag(&mut scratch.words);
    }
    scratch.scan(prose);
    features.grams = bag(&mut scratch.grams);
    features.words = bag(&mut scratch.words);
    features.numbers = bag(&mut scratch.numbers);

    let container = document.containers.get(block.container as usize);
    features.depth = container.map_or(0, |container| container.depth);
    match block.kind {
        Kind::Heading(_) => {
            features.ids.push(token(b'a', &block.label));
            features.ids.push(token(b'a', &slug::docfx(plain(document, block).trim())));
            features.ids.sort_unstable();
            features.ids.dedup();
        }
        Kind::Row | Kind::TableHead => {
            let is_table = container.is_some_and(|container| container.kind == ContainerKind::Table);
            features.cells = if is_table { document.cells(block).len().min(1_000) as u16 } else { 0 };
        }
        Kind::Code | Kind::Html => {
            let written = block.span.of(&document.text);
            let mut lines: Vec<u64> = written
                .lines()
                .filter(|line| !line.trim_start().starts_with(['`', '~']))
                .map(squeezed)
                .filter(|line| !line.is_empty())
                .map(|line| token(b'o', &line))
                .collect();
            features.code_lines = bag(&mut lines);
            if block.kind == Kind::Code {
                features.length += visible(written);
            }
        }
        _ => {}
    }
    features
}

/// What names a block among its like: a row's first cell, the strong words that an item or a paragraph begins with.
fn key<'d>(document: &'d Document, block: &Block) -> Option<&'d str> {
    /// A list marker with its blanks, or a quotation's: what may stand before the strong words.
    const MARKER: u32 = 6;
    if let Some(cell) = document.cells(block).first() {
        return Some(cell.prose.of(&document.prose));
    }
    let strong = document.inlines(block).iter().find(|inline| inline.kind == InlineKind::Strong)?;
    let leads = strong.span.start.saturating_sub(block.span.start) <= MARKER;
    let is_prose = matches!(block.kind, Kind::Item | Kind::Paragraph);
    (leads && is_prose).then(|| strong.span.of(&document.text))
}

/// A heading's text with its code, as its id is made from.
fn plain(document: &Document, block: &Block) -> String {
    let mut code = document.inlines(block).iter().filter_map(|inline| match &inline.kind {
        InlineKind::Code(text) => Some(text.as_str()),
        _ => None,
    });
    let mut plain = String::new();
    for (index, piece) in document.words(block).split('\u{FFFC}').enumerate() {
        if index > 0 {
            plain.push_str(code.next().unwrap_or(""));
        }
        plain.push_str(piece);
    }
    plain
}

fn visible(text: &str) -> f32 {
    text.chars().filter(|character| !character.is_whitespace()).count() as f32
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|character| !character.is_whitespace()).collect()
}

/// Sorts and counts; leaves `tokens` empty.
fn bag(tokens: &mut Vec<u64>) -> Bag {
    tokens.sort_unstable();
    let mut bag: Bag = Vec::with_capacity(tokens.len());
    for token in tokens.drain(..) {
        match bag.last_mut() {
            Some((last, count)) if *last == token => *count = count.saturating_add(1),
            _ => bag.push((token, 1)),
        }
    }
    bag
}

/// A target under which links of two languages meet: percent-decoded, without scheme, `www.`, locale segment and
/// fragment; a link within the page keeps its fragment.
pub fn normal_target(target: &str) -> String {
    let decoded = percent::decoded(target.trim());
    let (path, fragment) = decoded.split_once('#').unwrap_or((&decoded, ""));
    if path.is_empty() {
        return format!("#{fragment}");
    }
    let path = path.split_once("://").map_or(path, |(_, rest)| rest);
    let path = path.strip_prefix("www.").unwrap_or(path);
    let path = path.strip_prefix("./").unwrap_or(path);
    let mut normal = String::with_capacity(path.len());
    for segment in path.split('/').filter(|segment| !is_locale(segment)) {
        if !normal.is_empty() {
            normal.push('/');
        }
        normal.push_str(segment);
    }
    normal
}

/// `de-de`, `zh-hant-tw`; `use-mail-merge` is none.
fn is_locale(segment: &str) -> bool {
    let mut parts = segment.split('-');
    let language = parts.next().unwrap_or("");
    let Some(region) = parts.next() else { return false };
    let letters = |part: &str| part.bytes().all(|byte| byte.is_ascii_alphabetic());
    let is_last = |part: Option<&str>| part.is_some_and(|part| part.len() == 2 && letters(part));
    (2..=3).contains(&language.len())
        && letters(language)
        && letters(region)
        && (region.len() == 2 || (region.len() == 4 && is_last(parts.next())))
        && parts.next().is_none()
}

impl Scratch {
    /// Splits `prose` into words, grams and numbers.
    fn scan(&mut self, prose: &str) {
        self.grams.clear();
        self.words.clear();
        self.numbers.clear();
        let mut rest = prose;
        while let Some(start) = rest.find(char::is_alphanumeric) {
            rest = &rest[start..];
            let end = rest
                .find(|character: char| !(character.is_alphanumeric() || is_mark(character)))
                .unwrap_or(rest.len());
            let word = &rest[..end];
            if word.starts_with(char::is_numeric) && word.chars().all(char::is_numeric) {
                let length = number_length(rest);
                self.number(&rest[..length]);
                rest = &rest[length..];
                continue;
            }
            self.word(word);
            rest = &rest[end..];
        }
    }

    fn number(&mut self, written: &str) {
        self.word.clear();
        for character in written.chars() {
            if let Some(digit) = decimal(character)
                && (digit != 0 || !self.word.is_empty())
            {
                self.word.push(char::from(b'0' + digit));
            }
        }
        self.numbers.push(token(b'n', &self.word));
    }

    fn word(&mut self, word: &str) {
        if word.chars().any(is_unspaced) {
            self.unspaced(word);
            return;
        }
        let mut has_digit = false;
        for run in word.split(|character: char| !character.is_numeric()).filter(|run| !run.is_empty()) {
            has_digit = true;
            self.number(run);
        }
        if has_digit || word.starts_with(char::is_uppercase) {
            self.grams.push(token(b'#', word));
        }
        self.word.clear();
        fold_into(word, &mut self.word);
        let length = self.word.chars().count();
        if length < 2 {
            return;
        }
        self.words.push(token(b'w', &self.word));
        if self.words_only {
            return;
        }
        if length < 4 {
            self.grams.push(token(b'=', &self.word));
            return;
        }
        if self.word.is_ascii() {
            for gram in self.word.as_bytes().windows(4) {
                self.grams.push(u64::from(u32::from_le_bytes([gram[0], gram[1], gram[2], gram[3]])));
            }
            return;
        }
        let characters: Vec<char> = self.word.chars().collect();
        for gram in characters.windows(4) {
            let mut hasher = FxHasher::default();
            gram.iter().for_each(|character| hasher.write_u32(*character as u32));
            self.grams.push(hasher.finish());
        }
    }

    /// A run without spaces: pairs of neighbours stand for words; Latin names in it are words.
    fn unspaced(&mut self, run: &str) {
        let mut before = None;
        let mut latin_start = None;
        for (at, character) in run.char_indices() {
            if is_unspaced(character) {
                if let Some(start) = latin_start.take() {
                    self.word(&run[start..at]);
                }
                if let Some(before) = before {
                    let mut hasher = FxHasher::default();
                    hasher.write_u32(before as u32);
                    hasher.write_u32(character as u32);
                    self.words.push(hasher.finish());
                }
                before = Some(character);
            } else {
                before = None;
                latin_start.get_or_insert(at);
            }
        }
        if let Some(start) = latin_start {
            self.word(&run[start..]);
        }
    }
}

fn is_mark(character: char) -> bool {
    !character.is_ascii() && unicode_normalization::char::is_combining_mark(character)
}

/// The value of a decimal digit of the common scripts.
fn decimal(character: char) -> Option<u8> {
    const ZEROS: [u32; 8] = [0x30, 0x660, 0x6F0, 0x966, 0x9E6, 0xE50, 0xE60, 0xFF10];
    let code = character as u32;
    ZEROS.iter().find(|zero| (**zero..**zero + 10).contains(&code)).map(|zero| (code - zero) as u8)
}

/// The length in bytes of the number at the start of `text`, groups of three joined over `,`, `.`, an
/// apostrophe or a no-break space.
fn number_length(text: &str) -> usize {
    let digits = |from: usize| {
        text[from..]
            .chars()
            .take_while(|character| decimal(*character).is_some())
            .map(char::len_utf8)
            .sum::<usize>()
    };
    let count = |from: usize, length: usize| text[from..from + length].chars().count();
    let mut end = digits(0);
    if end == 0 {
        return text
            .chars()
            .take_while(|character| character.is_numeric())
            .map(char::len_utf8)
            .sum::<usize>()
            .max(1);
    }
    if count(0, end) > 3 {
        return end;
    }
    loop {
        let Some(separator) = text[end..].chars().next() else { return end };
        if !matches!(separator, ',' | '.' | '\'' | '’' | '\u{a0}' | '\u{202f}') {
            return end;
        }
        let from = end + separator.len_utf8();
        let group = digits(from);
        if group == 0 || count(from, group) != 3 {
            return end;
        }
        end = from + group;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_of_two_languages_meet() {
        for (left, right) in [
            ("https://docs.microsoft.com/en-us/azure/x#y", "http://docs.microsoft.com/de-de/azure/x"),
            ("a%20b.md", "a b.md"),
            ("./a.md", "a.md"),
        ] {
            assert_eq!(normal_target(left), normal_target(right));
        }
        assert_ne!(normal_target("go/api"), normal_target("api"));
        assert_ne!(normal_target("a/use-mail-merge"), normal_target("a/use-mail-marge"));
        assert_eq!(normal_target("#top"), "#top");
    }

    #[test]
    fn thousands_are_one_number_in_any_notation() {
        for written in ["1,000", "1.000", "1\u{a0}000", "1000"] {
            let mut scratch = Scratch::default();
            scratch.scan(written);
            assert_eq!(scratch.numbers, [token(b'n', "1000")], "{written}");
        }
        let mut scratch = Scratch::default();
        scratch.scan("4.6.2");
        assert_eq!(scratch.numbers.len(), 3);
    }

    #[test]
    fn odd_digits_end() {
        for text in ["½", "1½", "①②", "١٢٣", "9\u{301}", "Ⅷ", "a½b"] {
            Scratch::default().scan(text);
        }
    }
}
