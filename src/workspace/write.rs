//! Whole files or none: text goes to a temporary file beside its place, is flushed, and takes the name.
//! Killed at any point, the old file stands or the new one, never half of it.

use std::fs::Permissions;
use std::io::{self, Write};
use std::path::Path;

use tempfile::Builder;

use super::error::Cause;

/// Writes `text` to a new file at `path`; fails where there is one.
pub fn create(path: &Path, text: &[u8]) -> Result<(), Cause> {
    let file = temporary(path, text, None)?;
    file.persist_noclobber(path).map(|_| ()).map_err(|error| error.error.into())
}

/// Writes `text` to the file at `path`, whose mode is kept, or to a new one. A symbolic link is
/// replaced, not followed.
pub fn replace(path: &Path, text: &[u8]) -> Result<(), Cause> {
    let mode = std::fs::symlink_metadata(path).ok().filter(std::fs::Metadata::is_file);
    let file = temporary(path, text, mode.map(|found| found.permissions()))?;
    file.persist(path).map(|_| ()).map_err(|error| error.error.into())
}

fn temporary(path: &Path, text: &[u8], mode: Option<Permissions>) -> Result<tempfile::NamedTempFile, Cause> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = Builder::new();
    builder.prefix(".diptych-");
    // A temporary file is for its owner alone; this one becomes a file of the project.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(folder).map_err(|error| without_path(&error))?;
    file.write_all(text)?;
    if let Some(mode) = mode {
        file.as_file().set_permissions(mode)?;
    }
    file.as_file().sync_all()?;
    Ok(file)
}

/// The system's own words: `tempfile` adds the path of the temporary file, which says nothing to anyone
/// and may hold what acts on a terminal.
fn without_path(error: &io::Error) -> Cause {
    let inner = error.get_ref().and_then(|error| error.source()?.downcast_ref::<io::Error>());
    if error.kind() == io::ErrorKind::NotFound {
        return Cause::NoFolder;
    }
    let code = inner.unwrap_or(error).raw_os_error();
    code.map_or_else(|| error.kind().into(), io::Error::from_raw_os_error).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_existing_file_is_replaced_only_where_asked() {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let path = folder.path().join("a");
        assert!(create(&path, b"one").is_ok());
        assert!(matches!(create(&path, b"two"), Err(Cause::System(io::ErrorKind::AlreadyExists, _))));
        assert_eq!(std::fs::read(&path).ok().as_deref(), Some(&b"one"[..]));
        assert!(replace(&path, b"three").is_ok());
        assert_eq!(std::fs::read(&path).ok().as_deref(), Some(&b"three"[..]));
        let left = std::fs::read_dir(folder.path()).map(Iterator::count).ok();
        assert_eq!(left, Some(1), "no temporary file stays");
    }

    #[cfg(unix)]
    #[test]
    fn a_replaced_file_keeps_its_mode() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let path = folder.path().join("a");
        let mode = || std::fs::metadata(&path).map(|found| found.permissions().mode() & 0o777).ok();
        assert!(create(&path, b"one").is_ok());
        assert!(std::fs::set_permissions(&path, PermissionsExt::from_mode(0o640)).is_ok());
        assert!(replace(&path, b"two").is_ok());
        assert_eq!(mode(), Some(0o640));
    }
}
