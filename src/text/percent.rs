//! Percent-encoding of addresses.

use std::borrow::Cow;

/// `text` with its `%XX` decoded. A `%` that begins no code stays, as browsers have it; so does all of a text that
/// would not be UTF-8.
pub fn decoded(text: &str) -> Cow<'_, str> {
    if !text.contains('%') {
        return text.into();
    }
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let hex = |index: usize| bytes.get(index).and_then(|byte| (*byte as char).to_digit(16));
        match (bytes[at], hex(at + 1), hex(at + 2)) {
            (b'%', Some(high), Some(low)) => {
                decoded.push((high * 16 + low) as u8);
                at += 3;
            }
            (byte, ..) => {
                decoded.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8(decoded).map_or(text.into(), Into::into)
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn codes_are_decoded_and_all_else_stays() {
        for (written, meant) in [
            ("a%20b", "a b"),
            ("gr%C3%B6%C3%9fe", "größe"),
            ("100%", "100%"),
            ("%4", "%4"),
            ("%zz%41", "%zzA"),
            ("%FF", "%FF"),
            ("a%00b", "a\0b"),
        ] {
            assert_eq!(decoded(written), meant);
        }
    }
}
