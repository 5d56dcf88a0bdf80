//! docfx, which builds Microsoft Learn: Markdig's `UrilizeAsGfm`.
//!
//! Letters, decimal digits, `-` and `_` stay, in lower case; a space becomes `-`; all else goes,
//! including no-break spaces, combining marks and characters outside the basic plane. Nothing is
//! trimmed and no dashes are collapsed.

use super::{Convention, Taken, numbered};

pub(super) static CONVENTION: Convention = Convention {
    id: "docfx",
    slug,
    unique: |taken: &mut Taken, id| numbered(taken, id, '-', 1),
    reads_attributes: false,
    anchor_replaces: true,
};

fn slug(heading: &str) -> String {
    let mut id = String::with_capacity(heading.len());
    for character in heading.chars() {
        match character {
            ' ' => id.push('-'),
            '-' | '_' => id.push(character),
            // .NET looks at UTF-16 units: a surrogate is neither letter nor digit.
            _ if character as u32 > 0xFFFF => {}
            'İ' => id.push(character),
            _ if is_letter_or_decimal_digit(character) => id.extend(character.to_lowercase()),
            _ => {}
        }
    }
    if id.is_empty() { "section".to_owned() } else { id }
}

/// .NET's `Char.IsLetterOrDigit`: categories L* and Nd. Rust's `is_alphabetic` also holds marks and
/// letter numbers, `is_numeric` also fractions and superscripts.
fn is_letter_or_decimal_digit(character: char) -> bool {
    if character.is_ascii() {
        return character.is_ascii_alphanumeric();
    }
    if character.is_numeric() {
        return is_decimal_digit(character);
    }
    character.is_alphabetic() && !unicode_normalization::char::is_combining_mark(character)
}

/// Category Nd of the basic plane: runs of ten that begin at these zeros.
fn is_decimal_digit(character: char) -> bool {
    const ZEROS: [u32; 37] = [
        0x0030, 0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6,
        0x0D66, 0x0DE6, 0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80,
        0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0,
        0xFF10,
    ];
    let code = character as u32;
    ZEROS.iter().any(|zero| (*zero..zero + 10).contains(&code))
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn the_platforms_own_answers() {
        for (heading, id) in [
            ("Rollen & Zuständigkeiten", "rollen--zuständigkeiten"),
            ("C# / .NET 8.0", "c--net-80"),
            ("E-Mail–Verwaltung", "e-mailverwaltung"),
            ("Exchange\u{a0}Online", "exchangeonline"),
            ("「設定」を開く", "設定を開く"),
            ("हिन्दी में", "हनद-म"),
            ("a  b", "a--b"),
            ("ends-", "ends-"),
            ("😀 Start", "-start"),
            ("e\u{301}te\u{301}", "ete"),
            ("½ Tag", "-tag"),
            ("?", "section"),
        ] {
            assert_eq!(slug(heading), id, "{heading}");
        }
    }
}
