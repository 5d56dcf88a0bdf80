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

    /// Below the heading of a page that was made from another source than the one it was judged against, or may have been.
    pub fn judged_against_today(&self) -> String {
        self.text("judged-against-today", &[])
    }

    /// Below the heading of a page whose source at the time was inferred.
    pub fn judged_against_inferred(&self) -> String {
        self.text("judged-against-inferred", &[])
    }

    /// Above the findings of a page that are like others of it, a line each.
    pub fn findings_repeated(&self, count: usize) -> String {
        self.text("findings-repeated", &[("count", count.into())])
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

    /// After the summary.
    pub fn summary_estimated(&self, count: usize) -> String {
        self.text("summary-estimated", &[("count", count.into())])
    }

    /// After the summary: pages with findings that were judged against another version of the source.
    pub fn summary_judged(&self, count: usize) -> String {
        self.text("summary-judged", &[("count", count.into())])
    }

    /// What to do next, where no finding carries an edit.
    pub fn next_explain(&self) -> String {
        self.text("next-explain", &[])
    }

    /// What to do next, where some findings can be mended for sure.
    pub fn next_fix(&self, places: usize) -> String {
        self.text("next-fix", &[("places", places.into())])
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

    /// Above a change of the source.
    pub fn hunk(&self, class: &str, deed: &str, kind: &str, section: &str, title: &str) -> String {
        self.text(
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
        self.text("hunk-shared", &[("pages", pages.into())])
    }

    /// Below it, after the pages that are named.
    pub fn hunk_more_pages(&self, pages: usize) -> String {
        self.text("hunk-more-pages", &[("pages", pages.into())])
    }

    /// Below the heading of a page, where some of its changes were shown above.
    pub fn hunks_shared(&self, count: usize) -> String {
        self.text("hunks-shared", &[("count", count.into())])
    }

    /// In place of the passage of the translation.
    pub fn hunk_not_there(&self) -> String {
        self.text("hunk-not-there", &[])
    }

    /// After the pages that are named, with the check they have in common.
    pub fn lines_more(&self, count: usize) -> String {
        self.text("lines-more", &[("count", count.into())])
    }

    /// After the summary.
    pub fn summary_shared(&self, pages: usize, title: &str) -> String {
        self.text("summary-shared", &[("pages", pages.into()), ("title", title.into())])
    }

    /// What to do next, where sources have changed.
    pub fn next_diff(&self) -> String {
        self.text("next-diff", &[])
    }

    /// What to do next, where changes of the source were shown.
    pub fn next_stamp(&self) -> String {
        self.text("next-stamp", &[])
    }

    /// A whole number, as it stands in a column.
    pub fn number(&self, number: usize) -> String {
        self.text("number", &[("number", number.into())])
    }

    /// A share.
    pub fn percent(&self, number: usize) -> String {
        self.text("percent", &[("number", number.into())])
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
        self.text("status-verdict", &[("verdict", verdict.into())])
    }

    /// What kind of change the source of a page has, in the worklist.
    pub fn status_class(&self, class: &str) -> String {
        self.text("status-class", &[("class", class.into())])
    }

    /// Above the folders.
    pub fn status_folder(&self) -> String {
        self.text("status-folder", &[])
    }

    /// Above shares of words and numbers of words.
    pub fn status_words(&self) -> String {
        self.text("status-words", &[])
    }

    /// Before the sums of all columns.
    pub fn status_total(&self) -> String {
        self.text("status-total", &[])
    }

    /// Above how many sections changed, of how many.
    pub fn status_sections(&self) -> String {
        self.text("status-sections", &[])
    }

    /// Above kinds of change and states of pages.
    pub fn status_kind(&self) -> String {
        self.text("status-kind", &[])
    }

    /// Above locales.
    pub fn status_locale(&self) -> String {
        self.text("status-locale", &[])
    }

    /// Above paths of pages.
    pub fn status_page(&self) -> String {
        self.text("status-page", &[])
    }

    /// Above the headings below which the first change stands.
    pub fn status_title(&self) -> String {
        self.text("status-title", &[])
    }

    /// After the list of pages that need work.
    pub fn status_work(&self, count: usize, words: usize) -> String {
        self.text("status-work", &[("count", count.into()), ("words", words.into())])
    }

    /// After the mark of pages that come first.
    pub fn status_urgent(&self) -> String {
        self.text("status-urgent", &[])
    }

    /// Where there is nothing to do.
    pub fn status_no_work(&self) -> String {
        self.text("status-no-work", &[])
    }

    /// After the last page that is shown.
    pub fn status_more(&self, count: usize) -> String {
        self.text("status-more", &[("count", count.into())])
    }

    /// Below the tables, where pages are cosmetic.
    pub fn status_cosmetic(&self, count: usize) -> String {
        self.text("status-cosmetic", &[("count", count.into())])
    }

    /// What to do next, where pages need work.
    pub fn status_next_worklist(&self) -> String {
        self.text("status-next-worklist", &[])
    }

    /// What to do next, below the pages that need work.
    pub fn status_next_diff(&self) -> String {
        self.text("status-next-diff", &[])
    }

    /// Where `diptych stamp` is not told what to stamp.
    pub fn stamp_needs_pages(&self) -> String {
        self.text("stamp-needs-pages", &[])
    }

    /// Where no page that was selected is to be stamped.
    pub fn stamp_nothing(&self) -> String {
        self.text("stamp-nothing", &[])
    }

    /// The same, where only cosmetic pages were asked for.
    pub fn stamp_none_cosmetic(&self) -> String {
        self.text("stamp-none-cosmetic", &[])
    }

    /// A page that was named and records the source as it is.
    pub fn stamp_done(&self, path: &str) -> String {
        self.text("stamp-done", &[("path", path.into())])
    }

    /// A page that was named and is not cosmetic, where only such pages were asked for.
    pub fn stamp_not_cosmetic(&self, path: &str) -> String {
        self.text("stamp-not-cosmetic", &[("path", path.into())])
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

    /// A page that was named and has no source.
    pub fn stamp_no_source(&self, path: &str) -> String {
        self.text("stamp-no-source", &[("path", path.into())])
    }

    /// A page that was named and has no translation.
    pub fn stamp_no_translation(&self, path: &str) -> String {
        self.text("stamp-no-translation", &[("path", path.into())])
    }

    /// A page that needs a commit, where the source is in no repository.
    pub fn stamp_no_history(&self, path: &str, scheme: &str) -> String {
        self.text("stamp-no-history", &[("path", path.into()), ("scheme", scheme.into())])
    }

    /// A page that needs a commit, where the repository of the source cannot be used.
    pub fn stamp_git_unusable(&self, path: &str, scheme: &str, detail: &str) -> String {
        self.text(
            "stamp-git-unusable",
            &[("path", path.into()), ("scheme", scheme.into()), ("detail", detail.into())],
        )
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

    /// A page that changed and has no headings.
    pub fn stamp_nameless(&self, path: &str) -> String {
        self.text("stamp-nameless", &[("path", path.into())])
    }

    /// A page that the lock should record, which has conflict marks of git.
    pub fn stamp_lock_conflict(&self, path: &str) -> String {
        self.text("stamp-lock-conflict", &[("path", path.into())])
    }

    /// A page that the lock should record, which another version of Diptych wrote.
    pub fn stamp_lock_version(&self, path: &str, version: &str) -> String {
        self.text("stamp-lock-version", &[("path", path.into()), ("version", version.into())])
    }

    /// A page that the lock should record, which is broken.
    pub fn stamp_broken_lock(&self, path: &str) -> String {
        self.text("stamp-broken-lock", &[("path", path.into())])
    }

    /// A page that is not UTF-8.
    pub fn file_not_utf8(&self, path: &str) -> String {
        self.text("file-not-utf8", &[("path", path.into())])
    }

    /// A file that changed while Diptych ran.
    pub fn file_changed(&self, path: &str, file: &str) -> String {
        self.text("file-changed", &[("path", path.into()), ("file", file.into())])
    }

    /// A page that a symbolic link leads out to.
    pub fn file_outside(&self, path: &str) -> String {
        self.text("file-outside", &[("path", path.into())])
    }

    /// A file that cannot be read or written.
    pub fn file_unwritable(&self, path: &str, file: &str, detail: &str) -> String {
        self.text(
            "file-unwritable",
            &[("path", path.into()), ("file", file.into()), ("detail", detail.into())],
        )
    }

    /// A page that was mended.
    pub fn fix_page(&self, path: &str, places: usize, checks: &str) -> String {
        self.text("fix-page", &[("path", path.into()), ("places", places.into()), ("checks", checks.into())])
    }

    /// Before the patch of a page that would act on a terminal or a build log.
    pub fn fix_unsafe(&self, path: &str) -> String {
        self.text("fix-unsafe", &[("path", path.into())])
    }

    /// After the pages.
    pub fn fix_summary(&self, places: usize, pages: usize) -> String {
        self.text("fix-summary", &[("places", places.into()), ("pages", pages.into())])
    }

    /// The same, where nothing was written.
    pub fn fix_dry_run(&self, places: usize, pages: usize) -> String {
        self.text("fix-dry-run", &[("places", places.into()), ("pages", pages.into())])
    }

    /// Where there is nothing to mend.
    pub fn fix_nothing(&self) -> String {
        self.text("fix-nothing", &[])
    }

    /// Above the names of roles.
    pub fn roles_role(&self) -> String {
        self.text("roles-role", &[])
    }

    /// How a role is in a locale.
    pub fn roles_state(&self, state: &str) -> String {
        self.text("roles-state", &[("state", state.into())])
    }

    /// Below the tables.
    pub fn roles_summary(&self, roles: usize, owners: usize, locales: usize) -> String {
        self.text(
            "roles-summary",
            &[("roles", roles.into()), ("owners", owners.into()), ("locales", locales.into())],
        )
    }

    /// Below that, how many are not as they should be.
    pub fn roles_count(&self, state: &str, count: usize) -> String {
        self.text("roles-count", &[("state", state.into()), ("count", count.into())])
    }

    /// Where no page defines a role.
    pub fn roles_none(&self) -> String {
        self.text("roles-none", &[])
    }

    /// What to do next, where a catalogue lacks names.
    pub fn roles_next_extract(&self) -> String {
        self.text("roles-next-extract", &[])
    }

    /// What to do next, where a page is not as it should be.
    pub fn roles_next_check(&self) -> String {
        self.text("roles-next-check", &[])
    }

    /// What to do next, where the source has changed.
    pub fn roles_next_diff(&self) -> String {
        self.text("roles-next-diff", &[])
    }

    /// A catalogue that was written.
    pub fn roles_extract_file(&self, path: &str, added: usize, renamed: usize) -> String {
        self.text(
            "roles-extract-file",
            &[("path", path.into()), ("added", added.into()), ("renamed", renamed.into())],
        )
    }

    /// Below it, a role that has another name.
    pub fn roles_extract_renamed(&self, from: &str, to: &str) -> String {
        self.text("roles-extract-renamed", &[("from", from.into()), ("to", to.into())])
    }

    /// Below it, a name of the source that a translation uses.
    pub fn roles_extract_untranslated(&self, name: &str) -> String {
        self.text("roles-extract-untranslated", &[("name", name.into())])
    }

    /// After the catalogues.
    pub fn roles_extract_summary(&self, files: usize) -> String {
        self.text("roles-extract-summary", &[("files", files.into())])
    }

    /// The same, where nothing was written.
    pub fn roles_extract_dry_run(&self, files: usize) -> String {
        self.text("roles-extract-dry-run", &[("files", files.into())])
    }

    /// Where the catalogues have all names.
    pub fn roles_extract_nothing(&self) -> String {
        self.text("roles-extract-nothing", &[])
    }

    /// After that, where no page of a locale has a role.
    pub fn roles_extract_unnamed(&self, count: usize) -> String {
        self.text("roles-extract-unnamed", &[("count", count.into())])
    }

    /// Below the page of a check.
    pub fn explain_level(&self, level: &str, profile: &str) -> String {
        self.text("explain-level", &[("level", level.into()), ("profile", profile.into())])
    }
}
