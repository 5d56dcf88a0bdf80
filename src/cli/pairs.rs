//! `diptych pairs`: which file is the translation of which, and why.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::{ArgMatches, Command};
use unicode_width::UnicodeWidthStr;

use super::{Exit, Failure, Subcommand, Terminal, options, path_arg, tell, with_selection};
use crate::corpus::Pair;
use crate::engine;
use crate::ui::Catalog;
use crate::workspace::{self, File, TroubleKind, Workspace, inert, shown};

pub(super) static SUBCOMMAND: Subcommand = Subcommand { name: "pairs", command, run };

fn command(command: Command) -> Command {
    with_selection(command).arg(path_arg("explain", "FILE"))
}

fn run(matches: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<Exit, Failure> {
    let mut options = options(matches);
    let asked = matches.get_one::<PathBuf>("explain");
    if let Some(file) = asked {
        options.paths = vec![file.clone()];
    }
    let mut workspace = workspace::load(&options)?;
    if asked.is_some() {
        // That no pair holds the file is the answer, not a fault.
        workspace.errors.retain(|trouble| trouble.kind != TroubleKind::NothingSelected);
    }
    tell(terminal, &workspace.errors, &workspace.notices)?;
    engine::judge(&mut workspace.corpus, &workspace.settings);
    workspace.keep_selected();
    match asked {
        Some(file) => explain(terminal, &workspace, file)?,
        None => list(terminal, &workspace)?,
    }
    let nothing = asked.is_none() && workspace.corpus.pairs.is_empty();
    Ok(if nothing || !workspace.errors.is_empty() { Exit::Trouble } else { Exit::Clean })
}

/// A line a pair: locale, verdict, base, paths; a page that is not there is a dash.
fn list(terminal: &mut Terminal<'_>, workspace: &Workspace) -> io::Result<()> {
    let pairs = &workspace.corpus.pairs;
    let widest = pairs.iter().map(|pair| pair.locale.len()).max().unwrap_or(0);
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for pair in pairs {
        let (verdict, base) = (pair.verdict.word(), base(pair));
        let source = if pair.source.is_some() { inert(&pair.source_path) } else { "–".to_owned() };
        let target = if pair.target.is_some() { inert(&pair.target_path) } else { "–".to_owned() };
        writeln!(terminal.out, "{:widest$}  {verdict:10}  {base:7}  {source} → {target}", pair.locale)?;
        *counts.entry(verdict).or_default() += 1;
    }
    if !terminal.quiet {
        let catalog = &terminal.catalog;
        let counts: Vec<String> = counts
            .iter()
            .map(|(verdict, count)| catalog.pairs_count(*count, &catalog.status_verdict(verdict)))
            .collect();
        let counts = if counts.is_empty() { catalog.pairs_none() } else { counts.join(", ") };
        let summary = catalog.pairs_summary(&counts, &inert(&workspace.layout.name));
        writeln!(terminal.err, "{summary}")?;
    }
    Ok(())
}

/// The word for a pair's base; a page without its counterpart has none.
fn base(pair: &Pair) -> &'static str {
    let is_whole = pair.source.is_some() && pair.target.is_some();
    if is_whole { pair.base.kind.word() } else { "–" }
}

/// Lines of a label and what it labels, the labels all as wide as the widest.
fn write_labelled(out: &mut dyn Write, lines: &[(String, String)]) -> io::Result<()> {
    let width = |label: &str| UnicodeWidthStr::width(label);
    let widest = lines.iter().map(|(label, _)| width(label)).max().unwrap_or(0).max(8);
    for (label, text) in lines {
        writeln!(out, "{label}{}  {text}", " ".repeat(widest - width(label)))?;
    }
    Ok(())
}

fn explain(terminal: &mut Terminal<'_>, workspace: &Workspace, file: &Path) -> io::Result<()> {
    let catalog = &terminal.catalog;
    if workspace.corpus.pairs.is_empty() {
        return explain_absence(terminal.out, catalog, workspace, file);
    }
    for (index, pair) in workspace.corpus.pairs.iter().enumerate() {
        if index > 0 {
            writeln!(terminal.out)?;
        }
        let origin = &workspace.origins[index];
        let target_root = workspace.target_roots.get(origin.tree).map(|target| target.root.as_path());
        let source = side(catalog, Some(&workspace.source_root), &pair.source_path, pair.source.is_some());
        let target = side(catalog, target_root, &pair.target_path, pair.target.is_some());
        let mut lines = vec![
            (catalog.pairs_source(), source),
            (catalog.pairs_target(), target),
            (catalog.pairs_locale(), inert(&pair.locale)),
        ];
        if let Some(rule) = workspace.layout.rules.get(origin.rule) {
            let (source, target) = (inert(rule.source.as_str()), inert(rule.target.as_str()));
            let layout = format!("{}: {source} ↔ {target}", inert(&workspace.layout.name));
            lines.push((catalog.pairs_layout(), layout));
        }
        if let Some((scheme, stamp)) = &origin.stamp {
            let hash = stamp.hash.as_ref().map(|mark| catalog.pairs_hash(&inert(&mark.value)));
            let commit = stamp.commit.as_ref().map(|mark| catalog.pairs_commit(&inert(&mark.value)));
            let marks: String = hash.into_iter().chain(commit).map(|mark| format!(" {mark}")).collect();
            lines.push((catalog.pairs_stamp(), format!("{scheme}:{marks}")));
        }
        if pair.source.is_some() && pair.target.is_some() {
            let revision = pair.base.revision.as_deref().unwrap_or_default();
            lines
                .push((catalog.pairs_base(), catalog.pairs_base_is(pair.base.kind.word(), &inert(revision))));
        }
        lines.push((catalog.pairs_verdict(), catalog.pairs_verdict_is(pair.verdict.word())));
        write_labelled(terminal.out, &lines)?;
    }
    Ok(())
}

fn side(catalog: &Catalog, root: Option<&Path>, path: &str, exists: bool) -> String {
    let whole = shown(&root.map_or_else(|| PathBuf::from(path), |root| root.join(path)));
    if exists { whole } else { catalog.pairs_not_there(&whole) }
}

fn explain_absence(
    out: &mut dyn Write,
    catalog: &Catalog,
    workspace: &Workspace,
    file: &Path,
) -> io::Result<()> {
    let whole = std::path::absolute(file).unwrap_or_else(|_| file.to_owned());
    let mut roots = vec![(&workspace.source_root, &workspace.source_files)];
    for (target, files) in workspace.target_roots.iter().zip(&workspace.target_files) {
        roots.push((&target.root, files));
    }
    let known: Option<&File> = roots.iter().find_map(|(root, files)| {
        let below = whole.strip_prefix(root).ok()?;
        files.iter().find(|file| Path::new(&file.path) == below)
    });
    let why = match known {
        _ if !whole.exists() => "absent",
        _ if !roots.iter().any(|(root, _)| whole.starts_with(root)) => "elsewhere",
        None => "hidden",
        Some(file) if !file.is_page => "no-page",
        Some(_) => "unmatched",
    };
    writeln!(out, "{}", catalog.pairs_nowhere(&shown(file), why))?;
    roots.dedup_by_key(|(root, _)| root.as_path());
    let mut lines: Vec<(String, String)> =
        roots.iter().map(|(root, _)| (catalog.pairs_folder(), shown(root))).collect();
    for rule in &workspace.layout.rules {
        let (source, target) = (inert(rule.source.as_str()), inert(rule.target.as_str()));
        lines.push((catalog.pairs_template(), format!("{source} ↔ {target}")));
    }
    write_labelled(out, &lines)
}
