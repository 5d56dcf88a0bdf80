use crate::dialect::read_text;
use crate::document::{Document, Plural, ProblemKind};

fn read(text: &str) -> Document {
    read_text("a.ftl", text.into())
}

/// Each value in short: its key, what stands at its span, its words.
fn values(text: &str) -> Vec<(String, String, String)> {
    let page = read(text);
    let value = |block| {
        let block: &crate::document::Block = block;
        (block.label.clone(), block.span.of(&page.text).to_owned(), page.words(block).to_owned())
    };
    page.blocks.iter().map(value).collect()
}

#[test]
fn values_and_attributes_are_blocks_of_one_container() {
    let text =
        "# About a.\na = One\n    two\n    .label = L { -x }\n    .key = K\n\n-x = X\nb =\n    .only = O\n";
    let owned =
        |key: &str, written: &str, words: &str| (key.to_owned(), written.to_owned(), words.to_owned());
    assert_eq!(
        values(text),
        [
            owned("a", "a = One\n    two", "One\ntwo"),
            owned("a.label", ".label = L { -x }", "L \u{FFFC}"),
            owned("a.key", ".key = K", "K"),
            owned("-x", "-x = X", "X"),
            owned("b.only", ".only = O", "O"),
        ]
    );
    let page = read(text);
    let containers: Vec<u32> = page.blocks.iter().map(|block| block.container).collect();
    assert_eq!(containers, [1, 1, 1, 2, 3]);
    assert_eq!(page.messages[1].references[0].name, "-x");
}

#[test]
fn choices_name_their_variable_and_their_keys() {
    let page = read(
        "a = { $n ->\n    [one] One { $what }\n   *[other] { $n } more\n }\nb = { NUMBER($n, type: \"ordinal\") ->\n   *[other] x\n }\n",
    );
    let [a, b] = page.messages.as_slice() else { panic!("two values: {:?}", page.messages) };
    let names: Vec<&str> = a.variables.iter().map(|variable| variable.name.as_str()).collect();
    assert_eq!(names, ["n", "what", "n"]);
    assert_eq!(a.choices[0].by.as_deref(), Some("n"));
    assert_eq!((a.choices[0].plural, b.choices[0].plural), (Plural::Maybe, Plural::Ordinal));
    let keys: Vec<&str> = a.choices[0].keys.iter().map(|key| key.span.of(&page.text)).collect();
    assert_eq!(keys, ["one", "other"]);
    assert_eq!(page.words(&page.blocks[0]), "One \u{FFFC}\n\u{FFFC} more");
}

#[test]
fn tags_are_no_words() {
    let page = read("a = Read <a href=\"{ $url }\">{ $all }</a> <b>of</b> it, 1 < 2\n");
    assert_eq!(page.words(&page.blocks[0]), "Read \u{FFFC} of it, 1 < 2");
    let written: Vec<&str> = page.inlines.iter().map(|inline| inline.span.of(&page.text)).collect();
    assert_eq!(written, ["<a href=\"{ $url }\">", "{ $all }", "</a>", "<b>", "</b>"]);
}

#[test]
fn junk_is_a_problem_and_the_rest_is_read() {
    let page = read("a = A\nb B\nc = C\nd = { $x\ne = E\n");
    let keys: Vec<&str> = page.blocks.iter().map(|block| block.label.as_str()).collect();
    assert_eq!(keys, ["a", "c", "e"]);
    assert!(page.problems.iter().all(|problem| problem.kind == ProblemKind::Junk));
    assert_eq!(page.problems.len(), 2);
}

#[test]
fn hostile_nesting_is_a_problem() {
    let page = read(&format!("a = A\nb = {}\n", "{ ".repeat(100_000)));
    assert_eq!(page.problems.len(), 1);
    let page = read("a = { { { $x } } }\n");
    assert!(page.problems.is_empty());
    assert_eq!(page.messages[0].variables.len(), 1);
}
