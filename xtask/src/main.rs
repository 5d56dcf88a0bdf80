//! The developers' commands.

use diptych::document::Document;

fn main() {
    let mut arguments = std::env::args().skip(1);
    match arguments.next().as_deref() {
        Some("skeleton") => arguments.for_each(|path| skeleton(&path)),
        _ => eprintln!("usage: cargo xtask skeleton FILE…"),
    }
}

/// Prints the blocks of a page: what alignment sees.
fn skeleton(path: &str) {
    let bytes = std::fs::read(path).expect("a readable file");
    let document: Document = diptych::dialect::read(path, &bytes);
    for block in &document.blocks {
        let container = &document.containers[block.container as usize];
        let words: String = document.words(block).chars().take(60).collect();
        println!(
            "{:>4} {:<12} d{} {:?} s{} cells {} inlines {} {:?} [{}]",
            document.lines.line(block.span.start as usize),
            format!("{:?}", block.kind),
            container.depth,
            container.kind,
            block.section,
            document.cells(block).len(),
            document.inlines(block).len(),
            words,
            block.label
        );
    }
}
