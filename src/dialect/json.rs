//! Catalogues in JSON (`.json`, `.arb`): i18next, vue-i18n, FormatJS, Chrome's extensions, Docusaurus, Flutter.
//!
//! `jsonc-parser` scans, since its tokens tell their places; the tree is built here, so that nothing nests on the
//! stack, a slip such as a comma too few costs no message, and what stands before a mistake is kept.

use std::borrow::Cow;

use jsonc_parser::tokens::Token;
use jsonc_parser::{Scanner, ScannerOptions};

use super::Dialect;
use super::tree::{self, Form};
use super::yaml::{Node, Shape, Tree, Yaml};
use crate::document::{Problem, ProblemKind};
use crate::text::Span;

pub(super) static DIALECT: Dialect = Dialect {
    id: "json",
    matches: |path, _| path.ends_with(".json") || path.ends_with(".arb"),
    is_opaque: false,
    read: |text| tree::read(text, Form { parse, has_locale_root: false }),
};

/// Objects and arrays nest no deeper in a catalogue that is read.
const DEEPEST: usize = 64;

/// What may come next.
#[derive(Clone, Copy, PartialEq)]
enum Next {
    Value,
    /// The first value of an array, or its end.
    Item,
    /// A key of an object, or its end.
    Key,
    Colon,
    Comma,
    Nothing,
}

/// The nodes of `text`, up to the first mistake that leaves no way on.
pub(super) fn parse(text: &str) -> Yaml<'_> {
    let options = ScannerOptions {
        allow_single_quoted_strings: false,
        allow_hexadecimal_numbers: false,
        allow_unary_plus_numbers: false,
        allow_bare_decimal_point_numbers: false,
        allow_non_finite_numbers: false,
        allow_extended_string_escapes: false,
    };
    let mut scanner = Scanner::new(text, &options);
    let mut parser = Parser { tree: Tree::default(), open: Vec::new(), next: Next::Value, fault: None };
    loop {
        let token = match scanner.scan() {
            Ok(Some(token)) => token,
            Ok(None) => {
                if parser.next != Next::Nothing {
                    parser.fault(text.len(), "invalid");
                }
                break;
            }
            Err(error) => {
                parser.fault(error.range().start, "invalid");
                break;
            }
        };
        if parser.take(token, Span::new(scanner.token_start(), scanner.token_end())).is_none() {
            break;
        }
    }
    let fault = parser.fault;
    let yaml = parser.tree.finish();
    Yaml { fault: fault.or(yaml.fault), ..yaml }
}

struct Parser<'t> {
    tree: Tree<'t>,
    /// Of each collection around the next token whether it is an object.
    open: Vec<bool>,
    next: Next,
    fault: Option<Problem>,
}

impl<'t> Parser<'t> {
    fn fault(&mut self, at: usize, detail: &str) {
        let problem = Problem { kind: ProblemKind::Junk, span: Span::at(at), detail: detail.to_owned() };
        self.fault.get_or_insert(problem);
    }

    /// Takes a token; none where nothing can be made of what follows.
    fn take(&mut self, token: Token<'t>, span: Span) -> Option<()> {
        let at = span.range().start;
        if matches!(token, Token::CommentLine(_) | Token::CommentBlock(_)) {
            return Some(());
        }
        if self.next == Next::Comma && matches!(token, Token::String(_)) {
            self.fault(at, "expected ,");
            self.value_done(true);
        }
        match (self.next, token) {
            (Next::Colon, Token::Colon) => self.next = Next::Value,
            (Next::Comma, Token::Comma) => self.value_done(true),
            (Next::Key, Token::String(key)) => {
                self.leaf(Shape::Scalar, key, span)?;
                self.next = Next::Colon;
            }
            (Next::Value | Next::Item, Token::OpenBrace) => self.begin(true, span)?,
            (Next::Value | Next::Item, Token::OpenBracket) => self.begin(false, span)?,
            (Next::Value | Next::Item, Token::String(value)) => {
                self.leaf(Shape::Scalar, value, span)?;
                self.value_done(false);
            }
            (Next::Value | Next::Item, Token::Number(_) | Token::Boolean(_) | Token::Null) => {
                self.leaf(Shape::Null, Cow::Borrowed(""), span)?;
                self.value_done(false);
            }
            (Next::Key | Next::Comma, Token::CloseBrace) if self.open.last() == Some(&true) => self.end(span),
            (Next::Item | Next::Comma, Token::CloseBracket) if self.open.last() == Some(&false) => {
                self.end(span)
            }
            (Next::Value, Token::CloseBracket) if self.open.last() == Some(&false) => {
                self.fault(at, "stray-comma");
                self.end(span);
            }
            (next, _) => {
                let detail = match next {
                    Next::Value | Next::Item => "expected-value",
                    Next::Key => "expected-key",
                    Next::Colon => "expected :",
                    Next::Comma => "expected ,",
                    Next::Nothing => "expected-end",
                };
                self.fault(at, detail);
                return None;
            }
        }
        Some(())
    }

    fn leaf(&mut self, shape: Shape, text: Cow<'t, str>, span: Span) -> Option<()> {
        self.push(Node { shape, text, flow: true, span, next: 0 })?;
        self.tree.close();
        Some(())
    }

    fn push(&mut self, node: Node<'t>) -> Option<()> {
        self.tree.push(node, 0).map_err(|problem| _ = self.fault.get_or_insert(problem)).ok()
    }

    fn begin(&mut self, is_object: bool, span: Span) -> Option<()> {
        if self.open.len() >= DEEPEST {
            self.fault(span.range().start, "invalid");
            return None;
        }
        let shape = if is_object { Shape::Mapping } else { Shape::Sequence };
        self.push(Node { shape, text: Cow::Borrowed(""), flow: true, span, next: 0 })?;
        self.open.push(is_object);
        self.next = if is_object { Next::Key } else { Next::Item };
        Some(())
    }

    fn end(&mut self, span: Span) {
        self.tree.widen(span);
        self.tree.close();
        self.open.pop();
        self.value_done(false);
    }

    /// Says what comes after a value, or after the comma behind it.
    fn value_done(&mut self, is_separated: bool) {
        self.next = match (self.open.last(), is_separated) {
            (None, _) => Next::Nothing,
            (Some(_), false) => Next::Comma,
            (Some(true), true) => Next::Key,
            (Some(false), true) => Next::Value,
        };
    }
}

#[cfg(test)]
mod tests;
