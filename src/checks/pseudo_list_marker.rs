//! Dashes and bullets where the source has the marker of a list.

use super::{Check, Context, Profile, Promise, Run, describe};
use crate::finding::{Edit, Finding, Level};
use crate::text::Span;

pub(super) static CHECK: Check = Check {
    id: "pseudo-list-marker",
    promise: Promise::Faithful,
    level: Level::Note,
    profile: Profile::Default,
    facts: &["found", "expected", "count"],
    page: include_str!("../../source/checks/pseudo-list-marker.md"),
    run: Run::Aligned(run),
};

/// What is no marker of a list, but stands for one.
const PSEUDO: &[char] = &['–', '—', '•', '·', '‣', '◦', '−', '‐', '－', '・', '●', '▪'];
const MARKERS: &[char] = &['-', '*', '+'];

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    for passages in context.passages {
        let (source, target) = (passages.source, passages.target);
        let marks = starts(target.text(), PSEUDO);
        let Some((first, mark)) = marks.first().copied() else { continue };
        // The source may have such signs by intent.
        let own = starts(source.text(), MARKERS);
        if own.len() != marks.len() + starts(target.text(), MARKERS).len()
            || !starts(source.text(), PSEUDO).is_empty()
        {
            continue;
        }
        let Some((_, marker)) = own.first().copied() else { continue };
        let base = target.span.start as usize;
        let last = marks.last().map_or(first, |(at, mark)| at + mark.len_utf8());
        let mut finding = describe::passages(&CHECK, context, passages)
            .with("found", mark.to_string())
            .with("expected", marker.to_string())
            .with("count", marks.len());
        finding.target = Some(Span::new(base + first, base + first + mark.len_utf8()));
        if context.is_base && own.iter().all(|(_, own)| *own == marker) {
            let mut text = String::new();
            let mut at = first;
            for (start, mark) in &marks {
                text.push_str(&target.text()[at..*start]);
                text.push(marker);
                at = start + mark.len_utf8();
            }
            finding.edit = Some(Edit::sure(Span::new(base + first, base + last), text));
        }
        found.push(finding);
    }
}

/// The signs of `signs` that a line of `text` begins with, or what follows `<br>`: where each is. A blank follows
/// them, or behind `<br>` a word.
fn starts(text: &str, signs: &[char]) -> Vec<(usize, char)> {
    let line_breaks = text.match_indices('\n').map(|(at, _)| at + 1);
    let tags = text.match_indices("<br").filter_map(|(at, _)| {
        // `<br>`, `<br />`, `<br clear="all">`.
        let end = text[at..].bytes().take(32).position(|byte| byte == b'>')?;
        Some(at + end + 1)
    });
    let line_breaks = std::iter::once(0).chain(line_breaks).map(|at| (at, false));
    let mut lines: Vec<(usize, bool)> = line_breaks.chain(tags.map(|at| (at, true))).collect();
    lines.sort_unstable();
    let sign = |(start, is_behind_tag): (usize, bool)| {
        let line = text[start..].trim_start_matches([' ', '\t', '>', '\u{a0}']);
        let mut characters = line.chars();
        let sign = characters.next().filter(|sign| signs.contains(sign))?;
        let is_mark = |next: char| next.is_whitespace() || is_behind_tag && next.is_alphabetic();
        characters.next().is_some_and(is_mark).then_some((text.len() - line.len(), sign))
    };
    let mut signs: Vec<(usize, char)> = lines.into_iter().filter_map(sign).collect();
    // A blank line leads to the same place.
    signs.dedup();
    signs
}

#[cfg(test)]
mod tests {
    use super::{PSEUDO, starts};

    #[test]
    fn marks_stand_where_a_line_begins() {
        let text = "– a\n  – b<br>– c<br/> – d – e\n–f";
        let at: Vec<usize> = starts(text, PSEUDO).iter().map(|(at, _)| *at).collect();
        let all: Vec<usize> = text.match_indices('–').map(|(at, _)| at).collect();
        assert_eq!(at, all[..4]);
    }
}
