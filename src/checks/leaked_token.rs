//! What tools of translation leave behind: their placeholders, broken characters, the talk of a model.

use rustc_hash::FxHashSet;

use super::markup_leak::literal;
use super::{Check, Context, Profile, Promise, Run, describe};
use crate::document::{Kind, ProblemKind};
use crate::finding::{Edit, Finding, Level};
use crate::passage::Passage;
use crate::text::Span;

pub(super) static CHECK: Check = Check {
    id: "leaked-token",
    promise: Promise::Faithful,
    level: Level::Warning,
    profile: Profile::Default,
    facts: &["text", "kind"],
    page: include_str!("../../source/checks/leaked-token.md"),
    run: Run::Aligned(run),
};

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    let (source, target) = (context.alignment.source, context.alignment.target);
    // What `invalid-encoding` tells.
    let is_undecoded =
        |kind| matches!(kind, ProblemKind::InvalidUtf8 | ProblemKind::NulByte | ProblemKind::Utf16);
    let is_decoded = !target.problems.iter().any(|problem| is_undecoded(problem.kind));
    let text = target.text.as_str();
    let mut all: Vec<(Span, &'static str, Option<Edit>)> = Vec::new();
    for (kind, find) in KINDS {
        if *kind == "replacement" && !is_decoded {
            continue;
        }
        let found = find(text);
        if found.is_empty() {
            continue;
        }
        let there: FxHashSet<&str> =
            find(&source.text).into_iter().map(|(start, end)| &source.text[start..end]).collect();
        for (start, end) in found {
            let token = &text[start..end];
            if !there.contains(token) {
                let span = Span::new(start, end);
                // `opno-locBlazor` is `Blazor`.
                let is_prefix = token == "opno-loc" && text[end..].starts_with(char::is_alphanumeric);
                let edit = (is_prefix && context.is_base).then(|| Edit::sure(span, ""));
                all.push((span, kind, edit));
            }
        }
    }
    if let Some(span) = fence(context) {
        all.push((span, "model", None));
    }
    all.sort_by_key(|(span, ..)| *span);
    let mut behind = 0;
    for (span, kind, edit) in all {
        // One broken word is one finding.
        if span.start < behind {
            continue;
        }
        let rest = &text[span.range().end..];
        let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
        behind = if kind == "mojibake" { span.end + u32::try_from(end).unwrap_or(0) } else { span.end };
        let block = target.blocks.partition_point(|block| block.span.start <= span.start);
        let anchor = match block.checked_sub(1) {
            Some(block) => describe::anchor(target, &target.blocks[block]),
            None => "metadata".to_owned(),
        };
        let mut finding =
            CHECK.finding(context.pair, anchor).with("text", shown(span.of(text))).with("kind", kind);
        finding.source = block
            .checked_sub(1)
            .and_then(|block| context.alignment.source_of(block))
            .map(|block| Passage::of_block(source, block).span);
        finding.target = Some(span);
        finding.edit = edit;
        found.push(finding);
    }
}

/// A kind of token, its name in facts, and how to find it.
type Find = (&'static str, fn(&str) -> Vec<(usize, usize)>);

const KINDS: &[Find] = &[
    ("placeholder", placeholders),
    ("entity", bytes),
    ("mojibake", mojibake),
    ("replacement", |text| literal(text, &["\u{FFFD}"])),
    ("model", talk),
];

/// `opno-loc` of Microsoft's pipeline, `__PH1__`, `<ph id="1"/>`, `⟦1⟧`.
fn placeholders(text: &str) -> Vec<(usize, usize)> {
    let mut all = literal(
        text,
        &[
            "opno-loc",
            "<ph id=",
            "<ph name=",
            "</ph>",
            "<bpt id=",
            "<ept id=",
            "<g id=",
            "<x id=",
            "<mrk ",
            "⟦",
            "⟧",
        ],
    );
    for (at, _) in text.match_indices("__") {
        let name = &text[at + 2..];
        let letters =
            name.bytes().take(32).take_while(|byte| byte.is_ascii_uppercase() || *byte == b'_').count();
        let digits = name[letters..].bytes().take_while(u8::is_ascii_digit).count();
        let is_first = !text[..at].ends_with(|before: char| before.is_alphanumeric() || before == '_');
        if is_first && letters > 1 && digits > 0 && name[letters + digits..].starts_with("__") {
            all.push((at, at + 2 + letters + digits + 2));
        }
    }
    all
}

/// `#A0`: what is left of `&#xA0;`.
fn bytes(text: &str) -> Vec<(usize, usize)> {
    let mut all = Vec::new();
    for (at, _) in text.match_indices('#') {
        let digits = &text.as_bytes()[at + 1..];
        let code =
            digits.iter().take_while(|byte| byte.is_ascii_digit() || (b'A'..=b'F').contains(byte)).count();
        let is_letter = |byte: &u8| byte.is_ascii_alphabetic();
        let is_apart =
            !digits.get(2).is_some_and(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
        let is_whole = !text[..at].ends_with(|before: char| {
            matches!(before, '&' | '#' | '(' | '/' | '"' | '\'' | '=') || before.is_alphanumeric()
        });
        if code == 2
            && is_apart
            && is_whole
            && digits[..2].iter().any(is_letter)
            && digits[..2].iter().any(u8::is_ascii_digit)
        {
            all.push((at, at + 3));
        }
    }
    all
}

/// UTF-8 that was read as Windows-1252 and written as UTF-8 again: `Ã¼`, `â€™`.
fn mojibake(text: &str) -> Vec<(usize, usize)> {
    let mut all = Vec::new();
    for (at, first) in text.match_indices(['Ã', 'Â', 'â', 'Ð', 'Ñ', 'ã', 'å', 'ï']) {
        let rest = &text[at + first.len()..];
        let mut characters = rest.chars();
        let (Some(second), third) = (characters.next(), characters.next()) else { continue };
        let is_two =
            matches!(first, "Ã" | "Â") && is_high(second) && !second.is_alphabetic() && second != '\u{a0}';
        let is_two = is_two
            || matches!(first, "Ã")
                && matches!(second, 'Ÿ' | 'Œ' | 'Š' | 'Ž' | 'œ' | 'š' | 'ž' | 'ª' | 'º' | 'µ');
        let is_three = matches!(first, "â" | "ã" | "å" | "ï")
            && is_high(second)
            && !second.is_alphabetic()
            && third.is_some_and(is_high);
        let is_cyrillic = matches!(first, "Ð" | "Ñ")
            && is_high(second)
            && third.is_some_and(|third| matches!(third, 'Ð' | 'Ñ'));
        if is_two || is_three || is_cyrillic {
            let third = third.filter(|_| is_three).map_or(0, char::len_utf8);
            all.push((at, at + first.len() + second.len_utf8() + third));
        }
    }
    all
}

/// Whether a byte from 0x80 to 0xBF is this character in Windows-1252.
fn is_high(character: char) -> bool {
    matches!(character, '\u{80}'..='\u{bf}') || "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".contains(character)
}

/// What a model says before or behind a translation.
fn talk(text: &str) -> Vec<(usize, usize)> {
    const PHRASES: [&str; 8] = [
        "Here is the translat",
        "Here's the translat",
        "Here is your translat",
        "Sure, here is",
        "Sure! Here",
        "As an AI language model",
        "I hope this translation",
        "[Translated content",
    ];
    literal(text, &PHRASES)
}

/// The fence around a whole page that the source does not have.
fn fence(context: &Context<'_>) -> Option<Span> {
    let (source, target) = (context.alignment.source, context.alignment.target);
    let wrapped = |kind: Kind, label: &str| kind == Kind::Code && matches!(label, "markdown" | "md" | "mdx");
    let first = target.blocks.first().filter(|block| wrapped(block.kind, &block.label))?;
    let is_there = source.blocks.first().is_some_and(|block| wrapped(block.kind, &block.label));
    (!is_there && first.span.len() > target.text.len() / 2).then(|| {
        let line = first.span.of(&target.text).lines().next().map_or(0, str::len);
        Span::new(first.span.range().start, first.span.range().start + line)
    })
}

fn shown(token: &str) -> String {
    token.chars().filter(|character| !character.is_control()).take(40).collect()
}

#[cfg(test)]
mod tests {
    use super::{bytes, mojibake, placeholders};

    #[test]
    fn tokens_are_told_from_words() {
        assert_eq!(
            (placeholders("a opno-loc b __PH1__").len(), placeholders("__init__ __A__").len()),
            (2, 0)
        );
        assert_eq!((bytes("a #A0 b").len(), bytes("&#A0; #FF #FF00AA #42 a.md#A0").len()), (1, 0));
        assert_eq!(mojibake("fÃ¼r donâ€™t Â© Ð¿Ñ€").len(), 4);
        assert!(mojibake("NÃO Âge château âgé Ñandú são").is_empty());
    }
}
