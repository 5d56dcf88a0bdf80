//! What links can lead to: the files around the pages, redirects, the platform. Names are looked up and pages read; of
//! other files only whether they are there, and never outside of the project.

use std::path::{Component, Path, PathBuf};

use super::error::{Trouble, TroubleKind};
use super::read;
use super::redirects::redirects;
use super::{Workspace, named};
use crate::site::platform::{self, Platform};
use crate::site::{Class, Lack, Site, Surroundings};

/// Pages that are in no pair are read as links and includes ask for them: so many times over.
const MOST_ROUNDS: usize = 8;

/// Layouts that others have as well: `docs/en` beside `docs/de` is no sign of a generator.
const COMMON_LAYOUTS: [&str; 2] = ["mkdocs", "vitepress"];

impl Workspace {
    /// What links on its pages can lead to, and what is worth saying of that. Comes before [`Workspace::keep_selected`], for links lead to other pages.
    pub fn site(&self) -> (Site, Vec<Trouble>) {
        let names = |files: &[super::File]| files.iter().map(|file| file.path.clone()).collect::<Vec<_>>();
        let mut roots = vec![names(&self.source_files)];
        roots.extend(self.target_files.iter().map(|files| names(files)));
        let targets: Vec<&Path> = self.target_roots.iter().map(|target| target.root.as_path()).collect();
        let (platform, folders) = (self.platform(), self.folders());
        let surroundings = Surroundings {
            platform: Some(platform),
            convention: self.links.convention,
            roots,
            is_in_repository: folders.iter().all(|folder| folder.is_whole),
            source_locale: self.source_locale.clone(),
            redirects: redirects(&self.source_root, &targets, self.max_file_size),
            mounts: self.links.mounts.clone(),
            own: self.links.own.clone(),
        };
        let mut site = Site::of(&self.corpus, &surroundings);
        let unlisted = site.unlisted_files();
        let there = unlisted.into_iter().filter(|(root, path)| {
            folders.get(*root).is_some_and(|folder| is_there(folder, Path::new(path), platform.shows_folders))
        });
        let there: Vec<_> = there.collect();
        for (root, path) in &there {
            site.add_file(*root, path);
        }
        if !there.is_empty() {
            site.refresh();
        }
        for _ in 0..MOST_ROUNDS {
            let unread = site.unread_pages();
            let mut is_new = false;
            for (root, path) in &unread {
                let Some(folder) = folders.get(*root).filter(|_| !path.starts_with("../")) else { continue };
                // Those that cannot be read say nothing of the links to them.
                if let Ok(page) = read::pages(&folder.path, &[path], self.max_file_size).remove(0) {
                    site.add_page(*root, path, page.document);
                    is_new = true;
                }
            }
            if !is_new {
                break;
            }
            site.refresh();
        }
        let mut notices = Vec::new();
        for Lack { class, absent, all } in site.leave_out_absent() {
            let what = match class {
                Class::Pages => "pages",
                Class::Pictures => "images",
            };
            let here = std::env::current_dir().unwrap_or_default();
            let root = named(&here, &self.source_root);
            notices.push(Trouble::new(root, TroubleKind::CheckedOutInPart(what, absent, all)));
        }
        (site, notices)
    }

    fn folders(&self) -> Vec<Folder> {
        let project = self.config.as_ref().map(|_| self.project.as_path());
        let roots = self.target_roots.iter().map(|target| &target.root);
        std::iter::once(&self.source_root).chain(roots).map(|root| Folder::of(root, project)).collect()
    }

    /// The platform: as configured, by the generator's files, by the layout, by what the pages say of themselves.
    pub fn platform(&self) -> &'static Platform {
        let by_layout = || {
            let name = self.layout.name.split('-').next().unwrap_or("");
            platform::named(name).filter(|_| !COMMON_LAYOUTS.contains(&name))
        };
        let by_marker = || {
            let folders = self.source_root.ancestors().take_while(|folder| folder.starts_with(&self.project));
            folders.chain([self.project.as_path()]).find_map(|folder| {
                platform::ALL
                    .iter()
                    .find(|known| known.markers.iter().any(|marker| folder.join(marker).exists()))
            })
        };
        let by_pages = || {
            let is_learn = self
                .origins
                .iter()
                .any(|origin| origin.stamp.as_ref().is_some_and(|(scheme, _)| *scheme == "openlocfile"));
            let has_topic = || {
                self.corpus.pairs.iter().filter_map(|pair| pair.today.as_ref()?.front_matter.as_ref()).any(
                    |front_matter| {
                        front_matter.get("ms.topic").is_some() || front_matter.get("ms.date").is_some()
                    },
                )
            };
            (is_learn || has_topic()).then(|| platform::named("learn")).flatten()
        };
        self.links
            .platform
            .or_else(by_marker)
            .or_else(by_layout)
            .or_else(by_pages)
            .unwrap_or(&platform::ALL[0])
    }
}

/// A root and the repository, else the project, around it.
struct Folder {
    path: PathBuf,
    /// Without symbolic links. What lies outside of it is nobody's business.
    limit: Option<PathBuf>,
    /// Whether that is all of the project, and not just the root.
    is_whole: bool,
}

impl Folder {
    /// `project` is the folder of a configuration, where there is one.
    fn of(root: &Path, project: Option<&Path>) -> Self {
        let real = root.canonicalize().ok();
        let whole = real.as_ref().and_then(|real| {
            let repository = real.ancestors().find(|folder| folder.join(".git").exists()).map(Path::to_owned);
            let project = || project?.canonicalize().ok().filter(|project| real.starts_with(project));
            repository.or_else(project)
        });
        Self { path: root.to_owned(), is_whole: whole.is_some(), limit: whole.or(real) }
    }
}

/// Whether `path` is a file within the repository of `folder`, or a folder where the platform shows such.
fn is_there(folder: &Folder, path: &Path, shows_folders: bool) -> bool {
    let is_plain = path.components().all(|part| matches!(part, Component::Normal(_) | Component::ParentDir));
    let Some(limit) = folder.limit.as_ref().filter(|_| is_plain) else { return false };
    // Symbolic links and `..` are followed before anything is said of the place.
    let real = folder.path.join(path).canonicalize();
    real.is_ok_and(|real| real.starts_with(limit) && (shows_folders || real.is_file()))
}
