//! Pages that are taken as they are: DocBook of the PHP manual, Debian's WML.
//!
//! They are text without blocks and without problems, so that no check has anything to compare; what is
//! known of such a page is whether its source has changed since.

use super::{Dialect, markdown};

pub(super) static DIALECT: Dialect = Dialect {
    id: "opaque",
    matches: |path, _| {
        path.rsplit_once('.').is_some_and(|(_, extension)| {
            ["xml", "wml"].iter().any(|known| extension.eq_ignore_ascii_case(known))
        })
    },
    is_opaque: true,
    read: markdown::empty,
};
