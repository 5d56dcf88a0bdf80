//! `diptych pairs`: which file is the translation of which, and why.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::{ArgMatches, Command};

use super::{Exit, Failure, Subcommand, Terminal, options, path_arg, tell, with_selection};
use crate::corpus::{BaseKind, Pair, Verdict};
use crate::engine;
use crate::workspace::{self, File, TroubleKind, Workspace, inert, shown};

pub(super) static SUBCOMMAND: Subcommand = Subcommand { name: "pairs", command, run };

fn command(command: Command) -> Command {
    with_selection(command.about("Lists pages and their translations, and how fresh each is")).arg(path_arg(
        "explain",
        "FILE",
        "Say why this file is paired as it is, or why not",
    ))
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
        Some(file) => explain(terminal.out, &workspace, file)?,
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
        let counts: Vec<String> =
            counts.iter().map(|(verdict, count)| format!("{count} {verdict}")).collect();
        let layout = &workspace.layout.name;
        let counts = if counts.is_empty() { "none".to_owned() } else { counts.join(", ") };
        writeln!(terminal.err, "Pairs: {counts}. Layout: {layout}.")?;
    }
    Ok(())
}

/// The word for a pair's base; a page without its counterpart has none.
fn base(pair: &Pair) -> &'static str {
    let is_whole = pair.source.is_some() && pair.target.is_some();
    if is_whole { pair.base.kind.word() } else { "–" }
}

fn explain(out: &mut dyn Write, workspace: &Workspace, file: &Path) -> io::Result<()> {
    if workspace.corpus.pairs.is_empty() {
        return explain_absence(out, workspace, file);
    }
    for (index, pair) in workspace.corpus.pairs.iter().enumerate() {
        if index > 0 {
            writeln!(out)?;
        }
        let origin = &workspace.origins[index];
        let target_root = workspace.target_roots.get(origin.tree).map(|target| target.root.as_path());
        writeln!(
            out,
            "source    {}",
            side(Some(&workspace.source_root), &pair.source_path, pair.source.is_some())
        )?;
        writeln!(out, "target    {}", side(target_root, &pair.target_path, pair.target.is_some()))?;
        writeln!(out, "locale    {}", pair.locale)?;
        if let Some(rule) = workspace.layout.rules.get(origin.rule) {
            let (source, target) = (inert(rule.source.as_str()), inert(rule.target.as_str()));
            writeln!(out, "layout    {}: {source} ↔ {target}", workspace.layout.name)?;
        }
        if let Some((scheme, stamp)) = &origin.stamp {
            let hash = stamp.hash.as_ref().map(|mark| format!(" hash {}", mark.value)).unwrap_or_default();
            let commit =
                stamp.commit.as_ref().map(|mark| format!(" commit {}", mark.value)).unwrap_or_default();
            writeln!(out, "stamp     {scheme}:{hash}{commit}")?;
        }
        if pair.source.is_some() && pair.target.is_some() {
            let revision = pair.base.revision.as_deref().unwrap_or("today");
            let (kind, meaning) = (pair.base.kind.word(), base_meaning(pair.base.kind));
            writeln!(out, "base      {kind} ({revision}): {meaning}")?;
        }
        writeln!(out, "verdict   {}: {}", pair.verdict.word(), verdict_meaning(pair.verdict))?;
    }
    Ok(())
}

fn side(root: Option<&Path>, path: &str, exists: bool) -> String {
    let whole = root.map_or_else(|| PathBuf::from(path), |root| root.join(path));
    let absent = if exists { "" } else { " (not there)" };
    format!("{}{absent}", shown(&whole))
}

fn base_meaning(kind: BaseKind) -> &'static str {
    match kind {
        BaseKind::Current => "the source at hand is the text that was translated.",
        BaseKind::Hash => "a text of the source’s history; its hash is the one the page records.",
        BaseKind::Commit => "the text at the commit that the page records; no hash confirms it.",
        BaseKind::Inferred => "the text of the source’s history that the translation fits best.",
        BaseKind::Given => "the text that was given with --base; no hash confirms it.",
        BaseKind::Head => "today’s source, for want of the text that was translated.",
    }
}

fn verdict_meaning(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Current => "made from the source at hand.",
        Verdict::Cosmetic => "the source has changed since, and nothing of it is for a translator.",
        Verdict::Stale => "the source has changed since.",
        Verdict::Partial => "the source has changed since; some sections were brought up to date.",
        Verdict::Unknown => "the recorded revision is not in the source’s history.",
        Verdict::Unstamped => "the page does not record what it was made from.",
        Verdict::Suspicious => "the page records a newer source than it seems to be made from.",
        Verdict::Missing => "there is no translation.",
        Verdict::Orphan => "there is no source.",
    }
}

fn explain_absence(out: &mut dyn Write, workspace: &Workspace, file: &Path) -> io::Result<()> {
    let whole = std::path::absolute(file).unwrap_or_else(|_| file.to_owned());
    let mut roots = vec![(&workspace.source_root, &workspace.source_files)];
    for (target, files) in workspace.target_roots.iter().zip(&workspace.target_files) {
        roots.push((&target.root, files));
    }
    let known: Option<&File> = roots.iter().find_map(|(root, files)| {
        let below = whole.strip_prefix(root).ok()?;
        files.iter().find(|file| Path::new(&file.path) == below)
    });
    let reason = match known {
        _ if !whole.exists() => "There is no such file.",
        _ if !roots.iter().any(|(root, _)| whole.starts_with(root)) => {
            "It lies in none of the folders looked at."
        }
        None => "It is hidden, ignored by version control, or no regular file.",
        Some(file) if !file.is_page => "It is no page by its name; `include:` of a pair may say otherwise.",
        Some(_) => "No template fits it, its locale is not selected, or it is excluded.",
    };
    writeln!(out, "{} is in no pair. {reason}", shown(file))?;
    roots.dedup_by_key(|(root, _)| root.as_path());
    for (root, _) in &roots {
        writeln!(out, "folder    {}", shown(root))?;
    }
    for rule in &workspace.layout.rules {
        let (source, target) = (inert(rule.source.as_str()), inert(rule.target.as_str()));
        writeln!(out, "template  {source} ↔ {target}")?;
    }
    Ok(())
}
