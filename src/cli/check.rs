//! `diptych check`: looks at every pair and reports what has come apart.

use clap::{ArgMatches, Command};

use super::{Exit, Failure, Subcommand, Terminal, options, tell, with_selection};
use crate::workspace;

pub(super) static SUBCOMMAND: Subcommand = Subcommand { name: "check", command, run };

fn command(command: Command) -> Command {
    with_selection(command.about("Reports what translations lack, lost or broke"))
}

fn run(matches: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<Exit, Failure> {
    let workspace = workspace::load(&options(matches))?;
    tell(terminal, &workspace.errors, &workspace.notices)?;
    writeln!(terminal.out, "{} pairs", workspace.corpus.pairs.len())?;
    let nothing = workspace.corpus.pairs.is_empty() || !workspace.errors.is_empty();
    Ok(if nothing { Exit::Trouble } else { Exit::Clean })
}
