//! What holds of a stamp in any page, however odd.

use diptych::dialect::read;
use diptych::document::Document;
use diptych::fingerprint::{self, Change, Revision};
use proptest::prelude::*;

const HASH: &str = "7b9efe1ac19dbe2cdaa1f1d2c4b9ee4d2f6ae0c3";
const COMMIT: &str = "4d3b5f1e6f0c7a8d9e2b1c0a3f4e5d6c7b8a9f01";

/// Pages in all dialects whose stamps are whole, broken, doubled or not there.
fn page() -> impl Strategy<Value = (&'static str, String)> {
    let value = prop_oneof![
        Just(String::new()),
        "[0-9a-fA-F]{7,12}",
        "[0-9a-f]{40}( # [a-f0-9]{1,8})?",
        "\"[0-9a-f]{0,12}\"",
        "'[0-9a-f]{8}' # x",
        "&a [0-9a-f]{8}",
        "n/a|~|null|true|\\[x\\]|\\{ x: y \\}|1\\.12|\"|>|x: y|1e7",
    ];
    let key = prop_oneof![
        Just("ms.openlocfilehash"),
        Just("ms.sourcegitcommit"),
        Just("\"ms.openlocfilehash\""),
        Just("source-git-commit"),
        Just("default_lang_commit"),
        Just("drifted_from_default"),
        Just("translated_from"),
        Just("l10n"),
        Just("  sourceCommit"),
        Just("title"),
        Just("metadata"),
    ];
    let line = prop_oneof![
        4 => (key, prop_oneof![Just(": "), Just(":"), Just(" = "), Just(":\n  ")], value.clone())
            .prop_map(|(key, separator, value)| format!("{key}{separator}{value}")),
        1 => Just("---".to_owned()),
        1 => "#use wml::debian::(template x|translation-check translation=\"[0-9a-f.]{0,8}\"( y)?)( \\\\)?",
        1 => "<!-- EN-Revision: ?(n/a|[0-9a-f]{7,40})?( Maintainer: x)? ?(-->)?",
        1 => "# [a-z]{1,4}|text|- a|<a>|\\{|\\}|[äß日]{1,3}",
    ];
    let lines = proptest::collection::vec((line, Just("\n")), 0..12);
    let opening = prop_oneof![
        Just("---\n"),
        Just("+++\n"),
        Just(""),
        Just("<?xml?>\n"),
        Just("### YamlMime:X\nmetadata:\n")
    ];
    let path = prop_oneof![Just("a.md"), Just("a.yml"), Just("a.xml"), Just("a.wml")];
    (path, any::<bool>(), any::<bool>(), opening, lines).prop_map(|(path, bom, crlf, opening, lines)| {
        let indent = if opening.ends_with("metadata:\n") { "  " } else { "" };
        let body: String = lines.into_iter().map(|(line, end)| format!("{indent}{line}{end}")).collect();
        let text = format!("{}{opening}{body}", if bom { "\u{FEFF}" } else { "" });
        (path, if crlf { text.replace('\n', "\r\n") } else { text })
    })
}

fn applied(page: &Document, changes: &[Change]) -> String {
    let mut out = String::new();
    let mut at = 0;
    for change in changes {
        assert!(change.span.start as usize >= at, "changes overlap: {changes:?}");
        out.push_str(&page.text[at..change.span.start as usize]);
        out.push_str(&change.text);
        at = change.span.end as usize;
    }
    out + &page.text[at..]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn what_is_written_is_read_again((path, text) in page(), with_commit in any::<bool>()) {
        let page = read(path, text.as_bytes());
        for scheme in fingerprint::ALL {
            let hash = scheme.records_hash().then(|| HASH.to_owned());
            let commit = (hash.is_none() || with_commit).then(|| COMMIT.to_owned());
            let revision = Revision { hash, commit };
            let Some(changes) = fingerprint::restamp(&page, scheme, &revision) else { continue };
            let after = applied(&page, &changes);
            let stamp = scheme.read(&read(path, after.as_bytes()));
            let (hash, commit, says_drifted) = stamp.map_or((None, None, None), |stamp| {
                (stamp.hash.map(|mark| mark.value), stamp.commit.map(|mark| mark.value), stamp.says_drifted)
            });
            prop_assert_eq!(Revision { hash, commit }, revision, "{}\n{}\n→\n{}", scheme.id, text, after);
            prop_assert_eq!(says_drifted, None);
            let lone = |text: &str| text.replace("\r\n", "").contains('\n');
            prop_assert!(!text.contains('\r') || lone(&after) == lone(&text), "{:?}\n→\n{:?}", text, after);
        }
    }
}
