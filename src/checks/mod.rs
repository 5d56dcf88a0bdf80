//! The checks, one file each. A check reads an alignment and says what came apart.
//!
//! To add one: write `src/checks/<id>.rs` and its page `source/checks/<id>.md`, list it in [`ALL`],
//! and give it a sentence in `source/messages/checks.ftl`.

mod added_quotes;
mod ambiguous_anchor;
mod broken_anchor;
mod broken_image;
mod broken_include;
mod broken_link;
mod call;
mod case_mismatch;
mod catalogue;
mod changed_alert;
mod changed_code;
mod changed_columns;
mod changed_directive;
mod changed_html;
mod changed_identifier;
mod changed_image;
mod changed_inline_code;
mod changed_level;
mod changed_link;
mod changed_macro;
mod changed_metadata;
mod changed_number;
mod changed_placeholder;
mod changed_reference;
mod changed_variable;
mod code;
mod codes;
mod cosmetic_change;
mod describe;
mod double_word;
mod duplicate_anchor;
mod duplicate_message;
mod duplicate_variant;
mod extra_attribute;
mod extra_block;
mod extra_document;
mod extra_heading;
mod extra_item;
mod extra_message;
mod extra_metadata;
mod extra_role;
mod extra_row;
mod extra_section;
mod foreign_link;
mod fresh;
mod fuzzy_message;
mod glued;
mod glued_code;
mod glued_link;
mod inconsistent_hyphen;
mod inconsistent_role;
mod inconsistent_term;
mod insertion;
mod internal_error;
mod invalid_encoding;
mod invalid_front_matter;
mod joined_code;
mod junk;
mod leaked_token;
mod linked;
mod lost_anchor;
mod markup_leak;
mod merged_block;
mod missing_attribute;
mod missing_block;
mod missing_cell;
mod missing_document;
mod missing_fingerprint;
mod missing_heading;
mod missing_item;
mod missing_message;
mod missing_metadata;
mod missing_plural;
mod missing_role;
mod missing_row;
mod missing_section;
mod moved_block;
mod moved_item;
mod moved_row;
mod moved_section;
mod no_loc;
mod partial_translation;
mod pseudo_list_marker;
mod rendered;
mod reused_id;
mod shouted_word;
mod spaced_code_punctuation;
mod split_block;
mod stale_translation;
mod suspicious_fingerprint;
mod swallowed_punctuation;
mod targets;
mod term;
mod things;
mod truncated_document;
mod twins;
mod unbalanced_emphasis;
mod unknown_fingerprint;
mod unknown_reference;
mod unknown_role;
mod unnamed_role;
mod untranslated;
mod untranslated_role;
mod wording;
mod wrong_drift_status;

use crate::align::Alignment;
use crate::corpus::{Defined, Pair};
use crate::document::Document;
use crate::drift::Fate;
use crate::finding::{Finding, Level};
use crate::glossary::Glossary;
use crate::passage::Passages;
use crate::role::{Catalogs, Paired, Register, Rules};
use crate::site::platform::Platform;
use crate::text::Span;
pub use linked::Linked;

/// What a reader can rely on where the check is silent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Promise {
    /// The files can be read at all.
    Readable,
    /// Nothing is missing and nothing was invented.
    Complete,
    /// The translation is made from the source as it is.
    Fresh,
    /// What is there works.
    Sound,
    /// What must not change has not, and what was translated reads as it was meant to.
    Faithful,
}

impl Promise {
    /// The word of configuration and machine formats.
    pub fn word(self) -> &'static str {
        match self {
            Self::Readable => "readable",
            Self::Complete => "complete",
            Self::Fresh => "fresh",
            Self::Sound => "sound",
            Self::Faithful => "faithful",
        }
    }
}

/// How much a project wants to hear. Ordered: each holds the checks of those before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Profile {
    /// What is nearly always right, so that it can guard every change.
    #[default]
    Default,
    /// Also what is right more often than not.
    Strict,
    /// Also what a person should look at once before publication.
    Audit,
}

impl Profile {
    /// All profiles, mildest first.
    pub const ALL: [Self; 3] = [Self::Default, Self::Strict, Self::Audit];

    /// The word of configuration and the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Default => "default",
            Self::Strict => "strict",
            Self::Audit => "audit",
        }
    }

    /// The profile of this name.
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|profile| profile.word() == word)
    }
}

/// One check: words and a function.
#[derive(Debug)]
pub struct Check {
    /// Its public id, named by the fault: reads after "allow".
    pub id: &'static str,
    /// The promise it keeps.
    pub promise: Promise,
    /// The level of its findings unless configured otherwise.
    pub level: Level,
    /// The mildest profile in which it is on.
    pub profile: Profile,
    /// The names of its facts, which are the variables of its message.
    pub facts: &'static [&'static str],
    /// Its page in English: documentation, tests and help in one.
    pub page: &'static str,
    /// What it looks at, and how.
    pub run: Run,
}

/// What a check looks at.
#[derive(Debug, Clone, Copy)]
pub enum Run {
    /// Two pages and their alignment.
    Aligned(fn(&mut Vec<Finding>, &Context<'_>)),
    /// A pair of which one page may be absent.
    Pair(fn(&mut Vec<Finding>, usize, &Pair)),
    /// A pair of which both pages are there, and what its source did since.
    Fresh(fn(&mut Vec<Finding>, &Fresh<'_>)),
    /// A pair, and what links on its pages lead to.
    Linked(fn(&mut Vec<Finding>, &Linked<'_>)),
    /// One page by itself; each page is looked at once, however many pairs it is in.
    Page(fn(&mut Vec<Finding>, &Page<'_>)),
    /// Nothing: the engine itself reports it.
    Engine,
}

/// Two aligned pages.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// Index of the pair in the corpus.
    pub pair: usize,
    /// The path of the source page.
    pub page: &'a str,
    /// The locale of the translation.
    pub locale: &'a str,
    /// Whether the source is the text that was translated, as far as anybody can tell.
    pub is_base: bool,
    /// How its pages go together.
    pub alignment: &'a Alignment<'a>,
    /// Their passages, side by side.
    pub passages: &'a [Passages<'a>],
    /// The messages of all catalogues.
    pub defined: &'a Defined,
    /// Their roles.
    pub roles: &'a Paired,
    /// What all pages say of roles.
    pub register: &'a Register,
    /// The site generator that serves them.
    pub platform: &'static Platform,
    /// What the project wants.
    pub settings: &'a Settings,
}

/// A pair of which both pages are there.
#[derive(Debug, Clone, Copy)]
pub struct Fresh<'a> {
    /// Index of the pair in the corpus.
    pub index: usize,
    /// The pair, judged.
    pub pair: &'a Pair,
    /// How its base and its translation go together.
    pub alignment: &'a Alignment<'a>,
    /// Whether other pages of its locale record what they were made from.
    pub locale_records: bool,
}

/// One page by itself.
#[derive(Debug, Clone, Copy)]
pub struct Page<'a> {
    /// Index of the first pair it is in.
    pub pair: usize,
    /// Whether it is the pair's source.
    pub is_source: bool,
    /// The page.
    pub document: &'a Document,
}

impl Page<'_> {
    /// A finding about a place of the page.
    fn finding(&self, check: &Check, anchor: String, place: Span) -> Finding {
        let mut finding = check.finding(self.pair, anchor);
        let side = if self.is_source { &mut finding.source } else { &mut finding.target };
        *side = Some(place);
        finding
    }
}

/// A part of a block of code that may be translated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodePart {
    /// What is said to readers of the code.
    Comments,
    /// Strings that say something to people.
    Strings,
    /// Names in angle brackets that stand for something else.
    Placeholders,
}

impl CodePart {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Comments, Self::Strings, Self::Placeholders];
}

/// What the checks need to know of the project. Values only; `workspace` fills it from the
/// configuration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// Front-matter keys whose values are prose, so that they may differ. `*` at the end matches any
    /// rest.
    pub translatable_keys: Vec<String>,
    /// Front-matter keys that belong to one side alone: fingerprints, dates of hand-over.
    pub own_keys: Vec<String>,
    /// Front-matter keys of the source that no translation follows, such as its author or its date: a change of them
    /// makes nothing stale. `*` as above.
    pub untracked_keys: Vec<String>,
    /// How roles are found.
    pub roles: Rules,
    /// What roles are called.
    pub role_names: Catalogs,
    /// The locale of the source.
    pub source_locale: String,
    /// What of a block of code translations may change.
    pub translatable_code: Vec<CodePart>,
    /// The terms of the project.
    pub glossary: Glossary,
    /// Which checks are on.
    pub profile: Profile,
    /// Levels set by configuration: check id and level, or none to turn it off.
    pub levels: Vec<(String, Option<Level>)>,
}

impl Settings {
    /// The level of a check's findings; none where it is off.
    pub fn level(&self, check: &Check) -> Option<Level> {
        match self.levels.iter().rev().find(|(id, _)| id == check.id) {
            Some((_, level)) => *level,
            None => (check.profile <= self.profile).then_some(check.level),
        }
    }

    /// Whether a front-matter key belongs to one side alone.
    pub fn is_own_key(&self, key: &str) -> bool {
        self.own_keys.iter().any(|pattern| matches(pattern, key))
    }

    /// What becomes of a front-matter key of the source in a translation.
    pub fn fate(&self, key: &str) -> Fate {
        match () {
            () if self.is_own_key(key) => Fate::Ignored,
            () if self.untracked_keys.iter().any(|pattern| matches(pattern, key)) => Fate::Ignored,
            () if self.is_translatable_key(key) => Fate::Translated,
            () => Fate::Copied,
        }
    }

    /// Whether the value of a front-matter key is prose.
    pub fn is_translatable_key(&self, key: &str) -> bool {
        self.translatable_keys.iter().any(|pattern| matches(pattern, key))
    }
}

fn matches(pattern: &str, key: &str) -> bool {
    match pattern.strip_suffix('*') {
        Some(start) => key.starts_with(start),
        None => key == pattern,
    }
}

/// All checks, in the order of the documentation.
pub static ALL: &[&Check] = &[
    &invalid_encoding::CHECK,
    &invalid_front_matter::CHECK,
    &junk::CHECK,
    &duplicate_message::CHECK,
    &duplicate_variant::CHECK,
    &truncated_document::CHECK,
    &internal_error::CHECK,
    &missing_document::CHECK,
    &extra_document::CHECK,
    &missing_section::CHECK,
    &extra_section::CHECK,
    &missing_heading::CHECK,
    &extra_heading::CHECK,
    &missing_role::CHECK,
    &extra_role::CHECK,
    &unnamed_role::CHECK,
    &unknown_role::CHECK,
    &missing_row::CHECK,
    &extra_row::CHECK,
    &missing_item::CHECK,
    &extra_item::CHECK,
    &missing_block::CHECK,
    &extra_block::CHECK,
    &missing_message::CHECK,
    &extra_message::CHECK,
    &missing_attribute::CHECK,
    &extra_attribute::CHECK,
    &missing_cell::CHECK,
    &changed_columns::CHECK,
    &missing_metadata::CHECK,
    &extra_metadata::CHECK,
    &changed_metadata::CHECK,
    &moved_section::CHECK,
    &moved_row::CHECK,
    &moved_item::CHECK,
    &moved_block::CHECK,
    &merged_block::CHECK,
    &split_block::CHECK,
    &changed_level::CHECK,
    &changed_alert::CHECK,
    &stale_translation::CHECK,
    &partial_translation::CHECK,
    &cosmetic_change::CHECK,
    &suspicious_fingerprint::CHECK,
    &unknown_fingerprint::CHECK,
    &missing_fingerprint::CHECK,
    &wrong_drift_status::CHECK,
    &reused_id::CHECK,
    &fuzzy_message::CHECK,
    &broken_link::CHECK,
    &broken_anchor::CHECK,
    &lost_anchor::CHECK,
    &foreign_link::CHECK,
    &broken_image::CHECK,
    &broken_include::CHECK,
    &case_mismatch::CHECK,
    &ambiguous_anchor::CHECK,
    &unknown_reference::CHECK,
    &changed_link::CHECK,
    &swallowed_punctuation::CHECK,
    &added_quotes::CHECK,
    &glued_link::CHECK,
    &glued_code::CHECK,
    &spaced_code_punctuation::CHECK,
    &unbalanced_emphasis::CHECK,
    &markup_leak::CHECK,
    &leaked_token::CHECK,
    &pseudo_list_marker::CHECK,
    &duplicate_anchor::CHECK,
    &double_word::CHECK,
    &shouted_word::CHECK,
    &changed_image::CHECK,
    &changed_code::CHECK,
    &changed_inline_code::CHECK,
    &joined_code::CHECK,
    &changed_directive::CHECK,
    &changed_macro::CHECK,
    &changed_placeholder::CHECK,
    &changed_variable::CHECK,
    &changed_reference::CHECK,
    &missing_plural::CHECK,
    &changed_identifier::CHECK,
    &changed_html::CHECK,
    &changed_number::CHECK,
    &untranslated::CHECK,
    &untranslated_role::CHECK,
    &inconsistent_role::CHECK,
    &term::CHECK,
    &no_loc::CHECK,
    &inconsistent_term::CHECK,
    &inconsistent_hyphen::CHECK,
];

impl Check {
    /// A finding of this check, with an anchor that says where in the structure it is. The engine gives it the level
    /// that the project wants, unless the check sets a milder one.
    fn finding(&self, pair: usize, anchor: String) -> Finding {
        Finding {
            check: self.id,
            level: Level::Error,
            pair,
            facts: Vec::new(),
            source: None,
            is_of_today: false,
            target: None,
            anchor,
            identity: String::new(),
            edit: None,
            is_brief: false,
            hunks: Vec::new(),
        }
    }
}

/// The check called `id`.
pub fn by_id(id: &str) -> Option<&'static Check> {
    ALL.iter().copied().find(|check| check.id == id)
}

/// Leaves one of what two checks say of one link.
pub(crate) fn say_once(found: &mut Vec<Finding>) {
    targets::say_once(found);
}

/// A finding of a check that the engine reports by itself.
pub(crate) fn internal_error(pair: usize, detail: &str) -> Finding {
    let mut finding = internal_error::CHECK.finding(pair, String::new()).with("detail", detail);
    finding.source = Some(Span::at(0));
    finding
}
