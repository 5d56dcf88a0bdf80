//! An alert that became another kind of alert, lost its marker, or got one.

use super::{Check, Context, Profile, Promise, Run, describe};
use crate::align::PieceKind;
use crate::document::Kind;
use crate::finding::{Finding, Level};

pub(super) static CHECK: Check = Check {
    id: "changed-alert",
    promise: Promise::Complete,
    level: Level::Error,
    profile: Profile::Default,
    facts: &["expected", "found", "alternatives", "duplicate"],
    page: include_str!("../../source/checks/changed-alert.md"),
    run: Run::Aligned(run),
};

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    let (source, target) = (context.alignment.source, context.alignment.target);
    for (left, right) in context.alignment.pairs() {
        let (a, b) = (&source.blocks[left], &target.blocks[right]);
        if (a.kind, b.kind) == (Kind::Alert, Kind::Alert) && a.label != b.label {
            found.push(
                describe::pair(&CHECK, context, (left, left + 1), (right, right + 1))
                    .with("expected", a.label.as_str())
                    .with("found", b.label.as_str()),
            );
        }
    }
    let kinds = [PieceKind::Block];
    for lost in describe::missing(context, &kinds).filter(|lost| lost.is_alert_marker()) {
        let label = lost.first().label.as_str();
        found.push(lost.finding(&CHECK).with("expected", label).with("found", "none"));
    }
    for added in describe::extra(context, &kinds).filter(|added| added.is_alert_marker()) {
        let label = added.first().label.as_str();
        found.push(added.finding(&CHECK).with("expected", "none").with("found", label));
    }
}
