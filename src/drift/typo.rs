//! Slips of the pen: changes of prose so small that the translation is likely to stand.

use crate::text::words;

/// Words that turn a sentence round. Source languages are English as a rule; elsewhere the letters decide alone.
const NEGATIONS: [&str; 13] = [
    "not", "no", "never", "none", "nor", "cannot", "can't", "don't", "doesn't", "isn't", "won't", "without",
    "non",
];

/// More words than these are no slip.
const MOST_WORDS: usize = 2;

/// Shorter words are other words when a letter changes.
const SHORTEST: usize = 4;

/// Whether `new` is `old` with a slip mended: punctuation or case alone, a word that stood there twice, or at most two
/// words of which one letter changed; no number and no negation among them.
pub(super) fn is_slip(old: &str, new: &str) -> bool {
    if symbols(old) != symbols(new) {
        return false;
    }
    let (before, after) = (words::of(old), words::of(new));
    if before.iter().map(|word| word.to_lowercase()).eq(after.iter().map(|word| word.to_lowercase())) {
        return true;
    }
    if before.len() != after.len() {
        return is_doubled(&before, &after);
    }
    let changed: Vec<_> =
        before.iter().zip(&after).filter(|(a, b)| a.to_lowercase() != b.to_lowercase()).collect();
    changed.len() <= MOST_WORDS && changed.iter().all(|(a, b)| is_one_letter(a, b))
}

/// Signs that are words in short: of arithmetic, comparison, currency, and the minus of a number.
fn symbols(text: &str) -> Vec<char> {
    let mut symbols = Vec::new();
    let mut before = ' ';
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let is_minus = matches!(character, '-' | '−' | '–')
            && !before.is_alphanumeric()
            && characters.peek().is_some_and(|next| next.is_numeric());
        let is_operator = matches!(character, '-' | '−') && before == ' ' && characters.peek() == Some(&' ');
        let is_sign = matches!(
            character,
            '<' | '>' | '=' | '+' | '*' | '/' | '%' | '#' | '&' | '|' | '^' | '~' | '@' | '\\' | '$' | '°' | '±' | '×' | '÷'
                | '§' | '¢'..='¥' | '\u{2030}'..='\u{2031}' | '\u{20A0}'..='\u{20CF}' | '\u{2200}'..='\u{22FF}'
        );
        if is_minus || is_operator || is_sign {
            symbols.push(character);
        }
        before = character;
    }
    symbols
}

/// Whether one list is the other with one word repeated at once.
fn is_doubled(before: &[&str], after: &[&str]) -> bool {
    let (long, short) = if before.len() > after.len() { (before, after) } else { (after, before) };
    if long.len() != short.len() + 1 {
        return false;
    }
    let at = long.iter().zip(short).take_while(|(a, b)| a == b).count();
    at > 0 && long[at - 1].eq_ignore_ascii_case(long[at]) && long[at + 1..] == short[at..]
}

fn is_one_letter(old: &str, new: &str) -> bool {
    let (old, new) = (old.to_lowercase(), new.to_lowercase());
    let is_plain = |word: &str| {
        word.chars().count() >= SHORTEST
            && !word.contains(char::is_numeric)
            && !NEGATIONS.contains(&word.replace('’', "'").as_str())
    };
    is_plain(&old) && is_plain(&new) && strsim::osa_distance(&old, &new) <= 1
}

#[cfg(test)]
mod tests {
    use super::is_slip;

    #[test]
    fn slips_are_told_from_changes() {
        for (old, new) in [
            ("Recieve the file", "Receive the file"),
            ("The the key", "The key"),
            ("Open it", "open it."),
            ("It occured twice", "It occurred twice"),
        ] {
            assert!(is_slip(old, new), "{old} → {new}");
        }
        for (old, new) in [
            ("It is now set", "It is not set"),
            ("You can do it", "You can't do it"),
            ("Wait 10 seconds", "Wait 20 seconds"),
            ("Encrypt the file", "Decrypt the file"),
            ("The key", "The very key"),
            ("Use it or them", "Use it of them"),
            ("It was very very good", "It was good"),
            ("Versions 1.5.0", "Versions 1.5.1"),
            ("If x < 5", "If x > 5"),
            ("Set it to -5", "Set it to 5"),
            ("It is x + y", "It is x - y"),
            ("It costs $5", "It costs €5"),
            ("About 5% of it", "About 5 of it"),
        ] {
            assert!(!is_slip(old, new), "{old} → {new}");
        }
    }
}
