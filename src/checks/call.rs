//! What of a directive or of a call of a template a translator must not change: its name, and those of its arguments
//! that are no words.

use super::{Context, targets};

/// Arguments whose values readers see.
const PROSE: [&str; 26] = [
    "alt-text",
    "alt",
    "title",
    "label",
    "caption",
    "text",
    "description",
    "summary",
    "placeholder",
    "aria-label",
    "heading",
    "header",
    "name",
    "tooltip",
    "content",
    "attr",
    "attrtext",
    "body",
    "message",
    "subtitle",
    "linktext",
    "link-text",
    "loc-scope",
    "display",
    "default",
    "cta",
];

/// One under which the same call of two languages meets.
pub(super) fn key(written: &str, context: &Context<'_>) -> String {
    let written = written.trim();
    if let Some(inside) = written.strip_prefix("[!") {
        return bracket(inside.strip_suffix(']').unwrap_or(inside), context);
    }
    let is_colon = written.starts_with(":::");
    let is_tag = written.starts_with('<');
    let bare = written.trim_matches(|character: char| {
        matches!(character, '{' | '}' | '<' | '>' | '%' | ':' | '/') || character.is_whitespace()
    });
    let closes = written.trim_start_matches(['{', '<', '%', ' ']).starts_with('/');
    let (name, mut rest) = name(bare);
    let mut key = format!("{}{}", if closes { "/" } else { "" }, name.to_lowercase());
    let is_function = rest.starts_with('(');
    let mut named = Vec::new();
    let mut position = 0;
    while let Some(argument) = argument(&mut rest) {
        match argument {
            (Some(argument), value) => {
                let argument = argument.to_lowercase();
                let is_word = PROSE.contains(&argument.as_str()) && !(is_colon && argument == "name");
                // What an image shows is the business of another check.
                let is_source = is_colon && name == "image" && argument == "source";
                if !is_word && !is_source && (is_colon || !is_prose(value)) {
                    named.push(format!(" {argument}={}", squeezed(value, context)));
                }
            }
            (None, value) => {
                position += 1;
                // `{{Glossary("id", "what readers see")}}`
                let is_shown = is_function && position > 1 || is_tag;
                if !is_shown && !is_prose(value) {
                    key.push(' ');
                    key.push_str(&squeezed(value, context));
                }
            }
        }
    }
    named.sort();
    key.push_str(&named.concat());
    key
}

/// `INCLUDE [title](path)`, `VIDEO url`, `div class="x"`: titles are free.
fn bracket(inside: &str, context: &Context<'_>) -> String {
    let (name, rest) = name(inside);
    let what = match rest.rsplit_once("](") {
        Some((_, path)) => targets::page(path.trim_end_matches(')'), context),
        None => squeezed(rest, context),
    };
    format!("{} {what}", name.to_lowercase())
}

/// The name at the beginning of a call, and what follows.
fn name(call: &str) -> (&str, &str) {
    let is_part =
        |character: char| character.is_alphanumeric() || matches!(character, '-' | '_' | '.' | '/' | '+');
    let end = call.find(|character| !is_part(character)).unwrap_or(call.len());
    call.split_at(end)
}

/// Takes the next argument off `rest`: its name, where it has one, and its value without quotation marks.
fn argument<'t>(rest: &mut &'t str) -> Option<(Option<&'t str>, &'t str)> {
    let is_between =
        |character: char| character.is_whitespace() || matches!(character, ',' | '(' | ')' | ';' | '|');
    let text = rest.trim_start_matches(is_between);
    let Some(first) = text.chars().next() else {
        *rest = "";
        return None;
    };
    if let '"' | '\'' | '`' = first {
        let (value, behind) = quoted(text, first);
        *rest = behind;
        return Some((None, value));
    }
    let end = text.find(|character: char| is_between(character) || character == '=').unwrap_or(text.len());
    let (word, behind) = text.split_at(end);
    let Some(value) = behind.trim_start().strip_prefix('=') else {
        *rest = behind;
        return Some((None, word));
    };
    let value = value.trim_start();
    match value.chars().next() {
        Some(quote @ ('"' | '\'' | '`')) => {
            let (value, behind) = quoted(value, quote);
            *rest = behind;
            Some((Some(word), value))
        }
        _ => {
            let end = value.find(is_between).unwrap_or(value.len());
            *rest = &value[end..];
            Some((Some(word), &value[..end]))
        }
    }
}

fn quoted(text: &str, quote: char) -> (&str, &str) {
    let inner = &text[quote.len_utf8()..];
    inner.split_once(quote).unwrap_or((inner, ""))
}

/// Whether a value says something to people.
fn is_prose(value: &str) -> bool {
    let value = value.trim();
    value.contains(char::is_whitespace) && value.contains(char::is_alphabetic) || !value.is_ascii()
}

/// A value without blanks; an address in it without its locale.
fn squeezed(value: &str, context: &Context<'_>) -> String {
    let value: String = value.chars().filter(|character| !character.is_whitespace()).collect();
    if value.contains('/') { targets::page(&value, context) } else { value }
}

/// Whether a call holds nothing that a translator may have changed by right.
pub(super) fn is_bare(written: &str) -> bool {
    !written.contains('[')
        && !PROSE.iter().any(|name| written.contains(&format!("{name}=")))
        && written.is_ascii()
        || written.starts_with("[!") && !written.contains("](")
}
