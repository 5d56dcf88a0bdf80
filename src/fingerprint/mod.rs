//! The fingerprints, one file a scheme: what a translation records of the source it was made from.
//!
//! To add one: write `src/fingerprint/<name>.rs` and list it in [`ALL`].

mod openlocfile;

use crate::document::Document;

/// One way to record the source's state: words and functions.
#[derive(Debug)]
pub struct Scheme {
    /// Its public id.
    pub id: &'static str,
    /// What the page records, where it uses the scheme.
    pub read: fn(&Document) -> Option<Stamp>,
    /// The hash that the scheme gives a source file with these bytes; none where it records no hash.
    /// Takes bytes, not a [`Document`]: a byte order mark counts.
    pub hash: fn(&[u8]) -> Option<String>,
}

/// What a page records of its source.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stamp {
    /// A hash over the source's content, lower-case hexadecimal.
    pub hash: Option<String>,
    /// A commit of the source's repository, full or abbreviated, lower-case hexadecimal.
    pub commit: Option<String>,
}

impl Stamp {
    /// Whether nothing is recorded.
    pub fn is_empty(&self) -> bool {
        self.hash.is_none() && self.commit.is_none()
    }
}

/// All schemes, the most exact first.
pub static ALL: &[&Scheme] = &[&openlocfile::SCHEME];

/// The first scheme that the page uses, and what it records.
pub fn read(page: &Document) -> Option<(&'static Scheme, Stamp)> {
    ALL.iter().find_map(|scheme| {
        let stamp = (scheme.read)(page)?;
        (!stamp.is_empty()).then_some((*scheme, stamp))
    })
}

/// The scheme called `id`.
pub fn named(id: &str) -> Option<&'static Scheme> {
    ALL.iter().find(|scheme| scheme.id == id).copied()
}

/// A scalar of the front matter as hexadecimal digits: trimmed, lower case. None where it is
/// something else, so that no word of a document reaches git as a revision.
fn hexadecimal(page: &Document, key: &str) -> Option<String> {
    /// Git takes no shorter abbreviation, and no hash in use is longer.
    const DIGITS: std::ops::RangeInclusive<usize> = 4..=64;
    let text = page.front_matter.as_ref()?.get(key)?.value.as_str()?.trim();
    let is_hex = DIGITS.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_hex.then(|| text.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Entry, FrontMatter, Value};

    pub(super) fn page(entries: &[(&str, &str)]) -> Document {
        let entry = |(key, value): &(&str, &str)| Entry {
            key: (*key).to_owned(),
            value: Value::Scalar((*value).to_owned()),
            span: crate::text::Span::default(),
        };
        let entries = entries.iter().map(entry).collect();
        let front_matter = Some(FrontMatter { entries, ..FrontMatter::default() });
        Document { front_matter, ..Document::default() }
    }

    #[test]
    fn every_scheme_has_an_id_of_its_own() {
        for scheme in ALL {
            assert_eq!(named(scheme.id).map(|found| found.id), Some(scheme.id));
        }
    }

    #[test]
    fn a_page_without_front_matter_records_nothing() {
        assert!(read(&Document::default()).is_none());
        assert!(read(&page(&[("title", "abc")])).is_none());
    }

    #[test]
    fn only_hexadecimal_digits_are_a_revision() {
        for written in
            ["HEAD", "--all", "abc1234:../x", "abc", "@{u}", "zz5a63e0fae35bfa32f06e3e8d12d52d01a1c1e7"]
        {
            assert!(read(&page(&[("ms.sourcegitcommit", written)])).is_none(), "{written}");
        }
    }
}
