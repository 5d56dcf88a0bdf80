//! A front-matter value that is no prose and differs from the source's.

use super::{Check, Context, Promise, Run, describe};
use crate::document::Value;
use crate::finding::{Finding, Level};

pub(super) static CHECK: Check = Check {
    id: "changed-metadata",
    promise: Promise::Complete,
    level: Some(Level::Error),
    facts: &["key", "expected", "found"],
    page: include_str!("../../source/checks/changed-metadata.md"),
    run: Run::Aligned(run),
};

fn run(found: &mut Vec<Finding>, context: &Context<'_>) {
    if describe::has_broken_front_matter(context) {
        return;
    }
    let (Some(expected), Some(got)) =
        (&context.alignment.source.front_matter, &context.alignment.target.front_matter)
    else {
        return;
    };
    for entry in &expected.entries {
        let Some(twin) = got.get(&entry.key) else { continue };
        let settings = context.settings;
        if settings.is_own_key(&entry.key) || settings.is_translatable_key(&entry.key) {
            continue;
        }
        // What reads like prose may be translated, whatever its key.
        if is_prose(&entry.value) || is_same(&entry.value, &twin.value) {
            continue;
        }
        let mut finding = CHECK
            .finding(context.pair, format!("metadata/{}", entry.key))
            .with("key", entry.key.as_str())
            .with("expected", shown(&entry.value))
            .with("found", shown(&twin.value));
        finding.source = Some(entry.span);
        finding.target = Some(twin.span);
        found.push(finding);
    }
}

/// Two or more words of letters, or anything deeper than a scalar or a list of scalars.
fn is_prose(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Scalar(text) => {
            let words =
                text.split_whitespace().filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 1);
            words.count() > 1
        }
        Value::List(items) => items.iter().any(is_prose),
        Value::Map(_) => true,
    }
}

fn is_same(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Scalar(a), Value::Scalar(b)) => a.trim() == b.trim(),
        (Value::List(a), Value::List(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| is_same(a, b)),
        // `tags: a` and `tags: [a]` mean the same to every site generator.
        (Value::List(list), scalar @ Value::Scalar(_)) | (scalar @ Value::Scalar(_), Value::List(list)) => {
            list.len() == 1 && is_same(&list[0], scalar)
        }
        _ => left.is_empty() && right.is_empty(),
    }
}

fn shown(value: &Value) -> String {
    let text = match value {
        Value::Null => String::new(),
        Value::Scalar(text) => text.clone(),
        Value::List(items) => items.iter().map(shown).collect::<Vec<_>>().join(", "),
        Value::Map(entries) => entries.iter().map(|(key, _)| key.as_str()).collect::<Vec<_>>().join(", "),
    };
    text.chars().take(120).collect()
}
