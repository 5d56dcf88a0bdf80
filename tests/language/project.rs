//! Small projects that provoke much, and the commands that are run on them.

use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

/// A command on a project of its own.
pub struct Case {
    pub project: fn() -> TempDir,
    pub arguments: Vec<&'static str>,
    /// Something that it says in English: that it does what it is there for.
    pub says: &'static str,
}

pub fn cases() -> Vec<Case> {
    let case = |project, arguments: &str, says| Case {
        project,
        arguments: Box::leak(arguments.to_owned().into_boxed_str()).split_whitespace().collect(),
        says,
    };
    let mut cases = vec![
        case(faulty, "check", "is missing from the table"),
        case(faulty, "check --profile audit", "pages checked"),
        case(faulty, "check --format json --profile audit", "missing"),
        case(faulty, "check --output nowhere/a=b", "There is no format"),
        case(faulty, "check --output json=nowhere/a.json", "the folder does not exist"),
        case(faulty, "check γ", "no page lies here"),
        case(faulty, "check --locale fr", "no file of this locale"),
        case(faulty, "status", "translated"),
        case(faulty, "status --worklist", "needs work"),
        case(faulty, "pairs", "Pairs: "),
        case(faulty, "pairs --explain en/α.md", "verdict"),
        case(faulty, "pairs --explain de/ορφανό.md", "there is no source"),
        case(faulty, "pairs --explain en/μόνο.md", "there is no translation"),
        case(faulty, "pairs --explain nowhere", "There is no such file"),
        case(faulty, "pairs --explain /dev/null", "It lies in none of the folders"),
        case(faulty, "pairs --explain en/α.bin", "It is no page by its name"),
        case(faulty, "pairs --explain en/.α.md", "It is hidden"),
        case(faulty, "links", "leads to nothing"),
        case(faulty, "links --external", "https://"),
        case(faulty, "fix --diff", "Nothing was written"),
        case(faulty, "fix", "mended"),
        case(faulty, "fix --only double-word", "Nothing to mend"),
        case(faulty, "stamp", "Name the pages"),
        case(faulty, "stamp --all --to nowhere", "There is no revision"),
        case(faulty, "stamp --all --dry-run", "would be stamped"),
        case(faulty, "stamp --all", "recorded in diptych.lock"),
        case(faulty, "stamp --cosmetic", "no selected page is cosmetic"),
        case(faulty, "stamp en/μόνο.md", "There is no such translation yet"),
        case(faulty, "stamp de/ορφανό.md", "The page has no source"),
        case(faulty, "stamp --section α de/α.md", "not stamped"),
        case(faulty, "init", "Wrote "),
        case(faulty, "init --config nowhere/a.yaml", "the folder does not exist"),
        case(configured, "init", "is there already"),
        case(configured, "check", "no findings"),
        case(changed, "check", "has changed"),
        case(faulty, "check --format diff", "+++"),
        case(changed, "diff", "was changed"),
        case(changed, "status", "stale"),
        case(changed, "status --worklist", "needs work"),
        case(changed, "pairs", "Pairs: "),
        case(changed, "pairs --explain de/α.md", "the source has changed since"),
        case(changed, "stamp --section nowhere de/α.md", "No section"),
        case(changed, "stamp --to nowhere --all", "git says"),
        case(changed, "stamp de/α.md", "One page stamped"),
        case(empty, "check", "no translations recognised"),
        case(empty, "check --source a", "`--target"),
        case(empty, "check --source nowhere --target b", "there is no such file or folder"),
        case(empty, "check --config nowhere.yaml", "cannot be read"),
        case(broken_lock, "check", "The lock was left out"),
        case(conflict, "check", "an unresolved merge conflict"),
        case(newer_lock, "check", "which this Diptych does not know"),
        case(glossaries, "check", "there is no such glossary"),
        case(no_git, "check --source-git nowhere", "no history"),
        case(large, "check", "larger than"),
        // The command line.
        case(empty, "", "A command is missing"),
        case(empty, "--help", "Global options:"),
        case(empty, "help", "Usage:"),
        case(empty, "help status", "Usage: diptych status"),
        case(empty, "--threads x check", "write a whole number"),
        case(empty, "chek", "Did you mean `check`?"),
        case(empty, "xyzzy", "There is no command"),
        case(empty, "check --fial-on error", "Did you mean `--fail-on`?"),
        case(empty, "check --fail-on eror", "Did you mean `error`?"),
        case(empty, "check --color xyzzy", "Possible values: auto, always, never."),
        case(empty, "check -x", "goes after two of them"),
        case(empty, "check --fail-on", "needs a value"),
        case(empty, "check --format text --format json", "only once"),
        case(empty, "check --quiet=yes", "does not take the value"),
        case(empty, "check --output json", "write a format and a file"),
        case(empty, "check --output json=", "the file is missing"),
        case(empty, "check --output xyzzy=a", "There is no format"),
        case(empty, "explain", "The command needs"),
        case(empty, "explain term extra", "There is no argument"),
        case(empty, "stamp --section a --all", "does not go with"),
        case(empty, "--quiet", "A command is missing"),
        case(empty, "help nowhere", "is no value for"),
    ];
    for command in ["check", "diff", "fix", "status", "stamp", "pairs", "links", "explain", "init", "help"] {
        cases.push(case(empty, &format!("{command} --help"), "Usage: diptych "));
    }
    for (project, says) in CONFIGURATIONS {
        cases.push(case(*project, "check", says));
    }
    cases
}

macro_rules! configurations {
    ($($text:literal => $says:literal),* $(,)?) => {
        /// Projects whose configuration has a fault.
        const CONFIGURATIONS: &[(fn() -> TempDir, &str)] = &[$((|| with_configuration($text), $says)),*];
    };
}

configurations! {
    "locale: [de]\n" => "Unknown key",
    "preset: xyzzy\n" => "Known are",
    "checks:\n  missing-rows: off\n" => "Unknown check",
    "fingerprint: {write: xyzzy}\n" => "Unknown fingerprint",
    "locales: de\n" => "`auto` or a list of locales",
    "max_file_size: 3 miles\n" => "A number of bytes",
    "pairs: a\n" => "A list belongs here",
    "pairs:\n- 3\n" => "Keys with values belong here",
    "pairs:\n- source: a\n" => "is missing",
    "preset: a: b\n" => "A colon stands",
    "preset: @a\n" => "keeps for itself",
    "preset: *a\n" => "YAML: “",
    "preset: hugo\npreset: hugo\n" => "stands there twice",
    "locales: [../x]\n" => "is not a valid locale",
    "pairs:\n- source: 's/{pth}'\n  target: 't/{path}'\n" => "unknown placeholder",
    "pairs:\n- source: 's/{path'\n  target: 't/{path}'\n" => "a brace is not closed",
    "pairs:\n- source: 's/x'\n  target: 't/{path}'\n" => "it needs",
    "pairs:\n- source: '/s/{path}'\n  target: 't/{path}'\n" => "it must stay below its root",
    "pairs:\n- source: 's/{dir}{stem}.md'\n  target: 't/{path}'\n" => "must be followed by",
    "pairs:\n- source: 'en/{path}'\n  target: 'de/{stem}.html'\n" => "cannot be paired",
    "pairs:\n- source: 'en/{path}'\n  target: 'de/{path}'\n  include: ['a[']\n" => "is not a valid glob",
}

fn write(root: &Path, path: &str, text: impl AsRef<[u8]>) {
    let path = root.join(path);
    let folder = path.parent().expect("a file has a folder");
    std::fs::create_dir_all(folder).and_then(|()| std::fs::write(&path, text)).expect("files can be written");
}

fn with(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    for (path, text) in files {
        write(folder.path(), path, text);
    }
    folder
}

fn empty() -> TempDir {
    with(&[])
}

fn with_configuration(text: &str) -> TempDir {
    with(&[("diptych.yaml", text), ("en/α.md", CLEAN), ("de/α.md", CLEAN)])
}

const CLEAN: &str = "# Ένα\n\nΛόγος.\n";
const SIDES: &str = "pairs:\n- source: en/{path}\n  target: '{locale}/{path}'\n";

fn configured() -> TempDir {
    with_configuration(SIDES)
}

const SOURCE: &str = "---\ntitle: Ένα\ndescription: Δύο\nms.date: 2024-01-02\nms.topic: αα\n---\n\n# Ένα\n\nΛόγος και [σύνδεσμος](β.md) \
    και [άλλος](https://example.com/α). Επίσης [τόπος](β.md#τόπος) και `κώδικας` και 12 μήλα.\n\n> [!NOTE]\n> Προσοχή.\n\n\
    ## Δύο\n\n| Ρόλος | Τι κάνει |\n|---|---|\n| πρώτος | κάτι |\n| δεύτερος | άλλο |\n| τρίτος | τέλος |\n\n\
    1. πρώτα\n2. μετά\n3. τέλος\n\n```text\nένα\n```\n\n![εικόνα](α.png)\n\n## Τρία\n\nΜία παράγραφος.\n\nΆλλη παράγραφος.\n\n\
    <div>ένα</div>\n\n## Τέσσερα\n\nΤελευταία παράγραφος εδώ.\n";
const TARGET: &str = "---\ntitle: Ένα\nms.date: 2024-01-03\nms.topic: ββ\nξένο: ναι\n---\n\n# Ένα\n\nΛόγος και[σύνδεσμος](γ.md)και \
    [άλλος](https://example.com/β). Επίσης [τόπος](β.md#πουθενά) και`κώδικα` και 13 μήλα και και [κενός]().\n\n> [!TIP]\n> Προσοχή.\n\n\
    ### Δύο\n\n| Ρόλος | Τι κάνει |\n|---|---|\n| δεύτερος | άλλο |\n| πρώτος | κάτι |\n\n1. πρώτα\n2. τέλος\n\n```text\nδύο\n```\n\n\
    ![εικόνα](β.png)\n\nΜία παράγραφος. **ανοιχτό\n\n## Πέντε\n\nΞένη παράγραφος του μεταφραστή.\n\n<span>δύο</span> &nbsp;\n\n&lt;b&gt; ΚΡΑΥΓΗ\n";

fn faulty() -> TempDir {
    let folder = with(&[
        ("en/α.md", SOURCE),
        ("de/α.md", TARGET),
        ("en/β.md", "# Βήτα\n\n## Τόπος\n\nΛόγος.\n"),
        ("de/β.md", "# Βήτα\n\n## Τόπος\n\nΛόγος.\n"),
        ("en/γ2.md", "---\ntitle: α\ntitle: β\n---\n# Ένα\n"),
        ("de/γ2.md", "---\ntitle: [\n---\n# Ένα\n"),
        ("en/δ.md", "# Ένα\n"),
        ("de/δ.md", "---\n- ένα\n---\n# Ένα\n"),
        ("en/ε.md", "# Ένα\n"),
        ("de/ε.md", "---\ntitle: ένα\n"),
        ("en/ζ.md", "# Ένα\n"),
        ("en/μόνο.md", CLEAN),
        ("de/ορφανό.md", CLEAN),
        ("en/α.bin", "x"),
        ("en/.α.md", "x"),
    ]);
    write(folder.path(), "de/ζ.md", b"# \xFF\xFE\0\n");
    folder
}

fn git(root: &Path, arguments: &[&str]) {
    let status = Command::new("git")
        .arg("-C")
        .arg(root)
        .args(["-c", "user.name=α", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main"])
        .args(["-c", "commit.gpgsign=false"])
        .args(arguments)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_SYSTEM", "/dev/null")
        .status();
    assert!(status.expect("git can be run").success(), "{arguments:?}");
}

/// A project whose source has changed since it was stamped.
fn changed() -> TempDir {
    let folder = with(&[
        ("diptych.yaml", SIDES),
        ("en/α.md", SOURCE),
        ("de/α.md", SOURCE),
        ("en/β.md", CLEAN),
        ("de/β.md", CLEAN),
    ]);
    let root = folder.path();
    git(root, &["init", "-q"]);
    git(root, &["add", "."]);
    git(root, &["commit", "-qm", "α"]);
    let run = super::diptych(root, &["stamp", "--all"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    let changed = SOURCE
        .replace("Μία παράγραφος.", "Μία παράγραφος που άλλαξε πολύ από τότε.")
        .replace("| τρίτος | τέλος |", "| τρίτος | τέλος |\n| τέταρτος | νέο |")
        .replace("> Προσοχή.", "> Μεγάλη προσοχή.")
        .replace("2. μετά\n", "");
    write(root, "en/α.md", changed + "\n## Πέντε\n\nΝέα παράγραφος.\n");
    write(root, "en/β.md", "# Ένα\n\nΛόγος.\n\n");
    folder
}

fn with_lock(text: &str) -> TempDir {
    with(&[("diptych.yaml", SIDES), ("diptych.lock", text), ("en/α.md", CLEAN), ("de/α.md", CLEAN)])
}

fn broken_lock() -> TempDir {
    with_lock("version: 1\nlocales: 7\n")
}

fn conflict() -> TempDir {
    with_lock("version: 1\n<<<<<<< α\nlocales:\n=======\n>>>>>>> β\n")
}

fn newer_lock() -> TempDir {
    with_lock("version: 12345\n")
}

fn glossaries() -> TempDir {
    let config = format!(
        "{SIDES}glossary: [α.csv, β.csv, γ.tbx, δ.tbx, ε.txt, ζ.ftl, 'η/{{locale}}.ftl', θ.csv, ι.csv, κ.csv]\n"
    );
    let deep = "<α>".repeat(100);
    let folder = with(&[
        ("diptych.yaml", &config),
        ("β.csv", "en,de,foo,keep,case\nα,β,,xyz,\nα,β,,,xyz\nα\n"),
        ("γ.tbx", "<tbx>\n<b></tbx>"),
        ("δ.tbx", &deep),
        ("ε.txt", ""),
        ("ζ.ftl", "α = β\n"),
        ("η/en-US.ftl", "a = α\nbroken\nb = β\n    .keep = xyz\n"),
        ("η/de.ftl", "a = α\n"),
        ("θ.csv", "fr,it\nα,β\n"),
        ("en/α.md", CLEAN),
        ("de/α.md", CLEAN),
    ]);
    write(folder.path(), "ι.csv", b"en,de\n\xFF,b\n");
    std::fs::create_dir(folder.path().join("κ.csv")).expect("folders can be made");
    folder
}

fn no_git() -> TempDir {
    let folder = with(&[
        ("en/α.md", CLEAN),
        ("de/α.md", "---\nsource_commit: 0123456789012345678901234567890123456789\n---\n# Ένα\n"),
    ]);
    write(folder.path(), "nowhere/α", "");
    folder
}

fn large() -> TempDir {
    with(&[
        ("diptych.yaml", &format!("{SIDES}max_file_size: 10\n")),
        ("en/α.md", "# Ένα\n\nΠολύς λόγος.\n"),
        ("de/α.md", "α\n"),
    ])
}
