//! `cargo xtask bench`: what Diptych costs beside the least that anyone could do with the same files.
//!
//! Seconds say more about the machine than about the program, so the table gives ratios to a floor that
//! is measured in the same run: walk the folders, read every page, hash its bytes, parse its Markdown,
//! and nothing else. Each measurement is a process of its own, as the program is when people run it; the
//! kinds take turns, so that a busy moment of the machine falls on all of them.

use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use diptych::engine::Learned;
use ignore::WalkBuilder;
use pulldown_cmark::{Options, Parser};
use rayon::prelude::*;
use sha1::{Digest, Sha1};
use wait4::Wait4;

/// Does some work on a source and a target folder and says what it was; none where that failed. The third is the
/// repository of the source's history.
type Work = fn(&str, &str, &str) -> Option<String>;

/// What is measured, the floor first: its name, and what its process does.
const KINDS: [(&str, Work); 4] =
    [("floor", floor), ("load", load), ("load + check", check), ("+ history", check_with_history)];

/// The hidden subcommand by which a run starts itself for one measurement.
pub const ONCE: &str = "bench-once";

/// `cargo xtask bench SOURCE TARGET [SOURCE-GIT] [--runs N]`, or `cargo xtask bench links …`, `cargo xtask bench pofilter …` or
/// `cargo xtask bench start …`
pub fn run(arguments: &[String]) -> ExitCode {
    if let [first, rest @ ..] = arguments
        && first == "links"
    {
        return crate::links::run(rest);
    }
    if let [first, rest @ ..] = arguments
        && first == "pofilter"
    {
        return crate::pofilter::run(rest);
    }
    if let [first, rest @ ..] = arguments
        && first == "start"
    {
        return crate::start::run(rest);
    }
    let (paths, runs) = match arguments {
        [paths @ .., flag, runs] if flag == "--runs" => (paths, runs.parse().ok()),
        paths => (paths, Some(11)),
    };
    let (&[ref source, ref target, ref git @ ..], Some(runs @ 1..)) = (paths, runs) else {
        eprintln!("usage: cargo xtask bench SOURCE TARGET [SOURCE-GIT] [--runs N]");
        return ExitCode::from(2);
    };
    let git = git.first().map_or("", String::as_str);
    if cfg!(debug_assertions) {
        eprintln!("bench: a debug build says nothing about speed; run it as `cargo xtask bench`");
        return ExitCode::from(2);
    }
    match measure([source, target, git], runs) {
        Ok(table) => {
            print!("{table}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("bench: {error}");
            ExitCode::from(2)
        }
    }
}

/// `xtask bench-once KIND SOURCE TARGET SOURCE-GIT`: does the work of one measurement and says what it was.
pub fn once(arguments: &[String]) -> ExitCode {
    let [kind, source, target, git] = arguments else { return ExitCode::from(2) };
    let work = KINDS.iter().find(|(name, _)| name == kind).and_then(|(_, work)| work(source, target, git));
    let Some(done) = work else { return ExitCode::from(2) };
    print!("{done}");
    ExitCode::SUCCESS
}

/// What one process cost.
struct Cost {
    wall: Duration,
    /// User and system time of all threads and of the processes it waited for.
    cpu: Duration,
    /// Peak resident memory, in bytes.
    memory: u64,
}

fn measure(paths: [&str; 3], runs: usize) -> io::Result<String> {
    let has_history = !paths[2].is_empty();
    let kinds = &KINDS[..if has_history { KINDS.len() } else { KINDS.len() - 1 }];
    let mut costs: [Vec<Cost>; KINDS.len()] = Default::default();
    let mut done: [String; KINDS.len()] = Default::default();
    // One round for nothing: it fills the machine's file cache.
    for round in 0..=runs {
        for (at, (kind, _)) in kinds.iter().enumerate() {
            let (cost, text) = spawn(kind, paths)?;
            done[at] = text;
            if round > 0 {
                costs[at].push(cost);
            }
        }
    }
    let columns = ["what", "CPU ms", "ratio", "wall ms", "ratio", "peak MB", "ratio"];
    let row = |cells: &[String]| {
        let [name, numbers @ ..] = cells else { return String::new() };
        let numbers: String = numbers.iter().map(|number| format!(" {number:>8}")).collect();
        format!("{name:<13}{numbers}")
    };
    let mut table = format!("medians of {runs} runs\n{}\n", row(&columns.map(str::to_owned)));
    let of = |costs: &[Cost]| {
        let milliseconds = |time: Duration| time.as_secs_f64() * 1e3;
        [
            median(costs, |cost| milliseconds(cost.cpu)),
            median(costs, |cost| milliseconds(cost.wall)),
            median(costs, |cost| cost.memory as f64 / f64::from(1 << 20)),
        ]
    };
    let floor = of(&costs[0]);
    for (((kind, _), costs), done) in kinds.iter().zip(&costs).zip(&done) {
        let mut cells = vec![(*kind).to_owned()];
        for (value, floor) in of(costs).into_iter().zip(floor) {
            cells.extend([format!("{value:.1}"), format!("{:.2}", value / floor)]);
        }
        table.push_str(&format!("{}  {done}\n", row(&cells)));
    }
    Ok(table)
}

fn spawn(kind: &str, paths: [&str; 3]) -> io::Result<(Cost, String)> {
    let start = Instant::now();
    let mut child = Command::new(std::env::current_exe()?)
        .args([ONCE, kind])
        .args(paths)
        .stdout(Stdio::piped())
        .spawn()?;
    let mut done = String::new();
    if let Some(mut output) = child.stdout.take() {
        output.read_to_string(&mut done)?;
    }
    let used = child.wait4()?;
    let wall = start.elapsed();
    if !used.status.success() {
        return Err(io::Error::other(format!("the run for {kind} failed: {}", used.status)));
    }
    let cost = Cost { wall, cpu: used.rusage.utime + used.rusage.stime, memory: used.rusage.maxrss };
    Ok((cost, done))
}

fn median(costs: &[Cost], of: impl Fn(&Cost) -> f64) -> f64 {
    let mut values: Vec<f64> = costs.iter().map(of).collect();
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    if values.len() % 2 == 1 { values[middle] } else { (values[middle - 1] + values[middle]) / 2.0 }
}

/// The least that has to be done: the pages found, read, hashed and parsed.
fn floor(source: &str, target: &str, _: &str) -> Option<String> {
    let mut pages = Vec::new();
    for root in [source, target] {
        // The same rules as the library's: else the two look at different files.
        let walk = WalkBuilder::new(root).git_global(false).require_git(false).build();
        for entry in walk {
            let path = entry.ok()?.into_path();
            if path.is_file() && (is_markdown(&path) || is_contents(&path)) {
                pages.push(path);
            }
        }
    }
    let sizes: Option<Vec<(usize, usize)>> = pages.par_iter().map(read).collect();
    let (bytes, events) = sizes?.into_iter().fold((0, 0), |sum, size| (sum.0 + size.0, sum.1 + size.1));
    Some(format!("{} pages, {:.1} MB, {events} events", pages.len(), bytes as f64 / 1e6))
}

/// Bytes of a page and events of its Markdown. The hash goes through the black box that the count is: an
/// optimiser may not drop it.
fn read(path: &PathBuf) -> Option<(usize, usize)> {
    let bytes = std::fs::read(path).ok()?;
    std::hint::black_box(Sha1::digest(&bytes));
    let text = String::from_utf8_lossy(&bytes);
    if !is_markdown(path) {
        return Some((bytes.len(), 0));
    }
    // The options of the library's dialect.
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS;
    let events = Parser::new_ext(&text, options).into_offset_iter().map(std::hint::black_box).count();
    Some((bytes.len(), events))
}

fn is_markdown(path: &Path) -> bool {
    path.extension().is_some_and(|found| ["md", "markdown", "mdx"].iter().any(|known| found == *known))
}

fn is_contents(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name == "toc.yml" || name == "toc.yaml")
}

fn load(source: &str, target: &str, _: &str) -> Option<String> {
    let workspace = crate::corpus::load(source, target, None)?;
    Some(format!("{} pairs", workspace.corpus.pairs.len()))
}

fn check(source: &str, target: &str, _: &str) -> Option<String> {
    checked(source, target, None)
}

fn check_with_history(source: &str, target: &str, git: &str) -> Option<String> {
    checked(source, target, Some(&git.to_owned()))
}

fn checked(source: &str, target: &str, git: Option<&String>) -> Option<String> {
    let mut workspace = crate::corpus::load(source, target, git)?;
    diptych::engine::judge(&mut workspace.corpus, &workspace.settings);
    let (learned, site) = (Learned::of(&workspace.corpus, &workspace.settings), workspace.site().0);
    let findings = diptych::engine::run_with(&learned, &site, &workspace.corpus, &workspace.settings);
    Some(format!("{} pairs, {} findings", workspace.corpus.pairs.len(), findings.len()))
}
