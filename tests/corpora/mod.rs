//! Real pages, which lie beside the project.

use std::path::{Path, PathBuf};

/// The folder of the corpora; none, with a message, where they are not there.
#[expect(clippy::print_stderr, reason = "a test that is skipped says so")]
pub fn corpora() -> Option<PathBuf> {
    let usual = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpora");
    let root = std::env::var_os("DIPTYCH_CORPORA").map_or_else(usual, PathBuf::from);
    if root.join("seed/de-DE").is_dir() {
        return root.canonicalize().ok();
    }
    eprintln!("skipped: no corpora at {}", root.display());
    None
}
