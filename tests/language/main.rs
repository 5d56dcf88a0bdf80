//! Whatever Diptych says comes from the catalogue: in the pseudo-locale every letter has a mark, in German no word is
//! English.
//!
//! The pages of the project are in Greek, and so are the names of its files: what is left in Latin letters, once code,
//! quotations and names are taken away, is ours.

#[path = "../program/mod.rs"]
mod program;
mod project;
mod speech;

use std::path::Path;

use program::{Run, diptych, diptych_under, findings};
use project::{Case, cases};
use serde_json::Value;

/// What a command said in a language: results, and the words of JSON.
fn said(case: &Case, tag: &str) -> (Run, String) {
    let folder = (case.project)();
    let mut arguments = vec!["--lang", tag];
    arguments.extend(&case.arguments);
    let run = diptych(folder.path(), &arguments);
    let mut text = match serde_json::from_str::<Value>(&run.out) {
        Ok(report) => messages(&report),
        Err(_) => run.out.clone(),
    };
    text.push_str(&run.err);
    let real = folder.path().canonicalize().expect("the folder is there");
    for place in [real.as_path(), folder.path()] {
        text = text.replace(&place.display().to_string(), "");
    }
    // A name of nothing comes back as it was typed.
    text = text.replace("nowhere", "");
    (run, text)
}

/// The sentences of a JSON report; keys and ids are for machines.
fn messages(report: &Value) -> String {
    let findings = report["findings"].as_array().map(Vec::as_slice).unwrap_or_default();
    findings
        .iter()
        .filter_map(|finding| finding["message"].as_str())
        .map(|said| format!("{said}\n"))
        .collect()
}

#[test]
fn every_word_of_every_command_comes_from_the_catalogue() {
    let mut left = Vec::new();
    for case in cases() {
        let (_, text) = said(&case, "en-XA");
        let unmarked = speech::unmarked(&text);
        left.extend(unmarked.into_iter().map(|line| format!("{:?}: {line}", case.arguments)));
    }
    assert!(left.is_empty(), "{}", left.join("\n"));
}

#[test]
fn no_word_of_a_german_run_is_english() {
    let mut left = Vec::new();
    for case in cases() {
        let (_, text) = said(&case, "de");
        let english = speech::english(&text);
        left.extend(english.into_iter().map(|line| format!("{:?}: {line}", case.arguments)));
    }
    assert!(left.is_empty(), "{}", left.join("\n"));
}

#[test]
fn a_language_changes_words_and_nothing_else() {
    for case in cases() {
        let runs = ["en", "de", "en-XA"].map(|tag| said(&case, tag));
        let [english, others @ ..] = runs;
        for (run, text) in others {
            assert_eq!(run.code, english.0.code, "{:?}", case.arguments);
            if case.arguments.contains(&"json") && run.out.starts_with('{') {
                assert_eq!(findings(&run.out), findings(&english.0.out));
            }
            // Help is wrapped to the width of the terminal.
            if !english.1.contains("--help") {
                let lines = english.1.lines().count();
                assert_eq!(text.lines().count(), lines, "{:?}\n{text}\n{}", case.arguments, english.1);
            }
        }
    }
}

#[test]
fn the_cases_say_what_they_are_there_for() {
    let mut silent = Vec::new();
    for case in cases() {
        let (run, text) = said(&case, "en");
        if !text.contains(case.says) {
            silent.push(format!("{:?} does not say “{}”: {run:?}", case.arguments, case.says));
        }
    }
    assert!(silent.is_empty(), "{}", silent.join("\n"));
}

#[test]
fn the_language_is_found_in_this_order() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let speaks = |arguments: &[&str], variables: &[(&str, &str)]| {
        let run = diptych_under(folder.path(), &[&["stamp"], arguments].concat(), variables);
        if run.err.contains("Bitte") { "de" } else { "en" }
    };
    let (own, all, messages, usual) = ("DIPTYCH_LANG", "LC_ALL", "LC_MESSAGES", "LANG");
    let none = [("LANGUAGE", ""), (own, ""), (all, ""), (messages, ""), (usual, "")];
    let with = |set: &[(&'static str, &'static str)]| [&none[..], set].concat();
    assert_eq!(speaks(&[], &with(&[(usual, "de_DE.UTF-8")])), "de");
    assert_eq!(speaks(&[], &with(&[(usual, "de_DE.UTF-8"), (messages, "en_US.UTF-8")])), "en");
    assert_eq!(speaks(&[], &with(&[(messages, "en_US.UTF-8"), (all, "de_AT.UTF-8")])), "de");
    assert_eq!(speaks(&[], &with(&[(all, "en_US.UTF-8"), (own, "de")])), "de");
    assert_eq!(speaks(&["--lang", "en"], &with(&[(own, "de")])), "en");
    assert_eq!(speaks(&["--lang", "de-AT"], &with(&[])), "de");
    assert_eq!(speaks(&["--lang=de_CH"], &with(&[])), "de");
    assert_eq!(speaks(&[], &with(&[(usual, "C"), (own, "tlh")])), "en");
    assert_eq!(speaks(&["--lang", "tlh"], &with(&[(usual, "de_DE")])), "de");
}

#[test]
fn nobody_is_given_the_pseudo_locale_who_did_not_ask() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let variables = [("DIPTYCH_LANG", "en-XA"), ("LC_ALL", "en_XA.UTF-8"), ("LANG", "en_XA.UTF-8")];
    let run = diptych_under(folder.path(), &["stamp"], &variables);
    assert!(run.err.contains("Name the pages"), "{run:?}");
    let run = diptych_under(folder.path(), &["stamp", "--lang", "en-XA"], &variables);
    assert!(run.err.contains('['), "{run:?}");
}

#[test]
fn a_command_line_that_cannot_be_understood_is_answered_in_the_language_it_asks_for() {
    let here = Path::new(".");
    for arguments in
        [&["chek", "--lang", "de"][..], &["--lang=de", "chek"], &["--lang", "de", "check", "--fial-on", "x"]]
    {
        let run = diptych(here, arguments);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{run:?}");
        assert!(run.err.contains("Gemeint ist vielleicht"), "{run:?}");
    }
    // What follows two dashes is no option.
    let run = diptych(here, &["chek", "--", "--lang", "de"]);
    assert!(run.err.contains("Did you mean"), "{run:?}");
}

#[test]
fn what_is_typed_cannot_act_on_a_terminal() {
    let evil = "\u{1b}[31m##[error]\n::error::x";
    for arguments in [
        &[evil][..],
        &["check", "--fail-on", evil],
        &["check", "--output", evil],
        &["check", &format!("--{evil}")],
        &["check", "--threads", evil],
        &["pairs", "--source", evil, "--target", evil],
        &["stamp", "--to", evil, "--all"],
    ] {
        let run = diptych(Path::new(env!("CARGO_MANIFEST_DIR")), arguments);
        assert_eq!(run.code, Some(2), "{run:?}");
        assert!(
            !run.err.contains('\u{1b}') && !run.err.contains("##[") && !run.err.contains("\n::"),
            "{run:?}"
        );
    }
}
