//! `diptych fix`: mends in translations what is sure, and leaves prose alone.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use clap::{Arg, ArgAction, ArgMatches, Command};

use super::stamp::fault_line;
use super::{Exit, Failure, Subcommand, Terminal, flag, load_whole, options, with_profile, with_selection};
use crate::document::Document;
use crate::engine::{self, Learned};
use crate::finding::{Edit, Finding};
use crate::report::{file_patch, patched};
use crate::text::Span;
use crate::ui::Catalog;
use crate::workspace::rewrite::{self, Fault, Rewriter};
use crate::workspace::{Workspace, inert, named};
use crate::{checks, dialect};

pub(super) static SUBCOMMAND: Subcommand = Subcommand { name: "fix", command, run };

/// One fix may clear the way for another on the same words: two or three rounds are usual.
const ROUNDS: usize = 8;

fn command(command: Command) -> Command {
    with_profile(with_selection(command)).args([
        Arg::new("only")
            .long("only")
            .value_name("CHECK")
            .action(ArgAction::Append)
            .value_parser(checks::ALL.iter().map(|check| check.id).collect::<Vec<_>>()),
        flag("diff"),
    ])
}

/// What became of a page.
struct Mended {
    /// The page as it was read.
    was: Arc<Document>,
    /// How many places each check had mended.
    places: BTreeMap<&'static str, usize>,
}

fn run(matches: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<Exit, Failure> {
    let options = options(matches);
    let mut workspace = load_whole(&options, terminal)?;
    let learned = Learned::of(&workspace.corpus, &workspace.settings);
    let only: BTreeSet<&str> =
        matches.get_many::<String>("only").into_iter().flatten().map(String::as_str).collect();
    let is_asked = |finding: &Finding| only.is_empty() || only.contains(finding.check);
    let mut mended: BTreeMap<usize, Mended> = BTreeMap::new();
    for _ in 0..ROUNDS {
        let (site, _) = workspace.site();
        let mut findings = engine::run_with(&learned, &site, &workspace.corpus, &workspace.settings);
        findings.retain(|finding| workspace.origins[finding.pair].is_selected && is_asked(finding));
        if !mend(&mut workspace, &findings, &mut mended) {
            break;
        }
    }
    let is_dry_run = matches.get_flag("diff");
    let refused = write(&workspace, &mended, is_dry_run, terminal)?;
    let pages = mended.len() - refused.len();
    let done = mended.iter().filter(|(pair, _)| !refused.contains(pair));
    let places = done.flat_map(|(_, page)| page.places.values()).sum();
    if !terminal.quiet {
        let catalog = &terminal.catalog;
        let summary = match (places, is_dry_run) {
            (0, _) => catalog.fix_nothing(),
            (_, true) => catalog.fix_dry_run(places, pages),
            (_, false) => catalog.fix_summary(places, pages),
        };
        writeln!(terminal.err, "{summary}")?;
    }
    let failed = !workspace.errors.is_empty() || !refused.is_empty();
    Ok(if failed { Exit::Trouble } else { Exit::Clean })
}

/// Applies the sure edits of `findings` to the pages in memory, as far as they leave each other alone. Whether any page
/// changed.
fn mend(workspace: &mut Workspace, findings: &[Finding], mended: &mut BTreeMap<usize, Mended>) -> bool {
    let mut by_pair: BTreeMap<usize, Vec<(&'static str, &Edit)>> = BTreeMap::new();
    for finding in findings {
        if let Some(edit) = finding.edit.as_ref().filter(|edit| edit.is_sure) {
            by_pair.entry(finding.pair).or_default().push((finding.check, edit));
        }
    }
    let mut has_changed = false;
    for (at, wanted) in by_pair {
        let pair = &mut workspace.corpus.pairs[at];
        let Some(page) = pair.target.clone() else { continue };
        let edits: Vec<&Edit> = wanted.iter().map(|(_, edit)| *edit).collect();
        let (text, applied) = patched(&page.text, &edits);
        if text == page.text {
            continue;
        }
        let mut document = dialect::read_text(&pair.target_path, text);
        document.bom = page.bom;
        pair.target = Some(Arc::new(document));
        let page = mended.entry(at).or_insert_with(|| Mended { was: page, places: BTreeMap::new() });
        for index in applied {
            *page.places.entry(wanted[index].0).or_default() += 1;
        }
        has_changed = true;
    }
    has_changed
}

/// Writes the pages, or prints their patches. The pairs that were refused.
fn write(
    workspace: &Workspace,
    mended: &BTreeMap<usize, Mended>,
    is_dry_run: bool,
    terminal: &mut Terminal<'_>,
) -> Result<BTreeSet<usize>, Failure> {
    let here = std::env::current_dir().unwrap_or_default();
    let name = |path: &Path| inert(&named(&here, path));
    let mut rewriter = Rewriter::new(workspace, is_dry_run);
    let mut refused = BTreeSet::new();
    for (at, page) in mended {
        let path = name(&rewrite::path(workspace, *at));
        let Some(new) = &workspace.corpus.pairs[*at].target else { continue };
        let whole = Span::new(0, page.was.text.len());
        let outcome = rewriter.rewrite(*at, &page.was, || Ok::<_, Fault>(vec![(whole, new.text.clone())]));
        if let Err(fault) = outcome {
            refused.insert(*at);
            writeln!(terminal.err, "diptych: {}", fault_line(&terminal.catalog, &path, &fault, &name))?;
            continue;
        }
        if is_dry_run {
            match file_patch(&path, &page.was, &new.text, terminal.look.sink) {
                Some(patch) => terminal.out.write_all(patch.as_bytes())?,
                None => writeln!(terminal.err, "diptych: {}", terminal.catalog.fix_unsafe(&path))?,
            }
            continue;
        }
        let checks: Vec<String> =
            page.places.iter().map(|(check, places)| counted(&terminal.catalog, check, *places)).collect();
        let places = page.places.values().sum();
        let line = terminal.catalog.fix_page(&path, places, &terminal.catalog.all_of(&checks));
        writeln!(terminal.out, "{line}")?;
    }
    Ok(refused)
}

/// `glued-link`, `glued-link (3)`.
fn counted(catalog: &Catalog, check: &str, places: usize) -> String {
    if places == 1 { check.to_owned() } else { format!("{check} ({})", catalog.number(places)) }
}
