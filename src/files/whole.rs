//! Reading whole files, and replacing them in one step.
//!
//! Reading says what is wrong in words a person can use: a folder, something that is no
//! file, nothing there, no permission, too large. Writing replaces a file in one step:
//! after a crash there is either the old file or the new one, never half of each.

use std::collections::BTreeSet;
use std::hash::{BuildHasher as _, Hasher as _, RandomState};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::{Duration, SystemTime};

use super::problem::FileError;
use super::ron_text::{MAX_BYTES, too_large};
use super::storage::{Storage, What, Writing, write_all};
use crate::domain::hash::short_hex_of;
use crate::domain::message::Message;

/// How the name of a temporary file begins and ends.
const PREFIX: &str = ".meetlat-";
const SUFFIX: &str = ".tmp";

/// No folder that people look after has more.
const MAX_ENTRIES: usize = 1_000;

/// Nobody takes this long to write a file.
const STRAY_AFTER: Duration = Duration::from_hours(1);

/// How long to wait before a move that was refused is tried again: about three seconds in all.
/// Virus scanners and programs that copy folders to a server hold a file for about as long.
const PAUSES: [Duration; 6] = [
    Duration::from_millis(50),
    Duration::from_millis(100),
    Duration::from_millis(250),
    Duration::from_millis(500),
    Duration::from_secs(1),
    Duration::from_millis(1_200),
];

/// How often to look whether it is one's turn, and how long to wait in between.
const TURN_TRIES: u32 = 120;
const TURN_PAUSE: Duration = Duration::from_millis(25);

/// The content of the file at `path`.
pub fn read(storage: &dyn Storage, path: &Path) -> Result<Vec<u8>, FileError> {
    let fail = |error: io::Error| FileError::whole(path, cannot_read(&error));
    // Look before opening: to open a pipe would wait for ever.
    let about = storage.about(path).map_err(fail)?;
    match about.what {
        What::File => {}
        What::Folder => return Err(FileError::whole(path, Message::new("error-is-folder"))),
        What::Other => return Err(FileError::whole(path, Message::new("error-no-file"))),
    }
    if MAX_BYTES < about.n_bytes {
        return Err(FileError::whole(path, too_large(about.n_bytes)));
    }
    // It may have grown since, or hide its size as files in `/proc` do.
    let bytes = storage.read(path, MAX_BYTES + 1).map_err(fail)?;
    if MAX_BYTES < bytes.len() as u64 {
        return Err(FileError::whole(path, too_large(bytes.len() as u64)));
    }
    Ok(bytes)
}

/// [`read`], where no file is not an error.
pub fn read_if_there(storage: &dyn Storage, path: &Path) -> Result<Option<Vec<u8>>, FileError> {
    match storage.about(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        _ => read(storage, path).map(Some),
    }
}

/// What to say of a file that could not be read.
pub(super) fn cannot_read(error: &io::Error) -> Message {
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
///
/// A move that another program is in the way of is tried again for about three seconds.
/// Never is the old file removed first to make way.
pub fn replace(storage: &dyn Storage, path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    replace_with(storage, path, bytes, None::<fn() -> Result<(), FileError>>)
}

/// [`replace`], with a last look: `look` is done right before each attempt to move the new file
/// over the old one, and its error keeps that from happening. Programs that replace the same file
/// take turns for this, so that nobody's file comes between the look and the move.
pub fn replace_after<E: From<FileError>>(
    storage: &dyn Storage,
    path: &Path,
    bytes: &[u8],
    look: impl FnMut() -> Result<(), E>,
) -> Result<(), E> {
    replace_with(storage, path, bytes, Some(look))
}

fn replace_with<E: From<FileError>>(
    storage: &dyn Storage,
    path: &Path,
    bytes: &[u8],
    mut look: Option<impl FnMut() -> Result<(), E>>,
) -> Result<(), E> {
    let fail = |error: io::Error| FileError::whole(path, cannot_write(&error, bytes.len()));
    let target = target_of(storage, path).map_err(fail)?;
    let is_there = may_write(storage, path, &target)?;
    let folder = folder_of(&target);
    match storage.about(folder) {
        Ok(about) if about.what == What::Folder => {}
        Ok(_) => {
            return Err(FileError::whole(path, Message::new("error-not-in-folder")).into());
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Err(FileError::whole(path, Message::new("error-no-such-folder")).into());
        }
        Err(error) => return Err(fail(error).into()),
    }
    let beside = folder.join(temporary_name());
    // Nothing is left behind, whichever way this ends.
    let clean = |error: E| {
        // Whoever may not remove it gets it removed later, see `remove_strays`.
        storage.remove(&beside).ok();
        error
    };
    let old = is_there.then_some(&*target);
    write_beside(storage, &beside, bytes, old).map_err(fail).map_err(E::from).map_err(clean)?;
    let busy = |error: &io::Error| {
        let message = Message::new("error-write-busy").with("reason", error.to_string());
        FileError::whole(path, message)
    };
    let turn = look.is_some().then(|| Turn::take(storage, &target)).transpose();
    let turn = turn.map_err(|error| clean(busy(&error).into()))?;
    let mut pauses = PAUSES.iter();
    loop {
        if let Some(look) = &mut look {
            look().map_err(clean)?;
        }
        let Err(error) = storage.rename(&beside, &target) else { break };
        match pauses.next().filter(|_| is_passing(&error)) {
            Some(pause) => storage.pause(*pause),
            None if is_passing(&error) => {
                return Err(clean(busy(&error).into()));
            }
            None => return Err(clean(fail(error).into())),
        }
    }
    drop(turn);
    // Not every system can open a folder or flush it (Windows, some network drives); the
    // file itself is safely on disk either way.
    storage.flush_folder(folder).ok();
    sweep_once(storage, folder, &target);
    Ok(())
}

/// The right to replace a file, as long as this is kept: a small file beside it that only one program
/// at a time can make. A program that was killed holds it no more.
struct Turn<'a> {
    storage: &'a dyn Storage,
    /// `None` where none could be made, as in a folder where nothing new may be: then nobody can
    /// take turns, and the look alone has to do.
    held: Option<(PathBuf, Box<dyn Writing>)>,
}

impl<'a> Turn<'a> {
    /// Waits for it, for about three seconds.
    fn take(storage: &'a dyn Storage, target: &Path) -> io::Result<Self> {
        let name = target.file_name().unwrap_or_default().as_encoded_bytes();
        let path = folder_of(target).join(format!("{PREFIX}turn-{}{SUFFIX}", short_hex_of(name)));
        let mut was_free = false;
        for _ in 0..TURN_TRIES {
            match storage.create(&path) {
                Ok(mut file) => {
                    // Where a disk cannot do that, it counts as free a moment later.
                    file.hold().ok();
                    return Ok(Self { storage, held: Some((path, file)) });
                }
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(_) => return Ok(Self { storage, held: None }),
            }
            // Free twice in a row: who made it did not just begin, but is gone.
            // Where nobody can tell, the one who made it is as good as gone.
            let held = storage.is_held(&path);
            let is_free = !held.unwrap_or_else(|error| error.kind() == io::ErrorKind::NotFound);
            if is_free && was_free {
                storage.remove(&path).ok();
            }
            was_free = is_free && !was_free;
            storage.pause(TURN_PAUSE);
        }
        Err(io::Error::other("somebody else is writing"))
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        if let Some((path, _file)) = &self.held {
            // First removed and only then let go of, or somebody else's would be removed.
            let removed = self.storage.remove(path);
            removed.or_else(|_| self.storage.remove(path)).ok();
        }
    }
}

/// Whether there is a file at `target` already; an error when it may not be replaced.
fn may_write(storage: &dyn Storage, path: &Path, target: &Path) -> Result<bool, FileError> {
    let Ok(old) = storage.about(target) else { return Ok(false) };
    match old.what {
        What::Folder => Err(FileError::whole(path, Message::new("error-write-folder"))),
        What::Other => Err(FileError::whole(path, Message::new("error-no-file"))),
        What::File if old.is_protected => {
            Err(FileError::whole(path, Message::new("error-write-protected")))
        }
        What::File => Ok(true),
    }
}

fn write_beside(
    storage: &dyn Storage,
    beside: &Path,
    bytes: &[u8],
    old: Option<&Path>,
) -> io::Result<()> {
    let mut file = storage.create(beside)?;
    if let Some(old) = old {
        // Disks that know no permissions refuse, which is no reason not to save.
        storage.permit_like(beside, old).ok();
    }
    write_all(&mut *file, bytes)?;
    file.flush()
}

/// Whether it may go well in a moment: another program has the file open.
fn is_passing(error: &io::Error) -> bool {
    // Sharing violation, lock violation.
    let is_shared = cfg!(windows) && matches!(error.raw_os_error(), Some(32 | 33));
    let kinds = [
        io::ErrorKind::PermissionDenied,
        io::ErrorKind::ResourceBusy,
        io::ErrorKind::ExecutableFileBusy,
    ];
    is_shared || kinds.contains(&error.kind())
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

/// Sixteen letters that no other program has just chosen.
pub(super) fn random_name() -> String {
    // Each of these begins with other keys, from the randomness of the system.
    format!("{:016x}", RandomState::new().build_hasher().finish())
}

fn temporary_name() -> String {
    format!("{PREFIX}{}{SUFFIX}", random_name())
}

/// The folders that were looked through in this run.
static SWEPT: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());

/// [`remove_strays`], once per folder and run. `written` was just written there, so it says
/// what time it is by the clock of the disk.
fn sweep_once(storage: &dyn Storage, folder: &Path, written: &Path) {
    let is_first = SWEPT.lock().is_ok_and(|mut swept| swept.insert(folder.to_owned()));
    if is_first && let Some(now) = storage.about(written).ok().and_then(|about| about.modified) {
        remove_strays(storage, folder, now);
    }
}

/// Removes temporary files that a program left behind which was killed, or whose computer
/// lost its power, while it was writing. `now` is the time of the disk.
pub fn remove_strays(storage: &dyn Storage, folder: &Path, now: SystemTime) {
    for entry in storage.list(folder, MAX_ENTRIES).unwrap_or_default() {
        let name = entry.path.file_name().unwrap_or_default().to_string_lossy();
        let is_ours = name.starts_with(PREFIX) && name.ends_with(SUFFIX);
        let modified = || storage.about(&entry.path).ok()?.modified;
        let age = || now.duration_since(modified()?).ok();
        if is_ours && age().is_some_and(|age| STRAY_AFTER < age) {
            // Whoever may not remove it loses nothing by it.
            storage.remove(&entry.path).ok();
        }
    }
}

/// What to say of a file of `n_bytes` that could not be written.
pub(super) fn cannot_write(error: &io::Error, n_bytes: usize) -> Message {
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
fn target_of(storage: &dyn Storage, path: &Path) -> io::Result<PathBuf> {
    let mut target = path.to_owned();
    // A chain this long is a circle.
    for _ in 0..40 {
        let Some(next) = storage.link(&target)? else { return Ok(target) };
        target = match target.parent() {
            Some(folder) => folder.join(next), // an absolute one replaces the folder
            None => next,
        };
    }
    Err(io::Error::other("too many links"))
}

/// Whether both are one file, as far as paths and links at their ends say.
pub fn is_same(storage: &dyn Storage, one: &Path, other: &Path) -> bool {
    let end = |path: &Path| target_of(storage, &std::path::absolute(path).ok()?).ok();
    end(one) == end(other)
}

/// Makes the folder at `path`, with those above it, where it is not there yet.
pub fn make_folder(storage: &dyn Storage, path: &Path) -> Result<(), FileError> {
    let fail = |error: io::Error| FileError::whole(path, cannot_write(&error, 0));
    storage.make_folder(path).map_err(fail)
}

/// Removes the file at `path`. One that is not there any more is no error.
pub fn remove(storage: &dyn Storage, path: &Path) -> Result<(), FileError> {
    match storage.remove(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(FileError::whole(path, cannot_write(&error, 0)))
        }
        _ => Ok(()),
    }
}

/// Whether there is a file at `path`.
pub fn is_file(storage: &dyn Storage, path: &Path) -> bool {
    storage.about(path).is_ok_and(|about| about.what == What::File)
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
pub fn list(storage: &dyn Storage, folder: &Path) -> Result<Listed, FileError> {
    let fail = |error: io::Error| FileError::whole(folder, cannot_list(&error));
    if storage.about(folder).map_err(fail)?.what == What::File {
        return Err(FileError::whole(folder, Message::new("error-no-folder")));
    }
    let mut listed = Listed::default();
    for entry in storage.list(folder, MAX_ENTRIES).map_err(fail)? {
        if entry.is_folder {
            listed.folders.push(entry.path);
        } else if is_file(storage, &entry.path) {
            listed.files.push(entry.path);
        } // else gone meanwhile, or something else than a file
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
pub fn files_in(storage: &dyn Storage, folder: &Path, ending: &str) -> Vec<PathBuf> {
    let entries = storage.list(folder, usize::MAX).unwrap_or_default();
    let paths = entries.into_iter().map(|entry| entry.path);
    let mut found: Vec<PathBuf> =
        paths.filter(|path| path.to_string_lossy().ends_with(ending)).collect();
    found.sort();
    found
}
