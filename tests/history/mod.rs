//! The history of a project in a folder of its own.

use std::path::Path;
use std::process::Command;

/// Makes a repository of `root`, with one commit of all that is there.
pub fn hand_off(root: &Path) {
    let git = |arguments: &[&str]| {
        let done = Command::new("git")
            .args(["-c", "user.name=a", "-c", "user.email=a@example.org"])
            .args(arguments)
            .current_dir(root)
            .output();
        assert!(done.is_ok_and(|done| done.status.success()), "git {arguments:?}");
    };
    git(&["init", "-q"]);
    git(&["add", "."]);
    git(&["commit", "-qm", "handed off"]);
}
