//! The layouts that site generators prescribe, as path templates.

/// A layout by name.
#[derive(Debug)]
pub(super) struct Preset {
    /// Its name in the configuration.
    pub(super) name: &'static str,
    /// Its variants; each is a list of source and target templates, all in use at once.
    pub(super) variants: &'static [&'static [(&'static str, &'static str)]],
    /// Files in the project's folder that tell the generator.
    pub(super) markers: &'static [&'static str],
}

/// All names that `preset:` takes. `auto` detects; `learn` is repositories side by side; `none` takes
/// `pairs:` alone.
pub(super) static NAMES: [&str; 11] = [
    "auto",
    "learn",
    "hugo",
    "hugo-suffix",
    "docusaurus",
    "starlight",
    "vitepress",
    "mkdocs",
    "mkdocs-suffix",
    "mdn",
    "none",
];

/// The layouts of one tree, most particular first: where two fit equally well the first is taken.
pub(super) static ALL: [Preset; 9] = [
    Preset {
        name: "docusaurus",
        variants: &[&[
            ("docs/{path}", "i18n/{locale}/docusaurus-plugin-content-docs/current/{path}"),
            ("versioned_docs/{path}", "i18n/{locale}/docusaurus-plugin-content-docs/{path}"),
            ("blog/{path}", "i18n/{locale}/docusaurus-plugin-content-blog/{path}"),
            ("src/pages/{path}", "i18n/{locale}/docusaurus-plugin-content-pages/{path}"),
        ]],
        markers: &["docusaurus.config.js", "docusaurus.config.ts", "docusaurus.config.mjs"],
    },
    Preset {
        name: "starlight",
        variants: &[
            &[("src/content/docs/{path}", "src/content/docs/{locale}/{path}")],
            &[("src/content/docs/{locale}/{path}", "src/content/docs/{locale}/{path}")],
        ],
        markers: &["astro.config.mjs", "astro.config.ts", "astro.config.js"],
    },
    Preset {
        name: "mdn",
        variants: &[&[("files/{locale_lower}/{path}", "files/{locale_lower}/{path}")]],
        markers: &[],
    },
    Preset {
        name: "hugo",
        variants: &[
            &[("content/{locale}/{path}", "content/{locale}/{path}")],
            &[("content/{path}", "content/{locale}/{path}")],
        ],
        markers: &["hugo.toml", "hugo.yaml", "hugo.yml", "config.toml"],
    },
    Preset {
        name: "hugo-suffix",
        variants: &[
            &[("content/{dir}/{stem}.{ext}", "content/{dir}/{stem}.{locale}.{ext}")],
            &[("content/{dir}/{stem}.{locale}.{ext}", "content/{dir}/{stem}.{locale}.{ext}")],
        ],
        markers: &["hugo.toml", "hugo.yaml", "hugo.yml", "config.toml"],
    },
    Preset {
        name: "mkdocs",
        variants: &[
            &[("docs/{locale}/{path}", "docs/{locale}/{path}")],
            &[("docs/{path}", "docs/{locale}/{path}")],
        ],
        markers: &["mkdocs.yml", "mkdocs.yaml"],
    },
    Preset {
        name: "mkdocs-suffix",
        variants: &[
            &[("docs/{dir}/{stem}.{ext}", "docs/{dir}/{stem}.{locale}.{ext}")],
            &[("docs/{dir}/{stem}.{locale}.{ext}", "docs/{dir}/{stem}.{locale}.{ext}")],
        ],
        markers: &["mkdocs.yml", "mkdocs.yaml"],
    },
    Preset {
        name: "vitepress",
        variants: &[
            &[("docs/{path}", "docs/{locale}/{path}")],
            &[("docs/{locale}/{path}", "docs/{locale}/{path}")],
            &[("src/{path}", "src/{locale}/{path}")],
            &[("src/{locale}/{path}", "src/{locale}/{path}")],
            &[("{path}", "{locale}/{path}")],
            &[("{locale}/{path}", "{locale}/{path}")],
        ],
        markers: &[".vitepress", "docs/.vitepress"],
    },
    Preset {
        name: "locales",
        variants: &[
            &[("source/{path}", "locales/{locale}/{path}")],
            &[("source/{path}", "{locale}/{path}")],
            &[("source/{path}", "translations/{locale}/{path}")],
        ],
        markers: &[],
    },
];

/// The layout called `name`.
pub(super) fn named(name: &str) -> Option<&'static Preset> {
    ALL.iter().find(|preset| preset.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::template::Template;

    #[test]
    fn every_template_is_well_formed() {
        for (source, target) in ALL.iter().flat_map(|preset| preset.variants).copied().flatten() {
            let (source, target) = (Template::parse(source), Template::parse(target));
            assert!(source.is_ok_and(|source| target.is_ok_and(|target| {
                target.has_locale() && source.keeps_extension() == target.keeps_extension()
            })));
        }
    }

    #[test]
    fn every_layout_has_its_name_in_the_configuration() {
        let own = ["auto", "learn", "none"];
        for name in NAMES.iter().filter(|name| !own.contains(name)) {
            assert!(named(name).is_some(), "{name}");
        }
    }
}
