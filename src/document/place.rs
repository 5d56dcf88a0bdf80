//! Where in a page something belongs.

use super::{ContainerKind, Document, Kind};
use crate::text::{Span, line_end};

impl Document {
    /// The place after block `after`, or at the beginning of the page's body: an empty span.
    pub fn place_after(&self, after: Option<usize>) -> Span {
        Span::at(after.map_or_else(|| self.body_start(), |block| self.line_end(block)))
    }

    /// The end of the last line of a block. A header row ends with the delimiter row below it, a block inside a
    /// table's or quotation's last line with that line.
    pub fn line_end(&self, block: usize) -> usize {
        let block = &self.blocks[block];
        let text = &self.text;
        let end = line_end(text, block.span.end as usize);
        let container = self.containers.get(block.container as usize);
        let in_table = container.is_some_and(|container| container.kind == ContainerKind::Table);
        if block.kind == Kind::TableHead && in_table {
            let next = end + if text[end..].starts_with("\r\n") { 2 } else { usize::from(end < text.len()) };
            return line_end(text, next);
        }
        end
    }

    /// Where the page's text begins: behind the front matter and the empty lines after it.
    fn body_start(&self) -> usize {
        let start = self.front_matter.as_ref().map_or(0, |front_matter| front_matter.span.end as usize);
        let rest = self.text.get(start..).unwrap_or("");
        start + (rest.len() - rest.trim_start_matches(['\n', '\r']).len())
    }
}
