//! `diptych status`: how much is translated and how fresh it is.

use clap::{Arg, ArgMatches, Command, value_parser};

use super::{Exit, Failure, Subcommand, Terminal, check, flag, load, options, with_selection};
use crate::report::status::Status;

pub(super) static SUBCOMMAND: Subcommand = Subcommand { name: "status", command, run };

fn command(command: Command) -> Command {
    with_selection(command).args([
        flag("worklist"),
        Arg::new("depth").long("depth").value_name("N").value_parser(value_parser!(usize)).default_value("1"),
        Arg::new("format")
            .long("format")
            .value_name("FORMAT")
            .value_parser(["text", "json"])
            .default_value("text"),
    ])
}

fn run(matches: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<Exit, Failure> {
    let workspace = load(&options(matches), terminal)?;
    let status = Status {
        corpus: &workspace.corpus,
        roots: &check::roots(&workspace),
        catalog: &terminal.catalog,
        look: terminal.look,
        depth: matches.get_one("depth").copied().unwrap_or(1),
    };
    let mut bytes = Vec::new();
    let is_json = matches.get_one::<String>("format").is_some_and(|format| format == "json");
    match (is_json, matches.get_flag("worklist")) {
        (true, _) => status.json(&mut bytes)?,
        (false, true) => status.worklist(&mut bytes)?,
        (false, false) => status.table(&mut bytes)?,
    }
    terminal.out.write_all(&bytes)?;
    // What is found fails nothing; what could not be read does.
    let is_trouble = workspace.corpus.pairs.is_empty() || !workspace.errors.is_empty();
    Ok(if is_trouble { Exit::Trouble } else { Exit::Clean })
}
