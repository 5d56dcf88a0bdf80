//! `#use wml::debian::translation-check translation="<commit>"`, as Debian's website writes it. Old pages have a
//! revision of CVS there, such as 1.12, which names nothing that git knows.

use super::{Change, Place, Places, Revision, Scheme, line_end};
use crate::document::Document;
use crate::text::Span;

pub(super) static SCHEME: Scheme = Scheme { id: "translation-check", places, hash: |_| None, insert };

const LINE: &str = "#use wml::debian::translation-check";
const KEY: &str = "translation=";

fn places(page: &Document) -> Places {
    Places { commit: place(page), ..Places::default() }
}

fn place(page: &Document) -> Option<Place> {
    let (at, line) = line(page, LINE)?;
    let key = line.match_indices(KEY).map(|(key, _)| key).find(|key| line[..*key].ends_with([' ', '\t']))?;
    let rest = &line[key + KEY.len()..];
    let value = rest.trim_start_matches(['"', '\'']);
    let word =
        value.split(|char: char| char.is_whitespace() || matches!(char, '"' | '\'')).next().unwrap_or("");
    let start = at + line.len() - value.len();
    Some(Place { value: Span::new(start, start + word.len()), lines: None })
}

/// The first line that begins with `start`, with those that continue it. Only Debian's pages have such lines; in
/// Markdown it would be an example.
fn line<'p>(page: &'p Document, start: &str) -> Option<(usize, &'p str)> {
    if page.front_matter.is_some() || !page.blocks.is_empty() {
        return None;
    }
    let text = &page.text;
    let is_start = |at: &usize| *at == 0 || text[..*at].ends_with(['\n', '\r']);
    let at = text.match_indices(start).map(|(at, _)| at).find(is_start)?;
    let mut end = at;
    for part in text[at..].split_inclusive('\n') {
        end += part.len();
        if !part.trim_end().ends_with('\\') {
            break;
        }
    }
    Some((at, &text[at..end]))
}

/// A line behind the one that names the page's template, else the first.
fn insert(page: &Document, revision: &Revision) -> Option<Change> {
    let commit = revision.commit.as_deref()?;
    let template = line(page, "#use wml::")?;
    let end = line_end(&page.text);
    let at = template.0 + template.1.len();
    let before = if template.1.ends_with(['\n', '\r']) { "" } else { end };
    Some(Change { span: Span::at(at), text: format!("{before}{LINE} translation=\"{commit}\"{end}") })
}
