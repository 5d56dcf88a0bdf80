//! GitLab from 17.0 on: comrak's `Anchorizer`.
//!
//! Lower case; letters, marks, numbers of any kind, connectors and `-` stay, a space becomes `-`, all else
//! goes. Nothing is trimmed, and an id may be empty. Older versions squeezed dashes.

use super::category::{is_connector, is_letter, is_mark, is_number};
use super::{Convention, github, numbered};

pub(super) static CONVENTION: Convention =
    Convention { id: "gitlab", slug, unique: numbered, anchor_replaces: false, reads_markup: false };

fn slug(heading: &str) -> String {
    let stays = |character| {
        is_letter(character) || is_mark(character) || is_number(character) || is_connector(character)
    };
    github::dashed(heading, stays)
}
