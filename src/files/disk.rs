//! The only module that opens files.
//!
//! Reading says what is wrong in words a person can use: a folder, something that is no
//! file, nothing there, no permission, too large. Writing replaces a file in one step:
//! after a crash there is either the old file or the new one, never half of each.

use std::fs::{self, File};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::problem::FileError;
use super::ron_text::{MAX_BYTES, too_large};
use crate::domain::message::Message;

/// How the name of a temporary file begins and ends.
const PREFIX: &str = ".meetlat-";
const SUFFIX: &str = ".tmp";

/// No folder that people look after has more.
const MAX_ENTRIES: usize = 1_000;

/// Nobody takes this long to write a file.
const STRAY_AFTER: Duration = Duration::from_hours(1);

/// The content of the file at `path`.
pub fn read(path: &Path) -> Result<Vec<u8>, FileError> {
    let fail = |error: io::Error| FileError::whole(path, cannot_read(&error));
    // Look before opening: to open a pipe would wait for ever.
    let about = fs::metadata(path).map_err(fail)?;
    if about.is_dir() {
        return Err(FileError::whole(path, Message::new("error-is-folder")));
    }
    if !about.is_file() {
        return Err(FileError::whole(path, Message::new("error-no-file")));
    }
    if MAX_BYTES < about.len() {
        return Err(FileError::whole(path, too_large(about.len())));
    }
    let file = File::open(path).map_err(fail)?;
    let mut bytes = Vec::new();
    // It may have grown since, or hide its size as files in `/proc` do.
    file.take(MAX_BYTES + 1).read_to_end(&mut bytes).map_err(fail)?;
    if MAX_BYTES < bytes.len() as u64 {
        return Err(FileError::whole(path, too_large(bytes.len() as u64)));
    }
    Ok(bytes)
}

fn cannot_read(error: &io::Error) -> Message {
    match error.kind() {
        io::ErrorKind::NotFound => Message::new("error-not-found"),
        io::ErrorKind::PermissionDenied => Message::new("error-read-permission"),
        io::ErrorKind::NotADirectory => Message::new("error-not-in-folder"),
        _ => Message::new("error-read").with("reason", error.to_string()),
    }
}

/// Replaces the file at `path` in one step, or makes it.
///
/// The bytes go to a temporary file beside it, are flushed to the disk, and are moved over
/// the old file only then. A link is followed: the file it points to is replaced, and the
/// link stays. The permissions of the old file stay. When anything fails the old file is
/// untouched and no temporary file is left behind.
pub fn write_atomically(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    let fail = |error: io::Error| FileError::whole(path, cannot_write(&error, bytes.len()));
    let target = target_of(path).map_err(fail)?;
    let old = fs::metadata(&target).ok();
    if let Some(old) = &old {
        if old.is_dir() {
            return Err(FileError::whole(path, Message::new("error-write-folder")));
        }
        if !old.is_file() {
            return Err(FileError::whole(path, Message::new("error-no-file")));
        }
        if old.permissions().readonly() {
            return Err(FileError::whole(path, Message::new("error-write-protected")));
        }
    }
    let folder = match target.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    match fs::metadata(folder) {
        Ok(about) if about.is_dir() => {}
        Ok(_) => return Err(FileError::whole(path, Message::new("error-not-in-folder"))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Err(FileError::whole(path, Message::new("error-no-such-folder")));
        }
        Err(error) => return Err(fail(error)),
    }

    let mut builder = tempfile::Builder::new();
    builder.prefix(PREFIX).suffix(SUFFIX);
    if let Some(permissions) = usual_permissions() {
        builder.permissions(permissions);
    }
    // Dropping this removes the temporary file, so every way out below leaves none behind.
    let mut file = builder.tempfile_in(folder).map_err(fail)?;
    let now = file.as_file().metadata().and_then(|about| about.modified());
    if let Some(old) = old {
        // Given while making the file, the system would take off what the user's settings
        // (umask) forbid, and colleagues could no longer write it.
        // Disks that know no permissions refuse, which is no reason not to save.
        file.as_file().set_permissions(old.permissions()).ok();
    }
    file.write_all(bytes).map_err(fail)?;
    file.as_file().sync_all().map_err(fail)?;
    file.persist(&target).map_err(|error| fail(error.error))?;
    sync_folder(folder);
    if let Ok(now) = now {
        remove_strays(folder, now);
    }
    Ok(())
}

/// Removes temporary files that a program left behind which was killed, or whose computer
/// lost its power, while it was writing. `now` is the time of the disk.
fn remove_strays(folder: &Path, now: SystemTime) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.filter_map(Result::ok) {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let is_ours = name.starts_with(PREFIX) && name.ends_with(SUFFIX);
        let modified = || entry.metadata().and_then(|about| about.modified()).ok();
        let age = || now.duration_since(modified()?).ok();
        if is_ours && age().is_some_and(|age| STRAY_AFTER < age) {
            // Whoever may not remove it loses nothing by it.
            fs::remove_file(entry.path()).ok();
        }
    }
}

fn cannot_write(error: &io::Error, n_bytes: usize) -> Message {
    match error.kind() {
        io::ErrorKind::NotFound => Message::new("error-no-such-folder"),
        io::ErrorKind::PermissionDenied => Message::new("error-write-permission"),
        io::ErrorKind::ReadOnlyFilesystem => Message::new("error-write-medium"),
        io::ErrorKind::NotADirectory => Message::new("error-not-in-folder"),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            Message::new("error-disk-full").with("size", n_bytes.div_ceil(1024).max(1))
        }
        _ => Message::new("error-write").with("reason", error.to_string()),
    }
}

/// The file that is really replaced: `path`, or what the link there points to, whether
/// that exists or not.
fn target_of(path: &Path) -> io::Result<PathBuf> {
    let mut target = path.to_owned();
    // A chain this long is a circle.
    for _ in 0..40 {
        let is_link = fs::symlink_metadata(&target).is_ok_and(|about| about.is_symlink());
        if !is_link {
            return Ok(target);
        }
        let next = fs::read_link(&target)?;
        target = match target.parent() {
            Some(folder) => folder.join(next), // an absolute one replaces the folder
            None => next,
        };
    }
    Err(io::Error::other("too many links"))
}

/// New files get what any program would give them: the temporary ones of `tempfile` are
/// for the owner alone. The system takes off what the user's settings (umask) forbid.
#[cfg(unix)]
#[expect(clippy::unnecessary_wraps, reason = "other systems have none")]
fn usual_permissions() -> Option<fs::Permissions> {
    use std::os::unix::fs::PermissionsExt as _;
    Some(fs::Permissions::from_mode(0o666))
}

#[cfg(not(unix))]
fn usual_permissions() -> Option<fs::Permissions> {
    None
}

/// Makes the move itself survive a power cut.
fn sync_folder(folder: &Path) {
    // Not every system can open a folder or flush it (Windows, some network drives); the
    // file itself is safely on disk either way.
    File::open(folder).and_then(|folder| folder.sync_all()).ok();
}

/// Makes the folder at `path`, with those above it, where it is not there yet.
pub fn make_folder(path: &Path) -> Result<(), FileError> {
    fs::create_dir_all(path).map_err(|error| FileError::whole(path, cannot_write(&error, 0)))
}

/// Whether there is a file at `path`.
pub fn is_file(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|about| about.is_file())
}

/// What stands directly in a folder, sorted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Listed {
    /// Files, and links to files.
    pub files: Vec<PathBuf>,
    /// Folders. Links to folders are left out: they may lead in a circle.
    pub folders: Vec<PathBuf>,
}

/// What stands in `folder`, of its first `MAX_ENTRIES` entries.
pub fn list(folder: &Path) -> Result<Listed, FileError> {
    let fail = |error: io::Error| FileError::whole(folder, cannot_list(&error));
    if fs::metadata(folder).map_err(fail)?.is_file() {
        return Err(FileError::whole(folder, Message::new("error-no-folder")));
    }
    let mut listed = Listed::default();
    for entry in fs::read_dir(folder).map_err(fail)?.take(MAX_ENTRIES).filter_map(Result::ok) {
        let path = entry.path();
        match entry.file_type() {
            Ok(about) if about.is_dir() => listed.folders.push(path),
            Ok(_) if is_file(&path) => listed.files.push(path),
            // Gone meanwhile, or something else than a file.
            Ok(_) | Err(_) => {}
        }
    }
    listed.files.sort();
    listed.folders.sort();
    Ok(listed)
}

fn cannot_list(error: &io::Error) -> Message {
    match error.kind() {
        io::ErrorKind::NotFound => Message::new("error-no-such-folder"),
        io::ErrorKind::PermissionDenied => Message::new("error-folder-permission"),
        _ => cannot_read(error),
    }
}

/// The files directly in `folder` whose name ends with `ending`, sorted; none when the
/// folder cannot be read.
pub fn files_in(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.filter_map(|entry| entry.ok().map(|entry| entry.path()));
    let mut found: Vec<PathBuf> =
        paths.filter(|path| path.to_string_lossy().ends_with(ending)).collect();
    found.sort();
    found
}
