### What Diptych itself says. `cargo xtask codegen` makes a function of each message in
### `src/ui/messages.rs`; the comment above a message gives its variables and their types.

## Levels

# The word before a finding that is an error.
level-error = error
# The word before a finding that is a warning.
level-warning = warning
# The word before a finding that is a note.
level-note = note

## Labels below a quoted line

# Under a piece of the source.
label-source = source
# Under a piece of the source as it was when the page was translated.
#   $revision (String) - a fingerprint or commit, shortened
label-source-at = source, as of { $revision }
# Under a piece of the translation.
label-translation = translation
# Under the line of the translation after which the missing piece belongs.
label-belongs-after = belongs after this line
# Under the first line of the translation, where the missing piece belongs before it.
label-belongs-first = belongs before this line

## The report

# Above the findings of one page.
#   $path (String) - the translation, or the source where there is none
#   $count (Number) - findings of the page
page-heading =
    { $path }: { $count ->
        [one] one finding
       *[other] { $count } findings
    }
# Below the heading of a page that was made from another source than the one it was judged against, or may have been.
judged-against-today = Judged against today’s source, not against the version that was translated.
# Below the heading of a page whose source at the time was inferred.
judged-against-inferred = Judged against the version of the source that fits best; none is recorded.
# Above the findings of a page that are like others of it, a line each.
#   $count (Number) - such findings
findings-repeated =
    { $count ->
        [one] One more of the same on this page:
       *[other] { $count } more of the same on this page:
    }
# After the last finding that is shown.
#   $count (Number) - findings that are not shown
findings-more =
    { $count ->
        [one] One more finding is not shown; `--format json` lists it.
       *[other] { $count } more findings are not shown; `--format json` lists them all.
    }

# A part of the summary.
#   $count (Number) - errors
count-errors =
    { $count ->
        [one] one error
       *[other] { $count } errors
    }
# A part of the summary.
#   $count (Number) - warnings
count-warnings =
    { $count ->
        [one] one warning
       *[other] { $count } warnings
    }
# A part of the summary.
#   $count (Number) - notes
count-notes =
    { $count ->
        [one] one note
       *[other] { $count } notes
    }
# The last paragraph where there are findings.
#   $pages (Number) - pages that were looked at
#   $locales (String) - list of locales
#   $counts (String) - list of errors, warnings and notes
#   $affected (Number) - pages that have findings
summary-findings =
    { $pages ->
        [one] One page
       *[other] { $pages } pages
    } checked ({ $locales }): { $counts } on { $affected ->
        [one] one page
       *[other] { $affected } pages
    }.
# All there is to say where there are no findings.
#   $pages (Number) - pages that were looked at
#   $locales (String) - list of locales
summary-clean =
    { $pages ->
        [one] One page
       *[other] { $pages } pages
    } checked ({ $locales }): no findings.
# Where no page was found.
summary-nothing = Nothing was checked: no page was found.
# After the summary.
#   $count (Number) - pages whose source has changed since they were translated
summary-stale =
    { $count ->
        [one] The source of one page has changed since it was translated.
       *[other] The source of { $count } pages has changed since they were translated.
    }
# After the summary.
#   $count (Number) - pages whose source has changed as far as an estimate tells
summary-estimated =
    For { $count ->
        [one] one of them this is an estimate by the history of both sides; its page does
       *[other] { $count } of them this is an estimate by the history of both sides; their pages do
    } not record what was translated.
# After the summary: pages with findings that were judged against another version of the source.
#   $count (Number) - such pages
summary-judged =
    { $count ->
        [one] One of these pages was made from another version of the source, which is not at hand: its findings may be changes of the source and fail nothing.
       *[other] { $count } of these pages were made from other versions of the source, which are not at hand: their findings may be changes of the source and fail nothing.
    } To have them, fetch the full history (`fetch-depth: 0`), or name its repository with `--source-git DIR`.
# What to do next, where no finding carries an edit.
next-explain = Next: `diptych explain CHECK` says why a finding matters and what to do.
# What to do next, where some findings can be mended for sure.
#   $places (Number) - findings that can
next-fix =
    Next: `diptych fix` mends { $places ->
        [one] one of these findings
       *[other] { $places } of these findings
    } without touching prose, `diptych fix --diff` shows how; `diptych explain CHECK` says why a finding matters.
# What to do next, where some findings carry an edit.
next-patch = Next: `diptych check --format diff` prints a patch that puts the source’s text where something is missing and mends what is sure; `diptych explain CHECK` says why a finding matters.

## Comments in a patch

# Above the findings that a patch does not mend.
diff-without-edit = Findings that this patch does not mend:
# Where the translations lie in a folder that a patch from here cannot name.
#   $folder (String) - the folder
diff-apply-in = Apply this patch in the folder { $folder }.
# For a page whose bytes are not the text that was read.
#   $path (String) - the page
diff-not-utf8 = { $path }: no patch, since the file is not UTF-8.
# For a page whose lines would act on a terminal or a build log.
#   $path (String) - the page
diff-unsafe = { $path }: no patch here, since these lines contain control characters or commands for a build log. Write the patch to a file with `--output`.

## Changes of the source

# Above a change of the source.
#   $class (String) - text, code, typo, markup, links or metadata
#   $deed (String) - changed, added, removed or moved
#   $kind (String) - what was changed, as in `a-block`
#   $section (String) - the heading above it, or nothing
#   $title (String) - its first words
hunk =
    { a-block } was { $deed ->
        [added] added
        [removed] removed
        [moved] moved
       *[changed] changed
    }{ in-section }: “{ $title }”{ $class ->
        [typo] {" "}(a slip of the pen)
        [links] {" "}(link targets)
        [markup] {" "}(levels and emphasis)
       *[other] {""}
    }
# Above a change of the source that stands in several pages.
#   $pages (Number) - how many
hunk-shared = The same change in { $pages } pages:
# Below it, after the pages that are named.
#   $pages (Number) - pages that are not named
hunk-more-pages =
    { $pages ->
        [one] and one more page
       *[other] and { $pages } more pages
    }
# Below the heading of a page, where some of its changes were shown above.
#   $count (Number) - changes that were shown above
hunks-shared =
    { $count ->
        [one] One more change is shown above, for it stands in other pages, too.
       *[other] { $count } more changes are shown above, for they stand in other pages, too.
    }
# In place of the passage of the translation.
hunk-not-there = the translation does not have it
# After the pages that are named, with the check they have in common.
#   $count (Number) - pages that are not named
lines-more =
    { $count ->
        [one] One more page
       *[other] { $count } more pages
    }
# After the summary.
#   $pages (Number) - pages whose source was changed in the same way
#   $title (String) - the first words of the change
summary-shared = In { $pages } of them the change is the same: “{ $title }”.
# What to do next, where sources have changed.
next-diff = Next: `diptych diff PAGE` shows what changed, beside the passage of the translation.
# What to do next, where changes of the source were shown.
next-stamp = Next: translate, then let `diptych stamp PAGE` record that the page is up to date.

## The status

# A whole number, as it stands in a column.
#   $number (Number) - the number
number = { $number }
# A share.
#   $number (Number) - a whole number from 0 to 100
percent = { $number }%
# Above the table of a locale.
#   $locale (String) - the locale
#   $translated (Number) - pages of the source that have a translation
#   $pages (Number) - pages of the source
#   $current (Number) - pages whose translation is up to date
#   $percent (String) - the share of the words of the source whose translation is up to date
status-heading =
    { $locale }: { $translated } of { $pages } { $pages ->
        [one] page
       *[other] pages
    } translated; up to date: { $current ->
        [one] one page
       *[other] { $current } pages
    }, { $percent } of the words
# Above a column of pages that are so, and the state of a page in the worklist.
#   $verdict (String) - the word of the verdict in machine formats
status-verdict =
    { $verdict ->
        [current] current
        [cosmetic] cosmetic
        [stale] stale
        [partial] partial
        [unknown] unknown
        [unstamped] unstamped
        [suspicious] suspicious
        [missing] missing
        [orphan] orphan
       *[other] { $verdict }
    }
# What kind of change the source of a page has, in the worklist.
#   $class (String) - the word of the class in machine formats
status-class =
    { $class ->
        [text] text
        [code] code
        [typo] typo
        [markup] markup
        [links] links
        [metadata] metadata
        [cosmetic] cosmetic
       *[other] { $class }
    }
# Above the folders.
status-folder = folder
# Above shares of words and numbers of words.
status-words = words
# Before the sums of all columns.
status-total = total
# Above how many sections changed, of how many.
status-sections = sections
# Above kinds of change and states of pages.
status-kind = change
# Above locales.
status-locale = locale
# Above paths of pages.
status-page = page
# Above the headings below which the first change stands.
status-title = first change in
# After the list of pages that need work.
#   $count (Number) - pages that need work
#   $words (Number) - words that changed or are not translated
status-work =
    { $count ->
        [one] One page needs work
       *[other] { $count } pages need work
    }: { $words ->
        [one] one word
       *[other] { $words } words
    }.
# After the mark of pages that come first.
status-urgent = A warning or the like has changed.
# Where there is nothing to do.
status-no-work = No page needs work.
# After the last page that is shown.
#   $count (Number) - pages that are not shown
status-more =
    { $count ->
        [one] One more page is not shown; `diptych status --worklist | less` lists it.
       *[other] { $count } more pages are not shown; `diptych status --worklist | less` lists them all.
    }
# Below the tables, where pages are cosmetic.
#   $count (Number) - pages whose source changed in nothing that is for a translator, leaving out estimates
status-cosmetic =
    `diptych stamp --cosmetic` is enough for { $count ->
        [one] one cosmetic page
       *[other] { $count } cosmetic pages
    }.
# What to do next, where pages need work.
status-next-worklist = Next: `diptych status --worklist` lists the pages that need work.
# What to do next, below the pages that need work.
status-next-diff = Next: `diptych diff PAGE` shows what changed in the source.

## Stamps

# Where `diptych stamp` is not told what to stamp.
stamp-needs-pages = Name the pages to stamp. `--cosmetic` stamps all that leave nothing to translate, `--all` every page.
# Where no page that was selected is to be stamped.
stamp-nothing = Nothing to stamp: no selected page is behind its source.
# The same, where only cosmetic pages were asked for.
stamp-none-cosmetic = Nothing to stamp: no selected page is cosmetic. Where its base is an estimate, a page does not count.
# A page that was named and records the source as it is.
#   $path (String) - the translation
stamp-done = { $path }: nothing to stamp. The page records the source as it is.
# A page that was named and is not cosmetic, where only such pages were asked for.
#   $path (String) - the translation
stamp-not-cosmetic = { $path }: nothing to stamp with `--cosmetic`. Its source has changed for a translator, or what it was made from is not certain.
# Where `--to` names no commit.
#   $revision (String) - as asked for
#   $detail (String) - git's words
stamp-no-revision = There is no revision { $revision }: { $detail }.
# A page that was stamped.
#   $path (String) - the translation
#   $scheme (String) - the id of the fingerprint
#   $revision (String) - what is recorded, shortened
stamp-whole =
    { $path }: { $scheme ->
        [lock] recorded in diptych.lock
       *[other] { $scheme } now says { $revision }
    }.
# A page that was stamped, of whose source nothing had changed for a translator.
#   $path (String) - the translation
#   $scheme (String) - the id of the fingerprint
#   $revision (String) - what is recorded, shortened
stamp-cosmetic =
    { $path }: { $scheme ->
        [lock] recorded in diptych.lock
       *[other] { $scheme } now says { $revision }
    }; there was nothing to translate.
# A page that was stamped, with what its source had changed.
#   $path (String) - the translation
#   $scheme (String) - the id of the fingerprint
#   $revision (String) - what is recorded, shortened
#   $changed (Number) - sections that had changed
#   $sections (Number) - sections of the source
#   $words (Number) - words that had changed
stamp-accepted =
    { $path }: { $scheme ->
        [lock] recorded in diptych.lock
       *[other] { $scheme } now says { $revision }
    }; accepted { $changed } of { $sections ->
        [one] one section
       *[other] { $sections } sections
    }, { $words ->
        [one] one word
       *[other] { $words } words
    }.
# A page of which some sections were accepted.
#   $path (String) - the translation
#   $changed (Number) - sections that were accepted
#   $sections (Number) - sections of the source
#   $words (Number) - words of them that had changed
#   $left (String) - list of the sections that are left
stamp-sections =
    { $path }: recorded in diptych.lock; accepted { $changed } of { $sections ->
        [one] one section
       *[other] { $sections } sections
    }, { $words ->
        [one] one word
       *[other] { $words } words
    }. Left: { $left }.
# After the pages.
#   $stamped (Number) - pages that were stamped
#   $refused (Number) - pages that were not
stamp-summary =
    { $stamped ->
        [one] One page
       *[other] { $stamped } pages
    } stamped, { $refused } refused.
# After the pages, where nothing was written.
#   $stamped (Number) - pages that would be stamped
#   $refused (Number) - pages that would not
stamp-dry-run =
    { $stamped ->
        [one] One page
       *[other] { $stamped } pages
    } would be stamped, { $refused } refused. Nothing was written.
# A page that was named and has no source.
#   $path (String) - the translation
stamp-no-source = { $path }: not stamped. The page has no source. `diptych pairs --explain PAGE` says why.
# A page that was named and has no translation.
#   $path (String) - where the translation would be
stamp-no-translation = { $path }: not stamped. There is no such translation yet.
# A page that needs a commit, where the source is in no repository.
#   $path (String) - the translation
#   $scheme (String) - the id of the fingerprint
stamp-no-history = { $path }: not stamped. { $scheme } records a commit, and there is no history of the source here. `--source-git DIR` names the repository that has it.
# A page that needs a commit, where the repository of the source cannot be used.
#   $path (String) - the translation
#   $scheme (String) - the id of the fingerprint
#   $detail (String) - git's words
stamp-git-unusable = { $path }: not stamped. { $scheme } records a commit, and the history of the source cannot be read: { $detail }.
# A page that needs a commit.
#   $path (String) - the translation
#   $scheme (String) - the id of the fingerprint
stamp-not-committed = { $path }: not stamped. { $scheme } records a commit, and no commit has the source as it is. Commit the source, or name a revision with `--to`.
# A page whose source is not in the revision that was asked for.
#   $path (String) - the translation
stamp-not-in-revision = { $path }: not stamped. The source is not in that revision.
# A page without a place for the stamp.
#   $path (String) - the translation
#   $scheme (String) - the id of the fingerprint
stamp-no-room = { $path }: not stamped. There is no place for { $scheme } that would be safe to write to. `fingerprint: write:` in diptych.yaml names another fingerprint, such as `lock`.
# A section that does not exist or has not changed.
#   $path (String) - the translation
#   $section (String) - as asked for
#   $there (String) - list of sections that have changed
stamp-no-section = { $path }: not stamped. No section “{ $section }” has changed. Changed are: { $there }.
# A row, which cannot be accepted by itself.
#   $path (String) - the translation
#   $row (String) - as asked for
#   $section (String) - the section that it is in
stamp-row = { $path }: not stamped. “{ $row }” is a row. Accept its section “{ $section }” when all of it is translated.
# A section that stands in another place.
#   $path (String) - the translation
#   $section (String) - the section
stamp-moved = { $path }: not stamped. “{ $section }” has moved, which only the whole page can record. Stamp the page when all of it is translated.
# A page of which nothing tells what changed.
#   $path (String) - the translation
stamp-no-sections = { $path }: not stamped. Nothing tells which of its sections have changed. Stamp the page when all of it is translated.
# A page that changed and has no headings.
#   $path (String) - the translation
stamp-nameless = { $path }: not stamped. The page has no sections to name. Stamp the page when all of it is translated.
# A page that the lock should record, which has conflict marks of git.
#   $path (String) - the translation
stamp-lock-conflict = { $path }: not stamped. diptych.lock has an unresolved merge conflict. Take one side first.
# A page that the lock should record, which another version of Diptych wrote.
#   $path (String) - the translation
#   $version (String) - of the lock's format
stamp-lock-version = { $path }: not stamped. diptych.lock has format { $version }, which this Diptych does not know. Use a newer Diptych.
# A page that the lock should record, which is broken.
#   $path (String) - the translation
stamp-broken-lock = { $path }: not stamped. diptych.lock is broken. Mend it first.

## Files that are left alone

# A page that is not UTF-8.
#   $path (String) - the translation
file-not-utf8 = { $path }: left as it is. The file is not UTF-8. Save it as UTF-8 first.
# A file that changed while Diptych ran.
#   $path (String) - the translation
#   $file (String) - the file that changed
file-changed = { $path }: left as it is. { $file } has changed since it was read. Run the command again.
# A page that a symbolic link leads out to.
#   $path (String) - the translation
file-outside = { $path }: left as it is. It is a link out of the folder of the translations.
# A file that cannot be read or written.
#   $path (String) - the translation
#   $file (String) - the file
#   $detail (String) - the words of the operating system
file-unwritable = { $path }: left as it is. { $file } cannot be written: { $detail }.

## Fixes

# A page that was mended.
#   $path (String) - the translation
#   $places (Number) - places that were mended
#   $checks (String) - list of the checks that asked for it, with the number of places where there are several
fix-page =
    { $path }: { $places ->
        [one] one place
       *[other] { $places } places
    } mended: { $checks }.
# Before the patch of a page that would act on a terminal or a build log.
#   $path (String) - the translation
fix-unsafe = { $path }: the patch is not shown, because it would act on what shows it. Write it to a file.
# After the pages.
#   $places (Number) - places that were mended
#   $pages (Number) - pages they are on
fix-summary =
    { $places ->
        [one] One place
       *[other] { $places } places
    } on { $pages ->
        [one] one page
       *[other] { $pages } pages
    } mended. `git diff` shows them; `diptych check` says what is left.
# The same, where nothing was written.
#   $places (Number) - places that would be mended
#   $pages (Number) - pages they are on
fix-dry-run =
    { $places ->
        [one] One place
       *[other] { $places } places
    } on { $pages ->
        [one] one page
       *[other] { $pages } pages
    } would be mended. Nothing was written.
# Where there is nothing to mend.
fix-nothing = Nothing to mend: no finding has a sure fix.

## Roles

# Above the names of roles.
roles-role = role
# How a role is in a locale.
#   $state (String) - the word of the state in machine formats
roles-state =
    { $state ->
        [missing] missing
        [stale] stale
        [inconsistent] inconsistent
        [untranslated] untranslated
        [unnamed] unnamed
       *[present] present
    }
# Below the tables.
#   $roles (Number) - roles that the source defines
#   $owners (Number) - headings that they stand under
#   $locales (Number) - locales of the translations
roles-summary =
    { $roles ->
        [one] One role
       *[other] { $roles } roles
    } of { $owners ->
        [one] one owner
       *[other] { $owners } owners
    } in { $locales ->
        [one] one locale
       *[other] { $locales } locales
    }.
# Below that, how many are not as they should be.
#   $state (String) - the word of the state in machine formats
#   $count (Number) - roles, counted in each locale
roles-count =
    { $state ->
        [missing] { $count ->
            [one] One role is missing from a translation.
           *[other] { $count } roles are missing from translations.
        }
        [stale] { $count ->
            [one] One role has changed in the source since it was translated.
           *[other] { $count } roles have changed in the source since they were translated.
        }
        [inconsistent] { $count ->
            [one] One role has different names in one language.
           *[other] { $count } roles have different names in one language.
        }
        [untranslated] { $count ->
            [one] One name is the source’s.
           *[other] { $count } names are the source’s.
        }
       *[unnamed] { $count ->
            [one] One role has no name in the catalogue of a locale.
           *[other] { $count } roles have no name in the catalogue of a locale.
        }
    }
# Where no page defines a role.
roles-none = No page defines a role. `roles` in diptych.yaml says which tables do.
# What to do next, where a catalogue lacks names.
roles-next-extract = Next: `diptych roles extract` writes the names that the pages use into the catalogues.
# What to do next, where a page is not as it should be.
roles-next-check = Next: `diptych check` shows where.
# What to do next, where the source has changed.
roles-next-diff = Next: `diptych diff PAGE` shows what changed in the source.
# A catalogue that was written.
#   $path (String) - the catalogue
#   $added (Number) - names that are new in it
#   $renamed (Number) - names that are others than before
roles-extract-file =
    { $path }: { $added ->
        [0] no new name
        [one] one new name
       *[other] { $added } new names
    }{ $renamed ->
        [0] {""}
        [one] , one renamed
       *[other] , { $renamed } renamed
    }
# Below it, a role that has another name.
#   $from (String) - before
#   $to (String) - now
roles-extract-renamed = “{ $from }” is now “{ $to }”
# Below it, a name of the source that a translation uses.
#   $name (String) - the name
roles-extract-untranslated = “{ $name }” is the source’s name: give it another one if it should be translated
# After the catalogues.
#   $files (Number) - catalogues that were written
roles-extract-summary =
    { $files ->
        [one] One catalogue
       *[other] { $files } catalogues
    } written. `diptych roles` shows what each locale has.
# The same, where nothing was written.
#   $files (Number) - catalogues that would be written
roles-extract-dry-run =
    { $files ->
        [one] One catalogue
       *[other] { $files } catalogues
    } would be written. Nothing was.
# Where the catalogues have all names.
roles-extract-nothing = Nothing to extract: the catalogues have all names that the pages use.
# After that, where no page of a locale has a role.
#   $count (Number) - names that no page tells
roles-extract-unnamed =
    { $count ->
        [one] One name is not known, for no translation has the role.
       *[other] { $count } names are not known, for no translation has the roles.
    }

## Explanations

# Below the page of a check.
#   $level (String) - error, warning or note
#   $profile (String) - the mildest profile in which it is on
explain-level =
    { $level ->
        [error] Its findings are errors
        [warning] Its findings are warnings
       *[note] Its findings are notes
    } at most, unless `checks` in diptych.yaml says otherwise. { $profile ->
        [default] It is on in every profile.
        [strict] It is on in the profiles `strict` and `audit`.
       *[audit] It is on in the profile `audit`.
    }

## Pairs

# After the pairs.
#   $counts (String) - list of how many pairs have which verdict
#   $layout (String) - the name of the layout
pairs-summary = Pairs: { $counts }. Layout: { $layout }.
# A part of the above.
#   $count (Number) - pairs
#   $verdict (String) - their verdict, in words
pairs-count = { $count } { $verdict }
# In place of the counts, where there is no pair.
pairs-none = none
# Before the path of the source.
pairs-source = source
# Before the path of the translation.
pairs-target = target
# Before the tag of the locale.
pairs-locale = locale
# Before the name of the layout and its templates.
pairs-layout = layout
# Before what the page records of its source.
pairs-stamp = stamp
# A hash that is recorded.
#   $value (String) - the hash
pairs-hash = hash { $value }
# A commit that is recorded.
#   $value (String) - the commit
pairs-commit = commit { $value }
# Before the text that the translation is judged against.
pairs-base = base
# The text that the translation is judged against.
#   $kind (String) - the word of the base in machine formats
#   $revision (String) - a hash or commit, or nothing for the source as it is
pairs-base-is =
    { $kind } ({ $has-revision ->
        [yes] { $revision }
       *[no] today
    }): { $kind ->
        [current] the source at hand is the text that was translated.
        [hash] a text of the source’s history; its hash is the one the page records.
        [commit] the text at the commit that the page records; no hash confirms it.
        [inferred] the text of the source’s history that the translation fits best.
        [given] the text that was given with `--base`; no hash confirms it.
       *[head] today’s source, for want of the text that was translated.
    }
# Before how fresh the translation is.
pairs-verdict = verdict
# How fresh the translation is.
#   $verdict (String) - the word of the verdict in machine formats
pairs-verdict-is =
    { $verdict }: { $verdict ->
        [current] made from the source at hand.
        [cosmetic] the source has changed since, and nothing of it is for a translator.
        [stale] the source has changed since.
        [partial] the source has changed since; some sections were brought up to date.
        [unknown] the recorded revision is not in the source’s history.
        [unstamped] the page does not record what it was made from.
        [suspicious] the page records a newer source than it seems to be made from.
        [missing] there is no translation.
       *[orphan] there is no source.
    }
# A file of a pair that does not exist.
#   $path (String) - where it would be
pairs-not-there = { $path } (not there)
# A file that is in no pair.
#   $path (String) - the file
#   $why (String) - absent, elsewhere, hidden, no-page or unmatched
pairs-nowhere =
    { $path } is in no pair. { $why ->
        [absent] There is no such file.
        [elsewhere] It lies in none of the folders looked at.
        [hidden] It is hidden, ignored by version control, or no regular file.
        [no-page] It is no page by its name; `include:` of a pair may say otherwise.
       *[unmatched] No template fits it, its locale is not selected, or it is excluded.
    }
# Before a folder that was looked at.
pairs-folder = folder
# Before a pair of templates.
pairs-template = template

## Links

# In place of the page that a link leads to; the exclamation mark is for scripts.
#   $fault (String) - absent, outside, machine, empty or host
links-broken =
    ! { $fault ->
        [absent] leads to nothing
        [outside] leads out of the project
        [machine] names a file of one machine
        [empty] has no address
       *[host] names no host
    }
# The same, where the page has no such anchor.
#   $path (String) - the page
links-no-place = ! no such place in { $path }
# The same, where the page is spelled otherwise.
#   $path (String) - the page as it is spelled
links-spelled = ! spelled { $path }

## A new configuration

# The first line of a new configuration, a comment.
init-purpose = How Diptych finds the source and the translations of this project.
# The second line of a new configuration, a comment.
#   $layout (String) - the name of the layout
init-layout = Layout found: { $layout }.
# After a configuration was written.
#   $path (String) - the file
#   $layout (String) - the name of the layout
#   $paired (Number) - translations that have their source
#   $translations (Number) - translations
init-wrote = Wrote { $path }: layout { $layout }, { $paired } of { $translations } translations have their source.
# Where there is a configuration already.
#   $path (String) - the file
init-exists = { $path } is there already. Replace it with `--force`.
