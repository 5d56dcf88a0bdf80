//! What a check must know of a language: facts that a crate has, by the tag of a locale.

mod function_words;
mod numbers;
mod plurals;
mod stems;

pub use function_words::{FunctionWords, function_words};
pub use numbers::{Numerals, numerals};
pub use plurals::{Counting, Plurals};
pub use stems::{Stems, stems};

/// The language of a locale's tag, in lower case: `de` of `de-DE`.
fn primary(tag: &str) -> String {
    tag.split(['-', '_']).next().unwrap_or("").to_lowercase()
}
