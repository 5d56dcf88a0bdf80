//! `diptych links`: what each link leads to; or the addresses of other sites, for a checker that goes there.

use std::collections::BTreeMap;

use clap::{ArgMatches, Command};

use super::{Exit, Failure, Subcommand, Terminal, flag, load_whole, options, with_selection};
use crate::document::Document;
use crate::report::Roots;
use crate::site::{Fragment, Outcome, Reached, Site, external};
use crate::text::Span;
use crate::ui::Catalog;
use crate::workspace::{Workspace, inert};

pub(super) static SUBCOMMAND: Subcommand = Subcommand { name: "links", command, run };

fn command(command: Command) -> Command {
    with_selection(command).arg(flag("external"))
}

fn run(matches: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<Exit, Failure> {
    let mut workspace = load_whole(&options(matches), terminal)?;
    // Comes first, for links lead to pages that are not selected.
    let is_external = matches.get_flag("external");
    let site = if is_external { None } else { Some(super::site(&workspace, terminal)?) };
    workspace.keep_selected();
    let roots = super::check::roots(&workspace);
    match &site {
        Some(site) => list(&workspace, site, &roots, terminal)?,
        None => list_external(&workspace, &roots, terminal)?,
    }
    let nothing = workspace.corpus.pairs.is_empty();
    Ok(if nothing || !workspace.errors.is_empty() { Exit::Trouble } else { Exit::Clean })
}

/// A page that is looked at, as the reader calls it.
struct Page<'a> {
    root: usize,
    path: &'a str,
    shown: String,
    document: &'a Document,
}

/// The selected pages, each once: sources and translations as they are today.
fn pages<'a>(workspace: &'a Workspace, roots: &Roots) -> Vec<Page<'a>> {
    let mut pages = BTreeMap::new();
    for pair in &workspace.corpus.pairs {
        if let Some(document) = &pair.today {
            let shown = roots.source_path(&pair.source_path);
            let page = Page { root: 0, path: &pair.source_path, shown, document };
            pages.entry((0, &pair.source_path)).or_insert(page);
        }
        if let Some(document) = &pair.target {
            let shown = roots.target_path(&pair.locale, &pair.target_path);
            let page = Page { root: pair.root, path: &pair.target_path, shown, document };
            pages.entry((pair.root, &pair.target_path)).or_insert(page);
        }
    }
    pages.into_values().collect()
}

fn place(page: &Page<'_>, span: Span) -> String {
    format!("{}:{}", inert(&page.shown), page.document.lines.line(span.range().start))
}

/// A line a link: place, address as written, what it leads to.
fn list(
    workspace: &Workspace,
    site: &Site,
    roots: &Roots,
    terminal: &mut Terminal<'_>,
) -> Result<(), Failure> {
    let mut out = String::new();
    for page in pages(workspace, roots) {
        let Some(index) = site.find(page.root, page.path) else { continue };
        for (link, outcome) in site.links(index) {
            let end = match outcome {
                Outcome::Elsewhere => continue,
                Outcome::Unknown => "?".to_owned(),
                Outcome::Broken(fault) => terminal.catalog.links_broken(fault.word()),
                Outcome::Reached(reached) => reached_words(site, reached, &terminal.catalog),
            };
            out.push_str(&format!("{}\t{}\t{}\n", place(&page, link.span), inert(link.target), inert(&end)));
        }
    }
    terminal.out.write_all(out.as_bytes())?;
    Ok(())
}

/// The page or the file; `!` before what is wrong with it.
fn reached_words(site: &Site, reached: &Reached, catalog: &Catalog) -> String {
    let (page, file) = (reached.page.map(|page| site.get(page)), reached.file.as_ref());
    let path = match (page, file) {
        (Some(page), _) => match &page.locale {
            Some(locale) => format!("{} ({locale})", page.path),
            None => page.path.clone(),
        },
        (None, Some((_, path))) => path.clone(),
        (None, None) => "→".to_owned(),
    };
    match (reached.fragment, &reached.spelled) {
        (Fragment::Lost, _) => catalog.links_no_place(&path),
        (_, Some(spelled)) => catalog.links_spelled(spelled),
        _ => path,
    }
}

/// A line an address: the address, a tab, its places.
fn list_external(workspace: &Workspace, roots: &Roots, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let mut addresses: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for page in pages(workspace, roots) {
        for (address, span) in external(page.document) {
            addresses.entry(address).or_default().push(place(&page, span));
        }
    }
    let mut out = String::new();
    for (address, mut places) in addresses {
        places.dedup();
        out.push_str(&format!("{}\t{}\n", inert(&address), places.join(" ")));
    }
    terminal.out.write_all(out.as_bytes())?;
    Ok(())
}
