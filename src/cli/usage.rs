//! What is wrong with a command line, in the reader's language: the library's kinds of faults as our sentences.

use std::ffi::OsString;
use std::fmt;
use std::io::{self, Write};
use std::num::ParseIntError;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, Error};

use super::help::localized;
use super::{Exit, command};
use crate::ui::Catalog;
use crate::workspace::inert;

/// Why a value of `--output` is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum OutputFault {
    /// It has no equals sign.
    Shape,
    /// There is no such format; and those that there are.
    Format { format: String, known: Vec<&'static str> },
    /// Nothing follows the equals sign.
    File,
}

impl std::error::Error for OutputFault {}

impl fmt::Display for OutputFault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{self:?}")
    }
}

/// Answers arguments that ask for help, or that cannot be understood: they are looked at again, with words.
pub(super) fn answer(arguments: &[OsString], catalog: &Catalog, err: &mut dyn Write) -> Exit {
    let mut root = localized(command(), catalog);
    let Err(error) = root.try_get_matches_from_mut(arguments) else { return Exit::Trouble };
    match error.kind() {
        ErrorKind::DisplayHelp => done(error.print(), Exit::Clean),
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => done(error.print(), Exit::Trouble),
        _ => {
            let fault = sentence(&error, &root, catalog);
            let names = arguments.iter().filter_map(|argument| argument.to_str());
            let name = names.into_iter().find(|name| root.find_subcommand(name).is_some());
            let usage = usage(&error, root.clone(), name);
            let help = format!("diptych {}--help", name.map(|name| format!("{name} ")).unwrap_or_default());
            let (label, more) = (catalog.usage_label(), catalog.usage_more(&help));
            done(writeln!(err, "diptych: {fault}\n{label} {usage}\n{more}"), Exit::Trouble)
        }
    }
}

/// How the command is written: what fits the fault, else in general.
fn usage(error: &Error, mut root: Command, name: Option<&str>) -> String {
    let fitting = text(error, ContextKind::Usage);
    let usage = match fitting.is_empty() {
        false => fitting,
        true => {
            root.build();
            let command = name.and_then(|name| root.find_subcommand_mut(name).map(Command::render_usage));
            command.unwrap_or_else(|| root.render_usage()).to_string()
        }
    };
    // The label is the library's own.
    usage.strip_prefix("Usage:").unwrap_or(&usage).trim().to_owned()
}

fn done(written: io::Result<()>, exit: Exit) -> Exit {
    if written.is_ok() { exit } else { Exit::Trouble }
}

fn sentence(error: &Error, root: &Command, catalog: &Catalog) -> String {
    let argument = inert(&text(error, ContextKind::InvalidArg));
    let value = inert(&text(error, ContextKind::InvalidValue));
    match error.kind() {
        ErrorKind::UnknownArgument => {
            let unknown = catalog.usage_unknown(&argument);
            let meant = meant(error, ContextKind::SuggestedArg, catalog);
            let could_be_a_name = argument.starts_with('-') && meant.is_none();
            let escape = could_be_a_name.then(|| catalog.usage_escape(&argument));
            joined([Some(unknown), meant, escape])
        }
        ErrorKind::InvalidSubcommand => {
            let unknown = catalog.usage_unknown_command(&inert(&text(error, ContextKind::InvalidSubcommand)));
            joined([Some(unknown), meant(error, ContextKind::SuggestedSubcommand, catalog), None])
        }
        ErrorKind::InvalidValue if value.is_empty() => catalog.usage_valueless(&argument),
        ErrorKind::InvalidValue => {
            let meant = meant(error, ContextKind::SuggestedValue, catalog);
            let known = texts(error, ContextKind::ValidValue);
            let possible = meant.is_none().then(|| catalog.usage_possible(&known.join(", ")));
            joined([Some(catalog.usage_invalid(&argument, &value)), meant, possible])
        }
        ErrorKind::ValueValidation => invalid(error, &argument, &value, catalog),
        ErrorKind::NoEquals | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            catalog.usage_valueless(&argument)
        }
        ErrorKind::TooManyValues => catalog.usage_too_many(&argument, &value),
        ErrorKind::ArgumentConflict => {
            let others = texts(error, ContextKind::PriorArg);
            let is_twice = others.is_empty() || others.iter().all(|other| *other == argument);
            match is_twice {
                true => catalog.usage_twice(&argument),
                false => catalog.usage_conflict(&argument, &catalog.all_of(&code(&others))),
            }
        }
        ErrorKind::MissingRequiredArgument => {
            catalog.usage_missing(&catalog.all_of(&code(&texts(error, ContextKind::InvalidArg))))
        }
        ErrorKind::MissingSubcommand => {
            let names: Vec<String> =
                root.get_subcommands().map(|command| command.get_name().to_owned()).collect();
            catalog.usage_commandless(&catalog.all_of(&code(&names)))
        }
        ErrorKind::InvalidUtf8 => catalog.usage_not_utf8(),
        _ => catalog.usage_other(),
    }
}

/// A value that one of our own parsers, or that of numbers, refuses.
fn invalid(error: &Error, argument: &str, value: &str, catalog: &Catalog) -> String {
    let source = std::error::Error::source(error);
    if source.is_some_and(|source| source.is::<ParseIntError>()) {
        return catalog.usage_number(argument, value);
    }
    match source.and_then(|source| source.downcast_ref::<OutputFault>()) {
        Some(OutputFault::Shape) => catalog.usage_output_shape(argument, value),
        Some(OutputFault::Format { format, known }) => {
            catalog.usage_output_format(&inert(format), &known.join(", "))
        }
        Some(OutputFault::File) => catalog.usage_output_file(argument, value),
        None => catalog.usage_invalid(argument, value),
    }
}

/// What was probably meant, as a sentence.
fn meant(error: &Error, kind: ContextKind, catalog: &Catalog) -> Option<String> {
    let words = code(&texts(error, kind));
    (!words.is_empty()).then(|| catalog.usage_meant(&catalog.one_of(&words)))
}

fn code(words: &[String]) -> Vec<String> {
    words.iter().map(|word| format!("`{}`", inert(word))).collect()
}

fn joined(sentences: [Option<String>; 3]) -> String {
    sentences.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn texts(error: &Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        Some(ContextValue::StyledStr(text)) => vec![text.to_string()],
        Some(ContextValue::StyledStrs(texts)) => texts.iter().map(ToString::to_string).collect(),
        _ => Vec::new(),
    }
}

fn text(error: &Error, kind: ContextKind) -> String {
    texts(error, kind).into_iter().next().unwrap_or_default()
}
