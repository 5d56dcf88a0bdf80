//! `cargo xtask bench pofilter`: what Diptych says of the passages of a real tree, beside pofilter, the checker of
//! translate-toolkit, which has no eyes for pages: both get the very same segments, each with its source as it was
//! translated.
//!
//! Whether a finding is right only a reader can tell. `--sample N` prints N findings of each program, drawn at random but
//! the same ones every time, with both segments below; `--only TEST` draws from those of one check or test.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use diptych::align::{Model, align};
use diptych::checks::{self, Profile, Promise};
use diptych::engine::{self, Learned};
use diptych::passage::{self, Passages};
use diptych::workspace::Workspace;

use crate::mutate::random::Random;

const USAGE: &str = "usage: cargo xtask bench pofilter SOURCE TARGET [SOURCE-GIT] [--pofilter PATH] \
    [--profile NAME] [--sample N] [--only TEST]";

struct Options {
    paths: Vec<String>,
    pofilter: PathBuf,
    profile: Profile,
    sample: usize,
    only: Option<String>,
}

/// A passage as both sides write it.
struct Segment {
    /// The page and the line of the translation.
    place: String,
    source: String,
    target: String,
}

/// What one program says: by check, the segments it is said of and the words it is said in.
type Said = BTreeMap<String, Vec<(usize, String)>>;

/// Runs it.
pub fn run(arguments: &[String]) -> ExitCode {
    let Some(options) = Options::parse(arguments) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    let [source, target, git @ ..] = &options.paths[..] else { return ExitCode::from(2) };
    let Some(mut workspace) = crate::corpus::load(source, target, git.first()) else {
        return ExitCode::from(2);
    };
    workspace.settings.profile = options.profile;
    engine::judge(&mut workspace.corpus, &workspace.settings);
    let (segments, own) = diptych(&workspace);
    let language = workspace.corpus.pairs.first().map_or("", |pair| pair.locale.as_str());
    let other = match pofilter(&options.pofilter, language, &segments) {
        Ok(said) => said,
        Err(error) => {
            eprintln!("bench pofilter: {}: {error}", options.pofilter.display());
            eprintln!("It is part of the Python package translate-toolkit; `--pofilter PATH` names it.");
            return ExitCode::from(2);
        }
    };
    println!("{} segments of {} pairs", segments.len(), workspace.corpus.pairs.len());
    for (name, said) in [("diptych", &own), ("pofilter", &other)] {
        print(name, said, &segments, &options);
    }
    ExitCode::SUCCESS
}

impl Options {
    fn parse(arguments: &[String]) -> Option<Self> {
        let mut options = Self {
            paths: Vec::new(),
            pofilter: "pofilter".into(),
            profile: Profile::Default,
            sample: 0,
            only: None,
        };
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            match argument.as_str() {
                "--pofilter" => options.pofilter = rest.next()?.into(),
                "--profile" => options.profile = Profile::named(rest.next()?)?,
                "--sample" => options.sample = rest.next()?.parse().ok()?,
                "--only" => options.only = Some(rest.next()?.clone()),
                flag if flag.starts_with("--") => return None,
                path => options.paths.push(path.to_owned()),
            }
        }
        (2..=3).contains(&options.paths.len()).then_some(options)
    }
}

/// The segments with words on both sides, and what the checks of what must not change say of them.
fn diptych(workspace: &Workspace) -> (Vec<Segment>, Said) {
    let (corpus, settings) = (&workspace.corpus, &workspace.settings);
    let learned = Learned::of(corpus, settings);
    let findings = engine::run_with(&learned, &workspace.site().0, corpus, settings);
    let (mut segments, mut said) = (Vec::new(), Said::new());
    for (index, pair) in corpus.pairs.iter().enumerate() {
        let (Some(source), Some(target)) = (&pair.source, &pair.target) else { continue };
        let nothing = Model::default();
        let alignment = align(source, target, learned.models.get(&pair.locale).unwrap_or(&nothing));
        let passages = passage::of(&alignment, &|key| settings.is_translatable_key(key));
        let spoken: Vec<&Passages<'_>> = passages.iter().filter(|both| has_words(both)).collect();
        let first = segments.len();
        segments.extend(spoken.iter().map(|both| Segment {
            place: format!("{}:{}", pair.target_path, target.lines.line(both.target.span.start as usize)),
            source: both.source.text().to_owned(),
            target: both.target.text().to_owned(),
        }));
        for finding in findings.iter().filter(|finding| finding.pair == index) {
            let promise = checks::by_id(finding.check).map(|check| check.promise);
            let Some(span) = finding.target.filter(|_| promise == Some(Promise::Faithful)) else { continue };
            let holds = |both: &&Passages<'_>| {
                both.target.span.start <= span.start && span.end <= both.target.span.end
            };
            if let Some(at) = spoken.iter().position(holds) {
                let facts = format!("{:?}", finding.facts);
                said.entry(finding.check.to_owned()).or_default().push((first + at, facts));
            }
        }
    }
    (segments, said)
}

fn has_words(both: &Passages<'_>) -> bool {
    [both.source, both.target].iter().all(|side| side.words.contains(char::is_alphabetic))
}

/// Hands the segments to pofilter as a catalogue and reads the notes that it leaves.
fn pofilter(program: &Path, language: &str, segments: &[Segment]) -> io::Result<Said> {
    let folder = tempfile::tempdir()?;
    let (given, got) = (folder.path().join("in.po"), folder.path().join("out.po"));
    let mut catalogue =
        String::from("msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n");
    for (at, segment) in segments.iter().enumerate() {
        let (source, target) = (quoted(&segment.source), quoted(&segment.target));
        let _ = write!(catalogue, "\nmsgctxt \"{at}\"\nmsgid \"{source}\"\nmsgstr \"{target}\"\n");
    }
    std::fs::write(&given, catalogue)?;
    let run = Command::new(program)
        .args(["--progress=none", "--language", &language.replace('-', "_")])
        .args([&given, &got])
        .output()?;
    if !run.status.success() {
        return Err(io::Error::other(String::from_utf8_lossy(&run.stderr).into_owned()));
    }
    let mut said = Said::new();
    let mut notes: Vec<(String, String)> = Vec::new();
    for line in std::fs::read_to_string(&got).unwrap_or_default().lines() {
        if let Some(note) = line.strip_prefix("# (pofilter) ") {
            let (test, words) = note.split_once(": ").unwrap_or((note, ""));
            notes.push((test.to_owned(), words.to_owned()));
        } else if let Some(at) =
            line.strip_prefix("msgctxt \"").and_then(|rest| rest.trim_end_matches('"').parse().ok())
        {
            for (test, words) in notes.drain(..) {
                said.entry(test).or_default().push((at, words));
            }
        }
    }
    Ok(said)
}

fn quoted(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace('"', "\\\"")
        .replace('\r', "")
        .replace('\n', "\\n")
        .replace('\t', "\\t")
}

fn print(name: &str, said: &Said, segments: &[Segment], options: &Options) {
    let all: usize = said.values().map(Vec::len).sum();
    let mut touched: Vec<usize> = said.values().flatten().map(|(at, _)| *at).collect();
    touched.sort_unstable();
    touched.dedup();
    let part = |count: usize| 100.0 * count as f64 / segments.len().max(1) as f64;
    println!(
        "\n{name}: {all} findings, {:.2} per 100 segments; {} segments have one, {:.2} of 100",
        part(all),
        touched.len(),
        part(touched.len())
    );
    for (check, places) in said {
        println!("  {check:<28} {:>6} {:>8.2}", places.len(), part(places.len()));
    }
    let is_asked = |check: &&String| options.only.as_ref().is_none_or(|only| only == *check);
    let asked = said.iter().filter(|(check, _)| is_asked(check));
    let places: Vec<_> =
        asked.flat_map(|(check, places)| places.iter().map(move |place| (check, place))).collect();
    for (check, (at, words)) in sample(&places, options.sample) {
        let segment = &segments[*at];
        let (source, target) = (flat(&segment.source), flat(&segment.target));
        println!("  {check} {}  {words}\n    - {source}\n    + {target}", segment.place);
    }
}

/// Some of `places`, drawn at random and the same every time.
fn sample<T: Copy>(places: &[T], count: usize) -> Vec<T> {
    let mut random = Random::new(7);
    let mut left = places.to_vec();
    let mut drawn = Vec::new();
    while drawn.len() < count && !left.is_empty() {
        drawn.push(left.swap_remove(random.below(left.len())));
    }
    drawn
}

fn flat(text: &str) -> String {
    const LONGEST: usize = 600;
    text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(LONGEST).collect()
}
