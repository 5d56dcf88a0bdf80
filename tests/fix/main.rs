//! `diptych fix`: what is sure is mended, once and for all; everything else stays, byte for byte.

#[path = "../program/mod.rs"]
mod program;

use std::path::Path;

use program::{Run, diptych, findings};
use tempfile::TempDir;

/// A project of one page, the translation at its base.
fn project(source: &str, target: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    write(folder.path(), "source/a.md", source);
    write(folder.path(), "locales/de/a.md", target);
    folder
}

fn write(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    std::fs::create_dir_all(path.parent().expect("it lies in a folder")).expect("folders can be made");
    std::fs::write(path, text).expect("the file can be written");
}

fn read(root: &Path, path: &str) -> String {
    std::fs::read_to_string(root.join(path)).expect("the file is UTF-8")
}

const SIDES: [&str; 4] = ["--source", "source", "--target", "locales/de"];

fn run(root: &Path, arguments: &[&str]) -> Run {
    diptych(root, &[&arguments[..1], &SIDES, &["--locale", "de"], &arguments[1..]].concat())
}

const SOURCE: &str = "# Restore\n\nSee [Limits](https://example.com/limits) and [all of it](https://example.com/all).\n\nStop it.\n";
const BROKEN: &str = "# Zurück\n\nSiehe [Grenzen](https://example.com/grenzen) und [alles](https://example.com/all).\n\nHalt.\n";
const MENDED: &str = "# Zurück\n\nSiehe [Grenzen](https://example.com/limits) und [alles](https://example.com/all).\n\nHalt.\n";

#[test]
fn a_second_check_is_silent_about_what_was_mended() {
    let folder = project(SOURCE, BROKEN);
    let root = folder.path();
    let first = run(root, &["check", "--format", "json"]);
    assert!(findings(&first.out).contains(&"a.md:3 changed-link".to_owned()), "{first:?}");
    let fixed = run(root, &["fix"]);
    assert_eq!(
        (fixed.code, fixed.out.as_str()),
        (Some(0), "locales/de/a.md: one place mended: changed-link.\n")
    );
    assert_eq!(read(root, "locales/de/a.md"), MENDED);
    let second = run(root, &["check", "--format", "json"]);
    assert!(!second.out.contains("changed-link"), "{second:?}");
    let again = run(root, &["fix"]);
    assert_eq!(
        (again.out.as_str(), again.err.as_str()),
        ("", "Nothing to mend: no finding has a sure fix.\n")
    );
}

#[test]
fn the_patch_is_what_would_be_written_and_writes_nothing() {
    let folder = project(SOURCE, BROKEN);
    let root = folder.path();
    let patch = run(root, &["fix", "--diff"]);
    assert_eq!(patch.code, Some(0), "{patch:?}");
    assert_eq!(read(root, "locales/de/a.md"), BROKEN);
    write(root, "a.patch", &patch.out);
    let applied = std::process::Command::new("git").args(["apply", "a.patch"]).current_dir(root).status();
    assert!(applied.expect("git is there").success(), "{}", patch.out);
    assert_eq!(read(root, "locales/de/a.md"), MENDED);
}

#[test]
fn line_ends_and_the_byte_order_mark_stay() {
    let windows = |text: &str| format!("\u{FEFF}{}", text.replace('\n', "\r\n"));
    let folder = project(SOURCE, &windows(BROKEN));
    assert_eq!(run(folder.path(), &["fix"]).code, Some(0));
    assert_eq!(read(folder.path(), "locales/de/a.md"), windows(MENDED));
}

#[test]
fn only_what_is_asked_for_is_mended() {
    let folder = project(SOURCE, BROKEN);
    let root = folder.path();
    write(root, "source/b.md", SOURCE);
    write(root, "locales/de/b.md", BROKEN);
    let one = run(root, &["fix", "locales/de/b.md"]);
    assert_eq!(one.out, "locales/de/b.md: one place mended: changed-link.\n");
    assert_eq!(
        (read(root, "locales/de/a.md"), read(root, "locales/de/b.md")),
        (BROKEN.into(), MENDED.into())
    );
    let other = run(root, &["fix", "--only", "lost-anchor"]);
    assert_eq!(other.out, "");
    assert_eq!(read(root, "locales/de/a.md"), BROKEN);
}

#[test]
fn a_page_that_names_another_base_is_left_alone() {
    // What differs may be what the author changed since.
    let stamped = format!("---\nms.openlocfilehash: {}\n---\n{BROKEN}", "0".repeat(40));
    let folder = project(SOURCE, &stamped);
    let fixed = run(folder.path(), &["fix"]);
    assert_eq!((fixed.code, fixed.out.as_str()), (Some(0), ""));
    assert_eq!(read(folder.path(), "locales/de/a.md"), stamped);
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_translations_is_not_followed() {
    let folder = project(SOURCE, BROKEN);
    let root = folder.path();
    write(root, "elsewhere/a.md", BROKEN);
    std::fs::remove_file(root.join("locales/de/a.md")).expect("it can be removed");
    std::os::unix::fs::symlink(root.join("elsewhere/a.md"), root.join("locales/de/a.md"))
        .expect("links can be made");
    let _ = run(root, &["fix"]);
    assert_eq!(read(root, "elsewhere/a.md"), BROKEN);
}
