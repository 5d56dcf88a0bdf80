use super::*;

/// Headings, and for each the ids that conventions make of it. Checked against github-slugger 2.0,
/// @mdit-vue/shared 3, Python-Markdown 3.11, Hugo 0.111 and comrak's `Anchorizer`; the columns of docfx, Markdig,
/// goldmark, MDN and mdBook follow their sources.
const TABLE: &[(&str, &[(&str, &str)])] = &[
    (
        "Rollen & Zuständigkeiten",
        &[
            ("rollen--zuständigkeiten", "docfx github gitlab hugo mdbook"),
            ("rollen-zuständigkeiten", "blackfriday gitlab-legacy"),
            ("rollen_zuständigkeiten", "mdn"),
            ("rollen--zustandigkeiten", "hugo-ascii"),
            ("rollen-zustandigkeiten", "markdig vitepress python-markdown"),
            ("rollen--zustndigkeiten", "goldmark"),
        ],
    ),
    (
        "Größe",
        &[
            ("größe", "docfx github gitlab hugo blackfriday mdn mdbook gitlab-legacy"),
            ("große", "vitepress"),
            ("grosse", "markdig"),
            ("groe", "hugo-ascii python-markdown"),
            ("gre", "goldmark"),
        ],
    ),
    (
        "C# / .NET 8.0",
        &[
            ("c--net-80", "docfx github gitlab hugo hugo-ascii goldmark mdbook"),
            ("c-net-80", "python-markdown gitlab-legacy"),
            ("c-net-8-0", "blackfriday vitepress"),
            ("c.net-8.0", "markdig"),
            ("c_.net_8.0", "mdn"),
        ],
    ),
    (
        "E-Mail–Verwaltung",
        &[
            (
                "e-mailverwaltung",
                "docfx markdig github gitlab hugo hugo-ascii goldmark mdbook python-markdown gitlab-legacy",
            ),
            ("e-mail-verwaltung", "blackfriday"),
            ("e-mail–verwaltung", "mdn vitepress"),
        ],
    ),
    (
        "1. Schritt",
        &[
            (
                "1-schritt",
                "docfx github gitlab hugo hugo-ascii blackfriday goldmark mdbook python-markdown gitlab-legacy",
            ),
            ("schritt", "markdig"),
            ("1._schritt", "mdn"),
            ("_1-schritt", "vitepress"),
        ],
    ),
    (
        "Exchange\u{a0}Online",
        &[
            ("exchangeonline", "docfx github gitlab hugo hugo-ascii goldmark gitlab-legacy"),
            ("exchange-online", "markdig blackfriday mdbook vitepress python-markdown"),
            ("exchange\u{a0}online", "mdn"),
        ],
    ),
    (
        "「設定」を開く",
        &[
            ("設定を開く", "docfx github gitlab hugo mdbook gitlab-legacy"),
            ("設定-を開く", "blackfriday"),
            ("「設定」を開く", "mdn vitepress"),
            ("section", "markdig"),
            ("heading", "hugo-ascii goldmark"),
            ("", "python-markdown"),
        ],
    ),
    (
        "हिन्दी में",
        &[
            ("हिन्दी-में", "github gitlab vitepress gitlab-legacy"),
            ("हिन्दी_में", "mdn"),
            ("हिनदी-में", "mdbook"),
            ("हनद-म", "docfx hugo"),
            ("ह-न-द-म", "blackfriday"),
            ("-", "hugo-ascii goldmark"),
            ("section", "markdig"),
            ("", "python-markdown"),
        ],
    ),
    (
        "a  b",
        &[
            ("a--b", "docfx github gitlab hugo hugo-ascii goldmark mdbook"),
            ("a-b", "markdig blackfriday vitepress python-markdown gitlab-legacy"),
            ("a_b", "mdn"),
        ],
    ),
    (
        "ends-",
        &[
            (
                "ends-",
                "docfx github gitlab hugo hugo-ascii goldmark mdn mdbook python-markdown gitlab-legacy",
            ),
            ("ends", "markdig blackfriday vitepress"),
        ],
    ),
    (
        "😀 Start",
        &[
            ("-start", "docfx github gitlab hugo hugo-ascii goldmark mdbook gitlab-legacy"),
            ("start", "markdig blackfriday python-markdown"),
            ("😀_start", "mdn"),
            ("😀-start", "vitepress"),
        ],
    ),
    (
        "İstanbul",
        &[
            ("İstanbul", "docfx"),
            ("i\u{307}stanbul", "github gitlab mdn gitlab-legacy"),
            ("istanbul", "markdig hugo hugo-ascii blackfriday mdbook vitepress python-markdown"),
            ("stanbul", "goldmark"),
        ],
    ),
    (
        "e\u{301}te\u{301}",
        &[
            ("e\u{301}te\u{301}", "github gitlab mdn gitlab-legacy"),
            ("ete", "docfx markdig hugo hugo-ascii goldmark mdbook vitepress python-markdown"),
            ("e-te", "blackfriday"),
        ],
    ),
    (
        "½ Tag",
        &[
            ("-tag", "docfx github hugo hugo-ascii goldmark gitlab-legacy"),
            ("½-tag", "gitlab blackfriday mdbook"),
            ("½_tag", "mdn"),
            ("12-tag", "python-markdown"),
            ("_1⁄2-tag", "vitepress"),
            ("tag", "markdig"),
        ],
    ),
    (
        "?",
        &[
            ("section", "docfx markdig mdbook"),
            ("heading", "hugo hugo-ascii blackfriday goldmark"),
            ("sect", "mdn"),
            ("", "github gitlab vitepress python-markdown gitlab-legacy"),
        ],
    ),
    (
        " At the ends ",
        &[
            ("-at-the-ends-", "docfx github gitlab"),
            (
                "at-the-ends",
                "markdig hugo hugo-ascii blackfriday goldmark mdbook vitepress python-markdown gitlab-legacy",
            ),
            ("at_the_ends", "mdn"),
        ],
    ),
    (
        "a. -b_ c…",
        &[
            ("a--b_-c", "docfx github gitlab hugo hugo-ascii mdbook"),
            ("a-b_c", "markdig"),
            ("a-b-c", "blackfriday vitepress"),
            ("a--b--c", "goldmark"),
            ("a._-b__c…", "mdn"),
            ("a-b_-c", "python-markdown gitlab-legacy"),
        ],
    ),
    (
        "Teil ٣",
        &[
            ("teil-٣", "docfx github gitlab hugo blackfriday mdbook vitepress gitlab-legacy"),
            ("teil_٣", "mdn"),
            ("teil-", "hugo-ascii goldmark"),
            ("teil", "markdig python-markdown"),
        ],
    ),
    (
        "Ⅻ Ⓐ",
        &[
            ("ⅻ-ⓐ", "github mdbook"),
            ("ⅻ_ⓐ", "mdn"),
            ("ⅻ-", "gitlab"),
            ("ⅻ", "blackfriday"),
            ("xii-a", "markdig vitepress python-markdown"),
            ("-", "docfx hugo hugo-ascii goldmark gitlab-legacy"),
        ],
    ),
    (
        "ΣΑΣ",
        &[
            ("σας", "github gitlab mdn mdbook vitepress gitlab-legacy"),
            ("σασ", "docfx hugo blackfriday"),
            ("section", "markdig"),
            ("heading", "hugo-ascii goldmark"),
            ("", "python-markdown"),
        ],
    ),
    (
        "ａｂ\u{3000}ｃ",
        &[
            ("ａｂｃ", "docfx github gitlab hugo gitlab-legacy"),
            ("ａｂ-ｃ", "blackfriday mdbook"),
            ("ａｂ\u{3000}ｃ", "mdn"),
            ("ab-c", "markdig vitepress python-markdown"),
            ("heading", "hugo-ascii goldmark"),
        ],
    ),
];

#[test]
fn each_convention_makes_the_ids_of_its_platform() {
    for (heading, ids) in TABLE {
        let mut covered = Vec::new();
        for (id, conventions) in *ids {
            for name in conventions.split(' ') {
                let convention = named(name).expect("the table names conventions");
                assert_eq!((convention.slug)(heading), *id, "{name}: {heading}");
                covered.push(name);
            }
        }
        covered.sort_unstable();
        let mut all: Vec<&str> = ALL.iter().map(|convention| convention.id).collect();
        all.sort_unstable();
        assert_eq!(covered, all, "{heading}");
    }
}

/// The ids of a page with these headings.
fn ids<'a>(convention: &Convention, headings: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut taken = Taken::default();
    let slugs = headings.into_iter().map(convention.slug);
    slugs.map(|id| (convention.unique)(&mut taken, id)).collect()
}

#[test]
fn most_conventions_append_a_dash_and_the_first_free_number() {
    for convention in ALL.iter().filter(|convention| !matches!(convention.id, "mdn" | "python-markdown")) {
        let told = ids(convention, ["foo-1", "foo", "foo", "foo-1", "foo"]);
        assert_eq!(told, ["foo-1", "foo", "foo-2", "foo-1-1", "foo-3"], "{}", convention.id);
        let bare = (convention.slug)("?");
        assert_eq!(ids(convention, ["?", "!"]), [bare.clone(), format!("{bare}-1")], "{}", convention.id);
    }
}

#[test]
fn mdn_counts_from_two_or_counts_up() {
    let convention = named("mdn").expect("it is listed");
    let headings = ["foo", "foo", "foo", "foo_2", "?", "&", "x_", "x_", "x_07", "x_07"];
    let told = ["foo", "foo_2", "foo_3", "foo_4", "sect", "sect_2", "x_", "x_1", "x_07", "x_8"];
    assert_eq!(ids(convention, headings), told);
}

#[test]
fn python_markdown_counts_from_one_or_counts_up_and_gives_each_heading_an_id() {
    let convention = named("python-markdown").expect("it is listed");
    let headings = ["foo_1", "foo", "foo", "foo_1", "?", "!", "_1", "x_9", "x_9", "x", "x", "y_", "y_"];
    let told = ["foo_1", "foo", "foo_2", "foo_3", "_1", "_2", "_3", "x_9", "x_10", "x", "x_1", "y_", "y__1"];
    assert_eq!(ids(convention, headings), told);
}

#[test]
fn a_number_too_large_to_count_up_is_text() {
    for (name, first, second) in [
        ("mdn", "x_4294967295", "x_4294967296"),
        ("mdn", "x_4294967296", "x_1"),
        ("python-markdown", "x_4294967295", "x_4294967296"),
        ("python-markdown", "x_4294967296", "x_4294967296_1"),
    ] {
        let convention = named(name).expect("it is listed");
        assert_eq!(ids(convention, [first, first]), [first, second], "{name}");
    }
}

#[test]
fn an_id_that_the_author_gave_is_taken() {
    for convention in ALL {
        let mut taken = Taken::default();
        taken.take("foo");
        assert_ne!((convention.unique)(&mut taken, "foo".to_owned()), "foo", "{}", convention.id);
    }
}

/// What [`first_free`] skips must not change what it finds.
#[test]
fn the_number_appended_is_the_first_that_is_free() {
    let mut taken = Taken::default();
    let mut naive = std::collections::BTreeSet::new();
    // Requests and ids in an order that leaves gaps, fills them, and meets both again.
    for step in 0..2_000_u64 {
        let number = step * 7919 % 401;
        if step % 3 == 0 {
            assert_eq!(taken.insert(&format!("a_{number}")), naive.insert(number));
        } else {
            let free = (number..).find(|number| naive.insert(*number)).expect("numbers do not end");
            assert_eq!(first_free(&mut taken, "a", '_', number), format!("a_{free}"));
        }
    }
}

#[test]
fn a_page_of_equal_or_counted_headings_takes_linear_work() {
    const MANY: usize = 100_000;
    let counted: Vec<String> = ["_", "-"]
        .iter()
        .flat_map(|separator| (0..MANY / 4).map(move |number| format!("x{separator}{number}")))
        .collect();
    for convention in ALL {
        let equal = ids(convention, std::iter::repeat_n("foo", MANY));
        let number = if convention.id == "mdn" { MANY } else { MANY - 1 };
        let last = (convention.slug)(&format!("foo{}{number}", separator(convention)));
        assert_eq!(equal.last(), Some(&last), "{}", convention.id);

        // Each number is taken by a heading, and then asked for again.
        let twice = counted.iter().chain(&counted).map(String::as_str);
        let distinct: FxHashSet<String> = ids(convention, twice).into_iter().collect();
        assert_eq!(distinct.len(), MANY, "{}", convention.id);
    }
}

fn separator(convention: &Convention) -> char {
    if matches!(convention.id, "mdn" | "python-markdown") { '_' } else { '-' }
}

#[test]
fn an_explicit_id_ends_the_heading() {
    for (text, split) in [
        ("A {#b}", ("A", Some("b"))),
        ("A {#b} ", ("A", Some("b"))),
        ("A{#b}", ("A", Some("b"))),
        ("A {: #b .c }", ("A", Some("b"))),
        ("A {:#b}", ("A", Some("b"))),
        ("A {.c #b}", ("A", Some("b"))),
        ("A { #b data-c=d }", ("A", Some("b"))),
        ("A {/* #b */}", ("A", Some("b"))),
        ("Ä {#ü-1}", ("Ä", Some("ü-1"))),
        ("{#b}", ("", Some("b"))),
        ("A {x} {#b}", ("A {x}", Some("b"))),
        ("A {.c d=e}", ("A", None)),
    ] {
        assert_eq!(explicit(text), split, "{text}");
    }
}

#[test]
fn text_in_braces_is_no_explicit_id() {
    for text in [
        "", "A", "A ", "A {b}", "A {}", "A {#}", "A {# b}", "A {#b} c", "A {#b", "A #b}", "A {#b}}", "}",
        "{", "}{", "}#{",
    ] {
        assert_eq!(explicit(text), (text, None), "{text}");
    }
}
