//! Pages of Hugo: Markdown with shortcodes, `{{< x >}}` and `{{% x %}}`, and the attributes of Goldmark.
//!
//! Hugo takes shortcodes out before Markdown is read, in code too; so does the base with what [`calls`] finds here.
//! What a site's own shortcodes mean, nothing but the site knows. The ones here come with Hugo or are common among
//! documentation themes.

use super::Dialect;
use super::front_matter::{self, Syntax as FrontMatterSyntax};
use super::markdown::calls::{Call, CallKind, Delimiter, MAX_CALL, Meaning, Role, holds_fence, name_of};
use super::markdown::mask::{ALERTS, LineKind, alert_with_title};
use super::markdown::{self, Attributes, BASE, Syntax};
use crate::document::InlineKind;
use crate::text::Span;

pub(super) static DIALECT: Dialect = Dialect {
    id: "hugo",
    matches: |path, text| {
        markdown::is_markdown(path)
            && (has_shortcode(text)
                || front_matter::split(text).is_some_and(|raw| raw.syntax != FrontMatterSyntax::Yaml))
    },
    is_opaque: false,
    read: |text| markdown::read(text, &SYNTAX),
};

static SYNTAX: Syntax =
    Syntax { mask: BASE.mask, calls, meaning, shown, attributes, alert: alert_with_title };

/// Shortcodes around what is no Markdown, and the language of it.
const CODE: [(&str, &str); 3] = [("mermaid", "mermaid"), ("katex", "latex"), ("math", "latex")];

/// Shortcodes that are alerts of the kind that their parameter names.
const ALERTS_BY_PARAMETER: [&str; 4] = ["admonition", "callout", "hint", "notice"];

/// Shortcodes that are part of a sentence even where they are alone on a line.
const INLINE: [&str; 4] = ["glossary_tooltip", "param", "ref", "relref"];

/// Whether a shortcode is opened in `text`.
pub(super) fn has_shortcode(text: &str) -> bool {
    text.contains("{{<") || text.contains("{{%")
}

/// Shortcodes, those that are shown with `{{</*` and `*/>}}`, and other calls.
fn calls(text: &str, body: usize) -> Vec<Call> {
    let mut opening = Delimiter::new(text, "{{");
    let mut braces = Delimiter::new(text, "}}");
    let mut angles = [Delimiter::new(text, ">}}"), Delimiter::new(text, "*/>}}")];
    let mut percents = [Delimiter::new(text, "%}}"), Delimiter::new(text, "*/%}}")];
    let mut calls = Vec::new();
    let mut at = body;
    while let Some(open) = opening.from(at) {
        let inside = open + 3;
        let is_shown = text[open + 2..].get(1..).is_some_and(|rest| rest.starts_with("/*"));
        let closing = match text.as_bytes().get(open + 2) {
            Some(b'<') => angles[usize::from(is_shown)].from(inside),
            Some(b'%') => percents[usize::from(is_shown)].from(inside),
            _ => braces.from(open + 2).map(|close| close - 1),
        };
        let is_shortcode = matches!(text.as_bytes().get(open + 2), Some(b'<' | b'%'));
        at = open + 2;
        let Some(close) = closing.filter(|close| close - open.min(*close) <= MAX_CALL) else { continue };
        let end = close + if is_shortcode && is_shown { 5 } else { 3 };
        let within = text.get(inside..close).unwrap_or("");
        let kind = match (is_shortcode, is_shown) {
            // In code, what is shown may be half a shortcode here and the other half lines below.
            (true, true) if within.contains(['\n', '\r']) => continue,
            (true, true) => CallKind::Shown,
            (true, false) if has_shortcode(within) || holds_fence(within) => continue,
            (false, _) if holds_fence(within) => continue,
            _ => CallKind::Call,
        };
        calls.push(Call { span: Span::new(open, end), kind });
        at = end;
    }
    calls
}

/// What a reader sees of text that shows shortcodes.
fn shown(text: &str) -> String {
    text.replace("{{</*", "{{<").replace("*/>}}", ">}}").replace("{{%/*", "{{%").replace("*/%}}", "%}}")
}

fn meaning(call: &str) -> Meaning<'_> {
    let delimiter = |character: char| matches!(character, '{' | '}' | '<' | '>' | '%');
    let inner = call.trim_matches(delimiter).trim();
    let (slash, inner) = match inner.strip_prefix('/') {
        Some(rest) => ("/", rest.trim_start()),
        None => ("", inner),
    };
    let written = name_of(inner).trim_end_matches('/');
    let name = written.to_lowercase();
    let parameters = Parameters { rest: inner.get(written.len()..).unwrap_or("") };
    let parameters: Vec<Parameter<'_>> = if slash.is_empty() { parameters.collect() } else { Vec::new() };
    let named = |wanted: &[&str]| {
        let is_wanted = |name: &str| wanted.iter().any(|wanted| name.eq_ignore_ascii_case(wanted));
        let found = parameters.iter().find(|parameter| parameter.name.is_some_and(is_wanted));
        found.map(|parameter| parameter.value).filter(|value| !value.is_empty())
    };
    let first =
        parameters.first().filter(|parameter| parameter.name.is_none()).map(|parameter| parameter.value);
    let mut targets = Vec::new();
    let mut link =
        |target: Option<&str>| targets.extend(target.map(|target| InlineKind::Link(target.to_owned())));
    let block = if ALERTS.contains(&name.as_str()) || ALERTS_BY_PARAMETER.contains(&name.as_str()) {
        if slash.is_empty() { LineKind::Alert } else { LineKind::AlertEnd }
    } else {
        LineKind::Directive
    };
    let mut role = Role::Block(block);
    let mut label = format!("{slash}{name}");
    match name.as_str() {
        _ if !slash.is_empty() => {}
        "ref" | "relref" => link(named(&["path"]).or(first)),
        name if name.starts_with("include") || name == "readfile" => {
            link(named(&["file", "path", "src"]).or(first));
            label = "include".to_owned();
        }
        "figure" | "img" | "image" => {
            let source = named(&["src"]).or(first).unwrap_or_default();
            targets.push(InlineKind::Image(source.to_owned()));
            targets.extend(named(&["link"]).map(|target| InlineKind::Link(target.to_owned())));
            role = Role::Block(LineKind::Image);
        }
        "comment" => role = Role::Comment,
        "highlight" => role = Role::Code(named(&["lang"]).or(first).unwrap_or_default().to_lowercase()),
        "code" => role = Role::Code(named(&["lang"]).unwrap_or_default().to_lowercase()),
        name if ALERTS_BY_PARAMETER.contains(&name) => {
            let kind = named(&["type"]).or(first).map(str::to_lowercase);
            label = kind.filter(|kind| ALERTS.contains(&kind.as_str())).unwrap_or(label);
        }
        name if CODE.iter().any(|(other, _)| *other == name) => {
            let language =
                CODE.iter().find(|(other, _)| *other == name).map_or("", |(_, language)| *language);
            role = Role::Code(language.to_owned());
        }
        _ => {
            // Tabs that say the language of the code in them hold it as it is.
            if let Some(language) = named(&["codelang"]).filter(|_| call.starts_with("{{<")) {
                role = Role::Code(language.to_lowercase());
            }
        }
    }
    if INLINE.contains(&name.as_str()) {
        role = Role::Inline;
    }
    let is_words = |parameter: &&Parameter<'_>| {
        parameter.is_quoted
            && parameter.name.is_some_and(|name| {
                ["alt", "caption", "title"].iter().any(|known| name.eq_ignore_ascii_case(known))
            })
    };
    let words = parameters.iter().filter(is_words).map(|parameter| parameter.value).collect();
    Meaning { name: label, role, targets, words }
}

/// A parameter of a shortcode: `value`, `name=value`, quoted or not.
struct Parameter<'t> {
    name: Option<&'t str>,
    value: &'t str,
    is_quoted: bool,
}

/// The parameters in the rest of a shortcode.
struct Parameters<'t> {
    rest: &'t str,
}

impl<'t> Iterator for Parameters<'t> {
    type Item = Parameter<'t>;

    fn next(&mut self) -> Option<Parameter<'t>> {
        let rest = self.rest.trim_start();
        // A slash alone at the end says that no closing shortcode follows.
        if rest.is_empty() || rest == "/" {
            return None;
        }
        let is_end = |character: char| character.is_whitespace() || matches!(character, '=' | '"' | '`');
        let name_end = rest.find(is_end).unwrap_or(rest.len());
        let (name, after) = rest.split_at(name_end);
        if let Some(after) = after.trim_start().strip_prefix('=').filter(|_| !name.is_empty()) {
            let (value, is_quoted, rest) = value(after.trim_start());
            self.rest = rest;
            return Some(Parameter { name: Some(name), value, is_quoted });
        }
        let (value, is_quoted, after) = value(rest);
        // A stray sign must not stand still.
        self.rest = if after.len() == rest.len() { skip_one(rest) } else { after };
        Some(Parameter { name: None, value, is_quoted })
    }
}

/// The value that `text` begins with, whether it is quoted, and what follows.
fn value(text: &str) -> (&str, bool, &str) {
    let quote = match text.bytes().next() {
        Some(quote @ (b'"' | b'`')) => quote,
        _ => {
            let end = text.find(char::is_whitespace).unwrap_or(text.len());
            return (&text[..end], false, &text[end..]);
        }
    };
    let mut is_escaped = false;
    for (at, byte) in text.bytes().enumerate().skip(1) {
        if byte == quote && !is_escaped {
            return (&text[1..at], true, &text[at + 1..]);
        }
        is_escaped = byte == b'\\' && quote == b'"' && !is_escaped;
    }
    (&text[1..], true, "")
}

fn skip_one(text: &str) -> &str {
    let mut characters = text.chars();
    characters.next();
    characters.as_str()
}

/// `{#id .class key=value}` at the end of a heading or on a line of its own.
fn attributes(text: &str) -> Option<Attributes<'_>> {
    let (before, inner) = text.strip_suffix('}')?.rsplit_once('{')?;
    let mut id = None;
    let mut rest = inner.trim_start();
    if rest.is_empty() {
        return None;
    }
    while !rest.is_empty() {
        let name_end = rest.find(|character: char| character.is_whitespace() || character == '=');
        let (name, after) = rest.split_at(name_end.unwrap_or(rest.len()));
        let next = if let Some(name) = name.strip_prefix('#').filter(|name| !name.is_empty()) {
            id = Some(name);
            after
        } else if name.strip_prefix('.').is_some_and(|class| !class.is_empty()) {
            after
        } else {
            let (value, _, next) = value(after.strip_prefix('=')?);
            if !name.starts_with(char::is_alphabetic) || value.is_empty() {
                return None;
            }
            if name == "id" {
                id = Some(value);
            }
            next
        };
        if !(next.is_empty() || next.starts_with(char::is_whitespace)) {
            return None;
        }
        rest = next.trim_start();
    }
    Some(Attributes { start: before.len(), id })
}

#[cfg(test)]
mod tests;
