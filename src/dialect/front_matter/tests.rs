use super::*;

fn read(text: &str) -> (FrontMatter, Vec<Problem>) {
    let raw = split(text).expect("the text has front matter");
    parse(text, &raw)
}

fn valid(text: &str) -> FrontMatter {
    let (front_matter, problems) = read(text);
    assert_eq!(problems, [], "{text}");
    front_matter
}

fn scalar(front_matter: &FrontMatter, key: &str) -> String {
    let value = front_matter.get(key).map(|entry| &entry.value);
    value.and_then(Value::as_str).unwrap_or_else(|| panic!("{key}: {value:?}")).to_owned()
}

fn keys(front_matter: &FrontMatter) -> Vec<&str> {
    front_matter.entries.iter().map(|entry| entry.key.as_str()).collect()
}

/// Kind, bytes and detail of each problem.
fn told<'t>(text: &'t str, problems: &'t [Problem]) -> Vec<(&'static str, &'t str)> {
    problems.iter().map(|problem| (problem.kind.word(), problem.span.of(text))).collect()
}

fn list(items: &[&str]) -> Value {
    Value::List(items.iter().map(|item| Value::Scalar((*item).to_owned())).collect())
}

#[test]
fn the_body_starts_behind_the_closing_line() {
    for (text, inner, body) in [
        ("---\na: b\n---\nBody", "a: b\n", "Body"),
        ("---\r\na: b\r\n---\r\n\r\nBody", "a: b\r\n", "\r\nBody"),
        ("---\ra: b\r---\rBody", "a: b\r", "Body"),
        ("--- \na: b\n...\nBody", "a: b\n", "Body"),
        ("---\n---\nBody", "", "Body"),
        ("---\n# only a comment\n---", "# only a comment\n", ""),
        ("+++\na = 1\n+++\nBody", "a = 1\n", "Body"),
        ("{\n\"a\": {\n}\n}\nBody", "{\n\"a\": {\n}\n}", "Body"),
    ] {
        let raw = split(text).expect(text);
        assert_eq!((raw.inner.of(text), &text[raw.span.end as usize..], raw.closed), (inner, body, true));
    }
}

#[test]
fn a_page_may_open_with_something_else() {
    for text in [
        "",
        "# Title\n---\na: b\n---\n",
        "---\n\nA paragraph, and then a rule.\n\n---\n",
        "---\n\n**Note:** text\n",
        "---\n",
        "----\na: b\n---\n",
        " ---\na: b\n---\n",
        "{\nnot json\n}\n",
        "{ \"a\": 1 }\ntext",
        "+++\n",
    ] {
        assert_eq!(split(text), None, "{text}");
    }
}

#[test]
fn unclosed_front_matter_ends_where_the_page_begins() {
    let text = "---\ntitle: A\nno-loc:\n  - B\n\n# Title\n\nNote: text\n";
    let raw = split(text).expect("a key follows");
    assert_eq!(&text[raw.span.end as usize..], "\n# Title\n\nNote: text\n");
    let (front_matter, problems) = parse(text, &raw);
    assert_eq!(keys(&front_matter), ["title", "no-loc"]);
    assert_eq!(told(text, &problems), [("unclosed-front-matter", "---")]);

    let text = "{\n  \"title\": \"A\",\n  \"b\": 1\n\n# Title";
    let (front_matter, problems) = read(text);
    assert_eq!(keys(&front_matter), ["title", "b"]);
    assert_eq!(problems[0].kind, ProblemKind::UnclosedFrontMatter);
}

#[test]
fn scalars_keep_their_spelling() {
    let written =
        ["8e10", "1234567", "0x1F", "0o17", "010", "yes", "NO", "12/08/2020", "2021-03-08", "1.10", ".inf"];
    for value in written {
        for (text, syntax) in
            [(format!("---\nk: {value}\n---\n"), "yaml"), (format!("---\nk: '{value}' # c\n---\n"), "quoted")]
        {
            assert_eq!(scalar(&valid(&text), "k"), value, "{syntax}");
        }
    }
    assert_eq!(scalar(&valid("+++\nk = 0x1F\nd = 2021-03-08T07:00:00Z\n+++\n"), "d"), "2021-03-08T07:00:00Z");
    assert_eq!(scalar(&valid("+++\nk = 0x1F\n+++\n"), "k"), "0x1F");
    assert_eq!(scalar(&valid("{\n\"k\": 8e10\n}\n"), "k"), "8e10");
}

#[test]
fn quotes_escapes_and_folds_are_undone() {
    let text = "---\na: \"x \\u00fc \\\"y\\\"\"\nb: 'it''s'\nc: >-\n  one\n  two\nd: |\n  one\n  two\ne: one\n  two\nf: !!str 7\n---\n";
    let front_matter = valid(text);
    for (key, value) in [
        ("a", "x ü \"y\""),
        ("b", "it's"),
        ("c", "one two"),
        ("d", "one\ntwo\n"),
        ("e", "one two"),
        ("f", "7"),
    ] {
        assert_eq!(scalar(&front_matter, key), value);
    }
}

#[test]
fn values_nest_and_may_be_absent() {
    let text = "---\na:\nb: ~\nc: [x, 'y']\nd:\n- x\n- y\ne:\n  f: {g: h}\n? [k, l]\n: m\n---\n";
    let front_matter = valid(text);
    let value = |key: &str| front_matter.get(key).map(|entry| entry.value.clone());
    assert_eq!((value("a"), value("b")), (Some(Value::Null), Some(Value::Null)));
    assert_eq!((value("c"), value("d")), (Some(list(&["x", "y"])), Some(list(&["x", "y"]))));
    let inner = Value::Map(vec![("g".to_owned(), Value::Scalar("h".to_owned()))]);
    assert_eq!(value("e"), Some(Value::Map(vec![("f".to_owned(), inner)])));
    assert_eq!(value("[k, l]"), Some(Value::Scalar("m".to_owned())));
}

#[test]
fn an_entry_reaches_from_its_key_to_the_end_of_its_last_line() {
    let text = "---\n# c\na: b # why\n\nlist:\n  - x\n  - y # z\n# c\n'q' :   |\n  t\n\n  u\n\nlast:\n---\n";
    let front_matter = valid(text);
    let written: Vec<&str> = front_matter.entries.iter().map(|entry| entry.span.of(text)).collect();
    assert_eq!(written, ["a: b # why", "list:\n  - x\n  - y # z", "'q' :   |\n  t\n\n  u", "last:"]);

    let text = "{\n  \"a\": 1,\n  \"b\": [\n    2\n  ], \"c\": {}\n}\n";
    let front_matter = valid(text);
    let written: Vec<&str> = front_matter.entries.iter().map(|entry| entry.span.of(text)).collect();
    assert_eq!(written, ["\"a\": 1", "\"b\": [\n    2\n  ]", "\"c\": {}"]);

    let text =
        "+++\nz = [1,\n 2] # c\n[params]\nx.y = 'v'\n[[cascade]]\na = 1\n[params.deep]\nb = true\n+++\n";
    let front_matter = valid(text);
    let written: Vec<&str> = front_matter.entries.iter().map(|entry| entry.span.of(text)).collect();
    assert_eq!(written[0], "z = [1,\n 2] # c");
    assert_eq!(written[2], "[[cascade]]\na = 1");
    assert_eq!(keys(&front_matter), ["z", "params", "cascade"]);
}

#[test]
fn a_broken_value_is_named_and_the_others_are_read() {
    let text = "---\ntitle: Azure: RMS\nno-loc: [A, B]\nms.openlocfilehash: \"8e10\"\nquote: \"open\nlast: x # c\n---\n";
    let (front_matter, problems) = read(text);
    assert_eq!(
        told(text, &problems),
        [("invalid-yaml", "title: Azure: RMS"), ("invalid-yaml", "quote: \"open")]
    );
    assert_eq!(keys(&front_matter), ["title", "no-loc", "ms.openlocfilehash", "quote", "last"]);
    assert_eq!(scalar(&front_matter, "title"), "Azure: RMS");
    assert_eq!(front_matter.get("no-loc").map(|entry| &entry.value), Some(&list(&["A", "B"])));
    assert_eq!(scalar(&front_matter, "ms.openlocfilehash"), "8e10");
    assert_eq!(scalar(&front_matter, "last"), "x");
}

#[test]
fn broken_toml_and_json_keep_their_other_keys() {
    let text = "+++\na = 1\nb = oops\nc = 'd'\n+++\n";
    let (front_matter, problems) = read(text);
    assert_eq!(told(text, &problems), [("invalid-yaml", "b = oops")]);
    assert_eq!((keys(&front_matter).len(), scalar(&front_matter, "c")), (3, "d".to_owned()));

    let text = "{\n  \"a\": \"x\" oops,\n  \"b\": {\n    \"c\": 1\n  },\n  \"d\": \"e\"\n}\nBody";
    let (front_matter, problems) = read(text);
    assert_eq!(told(text, &problems), [("invalid-yaml", "\"a\": \"x\" oops")]);
    assert_eq!(keys(&front_matter), ["a", "b", "d"]);
    assert_eq!(scalar(&front_matter, "d"), "e");

    let text = "{\n  \"a\": 1,\n}\n";
    let (front_matter, problems) = read(text);
    assert_eq!((told(text, &problems)[0].0, keys(&front_matter)), ("invalid-yaml", vec!["a"]));
}

#[test]
fn a_key_that_occurs_again_is_one_problem() {
    for text in
        ["---\na: 1\nb: 2\na: 3\na: 4\n---\n", "---\na: 1\nx: y: z\na: 3\n---\n", "+++\na = 1\na = 3\n+++\n"]
    {
        let (_, problems) = read(text);
        let again: Vec<_> =
            problems.iter().filter(|problem| problem.kind == ProblemKind::DuplicateKey).collect();
        assert_eq!(again.len(), 1, "{text}");
        assert_eq!(again[0].detail, "a");
        assert!(again[0].span.of(text).ends_with('3'), "{text}");
    }
}

#[test]
fn what_is_no_mapping_is_told() {
    let text = "---\n\"a\":x\n---\n";
    let (front_matter, problems) = read(text);
    assert_eq!(told(text, &problems), [("invalid-yaml", "\"a\":x")]);
    assert_eq!(keys(&front_matter), ["a"]);
}

#[test]
fn large_front_matter_keeps_its_keys() {
    let text = format!("---\ntitle: 'A' # c\nbig:\n{}ms.date: 12/08/2020\n---\n", "  - \"x\n".repeat(20_000));
    let (front_matter, problems) = read(&text);
    assert_eq!(told(&text, &problems), [("truncated", "---")]);
    assert_eq!(keys(&front_matter), ["title", "big", "ms.date"]);
    assert_eq!(scalar(&front_matter, "title"), "A");
    assert_eq!(scalar(&front_matter, "ms.date"), "12/08/2020");
}
