//! A table whose header or a row of it has another number of columns than in the source.

use super::{Check, Context, Profile, Promise, Run, describe};
use crate::document::Kind;
use crate::finding::{Finding, Level};
use crate::text::table;

pub(super) static CHECK: Check = Check {
    id: "changed-columns",
    promise: Promise::Complete,
    level: Level::Error,
    profile: Profile::Default,
    facts: &["expected", "found", "table"],
    page: include_str!("../../source/checks/changed-columns.md"),
    run: Run::Aligned(run),
};

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    let (source, target) = (context.alignment.source, context.alignment.target);
    for (left, right) in context.alignment.pairs() {
        let (a, b) = (&source.blocks[left], &target.blocks[right]);
        let written = [a.span.of(&source.text), b.span.of(&target.text)];
        let (expected, got) = match (a.kind, b.kind) {
            (Kind::TableHead, Kind::TableHead) => {
                (table::cells(written[0]).count(), table::cells(written[1]).count())
            }
            // A row with fewer cells is `missing-cell`; one with more holds a pipe that was not escaped.
            (Kind::Row, Kind::Row) => (table::filled(written[0]), table::filled(written[1])),
            _ => continue,
        };
        let is_fault = if a.kind == Kind::Row { got > expected } else { got != expected };
        if is_fault {
            found.push(
                describe::pair(&CHECK, context, (left, left + 1), (right, right + 1))
                    .with("expected", expected)
                    .with("found", got)
                    .with("table", describe::table(source, a)),
            );
        }
    }
}
