//! The faults that `mutate` plants, each a function from a clean pair to a broken translation and the truth.

use std::ops::Range;

use diptych::document::{Block, ContainerKind, Document, Kind};

use super::random::Random;

/// A clean pair, and another page of the locale to take foreign pieces from.
pub struct Page<'a> {
    pub source: &'a Document,
    pub target: &'a Document,
    pub donor: &'a Document,
}

/// A broken translation.
pub struct Mutant {
    pub text: String,
    pub truth: Truth,
}

/// Where the fault is.
#[derive(Debug)]
pub enum Truth {
    /// In the source: any of these lines.
    Source(Vec<usize>),
    /// In the broken translation: any of these lines.
    Target(Vec<usize>),
}

/// A kind of fault and the checks of which one must find it.
pub struct KindOfFault {
    pub name: &'static str,
    pub checks: &'static [&'static str],
    pub make: fn(&Page<'_>, &mut Random) -> Option<Mutant>,
}

pub static KINDS: &[KindOfFault] = &[
    KindOfFault { name: "drop_row", checks: &["missing-row", "missing-role"], make: drop_row },
    KindOfFault { name: "drop_table", checks: &["missing-block"], make: drop_table },
    KindOfFault { name: "drop_heading", checks: &["missing-heading"], make: drop_heading },
    KindOfFault { name: "drop_section", checks: &["missing-section"], make: drop_section },
    KindOfFault { name: "drop_item", checks: &["missing-item"], make: drop_item },
    KindOfFault { name: "drop_list", checks: &["missing-block"], make: drop_list },
    KindOfFault { name: "drop_para", checks: &["missing-block"], make: drop_para },
    KindOfFault {
        name: "drop_code",
        checks: &["missing-block"],
        make: |page, random| drop_kind(page, random, Kind::Code),
    },
    KindOfFault {
        name: "drop_image",
        checks: &["missing-block"],
        make: |page, random| drop_kind(page, random, Kind::Image),
    },
    KindOfFault { name: "drop_alert", checks: &["missing-block"], make: drop_alert },
    KindOfFault { name: "drop_alert_marker", checks: &["changed-alert"], make: drop_alert_marker },
    KindOfFault { name: "drop_key", checks: &["missing-metadata"], make: drop_key },
    KindOfFault { name: "drop_cell", checks: &["missing-cell"], make: drop_cell },
    KindOfFault { name: "swap_rows", checks: &["moved-row"], make: swap_rows },
    KindOfFault { name: "swap_items", checks: &["moved-item"], make: swap_items },
    KindOfFault { name: "swap_paras", checks: &["moved-block"], make: swap_paras },
    KindOfFault { name: "swap_sections", checks: &["moved-section"], make: swap_sections },
    KindOfFault { name: "merge_paras", checks: &["merged-block"], make: merge_paras },
    KindOfFault { name: "dup_row", checks: &["extra-row"], make: dup_row },
    KindOfFault { name: "dup_item", checks: &["extra-item"], make: dup_item },
    KindOfFault { name: "dup_para", checks: &["extra-block"], make: dup_para },
    KindOfFault { name: "add_row", checks: &["extra-row"], make: add_row },
    KindOfFault { name: "add_para", checks: &["extra-block"], make: add_para },
    KindOfFault { name: "add_section", checks: &["extra-section"], make: add_section },
    KindOfFault { name: "heading_level", checks: &["changed-level"], make: heading_level },
];

/// Whole lines of the translation: start and end without the last line break.
fn whole_lines(document: &Document, range: Range<usize>) -> Range<usize> {
    let text = &document.text;
    let start = text[..range.start].rfind('\n').map_or(0, |line_break| line_break + 1);
    let end = text[range.end..].find('\n').map_or(text.len(), |line_break| range.end + line_break);
    start..end
}

fn block_lines(document: &Document, block: usize) -> Range<usize> {
    whole_lines(document, document.blocks[block].span.range())
}

fn container_lines(document: &Document, container: u32) -> Range<usize> {
    whole_lines(document, document.containers[container as usize].span.range())
}

/// The text without these lines, and without the empty line behind them where there is one before them as well:
/// else what follows would run into what is before.
fn without(document: &Document, lines: Range<usize>) -> String {
    let text = &document.text;
    let mut end = (lines.end + 1).min(text.len());
    let blank_before = text[..lines.start].lines().next_back().is_none_or(|line| line.trim().is_empty());
    if blank_before
        && let Some(line) = text[end..].split_inclusive('\n').next()
        && line.trim().is_empty()
        && !line.is_empty()
    {
        end += line.len();
    }
    format!("{}{}", &text[..lines.start], &text[end..])
}

/// The text with two stretches of lines exchanged.
fn exchanged(document: &Document, first: Range<usize>, second: Range<usize>) -> String {
    let text = &document.text;
    format!(
        "{}{}{}{}{}",
        &text[..first.start],
        &text[second.clone()],
        &text[first.end..second.start],
        &text[first],
        &text[second.end..]
    )
}

fn source_line(page: &Page<'_>, block: usize) -> usize {
    page.source.lines.line(page.source.blocks[block].span.start as usize)
}

fn at_source(page: &Page<'_>, block: usize) -> Truth {
    Truth::Source(vec![source_line(page, block)])
}

fn all(document: &Document, wanted: impl Fn(&Block) -> bool) -> Vec<usize> {
    (0..document.blocks.len()).filter(|at| wanted(&document.blocks[*at])).collect()
}

fn siblings(document: &Document, kind: Kind, container: u32) -> Vec<usize> {
    all(document, |block| block.kind == kind && block.container == container)
}

fn items_of(document: &Document, list: u32) -> Vec<usize> {
    all(document, |block| {
        block.kind == Kind::Item && document.containers[block.container as usize].parent == list
    })
}

fn list_of(document: &Document, item: usize) -> u32 {
    document.containers[document.blocks[item].container as usize].parent
}

fn drop_row(page: &Page<'_>, random: &mut Random) -> Option<Mutant> {
    let rows = all(page.target, |block| {
        block.kind == Kind::Row && siblings(page.target, Kind::Row, block.container).len() > 1
    });
    let row = random.pick(&rows)?;
    let lines = block_lines(page.target, row);
    let text = format!(
        "{}{}",
        &page.target.text[..lines.start],
        page.target.text.get(lines.end + 1..).unwrap_or("")
    );
    Some(Mutant { text, truth: at_source(page, row) })
}

fn containers(document: &Document, kind: ContainerKind) -> Vec<u32> {
    (0..document.containers.len() as u32)
        .filter(|at| document.containers[*at as usize].kind == kind)
        .collect()
}

fn first_in(document: &Document, container: u32) -> Option<usize> {
    let span = document.containers[container as usize].span;
    document.blocks.iter().position(|block| block.span.start >= span.start && block.span.end <= span.end)
}

fn drop_table(page: &Page<'_>, random: &mut Random) -> Option<Mutant> {
    let table = random.pick(&containers(page.target, ContainerKind::Table))?;
    let text = without(page.target, container_lines(page.target, table));
    Some(Mutant { text, truth: at_source(page, first_in(page.target, table)?) })
}

fn drop_list(page: &Page<'_>, random: &mut Random) -> Option<Mutant> {
    let mut lists = containers(page.target, ContainerKind::List);
    lists.retain(|list| {
        page.target.containers[*list as usize].depth == 1 && items_of(page.target, *list).len() > 1
    });
    let list = random.pick(&lists)?;
    let text = without(page.target, container_lines(page.target, list));
    Some(Mutant { text, truth: at_source(page, first_in(page.target, list)?) })
}

fn drop_heading(page: &Page<'_>, random: &mut Random) -> Option<Mutant> {
    let headings = all(page.target, |block| matches!(block.kind, Kind::Heading(_)) && block.container == 0);
    let heading = random.pick(&headings)?;
    let text = without(page.target, block_lines(page.target, heading));
    Some(Mutant { text, truth: at_source(page, heading) })
}

/// The lines of a section of the page's own level, with the empty lines before the next.
fn section_lines(document: &Document, section: usize) -> Option<(usize, Range<usize>)> {
    let section = &document.sections[section];
    let heading = section.heading? as usize;
    if document.blocks[heading].container != 0 {
        return None;
    }
    let start = block_lines(document, heading).start;
    let end = document
        .blocks
        .get(section.blocks.1 as usize)
        .map_or(document.text.len(), |next| whole_lines(document, next.span.range()).start);
    (end > start).then_some((heading, start..end))
}

fn drop_section(page: &Page<'_>, random: &mut Random) -> Option<Mutant> {
    let mut sections: Vec<usize> = (1..page.target.sections.len()).collect();
    sections.retain(|at| {
        let section = &page.target.sections[*at];
        section.level > 1 && section.blocks.1 - section.blocks.0 > 1
    });
    let (heading, lines) = section_lines(page.target, random.pick(&sections)?)?;
    let text = format!("{}{}", &page.target.text[..lines.start], &page.target.text[lines.end..]);
    Some(Mutant { text, truth: at_source(page, heading) })
}

fn drop_item(page: &Page<'_>, random: &mut Random) -> Option<Mutant> {
    let items = all(page.target, |block| {
        let list = page.target.containers[block.container as usize].parent;
        block.kind == Kind::Item && items_of(page.target, list).len() > 1
    });
    let item = random.pick(&items)?;
    let text = without(page.target, container_lines(page.target, page.target.blocks[item].container));
    Some(Mutant { text, truth: at_source(page, item) })
}

fn drop_para(page: &Page<'_>, random: &mut Random) -> Option<Mutant> {
    drop_kind(page, random, Kind::Paragraph)
}

fn drop_kind(page: &Page<'_>, random: &mut Random, kind: Kind) -> Option<Mutant> {
    let quoted = |block: &Block| page.target.enclosing(block, ContainerKind::Quote).is_some();
    let block = random.pick(&all(page.target, |block| block.kind == kind && !quoted(block)))?;
    let lines = block_lines(page.target, block);
    // A directive in an item's first line stands behind the marker.
    let is_alone =
        page.target.blocks.iter().filter(|other| lines.contains(&(other.span.start as usize))).count() == 1;
    is_alone.then(|| Mutant { text: without(page.target, lines), truth: at_source(page, block) })
}

fn drop_alert(page: &Page<'_>, random: &mut Random) -> Option<Mutant> {
    let alert = random.pick(&all(page.target, |block| block.kind == Kind::Alert && block.container != 0))?;
    let text = without(page.target, container_lines(page.target, page.target.blocks[alert].container));
    Some(Mutant { text, truth: at_source(page, alert) })
}

fn drop_alert_marker(page: &Page<'_>, random: &mut Random) -> Option<Mutant> {
    let alert = random.pick(&all(page.target, |block| block.kind == Kind::Alert && block.container != 0))?;
    let lines = block_lines(page.target, alert);
    let text = format!(
        "{}{}",
        &page.target.text[..lines.start],
        page.target.text.get(lines.end + 1..).unwrap_or("")
    );
    Some(Mutant { text, truth: at_source(page, alert) })
}

fn drop_key(page: &Page<'_>, random: &mut Random) -> Option<Mutant> {
    let (source, target) = (page.source.front_matter.as_ref()?, page.target.front_matter.as_ref()?);
    let shared: Vec<usize> = (0..source.entries.len())
        .filter(|at| {
            let entry = &source.entries[*at];
            !entry.value.is_empty() && target.get(&entry.key).is_some()
        })
        .collect();
    let entry = &source.entries[random.pick(&shared)?];
    let lines = whole_lines(page.target, target.get(&entry.key)?.span.range());
    let text = format!(
        "{}{}",
        &page.target.text[..lines.start],
        page.target.text.get(lines.end + 1..).unwrap_or("")
    );
    Some(Mutant { text, truth: Truth::Source(vec![page.source.lines.line(entry.span.start as usize)]) })
}

fn drop_cell(page: &Page<'_>, random: &mut Random) -> Option<Mutant> {
    let rows = all(page.target, |block| {
        block.kind == Kind::Row
            && page.target.cells(block).len() > 1
            && page.target.cells(block).last().is_some_and(|cell| !cell.span.is_empty())
    });
    let row = random.pick(&rows)?;
    let cell = page.target.cells(&page.target.blocks[row]).last()?.span.range();
    let text = format!("{}{}", &page.target.text[..cell.start], &page.target.text[cell.end..]);
    Some(Mutant { text, truth: at_source(page, row) })
}

fn swap_two(
    page: &Page<'_>,
    random: &mut Random,
    groups: &[Vec<usize>],
    lines: impl Fn(usize) -> Range<usize>,
) -> Option<Mutant> {
    let groups: Vec<&Vec<usize>> = groups.iter().filter(|group| group.len() > 1).collect();
    let group = random.pick(&groups)?;
    let first = random.below(group.len() - 1);
    let second = first + 1 + random.below(group.len() - first - 1);
    let (first, second) = (group[first], group[second]);
    let (a, b) = (lines(first), lines(second));
    if a.end >= b.start || page.target.text[a.clone()] == page.target.text[b.clone()] {
        return None;
    }
    let truth = Truth::Source(vec![source_line(page, first), source_line(page, second)]);
    Some(Mutant { text: exchanged(page.target, a, b), truth })
}

fn swap_rows(page: &Page<'_>, random: &mut Random) -> Option<Mutant> {
    let groups: Vec<Vec<usize>> = containers(page.target, ContainerKind::Table)
        .into_iter()
        .map(|table| siblings(page.target, Kind::Row, table))
        .collect();
    swap_two(page, random, &groups, |row| block_lines(page.target, row))
}

fn swap_items(page: &Page<'_>, random: &mut Random) -> Option<Mutant> {
    let groups: Vec<Vec<usize>> = containers(page.target, ContainerKind::List)
        .into_iter()
        .map(|list| items_of(page.target, list))
        .collect();
    swap_two(page, random, &groups, |item| {
        let container = page.target.blocks[item].container;
        container_lines(page.target, container)
    })
    .filter(|_| !groups.iter().flatten().any(|item| list_of(page.target, *item) == 0))
}

fn swap_paras(page: &Page<'_>, random: &mut Random) -> Option<Mutant> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for section in 0..page.target.sections.len() {
        groups.push(all(page.target, |block| {
            block.kind == Kind::Paragraph && block.container == 0 && block.section as usize == section
        }));
    }
    swap_two(page, random, &groups, |block| block_lines(page.target, block))
}

fn swap_sections(page: &Page<'_>, random: &mut Random) -> Option<Mutant> {
    let sections = &page.target.sections;
    let pairs: Vec<(usize, usize)> = (1..sections.len())
        .filter_map(|first| {
            let next = (first + 1..sections.len())
                .find(|other| sections[*other].parent == sections[first].parent)?;
            let same = sections[first].level == sections[next].level && sections[first].level > 1;
            (same && sections[first].blocks.1 == sections[next].blocks.0).then_some((first, next))
        })
        .collect();
    let (first, second) = random.pick(&pairs)?;
    let (a, first) = section_lines(page.target, first)?;
    let (b, second) = section_lines(page.target, second)?;
    let truth = Truth::Source(vec![source_line(page, a), source_line(page, b)]);
    let text = &page.target.text;
    // The last section of a page may end without a line break.
    let glue = if text[second.clone()].ends_with('\n') { "" } else { "\n\n" };
    let text = format!(
        "{}{}{glue}{}{}",
        &text[..first.start],
        &text[second.clone()],
        &text[first],
        &text[second.end..]
    );
    Some(Mutant { text, truth })
}

fn merge_paras(page: &Page<'_>, random: &mut Random) -> Option<Mutant> {
    let is_para = |at: usize| {
        page.target.blocks.get(at).is_some_and(|block| block.kind == Kind::Paragraph && block.container == 0)
    };
    let firsts: Vec<usize> =
        (0..page.target.blocks.len()).filter(|at| is_para(*at) && is_para(at + 1)).collect();
    let first = random.pick(&firsts)?;
    let (a, b) = (block_lines(page.target, first), block_lines(page.target, first + 1));
    if !page.target.text[a.end..b.start].trim().is_empty() {
        return None;
    }
    let text = format!("{} {}", page.target.text[..a.end].trim_end(), &page.target.text[b.start..]);
    Some(Mutant { text, truth: Truth::Source(vec![source_line(page, first), source_line(page, first + 1)]) })
}

/// The text with `piece` put behind the line break at `at`; and the line it starts on.
fn inserted(document: &Document, at: usize, piece: &str) -> (String, usize) {
    let text = &document.text;
    let text = format!("{}{piece}{}", &text[..at], &text[at..]);
    let line = text[..at].matches('\n').count() + 1 + piece.bytes().take_while(|byte| *byte == b'\n').count();
    (text, line)
}

fn repeat(page: &Page<'_>, lines: Range<usize>, glue: &str) -> Mutant {
    let piece = format!("{glue}{}", &page.target.text[lines.clone()]);
    let (text, line) = inserted(page.target, lines.end, &piece);
    let original = page.target.lines.line(lines.start);
    Mutant { text, truth: Truth::Target(vec![line, original]) }
}

fn dup_row(page: &Page<'_>, random: &mut Random) -> Option<Mutant> {
    let row = random.pick(&all(page.target, |block| block.kind == Kind::Row))?;
    Some(repeat(page, block_lines(page.target, row), "\n"))
}

fn dup_item(page: &Page<'_>, random: &mut Random) -> Option<Mutant> {
    let item = random.pick(&all(page.target, |block| block.kind == Kind::Item))?;
    Some(repeat(page, container_lines(page.target, page.target.blocks[item].container), "\n"))
}

fn dup_para(page: &Page<'_>, random: &mut Random) -> Option<Mutant> {
    let paragraphs = all(page.target, |block| block.kind == Kind::Paragraph && block.container == 0);
    Some(repeat(page, block_lines(page.target, random.pick(&paragraphs)?), "\n\n"))
}

fn add_row(page: &Page<'_>, random: &mut Random) -> Option<Mutant> {
    let row = random.pick(&all(page.target, |block| block.kind == Kind::Row))?;
    let columns = page.target.cells(&page.target.blocks[row]).len();
    let foreign =
        all(page.donor, |block| block.kind == Kind::Row && page.donor.cells(block).len() == columns);
    let foreign = page.donor.text[block_lines(page.donor, random.pick(&foreign)?)].trim().trim_matches('|');
    // A row of empty cells says nothing that could be found.
    if !foreign.contains(char::is_alphanumeric) {
        return None;
    }
    let lines = block_lines(page.target, row);
    // Indented and piped as its neighbours are.
    let row = page.target.blocks[row].span.of(&page.target.text).trim();
    let margin =
        &page.target.text[lines.start..lines.end - page.target.text[lines.clone()].trim_start().len()];
    let foreign = if row.starts_with('|') { format!("|{foreign}|") } else { foreign.trim().to_owned() };
    let (text, line) = inserted(page.target, lines.end, &format!("\n{margin}{foreign}"));
    Some(Mutant { text, truth: Truth::Target(vec![line]) })
}

fn add_para(page: &Page<'_>, random: &mut Random) -> Option<Mutant> {
    let after =
        random.pick(&all(page.target, |block| block.kind == Kind::Paragraph && block.container == 0))?;
    let foreign = all(page.donor, |block| block.kind == Kind::Paragraph && block.container == 0);
    let foreign = &page.donor.text[block_lines(page.donor, random.pick(&foreign)?)];
    let (text, line) = inserted(page.target, block_lines(page.target, after).end, &format!("\n\n{foreign}"));
    Some(Mutant { text, truth: Truth::Target(vec![line]) })
}

fn add_section(page: &Page<'_>, random: &mut Random) -> Option<Mutant> {
    let places: Vec<usize> =
        (1..page.target.sections.len()).filter(|at| page.target.sections[*at].level == 2).collect();
    let (_, place) = section_lines(page.target, random.pick(&places)?)?;
    let foreign: Vec<usize> = (1..page.donor.sections.len())
        .filter(|at| {
            let section = &page.donor.sections[*at];
            section.level == 2 && section.blocks.1 - section.blocks.0 > 1
        })
        .collect();
    let (_, foreign) = section_lines(page.donor, random.pick(&foreign)?)?;
    let (text, line) =
        inserted(page.target, place.start, &format!("{}\n\n", page.donor.text[foreign].trim_end()));
    Some(Mutant { text, truth: Truth::Target(vec![line]) })
}

fn heading_level(page: &Page<'_>, random: &mut Random) -> Option<Mutant> {
    let headings = all(page.target, |block| {
        matches!(block.kind, Kind::Heading(2..=4)) && block.span.of(&page.target.text).starts_with('#')
    });
    let heading = random.pick(&headings)?;
    let start = page.target.blocks[heading].span.start as usize;
    let text = &page.target.text;
    let text = if random.below(2) == 0 {
        format!("{}#{}", &text[..start], &text[start..])
    } else {
        format!("{}{}", &text[..start], &text[start + 1..])
    };
    Some(Mutant { text, truth: at_source(page, heading) })
}
