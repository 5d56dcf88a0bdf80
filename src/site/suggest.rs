//! What an address that leads nowhere was perhaps meant to be.

use super::Site;
use super::address::{Address, Start, folder, join, name};
use super::links::Link;
use super::places::joined;

/// More names than these are not compared.
const MOST: usize = 2000;

impl Site {
    /// The address that was perhaps meant: a file of the same name elsewhere, if there is but one, or one in the same folder
    /// whose name differs by a slip.
    pub fn suggestion(&self, page: usize, link: &Link<'_>) -> Option<String> {
        let address = Address::of(link.target);
        if address.start != Start::Page || name(&address.path).is_empty() {
            return None;
        }
        let fragment = address.fragment.map(|fragment| format!("#{fragment}")).unwrap_or_default();
        self.bases(page).into_iter().find_map(|(root, base)| {
            let (_, path) = join(base, &address.path);
            let files = self.roots.get(root)?;
            let found = match files.folders_with(name(&path)) {
                [only] => joined(only, name(&path)),
                _ => {
                    let near = nearest(name(&path), files.names_in(folder(&path)))?;
                    joined(folder(&path), near)
                }
            };
            (found != path).then(|| relative(base, &found) + &fragment)
        })
    }
}

/// The name that differs from `wanted` by one or two letters.
fn nearest<'a>(wanted: &str, names: &'a [String]) -> Option<&'a str> {
    let most = if wanted.chars().count() < 8 { 1 } else { 2 };
    let scored = names.iter().take(MOST).filter(|own| own.len().abs_diff(wanted.len()) <= 8);
    let scored = scored.map(|own| (strsim::osa_distance(own, wanted), own.as_str()));
    scored.filter(|(slips, _)| *slips <= most).min().map(|(_, own)| own)
}

/// The path `to` as a link on a page in `folder` has it.
fn relative(folder: &str, to: &str) -> String {
    let from: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    let to: Vec<&str> = to.split('/').collect();
    let shared = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
    let up = std::iter::repeat_n("..", from.len() - shared);
    up.chain(to[shared..].iter().copied()).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_written_as_links_have_them() {
        assert_eq!(relative("a/b", "a/c/d.md"), "../c/d.md");
        assert_eq!(relative("", "c.md"), "c.md");
        assert_eq!(relative("a", "a/c.md"), "c.md");
    }

    #[test]
    fn a_slip_is_told_from_another_name() {
        let names = ["install.md", "uninstall.md", "a.md"].map(str::to_owned);
        assert_eq!(nearest("instal.md", &names), Some("install.md"));
        assert_eq!(nearest("b.md", &names), Some("a.md"));
        assert_eq!(nearest("reinstall-it.md", &names), None);
    }
}
