//! The forms of number of a language, from CLDR.

use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRuleType, PluralRules};

/// What is told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counting {
    /// How many.
    Cardinal,
    /// The how-manieth.
    Ordinal,
}

/// The forms of number of one language.
#[derive(Debug)]
pub struct Plurals {
    cardinal: Vec<(u32, &'static str)>,
    ordinal: Vec<(u32, &'static str)>,
}

/// Numbers up to here show all forms that whole numbers have in any language, but those of round millions, which
/// French has and nobody writes.
const NUMBERS: u32 = 200;

impl Plurals {
    /// Those of a locale; none where nothing is known of its language.
    pub fn of(tag: &str) -> Self {
        let forms = |kind| {
            let locale: Locale = tag.replace('_', "-").parse().unwrap_or(Locale::UNKNOWN);
            let Ok(rules) = PluralRules::try_new(locale.into(), kind) else { return Vec::new() };
            (0..=NUMBERS).map(|number| (number, word(rules.category_for(number)))).collect()
        };
        Self {
            cardinal: forms(PluralRuleType::Cardinal.into()),
            ordinal: forms(PluralRuleType::Ordinal.into()),
        }
    }

    /// The forms that a choice between `keys`, forms or numbers, leaves out, in the order of their numbers. The form
    /// `other` is never missing: every choice has something for what is left.
    pub fn missing(&self, kind: Counting, keys: &[&str]) -> Vec<&'static str> {
        let numbers = match kind {
            Counting::Cardinal => &self.cardinal,
            Counting::Ordinal => &self.ordinal,
        };
        let mut missing = Vec::new();
        for (number, form) in numbers {
            let is_there = keys.contains(form) || keys.contains(&number.to_string().as_str());
            if !is_there && *form != "other" && !missing.contains(form) {
                missing.push(form);
            }
        }
        missing
    }
}

fn word(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_its_forms() {
        let missing = |tag, keys: &[&str]| Plurals::of(tag).missing(Counting::Cardinal, keys);
        assert_eq!(missing("pl", &["one", "other"]), ["many", "few"]);
        assert_eq!(missing("de-DE", &["one", "other"]), [""; 0]);
        assert_eq!(missing("ja", &["other"]), [""; 0]);
        assert_eq!(missing("fr", &["one", "other"]), [""; 0]);
        assert_eq!(missing("ar", &["zero", "one", "two", "other"]), ["few", "many"]);
        assert_eq!(missing("und", &["other"]), [""; 0]);
    }

    #[test]
    fn a_number_stands_for_a_form_that_is_it_alone() {
        let plurals = Plurals::of("en");
        assert_eq!(plurals.missing(Counting::Cardinal, &["1", "other"]), [""; 0]);
        assert_eq!(plurals.missing(Counting::Ordinal, &["1", "two", "other"]), ["few", "one"]);
    }
}
