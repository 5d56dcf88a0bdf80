//! A message or an attribute that a catalogue has twice.

use rustc_hash::FxHashMap;

use super::{Check, Page, Profile, Promise, Run};
use crate::finding::{Finding, Level};

pub(super) static CHECK: Check = Check {
    id: "duplicate-message",
    promise: Promise::Readable,
    level: Level::Error,
    profile: Profile::Default,
    facts: &["message", "line"],
    page: include_str!("../../source/checks/duplicate-message.md"),
    run: Run::Page(run),
};

fn run(found: &mut Vec<Finding>, page: &Page<'_>) {
    let mut messages: FxHashMap<&str, (u32, usize)> = FxHashMap::default();
    let mut parts: FxHashMap<(u32, &str), usize> = FxHashMap::default();
    let mut told = None;
    for (block, message) in page.document.blocks.iter().zip(&page.document.messages) {
        let line = page.document.lines.line(message.name.range().start);
        let (whole, part) = (&message.id, &block.label);
        let (first, first_line) = *messages.entry(whole).or_insert((block.container, line));
        let (name, before) = match parts.insert((block.container, part), line) {
            // Of a message that is there twice all parts are.
            _ if first != block.container && told == Some(block.container) => continue,
            _ if first != block.container => {
                told = Some(block.container);
                (whole, first_line)
            }
            Some(line) => (part, line),
            None => continue,
        };
        found.push(
            page.finding(&CHECK, name.clone(), message.name)
                .with("message", name.as_str())
                .with("line", before),
        );
    }
}
