use super::*;
use crate::dialect::read_text;
use crate::text::Span;

const HEX: &str = "4d3b5f1e6f0c7a8d9e2b1c0a3f4e5d6c7b8a9f01";

fn stamp(path: &str, text: &str) -> Option<(&'static str, Stamp)> {
    let page = read_text(path, text.to_owned());
    let (scheme, stamp) = read(&page, ALL)?;
    for mark in [&stamp.hash, &stamp.commit].into_iter().flatten() {
        assert_eq!(mark.span.of(&page.text).to_ascii_lowercase(), mark.value);
    }
    Some((scheme.id, stamp))
}

fn commit(path: &str, text: &str) -> Option<(&'static str, String)> {
    let (id, stamp) = stamp(path, text)?;
    Some((id, stamp.commit?.value))
}

/// The text after `changes`.
fn applied(page: &Document, changes: &[Change]) -> String {
    let mut out = String::new();
    let mut at = 0;
    for change in changes {
        assert!(change.span.start as usize >= at, "{changes:?}");
        out.push_str(&page.text[at..change.span.start as usize]);
        out.push_str(&change.text);
        at = change.span.end as usize;
    }
    out + &page.text[at..]
}

fn restamped(path: &str, text: &str, id: &str, hash: Option<&str>, commit: Option<&str>) -> Option<String> {
    let page = read_text(path, text.to_owned());
    let revision = Revision { hash: hash.map(str::to_owned), commit: commit.map(str::to_owned) };
    let scheme = named(id).expect("the scheme exists");
    Some(applied(&page, &restamp(&page, scheme, &revision)?))
}

#[test]
fn every_scheme_has_an_id_of_its_own() {
    for scheme in ALL {
        assert_eq!(named(scheme.id).map(|found| found.id), Some(scheme.id));
    }
}

#[test]
fn every_scheme_is_read_where_its_community_writes_it() {
    let found = |id| Some((id, HEX.to_owned()));
    for (id, path, text) in [
        ("openlocfile", "a.md", format!("---\nms.sourcegitcommit: {HEX}\n---\n")),
        ("source-git-commit", "a.md", format!("---\ntitle: x\nsource-git-commit: {HEX}\n---\n")),
        ("default-lang-commit", "a.md", format!("---\r\ndefault_lang_commit: {HEX} # patched\r\n---\r\n")),
        ("default-lang-commit", "a.md", format!("+++\ndefault_lang_commit = \"{HEX}\"\n+++\n")),
        ("l10n-source-commit", "a.md", format!("---\nl10n:\n  sourceCommit: {HEX}\n---\n")),
        ("l10n-source-commit", "a.md", format!("---\nl10n: {{ sourceCommit: \"{HEX}\" }}\n---\n")),
        (
            "en-revision",
            "a.xml",
            format!(
                "<?xml version=\"1.0\"?>\n<!-- $Revision$ -->\n<!-- EN-Revision: {HEX} Maintainer: x Status: ready -->\n"
            ),
        ),
        (
            "translation-check",
            "a.wml",
            format!(
                "#use wml::debian::template title=\"x\"\n#use wml::debian::translation-check translation=\"{HEX}\" maintainer=\"y\"\n"
            ),
        ),
        ("translated-from", "a.md", format!("---\ntranslated_from: '{}'\n---\n", HEX.to_uppercase())),
        ("openlocfile", "a.yml", format!("### YamlMime:Hub\nmetadata:\n  ms.sourcegitcommit: {HEX}\n")),
        ("source-git-commit", "a.yml", format!("### YamlMime:Hub\nmetadata:\n  source-git-commit: {HEX}\n")),
    ] {
        assert_eq!(commit(path, &text), found(id), "{text}");
    }
}

#[test]
fn an_abbreviated_commit_counts_and_other_words_do_not() {
    for written in ["4d3b5f1", "8e10000", "1234567", "4d3b5f1e6f0c7"] {
        let text = format!("---\ndefault_lang_commit: {written}   # comment\n---\n");
        assert_eq!(commit("a.md", &text), Some(("default-lang-commit", written.to_owned())));
    }
    for written in [
        "HEAD",
        "--all",
        "abc1234:../x",
        "abc",
        "@{u}",
        "2021",
        "en",
        "zz5a63e0fae35bfa32f06e3e8d12d52d01a1c1e7",
        "",
    ] {
        let text = format!("---\nms.sourcegitcommit: {written}\ntranslated_from: {written}\n---\n");
        assert_eq!(stamp("a.md", &text), None, "{written}");
    }
    assert_eq!(stamp("a.xml", "<!-- EN-Revision: n/a Maintainer: x Status: ready -->"), None);
    assert_eq!(stamp("a.wml", "#use wml::debian::translation-check translation=\"1.12\"\n"), None);
    assert_eq!(stamp("a.md", "---\ntitle: x\n---\n"), None);
    assert_eq!(stamp("a.md", ""), None);
}

#[test]
fn an_example_is_no_stamp() {
    let text = format!(
        "# a\n\n<!-- EN-Revision: {HEX} -->\n\n    #use wml::debian::translation-check translation=\"{HEX}\"\n"
    );
    assert_eq!(stamp("a.md", &text), None);
    assert_eq!(stamp("a.xml", &format!("<a>EN-Revision: {HEX}</a>")), None);
}

#[test]
fn a_page_that_says_it_has_drifted_is_believed_to_say_so() {
    for (written, says) in
        [("true", Some(true)), ("file not found", Some(true)), ("false", Some(false)), ("perhaps", None)]
    {
        let text = format!("---\ndefault_lang_commit: {HEX}\ndrifted_from_default: {written}\n---\n");
        assert_eq!(stamp("a.md", &text).map(|(_, stamp)| stamp.says_drifted), Some(says));
    }
}

#[test]
fn the_first_scheme_asked_for_is_read() {
    let page = read_text("a.md", format!("---\nsource-git-commit: {HEX}\ntranslated_from: {HEX}\n---\n"));
    let read = |ids: &[&str]| {
        let schemes: Vec<_> = ids.iter().filter_map(|id| named(id)).collect();
        super::read(&page, &schemes).map(|(scheme, _)| scheme.id)
    };
    assert_eq!(read(&["translated-from", "source-git-commit"]), Some("translated-from"));
    assert_eq!(read(&["openlocfile"]), None);
    assert_eq!(read(&[]), None);
}

#[test]
fn a_stamp_is_replaced_in_its_place() {
    let new = "0123456";
    for (id, path, before, after) in [
        (
            "default-lang-commit",
            "a.md",
            "---\r\na: b\r\ndefault_lang_commit: 7654321 # x\r\n---\r\nc",
            "---\r\na: b\r\ndefault_lang_commit: 0123456 # x\r\n---\r\nc",
        ),
        (
            "default-lang-commit",
            "a.md",
            "---\ndefault_lang_commit: 7654321\ndrifted_from_default: true\na: b\n---\n",
            "---\ndefault_lang_commit: 0123456\na: b\n---\n",
        ),
        (
            "default-lang-commit",
            "a.md",
            "+++\ndefault_lang_commit = 7654321\n+++\n",
            "+++\ndefault_lang_commit = \"0123456\"\n+++\n",
        ),
        ("translated-from", "a.md", "---\ntranslated_from:\n---\n", "---\ntranslated_from: 0123456\n---\n"),
        (
            "translated-from",
            "a.md",
            "---\ntranslated_from: ~ # x\n---\n",
            "---\ntranslated_from: 0123456 # x\n---\n",
        ),
        (
            "translated-from",
            "a.md",
            "---\ntranslated_from: \"\"\n---\n",
            "---\ntranslated_from: \"0123456\"\n---\n",
        ),
        (
            "l10n-source-commit",
            "a.md",
            "---\nl10n:\n    sourceCommit: 7654321\n---\n",
            "---\nl10n:\n    sourceCommit: 0123456\n---\n",
        ),
        (
            "en-revision",
            "a.xml",
            "<!-- EN-Revision: n/a Maintainer: x Status: ready -->\n<a/>",
            "<!-- EN-Revision: 0123456 Maintainer: x Status: ready -->\n<a/>",
        ),
        (
            "translation-check",
            "a.wml",
            "#use wml::debian::translation-check translation=\"1.2\" maintainer=\"y\"\nx",
            "#use wml::debian::translation-check translation=\"0123456\" maintainer=\"y\"\nx",
        ),
    ] {
        assert_eq!(restamped(path, before, id, None, Some(new)).as_deref(), Some(after), "{before}");
    }
}

#[test]
fn a_page_without_a_stamp_gets_one_where_its_community_has_it() {
    let new = "0123456";
    for (id, path, before, after) in [
        (
            "source-git-commit",
            "a.md",
            "---\r\na: b\r\n---\r\nc",
            "---\r\na: b\r\nsource-git-commit: 0123456\r\n---\r\nc",
        ),
        (
            "l10n-source-commit",
            "a.md",
            "---\na: b\n---\nc",
            "---\na: b\nl10n:\n  sourceCommit: 0123456\n---\nc",
        ),
        ("translated-from", "a.md", "# x\r\n", "---\r\ntranslated_from: 0123456\r\n---\r\n# x\r\n"),
        ("translated-from", "a.md", "---\n---\nx", "---\ntranslated_from: 0123456\n---\nx"),
        ("translated-from", "a.md", "---\n  a: b\n---\nx", "---\n  a: b\n  translated_from: 0123456\n---\nx"),
        (
            "default-lang-commit",
            "a.md",
            "+++\n[a]\nb = 1\n+++\nx",
            "+++\ndefault_lang_commit = \"0123456\"\n[a]\nb = 1\n+++\nx",
        ),
        (
            "l10n-source-commit",
            "a.md",
            "{\n  \"a\": 1\n}\nx",
            "{\n  \"l10n\": { \"sourceCommit\": \"0123456\" },\n  \"a\": 1\n}\nx",
        ),
        (
            "source-git-commit",
            "a.yml",
            "### YamlMime:Hub\nmetadata:\n    a: b\nc: d\n",
            "### YamlMime:Hub\nmetadata:\n    a: b\n    source-git-commit: 0123456\nc: d\n",
        ),
        (
            "en-revision",
            "a.xml",
            "<?xml version=\"1.0\"?>\n<a/>\n",
            "<?xml version=\"1.0\"?>\n<!-- EN-Revision: 0123456 Maintainer: nobody Status: ready -->\n<a/>\n",
        ),
        (
            "translation-check",
            "a.wml",
            "#use wml::debian::template \\\n title=\"x\"\ny",
            "#use wml::debian::template \\\n title=\"x\"\n#use wml::debian::translation-check translation=\"0123456\"\ny",
        ),
    ] {
        assert_eq!(restamped(path, before, id, None, Some(new)).as_deref(), Some(after), "{before}");
    }
}

#[test]
fn a_commit_never_stays_beside_the_hash_of_another_source() {
    let text = format!("---\nms.openlocfilehash: {HEX}\nms.sourcegitcommit: {HEX}\n---\nx");
    let only_hash = restamped("a.md", &text, "openlocfile", Some("0123456"), None);
    assert_eq!(only_hash.as_deref(), Some("---\nms.openlocfilehash: 0123456\n---\nx"));
    assert_eq!(restamped("a.md", &text, "openlocfile", None, Some("0123456")), None);
    let text = format!("---\nms.sourcegitcommit: {HEX}\na: b\n---\nx");
    assert_eq!(
        restamped("a.md", &text, "openlocfile", Some("0123456"), Some("1234567")).as_deref(),
        Some("---\nms.sourcegitcommit: 1234567\na: b\nms.openlocfilehash: 0123456\n---\nx")
    );
}

#[test]
fn what_is_not_safe_to_write_to_stays_as_it_is() {
    for (id, path, text) in [
        ("source-git-commit", "a.md", "---\na: [\n---\nx"),
        ("source-git-commit", "a.md", "---\na: b\n\nx"),
        ("source-git-commit", "a.md", "---\nsource-git-commit: [a]\n---\nx"),
        ("source-git-commit", "a.yml", "- name: x\n  href: y\n"),
        ("source-git-commit", "a.yml", "metadata: { a: b }\nname: x\n"),
        ("source-git-commit", "a.xml", "<a/>"),
        ("en-revision", "a.md", "# x\n"),
        ("translation-check", "a.md", "# x\n"),
    ] {
        assert_eq!(restamped(path, text, id, None, Some("0123456")), None, "{text}");
    }
    let page = read_text("a.md", "# x\n".to_owned());
    let head = Revision { hash: None, commit: Some("HEAD".to_owned()) };
    assert_eq!(restamp(&page, named("translated-from").expect("it exists"), &head), None);
}

#[test]
fn places_are_those_of_the_text() {
    let page = read_text("a.md", "---\ntranslated_from: \"4d3b5f1\"\n---\n".to_owned());
    let (_, stamp) = read(&page, ALL).expect("the page has a stamp");
    assert_eq!(stamp.mark().map(|mark| mark.span), Some(Span::new(22, 29)));
}
