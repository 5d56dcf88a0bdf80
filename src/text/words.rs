//! The word diff of two texts.

/// What became of a stretch of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// It stands in both texts.
    Same,
    /// It stands in the old text only.
    Deleted,
    /// It stands in the new text only.
    Inserted,
}

/// A stretch of words of one fate, with the blanks that belong to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// What became of it.
    pub sign: Sign,
    /// Its text.
    pub text: String,
}
