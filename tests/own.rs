//! Diptych on itself: its documentation and the translations of it have not come apart.

use std::path::Path;

use diptych::checks;
use diptych::workspace::{Options, load};

#[test]
fn nothing_is_found_between_the_documentation_and_its_translations() {
    let options = Options {
        directory: Path::new(env!("CARGO_MANIFEST_DIR")).to_owned(),
        checks: checks::ALL.iter().map(|check| check.id).collect(),
        ..Options::default()
    };
    let mut workspace = load(&options).expect("the configuration is valid");
    assert!(workspace.errors.is_empty(), "{:?}", workspace.errors);
    diptych::engine::judge(&mut workspace.corpus, &workspace.settings);
    let pairs = &workspace.corpus.pairs;
    assert!(pairs.len() > checks::ALL.len(), "a page for each check, and the guide: {}", pairs.len());
    assert!(pairs.iter().any(|pair| pair.locale == "pl"), "and messages in Polish");
    let findings = diptych::engine::run(&workspace.corpus, &workspace.settings);
    let lines: Vec<String> = findings
        .iter()
        .map(|finding| format!("{}: {} {:?}", pairs[finding.pair].source_path, finding.check, finding.facts))
        .collect();
    assert!(lines.is_empty(), "{}", lines.join("\n"));
}
