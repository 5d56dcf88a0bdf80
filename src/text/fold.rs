//! Foldings under which words of two languages can meet: case and accents gone.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Lower case without accents. `ß` becomes `ss`.
pub fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    fold_into(word, &mut folded);
    folded
}

/// As [`fold`], appended to `out`.
pub fn fold_into(word: &str, out: &mut String) {
    if word.is_ascii() {
        out.extend(word.bytes().map(|byte| byte.to_ascii_lowercase() as char));
        return;
    }
    for character in word.nfd().filter(|character| !is_combining_mark(*character)) {
        match character {
            'ß' => out.push_str("ss"),
            _ => out.extend(character.to_lowercase()),
        }
    }
}

/// Whether a script is written without spaces between words.
pub fn is_unspaced(character: char) -> bool {
    matches!(character as u32,
        0x0E00..=0x0EFF | 0x1000..=0x109F | 0x1780..=0x17FF | 0x3040..=0x30FF | 0x31F0..=0x31FF
        | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0xFF66..=0xFF9F | 0x20000..=0x3FFFF)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_accents_go() {
        assert_eq!(fold("Größe"), "grosse");
        assert_eq!(fold("ÉTÉ"), "ete");
        assert_eq!(fold("MIP-SDK"), "mip-sdk");
    }
}
