//! What the history of pages tells where they do not: estimates, earlier stamps, and where sources went.

use diptych::workspace::{TroubleKind, Workspace};

use crate::program::diptych;
use crate::repository::{Repository, folder, load, options, roots, verdicts, write};

const ONE: &str = "# One\n\nA first paragraph of some length.\n";
const TWO: &str = "# Two\n\nAnother paragraph, and other words in it.\n";
const GERMAN: &str = "# Eins\n\nEin erster Absatz von einiger Länge.\n";

const AT_ONE: [&str; 1] = ["docs/en/a.md stale inferred # One"];
const AT_TWO: [&str; 1] = ["docs/en/a.md current inferred # Two"];

/// A source of two texts, translated in between.
fn translated_between() -> (tempfile::TempDir, Repository) {
    let root = folder();
    let repository = Repository::new(root.path());
    repository.commit(1, "docs/en/a.md", ONE);
    repository.commit(2, "docs/de/a.md", GERMAN);
    repository.commit(3, "docs/en/a.md", TWO);
    (root, repository)
}

#[test]
fn a_page_without_a_stamp_is_of_the_text_that_was_there_when_it_was_made() {
    let (root, repository) = translated_between();
    let workspace = load(&options(root.path()));
    assert_eq!(verdicts(&workspace), AT_ONE);
    let first = repository.git(&["rev-list", "--max-parents=0", "HEAD"]);
    assert_eq!(workspace.corpus.pairs[0].base.revision, Some(first));
    assert_eq!(workspace.corpus.pairs[0].recorded, None, "the page records nothing");
}

#[test]
fn a_slip_that_is_mended_does_not_hide_that_the_source_changed() {
    let (root, repository) = translated_between();
    repository.commit(4, "docs/de/a.md", &GERMAN.replace("einiger", "großer"));
    assert_eq!(verdicts(&load(&options(root.path()))), AT_ONE);
    let text = format!("---\ntitle: neu\n---\n{}", GERMAN.replace("einiger", "großer"));
    repository.commit(5, "docs/de/a.md", &text);
    assert_eq!(verdicts(&load(&options(root.path()))), AT_ONE);
    repository.commit(6, "docs/de/a.md", "# Zwei\n\nEin anderer Absatz mit anderen Worten darin.\n");
    assert_eq!(verdicts(&load(&options(root.path()))), AT_TWO);
}

#[test]
fn work_that_is_not_committed_counts_as_of_now() {
    let (root, _) = translated_between();
    write(root.path(), "docs/de/a.md", "# Zwei\n\nEin anderer Absatz mit anderen Worten darin.\n");
    assert_eq!(verdicts(&load(&options(root.path()))), AT_TWO);
}

#[test]
fn structure_tells_that_an_older_text_was_translated() {
    let root = folder();
    let repository = Repository::new(root.path());
    repository.commit(1, "docs/en/a.md", ONE);
    repository.commit(2, "docs/en/a.md", &format!("{TWO}\n- new\n- items\n"));
    repository.commit(3, "docs/de/a.md", GERMAN);
    assert_eq!(verdicts(&load(&options(root.path()))), AT_ONE);
    // Where no text fits, that of the day.
    repository.commit(4, "docs/de/a.md", &format!("{GERMAN}\nUnd noch ein Absatz.\n\nUnd noch einer.\n"));
    assert_eq!(verdicts(&load(&options(root.path()))), AT_TWO);
}

#[test]
fn without_a_history_of_its_own_a_page_is_judged_by_structure_alone() {
    let root = folder();
    let source = Repository::new(&root.path().join("docs"));
    source.commit(1, "a.md", ONE);
    source.commit(2, "a.md", &format!("{TWO}\n- new\n"));
    write(root.path(), "german/a.md", GERMAN);
    let paths = roots(&source.root, &root.path().join("german"));
    assert_eq!(verdicts(&load(&paths)), ["a.md stale inferred # One"]);
    write(root.path(), "german/a.md", "1. x\n2. y\n");
    assert_eq!(verdicts(&load(&paths)), ["a.md unstamped head # Two"], "nothing fits, and no date tells");
    write(root.path(), "german/a.md", &format!("{GERMAN}\n- eins\n"));
    assert_eq!(
        verdicts(&load(&paths)),
        ["a.md unstamped head # Two"],
        "today's structure tells nothing of words"
    );
}

#[test]
fn many_later_edits_do_not_push_the_base_out_of_sight() {
    let root = folder();
    let repository = Repository::new(root.path());
    repository.commit(1, "docs/en/a.md", ONE);
    repository.commit(2, "docs/de/a.md", GERMAN);
    for day in 3..40 {
        repository.commit(day, "docs/en/a.md", &format!("{TWO}{day} days later\n"));
    }
    assert_eq!(verdicts(&load(&options(root.path()))), AT_ONE);
}

#[test]
fn a_reorganisation_of_both_sides_is_no_work_on_them() {
    let root = folder();
    let repository = Repository::new(root.path());
    repository.commit(1, "docs/en/old.md", ONE);
    repository.commit(2, "docs/de/old.md", GERMAN);
    repository.commit(3, "docs/en/old.md", TWO);
    repository.git(&["mv", "docs/en/old.md", "docs/en/a.md"]);
    repository.git(&["mv", "docs/de/old.md", "docs/de/a.md"]);
    repository.commit_all(4);
    assert_eq!(verdicts(&load(&options(root.path()))), AT_ONE);
}

#[test]
fn dates_tell_only_where_stamps_do_not_or_where_asked() {
    let (root, repository) = translated_between();
    let unstamped = ["docs/en/a.md unstamped head # Two", "docs/en/b.md unknown head x"];
    repository.commit(4, "docs/en/b.md", "x\n");
    let nowhere = "0123456789012345678901234567890123456789";
    repository.commit(4, "docs/de/b.md", &format!("---\ntranslated_from: {nowhere}\n---\nx\n"));
    assert_eq!(verdicts(&load(&options(root.path()))), unstamped);
    let configured = |schemes: &str| {
        write(root.path(), "diptych.yaml", &format!("fingerprint: {{schemes: [{schemes}]}}\n"));
        verdicts(&load(&options(root.path())))
    };
    assert_eq!(configured("translated-from"), unstamped);
    assert_eq!(configured("translated-from, git-dates"), [AT_ONE[0], "docs/en/b.md current inferred x"]);
    assert_eq!(configured("git-dates"), [AT_ONE[0], "docs/en/b.md current inferred x"]);
}

#[test]
fn one_stamp_does_not_blind_the_other_pages() {
    let (root, repository) = translated_between();
    repository.commit(4, "docs/en/b.md", TWO);
    repository.commit(4, "docs/de/b.md", GERMAN);
    let last = repository.commit(4, "docs/en/c.md", "x\n");
    write(root.path(), "docs/de/c.md", &stamped(&last, "x\n"));
    let b = "docs/en/b.md current inferred # Two";
    let c = "docs/en/c.md current current x";
    assert_eq!(verdicts(&load(&options(root.path()))), [AT_ONE[0], b, c], "one of three");
    write(root.path(), "docs/de/b.md", &stamped(&last, GERMAN));
    let b = "docs/en/b.md current current # Two";
    assert_eq!(verdicts(&load(&options(root.path()))), ["docs/en/a.md unstamped head # Two", b, c]);
}

#[test]
fn what_the_lock_records_leaves_the_other_pages_estimated() {
    let (root, repository) = translated_between();
    repository.commit(4, "docs/en/b.md", TWO);
    repository.commit(4, "docs/de/b.md", GERMAN);
    let stamped = diptych(root.path(), &["stamp", "docs/de/b.md"]);
    assert!(root.path().join("diptych.lock").exists(), "{stamped:?}");
    let b = "docs/en/b.md current current # Two";
    assert_eq!(verdicts(&load(&options(root.path()))), [AT_ONE[0], b]);
}

#[test]
fn a_page_whose_stamp_leads_nowhere_is_not_estimated_unasked() {
    let (root, repository) = translated_between();
    for page in ["b", "c"] {
        write(root.path(), &format!("docs/de/{page}.md"), "x\n");
        repository.commit(4, &format!("docs/en/{page}.md"), "x\n");
    }
    write(root.path(), "docs/de/b.md", &stamped("0123456789012345678901234567890123456789", "x\n"));
    let found = verdicts(&load(&options(root.path())));
    assert_eq!(found[..2], [AT_ONE[0], "docs/en/b.md unknown head x"]);
}

#[test]
fn a_history_with_gaps_is_not_taken_for_the_whole() {
    let (_root, repository) = translated_between();
    repository.git(&["config", "uploadpack.allowFilter", "true"]);
    let url = format!("file://{}", repository.root.display());
    let clones = folder();
    let here = Repository::new(clones.path());
    for (name, gap) in [("shallow", "--depth=1"), ("partial", "--filter=blob:none")] {
        here.git(&["clone", "-q", gap, &url, name]);
        let clone = options(&clones.path().join(name));
        let workspace = load(&clone);
        assert_eq!(verdicts(&workspace), ["docs/en/a.md unstamped head # Two"], "{name}");
        assert!(workspace.corpus.pairs[0].is_judged_against_today(), "{name}");
        let [notice] = workspace.notices.as_slice() else { panic!("{name}: {:?}", workspace.notices) };
        let kinds = [TroubleKind::ShallowHistory(1), TroubleKind::PartialHistory(1)];
        assert_eq!(notice.kind, kinds[usize::from(name == "partial")]);
    }
}

#[test]
fn what_is_found_without_the_whole_history_may_be_the_authors_doing() {
    let root = folder();
    let origin = Repository::new(&root.path().join("origin"));
    origin.commit(1, "docs/en/a.md", ONE);
    origin.commit(2, "docs/de/a.md", GERMAN);
    origin.commit(3, "docs/en/a.md", &format!("{ONE}\n## More\n\n1. An item.\n2. Another.\n"));
    let url = format!("file://{}", origin.root.display());
    origin.git(&["clone", "-q", "--depth=1", &url, "../shallow"]);
    let run = diptych(&root.path().join("shallow"), &["check"]);
    assert_eq!(run.code, Some(0), "warnings alone: {run:?}");
    assert!(
        run.out.contains("warning[missing-section]") && run.out.contains("Judged against today"),
        "{run:?}"
    );
    assert!(run.err.contains("the history is shallow and lacks what pages were made from (1)"), "{run:?}");
    // Where the project estimates nothing, history would not help.
    let configured = "fingerprint: {schemes: [translated-from]}\n";
    write(&root.path().join("shallow"), "diptych.yaml", configured);
    let run = diptych(&root.path().join("shallow"), &["check"]);
    assert_eq!((run.code, run.err.as_str()), (Some(1), ""), "{run:?}");
}

#[test]
fn the_translations_history_may_be_what_is_cut_off() {
    let root = folder();
    let source = Repository::new(&root.path().join("docs"));
    source.commit(1, "a.md", ONE);
    source.commit(2, "a.md", TWO);
    let origin = Repository::new(&root.path().join("origin"));
    origin.commit(3, "a.md", GERMAN);
    origin.commit(4, "b.md", "x\n");
    let url = format!("file://{}", origin.root.display());
    origin.git(&["clone", "-q", "--depth=1", &url, "../german"]);
    let workspace = load(&roots(&source.root, &root.path().join("german")));
    assert_eq!(verdicts(&workspace)[0], "a.md unstamped head # Two");
    assert!(workspace.corpus.pairs[0].is_cut_off);
    let [notice] = workspace.notices.as_slice() else { panic!("{:?}", workspace.notices) };
    assert!(notice.path.ends_with("german") && notice.kind == TroubleKind::ShallowHistory(1), "{notice:?}");
}

#[test]
fn a_commit_that_changes_both_sides_is_work_only_where_it_changes_the_page() {
    let (root, repository) = translated_between();
    write(root.path(), "docs/en/a.md", &format!("{TWO}\n"));
    repository.commit(4, "docs/de/a.md", &GERMAN.replace("einiger", "großer"));
    assert_eq!(verdicts(&load(&options(root.path()))), AT_ONE);
}

fn stamped(commit: &str, body: &str) -> String {
    format!("---\ndefault_lang_commit: {commit}\n---\n{body}")
}

/// What the only pair was before: the translation's last line, and the first of its source.
fn before(workspace: &Workspace) -> Option<(String, String)> {
    let earlier = workspace.corpus.pairs[0].earlier.as_ref()?;
    let last = earlier.target.text.lines().last().unwrap_or("");
    Some((last.to_owned(), earlier.base.text.lines().next().unwrap_or("").to_owned()))
}

#[test]
fn the_stamp_before_this_one_is_found_a_few_versions_back() {
    let root = folder();
    let repository = Repository::new(root.path());
    let one = repository.commit(1, "docs/en/a.md", ONE);
    repository.commit(2, "docs/de/a.md", &stamped(&one, "eins\n"));
    let two = repository.commit(3, "docs/en/a.md", TWO);
    assert_eq!(before(&load(&options(root.path()))), None);
    let found = Some(("eins".to_owned(), "# One".to_owned()));
    write(root.path(), "docs/de/a.md", &stamped(&two, "zwei\n"));
    assert_eq!(before(&load(&options(root.path()))), found, "the new stamp is not committed yet");
    for (day, known) in [(4, true), (5, true), (6, true), (7, false)] {
        repository.commit(day, "docs/de/a.md", &stamped(&two, &format!("zwei {day}\n")));
        assert_eq!(before(&load(&options(root.path()))), found.clone().filter(|_| known), "{day}");
    }
}

#[test]
fn the_stamp_before_this_one_is_found_across_two_repositories() {
    let root = folder();
    let source = Repository::new(&root.path().join("docs"));
    let target = Repository::new(&root.path().join("docs.de-DE"));
    let one = source.commit(1, "a.md", ONE);
    target.commit(2, "a.md", &stamped(&one, "eins\n"));
    let two = source.commit(3, "a.md", TWO);
    target.commit(4, "a.md", &stamped(&two, "eins\n"));
    let workspace = load(&options(&source.root));
    assert_eq!(verdicts(&workspace), ["a.md current current # Two"]);
    assert_eq!(before(&workspace), Some(("eins".to_owned(), "# One".to_owned())));
}

/// Where the sources of orphans went, a line each.
fn moved(workspace: &Workspace) -> Vec<String> {
    let orphans = workspace.corpus.pairs.iter().filter(|pair| pair.source.is_none());
    let line = |pair: &diptych::corpus::Pair| match &pair.moved {
        Some(moved) => format!("{} {} {}", pair.source_path, moved.by, moved.to),
        None => format!("{} –", pair.source_path),
    };
    orphans.map(line).collect()
}

#[test]
fn a_source_that_was_renamed_is_found_through_several_names() {
    let root = folder();
    let repository = Repository::new(root.path());
    for page in ["a", "b", "c"] {
        write(root.path(), &format!("docs/de/{page}.md"), "x");
        write(root.path(), &format!("docs/en/{page}.md"), &format!("{ONE}{page}\n"));
    }
    repository.commit(1, "docs/en/d.md", "x");
    write(root.path(), "docs/de/d.md", "x");
    repository.commit_all(1);
    std::fs::create_dir_all(root.path().join("docs/en/new")).expect("folders can be made");
    repository.git(&["mv", "docs/en/a.md", "docs/en/new/a1.md"]);
    repository.git(&["mv", "docs/en/b.md", "docs/en/b1.md"]);
    repository.commit(2, "docs/en/b1.md", &format!("{ONE}b, with more to it\n"));
    repository.git(&["mv", "docs/en/new/a1.md", "docs/en/new/a2.md"]);
    repository.git(&["rm", "-q", "docs/en/c.md"]);
    repository.commit_all(3);
    assert_eq!(
        moved(&load(&options(root.path()))),
        ["docs/en/a.md git docs/en/new/a2.md", "docs/en/b.md git docs/en/b1.md", "docs/en/c.md –"]
    );
}

#[test]
fn a_redirect_leads_to_a_page_or_else_to_an_address() {
    let root = folder();
    let repository = Repository::new(root.path());
    let redirections = r#"{"redirections": [
        {"source_path": "docs/en/a.md", "redirect_url": "/azure/site/x/new?toc=y#z"},
        {"source_path_from_root": "/docs/en/b.md", "redirect_url": "https://example.org/b"},
        {"source_path": "docs/en/c.md", "redirect_url": "/other/x/new", "redirect_document_id": false},
        {"source_path": "docs/en/d.md", "redirect_url": "/azure/site/x"},
        {"source_path": "elsewhere/a.md", "redirect_url": "/azure/site/page"},
        {"no": 1}
    ]}"#;
    write(root.path(), ".openpublishing.redirection.json", redirections);
    write(root.path(), ".openpublishing.redirection.broken.json", "{");
    for page in ["x/new", "x/index", "page"] {
        write(root.path(), &format!("docs/en/{page}.md"), "x");
    }
    for page in ["a", "b", "c", "d", "e"] {
        write(root.path(), &format!("docs/de/{page}.md"), "x");
    }
    repository.commit_all(1);
    let expected = [
        "a.md redirect x/new.md",
        "b.md redirect https://example.org/b",
        "c.md redirect /other/x/new",
        "d.md redirect x/index.md",
        "e.md –",
    ];
    let paths = roots(&root.path().join("docs/en"), &root.path().join("docs/de"));
    assert_eq!(moved(&load(&paths)), expected);
}

#[test]
fn the_alias_of_another_page_tells_where_a_source_went() {
    let root = folder();
    for (path, text) in [
        ("content/en/docs/new.md", "---\naliases: [/docs/old/a/, b]\n---\nx"),
        ("content/en/docs/c2.md", "---\nredirect_from: /docs/c.html\n---\nx"),
        ("content/en/e.md", "x"),
        ("content/de/docs/old/a.md", "x"),
        ("content/de/docs/b/_index.md", "x"),
        ("content/de/docs/c.md", "x"),
        ("content/de/d.md", "x"),
        ("content/de/e.md", "x"),
    ] {
        write(root.path(), path, text);
    }
    assert_eq!(
        moved(&load(&options(root.path()))),
        [
            "content/en/d.md –",
            "content/en/docs/b/_index.md alias content/en/docs/new.md",
            "content/en/docs/c.md alias content/en/docs/c2.md",
            "content/en/docs/old/a.md alias content/en/docs/new.md",
        ]
    );
}
