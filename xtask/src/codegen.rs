//! `cargo xtask codegen`: writes what is derived from other files; with `--check`, fails where it is
//! out of date.
//!
//! - `src/ui/messages.rs`: a function for each message of the files in [`TYPED`], so that a missing message or
//!   argument is a compile error
//! - `src/ui/languages.rs`: the languages that `locales/` has
//! - `source/schema/report-1.json`: the schema of `--format json`
//! - `source/schema/status-1.json`: the schema of `diptych status --format json`
//! - `source/schema/roles-1.json`: the schema of `diptych roles --format json`

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::{fs, io};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement};

/// Writes every derived file below `root`; with `check` compares instead. Gives the names of the files
/// that were out of date.
pub fn run(root: &Path, check: bool) -> io::Result<Vec<&'static str>> {
    let files = [
        ("src/ui/messages.rs", rustfmt(root, &all_messages(root)?)?),
        ("src/ui/languages.rs", rustfmt(root, &languages(root)?)?),
        ("source/schema/report-1.json", diptych::report::json::schema()),
        ("source/schema/status-1.json", diptych::report::status::schema()),
        ("source/schema/roles-1.json", diptych::report::roles::schema()),
    ];
    let mut outdated = Vec::new();
    for (name, text) in files {
        if fs::read_to_string(root.join(name)).is_ok_and(|old| old == text) {
            continue;
        }
        outdated.push(name);
        if !check {
            fs::write(root.join(name), text)?;
        }
    }
    Ok(outdated)
}

/// The files of `source/messages/` whose messages are called by name. Those of the checks and the help are looked up.
const TYPED: [&str; 3] = ["troubles", "ui", "usage"];

fn all_messages(root: &Path) -> io::Result<String> {
    let mut out = String::from(
        "//! The sentences of `source/messages/` as functions. Written by `cargo xtask codegen`.\n\n\
         use super::{Catalog, File};\n\n",
    );
    for file in TYPED {
        let ftl = fs::read_to_string(root.join(format!("source/messages/{file}.ftl")))?;
        writeln!(
            out,
            "/// The sentences of `source/messages/{file}.ftl`.\nimpl Catalog {{\n{}}}\n",
            messages(file, &ftl)?
        )
        .map_err(io::Error::other)?;
    }
    Ok(out)
}

fn messages(file: &str, ftl: &str) -> io::Result<String> {
    let resource = fluent_syntax::parser::parse(ftl).map_err(|(_, errors)| invalid(format!("{errors:?}")))?;
    let mut out = String::new();
    for entry in &resource.body {
        if let Entry::Message(message) = entry {
            function(&mut out, file, message)?;
        }
    }
    Ok(out)
}

/// One function. Its documentation and the types of its parameters stand in the message's comment.
fn function(out: &mut String, file: &str, message: &Message<&str>) -> io::Result<()> {
    let id = message.id.name;
    let comment = message.comment.as_ref().map_or(&[][..], |comment| &comment.content);
    let mut parameters = Vec::new();
    let mut used = Vec::new();
    if let Some(pattern) = &message.value {
        variables(pattern, &mut used);
    }
    let mut documentation = String::new();
    for line in comment {
        let Some(parameter) = line.trim_start().strip_prefix('$') else {
            documentation.push_str(line);
            documentation.push(' ');
            continue;
        };
        let name = parameter.split(' ').next().unwrap_or_default();
        let kind = match parameter.split(['(', ')']).nth(1) {
            Some("Number") => "usize",
            Some("String") => "&str",
            _ => return Err(invalid(format!("{id}: ${name} is neither (Number) nor (String)"))),
        };
        parameters.push((name, kind));
    }
    let documented: Vec<&str> = parameters.iter().map(|(name, _)| *name).collect();
    if let Some(name) = used.iter().find(|name| **name != REFERENCE && !documented.contains(name)) {
        return Err(invalid(format!("{id}: the comment does not mention ${name}")));
    }
    // What a message refers to stands in a file of its own, and may use any of them.
    let refers = used.contains(&REFERENCE);
    if let Some(name) = documented.iter().find(|name| !refers && !used.contains(name)) {
        return Err(invalid(format!("{id}: the message does not use ${name}")));
    }
    let documentation = documentation.trim_end();
    let signature: String =
        parameters.iter().map(|(name, kind)| format!(", {}: {kind}", snake(name))).collect();
    let facts: Vec<String> =
        parameters.iter().map(|(name, _)| format!("(\"{name}\", {}.into())", snake(name))).collect();
    let facts = facts.join(", ");
    let name = snake(id);
    let variant = file[..1].to_uppercase() + &file[1..];
    write!(
        out,
        "/// {documentation}\npub fn {name}(&self{signature}) -> String {{ self.text(File::{variant}, \"{id}\", &[{facts}]) }}\n\n"
    )
    .map_err(io::Error::other)
}

/// The variables that `pattern` uses, each once.
/// Stands among the variables of a message that refers to another one.
const REFERENCE: &str = "*";

fn variables<'a>(pattern: &Pattern<&'a str>, used: &mut Vec<&'a str>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => variable(inline, used),
            Expression::Select { selector, variants } => {
                variable(selector, used);
                for variant in variants {
                    variables(&variant.value, used);
                }
            }
        }
    }
}

fn variable<'a>(inline: &InlineExpression<&'a str>, used: &mut Vec<&'a str>) {
    let name = match inline {
        // Whether a text says anything goes with the text.
        InlineExpression::VariableReference { id } => id.name.strip_prefix("has-").unwrap_or(id.name),
        InlineExpression::MessageReference { .. } => REFERENCE,
        _ => return,
    };
    if !used.contains(&name) {
        used.push(name);
    }
}

fn languages(root: &Path) -> io::Result<String> {
    let mut tags = Vec::new();
    for entry in fs::read_dir(root.join("locales"))? {
        let entry = entry?;
        if entry.path().join("messages").is_dir() {
            tags.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    tags.sort();
    let mut out = String::from(
        "//! The languages of the interface, the source language first. Written by `cargo xtask codegen`.\n\n\
         use super::Language;\n\npub(super) static ALL: &[Language] = &[\n",
    );
    language(&mut out, root, "en-US", "source")?;
    for tag in tags {
        language(&mut out, root, &tag, &format!("locales/{tag}"))?;
    }
    out.push_str("];\n");
    Ok(out)
}

fn language(out: &mut String, root: &Path, tag: &str, folder: &str) -> io::Result<()> {
    let include = |folder: &str, name: &str| format!("include_str!(\"../../{folder}/{name}\")");
    let messages = format!("{folder}/messages");
    let texts: Vec<String> = names(root, &messages, ".ftl")?
        .iter()
        .map(|name| format!("(\"{}\", {})", name.trim_end_matches(".ftl"), include(&messages, name)))
        .collect();
    let checks = format!("{folder}/checks");
    let pages: Vec<String> = names(root, &checks, ".md")?
        .iter()
        .map(|name| format!("(\"{}\", {})", name.trim_end_matches(".md"), include(&checks, name)))
        .collect();
    writeln!(
        out,
        "Language {{ tag: \"{tag}\", texts: &[{}], pages: &[{}] }},",
        texts.join(", "),
        pages.join(", ")
    )
    .map_err(io::Error::other)
}

/// The files in a folder that end so, in order; none where there is no such folder.
fn names(root: &Path, folder: &str, ending: &str) -> io::Result<Vec<String>> {
    let folder = root.join(folder);
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(ending) {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

fn snake(id: &str) -> String {
    id.replace('-', "_")
}

fn rustfmt(root: &Path, code: &str) -> io::Result<String> {
    let mut child = Command::new("rustfmt")
        .args(["--edition", "2024", "--config-path"])
        .arg(root)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    // Dropped at once, so that rustfmt sees the end of its input. It reads all before it writes.
    child.stdin.take().ok_or_else(|| invalid("rustfmt has no input".into()))?.write_all(code.as_bytes())?;
    let output = child.wait_with_output()?;
    if !output.status.success() {
        return Err(invalid("rustfmt refuses the generated code".into()));
    }
    String::from_utf8(output.stdout).map_err(io::Error::other)
}

fn invalid(message: String) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, message)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn derived_files_are_up_to_date() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask lies in the project");
        assert_eq!(run(root, true).expect("the project can be read"), Vec::<&str>::new());
    }

    #[test]
    fn a_variable_that_the_comment_leaves_out_is_an_error() {
        let error =
            messages("ui", "# Says hello.\nhello = Hello { $name }\n").expect_err("no type for $name");
        assert_eq!(error.to_string(), "hello: the comment does not mention $name");
    }
}
