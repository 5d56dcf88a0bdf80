//! The page that the project began with, and the site it is from, through the program itself.
//!
//! Skipped, with a message, where the corpora are not beside the project.

mod corpora;
mod history;
mod program;

use std::path::Path;
use std::process::Command;

use ::diptych::checks::{self, Promise};
use corpora::corpora;
use history::hand_off;
use program::{diptych, findings};
use serde_json::Value;

/// What is wrong with the links of the site: in the source an id that is gone, a page that is not in the corpus, and a
/// `//` without host; in the translation eight links to headings of which the source has no-break spaces, and the four
/// headings. Names of files in another case are besides.
const LINKS_OF_THE_SITE: [&str; 16] = [
    "Azure-RMSDocs/configure-applications.md:46 broken-anchor",
    "Azure-RMSDocs/configure-applications.md:52 broken-anchor",
    "Azure-RMSDocs/configure-applications.md:54 broken-anchor",
    "Azure-RMSDocs/configure-office-apps.md:31 lost-anchor",
    "Azure-RMSDocs/configure-office-apps.md:51 lost-anchor",
    "Azure-RMSDocs/configure-office365.md:31 lost-anchor",
    "Azure-RMSDocs/configure-policy-protection.md:60 broken-anchor",
    "Azure-RMSDocs/faqs-rms.md:128 broken-anchor",
    "Azure-RMSDocs/help-users.md:87 lost-anchor",
    "Azure-RMSDocs/migrate-from-ad-rms-phase4.md:52 broken-anchor",
    "Azure-RMSDocs/office-apps-services-support.md:63 broken-anchor",
    "Azure-RMSDocs/rms-client/client-protection-only-mode.md:66 broken-anchor",
    "Azure-RMSDocs/security-baseline.md:133 broken-link",
    "mip/develop/overview.md:22 broken-anchor",
    "mip/develop/setup-configure-mip.md:23 broken-anchor",
    "mip/develop/toc.yml:143 broken-link",
];
const PAGE: &str = "managed-desktop/intro/roles-and-responsibilities.md";
/// What the translator of the page did wrong: line, column, check.
const SLIPS: [&str; 17] = [
    "33:278 glued-link",
    "34:198 swallowed-punctuation",
    "35:399 swallowed-punctuation",
    "36:341 added-quotes",
    "36:353 swallowed-punctuation",
    "37:289 swallowed-punctuation",
    "38:434 shouted-word",
    "38:600 swallowed-punctuation",
    "46:1 untranslated-role",
    "46:225 swallowed-punctuation",
    "46:587 swallowed-punctuation",
    "48:385 pseudo-list-marker",
    "49:376 pseudo-list-marker",
    "50:873 pseudo-list-marker",
    "53:756 added-quotes",
    "53:787 swallowed-punctuation",
    "53:916 swallowed-punctuation",
];
/// The translation carries five more lines of front matter than the source; else line goes with line.
const SHIFT: usize = 5;

fn read(path: impl AsRef<Path>) -> String {
    std::fs::read_to_string(path).expect("the corpus is readable")
}

/// Both sides of the seed in a folder of their own, with the translation as given.
fn seed(corpora: &Path, translation: &str) -> tempfile::TempDir {
    let root = tempfile::tempdir().expect("a temporary folder can be made");
    let source = read(corpora.join("seed/source-at-handoff").join(PAGE));
    for (side, text) in [("source", source.as_str()), ("de-DE", translation)] {
        let path = root.path().join(side).join(PAGE);
        let folder = path.parent().expect("a page has a folder");
        std::fs::create_dir_all(folder)
            .and_then(|()| std::fs::write(&path, text))
            .expect("files can be written");
    }
    root
}

/// The translation without its slips: but for a word in capitals and a name in English, `fix` mends them.
fn clean(corpora: &Path) -> String {
    let root = seed(corpora, &read(corpora.join("seed/de-DE").join(PAGE)));
    let run = diptych(root.path(), &["fix", "--source", "source", "--target", "de-DE"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let fixed = read(root.path().join("de-DE").join(PAGE));
    fixed.replace("SICH", "sich").replace("\nChange Management |", "\nÄnderungsverwaltung |")
}

fn check(root: &Path, format: &str) -> program::Run {
    diptych(root, &["check", "--source", "source", "--target", "de-DE", "--format", format])
}

/// Whether nothing is said but that this page was cut out of its site, so that its links lead to nothing.
fn says_that_only_links_are_left_out(err: &str) -> bool {
    err.lines().count() == 1 && err.contains("checked out in part")
}

/// The rows of the tables of roles: line, from 0, owner, and role.
fn roles(source: &str) -> Vec<(usize, &'static str, &str)> {
    let rows = source.lines().enumerate().filter_map(|(line, text)| Some((line, text.split_once(" | ")?.0)));
    rows.filter(|(_, key)| !matches!(*key, "Role or responsibility" | "---"))
        .map(|(line, key)| {
            (
                line,
                if line < 35 {
                    "Microsoft's roles and responsibilities"
                } else {
                    "Your roles and responsibilities"
                },
                key,
            )
        })
        .collect()
}

#[test]
fn the_page_is_paired_with_what_it_was_made_from_and_each_slip_is_found() {
    let Some(corpora) = corpora() else { return };
    let run = diptych(
        &corpora,
        &["check", "--source", "seed/source-at-handoff", "--target", "seed/de-DE", "--format", "json"],
    );
    assert_eq!(run.code, Some(0));
    assert!(says_that_only_links_are_left_out(&run.err), "{}", run.err);
    let report: Value = serde_json::from_str(&run.out).expect("the report is JSON");
    let [pair] = report["pairs"].as_array().expect("a list").as_slice() else { panic!("{}", run.out) };
    assert_eq!((pair["source"].as_str(), pair["target"].as_str()), (Some(PAGE), Some(PAGE)));
    assert_eq!(
        (&pair["locale"], &pair["verdict"], &pair["base"]["kind"]),
        (&"de-DE".into(), &"current".into(), &"current".into())
    );
    let slip = |finding: &Value| {
        let place = &finding["target"]["start"];
        let check = finding["check"].as_str().unwrap_or_default();
        format!("{}:{} {check}", place["line"], place["column"])
    };
    let mut slips: Vec<String> = report["findings"].as_array().expect("a list").iter().map(slip).collect();
    slips.sort();
    assert_eq!(slips, SLIPS);
}

#[test]
fn a_mended_page_has_nothing_left_to_find() {
    let Some(corpora) = corpora() else { return };
    let (slips, clean) = (read(corpora.join("seed/de-DE").join(PAGE)), clean(&corpora));
    let run = check(seed(&corpora, &clean).path(), "json");
    assert!(findings(&run.out).is_empty(), "{}", run.out);
    let marks =
        ["–", ".](", "\".]", ")v"].map(|slip| (slips.matches(slip).count(), clean.matches(slip).count()));
    assert_eq!(marks, [(18, 0), (9, 0), (2, 0), (1, 0)]);
    assert!(clean.contains("[Sicherheit](../service-description/security.md)."));
}

#[test]
fn each_role_that_is_left_out_is_named_and_the_patch_brings_its_row_back() {
    let Some(corpora) = corpora() else { return };
    let source = read(corpora.join("seed/source-at-handoff").join(PAGE));
    let translation = clean(&corpora);
    let roles = roles(&source);
    assert_eq!(roles.len(), 15);
    let mut ordinal = 0;
    for (index, (line, owner, role)) in roles.iter().enumerate() {
        ordinal = if index > 0 && roles[index - 1].1 == *owner { ordinal + 1 } else { 1 };
        let mut lines: Vec<&str> = translation.split_inclusive('\n').collect();
        lines.remove(line + SHIFT);
        let root = seed(&corpora, &lines.concat());

        let run = check(root.path(), "json");
        assert_eq!(run.code, Some(1));
        let report: Value = serde_json::from_str(&run.out).expect("the report is JSON");
        let [finding] = report["findings"].as_array().expect("a list").as_slice() else {
            panic!("{}", run.out)
        };
        assert_eq!(finding["check"], "missing-role");
        let facts = &finding["facts"];
        assert_eq!((&facts["role"], &facts["owner"]), (&(*role).into(), &(*owner).into()));
        assert_eq!((&facts["row"], &facts["count"]), (&ordinal.into(), &1.into()));
        assert_eq!(finding["source"]["start"]["line"], line + 1);

        let patch = check(root.path(), "diff").out;
        std::fs::write(root.path().join("a.patch"), patch).expect("files can be written");
        let applied = Command::new("git").args(["apply", "a.patch"]).current_dir(root.path()).output();
        let applied = applied.expect("git is installed");
        assert!(applied.status.success(), "{}", String::from_utf8_lossy(&applied.stderr));
        let mended = read(root.path().join("de-DE").join(PAGE));
        let mut mended: Vec<&str> = mended.split_inclusive('\n').collect();
        // Spaces at the end of the source's row are not passed on.
        let row = source.lines().nth(*line).map(str::trim_end);
        assert_eq!(Some(mended.remove(line + SHIFT).trim_end_matches('\n')), row);
        assert!(mended == lines, "{role}: the rest is as it was");
        assert_eq!(check(root.path(), "json").code, Some(0));
    }
}

#[test]
fn what_the_author_added_since_is_shown_beside_the_row_and_blamed_on_nobody() {
    let Some(corpora) = corpora() else { return };
    let root = seed(&corpora, &clean(&corpora));
    hand_off(root.path());
    let today = read(corpora.join("seed/source").join(PAGE));
    std::fs::write(root.path().join("source").join(PAGE), &today).expect("files can be written");

    let run = check(root.path(), "json");
    assert_eq!(run.code, Some(0), "staleness fails nothing");
    assert!(says_that_only_links_are_left_out(&run.err), "{}", run.err);
    let report: Value = serde_json::from_str(&run.out).expect("the report is JSON");
    assert_eq!(
        (&report["pairs"][0]["verdict"], &report["pairs"][0]["base"]["kind"]),
        (&"stale".into(), &"hash".into())
    );
    let [finding] = report["findings"].as_array().expect("a list").as_slice() else { panic!("{}", run.out) };
    assert_eq!((&finding["check"], &finding["level"]), (&"stale-translation".into(), &"warning".into()));
    let facts = &finding["facts"];
    assert_eq!((&facts["changed"], &facts["sections"], &facts["words"]), (&1.into(), &3.into(), &4.into()));
    let [change] = finding["changes"].as_array().expect("a list").as_slice() else { panic!("{}", run.out) };
    assert_eq!((&change["kind"], &change["title"]), (&"row".into(), &"User support".into()));
    let diff = change["diff"].as_array().expect("a list");
    let changed: Vec<_> = diff.iter().filter(|run| run["sign"] != "same").collect();
    assert_eq!(changed, [&serde_json::json!({"sign": "inserted", "text": " through a support request"})]);
    let line = 1 + today.lines().position(|line| line.starts_with("User support |")).expect("it is there");
    assert_eq!(
        (&change["new"]["start"]["line"], &change["target"]["start"]["line"]),
        (&line.into(), &(line + SHIFT).into())
    );
}

#[test]
fn a_folder_with_the_source_of_the_hand_over_does_instead_of_a_history() {
    let Some(corpora) = corpora() else { return };
    let check = |more: &[&str]| {
        let roots = ["check", "--source", "seed/source", "--target", "seed/de-DE", "--format", "json"];
        let run = diptych(&corpora, &[&roots[..], more].concat());
        let report: Value = serde_json::from_str(&run.out).expect("the report is JSON");
        (run.code, report)
    };
    let (code, report) = check(&["--base", "seed/source-at-handoff"]);
    assert_eq!((code, &report["pairs"][0]["base"]["kind"]), (Some(0), &"hash".into()));
    let stale = report["findings"].as_array().expect("a list").iter();
    let mut stale = stale.filter(|finding| finding["check"] == "stale-translation");
    assert_eq!(stale.next().map(|finding| &finding["facts"]["words"]), Some(&4.into()));
    // A folder whose page has another hash is not what the translation was made from.
    let (_, report) = check(&["--base", "seed/source"]);
    assert_eq!(report["pairs"][0]["base"]["kind"], "head");
    let (code, _) = check(&["--base", "seed/source-at-handoff", "--deny", "stale-translation"]);
    assert_eq!(code, Some(1), "a project may want it to fail");
    let (code, _) = check(&["--base", "seed/nowhere"]);
    assert_eq!(code, Some(2));
}

#[test]
fn nothing_but_links_is_found_on_a_site_whose_pages_stand_beside_what_they_were_made_from() {
    let Some(corpora) = corpora() else { return };
    let run = diptych(
        &corpora.join("azure-rms"),
        &["check", "--source", "source", "--target", "de-DE", "--format", "json"],
    );
    assert_eq!(run.err, "");
    let is_case = |line: &String| line.ends_with(" case-mismatch");
    // What a translation says wrongly is no matter of how its pages go together.
    let is_faithful = |line: &String| {
        let check = line.rsplit(' ').next().and_then(checks::by_id);
        check.is_some_and(|check| check.promise == Promise::Faithful)
    };
    let found = findings(&run.out).into_iter().filter(|line| !is_faithful(line));
    let (case, found): (Vec<String>, Vec<String>) = found.partition(is_case);
    assert_eq!((case.len(), found), (25, LINKS_OF_THE_SITE.map(str::to_owned).to_vec()));
    let report: Value = serde_json::from_str(&run.out).expect("the report is JSON");
    let pairs = report["pairs"].as_array().expect("a list");
    let table = read(corpora.join("azure-rms/ALIGN.tsv"));
    let aligned: Vec<&str> = table
        .lines()
        .filter_map(|line| {
            let (path, rest) = line.split_once('\t')?;
            rest.starts_with("commit\t").then_some(path)
        })
        .collect();
    assert_eq!(aligned.len(), 366);
    for path in aligned {
        let pair = pairs.iter().find(|pair| pair["target"] == path);
        assert_eq!(pair.map(|pair| &pair["base"]["kind"]), Some(&"current".into()), "{path}");
    }
}
