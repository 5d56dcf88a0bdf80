//! Bytes that are no good text, and text that is no good page.

use crate::{PAGE, SHORT, Tree};

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    "\u{FEFF}".encode_utf16().chain(text.encode_utf16()).flat_map(bytes).collect()
}

#[test]
fn invalid_utf8_is_named_with_its_line_and_the_page_is_judged() {
    let checked = Tree::new().with("en/bad.md", PAGE).with("de/bad.md", b"# A\n\nT\xFFxt.\n").check();
    checked.has_found(&["bad.md:3 invalid-encoding", "bad.md:3 missing-section"]);
    assert!(checked.text.contains("de/bad.md:3:2"), "{}", checked.text);
    Tree::new()
        .both("bad.md", b"# A\n\nT\xFFxt.\n")
        .check()
        .has_found(&["bad.md:3 invalid-encoding", "bad.md:3 invalid-encoding"]);
}

#[test]
fn utf16_is_read_and_told() {
    for bytes in [u16::to_le_bytes, u16::to_be_bytes] {
        let tree = Tree::new().with("en/wide.md", PAGE).with("de/wide.md", utf16(PAGE, bytes));
        tree.check().has_found(&["wide.md:1 invalid-encoding"]);
        let tree = Tree::new().with("en/wide.md", PAGE).with("de/wide.md", utf16(SHORT, bytes));
        tree.check().has_found(&["wide.md:1 invalid-encoding", "wide.md:3 missing-section"]);
    }
}

#[test]
fn a_byte_order_mark_and_other_line_ends_change_nothing() {
    for page in [format!("\u{FEFF}{PAGE}"), PAGE.replace('\n', "\r\n"), PAGE.replace('\n', "\r")] {
        Tree::new().with("en/page.md", PAGE).with("de/page.md", &page).check().is_silent();
        Tree::new().with("en/page.md", &page).with("de/page.md", PAGE).check().is_silent();
    }
    for page in [format!("\u{FEFF}{SHORT}"), SHORT.replace('\n', "\r\n"), SHORT.replace('\n', "\r")] {
        let tree = Tree::new().with("en/page.md", PAGE).with("de/page.md", page);
        tree.check().has_found(&["page.md:3 missing-section"]);
    }
}

#[test]
fn front_matter_is_read_under_a_byte_order_mark_and_other_line_ends() {
    let page = format!("---\ntitle: A\nms.topic: overview\n---\n{PAGE}");
    let other = page.replace("overview", "tutorial");
    for (mark, line_end) in [("\u{FEFF}", "\n"), ("", "\r\n"), ("\u{FEFF}", "\r\n"), ("", "\r")] {
        let bytes = |page: &str| format!("{mark}{}", page.replace('\n', line_end));
        Tree::new().with("en/page.md", &page).with("de/page.md", bytes(&page)).check().is_silent();
        let tree = Tree::new().with("en/page.md", &page).with("de/page.md", bytes(&other));
        tree.check().has_found(&["page.md:3 changed-metadata"]);
    }
}

#[test]
fn nul_bytes_are_named() {
    let tree = Tree::new().with("en/nul.md", PAGE).with("de/nul.md", PAGE.replace("More", "M\0re"));
    tree.check().has_found(&["nul.md:7 invalid-encoding"]);
}

#[test]
fn an_empty_page_is_a_page() {
    Tree::new().both("empty.md", "").check().is_silent();
    Tree::new().with("en/empty.md", "").with("de/empty.md", "\u{FEFF}").check().is_silent();
    let checked = Tree::new().with("en/empty.md", PAGE).with("de/empty.md", "").check();
    checked.has_found(&["empty.md:1 missing-section"]);
}

#[test]
fn the_body_below_broken_front_matter_is_judged() {
    let whole = format!("---\ntitle: A\nms.topic: overview\n---\n{PAGE}");
    for (broken, line) in [("title: \"A", 2), ("title: A: B", 2)] {
        let page = format!("---\n{broken}\nms.topic: overview\n---\n{SHORT}");
        let below = 6 + broken.lines().count();
        let checked = Tree::new().with("en/page.md", &whole).with("de/page.md", page).check();
        checked.has_found(&[
            &format!("page.md:{line} invalid-front-matter"),
            &format!("page.md:{below} missing-section"),
        ]);
    }
}

#[test]
fn front_matter_without_end_hides_no_page() {
    let whole = format!("---\ntitle: A\n---\n{PAGE}");
    let checked =
        Tree::new().with("en/page.md", whole).with("de/page.md", format!("---\ntitle: A\n{SHORT}")).check();
    checked.has_found(&["page.md:1 invalid-front-matter", "page.md:5 missing-section"]);
}

#[test]
fn a_key_that_stands_twice_is_named() {
    let page = format!("---\ntitle: A\nms.topic: b\nms.topic: c\n---\n{PAGE}");
    let once = format!("---\ntitle: A\nms.topic: c\n---\n{PAGE}");
    let checked = Tree::new().with("en/page.md", &once).with("de/page.md", &page).check();
    assert!(checked.found.iter().any(|line| line == "page.md:4 invalid-front-matter"), "{:?}", checked.found);
    assert!(checked.text.contains("ms.topic"), "{}", checked.text);
}

#[test]
fn ten_thousand_columns_are_compared() {
    let row = |cell: &str, columns: usize| format!("|{}\n", format!("{cell}|").repeat(columns));
    let table = |columns: usize| {
        format!("# A\n\n{}{}{}", row(" h ", columns), row("---", columns), row(" x ", columns))
    };
    Tree::new().both("wide.md", table(10_000)).check().is_silent();
    let tree = Tree::new().with("en/wide.md", table(10_000)).with("de/wide.md", table(9_999));
    // One column lost is one fault, not one for each row.
    tree.check().has_found(&["wide.md:3 changed-columns"]);
}

#[test]
fn a_skipped_heading_level_on_both_sides_is_nobodys_fault_here() {
    Tree::new().both("jump.md", "# A\n\n#### B\n\nText.\n\n## C\n\nText.\n").check().is_silent();
}
