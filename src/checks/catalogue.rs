//! What the checks of message catalogues have in common.

use rustc_hash::FxHashSet;

use super::describe::Subject;
use super::{Check, Context, describe};
use crate::document::{Block, Document, Message, Named};
use crate::finding::Finding;

/// A value of the source and its translation.
pub(super) struct Values<'a> {
    pub(super) source: &'a Message,
    pub(super) target: &'a Message,
}

/// The values that both catalogues have.
pub(super) fn values<'a>(context: &Context<'a>) -> impl Iterator<Item = Values<'a>> {
    let alignment = context.alignment;
    // On pages there is nothing to look for.
    let is_catalogue = alignment.source.is_catalogue && alignment.target.is_catalogue;
    alignment.pairs().take_while(move |_| is_catalogue).filter_map(|(source, target)| {
        Some(Values {
            source: message(alignment.source, source)?,
            target: message(alignment.target, target)?,
        })
    })
}

/// What a block of a catalogue is made of.
pub(super) fn message(document: &Document, block: usize) -> Option<&Message> {
    document.messages.get(block)
}

/// A finding about a value whose message both sides have; none where there may be a difference.
pub(super) fn lone_value(check: &Check, value: &Subject<'_>) -> Option<Finding> {
    let message = message(value.document, value.piece.blocks.0)?;
    // Attributes of terms are the language's own business.
    let is_free = message.is_term() && message.attribute.is_some() || message.is_repeated;
    let finding = || {
        value
            .finding(check)
            .with("message", message.id.as_str())
            .with("attribute", message.attribute.as_deref().unwrap_or(""))
    };
    (!is_free).then(finding)
}

/// What a value says, as far as a message needs it.
pub(super) fn text(document: &Document, block: &Block) -> String {
    const LONGEST: usize = 80;
    let words = document.words_with_code(block, block.prose);
    let mut text = String::new();
    for word in words.split_whitespace() {
        if text.chars().count() + word.chars().count() > LONGEST {
            text.push('…');
            break;
        }
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(word);
    }
    text
}

/// The names of `own` that `other` does not have, each once.
pub(super) fn without(own: &[Named], other: &[Named]) -> Vec<Named> {
    let mut seen: FxHashSet<&str> = other.iter().map(|named| named.name.as_str()).collect();
    own.iter().filter(|named| seen.insert(named.name.as_str())).cloned().collect()
}

impl Values<'_> {
    /// A finding about them that points to what is named on either side, else to the values.
    pub(super) fn finding(
        &self,
        check: &Check,
        context: &Context<'_>,
        source: Option<&Named>,
        target: Option<&Named>,
    ) -> Finding {
        let at = |message: &Message| (message.block as usize, message.block as usize + 1);
        let mut finding = describe::pair(check, context, at(self.source), at(self.target));
        finding.source = source.map(|named| named.span).or(finding.source);
        finding.target = target.map(|named| named.span).or(finding.target);
        finding
    }

    /// A finding for each name that was lost or got. Where one was lost and one got, that is one.
    pub(super) fn changed(
        &self,
        check: &Check,
        context: &Context<'_>,
        lost: &[Named],
        gained: &[Named],
    ) -> Vec<Finding> {
        let name = |named: Option<&Named>| named.map_or(String::new(), |named| named.name.clone());
        let finding = |(lost, gained): (Option<&Named>, Option<&Named>)| {
            self.finding(check, context, lost, gained)
                .with("expected", name(lost))
                .with("found", name(gained))
                .with("message", self.target.key())
        };
        match (lost, gained) {
            ([lost], [gained]) => vec![finding((Some(lost), Some(gained)))],
            _ => {
                let lost = lost.iter().map(|lost| (Some(lost), None));
                lost.chain(gained.iter().map(|gained| (None, Some(gained)))).map(finding).collect()
            }
        }
    }
}
