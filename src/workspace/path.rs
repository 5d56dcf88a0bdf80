//! Paths as values: made absolute and normal without asking the file system.

use std::path::{Component, Path, PathBuf};

/// `path` without `.` and with each `..` taken back lexically.
pub(super) fn normal(path: &Path) -> PathBuf {
    let mut out = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                let goes_up = matches!(out.components().next_back(), None | Some(Component::ParentDir));
                if goes_up {
                    out.push("..");
                } else if !matches!(out.components().next_back(), Some(Component::RootDir)) {
                    out.pop();
                }
            }
            _ => out.push(part),
        }
    }
    out
}

/// `path` from `directory`, normal.
pub(super) fn absolute(directory: &Path, path: &Path) -> PathBuf {
    normal(&directory.join(path))
}

/// `path` as seen from `directory`, both absolute and normal, with `/`; as it is where they share no root.
pub(super) fn relative(directory: &Path, path: &Path) -> String {
    let shared = directory.iter().zip(path.iter()).take_while(|(one, other)| one == other).count();
    if shared == 0 {
        return path.to_string_lossy().into_owned();
    }
    let up = directory.iter().skip(shared).map(|_| "..".to_owned());
    let down = path.iter().skip(shared).map(|part| part.to_string_lossy().into_owned());
    let parts: Vec<String> = up.chain(down).collect();
    if parts.is_empty() { ".".to_owned() } else { parts.join("/") }
}

/// `path` as a person in `directory` would name it: from there, unless only the root of the file system
/// is common to both.
pub fn named(directory: &Path, path: &Path) -> String {
    let shared = directory.iter().zip(path.iter()).take_while(|(one, other)| one == other).count();
    if shared < 2 { path.to_string_lossy().into_owned() } else { relative(directory, path) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_are_taken_back() {
        for (written, meant) in [("/a/./b/../c", "/a/c"), ("a/../../b", "../b"), ("/../a", "/a"), ("./", "")]
        {
            assert_eq!(normal(Path::new(written)), Path::new(meant), "{written}");
        }
    }

    #[test]
    fn a_neighbour_is_one_up_and_one_down() {
        for (path, meant) in [("/a/b", "."), ("/a/c", "../c"), ("/a/b/c/d", "c/d"), ("/", "../..")] {
            assert_eq!(relative(Path::new("/a/b"), Path::new(path)), meant);
        }
    }

    #[test]
    fn a_folder_elsewhere_keeps_its_whole_name() {
        for (path, meant) in
            [("/home/me/a", "."), ("/home/b/c", "../../b/c"), ("/srv/a", "/srv/a"), ("a", "a")]
        {
            assert_eq!(named(Path::new("/home/me/a"), Path::new(path)), meant);
        }
    }
}
