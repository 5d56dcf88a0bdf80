//! Freshness: what pages record of their source, and the histories that the base is looked for in.

#[expect(dead_code, reason = "its other parts are for reports")]
#[path = "../program/mod.rs"]
mod program;

mod conditions;
mod opaque;
mod past;
mod repository;
mod selection;
mod stamps;
