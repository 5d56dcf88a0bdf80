//! The command line: arguments in, exit code out. One file a subcommand, listed in [`ALL`].

mod check;
mod diff;
mod explain;
mod fix;
mod format;
mod help;
mod init;
mod links;
mod pairs;
mod roles;
mod sentence;
mod stamp;
mod status;
mod usage;

use std::ffi::OsString;
use std::io::{self, ErrorKind, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use crate::checks::{self, Profile};
use crate::engine::{self, Learned};
use crate::report::{Look, Sink};
use crate::site::Site;
use crate::ui::Catalog;
use crate::workspace::{self, Options, Trouble, Workspace};

/// A subcommand: its arguments and a function.
struct Subcommand {
    name: &'static str,
    command: fn(Command) -> Command,
    run: fn(&ArgMatches, &mut Terminal<'_>) -> Result<Exit, Failure>,
}

static ALL: &[&Subcommand] = &[
    &check::SUBCOMMAND,
    &diff::SUBCOMMAND,
    &fix::SUBCOMMAND,
    &status::SUBCOMMAND,
    &stamp::SUBCOMMAND,
    &pairs::SUBCOMMAND,
    &links::SUBCOMMAND,
    &roles::SUBCOMMAND,
    &explain::SUBCOMMAND,
    &init::SUBCOMMAND,
    &help::SUBCOMMAND,
];

/// Where output goes. Only this module and its children write to it.
struct Terminal<'a> {
    out: &'a mut dyn Write,
    err: &'a mut dyn Write,
    quiet: bool,
    catalog: Catalog,
    /// Whether a language was asked for: then programs get it as well.
    language_asked: bool,
    look: Look,
}

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Exit {
    /// Nothing to report.
    Clean,
    /// Findings at or above the level that fails.
    Findings,
    /// Something that was asked for could not be done.
    Trouble,
}

/// Why a subcommand stopped.
enum Failure {
    /// The project cannot be loaded.
    Workspace(workspace::Error),
    /// Output cannot be written.
    Output(io::Error),
    /// Anything else, as a sentence.
    Sentence(String),
}

impl Failure {
    /// A file that was asked for cannot be written.
    fn unwritable(catalog: &Catalog, path: &Path, cause: &workspace::Cause) -> Self {
        Self::Sentence(catalog.error_unwritable(&workspace::shown(path), &sentence::cause(catalog, cause)))
    }
}

impl From<workspace::Error> for Failure {
    fn from(error: workspace::Error) -> Self {
        Self::Workspace(error)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        match exit {
            Exit::Clean => Self::from(0),
            Exit::Findings => Self::from(1),
            Exit::Trouble => Self::from(2),
        }
    }
}

/// Runs the program on the process's arguments.
pub fn main() -> ExitCode {
    // A panic over one page is caught and becomes a finding; its trace would only be noise.
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if std::thread::current().name() == Some("main") {
            usual(panic);
        }
    }));
    run(std::env::args_os(), &mut io::stdout().lock(), &mut io::stderr().lock()).into()
}

fn run(arguments: impl IntoIterator<Item = OsString>, out: &mut dyn Write, err: &mut dyn Write) -> Exit {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let asked_for = languages(&arguments);
    let matches = match command().try_get_matches_from(&arguments) {
        Ok(matches) => matches,
        // A number has no language.
        Err(error) if error.kind() == clap::error::ErrorKind::DisplayVersion => {
            return if error.print().is_ok() { Exit::Clean } else { Exit::Trouble };
        }
        Err(_) => return usage::answer(&arguments, &catalog(&asked_for), err),
    };
    if let Some(threads) = matches.get_one::<usize>("threads") {
        workspace::use_threads(*threads);
    }
    let asked = matches.subcommand().and_then(|(name, matches)| {
        let subcommand = ALL.iter().find(|subcommand| subcommand.name == name)?;
        Some((subcommand, matches))
    });
    let Some((subcommand, matches)) = asked else { return Exit::Trouble };
    let (quiet, catalog) = (matches.get_flag("quiet"), catalog(&asked_for));
    let mut terminal =
        Terminal { out, err, quiet, catalog, language_asked: !asked_for.is_empty(), look: look(matches) };
    let ended = (subcommand.run)(matches, &mut terminal);
    let flushed = |exit: Exit, out: &mut dyn Write| out.flush().map(|()| exit).map_err(Failure::Output);
    match ended.and_then(|exit| flushed(exit, terminal.out)) {
        Ok(exit) => exit,
        // The reader has seen enough, as `head` does.
        Err(Failure::Output(error)) if error.kind() == ErrorKind::BrokenPipe => Exit::Clean,
        Err(failure) => {
            let sentence = match failure {
                Failure::Workspace(error) => sentence::error(&terminal.catalog, &error),
                Failure::Output(error) => {
                    let catalog = &terminal.catalog;
                    catalog.error_output(&sentence::cause(catalog, &error.into()))
                }
                Failure::Sentence(sentence) => sentence,
            };
            // There is nowhere left to say that this failed, too.
            _ = writeln!(terminal.err, "diptych: {sentence}");
            Exit::Trouble
        }
    }
}

/// The tag of the pseudo-locale, which `--lang` alone selects.
const PSEUDO: &str = "en-XA";

/// The languages that were asked for, the most wanted first. Read off the arguments as they are: one that cannot be
/// understood has an answer in the reader's language, too.
fn languages(arguments: &[OsString]) -> Vec<String> {
    let mut asked = Vec::new();
    let mut arguments = arguments.iter().map(|argument| argument.to_string_lossy());
    while let Some(argument) = arguments.next().filter(|argument| argument != "--") {
        if argument == "--lang" {
            asked.extend(arguments.next().map(String::from));
        } else if let Some(tag) = argument.strip_prefix("--lang=") {
            asked.push(tag.to_owned());
        }
    }
    let usual = std::env::var("DIPTYCH_LANG").ok();
    asked.into_iter().chain(usual.filter(|tag| tag != PSEUDO)).filter(|tag| !tag.is_empty()).collect()
}

/// The catalogue for the languages that were asked for, then for that of the system.
fn catalog(asked_for: &[String]) -> Catalog {
    if asked_for.first().is_some_and(|tag| tag == PSEUDO) {
        return Catalog::pseudo();
    }
    let system = sys_locale::get_locale();
    Catalog::negotiate(asked_for.iter().chain(&system).map(String::as_str))
}

/// What standard output can show, and what it obeys.
fn look(matches: &ArgMatches) -> Look {
    /// Columns where there is no terminal to ask.
    const WIDTH: usize = 120;
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let is_terminal = io::stdout().is_terminal();
    let color = match matches.get_one::<String>("color").map(String::as_str) {
        Some("always") => true,
        Some("never") => false,
        _ => is_terminal && !is_set("NO_COLOR"),
    };
    let width =
        terminal_size::terminal_size().map_or(WIDTH, |(width, _)| usize::from(width.0).clamp(40, 200));
    let sink = match (is_set("CI") || is_set("GITHUB_ACTIONS"), is_terminal) {
        (true, _) => Sink::Log,
        (false, true) => Sink::Terminal,
        (false, false) => Sink::File,
    };
    Look { color, width, sink }
}

/// All arguments, without a word about them: [`help::localized`] adds those.
fn command() -> Command {
    let root = Command::new("diptych")
        .version(env!("CARGO_PKG_VERSION"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .args([
            path_arg("config", "FILE").global(true),
            Arg::new("lang").long("lang").value_name("TAG").global(true),
            Arg::new("color")
                .long("color")
                .value_name("WHEN")
                .value_parser(["auto", "always", "never"])
                .default_value("auto")
                .global(true),
            Arg::new("threads")
                .long("threads")
                .value_name("N")
                .value_parser(value_parser!(usize))
                .global(true),
            Arg::new("quiet").short('q').long("quiet").action(ArgAction::SetTrue).global(true),
            Arg::new("help").short('h').long("help").action(ArgAction::Help).global(true),
            Arg::new("version").short('V').long("version").action(ArgAction::Version),
        ]);
    ALL.iter()
        .fold(root, |root, subcommand| root.subcommand((subcommand.command)(Command::new(subcommand.name))))
}

fn path_arg(name: &'static str, value: &'static str) -> Arg {
    Arg::new(name).long(name).value_name(value).value_parser(value_parser!(PathBuf))
}

fn flag(name: &'static str) -> Arg {
    Arg::new(name).long(name).action(ArgAction::SetTrue)
}

/// The arguments that say where the two sides are.
fn with_sides(command: Command) -> Command {
    command.args([
        path_arg("source", "DIR").requires("target"),
        path_arg("target", "DIR").requires("source"),
        Arg::new("locale").long("locale").value_name("TAG").action(ArgAction::Append),
    ])
}

/// The arguments that select what is looked at.
fn with_selection(command: Command) -> Command {
    // Help shows arguments in this order, and those without a name come first.
    let path =
        Arg::new("path").value_name("PATH").action(ArgAction::Append).value_parser(value_parser!(PathBuf));
    with_sides(command.arg(path)).args([path_arg("source-git", "DIR"), path_arg("base", "DIR")])
}

/// The argument that says which checks are on.
fn with_profile(command: Command) -> Command {
    command.arg(
        Arg::new("profile").long("profile").value_name("NAME").value_parser(Profile::ALL.map(Profile::word)),
    )
}

/// What the arguments of [`with_selection`] or [`with_sides`] ask for.
fn options(matches: &ArgMatches) -> Options {
    let path = |name: &str| matches.try_get_one::<PathBuf>(name).ok().flatten().cloned();
    let paths = matches.try_get_many::<PathBuf>("path").ok().flatten();
    let profile = matches.try_get_one::<String>("profile").ok().flatten();
    Options {
        directory: PathBuf::from("."),
        config: path("config"),
        source: path("source"),
        target: path("target"),
        locales: matches.get_many::<String>("locale").map(|tags| tags.cloned().collect()).unwrap_or_default(),
        source_git: path("source-git"),
        base: path("base"),
        paths: paths.map(|paths| paths.cloned().collect()).unwrap_or_default(),
        checks: checks::ALL.iter().map(|check| check.id).collect(),
        profile: profile.and_then(|word| Profile::named(word)),
    }
}

/// Loads the project, says what could not be read, and judges how fresh each page is; keeps what is selected.
fn load(options: &Options, terminal: &mut Terminal<'_>) -> Result<Workspace, Failure> {
    let mut workspace = load_whole(options, terminal)?;
    workspace.keep_selected();
    Ok(workspace)
}

/// As [`load`], with what the checks need to know of the pages that are not selected.
fn load_to_check(
    options: &Options,
    terminal: &mut Terminal<'_>,
) -> Result<(Workspace, Learned, Site), Failure> {
    let mut workspace = load_whole(options, terminal)?;
    let (learned, site) = (Learned::of(&workspace.corpus, &workspace.settings), site(&workspace, terminal)?);
    workspace.keep_selected();
    Ok((workspace, learned, site))
}

/// What links of the project lead to.
fn site(workspace: &Workspace, terminal: &mut Terminal<'_>) -> Result<Site, Failure> {
    let (site, notices) = workspace.site();
    tell(terminal, &[], &notices)?;
    Ok(site)
}

/// As [`load`], and keeps the pages that are not selected.
fn load_whole(options: &Options, terminal: &mut Terminal<'_>) -> Result<Workspace, Failure> {
    let mut workspace = workspace::load(options)?;
    tell(terminal, &workspace.errors, &workspace.notices)?;
    engine::judge(&mut workspace.corpus, &workspace.settings);
    Ok(workspace)
}

/// Says what could not be read, and what else is worth knowing.
fn tell(terminal: &mut Terminal<'_>, errors: &[Trouble], notices: &[Trouble]) -> io::Result<()> {
    for trouble in errors {
        writeln!(terminal.err, "diptych: {}", sentence::trouble(&terminal.catalog, trouble))?;
    }
    if !terminal.quiet {
        for trouble in notices {
            writeln!(terminal.err, "diptych: {}", sentence::trouble(&terminal.catalog, trouble))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arguments_are_consistent() {
        command().debug_assert();
    }

    #[test]
    fn a_missing_configuration_is_told_and_fails() {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let arguments = ["diptych", "pairs", "--config", "no/such.yaml"].map(OsString::from);
        assert_eq!(run(arguments, &mut out, &mut err), Exit::Trouble);
        assert!(out.is_empty());
        assert!(String::from_utf8_lossy(&err).contains("no/such.yaml: cannot be read"));
    }
}
