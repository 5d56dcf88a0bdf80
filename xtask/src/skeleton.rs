//! Prints the blocks of pages: what alignment sees.

use std::process::ExitCode;

/// `cargo xtask skeleton FILE…`
pub fn run(paths: &[String]) -> ExitCode {
    for path in paths {
        let Ok(bytes) = std::fs::read(path) else {
            eprintln!("{path}: cannot be read");
            return ExitCode::from(2);
        };
        let document = diptych::dialect::read(path, &bytes);
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
    ExitCode::SUCCESS
}
