//! Lists of paths in, pairs out.

use super::*;

fn files(paths: &[&str]) -> Vec<File> {
    let file =
        |path: &&str| File { path: (*path).to_owned(), is_page: path.ends_with(".md"), tells_locale: false };
    let mut files: Vec<File> = paths.iter().map(file).collect();
    files.sort();
    files
}

fn rule(source: &str, target: &str) -> Rule {
    let parse = |text| Template::parse(text).expect("the test's template is well-formed");
    Rule::new(parse(source), parse(target))
}

fn in_one_tree(rules: &[Rule], paths: &[&str], wanted: Option<&[&str]>) -> Outcome {
    let files = files(paths);
    let wanted = wanted.map(|wanted| wanted.iter().map(|locale| (*locale).to_owned()).collect());
    let locales = Locales { source: "en-US".to_owned(), wanted, map: BTreeMap::new() };
    pair(rules, &files, &[Tree { files: &files, locale: None, holds_sources: true }], &locales)
}

fn shown(outcome: &Outcome) -> Vec<String> {
    let side = |path: &str, exists: bool| if exists { path.to_owned() } else { format!("({path})") };
    let line = |pair: &Match| {
        let (source, target) = (side(&pair.source, pair.has_source), side(&pair.target, pair.has_target));
        format!("{} {source} {target}", pair.locale)
    };
    outcome.pairs.iter().map(line).collect()
}

#[test]
fn a_folder_is_a_locale_only_where_it_mirrors_the_source() {
    let outcome = in_one_tree(
        &[rule("docs/{path}", "docs/{locale}/{path}")],
        &["docs/a.md", "docs/cs/generics.md", "docs/de/a.md", "docs/de/old.md"],
        None,
    );
    assert_eq!(
        shown(&outcome),
        [
            "de docs/a.md docs/de/a.md",
            "de docs/cs/generics.md (docs/de/cs/generics.md)",
            "de (docs/old.md) docs/de/old.md",
        ]
    );
}

#[test]
fn suffixes_are_told_from_dots_in_names() {
    let outcome = in_one_tree(
        &[rule("{dir}/{stem}.{ext}", "{dir}/{stem}.{locale}.{ext}")],
        &["a/x.md", "a/x.de.md", "a/v1.2.md"],
        None,
    );
    assert_eq!(shown(&outcome), ["de a/v1.2.md (a/v1.2.de.md)", "de a/x.md a/x.de.md"]);
}

#[test]
fn a_configured_region_finds_the_folder_of_its_language() {
    let rules = [rule("content/{locale}/{path}", "content/{locale}/{path}")];
    let paths = ["content/en/a.md", "content/DE/a.md", "content/fr/a.md"];
    let outcome = in_one_tree(&rules, &paths, Some(&["de-DE", "ja"]));
    assert_eq!(shown(&outcome), ["de-DE content/en/a.md content/DE/a.md"]);
    assert_eq!(outcome.empty, ["ja"]);
}

#[test]
fn a_path_that_differs_in_case_alone_is_a_pair() {
    let rules = [rule("en/{path}", "{locale}/{path}")];
    let outcome = in_one_tree(&rules, &["en/Guide.md", "de/guide.md"], None);
    assert_eq!(shown(&outcome), ["de en/Guide.md de/guide.md"]);
}

#[test]
fn the_first_rule_that_fits_takes_the_file() {
    let rules = [
        rule("docs/{path}", "i18n/{locale}/docs/current/{path}"),
        rule("old/{path}", "i18n/{locale}/docs/{path}"),
    ];
    let paths = ["docs/a.md", "old/v1/a.md", "i18n/fr/docs/current/a.md", "i18n/fr/docs/v1/a.md"];
    let outcome = in_one_tree(&rules, &paths, None);
    assert_eq!(
        shown(&outcome),
        ["fr docs/a.md i18n/fr/docs/current/a.md", "fr old/v1/a.md i18n/fr/docs/v1/a.md"]
    );
}

#[test]
fn only_content_is_paired_unless_globs_say_otherwise() {
    let mut catalogues = rule("source/{path}", "locales/{locale}/{path}");
    let paths = ["source/a.ftl", "source/a.md", "source/a.png", "locales/de/a.ftl", "locales/de/a.md"];
    assert_eq!(shown(&in_one_tree(&[catalogues.clone()], &paths, None)), ["de source/a.md locales/de/a.md"]);
    let glob = globset::Glob::new("**/*.ftl").expect("the glob is well-formed");
    catalogues.include = GlobSet::builder().add(glob).build().ok();
    assert_eq!(shown(&in_one_tree(&[catalogues], &paths, None)), ["de source/a.ftl locales/de/a.ftl"]);
}
