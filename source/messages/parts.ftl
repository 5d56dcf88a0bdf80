### Parts that messages of all files use.

## Numbers and lists

# What stands between groups of three digits: a comma, a full stop, or a space.
number-group = ,
# Two parts of a list, where more parts follow.
#   $head (String) - what comes first
#   $tail (String) - what follows
list-comma = { $head }, { $tail }
# The last two parts of a list all of which hold.
#   $head (String) - all parts but the last
#   $tail (String) - the last part
list-and = { $head } and { $tail }
# The last two parts of a list one of which holds.
#   $head (String) - all parts but the last
#   $tail (String) - the last part
list-or = { $head } or { $tail }

## Parts of sentences

in-section =
    { $has-section ->
        [yes] {" "}in the section “{ $section }”
       *[no] {""}
    }
a-block =
    { $kind ->
        [alert] An alert
        [code] A code block
        [directive] A directive
        [entry] An entry
        [heading] A heading
        [html] A block of HTML
        [image] An image
        [include] An include
        [item] A list item
        [lines] A passage
        [list] A list
        [message] A message
        [metadata] A value of the front matter
        [paragraph] A paragraph
        [quote] A quotation
        [row] A table row
        [rule] A thematic break
        [section] A section
        [table] A table
        [table-head] A table header
       *[other] A block
    }
