//! Diptych itself failed on a page; the run went on.

use super::{Check, Profile, Promise, Run};
use crate::finding::Level;

pub(super) static CHECK: Check = Check {
    id: "internal-error",
    promise: Promise::Readable,
    level: Level::Error,
    profile: Profile::Default,
    facts: &["detail"],
    page: include_str!("../../source/checks/internal-error.md"),
    run: Run::Engine,
};
