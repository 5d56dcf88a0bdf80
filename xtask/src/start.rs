//! `cargo xtask bench start`: how long people wait for the first word.
//!
//! Each measurement is a process, from its start to the first byte that it writes; a program that does nothing, measured
//! in the same run, is the floor. The kinds take turns, so that a busy moment of the machine falls on all of them.

use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

/// What is run: a name, and the arguments; the first is the floor and is another program.
const KINDS: [(&str, &[&str]); 5] = [
    ("true", &[]),
    ("--version", &["--version"]),
    ("--help", &["--help"]),
    ("--help, German", &["--help", "--lang", "de"]),
    ("check", &["check"]),
];

/// `cargo xtask bench start [PROGRAM …] [--runs N]`: without a program, the one beside this.
pub fn run(arguments: &[String]) -> ExitCode {
    let (programs, runs) = match arguments {
        [programs @ .., flag, runs] if flag == "--runs" => (programs, runs.parse().ok()),
        programs => (programs, Some(101)),
    };
    let Some(runs @ 1..) = runs else {
        eprintln!("usage: cargo xtask bench start [PROGRAM …] [--runs N]");
        return ExitCode::from(2);
    };
    let beside = std::env::current_exe().map(|program| program.with_file_name("diptych"));
    let programs: Vec<PathBuf> = match programs {
        [] => beside.into_iter().collect(),
        programs => programs.iter().map(PathBuf::from).collect(),
    };
    match measure(&programs, runs) {
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

/// A project of one page that lacks a row.
fn project(root: &Path) -> io::Result<()> {
    const ROW: &str = "| b | c |\n";
    let page = format!("# A\n\n| a | b |\n|---|---|\n| a | b |\n{ROW}");
    for (folder, text) in [("en", page.clone()), ("de", page.replace(ROW, ""))] {
        std::fs::create_dir_all(root.join(folder))?;
        std::fs::write(root.join(folder).join("a.md"), text)?;
    }
    Ok(())
}

fn measure(programs: &[PathBuf], runs: usize) -> io::Result<String> {
    let folder = std::env::temp_dir().join(format!("diptych-start-{}", std::process::id()));
    project(&folder)?;
    let mut table =
        format!("medians of {runs} runs, to the first byte\n{:<16} {:>8} {:>8}\n", "what", "ms", "ratio");
    for program in programs {
        let mut times = vec![Vec::new(); KINDS.len()];
        // One round for nothing: it fills the machine's file cache.
        for round in 0..=runs {
            for (at, (_, arguments)) in KINDS.iter().enumerate() {
                let program = if at == 0 { Path::new("true") } else { program };
                let time = first_byte(program, arguments, &folder)?;
                if round > 0 {
                    times[at].push(time);
                }
            }
        }
        table.push_str(&format!("{}\n", program.display()));
        let medians: Vec<f64> = times.iter_mut().map(|times| median(times)).collect();
        for ((name, _), median) in KINDS.iter().zip(&medians) {
            table.push_str(&format!("{name:<16} {median:>8.2} {:>8.2}\n", median / medians[0]));
        }
    }
    std::fs::remove_dir_all(&folder)?;
    Ok(table)
}

/// The time from the start to the first byte of output, or to the end where there is none.
fn first_byte(program: &Path, arguments: &[&str], folder: &Path) -> io::Result<Duration> {
    let start = Instant::now();
    let mut child = Command::new(program)
        .args(arguments)
        .current_dir(folder)
        .env("DIPTYCH_LANG", "")
        .env("LC_ALL", "C")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    let mut output = child.stdout.take().ok_or_else(|| io::Error::other("the output is not piped"))?;
    let mut byte = [0];
    let read = output.read(&mut byte)?;
    let time = start.elapsed();
    let is_floor = program == Path::new("true");
    if read == 0 && !is_floor {
        return Err(io::Error::other(format!("{} {arguments:?} says nothing", program.display())));
    }
    io::copy(&mut output, &mut io::sink())?;
    child.wait()?;
    Ok(time)
}

/// In milliseconds.
fn median(times: &mut [Duration]) -> f64 {
    times.sort_unstable();
    times.get(times.len() / 2).map_or(0.0, |time| time.as_secs_f64() * 1e3)
}
