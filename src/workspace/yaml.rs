//! What is wrong with a file in YAML, read off the sentence of the library: it has no other form for it.

/// What is wrong with a file in YAML.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum YamlFault {
    /// The file is not UTF-8.
    NotUtf8,
    /// A key stands in one map twice.
    Twice(String),
    /// A key is missing.
    Missing(String),
    /// A value of another type than the key takes: what is there, what belongs there.
    Type(YamlType, YamlType),
    /// A tab or a character that begins no value, such as `@` or a backtick.
    Character,
    /// A second colon in a value without quotation marks, or a line that is not indented as the one before.
    Colon,
    /// Something else, in the words of the library.
    Other(String),
}

/// A type of values, as people name it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum YamlType {
    /// Keys with values.
    Map,
    /// Values with dashes.
    List,
    /// A text; which one, where it is known.
    Text(Option<String>),
    /// A number; which one, where it is known.
    Number(Option<String>),
    /// `true` or `false`; which one, where it is known.
    Flag(Option<String>),
    /// No value.
    Nothing,
    /// `auto` or a list of locales.
    Locales,
    /// A number of bytes.
    Size,
}

/// What [`YamlType::Locales`] is called where a value is read.
pub(super) const LOCALES: &str = "locales";
/// What [`YamlType::Size`] is called where a value is read.
pub(super) const SIZE: &str = "size";
/// What stands between a key and the complaint that it stands there twice.
pub(super) const TWICE: &str = ": stands there twice";

/// The fault behind `error`, without its place.
pub(super) fn fault(error: &serde_yaml::Error) -> YamlFault {
    let sentence = error.to_string();
    classify(without_place(&sentence))
}

/// A sentence of the library without the place at its end.
pub(super) fn without_place(sentence: &str) -> &str {
    sentence.rfind(" at line ").map_or(sentence, |at| &sentence[..at])
}

fn classify(sentence: &str) -> YamlFault {
    let between = |open: &str| {
        let (_, rest) = sentence.split_once(open)?;
        rest.split(['`', '"']).next().map(str::to_owned)
    };
    let twice = sentence.split_once(TWICE).map(|(key, _)| key.rsplit(": ").next().unwrap_or(key).to_owned());
    let twice =
        twice.or_else(|| between("duplicate field `")).or_else(|| between("duplicate entry with key \""));
    if let Some(key) = twice {
        return YamlFault::Twice(key);
    }
    if let Some(key) = between("missing field `") {
        return YamlFault::Missing(key);
    }
    let invalid = ["invalid type: ", "invalid value: "].iter().find_map(|open| sentence.split_once(open));
    let types = invalid.and_then(|(_, rest)| rest.rsplit_once(", expected "));
    if let Some((found, expected)) =
        types.and_then(|(found, expected)| Some((found_type(found)?, wanted(expected)?)))
    {
        return YamlFault::Type(found, expected);
    }
    if sentence.contains("cannot start any token") {
        return YamlFault::Character;
    }
    if sentence.contains("mapping values are not allowed") {
        return YamlFault::Colon;
    }
    YamlFault::Other(sentence.trim_end_matches('.').to_owned())
}

/// `string "abc"`, ``integer `3` ``, `map`.
fn found_type(words: &str) -> Option<YamlType> {
    let (kind, value) = words.split_once(['"', '`']).map_or((words, None), |(kind, rest)| {
        (kind, Some(rest.strip_suffix(['"', '`']).unwrap_or(rest).to_owned()))
    });
    match kind.trim() {
        "string" => Some(YamlType::Text(value)),
        "integer" | "floating point" => Some(YamlType::Number(value)),
        "boolean" => Some(YamlType::Flag(value)),
        "map" | "struct" => Some(YamlType::Map),
        "sequence" => Some(YamlType::List),
        "unit value" | "Option value" | "null" => Some(YamlType::Nothing),
        _ => None,
    }
}

fn wanted(words: &str) -> Option<YamlType> {
    match words {
        LOCALES => Some(YamlType::Locales),
        SIZE => Some(YamlType::Size),
        "a sequence" => Some(YamlType::List),
        "a map" => Some(YamlType::Map),
        "a string" => Some(YamlType::Text(None)),
        "a boolean" => Some(YamlType::Flag(None)),
        "u64" | "usize" | "u32" | "an integer" => Some(YamlType::Number(None)),
        // An enum may also be written as a map; what people write is its name.
        _ if words.starts_with("struct ") => Some(YamlType::Map),
        _ if words.starts_with("enum ") || words.starts_with("variant ") => Some(YamlType::Text(None)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::Config;

    #[test]
    fn common_faults_are_understood() {
        let text = |word: &str| YamlType::Text(Some(word.to_owned()));
        for (config, expected) in [
            ("locales: {a: b}\n", YamlFault::Type(YamlType::Map, YamlType::Locales)),
            ("locales: de\n", YamlFault::Type(text("de"), YamlType::Locales)),
            ("max_file_size: 3 miles\n", YamlFault::Type(text("3 miles"), YamlType::Size)),
            ("- a\n", YamlFault::Type(YamlType::List, YamlType::Map)),
            ("pairs: a\n", YamlFault::Type(text("a"), YamlType::List)),
            ("pairs:\n- 3\n", YamlFault::Type(YamlType::Number(Some("3".to_owned())), YamlType::Map)),
            ("pairs:\n- source: a\n", YamlFault::Missing("target".to_owned())),
            ("preset: a\npreset: b\n", YamlFault::Twice("preset".to_owned())),
            ("preset: a: b\n", YamlFault::Colon),
            ("preset: @a\n", YamlFault::Character),
        ] {
            let error = serde_yaml::from_str::<Option<Config>>(config).expect_err(config);
            assert_eq!(fault(&error), expected, "{config}: {error}");
        }
    }

    #[test]
    fn what_is_not_understood_is_quoted_without_its_place() {
        let error = serde_yaml::from_str::<Config>("a: [\n").expect_err("an open list");
        assert!(
            matches!(fault(&error), YamlFault::Other(words) if !words.is_empty() && !words.contains(" at line "))
        );
    }
}
