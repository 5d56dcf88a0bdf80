//! `--format` and `--output`: what is written, and where to.

use std::io::{self, Write};
use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command};

use super::usage::OutputFault;
use super::{Failure, Terminal};
use crate::report::{Look, Sink};
use crate::workspace;

/// The formats of a report: all there are, the one for people first; the name of one; and the one of a name.
pub(super) struct Formats<F: 'static> {
    pub(super) all: &'static [&'static F],
    pub(super) id: fn(&F) -> &'static str,
    pub(super) find: fn(&str) -> Option<&'static F>,
}

impl<F: Sync + 'static> Formats<F> {
    /// Adds the arguments.
    pub(super) fn add_to(&'static self, command: Command) -> Command {
        command.args([
            Arg::new("format")
                .long("format")
                .value_name("FORMAT")
                .value_parser(self.ids())
                .default_value("text"),
            Arg::new("output")
                .long("output")
                .value_name("FORMAT=FILE")
                .action(ArgAction::Append)
                .value_parser(|argument: &str| self.output(argument)),
        ])
    }

    fn ids(&self) -> Vec<&'static str> {
        self.all.iter().map(|format| (self.id)(format)).collect()
    }

    /// A format and the file it goes to.
    fn output(&self, argument: &str) -> Result<(&'static F, PathBuf), OutputFault> {
        let (format, file) = argument.split_once('=').ok_or(OutputFault::Shape)?;
        let unknown = || OutputFault::Format { format: format.to_owned(), known: self.ids() };
        let format = (self.find)(format).ok_or_else(unknown)?;
        if file.is_empty() {
            return Err(OutputFault::File);
        }
        Ok((format, PathBuf::from(file)))
    }

    /// Writes what was asked for to files and to standard output. `render` gives a report in a format.
    pub(super) fn write(
        &self,
        matches: &ArgMatches,
        terminal: &mut Terminal<'_>,
        render: impl Fn(&F, Look, &Terminal<'_>, &mut dyn Write) -> io::Result<()>,
    ) -> Result<(), Failure> {
        for (format, file) in matches.get_many::<(&'static F, PathBuf)>("output").into_iter().flatten() {
            let mut bytes = Vec::new();
            render(format, Look { color: false, sink: Sink::File, ..terminal.look }, terminal, &mut bytes)?;
            workspace::write::replace(file, &bytes)
                .map_err(|cause| Failure::unwritable(&terminal.catalog, file, &cause))?;
        }
        let asked = matches.get_one::<String>("format").and_then(|id| (self.find)(id));
        let Some(format) = asked.or_else(|| self.all.first().copied()) else { return Ok(()) };
        // Written at once: many small writes to a pipe cost more than the checks.
        let mut bytes = Vec::new();
        render(format, terminal.look, terminal, &mut bytes)?;
        terminal.out.write_all(&bytes)?;
        Ok(())
    }
}
