//! Links and images by what they point to: under what the addresses of two languages meet, and where they are written.

use std::collections::BTreeSet;

use super::things::{Count, Thing, differences};
use super::{Check, Context};
use crate::align::normal_target;
use crate::finding::{Edit, Fact, Finding};
use crate::passage::{Link, Passage};
use crate::text::{Span, locale};

/// Finds the links of passages that do not point to what those of the source do. `key` says under what two of them are
/// one.
pub(super) fn compare<'a>(
    found: &mut Vec<Finding>,
    check: &Check,
    context: &Context<'a>,
    links: impl Fn(&Passage<'a>) -> Vec<Link<'a>>,
    key: fn(&str, &Context<'_>) -> String,
) {
    let things = |passage: &Passage<'a>| {
        let thing = |link: Link<'a>| Thing {
            key: key(link.target, context).into(),
            shown: link.target.into(),
            span: link.span,
        };
        links(passage).into_iter().map(thing).collect()
    };
    for difference in differences(context, Count::Any, things) {
        let target = difference.passages.target;
        found.extend(difference.findings(check, context, |lost, gained| {
            Some(Edit::sure(written(&target, &links(&target), gained)?, lost.shown.as_ref()))
        }));
    }
}

/// The page that a link leads to: without locale and fragment, which are a translation's own.
pub(super) fn page(target: &str, context: &Context<'_>) -> String {
    if target.trim().starts_with('#') {
        return "#".to_owned();
    }
    let normal = normal_target(target);
    let is_elsewhere = target.contains("://");
    let mut segments: Vec<&str> =
        normal.split('/').filter(|segment| !is_own_locale(segment, context)).collect();
    // `en.wikipedia.org` and `de.wikipedia.org` have the same pages.
    if let Some(host) = segments.first_mut().filter(|_| is_elsewhere)
        && let Some((first, rest)) = host.split_once('.')
        && is_own_locale(first, context)
    {
        *host = rest;
    }
    while segments.last().is_some_and(|last| last.is_empty()) {
        segments.pop();
    }
    // Another case of the same name has a check of its own; elsewhere nobody knows whether it counts.
    if is_elsewhere { segments.join("/") } else { segments.join("/").to_lowercase() }
}

/// The picture that an image shows: without the folder or the suffix of a locale, and from whatever host
/// or folder.
pub(super) fn picture(target: &str, context: &Context<'_>) -> String {
    let path = page(target.split('?').next().unwrap_or(target), context);
    let is_elsewhere = target.contains("://");
    let path = path.split_once('/').filter(|_| is_elsewhere).map_or(path.as_str(), |(_, path)| path);
    let path = path.trim_start_matches(['.', '/']);
    let (folder, name) = path.rsplit_once('/').map_or(("", path), |(folder, name)| (folder, name));
    let parts: Vec<&str> = name.split_inclusive(['.', '-', '_']).collect();
    let tag = |part: &str| part.trim_end_matches(['.', '-', '_']).to_owned();
    let mut kept = String::new();
    let mut at = 0;
    while at < parts.len() {
        // Never the first part, which is the name, nor the last, which is the extension.
        let is_inside = |at: usize| at > 0 && at + 1 < parts.len();
        let two = parts.get(at + 1).filter(|_| is_inside(at + 1));
        let two =
            two.is_some_and(|next| is_own_locale(&format!("{}-{}", tag(parts[at]), tag(next)), context));
        if is_inside(at) && two {
            at += 2;
        } else if is_inside(at) && is_own_locale(&tag(parts[at]), context) {
            at += 1;
        } else {
            kept.push_str(&tag(parts[at]));
            kept.push('.');
            at += 1;
        }
    }
    format!("{folder}/{kept}")
}

/// Leaves of what two checks say of one link what says more of it: that it leads nowhere, or that its markup does not
/// close. How to mend it the other knows for sure, and how much it weighs.
pub(super) fn say_once(found: &mut Vec<Finding>) {
    const SOUND: [&str; 5] =
        ["broken-link", "broken-image", "broken-include", "case-mismatch", "markup-leak"];
    const CHANGED: [&str; 3] = ["changed-link", "changed-image", "changed-directive"];
    let text = |finding: &Finding, name: &str| match finding.fact(name) {
        Some(Fact::Text(text)) => text.clone(),
        _ => String::new(),
    };
    let place = |(at, finding): (usize, &Finding)| {
        let span = finding.target.filter(|_| SOUND.contains(&finding.check))?;
        Some((span.start, span.end, at))
    };
    let mut broken: BTreeSet<(u32, u32, usize)> = found.iter().enumerate().filter_map(place).collect();
    let mut dropped = vec![false; found.len()];
    for at in 0..found.len() {
        let Some(span) = found[at].target.filter(|_| CHANGED.contains(&found[at].check)) else { continue };
        let expected = text(&found[at], "expected");
        let is_inside = |(_, end, other): &&(u32, u32, usize)| {
            let is_about_it = || !expected.is_empty() && text(&found[*other], "text").contains(&expected);
            *end <= span.end && (found[*other].check != "markup-leak" || is_about_it())
        };
        let Some(same) = broken.range((span.start, 0, 0)..(span.end, 0, 0)).find(is_inside).copied() else {
            continue;
        };
        broken.remove(&same);
        dropped[at] = true;
        let (edit, level) = (found[at].edit.take(), found[at].level);
        let kept = &mut found[same.2];
        kept.level = kept.level.max(level);
        kept.edit = edit.or_else(|| kept.edit.take());
    }
    let mut dropped = dropped.into_iter();
    found.retain(|_| !dropped.next().unwrap_or(false));
}

/// Whether `name` is the tag of the source or of the translation, or its language.
pub(super) fn is_own_locale(name: &str, context: &Context<'_>) -> bool {
    [context.locale, &context.settings.source_locale]
        .iter()
        .any(|tag| locale::same(name, tag) || name.eq_ignore_ascii_case(&locale::language(tag)))
}

/// Where the address of a link is written; none where that is not in the link, or there more than once.
fn written(passage: &Passage<'_>, links: &[Link<'_>], link: &Thing<'_>) -> Option<Span> {
    let own = links.iter().find(|own| own.span == link.span)?;
    let behind = own.label.map_or(own.span.start, |label| label.end);
    let rest = Span { start: behind, end: link.span.end }.of(&passage.document.text);
    let mut found = rest.match_indices(link.shown.as_ref()).filter(|_| !link.shown.is_empty());
    let (at, _) = found.next()?;
    if own.label.is_none() && found.next().is_some() {
        return None;
    }
    let start = behind as usize + at;
    Some(Span::new(start, start + link.shown.len()))
}
