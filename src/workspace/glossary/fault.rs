//! What can be wrong with a file of terms.

/// What is wrong at one line of a glossary.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum GlossaryFault {
    /// The file is not UTF-8.
    NotUtf8,
    /// A spreadsheet without a column for the source's locale.
    NoSourceColumn(String),
    /// A column that nothing is known of.
    UnknownColumn(String),
    /// A cell of the column `keep` or `case` with another value than the one there is.
    Value {
        /// The column.
        column: &'static str,
        /// What may stand there.
        known: &'static str,
        /// What does.
        cell: String,
    },
    /// A row that has more or fewer columns than the first.
    Columns {
        /// How many it has.
        there: usize,
        /// How many the first row has.
        wanted: usize,
    },
    /// A first row that cannot be read, in the words of the library.
    Csv(String),
    /// Another row that cannot be read, in the words of the library.
    CsvRow(String),
    /// An entry in Fluent that cannot be read, in the words of the library.
    Fluent(String),
    /// An attribute `.keep` or `.case` with another value than the one there is.
    Attribute {
        /// The attribute, without its full stop.
        word: &'static str,
        /// What may stand there.
        known: &'static str,
        /// The id of the concept.
        id: String,
    },
    /// XML that is nested deeper than any glossary.
    TooDeep,
    /// No XML, in the words of the library.
    Xml(String),
    /// XML without an entry.
    NoEntries,
}
