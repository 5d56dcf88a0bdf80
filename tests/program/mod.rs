//! Runs the program itself, as a person or a build service would.

use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

/// What the program said.
#[derive(Debug, PartialEq, Eq)]
pub struct Run {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

/// Runs the program in `directory`, in English whatever the machine speaks.
pub fn diptych(directory: &Path, arguments: &[&str]) -> Run {
    diptych_under(directory, arguments, &[])
}

/// As [`diptych`], with variables of the environment.
pub fn diptych_under(directory: &Path, arguments: &[&str], variables: &[(&str, &str)]) -> Run {
    let output = Command::new(env!("CARGO_BIN_EXE_diptych"))
        .args(arguments)
        .current_dir(directory)
        .env_remove("CI")
        .env_remove("GITHUB_ACTIONS")
        .env_remove("NO_COLOR")
        .env("DIPTYCH_LANG", "en")
        .envs(variables.iter().copied())
        .output()
        .expect("the program has been built");
    let Output { status, stdout, stderr } = output;
    let text = |bytes| String::from_utf8(bytes).expect("output is UTF-8");
    let run = Run { code: status.code(), out: text(stdout), err: text(stderr) };
    // `explain` names all checks.
    let has_failed = run.out.contains("internal-error") && !arguments.contains(&"explain");
    assert!(!run.err.contains("panicked") && !has_failed, "{run:?}");
    run
}

/// The findings of a JSON report, a line each: path, line, check; the page's path where a finding has no
/// other. In the order of the report.
pub fn findings(json: &str) -> Vec<String> {
    let report: Value = serde_json::from_str(json).expect("the report is JSON");
    let findings = report["findings"].as_array().expect("a report has findings");
    let line = |finding: &Value| {
        let side = ["target", "source"].map(|side| &finding[side]).into_iter().find(|side| !side.is_null());
        let side = side.expect("a finding has a place");
        let path = side["path"].as_str().expect("a place has a path");
        format!("{path}:{} {}", side["start"]["line"], finding["check"].as_str().unwrap_or_default())
    };
    findings.iter().map(line).collect()
}
