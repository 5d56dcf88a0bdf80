//! Blocks of code, line by line: what of a line a translator must not change.
//!
//! Comments, strings and placeholders are told by the family of languages that the label of a block names. A finer
//! look is not needed: what is taken for a comment on both pages is the same on both.

use super::CodePart;
use super::codes::placeholders_folded;
use crate::document::{Block, ContainerKind, Document};
use crate::text::Span;

/// A line of code.
#[derive(Debug)]
pub(super) struct Line<'a> {
    /// The line without the marks of quotations around it.
    pub text: &'a str,
    /// Its bytes in the page.
    pub span: Span,
    /// What must not change of it: no blanks, and nothing that may be translated.
    pub key: String,
    /// Its comments and strings, without blanks.
    pub words: String,
}

/// The lines of a block of code, those that mark its begin and its end left out. The keys are empty at first.
pub(super) fn lines<'a>(document: &'a Document, block: &Block) -> Vec<Line<'a>> {
    let mut at = block.span.range().start;
    let quotes = quotes(document, block);
    let mut lines = Vec::new();
    for written in block.span.of(&document.text).split_inclusive('\n') {
        let mut text = written.trim_end_matches(['\n', '\r']);
        let end = at + text.len();
        // The first line begins behind the marks.
        for _ in (0..quotes).filter(|_| !lines.is_empty()) {
            let Some(inner) = text.trim_start_matches([' ', '\t']).strip_prefix('>') else { break };
            text = inner;
        }
        lines.push(Line {
            text,
            span: Span::new(end - text.len(), end),
            key: String::new(),
            words: String::new(),
        });
        at += written.len();
    }
    let is_fence = |line: Option<&Line<'_>>| {
        line.is_some_and(|line| {
            ["```", "~~~", "{{", "{%"].iter().any(|mark| line.text.trim_start().starts_with(mark))
        })
    };
    if is_fence(lines.first()) {
        if lines.len() > 1 && is_fence(lines.last()) {
            lines.pop();
        }
        lines.remove(0);
    }
    lines
}

fn quotes(document: &Document, block: &Block) -> usize {
    let mut at = block.container;
    let mut quotes = 0;
    while let Some(container) = document.containers.get(at as usize) {
        quotes += usize::from(container.kind == ContainerKind::Quote);
        if container.parent == at {
            break;
        }
        at = container.parent;
    }
    quotes
}

/// How a family of languages writes comments and strings.
#[derive(Debug, Clone, Copy)]
struct Syntax {
    /// What a comment begins with that ends with its line.
    line: &'static [&'static str],
    /// What other comments begin and end with.
    block: &'static [(&'static str, &'static str)],
    /// What strings begin and end with; the longer before the shorter.
    quotes: &'static [&'static str],
    /// Whether it has tags around words.
    is_markup: bool,
}

const C: Syntax =
    Syntax { line: &["//"], block: &[("/*", "*/")], quotes: &["\"", "'", "`"], is_markup: false };
const HASH: Syntax =
    Syntax { line: &["#"], block: &[], quotes: &["\"\"\"", "'''", "\"", "'"], is_markup: false };
const MARKUP: Syntax =
    Syntax { line: &[], block: &[("<!--", "-->"), ("{/*", "*/}")], quotes: &["\"", "'"], is_markup: true };
const SQL: Syntax = Syntax { line: &["--"], block: &[("/*", "*/")], quotes: &["'", "\""], is_markup: false };

/// The family of a block's label; that of no label has all that is unmistakable.
fn syntax(label: &str) -> Syntax {
    match label {
        "html" | "xml" | "xaml" | "svg" | "vue" | "svelte" | "jsx" | "tsx" | "md" | "markdown" | "mdx"
        | "astro" | "cshtml" | "razor" | "axaml" | "django" | "jinja" | "jinja2" | "erb" | "handlebars"
        | "hbs" => Syntax { line: &["//"], ..MARKUP },
        "sql" | "tsql" | "plsql" | "mysql" | "postgresql" | "pgsql" | "lua" | "haskell" | "hs" | "ada"
        | "elm" => SQL,
        "ini" | "lisp" | "clojure" | "clj" | "scheme" | "asm" | "nasm" | "elisp" | "reg" | "registry" => {
            Syntax { line: &[";", "#"], quotes: &["\""], ..HASH }
        }
        "tex" | "latex" | "matlab" | "erlang" | "prolog" => Syntax { line: &["%"], quotes: &["\""], ..HASH },
        "bat" | "batch" | "cmd" | "dos" => Syntax { line: &["REM ", "rem ", "::"], quotes: &["\""], ..HASH },
        "vb" | "vba" | "vbnet" | "vbscript" => Syntax { line: &["'", "REM "], quotes: &["\""], ..HASH },
        "python" | "py" | "yaml" | "yml" | "ruby" | "rb" | "perl" | "r" | "toml" | "dockerfile"
        | "docker" | "make" | "makefile" | "elixir" | "nix" | "graphql" | "conf" | "properties"
        | "dotenv" | "env" | "hcl" | "julia" => HASH,
        "powershell"
        | "ps1"
        | "pwsh"
        | "azurepowershell"
        | "azurepowershell-interactive"
        | "powershell-interactive" => Syntax { block: &[("<#", "#>")], ..HASH },
        "bash"
        | "sh"
        | "shell"
        | "zsh"
        | "console"
        | "shell-session"
        | "azurecli"
        | "azurecli-interactive"
        | "terminal"
        | "php"
        | "terraform"
        | "tf" => Syntax { line: &["#", "//"], ..HASH },
        "css" => Syntax { line: &[], ..C },
        _ => C,
    }
}

/// Whether a block of this label shows what a program says, or a drawing, rather than code.
pub(super) fn is_output(label: &str) -> bool {
    matches!(
        label,
        "" | "text"
            | "txt"
            | "plain"
            | "plaintext"
            | "plain-text"
            | "output"
            | "none"
            | "mermaid"
            | "log"
            | "ascii"
            | "nohighlight"
            | "no-highlight"
            | "console"
            | "shell-session"
            | "terminal"
            | "diff"
            | "d2"
            | "plantuml"
    )
}

/// Fills in the keys of `lines`. What is among `free` is left out of them.
pub(super) fn key(lines: &mut [Line<'_>], label: &str, free: &[CodePart]) {
    let syntax = syntax(label);
    let mut open: Option<Open> = None;
    for line in lines {
        let text = if free.contains(&CodePart::Placeholders) && !syntax.is_markup {
            placeholders_folded(line.text)
        } else {
            None
        };
        open =
            scan(text.as_deref().unwrap_or(line.text), &syntax, free, open, (&mut line.key, &mut line.words));
    }
}

/// The key of a piece of code inside a line, of which nobody knows the language.
pub(super) fn key_of(text: &str, free: &[CodePart]) -> String {
    let mut lines = [Line { text, span: Span::at(0), key: String::new(), words: String::new() }];
    key(&mut lines, "", free);
    let [line] = lines;
    line.key
}

/// What a line begins inside of.
#[derive(Debug, Clone, Copy)]
enum Open {
    Comment(&'static str),
    String(&'static str),
}

/// Reads a line into its key and its words, and says inside of what it ends.
fn scan(
    line: &str,
    syntax: &Syntax,
    free: &[CodePart],
    mut open: Option<Open>,
    (key, words): (&mut String, &mut String),
) -> Option<Open> {
    let (no_comments, no_strings) = (free.contains(&CodePart::Comments), free.contains(&CodePart::Strings));
    let mut rest = line;
    let mut push = |text: &str, is_free: bool, is_words: bool| {
        let visible = || text.chars().filter(|character| !character.is_whitespace());
        if !is_free {
            key.extend(visible());
        }
        if is_words {
            words.extend(visible());
        }
    };
    let mut before = None;
    let mut is_in_tag = false;
    while let Some(first) = rest.chars().next() {
        if let Some(inside) = open {
            let (close, is_free) = match inside {
                Open::Comment(close) => (close, no_comments),
                Open::String(close) => (close, no_strings),
            };
            let Some(end) = rest.find(close) else {
                push(rest, is_free, true);
                return open;
            };
            push(&rest[..end], is_free, true);
            push(close, is_free && matches!(inside, Open::Comment(_)), false);
            rest = &rest[end + close.len()..];
            (open, before) = (None, Some(' '));
            continue;
        }
        if syntax.line.iter().any(|mark| rest.starts_with(mark) && begins_comment(mark, before)) {
            push(rest, no_comments, true);
            return None;
        }
        if let Some((mark, close)) = syntax.block.iter().find(|(mark, _)| rest.starts_with(mark)) {
            push(mark, no_comments, false);
            rest = &rest[mark.len()..];
            open = Some(Open::Comment(close));
            continue;
        }
        let is_apostrophe = first == '\'' && before.is_some_and(char::is_alphanumeric);
        let is_text = syntax.is_markup && !is_in_tag;
        if let Some(quote) =
            syntax.quotes.iter().find(|quote| rest.starts_with(**quote) && !is_apostrophe && !is_text)
        {
            let inner = &rest[quote.len()..];
            match closing(inner, quote) {
                Some(end) => {
                    let text = &inner[..end];
                    push(quote, false, false);
                    push(text, no_strings && is_prose(text), true);
                    push(quote, false, false);
                    rest = &inner[end + quote.len()..];
                    before = Some('"');
                    continue;
                }
                None if quote.len() == 3 => {
                    push(quote, false, false);
                    rest = inner;
                    open = Some(Open::String(quote));
                    continue;
                }
                None => {}
            }
        }
        if syntax.is_markup && !is_in_tag && first != '<' {
            let end = rest.find('<').unwrap_or(rest.len());
            push(&rest[..end], no_strings && is_prose(&rest[..end]), true);
            rest = &rest[end..];
            continue;
        }
        match first {
            '<' => is_in_tag = true,
            '>' => is_in_tag = false,
            _ => {}
        }
        push(&rest[..first.len_utf8()], false, false);
        rest = &rest[first.len_utf8()..];
        before = Some(first);
    }
    open
}

/// Whether `mark` begins a comment behind `before`: `#` and `//` stand in addresses as well.
fn begins_comment(mark: &str, before: Option<char>) -> bool {
    match mark {
        "//" => before != Some(':'),
        _ => before.is_none_or(|before| before.is_whitespace() || before == ';'),
    }
}

/// Where the string closes whose inside begins `text`.
fn closing(text: &str, quote: &str) -> Option<usize> {
    let mut escaped = false;
    for (at, character) in text.char_indices() {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if text[at..].starts_with(quote) => return Some(at),
            _ => {}
        }
    }
    None
}

/// Whether the inside of a string says something to people: several words, or one of letters alone.
fn is_prose(text: &str) -> bool {
    let text = text.trim();
    let is_word = |character: char| {
        character.is_alphabetic() || "-'’.!?…:,".contains(character) || !character.is_ascii()
    };
    text.contains(char::is_alphabetic) && (text.contains(char::is_whitespace) || text.chars().all(is_word))
        || !text.is_empty() && !text.contains(|character: char| character.is_ascii_alphanumeric())
}

/// The words of a line that are no language's: with digits, or with signs in them that prose does not have.
pub(super) fn technical<'t>(line: &'t str) -> impl Iterator<Item = &'t str> {
    let trimmed = |word: &'t str| {
        word.trim_matches(|character: char| {
            !character.is_alphanumeric() && !matches!(character, '_' | '$' | '-' | '/')
        })
    };
    let is_technical = |word: &&str| {
        let inner = word.trim_matches(['-', '/']);
        let has_sign = inner.contains(['_', '/', '\\', '=', '$', '@', '.', ':']) || word.starts_with("--");
        inner.is_ascii() && inner.contains(|character: char| character.is_ascii_alphabetic()) && has_sign
    };
    line.split_whitespace().map(trimmed).filter(is_technical)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [CodePart; 3] = [CodePart::Comments, CodePart::Strings, CodePart::Placeholders];

    fn keys(code: &str, label: &str, free: &[CodePart]) -> Vec<String> {
        let new = |text| Line { text, span: Span::at(0), key: String::new(), words: String::new() };
        let mut lines: Vec<Line<'_>> = code.lines().map(new).collect();
        key(&mut lines, label, free);
        lines.into_iter().map(|line| line.key).collect()
    }

    #[test]
    fn what_may_be_translated_is_not_in_the_key() {
        assert_eq!(keys("a = 1  # set it", "python", &ALL), ["a=1"]);
        assert_eq!(keys("x(\"Hello you\") // say", "js", &ALL), ["x(\"\")"]);
        assert_eq!(keys("x(\"Hello you\") // say", "js", &[]), ["x(\"Helloyou\")//say"]);
        assert_eq!(keys("az --name <my name>", "bash", &ALL), ["az--name<>"]);
        assert_eq!(keys("<p id=\"a\">Hello</p>", "html", &ALL), ["<pid=\"\"></p>"]);
        assert_eq!(keys("a /* b\nc */ d", "c", &ALL), ["a", "d"]);
        assert_eq!(keys("\"\"\"\nWords here\n\"\"\"", "python", &ALL), ["\"\"\"", "", "\"\"\""]);
    }

    #[test]
    fn names_in_strings_and_addresses_stay() {
        assert_eq!(keys("get(\"/items/{id}\")", "js", &ALL), ["get(\"/items/{id}\")"]);
        assert_eq!(keys("curl https://a.b/c#d", "bash", &ALL), ["curlhttps://a.b/c#d"]);
        assert_eq!(keys("it's a 'b'", "js", &ALL), ["it'sa''"]);
    }
}
