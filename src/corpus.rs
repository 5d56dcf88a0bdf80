//! All documents of a run and the pairs they make.

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::document::{Document, Message, Named};
use crate::drift::{Drift, Parts, Suspect};
use crate::text::Span;

/// Which text of the source a translation is judged against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BaseKind {
    /// The source at hand is byte for byte the text that was translated: the fingerprint says so.
    Current,
    /// A text from history whose content hash is the page's fingerprint.
    Hash,
    /// The text at the commit that the page records.
    Commit,
    /// The text of history that the structure of the translation fits best.
    Inferred,
    /// A text that was given for it, which no hash confirms.
    Given,
    /// Today's source, for want of anything better: differences may be the author's own edits.
    Head,
}

impl BaseKind {
    /// The word for it in machine formats.
    pub fn word(self) -> &'static str {
        match self {
            Self::Current => "current",
            Self::Hash => "hash",
            Self::Commit => "commit",
            Self::Inferred => "inferred",
            Self::Given => "given",
            Self::Head => "head",
        }
    }
}

/// The base of a pair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Base {
    /// How it was found.
    pub kind: BaseKind,
    /// The fingerprint, commit or blob that names it.
    pub revision: Option<String>,
}

/// What is known of a pair's freshness.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Made from the source at hand.
    Current,
    /// The source has changed since, and nothing of it is for a translator.
    Cosmetic,
    /// The source has changed since.
    Stale,
    /// The source has changed since, and some of its sections were brought up to date.
    Partial,
    /// The page names a revision that cannot be found.
    Unknown,
    /// The page does not say what it was made from.
    Unstamped,
    /// The page says that it is made from a newer source than it was, and a passage of it that had to change did not.
    Suspicious,
    /// There is no translation.
    Missing,
    /// There is no source.
    Orphan,
}

impl Verdict {
    /// All verdicts, in the order of reports.
    pub const ALL: [Self; 9] = [
        Self::Current,
        Self::Cosmetic,
        Self::Stale,
        Self::Partial,
        Self::Unknown,
        Self::Unstamped,
        Self::Suspicious,
        Self::Missing,
        Self::Orphan,
    ];

    /// The word for it in machine formats.
    pub fn word(self) -> &'static str {
        match self {
            Self::Current => "current",
            Self::Cosmetic => "cosmetic",
            Self::Stale => "stale",
            Self::Partial => "partial",
            Self::Unknown => "unknown",
            Self::Unstamped => "unstamped",
            Self::Suspicious => "suspicious",
            Self::Missing => "missing",
            Self::Orphan => "orphan",
        }
    }
}

/// What a translation records of its source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// The id of the fingerprint's scheme.
    pub scheme: &'static str,
    /// The hash, else the commit.
    pub revision: String,
    /// Where it stands in the translation; none where it is recorded elsewhere.
    pub span: Option<Span>,
    /// Whether the page itself says that its source has changed since; none where it says nothing of it.
    pub says_drifted: Option<bool>,
}

/// An earlier version of a translation, which recorded another source.
#[derive(Debug, Clone)]
pub struct Earlier {
    /// The translation as it was.
    pub target: Arc<Document>,
    /// The source that it recorded.
    pub base: Arc<Document>,
}

/// Where a page went that is no longer where it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// A path below the source root, or an address.
    pub to: String,
    /// What tells: `git`, `redirect`, `alias`.
    pub by: &'static str,
}

/// A source page and its translation into one locale; either may be absent, not both.
#[derive(Debug, Clone)]
pub struct Pair {
    /// Path below the source root, with `/`. For an orphan: where the source would be.
    pub source_path: String,
    /// Path below the target root, with `/`. For a missing page: where the translation would be.
    pub target_path: String,
    /// Index of the target's root, where 0 is the source's.
    pub root: usize,
    /// The source's path without what is its locale's: what addresses on the site are made of.
    pub address: String,
    /// The locale as configured or found.
    pub locale: String,
    /// The base, as far as it could be found: the source text that findings are judged against.
    pub source: Option<Arc<Document>>,
    /// The translation.
    pub target: Option<Arc<Document>>,
    /// Which text `source` is.
    pub base: Base,
    /// What is known of its freshness. The shell tells what bytes and stamps tell; `engine::judge` looks at what
    /// changed.
    pub verdict: Verdict,
    /// Whether its base may be in a part of the history that is not at hand.
    pub is_cut_off: bool,
    /// The source as it is today.
    pub today: Option<Arc<Document>>,
    /// What the page records of its source.
    pub recorded: Option<Recorded>,
    /// The parts of the source that the lock records for the page.
    pub locked: Option<Arc<Parts>>,
    /// The translation before it last recorded another source, where the history of translations is at hand.
    pub earlier: Option<Earlier>,
    /// The passage that makes the page suspicious; filled in by `engine::judge`.
    pub suspect: Option<Suspect>,
    /// For an orphan: where its source went.
    pub moved: Option<Moved>,
    /// What the source did since its base; filled in by `engine::judge`.
    pub drift: Option<Arc<Drift>>,
}

impl Pair {
    /// A pair of pages at one path, the translation made from the source as it is.
    pub fn of(
        path: &str,
        locale: &str,
        source: Option<Arc<Document>>,
        target: Option<Arc<Document>>,
    ) -> Self {
        let verdict = match (&source, &target) {
            (_, None) => Verdict::Missing,
            (None, _) => Verdict::Orphan,
            _ => Verdict::Current,
        };
        Self {
            source_path: path.to_owned(),
            target_path: path.to_owned(),
            root: 1,
            address: path.to_owned(),
            locale: locale.to_owned(),
            today: source.clone(),
            source,
            target,
            base: Base { kind: BaseKind::Current, revision: None },
            verdict,
            is_cut_off: false,
            recorded: None,
            locked: None,
            earlier: None,
            suspect: None,
            moved: None,
            drift: None,
        }
    }

    /// Whether its base is an estimate, which is no ground to record anything unasked.
    pub fn is_estimated(&self) -> bool {
        self.base.kind == BaseKind::Inferred
    }

    /// Whether the translation is a catalogue of messages. What a program asks of one is what its source has today, so
    /// that it is judged by that, whatever it was made from.
    pub fn is_catalogue(&self) -> bool {
        self.target.as_ref().is_some_and(|target| target.is_catalogue)
    }

    /// Whether the page says that it was made from another text than the one it is judged against, or nobody can know
    /// for want of history: what is found may be the author's edits.
    pub fn is_judged_against_today(&self) -> bool {
        self.lacks_base() && !self.is_catalogue()
    }

    /// Whether what it was made from is another text than today's, which is not at hand.
    pub fn lacks_base(&self) -> bool {
        let is_of_another = matches!(self.verdict, Verdict::Stale | Verdict::Unknown);
        self.base.kind == BaseKind::Head && (is_of_another || self.is_cut_off)
    }
}

/// Everything a run looks at. Pairs are ordered by locale, then source path.
#[derive(Debug, Clone, Default)]
pub struct Corpus {
    /// The pairs.
    pub pairs: Vec<Pair>,
}

/// Which messages the catalogues of a run have, by locale.
#[derive(Debug, Clone, Default)]
pub struct Defined {
    source: FxHashMap<String, Taken>,
    targets: FxHashMap<String, FxHashMap<String, Taken>>,
}

/// What a value takes in.
#[derive(Debug, Clone, Default)]
struct Taken {
    variables: Vec<String>,
    references: Vec<String>,
}

impl Taken {
    fn by(message: &Message) -> Self {
        let names = |named: &[Named]| named.iter().map(|named| named.name.clone()).collect();
        Self { variables: names(&message.variables), references: names(&message.references) }
    }
}

/// Of more messages that a message refers to it is not asked what they take: they are a handful.
const MOST_REFERENCES: usize = 32;

impl Defined {
    /// What the catalogues of `corpus` have.
    pub fn of(corpus: &Corpus) -> Self {
        let mut defined = Self::default();
        fn enter(into: &mut FxHashMap<String, Taken>, document: &Document) {
            for message in &document.messages {
                into.entry(message.key()).or_insert_with(|| Taken::by(message));
                // A reference may be to a message of which only attributes are there.
                into.entry(message.id.clone()).or_default();
            }
        }
        for pair in &corpus.pairs {
            if let Some(today) = pair.today.as_ref().filter(|today| today.is_catalogue) {
                enter(&mut defined.source, today);
            }
            if let Some(target) = pair.target.as_ref().filter(|target| target.is_catalogue) {
                enter(defined.targets.entry(pair.locale.clone()).or_default(), target);
            }
        }
        defined
    }

    /// Whether a catalogue of the locale or of the source has the message, term or attribute `name`.
    pub fn has(&self, locale: &str, name: &str) -> bool {
        self.source.contains_key(name)
            || self.targets.get(locale).is_some_and(|defined| defined.contains_key(name))
    }

    /// The variables that a value takes, of a locale or else of the source: its own, and those of the messages that it
    /// refers to, and that these refer to in turn.
    pub fn variables(&self, locale: Option<&str>, message: &Message) -> FxHashSet<String> {
        let Taken { variables, references } = Taken::by(message);
        self.collected(locale, variables, references)
    }

    /// The same of the message, term or attribute `name`.
    pub fn variables_of(&self, locale: Option<&str>, name: &str) -> FxHashSet<String> {
        self.collected(locale, Vec::new(), vec![name.to_owned()])
    }

    fn collected(
        &self,
        locale: Option<&str>,
        variables: Vec<String>,
        mut references: Vec<String>,
    ) -> FxHashSet<String> {
        let known = match locale {
            Some(locale) => self.targets.get(locale),
            None => Some(&self.source),
        };
        let mut all: FxHashSet<String> = variables.into_iter().collect();
        let mut at = 0;
        while let Some(name) = references.get(at).filter(|_| at < MOST_REFERENCES) {
            at += 1;
            let Some(taken) = known.and_then(|known| known.get(name)) else { continue };
            all.extend(taken.variables.iter().cloned());
            let more = taken.references.iter().take(MOST_REFERENCES);
            let more: Vec<String> = more.filter(|name| !references.contains(name)).cloned().collect();
            references.extend(more);
        }
        all
    }
}
