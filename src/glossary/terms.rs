//! The terms of one locale, and where a translation does not use them.

use std::collections::BTreeMap;
use std::ops::Range;

use rustc_hash::FxHashMap;

use super::forms::{Phrase, occurrences};
use super::words::{Form, Words};
use super::{Concept, Names, literal};
use crate::language::{Stems, stems};

/// What is asked of one locale.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Terms {
    source: String,
    target: String,
    rules: Vec<Rule>,
    /// Names of the source by the form of their first word.
    phrases: FxHashMap<String, Vec<(usize, Phrase)>>,
    /// Names that stand as they are by their first word, in lower case.
    literals: FxHashMap<String, Vec<(usize, Literal)>>,
}

/// Nobody reads more findings than these about one term in one passage.
const MOST: usize = 10;

/// A name that stands as it is, and how many bytes of it come before its first word.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Literal {
    name: String,
    lead: usize,
}

/// What one concept asks of one locale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// What the source calls it.
    pub term: String,
    /// What translations may call it, the preferred name first.
    pub expected: Vec<String>,
    /// Whether the name of the source must stand in translations as it is.
    pub is_kept: bool,
    is_exact: bool,
    accepted: Vec<Phrase>,
    avoided: Vec<Phrase>,
}

/// A term that a translation does not use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault<'t> {
    /// What is asked.
    pub rule: &'t Rule,
    /// Where the source uses it.
    pub source: Range<usize>,
    /// What stands there in the translation instead, where that is known.
    pub target: Option<Range<usize>>,
    /// Whether that is a name to avoid.
    pub is_avoided: bool,
}

/// A place of the source and the rules that it is under: more than one where two concepts have one name.
struct Use {
    range: Range<usize>,
    rules: Vec<usize>,
}

impl Terms {
    /// What `concepts` ask of a translation from `source` into `target`.
    pub(super) fn of(concepts: &[Concept], source: &str, target: &str) -> Self {
        let mut terms = Self { source: source.to_owned(), target: target.to_owned(), ..Self::default() };
        let (from, to) = terms.stems();
        for concept in concepts {
            terms.add(concept, &from, &to);
        }
        terms
    }

    /// Terms that stand in a translation from `source` into `target` as they are.
    pub fn kept(names: impl Iterator<Item = String>, source: &str, target: &str) -> Self {
        let concept = |name| {
            let names = Names { used: vec![name], avoided: Vec::new() };
            Concept { names: vec![(source.to_owned(), names)], is_kept: true, is_exact: true }
        };
        Self::of(&names.map(concept).collect::<Vec<_>>(), source, target)
    }

    fn add(&mut self, concept: &Concept, from: &Stems, to: &Stems) {
        let Some(names) = concept.in_locale(&self.source) else { return };
        let own = concept.in_locale(&self.target).cloned().unwrap_or_default();
        let Some(term) = names.used.first().filter(|_| !own.is_empty() || concept.is_kept) else { return };
        let phrases =
            |names: &[String]| names.iter().filter_map(|name| Phrase::of(name, to, Form::Stem)).collect();
        let mut expected = own.used.clone();
        if concept.is_kept {
            expected.insert(0, term.clone());
        }
        self.rules.push(Rule {
            term: term.clone(),
            accepted: phrases(&own.used),
            avoided: phrases(&own.avoided),
            expected,
            is_kept: concept.is_kept,
            is_exact: concept.is_exact,
        });
        let rule = self.rules.len() - 1;
        for name in names.used.iter().chain(&names.avoided) {
            let words = Words::of(name, from, Form::Singular);
            let Some(first) = words.words.first() else { continue };
            if concept.is_kept || concept.is_exact {
                let literal = Literal { name: name.clone(), lead: first.range.start };
                self.literals.entry(first.folded.clone()).or_default().push((rule, literal));
            } else if let Some(phrase) = Phrase::of(name, from, Form::Singular) {
                self.phrases.entry(phrase.first().to_owned()).or_default().push((rule, phrase));
            }
        }
    }

    /// Whether nothing is asked.
    pub fn is_empty(&self) -> bool {
        self.rules.is_empty()
    }

    /// The forms of the words of the source and of the translation.
    pub fn stems(&self) -> (Stems, Stems) {
        (stems(&self.source), stems(&self.target))
    }

    /// The terms that `source` uses and `target` does not, in the order of the source. `codes` is what the translation
    /// has in code spans: names that are kept may stand there.
    pub fn faults(
        &self,
        (source, target): (&str, &str),
        (from, to): &(Stems, Stems),
        codes: &[&str],
    ) -> Vec<Fault<'_>> {
        let uses = self.uses(&Words::of(source, from, Form::Singular));
        if uses.is_empty() {
            return Vec::new();
        }
        let target = Words::of(target, to, Form::Stem);
        let mut by_rules: BTreeMap<&[usize], Vec<&Use>> = BTreeMap::new();
        uses.iter().for_each(|used| by_rules.entry(&used.rules).or_default().push(used));
        let mut faults: Vec<Fault<'_>> = by_rules
            .into_iter()
            .flat_map(|(rules, uses)| self.judge(rules, &uses, source, &target, codes))
            .collect();
        faults.sort_by_key(|fault| (fault.source.start, fault.target.as_ref().map(|range| range.start)));
        faults
    }

    /// What is wrong about the uses of one term.
    fn judge(
        &self,
        rules: &[usize],
        uses: &[&Use],
        source: &str,
        target: &Words<'_>,
        codes: &[&str],
    ) -> Vec<Fault<'_>> {
        let (mut used, mut avoided) = (0, Vec::new());
        for rule in rules.iter().map(|rule| &self.rules[*rule]) {
            let (own, wrong) = rule.found(target, codes);
            used += own;
            avoided.extend(wrong);
        }
        let (Some(first), Some(rule)) = (uses.first(), rules.first().map(|rule| &self.rules[*rule])) else {
            return Vec::new();
        };
        let fault = |target, is_avoided| Fault { rule, source: first.range.clone(), target, is_avoided };
        let left = uses.len().saturating_sub(used);
        if avoided.is_empty() && used == 0 {
            let term = if rule.is_kept { rule.term.as_str() } else { &source[first.range.clone()] };
            return vec![fault(literal::find_in_any_case(target.text, term, true), false)];
        }
        avoided.into_iter().take(left.min(MOST)).map(|range| fault(Some(range), true)).collect()
    }

    /// Where a text of the source uses terms: the longest at each place.
    fn uses(&self, text: &Words<'_>) -> Vec<Use> {
        let mut uses: Vec<Use> = Vec::new();
        let mut end = 0;
        for (at, word) in text.words.iter().enumerate() {
            if word.range.start < end {
                continue;
            }
            let phrases = self.phrases.get(&word.stem).into_iter().flatten();
            let phrases = phrases.filter_map(|(rule, phrase)| {
                let range = text.bytes(&(at..phrase.stands_at(text, at, false)?));
                Some((range, *rule))
            });
            let literals = self.literals.get(&word.folded).into_iter().flatten();
            let literals = literals.filter_map(|(rule, literal)| {
                let start = word
                    .range
                    .start
                    .checked_sub(literal.lead)
                    .filter(|at| text.text.is_char_boundary(*at))?;
                Some((start..literal::stands_at(text.text, start, &literal.name)?, *rule))
            });
            let found: Vec<_> = phrases.chain(literals).collect();
            let Some(longest) = found.iter().map(|(range, _)| range.clone()).max_by_key(|range| range.end)
            else {
                continue;
            };
            let mut rules: Vec<usize> =
                found.iter().filter(|(range, _)| range.end == longest.end).map(|(_, rule)| *rule).collect();
            rules.sort_unstable();
            rules.dedup();
            end = longest.end;
            uses.push(Use { range: longest, rules });
        }
        uses
    }
}

impl Rule {
    /// How often a translation uses an accepted name, and where one to avoid.
    fn found(&self, target: &Words<'_>, codes: &[&str]) -> (usize, Vec<Range<usize>>) {
        let avoided: Vec<Range<usize>> =
            self.avoided.iter().flat_map(|phrase| strictly(target, phrase)).collect();
        let mut accepted: Vec<Range<usize>> = Vec::new();
        if self.is_exact && !self.is_kept {
            for name in &self.expected {
                let mut from = 0;
                while let Some(range) = literal::find(target.text, name, from, true) {
                    from = range.end.max(from + 1);
                    accepted.push(range);
                }
            }
        } else {
            let all = self.accepted.iter().flat_map(|phrase| occurrences(target, phrase));
            accepted.extend(all.map(|words| target.bytes(&words)));
        }
        accepted.sort_by_key(|range| (range.start, std::cmp::Reverse(range.end)));
        accepted.dedup_by(|later, earlier| later.start < earlier.end);
        let overlap =
            |one: &Range<usize>, other: &Range<usize>| one.start < other.end && other.start < one.end;
        let wrong: Vec<Range<usize>> = avoided
            .into_iter()
            .filter(|range| !accepted.iter().any(|own| overlap(own, range) && own.len() > range.len()))
            .collect();
        accepted.retain(|own| !wrong.iter().any(|range| overlap(own, range)));
        let is_kept = self.is_kept
            && std::iter::once(&target.text)
                .chain(codes)
                .any(|text| literal::find(text, &self.term, 0, true).is_some());
        // One that stands as it is speaks for all.
        (if is_kept { usize::MAX } else { accepted.len() }, wrong)
    }
}

/// Where a name to avoid stands, in any form but with its own hyphens and blanks.
fn strictly(text: &Words<'_>, phrase: &Phrase) -> Vec<Range<usize>> {
    let ends = (0..text.words.len()).filter_map(|at| Some(at..phrase.stands_at(text, at, true)?));
    ends.map(|words| text.bytes(&words)).collect()
}
