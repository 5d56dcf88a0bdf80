//! A small tree with a page of each verdict.

use std::collections::BTreeMap;
use std::sync::Arc;

use unicode_width::UnicodeWidthStr;

use super::*;
use crate::corpus::BaseKind;
use crate::document::Document;
use crate::drift::{Change, Class, Deed, Drift, Suspect};
use crate::text::Span;

fn page(words: usize) -> Option<Arc<Document>> {
    Some(Arc::new(Document { text: "word ".repeat(words), ..Document::default() }))
}

fn pair(path: &str, verdict: Verdict, words: usize) -> Pair {
    let target = (verdict != Verdict::Missing).then_some(page(3)).flatten();
    let source = (verdict != Verdict::Orphan).then_some(page(words)).flatten();
    Pair { verdict, ..Pair::of(path, "de-DE", source, target) }
}

fn changed(pair: Pair, sections: (usize, usize), words: usize, is_urgent: bool, section: &str) -> Pair {
    let change = Change {
        deed: Deed::Changed,
        class: Class::Text,
        kind: "paragraph",
        title: "A first word".to_owned(),
        section: section.to_owned(),
        anchor: String::new(),
        old: None,
        new: None,
        old_blocks: (0, 0),
        new_blocks: (0, 0),
        cell: None,
        runs: Vec::new(),
        words,
        key: 0,
    };
    let drift = Drift {
        changes: vec![change],
        class: Class::Text,
        sections: sections.1,
        changed_sections: sections.0,
        words,
        is_urgent,
    };
    Pair { drift: Some(Arc::new(drift)), ..pair }
}

/// Every verdict once and again where it matters, in the order of a corpus.
fn tree() -> Corpus {
    let suspect =
        Suspect { section: "Limits".to_owned(), anchor: String::new(), words: 9, target: Span::at(0) };
    let pairs = vec![
        pair("README.md", Verdict::Current, 1000),
        pair("admin/cosmetic.md", Verdict::Cosmetic, 200),
        changed(pair("admin/deep/few.md", Verdict::Stale, 100), (1, 4), 7, false, "Install"),
        changed(pair("admin/many.md", Verdict::Stale, 100), (2, 4), 1500, false, ""),
        pair("admin/no-base.md", Verdict::Stale, 50),
        changed(pair("admin/partial.md", Verdict::Partial, 100), (1, 2), 70, false, "Update"),
        changed(pair("admin/urgent.md", Verdict::Stale, 30), (1, 3), 2, true, "Danger"),
        pair("user/large.md", Verdict::Missing, 300),
        pair("user/orphan.md", Verdict::Orphan, 0),
        pair("user/small.md", Verdict::Missing, 20),
        Pair { suspect: Some(suspect), ..pair("user/suspicious.md", Verdict::Suspicious, 60) },
        pair("user/unknown.md", Verdict::Unknown, 40),
        pair("user/unstamped.md", Verdict::Unstamped, 2000),
    ];
    Corpus { pairs }
}

#[derive(Clone, Copy)]
struct Run<'a> {
    corpus: &'a Corpus,
    language: &'a str,
    look: Look,
    depth: usize,
}

impl<'a> Run<'a> {
    fn new(corpus: &'a Corpus) -> Self {
        let look = Look { color: false, width: 80, sink: Sink::Terminal };
        Self { corpus, language: "en", look, depth: 1 }
    }

    fn german(self) -> Self {
        Self { language: "de", ..self }
    }

    fn into_sink(self, sink: Sink) -> Self {
        Self { look: Look { sink, ..self.look }, ..self }
    }

    fn write(self, write: fn(&Status<'_>, &mut dyn io::Write) -> io::Result<()>) -> String {
        let roots = Roots {
            source: "docs".to_owned(),
            targets: BTreeMap::from([("de-DE".to_owned(), "../docs.de".to_owned())]),
        };
        let catalog = Catalog::negotiate([self.language]);
        let (corpus, look, depth) = (self.corpus, self.look, self.depth);
        let mut out = Vec::new();
        write(&Status { corpus, roots: &roots, catalog: &catalog, look, depth }, &mut out)
            .expect("a vector takes all bytes");
        String::from_utf8(out).expect("what is written is UTF-8")
    }

    fn table(self) -> String {
        self.write(|status, out| status.table(out))
    }

    fn worklist(self) -> String {
        self.write(|status, out| status.worklist(out))
    }

    fn json(self) -> serde_json::Value {
        serde_json::from_str(&self.write(|status, out| status.json(out))).expect("JSON")
    }
}

#[test]
fn a_table_has_a_row_for_each_folder_and_a_total() {
    let expected = "\
de-DE: 10 of 12 pages translated; up to date: 2 pages, 34% of the words

folder  curr.  cosm.  stale  part.  unkn.  unst.  susp.  miss.  orph.  words
.           1      –      –      –      –      –      –      –      –   100%
admin       –      1      4      1      –      –      –      –      –    68%
user        –      –      –      –      1      1      1      2      1     0%
total       1      1      4      1      1      1      1      2      1    34%

`diptych stamp --cosmetic` is enough for one cosmetic page.
Next: `diptych status --worklist` lists the pages that need work.
";
    assert_eq!(Run::new(&tree()).table(), expected);
}

#[test]
fn estimates_are_not_among_the_pages_that_a_stamp_is_enough_for() {
    let mut estimate = pair("a.md", Verdict::Cosmetic, 10);
    estimate.base.kind = BaseKind::Inferred;
    let corpus = Corpus { pairs: vec![estimate.clone()] };
    assert!(!Run::new(&corpus).table().contains("diptych stamp"));
    let corpus = Corpus { pairs: vec![estimate, pair("b.md", Verdict::Cosmetic, 10)] };
    assert!(Run::new(&corpus).table().contains("is enough for one cosmetic page."));
}

#[test]
fn a_table_has_its_headings_in_full_where_there_is_room() {
    let tree = tree();
    let run = Run::new(&tree);
    let wide = Run { look: Look { width: 120, ..run.look }, ..run };
    assert!(
        wide.table().contains("current  cosmetic  stale  partial  unknown  unstamped  suspicious  missing")
    );
    let german = wide.german().table();
    assert!(
        german.contains("aktuell  kosmetisch  veraltet  teilweise  unbekannt  ungestempelt  verdächtig"),
        "{german}"
    );
}

#[test]
fn a_table_speaks_german_and_fits() {
    let german = Run::new(&tree()).german().table();
    assert!(
        german.starts_with(
            "de-DE: 10 von 12 Seiten übersetzt; auf dem Stand: 2 Seiten, 34\u{A0}% der Wörter\n"
        ),
        "{german}"
    );
    for english in ["folder", "total", "words", "pages", "Next"] {
        assert!(!german.contains(english), "{english}: {german}");
    }
    for text in [german, Run::new(&tree()).table(), Run { depth: 3, ..Run::new(&tree()) }.table()] {
        assert!(text.lines().all(|line| line.width() <= 80), "{text}");
    }
}

#[test]
fn depth_says_which_folders_have_a_row() {
    let tree = tree();
    let folders = |depth| -> Vec<String> {
        let text = Run { depth, ..Run::new(&tree) }.table();
        let rows = text.lines().skip(3).take_while(|line| !line.is_empty());
        rows.map(|row| row.split(' ').next().unwrap_or_default().to_owned()).collect()
    };
    assert_eq!(folders(0), ["."]);
    assert_eq!(folders(1), [".", "admin", "user", "total"]);
    assert_eq!(folders(usize::MAX), [".", "admin", "admin/deep", "user", "total"]);
}

#[test]
fn folders_that_hold_all_pages_are_no_level() {
    let pairs = ["content/en/a.md", "content/en/b/c.md", "content/en/b/d/e.md"];
    let corpus = Corpus { pairs: pairs.map(|path| pair(path, Verdict::Current, 10)).into() };
    let text = Run::new(&corpus).table();
    assert!(text.contains("\ncontent/en          1   100%\ncontent/en/b        2   100%\n"), "{text}");
    assert!(!text.contains("stale") && !text.contains("Next"), "{text}");
}

#[test]
fn long_names_keep_their_ends() {
    let pairs =
        ["one", "two"].map(|end| pair(&format!("{}{end}/a.md", "文".repeat(60)), Verdict::Current, 10));
    let text = Run::new(&Corpus { pairs: pairs.into() }).table();
    assert!(text.contains("文one  ") && text.contains("…文"), "{text}");
    assert!(text.lines().all(|line| line.width() <= 80), "{text}");
}

#[test]
fn a_hundred_percent_means_all() {
    let pairs = vec![pair("a.md", Verdict::Current, 100_000), pair("b.md", Verdict::Missing, 1)];
    assert!(Run::new(&Corpus { pairs }).table().contains(" 99% of the words"));
}

#[test]
fn the_worklist_has_what_is_urgent_first_and_nothing_that_is_no_work() {
    let expected = "   words  sections  change      page                           first change in
!      2       1/3  text        ../docs.de/admin/urgent.md     Danger
   1,500       2/4  text        ../docs.de/admin/many.md       A first word
      70       1/2  text        ../docs.de/admin/partial.md    Update
       7       1/4  text        ../docs.de/admin/deep/few.md   Install
       –         –  stale       ../docs.de/admin/no-base.md
     300         –  missing     docs/user/large.md
      20         –  missing     docs/user/small.md
       9         –  suspicious  ../docs.de/user/suspicious.md  Limits
       –         –  unknown     ../docs.de/user/unknown.md

9 pages need work: 1,908 words.
! A warning or the like has changed.
Next: `diptych diff PAGE` shows what changed in the source.
";
    assert_eq!(Run::new(&tree()).worklist(), expected);
}

#[test]
fn the_worklist_speaks_german() {
    let german = Run::new(&tree()).german().worklist();
    for words in ["1.500         2/4  Text", "verdächtig", "9 Seiten sind zu bearbeiten: 1.908 Wörter."] {
        assert!(german.contains(words), "{words}: {german}");
    }
}

#[test]
fn a_worklist_of_two_locales_says_which() {
    let mut corpus = tree();
    assert!(!Run::new(&corpus).worklist().contains("locale"));
    corpus.pairs.push(Pair { locale: "fr-FR".to_owned(), ..pair("a.md", Verdict::Missing, 10) });
    let text = Run::new(&corpus).worklist();
    assert!(text.contains("locale") && text.contains("  missing     fr-FR   docs/a.md\n"), "{text}");
}

#[test]
fn a_terminal_shows_fifty_pages_and_a_file_all() {
    let pairs = (0..73).map(|at| pair(&format!("{at}.md"), Verdict::Missing, 10)).collect();
    let corpus = Corpus { pairs };
    let shown = Run::new(&corpus).worklist();
    assert_eq!(shown.matches(".md").count(), 50);
    assert!(
        shown.contains("\n23 more pages are not shown;") && shown.contains("73 pages need work"),
        "{shown}"
    );
    assert_eq!(Run::new(&corpus).into_sink(Sink::File).worklist().matches(".md").count(), 73);
}

#[test]
fn a_long_path_stands_whole_and_moves_no_title() {
    let long = format!("{}/a.md", "folder".repeat(20));
    let stale = |path: &str| changed(pair(path, Verdict::Stale, 10), (1, 2), 3, false, "Title");
    let corpus = Corpus { pairs: vec![stale("b.md"), stale(&long)] };
    let shown = Run::new(&corpus).worklist();
    assert!(shown.contains(&format!("/{long}\n")), "{shown}");
    assert!(shown.lines().any(|line| line.width() <= 80 && line.ends_with("  Title")), "{shown}");
    let written = Run::new(&corpus).into_sink(Sink::File).worklist();
    assert!(written.contains(&format!("/{long}  Title\n")), "{written}");
}

#[test]
fn titles_are_cropped_to_a_terminal_alone() {
    let long = "Überschrift ".repeat(20);
    let pairs = vec![changed(pair("a.md", Verdict::Stale, 10), (1, 2), 3, false, &long)];
    let corpus = Corpus { pairs };
    let shown = Run::new(&corpus).worklist();
    assert!(shown.lines().all(|line| line.width() <= 80) && shown.contains("Überschri"), "{shown}");
    assert!(Run::new(&corpus).into_sink(Sink::File).worklist().contains(long.trim()));
}

#[test]
fn nothing_to_do_and_nothing_at_all_are_said() {
    let corpus = Corpus { pairs: vec![pair("a.md", Verdict::Cosmetic, 10)] };
    assert_eq!(Run::new(&corpus).worklist(), "No page needs work.\n");
    let nothing = Corpus::default();
    assert_eq!(Run::new(&nothing).table(), "Nothing was checked: no page was found.\n");
    assert_eq!(
        Run::new(&nothing).json(),
        serde_json::json!({ "schema_version": 1, "locales": [], "worklist": [] })
    );
}

#[test]
fn json_counts_as_the_table_does() {
    let json = Run::new(&tree()).json();
    let locale = &json["locales"][0];
    assert_eq!(
        locale["words"],
        serde_json::json!({ "source": 4000, "translated": 3680, "up_to_date": 1395 })
    );
    assert_eq!(locale["pages"]["stale"], 4);
    assert_eq!(locale["pages"].as_object().map(serde_json::Map::len), Some(Verdict::ALL.len()));
    assert_eq!(locale["directories"][2]["path"], "user");
    assert_eq!(locale["directories"][2]["words"]["up_to_date"], 0);
    let first = serde_json::json!({
        "source": "admin/urgent.md", "target": "admin/urgent.md", "locale": "de-DE", "verdict": "stale",
        "class": "text", "sections": { "changed": 1, "total": 3 }, "words": 2, "urgent": true
    });
    assert_eq!(json["worklist"][0], first);
    assert_eq!(json["worklist"][5]["target"], serde_json::Value::Null);
}

#[test]
fn json_follows_its_schema() {
    let written = include_str!("../../../source/schema/status-1.json");
    assert_eq!(written, schema(), "run `cargo xtask codegen`");
    let schema: serde_json::Value = serde_json::from_str(written).expect("JSON");
    for verdict in Verdict::ALL {
        assert!(written.contains(&format!("\"{}\"", verdict.word())), "{verdict:?}");
    }
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    for corpus in [tree(), hostile(), Corpus::default()] {
        let json = Run::new(&corpus).json();
        let errors: Vec<String> = validator.iter_errors(&json).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{errors:?}");
    }
    assert!(!validator.is_valid(&serde_json::json!({ "schema_version": 1, "locales": [] })));
}

#[test]
fn every_verdict_and_class_has_a_word_in_every_language() {
    let german = Catalog::negotiate(["de"]);
    for verdict in Verdict::ALL {
        assert_eq!(Catalog::english().status_verdict(verdict.word()), verdict.word());
        assert_ne!(german.status_verdict(verdict.word()), verdict.word());
    }
    let classes = [Class::Metadata, Class::Links, Class::Markup, Class::Typo, Class::Code, Class::Text];
    for class in classes {
        assert_eq!(Catalog::english().status_class(class.word()), class.word());
        assert_ne!(german.status_class(class.word()), class.word());
    }
}

/// What names and headings may hold: terminal sequences, reordering marks, commands of build services.
const HOSTILE: &str =
    "::error::x \u{1b}[2J\u{1b}]8;;http://x\u{7} \u{9b}31m \u{202E}txt\u{2066} ##[error]y ##vso[a]\r\n::b";

fn hostile() -> Corpus {
    let path = format!("{HOSTILE}/{HOSTILE}.md");
    let stale = changed(pair(&path, Verdict::Stale, 10), (1, 2), 3, true, HOSTILE);
    let pairs = vec![
        Pair { locale: HOSTILE.to_owned(), ..stale },
        Pair { locale: format!("{HOSTILE}x"), ..pair("::a.md", Verdict::Missing, 1) },
        // Counts that contradict each other.
        changed(pair("::b/c.md", Verdict::Partial, 10), (9, 0), usize::MAX, false, "::b"),
        changed(pair("::c/c.md", Verdict::Partial, 10), (0, usize::MAX), usize::MAX, false, "::b"),
    ];
    Corpus { pairs }
}

#[test]
fn hostile_names_reach_no_terminal_and_command_no_build_service() {
    let corpus = hostile();
    for sink in [Sink::Terminal, Sink::Log, Sink::File] {
        let run = Run::new(&corpus).into_sink(sink);
        let json = run.write(|status, out| status.json(out));
        for text in [run.table(), run.worklist(), json] {
            let raw: Vec<char> = text
                .chars()
                .filter(|character| *character != '\n')
                .filter(|character| super::super::safe::hidden(*character))
                .collect();
            assert!(raw.is_empty(), "{raw:?}\n{text}");
            let commands = text.lines().any(super::super::safe::commands);
            assert!(sink != Sink::Log || !commands, "{text}");
        }
    }
}

#[test]
fn colour_appears_only_where_it_is_wanted() {
    let tree = tree();
    let run = Run::new(&tree);
    let colored = Run { look: Look { color: true, ..run.look }, ..run };
    for write in [Run::table, Run::worklist] {
        assert!(!write(run).contains('\u{1b}') && write(colored).contains('\u{1b}'));
    }
}
