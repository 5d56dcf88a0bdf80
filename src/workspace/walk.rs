//! What files a folder holds: version control's ignore rules kept, hidden files left out, symbolic
//! links not followed, nothing but regular files opened.

use std::ffi::OsStr;
use std::fs::File as Handle;
use std::io::Read;
use std::path::Path;
use std::sync::Mutex;

use ignore::{DirEntry, WalkBuilder, WalkState};

use super::error::{Cause, Error, Trouble, TroubleKind};
use crate::dialect;

/// A file below a root.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct File {
    /// Its path below the root, with `/`.
    pub path: String,
    /// Whether it is a page by its name, or by how a YAML page or a catalogue of messages begins.
    pub is_page: bool,
    /// Whether it is a catalogue that tells its locale by its path or is a template of such, so that no layout of pages
    /// can say what it is translated from.
    pub tells_locale: bool,
}

/// A walked folder.
#[derive(Debug, Clone, Default)]
pub struct Walked {
    /// Its files, by path.
    pub files: Vec<File>,
    /// What could not be looked at.
    pub troubles: Vec<Trouble>,
}

/// Lists the files below `root`.
pub fn walk(root: &Path) -> Result<Walked, Error> {
    let unreadable = |cause: Cause| Error::Unreadable { path: root.to_owned(), cause };
    let found = std::fs::metadata(root).map_err(|error| unreadable(error.into()))?;
    if !found.is_dir() {
        return Err(unreadable(Cause::NotFolder));
    }
    // Ignore rules of the machine's user would make two machines see two projects.
    let walker = WalkBuilder::new(root)
        .git_global(false)
        .require_git(false)
        .follow_links(false)
        .filter_entry(|entry| entry.file_name() != "node_modules")
        .build_parallel();
    let walked = Mutex::new(Walked::default());
    walker.run(|| {
        Box::new(|entry| {
            let seen = match entry {
                Ok(entry) => look(root, &entry),
                Err(error) => Some(Err(trouble(root, &error))),
            };
            if let (Some(seen), Ok(mut walked)) = (seen, walked.lock()) {
                match seen {
                    Ok(file) => walked.files.push(file),
                    Err(trouble) => walked.troubles.push(trouble),
                }
            }
            WalkState::Continue
        })
    });
    let mut walked = walked.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    walked.files.sort();
    walked.troubles.sort();
    Ok(walked)
}

fn look(root: &Path, entry: &DirEntry) -> Option<Result<File, Trouble>> {
    if !entry.file_type()?.is_file() {
        return None;
    }
    let relative = entry.path().strip_prefix(root).ok()?;
    let named_page = is_page_name(entry.file_name());
    let parts: Option<Vec<&str>> = relative.iter().map(OsStr::to_str).collect();
    let Some(parts) = parts else {
        return named_page.then(|| Err(Trouble::new(entry.path(), TroubleKind::NameNotUtf8)));
    };
    let path = parts.join("/");
    let is_yaml = has_extension(entry.file_name(), &["yml", "yaml"]);
    let may_be_catalogue =
        (is_yaml || has_extension(entry.file_name(), &["json"])) && dialect::is_catalogue_path(&path);
    if named_page || !(is_yaml || may_be_catalogue) {
        let tells_locale = has_extension(entry.file_name(), &["po", "pot", "arb"]);
        return Some(Ok(File { path, is_page: named_page, tells_locale }));
    }
    let opens = |file: &Path| -> std::io::Result<(bool, bool)> {
        let is_page = is_yaml && opens_as_page(file)?;
        Ok((is_page, !is_page && may_be_catalogue && opens_as_catalogue(file, &path)?))
    };
    match opens(entry.path()) {
        Ok((is_page, tells_locale)) => {
            Some(Ok(File { path, is_page: is_page || tells_locale, tells_locale }))
        }
        Err(error) => Some(Err(Trouble::unreadable(entry.path(), error))),
    }
}

/// Whether files of this name are pages: Markdown, tables of contents in YAML, and catalogues of messages.
fn is_page_name(name: &OsStr) -> bool {
    let is_toc = name.eq_ignore_ascii_case("toc.yml") || name.eq_ignore_ascii_case("toc.yaml");
    is_toc || has_extension(name, &["md", "markdown", "mdx", "ftl", "po", "pot", "arb"])
}

fn has_extension(name: &OsStr, extensions: &[&str]) -> bool {
    let extension = Path::new(name).extension();
    extension.is_some_and(|found| extensions.iter().any(|known| found.eq_ignore_ascii_case(known)))
}

/// Whether a YAML file is a page of Microsoft Learn, which its first line says.
fn opens_as_page(path: &Path) -> std::io::Result<bool> {
    const FIRST_LINE: &[u8] = b"### YamlMime:";
    const BOM: &[u8] = b"\xEF\xBB\xBF";
    let mut start = Vec::new();
    Handle::open(path)?.take((BOM.len() + FIRST_LINE.len()) as u64).read_to_end(&mut start)?;
    Ok(start.strip_prefix(BOM).unwrap_or(&start).starts_with(FIRST_LINE))
}

/// How much of a file is read to see whether it is a catalogue.
const HEAD: u64 = 1 << 16;

/// Whether a JSON or YAML file that by its path may be a catalogue of messages is one.
fn opens_as_catalogue(path: &Path, name: &str) -> std::io::Result<bool> {
    let mut start = Vec::new();
    Handle::open(path)?.take(HEAD).read_to_end(&mut start)?;
    let text = String::from_utf8_lossy(&start);
    Ok(dialect::opens_as_catalogue(name, text.trim_start_matches('\u{FEFF}')))
}

/// Makes pages of XML and WML files where the trees, each below its root, are made of them: there must be more of
/// them than of other pages, and XML, of which most is no prose, must hold a stamp. So no site of Markdown has its
/// `sitemap.xml` looked at.
pub fn admit_opaque(trees: &mut [(&Path, &mut Vec<File>)]) {
    let has = |file: &File, extension: &str| has_extension(OsStr::new(&file.path), &[extension]);
    let count = |trees: &[(&Path, &mut Vec<File>)], wanted: &dyn Fn(&File) -> bool| -> usize {
        trees.iter().map(|(_, files)| files.iter().filter(|file| wanted(file)).count()).sum()
    };
    let pages = count(trees, &|file| file.is_page);
    for extension in ["wml", "xml"] {
        let all = count(trees, &|file| has(file, extension));
        if all <= pages {
            continue;
        }
        let files = trees.iter().flat_map(|(root, files)| files.iter().map(move |file| (root, file)));
        let mut some = files.filter(|(_, file)| has(file, extension)).step_by(1 + all / MOST_PROBED);
        if extension == "wml" || some.any(|(root, file)| holds_stamp(&root.join(&file.path))) {
            let files = trees.iter_mut().flat_map(|(_, files)| files.iter_mut());
            files.filter(|file| has(file, extension)).for_each(|file| file.is_page = true);
        }
    }
}

/// How many XML files are opened to find a stamp in one. In a translation of the PHP manual all have it.
const MOST_PROBED: usize = 64;

/// Whether an XML file is stamped, which one of its first lines says.
fn holds_stamp(path: &Path) -> bool {
    const MARK: &[u8] = b"EN-Revision:";
    let mut start = Vec::new();
    let read = Handle::open(path).and_then(|file| file.take(1024).read_to_end(&mut start));
    read.is_ok() && start.windows(MARK.len()).any(|bytes| bytes == MARK)
}

fn trouble(root: &Path, error: &ignore::Error) -> Trouble {
    match error {
        ignore::Error::WithPath { path, err } => Trouble::unreadable(path, cause(err)),
        ignore::Error::WithDepth { err, .. } => trouble(root, err),
        _ => Trouble::unreadable(root, cause(error)),
    }
}

fn cause(error: &ignore::Error) -> Cause {
    let kind = error.io_error().map_or(std::io::ErrorKind::Other, std::io::Error::kind);
    Cause::from(std::io::Error::new(kind, error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(files: &[(&str, &str)]) -> tempfile::TempDir {
        let root = tempfile::tempdir().expect("a temporary folder can be made");
        for (path, text) in files {
            let path = root.path().join(path);
            let folder = path.parent().expect("a file has a folder");
            std::fs::create_dir_all(folder)
                .and_then(|()| std::fs::write(&path, text))
                .expect("files can be written");
        }
        root
    }

    fn pages(root: &Path) -> Vec<String> {
        let walked = walk(root).expect("the folder exists");
        walked.files.into_iter().filter(|file| file.is_page).map(|file| file.path).collect()
    }

    #[test]
    fn pages_are_told_from_other_files() {
        let root = tree(&[
            ("a.md", ""),
            ("b/TOC.yml", "- name: x"),
            ("b/index.yml", "\u{FEFF}### YamlMime:Landing"),
            ("b/docker.yml", "version: 3"),
            ("c.MDX", ""),
            (".github/x.md", ""),
            ("node_modules/y.md", ""),
            ("built/z.md", ""),
            (".gitignore", "/built"),
            ("picture.png", ""),
        ]);
        assert_eq!(pages(root.path()), ["a.md", "b/TOC.yml", "b/index.yml", "c.MDX"]);
    }

    #[test]
    fn catalogues_are_told_from_other_data() {
        let root = tree(&[
            ("po/de.po", ""),
            ("locales/en.json", "{\"save\": \"Save\"}"),
            ("locales/de.json", "{\"save\": \"Sichern\" \"broken\""),
            ("locales/it.json", "[1, 2]"),
            ("locales/fr.json", "{\"$schema\": \"https://json-schema.org\", \"title\": \"x\"}"),
            ("locales/es.json", "{\"pages\": 3}"),
            ("config/locales/en.yml", "en:\n  save: Save\n"),
            ("locales/tsconfig.json", "{\"extends\": \"x\"}"),
            ("package.json", "{\"name\": \"x\"}"),
            ("mkdocs.yml", "site_name: x"),
        ]);
        assert_eq!(
            pages(root.path()),
            ["config/locales/en.yml", "locales/de.json", "locales/en.json", "po/de.po"]
        );
    }

    #[cfg(unix)]
    #[test]
    fn what_is_no_regular_file_is_never_opened() {
        let root = tree(&[("real.md", "")]);
        std::fs::create_dir(root.path().join("folder.md")).expect("folders can be made");
        std::os::unix::fs::symlink("real.md", root.path().join("link.md")).expect("links can be made");
        std::os::unix::fs::symlink("..", root.path().join("loop")).expect("links can be made");
        let fifo = root.path().join("TOC.yml");
        let made = std::process::Command::new("mkfifo").arg(&fifo).status();
        assert!(made.is_ok_and(|status| status.success()));
        assert_eq!(pages(root.path()), ["real.md"]);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_name_that_is_not_utf8_is_told() {
        use std::os::unix::ffi::OsStrExt;
        let root = tree(&[("a.md", "")]);
        std::fs::write(root.path().join(OsStr::from_bytes(b"\xFF.md")), "").expect("files can be written");
        let walked = walk(root.path()).expect("the folder exists");
        assert_eq!(walked.files.len(), 1);
        assert_eq!(walked.troubles.first().map(|trouble| &trouble.kind), Some(&TroubleKind::NameNotUtf8));
    }

    #[test]
    fn xml_is_a_page_only_where_a_tree_is_made_of_it() {
        let stamped = "<?xml version=\"1.0\"?>\n<!-- EN-Revision: n/a -->\n";
        let admitted = |files: &[(&str, &str)]| {
            let root = tree(files);
            let mut files = walk(root.path()).expect("the folder exists").files;
            admit_opaque(&mut [(root.path(), &mut files)]);
            files.iter().filter(|file| file.is_page).map(|file| file.path.clone()).collect::<Vec<_>>()
        };
        assert_eq!(
            admitted(&[("a.xml", stamped), ("b.XML", ""), ("README.md", "")]),
            ["README.md", "a.xml", "b.XML"]
        );
        assert_eq!(admitted(&[("sitemap.xml", stamped), ("a.md", ""), ("b.md", "")]), ["a.md", "b.md"]);
        assert_eq!(admitted(&[("pom.xml", ""), ("b.xml", ""), ("a.md", "")]), ["a.md"]);
        assert_eq!(admitted(&[("a.wml", ""), ("b.wml", ""), ("a.md", "")]), ["a.md", "a.wml", "b.wml"]);
    }

    #[test]
    fn a_missing_root_ends_the_run() {
        assert!(matches!(walk(Path::new("no/such/folder")), Err(Error::Unreadable { .. })));
    }
}
