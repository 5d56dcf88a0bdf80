//! The developers' commands.

mod bench;
mod ci;
mod codegen;
mod corpus;
mod links;
mod mutate;
mod oracle;
mod pofilter;
mod skeleton;
mod start;

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next().unwrap_or_default();
    let rest: Vec<String> = arguments.collect();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask lies in the project");
    match command.as_str() {
        "bench" => bench::run(&rest),
        bench::ONCE => bench::once(&rest),
        "ci" => ci::run(root),
        "codegen" => derive(root, rest.iter().any(|argument| argument == "--check")),
        "corpus" => corpus::run(&rest),
        "mutate" => mutate::run(&rest),
        "skeleton" => skeleton::run(&rest),
        _ => {
            eprintln!("usage: cargo xtask <bench|ci|codegen [--check]|corpus|mutate|skeleton> …");
            ExitCode::from(2)
        }
    }
}

fn derive(root: &Path, check: bool) -> ExitCode {
    match codegen::run(root, check) {
        Err(error) => {
            eprintln!("codegen: {error}");
            ExitCode::from(2)
        }
        Ok(files) => {
            for file in &files {
                eprintln!("{}: {file}", if check { "out of date" } else { "written" });
            }
            ExitCode::from(u8::from(check && !files.is_empty()))
        }
    }
}
