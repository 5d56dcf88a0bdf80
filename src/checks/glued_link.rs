//! A link that runs into the word beside it.

use super::glued::{self, Piece};
use super::{Check, Context, Profile, Promise, Run, twins};
use crate::finding::{Finding, Level};
use crate::passage::Link;

pub(super) static CHECK: Check = Check {
    id: "glued-link",
    promise: Promise::Faithful,
    level: Level::Warning,
    profile: Profile::Default,
    facts: &["word", "text"],
    page: include_str!("../../source/checks/glued-link.md"),
    run: Run::Aligned(run),
};

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    glued::find(found, &CHECK, context, |passages| {
        let document = passages.target.document;
        let text = |link: &Link<'_>| link.label.map_or("", |label| label.of(&document.text)).trim();
        let links = twins::links(passages).into_iter();
        links.map(|(twin, link)| Piece { twin: twin.span, own: link.span, text: text(&link) }).collect()
    });
}
