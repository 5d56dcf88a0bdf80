//! The dialects, one file each: text in, [`Document`] out. Total: any bytes give a document.

mod catalogue;
pub mod decode;
mod ftl;
pub mod front_matter;
mod hugo;
mod icu;
mod json;
mod markdown;
mod mdn;
mod mdx;
mod names;
mod opaque;
mod po;
mod scalar;
mod tree;
mod yaml;
mod yaml_messages;
pub mod yaml_page;

pub use names::{is_catalogue_path, opens_as_catalogue};
pub use po::is_po;

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::document::{Document, Problem, ProblemKind};
use crate::text::Span;

/// A way to write pages.
#[derive(Debug)]
pub struct Dialect {
    /// Its public id.
    pub id: &'static str,
    /// Whether a file of this path that begins with this text is written in it.
    pub matches: fn(path: &str, text: &str) -> bool,
    /// Whether its pages are taken as they are: nothing is said of what is in them, not even of its encoding.
    pub is_opaque: bool,
    /// Reads a page.
    pub read: fn(String) -> Document,
}

/// All dialects; the first that matches reads the file.
pub static ALL: &[&Dialect] = &[
    &ftl::DIALECT,
    &json::DIALECT,
    &po::DIALECT,
    &yaml_messages::DIALECT,
    &yaml_page::DIALECT,
    &mdx::DIALECT,
    &mdn::DIALECT,
    &hugo::DIALECT,
    &markdown::DIALECT,
    &opaque::DIALECT,
];

/// Reads a page in the dialect that its name and its first bytes tell.
pub fn read(path: &str, bytes: &[u8]) -> Document {
    let decoded = decode::decode(bytes);
    let dialect = of(path, &decoded.text);
    let mut document = read_in(dialect, decoded.text);
    document.bom = decoded.bom;
    if !dialect.is_opaque {
        document.problems.splice(0..0, decoded.problems);
    }
    document
}

/// Reads the texts to translate of a catalogue that holds them beside their translations, as [`is_po`] tells.
pub fn read_source(text: String) -> Document {
    po::read_source(text)
}

/// As [`read`], for text that is known to be text.
pub fn read_text(path: &str, text: String) -> Document {
    read_in(of(path, &text), text)
}

fn of(path: &str, text: &str) -> &'static Dialect {
    ALL.iter().copied().find(|dialect| (dialect.matches)(path, text)).unwrap_or(&markdown::DIALECT)
}

fn read_in(dialect: &'static Dialect, text: String) -> Document {
    // A panic in a parser is a finding about its page; the run goes on.
    let kept = text.clone();
    catch_unwind(AssertUnwindSafe(|| (dialect.read)(text))).unwrap_or_else(|_| {
        let problem =
            Problem { kind: ProblemKind::ParserPanic, span: Span::at(0), detail: dialect.id.to_owned() };
        let mut document = markdown::empty(kept);
        document.problems.push(problem);
        document
    })
}
