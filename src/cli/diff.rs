//! `diptych diff`: what the source did since a page was translated, beside the passages of the translation.

use clap::{ArgMatches, Command};

use super::{Exit, Failure, Subcommand, Terminal, check, load_to_check, options, with_selection};
use crate::checks::Promise;
use crate::{checks, engine};

pub(super) static SUBCOMMAND: Subcommand = Subcommand { name: "diff", command, run };

fn command(command: Command) -> Command {
    check::FORMATS.add_to(with_selection(command))
}

fn run(matches: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<Exit, Failure> {
    let (workspace, learned, site) = load_to_check(&options(matches), terminal)?;
    // What pages share is only seen over all of them; what is wrong with a page matters where it was asked for.
    let everything = matches.get_many::<std::path::PathBuf>("path").is_some();
    let mut findings = engine::run_with(&learned, &site, &workspace.corpus, &workspace.settings);
    let is_fresh = |id: &str| checks::by_id(id).is_some_and(|check| check.promise == Promise::Fresh);
    findings.retain(|finding| everything || is_fresh(finding.check));
    check::report(matches, &workspace, &findings, true, terminal)?;
    let nothing = workspace.corpus.pairs.is_empty();
    Ok(if nothing || !workspace.errors.is_empty() { Exit::Trouble } else { Exit::Clean })
}
