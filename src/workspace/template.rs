//! Path templates such as `content/{locale}/{path}`: matched against a path, and filled in.
//!
//! Matching yields the key that source and translation share, and the locale's tag where the template
//! has a place for one.

use crate::text::locale;

/// A parsed template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    text: String,
    parts: Vec<Part>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Text(String),
    Slot(Slot),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Slot {
    Path,
    /// Folders, each with the slash that ends it; may be empty.
    Dir,
    Stem,
    Ext,
    Locale,
    Lang,
    LocaleLower,
}

/// The placeholders, as they are written.
pub const PLACEHOLDERS: [&str; 7] = ["path", "dir", "stem", "ext", "locale", "lang", "locale_lower"];

/// What a template took from a path.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Captures {
    /// The part that source and translation share, such as `guide/intro.md`.
    pub key: String,
    /// The locale's tag as it stands in the path.
    pub tag: Option<String>,
}

/// Why a text is no template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// A placeholder that does not exist.
    UnknownPlaceholder(String),
    /// `{` without `}`, or the reverse.
    Brace,
    /// `{dir}` that no `/` follows.
    DirWithoutSlash,
    /// Neither `{path}` nor `{stem}`, and no single file such as `{locale}.json`; or both, or one twice.
    NoKey,
    /// An absolute path, a backslash, or a `..` that would leave the root.
    LeavesRoot,
}

impl Template {
    /// Parses `text`. A leading `./` is dropped.
    pub fn parse(text: &str) -> Result<Self, Fault> {
        let text = text.trim_start_matches("./");
        let leaves = text.starts_with('/') || text.contains('\\') || text.split('/').any(|part| part == "..");
        if leaves {
            return Err(Fault::LeavesRoot);
        }
        let mut parts = Vec::new();
        let mut rest = text;
        while let Some(open) = rest.find(['{', '}']) {
            let (before, from) = rest.split_at(open);
            let Some((name, after)) = from.strip_prefix('{').and_then(|from| from.split_once('}')) else {
                return Err(Fault::Brace);
            };
            if !before.is_empty() {
                parts.push(Part::Text(before.to_owned()));
            }
            let slot = Slot::named(name).ok_or_else(|| Fault::UnknownPlaceholder(name.to_owned()))?;
            parts.push(Part::Slot(slot));
            rest = match slot {
                Slot::Dir => after.strip_prefix('/').ok_or(Fault::DirWithoutSlash)?,
                _ => after,
            };
        }
        if !rest.is_empty() {
            parts.push(Part::Text(rest.to_owned()));
        }
        let template = Self { text: text.to_owned(), parts };
        let count = |slot| template.parts.iter().filter(|part| **part == Part::Slot(slot)).count();
        let path_alone =
            count(Slot::Path) == 1 && count(Slot::Dir) + count(Slot::Stem) + count(Slot::Ext) == 0;
        let in_pieces = count(Slot::Path) == 0
            && count(Slot::Stem) == 1
            && count(Slot::Dir) <= 1
            && count(Slot::Ext) <= 1;
        let is_file = |text: &str| text.rsplit('/').next().is_some_and(|name| name.contains('.'));
        let is_one_file = template.parts.iter().all(Part::is_fixed) && is_file(text);
        if path_alone || in_pieces || is_one_file { Ok(template) } else { Err(Fault::NoKey) }
    }

    /// The template as written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether it has a place for the locale.
    pub fn has_locale(&self) -> bool {
        let is_locale = |part: &Part| matches!(part, Part::Slot(slot) if slot.is_locale());
        self.parts.iter().any(is_locale)
    }

    /// Whether its key holds the file's extension; source and target must agree in that.
    pub fn keeps_extension(&self) -> bool {
        self.parts.iter().any(|part| matches!(part, Part::Slot(Slot::Path | Slot::Ext)))
    }

    /// Whether it says which extension its files have.
    pub fn names_extension(&self) -> bool {
        matches!(self.parts.last(), Some(Part::Text(text)) if text.contains('.'))
    }

    /// The text before the first placeholder.
    pub fn prefix(&self) -> &str {
        match self.parts.first() {
            Some(Part::Text(text)) => text,
            _ => "",
        }
    }

    /// What the template takes from `path`, where it fits.
    pub fn matches(&self, path: &str) -> Option<Captures> {
        let mut taken = Taken::default();
        if !fits(&self.parts, path, &mut taken) {
            return None;
        }
        let key = match taken.ext {
            Some(ext) => format!("{}{}.{ext}", taken.dir, taken.name),
            None => format!("{}{}", taken.dir, taken.name),
        };
        Some(Captures { key, tag: taken.tag.map(str::to_owned) })
    }

    /// `path` without the folder or the suffix that is its locale's, where it fits and has one.
    pub fn without_locale(&self, path: &str) -> Option<String> {
        /// No path holds this.
        const MARK: &str = "\0";
        let captures = self.matches(path).filter(|captures| captures.tag.is_some())?;
        let marked = self.fill(&captures.key, MARK);
        let bare =
            [format!("{MARK}/"), format!(".{MARK}")].iter().fold(marked, |path, part| path.replace(part, ""));
        Some(bare.replace(MARK, ""))
    }

    /// The path for `key` in the locale spelled `tag`.
    pub fn fill(&self, key: &str, tag: &str) -> String {
        let (dir, name) = key.rfind('/').map_or(("", key), |slash| key.split_at(slash + 1));
        let (stem, ext) = match name.rsplit_once('.') {
            Some((stem, ext)) if self.keeps_extension() => (stem, ext),
            _ => (name, ""),
        };
        let mut path = String::with_capacity(self.text.len() + key.len());
        for part in &self.parts {
            match part {
                Part::Text(text) => path.push_str(text),
                Part::Slot(Slot::Path) => path.push_str(key),
                Part::Slot(Slot::Dir) => path.push_str(dir),
                Part::Slot(Slot::Stem) => path.push_str(stem),
                Part::Slot(Slot::Ext) => path.push_str(ext),
                Part::Slot(Slot::Locale) => path.push_str(tag),
                Part::Slot(Slot::Lang) => path.push_str(&locale::language(tag)),
                Part::Slot(Slot::LocaleLower) => path.push_str(&tag.to_ascii_lowercase()),
            }
        }
        path
    }
}

impl Part {
    /// Whether it is the same for all files of a locale.
    fn is_fixed(&self) -> bool {
        match self {
            Self::Text(_) => true,
            Self::Slot(slot) => slot.is_locale(),
        }
    }
}

impl Slot {
    fn named(name: &str) -> Option<Self> {
        let slots =
            [Self::Path, Self::Dir, Self::Stem, Self::Ext, Self::Locale, Self::Lang, Self::LocaleLower];
        let at = PLACEHOLDERS.iter().position(|known| *known == name)?;
        slots.get(at).copied()
    }

    fn is_locale(self) -> bool {
        matches!(self, Self::Locale | Self::Lang | Self::LocaleLower)
    }

    fn accepts(self, text: &str) -> bool {
        match self {
            Self::Path => !text.is_empty(),
            Self::Dir => text.is_empty() || text.ends_with('/'),
            Self::Stem => !text.is_empty() && !text.contains('/'),
            Self::Ext => !text.is_empty() && !text.contains(['/', '.']),
            Self::Locale | Self::LocaleLower => locale::is_tag(text),
            Self::Lang => !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphabetic()),
        }
    }
}

#[derive(Default, Clone, Copy)]
struct Taken<'a> {
    dir: &'a str,
    name: &'a str,
    ext: Option<&'a str>,
    tag: Option<&'a str>,
}

/// Fits the parts to all of `rest`, each placeholder taking as much as it can. Backtracking is
/// bounded: `parse` allows few placeholders, and all but `{path}` and `{dir}` stay in one folder name.
fn fits<'a>(parts: &[Part], rest: &'a str, taken: &mut Taken<'a>) -> bool {
    let Some((first, later)) = parts.split_first() else { return rest.is_empty() };
    let slot = match first {
        Part::Text(text) => {
            return rest.strip_prefix(text.as_str()).is_some_and(|rest| fits(later, rest, taken));
        }
        Part::Slot(slot) => *slot,
    };
    let ends = (0..=rest.len()).rev().filter(|end| rest.is_char_boundary(*end));
    for end in ends {
        let (text, after) = rest.split_at(end);
        if !slot.accepts(text) {
            continue;
        }
        let before = *taken;
        let agrees = taken.take(slot, text);
        if agrees && fits(later, after, taken) {
            return true;
        }
        *taken = before;
    }
    false
}

impl<'a> Taken<'a> {
    /// Notes what `slot` took; false where a second tag contradicts the first.
    fn take(&mut self, slot: Slot, text: &'a str) -> bool {
        match slot {
            Slot::Dir => self.dir = text,
            Slot::Path | Slot::Stem => self.name = text,
            Slot::Ext => self.ext = Some(text),
            Slot::Locale | Slot::Lang | Slot::LocaleLower => match self.tag {
                None => self.tag = Some(text),
                Some(tag) if locale::language(tag) != locale::language(text) => return false,
                Some(tag) if text.len() > tag.len() => self.tag = Some(text),
                Some(_) => {}
            },
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn template(text: &str) -> Template {
        Template::parse(text).expect("the test's template is well-formed")
    }

    #[test]
    fn what_matches_fills_back_to_the_same_path() {
        for (text, path, key, tag) in [
            ("content/{locale}/{path}", "content/de-at/a/b.md", "a/b.md", "de-at"),
            ("{dir}/{stem}.{lang}.{ext}", "a/b/x.y.de.md", "a/b/x.y.md", "de"),
            ("{dir}/{stem}.{lang}.{ext}", "x.de.md", "x.md", "de"),
            ("docs/{dir}/{stem}.{locale}.md", "docs/x/y.pt-BR.md", "x/y", "pt-BR"),
            ("{lang}/{locale}/{path}", "de/de-DE/x.md", "x.md", "de-DE"),
            ("locales/{locale}.json", "locales/pt_BR.json", "", "pt_BR"),
            ("po/{locale}/{path}.po", "po/de/a/b.po", "a/b", "de"),
        ] {
            let template = template(text);
            let captures = template.matches(path).unwrap_or_default();
            assert_eq!((captures.key.as_str(), captures.tag.as_deref()), (key, Some(tag)), "{text}");
            assert_eq!(template.fill(key, tag), path);
        }
    }

    #[test]
    fn a_path_of_another_shape_does_not_match() {
        assert_eq!(template("content/{locale}/{path}").matches("content/x.md"), None);
        assert_eq!(template("content/{locale}/{path}").matches("docs/de/x.md"), None);
        assert_eq!(template("{lang}/{locale}/{path}").matches("de/fr-FR/x.md"), None);
        assert_eq!(template("{path}").matches(""), None);
    }

    #[test]
    fn faults_are_named() {
        for (text, fault) in [
            ("a/{pth}", Fault::UnknownPlaceholder("pth".to_owned())),
            ("a/{path", Fault::Brace),
            ("a/path}", Fault::Brace),
            ("{dir}{stem}", Fault::DirWithoutSlash),
            ("a/{locale}", Fault::NoKey),
            ("{path}/{stem}", Fault::NoKey),
            ("../{path}", Fault::LeavesRoot),
            ("/etc/{path}", Fault::LeavesRoot),
        ] {
            assert_eq!(Template::parse(text), Err(fault), "{text}");
        }
    }

    #[test]
    fn a_long_name_is_matched_in_time() {
        let path = format!("{}.md", "a.".repeat(2_000));
        assert_eq!(template("{dir}/{stem}.{locale}.{ext}").matches(&path), None);
    }
}
