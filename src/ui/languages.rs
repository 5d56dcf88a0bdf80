//! The languages of the interface, the source language first. Written by `cargo xtask codegen`.

use super::Language;

pub(super) static ALL: &[Language] = &[
    Language {
        tag: "en-US",
        resources: &[
            include_str!("../../source/messages/checks.ftl"),
            include_str!("../../source/messages/ui.ftl"),
        ],
    },
    Language {
        tag: "de-DE",
        resources: &[
            include_str!("../../locales/de-DE/messages/checks.ftl"),
            include_str!("../../locales/de-DE/messages/ui.ftl"),
        ],
    },
];
