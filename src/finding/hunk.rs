//! A change of the source as a translator needs it: what the author did, and where in the translation it belongs.

use crate::drift::Change;
use crate::text::Span;

/// One change of the source beside the passage of the translation that it belongs to.
#[derive(Debug, Clone, PartialEq)]
pub struct Hunk {
    /// What the author did.
    pub change: Change,
    /// The passage of the translation; for what is new the place where it belongs, an empty span. None where the
    /// translation does not have it.
    pub target: Option<Span>,
}
