//! Numbers as a language writes them, folded so that those of two languages meet: `1,234.5` and `1.234,5`.
//!
//! The signs are CLDR's, read off a number that `icu_decimal` formats.

use std::ops::Range;

use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_locale_core::Locale;

/// What the numbers of one language are written with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Numerals {
    decimal: char,
    group: char,
    /// Its digits from 0 to 9.
    digits: Vec<char>,
}

/// The numerals of a locale; those of its language, or of English, where nothing more is known.
pub fn numerals(tag: &str) -> Numerals {
    let locale: Locale = tag.replace('_', "-").parse().unwrap_or(Locale::UNKNOWN);
    let mut example = Decimal::from(12_345_678_901_i64);
    example.multiply_pow10(-1);
    let written = DecimalFormatter::try_new(locale.into(), Default::default())
        .map(|formatter| formatter.format(&example).to_string())
        .unwrap_or_default();
    let digits: Vec<char> = written.chars().filter(|character| character.is_numeric()).collect();
    let mut signs = written.chars().filter(|character| !character.is_numeric());
    let (Some(group), Some(decimal), [_, _, _, _, _, _, _, _, _, zero, _]) =
        (signs.next(), signs.next_back(), &digits[..])
    else {
        return Numerals { decimal: '.', group: ',', digits: ('0'..='9').collect() };
    };
    let digits = std::iter::once(*zero).chain(digits[..9].iter().copied()).collect();
    Numerals { decimal, group, digits }
}

impl Numerals {
    /// The numbers in `text` in reading order: where each is, and its value in ASCII digits with `.` before decimals.
    /// Those that stand in a word, such as `x86`, are part of its name.
    pub fn numbers(&self, text: &str) -> Vec<(Range<usize>, String)> {
        let mut found = Vec::new();
        let mut characters = text.char_indices().peekable();
        let mut before = None;
        while let Some((start, first)) = characters.next() {
            let stands_alone = !before.is_some_and(is_of_name);
            before = Some(first);
            let Some(digit) = self.digit(first) else { continue };
            let mut parts = vec![String::from(digit)];
            let mut signs = Vec::new();
            let mut end = start + first.len_utf8();
            while let Some((at, next)) = characters.peek().copied() {
                if let Some(digit) = self.digit(next) {
                    parts.last_mut().into_iter().for_each(|part| part.push(digit));
                } else if self.joins(next, &text[at + next.len_utf8()..]) {
                    signs.push(fold(next));
                    parts.push(String::new());
                } else {
                    break;
                }
                characters.next();
                (end, before) = (at + next.len_utf8(), Some(next));
            }
            if stands_alone {
                found.extend(self.values(&parts, &signs).into_iter().map(|value| (start..end, value)));
            }
        }
        found
    }

    fn digit(&self, character: char) -> Option<char> {
        let value = match character {
            '0'..='9' => return Some(character),
            '\u{FF10}'..='\u{FF19}' => character as u32 - 0xFF10,
            _ => u32::try_from(self.digits.iter().position(|digit| *digit == character)?).ok()?,
        };
        char::from_digit(value, 10)
    }

    /// Whether `sign` joins digits, those of `behind` among them, to one number. A blank does so between thousands.
    fn joins(&self, sign: char, behind: &str) -> bool {
        let digits = behind.chars().take_while(|character| self.digit(*character).is_some()).count();
        match fold(sign) {
            '.' | ',' => digits > 0,
            '\'' => digits == 3,
            ' ' => digits == 3 && (sign != ' ' || is_blank(self.group)),
            _ => digits > 0 && (sign == self.decimal || sign == self.group),
        }
    }

    /// What digits with signs between them say: a number, or the parts of a date.
    fn values(&self, parts: &[String], signs: &[char]) -> Vec<String> {
        let are_thousands = |parts: &[String]| {
            let (first, rest) = (parts[0].len(), &parts[1..]);
            first <= 3
                && parts[0] != "0"
                && rest.last().is_some_and(|last| last.len() == 3)
                && rest.iter().all(|part| matches!(part.len(), 2 | 3))
        };
        let whole = |parts: &[String]| trimmed(&parts.concat());
        let decimal = |whole: String, decimals: &str| match decimals.trim_end_matches('0') {
            "" => whole,
            decimals => format!("{whole}.{decimals}"),
        };
        match signs {
            [] => vec![whole(parts)],
            [sign] => {
                let is_group =
                    are_thousands(parts) && (is_blank(*sign) || *sign == '\'' || *sign == fold(self.group));
                vec![if is_group { whole(parts) } else { decimal(whole(&parts[..1]), &parts[1]) }]
            }
            [first, middle @ .., last] => {
                let are_alike = middle.iter().all(|sign| sign == first);
                if are_alike && first == last && are_thousands(parts) {
                    return vec![whole(parts)];
                }
                let (decimals, groups) = (&parts[parts.len() - 1], &parts[..parts.len() - 1]);
                if are_alike && first != last && are_thousands(groups) {
                    return vec![decimal(whole(groups), decimals)];
                }
                parts.iter().map(|part| trimmed(part)).collect()
            }
        }
    }
}

fn trimmed(digits: &str) -> String {
    let trimmed = digits.trim_start_matches('0');
    if trimmed.is_empty() { "0".to_owned() } else { trimmed.to_owned() }
}

fn is_blank(sign: char) -> bool {
    sign.is_whitespace()
}

/// Whether digits behind `character` are part of a name.
fn is_of_name(character: char) -> bool {
    character == '_' || character.is_alphanumeric() && !crate::text::fold::is_unspaced(character)
}

fn fold(sign: char) -> char {
    match sign {
        '\u{FF0C}' | '\u{66C}' => ',',
        '\u{FF0E}' | '\u{66B}' => '.',
        '\u{2019}' => '\'',
        _ if is_blank(sign) => ' ',
        _ => sign,
    }
}

#[cfg(test)]
mod tests {
    use super::numerals;

    fn values(tag: &str, text: &str) -> Vec<String> {
        numerals(tag).numbers(text).into_iter().map(|(_, value)| value).collect()
    }

    #[test]
    fn a_number_is_the_same_in_every_notation() {
        for (tag, written) in [
            ("en-US", "1,234.5"),
            ("de-DE", "1.234,5"),
            ("fr-FR", "1\u{202f}234,5"),
            ("fr", "1 234,5"),
            ("de-CH", "1\u{2019}234.5"),
            ("ja-JP", "\u{FF11}\u{FF0C}\u{FF12}\u{FF13}\u{FF14}\u{FF0E}\u{FF15}"),
            ("bn", "১,২৩৪.৫"),
            ("tlh", "1,234.5"),
        ] {
            assert_eq!(values(tag, written), ["1234.5"], "{tag}");
        }
    }

    #[test]
    fn thousands_are_told_by_the_language() {
        assert_eq!(values("en", "1,000 and 1.000"), ["1000", "1"]);
        assert_eq!(values("de", "1.000 und 1,250"), ["1000", "1.25"]);
        assert_eq!(values("hi", "12,34,567"), ["1234567"]);
    }

    #[test]
    fn digits_in_names_are_no_numbers() {
        assert_eq!(
            values("en", "x86, UTF-16, 4GB, a_5, 2nd, 31.12.2023"),
            ["16", "4", "2", "31", "12", "2023"]
        );
        assert_eq!(values("ja", "第3章"), ["3"]);
    }
}
