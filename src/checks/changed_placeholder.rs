//! A placeholder in the text, such as `{name}` or `%s`, that the source does not have there, or the other way round.

use super::things::{Count, Thing, differences, in_words, respelled};
use super::{Check, Context, Profile, Promise, Run};
use crate::finding::{Finding, Level};

pub(super) static CHECK: Check = Check {
    id: "changed-placeholder",
    promise: Promise::Faithful,
    level: Level::Error,
    profile: Profile::Default,
    facts: &["expected", "found"],
    page: include_str!("../../source/checks/changed-placeholder.md"),
    run: Run::Aligned(run),
};

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    let differences = differences(context, Count::Any, |passage| {
        // Variables of Windows have no case.
        let key = |word: &str| if word.ends_with('%') { word.to_lowercase() } else { word.to_owned() };
        let all = placeholders(passage.words).into_iter();
        all.map(|word| Thing { key: key(word).into(), ..Thing::of_words(passage, word) }).collect()
    });
    for mut difference in differences {
        difference.drop_written();
        difference.find_variants();
        // A translation may have one more, where the source says it in words.
        if difference.lost.is_empty() {
            continue;
        }
        let target = difference.passages.target;
        found.extend(difference.findings(&CHECK, context, |lost, gained| {
            Some(respelled(lost, gained, in_words(&target, &gained.shown)?))
        }));
    }
}

/// The placeholders in `words`, in reading order.
fn placeholders(words: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = words[at..].find(['{', '%', '$']).map(|open| at + open) {
        let rest = &words[open..];
        let before = words[..open].chars().next_back();
        let length = match rest.as_bytes()[0] {
            b'{' => braces(rest),
            b'%' if !before.is_some_and(char::is_alphanumeric) => percent(rest),
            b'$' if rest.starts_with("${") => braces(&rest[1..]).map(|length| length + 1),
            _ => None,
        };
        match length {
            Some(length) => {
                found.push(&rest[..length]);
                at = open + length;
            }
            None => at = open + rest.bytes().take_while(|byte| *byte == b'{').count().max(1),
        }
    }
    found
}

/// The length of `{name}`, `{0}`, `{name:04d}` or `{{ name }}` at the beginning of `text`; words in braces are none.
fn braces(text: &str) -> Option<usize> {
    const LONGEST: usize = 60;
    let opening = text.bytes().take_while(|byte| *byte == b'{').count();
    let close = text[opening..].find('}')?;
    let inner = &text[opening..opening + close];
    let closing = text[opening + close..].bytes().take_while(|byte| *byte == b'}').count();
    let is_part = |byte: u8| byte.is_ascii_alphanumeric() || b"_.-:[]$@#?!<>=,'".contains(&byte);
    let inner = if opening > 1 { inner.trim() } else { inner };
    let is_name = !inner.is_empty()
        && inner.len() <= LONGEST
        && inner.bytes().all(is_part)
        && inner.bytes().any(|byte| byte.is_ascii_alphanumeric());
    (is_name && closing >= opening && opening <= 3).then_some(2 * opening + close)
}

/// The length of `%s`, `%1$s`, `%(name)s`, `%-5.2f`, `%NAME%` or `%@` at the beginning of `text`.
fn percent(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let ends = |at: usize| !bytes.get(at).is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_');
    // `%NAME%`
    let name = bytes[1..].iter().take_while(|byte| byte.is_ascii_alphabetic() || **byte == b'_').count();
    if name > 2 && bytes.get(1 + name) == Some(&b'%') && ends(2 + name) {
        return Some(name + 2);
    }
    let mut at = 1;
    if bytes.get(at) == Some(&b'(') {
        at += text[at..].find(')').filter(|length| *length < 40 && !text[at..at + length].contains(' '))? + 1;
    } else {
        at += bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        at = if bytes.get(at) == Some(&b'$') { at + 1 } else { 1 };
    }
    at += bytes[at..].iter().take_while(|byte| byte.is_ascii_digit() || b"-+#.".contains(byte)).count();
    at += bytes[at..].iter().take_while(|byte| matches!(byte, b'l' | b'h' | b'z')).count().min(2);
    let conversion = *bytes.get(at)?;
    (b"sdifuxXgGeEcopqv@".contains(&conversion) && ends(at + 1)).then_some(at + 1)
}

#[cfg(test)]
mod tests {
    use super::placeholders;

    #[test]
    fn placeholders_are_told_from_prose() {
        let text =
            "Hi {name}, {0:N2} of {{ total }} in ${HOME}: %s, %1$s, %(user)s, %-5.2f, %ld and %APPDATA%.";
        let expected = [
            "{name}",
            "{0:N2}",
            "{{ total }}",
            "${HOME}",
            "%s",
            "%1$s",
            "%(user)s",
            "%-5.2f",
            "%ld",
            "%APPDATA%",
        ];
        assert_eq!(placeholders(text), expected);
        for prose in [
            "100%",
            "50 % of",
            "5%s",
            "{two words}",
            "{}",
            "{\u{e4}}",
            "% d",
            "%self",
            "$5",
            "{",
            "%(",
            "{{a}",
        ] {
            assert_eq!(placeholders(prose), [""; 0], "{prose}");
        }
    }
}
