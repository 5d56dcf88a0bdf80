//! `diptych check`: looks at every pair and reports what has come apart.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

use clap::{Arg, ArgAction, ArgMatches, Command};

use super::format::Formats;
use super::{
    Exit, Failure, Subcommand, Terminal, flag, load_to_check, options, with_profile, with_selection,
};
use crate::finding::{Finding, Level};
use crate::report::{self, Format, Look, Report, Roots};
use crate::ui::Catalog;
use crate::workspace::{self, Workspace};
use crate::{checks, engine};

pub(super) static SUBCOMMAND: Subcommand = Subcommand { name: "check", command, run };

fn command(command: Command) -> Command {
    FORMATS.add_to(with_profile(with_selection(command))).args([
        Arg::new("fail-on")
            .long("fail-on")
            .value_name("LEVEL")
            .value_parser(["error", "warning", "note", "never"]),
        Arg::new("deny")
            .long("deny")
            .value_name("CHECK")
            .action(ArgAction::Append)
            .value_parser(checks::ALL.iter().map(|check| check.id).collect::<Vec<_>>()),
        flag("allow-empty"),
    ])
}

/// What reports of findings are written in.
pub(super) static FORMATS: Formats<Format> =
    Formats { all: report::ALL, id: |format| format.id, find: report::find };

fn run(matches: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<Exit, Failure> {
    let (workspace, learned, site) = load_to_check(&options(matches), terminal)?;
    let findings = engine::run_with(&learned, &site, &workspace.corpus, &workspace.settings);
    report(matches, &workspace, &findings, false, terminal)?;
    let fail_on = match matches.get_one::<String>("fail-on") {
        Some(word) => Level::ALL.into_iter().find(|level| level.word() == word.as_str()),
        None => workspace.fail_on,
    };
    let nothing = workspace.corpus.pairs.is_empty() && !matches.get_flag("allow-empty");
    // Where Diptych itself failed, a page was not checked.
    let failed = findings.iter().any(|finding| finding.check == "internal-error");
    let denied: Vec<&String> =
        matches.get_many::<String>("deny").into_iter().flatten().chain(&workspace.deny).collect();
    let fails = findings.iter().any(|finding| {
        fail_on.is_some_and(|least| finding.level >= least) || denied.iter().any(|id| *id == finding.check)
    });
    Ok(match (nothing || failed || !workspace.errors.is_empty(), fails) {
        (true, _) => Exit::Trouble,
        (false, true) => Exit::Findings,
        (false, false) => Exit::Clean,
    })
}

/// Writes the report to standard output and to the files that were asked for.
pub(super) fn report(
    matches: &ArgMatches,
    workspace: &Workspace,
    findings: &[Finding],
    is_full: bool,
    terminal: &mut Terminal<'_>,
) -> Result<(), Failure> {
    let roots = roots(workspace);
    let english = Catalog::english();
    let render = |format: &Format, look: Look, terminal: &Terminal<'_>, out: &mut dyn Write| {
        let speaks_english = format.machine && !terminal.language_asked;
        let report = Report {
            corpus: &workspace.corpus,
            findings,
            roots: &roots,
            catalog: if speaks_english { &english } else { &terminal.catalog },
            version: env!("CARGO_PKG_VERSION"),
            look,
            is_full,
        };
        (format.render)(&report, out)
    };
    FORMATS.write(matches, terminal, render)
}

/// How the folders are called from the working directory.
pub(super) fn roots(workspace: &Workspace) -> Roots {
    let here = std::env::current_dir().unwrap_or_default();
    let name = |root: &Path| workspace::inert(&workspace::named(&here, root));
    let mut targets = BTreeMap::new();
    for (pair, origin) in workspace.corpus.pairs.iter().zip(&workspace.origins) {
        if let Some(target) = workspace.target_roots.get(origin.tree) {
            targets.entry(pair.locale.clone()).or_insert_with(|| name(&target.root));
        }
    }
    Roots { source: name(&workspace.source_root), targets }
}
