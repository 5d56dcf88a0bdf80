//! A blank between a code span or a link and the punctuation behind it.

use super::{Check, Context, Profile, Promise, Run, describe, twins};
use crate::finding::{Edit, Finding, Level};
use crate::passage::Passage;
use crate::text::{Span, locale};

pub(super) static CHECK: Check = Check {
    id: "spaced-code-punctuation",
    promise: Promise::Faithful,
    level: Level::Note,
    profile: Profile::Default,
    facts: &["text", "sign"],
    page: include_str!("../../source/checks/spaced-code-punctuation.md"),
    run: Run::Aligned(run),
};

const BLANKS: &[char] = &[' ', '\u{a0}', '\u{202f}', '\u{2009}'];

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    // French has a blank before these by rule.
    let is_french = locale::language(context.locale) == "fr";
    for passages in context.passages {
        let (source, target) = (&passages.source, &passages.target);
        let found_here = all(target);
        if found_here.is_empty() || !all(source).is_empty() {
            continue;
        }
        for (own, (blanks, sign)) in found_here {
            if is_french && matches!(sign, ';' | ':' | '!' | '?') {
                continue;
            }
            let text = own.1.of(&target.document.text).trim_matches('`').trim();
            let mut finding = describe::passages(&CHECK, context, passages)
                .with("text", text)
                .with("sign", sign.to_string());
            let end = own.0.range().end;
            finding.target = Some(Span::new(end, end + blanks + sign.len_utf8()));
            finding.edit = context.is_base.then(|| Edit::sure(Span::new(end, end + blanks), ""));
            found.push(finding);
        }
    }
}

/// A code span or a link, its text, and what stands behind it: see [`spaced`].
type Spaced = ((Span, Span), (usize, char));

/// The code spans and links of a passage that a blank parts from punctuation.
fn all(passage: &Passage<'_>) -> Vec<Spaced> {
    let codes = passage.codes().map(|(_, span)| (span, span));
    let links = passage.links().filter_map(|link| Some((link.span, link.label?)));
    codes.chain(links).filter_map(|own| Some((own, spaced(twins::behind(passage, own.0.end))?))).collect()
}

/// The bytes of blanks that `rest` begins with, and the sign behind them, where that ends a part of a sentence.
fn spaced(rest: &str) -> Option<(usize, char)> {
    let behind = rest.trim_start_matches(BLANKS);
    let blanks = rest.len() - behind.len();
    let mut characters = behind.chars();
    let sign = characters.next().filter(|sign| ".,;:!?。，、；：！？".contains(*sign))?;
    // `.NET`, `:smile:`, `...` and `!=` are no punctuation.
    let is_last = characters.next().is_none_or(char::is_whitespace);
    (blanks > 0 && is_last).then_some((blanks, sign))
}
