//! `diptych.lock`, Diptych's own file beside the configuration: for translations that shall hold no stamp themselves.
//!
//! It names the source by the id that git gives it as a blob with LF line ends, so that git hands it out by name, and
//! a checkout with other line ends is the same source.

use sha1::{Digest, Sha1};

use super::{Places, Scheme};

/// The scheme of the lock; what it records stands in no page.
pub(super) static SCHEME: Scheme = Scheme {
    id: super::LOCK,
    places: |_| Places::default(),
    hash,
    // It is the shell that writes the lock.
    insert: |_, _| None,
};

fn hash(bytes: &[u8]) -> Option<String> {
    if !bytes.windows(2).any(|pair| pair == b"\r\n") {
        return Some(blob_id(bytes));
    }
    let mut text = Vec::with_capacity(bytes.len());
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        match line.strip_suffix(b"\r\n") {
            Some(line) => {
                text.extend(line);
                text.push(b'\n');
            }
            None => text.extend(line),
        }
    }
    Some(blob_id(&text))
}

/// The id that git gives a blob.
pub fn blob_id(bytes: &[u8]) -> String {
    let mut state = Sha1::new();
    state.update(format!("blob {}\0", bytes.len()));
    state.update(bytes);
    state.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn git_names_the_blob_so_whatever_its_line_ends() {
        // git hash-object of "a\nb\n"
        let id = "422c2b7ab3b3c668038da977e4e93a5fc623169c";
        assert_eq!(hash(b"a\nb\n").as_deref(), Some(id));
        assert_eq!(hash(b"a\r\nb\n").as_deref(), Some(id));
        assert_ne!(hash(b"a\rb\n").as_deref(), Some(id));
        assert_ne!(hash(b"a\nb").as_deref(), Some(id));
    }
}
