//! The `diptych` program: arguments in, exit code out.

use std::process::ExitCode;

fn main() -> ExitCode {
    diptych::cli::main()
}
