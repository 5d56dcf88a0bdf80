//! Diptych itself failed on a page; the run went on.

use super::{Check, Promise, Run};
use crate::finding::Level;

pub(super) static CHECK: Check = Check {
    id: "internal-error",
    promise: Promise::Readable,
    level: Some(Level::Error),
    facts: &["detail"],
    page: include_str!("../../source/checks/internal-error.md"),
    run: Run::Engine,
};
