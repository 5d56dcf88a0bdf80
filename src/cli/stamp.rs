//! `diptych stamp`: records that translations are up to date.

use std::io;
use std::path::Path;

use clap::{Arg, ArgAction, ArgMatches, Command};

use super::{Exit, Failure, Subcommand, Terminal, flag, load_whole, options, sentence, with_selection};
use crate::corpus::{Pair, Verdict};
use crate::ui::Catalog;
use crate::workspace::rewrite::{self, Fault};
use crate::workspace::stamp::{self, Refusal, Request, Stamped};
use crate::workspace::{Workspace, inert, named};

pub(super) static SUBCOMMAND: Subcommand = Subcommand { name: "stamp", command, run };

fn command(command: Command) -> Command {
    with_selection(command).args([
        Arg::new("to").long("to").value_name("REV"),
        flag("cosmetic"),
        Arg::new("section")
            .long("section")
            .value_name("ID")
            .action(ArgAction::Append)
            .conflicts_with_all(["to", "cosmetic", "all"]),
        flag("all"),
        flag("dry-run"),
    ])
}

fn run(matches: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<Exit, Failure> {
    let options = options(matches);
    let only_cosmetic = matches.get_flag("cosmetic");
    if options.paths.is_empty() && !only_cosmetic && !matches.get_flag("all") {
        return Err(Failure::Sentence(terminal.catalog.stamp_needs_pages()));
    }
    let mut workspace = load_whole(&options, terminal)?;
    // What the other pages use is not known of the selected ones alone.
    let usual = stamp::usual_schemes(&workspace);
    workspace.keep_selected();
    let request = Request {
        source_git: options.source_git.clone(),
        to: matches.get_one::<String>("to").cloned(),
        sections: matches.get_many::<String>("section").into_iter().flatten().cloned().collect(),
        usual,
        is_dry_run: matches.get_flag("dry-run"),
    };
    let pairs = &workspace.corpus.pairs;
    let here = std::env::current_dir().unwrap_or_default();
    let asked = stamp::named(&workspace, &here, &options.paths);
    let is_lone = |pair: &Pair| matches!(pair.verdict, Verdict::Missing | Verdict::Orphan);
    // What is named and cannot be stamped is refused by name.
    let is_chosen = |at: &usize| {
        is_fit(&pairs[*at], &request, only_cosmetic) || (asked.contains(at) && is_lone(&pairs[*at]))
    };
    let (chosen, others): (Vec<usize>, Vec<usize>) = (0..pairs.len()).partition(is_chosen);
    let idle: Vec<usize> = others.into_iter().filter(|at| asked.contains(at)).collect();
    if !terminal.quiet {
        for at in &idle {
            let path = inert(&named(&here, &rewrite::path(&workspace, *at)));
            let is_done = matches!(pairs[*at].verdict, Verdict::Current | Verdict::Suspicious);
            let sentence = if is_done { Catalog::stamp_done } else { Catalog::stamp_not_cosmetic };
            writeln!(terminal.err, "{}", sentence(&terminal.catalog, &path))?;
        }
    }
    let failed = !workspace.errors.is_empty();
    if chosen.is_empty() {
        if !terminal.quiet && idle.is_empty() {
            let sentence = if only_cosmetic { Catalog::stamp_none_cosmetic } else { Catalog::stamp_nothing };
            writeln!(terminal.err, "{}", sentence(&terminal.catalog))?;
        }
        return Ok(if failed { Exit::Trouble } else { Exit::Clean });
    }
    let outcomes = stamp::stamp(&workspace, &chosen, &request).map_err(|fault| {
        let revision = request.to.as_deref().unwrap_or_default();
        let detail = sentence::git(&terminal.catalog, &fault);
        Failure::Sentence(terminal.catalog.stamp_no_revision(&inert(revision), &detail))
    })?;
    let refused = outcomes.iter().filter(|outcome| outcome.is_err()).count();
    say(terminal, &workspace, &chosen, &outcomes)?;
    if !terminal.quiet {
        let stamped = outcomes.len() - refused;
        let summary = if request.is_dry_run { Catalog::stamp_dry_run } else { Catalog::stamp_summary };
        writeln!(terminal.err, "{}", summary(&terminal.catalog, stamped, refused))?;
    }
    Ok(if failed || refused > 0 { Exit::Trouble } else { Exit::Clean })
}

/// Whether there is something to record of a page.
fn is_fit(pair: &Pair, request: &Request, only_cosmetic: bool) -> bool {
    let recorded = pair.recorded.as_ref().filter(|_| !pair.is_estimated());
    let says_drifted = recorded.is_some_and(|recorded| recorded.says_drifted == Some(true));
    let is_whole = request.to.is_none() && request.sections.is_empty();
    match pair.verdict {
        Verdict::Cosmetic => !only_cosmetic || !pair.is_estimated(),
        Verdict::Stale | Verdict::Partial | Verdict::Unknown | Verdict::Unstamped => !only_cosmetic,
        // Its mark of being behind is wrong.
        Verdict::Current if says_drifted && is_whole => true,
        Verdict::Current | Verdict::Suspicious => {
            !only_cosmetic && (request.to.is_some() || recorded.is_none())
        }
        Verdict::Missing | Verdict::Orphan => false,
    }
}

/// A line a page: to standard output where it was stamped.
fn say(
    terminal: &mut Terminal<'_>,
    workspace: &Workspace,
    chosen: &[usize],
    outcomes: &[Result<Stamped, Refusal>],
) -> io::Result<()> {
    let here = std::env::current_dir().unwrap_or_default();
    let name = |path: &Path| inert(&named(&here, path));
    for (at, outcome) in chosen.iter().zip(outcomes) {
        let path = name(&rewrite::path(workspace, *at));
        match outcome {
            Ok(stamped) => writeln!(terminal.out, "{}", stamped_line(&terminal.catalog, &path, stamped))?,
            Err(refusal) => {
                let line = refusal_line(&terminal.catalog, &path, refusal, &name);
                writeln!(terminal.err, "diptych: {line}")?;
            }
        }
    }
    Ok(())
}

fn stamped_line(catalog: &Catalog, path: &str, stamped: &Stamped) -> String {
    /// Digits that tell revisions apart.
    const DIGITS: usize = 12;
    match stamped {
        Stamped::Whole { scheme, revision, accepted } => {
            let revision: String = revision.chars().take(DIGITS).collect();
            match accepted {
                None => catalog.stamp_whole(path, scheme, &revision),
                Some(extent) if extent.is_cosmetic => catalog.stamp_cosmetic(path, scheme, &revision),
                Some(extent) => catalog.stamp_accepted(
                    path,
                    scheme,
                    &revision,
                    extent.changed,
                    extent.sections,
                    extent.words,
                ),
            }
        }
        Stamped::Sections { left, accepted } => {
            let left = list(catalog, left);
            catalog.stamp_sections(path, accepted.changed, accepted.sections, accepted.words, &left)
        }
    }
}

fn refusal_line(catalog: &Catalog, path: &str, refusal: &Refusal, name: &dyn Fn(&Path) -> String) -> String {
    match refusal {
        Refusal::NoSource => catalog.stamp_no_source(path),
        Refusal::NoTranslation => catalog.stamp_no_translation(path),
        Refusal::NotCommitted(scheme) => catalog.stamp_not_committed(path, scheme),
        Refusal::NoHistory(scheme) => catalog.stamp_no_history(path, scheme),
        Refusal::GitUnusable(scheme, fault) => {
            catalog.stamp_git_unusable(path, scheme, &sentence::git(catalog, fault))
        }
        Refusal::NotInRevision => catalog.stamp_not_in_revision(path),
        Refusal::NoRoom(scheme) => catalog.stamp_no_room(path, scheme),
        Refusal::File(fault) => fault_line(catalog, path, fault, name),
        Refusal::NoSuchSection(section, there) => {
            catalog.stamp_no_section(path, &inert(section), &list(catalog, there))
        }
        Refusal::IsRow(row, section) => catalog.stamp_row(path, &inert(row), &inert(section)),
        Refusal::IsMoved(section) => catalog.stamp_moved(path, &inert(section)),
        Refusal::NoSections => catalog.stamp_no_sections(path),
        Refusal::Nameless => catalog.stamp_nameless(path),
        Refusal::BrokenLock => catalog.stamp_broken_lock(path),
        Refusal::LockConflict => catalog.stamp_lock_conflict(path),
        Refusal::LockVersion(version) => catalog.stamp_lock_version(path, &version.to_string()),
    }
}

/// Why a file was left as it is.
pub(super) fn fault_line(
    catalog: &Catalog,
    path: &str,
    fault: &Fault,
    name: &dyn Fn(&Path) -> String,
) -> String {
    match fault {
        Fault::NotUtf8 => catalog.file_not_utf8(path),
        Fault::Changed(file) => catalog.file_changed(path, &name(file)),
        Fault::Outside => catalog.file_outside(path),
        Fault::Unwritable(file, cause) => {
            catalog.file_unwritable(path, &name(file), &sentence::cause(catalog, cause))
        }
    }
}

fn list(catalog: &Catalog, sections: &[String]) -> String {
    let sections: Vec<String> = sections.iter().map(|section| inert(section)).collect();
    catalog.all_of(&sections)
}
