//! Keeps words of documents from acting on a terminal or a build log.
//!
//! Every text that comes from a file passes [`visible`] before a person reads it, and what goes to a
//! build log passes [`defused`] as a whole besides.

use std::borrow::Cow;

/// Whether a terminal obeys `character` or an editor reorders text around it: control characters,
/// line separators, and the marks of Trojan Source (CVE-2021-42574).
pub(super) fn hidden(character: char) -> bool {
    matches!(character,
        '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{61C}' | '\u{200E}' | '\u{200F}'
        | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}')
}

/// `text` on one line, with every hidden character shown.
pub(super) fn visible(text: &str) -> Cow<'_, str> {
    if !text.contains(hidden) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 8);
    text.chars().for_each(|character| show(&mut shown, character));
    Cow::Owned(shown)
}

/// Appends one character, shown if it is hidden. A tab becomes a space.
pub(super) fn show(out: &mut String, character: char) {
    match character {
        '\t' => out.push(' '),
        '\0'..='\u{1F}' => out.extend(char::from_u32(0x2400 + u32::from(character))),
        '\u{7F}' => out.push('␡'),
        _ if hidden(character) => out.push_str(&format!("<U+{:04X}>", u32::from(character))),
        _ => out.push(character),
    }
}

/// Whether a build service would obey `line`. GitHub's runner takes `::` after any white space, but
/// `##[` anywhere; Azure has `##vso[` and TeamCity `##teamcity[`.
pub(super) fn commands(line: &str) -> bool {
    line.trim_start().starts_with("::") || bracket(line).is_some()
}

/// `text` without any line that a build service would obey.
pub(super) fn defused(text: &str) -> Cow<'_, str> {
    if !text.lines().any(commands) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for line in text.split_inclusive('\n') {
        let start = line.len() - line.trim_start().len();
        let (indent, mut rest) = line.split_at(start);
        out.push_str(indent);
        if let Some(after) = rest.strip_prefix("::") {
            out.push_str("<U+003A>:");
            rest = after;
        }
        while let Some(at) = bracket(rest) {
            out.push_str(&rest[..at]);
            out.push_str("<U+0023>");
            rest = &rest[at + 1..];
        }
        out.push_str(rest);
    }
    Cow::Owned(out)
}

/// Where `##`, a word, and `[` stand in `line`.
pub(super) fn bracket(line: &str) -> Option<usize> {
    line.match_indices('[').find_map(|(at, _)| {
        let before = line[..at].trim_end_matches(|last: char| last.is_ascii_alphanumeric());
        before.strip_suffix("##").map(str::len)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_a_terminal_obeys_is_left() {
        let hostile: String = ('\0'..='\u{2FFF}').chain('\u{FE00}'..='\u{FFFF}').collect();
        assert!(visible(&hostile).chars().all(|character| !hidden(character)));
        assert_eq!(visible("a\u{1b}[31m\u{202E}b\n"), "a␛[31m<U+202E>b␊");
    }

    #[test]
    fn plain_text_stays_as_it_is() {
        assert!(matches!(visible("Über – „so“ 役割"), Cow::Borrowed(_)));
        assert!(matches!(defused("a :: b\n# c\n## d [e]\n"), Cow::Borrowed(_)));
    }

    #[test]
    fn no_line_commands_a_build_service() {
        let hostile =
            "::error::x\n \u{A0}::set-env name=a::b\nx ##[error]y ##vso[a]\n###[error]\n##teamcity[b]";
        let safe = defused(hostile);
        assert!(hostile.lines().all(commands));
        assert!(!safe.lines().any(commands), "{safe}");
        assert_eq!(safe.lines().count(), 5);
    }
}
