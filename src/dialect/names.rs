//! Which files are catalogues by their paths, where their extension alone does not say so.

use crate::text::locale;

/// Folders of catalogues.
const FOLDERS: [&str; 12] = [
    "i18n",
    "l10n",
    "lang",
    "langs",
    "language",
    "languages",
    "locale",
    "locales",
    "_locales",
    "messages",
    "translations",
    "intl",
];

/// Whether a JSON or YAML file may be a catalogue of messages: it lies in a folder of such, and its own name or that
/// of a folder is a locale. `docs/de/config.json` and `i18n/package.json` are none.
pub fn is_catalogue_path(path: &str) -> bool {
    let (folders, name) = path.rsplit_once('/').unwrap_or(("", path));
    let (stem, _) = name.rsplit_once('.').unwrap_or((name, ""));
    // Such names are those of generators.
    if stem.starts_with(['_', '.']) || stem.eq_ignore_ascii_case("toc") {
        return false;
    }
    let Some(first) = folders.split('/').position(|folder| FOLDERS.contains(&folder)) else { return false };
    let is_locale = |name: &str| locale::canonical(name).is_some();
    let suffix = stem.rsplit(['.', '_']).next().unwrap_or(stem);
    folders.split('/').skip(first + 1).any(is_locale) || is_locale(stem) || is_locale(suffix)
}

/// Whether a JSON or YAML file at such a path, which begins with `text`, is made of messages.
pub fn opens_as_catalogue(path: &str, text: &str) -> bool {
    if path.ends_with(".json") && !text.trim_start().starts_with('{') {
        return false;
    }
    let document = super::read_text(path, text.to_owned());
    // A schema is as much words as a catalogue is.
    let is_other = |id: &str| matches!(id, "$schema" | "$id" | "compilerOptions.target" | "openapi");
    document.is_catalogue
        && !document.messages.is_empty()
        && !document.messages.iter().any(|message| is_other(&message.id))
}

#[cfg(test)]
mod tests {
    use super::is_catalogue_path;

    #[test]
    fn catalogues_lie_in_their_folders_under_the_name_of_a_locale() {
        for path in [
            "locales/en.json",
            "app/_locales/pt_BR/messages.json",
            "i18n/de/docusaurus-theme-classic/navbar.json",
            "config/locales/devise.en.yml",
            "config/locales/models/user/de.yml",
            "lib/l10n/app_de.arb",
        ] {
            assert!(is_catalogue_path(path), "{path}");
        }
        for path in [
            "package.json",
            "docs/de/config.json",
            "i18n/package.json",
            "i18n/de/docusaurus-plugin-content-docs/current/_category_.json",
            "de/lang.json",
            "mkdocs.yml",
            ".github/workflows/it.yml",
        ] {
            assert!(!is_catalogue_path(path), "{path}");
        }
    }
}
