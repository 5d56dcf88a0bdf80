//! `diptych roles`: who does what, in which language; and `diptych roles extract`, which keeps the catalogues of roles.

use std::io;
use std::path::Path;

use clap::{ArgMatches, Command};

use super::format::Formats;
use super::stamp::fault_line;
use super::{Exit, Failure, Subcommand, Terminal, check, flag, load_whole, options, with_selection};
use crate::engine::{self, Learned};
use crate::report::roles::{self, Format, Report};
use crate::role::extract::{self, Draft};
use crate::role::{Matrix, Register};
use crate::workspace::roles::{File, write};
use crate::workspace::{Workspace, inert, named};

pub(super) static SUBCOMMAND: Subcommand = Subcommand { name: "roles", command, run };

fn command(command: Command) -> Command {
    let extract = super::with_sides(Command::new("extract")).args([
        super::path_arg("source-git", "DIR"),
        super::path_arg("base", "DIR"),
        flag("dry-run"),
    ]);
    FORMATS.add_to(with_selection(command)).subcommand(extract).args_conflicts_with_subcommands(true)
}

/// What the matrix is written in.
static FORMATS: Formats<Format> = Formats { all: roles::ALL, id: |format| format.id, find: roles::find };

fn run(matches: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<Exit, Failure> {
    match matches.subcommand() {
        Some((_, matches)) => extract(matches, terminal),
        None => show(matches, terminal),
    }
}

fn show(matches: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<Exit, Failure> {
    let mut workspace = load_whole(&options(matches), terminal)?;
    let learned = Learned::of(&workspace.corpus, &workspace.settings);
    workspace.keep_selected();
    let register = engine::roles(&workspace.corpus, &learned.models, &workspace.settings);
    let mut locales: Vec<String> = workspace.corpus.pairs.iter().map(|pair| pair.locale.clone()).collect();
    locales.sort();
    locales.dedup();
    let matrix = Matrix::of(&register, &workspace.settings.role_names, locales);
    let roots = check::roots(&workspace);
    FORMATS.write(matches, terminal, |format, look, terminal, out| {
        (format.render)(&Report { matrix: &matrix, roots: &roots, catalog: &terminal.catalog, look }, out)
    })?;
    // What is found fails nothing; what could not be read does.
    let is_trouble = workspace.corpus.pairs.is_empty() || !workspace.errors.is_empty();
    Ok(if is_trouble { Exit::Trouble } else { Exit::Clean })
}

fn extract(matches: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<Exit, Failure> {
    let workspace = load_whole(&options(matches), terminal)?;
    let learned = Learned::of(&workspace.corpus, &workspace.settings);
    let register = engine::roles(&workspace.corpus, &learned.models, &workspace.settings);
    let mut writer = Writer { is_dry_run: matches.get_flag("dry-run"), written: 0, refused: 0, terminal };
    writer.all(&workspace, &register)?;
    let failed = writer.refused > 0 || !workspace.errors.is_empty() || workspace.corpus.pairs.is_empty();
    Ok(if failed { Exit::Trouble } else { Exit::Clean })
}

/// Writes catalogues and says what became of each.
struct Writer<'t, 'o> {
    is_dry_run: bool,
    written: usize,
    refused: usize,
    terminal: &'t mut Terminal<'o>,
}

impl Writer<'_, '_> {
    fn all(&mut self, workspace: &Workspace, register: &Register) -> io::Result<()> {
        let files = &workspace.role_files;
        let Some(text) = &files.source.text else {
            // Why it cannot be read has been told; without it no role has an id.
            return Ok(());
        };
        let (draft, roles) = extract::source(text, register);
        self.one(&files.source, &draft)?;
        let mut unnamed = 0;
        for (locale, file) in &files.locales {
            let Some(text) = &file.text else { continue };
            let draft = extract::locale(text, locale, &roles, register);
            unnamed += draft.unnamed;
            self.one(file, &draft)?;
        }
        if self.terminal.quiet {
            return Ok(());
        }
        let catalog = &self.terminal.catalog;
        let summary = match (self.written, self.is_dry_run) {
            _ if register.roles.is_empty() => catalog.roles_none(),
            (0, _) => catalog.roles_extract_nothing(),
            (written, false) => catalog.roles_extract_summary(written),
            (written, true) => catalog.roles_extract_dry_run(written),
        };
        writeln!(self.terminal.err, "{summary}")?;
        if unnamed > 0 {
            writeln!(self.terminal.err, "{}", catalog.roles_extract_unnamed(unnamed))?;
        }
        Ok(())
    }

    fn one(&mut self, file: &File, draft: &Draft) -> io::Result<()> {
        let here = std::env::current_dir().unwrap_or_default();
        let name = |path: &Path| inert(&named(&here, path));
        let path = name(&file.path);
        let catalog = &self.terminal.catalog;
        match write(file, &draft.text, self.is_dry_run) {
            Ok(false) => {}
            Ok(true) => {
                self.written += 1;
                let line = catalog.roles_extract_file(&path, draft.added.len(), draft.renamed.len());
                writeln!(self.terminal.out, "{line}")?;
                for (from, to) in &draft.renamed {
                    writeln!(
                        self.terminal.out,
                        "  {}",
                        catalog.roles_extract_renamed(&inert(from), &inert(to))
                    )?;
                }
                for name in &draft.untranslated {
                    writeln!(self.terminal.out, "  {}", catalog.roles_extract_untranslated(&inert(name)))?;
                }
            }
            Err(fault) => {
                self.refused += 1;
                let line = fault_line(catalog, &path, &fault, &name);
                writeln!(self.terminal.err, "diptych: {line}")?;
            }
        }
        Ok(())
    }
}
