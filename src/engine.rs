//! Checks × pairs, in parallel, in one order. A panic becomes a finding about its pair; the run goes on.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use sha1::{Digest, Sha1};

use crate::align::{Alignment, Lessons, Model, align};
use crate::checks::{self, Check, Context, Fresh, Linked, Page, Promise, Run, Settings};
use crate::corpus::{Corpus, Pair, Verdict};
use crate::document::Document;
use crate::drift::{self, Class, Drift};
use crate::finding::{Finding, Level};
use crate::passage;
use crate::role::{self, Paired, Register, Seen, Sightings};
use crate::site::{Site, Surroundings, platform};
use crate::text::locale;

/// What the pages of a project tell of one another: taken from all of them, however few are then looked at.
#[derive(Debug, Clone, Default)]
pub struct Learned {
    /// A model for each locale.
    pub models: BTreeMap<String, Model>,
    /// The locales of which a page records its source.
    pub recording: BTreeSet<String>,
    /// What the pages call the roles of the project.
    pub roles: Register,
}

impl Learned {
    /// What the pages of `corpus` tell the checks that are on.
    pub fn of(corpus: &Corpus, settings: &Settings) -> Self {
        let stamped = corpus.pairs.iter().filter(|pair| pair.recorded.is_some());
        let models = if aligns(&checks_on(settings)) { learn(corpus) } else { BTreeMap::new() };
        let roles = roles(corpus, &models, settings);
        Self { models, recording: stamped.map(|pair| pair.locale.clone()).collect(), roles }
    }
}

/// What the pairs of `corpus` call the roles of the project; those that define none cost a look at their headings.
pub fn roles(corpus: &Corpus, models: &BTreeMap<String, Model>, settings: &Settings) -> Register {
    let sightings: Vec<Option<Sightings>> = corpus
        .pairs
        .par_iter()
        .map(|pair| {
            let nothing = Model::default();
            let model = models.get(&pair.locale).unwrap_or(&nothing);
            // A page that breaks the reader names nobody; the checks will report it.
            catch_unwind(AssertUnwindSafe(|| sightings(pair, model, settings))).ok()?
        })
        .collect();
    Register::of(sightings.into_iter().flatten().collect())
}

fn sightings(pair: &Pair, model: &Model, settings: &Settings) -> Option<Sightings> {
    let pages = [&pair.source, &pair.today, &pair.target].into_iter().flatten();
    if !pages.into_iter().any(|page| role::has_any(page, &settings.roles)) {
        return None;
    }
    let today = || pair.today.as_ref().map(|today| role::of(today, &settings.roles)).unwrap_or_default();
    let mut sightings =
        Sightings { page: pair.source_path.clone(), locale: pair.locale.clone(), ..Sightings::default() };
    let (Some(source), Some(target)) = (&pair.source, &pair.target) else {
        sightings.defined = if pair.target.is_none() { today() } else { Vec::new() };
        return Some(sightings);
    };
    let alignment = align(source, target, model);
    let roles = roles_of(pair, &alignment, settings);
    let is_foreign = locale::language(&settings.source_locale) != locale::language(&pair.locale);
    let seen = |known: role::Known<'_>| Seen {
        base: known.source.key(),
        today: known.today.cloned(),
        name: known.target.map(|target| target.name.clone()),
        is_stale: known.is_changed,
        is_untranslated: known.target.is_some_and(|target| {
            is_foreign && !target.has_code && role::is_untranslated(&known.source.name, &target.name, false)
        }),
    };
    sightings.seen = Some(roles.iter().map(seen).collect());
    let is_today = pair.today.as_ref().is_some_and(|today| Arc::ptr_eq(today, source));
    sightings.defined = if is_today { roles.source } else { today() };
    Some(sightings)
}

/// The roles of a pair, and what the author did to them since.
fn roles_of(pair: &Pair, alignment: &Alignment<'_>, settings: &Settings) -> Paired {
    let mut roles = Paired::of(alignment, &settings.roles);
    if let (Some(today), Some(drift)) = (&pair.today, &pair.drift)
        && !roles.source.is_empty()
    {
        roles.follow(alignment.source, today, drift, &settings.roles);
    }
    roles
}

/// Runs all checks over all pairs, which also say what there is to learn.
pub fn run(corpus: &Corpus, settings: &Settings) -> Vec<Finding> {
    let learned = Learned::of(corpus, settings);
    run_with(&learned, &Site::of(corpus, &Surroundings::default()), corpus, settings)
}

/// Runs all checks over all pairs. Findings are ordered by pair, then by place.
pub fn run_with(learned: &Learned, site: &Site, corpus: &Corpus, settings: &Settings) -> Vec<Finding> {
    let seen = first_sightings(corpus);
    let on = checks_on(settings);
    let per_pair: Vec<Vec<Finding>> = corpus
        .pairs
        .par_iter()
        .enumerate()
        .map(|(index, pair)| {
            let nothing = Model::default();
            let model = learned.models.get(&pair.locale).unwrap_or(&nothing);
            let locale_records = learned.recording.contains(&pair.locale);
            let around = Around {
                is_new: seen[index],
                locale_records,
                model,
                register: &learned.roles,
                site: Some(site),
                settings,
                on: &on,
            };
            check_pair(index, pair, &around)
        })
        .collect();
    per_pair.into_iter().flatten().collect()
}

/// Looks at what the source of each page did since it was translated, and says in its verdict how much of that is for a
/// translator. Comes before [`run`].
pub fn judge(corpus: &mut Corpus, settings: &Settings) {
    // Translations of one page into many languages were often made from one version.
    let versions = |pair: &Pair| -> Option<(Arc<Document>, Arc<Document>)> {
        let (base, today) = (pair.source.as_ref()?, pair.today.as_ref()?);
        (pair.target.is_some() && !Arc::ptr_eq(base, today)).then(|| (base.clone(), today.clone()))
    };
    let address = |document: &Arc<Document>| Arc::as_ptr(document) as usize;
    let name = |versions: &(Arc<Document>, Arc<Document>)| (address(&versions.0), address(&versions.1));
    let mut seen = FxHashSet::default();
    let distinct: Vec<_> =
        corpus.pairs.iter().filter_map(versions).filter(|versions| seen.insert(name(versions))).collect();
    let drifts: Vec<Option<Arc<Drift>>> = distinct
        .par_iter()
        .map(|(base, today)| {
            // A page that breaks the comparison stays stale; what breaks the checks will be reported.
            let compared = AssertUnwindSafe(|| drift::compare(base, today, &|key| settings.fate(key)));
            catch_unwind(compared).ok().map(Arc::new)
        })
        .collect();
    let drifts: FxHashMap<_, _> = distinct.iter().map(name).zip(drifts).collect();
    corpus.pairs.par_iter_mut().for_each(|pair| {
        pair.drift = versions(pair).and_then(|versions| drifts.get(&name(&versions))?.clone());
        if let Some(drift) = drift_of_parts(pair, settings) {
            pair.drift = Some(Arc::new(drift));
            pair.verdict = Verdict::Stale;
        }
        drop_followed(pair);
        let is_cosmetic = pair.drift.as_ref().is_some_and(|drift| drift.class == Class::Cosmetic);
        pair.verdict = match pair.verdict {
            Verdict::Stale if is_cosmetic => Verdict::Cosmetic,
            // The sections that were brought up to date were all there was to do.
            Verdict::Partial if is_cosmetic => Verdict::Current,
            verdict => verdict,
        };
        judge_earlier(pair);
    });
}

/// Where the base is an estimate, it may be older than the truth: what the translation follows already is no change.
fn drop_followed(pair: &mut Pair) {
    let (Some(drift), Some(base), Some(today), Some(target)) =
        (&pair.drift, &pair.source, &pair.today, &pair.target)
    else {
        return;
    };
    if !pair.is_estimated() || drift.class == Class::Cosmetic {
        return;
    }
    let left = AssertUnwindSafe(|| drift.without_followed(today, &align(base, target, &Model::default())));
    let Ok(left) = catch_unwind(left) else { return };
    if left.is_none() {
        // It follows all that changed, so today's text is what it was made from.
        pair.verdict = Verdict::Current;
        pair.source.clone_from(&pair.today);
        pair.base.revision = None;
    }
    pair.drift = left.map(Arc::new);
}

/// What changed, for a page whose base is not at hand and of which the lock records the parts.
fn drift_of_parts(pair: &Pair, settings: &Settings) -> Option<Drift> {
    if !pair.is_judged_against_today() {
        return None;
    }
    let (recorded, today) = (pair.locked.as_ref()?, pair.today.as_ref()?);
    let compared = AssertUnwindSafe(|| drift::parts::compare(recorded, today, &|key| settings.fate(key)));
    catch_unwind(compared).ok()
}

/// Compares a translation with what it was before it last recorded another source.
fn judge_earlier(pair: &mut Pair) {
    let (Some(earlier), Some(source), Some(target)) = (&pair.earlier, &pair.source, &pair.target) else {
        return;
    };
    if !matches!(pair.verdict, Verdict::Current | Verdict::Cosmetic) {
        return;
    }
    let suspect = AssertUnwindSafe(|| {
        drift::suspect((&earlier.base, &earlier.target), (source.as_ref(), target.as_ref()))
    });
    if let Ok(Some(suspect)) = catch_unwind(suspect) {
        pair.suspect = Some(suspect);
        pair.verdict = Verdict::Suspicious;
    }
}

/// Runs all checks over one pair under a model of its locale, as [`run`] does.
pub fn run_pair(index: usize, pair: &Pair, model: &Model, settings: &Settings) -> Vec<Finding> {
    let is_new = Sighting { source: true, today: true, target: true };
    let on = checks_on(settings);
    let register = Register::of(sightings(pair, model, settings).into_iter().collect());
    let around =
        Around { is_new, locale_records: false, model, register: &register, site: None, settings, on: &on };
    check_pair(index, pair, &around)
}

/// The checks that are on, with their levels.
fn checks_on(settings: &Settings) -> Vec<(&'static Check, Level)> {
    checks::ALL.iter().filter_map(|check| Some((*check, settings.level(check)?))).collect()
}

/// Whether one of these checks looks at how pages go together.
fn aligns(on: &[(&'static Check, Level)]) -> bool {
    on.iter().any(|(check, _)| matches!(check.run, Run::Aligned(_) | Run::Fresh(_)))
}

/// A model for each locale, learned from its pairs.
pub fn learn(corpus: &Corpus) -> BTreeMap<String, Model> {
    let mut pages: BTreeMap<&str, usize> = BTreeMap::new();
    for pair in &corpus.pairs {
        *pages.entry(pair.locale.as_str()).or_default() += 1;
    }
    let lessons: Vec<Option<(&str, Lessons)>> = corpus
        .pairs
        .par_iter()
        .map(|pair| {
            let (source, target) = (pair.source.as_deref()?, pair.target.as_deref()?);
            // A page that breaks the reader teaches nothing; the checks will report it.
            let lessons = catch_unwind(AssertUnwindSafe(|| {
                Lessons::of_pair(source, target, pages[pair.locale.as_str()])
            }))
            .ok()?;
            Some((pair.locale.as_str(), lessons))
        })
        .collect();
    let mut by_locale: BTreeMap<&str, Lessons> = BTreeMap::new();
    for (locale, lessons) in lessons.into_iter().flatten() {
        by_locale.entry(locale).or_default().add(lessons);
    }
    by_locale
        .into_par_iter()
        .map(|(locale, lessons)| {
            let (forward, backward) = rayon::join(|| lessons.forward(), || lessons.backward());
            (locale.to_owned(), lessons.model(forward, backward))
        })
        .collect()
}

/// For each pair whether its source and its target are seen in it for the first time: pages are shared by
/// locales, and their own faults are reported once.
fn first_sightings(corpus: &Corpus) -> Vec<Sighting> {
    let mut seen = FxHashSet::default();
    let mut is_new = |document: &Option<Arc<Document>>| {
        document.as_ref().is_some_and(|document| seen.insert(Arc::as_ptr(document) as usize))
    };
    let sighting = |pair: &Pair| {
        let source = is_new(&pair.source);
        // Most sources are what was translated.
        let is_same = pair.today.as_ref().zip(pair.source.as_ref()).is_some_and(|(a, b)| Arc::ptr_eq(a, b));
        let today = if is_same { source } else { is_new(&pair.today) };
        Sighting { source, today, target: is_new(&pair.target) }
    };
    corpus.pairs.iter().map(sighting).collect()
}

/// Which pages of a pair are seen in it for the first time.
#[derive(Debug, Clone, Copy)]
struct Sighting {
    source: bool,
    today: bool,
    target: bool,
}

/// What a pair is checked under.
struct Around<'a> {
    is_new: Sighting,
    locale_records: bool,
    model: &'a Model,
    register: &'a Register,
    site: Option<&'a Site>,
    settings: &'a Settings,
    on: &'a [(&'static Check, Level)],
}

fn check_pair(index: usize, pair: &Pair, around: &Around<'_>) -> Vec<Finding> {
    let Around { is_new, locale_records, model, register, site, settings, on } = *around;
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        let mut found = Vec::new();
        let alignment = match (&pair.source, &pair.target) {
            (Some(source), Some(target)) if aligns(on) => Some(align(source, target, model)),
            _ => None,
        };
        let linked = site.map(|site| Linked::of(index, pair, site, (is_new.today, is_new.target)));
        let passages = alignment.as_ref().map_or_else(Vec::new, |alignment| {
            passage::of(alignment, &|key| settings.is_translatable_key(key))
        });
        let roles =
            alignment.as_ref().map(|alignment| roles_of(pair, alignment, settings)).unwrap_or_default();
        for (check, level) in on {
            let before = found.len();
            match check.run {
                Run::Aligned(run) => {
                    if let Some(alignment) = &alignment {
                        run(
                            &mut found,
                            &Context {
                                pair: index,
                                page: &pair.source_path,
                                locale: &pair.locale,
                                is_base: !pair.is_judged_against_today(),
                                alignment,
                                passages: &passages,
                                roles: &roles,
                                register,
                                platform: site.map_or(&platform::ALL[0], Site::platform),
                                settings,
                            },
                        );
                    }
                }
                Run::Pair(run) => run(&mut found, index, pair),
                Run::Fresh(run) => {
                    if let Some(alignment) = &alignment {
                        run(&mut found, &Fresh { index, pair, alignment, locale_records });
                    }
                }
                Run::Page(run) => {
                    for (document, is_source, is_new) in
                        [(&pair.source, true, is_new.source), (&pair.target, false, is_new.target)]
                    {
                        if let Some(document) = document.as_deref().filter(|_| is_new) {
                            run(&mut found, &Page { pair: index, is_source, document });
                        }
                    }
                }
                Run::Linked(run) => {
                    if let Some(linked) = &linked {
                        run(&mut found, linked);
                    }
                }
                Run::Engine => {}
            }
            found[before..].iter_mut().for_each(|finding| finding.level = finding.level.min(*level));
        }
        if pair.is_judged_against_today() {
            found.iter_mut().filter(|finding| depends_on_base(finding)).for_each(doubt);
        }
        checks::say_once(&mut found);
        found
    }));
    let mut found = outcome.unwrap_or_else(|panic| {
        let detail = panic
            .downcast_ref::<String>()
            .map(String::as_str)
            .or_else(|| panic.downcast_ref::<&str>().copied())
            .unwrap_or("");
        vec![checks::internal_error(index, detail)]
    });
    put_in_order(&mut found);
    name(&mut found, pair);
    found
}

/// Whether a finding would be another, or none, if the page were judged against what it was made from.
fn depends_on_base(finding: &Finding) -> bool {
    let promise = checks::by_id(finding.check).map(|check| check.promise);
    !matches!(promise, Some(Promise::Fresh | Promise::Sound))
}

/// Marks a finding that may be an edit of the source's author: it says so and fails nothing by itself.
fn doubt(finding: &mut Finding) {
    finding.level = finding.level.min(Level::Warning);
    finding.facts.push(("base", "head".into()));
}

/// By place in the source, then in the target; what has no place in the source goes by the target.
fn put_in_order(found: &mut [Finding]) {
    found.sort_by(|left, right| {
        let key = |finding: &Finding| (finding.source.or(finding.target), finding.target, finding.check);
        key(left).cmp(&key(right))
    });
}

/// Gives each finding its identity: equal anchors are told apart by their order.
fn name(found: &mut [Finding], pair: &Pair) {
    let mut counts: BTreeMap<(&'static str, String), usize> = BTreeMap::new();
    for finding in found {
        let count = counts.entry((finding.check, finding.anchor.clone())).or_default();
        *count += 1;
        let mut hash = Sha1::new();
        for part in [finding.check, &pair.source_path, &pair.locale, &finding.anchor, &count.to_string()] {
            hash.update(part.as_bytes());
            hash.update([0]);
        }
        finding.identity = hash.finalize().iter().take(10).map(|byte| format!("{byte:02x}")).collect();
    }
}
