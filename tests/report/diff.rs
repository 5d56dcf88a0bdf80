//! Patches, tried with git itself.

use std::process::{Command, Stdio};
use std::{fs, io::Write};

use super::*;

/// Puts the pages of `run` into a repository, applies the patch there, and gives what the pages are
/// then: at its top, and the same in a folder below.
fn applied(run: &Run) -> Vec<String> {
    let pages = applied_in("", run);
    assert_eq!(applied_in("site/docs", run), pages);
    pages
}

fn applied_in(place: &str, run: &Run) -> Vec<String> {
    let repository = tempfile::tempdir().expect("a temporary directory");
    let folder = repository.path().join(place);
    fs::create_dir_all(&folder).expect("folders can be made");
    let git = |arguments: &[&str], input: &str| {
        let mut child = Command::new("git")
            .args(arguments)
            .current_dir(&folder)
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .stdin(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("git is installed where Diptych is developed");
        child.stdin.take().expect("it is piped").write_all(input.as_bytes()).expect("git reads");
        let output = child.wait_with_output().expect("git ends");
        let errors = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "git {arguments:?}: {errors}\n{input}");
    };
    git(&["init", "--quiet", &repository.path().display().to_string()], "");
    let path = |pair: &Pair| folder.join(run.roots.target_path(&pair.locale, &pair.target_path));
    let mark = |document: &Document| if document.bom == 3 { "\u{FEFF}" } else { "" };
    for pair in &run.corpus.pairs {
        let target = pair.target.as_deref().expect("these pages are translated");
        fs::create_dir_all(path(pair).parent().expect("it lies in the folder")).expect("folders can be made");
        fs::write(path(pair), format!("{}{}", mark(target), target.text)).expect("files can be written");
    }
    let patch = run.render("diff");
    git(&["apply", "--check", "--whitespace=nowarn", "-"], &patch);
    git(&["apply", "--whitespace=nowarn", "-"], &patch);
    let page = |pair: &Pair| fs::read_to_string(path(pair)).expect("the page is there");
    run.corpus.pairs.iter().map(page).collect()
}

/// A page: its path, its text, what is inserted where, and what it is then.
type Case<'a> = (&'a str, &'a str, &'a [(usize, &'a str)], &'a str);

#[test]
fn git_applies_what_is_special_byte_for_byte() {
    let cases: &[Case<'_>] = &[
        ("einfach.md", "a\nb\nc\n", &[(2, "x\n")], "a\nx\nb\nc\n"),
        ("crlf.md", "ä\r\nb\r\nc\r\n", &[(4, "| „Ü“ |\r\n")], "ä\r\n| „Ü“ |\r\nb\r\nc\r\n"),
        ("ohne Ende.md", "a\nb", &[(3, "\n\nc")], "a\nb\n\nc"),
        ("ohne-ende-mit.md", "a\nb", &[(3, "\nc\n")], "a\nb\nc\n"),
        ("ohne-ende-davor.md", "a\nb", &[(2, "x\n")], "a\nx\nb"),
        ("am-ende.md", "a\nb\n", &[(4, "c\n")], "a\nb\nc\n"),
        ("am-ende-offen.md", "a\nb\n", &[(4, "c")], "a\nb\nc"),
        ("bom.md", "\u{FEFF}a\nb\n", &[(0, "x\n"), (2, "y\n")], "\u{FEFF}x\na\ny\nb\n"),
        ("gleiche-stelle.md", "a\nb\n", &[(2, "1\n"), (2, "2\n"), (2, "3\n")], "a\n1\n2\n3\nb\n"),
        ("in-der-zeile.md", "für alle\n", &[(4, " uns"), (9, "!")], "für uns alle!\n"),
        ("leer.md", "", &[(0, "Neu\n")], "Neu\n"),
        (
            "weit.md",
            &"z\n".repeat(40),
            &[(0, "A\n"), (60, "B\n")],
            &format!("A\n{}B\n{}", "z\n".repeat(30), "z\n".repeat(10)),
        ),
        (
            "wie ein Kopf.md",
            "--- a/x\n@@ -1 +1 @@\ndiff --git a/x b/x\n",
            &[(8, "+++ b/x\n")],
            "--- a/x\n+++ b/x\n@@ -1 +1 @@\ndiff --git a/x b/x\n",
        ),
        ("unter \"ordner\"/über\tuns.md", "a\n", &[(2, "b\n")], "a\nb\n"),
        ("nul.md", "a\0b\n\u{1b}[31m\n", &[(4, "c\n")], "a\0b\nc\n\u{1b}[31m\n"),
        ("nur-cr.md", "a\rb\rc", &[(2, "x\r")], "a\rx\rb\rc"),
    ];
    let mut findings = Vec::new();
    for (index, (_, _, edits, _)) in cases.iter().enumerate() {
        findings.extend(edits.iter().map(|(at, text)| Finding { pair: index, ..insertion(*at, text) }));
        findings.push(Finding { pair: index, ..missing_row() });
    }
    let pairs = cases.iter().map(|(path, text, _, _)| pair(path, ENGLISH, text)).collect();
    let pages = applied(&Run::new(pairs, findings).german());
    for ((path, _, _, expected), page) in cases.iter().zip(pages) {
        assert_eq!(page, *expected, "{path}");
    }
}

/// Numbers from a seed, the same in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end.max(1)
    }

    fn text(&mut self, most: usize) -> String {
        const PARTS: &[&str] =
            &["\n", "\n", "a", "ü b", "\r\n", "| x |\n", "-", "+", "@@ -1 +1 @@", "\\ No", "役"];
        (0..self.below(most + 1)).map(|_| PARTS[self.below(PARTS.len())]).collect()
    }
}

#[test]
fn git_applies_any_edits() {
    let mut numbers = Numbers(7);
    let (mut pairs, mut findings, mut expected) = (Vec::new(), Vec::new(), Vec::new());
    for index in 0..400 {
        let text = numbers.text(60);
        let mut offsets: Vec<usize> = (0..numbers.below(8)).map(|_| numbers.below(text.len() + 1)).collect();
        offsets.retain(|offset| text.is_char_boundary(*offset));
        offsets.sort_unstable();
        let (mut page, mut at) = (String::new(), 0);
        // Every other piece between two offsets is replaced; some are empty, which inserts.
        for piece in offsets.chunks_exact(2) {
            let (start, end) = (piece[0], if numbers.below(2) == 0 { piece[0] } else { piece[1] });
            let new = numbers.text(4);
            page += &format!("{}{new}", &text[at..start]);
            at = end;
            let edit = Some(Edit::draft(Span::new(start, end), new));
            findings.push(Finding { pair: index, edit, ..missing_row() });
        }
        page += &text[at..];
        pairs.push(pair(&format!("{index}.md"), ENGLISH, &text));
        expected.push(page);
    }
    let pages = applied(&Run::new(pairs, findings));
    for (index, (page, expected)) in pages.iter().zip(&expected).enumerate() {
        assert_eq!(page, expected, "page {index}");
    }
}

#[test]
fn edits_that_overlap_are_listed_instead_of_applied() {
    let replace = |start, end, text: &str| Finding {
        edit: Some(Edit::draft(Span::new(start, end), text.to_owned())),
        ..missing_row()
    };
    let findings = vec![replace(2, 6, "X"), replace(4, 8, "Y"), replace(2, 6, "X"), replace(90, 91, "Z")];
    let diff = Run::new(vec![pair("a.md", ENGLISH, "# Rollen\n")], findings).render("diff");
    assert_eq!(diff.matches("error[missing-row]").count(), 2, "{diff}");
    assert!(diff.ends_with("-# Rollen\n+# Xen\n"), "{diff}");
}

#[test]
fn findings_without_an_edit_stand_before_the_patches() {
    let bare = Pair { target: None, verdict: Verdict::Missing, ..pair("b.md", ENGLISH, "") };
    let findings = vec![
        insertion(GERMAN.len(), "| User support | helps |\n"),
        missing_row(),
        Finding { pair: 1, ..finding("missing-document") },
    ];
    let expected = "\
# Findings that this patch does not mend:
# locales/de-DE/a.md:6: error[missing-row]: The row “User support” is missing from the table “Role” in the section “Roles”.
# source/b.md: error[missing-document]: No translation of this page.
--- a/locales/de-DE/a.md
+++ b/locales/de-DE/a.md
@@ -3,3 +3,4 @@
 | Rolle | Tut |
 | --- | --- |
 | Administrator | alles |
+| User support | helps |
";
    assert_eq!(Run::new(vec![pair("a.md", ENGLISH, GERMAN), bare], findings).render("diff"), expected);
}

#[test]
fn a_page_that_is_not_utf8_gets_no_patch() {
    let mut target = document(GERMAN);
    target.problems.push(Problem { kind: ProblemKind::Utf16, span: Span::default(), detail: String::new() });
    let page = Pair { target: Some(Arc::new(target)), ..pair("a.md", ENGLISH, "") };
    let diff = Run::new(vec![page], vec![insertion(0, "x\n")]).render("diff");
    assert!(!diff.contains("@@") && diff.contains("# locales/de-DE/a.md: no patch, since"), "{diff}");
}

#[test]
fn a_patch_for_another_repository_says_where_it_applies() {
    let mut run = Run::new(vec![pair("a.md", ENGLISH, GERMAN)], vec![insertion(0, "x\n")]);
    run.roots.targets.insert("de-DE".to_owned(), "../docs.de-DE".to_owned());
    let diff = run.render("diff");
    assert!(
        diff.starts_with("# Apply this patch in the folder ../docs.de-DE.\n--- a/a.md\n+++ b/a.md\n"),
        "{diff}"
    );
}
