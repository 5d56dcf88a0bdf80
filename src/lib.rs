//! Diptych keeps translated documentation hinged to its source.
//!
//! The line of data, which is also the order of the modules:
//!
//! ```text
//! workspace → Document → Pair → Alignment → Finding → Report
//! ```
//!
//! - [`text`]: spans, places, foldings, slugs
//! - [`language`]: what a check must know of a language
//! - [`glossary`]: the terms of a project, and where a text uses one
//! - [`document`]: the skeleton of a page
//! - [`dialect`]: one file a dialect; reads text into a [`document::Document`]
//! - [`fingerprint`]: one file a scheme; what a translation records of its source
//! - [`align`]: which piece of the translation is which piece of the source
//! - [`passage`]: pieces of text of two pages, side by side
//! - [`drift`]: what the author did to the source since it was translated
//! - [`role`]: who does what: the roles that pages define, and what each language calls them
//! - [`corpus`]: all documents of a run and the pairs they make
//! - [`site`]: what is served where, and what links on pages lead to
//! - [`finding`]: what a check says: an id, places, facts
//! - [`checks`]: one file a check
//! - [`engine`]: checks × pairs, in parallel, in one order
//! - [`ui`]: facts into sentences, in the reader's language
//! - [`report`]: one file a format
//! - [`workspace`]: files, configuration, git
//! - [`cli`]: the command line
//!
//! Everything but [`workspace`] and [`cli`] is the kernel: values in, values out, and it cannot fail.
//! Broken input is a finding. A module uses only modules listed before it: `tests/architecture.rs` has the
//! table of who may use whom, and `clippy.toml` what the kernel may not call.

#![warn(clippy::disallowed_methods)]

pub mod text;
pub mod language;
pub mod glossary;
pub mod document;
pub mod dialect;
pub mod fingerprint;
pub mod align;
pub mod passage;
pub mod drift;
pub mod role;
pub mod corpus;
pub mod site;
pub mod finding;
pub mod checks;
pub mod engine;
pub mod ui;
pub mod report;
#[allow(clippy::disallowed_methods, reason = "the shell does what the kernel may not")]
pub mod workspace;
#[allow(clippy::disallowed_methods, reason = "the shell does what the kernel may not")]
pub mod cli;
