//! `cargo xtask bench links`: what Diptych says of the links of a real tree, beside the link checker lychee.
//!
//! Both look at the same two folders. What either says is judged by rules that are written down in `judge`, and the
//! judgement of each finding can be read with `--list`. Costs are CPU time, for seconds on a clock also measure who else
//! is using the machine; the programs take turns.

mod count;
mod judge;
mod lychee;

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::Duration;

use diptych::engine::{self, Learned};
use diptych::finding::Finding;
use diptych::site::Site;
use diptych::workspace::Workspace;
use wait4::Wait4;

use count::Counts;
use judge::Judged;
use lychee::{Lychee, Tree};

const USAGE: &str =
    "usage: cargo xtask bench links SOURCE TARGET [--lychee PATH] [--runs N] [--list] [-- LYCHEE-FLAGS…]";

/// What is asked for.
struct Options {
    source: PathBuf,
    target: PathBuf,
    lychee: PathBuf,
    runs: usize,
    /// Whether each finding is printed with its judgement.
    lists: bool,
    /// Handed on to lychee.
    more: Vec<String>,
}

/// What one program says of one tree.
#[derive(Default)]
struct Said {
    source: Counts,
    target: Counts,
    findings: Vec<Judged>,
}

/// `cargo xtask bench links SOURCE TARGET [--lychee PATH] [--runs N] [--list] [-- LYCHEE-FLAGS…]`
pub fn run(arguments: &[String]) -> ExitCode {
    let Some(options) = options(arguments) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    match bench(&options) {
        Ok(report) => {
            print!("{report}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("bench links: {error}");
            ExitCode::from(2)
        }
    }
}

fn options(arguments: &[String]) -> Option<Options> {
    let (own, more) = match arguments.iter().position(|argument| argument == "--") {
        Some(at) => (&arguments[..at], &arguments[at + 1..]),
        None => (arguments, &[][..]),
    };
    let [source, target, flags @ ..] = own else { return None };
    let mut options = Options {
        source: Path::new(source).canonicalize().ok()?,
        target: Path::new(target).canonicalize().ok()?,
        lychee: "lychee".into(),
        runs: 11,
        lists: false,
        more: more.to_vec(),
    };
    let mut flags = flags.iter();
    while let Some(flag) = flags.next() {
        match flag.as_str() {
            "--lychee" => options.lychee = flags.next()?.into(),
            "--runs" => options.runs = flags.next()?.parse().ok().filter(|runs| *runs > 0)?,
            "--list" => options.lists = true,
            _ => return None,
        }
    }
    Some(options)
}

fn bench(options: &Options) -> io::Result<String> {
    let (source, target) = (text(&options.source)?, text(&options.target)?);
    let load = || crate::corpus::load(source, target, None);
    let mut workspace = load().ok_or_else(|| io::Error::other("the folders cannot be read as a project"))?;
    let (site, findings) = check(&mut workspace);
    let own = diptych_says(&workspace, &site, &findings);

    let scratch = std::env::temp_dir().join(format!("diptych-bench-links-{}", std::process::id()));
    std::fs::create_dir_all(&scratch)?;
    let report = beside_lychee(options, &site, own, &scratch);
    std::fs::remove_dir_all(&scratch)?;
    report
}

/// What links lead to, and all findings.
fn check(workspace: &mut Workspace) -> (Site, Vec<Finding>) {
    engine::judge(&mut workspace.corpus, &workspace.settings);
    let (learned, site) = (Learned::of(&workspace.corpus, &workspace.settings), workspace.site().0);
    let findings = engine::run_with(&learned, &site, &workspace.corpus, &workspace.settings);
    (site, findings)
}

fn diptych_says(workspace: &Workspace, site: &Site, findings: &[Finding]) -> Said {
    let roots: Vec<&Path> = std::iter::once(workspace.source_root.as_path())
        .chain(workspace.target_roots.iter().map(|target| target.root.as_path()))
        .collect();
    let judged = findings.iter().filter_map(|finding| judge::own(site, &workspace.corpus, &roots, finding));
    Said { source: count::own(site, true), target: count::own(site, false), findings: judged.collect() }
}

fn beside_lychee(options: &Options, site: &Site, own: Said, scratch: &Path) -> io::Result<String> {
    let mut columns = vec![("Diptych", own)];
    let mut commands = diptych_commands(options, scratch)?;
    match Lychee::find(&options.lychee, site.platform(), &options.more) {
        None => eprintln!("bench links: there is no lychee at {}: Diptych alone", options.lychee.display()),
        Some(lychee) => {
            let overlay = scratch.join("overlay");
            lychee::lay_over(&options.source, &options.target, &overlay)?;
            let source = Tree::of(&options.source, &options.source, 0)?;
            let target = Tree::of(&options.target, &options.target, 1)?;
            let overlaid = Tree::of(&overlay, &options.target, 1)?;
            for (name, target) in [("lychee", &target), ("lychee, overlaid", &overlaid)] {
                let [of_source, of_target] = [&source, target].map(|tree| lychee.read(tree));
                let (of_source, of_target) = (of_source?, of_target?);
                let mut judged = judge::others(site, &source, &of_source.findings);
                judged.extend(judge::others(site, target, &of_target.findings));
                columns.push((
                    name,
                    Said { source: of_source.counts, target: of_target.counts, findings: judged },
                ));
                commands.push((name, lychee.commands(&[&source, target])));
            }
        }
    }
    let costs = measure(&mut commands, options.runs)?;
    let mut report = table(site, &columns);
    report.push_str(&cost_table(&costs, options.runs));
    if options.lists {
        columns.iter().for_each(|(name, said)| report.push_str(&list(name, site, &said.findings)));
    }
    Ok(report)
}

/// Diptych with all it does, and with the checks of links alone. The scratch folder keeps the project's own configuration
/// out of both.
fn diptych_commands(options: &Options, scratch: &Path) -> io::Result<Vec<(&'static str, Vec<Command>)>> {
    let program = std::env::current_exe()?.with_file_name("diptych");
    if cfg!(debug_assertions) || !program.is_file() {
        eprintln!("bench links: no cost is measured without the program itself: cargo build --release");
        return Ok(Vec::new());
    }
    let whole = scratch.join("whole.yaml");
    let alone = scratch.join("links.yaml");
    let others = diptych::checks::ALL.iter().filter(|check| !judge::is_about_links(check.id));
    let off: String = others.map(|check| format!("  {}: off\n", check.id)).collect();
    std::fs::write(&whole, "")?;
    std::fs::write(&alone, format!("checks:\n{off}"))?;
    let command = |config: &Path| {
        let mut command = Command::new(&program);
        command.args(["check", "--quiet", "--fail-on", "never", "--config"]).arg(config);
        command.arg("--source").arg(&options.source).arg("--target").arg(&options.target);
        command.current_dir(scratch);
        vec![command]
    };
    Ok(vec![("Diptych", command(&whole)), ("Diptych, links alone", command(&alone))])
}

/// The CPU times of each, user and system, in the order of the runs.
fn measure(
    commands: &mut [(&'static str, Vec<Command>)],
    runs: usize,
) -> io::Result<Vec<(&'static str, Vec<Duration>)>> {
    let mut costs: Vec<_> = commands.iter().map(|(name, _)| (*name, Vec::new())).collect();
    // One round for nothing: it fills the machine's file cache.
    for round in 0..=runs {
        for ((_, commands), (_, costs)) in commands.iter_mut().zip(&mut costs) {
            let mut cost = Duration::ZERO;
            for command in commands {
                let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
                let used = child.wait4()?;
                cost += used.rusage.utime + used.rusage.stime;
            }
            if round > 0 {
                costs.push(cost);
            }
        }
    }
    Ok(costs)
}

/// By what two programs mean the same link: its page and the address, on whichever side, for a fault of the source is in
/// the translation, too, and Diptych tells it once.
fn names(judged: &[Judged]) -> BTreeSet<(&str, &str)> {
    let sure = judged.iter().filter(|judged| judged.is_true == Some(true));
    sure.map(|judged| (judged.stands_for.as_str(), judged.address.as_str())).collect()
}

fn table(site: &Site, columns: &[(&str, Said)]) -> String {
    let mut table = format!(
        "platform {}, ids by the convention {}\n\n| source / translation |",
        site.platform().id,
        site.convention().id
    );
    columns.iter().for_each(|(name, _)| table.push_str(&format!(" {name} |")));
    table.push_str(&format!("\n|---|{}\n", "--:|".repeat(columns.len())));
    let mut row = |title: &str, cell: &dyn Fn(&Said) -> String| {
        let cells: String = columns.iter().map(|(_, said)| format!(" {} |", cell(said))).collect();
        table.push_str(&format!("| {title} |{cells}\n"));
    };
    let both = |of: &dyn Fn(bool) -> usize| format!("{} / {}", of(true), of(false));
    let mut counted = |title: &str, of: fn(&Counts) -> usize| {
        row(title, &|said| both(&|is_source| of(if is_source { &said.source } else { &said.target })));
    };
    counted("Pages", |counts| counts.pages);
    counted("Links", |counts| counts.links);
    counted("Links to pages", |counts| counts.page_links);
    counted("… with a fragment", |counts| counts.fragments);
    counted("… that is looked for", |counts| counts.checked);
    let mut found = |title: &str, fits: fn(&Judged) -> bool| {
        let count = |said: &Said, is_source| {
            said.findings.iter().filter(|judged| judged.is_source == is_source && fits(judged)).count()
        };
        row(title, &|said| both(&|is_source| count(said, is_source)));
    };
    found("Findings", |_| true);
    found("… true", |judged| judged.is_true == Some(true));
    found("… false", |judged| judged.is_true == Some(false));
    found("… open", |judged| judged.is_true.is_none());
    let all: BTreeSet<_> = columns.iter().flat_map(|(_, said)| names(&said.findings)).collect();
    row("True findings missed", &|said| all.difference(&names(&said.findings)).count().to_string());
    for (name, said) in columns {
        let mut reasons: BTreeMap<(Option<bool>, &str), usize> = BTreeMap::new();
        for judged in &said.findings {
            *reasons.entry((judged.is_true, judged.reason)).or_default() += 1;
        }
        table.push_str(&format!("\n{name}:"));
        for ((is_true, reason), count) in reasons.into_iter().rev() {
            table.push_str(&format!(" {count} {}: {reason};", word(is_true)));
        }
        table.push('\n');
    }
    table
}

fn cost_table(costs: &[(&str, Vec<Duration>)], runs: usize) -> String {
    let median = |times: &[Duration]| {
        let mut sorted = times.to_vec();
        sorted.sort_unstable();
        sorted.get(sorted.len() / 2).map_or(0.0, |middle| middle.as_secs_f64() * 1e3)
    };
    let unit = costs.iter().find(|(name, _)| *name == "lychee").or(costs.first());
    let unit = unit.map_or(1.0, |(_, times)| median(times));
    let mut table = format!("\n| median of {runs} runs | CPU ms | ratio |\n|---|--:|--:|\n");
    for (name, times) in costs {
        let median = median(times);
        table.push_str(&format!("| {name} | {median:.0} | {:.2} |\n", median / unit));
    }
    table
}

fn list(name: &str, site: &Site, findings: &[Judged]) -> String {
    let mut list = format!("\n{name} says:\n");
    for Judged { is_source, page, line, address, reason, is_true, .. } in findings {
        let side = if *is_source { site.source_locale() } else { "translation" };
        list.push_str(&format!("{}\t{reason}\t{side}\t{page}:{line}\t{address}\n", word(*is_true)));
    }
    list
}

fn word(is_true: Option<bool>) -> &'static str {
    match is_true {
        Some(true) => "true",
        Some(false) => "false",
        None => "open",
    }
}

fn text(path: &Path) -> io::Result<&str> {
    path.to_str().ok_or_else(|| io::Error::other("the path is not UTF-8"))
}
