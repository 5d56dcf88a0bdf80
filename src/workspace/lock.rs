//! `diptych.lock`: what translations were made from, where the pages themselves do not say it or cannot: a page that was
//! brought up to date in part.
//!
//! A line a part, sorted, every name in quotes: so that two branches merge like any text, and a conflict is told with
//! its line.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::error::{Cause, Trouble, TroubleKind};
use super::yaml::{self, YamlFault};
use crate::drift::Parts;

/// The name of the file, in the folder of the project.
const NAME: &str = "diptych.lock";

/// The format that is written, and the only one that is read.
const VERSION: u64 = 1;

/// A lock of more bytes is not one: 10,000 pages need 10 MB.
const MAX_SIZE: u64 = 256 << 20;

const HEAD: &str =
    "# What translations were made from. `diptych stamp` writes it; merge it like any other text.\n";

/// What is recorded outside the pages.
#[derive(Debug, Clone, Default)]
pub struct Lock {
    /// The file.
    pub path: PathBuf,
    /// By locale, then by the translation's path below its root.
    pub locales: BTreeMap<String, BTreeMap<String, Entry>>,
    /// The file's bytes as they were read; none where there is no file.
    bytes: Option<Vec<u8>>,
}

/// What is recorded of one page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The source that the page was made from, as the scheme `lock` names it.
    pub source: String,
    /// For a page with a stamp of its own: what that records. Where it records something else, the entry is void.
    pub stamp: Option<String>,
    /// The parts of the source; those that were brought up to date since are newer.
    pub parts: Arc<Parts>,
}

#[derive(Deserialize)]
struct Version {
    version: u64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "a map")]
struct Written {
    #[serde(rename = "version")]
    _version: u64,
    #[serde(default)]
    locales: Option<Unique<Option<Unique<WrittenEntry>>>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "a map")]
struct WrittenEntry {
    source: String,
    #[serde(default)]
    stamp: Option<String>,
    #[serde(default)]
    parts: Option<Unique<String>>,
}

/// A map without a name twice, which a merge may bring and which would hide one of the two.
struct Unique<T>(BTreeMap<String, T>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Unique<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Names<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for Names<T> {
            type Value = Unique<T>;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a map")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Self::Value, A::Error> {
                let mut unique = BTreeMap::new();
                while let Some(name) = entries.next_key::<String>()? {
                    if unique.contains_key(&name) {
                        return Err(A::Error::custom(format!("{name}{}", yaml::TWICE)));
                    }
                    let value = entries.next_value()?;
                    unique.insert(name, value);
                }
                Ok(Unique(unique))
            }
        }

        deserializer.deserialize_map(Names(PhantomData))
    }
}

impl Lock {
    /// The lock of `project`; an empty one where there is no file.
    pub fn read(project: &Path) -> Result<Self, Trouble> {
        let path = project.join(NAME);
        let unreadable = |error: std::io::Error| Trouble::unreadable(&path, error);
        let file = match std::fs::File::open(&path) {
            Ok(file) => file,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return Ok(Self { path, ..Self::default() });
            }
            Err(error) => return Err(unreadable(error)),
        };
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut std::io::Read::take(file, MAX_SIZE + 1), &mut bytes)
            .map_err(unreadable)?;
        if bytes.len() as u64 > MAX_SIZE {
            return Err(Trouble::new(&path, TroubleKind::TooLarge(MAX_SIZE)));
        }
        let locales = parse(&bytes).map_err(|kind| Trouble::new(&path, kind))?;
        Ok(Self { path, locales, bytes: Some(bytes) })
    }

    /// What is recorded of a page.
    pub fn entry(&self, locale: &str, target: &str) -> Option<&Entry> {
        self.locales.get(locale)?.get(target)
    }

    /// Writes the file, where it is still as it was read. Where nothing is recorded, none is made.
    pub fn write(&self) -> Result<(), Cause> {
        let text = self.text();
        let there = match std::fs::read(&self.path) {
            Ok(bytes) => Some(bytes),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
            Err(error) => return Err(error.into()),
        };
        if there != self.bytes {
            return Err(Cause::Changed);
        }
        let is_empty = self.locales.values().all(BTreeMap::is_empty);
        if there.as_deref() == Some(text.as_bytes()) || (there.is_none() && is_empty) {
            return Ok(());
        }
        super::write::replace(&self.path, text.as_bytes())
    }

    fn text(&self) -> String {
        let mut text = format!("{HEAD}version: {VERSION}\nlocales:\n");
        for (locale, pages) in self.locales.iter().filter(|(_, pages)| !pages.is_empty()) {
            text.push_str(&format!("  {}:\n", quoted(locale)));
            for (page, entry) in pages {
                text.push_str(&format!("    {}:\n      source: {}\n", quoted(page), quoted(&entry.source)));
                if let Some(stamp) = &entry.stamp {
                    text.push_str(&format!("      stamp: {}\n", quoted(stamp)));
                }
                text.push_str("      parts:\n");
                for (part, hash) in entry.parts.iter() {
                    text.push_str(&format!("        {}: {}\n", quoted(part), quoted(hash)));
                }
            }
        }
        text
    }
}

fn parse(bytes: &[u8]) -> Result<BTreeMap<String, BTreeMap<String, Entry>>, TroubleKind> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let line = 1 + bytes[..error.valid_up_to()].iter().filter(|byte| **byte == b'\n').count();
        TroubleKind::BrokenLock(line, YamlFault::NotUtf8)
    })?;
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    if let Some(line) = text.lines().position(is_conflict) {
        return Err(TroubleKind::LockConflict(line + 1));
    }
    let broken = |error: serde_yaml::Error| {
        TroubleKind::BrokenLock(error.location().map_or(0, |place| place.line()), yaml::fault(&error))
    };
    // A newer format may have other keys: its version is asked first, which stands in the first lines.
    let head: String = text.split_inclusive('\n').take_while(|line| !line.starts_with("locales")).collect();
    if let Ok(Version { version }) = serde_yaml::from_str(&head)
        && version != VERSION
    {
        return Err(TroubleKind::LockVersion(version));
    }
    let written: Written = serde_yaml::from_str(text).map_err(broken)?;
    let entry = |written: WrittenEntry| Entry {
        source: written.source,
        stamp: written.stamp,
        parts: Arc::new(written.parts.map(|parts| parts.0).unwrap_or_default()),
    };
    let pages = |pages: Option<Unique<WrittenEntry>>| {
        let pages = pages.map(|pages| pages.0).unwrap_or_default();
        pages.into_iter().map(|(path, written)| (path, entry(written))).collect()
    };
    let locales = written.locales.map(|locales| locales.0).unwrap_or_default();
    Ok(locales.into_iter().map(|(locale, written)| (locale, pages(written))).collect())
}

/// Whether git left the line there for want of a decision. No line of a lock begins so.
fn is_conflict(line: &str) -> bool {
    const MARKS: [&str; 3] = ["<<<<<<<", ">>>>>>>", "======="];
    MARKS.iter().any(|mark| line.starts_with(mark))
}

/// `text` as a scalar of YAML that acts on no terminal.
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for char in text.chars() {
        let is_plain = match char {
            '"' | '\\' => false,
            ' '..='~' => true,
            _ => char.is_alphanumeric(),
        };
        match char {
            _ if is_plain => out.push(char),
            '"' | '\\' => out.extend(['\\', char]),
            _ => out.push_str(&format!("\\U{:08X}", u32::from(char))),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn lock(page: &str, part: &str) -> Lock {
        let parts = [(part.to_owned(), "0123".to_owned()), ("#".to_owned(), "1e10".to_owned())];
        let entry =
            Entry { source: "8e10".to_owned(), stamp: Some(page.to_owned()), parts: Arc::new(parts.into()) };
        let pages = BTreeMap::from([(page.to_owned(), entry)]);
        Lock { locales: BTreeMap::from([("de-DE".to_owned(), pages)]), ..Lock::default() }
    }

    #[test]
    fn a_part_is_a_line() {
        let text = lock("a/b.md", "#roles|`ark:read` „x“").text();
        let lines: Vec<&str> = text.lines().skip(1).collect();
        assert_eq!(
            lines,
            [
                "version: 1",
                "locales:",
                "  \"de-DE\":",
                "    \"a/b.md\":",
                "      source: \"8e10\"",
                "      stamp: \"a/b.md\"",
                "      parts:",
                "        \"#\": \"1e10\"",
                "        \"#roles|`ark:read` \\U0000201Ex\\U0000201C\": \"0123\"",
            ]
        );
    }

    #[test]
    fn what_is_broken_is_told_with_its_line() {
        let head = "version: 1\nlocales:\n  de:\n    a.md:\n";
        for (text, line) in [
            (format!("{head}      parts: {{}}\n"), 5),
            (format!("{head}      source: ab\n      sauce: x\n"), 6),
            (format!("{head}      source: ab\n    a.md:\n      source: cd\n"), 4),
            ("locales: {}\n".to_owned(), 1),
            ("version: 1\nlocales: [a]\n".to_owned(), 2),
        ] {
            let kind = parse(text.as_bytes()).err();
            assert!(
                matches!(&kind, Some(TroubleKind::BrokenLock(at, _)) if at.abs_diff(line) <= 1),
                "{text}\n{kind:?}"
            );
        }
        for mark in ["<<<<<<< HEAD", "=======", ">>>>>>> theirs"] {
            let text = format!("{head}      source: ab\n{mark}\n      parts:\n");
            assert_eq!(parse(text.as_bytes()).err(), Some(TroubleKind::LockConflict(6)));
        }
        let newer = "version: 2\npages: []\nlocales:\n  de: 7\n";
        assert_eq!(parse(newer.as_bytes()).err(), Some(TroubleKind::LockVersion(2)));
        assert!(matches!(parse(b"version: 1\n\xFF"), Err(TroubleKind::BrokenLock(2, _))));
        assert_eq!(parse(b"version: 1\n").ok(), Some(BTreeMap::new()));
        assert_eq!(parse(b"version: 1\nlocales:\n").ok(), Some(BTreeMap::new()));
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(page in any::<String>(), part in any::<String>()) {
            let lock = lock(&page, &part);
            let text = lock.text();
            prop_assert!(!text.chars().any(|char| char.is_control() && char != '\n'));
            prop_assert_eq!(parse(text.as_bytes()).ok(), Some(lock.locales));
        }
    }
}
