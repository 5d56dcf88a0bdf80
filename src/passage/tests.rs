use super::{Passages, of};
use crate::align::{Model, align};
use crate::dialect::read_text;
use crate::document::Document;

fn pages(source: &str, target: &str) -> (Document, Document) {
    (read_text("a.md", source.into()), read_text("a.md", target.into()))
}

fn words(passages: &[Passages<'_>]) -> Vec<(String, String)> {
    let trimmed = |words: &str| words.trim().to_owned();
    passages.iter().map(|both| (trimmed(both.source.words), trimmed(both.target.words))).collect()
}

#[test]
fn cells_stand_beside_cells_with_their_own_links() {
    let (source, target) = pages(
        "| Role | Does |\n|---|---|\n| [Owner](a.md) | `signs` [it](b.md) |\n",
        "| Rolle | Aufgabe |\n|---|---|\n| [Eigner](a.md) | `signs` [es](b.md) |\n",
    );
    let alignment = align(&source, &target, &Model::default());
    let passages = of(&alignment, &|_| false);
    let last = passages.last().expect("there are four cells");
    assert_eq!((passages.len(), last.column), (4, Some(2)));
    assert_eq!(last.target.links().map(|link| link.target).collect::<Vec<_>>(), ["b.md"]);
    assert_eq!(last.target.codes().map(|(code, _)| code).collect::<Vec<_>>(), ["signs"]);
    let label = last.target.links().next().and_then(|link| link.label).expect("it has brackets");
    assert_eq!(label.of(&target.text), "es");
}

#[test]
fn prose_of_the_front_matter_comes_first() {
    let (source, target) =
        pages("---\ntitle: A b\nid: x\n---\n\nText.\n", "---\nid: x\ntitle: Ä b\n---\n\nWort.\n");
    let alignment = align(&source, &target, &Model::default());
    let passages = of(&alignment, &|key| key == "title");
    assert_eq!(words(&passages), [("A b".into(), "Ä b".into()), ("Text.".into(), "Wort.".into())]);
    assert!(passages[0].source.kind().is_none());
}

#[test]
fn rows_of_tables_with_other_columns_stay_whole() {
    let (source, target) = pages("|a|b|\n|-|-|\n|one `x`|two `y`|\n", "|a|\n|-|\n|eins `x` zwei `y`|\n");
    let alignment = align(&source, &target, &Model::default());
    let passages = of(&alignment, &|_| false);
    let row = passages.last().expect("there are two rows");
    assert_eq!((row.column, row.target.codes().count()), (None, 2));
}

#[test]
fn a_row_that_lost_a_cell_is_left_out() {
    let (source, target) = pages("|a|b|\n|-|-|\n|one|[two](x.md)|\n", "|a|b|\n|-|-|\n|eins|\n");
    let alignment = align(&source, &target, &Model::default());
    assert!(of(&alignment, &|_| false).iter().all(|both| both.source.words.trim().len() == 1));
}
