### Headings of the help, and what is wrong with a command line. `cargo xtask codegen` makes a function of each message
### in `src/ui/messages.rs`; the comment above a message gives its variables and their types.

## Help

# Before the line that shows how a command is written.
usage-label = Usage:
# Above the commands.
usage-commands = Commands
# Above arguments without a name.
usage-arguments = Arguments
# Above the options of a command.
usage-options = Options
# Above the options that all commands have.
usage-global = Global options
# After the help of an option.
#   $value (String) - what counts where the option is not given
usage-default = [default: { $value }]
# After the help of an option.
#   $values (String) - what the option takes, with commas between
usage-values = [possible values: { $values }]

## Faults; each is a sentence

# An argument that does not exist.
#   $argument (String) - as written
usage-unknown = There is no argument `{ $argument }` here.
# A command that does not exist.
#   $command (String) - as written
usage-unknown-command = There is no command `{ $command }`.
# After one of the above.
#   $words (String) - list of what was probably meant, as code
usage-meant = Did you mean { $words }?
# After an unknown argument that may be the name of a file.
#   $argument (String) - as written
usage-escape = A name that begins with a dash goes after two of them: `-- { $argument }`.
# A value that an option does not take.
#   $argument (String) - the option and the name of its value
#   $value (String) - as written
usage-invalid = “{ $value }” is no value for `{ $argument }`.
# After the above.
#   $values (String) - list of what the option takes
usage-possible = Possible values: { $values }.
# An option without its value.
#   $argument (String) - the option and the name of its value
usage-valueless = `{ $argument }` needs a value.
# A value that is no number.
#   $argument (String) - the option and the name of its value
#   $value (String) - as written
usage-number = “{ $value }” is no value for `{ $argument }`: write a whole number.
# A value of `--output` without an equals sign.
#   $argument (String) - the option and the name of its value
#   $value (String) - as written
usage-output-shape = “{ $value }” is no value for `{ $argument }`: write a format and a file, such as `json=report.json`.
# A value of `--output` whose format does not exist.
#   $format (String) - as written
#   $formats (String) - list of the formats that there are
usage-output-format = There is no format “{ $format }”. There are: { $formats }.
# A value of `--output` that ends with the equals sign.
#   $argument (String) - the option and the name of its value
#   $value (String) - as written
usage-output-file = “{ $value }” is no value for `{ $argument }`: the file is missing.
# Arguments that a command cannot do without.
#   $arguments (String) - list of the arguments, as code
usage-missing = The command needs { $arguments }.
# A line of nothing but options.
#   $commands (String) - list of the commands, as code
usage-commandless = A command is missing. There are: { $commands }.
# Two arguments that exclude each other.
#   $argument (String) - one of them
#   $others (String) - list of the others, as code
usage-conflict = `{ $argument }` does not go with { $others }.
# An option that may stand there once, and does twice.
#   $argument (String) - the option and the name of its value
usage-twice = `{ $argument }` may be given only once.
# An option with more values than it takes.
#   $argument (String) - the option
#   $value (String) - the value, as written
usage-too-many = `{ $argument }` does not take the value “{ $value }”.
# An argument in no encoding that is known.
usage-not-utf8 = An argument is not valid UTF-8.
# Any other fault.
usage-other = The command line cannot be understood.
# After the fault and the line that shows how the command is written.
#   $command (String) - the command that gives help
usage-more = `{ $command }` says more.
