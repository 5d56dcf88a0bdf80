//! Faults of what must not change: each spoils one link, one span of code, one word of a translated passage.

use std::ops::Range;

use diptych::document::{Block, Document, Inline, InlineKind, Kind};
use diptych::language::function_words;
use diptych::passage::label;

use super::kinds::{KindOfFault, Mutant, Page, Truth};
use super::random::Random;

pub static FAITHFUL: &[KindOfFault] = &[
    KindOfFault { name: "link_target", checks: &["changed-link"], make: link_target },
    KindOfFault { name: "drop_link", checks: &["changed-link"], make: drop_link },
    KindOfFault { name: "image_target", checks: &["changed-image"], make: image_target },
    KindOfFault { name: "code_char", checks: &["changed-inline-code"], make: code_char },
    KindOfFault { name: "drop_ticks", checks: &["changed-inline-code"], make: drop_ticks },
    KindOfFault { name: "join_code", checks: &["joined-code"], make: join_code },
    KindOfFault { name: "code_line", checks: &["changed-code"], make: code_line },
    KindOfFault { name: "directive_word", checks: &["changed-directive"], make: directive_word },
    KindOfFault { name: "macro_char", checks: &["changed-macro"], make: macro_char },
    KindOfFault { name: "placeholder", checks: &["changed-placeholder"], make: placeholder },
    KindOfFault {
        name: "guid_digit",
        checks: &["changed-identifier"],
        make: |page, random| token(page, random, is_guid),
    },
    KindOfFault {
        name: "version_digit",
        checks: &["changed-identifier"],
        make: |page, random| token(page, random, is_version),
    },
    KindOfFault {
        name: "name_char",
        checks: &["changed-identifier"],
        make: |page, random| token(page, random, is_name),
    },
    KindOfFault { name: "drop_break", checks: &["changed-html"], make: drop_break },
    KindOfFault {
        name: "number_digit",
        checks: &["changed-number"],
        make: |page, random| token(page, random, is_number),
    },
    KindOfFault { name: "untranslate", checks: &["untranslated"], make: untranslate },
    KindOfFault { name: "stop_in_link", checks: &["swallowed-punctuation"], make: stop_in_link },
    KindOfFault { name: "glue_link", checks: &["glued-link"], make: glue_link },
    KindOfFault { name: "quote_link", checks: &["added-quotes"], make: quote_link },
    KindOfFault { name: "space_after_code", checks: &["spaced-code-punctuation"], make: space_after_code },
    KindOfFault {
        name: "lost_asterisk",
        checks: &["unbalanced-emphasis", "markup-leak"],
        make: lost_asterisk,
    },
    KindOfFault { name: "split_link", checks: &["markup-leak", "changed-link"], make: split_link },
    KindOfFault { name: "token", checks: &["leaked-token"], make: leaked_token },
    KindOfFault { name: "mojibake", checks: &["leaked-token"], make: mojibake },
    KindOfFault { name: "list_dash", checks: &["pseudo-list-marker"], make: list_dash },
    KindOfFault { name: "twice_anchor", checks: &["duplicate-anchor"], make: twice_anchor },
    KindOfFault { name: "twice_word", checks: &["double-word"], make: twice_word },
    KindOfFault { name: "shout", checks: &["shouted-word"], make: shout },
];

/// A translated block that has a counterpart, and what of it is spoiled.
fn spoiled(page: &Page<'_>, block: usize, range: Range<usize>, new: &str) -> Option<Mutant> {
    let text = &page.target.text;
    let text = format!("{}{new}{}", text.get(..range.start)?, text.get(range.end..)?);
    let lines = &page.target.lines;
    let first = lines.line(page.target.blocks[block].span.start as usize);
    Some(Mutant { text, truth: Truth::Target((first..=lines.line(range.end)).collect()) })
}

/// An inline of the translation that `wanted` takes, with its block.
fn inline<'a>(
    page: &Page<'a>,
    random: &mut Random,
    wanted: impl Fn(&'a Block, &'a Inline) -> bool,
) -> Option<(usize, &'a Inline)> {
    let mut found = Vec::new();
    for (at, block) in page.target.blocks.iter().enumerate() {
        found.extend(page.target.inlines(block).iter().filter(|own| wanted(block, own)).map(|own| (at, own)));
    }
    random.pick(&found)
}

fn written<'a>(page: &Page<'a>, inline: &Inline) -> &'a str {
    inline.span.of(&page.target.text)
}

/// A link as `[text](target)` whose target has letters: its block and the places of text and target.
fn link(page: &Page<'_>, random: &mut Random) -> Option<(usize, Range<usize>, Range<usize>)> {
    let (block, link) = inline(page, random, |_, own| {
        let InlineKind::Link(target) = &own.kind else { return false };
        let written = written(page, own);
        label(written).is_some_and(|label| written[label.end..].starts_with("](")) && target.len() > 3
    })?;
    let start = link.span.range().start;
    let text = label(written(page, link))?;
    Some((block, start + text.start..start + text.end, start..link.span.range().end))
}

fn link_target(page: &Page<'_>, random: &mut Random) -> Option<Mutant> {
    let (block, text, link) = link(page, random)?;
    // Behind the `#` nothing counts, and a link within the page has nothing before it.
    let target = page.target.text[text.end + 2..link.end].split(['#', '?', ')', ' ']).next()?;
    let at = text.end + 2 + target.rfind(|c: char| c.is_ascii_alphabetic())?;
    spoiled(page, block, at..at, "x")
}

fn drop_link(page: &Page<'_>, random: &mut Random) -> Option<Mutant> {
    let (block, text, link) = link(page, random)?;
    spoiled(page, block, link, &page.target.text[text])
}

fn image_target(page: &Page<'_>, random: &mut Random) -> Option<Mutant> {
    let (block, image) = inline(page, random, |_, own| matches!(&own.kind, InlineKind::Image(_)))?;
    let InlineKind::Image(target) = &image.kind else { return None };
    let at = image.span.range().start + written(page, image).rfind(target.as_str())? + target.rfind('.')?;
    spoiled(page, block, at..at, "x")
}

/// The place of the text of a code span.
fn code(
    page: &Page<'_>,
    random: &mut Random,
    wanted: impl Fn(&str) -> bool,
) -> Option<(usize, Range<usize>, Range<usize>)> {
    let (block, code) =
        inline(page, random, |_, own| matches!(&own.kind, InlineKind::Code(code) if wanted(code)))?;
    let span = code.span.range();
    let ticks = written(page, code).bytes().take_while(|byte| *byte == b'`').count();
    Some((block, span.start + ticks..span.end.checked_sub(ticks)?, span))
}

fn code_char(page: &Page<'_>, random: &mut Random) -> Option<Mutant> {
    let (block, inner, _) = code(page, random, |code| code.starts_with(|c: char| c.is_ascii_alphabetic()))?;
    let at = inner.start + page.target.text[inner.clone()].len() / 2;
    page.target.text.is_char_boundary(at).then_some(())?;
    spoiled(page, block, at..at, "q")
}

fn drop_ticks(page: &Page<'_>, random: &mut Random) -> Option<Mutant> {
    let (block, inner, outer) = code(page, random, |code| code.len() > 2 && code.is_ascii())?;
    spoiled(page, block, outer, &page.target.text[inner])
}

fn join_code(page: &Page<'_>, random: &mut Random) -> Option<Mutant> {
    let mut found = Vec::new();
    for (at, block) in page.target.blocks.iter().enumerate() {
        let codes: Vec<&Inline> =
            page.target.inlines(block).iter().filter(|own| matches!(own.kind, InlineKind::Code(_))).collect();
        let near = |both: &&[&Inline]| both[1].span.start - both[0].span.end < 12;
        found.extend(codes.windows(2).filter(near).map(|both| (at, both[0].span, both[1].span)));
    }
    let (block, first, second) = random.pick(&found)?;
    spoiled(page, block, first.range().end - 1..second.range().start + 1, "")
}

fn code_line(page: &Page<'_>, random: &mut Random) -> Option<Mutant> {
    let blocks: Vec<usize> = blocks(page.target, |block| block.kind == Kind::Code);
    let block = random.pick(&blocks)?;
    let span = page.target.blocks[block].span.range();
    let body = span.start + page.target.text[span.clone()].find('\n')? + 1;
    let inner = page.target.text.get(body..span.end)?;
    let at = body + inner.find(|c: char| c.is_ascii_alphanumeric())?;
    spoiled(page, block, at..at, "zz")
}

fn directive_word(page: &Page<'_>, random: &mut Random) -> Option<Mutant> {
    let blocks = blocks(page.target, |block| block.kind == Kind::Directive);
    let block = random.pick(&blocks)?;
    let span = page.target.blocks[block].span.range();
    let written = &page.target.text[span.clone()];
    // The path of an include, else the last word.
    let at = match written.rfind("](") {
        Some(at) => at + 2,
        None => written.rfind(|c: char| c.is_ascii_alphanumeric())?,
    };
    spoiled(page, block, span.start + at..span.start + at, "x")
}

fn macro_char(page: &Page<'_>, random: &mut Random) -> Option<Mutant> {
    let (block, call) = inline(
        page,
        random,
        |_, own| matches!(&own.kind, InlineKind::Template(call) if call.starts_with("{{")),
    )?;
    let at = call.span.range().start + written(page, call).find(|c: char| c.is_ascii_alphabetic())?;
    spoiled(page, block, at..at, "x")
}

fn placeholder(page: &Page<'_>, random: &mut Random) -> Option<Mutant> {
    let is_one = |word: &str| {
        let inner = word.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
        inner.is_some_and(|inner| {
            !inner.is_empty() && inner.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
        })
    };
    token(page, random, is_one)
}

/// A word of the prose that `wanted` takes, of which the last letter or digit becomes another.
fn token(page: &Page<'_>, random: &mut Random, wanted: fn(&str) -> bool) -> Option<Mutant> {
    let mut found = Vec::new();
    for at in blocks(page.target, is_prose) {
        let block = &page.target.blocks[at];
        let known = page.target.words(block);
        for word in known.split(|c: char| c.is_whitespace() || "(),;:".contains(c)) {
            let word = word.trim_end_matches(['.', '!', '?']);
            // What the source does not have is no name that was kept.
            if wanted(word)
                && page.source.words(&page.source.blocks[at]).contains(word)
                && let Some(place) = once(page.target, block, word)
            {
                found.push((at, place, word.len()));
            }
        }
    }
    let (block, start, length) = random.pick(&found)?;
    let word = &page.target.text[start..start + length];
    let last = word.rfind(|c: char| c.is_ascii_alphanumeric())?;
    let new = match word.as_bytes()[last] {
        b'0'..=b'8' => "9",
        b'9' => "1",
        b'q' | b'Q' => "z",
        _ => "q",
    };
    spoiled(page, block, start + last..start + last + 1, new)
}

/// Where `word` stands in a block; none where that is not sure.
fn once(document: &Document, block: &Block, word: &str) -> Option<usize> {
    let written = block.span.of(&document.text);
    let mut found = written.match_indices(word);
    let (at, _) = found.next()?;
    found.next().is_none().then_some(block.span.range().start + at)
}

fn is_guid(word: &str) -> bool {
    let parts: Vec<&str> = word.split('-').collect();
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    lengths == [8, 4, 4, 4, 12] && parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

fn is_version(word: &str) -> bool {
    let parts: Vec<&str> = word.split('.').collect();
    parts.len() >= 3
        && parts.iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}

fn is_name(word: &str) -> bool {
    let plain = word.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    plain && word.contains('_') && word.len() > 5 && word.bytes().any(|byte| byte.is_ascii_alphabetic())
}

/// Smaller ones may be written as words.
fn is_number(word: &str) -> bool {
    (2..=3).contains(&word.len())
        && word.bytes().all(|byte| byte.is_ascii_digit())
        && word.parse::<u32>().is_ok_and(|number| number > 12)
}

fn blocks(document: &Document, wanted: impl Fn(&Block) -> bool) -> Vec<usize> {
    (0..document.blocks.len()).filter(|at| wanted(&document.blocks[*at])).collect()
}

fn is_prose(block: &Block) -> bool {
    matches!(block.kind, Kind::Paragraph | Kind::Item | Kind::Row | Kind::Heading(_))
}

fn drop_break(page: &Page<'_>, random: &mut Random) -> Option<Mutant> {
    let (block, tag) = inline(page, random, |block, own| {
        is_prose(block)
            && matches!(own.kind, InlineKind::Break | InlineKind::Html(_))
            && written(page, own).starts_with("<br")
    })?;
    spoiled(page, block, tag.span.range(), " ")
}

fn untranslate(page: &Page<'_>, random: &mut Random) -> Option<Mutant> {
    let long = blocks(page.target, |block| {
        block.kind == Kind::Paragraph && page.target.words(block).split_whitespace().count() > 10
    });
    let same = |at: &usize| {
        page.source.words(&page.source.blocks[*at]) != page.target.words(&page.target.blocks[*at])
    };
    let long: Vec<usize> = long.into_iter().filter(same).collect();
    let block = random.pick(&long)?;
    let source = page.source.blocks[block].span.of(&page.source.text);
    spoiled(page, block, page.target.blocks[block].span.range(), source)
}

/// A link with a full stop behind it, on both sides.
fn stop_in_link(page: &Page<'_>, random: &mut Random) -> Option<Mutant> {
    for _ in 0..20 {
        let (block, text, link) = link(page, random)?;
        if page.target.text[link.end..].starts_with('.') && source_link_ends_with_stop(page, block, &link) {
            let new = format!(".{}", &page.target.text[text.end..link.end]);
            return spoiled(page, block, text.end..link.end + 1, &new);
        }
    }
    None
}

/// Whether a link of the source's block to the same place has a full stop behind it.
fn source_link_ends_with_stop(page: &Page<'_>, block: usize, link: &Range<usize>) -> bool {
    let target = page.target.text[link.clone()].rsplit_once("](").map(|(_, target)| target);
    let source = &page.source.blocks[block];
    let twins: Vec<&Inline> = page
        .source
        .inlines(source)
        .iter()
        .filter(|own| own.span.of(&page.source.text).rsplit_once("](").map(|(_, target)| target) == target)
        .collect();
    matches!(twins[..], [twin] if page.source.text[twin.span.range().end..].starts_with('.'))
}

fn glue_link(page: &Page<'_>, random: &mut Random) -> Option<Mutant> {
    for _ in 0..20 {
        let (block, _, link) = link(page, random)?;
        let behind = &page.target.text[link.end..];
        if behind.starts_with(' ') && behind[1..].starts_with(|c: char| c.is_alphabetic()) {
            return spoiled(page, block, link.end..link.end + 1, "");
        }
    }
    None
}

fn quote_link(page: &Page<'_>, random: &mut Random) -> Option<Mutant> {
    let (block, text, _) = link(page, random)?;
    let inner = &page.target.text[text.clone()];
    if inner.contains(['"', '„', '“', '`', '!']) {
        return None;
    }
    let new = format!("\"{inner}\"");
    spoiled(page, block, text, &new)
}

fn space_after_code(page: &Page<'_>, random: &mut Random) -> Option<Mutant> {
    for _ in 0..20 {
        let (block, _, outer) = code(page, random, |_| true)?;
        if page.target.text[outer.end..].starts_with([',', '.']) {
            return spoiled(page, block, outer.end..outer.end, " ");
        }
    }
    None
}

fn lost_asterisk(page: &Page<'_>, random: &mut Random) -> Option<Mutant> {
    let (block, strong) = inline(page, random, |_, own| {
        own.kind == InlineKind::Strong && written(page, own).starts_with("**")
    })?;
    let end = strong.span.range().end;
    let cut = if random.below(2) == 0 { end - 2..end } else { end - 1..end };
    spoiled(page, block, cut, "")
}

fn split_link(page: &Page<'_>, random: &mut Random) -> Option<Mutant> {
    let (block, text, _) = link(page, random)?;
    spoiled(page, block, text.end + 1..text.end + 1, " ")
}

/// A place between two words of prose.
fn gap(page: &Page<'_>, random: &mut Random) -> Option<(usize, usize)> {
    let blocks = blocks(page.target, |block| block.kind == Kind::Paragraph);
    for _ in 0..20 {
        let block = random.pick(&blocks)?;
        let words: Vec<&str> = page.target.words(&page.target.blocks[block]).split_whitespace().collect();
        let both = words
            .windows(2)
            .filter(|both| both.iter().all(|word| word.len() > 2 && word.chars().all(char::is_alphabetic)));
        let both: Vec<String> = both.map(|both| both.join(" ")).collect();
        let pairs: Vec<&str> = both.iter().map(String::as_str).collect();
        let Some(pair) = random.pick(&pairs) else { continue };
        if let Some(start) = once(page.target, &page.target.blocks[block], pair) {
            return Some((block, start + pair.find(' ')?));
        }
    }
    None
}

fn leaked_token(page: &Page<'_>, random: &mut Random) -> Option<Mutant> {
    let (block, at) = gap(page, random)?;
    spoiled(page, block, at..at, " opno-loc")
}

fn mojibake(page: &Page<'_>, random: &mut Random) -> Option<Mutant> {
    let blocks = blocks(page.target, |block| {
        block.kind == Kind::Paragraph && block.span.of(&page.target.text).contains('ü')
    });
    let block = random.pick(&blocks)?;
    let at = page.target.blocks[block].span.range().start
        + page.target.blocks[block].span.of(&page.target.text).find('ü')?;
    spoiled(page, block, at..at + 'ü'.len_utf8(), "Ã¼")
}

fn list_dash(page: &Page<'_>, random: &mut Random) -> Option<Mutant> {
    let items = blocks(page.target, |block| {
        let written = block.span.of(&page.target.text);
        block.kind == Kind::Row && written.contains("<br>-")
    });
    let block = random.pick(&items)?;
    let span = page.target.blocks[block].span.range();
    let at = span.start + page.target.text[span.clone()].find("<br>-")? + 4;
    spoiled(page, block, at..at + 1, "–")
}

fn twice_anchor(page: &Page<'_>, random: &mut Random) -> Option<Mutant> {
    let (block, anchor) = inline(page, random, |_, own| {
        matches!(own.kind, InlineKind::Anchor(_)) && written(page, own).starts_with("<a ")
    })?;
    let end = anchor.span.range().end;
    let tag = format!("{}</a>", written(page, anchor));
    spoiled(page, block, end..end, &tag)
}

/// A function word of German in running text that nobody writes twice.
fn function_word(page: &Page<'_>, random: &mut Random) -> Option<(usize, Range<usize>)> {
    let words = function_words("de");
    for _ in 0..20 {
        let (block, at) = gap(page, random)?;
        let start = page.target.text[..at].rfind(|c: char| !c.is_alphabetic()).map_or(0, |space| space + 1);
        let word = page.target.text.get(start..at)?;
        if words.has(word) {
            return Some((block, start..at));
        }
    }
    None
}

fn twice_word(page: &Page<'_>, random: &mut Random) -> Option<Mutant> {
    let (block, word) = function_word(page, random)?;
    let written = &page.target.text[word.clone()];
    if ["die", "das", "der", "den", "dem", "sie"].contains(&written) {
        return None;
    }
    let new = format!(" {written}");
    spoiled(page, block, word.end..word.end, &new)
}

fn shout(page: &Page<'_>, random: &mut Random) -> Option<Mutant> {
    let (block, word) = function_word(page, random)?;
    let new = page.target.text[word.clone()].to_uppercase();
    spoiled(page, block, word, &new)
}
