//! `EN-Revision`, as the PHP manual writes it in a comment at the start of a page:
//! `<!-- EN-Revision: <commit> Maintainer: <name> Status: ready -->`, or `n/a` for the commit.

use super::{Change, Place, Places, Revision, Scheme, line_end};
use crate::document::Document;
use crate::text::{Span, floor_char_boundary};

pub(super) static SCHEME: Scheme = Scheme { id: "en-revision", places, hash: |_| None, insert };

/// The comment stands on the second or third line. Whatever comes later may be an example.
const HEAD: usize = 2048;
const KEY: &str = "EN-Revision:";

fn places(page: &Document) -> Places {
    Places { commit: place(page), ..Places::default() }
}

fn place(page: &Document) -> Option<Place> {
    let head = head(page)?;
    head.match_indices(KEY).find_map(|(at, _)| {
        let (before, after) = (&head[..at], &head[at + KEY.len()..]);
        let (comment, _) = after.split_once("-->")?;
        let word = comment.split_whitespace().next().filter(|word| !word.ends_with(':'))?;
        let start = head.len() - after.len() + comment.find(word)?;
        let is_comment = before.rfind("<!--") > before.rfind("-->");
        is_comment.then(|| Place { value: Span::new(start, start + word.len()), lines: None })
    })
}

/// The start of an XML page. In a page of another dialect such a comment would be an example.
fn head(page: &Document) -> Option<&str> {
    let is_xml = page.blocks.is_empty() && page.text.trim_start().starts_with('<');
    is_xml.then(|| &page.text[..floor_char_boundary(&page.text, HEAD)])
}

/// A comment behind the declaration of an XML page.
fn insert(page: &Document, revision: &Revision) -> Option<Change> {
    let commit = revision.commit.as_deref()?;
    let text = &page.text;
    head(page)?;
    let end = line_end(text);
    let declaration = text.starts_with("<?xml").then(|| text.find("?>")).flatten().map_or(0, |at| at + 2);
    let comment = format!("<!-- EN-Revision: {commit} Maintainer: nobody Status: ready -->");
    let text = if declaration > 0 { format!("{end}{comment}") } else { format!("{comment}{end}") };
    Some(Change { span: Span::at(declaration), text })
}
