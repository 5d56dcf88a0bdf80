//! The developers' commands.

mod corpus;
mod mutate;
mod skeleton;

use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next().unwrap_or_default();
    let rest: Vec<String> = arguments.collect();
    match command.as_str() {
        "corpus" => corpus::run(&rest),
        "mutate" => mutate::run(&rest),
        "skeleton" => skeleton::run(&rest),
        _ => {
            eprintln!("usage: cargo xtask <corpus|mutate|skeleton> …");
            ExitCode::from(2)
        }
    }
}
