//! Names that stand as they are, sign by sign: `.NET`, `C#`, `Apps for enterprise`.

use std::ops::Range;

use crate::text::fold::is_unspaced;

/// Where `name` stands in `text` at or after byte `from`. Blanks are alike. It begins where a word begins; what follows it
/// may be an ending where `inflects`.
pub fn find(text: &str, name: &str, from: usize, inflects: bool) -> Option<Range<usize>> {
    let first = name.chars().next()?;
    let mut start = from;
    while let Some(at) = text.get(start..)?.find(first).map(|at| start + at) {
        start = at + first.len_utf8();
        if let Some(end) = matches(text, at, name, |one, other| one == other)
            && is_bounded(text, &(at..end), inflects)
        {
            return Some(at..end);
        }
    }
    None
}

/// Where `name` ends if it stands at byte `at` of `text`, with no ending behind it.
pub fn stands_at(text: &str, at: usize, name: &str) -> Option<usize> {
    let end = matches(text, at, name, |one, other| one == other)?;
    is_bounded(text, &(at..end), false).then_some(end)
}

/// As [`find`], whatever the case.
pub fn find_in_any_case(text: &str, name: &str, inflects: bool) -> Option<Range<usize>> {
    let alike = |one: char, other: char| one == other || one.to_lowercase().eq(other.to_lowercase());
    let first = name.chars().next()?;
    let starts = text.char_indices().filter(|(_, character)| alike(*character, first));
    let mut found = starts.filter_map(|(at, _)| Some(at..matches(text, at, name, alike)?));
    found.find(|range| is_bounded(text, range, inflects))
}

/// Where `name` ends that begins at byte `at`.
fn matches(text: &str, at: usize, name: &str, alike: impl Fn(char, char) -> bool) -> Option<usize> {
    let mut rest = text[at..].chars();
    let mut wanted = name.chars().peekable();
    while let Some(character) = wanted.next() {
        if character.is_whitespace() {
            while wanted.next_if(|next| next.is_whitespace()).is_some() {}
            let before = rest.as_str().len();
            let trimmed = rest.as_str().trim_start();
            if trimmed.len() == before {
                return None;
            }
            rest = trimmed.chars();
        } else if !rest.next().is_some_and(|own| alike(own, character)) {
            return None;
        }
    }
    Some(text.len() - rest.as_str().len())
}

/// Whether a name is not the middle of a longer word.
fn is_bounded(text: &str, range: &Range<usize>, inflects: bool) -> bool {
    let joins = |inner: Option<char>, outer: Option<char>| {
        inner.zip(outer).is_some_and(|(inner, outer)| {
            inner.is_alphanumeric() && outer.is_alphanumeric() && !is_unspaced(inner) && !is_unspaced(outer)
        })
    };
    let name = &text[range.clone()];
    let before = joins(name.chars().next(), text[..range.start].chars().next_back());
    let next = text[range.end..].chars().next();
    // "Word" in "Words", not in "WordPress" and not in "Word2".
    let is_ending = inflects && next.is_some_and(char::is_lowercase);
    !before && (is_ending || !joins(name.chars().next_back(), next))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_where_it_is_no_part_of_another() {
        for (text, name, found) in [
            ("use .NET, please", ".NET", true),
            ("ASP.NET", "NET", true),
            ("WordPress", "Word", false),
            ("in Words Menü", "Word", true),
            ("Azure\u{a0}AD\nConnect", "Azure AD Connect", true),
            ("IntuneAzure", "Azure", false),
            ("AzureのApp", "Azure", true),
            ("apps for Enterprise", "Apps for enterprise", false),
            ("C", "C#", false),
        ] {
            assert_eq!(find(text, name, 0, true).is_some(), found, "{name} in {text}");
        }
        assert_eq!(find("Words", "Word", 0, false), None);
        assert_eq!(find("a Word, Word", "Word", 3, false), Some(8..12));
        assert_eq!(find_in_any_case("die apps For ENTERPRISE", "Apps for enterprise", true), Some(4..23));
        assert_eq!(find("x", "", 0, true), None);
    }
}
