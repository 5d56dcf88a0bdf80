//! The words of a language that carry grammar and no matter: articles, pronouns, prepositions, conjunctions.
//!
//! The lists are NLTK's, from the crate `stop-words`.

use super::primary;

/// The function words of one language.
#[derive(Debug, Clone, Copy, Default)]
pub struct FunctionWords {
    words: &'static [&'static str],
}

/// The function words of a locale's language. None are known of a language without a list.
pub fn function_words(tag: &str) -> FunctionWords {
    FunctionWords { words: stop_words::lookup(primary(tag)).unwrap_or(&[]) }
}

impl FunctionWords {
    /// Whether any are known.
    pub fn are_known(&self) -> bool {
        !self.words.is_empty()
    }

    /// Whether `word`, in lower case, is one.
    pub fn has(&self, word: &str) -> bool {
        self.words.contains(&word)
    }
}

#[cfg(test)]
mod tests {
    use super::function_words;

    #[test]
    fn a_locale_has_the_words_of_its_language() {
        assert!(function_words("de-AT").has("sich"));
        assert!(!function_words("de-DE").has("dienst"));
        assert!(function_words("en-US").has("the"));
        assert!(!function_words("tlh").are_known());
    }
}
