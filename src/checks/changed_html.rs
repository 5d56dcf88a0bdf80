//! A tag of HTML in the text that the source does not have there, or the other way round.

use super::things::{Count, Thing, differences};
use super::{Check, Context, Profile, Promise, Run};
use crate::document::{Inline, InlineKind, Kind};
use crate::finding::{Finding, Level};
use crate::passage::Passage;

pub(super) static CHECK: Check = Check {
    id: "changed-html",
    promise: Promise::Faithful,
    level: Level::Warning,
    profile: Profile::Default,
    facts: &["expected", "found"],
    page: include_str!("../../source/checks/changed-html.md"),
    run: Run::Aligned(run),
};

/// Tags that Markdown has signs for, that explain a word to readers of one language, or that help a script: whether
/// they are used is free.
pub(super) const FREE: [&str; 19] = [
    "i", "em", "b", "strong", "code", "u", "a", "p", "abbr", "dfn", "q", "wbr", "nobr", "ruby", "rt", "rp",
    "rb", "bdi", "bdo",
];

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    for difference in differences(context, Count::Each, tags) {
        found.extend(difference.findings(&CHECK, context, |_, _| None));
    }
}

/// The tags of a passage by their names.
fn tags<'a>(passage: &Passage<'a>) -> Vec<Thing<'a>> {
    let is_cell = passage.first().is_some_and(|block| block.cells.0 < block.cells.1);
    let document = passage.document;
    let tag = |inline: &'a Inline| {
        let written = inline.span.of(&document.text);
        let name = match &inline.kind {
            InlineKind::Html(name) => name.as_str(),
            // Elsewhere than in a cell Markdown has other ways to break a line.
            InlineKind::Break if is_cell && written.starts_with('<') => "br",
            _ => return None,
        };
        // A program puts links into its messages by tags, and where a message breaks its lines depends on its words.
        let is_free = match passage.kind() {
            Some(Kind::Message) => name == "br" || name != "a" && FREE.contains(&name),
            _ => FREE.contains(&name),
        };
        (!is_free).then(|| Thing { key: name.into(), shown: format!("<{name}>").into(), span: inline.span })
    };
    passage.inlines.iter().filter_map(tag).collect()
}
