//! A place of the source that the translation no longer offers under its id, while links lead there.

use super::linked::{Titles, shown};
use super::{Check, Linked, Profile, Promise, Run, broken_anchor};
use crate::document::{Block, Kind};
use crate::finding::{Edit, Finding, Level};
use crate::site::platform::Attributes;
use crate::site::{Place, leading_anchor};
use crate::text::{Span, slug};

pub(super) static CHECK: Check = Check {
    id: "lost-anchor",
    promise: Promise::Sound,
    level: Level::Warning,
    profile: Profile::Default,
    facts: &["id", "heading", "links", "page", "cause"],
    page: include_str!("../../source/checks/lost-anchor.md"),
    run: Run::Linked(run),
};

fn run(found: &mut Vec<Finding>, linked: &Linked<'_>) {
    let Some((source, target)) = linked.both() else { return };
    let site = linked.site;
    let wanted = site.wanted(target);
    let mut titles = Titles::default();
    for (id, from) in &wanted {
        if !site.anchors(target).of(id).is_empty() {
            continue;
        }
        let Some(place) = site.anchors(source).of(id).first().filter(|place| place.page == source) else {
            continue;
        };
        let Some(block) = site.partner(target, place.block) else { continue };
        if !broken_anchor::is_kept(linked, *place, id) || !linked.has_words(*place) {
            continue;
        }
        let translated = Place { page: target, block };
        let Some(there) = linked.block(translated) else { continue };
        let mut finding = linked
            .finding_at(&CHECK, format!("id/{id}"), false, there.span)
            .with("id", shown(id))
            .with("heading", titles.of(linked, translated))
            .with("links", from.len())
            .with("page", from.first().map_or("", |page| site.get(*page).path.as_str()));
        // Pipelines that make names of ids take a no-break space for a blank.
        if linked.text(*place).contains('\u{a0}') {
            finding = finding.with("cause", "no-break-space");
        }
        finding.source = linked.block(*place).map(|block| block.span);
        finding.is_of_today = true;
        finding.edit = edit(linked, there, id, |old| wanted.contains_key(old));
        found.push(finding);
    }
}

/// The edit that gives `block` of the translation the id: the wrong name of its anchor is put right, else an anchor is
/// written before its words, or `{#id}` behind them where the platform reads that.
fn edit(linked: &Linked<'_>, block: &Block, id: &str, is_wanted: impl Fn(&str) -> bool) -> Option<Edit> {
    let document = linked.document(linked.both()?.1);
    let written = block.span.of(&document.text);
    let start = block.span.range().start;
    let convention = linked.site.convention();
    let is_plain = id.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.'));
    if !is_plain {
        return None;
    }
    if convention.anchor_replaces
        && let Some((name, old)) = leading_anchor(written)
        && !is_wanted(old)
    {
        let span = Span::new(start + name.range().start, start + name.range().end);
        return Some(Edit::sure(span, id));
    }
    let marks = written.bytes().take_while(|byte| *byte == b'#').count();
    let blanks = written[marks..].bytes().take_while(|byte| *byte == b' ').count();
    match block.kind {
        // `## Heading`, and not `Heading` over a line of dashes.
        Kind::Heading(_) if marks == 0 || blanks == 0 => None,
        Kind::Heading(_) if linked.site.platform().attributes == Attributes::Id => {
            let text = written.trim_end();
            let is_open = !text.ends_with('#') && slug::explicit(text).1.is_none();
            is_open.then(|| Edit::sure(Span::at(start + text.len()), format!(" {{#{id}}}")))
        }
        Kind::Heading(_) => {
            Some(Edit::sure(Span::at(start + marks + blanks), format!("<a name=\"{id}\"></a>")))
        }
        Kind::Paragraph => Some(Edit::sure(Span::at(start), format!("<a name=\"{id}\"></a>"))),
        _ => None,
    }
}
