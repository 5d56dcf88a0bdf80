//! `diptych init`: writes down the layout that was found.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use clap::{ArgMatches, Command};

use super::{Exit, Failure, Subcommand, Terminal, flag, options, with_sides};
use crate::workspace::{self, CONFIG_NAMES, Cause, inert, shown, write};

pub(super) static SUBCOMMAND: Subcommand = Subcommand { name: "init", command, run };

fn command(command: Command) -> Command {
    with_sides(command).arg(flag("force"))
}

fn run(matches: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<Exit, Failure> {
    let options = options(matches);
    let [name, other_name] = CONFIG_NAMES;
    let path = options.config.clone().unwrap_or_else(|| PathBuf::from(name));
    let force = matches.get_flag("force");
    let has_other = options.config.is_none() && Path::new(other_name).exists();
    if has_other && !force {
        return Err(there_is_one(terminal, Path::new(other_name)));
    }
    let starter = workspace::starter(&options)?;
    let write = if force { write::replace } else { write::create };
    let catalog = &terminal.catalog;
    let (purpose, found) = (catalog.init_purpose(), catalog.init_layout(&inert(&starter.layout)));
    match write(&path, format!("# {purpose}\n# {found}\n\n{}", starter.text).as_bytes()) {
        Ok(()) => {}
        Err(Cause::System(ErrorKind::AlreadyExists, _)) => return Err(there_is_one(terminal, &path)),
        Err(cause) => return Err(Failure::unwritable(&terminal.catalog, &path, &cause)),
    }
    if !terminal.quiet {
        let (paired, all) = (starter.paired, starter.translations);
        let wrote = terminal.catalog.init_wrote(&shown(&path), &inert(&starter.layout), paired, all);
        writeln!(terminal.err, "{wrote}")?;
    }
    Ok(Exit::Clean)
}

fn there_is_one(terminal: &Terminal<'_>, path: &Path) -> Failure {
    Failure::Sentence(terminal.catalog.init_exists(&shown(path)))
}
