//! A module is one stage of the line of data and uses only stages before it; files, environment, clock
//! and terminal belong to the shell.
//!
//! The paths of every file are read off its tokens, so that neither comments nor strings nor the way an
//! import is grouped matter. Modules under `#[cfg(test)]` may use what they like.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// Which modules a module may use besides itself.
const MAY_USE: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("language", &["text"]),
    ("glossary", &["text", "language"]),
    ("document", &["text"]),
    ("dialect", &["text", "document"]),
    ("fingerprint", &["text", "document"]),
    ("align", &["text", "document"]),
    ("passage", &["text", "document", "align"]),
    ("drift", &["text", "document", "align"]),
    ("role", &["text", "document", "align", "drift"]),
    ("corpus", &["text", "document", "drift"]),
    ("site", &["text", "document", "align", "corpus"]),
    ("finding", &["text", "drift"]),
    (
        "checks",
        &[
            "text", "language", "glossary", "document", "align", "passage", "drift", "role", "corpus",
            "site", "finding",
        ],
    ),
    (
        "engine",
        &["text", "document", "align", "passage", "drift", "role", "corpus", "site", "finding", "checks"],
    ),
    ("ui", &["finding"]),
    ("report", &["text", "document", "drift", "role", "corpus", "finding", "ui"]),
    (
        "workspace",
        &[
            "text",
            "glossary",
            "document",
            "dialect",
            "fingerprint",
            "drift",
            "role",
            "corpus",
            "site",
            "finding",
            "checks",
        ],
    ),
    ("cli", EVERYTHING),
];

/// The shell ties all ends together.
const EVERYTHING: &[&str] = &[
    "text",
    "language",
    "glossary",
    "document",
    "dialect",
    "fingerprint",
    "align",
    "passage",
    "drift",
    "role",
    "corpus",
    "site",
    "finding",
    "checks",
    "engine",
    "ui",
    "report",
    "workspace",
];

/// What may be named only below these places, which are relative to `src/`.
const ONLY_IN: &[(&[&str], &[&str])] = &[
    (&["std", "fs"], &["cli/", "workspace/"]),
    (&["std", "env"], &["cli/", "workspace/"]),
    (&["std", "net"], &[]),
    (&["std", "process"], &["cli/", "workspace/"]),
    (&["std", "process", "ExitCode"], &["main.rs", "cli/"]),
    (&["std", "time"], &["cli/", "workspace/"]),
    (&["annotate_snippets"], &["report/"]),
    (&["clap"], &["cli/"]),
    (&["fluent"], &["ui/"]),
    (&["icu_decimal"], &["language/"]),
    (&["icu_plurals"], &["language/"]),
    (&["jsonc_parser"], &["dialect/json.rs"]),
    (&["ignore"], &["workspace/"]),
    (&["pulldown_cmark"], &["dialect/"]),
    (&["rayon"], &["engine.rs", "workspace/read.rs"]),
    (&["serde", "Serialize"], &["report/"]),
    (&["serde_yaml"], &["workspace/"]),
    (&["csv"], &["report/roles/", "workspace/glossary/"]),
    (&["fluent_syntax"], &["dialect/ftl.rs", "role/", "text/ftl.rs", "ui/", "workspace/glossary/"]),
    (&["roxmltree"], &["workspace/glossary/"]),
    (&["snowball_stemmers_rs"], &["language/"]),
    (&["stop_words"], &["language/"]),
    (&["tempfile"], &["workspace/"]),
    (&["dbg!"], &[]),
    (&["print!"], &[]),
    (&["println!"], &[]),
    (&["eprint!"], &[]),
    (&["eprintln!"], &[]),
];

#[test]
fn modules_use_only_stages_before_them() {
    let table: BTreeMap<&str, &[&str]> = MAY_USE.iter().copied().collect();
    let mut wrong = BTreeSet::new();
    for file in files() {
        let Some(module) = file.module() else { continue };
        for path in file.paths() {
            let Some(used) = file.used_module(&path) else { continue };
            let allowed = table.get(module).is_some_and(|used_by| used_by.contains(&used));
            if used != module && !allowed {
                wrong.insert(format!("{}: `{module}` may not use `{used}` ({})", file.name, path.join("::")));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", lines(&wrong));
}

#[test]
fn every_module_has_a_row_in_the_table() {
    let listed: BTreeSet<&str> = MAY_USE.iter().map(|(module, _)| *module).collect();
    let files = files();
    let there: BTreeSet<&str> = files.iter().filter_map(File::module).collect();
    assert_eq!(there, listed);
    let known = |used: &&str| listed.contains(used);
    assert!(MAY_USE.iter().all(|(_, used)| used.iter().all(known)));
}

#[test]
fn the_library_lists_its_modules_after_the_stages_they_use() {
    let root = fs::read_to_string(source().join("lib.rs")).expect("the library has a root");
    let order: Vec<&str> =
        root.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    let place = |module: &str| order.iter().position(|listed| *listed == module);
    for (module, used) in MAY_USE {
        for used in *used {
            assert!(place(used) < place(module), "{module} uses {used}, which lib.rs lists after it");
        }
    }
}

#[test]
fn the_world_outside_is_reached_only_where_it_belongs() {
    let mut wrong = BTreeSet::new();
    for file in files() {
        for path in file.paths() {
            // The longest rule that fits decides.
            let rules = ONLY_IN.iter().filter(|(name, _)| is_below(&path, name));
            let Some((_, places)) = rules.max_by_key(|(name, _)| name.len()) else { continue };
            if !places.iter().any(|place| file.name.starts_with(place)) {
                wrong.insert(format!("{}: {}", file.name, path.join("::")));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", lines(&wrong));
}

#[test]
fn architecture_md_shows_the_table() {
    let page = fs::read_to_string(source().with_file_name("ARCHITECTURE.md")).expect("the page is there");
    let own = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<_>>();
    let table: BTreeMap<_, _> =
        MAY_USE.iter().map(|(module, used)| ((*module).to_owned(), own(used))).collect();
    assert_eq!(documented(&page), table);
}

#[test]
fn the_shell_takes_only_the_settings_of_the_checks() {
    for file in files().iter().filter(|file| file.module() == Some("workspace")) {
        for path in file.paths().iter().filter(|path| file.used_module(path) == Some("checks")) {
            assert!(
                ["checks", "Settings", "Profile", "CodePart"].contains(&path[path.len() - 1].as_str()),
                "{}: {path:?}",
                file.name
            );
        }
    }
}

#[test]
fn every_way_to_write_a_path_is_seen() {
    let file = File {
        name: "align/order.rs".into(),
        tokens: "
            //! use crate::comments;
            use crate::{engine::run, ui};
            use super::super::{report as r, super_cool};
            use std::{fs::{self, File}, io};
            #[derive(serde::Serialize)]
            struct A(crate::cli::B);
            fn f() { println!(\"{}\", [crate::judge::g()]); \"crate::strings\"; super::state::h() }
            pub(in crate::align) fn g() {}
            #[cfg(test)]
            mod tests { use crate::tests_only; }
            #[cfg(test)]
            mod more;
            mod kept { use crate::corpus; }
        "
        .parse()
        .expect("the sample is Rust"),
    };
    let paths = file.paths();
    let used: BTreeSet<&str> = paths.iter().filter_map(|path| file.used_module(path)).collect();
    let wanted = ["align", "cli", "corpus", "engine", "judge", "report", "super_cool", "ui"];
    assert_eq!(used, BTreeSet::from(wanted));
    for name in [&["std", "fs"][..], &["std", "fs", "File"], &["println!"], &["serde", "Serialize"]] {
        assert!(paths.iter().any(|path| is_below(path, name)), "{name:?} in {paths:?}");
    }
    assert_eq!(File::test_modules(file.tokens), ["more"]);
}

#[test]
fn a_table_in_markdown_is_read_as_rows_of_modules() {
    let page = "
| job | crate |
|---|---|
| a | `b` |

## Who may use whom

| module | may use |
|---|---|
| `text` | – |
| `document`, `finding` | `text` |
| `workspace` | `text`, and of `checks` its `Settings` |
| `cli` | everything |

| x | y |
";
    let all = BTreeSet::from(["document", "finding", "text", "workspace"].map(str::to_owned));
    let row = |used: &[&str]| used.iter().map(|used| (*used).to_owned()).collect::<BTreeSet<_>>();
    let table = BTreeMap::from([
        ("text".to_owned(), row(&[])),
        ("document".to_owned(), row(&["text"])),
        ("finding".to_owned(), row(&["text"])),
        ("workspace".to_owned(), row(&["checks", "text"])),
        ("cli".to_owned(), all),
    ]);
    assert_eq!(documented(page), table);
}

/// A file of `src/`.
struct File {
    /// Its path below `src/`, with `/`.
    name: String,
    tokens: TokenStream,
}

/// Names with `::` between them.
type Name = Vec<String>;

impl File {
    /// The module of the crate's root that it belongs to; none for the roots themselves.
    fn module(&self) -> Option<&str> {
        let first = self.name.split('/').next()?;
        let module = first.strip_suffix(".rs").unwrap_or(first);
        (!["lib", "main"].contains(&module)).then_some(module)
    }

    /// The module of the crate's root that a path leads to, through `crate` or through `super`.
    fn used_module<'p>(&self, path: &'p [String]) -> Option<&'p str> {
        if path.first()? == "crate" {
            return path.get(1).map(String::as_str);
        }
        let climbed = path.iter().take_while(|name| *name == "super").count();
        let depth = self.name.trim_end_matches("/mod.rs").split('/').count();
        (climbed >= depth).then(|| path.get(climbed).map(String::as_str)).flatten()
    }

    fn paths(&self) -> Vec<Name> {
        let mut found = Vec::new();
        collect(self.tokens.clone(), &[], &mut found);
        found
    }

    /// The modules under `#[cfg(test)]` that lie in files of their own.
    fn test_modules(tokens: TokenStream) -> Vec<String> {
        let tokens: Vec<String> = tokens.into_iter().map(|token| token.to_string()).collect();
        let is_test =
            |at: &[String]| at[0] == "#" && is_test_attribute(&at[1]) && at[2] == "mod" && at[4] == ";";
        tokens.windows(5).filter(|at| is_test(at)).map(|at| at[3].clone()).collect()
    }
}

fn is_test_attribute(attribute: &str) -> bool {
    attribute.replace(' ', "") == "[cfg(test)]"
}

/// Adds the paths in `tokens`, each behind `prefix`.
fn collect(tokens: TokenStream, prefix: &[String], found: &mut Vec<Name>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let is = |at: usize, text: &str| tokens.get(at).is_some_and(|token| token.to_string() == text);
    let mut at = 0;
    while at < tokens.len() {
        let is_test = || tokens.get(at + 1).is_some_and(|token| is_test_attribute(&token.to_string()));
        if is(at, "#") && is(at + 2, "mod") && is_test() {
            // Past the attribute, `mod`, the name and the body.
            at += 5;
            continue;
        }
        match &tokens[at] {
            TokenTree::Group(group) => collect(group.stream(), prefix, found),
            // Past the new name in a group of imports.
            TokenTree::Ident(word) if word == "as" && !prefix.is_empty() => at += 1,
            TokenTree::Ident(first) => {
                let mut path = prefix.to_vec();
                path.push(first.to_string());
                // `::` is two tokens.
                while is(at + 1, ":") && is(at + 2, ":") {
                    match tokens.get(at + 3) {
                        Some(TokenTree::Ident(next)) => path.push(next.to_string()),
                        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                            collect(group.stream(), &path, found);
                        }
                        _ => break,
                    }
                    at += 3;
                }
                if is(at + 1, "!") && prefix.is_empty() && path.len() == 1 {
                    path[0].push('!');
                }
                found.push(path);
            }
            _ => {}
        }
        at += 1;
    }
}

/// Whether `path` is `name` or below it.
fn is_below(path: &[String], name: &[&str]) -> bool {
    path.len() >= name.len() && path.iter().zip(name).all(|(part, wanted)| part == wanted)
}

/// All files of `src/` that are not tests, in order.
fn files() -> Vec<File> {
    let mut files = Vec::new();
    let mut tests = BTreeSet::new();
    let mut folders = vec![source()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("folders of the project can be listed") {
            let path = entry.expect("folders of the project can be listed").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = fs::read_to_string(&path).expect("files of the project are text");
            let tokens: TokenStream = text.parse().expect("files of the project are Rust");
            let relative = path.strip_prefix(source()).expect("it lies below");
            let name = relative.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/");
            let own = name.trim_end_matches("/mod.rs").trim_end_matches(".rs");
            tests
                .extend(File::test_modules(tokens.clone()).iter().map(|module| format!("{own}/{module}.rs")));
            files.push(File { name, tokens });
        }
    }
    files.retain(|file| !tests.contains(&file.name));
    files.sort_by(|left, right| left.name.cmp(&right.name));
    files
}

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn lines(wrong: &BTreeSet<String>) -> String {
    wrong.iter().map(|line| format!("\n{line}")).collect()
}

/// The table below the heading “Who may use whom” of a page: for each module, what it may use.
/// `everything` stands for all the others.
fn documented(page: &str) -> BTreeMap<String, BTreeSet<String>> {
    let below =
        page.lines().skip_while(|line| !(line.starts_with('#') && line.ends_with("Who may use whom")));
    let rows = below.skip_while(|line| !line.starts_with('|')).take_while(|line| line.starts_with('|'));
    let rows = rows.map(|row| row.split('|').skip(1).collect::<Vec<_>>());
    // Items, which are capitalised, narrow an edge and are none.
    let is_module = |name: &&str| name.starts_with(|first: char| first.is_ascii_lowercase());
    let names = |cell: &str| -> BTreeSet<String> {
        cell.split('`').skip(1).step_by(2).filter(is_module).map(str::to_owned).collect()
    };
    let mut table = BTreeMap::new();
    let mut everything = Vec::new();
    for row in rows {
        let [modules, used, ..] = row.as_slice() else { continue };
        for module in names(modules) {
            if used.trim() == "everything" {
                everything.push(module.clone());
            }
            table.insert(module, names(used));
        }
    }
    let all: BTreeSet<String> = table.keys().cloned().collect();
    for module in everything {
        let others = all.iter().filter(|other| **other != module).cloned().collect();
        table.insert(module, others);
    }
    table
}
