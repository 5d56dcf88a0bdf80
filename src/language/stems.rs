//! Forms of one word: what is left of a word when its endings are taken off.
//!
//! The algorithms are Snowball's, from the crate `snowball_stemmers_rs`. They cut words off alike; what is left need not be
//! a word. A language without an algorithm keeps its words as they are, and a check has to be content with words that
//! begin alike.

use std::fmt;

use snowball_stemmers_rs::{Algorithm, Stemmer};

use super::primary;
use crate::text::fold::fold;

/// The forms of the words of one language.
pub struct Stems {
    stemmer: Option<Stemmer>,
    is_english: bool,
}

/// The forms of the words of a locale's language.
pub fn stems(tag: &str) -> Stems {
    let language = primary(tag);
    Stems { stemmer: algorithm(&language).map(Stemmer::create), is_english: language == "en" }
}

/// Longer ones are no words, and what is left of them is of no use.
const LONGEST: usize = 100;

impl Stems {
    /// What all forms of `word` have in common, in lower case and without accents: `uberwach` of `Überwachungen`.
    pub fn stem(&self, word: &str) -> String {
        match &self.stemmer {
            Some(stemmer) if word.len() <= LONGEST => fold(&stemmer.stem(&word.to_lowercase())),
            _ => fold(word),
        }
    }

    /// The word in the singular, in lower case and without accents. In English only the plural is taken off, for the
    /// algorithm makes one of `operation`, `operator` and `operating`; elsewhere as [`Stems::stem`].
    pub fn singular(&self, word: &str) -> String {
        if self.is_english { english_singular(&fold(word)) } else { self.stem(word) }
    }
}

impl fmt::Debug for Stems {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Stems").field("is_known", &self.stemmer.is_some()).finish_non_exhaustive()
    }
}

/// Harman's S stemmer (How effective is suffixing?, 1991).
fn english_singular(word: &str) -> String {
    let ends = |ends: &[&str]| ends.iter().any(|end| word.ends_with(end));
    let without = |end: &str| word.strip_suffix(end).filter(|rest| rest.len() > 1);
    if let Some(rest) = without("ies").filter(|_| !ends(&["eies", "aies"])) {
        return format!("{rest}y");
    }
    let singular = without("s").filter(|_| !ends(&["us", "ss", "is"])).unwrap_or(word);
    // "boxes" and "caches" alike lose more than their s.
    let with_e = ["xe", "che", "she", "sse"].iter().any(|end| singular.ends_with(end));
    if with_e { singular[..singular.len() - 1].to_owned() } else { singular.to_owned() }
}

/// The crate knows no tags.
fn algorithm(language: &str) -> Option<Algorithm> {
    Some(match language {
        "ar" => Algorithm::Arabic,
        "ca" => Algorithm::Catalan,
        "cs" => Algorithm::Czech,
        "da" => Algorithm::Danish,
        "de" => Algorithm::German,
        "el" => Algorithm::Greek,
        "en" => Algorithm::English,
        "eo" => Algorithm::Esperanto,
        "es" => Algorithm::Spanish,
        "et" => Algorithm::Estonian,
        "eu" => Algorithm::Basque,
        "fa" => Algorithm::Persian,
        "fi" => Algorithm::Finnish,
        "fr" => Algorithm::French,
        "ga" => Algorithm::Irish,
        "hi" => Algorithm::Hindi,
        "hu" => Algorithm::Hungarian,
        "hy" => Algorithm::Armenian,
        "id" => Algorithm::Indonesian,
        "it" => Algorithm::Italian,
        "lt" => Algorithm::Lithuanian,
        "nb" | "nn" | "no" => Algorithm::Norwegian,
        "ne" => Algorithm::Nepali,
        "nl" => Algorithm::Dutch,
        "pl" => Algorithm::Polish,
        "pt" => Algorithm::Portuguese,
        "ro" => Algorithm::Romanian,
        "ru" => Algorithm::Russian,
        "sr" => Algorithm::Serbian,
        "st" => Algorithm::Sesotho,
        "sv" => Algorithm::Swedish,
        "ta" => Algorithm::Tamil,
        "tr" => Algorithm::Turkish,
        "uk" => Algorithm::Ukrainian,
        "yi" => Algorithm::Yiddish,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn forms_of_a_word_meet() {
        for (tag, one, other) in [
            ("de-DE", "Überwachung", "Überwachungen"),
            ("de-DE", "Vorgang", "Vorgängen"),
            ("fr", "paramètre", "paramètres"),
            ("pl", "zasada", "zasady"),
            ("ru", "политика", "политики"),
        ] {
            assert_eq!(stems(tag).stem(one), stems(tag).stem(other), "{one}");
        }
        assert_ne!(stems("de").stem("Vorgang"), stems("de").stem("Vorfall"));
        assert_eq!(stems("tlh").stem("Überall"), "uberall");
    }

    #[test]
    fn an_english_singular_is_no_other_word() {
        let english = stems("en-US");
        let cases = [
            ("Policies", "policy"),
            ("operations", "operation"),
            ("operational", "operational"),
            ("status", "status"),
            ("access", "access"),
            ("boxes", "box"),
            ("cache", "cach"),
            ("caches", "cach"),
            ("is", "is"),
        ];
        for (word, singular) in cases {
            assert_eq!(english.singular(word), singular);
        }
    }

    /// The algorithms are generated code that cuts strings at byte offsets.
    const LANGUAGES: &str = "ar ca cs da de el en eo es et eu fa fi fr ga hi hu hy id it lt nb ne nl pl pt ro ru sr st sv \
        ta tr uk yi";

    proptest! {
        #[test]
        fn no_word_ends_a_run(word in "\\PC{0,12}", inflected in "[a-zà-ÿа-яα-ωঀ-௿0-9İıß’-]{0,20}") {
            for tag in LANGUAGES.split_ascii_whitespace() {
                let stems = stems(tag);
                for word in [&word, &inflected] {
                    prop_assert!(stems.stem(word).len() <= 4 * word.len().max(1));
                }
            }
        }
    }
}
