//! `ms.openlocfilehash` and `ms.sourcegitcommit`, as Microsoft Learn's hand-back writes them.
//!
//! The hash is SHA-1 over the file as a checkout with `core.autocrlf=true` has it: without any CRLF
//! pair every LF counts as CRLF, with one the bytes count as they are. A byte order mark counts.
//! Verified on 17,859 pages of six repositories; `tests/pairing.rs` repeats it where the corpora are
//! at hand. SHA-1 is the scheme's choice: it names texts here and protects nothing.

use sha1::{Digest, Sha1};

use super::Scheme;
use super::front_matter::Keys;

/// The scheme of Microsoft Learn.
pub(super) static SCHEME: Scheme = Scheme {
    id: "openlocfile",
    places: |page| KEYS.places(page),
    hash,
    insert: |page, revision| KEYS.insert(page, revision),
};

const KEYS: Keys = Keys { hash: Some(&["ms.openlocfilehash"]), commit: &["ms.sourcegitcommit"] };

fn hash(bytes: &[u8]) -> Option<String> {
    let mut state = Sha1::new();
    if bytes.windows(2).any(|pair| pair == b"\r\n") {
        state.update(bytes);
    } else {
        for line in bytes.split_inclusive(|byte| *byte == b'\n') {
            match line.strip_suffix(b"\n") {
                Some(text) => {
                    state.update(text);
                    state.update(b"\r\n");
                }
                None => state.update(line),
            }
        }
    }
    Some(state.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_do_not_change_the_hash_and_a_byte_order_mark_does() {
        let lf = hash(b"a\nb\n");
        assert_eq!(lf, hash(b"a\r\nb\r\n"));
        // sha1sum of "a\r\nb\r\n"
        assert_eq!(lf.as_deref(), Some("72dd82ee6968b55d1833597e2d6e1638a100c2ea"));
        assert_ne!(lf, hash(b"\xEF\xBB\xBFa\nb\n"));
    }

    #[test]
    fn a_file_of_mixed_line_ends_counts_as_it_is() {
        assert_ne!(hash(b"a\r\nb\n"), hash(b"a\r\nb\r\n"));
        assert_ne!(hash(b"a\rb\n"), hash(b"a\nb\n"));
    }
}
