//! For people.

use super::*;

#[test]
fn text_quotes_both_sides_and_says_where_a_row_belongs() {
    let run = Run::new(vec![pair("roles.md", ENGLISH, GERMAN)], vec![missing_row()]);
    let expected = "\
locales/de-DE/roles.md: one finding

error[missing-row]: The row “User support” is missing from the table “Role” in the section “Roles”.
  ╭▸ source/roles.md:6:1
  │
6 │ | User support | helps |
  │ ━━━━━━━━━━━━━━━━━━━━━━━━ source
  │
  ⸬  locales/de-DE/roles.md:5:1
  │
5 │ | Administrator | alles |
  ╰╴───────────────────────── belongs after this line

One page checked (de-DE): one error on one page.
Next: `diptych explain CHECK` says why a finding matters and what to do.
";
    assert_eq!(run.render("text"), expected);
}

#[test]
fn text_speaks_german_throughout() {
    let text = Run::new(vec![pair("roles.md", ENGLISH, GERMAN)], vec![missing_row()]).german().render("text");
    assert!(
        text.contains("Fehler[missing-row]: Die Tabellenzeile „User support“ fehlt in der Tabelle „Role“")
    );
    assert!(text.contains("─ gehört hinter diese Zeile\n") && text.contains("━ Quelle\n"), "{text}");
    assert!(text.contains("Eine Seite geprüft (de-DE): ein Fehler auf einer Seite.\n"), "{text}");
    for english in ["error", "source\n", "checked", "Next"] {
        assert!(!text.contains(english), "{english}: {text}");
    }
}

#[test]
fn text_is_one_line_where_there_is_nothing_to_report() {
    let pairs = || vec![pair("a.md", ENGLISH, GERMAN), pair("b.md", ENGLISH, GERMAN)];
    assert_eq!(Run::new(pairs(), vec![]).render("text"), "2 pages checked (de-DE): no findings.\n");
    assert_eq!(
        Run::new(pairs(), vec![]).german().render("text"),
        "2 Seiten geprüft (de-DE): keine Befunde.\n"
    );
    assert_eq!(Run::new(vec![], vec![]).render("text"), "Nothing was checked: no page was found.\n");
}

#[test]
fn text_shows_fifty_findings_and_counts_the_rest() {
    let pairs = vec![pair("a.md", ENGLISH, GERMAN), pair("b.md", ENGLISH, GERMAN)];
    let findings: Vec<Finding> =
        (0..73).map(|index| Finding { pair: usize::from(index >= 40), ..missing_row() }).collect();
    let text = Run::new(pairs, findings).render("text");
    assert_eq!(text.matches("error[missing-row]").count(), 50);
    assert!(text.contains("locales/de-DE/b.md: 33 findings\n"), "{text}");
    assert!(text.contains("23 more findings are not shown;"), "{text}");
    assert!(text.contains("2 pages checked (de-DE): 73 errors on 2 pages."), "{text}");
}

#[test]
fn text_counts_every_level_and_locale() {
    let french = Pair { locale: "fr-FR".to_owned(), ..pair("a.md", ENGLISH, GERMAN) };
    let findings = [Level::Error, Level::Warning, Level::Warning, Level::Note]
        .map(|level| Finding { level, ..missing_row() });
    let text = Run::new(vec![pair("a.md", ENGLISH, GERMAN), french], findings.to_vec()).render("text");
    assert!(
        text.contains("2 pages checked (de-DE and fr-FR): one error, 2 warnings and one note on one page.\n")
    );
}

#[test]
fn text_says_when_another_version_of_the_source_was_the_judge() {
    let mut run = Run::new(vec![pair("a.md", ENGLISH, GERMAN)], vec![missing_row()]);
    assert!(!run.render("text").to_lowercase().contains("judged"));
    run.corpus.pairs[0].verdict = Verdict::Stale;
    run.corpus.pairs[0].base.kind = BaseKind::Head;
    let text = run.render("text");
    assert!(
        text.contains(
            "one finding\nJudged against today’s source, not against the version that was translated.\n"
        ),
        "{text}"
    );
    assert!(text.contains("\nOne of these pages was made from another version of the source"), "{text}");
    assert!(text.contains("The source of one page has changed since it was translated."), "{text}");

    run.corpus.pairs[0].base =
        Base { kind: BaseKind::Hash, revision: Some("7b9efe1a52c108e3de46".to_owned()) };
    let text = run.render("text");
    assert!(
        !text.to_lowercase().contains("judged") && text.contains("━ source, as of 7b9efe1a52\n"),
        "{text}"
    );
}

#[test]
fn a_missing_page_is_named_by_its_source() {
    let missing = Pair { target: None, verdict: Verdict::Missing, ..pair("new.md", ENGLISH, "") };
    let text = Run::new(vec![missing], vec![finding("missing-document").brief()]).render("text");
    assert!(text.starts_with("source/new.md: error[missing-document]: No translation of this page.\n"));
}

#[test]
fn long_rows_are_cropped_to_the_width() {
    let source = format!("{}| {} |\n", "\n".repeat(1200), "wörter und Zeichen役 ".repeat(120));
    let target = format!("| {} |\n", "Ü".repeat(1900));
    let missing = Finding {
        source: Some(Span::new(1200, source.len() - 1)),
        target: Some(Span::at(target.len())),
        ..missing_row()
    };
    let text = Run::new(vec![pair("a.md", &source, &target)], vec![missing]).render("text");
    for line in text.lines().filter(|line| line.contains(['│', '╰'])) {
        assert!(unicode_width::UnicodeWidthStr::width(line) <= 100, "{line}");
    }
    assert!(text.contains("━ source\n") && text.contains("─ belongs after this line\n"), "{text}");
}

#[test]
fn columns_are_those_of_the_file_even_where_the_line_is_cropped() {
    let target = format!("{}\u{1b}[31mHIER", "ö".repeat(500));
    let at = target.find("HIER").expect("it is there");
    let found = Finding { source: None, target: Some(Span::new(at, at + 4)), ..missing_row() };
    let text = Run::new(vec![pair("a.md", ENGLISH, &target)], vec![found]).render("text");
    assert!(text.contains("locales/de-DE/a.md:1:506\n"), "{text}");
}

#[test]
fn colour_appears_only_where_it_is_wanted() {
    let mut run = Run::new(vec![pair("a.md", ENGLISH, GERMAN)], vec![missing_row()]);
    assert!(!run.render("text").contains('\u{1b}'));
    run.look.color = true;
    assert!(run.render("text").contains('\u{1b}'));
}

#[test]
fn what_repeats_on_a_page_is_quoted_three_times_and_then_has_a_line_each() {
    let text = Run::new(vec![pair("a.md", ENGLISH, GERMAN)], vec![missing_row(); 5]).render("text");
    assert_eq!(text.matches("error[missing-row]: ").count(), 5, "{text}");
    assert_eq!(text.matches("belongs after this line").count(), 3, "{text}");
    let (_, repeated) = text.split_once("2 more of the same on this page:\n").expect(&text);
    let lines: Vec<&str> = repeated.lines().take(3).collect();
    assert!(lines[..2].iter().all(|line| line.starts_with("locales/de-DE/a.md:")), "{text}");
    assert_eq!(lines[2], "", "{text}");
}
