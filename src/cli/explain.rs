//! `diptych explain CHECK`: the page of a check, in the reader's language where it is translated.

use clap::{Arg, ArgMatches, Command};

use super::{Exit, Failure, Subcommand, Terminal};
use crate::checks;

pub(super) static SUBCOMMAND: Subcommand = Subcommand { name: "explain", command, run };

fn command(command: Command) -> Command {
    let ids: Vec<&str> = checks::ALL.iter().map(|check| check.id).collect();
    command.arg(Arg::new("check").value_name("CHECK").required(true).value_parser(ids))
}

fn run(matches: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<Exit, Failure> {
    let check = matches.get_one::<String>("check").and_then(|id| checks::by_id(id));
    if let Some(check) = check {
        let page = terminal.catalog.page(check.id).unwrap_or(check.page);
        let level = terminal.catalog.explain_level(check.level.word(), check.profile.word());
        writeln!(terminal.out, "{}\n\n{level}", page.trim_end())?;
    }
    Ok(Exit::Clean)
}
