//! A name of something technical in the text, such as a GUID, that the translation does not have as it is written.

use super::things::{Count, Difference, Thing, differences, in_words, respelled};
use super::{Check, Context, Profile, Promise, Run, targets};
use crate::finding::{Finding, Level};
use crate::passage::Passage;

pub(super) static CHECK: Check = Check {
    id: "changed-identifier",
    promise: Promise::Faithful,
    level: Level::Warning,
    profile: Profile::Default,
    facts: &["expected", "found"],
    page: include_str!("../../source/checks/changed-identifier.md"),
    run: Run::Aligned(run),
};

/// What an identifier is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    /// A number of 32 hexadecimal digits in five groups, or what is left of one.
    Guid,
    /// An address of mail.
    Mail,
    /// An address that is no link.
    Url,
    /// `4.6.2`
    Version,
    /// `Name()`
    Function,
    /// `--name`
    Option,
    /// `$name`
    Variable,
    /// `a_name`
    Snake,
    /// `a.name`
    Dotted,
    /// `aName`
    Camel,
}

impl Class {
    /// Whether words of people look like that as well: names of products, a full stop without a blank behind it.
    fn is_weak(self) -> bool {
        matches!(self, Self::Dotted | Self::Camel)
    }
}

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    let has_weak = context.settings.profile >= Profile::Strict;
    let differences = differences(context, Count::Any, |passage: &Passage<'_>| {
        let all = identifiers(passage.words).filter(|(class, _)| has_weak || !class.is_weak());
        let key = |class, word: &str| match class {
            Class::Url => targets::page(word, context).into(),
            _ => word.to_owned().into(),
        };
        all.map(|(class, word)| Thing { key: key(class, word), ..Thing::of_words(passage, word) }).collect()
    });
    for mut difference in differences {
        difference.drop_written();
        difference.find_variants();
        drop_unmatched(&mut difference);
        let target = difference.passages.target;
        found.extend(difference.findings(&CHECK, context, |lost, gained| {
            Some(respelled(lost, gained, in_words(&target, &gained.shown)?))
        }));
    }
}

/// A translation may name things that the source only describes: what it got counts where it stands for one that it
/// lost. And it may do without a name of a weak class: that counts where it is there, in another form.
fn drop_unmatched(difference: &mut Difference<'_>) {
    let replaced = difference.replaced();
    let same = |a: &str, b: &str| {
        let folded = |text: &str| text.to_lowercase().split_whitespace().collect::<String>();
        folded(a) == folded(b)
    };
    let counts: Vec<bool> = difference
        .lost
        .iter()
        .zip(&replaced)
        .map(|(lost, other)| {
            let is_weak = class(&lost.shown).is_some_and(Class::is_weak);
            !is_weak || other.is_some_and(|other| same(&lost.shown, &difference.gained[other].shown))
        })
        .collect();
    let used: Vec<usize> = (0..counts.len()).filter(|at| counts[*at]).filter_map(|at| replaced[at]).collect();
    let mut at = 0;
    difference.gained.retain(|_| {
        at += 1;
        used.contains(&(at - 1))
    });
    let mut counts = counts.into_iter();
    difference.lost.retain(|_| counts.next().unwrap_or(true));
}

/// The identifiers in `words`, in reading order.
fn identifiers(words: &str) -> impl Iterator<Item = (Class, &str)> {
    let tokens = words.split(|character: char| {
        !(character.is_ascii_alphanumeric()
            || matches!(character, '_' | '-' | '.' | '@' | '$' | '(' | ')' | '+' | '/' | ':'))
    });
    // `std::string` is two names.
    tokens.flat_map(|token| token.split("::")).filter_map(|token| {
        // What stands in a placeholder has a check of its own.
        let start = token.as_ptr() as usize - words.as_ptr() as usize;
        let is_inside =
            words[..start].ends_with(['{', '%']) || words[start + token.len()..].starts_with(['}', '%']);
        let token = trimmed(token);
        class(token).filter(|_| !is_inside).map(|class| (class, token))
    })
}

/// A token without the signs of the sentence around it.
fn trimmed(token: &str) -> &str {
    let mut token = token.trim_matches(['.', ':', '/', '+']);
    loop {
        let before = token;
        token = token.trim_end_matches(['.', ':', '/', '-', '+', '_']);
        if token.ends_with(')') && !token.ends_with("()") {
            token = &token[..token.len() - 1];
        }
        if token.starts_with('(') || token.ends_with('(') {
            token = token.trim_start_matches('(').trim_end_matches('(');
        }
        if token == before {
            return token;
        }
    }
}

fn class(token: &str) -> Option<Class> {
    let is_name = |text: &str| {
        let mut bytes = text.bytes();
        bytes.next().is_some_and(|byte| byte.is_ascii_alphabetic() || byte == b'_')
            && bytes.all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
    };
    let has_letter = |text: &str| text.bytes().any(|byte| byte.is_ascii_alphabetic());
    if is_guid(token) {
        return Some(Class::Guid);
    }
    if token.starts_with("https://") || token.starts_with("http://") {
        return token.split("://").nth(1).filter(|rest| rest.contains('.')).map(|_| Class::Url);
    }
    if let Some((user, host)) = token.split_once('@') {
        let is_host = host.split('.').count() > 1
            && host.split('.').all(|part| !part.is_empty())
            && !host.contains(['@', '/', ':', '(']);
        // Such addresses show how one looks, and are translated.
        let host = host.to_ascii_lowercase();
        let is_example = host.starts_with("example.") || host.ends_with(".example");
        return (!user.is_empty() && is_host && has_letter(&host) && !is_example).then_some(Class::Mail);
    }
    if is_version(token) {
        return Some(Class::Version);
    }
    if let Some(name) = token.strip_suffix("()") {
        return name.split('.').all(is_name).then_some(Class::Function);
    }
    if let Some(name) = token.strip_prefix("--") {
        let is_option =
            name.len() > 1 && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        return (is_option && name.starts_with(|first: char| first.is_ascii_alphabetic()))
            .then_some(Class::Option);
    }
    if let Some(name) = token.strip_prefix('$') {
        return (name.len() > 1 && is_name(name)).then_some(Class::Variable);
    }
    let is_plain = token.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.'));
    if !is_plain || !has_letter(token) {
        return None;
    }
    let parts = || token.split('.');
    if token.trim_matches('_').contains('_') && parts().all(is_name) {
        return Some(Class::Snake);
    }
    if parts().count() > 1 {
        return parts().all(|part| part.len() > 1 && is_name(part)).then_some(Class::Dotted);
    }
    let humps =
        token.as_bytes().windows(2).filter(|two| two[0].is_ascii_lowercase() && two[1].is_ascii_uppercase());
    (humps.count() > 0 && is_name(token)).then_some(Class::Camel)
}

/// Five groups of hexadecimal digits, with as much damage as leaves it recognisable.
fn is_guid(token: &str) -> bool {
    let groups = token.split('-').count();
    let digits = token.bytes().filter(u8::is_ascii_hexdigit).count();
    let signs = token.bytes().filter(|byte| *byte != b'-').count();
    let numbers = token.bytes().filter(u8::is_ascii_digit).count();
    (4..=6).contains(&groups) && (24..=40).contains(&signs) && digits + 2 >= signs && numbers > 3
}

/// Three or more numbers between full stops that are neither a date nor thousands.
pub(super) fn is_version(token: &str) -> bool {
    let token = token.strip_prefix('v').unwrap_or(token);
    let parts: Vec<&str> = token.split('.').collect();
    let is_number = |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_date = parts.len() == 3
        && (parts[0].len() == 4 || parts[2].len() == 4 || parts[0].len() == 2 && parts[1].len() == 2);
    parts.len() > 2
        && parts.iter().all(is_number)
        && !is_date
        && !parts[1..].iter().all(|part| part.len() == 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_are_told_from_words() {
        let text = "Call Get.Name() with --dry-run (see a_b.txt), $HOME, v4.6.2, me@contoso.com or (you@example.com) \
            3f2504e0-4f89-11d3-9a0c-0305e82c3301. The fileName of log.txt, e.g. 1.000.000 on 31.12.2023 - 5 $.";
        let found: Vec<(Class, &str)> = identifiers(text).collect();
        let expected = [
            (Class::Function, "Get.Name()"),
            (Class::Option, "--dry-run"),
            (Class::Snake, "a_b.txt"),
            (Class::Variable, "$HOME"),
            (Class::Version, "v4.6.2"),
            (Class::Mail, "me@contoso.com"),
            (Class::Guid, "3f2504e0-4f89-11d3-9a0c-0305e82c3301"),
            (Class::Camel, "fileName"),
            (Class::Dotted, "log.txt"),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn a_guid_with_a_letter_too_many_is_one() {
        assert!(is_guid("3f2504e0-4f89-11d3-9a0c-0305e82c33O1"));
        assert!(is_guid("3f2504e0-4f89-11d39a0c-0305e82c330"));
        assert!(!is_guid("dead-beef-face-cafe-decade-facade"));
    }
}
