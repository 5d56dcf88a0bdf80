//! What links lead to, asked of the program as a whole: in the layouts that site generators prescribe, and with links that
//! nobody should have written.

mod hostile;
mod includes;
mod layouts;
mod many;
mod odd;
mod outside;
mod properties;
mod settings;

#[path = "../program/mod.rs"]
#[expect(dead_code, reason = "not every target lists findings without their reasons")]
mod program;

use std::path::Path;

use diptych::checks::{self, Promise};
use program::{Run, diptych, diptych_under};
use serde_json::Value;

/// Folders with pages.
struct Tree(tempfile::TempDir);

impl Tree {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a temporary folder can be made"))
    }

    fn with(self, path: &str, bytes: impl AsRef<[u8]>) -> Self {
        self.write(path, bytes);
        self
    }

    /// The same page on both sides, `en` and `de`.
    fn both(self, name: &str, bytes: impl AsRef<[u8]>) -> Self {
        self.with(&format!("en/{name}"), &bytes).with(&format!("de/{name}"), &bytes)
    }

    fn besides(self, make: impl FnOnce(&Path)) -> Self {
        make(self.root());
        self
    }

    fn root(&self) -> &Path {
        self.0.path()
    }

    fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.root().join(path);
        let folder = path.parent().expect("a file has a folder");
        std::fs::create_dir_all(folder)
            .and_then(|()| std::fs::write(&path, bytes))
            .expect("files can be written");
    }

    /// Checks `en` against `de`, or what `arguments` say instead; the whole output.
    fn run(&self, arguments: &[&str]) -> Run {
        let sides = ["check", "--source", "en", "--target", "de"];
        let is_configured = !self.root().join("en").is_dir() || self.root().join("diptych.yaml").exists();
        let start = if is_configured { &sides[..1] } else { &sides[..] };
        diptych(self.root(), &[start, arguments].concat())
    }

    /// What is found of links, a line each: `path:line check reason target`, with `source ` before the path of a source.
    fn found(&self) -> Vec<String> {
        let run = self.run(&["--format", "json"]);
        assert!(run.err.is_empty(), "{}", run.err);
        sound(&run)
    }

    /// Asserts that nothing is wrong with the links, and that each of `faults`, written at the end of `page`, gives just
    /// the finding that stands with it.
    fn has_only(&self, page: &str, faults: &[(&str, &str)]) {
        assert_eq!(self.found(), Vec::<String>::new());
        let path = self.root().join(page);
        let whole = std::fs::read_to_string(&path).expect("the page is there");
        let mut wrong = Vec::new();
        for (fault, found) in faults {
            self.write(page, format!("{whole}\n{fault}\n"));
            let name = |line: &String| line.split_once(' ').map(|(_, rest)| rest.to_owned());
            let all = self.found();
            let own: Vec<String> = all.iter().filter_map(name).collect();
            if own != [*found] {
                wrong.push((fault, all));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
        self.write(page, whole);
    }
}

/// The findings about links of a JSON report, as [`Tree::found`] has them.
fn sound(run: &Run) -> Vec<String> {
    let report: Value = serde_json::from_str(&run.out).unwrap_or_else(|_| panic!("no report: {run:?}"));
    let findings = report["findings"].as_array().expect("a report has findings");
    let is_sound = |finding: &&Value| {
        let check = finding["check"].as_str().and_then(checks::by_id);
        check.is_some_and(|check| check.promise == Promise::Sound)
    };
    let line = |finding: &Value| {
        let (side, name) = match &finding["target"] {
            Value::Null => (&finding["source"], "source "),
            target => (target, ""),
        };
        let facts = &finding["facts"];
        let facts = ["reason", "target", "id"].map(|fact| facts[fact].as_str()).into_iter().flatten();
        let words: Vec<&str> = finding["check"].as_str().into_iter().chain(facts).collect();
        let path = side["path"].as_str().unwrap_or("?");
        format!("{name}{path}:{} {}", side["start"]["line"], words.join(" "))
    };
    findings.iter().filter(is_sound).map(line).collect()
}
