//! Facts into sentences, in the reader's language: the only module that knows human languages.
//!
//! The sentences are Fluent catalogues, embedded: `source/messages/*.ftl` in English and
//! `locales/<tag>/messages/*.ftl` in every other language. A message that a language lacks or has
//! broken appears in English; the tests look at each language without that net. A file of messages is parsed when
//! the first of its messages is wanted, so that nobody waits for sentences that are not said.
//!
//! [`Catalog`] is neither `Send` nor `Sync`: findings become sentences on one thread, after the checks.

mod languages;
mod messages;
mod pseudo;
#[cfg(test)]
mod tests;

use std::cell::OnceCell;
use std::rc::Rc;

use fluent::types::FluentNumber;
use fluent::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use fluent_langneg::{NegotiationStrategy, convert_vec_str_to_langids_lossy, negotiate_languages};

use crate::finding::{Fact, Finding, Level};

type Bundle = FluentBundle<Rc<FluentResource>>;

/// A file of messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum File {
    /// The sentences of findings.
    Checks,
    /// The help of the command line.
    Help,
    /// What the others use; every bundle has it as well.
    Parts,
    /// What went wrong outside the pages.
    Troubles,
    /// The results of all commands.
    Ui,
    /// Headings of the help, and faults of the command line.
    Usage,
}

impl File {
    const ALL: [Self; 6] = [Self::Checks, Self::Help, Self::Parts, Self::Troubles, Self::Ui, Self::Usage];

    /// The name of the file, without its ending.
    fn name(self) -> &'static str {
        match self {
            Self::Checks => "checks",
            Self::Help => "help",
            Self::Parts => "parts",
            Self::Troubles => "troubles",
            Self::Ui => "ui",
            Self::Usage => "usage",
        }
    }
}

/// A language of the interface: its tag and its catalogues.
struct Language {
    tag: &'static str,
    /// The files of messages that it has, by name.
    texts: &'static [(&'static str, &'static str)],
    /// The pages of the checks, by id.
    pages: &'static [(&'static str, &'static str)],
}

impl Language {
    /// The text of a file; empty where the language does not have it.
    fn text(&self, file: File) -> &'static str {
        self.texts.iter().find(|(name, _)| *name == file.name()).map_or("", |(_, text)| *text)
    }
}

/// The sentences of one language.
pub struct Catalog {
    language: &'static Language,
    /// A bundle a file, each made when it is first asked.
    bundles: [OnceCell<Bundle>; File::ALL.len()],
    parts: OnceCell<Rc<FluentResource>>,
    /// What is behind a language that lacks a message.
    english: OnceCell<Box<Catalog>>,
}

impl Catalog {
    /// The catalogue of the language that suits `requested` best; English where none does. The first
    /// request counts most. Takes tags (`de-AT`) and POSIX names (`de_AT.UTF-8`); passes over what is
    /// neither.
    pub fn negotiate<'a>(requested: impl IntoIterator<Item = &'a str>) -> Self {
        let available = Self::locales();
        let requested = requested.into_iter().map(|name| {
            let tag = name.split(['.', '@']).next().unwrap_or_default();
            tag.replace('_', "-")
        });
        let requested = convert_vec_str_to_langids_lossy(requested);
        let available = convert_vec_str_to_langids_lossy(available);
        let chosen = negotiate_languages(&requested, &available, None, NegotiationStrategy::Filtering)
            .first()
            .and_then(|tag| languages::ALL.iter().find(|language| language.tag == tag.to_string()));
        Self::of(chosen.unwrap_or(english()))
    }

    /// The catalogue of the source language, which machine formats speak unless asked otherwise.
    pub fn english() -> Self {
        Self::of(english())
    }

    /// English in disguise, by which to see what the catalogues do not say: every letter has a mark, and every
    /// message stands in brackets. No language is negotiated to it.
    pub fn pseudo() -> Self {
        Self::of(&pseudo::LANGUAGE)
    }

    fn of(language: &'static Language) -> Self {
        Self { language, bundles: Default::default(), parts: OnceCell::new(), english: OnceCell::new() }
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
        self.text(File::Checks, finding.check, &finding.facts)
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
        self.join(items, "list-and")
    }

    /// "a, b or c".
    pub fn one_of(&self, items: &[String]) -> String {
        self.join(items, "list-or")
    }

    fn join(&self, items: &[String], last: &str) -> String {
        let Some((tail, rest)) = items.split_last() else { return String::new() };
        let Some((first, more)) = rest.split_first() else { return tail.clone() };
        let two = |id: &str, head: &str, tail: &str| {
            self.text(File::Parts, id, &[("head", head.into()), ("tail", tail.into())])
        };
        let head = more.iter().fold(first.clone(), |head, item| two("list-comma", &head, item));
        two(last, &head, tail)
    }

    /// The help text of this id; none where there is none in any language.
    pub fn help(&self, id: &str) -> Option<String> {
        let args = FluentArgs::new();
        let own = format(self.bundle(File::Help), id, &args).ok();
        own.or_else(|| format(self.fallback()?.bundle(File::Help), id, &args).ok())
            .map(|text| self.marked(text))
    }

    /// The message `id` of `file` with `facts` as its variables; in English where this language has no such
    /// message or it does not work out.
    fn text(&self, file: File, id: &str, facts: &[(&'static str, Fact)]) -> String {
        let args = self.arguments(facts);
        let broken = match format(self.bundle(file), id, &args) {
            Ok(text) if file == File::Parts => return text,
            Ok(text) => return self.marked(text),
            Err(broken) => broken,
        };
        match self.fallback() {
            Some(english) => format(english.bundle(file), id, &args).unwrap_or_else(|broken| broken.text),
            None => broken.text,
        }
    }

    /// A whole message, between the brackets of the pseudo-locale.
    fn marked(&self, text: String) -> String {
        if std::ptr::eq(self.language, &pseudo::LANGUAGE) { format!("[{text}]") } else { text }
    }

    /// The catalogue behind this one; none behind that of English itself.
    fn fallback(&self) -> Option<&Self> {
        let is_english = std::ptr::eq(self.language, english());
        (!is_english).then(|| &**self.english.get_or_init(|| Box::new(Self::english())))
    }

    fn bundle(&self, file: File) -> &Bundle {
        self.bundles[file as usize].get_or_init(|| {
            let parts = self.parts.get_or_init(|| Rc::new(resource(self.language.text(File::Parts))));
            let own = (file != File::Parts).then(|| Rc::new(resource(self.language.text(file))));
            bundle(self.language, [Rc::clone(parts)].into_iter().chain(own))
        })
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

/// What does not parse is left out: a test sees to it that there is no such thing.
fn resource(text: &str) -> FluentResource {
    FluentResource::try_new(text.to_owned()).unwrap_or_else(|(partial, _)| partial)
}

fn bundle(language: &Language, resources: impl Iterator<Item = Rc<FluentResource>>) -> Bundle {
    let tag = language.tag.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new(vec![tag]);
    bundle.set_use_isolating(false);
    for resource in resources {
        bundle.add_resource_overriding(resource);
    }
    if std::ptr::eq(language, &pseudo::LANGUAGE) {
        bundle.set_transform(Some(pseudo::disguised));
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
