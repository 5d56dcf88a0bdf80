//! Pages that want to act on a terminal or a build log, and findings that fit nothing.

use super::json::json;
use super::*;

/// What a hostile page may hold: terminal sequences, reordering marks, commands of build services.
const HOSTILE: &str =
    "::error::x \u{1b}[2J\u{1b}]8;;http://x\u{7} \u{9b}31m \u{202E}txt\u{2066} ##[error]y ##vso[a]\r::b";

pub fn hostile_run(sink: Sink) -> Run {
    let named = HOSTILE.replace('\r', "\n");
    let mut page = pair(&named, &format!("{HOSTILE}\n::c\n"), &format!("::d\n{HOSTILE}\n"));
    page.base = Base { kind: BaseKind::Hash, revision: Some("\u{1b}[1m::".to_owned()) };
    let facts = ["key", "table", "section"].map(|name| (name, HOSTILE.into()));
    let found = Finding {
        facts: [("count", 1_usize.into())].into_iter().chain(facts).collect(),
        source: Some(Span::new(0, 20)),
        target: Some(Span::at(4)),
        ..missing_row()
    };
    let edited = Finding { edit: Some(Edit::draft(Span::at(0), "Ja\n".to_owned())), ..found.clone() };
    let own = Finding { source: None, target: Some(Span::new(4, 40)), ..found.clone() };
    let mut run = Run::new(vec![page], vec![found, own, edited]).into_sink(sink);
    run.roots = Roots::default();
    run
}

/// As GitHub's runner reads: a line ends at CR too, `::` counts after white space, `##[` anywhere.
fn commands(report: &str) -> Vec<&str> {
    let command =
        |line: &&str| line.trim_start().starts_with("::") || line.contains("##[") || line.contains("##vso[");
    report.split(['\n', '\r']).filter(command).collect()
}

#[test]
fn hostile_pages_do_not_reach_the_terminal() {
    for format in report::ALL {
        let report = hostile_run(Sink::Terminal).render(format.id);
        let raw: Vec<char> = report
            .chars()
            .filter(|character| character.is_control() && *character != '\n')
            .chain(report.chars().filter(|character| ('\u{202A}'..='\u{2069}').contains(character)))
            .collect();
        assert!(raw.is_empty(), "{}: {raw:?}\n{report}", format.id);
    }
}

#[test]
fn hostile_pages_do_not_command_a_build_service() {
    for format in report::ALL {
        let report = hostile_run(Sink::Log).render(format.id);
        assert_eq!(commands(&report), Vec::<&str>::new(), "{}", format.id);
    }
}

#[test]
fn a_patch_that_would_act_on_a_log_is_left_out_with_a_word() {
    let log = hostile_run(Sink::Log).render("diff");
    assert!(!log.contains("@@") && log.contains("no patch here, since these lines contain"), "{log}");
    let file = hostile_run(Sink::File).render("diff");
    assert!(file.contains("@@ -1,") && file.contains("+Ja\n"), "{file}");
    // Harmless pages stay as they are.
    let page = pair("a.md", ENGLISH, "# Eins\r\n\tzwei ::\r\n");
    let run = Run::new(vec![page], vec![insertion(8, "Ja\r\n")]);
    assert_eq!(run.render("diff"), run.into_sink(Sink::Log).render("diff"));
}

#[test]
fn json_keeps_hostile_words_while_escaping_them() {
    let run = hostile_run(Sink::File);
    assert_eq!(json(&run)["findings"][0]["facts"]["key"], HOSTILE);
    assert!(commands(&run.render("json")).is_empty());
}

#[test]
fn a_finding_that_fits_nothing_breaks_no_report() {
    let odd = Finding {
        source: Some(Span::new(7, 9_999)),
        target: Some(Span::at(usize::MAX)),
        ..finding("no-such-check")
    };
    let empty = Pair { target: Some(Arc::default()), ..pair("a.md", "ü", "") };
    let run = Run::new(vec![empty], vec![odd.clone(), Finding { pair: 9, ..odd }]);
    for format in report::ALL {
        assert!(run.render(format.id).contains("no-such-check"), "{}", format.id);
    }
}
