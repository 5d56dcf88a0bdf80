//! For programs: one JSON document whose shape is versioned and has a schema, `source/schema/roles-1.json`.

use std::io;

use schemars::JsonSchema;
use serde::Serialize;

use super::{Format, Report};
use crate::report::json::escaped;
use crate::role::State;

pub(super) static FORMAT: Format = Format { id: "json", render };

/// Version of the shape.
const VERSION: u32 = 1;

/// The schema of what is written, as it stands in `source/schema/roles-1.json`.
pub fn schema() -> String {
    let schema = schemars::schema_for!(Root<'_>);
    serde_json::to_string_pretty(&schema).unwrap_or_default() + "\n"
}

fn render(report: &Report<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let matrix = report.matrix;
    let document = Root {
        schema_version: VERSION,
        locales: &matrix.locales,
        has_catalog: matrix.has_catalog,
        roles: matrix
            .rows
            .iter()
            .map(|row| Role {
                id: row.id.as_deref(),
                name: &row.role.name,
                owner: &row.role.owner,
                page: &row.role.page,
                locales: matrix
                    .locales
                    .iter()
                    .zip(&row.cells)
                    .map(|(locale, cell)| InLocale {
                        locale,
                        state: cell.state.word(),
                        name: cell.name.as_deref(),
                    })
                    .collect(),
            })
            .collect(),
    };
    let json = serde_json::to_string_pretty(&document).map_err(io::Error::from)?;
    out.write_all(escaped(&json).as_bytes())?;
    out.write_all(b"\n")
}

/// Who does what, in which language.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "Diptych roles")]
struct Root<'a> {
    /// Version of this shape.
    #[schemars(extend("const" = 1))]
    schema_version: u32,
    /// The locales of the translations.
    locales: &'a [String],
    /// Whether the source has a catalogue of roles.
    has_catalog: bool,
    /// The roles that the source defines, those of one owner together.
    roles: Vec<Role<'a>>,
}

/// A role of the source. The same name may stand there once for each owner.
#[derive(Serialize, JsonSchema)]
struct Role<'a> {
    /// Its id in the catalogues; null where the source's lacks it.
    id: Option<&'a str>,
    name: &'a str,
    /// The heading it stands under; empty where there is none.
    owner: &'a str,
    /// The source page that defines it first, relative to the root of the source.
    page: &'a str,
    /// How it is in each locale, in the order of the locales.
    locales: Vec<InLocale<'a>>,
}

/// A role in a locale.
#[derive(Serialize, JsonSchema)]
struct InLocale<'a> {
    locale: &'a str,
    /// Of several the first that applies.
    #[schemars(extend("enum" = STATES))]
    state: &'a str,
    /// What it is called: by the catalogue, else by most pages; null where nothing tells.
    name: Option<&'a str>,
}

/// The words of all states.
const STATES: [&str; State::ALL.len()] =
    ["missing", "stale", "inconsistent", "untranslated", "unnamed", "present"];
