//! Facts into sentences, in the reader's language: the only module that knows human languages.
//!
//! The sentences are Fluent catalogues, embedded: `source/messages/*.ftl` in English and
//! `locales/<tag>/messages/*.ftl` in every other language. A message that a language lacks or has
//! broken appears in English; the tests look at each language without that net.
//!
//! [`Catalog`] is neither `Send` nor `Sync`: findings become sentences on one thread, after the checks.

mod languages;
mod messages;
#[cfg(test)]
mod tests;

use std::cell::OnceCell;

use fluent::types::FluentNumber;
use fluent::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use fluent_langneg::{NegotiationStrategy, convert_vec_str_to_langids_lossy, negotiate_languages};

use crate::finding::{Fact, Finding, Level};

type Bundle = FluentBundle<FluentResource>;

/// A language of the interface: its tag and its catalogues.
struct Language {
    tag: &'static str,
    resources: &'static [&'static str],
    /// The pages of the checks, by id.
    pages: &'static [(&'static str, &'static str)],
}

/// The sentences of one language.
pub struct Catalog {
    language: &'static Language,
    bundle: Bundle,
    english: OnceCell<Bundle>,
}

impl Catalog {
    /// The catalogue of the language that suits `requested` best; English where none does. The first
    /// request counts most. Takes tags (`de-AT`) and POSIX names (`de_AT.UTF-8`); passes over what is
    /// neither.
    pub fn negotiate<'a>(requested: impl IntoIterator<Item = &'a str>) -> Self {
        let requested = requested.into_iter().map(|name| {
            let tag = name.split(['.', '@']).next().unwrap_or_default();
            tag.replace('_', "-")
        });
        let requested = convert_vec_str_to_langids_lossy(requested);
        let available = convert_vec_str_to_langids_lossy(languages::ALL.iter().map(|language| language.tag));
        let chosen = negotiate_languages(&requested, &available, None, NegotiationStrategy::Filtering)
            .first()
            .and_then(|tag| languages::ALL.iter().find(|language| language.tag == tag.to_string()));
        Self::of(chosen.unwrap_or(english()))
    }

    /// The catalogue of the source language, which machine formats speak unless asked otherwise.
    pub fn english() -> Self {
        Self::of(english())
    }

    fn of(language: &'static Language) -> Self {
        Self { language, bundle: bundle(language), english: OnceCell::new() }
    }

    /// The tag of its language.
    pub fn locale(&self) -> &'static str {
        self.language.tag
    }

    /// The page of a check, where the language has it.
    pub fn page(&self, check: &str) -> Option<&'static str> {
        self.language.pages.iter().find(|(id, _)| *id == check).map(|(_, page)| *page)
    }

    /// The tags of all languages that there are, the source language first.
    pub fn locales() -> impl Iterator<Item = &'static str> {
        languages::ALL.iter().map(|language| language.tag)
    }

    /// What a finding says, as one sentence or two. Words of the documents stand in it as they are:
    /// whoever prints it makes them safe.
    pub fn finding(&self, finding: &Finding) -> String {
        self.text(finding.check, &finding.facts)
    }

    /// The word for a level, as it stands before a message.
    pub fn level(&self, level: Level) -> String {
        match level {
            Level::Error => self.level_error(),
            Level::Warning => self.level_warning(),
            Level::Note => self.level_note(),
        }
    }

    /// "a, b and c".
    pub fn all_of(&self, items: &[String]) -> String {
        self.join(items, Self::list_and)
    }

    /// "a, b or c".
    pub fn one_of(&self, items: &[String]) -> String {
        self.join(items, Self::list_or)
    }

    fn join(&self, items: &[String], last: fn(&Self, &str, &str) -> String) -> String {
        let Some((tail, rest)) = items.split_last() else { return String::new() };
        let Some((first, more)) = rest.split_first() else { return tail.clone() };
        let head = more.iter().fold(first.clone(), |head, item| self.list_comma(&head, item));
        last(self, &head, tail)
    }

    /// The message `id` with `facts` as its variables; in English where this language has no such
    /// message or it does not work out.
    fn text(&self, id: &str, facts: &[(&'static str, Fact)]) -> String {
        let args = self.arguments(facts);
        if let Ok(text) = format(&self.bundle, id, &args) {
            return text;
        }
        let english = self.english.get_or_init(|| bundle(english()));
        format(english, id, &args).unwrap_or_else(|broken| broken.text)
    }

    /// The variables of a message: every fact, whether it says anything (`has-…`), and what a check
    /// may leave out.
    fn arguments(&self, facts: &[(&'static str, Fact)]) -> FluentArgs<'static> {
        let mut args = FluentArgs::new();
        args.set("duplicate", "no");
        for absent in ["has-alternatives", "has-cause", "has-earlier", "has-moved", "has-suggestion"] {
            args.set(absent, "no");
        }
        for (name, fact) in facts {
            let (value, says) = match fact {
                Fact::Number(number) => (FluentValue::from(*number), true),
                Fact::Text(text) => (FluentValue::from(text.clone()), !text.trim().is_empty()),
                Fact::List(items) => (FluentValue::from(self.list(name, items)), !items.is_empty()),
            };
            args.set(*name, value);
            args.set(format!("has-{name}"), if says { "yes" } else { "no" });
        }
        args
    }

    fn list(&self, name: &str, items: &[Fact]) -> String {
        let items: Vec<String> = items
            .iter()
            .map(|item| match item {
                Fact::Text(text) => text.clone(),
                Fact::Number(number) => number.to_string(),
                Fact::List(items) => self.list(name, items),
            })
            .collect();
        if name == "alternatives" { self.one_of(&items) } else { self.all_of(&items) }
    }
}

fn english() -> &'static Language {
    languages::ALL.first().expect("the generated list opens with the source language")
}

/// Parses the catalogues of one language. What does not parse is left out: a test sees to it that
/// there is no such thing.
fn bundle(language: &Language) -> Bundle {
    let tag = language.tag.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new(vec![tag]);
    bundle.set_use_isolating(false);
    for text in language.resources {
        let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(partial, _)| partial);
        bundle.add_resource_overriding(resource);
    }
    let mark = format(&bundle, "number-group", &FluentArgs::new()).unwrap_or_default();
    // A formatter is a plain function and cannot hold the mark, so there is one for each.
    bundle.set_formatter(match mark.as_str() {
        "," => Some(|value, _| grouped(value, ',')),
        "." => Some(|value, _| grouped(value, '.')),
        "\u{A0}" => Some(|value, _| grouped(value, '\u{A0}')),
        "\u{202F}" => Some(|value, _| grouped(value, '\u{202F}')),
        _ => None,
    });
    bundle
}

/// What became of a message that did not work out, and why.
#[derive(Debug)]
struct Broken {
    text: String,
    #[cfg_attr(not(test), expect(dead_code, reason = "a reader gets the text; the tests want the causes"))]
    causes: Vec<String>,
}

fn format(bundle: &Bundle, id: &str, args: &FluentArgs<'_>) -> Result<String, Broken> {
    let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else {
        return Err(Broken { text: id.to_owned(), causes: vec![format!("{id}: no such message")] });
    };
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
    if errors.is_empty() {
        return Ok(text);
    }
    Err(Broken { text, causes: errors.iter().map(|error| format!("{id}: {error}")).collect() })
}

/// A whole number with `mark` between groups of three digits, which the fluent crate leaves out.
fn grouped(value: &FluentValue<'_>, mark: char) -> Option<String> {
    let FluentValue::Number(FluentNumber { value, .. }) = value else { return None };
    let digits = value.to_string();
    let (sign, digits) = digits.strip_prefix('-').map_or(("", digits.as_str()), |rest| ("-", rest));
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let mut text = sign.to_owned();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at) % 3 == 0 {
            text.push(mark);
        }
        text.push(digit);
    }
    Some(text)
}
