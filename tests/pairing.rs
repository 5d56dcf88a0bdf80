//! Whole projects through `workspace::load`: which files pair, against which text, and what is said
//! where something cannot be read.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use diptych::corpus::{BaseKind, Verdict};
use diptych::workspace::{self, Error, Options, TroubleKind, Workspace};
use tempfile::TempDir;

fn tree(files: &[(&str, &str)]) -> TempDir {
    let root = tempfile::tempdir().expect("a temporary folder can be made");
    for (path, text) in files {
        write(root.path(), path, text);
    }
    root
}

fn write(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    let folder = path.parent().expect("a file has a folder");
    std::fs::create_dir_all(folder).and_then(|()| std::fs::write(&path, text)).expect("files can be written");
}

/// What the program says of a project that it cannot load.
fn told(root: &Path) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_diptych"));
    let output = command.arg("pairs").current_dir(root).env("DIPTYCH_LANG", "en").output();
    String::from_utf8_lossy(&output.expect("the program has been built").stderr).into_owned()
}

fn pages(paths: &[&str]) -> TempDir {
    let files: Vec<(&str, &str)> = paths.iter().map(|path| (*path, "")).collect();
    tree(&files)
}

fn options(directory: impl AsRef<Path>) -> Options {
    let checks = vec!["missing-row", "stale-translation"];
    Options { directory: directory.as_ref().to_owned(), checks, ..Options::default() }
}

fn load(options: &Options) -> Workspace {
    workspace::load(options).expect("the project can be loaded")
}

/// A line a pair: locale, source, target; a side that is not there in brackets.
fn shown(workspace: &Workspace) -> Vec<String> {
    let side = |path: &str, exists: bool| if exists { path.to_owned() } else { format!("({path})") };
    let line = |pair: &diptych::corpus::Pair| {
        let source = side(&pair.source_path, pair.source.is_some());
        let target = side(&pair.target_path, pair.target.is_some());
        format!("{} {source} {target}", pair.locale)
    };
    workspace.corpus.pairs.iter().map(line).collect()
}

#[expect(clippy::print_stderr, reason = "a test that is skipped says so")]
fn corpora() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpora");
    let corpora = std::env::var_os("DIPTYCH_CORPORA").map_or(beside, PathBuf::from);
    if !corpora.is_dir() {
        eprintln!("skipped: there are no corpora at {}", corpora.display());
        return None;
    }
    Some(corpora)
}

#[test]
fn layouts_are_recognised_without_configuration() {
    for (name, paths, pair) in [
        ("hugo", ["content/en/a.md", "content/de/a.md"], "de content/en/a.md content/de/a.md"),
        (
            "hugo-suffix",
            ["content/x/a.md", "content/x/a.pt-br.md"],
            "pt-BR content/x/a.md content/x/a.pt-br.md",
        ),
        (
            "docusaurus",
            ["docs/a.mdx", "i18n/fr/docusaurus-plugin-content-docs/current/a.mdx"],
            "fr docs/a.mdx i18n/fr/docusaurus-plugin-content-docs/current/a.mdx",
        ),
        (
            "starlight",
            ["src/content/docs/a.md", "src/content/docs/zh-cn/a.md"],
            "zh-CN src/content/docs/a.md src/content/docs/zh-cn/a.md",
        ),
        ("mkdocs", ["docs/en/docs/a.md", "docs/de/docs/a.md"], "de docs/en/docs/a.md docs/de/docs/a.md"),
        ("mkdocs-suffix", ["docs/a.md", "docs/a.de.md"], "de docs/a.md docs/a.de.md"),
        (
            "mdn",
            ["files/en-us/web/a.md", "files/pt-br/web/a.md"],
            "pt-BR files/en-us/web/a.md files/pt-br/web/a.md",
        ),
        ("vitepress", ["guide/a.md", "ja/guide/a.md"], "ja guide/a.md ja/guide/a.md"),
        ("vitepress", ["en/a.md", "de/a.md"], "de en/a.md de/a.md"),
        ("locales", ["source/a.md", "locales/de-DE/a.md"], "de-DE source/a.md locales/de-DE/a.md"),
        (
            "folders",
            ["site/text/en-US/a.md", "site/text/de/a.md"],
            "de site/text/en-US/a.md site/text/de/a.md",
        ),
        ("suffix", ["README.md", "README.zh-Hans.md"], "zh-Hans README.md README.zh-Hans.md"),
        ("learn", ["docs/a/b.md", "docs.de-DE/a/b.md"], "de-DE a/b.md a/b.md"),
    ] {
        let root = pages(&paths);
        let workspace = load(&options(&root));
        assert_eq!(workspace.layout.name, name);
        assert_eq!(shown(&workspace), [pair], "{name}");
        assert_eq!(workspace.errors, []);
    }
}

#[test]
fn folders_that_many_have_tell_no_platform_and_the_file_of_a_generator_does() {
    for (file, platform) in [
        ("README.md", "github"),
        ("mkdocs.yml", "mkdocs"),
        ("docfx.json", "learn"),
        ("docs/.vitepress/config.ts", "vitepress"),
    ] {
        let root = pages(&["docs/en/a.md", "docs/de/a.md", file]);
        assert_eq!(load(&options(&root)).platform().id, platform, "{file}");
    }
    let root = pages(&["content/en/a.md", "content/de/a.md"]);
    assert_eq!(load(&options(&root)).platform().id, "hugo");
}

#[test]
fn a_site_generators_own_file_decides_between_like_layouts() {
    let root = pages(&["docs/a.md", "docs/de/a.md", "docs/.vitepress/config.ts"]);
    assert_eq!(load(&options(&root)).layout.name, "vitepress");
    let root = pages(&["docs/a.md", "docs/de/a.md", "mkdocs.yml"]);
    assert_eq!(load(&options(&root)).layout.name, "mkdocs");
    let root = pages(&[
        "website/docusaurus.config.js",
        "website/blog/a.md",
        "website/i18n/ko/docusaurus-plugin-content-blog/a.md",
    ]);
    assert_eq!(load(&options(&root)).layout.name, "docusaurus");
}

#[test]
fn a_repository_finds_its_neighbour_from_either_side() {
    let root = pages(&["docs/a.md", "docs.de-de/a.md", "docs.fr-fr/a.md", "other/x.md"]);
    assert_eq!(shown(&load(&options(root.path().join("docs")))), ["de-DE a.md a.md", "fr-FR a.md a.md"]);
    assert_eq!(shown(&load(&options(root.path().join("docs.de-de")))), ["de-DE a.md a.md"]);
}

#[test]
fn two_folders_pair_path_by_path() {
    let root = pages(&["s/a.md", "s/b.md", "t/pt-BR/a.md", "t/pt-BR/c.md"]);
    let roots = Options { source: Some("s".into()), target: Some("t/pt-BR".into()), ..options(&root) };
    let expected = ["pt-BR a.md a.md", "pt-BR b.md (b.md)", "pt-BR (c.md) c.md"];
    assert_eq!(shown(&load(&roots)), expected);
    let named = Options { locales: vec!["pt-PT".to_owned()], ..roots.clone() };
    assert_eq!(load(&named).corpus.pairs[0].locale, "pt-PT");
    let half = Options { target: None, ..roots };
    assert_eq!(workspace::load(&half).err(), Some(Error::HalfRoots));
}

#[test]
fn the_locale_is_read_off_the_pages_where_no_folder_tells_it() {
    let root = tree(&[("s/a.md", ""), ("t/a.md", "---\nms.contentlocale: de-de\n---\n"), ("u/a.md", "")]);
    let towards =
        |target: &str| Options { source: Some("s".into()), target: Some(target.into()), ..options(&root) };
    assert_eq!(shown(&load(&towards("t"))), ["de-DE a.md a.md"]);
    assert_eq!(shown(&load(&towards("u"))), ["und a.md a.md"]);
}

#[test]
fn a_locale_that_the_paths_tell_is_the_only_one() {
    let rule = "pairs: [{source: 'files/en-us/{path}', target: 'files/{locale_lower}/{path}'}]\n";
    let expected = ["de files/en-us/a.md files/de/a.md", "de files/en-us/b.md (files/de/b.md)"];
    for config in [None, Some(""), Some("preset: mdn\n"), Some(rule)] {
        let root = pages(&["src/files/en-us/a.md", "src/files/en-us/b.md", "tc/files/de/a.md"]);
        let mut options = options(&root);
        match config {
            Some(more) => {
                write(root.path(), "diptych.yaml", &format!("roots: {{source: src, target: tc}}\n{more}"))
            }
            None => (options.source, options.target) = (Some("src".into()), Some("tc".into())),
        }
        assert_eq!(shown(&load(&options)), expected, "{config:?}");
    }
    let root = pages(&["s/a.md", "t/fr/a.md"]);
    let roots = Options { source: Some("s".into()), target: Some("t".into()), ..options(&root) };
    assert_eq!(shown(&load(&roots)), ["fr a.md fr/a.md"]);
}

#[test]
fn a_target_inside_the_source_is_not_its_own_source() {
    let root = pages(&["a.md", "de/a.md"]);
    let roots = Options { source: Some(".".into()), target: Some("de".into()), ..options(&root) };
    assert_eq!(shown(&load(&roots)), ["de a.md a.md"]);
}

#[test]
fn configuration_is_found_from_a_folder_below() {
    let root = tree(&[
        (
            "diptych.yaml",
            "locales: [de-DE]\npairs:\n- {source: 'source/{path}', target: 'locales/{locale}/{path}', exclude: ['b*.md']}\n",
        ),
        ("source/a.md", ""),
        ("source/b1.md", ""),
        ("locales/de-DE/a.md", ""),
        ("locales/fr/a.md", ""),
    ]);
    let workspace = load(&options(root.path().join("locales")));
    assert_eq!(shown(&workspace), ["de-DE source/a.md locales/de-DE/a.md"]);
}

#[test]
fn configured_roots_may_be_one_repository_a_locale() {
    let root = tree(&[
        ("docs/diptych.yaml", "roots: {source: ., target: '../docs.{locale}'}\nlocale_map: {pt-BR: pt}\n"),
        ("docs/a.md", ""),
        ("docs.pt/a.md", ""),
        ("docs.de-de/a.md", ""),
    ]);
    assert_eq!(shown(&load(&options(root.path().join("docs")))), ["de-DE a.md a.md", "pt-BR a.md a.md"]);
}

#[test]
fn a_fault_of_the_configuration_is_told_with_place_and_remedy() {
    for (text, message) in [
        ("locales: auto\npreste: hugo\n", "diptych.yaml:2:1: Unknown key “preste”. Did you mean “preset”?"),
        (
            "roots:\n  source: .\n  target: x\n  tagret: y\n",
            "diptych.yaml:4:3: Unknown key “tagret”. Did you mean “target”?",
        ),
        ("preset: hugoo\n", "diptych.yaml:1:1: Unknown value “hugoo”. Did you mean “hugo”?"),
        (
            "checks:\n  mising-row: off\n",
            "diptych.yaml:2:3: Unknown check “mising-row”. Did you mean “missing-row”?",
        ),
        ("checks:\n  missing-row: of\n", "Unknown value “of”. Did you mean “off”?"),
        (
            "fingerprint:\n  schemes: [openlocfiel]\n",
            "diptych.yaml:2:3: Unknown fingerprint “openlocfiel”. Did you mean “openlocfile”?",
        ),
        ("fingerprint:\n  write: git-dates\n", "diptych.yaml:2:3: Unknown fingerprint “git-dates”."),
        ("fingerprint: {scheme: []}\n", "Unknown key “scheme”. Did you mean “schemes”?"),
        ("fail_on: fatal\n", "Unknown value “fatal”. Known are: never, note, warning, error."),
        (
            "pairs:\n- source: 's/{pth}'\n  target: 't/{path}'\n",
            "diptych.yaml:2:12: “s/{pth}” is no path template: unknown placeholder “{pth}”. Did you mean “{path}”?",
        ),
        ("pairs:\n- source: 's/{path}'\n  target: '../{locale}/{path}'\n", "it must stay below its root"),
        ("locales: [../x]\n", "diptych.yaml:1:1: “../x” is not a valid locale."),
        ("locales: de\n", "`auto` or a list of locales"),
        ("max_file_size: 3 miles\n", "A number of bytes"),
        ("locales: [\n", "diptych.yaml:2:1:"),
        ("a: &a [*a]\nb: *c\n", "diptych.yaml:"),
    ] {
        let root = tree(&[("diptych.yaml", text), ("source/a.md", ""), ("de/a.md", "")]);
        assert!(workspace::load(&options(&root)).is_err(), "{text}");
        let error = told(root.path());
        assert!(error.contains(message), "{text}\n{error}\n{message}");
    }
}

#[test]
fn the_project_adds_to_the_defaults() {
    let text = "metadata: {translatable: [slogan], own: [title]}\nroles: {headers: [Würde]}\n\
        checks: {missing-row: off, stale-translation: error}\nfail_on: never\n";
    let root = tree(&[("diptych.yaml", text), ("source/a.md", ""), ("de/a.md", "")]);
    let workspace = load(&options(&root));
    let settings = &workspace.settings;
    let holds = |list: &[String], word: &str| list.iter().any(|known| known == word);
    assert!(
        holds(&settings.translatable_keys, "slogan") && holds(&settings.translatable_keys, "description")
    );
    assert!(holds(&settings.own_keys, "title") && !holds(&settings.translatable_keys, "title"));
    assert!(holds(&settings.roles.headers, "würde"));
    assert_eq!(settings.levels.len(), 2);
    assert_eq!(settings.levels[0], ("missing-row".to_owned(), None));
    assert_eq!(workspace.fail_on, None);
}

#[test]
fn what_cannot_be_read_is_told_and_the_run_goes_on() {
    let text = "max_file_size: 10\nlocales: [de, fr]\n";
    let root = tree(&[
        ("diptych.yaml", text),
        ("source/a.md", "short"),
        ("source/b.md", "longer than ten bytes"),
        ("de/a.md", "kurz"),
        ("de/b.md", "kurz"),
    ]);
    let workspace = load(&options(&root));
    assert_eq!(shown(&workspace), ["de source/a.md de/a.md"]);
    let kinds: Vec<_> = workspace.errors.iter().map(|trouble| trouble.kind.clone()).collect();
    assert_eq!(kinds.len(), 2, "{kinds:?}");
    assert!(kinds.contains(&TroubleKind::TooLarge(10)));
    assert!(kinds.contains(&TroubleKind::NoFilesForLocale(vec!["de".to_owned()])));
}

#[test]
fn a_folder_without_translations_is_an_error_with_a_remedy() {
    let root = pages(&["a.md", "b/c.md"]);
    let error = told(root.path());
    assert!(error.contains("--source DIR --target DIR"), "{error}");
    let missing = Options { source: Some("nowhere".into()), target: Some("b".into()), ..options(&root) };
    assert!(matches!(workspace::load(&missing), Err(Error::Unreadable { .. })));
}

#[test]
fn paths_select_pairs_by_either_side() {
    let root = pages(&["docs/en/a.md", "docs/en/x/b.md", "docs/de/a.md", "docs/de/x/b.md"]);
    let select = |path: &str, below: &str| {
        let mut workspace = load(&Options { paths: vec![path.into()], ..options(root.path().join(below)) });
        workspace.keep_selected();
        (workspace.corpus.pairs.len(), workspace.errors.len())
    };
    assert_eq!(select("docs/de/x", ""), (1, 0));
    assert_eq!(select("docs/en/a.md", ""), (1, 0));
    assert_eq!(select("./docs/../docs", ""), (2, 0));
    assert_eq!(select("docs/d", ""), (0, 1), "a part of a name is not a folder");
}

#[test]
fn a_locale_is_selected_by_its_language_and_a_slip_is_told() {
    let root = pages(&["docs/en/a.md", "docs/de/a.md", "docs/fr/a.md"]);
    let workspace = load(&Options { locales: vec!["de-DE".to_owned()], ..options(&root) });
    assert_eq!(shown(&workspace), ["de-DE docs/en/a.md docs/de/a.md"]);
    let workspace = load(&Options { locales: vec!["dr".to_owned()], ..options(&root) });
    assert_eq!(
        workspace.errors[0].kind,
        TroubleKind::NoFilesForLocale(vec!["de".to_owned(), "fr".to_owned()])
    );
    let config = tree(&[("diptych.yaml", "preset: mkdocs"), ("docs/en/a.md", ""), ("docs/de/a.md", "")]);
    let workspace = load(&Options { locales: vec!["dee".to_owned()], ..options(&config) });
    assert_eq!(workspace.errors.len(), 1);
    assert_eq!(workspace.corpus.pairs.len(), 0);
}

/// A repository whose page `docs/en/a.md` had two texts, and was renamed in between where asked.
struct Repository {
    root: TempDir,
}

impl Repository {
    fn new() -> Self {
        let repository = Self { root: tree(&[]) };
        repository.git(&["init", "-q", "-b", "main"]);
        repository
    }

    fn git(&self, arguments: &[&str]) -> String {
        let identity = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"];
        let mut command = Command::new("git");
        command.arg("-C").arg(self.root.path()).args(identity).args(arguments);
        let output = command.env("GIT_CONFIG_GLOBAL", "/dev/null").output().expect("git can be run");
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8_lossy(&output.stdout).trim().to_owned()
    }

    fn commit(&self, path: &str, text: &str) -> String {
        write(self.root.path(), path, text);
        self.git(&["add", "-A"]);
        self.git(&["commit", "-qm", "x"]);
        self.git(&["rev-parse", "HEAD"])
    }

    fn translate(&self, front_matter: &str) {
        write(self.root.path(), "docs/de/a.md", &format!("---\n{front_matter}\n---\nhallo\n"));
    }

    /// Base, its revision and text, and verdict of the only pair.
    fn judged(&self) -> (BaseKind, Option<String>, String, Verdict) {
        let workspace = load(&options(&self.root));
        assert_eq!(workspace.errors, []);
        let [pair] = workspace.corpus.pairs.as_slice() else { panic!("{:?}", shown(&workspace)) };
        let text = pair.source.as_ref().map(|source| source.text.clone()).unwrap_or_default();
        (pair.base.kind, pair.base.revision.clone(), text, pair.verdict)
    }
}

const OLD: &str = "# Old\n\none\ntwo\nthree\nfour\n";
const NEW: &str = "# New\n\none\ntwo\nthree\nfour\n";
/// SHA-1 of [`OLD`] with CRLF.
const OLD_HASH: &str = "2829d6b7de9db1bd0e49e9e54adfccd0f9ae0da6";

#[test]
fn the_base_is_found_by_hash_then_commit_then_not_at_all() {
    let repository = Repository::new();
    let old = repository.commit("docs/en/a.md", OLD);
    let new = repository.commit("docs/en/a.md", NEW);
    let blob = repository.git(&["rev-parse", &format!("{old}:docs/en/a.md")]);
    let commit_is = |commit: &str, hash: &str| {
        repository.translate(&format!("ms.openlocfilehash: {hash}\nms.sourcegitcommit: {commit}"));
        repository.judged()
    };
    let nowhere = "0123456789012345678901234567890123456789";
    let (old_text, new_text) = (OLD.to_owned(), NEW.to_owned());
    assert_eq!(
        commit_is(&old, OLD_HASH),
        (BaseKind::Hash, Some(old.clone()), old_text.clone(), Verdict::Stale)
    );
    assert_eq!(
        commit_is(&new, OLD_HASH),
        (BaseKind::Hash, Some(blob.clone()), old_text.clone(), Verdict::Stale),
        "the commit is wrong"
    );
    assert_eq!(
        commit_is(nowhere, OLD_HASH),
        (BaseKind::Hash, Some(blob), old_text.clone(), Verdict::Stale),
        "the commit is private"
    );
    assert_eq!(
        commit_is(&old, nowhere),
        (BaseKind::Commit, Some(old.clone()), old_text.clone(), Verdict::Stale)
    );
    assert_eq!(commit_is(nowhere, nowhere), (BaseKind::Head, None, new_text.clone(), Verdict::Unknown));
    repository.translate(&format!("ms.sourcegitcommit: {}", &old[..9]));
    assert_eq!(repository.judged(), (BaseKind::Commit, Some(old[..9].to_owned()), old_text, Verdict::Stale));
    repository.translate(&format!("ms.sourcegitcommit: {new}"));
    assert_eq!(
        repository.judged(),
        (BaseKind::Current, Some(new.clone()), new_text.clone(), Verdict::Current)
    );
    repository.translate("title: x");
    assert_eq!(repository.judged(), (BaseKind::Inferred, Some(new), new_text.clone(), Verdict::Current));
    write(repository.root.path(), "diptych.yaml", "fingerprint: {schemes: [openlocfile]}");
    assert_eq!(repository.judged(), (BaseKind::Head, None, new_text, Verdict::Unstamped));
}

#[test]
fn the_base_is_found_under_an_earlier_name() {
    let repository = Repository::new();
    let old = repository.commit("docs/en/before.md", OLD);
    std::fs::remove_file(repository.root.path().join("docs/en/before.md")).expect("the file is there");
    repository.commit("docs/en/a.md", NEW);
    repository.translate(&format!("ms.openlocfilehash: {OLD_HASH}\nms.sourcegitcommit: {old}"));
    assert_eq!(repository.judged(), (BaseKind::Hash, Some(old), OLD.to_owned(), Verdict::Stale));
}

#[cfg(unix)]
#[test]
fn a_hostile_repository_runs_nothing() {
    use std::os::unix::fs::PermissionsExt;
    let repository = Repository::new();
    let root = repository.root.path();
    repository.commit("docs/en/a.md", OLD);
    repository.commit("docs/en/a.md", NEW);
    // A commit that claims to be signed, so that git would ask the configured program about it.
    let signed = repository.git(&["cat-file", "commit", "HEAD"]).replacen(
        "\n\n",
        "\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n\n",
        1,
    );
    write(root, ".git/signed", &format!("{signed}\n"));
    let id = repository.git(&["hash-object", "-t", "commit", "-w", ".git/signed"]);
    repository.git(&["update-ref", "HEAD", &id]);
    let (witness, program) = (root.join("witness"), root.join(".git/evil.sh"));
    std::fs::write(&program, format!("#!/bin/sh\ntouch {}\ncat\n", witness.display()))
        .expect("files can be written");
    std::fs::set_permissions(&program, PermissionsExt::from_mode(0o755)).expect("the file is ours");
    let evil = program.to_string_lossy();
    let keys = [
        "core.fsmonitor",
        "core.pager",
        "pager.log",
        "gpg.program",
        "diff.external",
        "diff.x.textconv",
        "filter.x.smudge",
    ];
    for key in keys {
        repository.git(&["config", key, &evil]);
    }
    repository.git(&["config", "log.showSignature", "true"]);
    write(root, ".gitattributes", "*.md diff=x filter=x\n");
    let nowhere = "0123456789012345678901234567890123456789";
    repository.translate(&format!("ms.openlocfilehash: {OLD_HASH}\nms.sourcegitcommit: {nowhere}"));
    assert_eq!(repository.judged().0, BaseKind::Hash, "the history was read");
    assert!(!witness.exists());
}

#[test]
fn a_corrupt_object_costs_its_own_page_alone() {
    let repository = Repository::new();
    write(repository.root.path(), "docs/en/b.md", "b, before\n");
    let old = repository.commit("docs/en/a.md", OLD);
    write(repository.root.path(), "docs/en/b.md", "b, after\n");
    repository.commit("docs/en/a.md", NEW);
    repository.translate(&format!("ms.sourcegitcommit: {old}"));
    write(repository.root.path(), "docs/de/b.md", &format!("---\nms.sourcegitcommit: {old}\n---\n"));
    let blob = repository.git(&["rev-parse", &format!("{old}:docs/en/a.md")]);
    let object = repository.root.path().join(".git/objects").join(&blob[..2]).join(&blob[2..]);
    std::fs::remove_file(&object).and_then(|()| std::fs::write(&object, "rot")).expect("the object is loose");
    let workspace = load(&options(&repository.root));
    let verdicts: Vec<Verdict> = workspace.corpus.pairs.iter().map(|pair| pair.verdict).collect();
    assert_eq!(verdicts, [Verdict::Unknown, Verdict::Stale]);
}

#[test]
fn a_shallow_history_is_named_as_the_reason() {
    let origin = Repository::new();
    let old = origin.commit("docs/en/a.md", OLD);
    origin.commit("docs/en/a.md", NEW);
    let shallow = Repository { root: tree(&[]) };
    let url = format!("file://{}", origin.root.path().display());
    shallow.git(&["clone", "-q", "--depth=1", &url, "."]);
    shallow.translate(&format!("ms.openlocfilehash: {OLD_HASH}\nms.sourcegitcommit: {old}"));
    let workspace = load(&options(&shallow.root));
    assert_eq!(workspace.corpus.pairs[0].verdict, Verdict::Unknown);
    assert!(matches!(workspace.notices[0].kind, TroubleKind::ShallowHistory(1)));
}

#[test]
fn a_broken_repository_does_not_end_the_run() {
    let root = tree(&[
        ("docs/en/a.md", "x"),
        ("docs/de/a.md", "---\nms.openlocfilehash: 0123456789\n---\n"),
        (".git/HEAD", "nonsense"),
    ]);
    let workspace = load(&options(&root));
    assert_eq!(workspace.corpus.pairs[0].verdict, Verdict::Stale, "the hash alone says so");
    assert!(matches!(workspace.notices[0].kind, TroubleKind::GitUnusable(_)));
    let asked = Options { source_git: Some("docs".into()), ..options(&root) };
    assert!(
        matches!(load(&asked).errors[0].kind, TroubleKind::GitUnusable(_)),
        "asked for, so it fails the run"
    );
}

#[test]
fn every_aligned_page_of_a_real_translation_is_current() {
    let Some(corpora) = corpora() else { return };
    let rms = corpora.join("azure-rms");
    let roots = Options { source: Some("source".into()), target: Some("de-DE".into()), ..options(&rms) };
    let workspace = load(&roots);
    let table = std::fs::read_to_string(rms.join("ALIGN.tsv")).expect("the table is there");
    let aligned: Vec<&str> = table
        .lines()
        .filter(|line| line.contains("\tcommit\t"))
        .filter_map(|line| line.split('\t').next())
        .collect();
    assert_eq!(aligned.len(), 366);
    for path in aligned {
        let pair = workspace.corpus.pairs.iter().find(|pair| pair.source_path == path);
        let found = pair.map(|pair| (pair.locale.as_str(), pair.base.kind, pair.verdict));
        assert_eq!(found, Some(("de-DE", BaseKind::Current, Verdict::Current)), "{path}");
    }
    // The folder alone tells the same.
    assert_eq!(shown(&load(&options(&rms))).len(), workspace.corpus.pairs.len());
}

#[test]
fn the_seed_page_is_current_at_hand_off_and_stale_later() {
    let Some(corpora) = corpora() else { return };
    let towards = |source: &str| {
        let target = Some("de-DE".into());
        load(&Options { source: Some(source.into()), target, ..options(corpora.join("seed")) })
    };
    let at_hand_off = towards("source-at-handoff");
    assert_eq!(at_hand_off.corpus.pairs.len(), 1);
    assert_eq!(
        (at_hand_off.corpus.pairs[0].base.kind, at_hand_off.corpus.pairs[0].verdict),
        (BaseKind::Current, Verdict::Current)
    );
    let later = towards("source");
    assert_eq!(
        (later.corpus.pairs[0].base.kind, later.corpus.pairs[0].verdict),
        (BaseKind::Head, Verdict::Stale)
    );
}

#[test]
fn the_bases_of_stale_pages_come_out_of_a_shallow_repository() {
    let Some(corpora) = corpora() else { return };
    let git_dir = corpora.join("azure-rms-source.git");
    let checkout = tree(&[]);
    let archive = checkout.path().join("archive.tar");
    let made = Command::new("git")
        .arg(format!("--git-dir={}", git_dir.display()))
        .args(["archive", "--output", &archive.to_string_lossy(), "live-2021-06", "--", "*.md", "*.yml"])
        // It regrets each image that the repository lacks.
        .stderr(std::process::Stdio::null())
        .status();
    assert!(made.is_ok_and(|status| status.success()));
    let unpacked = Command::new("tar").args(["-xf", "archive.tar"]).current_dir(checkout.path()).status();
    assert!(unpacked.is_ok_and(|status| status.success()));
    let workspace = load(&Options {
        source: Some(checkout.path().to_owned()),
        target: Some(corpora.join("azure-rms/de-DE")),
        source_git: Some(git_dir),
        ..options(checkout.path())
    });
    let of = |verdict: Verdict, base: BaseKind| -> BTreeSet<&str> {
        let pairs =
            workspace.corpus.pairs.iter().filter(|pair| pair.verdict == verdict && pair.base.kind == base);
        pairs.map(|pair| pair.target_path.as_str()).collect()
    };
    // The very pages that are listed, each with the very text it was made from.
    let listed =
        std::fs::read(corpora.join("azure-rms/expected-stale-2021-06.json")).expect("the list is there");
    let listed: Vec<(String, String)> = serde_json::from_slice(&listed).expect("the list is JSON");
    let (gone, stale): (Vec<_>, Vec<_>) = listed.iter().partition(|(_, how)| how == "gone");
    let stale: BTreeSet<&str> = stale.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(of(Verdict::Stale, BaseKind::Hash), stale);
    assert_eq!(of(Verdict::Stale, BaseKind::Commit).len() + of(Verdict::Unknown, BaseKind::Head).len(), 0);
    let orphans = of(Verdict::Orphan, BaseKind::Head);
    assert!(gone.iter().all(|(path, _)| orphans.contains(path.as_str())));
}

#[test]
fn what_init_writes_finds_the_same_pairs() {
    for paths in [
        ["docs/en/a.md", "docs/pt-br/a.md", "docs/de/a.md"],
        ["content/a.md", "content/a.de.md", "content/b.md"],
        ["docs/a.md", "docs.de-de/a.md", "docs.fr-fr/a.md"],
        ["i18n/ja/docusaurus-plugin-content-docs/current/a.md", "docs/a.md", "blog/a.md"],
    ] {
        let root = pages(&paths);
        let found = shown(&load(&options(&root)));
        let starter = workspace::starter(&options(&root)).expect("the layout is recognised");
        write(root.path(), "diptych.yaml", &starter.text);
        let configured = load(&options(&root));
        assert!(configured.config.is_some());
        assert_eq!(shown(&configured), found, "{}", starter.text);
    }
    let root = pages(&["s/a.md", "t/a.md"]);
    let roots = Options { source: Some("s".into()), target: Some("t".into()), ..options(&root) };
    let starter = workspace::starter(&roots).expect("the folders are given");
    write(root.path(), "diptych.yaml", &starter.text);
    assert_eq!(shown(&load(&options(&root))), shown(&load(&roots)));
}
