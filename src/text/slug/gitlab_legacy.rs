//! GitLab before 17.0: its own filter for tables of contents.
//!
//! Trimmed and in lower case; letters, marks, decimal digits, connectors and `-` stay, a space becomes `-`, all else goes.
//! Dashes in a row become one, and what would be a number alone gets `anchor-` before it.

use super::category::{is_connector, is_decimal_digit, is_letter, is_mark};
use super::{Convention, github, numbered};

pub(super) static CONVENTION: Convention =
    Convention { id: "gitlab-legacy", slug, unique: numbered, anchor_replaces: false, reads_markup: false };

fn slug(heading: &str) -> String {
    let stays = |character| {
        is_letter(character) || is_mark(character) || is_decimal_digit(character) || is_connector(character)
    };
    let mut id = github::dashed(heading.trim(), stays);
    let mut before = None;
    id.retain(|character| before.replace(character) != Some('-') || character != '-');
    let is_number = !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit());
    if is_number { format!("anchor-{id}") } else { id }
}
