//! Plants one known fault into a clean pair at a time and looks whether the library finds it: the right
//! check, at the right place, and nothing else.
//!
//! A fault of what must not change is planted with all checks on, and what the pair had to be said of it before does not
//! count.
//!
//! A clean pair has the same kinds of blocks on both sides, so that block goes with block and the truth is known by
//! position. Models are learned from the other half of the pairs.

mod faithful;
mod kinds;
pub mod random;

use std::collections::BTreeMap;
use std::process::ExitCode;
use std::sync::Arc;

use diptych::align::Model;
use diptych::checks::{self, Profile, Promise, Settings};
use diptych::corpus::{Corpus, Pair};
use diptych::document::Document;
use diptych::engine::Learned;
use diptych::finding::{Fact, Finding};
use diptych::site::{Site, Surroundings};

use faithful::FAITHFUL;
use kinds::{KINDS, Mutant, Page, Truth};
use random::Random;

/// `cargo xtask mutate SOURCE TARGET [--seed N] [--each N] [--kind K] [--show N] [--alone]`
pub fn run(arguments: &[String]) -> ExitCode {
    let Some(options) = Options::parse(arguments) else {
        eprintln!(
            "usage: cargo xtask mutate SOURCE TARGET [--seed N] [--each N] [--kind KIND] [--show N] [--alone]"
        );
        return ExitCode::from(2);
    };
    let Some(workspace) = crate::corpus::load(&options.source, &options.target, None) else {
        return ExitCode::from(2);
    };
    let (corpus, settings) = (workspace.corpus, workspace.settings);
    let clean = clean_pairs(&corpus, &settings);
    println!("{} clean pairs of {}; seed {}", clean.len(), corpus.pairs.len(), options.seed);
    let folds = [0, 1].map(|fold| model_without(&corpus, fold, options.alone));
    let mut table = BTreeMap::new();
    let mut order = Vec::new();
    let everything = Settings { profile: Profile::Audit, ..settings.clone() };
    let kinds = KINDS.iter().map(|kind| (kind, &settings));
    let faithful = FAITHFUL.iter().map(|kind| (kind, &everything));
    let is_asked = |name: &str| options.kind.as_deref().is_none_or(|only| name.starts_with(only));
    let mut known: BTreeMap<(Profile, usize), Vec<Finding>> = BTreeMap::new();
    for (kind, settings) in kinds.chain(faithful).filter(|(kind, _)| is_asked(kind.name)) {
        let mut row = Row::default();
        let mut shown = Shown { left: options.show, kind: kind.name };
        for (at, index) in clean.iter().enumerate() {
            let mut random = Random::new(options.seed ^ (at as u64) << 20 ^ hash(kind.name));
            let donor = &corpus.pairs[clean[random.below(clean.len())]];
            for _ in 0..options.each {
                let pair = &corpus.pairs[*index];
                let (Some(source), Some(target), Some(donor)) = (&pair.source, &pair.target, &donor.target)
                else {
                    continue;
                };
                let page = Page { source, target, donor };
                let Some(mutant) = (kind.make)(&page, &mut random) else { continue };
                let model = folds[index % 2].as_ref();
                let before = known
                    .entry((settings.profile, *index))
                    .or_insert_with(|| said_of(pair, model.unwrap_or(&Model::default()), settings));
                row.judge(pair, kind.checks, &mutant, (model, settings), before, &mut shown);
            }
        }
        order.push(kind.name);
        table.insert(kind.name, row);
    }
    print(&order, &table);
    ExitCode::SUCCESS
}

struct Options {
    source: String,
    target: String,
    seed: u64,
    each: usize,
    kind: Option<String>,
    show: usize,
    alone: bool,
}

impl Options {
    fn parse(arguments: &[String]) -> Option<Self> {
        let mut options = Self {
            source: String::new(),
            target: String::new(),
            seed: 1,
            each: 1,
            kind: None,
            show: 0,
            alone: false,
        };
        let mut roots = Vec::new();
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            match argument.as_str() {
                "--seed" => options.seed = rest.next()?.parse().ok()?,
                "--each" => options.each = rest.next()?.parse().ok()?,
                "--kind" => options.kind = Some(rest.next()?.clone()),
                "--show" => options.show = rest.next()?.parse().ok()?,
                "--alone" => options.alone = true,
                root => roots.push(root.to_owned()),
            }
        }
        let [source, target] = roots.try_into().ok()?;
        (options.source, options.target) = (source, target);
        Some(options)
    }
}

fn hash(name: &str) -> u64 {
    name.bytes().fold(7, |hash, byte| hash.wrapping_mul(31).wrapping_add(byte.into()))
}

/// What the library says of a pair; with all checks on, also of its links, as of a site of one page.
fn said_of(pair: &Pair, model: &Model, settings: &Settings) -> Vec<Finding> {
    if settings.profile == Profile::Default {
        return diptych::engine::run_pair(0, pair, model, settings);
    }
    let corpus = Corpus { pairs: vec![pair.clone()] };
    let models = BTreeMap::from([(pair.locale.clone(), model.clone())]);
    let site = Site::of(&corpus, &Surroundings::default());
    diptych::engine::run_with(&Learned { models, ..Learned::default() }, &site, &corpus, settings)
}

/// Pairs with the same kinds of blocks in the same order about which the library says nothing.
fn clean_pairs(corpus: &Corpus, settings: &Settings) -> Vec<usize> {
    let mut is_clean: Vec<bool> = corpus
        .pairs
        .iter()
        .map(|pair| match (&pair.source, &pair.target) {
            (Some(source), Some(target)) => {
                let kinds =
                    |document: &Document| document.blocks.iter().map(|block| block.kind).collect::<Vec<_>>();
                kinds(source) == kinds(target) && !source.blocks.is_empty()
            }
            _ => false,
        })
        .collect();
    for finding in diptych::engine::run(corpus, settings) {
        // What links lead to says nothing of the two pages, and what is in a passage nothing of their structure.
        let promise = checks::by_id(finding.check).map(|check| check.promise);
        is_clean[finding.pair] &= matches!(promise, Some(Promise::Sound | Promise::Faithful));
    }
    (0..corpus.pairs.len()).filter(|pair| is_clean[*pair]).collect()
}

/// A model learned from the pairs that are not of `fold`; none where each page stands alone.
fn model_without(corpus: &Corpus, fold: usize, alone: bool) -> Option<Model> {
    if alone {
        return None;
    }
    let pairs =
        corpus.pairs.iter().enumerate().filter(|(index, _)| index % 2 != fold).map(|(_, pair)| pair.clone());
    let rest = Corpus { pairs: pairs.collect() };
    diptych::engine::learn(&rest).into_values().next()
}

#[derive(Default)]
struct Row {
    mutants: usize,
    right_check: usize,
    right_place: usize,
    in_ties: usize,
    others: usize,
}

struct Shown<'k> {
    left: usize,
    kind: &'k str,
}

impl Row {
    fn judge(
        &mut self,
        pair: &Pair,
        checks: &[&str],
        mutant: &Mutant,
        (model, settings): (Option<&Model>, &Settings),
        before: &[Finding],
        shown: &mut Shown<'_>,
    ) {
        let broken = Arc::new(diptych::dialect::read(&pair.target_path, mutant.text.as_bytes()));
        let pair = Pair { target: Some(broken), ..pair.clone() };
        let own;
        let model = match model {
            Some(model) => model,
            None => {
                own = diptych::engine::learn(&Corpus { pairs: vec![pair.clone()] })
                    .into_values()
                    .next()
                    .unwrap_or_default();
                &own
            }
        };
        let mut found = said_of(&pair, model, settings);
        let mut left: Vec<&Finding> = before.iter().collect();
        found.retain(|finding| {
            let same = |old: &&Finding| (old.check, &old.anchor) == (finding.check, &finding.anchor);
            left.iter().position(same).map(|at| left.swap_remove(at)).is_none()
        });
        self.mutants += 1;
        let right: Vec<&Finding> = found.iter().filter(|finding| checks.contains(&finding.check)).collect();
        let exact = right.iter().any(|finding| is_at(finding, &pair, &mutant.truth, false));
        let tied = right.iter().any(|finding| is_at(finding, &pair, &mutant.truth, true));
        self.right_check += usize::from(!right.is_empty());
        self.right_place += usize::from(exact);
        self.in_ties += usize::from(tied);
        let others = found.len() - usize::from(tied);
        self.others += others;
        if (!tied || others > 0) && self.misses() <= shown.left {
            println!("--- {} {} wanted {:?}", shown.kind, pair.source_path, mutant.truth);
            if let Truth::Target(lines) = &mutant.truth {
                let line = |line: &usize| mutant.text.lines().nth(line - 1).unwrap_or("");
                lines.iter().take(3).for_each(|at| println!("    > {}", line(at)));
            }
            for finding in &found {
                println!("    {} {:?}", describe(finding, &pair), finding.facts);
            }
        }
    }

    fn misses(&self) -> usize {
        self.mutants - self.in_ties + self.others
    }
}

fn lines(finding: &Finding, pair: &Pair) -> (Option<usize>, Option<usize>) {
    let line = |document: &Option<Arc<Document>>, span: Option<diptych::text::Span>| {
        document.as_ref().zip(span).map(|(document, span)| document.lines.line(span.start as usize))
    };
    (line(&pair.source, finding.source), line(&pair.target, finding.target))
}

fn describe(finding: &Finding, pair: &Pair) -> String {
    let (source, target) = lines(finding, pair);
    format!("{} source {source:?} target {target:?}", finding.check)
}

/// Whether a finding points to the true place, or (with ties) names it as an alternative.
fn is_at(finding: &Finding, pair: &Pair, truth: &Truth, with_ties: bool) -> bool {
    let (source, target) = lines(finding, pair);
    let (line, wanted) = match truth {
        Truth::Source(wanted) => (source, wanted),
        Truth::Target(wanted) => (target, wanted),
    };
    let is_wanted = |line: usize| wanted.contains(&line);
    if line.is_some_and(is_wanted) {
        return true;
    }
    with_ties
        && matches!(finding.fact("alternatives"), Some(Fact::List(lines))
            if lines.iter().any(|line| matches!(line, Fact::Number(line) if is_wanted(*line as usize))))
}

fn print(order: &[&str], table: &BTreeMap<&str, Row>) {
    println!("{:<18} {:>6} {:>7} {:>7} {:>7} {:>7}", "fault", "n", "check", "place", "+ ties", "prec.");
    let mut all = Row::default();
    let print = |name: &str, row: &Row| {
        let part = |count: usize| count as f64 / row.mutants.max(1) as f64;
        let precision = row.in_ties as f64 / (row.in_ties + row.others).max(1) as f64;
        println!(
            "{name:<18} {:>6} {:>7.3} {:>7.3} {:>7.3} {precision:>7.3}",
            row.mutants,
            part(row.right_check),
            part(row.right_place),
            part(row.in_ties)
        );
    };
    for name in order {
        let row = &table[name];
        print(name, row);
        all.mutants += row.mutants;
        all.right_check += row.right_check;
        all.right_place += row.right_place;
        all.in_ties += row.in_ties;
        all.others += row.others;
    }
    print("all", &all);
}
