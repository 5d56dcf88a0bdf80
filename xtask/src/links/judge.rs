//! Whether a finding is true.
//!
//! What lychee says is judged by asking Diptych's library where the link leads for readers of the page as it is served. By
//! these rules a link works, and a finding of it is false, where:
//!
//! - the translation lacks a page, picture or file that its source has, and the site serves the source's;
//! - the place is on the page by the platform's convention for ids, or by `<a name>` or `id=`;
//! - the name of the file differs in case alone, and the platform does not tell case apart;
//! - the address is one of another part of the site (from its root) or of another site, leads by an id (`xref:`), heads a
//!   tab, or is moved;
//! - the page has no link there to a reader of the platform: what looks like one is text.
//!
//! An address without domain (`//azure/a`) leads nowhere, and what neither program can know, such as an address that a
//! template writes, is open.
//!
//! What Diptych says is not judged by Diptych: the file is looked for on the disk, and the id in the text of the page, in
//! ways that know nothing of blocks, platforms and redirects. Where it is there, the finding is false.

use std::path::{Path, PathBuf};

use diptych::corpus::Corpus;
use diptych::finding::{Fact, Finding};
use diptych::site::address::{Address, Start, folder, join, wanted};
use diptych::site::links::Link;
use diptych::site::{Fragment, Outcome, Site};
use diptych::text::slug::Convention;

use super::lychee::{self, Tree};

/// A finding and the judgement of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// Whether it is about the source.
    pub is_source: bool,
    /// The path of the page.
    pub page: String,
    /// The path of the source page that it is or is a translation of.
    pub stands_for: String,
    /// From 1 on.
    pub line: usize,
    /// The link as written.
    pub address: String,
    /// What was found to be so.
    pub reason: &'static str,
    /// Whether the link does not work; none where nobody can know.
    pub is_true: Option<bool>,
}

/// Checks whose findings say that a link does not work, as lychee's do.
const CLAIMS: [&str; 4] = ["broken-link", "broken-anchor", "broken-image", "broken-include"];

/// Checks that have to do with links besides.
const BESIDES: [&str; 4] = ["case-mismatch", "ambiguous-anchor", "lost-anchor", "foreign-link"];

/// Whether a check is about links.
pub fn is_about_links(check: &str) -> bool {
    CLAIMS.contains(&check) || BESIDES.contains(&check)
}

/// Judges what lychee says of a tree.
pub fn others(site: &Site, tree: &Tree, findings: &[lychee::Finding]) -> Vec<Judged> {
    findings.iter().map(|finding| other(site, tree, finding)).collect()
}

fn other(site: &Site, tree: &Tree, finding: &lychee::Finding) -> Judged {
    let page = site.find(tree.root, &finding.page);
    let source = page.and_then(|page| site.get(page).source).map(|source| &site.get(source).path);
    let judged = |address: &str, (reason, is_true)| Judged {
        is_source: tree.root == 0,
        page: finding.page.clone(),
        stands_for: source.unwrap_or(&finding.page).clone(),
        line: finding.line,
        address: address.to_owned(),
        reason,
        is_true,
    };
    let Some(page) = page else {
        return judged(&finding.path, ("on a page that is none of the project", None));
    };
    let here = tree.folder.join(&finding.page);
    let document = &site.get(page).document;
    let fitting = site.links(page).filter(|(link, _)| is_same(link, &here, finding));
    let distance = |link: &Link<'_>| document.lines.line(link.span.start as usize).abs_diff(finding.line);
    match fitting.min_by_key(|(link, _)| distance(link)) {
        Some((link, outcome)) => judged(link.target, verdict(site, page, &link, outcome, finding)),
        None => judged(&finding.path, ("text, and no link", Some(false))),
    }
}

/// Whether the finding is about this link: lychee tells the address as it understood it.
fn is_same(link: &Link<'_>, here: &Path, finding: &lychee::Finding) -> bool {
    let address = Address::of(link.target);
    let here = here.to_string_lossy();
    let path = match address.start {
        Start::Page if address.path.is_empty() => join("", &here).1,
        Start::Page => join(folder(&here), &address.path).1,
        Start::Host("", host) => format!("{host}{}", address.path),
        // Under whatever folder the root of the site is taken to lie.
        Start::Site => {
            return finding.path.ends_with(address.path.trim_matches('/'));
        }
        _ => return false,
    };
    let fragment = address.fragment.map(wanted);
    path.trim_matches('/') == finding.path.trim_end_matches('/')
        && fragment.as_deref() == finding.fragment.as_deref()
}

fn verdict(
    site: &Site,
    page: usize,
    link: &Link<'_>,
    outcome: &Outcome,
    finding: &lychee::Finding,
) -> (&'static str, Option<bool>) {
    let address = Address::of(link.target);
    let reached = match (outcome, address.start) {
        (_, Start::Host("", host)) if !host.contains('.') => return ("host without domain", Some(true)),
        (Outcome::Broken(_), _) => return ("file not there", Some(true)),
        (Outcome::Elsewhere | Outcome::Unknown, Start::Uid) => return ("id of a thing", Some(false)),
        (Outcome::Elsewhere | Outcome::Unknown, Start::Site) => {
            return ("address from the root of the site", Some(false));
        }
        (Outcome::Elsewhere, _) => return ("another site", Some(false)),
        (Outcome::Unknown, _) => return ("nobody knows where to", None),
        (Outcome::Reached(reached), _) => reached,
    };
    let is_of_source = |root: usize| root == 0 && site.get(page).root != 0;
    match reached.fragment {
        Fragment::Lost if reached.page.is_some_and(|page| site.anchors(page).is_open) => {
            ("id perhaps written by a template", None)
        }
        Fragment::Lost => ("id not there", Some(true)),
        _ if address.fragment.is_some_and(|fragment| fragment.starts_with("tab/")) => {
            ("head of a tab", Some(false))
        }
        Fragment::Found | Fragment::Ambiguous if finding.is_fragment => {
            ("id there by the platform's convention", Some(false))
        }
        _ if reached.spelled.is_some() => ("spelled in another case", Some(!site.platform().ignores_case)),
        _ if reached.file.as_ref().is_some_and(|(root, _)| is_of_source(*root)) => match reached.page {
            Some(_) => ("page served from the source", Some(false)),
            None => ("picture or file served from the source", Some(false)),
        },
        _ => ("served under this address", Some(false)),
    }
}

/// Judges what Diptych says of a link, where it says that it does not work.
pub fn own(site: &Site, corpus: &Corpus, roots: &[&Path], finding: &Finding) -> Option<Judged> {
    let is_claim =
        CLAIMS.contains(&finding.check) || finding.check == "case-mismatch" && !site.platform().ignores_case;
    let pair = corpus.pairs.get(finding.pair).filter(|_| is_claim)?;
    let address = fact(finding, "target")?;
    let (root, page, document, span) = match finding.source {
        Some(span) => (0, &pair.source_path, pair.today.as_ref()?, span),
        None => (pair.root, &pair.target_path, pair.target.as_ref()?, finding.target?),
    };
    let places: Vec<PathBuf> = [(root, page), (0, &pair.source_path)]
        .iter()
        .filter_map(|(root, path)| Some(roots.get(*root)?.join(path)))
        .collect();
    let is_there = match finding.check {
        "broken-anchor" => {
            let served = fact(finding, "page")?;
            let text = [root, 0]
                .iter()
                .find_map(|root| std::fs::read_to_string(roots.get(*root)?.join(served)).ok());
            has_id(&text.unwrap_or_default(), &wanted(Address::of(address).fragment?), site.convention())
        }
        _ => places.iter().any(|place| is_on_disk(place, &Address::of(address).path)),
    };
    Some(Judged {
        is_source: root == 0,
        page: page.clone(),
        stands_for: pair.source_path.clone(),
        line: document.lines.line(span.start as usize),
        address: address.to_owned(),
        reason: match (finding.check, is_there) {
            ("broken-anchor", false) => "id not there",
            (_, false) => "file not there",
            _ => "there all the same",
        },
        is_true: Some(!is_there),
    })
}

fn fact<'f>(finding: &'f Finding, name: &str) -> Option<&'f str> {
    match finding.fact(name)? {
        Fact::Text(text) => Some(text),
        _ => None,
    }
}

/// Whether a path from `page` is that of a file.
fn is_on_disk(page: &Path, path: &str) -> bool {
    !path.is_empty() && page.parent().is_some_and(|folder| folder.join(path.replace('\\', "/")).exists())
}

/// Whether a text has an anchor or a heading with this id, by its lines alone.
fn has_id(text: &str, id: &str, convention: &Convention) -> bool {
    let attributes = ["name=\"", "id=\"", "name='", "id='", "{#"];
    let is_given = attributes.iter().any(|attribute| {
        let mut given = text.split(attribute).skip(1);
        given.any(|rest| rest.strip_prefix(id).is_some_and(|rest| rest.starts_with(['"', '\'', '}', ' '])))
    });
    let headings = text.lines().filter(|line| line.starts_with('#'));
    let mut slugs = headings.map(|line| (convention.slug)(line.trim_start_matches('#').trim()));
    is_given || slugs.any(|slug| slug == id)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use diptych::workspace::{self, Options};

    use super::*;

    /// Source and translation of a site of Microsoft Learn, in a folder of their own.
    fn folder_of(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("diptych-{name}-{}", std::process::id()));
        let files = [
            ("en/docfx.json", "{}"),
            ("en/a.md", "# A\n\n## No\u{a0}break\n\n[b](b.md) ![c](m/c.png) ![d](m/D.png)\n"),
            ("en/b.md", "# B\n\n## Bee\n"),
            ("en/m/c.png", ""),
            ("en/m/d.png", ""),
            (
                "de/a.md",
                "# A\n\n## No\u{a0}break\n\n[b](b.md) ![c](m/c.png) ![d](m/D.png)\n\n[x](x.md) [n](#nobreak) [y](#y)\n\n\
                 [s](/s/t) [h](//h/i)\n\n# [T](#tab/t)\n\n---\n\nme@example.com\n",
            ),
        ];
        for (path, text) in files {
            let path = folder.join(path);
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            fs::write(path, text).expect("a file");
        }
        folder
    }

    #[test]
    fn a_link_is_judged_by_what_readers_get() {
        let folder = folder_of("judged");
        let options = Options {
            directory: folder.clone(),
            source: Some(folder.join("en")),
            target: Some(folder.join("de")),
            locales: vec!["de".to_owned()],
            ..Options::default()
        };
        let mut workspace = workspace::load(&options).expect("a project");
        let (site, findings) = super::super::check(&mut workspace);
        let tree = Tree::of(&folder.join("de"), &folder.join("de"), 1).expect("a tree");
        let below = folder.join("de").to_string_lossy().trim_start_matches('/').to_owned();
        let judge = |path: &str, fragment: Option<&str>, is_fragment: bool| {
            let path = if path.starts_with("h/") { path.to_owned() } else { format!("{below}/{path}") };
            let fragment = fragment.map(str::to_owned);
            let page = "a.md".to_owned();
            let judged = other(&site, &tree, &lychee::Finding { page, line: 5, path, fragment, is_fragment });
            (judged.reason, judged.is_true)
        };
        assert_eq!(judge("b.md", None, false), ("page served from the source", Some(false)));
        assert_eq!(judge("m/c.png", None, false), ("picture or file served from the source", Some(false)));
        assert_eq!(judge("m/D.png", None, false), ("spelled in another case", Some(false)));
        assert_eq!(judge("x.md", None, false), ("file not there", Some(true)));
        assert_eq!(
            judge("a.md", Some("nobreak"), true),
            ("id there by the platform's convention", Some(false))
        );
        assert_eq!(judge("a.md", Some("y"), true), ("id not there", Some(true)));
        assert_eq!(judge("a.md", Some("tab/t"), true), ("head of a tab", Some(false)));
        assert_eq!(judge("s/t", None, false), ("address from the root of the site", Some(false)));
        assert_eq!(judge("h/i", None, false), ("host without domain", Some(true)));
        assert_eq!(judge("me@example.com", None, false), ("text, and no link", Some(false)));

        let (source, target) = (folder.join("en"), folder.join("de"));
        let own =
            findings.iter().filter_map(|finding| own(&site, &workspace.corpus, &[&source, &target], finding));
        let own: Vec<_> = own.map(|judged| (judged.address, judged.is_true)).collect();
        let _ = fs::remove_dir_all(&folder);
        assert_eq!(own, ["x.md", "#y", "//h/i"].map(|address| (address.to_owned(), Some(true))));
    }

    #[test]
    fn a_finding_is_false_where_the_id_is_written() {
        let convention = diptych::site::platform::named("learn").expect("a platform").convention();
        for text in ["## A b\n", "<a name=\"a-b\"></a>", "<b id='a-b'>", "## C {#a-b}"] {
            assert!(has_id(text, "a-b", convention), "{text}");
        }
        assert!(!has_id("## A b c\n\n<a name=\"a-b-c\"></a> a-b", "a-b", convention));
    }
}
