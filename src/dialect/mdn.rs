//! Pages of MDN: Markdown with macros, `{{cssxref("a")}}`, and with notes that are older than GitHub's.
//!
//! A translation keeps `title` and `slug` of the front matter alone. So a page is MDN's by where its slug says
//! that it belongs, or by a slug and a macro.

use super::Dialect;
use super::front_matter;
use super::hugo::has_shortcode;
use super::markdown::mask::alert_with_title;
use super::markdown::{self, AlertMarker, BASE, Syntax};

pub(super) static DIALECT: Dialect = Dialect {
    id: "mdn",
    // By the front matter and the macros: its pages have names like any others.
    matches,
    is_opaque: false,
    read: |text| markdown::read(text, &SYNTAX),
};

static SYNTAX: Syntax = Syntax {
    mask: BASE.mask,
    calls: BASE.calls,
    meaning: BASE.meaning,
    shown: BASE.shown,
    attributes: BASE.attributes,
    alert,
};

/// The first folders of its slugs.
const ROOTS: [&str; 8] =
    ["Games", "Glossary", "Learn", "Learn_web_development", "MDN", "Mozilla", "Web", "WebAssembly"];

/// The words that make a quotation an alert on MDN, in the languages that it is read in.
const MARKERS: [(&str, &[&str]); 3] = [
    ("note", &["Note", "Hinweis", "Nota", "メモ", "참고", "Примечание", "备注", "備註"]),
    (
        "warning",
        &["Warning", "Warnung", "Advertencia", "Attention", "警告", "경고", "Aviso", "Предупреждение"],
    ),
    (
        "callout",
        &[
            "Callout",
            "Aufruf",
            "Observación",
            "Remarque",
            "注目",
            "알림",
            "Observação",
            "Сноска",
            "标注",
            "標註",
        ],
    ),
];

fn matches(path: &str, text: &str) -> bool {
    if !markdown::is_markdown(path) {
        return false;
    }
    let Some(raw) = front_matter::split(text) else { return false };
    let value = |key: &str| {
        let line = raw.inner.of(text).lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(':'));
        line.map(|value| value.trim().trim_matches(['"', '\'']))
    };
    let Some(slug) = value("slug") else { return value("page-type").is_some() };
    let body = text.get(raw.span.end as usize..).unwrap_or("");
    value("page-type").is_some()
        || ROOTS.contains(&slug.split('/').next().unwrap_or(""))
        || (has_macro(body) && !has_shortcode(body))
}

/// `{{` and a name.
fn has_macro(body: &str) -> bool {
    body.match_indices("{{")
        .any(|(at, _)| body[at + 2..].trim_start_matches(' ').starts_with(char::is_alphabetic))
}

/// `**Note:**` or `**Note**:` in any of the languages, or `[!NOTE]` with text behind it.
fn alert(paragraph: &str) -> Option<AlertMarker> {
    if paragraph.starts_with("[!") {
        return alert_with_title(paragraph);
    }
    let (bold, after) = paragraph.strip_prefix("**")?.split_once("**")?;
    let is_colon = |character: char| matches!(character, ':' | '：');
    let behind = after.chars().next().filter(|next| is_colon(*next)).map_or(0, char::len_utf8);
    if behind == 0 && !bold.ends_with(is_colon) {
        return None;
    }
    let word = bold.trim_end_matches(is_colon).trim();
    let (label, _) = MARKERS.iter().find(|(_, words)| words.contains(&word))?;
    Some(AlertMarker { written: bold.len() + 4 + behind, label })
}

#[cfg(test)]
mod tests;
