//! `diptych help`, and the help of all commands: their arguments are defined without a word, and the words come from the
//! catalogue when somebody asks for them.

use clap::{Arg, ArgMatches, Command};

use super::{ALL, Exit, Failure, Subcommand, Terminal};
use crate::ui::Catalog;

pub(super) static SUBCOMMAND: Subcommand = Subcommand { name: "help", command, run };

fn command(command: Command) -> Command {
    let names: Vec<&str> = ALL.iter().map(|subcommand| subcommand.name).collect();
    command.arg(Arg::new("command").value_name("COMMAND").value_parser(names))
}

fn run(matches: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<Exit, Failure> {
    let mut root = localized(super::command(), &terminal.catalog);
    // Only then does a subcommand know what it is called with.
    root.build();
    let asked = matches.get_one::<String>("command").and_then(|name| root.find_subcommand_mut(name));
    let help = match asked {
        Some(subcommand) => subcommand.render_help(),
        None => root.render_help(),
    };
    match terminal.look.color {
        true => write!(terminal.out, "{}", help.ansi())?,
        false => write!(terminal.out, "{help}")?,
    }
    Ok(Exit::Clean)
}

/// The command line with its help in the reader's language.
pub(super) fn localized(root: Command, catalog: &Catalog) -> Command {
    let name = root.get_name().to_owned();
    described(root, &name, "", catalog)
}

/// A command, whose message is `name`, with its subcommands, whose messages begin with `prefix`.
fn described(command: Command, name: &str, prefix: &str, catalog: &Catalog) -> Command {
    let command = command.mut_subcommands(|subcommand| {
        let name = format!("{prefix}{}", subcommand.get_name());
        described(subcommand, &name, &format!("{name}-"), catalog)
    });
    let header = *command.get_styles().get_header();
    let label = catalog.usage_label();
    let template = format!(
        "{{before-help}}{{about-with-newline}}\n{header}{label}{header:#} {{usage}}\n\n{{all-args}}{{after-help}}"
    );
    command
        .about(catalog.help(name).unwrap_or_default())
        .help_template(template)
        .subcommand_help_heading(catalog.usage_commands())
        .subcommand_value_name(value_name("COMMAND", catalog))
        .mut_args(|arg| explained(arg, name, catalog))
}

fn explained(arg: Arg, command: &str, catalog: &Catalog) -> Arg {
    let id = arg.get_id().to_string();
    let own = catalog.help(&format!("{command}--{id}"));
    let mut help = own.or_else(|| catalog.help(&format!("arg-{id}"))).unwrap_or_default();
    let takes_values = arg.get_action().takes_values();
    let defaults: Vec<_> = arg.get_default_values().iter().map(|value| value.to_string_lossy()).collect();
    if takes_values && !defaults.is_empty() {
        help = format!("{help} {}", catalog.usage_default(&defaults.join(", ")));
    }
    if let Some(values) = possible_values(&arg) {
        help = format!("{help} {}", catalog.usage_values(&values.join(", ")));
    }
    let heading = match (arg.is_positional(), arg.is_global_set() || arg.get_id() == "version") {
        (true, _) => catalog.usage_arguments(),
        (false, true) => catalog.usage_global(),
        (false, false) => catalog.usage_options(),
    };
    let names: Option<Vec<String>> =
        arg.get_value_names().map(|names| names.iter().map(|name| value_name(name, catalog)).collect());
    let arg = arg.help(help).help_heading(heading);
    // What takes no value may not hide one.
    let arg = if takes_values { arg.hide_default_value(true).hide_possible_values(true) } else { arg };
    match names {
        Some(names) => arg.value_names(names),
        None => arg,
    }
}

/// What an argument takes, where it takes one of a few things. The list of all checks belongs to `explain` alone.
fn possible_values(arg: &Arg) -> Option<Vec<String>> {
    const MOST: usize = 12;
    let values: Vec<String> =
        arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
    let is_told = arg.is_positional() || values.len() <= MOST;
    (is_told && !values.is_empty() && arg.get_action().takes_values()).then_some(values)
}

/// `FORMAT=FILE` in the reader's language.
fn value_name(name: &str, catalog: &Catalog) -> String {
    let id = name.to_lowercase().replace('=', "-");
    catalog.help(&format!("value-{id}")).unwrap_or_else(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_and_argument_has_a_help_text_in_every_language() {
        for tag in Catalog::locales() {
            let catalog = Catalog::negotiate([tag]);
            let mut root = super::super::command();
            root.build();
            let below = |command: &Command, prefix: &str| -> Vec<(String, Command)> {
                let name = |command: &Command| format!("{prefix}{}", command.get_name());
                command.get_subcommands().map(|command| (name(command), command.clone())).collect()
            };
            let mut commands = below(&root, "");
            commands.push((root.get_name().to_owned(), root));
            let mut at = 0;
            while let Some((name, command)) = commands.get(at).cloned() {
                at += 1;
                if name != "diptych" {
                    commands.extend(below(&command, &format!("{name}-")));
                }
                let name = name.as_str();
                assert!(catalog.help(name).is_some(), "{tag}: {name}");
                for arg in command.get_arguments() {
                    let ids = [format!("{name}--{}", arg.get_id()), format!("arg-{}", arg.get_id())];
                    assert!(ids.iter().any(|id| catalog.help(id).is_some()), "{tag}: {ids:?}");
                    for value in arg.get_value_names().into_iter().flatten() {
                        let id = format!("value-{}", value.to_lowercase().replace('=', "-"));
                        let is_flag = !arg.get_action().takes_values();
                        assert!(is_flag || catalog.help(&id).is_some(), "{tag}: {id}");
                    }
                }
            }
        }
    }
}
