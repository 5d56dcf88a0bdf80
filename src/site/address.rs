//! Addresses as documents write them, taken apart without asking what they lead to.

use std::borrow::Cow;

use crate::text::percent;

/// An address, taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address<'a> {
    /// Where its path starts from.
    pub start: Start<'a>,
    /// Its path, percent-decoded, without query and fragment.
    pub path: Cow<'a, str>,
    /// What follows `#`, as written; none where there is no `#`.
    pub fragment: Option<&'a str>,
}

/// Where the path of an address starts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start<'a> {
    /// From the page that holds it.
    Page,
    /// From the root of the site: `/docs/a`.
    Site,
    /// From the root of the source: `~/docs/a.md`, as Microsoft Learn has it.
    Root,
    /// Another site, or this one by its whole name: scheme and host.
    Host(&'a str, &'a str),
    /// A thing with an id, which documents of Microsoft Learn link by it: `xref:System.String`.
    Uid,
    /// A file of somebody's machine: `C:\docs\a.md`, `file:///docs/a.md`.
    Machine,
    /// Another scheme, such as `mailto:`.
    Scheme(&'a str),
}

impl<'a> Address<'a> {
    /// Takes `written` apart. Nothing is an error: what cannot be understood is a path.
    pub fn of(written: &'a str) -> Self {
        let written = written.trim();
        let (rest, fragment) = match written.split_once('#') {
            Some((rest, fragment)) => (rest, Some(fragment)),
            None => (written, None),
        };
        let rest = rest.split_once('?').map_or(rest, |(path, _)| path);
        let (start, path) = start(rest);
        let path = match start {
            Start::Uid | Start::Machine | Start::Scheme(_) => path.into(),
            _ => percent::decoded(path),
        };
        Self { start, path, fragment }
    }

    /// Whether it leads to another place on the page that holds it.
    pub fn is_within(&self) -> bool {
        self.start == Start::Page && self.path.is_empty() && self.fragment.is_some()
    }
}

fn start(written: &str) -> (Start<'_>, &str) {
    if let Some(rest) = written.strip_prefix("//") {
        let (host, path) = split_host(rest);
        return (Start::Host("", host), path);
    }
    if written.starts_with('/') {
        return (Start::Site, written);
    }
    if let Some(rest) = written.strip_prefix("~/").or_else(|| written.strip_prefix("~\\")) {
        return (Start::Root, rest);
    }
    let Some((scheme, rest)) = written.split_once(':').filter(|(scheme, _)| is_scheme(scheme)) else {
        return (Start::Page, written);
    };
    match (scheme.len(), rest.strip_prefix("//")) {
        _ if scheme.eq_ignore_ascii_case("xref") => (Start::Uid, rest),
        _ if scheme.eq_ignore_ascii_case("file") => (Start::Machine, rest),
        (1, _) => (Start::Machine, rest),
        (_, Some(rest)) => {
            let (host, path) = split_host(rest);
            (Start::Host(scheme, host), path)
        }
        _ => (Start::Scheme(scheme), rest),
    }
}

fn split_host(rest: &str) -> (&str, &str) {
    rest.find(['/', '\\']).map_or((rest, ""), |slash| rest.split_at(slash))
}

fn is_scheme(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'))
}

/// The fragment that a browser looks for: percent-decoded, without the directive behind `:~:`, which marks a text.
pub fn wanted(fragment: &str) -> Cow<'_, str> {
    percent::decoded(fragment.split_once(":~:").map_or(fragment, |(id, _)| id))
}

/// `path` from `folder`, with `.` and `..` taken back; how many folders above the root it begins, and the rest. Both have
/// `/` between names, and a `\` is one.
pub fn join(folder: &str, path: &str) -> (usize, String) {
    let mut parts: Vec<&str> = Vec::new();
    let mut above = 0;
    for part in folder.split('/').chain(path.split(['/', '\\'])) {
        match part {
            "" | "." => {}
            ".." => above += usize::from(parts.pop().is_none()),
            name => parts.push(name),
        }
    }
    (above, parts.join("/"))
}

/// The folder of a file.
pub fn folder(path: &str) -> &str {
    path.rfind('/').map_or("", |slash| &path[..slash])
}

/// The last name of a path.
pub fn name(path: &str) -> &str {
    path.rfind('/').map_or(path, |slash| &path[slash + 1..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_come_apart_where_browsers_take_them_apart() {
        let cases = [
            ("a/b.md#c?d", Start::Page, "a/b.md", Some("c?d")),
            ("a%20b.md?x=1#", Start::Page, "a b.md", Some("")),
            ("?x", Start::Page, "", None),
            ("/docs/a", Start::Site, "/docs/a", None),
            ("~/a.md", Start::Root, "a.md", None),
            ("//host/a#b", Start::Host("", "host"), "/a", Some("b")),
            ("https://host", Start::Host("https", "host"), "", None),
            ("mailto:a@b", Start::Scheme("mailto"), "a@b", None),
            ("xref:System.String%2A", Start::Uid, "System.String%2A", None),
            ("C:\\docs\\a.md", Start::Machine, "\\docs\\a.md", None),
            ("file:///a", Start::Machine, "///a", None),
            ("über:a.md", Start::Page, "über:a.md", None),
            (" a.md ", Start::Page, "a.md", None),
        ];
        for (written, start, path, fragment) in cases {
            assert_eq!(Address::of(written), Address { start, path: path.into(), fragment }, "{written}");
        }
    }

    #[test]
    fn paths_are_joined_without_the_file_system() {
        let joined = |folder, path| join(folder, path);
        assert_eq!(joined("a/b", "../c.md"), (0, "a/c.md".to_owned()));
        assert_eq!(joined("", "./c//d.md"), (0, "c/d.md".to_owned()));
        assert_eq!(joined("a", "..\\..\\..\\etc/passwd"), (2, "etc/passwd".to_owned()));
    }

    #[test]
    fn a_text_directive_is_no_part_of_the_id() {
        assert_eq!(wanted("a%C3%BC:~:text=x"), "aü");
    }
}
