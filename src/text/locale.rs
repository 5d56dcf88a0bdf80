//! Locale tags as they stand in paths: what looks like one, and which two mean the same.
//!
//! Folders are called `de-DE`, `de-de`, `pt_BR` and `zh-hant` for the same languages, and others are
//! called `js` and `img` and are no languages at all. So a tag that nobody configured must name a
//! language that documentation is really written in.

use unic_langid::LanguageIdentifier;

/// The locale of a source that nothing tells; a bare `en` in paths fits it.
pub const SOURCE_LOCALE: &str = "en-US";

/// ISO 639-1, and the longer codes that documentation sites use.
const LANGUAGES: &str = "aa ab af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da \
    de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig \
    ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk \
    ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd \
    se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo \
    wa wo xh yi yo za zh zu ast ckb dsb fil gsw haw hsb kab yue";

/// The tag in its canonical form (`de-DE`, `zh-Hant`), where `tag` names a known language.
pub fn canonical(tag: &str) -> Option<String> {
    let known = LANGUAGES.split_ascii_whitespace().any(|known| known == language(tag));
    if !known {
        return None;
    }
    let identifier: LanguageIdentifier = tag.replace('_', "-").parse().ok()?;
    Some(identifier.to_string())
}

/// Whether a name in an address is the tag of a locale and nothing else: `de-de`, `zh-hant-tw`, `es-419`; `hr-time` is
/// none.
pub fn is_in_address(name: &str) -> bool {
    const SCRIPTS: [&str; 8] = ["hans", "hant", "latn", "cyrl", "arab", "deva", "guru", "beng"];
    let Some((_, rest)) = name.split_once('-') else { return false };
    let is_part = |part: &str| {
        part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_alphabetic())
            || part.len() == 3 && part.bytes().all(|byte| byte.is_ascii_digit())
            || SCRIPTS.iter().any(|script| part.eq_ignore_ascii_case(script))
    };
    rest.split('-').all(is_part) && canonical(name).is_some()
}

/// The language of a tag, lower case: `de` of `de-DE`.
pub fn language(tag: &str) -> String {
    tag.split(['-', '_']).next().unwrap_or("").to_ascii_lowercase()
}

/// Whether two tags are spelled alike but for case and `_`.
pub fn same(one: &str, other: &str) -> bool {
    one.len() == other.len() && one.bytes().zip(other.bytes()).all(|(a, b)| fold(a) == fold(b))
}

fn fold(byte: u8) -> u8 {
    if byte == b'_' { b'-' } else { byte.to_ascii_lowercase() }
}

/// Whether `tag` may stand in a path: letters, digits, `-` and `_`.
pub fn is_tag(tag: &str) -> bool {
    !tag.is_empty() && tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
}

/// The tag among `tags` that stands for `locale`: spelled alike, else the bare language, else the
/// only one of its language.
pub fn choose<'a>(tags: impl Iterator<Item = &'a str> + Clone, locale: &str) -> Option<&'a str> {
    let language_of_locale = language(locale);
    if let Some(alike) = tags.clone().find(|tag| same(tag, locale)) {
        return Some(alike);
    }
    if let Some(bare) = tags.clone().find(|tag| same(tag, &language_of_locale)) {
        return Some(bare);
    }
    let mut related = tags.filter(|tag| language(tag) == language_of_locale);
    let only = related.next()?;
    if related.next().is_none() { Some(only) } else { None }
}

/// English names of languages, by which Debian calls its folders.
const NAMES: &str = "arabic ar bulgarian bg catalan ca chinese zh croatian hr czech cs danish da dutch nl english en \
    esperanto eo finnish fi french fr galician gl german de greek el hebrew he hungarian hu indonesian id italian it \
    japanese ja korean ko lithuanian lt norwegian nb persian fa polish pl portuguese pt romanian ro russian ru slovak \
    sk slovene sl spanish es swedish sv tamil ta turkish tr ukrainian uk vietnamese vi";

/// The locale that a folder's name tells: the whole name, or what follows its last dot
/// (`docs.de-DE`), or the name of a language.
pub fn of_folder(name: &str) -> Option<String> {
    let named = || {
        let mut words = NAMES.split_ascii_whitespace();
        words.find(|word| word.len() > 2 && word.eq_ignore_ascii_case(name))?;
        words.next().map(str::to_owned)
    };
    canonical(name).or_else(|| canonical(name.rsplit_once('.')?.1)).or_else(named)
}

/// The locale that a folder's name tells beside that of its source: `de` of `doc-de` beside `doc-en`.
pub fn of_twin(name: &str, source: &str) -> Option<String> {
    let ((stem, tag), (source_stem, source_tag)) = (name.split_once('-')?, source.split_once('-')?);
    canonical(source_tag).filter(|_| stem == source_stem).and_then(|_| canonical(tag))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_of_other_things_are_no_locales() {
        for name in ["js", "img", "docs", "v1", "api", "_index", "", "latest"] {
            assert_eq!(canonical(name), None, "{name}");
        }
    }

    #[test]
    fn tags_in_addresses_are_told_from_words() {
        let told = ["de-de", "hr-time", "es-419", "zh-Hant-TW", "de", "it-is", "in-depth"].map(is_in_address);
        assert_eq!(told, [true, false, true, true, false, true, false]);
    }

    #[test]
    fn tags_come_out_canonical() {
        for (written, canonical_form) in [
            ("de-de", "de-DE"),
            ("pt_br", "pt-BR"),
            ("zh-hant", "zh-Hant"),
            ("es-419", "es-419"),
            ("FR", "fr"),
        ] {
            assert_eq!(canonical(written).as_deref(), Some(canonical_form));
        }
    }

    #[test]
    fn a_bare_language_stands_for_its_region() {
        assert_eq!(choose(["de", "fr"].into_iter(), "de-DE"), Some("de"));
        assert_eq!(choose(["de-at", "de-de"].into_iter(), "de-DE"), Some("de-de"));
        assert_eq!(choose(["de-at", "de-ch"].into_iter(), "de-DE"), None);
    }

    #[test]
    fn a_repository_ends_in_its_locale() {
        assert_eq!(of_folder("azure-docs.de-de").as_deref(), Some("de-DE"));
        assert_eq!(of_folder("node.js"), None);
        assert_eq!(of_folder("german").as_deref(), Some("de"));
        assert_eq!(of_folder("de-DE").as_deref(), Some("de-DE"));
        assert_eq!(of_twin("doc-pt_br", "doc-en").as_deref(), Some("pt-BR"));
        assert_eq!(of_twin("how-to", "docs"), None);
        assert_eq!(of_twin("how-to", "how-then"), None);
    }
}
