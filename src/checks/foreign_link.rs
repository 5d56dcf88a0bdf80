//! A link that names a locale: another one than the reader's, or the reader's own where the platform puts it in.

use rustc_hash::FxHashSet;

use super::linked::Followed;
use super::{Check, Linked, Profile, Promise, Run};
use crate::finding::{Finding, Level};
use crate::site::address::{Address, Start};
use crate::site::links::Role;
use crate::site::platform::LocaleInLinks;
use crate::text::locale;

pub(super) static CHECK: Check = Check {
    id: "foreign-link",
    promise: Promise::Sound,
    level: Level::Warning,
    profile: Profile::Default,
    facts: &["target", "locale", "reason"],
    page: include_str!("../../source/checks/foreign-link.md"),
    run: Run::Linked(run),
};

fn run(found: &mut Vec<Finding>, linked: &Linked<'_>) {
    let of_source = linked.targets_of_source();
    for (followed, (tag, reason)) in linked.faults(|linked, followed| fault(linked, followed, &of_source)) {
        let mut finding = linked.finding(&CHECK, &followed).with("locale", tag).with("reason", reason);
        if reason == "own" {
            finding.level = Level::Note;
        }
        found.push(finding);
    }
}

/// The locale that a link should not name, and why. `of_source` are the addresses that the source links to.
fn fault<'a>(
    linked: &Linked<'_>,
    followed: &Followed<'a>,
    of_source: &FxHashSet<&str>,
) -> Option<(&'a str, &'static str)> {
    if followed.link.role != Role::Link {
        return None;
    }
    let site = linked.site;
    let (tag, is_own_site) = named(linked, followed.link.target)?;
    let reader = match followed.is_source {
        true => site.source_locale(),
        false => linked.pair.locale.as_str(),
    };
    let is_of_source = site.is_source_locale(tag);
    let is_own = locale::same(tag, reader)
        || locale::language(tag) == reader.to_ascii_lowercase()
        || followed.is_source && is_of_source;
    match (is_own, is_own_site, site.platform().locale) {
        (true, true, LocaleInLinks::Never) => Some((tag, "own")),
        (true, ..) => None,
        // Other sites have pages that exist in the language of the source alone.
        (false, false, _) if is_of_source => None,
        // Languages that readers of both read: `de-at` for `de-DE`.
        (false, false, _) if locale::language(tag) == locale::language(reader) => None,
        (false, true, _) => Some((tag, "other")),
        // Whoever wrote the source meant that language.
        (false, false, _) => {
            let is_own_choice = !followed.is_source && !of_source.contains(followed.link.target);
            is_own_choice.then_some((tag, "other"))
        }
    }
}

/// The locale that an address names at its start, and whether it is one of this site.
fn named<'a>(linked: &Linked<'_>, target: &'a str) -> Option<(&'a str, bool)> {
    let address = Address::of(target);
    let (start, is_own_site) = match address.start {
        Start::Site => (target.find('/')?, true),
        Start::Host(_, host) => {
            let start = target.find(host)? + host.len();
            let hosts = linked.site.platform().hosts;
            let is_own = hosts.iter().any(|own| host.eq_ignore_ascii_case(own));
            (start, is_own || linked.site.is_own(target))
        }
        _ => return None,
    };
    let path = target.get(start..)?.trim_start_matches('/');
    let first = path.split(['/', '?', '#']).next()?;
    (locale::is_in_address(first) || is_own_site && linked.site.without_locale(path).0.is_some())
        .then_some((first, is_own_site))
}
