//! The word diff of two texts.

use std::ops::Range;

use similar::{Algorithm, ChangeTag, DiffTag, capture_diff_slices};

/// What became of a stretch of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// It stands in both texts.
    Same,
    /// It stands in the old text only.
    Deleted,
    /// It stands in the new text only.
    Inserted,
}

/// A stretch of words of one fate, with the blanks that belong to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// What became of it.
    pub sign: Sign,
    /// Its text.
    pub text: String,
}

/// More words than these on either side are compared line by line, more lines not at all: the cost of a diff
/// grows with the square of what differs.
const MOST_TOKENS: usize = 4_000;

/// What was done to `old` to make `new` of it, word by word. Where both sides of a gap changed and nothing but
/// blanks or punctuation is between, it is one change.
pub fn diff(old: &str, new: &str) -> Vec<Run> {
    diff_by(words, old, new)
}

/// As [`diff`], but what stands between brackets, quotation marks or blanks is one word: of markup, whose addresses
/// change as a whole.
pub fn diff_markup(old: &str, new: &str) -> Vec<Run> {
    diff_by(markup, old, new)
}

fn diff_by(tokens: fn(&str) -> Vec<&str>, old: &str, new: &str) -> Vec<Run> {
    for split in [tokens, lines] {
        let (old, new) = (split(old), split(new));
        // Only the middle counts: what both begin and end with costs nothing.
        let (start, end) = same_ends(&old, &new);
        let middles = (&old[start..old.len() - end], &new[start..new.len() - end]);
        if middles.0.len().max(middles.1.len()) > MOST_TOKENS {
            continue;
        }
        let mut runs = Runs::default();
        old[..start].iter().for_each(|token| runs.push(Sign::Same, token));
        for change in capture_diff_slices(Algorithm::Myers, middles.0, middles.1)
            .iter()
            .flat_map(|op| op.iter_changes(middles.0, middles.1))
        {
            let sign = match change.tag() {
                ChangeTag::Equal => Sign::Same,
                ChangeTag::Delete => Sign::Deleted,
                ChangeTag::Insert => Sign::Inserted,
            };
            runs.push(sign, change.value());
        }
        old[old.len() - end..].iter().for_each(|token| runs.push(Sign::Same, token));
        return runs.finish();
    }
    let mut runs = Runs::default();
    runs.push(Sign::Deleted, old);
    runs.push(Sign::Inserted, new);
    runs.finish()
}

/// The ranges of lines that changed: what is gone and what stands there instead. Beyond [`MOST_TOKENS`] differing lines
/// all between the first and the last change counts as one.
pub fn changed_lines(old: &[&str], new: &[&str]) -> Vec<(Range<usize>, Range<usize>)> {
    let (start, end) = same_ends(old, new);
    let middles = (&old[start..old.len() - end], &new[start..new.len() - end]);
    if middles.0.len().max(middles.1.len()) > MOST_TOKENS {
        return vec![(start..old.len() - end, start..new.len() - end)];
    }
    let operations = capture_diff_slices(Algorithm::Myers, middles.0, middles.1);
    let moved = |range: Range<usize>| range.start + start..range.end + start;
    let changed = operations.iter().filter(|operation| operation.tag() != DiffTag::Equal);
    changed.map(|operation| (moved(operation.old_range()), moved(operation.new_range()))).collect()
}

/// How many tokens both sides begin with, and end with.
fn same_ends(old: &[&str], new: &[&str]) -> (usize, usize) {
    let start = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let rest = old.len().min(new.len()) - start;
    (start, old.iter().rev().zip(new.iter().rev()).take(rest).take_while(|(a, b)| a == b).count())
}

/// The number of words in `text`.
pub fn count(text: &str) -> usize {
    words(text).into_iter().filter(|token| is_word(token)).count()
}

/// The words of `text` without blanks and punctuation.
pub fn of(text: &str) -> Vec<&str> {
    words(text).into_iter().filter(|token| is_word(token)).collect()
}

/// How many words `runs` insert or delete, whichever are more.
pub fn changed(runs: &[Run]) -> usize {
    let total = |sign| runs.iter().filter(|run| run.sign == sign).map(|run| count(&run.text)).sum::<usize>();
    total(Sign::Deleted).max(total(Sign::Inserted))
}

#[derive(Default)]
struct Runs {
    runs: Vec<Run>,
}

impl Runs {
    fn push(&mut self, sign: Sign, text: &str) {
        match self.runs.last_mut().filter(|last| last.sign == sign) {
            Some(last) => last.text.push_str(text),
            None if text.is_empty() => {}
            None => self.runs.push(Run { sign, text: text.to_owned() }),
        }
    }

    /// Joins changes that only blanks or punctuation part, deletions before insertions.
    fn finish(self) -> Vec<Run> {
        let mut joined = Self::default();
        let (mut deleted, mut inserted) = (String::new(), String::new());
        let mut runs = self.runs.into_iter().peekable();
        while let Some(run) = runs.next() {
            match run.sign {
                Sign::Deleted => deleted.push_str(&run.text),
                Sign::Inserted => inserted.push_str(&run.text),
                Sign::Same => {
                    let joins = !deleted.is_empty()
                        && !inserted.is_empty()
                        && runs.peek().is_some()
                        && !run.text.contains(char::is_alphanumeric);
                    if joins {
                        deleted.push_str(&run.text);
                        inserted.push_str(&run.text);
                        continue;
                    }
                    joined.push(Sign::Deleted, &std::mem::take(&mut deleted));
                    joined.push(Sign::Inserted, &std::mem::take(&mut inserted));
                    joined.push(Sign::Same, &run.text);
                }
            }
        }
        joined.push(Sign::Deleted, &deleted);
        joined.push(Sign::Inserted, &inserted);
        joined.lead_with_blanks();
        joined.runs
    }
}

impl Runs {
    /// A blank before what came or went belongs to it rather than the one behind: "it{+ soon+} is", not
    /// "it {+soon +}is".
    fn lead_with_blanks(&mut self) {
        for at in 1..self.runs.len().saturating_sub(1) {
            let [before, change, after] = &mut self.runs[at - 1..=at + 1] else { continue };
            let is_lone = before.sign == Sign::Same && after.sign == Sign::Same && change.sign != Sign::Same;
            let trails = |text: &str| text.len() - text.trim_end().len();
            let blanks = trails(&change.text);
            if is_lone
                && blanks > 0
                && blanks < change.text.len()
                && before.text.ends_with(&change.text[change.text.len() - blanks..])
            {
                let blank = change.text.split_off(change.text.len() - blanks);
                before.text.truncate(before.text.len() - blanks);
                change.text.insert_str(0, &blank);
                after.text.insert_str(0, &blank);
            }
        }
    }
}

/// Words, blanks and single signs. A word of a script without spaces is one character.
fn words(text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = if first.is_whitespace() {
            rest.find(|character: char| !character.is_whitespace()).unwrap_or(rest.len())
        } else if first.is_alphanumeric() && !super::fold::is_unspaced(first) {
            word_length(rest)
        } else {
            first.len_utf8()
        };
        let (token, after) = rest.split_at(length);
        tokens.push(token);
        rest = after;
    }
    tokens
}

/// The length of the word at the start of `text`; an apostrophe, a full stop or a comma between letters or digits
/// is part of it.
fn word_length(text: &str) -> usize {
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let belongs = |character: char| character.is_alphanumeric() && !super::fold::is_unspaced(character);
        if belongs(character) || unicode_normalization::char::is_combining_mark(character) {
            continue;
        }
        let joins = matches!(character, '\'' | '’' | '.' | ',' | '_')
            && characters.peek().is_some_and(|(_, next)| belongs(*next));
        if !joins {
            return at;
        }
    }
    text.len()
}

/// Stretches between brackets, quotation marks and blanks, and each of these.
fn markup(text: &str) -> Vec<&str> {
    let parts = |character: char| {
        character.is_whitespace() || matches!(character, '(' | ')' | '[' | ']' | '<' | '>' | '"')
    };
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = if parts(first) { first.len_utf8() } else { rest.find(parts).unwrap_or(rest.len()) };
        let (token, after) = rest.split_at(length);
        tokens.push(token);
        rest = after;
    }
    tokens
}

fn lines(text: &str) -> Vec<&str> {
    text.split_inclusive('\n').collect()
}

fn is_word(token: &str) -> bool {
    token.contains(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `[-gone-]` and `{+new+}`.
    fn shown(old: &str, new: &str) -> String {
        let show = |run: Run| match run.sign {
            Sign::Same => run.text,
            Sign::Deleted => format!("[-{}-]", run.text),
            Sign::Inserted => format!("{{+{}+}}", run.text),
        };
        diff(old, new).into_iter().map(show).collect()
    }

    #[test]
    fn words_are_told_from_punctuation() {
        assert_eq!(
            shown("Send it in.", "Send it in through a request."),
            "Send it in{+ through a request+}."
        );
        assert_eq!(shown("Wait if you can", "Wait a bit if you can"), "Wait{+ a bit+} if you can");
        assert_eq!(shown("a, b", "a; b"), "a[-,-]{+;+} b");
        assert_eq!(shown("don't stop", "don't go"), "don't [-stop-]{+go+}");
        assert_eq!(shown("in 1.5 s", "in 1.6 s"), "in [-1.5-]{+1.6+} s");
    }

    #[test]
    fn neighbouring_changes_are_one() {
        assert_eq!(shown("the quick brown fox", "the slow red fox"), "the [-quick brown-]{+slow red+} fox");
        assert_eq!(shown("", "new"), "{+new+}");
        assert_eq!(shown("old", ""), "[-old-]");
        assert_eq!(shown("same", "same"), "same");
    }

    #[test]
    fn an_address_changes_as_a_whole() {
        let runs = diff_markup("See [a](https://x.org/a/b).", "See [a](https://y.org/a/b).");
        let changed: Vec<&str> =
            runs.iter().filter(|run| run.sign != Sign::Same).map(|run| run.text.as_str()).collect();
        assert_eq!(changed, ["https://x.org/a/b", "https://y.org/a/b"]);
    }

    #[test]
    fn text_without_spaces_is_compared_by_characters() {
        assert_eq!(shown("役割と責任", "役目と責任"), "役[-割-]{+目+}と責任");
    }

    #[test]
    fn both_texts_can_be_put_together_again() {
        let (old, new) = ("a b, c. d  e", "b a, c! d f e g");
        let runs = diff(old, new);
        let without = |sign: Sign| -> String {
            runs.iter().filter(|run| run.sign != sign).map(|run| run.text.as_str()).collect()
        };
        assert_eq!(without(Sign::Inserted), old);
        assert_eq!(without(Sign::Deleted), new);
        assert_eq!(changed(&diff("a b c", "a x, y c")), 2);
    }

    #[test]
    fn what_is_too_long_is_compared_by_lines_or_not_at_all() {
        let long = |word: &str| format!("{word} ").repeat(5_000) + "\n";
        assert_eq!(diff(&(long("a") + "x\n"), &(long("b") + "x\n")).len(), 3);
        let many = |word: &str| format!("{word}\n").repeat(5_000);
        assert_eq!(diff(&many("a"), &many("b")).len(), 2);
    }
}
