//! Files that are missing, are no files, or should not be there.

use std::fs::{self, File};

use crate::{LOST, PAGE, SHORT, Tree, diptych, findings};

#[test]
fn a_missing_root_is_named() {
    let tree = Tree::new().build();
    for (source, target, named) in [("no", "de", "no"), ("en", "no", "no"), ("en/clean.md", "de", "clean.md")]
    {
        let run = diptych(tree.path(), &["check", "--source", source, "--target", target]);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
        assert!(run.err.contains(&format!("{named}: cannot be read: ")), "{}", run.err);
    }
}

#[test]
fn a_report_into_a_folder_that_does_not_exist_says_so() {
    let tree = Tree::new().build();
    let arguments = ["check", "--source", "en", "--target", "de", "--output", "json=no/such/report.json"];
    let run = diptych(tree.path(), &arguments);
    assert_eq!(
        (run.code, run.err.as_str()),
        (Some(2), "diptych: no/such/report.json: cannot be written: the folder does not exist.\n")
    );
}

#[test]
fn a_source_without_pages_fails_the_run() {
    let tree = Tree::new().with("empty/picture.png", "").build();
    let run = diptych(tree.path(), &["check", "--source", "empty", "--target", "de"]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("empty: "), "{}", run.err);
}

#[test]
fn a_locale_without_files_fails_the_run_and_the_others_are_judged() {
    let tree = Tree::new()
        .with(
            "diptych.yaml",
            "pairs:\n  - source: en/{path}\n    target: '{locale}/{path}'\nlocales: [de, fr]\n",
        )
        .build();
    let run = diptych(tree.path(), &["check", "--format", "json"]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("fr: no file of this locale."), "{}", run.err);
    assert_eq!(findings(&run.out), [format!("de/{LOST}")]);
}

#[test]
fn a_locale_without_folder_is_told_which_there_are() {
    let config = "roots: {source: en, target: 'site.{locale}'}\n";
    let tree = Tree::new().with("site.de/faulty.md", SHORT).with("diptych.yaml", config).build();
    let run = diptych(tree.path(), &["check", "--locale", "fr"]);
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
    assert!(run.err.contains("site.{locale}: there is no such folder for fr. There are: de."), "{}", run.err);
}

#[test]
fn folders_are_named_from_where_the_reader_stands() {
    let tree = Tree::new().build();
    let here = tree.path().join("en");
    let run = diptych(&here, &["check", "--source", ".", "--target", "../de", "--locale", "de"]);
    assert_eq!(run.code, Some(1));
    assert!(run.out.starts_with("../de/faulty.md: one finding"), "{}", run.out);
    assert!(!run.out.contains(&tree.path().display().to_string()), "{}", run.out);
}

#[test]
fn a_file_over_the_limit_is_named_and_not_read() {
    let tree = Tree::new().both("large.md", PAGE).besides(|root| {
        let large = File::options().write(true).open(root.join("de/large.md"));
        large.and_then(|file| file.set_len(40 << 20)).expect("a sparse file can be made");
    });
    tree.check().has_told(
        "diptych: de/large.md: larger than 33,554,432 bytes and left out. `max_file_size` sets the limit.",
        &[],
    );
}

#[test]
fn a_folder_called_like_a_page_is_a_folder() {
    let tree = Tree::new().both("a.md/page.md", PAGE).with("en/b.md", PAGE).with("de/b.md/page.md", SHORT);
    tree.check().has_found(&["b.md:1 missing-document", "b.md/page.md:1 extra-document"]);
}

#[test]
fn one_folder_for_both_sides_is_refused_unless_it_holds_both() {
    let tree = Tree::new().with("site/a.md", PAGE).with("site/de/a.md", SHORT).build();
    let run = diptych(tree.path(), &["check", "--source", "en", "--target", "en"]);
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
    assert!(run.err.contains("en: source and translations are one folder"), "{}", run.err);
    let arguments = ["check", "--format", "json", "--source", "site", "--target", "site", "--locale", "de"];
    let run = diptych(tree.path(), &arguments);
    assert_eq!(
        (run.code, findings(&run.out)),
        (Some(1), vec!["de/a.md:3 missing-section".to_owned()]),
        "{run:?}"
    );
}

#[cfg(unix)]
#[test]
fn links_and_pipes_are_not_opened() {
    use std::os::unix::fs::symlink;
    let tree = Tree::new().with("outside/secret.md", SHORT).besides(|root| {
        symlink("..", root.join("de/loop")).expect("links can be made");
        symlink("self", root.join("de/self")).expect("links can be made");
        symlink("nothing.md", root.join("de/dangling.md")).expect("links can be made");
        symlink("../outside", root.join("de/elsewhere")).expect("links can be made");
        for pipe in ["en/pipe.md", "de/pipe.md", "de/TOC.yml", "de/index.yml"] {
            let made = std::process::Command::new("mkfifo").arg(root.join(pipe)).status();
            assert!(made.is_ok_and(|status| status.success()));
        }
    });
    tree.check().is_silent();
}

#[cfg(unix)]
#[test]
#[expect(clippy::print_stderr, reason = "a test that is skipped says so")]
fn a_file_that_may_not_be_read_is_named() {
    use std::os::unix::fs::PermissionsExt;
    let close = |root: &std::path::Path| {
        let file = root.join("de/closed.md");
        fs::set_permissions(&file, fs::Permissions::from_mode(0o0)).expect("permissions can be set");
    };
    let tree = Tree::new().both("closed.md", PAGE).besides(close);
    if fs::read(tree.build().path().join("de/closed.md")).is_ok() {
        eprintln!("skipped: this user may read every file");
        return;
    }
    tree.check().has_told("diptych: de/closed.md: cannot be read: Permission denied (os error 13).", &[]);
}

#[test]
fn no_number_of_threads_ends_the_program() {
    let tree = Tree::new().build();
    for threads in ["0", "99999", "18446744073709551615"] {
        let arguments =
            ["check", "--source", "en", "--target", "de", "--format", "json", "--threads", threads];
        let run = diptych(tree.path(), &arguments);
        assert_eq!(
            (run.code, findings(&run.out)),
            (Some(1), vec![LOST.to_owned()]),
            "{threads}: {}",
            run.err
        );
    }
}
