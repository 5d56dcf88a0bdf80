### What went wrong outside the pages. `cargo xtask codegen` makes a function of each message in
### `src/ui/messages.rs`; the comment above a message gives its variables and their types. For a text there is also
### `$has-…`, which is "yes" or "no".

## Why a run cannot begin

# A fault of the configuration.
#   $path (String) - the configuration
#   $place (String) - line and column, each with a colon after it, or nothing
#   $fault (String) - what is wrong there, as a sentence
error-config = { $path }:{ $place } { $fault }
# A file or folder that was asked for.
#   $path (String) - the file or folder
#   $cause (String) - why
error-unreadable = { $path }: cannot be read: { $cause }.
# A file that was asked for.
#   $path (String) - the file
#   $cause (String) - why
error-unwritable = { $path }: cannot be written: { $cause }.
# Where results cannot be written to where they should go.
#   $cause (String) - why
error-output = Output cannot be written: { $cause }.
# Where nothing tells what translates what.
#   $path (String) - the folder
error-no-layout = { $path }: no translations recognised. Name the folders with `--source DIR --target DIR`, or describe them under `pairs:` in diptych.yaml.
# Where no folder fits the path of the translations.
#   $path (String) - the path, with a placeholder
#   $wanted (String) - list of the locales that were asked for, or nothing
#   $there (String) - list of the locales that have such a folder, or nothing
error-no-folder =
    { $path }: there is no such folder{ $has-wanted ->
        [yes] {" "}for { $wanted }.
       *[no] .
    }{ $has-there ->
        [yes] {" "}There are: { $there }.
       *[no] {""}
    }
# Where one of two arguments is missing.
error-half-roots = `--source` and `--target` belong together: give both folders or neither.
# Where both sides are one folder.
#   $path (String) - the folder
error-one-folder = { $path }: source and translations are one folder, and no page in it is recognised as the translation of another. Give two folders, or describe the layout under `pairs:` in diptych.yaml.
# Where the locale of translations cannot be told.
#   $path (String) - the template or folder
error-locale-not-in-path = “{ $path }” does not tell the locale. Put {"`{locale}`"} into it, or select one locale with `--locale`.

## What the operating system refuses

# An error of the operating system, as a part of a sentence.
#   $kind (String) - the kind
#   $words (String) - the system's own words
cause-system =
    { $kind ->
        [not-found] there is no such file or folder
        [denied] permission denied
        [exists] it exists already
        [is-directory] it is a folder
        [not-directory] a part of the path is no folder
        [read-only] the file system is read-only
        [full] there is no space left
        [too-large] the file is too large
        [busy] it is in use
        [name] the name is not valid
        [interrupted] the call was interrupted
        [timed-out] it took too long
        [invalid-data] its content is not valid
        [broken-pipe] nobody reads the output
       *[other] the system says “{ $words }”
    }
# A part of a sentence.
cause-not-regular = it is no regular file
# A part of a sentence.
cause-not-folder = it is no folder
# A part of a sentence.
cause-no-folder = the folder does not exist
# A part of a sentence.
#   $limit (Number) - bytes
cause-too-large = it is larger than { $limit } bytes
# A part of a sentence.
cause-changed = it has changed since it was read

## The configuration

# A word that does not exist.
#   $what (String) - key, value, check or fingerprint
#   $name (String) - the word
#   $meant (String) - the word that was probably meant, or nothing
#   $known (String) - list of what may stand there, or nothing
config-unknown =
    Unknown { $what ->
        [key] key
        [value] value
        [check] check
       *[fingerprint] fingerprint
    } “{ $name }”.{ $has-meant ->
        [yes] {" "}Did you mean “{ $meant }”?
       *[no] { $has-known ->
            [yes] {" "}Known are: { $known }.
           *[no] {""}
        }
    }
# A path that cannot be used.
#   $text (String) - as written
#   $fault (String) - why, as a part of a sentence with its end
config-template = “{ $text }” is no path template: { $fault }
# A placeholder that does not exist; a part of a sentence with its end.
#   $name (String) - the placeholder, in braces
#   $meant (String) - the placeholder that was probably meant, in braces, or nothing
#   $known (String) - list of those that there are
template-unknown =
    unknown placeholder “{ $name }”.{ $has-meant ->
        [yes] {" "}Did you mean “{ $meant }”?
       *[no] {" "}Known are: { $known }.
    }
# A part of a sentence with its end.
template-brace = a brace is not closed or not opened.
# A part of a sentence with its end.
template-dir = {"`{dir}`"} must be followed by `/`.
# A part of a sentence with its end.
template-no-key = it needs {"`{path}`"} once, or {"`{stem}`"} once with {"`{dir}/`"} and {"`.{ext}`"} at will.
# A part of a sentence with its end.
template-leaves-root = it must stay below its root, with `/` between folders; name other folders under `roots:`.
# Two paths of one pair.
#   $source (String) - the template of the source
#   $target (String) - the template of the translation
config-unlike = “{ $source }” and “{ $target }” cannot be paired: use {"`{path}`"} in both, or {"`{stem}.{ext}`"} in both.
# A value that cannot be used.
#   $what (String) - glob, locale, basepath, paths or include
#   $text (String) - as written
config-invalid =
    “{ $text }” is not a valid { $what ->
        [glob] glob
        [basepath] folder for paths: it must lie around the folders of what is included
        [paths] pair of paths: what follows the first asterisk must be the same in both
        [include] file to include: files include one another too deeply
       *[locale] locale
    }.
# A path of files of all locales that does not tell which is which.
#   $text (String) - as written
config-no-locale = “{ $text }” does not tell the locale. Put {"`{locale}`"} into it.
# A sentence with the words of the library.
#   $words (String) - its words
config-toml = The file is not valid TOML (TOML: “{ $words }”).

## Files in YAML

# A sentence.
yaml-not-utf8 = The file is not valid UTF-8.
# A sentence.
#   $key (String) - the key
yaml-twice = The key “{ $key }” stands there twice.
# A sentence.
#   $key (String) - the key
yaml-missing = The key “{ $key }” is missing.
# A sentence about a value of another type than belongs there.
#   $found (String) - the type: map, list, text, number, flag or nothing
#   $value (String) - the value, or nothing where it is long or not known
#   $wanted (String) - the type that belongs there; also locales or size
yaml-type =
    { $wanted ->
        [map] Keys with values belong here
        [list] A list belongs here
        [number] A number belongs here
        [flag] `true` or `false` belongs here
        [locales] `auto` or a list of locales belongs here
        [size] A number of bytes such as `500000` or `32 MiB` belongs here
       *[text] A text belongs here
    }, not { $has-value ->
        [yes] “{ $value }”
       *[no] { $found ->
            [map] keys with values
            [list] a list
            [number] a number
            [flag] `true` or `false`
            [text] a text
           *[nothing] nothing
        }
    }.
# A sentence.
yaml-character = A value begins with a tab or with a character that YAML keeps for itself. Indent with spaces, or put the value between quotation marks.
# A sentence.
yaml-colon = A colon stands where YAML expects none. Put the value between quotation marks, or check how the lines are indented.
# A sentence with the words of the library.
#   $words (String) - its words
yaml-other = The file is not valid YAML (YAML: “{ $words }”).

## Git

# A part of a sentence.
#   $cause (String) - why
git-not-run = the program git cannot be run: { $cause }
# A part of a sentence.
git-no-repository = there is no repository around the source, and `--source-git` names none
# A part of a sentence.
git-silent = git failed without a word
# A part of a sentence: git's own words, and the command that it recommends.
#   $words (String) - its words
#   $remedy (String) - the command, or nothing
git-words =
    git says “{ $words }”{ $has-remedy ->
        [yes] . `{ $remedy }` makes git trust it
       *[no] {""}
    }

## What concerns one path; the run goes on

# A line.
#   $path (String) - the path
#   $cause (String) - why
trouble-unreadable = { $path }: cannot be read: { $cause }.
# A line about the lock.
#   $path (String) - the lock
#   $line (String) - the place, as a part of a sentence with a colon and a blank after it, or nothing
#   $fault (String) - what is wrong there, as a sentence
trouble-lock-broken = { $path }: { $line }{ $fault } The lock was left out. Mend it, or take it from version control again.
# The place of a fault, before what it is.
#   $line (String) - the number of the line
trouble-line = line { $line }:{" "}
# A line about the lock.
#   $path (String) - the lock
#   $line (String) - the place, as above
trouble-lock-conflict = { $path }: { $line }an unresolved merge conflict. The lock was left out. Take one side, then stamp again what the other had stamped.
# A line about the lock.
#   $path (String) - the lock
#   $version (String) - the version of its format
trouble-lock-version = { $path }: the lock has format { $version }, which this Diptych does not know. It was left out; use a newer Diptych.
# A line about a glossary.
#   $path (String) - the glossary
#   $line (String) - the place, as above
#   $fault (String) - what is wrong there, as a sentence with a remedy
trouble-glossary-broken = { $path }: { $line }{ $fault }
# A line.
#   $path (String) - the glossary
trouble-glossary-missing = { $path }: there is no such glossary. Paths under `glossary:` start from the configuration.
# A line.
#   $path (String) - the glossary
trouble-glossary-unknown = { $path }: no format of glossaries is known by this name. Known are .ftl, .csv, .tsv and .tbx.
# A line.
#   $path (String) - the glossary
trouble-glossary-without-locale = { $path }: a glossary in Fluent holds one language, and its path does not tell which. Put {"`{locale}`"} into it.
# A line.
#   $path (String) - the file
#   $limit (Number) - bytes
trouble-too-large = { $path }: larger than { $limit } bytes and left out. `max_file_size` sets the limit.
# A line.
#   $path (String) - the file
trouble-name = { $path }: the name is not UTF-8, so the file was left out. Rename it.
# A line.
#   $path (String) - the page
trouble-parser = { $path }: Diptych failed to read the page. Please report it.
# A line.
#   $locale (String) - the locale that was asked for
#   $meant (String) - the locale that was probably meant, or nothing
#   $there (String) - list of the locales that have files, or nothing
trouble-no-files =
    { $locale }: no file of this locale.{ $has-meant ->
        [yes] {" "}Did you mean “{ $meant }”?
       *[no] { $has-there ->
            [yes] {" "}There are: { $there }.
           *[no] {" "}`locale_map` tells Diptych what its folder is called.
        }
    }
# A line.
#   $path (String) - the folder
trouble-no-pages = { $path }: no page lies below this folder of the source. `diptych pairs --explain FILE` says why.
# A line.
#   $path (String) - as given
trouble-nothing-selected = { $path }: no page lies here. `diptych pairs --explain PATH` says why.
# A line.
#   $path (String) - the repository
#   $fault (String) - why, as a part of a sentence
trouble-git = { $path }: no history, so translations are compared with today’s source: { $fault }.
# A line.
#   $path (String) - the repository
#   $pages (Number) - pages
trouble-shallow = { $path }: the history is shallow and lacks what pages were made from ({ $pages }). Fetch all of it (`fetch-depth: 0`, `git fetch --unshallow`).
# A line.
#   $path (String) - the repository
#   $pages (Number) - pages
trouble-partial = { $path }: the clone is partial and lacks what pages were made from ({ $pages }). Clone it without `--filter`.
# A line.
#   $path (String) - the repository
#   $pages (Number) - pages
trouble-git-stopped = { $path }: git cannot read some objects ({ $pages } left out). `git fsck` says which.
# A line.
#   $path (String) - the folder
#   $what (String) - images or pages
#   $absent (Number) - links that lead to nothing
#   $all (Number) - links
trouble-in-part =
    { $path }: { $absent } of { $all } links to { $what ->
        [images] images lead to nothing, as if the folder were checked out in part; links to images
       *[pages] pages and files lead to nothing, as if the folder were checked out in part; links to pages and files
    } that are not there are not reported.

## Glossaries

# A sentence.
glossary-not-utf8 = The file is not UTF-8. Save it as UTF-8.
# A sentence.
#   $locale (String) - the locale of the source
glossary-no-source = No column holds the names of the source. Name one “{ $locale }”.
# A sentence.
#   $name (String) - the column
glossary-column = The column “{ $name }” is not known and was left out. Columns are tags of locales, such as “de-DE”, and “keep”, “case”, “note”, “variants:de-DE” and “avoid:de-DE”.
# A sentence.
#   $cell (String) - the value
#   $column (String) - the column
#   $known (String) - the value that there is
glossary-value = “{ $cell }” is no value of the column “{ $column }”. Write “{ $known }” or nothing.
# A sentence.
#   $there (Number) - columns of the row
#   $wanted (Number) - columns of the first row
glossary-columns =
    The row has { $there ->
        [one] one column
       *[other] { $there } columns
    }, and the first row { $wanted }. It was left out; put names that hold a comma between quotation marks.
# A sentence with the words of the library.
#   $words (String) - its words
glossary-csv = The first row cannot be read (CSV: “{ $words }”).
# A sentence with the words of the library.
#   $words (String) - its words
glossary-row = The row cannot be read and was left out (CSV: “{ $words }”).
# A sentence with the words of the library.
#   $words (String) - its words
glossary-fluent = The entry cannot be read and was left out; the rest counts (Fluent: “{ $words }”).
# A sentence.
#   $word (String) - the attribute
#   $id (String) - the concept
#   $known (String) - the value that there is
glossary-attribute = “.{ $word }” of “{ $id }” may only be “{ $known }”.
# A sentence.
glossary-too-deep = The elements are nested too deeply for a glossary.
# A sentence with the words of the library.
#   $words (String) - its words
glossary-xml = No XML that can be read (XML: “{ $words }”). Export it again.
# A sentence.
glossary-no-entries = No “termEntry” and no “conceptEntry” is in it. Export it as TBX-Basic.

## Catalogues of roles

# A sentence.
#   $id (String) - the term
catalog-no-name = “-{ $id }” has no name that can be read. It was left out.
# A sentence.
#   $id (String) - the term
catalog-twice = “-{ $id }” is there twice. The first counts; remove one.
# A sentence.
#   $count (Number) - entries
catalog-more =
    From here on { $count ->
        [one] one more entry was
       *[other] { $count } more entries were
    } left out.
# A sentence.
catalog-too-deep = The braces are nested too deeply, and nothing of the file was read. Mend them first.
