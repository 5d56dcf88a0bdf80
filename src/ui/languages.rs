//! The languages of the interface, the source language first. Written by `cargo xtask codegen`.

use super::Language;

pub(super) static ALL: &[Language] = &[
    Language {
        tag: "en-US",
        resources: &[
            include_str!("../../source/messages/checks.ftl"),
            include_str!("../../source/messages/ui.ftl"),
        ],
        pages: &[
            ("changed-alert", include_str!("../../source/checks/changed-alert.md")),
            ("changed-columns", include_str!("../../source/checks/changed-columns.md")),
            ("changed-level", include_str!("../../source/checks/changed-level.md")),
            ("changed-metadata", include_str!("../../source/checks/changed-metadata.md")),
            ("extra-block", include_str!("../../source/checks/extra-block.md")),
            ("extra-document", include_str!("../../source/checks/extra-document.md")),
            ("extra-heading", include_str!("../../source/checks/extra-heading.md")),
            ("extra-item", include_str!("../../source/checks/extra-item.md")),
            ("extra-metadata", include_str!("../../source/checks/extra-metadata.md")),
            ("extra-row", include_str!("../../source/checks/extra-row.md")),
            ("extra-section", include_str!("../../source/checks/extra-section.md")),
            ("internal-error", include_str!("../../source/checks/internal-error.md")),
            ("invalid-encoding", include_str!("../../source/checks/invalid-encoding.md")),
            ("invalid-front-matter", include_str!("../../source/checks/invalid-front-matter.md")),
            ("merged-block", include_str!("../../source/checks/merged-block.md")),
            ("missing-block", include_str!("../../source/checks/missing-block.md")),
            ("missing-cell", include_str!("../../source/checks/missing-cell.md")),
            ("missing-document", include_str!("../../source/checks/missing-document.md")),
            ("missing-heading", include_str!("../../source/checks/missing-heading.md")),
            ("missing-item", include_str!("../../source/checks/missing-item.md")),
            ("missing-metadata", include_str!("../../source/checks/missing-metadata.md")),
            ("missing-role", include_str!("../../source/checks/missing-role.md")),
            ("missing-row", include_str!("../../source/checks/missing-row.md")),
            ("missing-section", include_str!("../../source/checks/missing-section.md")),
            ("moved-block", include_str!("../../source/checks/moved-block.md")),
            ("moved-item", include_str!("../../source/checks/moved-item.md")),
            ("moved-row", include_str!("../../source/checks/moved-row.md")),
            ("moved-section", include_str!("../../source/checks/moved-section.md")),
            ("split-block", include_str!("../../source/checks/split-block.md")),
            ("truncated-document", include_str!("../../source/checks/truncated-document.md")),
        ],
    },
    Language {
        tag: "de-DE",
        resources: &[
            include_str!("../../locales/de-DE/messages/checks.ftl"),
            include_str!("../../locales/de-DE/messages/ui.ftl"),
        ],
        pages: &[],
    },
];
