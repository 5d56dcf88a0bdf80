### The help of the command line. A command's message has its name, an argument's that of the command, two dashes and its own;
### what several commands share begins with `arg-`. The names of values, such as FILE, have messages, too.

## Commands

diptych = Keeps translated documentation hinged to its source
check = Reports what translations lack, lost or broke
diff = Shows what the source did since, beside the passages of the translation
fix = Mends in translations what is sure, and leaves prose alone
status = Says how much is translated and how fresh it is
stamp = Records in translations that they are up to date
pairs = Lists pages and their translations, and how fresh each is
roles = Says which roles each translation has, and what it calls them
roles-extract = Writes the roles that pages define into the catalogues, and keeps what people wrote there
links = Lists links and what they lead to, or addresses of other sites
explain = Says what a check finds, why it matters and what to do
init = Writes diptych.yaml with the layout that is found
help = Shows this help, or that of a command

## What all commands have

arg-config = Configuration to use instead of the nearest diptych.yaml
arg-lang = Language of messages
arg-color = Whether to colour output
arg-threads = Threads to use; 0 for all
arg-quiet = Say nothing but the result
arg-help = Show help
arg-version = Show the version

## What several commands have

arg-source = Folder of the source
arg-target = Folder of the translations
arg-locale = Only this locale; may be repeated
arg-source-git = Repository with the history of the source, bare or not
arg-base = Folder with the source as it was translated, where there is no git
arg-path = Only pages at or below; either side
arg-profile = Which checks are on, instead of what is configured
arg-format = What to write to standard output
arg-output = Write a format to a file as well; may be repeated

## What one command has

check--fail-on = The mildest findings that make the exit code 1
check--deny = Findings of this check make the exit code 1 whatever their level; may be repeated
check--allow-empty = Do not fail where there is nothing to check
fix--only = Mend only what this check finds; may be repeated
fix--diff = Write nothing, print the patch instead
status--worklist = List the pages that need work, what comes first first
status--depth = Levels of folders that have a row of their own
stamp--to = The revision of the source that they were made from; else the source as it is
stamp--cosmetic = Only pages whose source has changed nothing for a translator
stamp--section = Only this section, named as `diptych diff` does; may be repeated
stamp--all = All pages, where none is named
stamp--dry-run = Write nothing, only say what would be recorded
pairs--explain = Say why this file is paired as it is, or why not
links--external = List each address of another site once, with its places
explain--check = The check, by its id
roles-extract--dry-run = Write nothing, only say what would be written
init--force = Replace a configuration that is there
help--command = The command to show help of

## Names of values

value-check = CHECK
value-command = COMMAND
value-dir = DIR
value-file = FILE
value-format = FORMAT
value-format-file = FORMAT=FILE
value-id = ID
value-level = LEVEL
value-n = N
value-name = NAME
value-path = PATH
value-rev = REV
value-tag = TAG
value-when = WHEN
