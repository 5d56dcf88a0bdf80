//! Freshness: what pages record of their source, and the histories that the base is looked for in.

mod stamps;
