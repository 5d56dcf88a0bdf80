//! The developers' commands.

mod codegen;

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask lies in the project");
    match arguments.as_slice() {
        ["codegen"] => derive(root, false),
        ["codegen", "--check"] => derive(root, true),
        _ => {
            eprintln!("usage: cargo xtask codegen [--check]");
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
