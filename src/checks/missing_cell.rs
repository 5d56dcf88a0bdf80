//! A row of the translation with fewer cells than the source's, or with a cell that lost its content.

use super::{Check, Context, Profile, Promise, Run, describe};
use crate::document::{Block, Document, Kind};
use crate::finding::{Finding, Level};
use crate::text::table;

pub(super) static CHECK: Check = Check {
    id: "missing-cell",
    promise: Promise::Complete,
    level: Level::Error,
    profile: Profile::Default,
    facts: &["key", "expected", "found", "table"],
    page: include_str!("../../source/checks/missing-cell.md"),
    run: Run::Aligned(run),
};

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    let (source, target) = (context.alignment.source, context.alignment.target);
    // A table that lost a whole column is one fault, which `changed-columns` names at its header.
    let mut narrowed = Vec::new();
    for (left, right) in context.alignment.pairs() {
        let (a, b) = (&source.blocks[left], &target.blocks[right]);
        if (a.kind, b.kind) == (Kind::TableHead, Kind::TableHead) {
            let columns =
                |document: &Document, head: &Block| table::cells(head.span.of(&document.text)).count();
            if columns(target, b) < columns(source, a) {
                narrowed.push(a.container);
            }
        }
        if (a.kind, b.kind) != (Kind::Row, Kind::Row) || narrowed.contains(&a.container) {
            continue;
        }
        let expected = table::filled(a.span.of(&source.text));
        let got = table::filled(b.span.of(&target.text));
        if got < expected {
            found.push(
                describe::pair(&CHECK, context, (left, left + 1), (right, right + 1))
                    .with("key", source.title(a))
                    .with("expected", expected)
                    .with("found", got)
                    .with("table", describe::table(source, a)),
            );
        }
    }
}
