### One sentence for every check. The id of a message is the id of its check; its variables are the
### facts of the check, and for each fact that is text or a list `$has-…`, which is "yes" or "no".

## Parts that several sentences share

in-table =
    { $has-table ->
        [yes] {" "}in the table “{ $table }”
       *[no] {""}
    }
from-table =
    { $has-table ->
        [yes] {" "}from the table “{ $table }”
       *[no] {""}
    }
from-section =
    { $has-section ->
        [yes] {" "}from the section “{ $section }”
       *[no] {""}
    }
under-owner =
    { $has-owner ->
        [yes] {" "}under “{ $owner }”
       *[no] {""}
    }
quoted-text =
    { $has-text ->
        [yes] : “{ $text }”
       *[no] {""}
    }
from-text-on =
    { $has-text ->
        [yes] , from “{ $text }” on
       *[no] {""}
    }
# What a library says, in its own words.
in-parentheses =
    { $has-detail ->
        [yes] {" "}(“{ $detail }”)
       *[no] {""}
    }
# Why front matter cannot be parsed.
because =
    { $detail ->
        [no-map] : it has no keys with values
        [aliases] : its aliases expand to too much
        [documents] : it holds more than one document
       *[other] { in-parentheses }
    }
# What is too large.
too-large =
    { $detail ->
        [front-matter] : its front matter is longer than 64 KiB
        [nodes] : it has too many entries
       *[cells] : a table has too many cells
    }
also-possible =
    { $has-alternatives ->
        [yes] {" "}Also possible: line { $alternatives }.
       *[no] {""}
    }
repeats =
    { $duplicate ->
        [yes] {" "}The same content is there already.
       *[no] {""}
    }
exchanged =
    { $has-other ->
        [yes] {" "}It changed places with “{ $other }”.
       *[no] {""}
    }
blocks =
    { $count } { $kind ->
        [alert] alerts
        [code] code blocks
        [directive] directives
        [entry] entries
        [heading] headings
        [html] blocks of HTML
        [image] images
        [include] includes
        [item] list items
        [list] lists
        [paragraph] paragraphs
        [quote] quotations
        [row] table rows
        [rule] thematic breaks
        [table] tables
        [table-head] table headers
       *[other] blocks
    }

## Readable: the files can be read at all

invalid-encoding =
    { $kind ->
        [invalid-utf8] The file is not valid UTF-8; { $count ->
            [one] one invalid byte was read as U+FFFD.
           *[other] { $count } invalid bytes were read as U+FFFD.
        }
        [nul-byte] The file contains { $count ->
            [one] a NUL byte.
           *[other] { $count } NUL bytes.
        }
        [utf16] The file is UTF-16; other tools expect UTF-8.
       *[other] The encoding of the file is not valid.
    }
invalid-front-matter =
    { $kind ->
        [duplicate-key] The key “{ $key }” occurs twice in the front matter.
        [unclosed-front-matter] The front matter has no closing line.
       *[invalid-yaml] The front matter cannot be parsed{ because }.
    }
truncated-document = The page is too large to be compared as a whole; its end was left out{ too-large }.
internal-error = An internal error in Diptych cut this comparison short; please report it{ in-parentheses }.

## Complete: nothing is missing and nothing was invented

missing-document = No translation of this page.
# $moved is where the source page went, a path or an address, as far as history, a redirect or an alias tells.
extra-document =
    No source page for this translation.{ $has-moved ->
        [yes] {" "}The source is now at “{ $moved }”.
       *[no] {""}
    }

missing-section =
    { $blocks ->
        [0] The section “{ $title }” is missing.
        [one] The section “{ $title }” is missing, with the one block in it.
       *[other] The section “{ $title }” is missing, with the { $blocks } blocks in it.
    }{ also-possible }
extra-section =
    { $blocks ->
        [0] The section “{ $title }” has no counterpart in the source.
        [one] The section “{ $title }” and the one block in it have no counterpart in the source.
       *[other] The section “{ $title }” and the { $blocks } blocks in it have no counterpart in the source.
    }{ repeats }{ also-possible }
missing-heading =
    { $blocks ->
        [0] The heading “{ $title }” (level { $level }) is missing; nothing stands below it in the source.
       *[other] The heading “{ $title }” (level { $level }) is missing; what stands below it is there.
    }{ also-possible }
extra-heading = The heading “{ $title }” (level { $level }) has no counterpart in the source.{ repeats }{ also-possible }

missing-row =
    { $count ->
        [one] The row “{ $key }” is missing{ from-table }{ in-section }.
       *[other] { $count } rows are missing{ from-table }{ in-section }, from “{ $key }” on.
    }{ also-possible }
extra-row =
    { $count ->
        [one] The row “{ $key }”{ in-table }{ in-section } has no counterpart in the source.
       *[other] { $count } rows{ in-table }{ in-section } have no counterpart in the source, from “{ $key }” on.
    }{ repeats }{ also-possible }
missing-role =
    { $count ->
        [one] The role “{ $role }” is missing{ from-table }{ under-owner }.
       *[other] { $count } roles are missing{ from-table }{ under-owner }, from “{ $role }” on.
    }{ also-possible }
extra-role =
    The role “{ $role }”{ in-table }{ under-owner } is not in the source.{ repeats }{ also-possible }
unnamed-role = The role “{ $role }”{ under-owner } has no name in the catalogue of this language. The page calls it “{ $found }”; `diptych roles extract` writes that down as `-{ $id }`.
unknown-role = The role “{ $role }”{ under-owner } is not in the catalogue of the source. `diptych roles extract` puts it there.
missing-item =
    { $count ->
        [one] A list item is missing{ from-section }{ quoted-text }.
       *[other] { $count } list items are missing{ from-section }{ from-text-on }.
    }{ also-possible }
extra-item =
    { $count ->
        [one] A list item{ in-section } has no counterpart in the source{ quoted-text }.
       *[other] { $count } list items{ in-section } have no counterpart in the source{ from-text-on }.
    }{ repeats }{ also-possible }
missing-block =
    { $count ->
        [one] { a-block } is missing{ from-section }{ quoted-text }.
       *[other] { blocks } are missing{ from-section }{ from-text-on }.
    }{ also-possible }
extra-block =
    { $count ->
        [one] { a-block }{ in-section } has no counterpart in the source{ quoted-text }.
       *[other] { blocks }{ in-section } have no counterpart in the source{ from-text-on }.
    }{ repeats }{ also-possible }

missing-cell =
    { $found ->
        [one] The row “{ $key }”{ in-table } has one cell with content; { $expected } are expected.
       *[other] The row “{ $key }”{ in-table } has { $found } cells with content; { $expected } are expected.
    }
changed-columns =
    { $has-table ->
        [yes] The table “{ $table }”
       *[no] The table
    } has { $found ->
        [one] one column
       *[other] { $found } columns
    } instead of { $expected }.

missing-metadata = The metadata key “{ $key }” is missing.
extra-metadata = The metadata key “{ $key }” has no counterpart in the source.
changed-metadata =
    { $has-found ->
        [yes] The value of the metadata key “{ $key }” is “{ $found }”
       *[no] The value of the metadata key “{ $key }” is empty
    }; in the source it is { $has-expected ->
        [yes] “{ $expected }”
       *[no] empty
    }.

moved-section = The section “{ $title }” has moved from position { $from } to position { $to }.{ exchanged }
moved-row = The row “{ $key }” has moved from position { $from } to position { $to }.{ exchanged }
moved-item =
    A list item has moved from position { $from } to position { $to }{ quoted-text }.{ exchanged }
moved-block = { a-block } is in a different place than in the source{ quoted-text }.{ exchanged }

changed-level = The heading “{ $title }” is on level { $found } instead of { $expected }.
changed-alert =
    { $found ->
        [none] The alert “{ $expected }” is no longer marked as one.
       *[other] The alert is marked as “{ $found }” instead of “{ $expected }”.
    }
merged-block =
    { $count } blocks of the source have become one{ quoted-text }.
split-block =
    One block of the source has become { $count }{ quoted-text }.

## Fresh

# Of $sections sections $changed have changes; none where only the front matter has.
in-sections =
    { $changed ->
        [0] , in its front matter
       *[other] { $sections ->
            [one] {""}
           *[other] , in { $changed } of { $sections } sections
        }
    }
# No words have changed where something has only moved.
changed-words =
    { $words ->
        [0] {""}
        [one] : one word
       *[other] : { $words } words
    }
# $class is the gravest change: text, code, typo, markup, links or metadata; unknown where it cannot be seen.
stale-translation =
    { $class ->
        [unknown] The source has changed since this page was translated; what has changed is not known, since the text that was translated is not at hand.
        [metadata] The source has changed since this page was translated, but only in front matter that is copied.
        [links] The source has changed since this page was translated, but only in what is copied, such as targets of links.
        [markup] The source has changed since this page was translated, but not in its words: in levels, emphasis and the like.
        [typo] The source has changed since this page was translated, but only by slips of the pen{ in-sections }.
        [code] The code of the source has changed since this page was translated{ in-sections }{ changed-words }.
       *[text] The source has changed since this page was translated{ in-sections }{ changed-words }.
    }
partial-translation =
    This page was brought up to date in part. Changes of the source are left to follow{ in-sections }{ changed-words }.
cosmetic-change =
    The source has changed since this page was translated, but in nothing that a translator has to follow.
suspicious-fingerprint =
    This page names a newer source than before, but this passage stands as it stood, although { $words } words of its source have changed{ in-section }.
unknown-fingerprint =
    This page names “{ $revision }” as what it was made from; there is no such version of the source at hand.
missing-fingerprint =
    This page does not record what it was made from; other pages of its locale do.
wrong-drift-status = This page says that its source has changed since, but it has not.
fuzzy-message =
    { $has-earlier ->
        [yes] The catalogue marks “{ $message }” as uncertain: it was translated from “{ $earlier }”.
       *[no] The catalogue marks “{ $message }” as uncertain.
    }

## Sound

maybe-suggestion =
    { $has-suggestion ->
        [yes] {" "}Was “{ $suggestion }” meant?
       *[no] {""}
    }
# One link, or several, and the first page that holds one.
links-lead-there =
    { $links ->
        [one] a link in “{ $page }” leads there
       *[other] { $links } links lead there, the first in “{ $page }”
    }
# $reason: absent; outside, a path that leaves the project; machine, such as C:\docs; empty; host, for “//folder”;
# separator, for “\”; undefined, for a reference of which the page has no definition.
broken-link =
    { $reason ->
        [outside] The link to “{ $target }” leads out of the project.
        [machine] The link to “{ $target }” names a file on one particular machine.
        [empty] This link has no target.
        [host] The link to “{ $target }” begins with “//”, which a host must follow.
        [undefined] The page does not define the link “{ $target }”.
        [separator] The link to “{ $target }” has “\” where “/” belongs.
       *[absent] The link to “{ $target }” leads to nothing.
    }{ maybe-suggestion }
# $reason is translated where the heading is there and has another id.
broken-anchor =
    { $reason ->
        [translated] The link to “{ $target }” misses its place: “{ $heading }” in “{ $page }” { $has-suggestion ->
            [yes] has the id “{ $suggestion }”.
           *[no] has another id.
        }
       *[absent] The link to “{ $target }” misses its place: “{ $page }” does not offer it.{ maybe-suggestion }
    }
# $cause is no-break-space where the source’s heading has one.
lost-anchor =
    The id “{ $id }” of the source is missing at “{ $heading }”, while { links-lead-there }.{ $has-cause ->
        [yes] {" "}The heading of the source has a no-break space, which leaves no trace in an id.
       *[no] {""}
    }
# $reason is own for the reader's own locale, other for another.
foreign-link =
    { $reason ->
        [own] The link to “{ $target }” names the locale “{ $locale }”, which the site puts in by itself.
       *[other] The link to “{ $target }” leads readers to pages of the locale “{ $locale }”.
    }
broken-image =
    { $reason ->
        [outside] The path of the image “{ $target }” leads out of the project.
        [machine] The image “{ $target }” is a file on one particular machine.
        [empty] This image has no path.
        [host] The path of the image “{ $target }” begins with “//”, which a host must follow.
       *[absent] The image “{ $target }” is not there.
    }{ maybe-suggestion }
broken-include =
    { $reason ->
        [ring] The include “{ $target }” leads back to this page, by “{ $ring }”.
        [outside] The path of the include “{ $target }” leads out of the project.
        [machine] The include “{ $target }” is a file on one particular machine.
        [empty] This include has no path.
        [host] The path of the include “{ $target }” begins with “//”, which a host must follow.
       *[absent] The include “{ $target }” is not there.
    }{ maybe-suggestion }
case-mismatch = The link to “{ $target }” works only where case does not count: the file is called “{ $name }”.
ambiguous-anchor =
    The id “{ $id }” stands { $count ->
        [2] twice
       *[other] { $count } times
    } on this page, while { links-lead-there }.

## Faithful: what must not change has not

changed-link =
    { $has-expected ->
        [yes] { $has-found ->
            [yes] The link to “{ $expected }” leads to “{ $found }” here.
           *[no] The link to “{ $expected }” is missing.
        }
       *[no] The link to “{ $found }” is not in the source.
    }
# $sign is a full stop, a comma or the like.
swallowed-punctuation =
    The text of the link “{ $text }” has taken in the “{ $sign }” that stands behind the link in the source.
added-quotes =
    { $kind ->
        [cell] The table cell “{ $text }” stands in quotation marks, which the source does not have.
        [heading] The heading “{ $text }” stands in quotation marks, which the source does not have.
       *[link] The text of the link “{ $text }” stands in quotation marks, which the source does not have.
    }
glued-link = The blank between the link “{ $text }” and the word “{ $word }” is missing.
glued-code = The blank between the code “{ $text }” and the word “{ $word }” is missing.
spaced-code-punctuation = There is a blank between “{ $text }” and the “{ $sign }” behind it.
unbalanced-emphasis =
    { $count ->
        [one] Readers will see a mark of emphasis
       *[other] Readers will see { $count } marks of emphasis
    }, since it finds no partner: “{ $text }”.
# $kind is link, alert, tag, entity, code, emphasis, directive or heading.
markup-leak =
    { $kind ->
        [link] This is not read as a link or an image
        [alert] This is not read as an alert
        [tag] This is not read as a tag
        [entity] This is not read as an entity
        [code] This backtick has no partner
        [heading] This is not read as a heading
       *[other] This is not read as markup
    }, so that readers will see it: “{ $text }”.
# $kind is placeholder, entity, mojibake, replacement or model.
leaked-token =
    { $kind ->
        [placeholder] A translation tool has left its placeholder “{ $text }” behind.
        [entity] An escaped character has become “{ $text }”.
        [mojibake] The characters “{ $text }” come from a text that was decoded wrongly.
        [replacement] A character is lost; U+FFFD stands in its place.
       *[model] A language model speaks here, and not the author: “{ $text }”.
    }
pseudo-list-marker =
    { $count ->
        [one] Here stands “{ $found }” where the source has the list marker “{ $expected }”.
       *[other] Here stands “{ $found }” in { $count } places where the source has the list marker “{ $expected }”.
    }
duplicate-anchor =
    The anchor “{ $id }” stands { $count ->
        [2] twice
       *[other] { $count } times
    } on this page, more often than in the source.
double-word = The word “{ $text }” stands twice in a row.
shouted-word = The word “{ $text }” is written in capitals, which the source does not do.
changed-image =
    { $has-expected ->
        [yes] { $has-found ->
            [yes] The image “{ $found }” stands here for “{ $expected }”.
           *[no] The image “{ $expected }” is missing.
        }
       *[no] The image “{ $found }” is not in the source.
    }
changed-code =
    { $has-expected ->
        [yes] { $has-found ->
            [yes] The code has “{ $found }” where the source has “{ $expected }”.
           *[no] The line “{ $expected }” of the code is missing.
        }
       *[no] The line “{ $found }” of the code is not in the source.
    }
changed-inline-code =
    { $has-expected ->
        [yes] { $has-found ->
            [yes] The code “{ $expected }” reads “{ $found }” here.
           *[no] The code “{ $expected }” is missing.
        }
       *[no] The code “{ $found }” is not in the source.
    }
# $first and $last are the first and the last piece of code that were joined.
joined-code = The code “{ $found }” is one piece here; in the source “{ $first }” and “{ $last }” are pieces of their own.
changed-directive =
    { $has-expected ->
        [yes] { $has-found ->
            [yes] The directive “{ $expected }” reads “{ $found }” here.
           *[no] The directive “{ $expected }” is missing.
        }
       *[no] The directive “{ $found }” is not in the source.
    }
changed-macro =
    { $has-expected ->
        [yes] { $has-found ->
            [yes] The call “{ $expected }” reads “{ $found }” here.
           *[no] The call “{ $expected }” is missing.
        }
       *[no] The call “{ $found }” is not in the source.
    }
changed-placeholder =
    { $has-expected ->
        [yes] { $has-found ->
            [yes] The placeholder “{ $expected }” reads “{ $found }” here.
           *[no] The placeholder “{ $expected }” is missing.
        }
       *[no] The placeholder “{ $found }” is not in the source.
    }
changed-identifier =
    { $has-expected ->
        [yes] { $has-found ->
            [yes] The name “{ $expected }” reads “{ $found }” here.
           *[no] The name “{ $expected }” is missing.
        }
       *[no] The name “{ $found }” is not in the source.
    }
changed-html =
    { $has-expected ->
        [yes] { $has-found ->
            [yes] The tag “{ $found }” stands here for “{ $expected }”.
           *[no] The tag “{ $expected }” is missing.
        }
       *[no] The tag “{ $found }” is not in the source.
    }
changed-number =
    { $has-expected ->
        [yes] { $has-found ->
            [yes] The number “{ $expected }” reads “{ $found }” here.
           *[no] The number “{ $expected }” is missing.
        }
       *[no] The number “{ $found }” is not in the source.
    }
# $words is the number of words that $found begins with or is.
untranslated =
    { $words ->
        [one] A word is not translated: “{ $found }”
       *[other] { $words } words are not translated: “{ $found }”
    }
# $reason is kept where the name of the source must stand, avoided where what stands there is to be avoided.
untranslated-role = The role “{ $role }”{ under-owner } has the name of the source here.
inconsistent-role =
    { $reason ->
        [catalog] The role “{ $role }”{ under-owner } is called “{ $found }” here and “{ $expected }” in the catalogue.
       *[pages] The role “{ $role }”{ under-owner } is called “{ $found }” here and “{ $expected }” elsewhere.
    }
term =
    { $reason ->
        [kept] { $has-found ->
            [yes] The name “{ $expected }” must stand as it is; here it is “{ $found }”.
           *[no] The name “{ $expected }” must stand here as it is.
        }
        [avoided] The glossary has “{ $expected }” for “{ $term }” and says to avoid “{ $found }”.
       *[absent] { $has-found ->
            [yes] The term “{ $term }” is left as in the source; the glossary has “{ $expected }”.
           *[no] The term “{ $term }” is not translated as “{ $expected }” here, as the glossary has it.
        }
    }
no-loc =
    { $has-found ->
        [yes] The source says not to localise “{ $expected }”; here it is “{ $found }”.
       *[no] The source says not to localise “{ $expected }”, which is missing here.
    }
inconsistent-term = The name “{ $term }” is “{ $found }” here and “{ $other }” in line { $line }.
inconsistent-hyphen = The words “{ $found }” are written “{ $other }” in line { $line }, while the source writes them in one way.
# $kind says what is wrong; where it is expected, $expected is what is.
junk =
    This is no message, so that it is left out{ $kind ->
        [expected] : “{ $expected }” is expected here
        [no-value] : it has neither a value nor an attribute
        [no-default] : the choice has no variant with an asterisk
        [two-defaults] : the choice has two variants with an asterisk
        [open-string] : the quotation marks are not closed
        [stray-brace] : there is a closing brace too many
        [expected-value] : a value is expected here
        [expected-key] : a key is expected here
        [expected-end] : the end of the file is expected here
        [stray-comma] : there is a comma too many
        [no-keyword] : a keyword and a text between quotation marks are expected here
        [no-id] : a translation stands here without the text that it translates
        [no-form] : the header of the file counts fewer forms of number
        [too-deep] : the braces nest too deep, and nothing of the file was read
       *[invalid] : something else is expected here
    }.
duplicate-message = The message “{ $message }” is there already, in line { $line }.
duplicate-variant = The choice in “{ $message }” has a second variant “{ $variant }”, which is never shown.
missing-message = The message “{ $message }” is missing{ quoted-text }.
extra-message = The source has no message “{ $message }”{ quoted-text }.{ repeats }
missing-attribute =
    { $has-attribute ->
        [yes] The message “{ $message }” lacks the attribute “{ $attribute }”.
       *[no] The message “{ $message }” lacks its value.
    }
extra-attribute =
    { $has-attribute ->
        [yes] The message “{ $message }” of the source has no attribute “{ $attribute }”.{ repeats }
       *[no] The message “{ $message }” of the source has attributes alone, and no value.{ repeats }
    }
reused-id = The text of “{ $message }” has changed under the same id, so that languages go on showing its old meaning.
unknown-reference =
    There is neither a message nor a term “{ $found }”, to which “{ $message }” refers{ $has-expected ->
        [yes] {" "}instead of “{ $expected }”
       *[no] {""}
    }.
changed-variable =
    { $has-expected ->
        [yes] { $has-found ->
            [yes] The variable “{ $found }” stands in “{ $message }” for “{ $expected }”.
           *[no] The variable “{ $expected }” is missing in “{ $message }”.
        }
       *[no] The variable “{ $found }” in “{ $message }” is not in the source, so that nothing stands for it.
    }
changed-reference =
    { $has-expected ->
        [yes] { $has-found ->
            [yes] The message “{ $message }” refers to “{ $found }” instead of “{ $expected }”.
           *[no] The message “{ $message }” does not refer to “{ $expected }”, as the source does.
        }
       *[no] The message “{ $message }” refers to “{ $found }”, which the source does not.
    }
missing-plural =
    The choice in “{ $message }” leaves out forms of number that the language has{ $has-missing ->
        [yes] : { $missing }
       *[no] {""}
    }.
