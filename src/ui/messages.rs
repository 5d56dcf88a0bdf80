//! The sentences of `source/messages/ui.ftl` as functions. Written by `cargo xtask codegen`.

use super::Catalog;

impl Catalog {
    /// What stands between groups of three digits: a comma, a full stop, or a space.
    pub fn number_group(&self) -> String {
        self.text("number-group", &[])
    }

    /// Two parts of a list, where more parts follow.
    pub fn list_comma(&self, head: &str, tail: &str) -> String {
        self.text("list-comma", &[("head", head.into()), ("tail", tail.into())])
    }

    /// The last two parts of a list all of which hold.
    pub fn list_and(&self, head: &str, tail: &str) -> String {
        self.text("list-and", &[("head", head.into()), ("tail", tail.into())])
    }

    /// The last two parts of a list one of which holds.
    pub fn list_or(&self, head: &str, tail: &str) -> String {
        self.text("list-or", &[("head", head.into()), ("tail", tail.into())])
    }

    /// The word before a finding that is an error.
    pub fn level_error(&self) -> String {
        self.text("level-error", &[])
    }

    /// The word before a finding that is a warning.
    pub fn level_warning(&self) -> String {
        self.text("level-warning", &[])
    }

    /// The word before a finding that is a note.
    pub fn level_note(&self) -> String {
        self.text("level-note", &[])
    }

    /// Under a piece of the source.
    pub fn label_source(&self) -> String {
        self.text("label-source", &[])
    }

    /// Under a piece of the source as it was when the page was translated.
    pub fn label_source_at(&self, revision: &str) -> String {
        self.text("label-source-at", &[("revision", revision.into())])
    }

    /// Under a piece of the translation.
    pub fn label_translation(&self) -> String {
        self.text("label-translation", &[])
    }

    /// Under the line of the translation after which the missing piece belongs.
    pub fn label_belongs_after(&self) -> String {
        self.text("label-belongs-after", &[])
    }

    /// Under the first line of the translation, where the missing piece belongs before it.
    pub fn label_belongs_first(&self) -> String {
        self.text("label-belongs-first", &[])
    }

    /// Above the findings of one page.
    pub fn page_heading(&self, path: &str, count: usize) -> String {
        self.text("page-heading", &[("path", path.into()), ("count", count.into())])
    }

    /// Below the heading of a page whose stamp names another source than the one it was judged against.
    pub fn judged_against_today(&self) -> String {
        self.text("judged-against-today", &[])
    }

    /// Below the heading of a page whose source at the time was inferred.
    pub fn judged_against_inferred(&self) -> String {
        self.text("judged-against-inferred", &[])
    }

    /// After the last finding that is shown.
    pub fn findings_more(&self, count: usize) -> String {
        self.text("findings-more", &[("count", count.into())])
    }

    /// A part of the summary.
    pub fn count_errors(&self, count: usize) -> String {
        self.text("count-errors", &[("count", count.into())])
    }

    /// A part of the summary.
    pub fn count_warnings(&self, count: usize) -> String {
        self.text("count-warnings", &[("count", count.into())])
    }

    /// A part of the summary.
    pub fn count_notes(&self, count: usize) -> String {
        self.text("count-notes", &[("count", count.into())])
    }

    /// The last paragraph where there are findings.
    pub fn summary_findings(&self, pages: usize, locales: &str, counts: &str, affected: usize) -> String {
        self.text(
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
        self.text("summary-clean", &[("pages", pages.into()), ("locales", locales.into())])
    }

    /// Where no page was found.
    pub fn summary_nothing(&self) -> String {
        self.text("summary-nothing", &[])
    }

    /// After the summary.
    pub fn summary_stale(&self, count: usize) -> String {
        self.text("summary-stale", &[("count", count.into())])
    }

    /// After the summary: pages with findings that were judged against another version of the source.
    pub fn summary_judged(&self, count: usize) -> String {
        self.text("summary-judged", &[("count", count.into())])
    }

    /// What to do next, where no finding carries an edit.
    pub fn next_explain(&self) -> String {
        self.text("next-explain", &[])
    }

    /// What to do next, where some findings carry an edit.
    pub fn next_patch(&self) -> String {
        self.text("next-patch", &[])
    }

    /// Above the findings that a patch does not mend.
    pub fn diff_without_edit(&self) -> String {
        self.text("diff-without-edit", &[])
    }

    /// Where the translations lie in a folder that a patch from here cannot name.
    pub fn diff_apply_in(&self, folder: &str) -> String {
        self.text("diff-apply-in", &[("folder", folder.into())])
    }

    /// For a page whose bytes are not the text that was read.
    pub fn diff_not_utf8(&self, path: &str) -> String {
        self.text("diff-not-utf8", &[("path", path.into())])
    }

    /// For a page whose lines would act on a terminal or a build log.
    pub fn diff_unsafe(&self, path: &str) -> String {
        self.text("diff-unsafe", &[("path", path.into())])
    }

    /// Where `diptych stamp` is not told what to stamp.
    pub fn stamp_needs_pages(&self) -> String {
        self.text("stamp-needs-pages", &[])
    }

    /// Where no page that was selected is to be stamped.
    pub fn stamp_nothing(&self) -> String {
        self.text("stamp-nothing", &[])
    }

    /// Where `--to` names no commit.
    pub fn stamp_no_revision(&self, revision: &str, detail: &str) -> String {
        self.text("stamp-no-revision", &[("revision", revision.into()), ("detail", detail.into())])
    }

    /// A page that was stamped.
    pub fn stamp_whole(&self, path: &str, scheme: &str, revision: &str) -> String {
        self.text(
            "stamp-whole",
            &[("path", path.into()), ("scheme", scheme.into()), ("revision", revision.into())],
        )
    }

    /// A page that was stamped, of whose source nothing had changed for a translator.
    pub fn stamp_cosmetic(&self, path: &str, scheme: &str, revision: &str) -> String {
        self.text(
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
        self.text("stamp-summary", &[("stamped", stamped.into()), ("refused", refused.into())])
    }

    /// After the pages, where nothing was written.
    pub fn stamp_dry_run(&self, stamped: usize, refused: usize) -> String {
        self.text("stamp-dry-run", &[("stamped", stamped.into()), ("refused", refused.into())])
    }

    /// A page that needs a commit.
    pub fn stamp_not_committed(&self, path: &str, scheme: &str) -> String {
        self.text("stamp-not-committed", &[("path", path.into()), ("scheme", scheme.into())])
    }

    /// A page whose source is not in the revision that was asked for.
    pub fn stamp_not_in_revision(&self, path: &str) -> String {
        self.text("stamp-not-in-revision", &[("path", path.into())])
    }

    /// A page without a place for the stamp.
    pub fn stamp_no_room(&self, path: &str, scheme: &str) -> String {
        self.text("stamp-no-room", &[("path", path.into()), ("scheme", scheme.into())])
    }

    /// A page that is not UTF-8.
    pub fn stamp_not_utf8(&self, path: &str) -> String {
        self.text("stamp-not-utf8", &[("path", path.into())])
    }

    /// A file that changed while Diptych ran.
    pub fn stamp_changed(&self, path: &str, file: &str) -> String {
        self.text("stamp-changed", &[("path", path.into()), ("file", file.into())])
    }

    /// A page that a symbolic link leads out to.
    pub fn stamp_outside(&self, path: &str) -> String {
        self.text("stamp-outside", &[("path", path.into())])
    }

    /// A file that cannot be read or written.
    pub fn stamp_unwritable(&self, path: &str, file: &str, detail: &str) -> String {
        self.text(
            "stamp-unwritable",
            &[("path", path.into()), ("file", file.into()), ("detail", detail.into())],
        )
    }

    /// A section that does not exist or has not changed.
    pub fn stamp_no_section(&self, path: &str, section: &str, there: &str) -> String {
        self.text(
            "stamp-no-section",
            &[("path", path.into()), ("section", section.into()), ("there", there.into())],
        )
    }

    /// A row, which cannot be accepted by itself.
    pub fn stamp_row(&self, path: &str, row: &str, section: &str) -> String {
        self.text("stamp-row", &[("path", path.into()), ("row", row.into()), ("section", section.into())])
    }

    /// A section that stands in another place.
    pub fn stamp_moved(&self, path: &str, section: &str) -> String {
        self.text("stamp-moved", &[("path", path.into()), ("section", section.into())])
    }

    /// A page of which nothing tells what changed.
    pub fn stamp_no_sections(&self, path: &str) -> String {
        self.text("stamp-no-sections", &[("path", path.into())])
    }

    /// A page that the lock should record, which is broken.
    pub fn stamp_broken_lock(&self, path: &str) -> String {
        self.text("stamp-broken-lock", &[("path", path.into())])
    }
}
