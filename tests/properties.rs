//! What holds for any two pages, however odd.

use std::sync::Arc;

use diptych::align::{Model, align};
use diptych::checks::Promise;
use diptych::corpus::{Corpus, Pair};
use diptych::dialect::{read, read_text};
use diptych::document::{Document, Kind};
use diptych::drift::{Class, Fate, Locator, compare};
use diptych::finding::Finding;
use diptych::text::{Span, slug};
use proptest::prelude::*;

fn pair(source: &str, target: &str) -> Pair {
    let read = |text: &str| Some(Arc::new(read_text("page.md", text.into())));
    Pair::of("page.md", "de-DE", read(source), read(target))
}

fn findings(source: &str, target: &str) -> Vec<Finding> {
    let corpus = Corpus { pairs: vec![pair(source, target)] };
    diptych::engine::run(&corpus, &diptych::workspace::default_settings())
}

/// Lines that Markdown and its dialects give a meaning to, in any order.
fn page() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        Just(String::new()),
        "#{1,7} [a-zA-Z ]{0,12}( \\{#[a-z]{0,3}\\})?",
        "[ >]{0,5}[-*+] [a-z`*_ ]{0,12}",
        "[ >]{0,5}[0-9]{1,3}[.)] [a-zäöü ]{0,12}",
        "[ >]{0,3}\\|?[a-z0-9 `|\\\\-]{0,20}\\|?",
        "[ >]{0,3}\\|?( ?:?-{1,3}:? ?\\|){1,4}",
        "[ >]{0,6}(```|~~~)[a-z]{0,3}",
        "> ?\\[![A-Z]{0,5}\\]?",
        ":{1,4}[a-z ]{0,8}(:::)?",
        "\\{\\{[<%]? ?/?[a-z]{0,5} ?[>%]?\\}\\}?[a-z]{0,3}",
        "([>-] )?(\\{\\{[<%] ?/?(highlight|note|comment|figure|ref|tab)( (src=|title=|lang=)?\"[a-zä]{0,2}\"?)?[ \n]?/?[>%]\\}\\} ?){1,3}",
        "\\[a\\]\\(?:? ?\\{\\{< ref \"[a-zä]{0,2}\" >\\}\\}\\)?",
        "<a href=\"\\{\\{< ref \"[a-zä]{0,2}\" >\\}\\}\">ä?",
        "\\{\\{[<%]/\\* [a-z]{0,2} \\*/[>%]\\}\\}|\\{(#[a-z]{1,2})?( ?\\.ä)?\\}",
        "> (\\*\\*(Note|备注|Nota)( :|：|:)\\*\\*:?|\\[!NOTE\\]) ?ä?",
        "</?[a-z]{0,4}( (id|href)=\"?[a-z]{0,3}\"?)?>?",
        "<!--[a-z -]{0,6}(-->)?",
        "[ \\t]{0,9}</?[A-Z]?[a-z]{0,2}( [a-z]=(\"[a-zä]{0,2}\"?|\\{[`'a-z]{0,3}\\}?))? ?/?>?[a-z{]{0,2}",
        "[ \\t]{0,9}[a-zä]{0,2}\\{(/\\*|#|`|'|\\$\\{)?[a-zä ]{0,4}(\\*/|`|')?\\}?",
        "(im|ex)port [a-z{*]{0,5} ?(from '\\./[a-z]{0,3}\\.mdx?'?;?)?",
        "\\[[a-z!]{0,4}\\]\\([a-z#/.%]{0,6}\\)?",
        "\\[\\^?[a-z]{1,2}\\]: ?[a-z]{0,4}",
        "---|\\+\\+\\+|\\.\\.\\.|===|\\* \\* \\*",
        "[a-z]{1,4}: ?[a-z0-9'\"\\[{&*-]{0,6}",
        "[\\u{0}-\\u{2f}äß日本語\u{a0}\u{301}😀]{0,10}",
        "[a-zA-Z0-9 .,]{0,40}",
    ];
    proptest::collection::vec((line, prop_oneof![Just("\n"), Just("\n"), Just("\r\n"), Just("\r")]), 0..24)
        .prop_map(|lines| lines.into_iter().map(|(line, end)| line + end).collect())
}

/// What catalogues are made of, in any order.
fn catalogue() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        "[{}\\[\\],:]{1,3}",
        "\"[a-z]{1,3}(_one|_other|_plural|_0)?\" ?: ?(\"[a-zä]{0,3}(\\{count\\})?\",?|\\{|\\[)?",
        " {0,4}(- )?[a-z]{1,3}: ?([|>]-?|'[a-zä']{0,4}'|\"[a-zä\\\\n]{0,4}\"|[a-zä%{}]{0,6})?",
        "#(, fuzzy|\\| msgid \"[a-z]{0,3}\"|~ msgid \"a\"|: x)?",
        "msg(ctxt|id|id_plural|str|str\\[[0-9]{1,2}\\])? ?\"[a-zä<>/%n\\\\]{0,6}\"?",
        "\"(Language: [a-z]{2}|Plural-Forms: nplurals=[0-9]{0,20};)\\\\n\"",
        "-?[a-z]{1,2} ?= ?[a-zä{}$<>]{0,8}",
    ];
    proptest::collection::vec((line, prop_oneof![Just("\n"), Just("\n"), Just("\r\n"), Just("")]), 0..24)
        .prop_map(|lines| lines.into_iter().map(|(line, end)| line + end).collect())
}

/// What values of catalogues are made of, in any order.
fn value() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        "[a-zä日 ]{0,4}",
        "\\{[a-z]{0,2}(, (plural|select|number|selectordinal),?)?",
        "(=1|one|other|offset:1) ?\\{?",
        "[{}#'$@%&|<>/]{1,3}",
        "</?(b|br|x1|0)[a-z= ]{0,4}/?>?",
        "(\\$t\\(|@:|%\\{|\\{\\{)[a-zä.]{0,3}[)}]{0,2}",
        "\\\\(n|t|\\\\|\"|u00e4|ud83d\\\\ude00|x41|/)",
    ];
    proptest::collection::vec(part, 0..12).prop_map(|parts| parts.concat())
}

fn assert_sound(document: &Document) {
    let inside = |span: Span, text: &str| {
        assert!(span.start <= span.end && span.end as usize <= text.len(), "{span:?} of {}", text.len());
        assert!(
            text.is_char_boundary(span.start as usize) && text.is_char_boundary(span.end as usize),
            "{span:?}"
        );
    };
    assert!(!document.containers.is_empty() && !document.sections.is_empty());
    let mut before = 0;
    for block in &document.blocks {
        inside(block.span, &document.text);
        inside(block.prose, &document.prose);
        assert!(block.span.start >= before, "{:?} starts before {before}", block.span);
        before = block.span.start;
        assert!((block.container as usize) < document.containers.len());
        assert!((block.section as usize) < document.sections.len());
        document.cells(block).iter().for_each(|cell| {
            inside(cell.span, &document.text);
            inside(cell.prose, &document.prose);
        });
        document.inlines(block).iter().for_each(|inline| inside(inline.span, &document.text));
    }
    document.comments.iter().for_each(|span| inside(*span, &document.text));
    for message in &document.messages {
        inside(message.name, &document.text);
        let choices = message.choices.iter().flat_map(|choice| &choice.keys);
        let named = message.variables.iter().chain(&message.references).chain(choices);
        named.for_each(|named| inside(named.span, &document.text));
        message.choices.iter().for_each(|choice| inside(choice.span, &document.text));
    }
    document.containers.iter().for_each(|container| inside(container.span, &document.text));
    document.problems.iter().for_each(|problem| inside(problem.span, &document.text));
    for (index, container) in document.containers.iter().enumerate().skip(1) {
        assert!((container.parent as usize) < index);
    }
    for section in &document.sections {
        assert!(section.blocks.0 <= section.blocks.1 && section.blocks.1 as usize <= document.blocks.len());
    }
}

fn is_of_completeness(finding: &Finding) -> bool {
    diptych::checks::by_id(finding.check).is_some_and(|check| check.promise == Promise::Complete)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_give_a_sound_document(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        for path in ["a.md", "toc.yml", "a.mdx", "a.ftl", "a.po", "a.json", "locales/de.yml"] {
            assert_sound(&read(path, &bytes));
        }
    }

    #[test]
    fn any_catalogue_gives_a_sound_document(text in catalogue()) {
        for path in ["a.ftl", "a.po", "a.pot", "a.json", "locales/de.yml"] {
            assert_sound(&read_text(path, text.clone()));
        }
        assert_sound(&diptych::dialect::read_source(text));
    }

    #[test]
    fn any_value_gives_a_sound_document(text in value()) {
        for (path, text) in [
            ("a.json", format!("{{\"a\": \"{text}\"}}")),
            ("locales/de.yml", format!("a: '{text}'")),
            ("locales/de.yml", format!("a: |\n  {text}\n")),
            ("a.po", format!("msgid \"a\"\nmsgstr \"{text}\"")),
        ] {
            assert_sound(&read_text(path, text));
        }
    }

    #[test]
    fn any_page_gives_a_sound_document(text in page()) {
        for path in ["a.md", "a.mdx"] {
            assert_sound(&read_text(path, text.clone()));
        }
    }

    #[test]
    fn any_page_of_mdn_gives_a_sound_document(text in page()) {
        assert_sound(&read_text("a.md", format!("---\nslug: Web\n---\n{text}")));
    }

    #[test]
    fn a_page_beside_itself_has_no_finding_of_completeness(text in page()) {
        let found = findings(&text, &text);
        let complete: Vec<&Finding> = found.iter().filter(|finding| is_of_completeness(finding)).collect();
        prop_assert!(complete.is_empty(), "{complete:?}");
    }

    #[test]
    fn any_two_pages_align_within_bounds(source in page(), target in page()) {
        let (source, target) = (read_text("a.md", source), read_text("a.md", target));
        let alignment = align(&source, &target, &Model::default());
        for (at, link) in alignment.forward.iter().enumerate() {
            if let Some((partner, _)) = link {
                prop_assert!((*partner as usize) < target.blocks.len());
                prop_assert!(alignment.backward[*partner as usize].is_some(), "{at}");
            }
        }
        let lone = alignment.forward.iter().filter(|link| link.is_none()).count();
        let in_pieces: usize = alignment.missing.iter().map(|piece| piece.blocks.1 - piece.blocks.0).sum();
        prop_assert_eq!(lone, in_pieces);
    }

    #[test]
    fn findings_and_edits_stay_inside_their_pages(source in page(), target in page()) {
        let pair = pair(&source, &target);
        let corpus = Corpus { pairs: vec![pair.clone()] };
        let (Some(source), Some(target)) = (pair.source, pair.target) else { unreachable!("both were made") };
        for finding in diptych::engine::run(&corpus, &diptych::workspace::default_settings()) {
            prop_assert!(finding.check != "internal-error", "{finding:?}");
            for (span, document) in [(finding.source, &source), (finding.target, &target)] {
                if let Some(span) = span {
                    prop_assert!(document.text.get(span.range()).is_some(), "{finding:?}");
                }
            }
            if let Some(edit) = &finding.edit {
                prop_assert!(target.text.get(edit.span.range()).is_some(), "{edit:?}");
            }
        }
    }

    #[test]
    fn one_row_deleted_is_one_finding_that_names_it(rows in 2usize..9, lost in 0usize..9, seed in 0u32..1000) {
        let lost = lost % rows;
        let row = |at: usize, word: &str| format!("| `key{}` | {word} {} |\n", at as u32 * 7 + seed, at * 13);
        let table = |word: &str, skip: Option<usize>| {
            let body: String = (0..rows).filter(|at| Some(*at) != skip).map(|at| row(at, word)).collect();
            format!("# T\n\n| Key | {word} |\n|---|---|\n{body}\nEnd.\n")
        };
        let found = findings(&table("value", None), &table("Wert", Some(lost)));
        prop_assert_eq!(found.len(), 1, "{:?}", found);
        prop_assert_eq!(found[0].check, "missing-row");
        let source = read_text("a.md", table("value", None));
        let wanted: Vec<usize> = (0..source.blocks.len()).filter(|at| source.blocks[*at].kind == Kind::Row).collect();
        prop_assert_eq!(found[0].source, Some(source.blocks[wanted[lost]].span));
    }

    #[test]
    fn any_two_versions_compare_within_bounds(old in page(), new in page(), german in page()) {
        for path in ["a.md", "a.xml"] {
            let read = |text: &str| read(path, text.as_bytes());
            let (old, new, target) = (read(&old), read(&new), read(&german));
            let drift = compare(&old, &new, &|_| Fate::Copied);
            let alignment = align(&old, &target, &Model::default());
            let locator = Locator::new(&alignment);
            for change in &drift.changes {
                for (span, document) in
                    [(change.old, &old), (change.new, &new), (locator.passage(change), &target)]
                {
                    if let Some(span) = span {
                        prop_assert!(document.text.get(span.range()).is_some(), "{change:?}");
                    }
                }
                prop_assert!(change.class > Class::Cosmetic);
            }
            prop_assert!(drift.changed_sections <= drift.sections, "{drift:?}");
            let again = compare(&new, &new, &|_| Fate::Copied);
            prop_assert!(again.changes.is_empty(), "{:?}", again.changes);
        }
    }

    #[test]
    fn a_word_that_was_added_is_found_in_its_row(rows in 2usize..9, at in 0usize..9) {
        let at = at % rows;
        let table = |added: &str| {
            let row = |row: usize| {
                let added = if row == at { added } else { "" };
                format!("| `key{row}` | It does the thing number {}{added}. |\n", row * 7)
            };
            format!("# T\n\n| Key | Use |\n|---|---|\n{}\nEnd.\n", (0..rows).map(row).collect::<String>())
        };
        let (old, new) = (read_text("a.md", table("")), read_text("a.md", table(" right now")));
        let drift = compare(&old, &new, &|_| Fate::Copied);
        prop_assert_eq!((drift.changes.len(), drift.words), (1, 2), "{:?}", drift);
        prop_assert_eq!(&drift.changes[0].title, &format!("key{at}"));
        prop_assert_eq!(drift.changes[0].cell, Some(1));
    }

    #[test]
    fn no_two_headings_of_a_page_get_one_id(
        headings in proptest::collection::vec(prop_oneof!["[ab]?([-_ .][0-9]{0,2}){0,3}", any::<String>()], 0..24),
        given in "[ab]?([-_][0-9]){0,2}",
    ) {
        for convention in slug::ALL {
            let mut taken = slug::Taken::default();
            taken.take(&given);
            let mut ids = std::collections::BTreeSet::from([given.clone()]);
            for heading in &headings {
                let id = (convention.unique)(&mut taken, (convention.slug)(heading));
                prop_assert!(ids.insert(id), "{}: {headings:?}", convention.id);
            }
        }
    }

    #[test]
    fn an_explicit_id_is_split_off_inside_its_text(text in "[a ü#.:{}*/]{0,12}") {
        let (before, id) = slug::explicit(&text);
        prop_assert!(text.starts_with(before));
        match id {
            Some(id) => prop_assert!(!id.is_empty() && text[before.len()..].contains(id)),
            // Attributes without an id are split off, too.
            None => {
                let cut = text[before.len()..].trim_end();
                prop_assert!(before == text || cut.ends_with('\u{7d}'), "{cut:?}");
            }
        }
    }
}
