//! Where the tags and the JavaScript of MDX end.
//!
//! JavaScript is not parsed: strings, templates, comments and brackets are told apart, and that is enough to find the
//! brace that closes another. Whatever does not close gives nothing, and is text to the caller.

use std::ops::Range;

/// Steps for each byte of the page. An honest page takes three or four; on a page of unclosed braces the rest is read as
/// text when they are used up.
const STEPS: usize = 16;

/// A tag as written.
#[derive(Debug)]
pub(super) struct Tag<'a> {
    /// Its name; empty for a fragment.
    pub name: &'a str,
    /// Whether it is `</name>`.
    pub closes: bool,
    /// Whether it is `<name/>`.
    pub is_empty: bool,
    /// Names and values, quotes off. A value in braces is kept only where it is one string.
    pub attributes: Vec<(&'a str, &'a str)>,
    /// The byte behind it.
    pub end: usize,
}

impl<'a> Tag<'a> {
    /// The value of attribute `wanted`.
    pub fn get(&self, wanted: &str) -> Option<&'a str> {
        let found = self.attributes.iter().find(|(name, value)| *name == wanted && !value.is_empty());
        found.map(|(_, value)| *value)
    }

    /// Whether it is a component and no element of HTML.
    pub fn is_component(&self) -> bool {
        self.name.contains('.') || self.name.starts_with(char::is_uppercase)
    }
}

/// Reads tags and expressions of one page.
pub(super) struct Lexer<'a> {
    text: &'a str,
    steps: usize,
}

enum Inside {
    Braces,
    Template,
}

impl<'a> Lexer<'a> {
    pub fn new(text: &'a str) -> Self {
        Self { text, steps: text.len().saturating_mul(STEPS).saturating_add(4_096) }
    }

    fn byte(&self, at: usize) -> u8 {
        self.text.as_bytes().get(at).copied().unwrap_or(0)
    }

    /// Pays for `count` bytes looked at.
    fn pay(&mut self, count: usize) -> Option<()> {
        self.steps = self.steps.saturating_sub(count);
        (self.steps > 0).then_some(())
    }

    /// The place of `wanted` between two bytes.
    pub fn find(&mut self, wanted: &str, range: Range<usize>) -> Option<usize> {
        self.pay(0)?;
        let start = range.start;
        let within = self.text.get(range)?;
        let found = within.find(wanted);
        self.pay(found.unwrap_or(within.len()))?;
        found.map(|found| start + found)
    }

    /// The tag that opens at `at` and closes before `limit`.
    pub fn tag(&mut self, at: usize, limit: usize) -> Option<Tag<'a>> {
        let text = self.text;
        let closes = self.byte(at + 1) == b'/';
        let start = at + 1 + usize::from(closes);
        let length = name_length(text.get(start..limit)?);
        let name = &text[start..start + length];
        let mut tag = Tag { name, closes, is_empty: false, attributes: Vec::new(), end: 0 };
        if name.is_empty() && self.byte(start) != b'>' {
            return None;
        }
        let mut at = start + length;
        loop {
            let behind_space = self.space(at, limit)?;
            let is_apart = behind_space > at;
            at = behind_space;
            match self.byte(at) {
                _ if at >= limit => return None,
                b'>' => {
                    tag.end = at + 1;
                    return Some(tag);
                }
                b'/' if self.byte(at + 1) == b'>' => {
                    tag.is_empty = true;
                    at += 1;
                }
                b'{' if is_apart => at = self.expression(at, limit)?,
                _ if is_apart => at = self.attribute(at, limit, &mut tag)?,
                _ => return None,
            }
        }
    }

    fn attribute(&mut self, at: usize, limit: usize, tag: &mut Tag<'a>) -> Option<usize> {
        let text = self.text;
        let length = name_length(text.get(at..limit)?);
        if length == 0 {
            return None;
        }
        let name = &text[at..at + length];
        let behind_name = at + length;
        let mut at = self.space(behind_name, limit)?;
        if at >= limit || self.byte(at) != b'=' {
            tag.attributes.push((name, ""));
            return Some(behind_name);
        }
        at = self.space(at + 1, limit)?;
        let (value, end) = match self.byte(at) {
            quote @ (b'"' | b'\'') => {
                let close = self.find(if quote == b'"' { "\"" } else { "'" }, at + 1..limit)?;
                let value = &text[at + 1..close];
                // A quotation mark that was forgotten is closed by the next one on the page.
                if has_blank_line(value) {
                    return None;
                }
                (value, close + 1)
            }
            b'{' => {
                let end = self.expression(at, limit)?;
                (string_alone(&text[at + 1..end - 1]), end)
            }
            _ => {
                let rest = text.get(at..limit)?;
                let length =
                    rest.find(|character: char| character.is_whitespace() || "<>\"'{`".contains(character))?;
                if length == 0 {
                    return None;
                }
                let length = rest[..length].trim_end_matches('/').len();
                (&rest[..length], at + length)
            }
        };
        tag.attributes.push((name, value));
        self.pay(end - at)?;
        Some(end)
    }

    /// The next byte that is no white space; none where a blank line lies before it.
    fn space(&mut self, from: usize, limit: usize) -> Option<usize> {
        let rest = self.text.get(from..limit)?;
        let length = rest.len() - rest.trim_start_matches([' ', '\t', '\n', '\r']).len();
        self.pay(length + 1)?;
        (!has_blank_line(&rest[..length])).then_some(from + length)
    }

    /// The byte behind the brace that closes the one at `at`, before `limit`.
    pub fn expression(&mut self, at: usize, limit: usize) -> Option<usize> {
        self.code(at, limit, false)
    }

    /// The end of the line before the blank line that ends the imports and exports that begin at `at`.
    pub fn module(&mut self, at: usize, limit: usize) -> Option<usize> {
        self.code(at, limit, true)
    }

    fn code(&mut self, start: usize, limit: usize, is_module: bool) -> Option<usize> {
        let bytes = &self.text.as_bytes()[..limit.min(self.text.len())];
        let mut open = Vec::new();
        let mut brackets = 0usize;
        let mut at = start;
        while let Some(byte) = bytes.get(at) {
            self.pay(1)?;
            at += 1;
            match (byte, open.last()) {
                (b'\\', _) => at += 1,
                (b'`', Some(Inside::Template)) => drop(open.pop()),
                (b'$', Some(Inside::Template)) if self.byte(at) == b'{' => {
                    at += 1;
                    open.push(Inside::Braces);
                }
                // In a template the backticks of a fence are escaped: this one was not closed.
                (b'\n', Some(Inside::Template))
                    if self.text[at..].trim_start_matches([' ', '\t']).starts_with("```") =>
                {
                    return None;
                }
                (_, Some(Inside::Template)) => {}
                (b'`', _) => open.push(Inside::Template),
                (b'{', _) => open.push(Inside::Braces),
                (b'}', None) => return None,
                (b'}', _) => {
                    open.pop();
                    if open.is_empty() && !is_module {
                        return Some(at);
                    }
                }
                (b'(' | b'[', _) => brackets += 1,
                (b')' | b']', _) => brackets = brackets.saturating_sub(1),
                (quote @ (b'"' | b'\''), _) => at = self.string_end(at, limit, *quote)?,
                (b'/', _) if self.byte(at) == b'*' => at = self.find("*/", at + 1..limit)? + 2,
                (b'/', _)
                    if self.byte(at) == b'/' && matches!(self.byte(at - 2), b' ' | b'\t' | b'\n' | b'{') =>
                {
                    at = self.find("\n", at..limit).unwrap_or(limit);
                }
                (b'\n', _) => {
                    let line = self.text[at..].lines().next().unwrap_or("");
                    self.pay(line.len() - line.trim_start().len())?;
                    let line = line.trim_start();
                    let is_complete = open.is_empty() && brackets == 0;
                    if is_module && is_complete && (line.is_empty() || line.starts_with(['#', '<', '`'])) {
                        return Some(at - 1);
                    }
                    // Code does not go on behind a heading or a fence: something was not closed.
                    if line.starts_with("```") || line.starts_with("# ") || line.starts_with("##") {
                        return None;
                    }
                }
                _ => {}
            }
        }
        (is_module && open.is_empty() && brackets == 0).then_some(limit)
    }

    /// Behind the string that a quotation mark before `at` opens; `at` where it is an apostrophe in a text.
    fn string_end(&mut self, at: usize, limit: usize, quote: u8) -> Option<usize> {
        let bytes = &self.text.as_bytes()[..limit.min(self.text.len())];
        let mut end = at;
        while let Some(byte) = bytes.get(end).filter(|byte| **byte != b'\n') {
            self.pay(1)?;
            end += 1;
            match byte {
                b'\\' => end += 1,
                _ if *byte == quote => return Some(end),
                _ => {}
            }
        }
        Some(at)
    }
}

/// Whether braces hold nothing but comments.
pub(super) fn is_comment(expression: &str) -> bool {
    let inner = expression.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')).unwrap_or("x");
    let mut rest = inner.trim();
    let mut comments = 0;
    while let Some((_, after)) = rest.strip_prefix("/*").and_then(|inside| inside.split_once("*/")) {
        rest = after.trim_start();
        comments += 1;
    }
    rest.is_empty() && comments > 0
}

/// The string that `code` is, quotes off; empty where it is more than that.
fn string_alone(code: &str) -> &str {
    let code = code.trim();
    let Some(quote) = code.chars().next().filter(|first| matches!(first, '"' | '\'' | '`')) else {
        return "";
    };
    let inner = code[1..].strip_suffix(quote).unwrap_or("");
    if inner.contains([quote, '\\', '$', '\n']) { "" } else { inner }
}

fn name_length(text: &str) -> usize {
    let is_start = |first: char| first.is_alphabetic() || matches!(first, '_' | '$' | '@');
    if !text.starts_with(is_start) {
        return 0;
    }
    text.find(|character: char| !(character.is_alphanumeric() || "_$-.:@".contains(character)))
        .unwrap_or(text.len())
}

fn has_blank_line(text: &str) -> bool {
    let mut lines = text.split('\n').skip(1).peekable();
    while let Some(line) = lines.next() {
        if lines.peek().is_some() && line.trim().is_empty() {
            return true;
        }
    }
    false
}
