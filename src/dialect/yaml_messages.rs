//! Catalogues in YAML: Rails, Hugo and go-i18n, and whatever nests keys. Which files are such is told by their path.

use super::Dialect;
use super::tree::{self, Form};
use super::{is_catalogue_path, yaml};
use crate::text::Span;

pub(super) static DIALECT: Dialect = Dialect {
    id: "yaml-messages",
    matches: |path, text| {
        let is_yaml = path.ends_with(".yml") || path.ends_with(".yaml");
        is_yaml && is_catalogue_path(path) && !text.starts_with("### YamlMime:")
    },
    is_opaque: false,
    read: |text| tree::read(text, Form { parse, has_locale_root: true }),
};

fn parse(text: &str) -> yaml::Yaml<'_> {
    yaml::read(text, Span::new(0, text.len()))
}

#[cfg(test)]
mod tests;
