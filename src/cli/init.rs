//! `diptych init`: writes down the layout that was found.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use clap::{Arg, ArgAction, ArgMatches, Command};

use super::{Exit, Failure, Subcommand, Terminal, options, with_sides};
use crate::workspace::{self, CONFIG_NAMES, shown, write};

pub(super) static SUBCOMMAND: Subcommand = Subcommand { name: "init", command, run };

fn command(command: Command) -> Command {
    with_sides(command.about("Writes diptych.yaml with the layout that is found")).arg(
        Arg::new("force")
            .long("force")
            .action(ArgAction::SetTrue)
            .help("Replace a configuration that is there"),
    )
}

fn run(matches: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<Exit, Failure> {
    let options = options(matches);
    let [name, other_name] = CONFIG_NAMES;
    let path = options.config.clone().unwrap_or_else(|| PathBuf::from(name));
    let force = matches.get_flag("force");
    let has_other = options.config.is_none() && Path::new(other_name).exists();
    if has_other && !force {
        return Err(there_is_one(Path::new(other_name)));
    }
    let starter = workspace::starter(&options)?;
    let write = if force { write::replace } else { write::create };
    match write(&path, starter.text.as_bytes()) {
        Ok(()) => {}
        Err(error) if error.kind() == ErrorKind::AlreadyExists => return Err(there_is_one(&path)),
        Err(error) => {
            return Err(Failure::Sentence(format!("{}: cannot be written: {error}.", shown(&path))));
        }
    }
    if !terminal.quiet {
        writeln!(
            terminal.err,
            "Wrote {}: layout {}, {} of {} translations have their source.",
            shown(&path),
            starter.layout,
            starter.paired,
            starter.translations
        )?;
    }
    Ok(Exit::Clean)
}

fn there_is_one(path: &Path) -> Failure {
    Failure::Sentence(format!("{} is there already. Replace it with `--force`.", shown(path)))
}
