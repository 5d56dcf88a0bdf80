//! MDX: Markdown with JSX, as Docusaurus, Starlight and Nextra write it.
//!
//! The Markdown of it is read by the Markdown dialect. What MDX adds (imports and exports, tags, expressions) is hidden
//! from it first, and the indentation that MDX gives no meaning to is taken away ([`mask`]).

mod lexer;
mod mask;
mod tag;
#[cfg(test)]
mod tests;

use super::front_matter;
use super::markdown::{BASE, Syntax};
use super::{Dialect, markdown};

pub(super) static DIALECT: Dialect = Dialect {
    id: "mdx",
    matches: |path, text| {
        let has_extension = |wanted: &str| {
            path.rsplit_once('.').is_some_and(|(_, extension)| extension.eq_ignore_ascii_case(wanted))
        };
        has_extension("mdx") || (has_extension("md") && begins_with_import(text))
    },
    is_opaque: false,
    read: |text| markdown::read(text, &SYNTAX),
};

static SYNTAX: Syntax = Syntax { mask: mask::mask, ..BASE };

/// Docusaurus reads `.md` as MDX: such a page is known by the import that it begins with.
fn begins_with_import(text: &str) -> bool {
    let body = match text.starts_with(['-', '+', '{']) {
        true => front_matter::split(text).map_or(0, |raw| raw.span.end as usize),
        false => 0,
    };
    let line = text[body..].trim_start().lines().next().unwrap_or("");
    line.starts_with("import ") && line.contains(" from ") && line.contains(['"', '\''])
}
