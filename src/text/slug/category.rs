//! The classes of characters that conventions speak of, by Unicode's general categories.

use unicode_general_category::{GeneralCategory as Category, get_general_category};

/// L*: letters of any case.
pub(super) fn is_letter(character: char) -> bool {
    use Category::{LowercaseLetter, ModifierLetter, OtherLetter, TitlecaseLetter, UppercaseLetter};
    matches!(
        get_general_category(character),
        UppercaseLetter | LowercaseLetter | TitlecaseLetter | ModifierLetter | OtherLetter
    )
}

/// M*: marks that combine with a letter, and vowel signs.
pub(super) fn is_mark(character: char) -> bool {
    use Category::{EnclosingMark, NonspacingMark, SpacingMark};
    matches!(get_general_category(character), NonspacingMark | SpacingMark | EnclosingMark)
}

/// Mn: marks that take no room of their own.
pub(super) fn is_nonspacing_mark(character: char) -> bool {
    get_general_category(character) == Category::NonspacingMark
}

/// Nd: the digits of any script, without fractions and superscripts.
pub(super) fn is_decimal_digit(character: char) -> bool {
    get_general_category(character) == Category::DecimalNumber
}

/// N*: numbers of any kind.
pub(super) fn is_number(character: char) -> bool {
    use Category::{DecimalNumber, LetterNumber, OtherNumber};
    matches!(get_general_category(character), DecimalNumber | LetterNumber | OtherNumber)
}

/// Pc: the underscore and its like.
pub(super) fn is_connector(character: char) -> bool {
    get_general_category(character) == Category::ConnectorPunctuation
}

/// Zs: spaces of any width.
pub(super) fn is_space(character: char) -> bool {
    get_general_category(character) == Category::SpaceSeparator
}

/// Lower case by the simple mapping, which gives one character for one: `İ` becomes `i`.
pub(super) fn simple_lowercase(character: char) -> char {
    character.to_lowercase().next().unwrap_or(character)
}
