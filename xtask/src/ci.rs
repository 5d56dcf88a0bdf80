//! `cargo xtask ci`: every gate that a change has to pass, in order, the cheap ones first.
//!
//! The last two are the commands that README.md tells a newcomer to try, read off the page itself: they
//! cannot drift from what is tested. `cargo test` comes last, so that its result closes the log.

use std::path::Path;
use std::process::{Command, ExitCode};

/// The section of README.md that holds the commands.
const SECTION: &str = "Try it";

/// What README.md shows: the program's main job, and the tests.
const COMMANDS: usize = 2;

/// Runs the gates; stops at the first that fails.
pub fn run(root: &Path) -> ExitCode {
    match gates(root) {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("ci: {trouble}");
            ExitCode::FAILURE
        }
    }
}

fn gates(root: &Path) -> Result<(), String> {
    let readme = std::fs::read_to_string(root.join("README.md"))
        .map_err(|error| format!("README.md cannot be read: {error}"))?;
    let tried = commands(&readme)?;

    shell(root, "cargo fmt --all --check", &[])?;
    shell(root, "cargo clippy --quiet --workspace --all-targets -- -D warnings", &[])?;
    shell(root, "cargo doc --quiet --workspace --no-deps", &[("RUSTDOCFLAGS", "-D warnings")])?;
    println!("+ cargo xtask codegen --check");
    let outdated = crate::codegen::run(root, true).map_err(|error| format!("codegen: {error}"))?;
    if !outdated.is_empty() {
        return Err(format!("out of date, run `cargo xtask codegen`: {}", outdated.join(", ")));
    }
    tried.iter().try_for_each(|command| shell(root, command, &[]))
}

/// Runs a line as a reader of the README would.
fn shell(root: &Path, line: &str, variables: &[(&str, &str)]) -> Result<(), String> {
    let set: String = variables.iter().map(|(name, value)| format!("{name}=\"{value}\" ")).collect();
    println!("+ {set}{line}");
    let status = Command::new("sh")
        .args(["-euc", line])
        .envs(variables.iter().copied())
        .current_dir(root)
        .status()
        .map_err(|error| format!("sh cannot be run: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("`{line}` failed: {status}")) }
}

/// The texts of the `sh` and `console` blocks in the section that README.md gives to trying the program.
fn commands(readme: &str) -> Result<Vec<String>, String> {
    let is_heading = |line: &str| line.starts_with("## ");
    let mut lines = readme.lines().skip_while(|line| line.trim() != format!("## {SECTION}")).skip(1);
    let mut found = Vec::new();
    while let Some(line) = lines.next().filter(|line| !is_heading(line)) {
        if ["```sh", "```console"].contains(&line.trim()) {
            let block: Vec<&str> = lines.by_ref().take_while(|line| line.trim() != "```").collect();
            found.push(block.join("\n"));
        }
    }
    if found.len() != COMMANDS || found.iter().any(|command| command.trim().is_empty()) {
        return Err(format!(
            "README.md, section “{SECTION}”: expected {COMMANDS} blocks of `sh` or `console`, the main command and the tests, found {}",
            found.len()
        ));
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_those_of_their_section_alone() {
        let readme = "# Diptych\n\n```sh\nelsewhere\n```\n\n## Try it\n\nThe main job:\n\n```sh\ncargo run\n```\n\n\
                      ```text\noutput\n```\n\n```console\ncargo test \\\n  --workspace\n```\n\n\
                      ## More\n\n```sh\nlater\n```\n";
        let blocks = ["cargo run", "cargo test \\\n  --workspace"].map(str::to_owned).to_vec();
        assert_eq!(commands(readme), Ok(blocks));
    }

    #[test]
    fn a_page_without_both_commands_is_refused() {
        for readme in
            ["", "## Try it\n", "## Try it\n```sh\none\n```\n", "## Try it\n```sh\n```\n```sh\n```\n"]
        {
            assert!(commands(readme).is_err(), "{readme:?}");
        }
    }
}
