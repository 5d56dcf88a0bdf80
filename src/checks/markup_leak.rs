//! Markup that is not read as such, so that readers see it.

use super::rendered::{PLACEHOLDER, Rendered};
use super::wording::flat;
use super::{Check, Context, Profile, Promise, Run, changed_html, describe, twins};
use crate::align::normal_target;
use crate::document::{self, InlineKind};
use crate::finding::{Finding, Level};
use crate::passage::{Passage, Passages};

pub(super) static CHECK: Check = Check {
    id: "markup-leak",
    promise: Promise::Faithful,
    level: Level::Warning,
    profile: Profile::Default,
    facts: &["text", "kind"],
    page: include_str!("../../source/checks/markup-leak.md"),
    run: Run::Aligned(run),
};

/// A kind of markup, its name in facts, and how to find it in words: the bytes of each.
type Kind = (&'static str, fn(&str) -> Vec<(usize, usize)>);

const KINDS: [Kind; 8] = [
    ("link", links),
    ("alert", alerts),
    ("tag", tags),
    ("entity", entities),
    ("code", |words| literal(words, &["`", "｀"])),
    ("emphasis", |words| literal(words, &["＊＊", "~~"])),
    ("directive", |words| literal(words, &[":::"])),
    ("heading", headings),
];

/// So much of the markup a message shows, in characters.
const SHOWN: usize = 40;

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    for passages in context.passages {
        if twins::is_markdown(&passages.target) {
            found.extend(KINDS.iter().filter_map(|kind| look(context, passages, *kind)));
        }
    }
}

fn look(context: &Context<'_>, passages: &Passages<'_>, (kind, find): Kind) -> Option<Finding> {
    let leaks = find(passages.target.words);
    if leaks.is_empty() {
        return None;
    }
    let there = find(passages.source.words).len();
    if leaks.len() <= there {
        return None;
    }
    let rendered = Rendered::of(&passages.target);
    let text = &passages.target.document.text;
    let is_meant = |start: usize| text[..start].ends_with('\\');
    let mut unmeant = leaks.iter().filter_map(|(start, end)| {
        let span = rendered.span(*start, *end)?;
        if is_told(context, kind, passages, &passages.target.words[*start..*end]) {
            return None;
        }
        // What a backslash or an entity writes is meant.
        (!is_meant(span.start as usize) && !span.of(text).starts_with("&lt;")).then_some((*start, span))
    });
    let (start, span) = unmeant.nth(there)?;
    let shown: String = passages.target.words[start..].chars().take(SHOWN).collect();
    let shown = flat(&shown.replace(PLACEHOLDER, "…"));
    let mut finding = describe::passages(&CHECK, context, passages).with("text", shown).with("kind", kind);
    finding.target = Some(span);
    Some(finding)
}

/// Whether another check tells that the passage has lost what this should be.
fn is_told(context: &Context<'_>, kind: &str, passages: &Passages<'_>, leak: &str) -> bool {
    let (source, target) = (&passages.source, &passages.target);
    match kind {
        // `changed-link` and `changed-image`.
        "link" => {
            let address = leak.split_once(['(', '（']).map_or("", |(_, address)| address);
            let leads_there = |passage: &Passage<'_>| {
                let mut all = passage.links().chain(passage.images());
                all.any(|link| normal_target(link.target) == normal_target(address))
            };
            leads_there(source) && !leads_there(target)
        }
        // `changed-alert`.
        "alert" => {
            let mut lost = context.alignment.missing.iter();
            lost.any(|piece| source.document.blocks[piece.blocks.0].kind == document::Kind::Alert)
        }
        // `changed-html`.
        "tag" => {
            let name =
                leak.trim_start_matches(|first: char| !first.is_ascii_alphabetic()).to_ascii_lowercase();
            let is_cell = passages.column.is_some();
            !changed_html::FREE.contains(&name.as_str())
                && source.inlines.iter().any(|inline| match &inline.kind {
                    InlineKind::Html(own) => *own == name,
                    InlineKind::Break => is_cell && name == "br",
                    _ => false,
                })
        }
        // `changed-inline-code`.
        "code" => source.codes().count() > target.codes().count(),
        _ => false,
    }
}

/// Where `patterns` stand in `words`, in reading order.
pub(super) fn literal(words: &str, patterns: &[&str]) -> Vec<(usize, usize)> {
    let all = patterns.iter().flat_map(|pattern| words.match_indices(pattern));
    let mut all: Vec<(usize, usize)> = all.map(|(at, pattern)| (at, at + pattern.len())).collect();
    all.sort_unstable();
    all
}

/// `](a.md)`, also with a blank or full-width brackets.
fn links(words: &str) -> Vec<(usize, usize)> {
    const LONGEST: usize = 400;
    let mut all = Vec::new();
    for (at, _) in words.match_indices([']', '］', '】']) {
        let bracket = words[at..].chars().next().map_or(1, char::len_utf8);
        let rest = words[at + bracket..].trim_start_matches([' ', '\u{a0}']);
        let Some(target) = rest.strip_prefix(['(', '（']) else { continue };
        let mut end = 0;
        for character in target.chars().take(LONGEST) {
            if matches!(character, ')' | '）') || character.is_whitespace() && end > 0 {
                break;
            }
            end += character.len_utf8();
        }
        // Where nothing parts the brackets, what they hold need not look like much.
        let is_close = words[at..].starts_with("](");
        let is_file = is_close && target[..end].contains(['.', '#']);
        if is_file || is_address(&target[..end]) {
            let behind = words.len() - target.len() + end;
            all.push((at, behind));
        }
    }
    all
}

/// Whether it can only be what a link leads to.
fn is_address(target: &str) -> bool {
    let target = target.trim();
    let is_path = target.contains('/') && !target.contains(PLACEHOLDER) || target.contains(".md");
    is_path && !target.contains(',') || target.starts_with('#') && target.len() > 2
}

/// `[!NOTE]`, also with blanks.
fn alerts(words: &str) -> Vec<(usize, usize)> {
    let mut all = Vec::new();
    for (at, _) in words.match_indices('[') {
        let inner = words[at + 1..].trim_start();
        let Some(name) = inner.strip_prefix(['!', '！']) else { continue };
        let name = name.trim_start();
        let letters = name.find(|letter: char| !letter.is_alphabetic()).unwrap_or(name.len());
        if letters > 2 {
            let end = words.len() - name.len() + letters;
            all.push((at, end));
        }
    }
    all
}

/// `< br>`, `</ b>`: tags that a blank keeps from being read, or full-width brackets.
fn tags(words: &str) -> Vec<(usize, usize)> {
    const NAMES: [&str; 24] = [
        "a", "b", "br", "code", "div", "em", "i", "img", "kbd", "li", "ol", "p", "pre", "span", "strong",
        "sub", "sup", "table", "td", "th", "tr", "u", "ul", "summary",
    ];
    let mut all = Vec::new();
    for (at, bracket) in words.match_indices(['<', '＜']) {
        let inner = words[at + bracket.len()..].trim_start_matches([' ', '/']);
        let letters = inner.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let rest = inner[letters..].trim_start_matches([' ', '/']);
        let is_tag = NAMES.contains(&inner[..letters].to_ascii_lowercase().as_str())
            && (rest.starts_with(['>', '＞']) || rest.starts_with("href") || rest.starts_with("src"));
        if is_tag {
            all.push((at, words.len() - inner.len() + letters));
        }
    }
    all
}

/// `& nbsp;` and `&nbsp ;`.
fn entities(words: &str) -> Vec<(usize, usize)> {
    const NAMES: [&str; 8] = ["nbsp", "lt", "gt", "amp", "quot", "mdash", "ndash", "apos"];
    let mut all = Vec::new();
    for (at, _) in words.match_indices(['&', '＆']) {
        let bracket = words[at..].chars().next().map_or(1, char::len_utf8);
        let inner = words[at + bracket..].trim_start();
        let letters = inner.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let rest = inner[letters..].trim_start();
        if NAMES.contains(&&inner[..letters]) && rest.starts_with([';', '；']) {
            all.push((at, words.len() - inner.len() + letters));
        }
    }
    all
}

/// `##Heading`: without a blank it is a paragraph.
fn headings(words: &str) -> Vec<(usize, usize)> {
    let marks = words.chars().take_while(|mark| matches!(mark, '#' | '＃')).map(char::len_utf8).sum();
    let is_heading = words[marks..].starts_with(|first: char| first.is_alphabetic() || first == ' ');
    if (2..=18).contains(&marks) && is_heading { vec![(0, marks)] } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::{alerts, entities, headings, links, tags};

    #[test]
    fn markup_is_told_from_words() {
        assert_eq!(links("see [a] (b/c.md) and [1](2)").len(), 1);
        assert_eq!(links("](a.png \"x\"\") [v] (1.2)").len(), 1);
        assert_eq!(links("f[x](y, z) and [optional] (siehe unten)").len(), 0);
        assert_eq!(links("参照 [a]（https://example.com）").len(), 1);
        assert_eq!((alerts("[! NOTE] a").len(), alerts("[a] [!]").len()), (1, 0));
        assert_eq!((tags("a < br> b </ b>").len(), tags("a < b and c > d").len()), (2, 0));
        assert_eq!((entities("a & nbsp; b").len(), entities("R & D; x").len()), (1, 0));
        assert_eq!((headings("##Ort").len(), headings("#1 ist").len(), headings("Ort").len()), (1, 0, 0));
    }
}
