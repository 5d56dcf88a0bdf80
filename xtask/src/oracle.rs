//! `cargo xtask corpus --oracle compare-locales`: what Diptych says of catalogues beside compare-locales, Mozilla's own
//! checker, on the same project, message by message.
//!
//! `--faults N` first puts N faults into a copy of each locale, the same ones every time: lost, invented, doubled and
//! broken messages, lost and invented attributes, other references, lost forms of number.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use diptych::engine::{self, Learned};
use diptych::finding::{Fact, Finding};
use diptych::workspace::{self, Options, Workspace};
use serde_json::Value;

use crate::mutate::random::Random;

const USAGE: &str =
    "usage: cargo xtask corpus --oracle compare-locales CONFIG LOCALE… [--program PATH] [--faults N]";

/// What one program says: locale, path below the locale's folder, kind, and what it names.
type Said = BTreeSet<(String, String, &'static str, String)>;

/// Runs it; the arguments are those behind the program's name.
pub fn run(arguments: &[String]) -> ExitCode {
    let (mut names, mut program, mut faults) = (Vec::new(), PathBuf::from("compare-locales"), 0);
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        match (argument.as_str(), argument.starts_with("--")) {
            ("--program", _) => program = arguments.next().map(PathBuf::from).unwrap_or_default(),
            ("--faults", _) => faults = arguments.next().and_then(|count| count.parse().ok()).unwrap_or(0),
            (_, false) => names.push(argument.clone()),
            _ => return usage(),
        }
    }
    let [config, locales @ ..] = &names[..] else { return usage() };
    if locales.is_empty() {
        return usage();
    }
    match compare(Path::new(config), locales, &program, faults) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("corpus: {error}");
            eprintln!("compare-locales is a Python package; `--program PATH` names it.");
            ExitCode::from(2)
        }
    }
}

fn usage() -> ExitCode {
    eprintln!("{USAGE}");
    ExitCode::from(2)
}

fn compare(config: &Path, locales: &[String], program: &Path, faults: usize) -> Result<(), String> {
    let folder = load(config, Path::new("."), locales)?.source_root;
    let copy = tempfile::tempdir().map_err(|error| error.to_string())?;
    let (config, folder) = if faults > 0 {
        let below = std::path::absolute(config).map_err(|error| error.to_string())?;
        let below = below.strip_prefix(&folder).map_err(|error| error.to_string())?.to_owned();
        copy_tree(&folder, copy.path()).map_err(|error| error.to_string())?;
        for locale in locales {
            put_faults(&copy.path().join(locale), faults).map_err(|error| error.to_string())?;
        }
        (copy.path().join(below), copy.path().to_owned())
    } else {
        (config.to_owned(), folder)
    };
    let (own, other) =
        (diptych(&config, &folder, locales)?, compare_locales(&config, &folder, locales, program)?);
    let (mut own, mut other) = (own, other);
    drop_consequences(&mut other);
    drop_doubled(&mut own, &mut other);
    let mut kinds: BTreeMap<&str, [usize; 3]> = BTreeMap::new();
    for said in own.union(&other) {
        let at = match (own.contains(said), other.contains(said)) {
            (true, true) => 0,
            (true, false) => 1,
            _ => 2,
        };
        kinds.entry(said.2).or_default()[at] += 1;
        if at > 0 {
            let (locale, path, kind, name) = said;
            println!(
                "{}: {locale} {path}: {kind} {name}",
                ["", "Diptych alone", "compare-locales alone"][at]
            );
        }
    }
    println!("{:<12} {:>6} {:>14} {:>22}", "", "both", "Diptych alone", "compare-locales alone");
    for (kind, [both, own, other]) in kinds {
        println!("{kind:<12} {both:>6} {own:>14} {other:>22}");
    }
    Ok(())
}

/// A value that is not there refers to nothing: Diptych says the one and not the other.
fn drop_consequences(said: &mut Said) {
    let is_lost = |said: &Said, (locale, path, _, name): &(String, String, &'static str, String)| {
        let id = name.rsplit(" in ").next().unwrap_or("");
        said.contains(&(locale.clone(), path.clone(), "error", format!("missing {id}.")))
    };
    let consequences: Vec<_> =
        said.iter().filter(|entry| entry.2 == "reference" && is_lost(said, entry)).cloned().collect();
    consequences.iter().for_each(|entry| _ = said.remove(entry));
}

/// Of two messages of one id Diptych looks at the first, as programs do, and compare-locales at the last.
fn drop_doubled(own: &mut Said, other: &mut Said) {
    let doubled: BTreeSet<(String, String, String)> = own
        .union(other)
        .filter_map(|(locale, path, _, name)| {
            let id = name.strip_prefix("twice ")?.split('.').next()?;
            Some((locale.clone(), path.clone(), id.to_owned()))
        })
        .collect();
    let id = |name: &str| {
        let last = name.rsplit(' ').next().unwrap_or("");
        last.split('.').next().unwrap_or("").to_owned()
    };
    let is_other_matter = |(locale, path, _, name): &(String, String, &'static str, String)| {
        let is_doubled = doubled.contains(&(locale.clone(), path.clone(), id(name)));
        !is_doubled || name.starts_with("twice ") && !name.contains('.')
    };
    own.retain(is_other_matter);
    other.retain(is_other_matter);
}

fn load(config: &Path, folder: &Path, locales: &[String]) -> Result<Workspace, String> {
    let options = Options {
        directory: folder.to_owned(),
        config: Some(std::path::absolute(config).map_err(|error| error.to_string())?),
        locales: locales.to_vec(),
        ..Options::default()
    };
    workspace::load(&options).map_err(|error| format!("{error:?}"))
}

fn diptych(config: &Path, folder: &Path, locales: &[String]) -> Result<Said, String> {
    let mut workspace = load(config, folder, locales)?;
    engine::judge(&mut workspace.corpus, &workspace.settings);
    let learned = Learned::of(&workspace.corpus, &workspace.settings);
    let site = workspace.site().0;
    let findings = engine::run_with(&learned, &site, &workspace.corpus, &workspace.settings);
    let mut said = Said::new();
    for finding in &findings {
        let pair = &workspace.corpus.pairs[finding.pair];
        // compare-locales does not read what has no source.
        if pair.source.is_none() && finding.check != "extra-document" {
            continue;
        }
        let text = |name: &str| match finding.fact(name) {
            Some(Fact::Text(text)) => text.clone(),
            _ => String::new(),
        };
        let message = || text("message");
        let told: Vec<(&'static str, String)> = match finding.check {
            "missing-message" => vec![("missing", message())],
            "extra-message" => vec![("obsolete", message())],
            "missing-document" => vec![("missing", "(file)".to_owned())],
            "extra-document" => vec![("obsolete", "(file)".to_owned())],
            "missing-attribute" => vec![("error", format!("missing {}.{}", message(), text("attribute")))],
            "extra-attribute" => vec![("error", format!("obsolete {}.{}", message(), text("attribute")))],
            "duplicate-message" if finding.target.is_some() => {
                vec![("error", format!("twice {}", message()))]
            }
            "junk" if finding.target.is_some() => {
                vec![("error", format!("junk in {}", line_of_junk(finding, pair)))]
            }
            "changed-reference" | "unknown-reference" => {
                let id = message().split('.').next().unwrap_or("").to_owned();
                let names = [("missing", text("expected")), ("obsolete", text("found"))];
                let names = names.into_iter().filter(|(_, name)| !name.is_empty());
                names.map(|(what, name)| ("reference", format!("{what} {name} in {id}"))).collect()
            }
            "missing-plural" => vec![("plural", message())],
            "duplicate-variant" if finding.target.is_some() => {
                vec![("variant", format!("{} in {}", text("variant"), message()))]
            }
            _ => Vec::new(),
        };
        let path = without_locale(&pair.target_path, &pair.locale);
        said.extend(told.into_iter().map(|(kind, name)| (pair.locale.clone(), path.clone(), kind, name)));
    }
    Ok(said)
}

/// The last line without indentation at or above the place of the fault: where compare-locales has it begin.
fn line_of_junk(finding: &Finding, pair: &diptych::corpus::Pair) -> usize {
    let Some((target, span)) = pair.target.as_ref().zip(finding.target) else { return 0 };
    let mut line = target.lines.line(span.range().start);
    let lines: Vec<&str> = target.text.lines().collect();
    while line > 1
        && lines.get(line - 1).is_none_or(|text| text.is_empty() || text.starts_with([' ', '}', '{']))
    {
        line -= 1;
    }
    line
}

fn without_locale(path: &str, locale: &str) -> String {
    path.strip_prefix(&format!("{locale}/")).unwrap_or(path).to_owned()
}

fn compare_locales(config: &Path, folder: &Path, locales: &[String], program: &Path) -> Result<Said, String> {
    let out = Command::new(program)
        .args(["--json", "-", "--return-zero"])
        .arg(config)
        .arg(folder)
        .args(locales)
        .output()
        .map_err(|error| format!("{}: {error}", program.display()))?;
    let said: Value = serde_json::from_slice(&out.stdout).map_err(|error| {
        format!("{}: {error}: {}", program.display(), String::from_utf8_lossy(&out.stderr))
    })?;
    let mut all = Said::new();
    for run in said.as_array().into_iter().flatten() {
        for (locale, tree) in run["details"].as_object().into_iter().flatten() {
            walk(tree, "", locale, &mut all);
        }
    }
    Ok(all)
}

fn walk(tree: &Value, path: &str, locale: &str, all: &mut Said) {
    for (name, below) in tree.as_object().into_iter().flatten() {
        let path = if path.is_empty() { name.clone() } else { format!("{path}/{name}") };
        walk(below, &path, locale, all);
    }
    let path = without_locale(path, locale);
    for entry in tree.as_array().into_iter().flatten() {
        for (kind, value) in entry.as_object().into_iter().flatten() {
            let text = value.as_str().unwrap_or("");
            let told = match kind.as_str() {
                "missingEntity" => Some(("missing", text.to_owned())),
                "obsoleteEntity" => Some(("obsolete", text.to_owned())),
                "missingFile" => Some(("missing", "(file)".to_owned())),
                "obsoleteFile" => Some(("obsolete", "(file)".to_owned())),
                "error" | "warning" => Some(fault(text)),
                _ => None,
            };
            all.extend(told.map(|(kind, name)| (locale.to_owned(), path.clone(), kind, name)));
        }
    }
}

/// A sentence of compare-locales as Diptych would name it.
fn fault(text: &str) -> (&'static str, String) {
    let id = text.rsplit(" for ").next().unwrap_or("");
    let name = |rest: &str| rest.split(" at line ").next().unwrap_or("").trim_matches('"').to_owned();
    for (start, kind, what) in
        [("Missing attribute: ", "error", "missing"), ("Obsolete attribute: ", "error", "obsolete")]
    {
        if let Some(rest) = text.strip_prefix(start) {
            return (kind, format!("{what} {id}.{}", name(rest)));
        }
    }
    for (start, what) in [
        ("Missing message reference: ", "missing"),
        ("Missing term reference: ", "missing"),
        ("Obsolete message reference: ", "obsolete"),
        ("Obsolete term reference: ", "obsolete"),
    ] {
        if let Some(rest) = text.strip_prefix(start) {
            return ("reference", format!("{what} {} in {id}", name(rest)));
        }
    }
    let first = |text: &str| text.split_whitespace().next().unwrap_or("").to_owned();
    match text {
        _ if text.starts_with("Missing value") => ("error", format!("missing {id}.")),
        _ if text.starts_with("Obsolete value") => ("error", format!("obsolete {id}.")),
        _ if text.starts_with("Plural categories missing") => ("plural", id.to_owned()),
        _ if text.starts_with("Variant key ") => {
            let key = text.split('"').nth(1).unwrap_or("");
            ("variant", format!("{key} in {id}"))
        }
        _ if text.contains(" occurs ") => ("error", format!("twice {}", first(text))),
        _ => match text.rsplit_once("from line ") {
            Some((_, place)) => ("error", format!("junk in {}", first(place))),
            None => ("error", text.to_owned()),
        },
    }
}

fn copy_tree(from: &Path, to: &Path) -> io::Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_tree(&entry.path(), &target)?;
        } else {
            std::fs::write(target, std::fs::read(entry.path())?)?;
        }
    }
    Ok(())
}

/// Puts `count` faults into the catalogues below `folder`.
fn put_faults(folder: &Path, count: usize) -> io::Result<()> {
    let mut files = Vec::new();
    catalogues(folder, &mut files)?;
    files.sort();
    let mut random = Random::new(count as u64);
    for at in 0..count {
        let Some(file) = files.get(random.below(files.len().max(1))) else { return Ok(()) };
        let text = std::fs::read_to_string(file)?;
        let mut entries: Vec<String> = Vec::new();
        for line in text.split_inclusive('\n') {
            let begins =
                line.starts_with(|first: char| first.is_ascii_alphabetic() || first == '-' || first == '#');
            match entries.last_mut().filter(|_| !begins) {
                Some(entry) => entry.push_str(line),
                None => entries.push(line.to_owned()),
            }
        }
        let messages: Vec<usize> = (0..entries.len())
            .filter(|at| entries[*at].starts_with(|first: char| first.is_ascii_lowercase()))
            .collect();
        let Some(chosen) = messages.get(random.below(messages.len().max(1))).copied() else { continue };
        let entry = entries[chosen].trim_end().to_owned();
        let id = entry.split([' ', '=']).next().unwrap_or("").to_owned();
        entries[chosen] = match at % 9 {
            0 => String::new(),
            1 => format!("{entry}\ninvented-{at} = x\n"),
            2 => format!("{entry}\n{id} = x\n"),
            3 => format!("{entry}\n    .invented = x\n"),
            4 => format!("{id} =\n    .invented = x\n"),
            5 => entry.replacen('=', "", 1) + "\n",
            6 => format!("{entry} {{ $x \n"),
            7 => format!("{id} = {{ -brand-nam-{at} }} {{ -brand-name-mozilla }}\n"),
            _ => format!("{id} = {{ $n ->\n    [one] x\n    [one] y\n   *[other] z\n }}\n"),
        };
        std::fs::write(file, entries.concat())?;
    }
    Ok(())
}

fn catalogues(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            catalogues(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "ftl") {
            files.push(path);
        }
    }
    Ok(())
}
