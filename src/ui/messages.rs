//! The sentences of `source/messages/` as functions. Written by `cargo xtask codegen`.

use super::{Catalog, File};

/// The sentences of `source/messages/troubles.ftl`.
impl Catalog {
    /// A fault of the configuration.
    pub fn error_config(&self, path: &str, place: &str, fault: &str) -> String {
        self.text(
            File::Troubles,
            "error-config",
            &[("path", path.into()), ("place", place.into()), ("fault", fault.into())],
        )
    }

    /// A file or folder that was asked for.
    pub fn error_unreadable(&self, path: &str, cause: &str) -> String {
        self.text(File::Troubles, "error-unreadable", &[("path", path.into()), ("cause", cause.into())])
    }

    /// A file that was asked for.
    pub fn error_unwritable(&self, path: &str, cause: &str) -> String {
        self.text(File::Troubles, "error-unwritable", &[("path", path.into()), ("cause", cause.into())])
    }

    /// Where results cannot be written to where they should go.
    pub fn error_output(&self, cause: &str) -> String {
        self.text(File::Troubles, "error-output", &[("cause", cause.into())])
    }

    /// Where nothing tells what translates what.
    pub fn error_no_layout(&self, path: &str) -> String {
        self.text(File::Troubles, "error-no-layout", &[("path", path.into())])
    }

    /// Where no folder fits the path of the translations.
    pub fn error_no_folder(&self, path: &str, wanted: &str, there: &str) -> String {
        self.text(
            File::Troubles,
            "error-no-folder",
            &[("path", path.into()), ("wanted", wanted.into()), ("there", there.into())],
        )
    }

    /// Where one of two arguments is missing.
    pub fn error_half_roots(&self) -> String {
        self.text(File::Troubles, "error-half-roots", &[])
    }

    /// Where both sides are one folder.
    pub fn error_one_folder(&self, path: &str) -> String {
        self.text(File::Troubles, "error-one-folder", &[("path", path.into())])
    }

    /// Where the locale of translations cannot be told.
    pub fn error_locale_not_in_path(&self, path: &str) -> String {
        self.text(File::Troubles, "error-locale-not-in-path", &[("path", path.into())])
    }

    /// An error of the operating system, as a part of a sentence.
    pub fn cause_system(&self, kind: &str, words: &str) -> String {
        self.text(File::Troubles, "cause-system", &[("kind", kind.into()), ("words", words.into())])
    }

    /// A part of a sentence.
    pub fn cause_not_regular(&self) -> String {
        self.text(File::Troubles, "cause-not-regular", &[])
    }

    /// A part of a sentence.
    pub fn cause_not_folder(&self) -> String {
        self.text(File::Troubles, "cause-not-folder", &[])
    }

    /// A part of a sentence.
    pub fn cause_no_folder(&self) -> String {
        self.text(File::Troubles, "cause-no-folder", &[])
    }

    /// A part of a sentence.
    pub fn cause_too_large(&self, limit: usize) -> String {
        self.text(File::Troubles, "cause-too-large", &[("limit", limit.into())])
    }

    /// A part of a sentence.
    pub fn cause_changed(&self) -> String {
        self.text(File::Troubles, "cause-changed", &[])
    }

    /// A word that does not exist.
    pub fn config_unknown(&self, what: &str, name: &str, meant: &str, known: &str) -> String {
        self.text(
            File::Troubles,
            "config-unknown",
            &[("what", what.into()), ("name", name.into()), ("meant", meant.into()), ("known", known.into())],
        )
    }

    /// A path that cannot be used.
    pub fn config_template(&self, text: &str, fault: &str) -> String {
        self.text(File::Troubles, "config-template", &[("text", text.into()), ("fault", fault.into())])
    }

    /// A placeholder that does not exist; a part of a sentence with its end.
    pub fn template_unknown(&self, name: &str, meant: &str, known: &str) -> String {
        self.text(
            File::Troubles,
            "template-unknown",
            &[("name", name.into()), ("meant", meant.into()), ("known", known.into())],
        )
    }

    /// A part of a sentence with its end.
    pub fn template_brace(&self) -> String {
        self.text(File::Troubles, "template-brace", &[])
    }

    /// A part of a sentence with its end.
    pub fn template_dir(&self) -> String {
        self.text(File::Troubles, "template-dir", &[])
    }

    /// A part of a sentence with its end.
    pub fn template_no_key(&self) -> String {
        self.text(File::Troubles, "template-no-key", &[])
    }

    /// A part of a sentence with its end.
    pub fn template_leaves_root(&self) -> String {
        self.text(File::Troubles, "template-leaves-root", &[])
    }

    /// Two paths of one pair.
    pub fn config_unlike(&self, source: &str, target: &str) -> String {
        self.text(File::Troubles, "config-unlike", &[("source", source.into()), ("target", target.into())])
    }

    /// A value that cannot be used.
    pub fn config_invalid(&self, what: &str, text: &str) -> String {
        self.text(File::Troubles, "config-invalid", &[("what", what.into()), ("text", text.into())])
    }

    /// A path of files of all locales that does not tell which is which.
    pub fn config_no_locale(&self, text: &str) -> String {
        self.text(File::Troubles, "config-no-locale", &[("text", text.into())])
    }

    /// A sentence with the words of the library.
    pub fn config_toml(&self, words: &str) -> String {
        self.text(File::Troubles, "config-toml", &[("words", words.into())])
    }

    /// A sentence.
    pub fn yaml_not_utf8(&self) -> String {
        self.text(File::Troubles, "yaml-not-utf8", &[])
    }

    /// A sentence.
    pub fn yaml_twice(&self, key: &str) -> String {
        self.text(File::Troubles, "yaml-twice", &[("key", key.into())])
    }

    /// A sentence.
    pub fn yaml_missing(&self, key: &str) -> String {
        self.text(File::Troubles, "yaml-missing", &[("key", key.into())])
    }

    /// A sentence about a value of another type than belongs there.
    pub fn yaml_type(&self, found: &str, value: &str, wanted: &str) -> String {
        self.text(
            File::Troubles,
            "yaml-type",
            &[("found", found.into()), ("value", value.into()), ("wanted", wanted.into())],
        )
    }

    /// A sentence.
    pub fn yaml_character(&self) -> String {
        self.text(File::Troubles, "yaml-character", &[])
    }

    /// A sentence.
    pub fn yaml_colon(&self) -> String {
        self.text(File::Troubles, "yaml-colon", &[])
    }

    /// A sentence with the words of the library.
    pub fn yaml_other(&self, words: &str) -> String {
        self.text(File::Troubles, "yaml-other", &[("words", words.into())])
    }

    /// A part of a sentence.
    pub fn git_not_run(&self, cause: &str) -> String {
        self.text(File::Troubles, "git-not-run", &[("cause", cause.into())])
    }

    /// A part of a sentence.
    pub fn git_no_repository(&self) -> String {
        self.text(File::Troubles, "git-no-repository", &[])
    }

    /// A part of a sentence.
    pub fn git_silent(&self) -> String {
        self.text(File::Troubles, "git-silent", &[])
    }

    /// A part of a sentence: git's own words, and the command that it recommends.
    pub fn git_words(&self, words: &str, remedy: &str) -> String {
        self.text(File::Troubles, "git-words", &[("words", words.into()), ("remedy", remedy.into())])
    }

    /// A line.
    pub fn trouble_unreadable(&self, path: &str, cause: &str) -> String {
        self.text(File::Troubles, "trouble-unreadable", &[("path", path.into()), ("cause", cause.into())])
    }

    /// A line about the lock.
    pub fn trouble_lock_broken(&self, path: &str, line: &str, fault: &str) -> String {
        self.text(
            File::Troubles,
            "trouble-lock-broken",
            &[("path", path.into()), ("line", line.into()), ("fault", fault.into())],
        )
    }

    /// The place of a fault, before what it is.
    pub fn trouble_line(&self, line: &str) -> String {
        self.text(File::Troubles, "trouble-line", &[("line", line.into())])
    }

    /// A line about the lock.
    pub fn trouble_lock_conflict(&self, path: &str, line: &str) -> String {
        self.text(File::Troubles, "trouble-lock-conflict", &[("path", path.into()), ("line", line.into())])
    }

    /// A line about the lock.
    pub fn trouble_lock_version(&self, path: &str, version: &str) -> String {
        self.text(
            File::Troubles,
            "trouble-lock-version",
            &[("path", path.into()), ("version", version.into())],
        )
    }

    /// A line about a glossary.
    pub fn trouble_glossary_broken(&self, path: &str, line: &str, fault: &str) -> String {
        self.text(
            File::Troubles,
            "trouble-glossary-broken",
            &[("path", path.into()), ("line", line.into()), ("fault", fault.into())],
        )
    }

    /// A line.
    pub fn trouble_glossary_missing(&self, path: &str) -> String {
        self.text(File::Troubles, "trouble-glossary-missing", &[("path", path.into())])
    }

    /// A line.
    pub fn trouble_glossary_unknown(&self, path: &str) -> String {
        self.text(File::Troubles, "trouble-glossary-unknown", &[("path", path.into())])
    }

    /// A line.
    pub fn trouble_glossary_without_locale(&self, path: &str) -> String {
        self.text(File::Troubles, "trouble-glossary-without-locale", &[("path", path.into())])
    }

    /// A line.
    pub fn trouble_too_large(&self, path: &str, limit: usize) -> String {
        self.text(File::Troubles, "trouble-too-large", &[("path", path.into()), ("limit", limit.into())])
    }

    /// A line.
    pub fn trouble_name(&self, path: &str) -> String {
        self.text(File::Troubles, "trouble-name", &[("path", path.into())])
    }

    /// A line.
    pub fn trouble_parser(&self, path: &str) -> String {
        self.text(File::Troubles, "trouble-parser", &[("path", path.into())])
    }

    /// A line.
    pub fn trouble_no_files(&self, locale: &str, meant: &str, there: &str) -> String {
        self.text(
            File::Troubles,
            "trouble-no-files",
            &[("locale", locale.into()), ("meant", meant.into()), ("there", there.into())],
        )
    }

    /// A line.
    pub fn trouble_no_pages(&self, path: &str) -> String {
        self.text(File::Troubles, "trouble-no-pages", &[("path", path.into())])
    }

    /// A line.
    pub fn trouble_nothing_selected(&self, path: &str) -> String {
        self.text(File::Troubles, "trouble-nothing-selected", &[("path", path.into())])
    }

    /// A line.
    pub fn trouble_git(&self, path: &str, fault: &str) -> String {
        self.text(File::Troubles, "trouble-git", &[("path", path.into()), ("fault", fault.into())])
    }

    /// A line.
    pub fn trouble_shallow(&self, path: &str, pages: usize) -> String {
        self.text(File::Troubles, "trouble-shallow", &[("path", path.into()), ("pages", pages.into())])
    }

    /// A line.
    pub fn trouble_partial(&self, path: &str, pages: usize) -> String {
        self.text(File::Troubles, "trouble-partial", &[("path", path.into()), ("pages", pages.into())])
    }

    /// A line.
    pub fn trouble_git_stopped(&self, path: &str, pages: usize) -> String {
        self.text(File::Troubles, "trouble-git-stopped", &[("path", path.into()), ("pages", pages.into())])
    }

    /// A line.
    pub fn trouble_in_part(&self, path: &str, what: &str, absent: usize, all: usize) -> String {
        self.text(
            File::Troubles,
            "trouble-in-part",
            &[("path", path.into()), ("what", what.into()), ("absent", absent.into()), ("all", all.into())],
        )
    }

    /// A sentence.
    pub fn glossary_not_utf8(&self) -> String {
        self.text(File::Troubles, "glossary-not-utf8", &[])
    }

    /// A sentence.
    pub fn glossary_no_source(&self, locale: &str) -> String {
        self.text(File::Troubles, "glossary-no-source", &[("locale", locale.into())])
    }

    /// A sentence.
    pub fn glossary_column(&self, name: &str) -> String {
        self.text(File::Troubles, "glossary-column", &[("name", name.into())])
    }

    /// A sentence.
    pub fn glossary_value(&self, cell: &str, column: &str, known: &str) -> String {
        self.text(
            File::Troubles,
            "glossary-value",
            &[("cell", cell.into()), ("column", column.into()), ("known", known.into())],
        )
    }

    /// A sentence.
    pub fn glossary_columns(&self, there: usize, wanted: usize) -> String {
        self.text(File::Troubles, "glossary-columns", &[("there", there.into()), ("wanted", wanted.into())])
    }

    /// A sentence with the words of the library.
    pub fn glossary_csv(&self, words: &str) -> String {
        self.text(File::Troubles, "glossary-csv", &[("words", words.into())])
    }

    /// A sentence with the words of the library.
    pub fn glossary_row(&self, words: &str) -> String {
        self.text(File::Troubles, "glossary-row", &[("words", words.into())])
    }

    /// A sentence with the words of the library.
    pub fn glossary_fluent(&self, words: &str) -> String {
        self.text(File::Troubles, "glossary-fluent", &[("words", words.into())])
    }

    /// A sentence.
    pub fn glossary_attribute(&self, word: &str, id: &str, known: &str) -> String {
        self.text(
            File::Troubles,
            "glossary-attribute",
            &[("word", word.into()), ("id", id.into()), ("known", known.into())],
        )
    }

    /// A sentence.
    pub fn glossary_too_deep(&self) -> String {
        self.text(File::Troubles, "glossary-too-deep", &[])
    }

    /// A sentence with the words of the library.
    pub fn glossary_xml(&self, words: &str) -> String {
        self.text(File::Troubles, "glossary-xml", &[("words", words.into())])
    }

    /// A sentence.
    pub fn glossary_no_entries(&self) -> String {
        self.text(File::Troubles, "glossary-no-entries", &[])
    }

    /// A sentence.
    pub fn catalog_no_name(&self, id: &str) -> String {
        self.text(File::Troubles, "catalog-no-name", &[("id", id.into())])
    }

    /// A sentence.
    pub fn catalog_twice(&self, id: &str) -> String {
        self.text(File::Troubles, "catalog-twice", &[("id", id.into())])
    }

    /// A sentence.
    pub fn catalog_more(&self, count: usize) -> String {
        self.text(File::Troubles, "catalog-more", &[("count", count.into())])
    }

    /// A sentence.
    pub fn catalog_too_deep(&self) -> String {
        self.text(File::Troubles, "catalog-too-deep", &[])
    }
}

/// The sentences of `source/messages/ui.ftl`.
impl Catalog {
    /// The word before a finding that is an error.
    pub fn level_error(&self) -> String {
        self.text(File::Ui, "level-error", &[])
    }

    /// The word before a finding that is a warning.
    pub fn level_warning(&self) -> String {
        self.text(File::Ui, "level-warning", &[])
    }

    /// The word before a finding that is a note.
    pub fn level_note(&self) -> String {
        self.text(File::Ui, "level-note", &[])
    }

    /// Under a piece of the source.
    pub fn label_source(&self) -> String {
        self.text(File::Ui, "label-source", &[])
    }

    /// Under a piece of the source as it was when the page was translated.
    pub fn label_source_at(&self, revision: &str) -> String {
        self.text(File::Ui, "label-source-at", &[("revision", revision.into())])
    }

    /// Under a piece of the translation.
    pub fn label_translation(&self) -> String {
        self.text(File::Ui, "label-translation", &[])
    }

    /// Under the line of the translation after which the missing piece belongs.
    pub fn label_belongs_after(&self) -> String {
        self.text(File::Ui, "label-belongs-after", &[])
    }

    /// Under the first line of the translation, where the missing piece belongs before it.
    pub fn label_belongs_first(&self) -> String {
        self.text(File::Ui, "label-belongs-first", &[])
    }

    /// Above the findings of one page.
    pub fn page_heading(&self, path: &str, count: usize) -> String {
        self.text(File::Ui, "page-heading", &[("path", path.into()), ("count", count.into())])
    }

    /// Below the heading of a page that was made from another source than the one it was judged against, or may have been.
    pub fn judged_against_today(&self) -> String {
        self.text(File::Ui, "judged-against-today", &[])
    }

    /// Below the heading of a page whose source at the time was inferred.
    pub fn judged_against_inferred(&self) -> String {
        self.text(File::Ui, "judged-against-inferred", &[])
    }

    /// Above the findings of a page that are like others of it, a line each.
    pub fn findings_repeated(&self, count: usize) -> String {
        self.text(File::Ui, "findings-repeated", &[("count", count.into())])
    }

    /// After the last finding that is shown.
    pub fn findings_more(&self, count: usize) -> String {
        self.text(File::Ui, "findings-more", &[("count", count.into())])
    }

    /// A part of the summary.
    pub fn count_errors(&self, count: usize) -> String {
        self.text(File::Ui, "count-errors", &[("count", count.into())])
    }

    /// A part of the summary.
    pub fn count_warnings(&self, count: usize) -> String {
        self.text(File::Ui, "count-warnings", &[("count", count.into())])
    }

    /// A part of the summary.
    pub fn count_notes(&self, count: usize) -> String {
        self.text(File::Ui, "count-notes", &[("count", count.into())])
    }

    /// The last paragraph where there are findings.
    pub fn summary_findings(&self, pages: usize, locales: &str, counts: &str, affected: usize) -> String {
        self.text(
            File::Ui,
            "summary-findings",
            &[
                ("pages", pages.into()),
                ("locales", locales.into()),
                ("counts", counts.into()),
                ("affected", affected.into()),
            ],
        )
    }

    /// All there is to say where there are no findings.
    pub fn summary_clean(&self, pages: usize, locales: &str) -> String {
        self.text(File::Ui, "summary-clean", &[("pages", pages.into()), ("locales", locales.into())])
    }

    /// Where no page was found.
    pub fn summary_nothing(&self) -> String {
        self.text(File::Ui, "summary-nothing", &[])
    }

    /// After the summary.
    pub fn summary_stale(&self, count: usize) -> String {
        self.text(File::Ui, "summary-stale", &[("count", count.into())])
    }

    /// After the summary.
    pub fn summary_estimated(&self, count: usize) -> String {
        self.text(File::Ui, "summary-estimated", &[("count", count.into())])
    }

    /// After the summary: pages with findings that were judged against another version of the source.
    pub fn summary_judged(&self, count: usize) -> String {
        self.text(File::Ui, "summary-judged", &[("count", count.into())])
    }

    /// What to do next, where no finding carries an edit.
    pub fn next_explain(&self) -> String {
        self.text(File::Ui, "next-explain", &[])
    }

    /// What to do next, where some findings can be mended for sure.
    pub fn next_fix(&self, places: usize) -> String {
        self.text(File::Ui, "next-fix", &[("places", places.into())])
    }

    /// What to do next, where some findings carry an edit.
    pub fn next_patch(&self) -> String {
        self.text(File::Ui, "next-patch", &[])
    }

    /// Above the findings that a patch does not mend.
    pub fn diff_without_edit(&self) -> String {
        self.text(File::Ui, "diff-without-edit", &[])
    }

    /// Where the translations lie in a folder that a patch from here cannot name.
    pub fn diff_apply_in(&self, folder: &str) -> String {
        self.text(File::Ui, "diff-apply-in", &[("folder", folder.into())])
    }

    /// For a page whose bytes are not the text that was read.
    pub fn diff_not_utf8(&self, path: &str) -> String {
        self.text(File::Ui, "diff-not-utf8", &[("path", path.into())])
    }

    /// For a page whose lines would act on a terminal or a build log.
    pub fn diff_unsafe(&self, path: &str) -> String {
        self.text(File::Ui, "diff-unsafe", &[("path", path.into())])
    }

    /// Above a change of the source.
    pub fn hunk(&self, class: &str, deed: &str, kind: &str, section: &str, title: &str) -> String {
        self.text(
            File::Ui,
            "hunk",
            &[
                ("class", class.into()),
                ("deed", deed.into()),
                ("kind", kind.into()),
                ("section", section.into()),
                ("title", title.into()),
            ],
        )
    }

    /// Above a change of the source that stands in several pages.
    pub fn hunk_shared(&self, pages: usize) -> String {
        self.text(File::Ui, "hunk-shared", &[("pages", pages.into())])
    }

    /// Below it, after the pages that are named.
    pub fn hunk_more_pages(&self, pages: usize) -> String {
        self.text(File::Ui, "hunk-more-pages", &[("pages", pages.into())])
    }

    /// Below the heading of a page, where some of its changes were shown above.
    pub fn hunks_shared(&self, count: usize) -> String {
        self.text(File::Ui, "hunks-shared", &[("count", count.into())])
    }

    /// In place of the passage of the translation.
    pub fn hunk_not_there(&self) -> String {
        self.text(File::Ui, "hunk-not-there", &[])
    }

    /// After the pages that are named, with the check they have in common.
    pub fn lines_more(&self, count: usize) -> String {
        self.text(File::Ui, "lines-more", &[("count", count.into())])
    }

    /// After the summary.
    pub fn summary_shared(&self, pages: usize, title: &str) -> String {
        self.text(File::Ui, "summary-shared", &[("pages", pages.into()), ("title", title.into())])
    }

    /// What to do next, where sources have changed.
    pub fn next_diff(&self) -> String {
        self.text(File::Ui, "next-diff", &[])
    }

    /// What to do next, where changes of the source were shown.
    pub fn next_stamp(&self) -> String {
        self.text(File::Ui, "next-stamp", &[])
    }

    /// A whole number, as it stands in a column.
    pub fn number(&self, number: usize) -> String {
        self.text(File::Ui, "number", &[("number", number.into())])
    }

    /// A share.
    pub fn percent(&self, number: usize) -> String {
        self.text(File::Ui, "percent", &[("number", number.into())])
    }

    /// Above the table of a locale.
    pub fn status_heading(
        &self,
        locale: &str,
        translated: usize,
        pages: usize,
        current: usize,
        percent: &str,
    ) -> String {
        self.text(
            File::Ui,
            "status-heading",
            &[
                ("locale", locale.into()),
                ("translated", translated.into()),
                ("pages", pages.into()),
                ("current", current.into()),
                ("percent", percent.into()),
            ],
        )
    }

    /// Above a column of pages that are so, and the state of a page in the worklist.
    pub fn status_verdict(&self, verdict: &str) -> String {
        self.text(File::Ui, "status-verdict", &[("verdict", verdict.into())])
    }

    /// What kind of change the source of a page has, in the worklist.
    pub fn status_class(&self, class: &str) -> String {
        self.text(File::Ui, "status-class", &[("class", class.into())])
    }

    /// Above the folders.
    pub fn status_folder(&self) -> String {
        self.text(File::Ui, "status-folder", &[])
    }

    /// Above shares of words and numbers of words.
    pub fn status_words(&self) -> String {
        self.text(File::Ui, "status-words", &[])
    }

    /// Before the sums of all columns.
    pub fn status_total(&self) -> String {
        self.text(File::Ui, "status-total", &[])
    }

    /// Above how many sections changed, of how many.
    pub fn status_sections(&self) -> String {
        self.text(File::Ui, "status-sections", &[])
    }

    /// Above kinds of change and states of pages.
    pub fn status_kind(&self) -> String {
        self.text(File::Ui, "status-kind", &[])
    }

    /// Above locales.
    pub fn status_locale(&self) -> String {
        self.text(File::Ui, "status-locale", &[])
    }

    /// Above paths of pages.
    pub fn status_page(&self) -> String {
        self.text(File::Ui, "status-page", &[])
    }

    /// Above the headings below which the first change stands.
    pub fn status_title(&self) -> String {
        self.text(File::Ui, "status-title", &[])
    }

    /// After the list of pages that need work.
    pub fn status_work(&self, count: usize, words: usize) -> String {
        self.text(File::Ui, "status-work", &[("count", count.into()), ("words", words.into())])
    }

    /// After the mark of pages that come first.
    pub fn status_urgent(&self) -> String {
        self.text(File::Ui, "status-urgent", &[])
    }

    /// Where there is nothing to do.
    pub fn status_no_work(&self) -> String {
        self.text(File::Ui, "status-no-work", &[])
    }

    /// After the last page that is shown.
    pub fn status_more(&self, count: usize) -> String {
        self.text(File::Ui, "status-more", &[("count", count.into())])
    }

    /// Below the tables, where pages are cosmetic.
    pub fn status_cosmetic(&self, count: usize) -> String {
        self.text(File::Ui, "status-cosmetic", &[("count", count.into())])
    }

    /// What to do next, where pages need work.
    pub fn status_next_worklist(&self) -> String {
        self.text(File::Ui, "status-next-worklist", &[])
    }

    /// What to do next, below the pages that need work.
    pub fn status_next_diff(&self) -> String {
        self.text(File::Ui, "status-next-diff", &[])
    }

    /// Where `diptych stamp` is not told what to stamp.
    pub fn stamp_needs_pages(&self) -> String {
        self.text(File::Ui, "stamp-needs-pages", &[])
    }

    /// Where no page that was selected is to be stamped.
    pub fn stamp_nothing(&self) -> String {
        self.text(File::Ui, "stamp-nothing", &[])
    }

    /// The same, where only cosmetic pages were asked for.
    pub fn stamp_none_cosmetic(&self) -> String {
        self.text(File::Ui, "stamp-none-cosmetic", &[])
    }

    /// A page that was named and records the source as it is.
    pub fn stamp_done(&self, path: &str) -> String {
        self.text(File::Ui, "stamp-done", &[("path", path.into())])
    }

    /// A page that was named and is not cosmetic, where only such pages were asked for.
    pub fn stamp_not_cosmetic(&self, path: &str) -> String {
        self.text(File::Ui, "stamp-not-cosmetic", &[("path", path.into())])
    }

    /// Where `--to` names no commit.
    pub fn stamp_no_revision(&self, revision: &str, detail: &str) -> String {
        self.text(File::Ui, "stamp-no-revision", &[("revision", revision.into()), ("detail", detail.into())])
    }

    /// A page that was stamped.
    pub fn stamp_whole(&self, path: &str, scheme: &str, revision: &str) -> String {
        self.text(
            File::Ui,
            "stamp-whole",
            &[("path", path.into()), ("scheme", scheme.into()), ("revision", revision.into())],
        )
    }

    /// A page that was stamped, of whose source nothing had changed for a translator.
    pub fn stamp_cosmetic(&self, path: &str, scheme: &str, revision: &str) -> String {
        self.text(
            File::Ui,
            "stamp-cosmetic",
            &[("path", path.into()), ("scheme", scheme.into()), ("revision", revision.into())],
        )
    }

    /// A page that was stamped, with what its source had changed.
    pub fn stamp_accepted(
        &self,
        path: &str,
        scheme: &str,
        revision: &str,
        changed: usize,
        sections: usize,
        words: usize,
    ) -> String {
        self.text(
            File::Ui,
            "stamp-accepted",
            &[
                ("path", path.into()),
                ("scheme", scheme.into()),
                ("revision", revision.into()),
                ("changed", changed.into()),
                ("sections", sections.into()),
                ("words", words.into()),
            ],
        )
    }

    /// A page of which some sections were accepted.
    pub fn stamp_sections(
        &self,
        path: &str,
        changed: usize,
        sections: usize,
        words: usize,
        left: &str,
    ) -> String {
        self.text(
            File::Ui,
            "stamp-sections",
            &[
                ("path", path.into()),
                ("changed", changed.into()),
                ("sections", sections.into()),
                ("words", words.into()),
                ("left", left.into()),
            ],
        )
    }

    /// After the pages.
    pub fn stamp_summary(&self, stamped: usize, refused: usize) -> String {
        self.text(File::Ui, "stamp-summary", &[("stamped", stamped.into()), ("refused", refused.into())])
    }

    /// After the pages, where nothing was written.
    pub fn stamp_dry_run(&self, stamped: usize, refused: usize) -> String {
        self.text(File::Ui, "stamp-dry-run", &[("stamped", stamped.into()), ("refused", refused.into())])
    }

    /// A page that was named and has no source.
    pub fn stamp_no_source(&self, path: &str) -> String {
        self.text(File::Ui, "stamp-no-source", &[("path", path.into())])
    }

    /// A page that was named and has no translation.
    pub fn stamp_no_translation(&self, path: &str) -> String {
        self.text(File::Ui, "stamp-no-translation", &[("path", path.into())])
    }

    /// A page that needs a commit, where the source is in no repository.
    pub fn stamp_no_history(&self, path: &str, scheme: &str) -> String {
        self.text(File::Ui, "stamp-no-history", &[("path", path.into()), ("scheme", scheme.into())])
    }

    /// A page that needs a commit, where the repository of the source cannot be used.
    pub fn stamp_git_unusable(&self, path: &str, scheme: &str, detail: &str) -> String {
        self.text(
            File::Ui,
            "stamp-git-unusable",
            &[("path", path.into()), ("scheme", scheme.into()), ("detail", detail.into())],
        )
    }

    /// A page that needs a commit.
    pub fn stamp_not_committed(&self, path: &str, scheme: &str) -> String {
        self.text(File::Ui, "stamp-not-committed", &[("path", path.into()), ("scheme", scheme.into())])
    }

    /// A page whose source is not in the revision that was asked for.
    pub fn stamp_not_in_revision(&self, path: &str) -> String {
        self.text(File::Ui, "stamp-not-in-revision", &[("path", path.into())])
    }

    /// A page without a place for the stamp.
    pub fn stamp_no_room(&self, path: &str, scheme: &str) -> String {
        self.text(File::Ui, "stamp-no-room", &[("path", path.into()), ("scheme", scheme.into())])
    }

    /// A section that does not exist or has not changed.
    pub fn stamp_no_section(&self, path: &str, section: &str, there: &str) -> String {
        self.text(
            File::Ui,
            "stamp-no-section",
            &[("path", path.into()), ("section", section.into()), ("there", there.into())],
        )
    }

    /// A row, which cannot be accepted by itself.
    pub fn stamp_row(&self, path: &str, row: &str, section: &str) -> String {
        self.text(
            File::Ui,
            "stamp-row",
            &[("path", path.into()), ("row", row.into()), ("section", section.into())],
        )
    }

    /// A section that stands in another place.
    pub fn stamp_moved(&self, path: &str, section: &str) -> String {
        self.text(File::Ui, "stamp-moved", &[("path", path.into()), ("section", section.into())])
    }

    /// A page of which nothing tells what changed.
    pub fn stamp_no_sections(&self, path: &str) -> String {
        self.text(File::Ui, "stamp-no-sections", &[("path", path.into())])
    }

    /// A page that changed and has no headings.
    pub fn stamp_nameless(&self, path: &str) -> String {
        self.text(File::Ui, "stamp-nameless", &[("path", path.into())])
    }

    /// A page that the lock should record, which has conflict marks of git.
    pub fn stamp_lock_conflict(&self, path: &str) -> String {
        self.text(File::Ui, "stamp-lock-conflict", &[("path", path.into())])
    }

    /// A page that the lock should record, which another version of Diptych wrote.
    pub fn stamp_lock_version(&self, path: &str, version: &str) -> String {
        self.text(File::Ui, "stamp-lock-version", &[("path", path.into()), ("version", version.into())])
    }

    /// A page that the lock should record, which is broken.
    pub fn stamp_broken_lock(&self, path: &str) -> String {
        self.text(File::Ui, "stamp-broken-lock", &[("path", path.into())])
    }

    /// A page that is not UTF-8.
    pub fn file_not_utf8(&self, path: &str) -> String {
        self.text(File::Ui, "file-not-utf8", &[("path", path.into())])
    }

    /// A file that changed while Diptych ran.
    pub fn file_changed(&self, path: &str, file: &str) -> String {
        self.text(File::Ui, "file-changed", &[("path", path.into()), ("file", file.into())])
    }

    /// A page that a symbolic link leads out to.
    pub fn file_outside(&self, path: &str) -> String {
        self.text(File::Ui, "file-outside", &[("path", path.into())])
    }

    /// A file that cannot be read or written.
    pub fn file_unwritable(&self, path: &str, file: &str, detail: &str) -> String {
        self.text(
            File::Ui,
            "file-unwritable",
            &[("path", path.into()), ("file", file.into()), ("detail", detail.into())],
        )
    }

    /// A page that was mended.
    pub fn fix_page(&self, path: &str, places: usize, checks: &str) -> String {
        self.text(
            File::Ui,
            "fix-page",
            &[("path", path.into()), ("places", places.into()), ("checks", checks.into())],
        )
    }

    /// Before the patch of a page that would act on a terminal or a build log.
    pub fn fix_unsafe(&self, path: &str) -> String {
        self.text(File::Ui, "fix-unsafe", &[("path", path.into())])
    }

    /// After the pages.
    pub fn fix_summary(&self, places: usize, pages: usize) -> String {
        self.text(File::Ui, "fix-summary", &[("places", places.into()), ("pages", pages.into())])
    }

    /// The same, where nothing was written.
    pub fn fix_dry_run(&self, places: usize, pages: usize) -> String {
        self.text(File::Ui, "fix-dry-run", &[("places", places.into()), ("pages", pages.into())])
    }

    /// Where there is nothing to mend.
    pub fn fix_nothing(&self) -> String {
        self.text(File::Ui, "fix-nothing", &[])
    }

    /// Above the names of roles.
    pub fn roles_role(&self) -> String {
        self.text(File::Ui, "roles-role", &[])
    }

    /// How a role is in a locale.
    pub fn roles_state(&self, state: &str) -> String {
        self.text(File::Ui, "roles-state", &[("state", state.into())])
    }

    /// Below the tables.
    pub fn roles_summary(&self, roles: usize, owners: usize, locales: usize) -> String {
        self.text(
            File::Ui,
            "roles-summary",
            &[("roles", roles.into()), ("owners", owners.into()), ("locales", locales.into())],
        )
    }

    /// Below that, how many are not as they should be.
    pub fn roles_count(&self, state: &str, count: usize) -> String {
        self.text(File::Ui, "roles-count", &[("state", state.into()), ("count", count.into())])
    }

    /// Where no page defines a role.
    pub fn roles_none(&self) -> String {
        self.text(File::Ui, "roles-none", &[])
    }

    /// What to do next, where a catalogue lacks names.
    pub fn roles_next_extract(&self) -> String {
        self.text(File::Ui, "roles-next-extract", &[])
    }

    /// What to do next, where a page is not as it should be.
    pub fn roles_next_check(&self) -> String {
        self.text(File::Ui, "roles-next-check", &[])
    }

    /// What to do next, where the source has changed.
    pub fn roles_next_diff(&self) -> String {
        self.text(File::Ui, "roles-next-diff", &[])
    }

    /// A catalogue that was written.
    pub fn roles_extract_file(&self, path: &str, added: usize, renamed: usize) -> String {
        self.text(
            File::Ui,
            "roles-extract-file",
            &[("path", path.into()), ("added", added.into()), ("renamed", renamed.into())],
        )
    }

    /// Below it, a role that has another name.
    pub fn roles_extract_renamed(&self, from: &str, to: &str) -> String {
        self.text(File::Ui, "roles-extract-renamed", &[("from", from.into()), ("to", to.into())])
    }

    /// Below it, a name of the source that a translation uses.
    pub fn roles_extract_untranslated(&self, name: &str) -> String {
        self.text(File::Ui, "roles-extract-untranslated", &[("name", name.into())])
    }

    /// After the catalogues.
    pub fn roles_extract_summary(&self, files: usize) -> String {
        self.text(File::Ui, "roles-extract-summary", &[("files", files.into())])
    }

    /// The same, where nothing was written.
    pub fn roles_extract_dry_run(&self, files: usize) -> String {
        self.text(File::Ui, "roles-extract-dry-run", &[("files", files.into())])
    }

    /// Where the catalogues have all names.
    pub fn roles_extract_nothing(&self) -> String {
        self.text(File::Ui, "roles-extract-nothing", &[])
    }

    /// After that, where no page of a locale has a role.
    pub fn roles_extract_unnamed(&self, count: usize) -> String {
        self.text(File::Ui, "roles-extract-unnamed", &[("count", count.into())])
    }

    /// Below the page of a check.
    pub fn explain_level(&self, level: &str, profile: &str) -> String {
        self.text(File::Ui, "explain-level", &[("level", level.into()), ("profile", profile.into())])
    }

    /// After the pairs.
    pub fn pairs_summary(&self, counts: &str, layout: &str) -> String {
        self.text(File::Ui, "pairs-summary", &[("counts", counts.into()), ("layout", layout.into())])
    }

    /// A part of the above.
    pub fn pairs_count(&self, count: usize, verdict: &str) -> String {
        self.text(File::Ui, "pairs-count", &[("count", count.into()), ("verdict", verdict.into())])
    }

    /// In place of the counts, where there is no pair.
    pub fn pairs_none(&self) -> String {
        self.text(File::Ui, "pairs-none", &[])
    }

    /// Before the path of the source.
    pub fn pairs_source(&self) -> String {
        self.text(File::Ui, "pairs-source", &[])
    }

    /// Before the path of the translation.
    pub fn pairs_target(&self) -> String {
        self.text(File::Ui, "pairs-target", &[])
    }

    /// Before the tag of the locale.
    pub fn pairs_locale(&self) -> String {
        self.text(File::Ui, "pairs-locale", &[])
    }

    /// Before the name of the layout and its templates.
    pub fn pairs_layout(&self) -> String {
        self.text(File::Ui, "pairs-layout", &[])
    }

    /// Before what the page records of its source.
    pub fn pairs_stamp(&self) -> String {
        self.text(File::Ui, "pairs-stamp", &[])
    }

    /// A hash that is recorded.
    pub fn pairs_hash(&self, value: &str) -> String {
        self.text(File::Ui, "pairs-hash", &[("value", value.into())])
    }

    /// A commit that is recorded.
    pub fn pairs_commit(&self, value: &str) -> String {
        self.text(File::Ui, "pairs-commit", &[("value", value.into())])
    }

    /// Before the text that the translation is judged against.
    pub fn pairs_base(&self) -> String {
        self.text(File::Ui, "pairs-base", &[])
    }

    /// The text that the translation is judged against.
    pub fn pairs_base_is(&self, kind: &str, revision: &str) -> String {
        self.text(File::Ui, "pairs-base-is", &[("kind", kind.into()), ("revision", revision.into())])
    }

    /// Before how fresh the translation is.
    pub fn pairs_verdict(&self) -> String {
        self.text(File::Ui, "pairs-verdict", &[])
    }

    /// How fresh the translation is.
    pub fn pairs_verdict_is(&self, verdict: &str) -> String {
        self.text(File::Ui, "pairs-verdict-is", &[("verdict", verdict.into())])
    }

    /// A file of a pair that does not exist.
    pub fn pairs_not_there(&self, path: &str) -> String {
        self.text(File::Ui, "pairs-not-there", &[("path", path.into())])
    }

    /// A file that is in no pair.
    pub fn pairs_nowhere(&self, path: &str, why: &str) -> String {
        self.text(File::Ui, "pairs-nowhere", &[("path", path.into()), ("why", why.into())])
    }

    /// Before a folder that was looked at.
    pub fn pairs_folder(&self) -> String {
        self.text(File::Ui, "pairs-folder", &[])
    }

    /// Before a pair of templates.
    pub fn pairs_template(&self) -> String {
        self.text(File::Ui, "pairs-template", &[])
    }

    /// In place of the page that a link leads to; the exclamation mark is for scripts.
    pub fn links_broken(&self, fault: &str) -> String {
        self.text(File::Ui, "links-broken", &[("fault", fault.into())])
    }

    /// The same, where the page has no such anchor.
    pub fn links_no_place(&self, path: &str) -> String {
        self.text(File::Ui, "links-no-place", &[("path", path.into())])
    }

    /// The same, where the page is spelled otherwise.
    pub fn links_spelled(&self, path: &str) -> String {
        self.text(File::Ui, "links-spelled", &[("path", path.into())])
    }

    /// The first line of a new configuration, a comment.
    pub fn init_purpose(&self) -> String {
        self.text(File::Ui, "init-purpose", &[])
    }

    /// The second line of a new configuration, a comment.
    pub fn init_layout(&self, layout: &str) -> String {
        self.text(File::Ui, "init-layout", &[("layout", layout.into())])
    }

    /// After a configuration was written.
    pub fn init_wrote(&self, path: &str, layout: &str, paired: usize, translations: usize) -> String {
        self.text(
            File::Ui,
            "init-wrote",
            &[
                ("path", path.into()),
                ("layout", layout.into()),
                ("paired", paired.into()),
                ("translations", translations.into()),
            ],
        )
    }

    /// Where there is a configuration already.
    pub fn init_exists(&self, path: &str) -> String {
        self.text(File::Ui, "init-exists", &[("path", path.into())])
    }
}

/// The sentences of `source/messages/usage.ftl`.
impl Catalog {
    /// Before the line that shows how a command is written.
    pub fn usage_label(&self) -> String {
        self.text(File::Usage, "usage-label", &[])
    }

    /// Above the commands.
    pub fn usage_commands(&self) -> String {
        self.text(File::Usage, "usage-commands", &[])
    }

    /// Above arguments without a name.
    pub fn usage_arguments(&self) -> String {
        self.text(File::Usage, "usage-arguments", &[])
    }

    /// Above the options of a command.
    pub fn usage_options(&self) -> String {
        self.text(File::Usage, "usage-options", &[])
    }

    /// Above the options that all commands have.
    pub fn usage_global(&self) -> String {
        self.text(File::Usage, "usage-global", &[])
    }

    /// After the help of an option.
    pub fn usage_default(&self, value: &str) -> String {
        self.text(File::Usage, "usage-default", &[("value", value.into())])
    }

    /// After the help of an option.
    pub fn usage_values(&self, values: &str) -> String {
        self.text(File::Usage, "usage-values", &[("values", values.into())])
    }

    /// An argument that does not exist.
    pub fn usage_unknown(&self, argument: &str) -> String {
        self.text(File::Usage, "usage-unknown", &[("argument", argument.into())])
    }

    /// A command that does not exist.
    pub fn usage_unknown_command(&self, command: &str) -> String {
        self.text(File::Usage, "usage-unknown-command", &[("command", command.into())])
    }

    /// After one of the above.
    pub fn usage_meant(&self, words: &str) -> String {
        self.text(File::Usage, "usage-meant", &[("words", words.into())])
    }

    /// After an unknown argument that may be the name of a file.
    pub fn usage_escape(&self, argument: &str) -> String {
        self.text(File::Usage, "usage-escape", &[("argument", argument.into())])
    }

    /// A value that an option does not take.
    pub fn usage_invalid(&self, argument: &str, value: &str) -> String {
        self.text(File::Usage, "usage-invalid", &[("argument", argument.into()), ("value", value.into())])
    }

    /// After the above.
    pub fn usage_possible(&self, values: &str) -> String {
        self.text(File::Usage, "usage-possible", &[("values", values.into())])
    }

    /// An option without its value.
    pub fn usage_valueless(&self, argument: &str) -> String {
        self.text(File::Usage, "usage-valueless", &[("argument", argument.into())])
    }

    /// A value that is no number.
    pub fn usage_number(&self, argument: &str, value: &str) -> String {
        self.text(File::Usage, "usage-number", &[("argument", argument.into()), ("value", value.into())])
    }

    /// A value of `--output` without an equals sign.
    pub fn usage_output_shape(&self, argument: &str, value: &str) -> String {
        self.text(
            File::Usage,
            "usage-output-shape",
            &[("argument", argument.into()), ("value", value.into())],
        )
    }

    /// A value of `--output` whose format does not exist.
    pub fn usage_output_format(&self, format: &str, formats: &str) -> String {
        self.text(
            File::Usage,
            "usage-output-format",
            &[("format", format.into()), ("formats", formats.into())],
        )
    }

    /// A value of `--output` that ends with the equals sign.
    pub fn usage_output_file(&self, argument: &str, value: &str) -> String {
        self.text(File::Usage, "usage-output-file", &[("argument", argument.into()), ("value", value.into())])
    }

    /// Arguments that a command cannot do without.
    pub fn usage_missing(&self, arguments: &str) -> String {
        self.text(File::Usage, "usage-missing", &[("arguments", arguments.into())])
    }

    /// A line of nothing but options.
    pub fn usage_commandless(&self, commands: &str) -> String {
        self.text(File::Usage, "usage-commandless", &[("commands", commands.into())])
    }

    /// Two arguments that exclude each other.
    pub fn usage_conflict(&self, argument: &str, others: &str) -> String {
        self.text(File::Usage, "usage-conflict", &[("argument", argument.into()), ("others", others.into())])
    }

    /// An option that may stand there once, and does twice.
    pub fn usage_twice(&self, argument: &str) -> String {
        self.text(File::Usage, "usage-twice", &[("argument", argument.into())])
    }

    /// An option with more values than it takes.
    pub fn usage_too_many(&self, argument: &str, value: &str) -> String {
        self.text(File::Usage, "usage-too-many", &[("argument", argument.into()), ("value", value.into())])
    }

    /// An argument in no encoding that is known.
    pub fn usage_not_utf8(&self) -> String {
        self.text(File::Usage, "usage-not-utf8", &[])
    }

    /// Any other fault.
    pub fn usage_other(&self) -> String {
        self.text(File::Usage, "usage-other", &[])
    }

    /// After the fault and the line that shows how the command is written.
    pub fn usage_more(&self, command: &str) -> String {
        self.text(File::Usage, "usage-more", &[("command", command.into())])
    }
}
