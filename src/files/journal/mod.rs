//! The recovery journal: every change of an open document, beside whatever happens to its file.
//!
//! A journal belongs to one window: its name has a part that no other window chooses, and the
//! program holds the file while it is open. So what nobody holds was left behind by a program
//! that was closed, killed or whose computer stopped. A journal is only ever added to; one
//! that has grown too large, or in which writing failed, is begun again under another name,
//! and the old one goes once the new one is safe.
//!
//! A journal of which everything went into the file is kept too: it holds what can be undone.

mod lines;

use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

pub use self::lines::{
    Journal, Saved, State, StepName, Trail, Unread, read, saved_line, steps, whole,
};
use super::problem::FileError;
use super::storage::{Storage, Writing, write_all};
use super::whole::{cannot_write, random_name};
use crate::domain::assessment::Assessment;
use crate::domain::hash::short_hex_of;

/// The name of the folder in that of the user.
pub const FOLDER: &str = "journal";
/// How the name of a journal ends.
const ENDING: &str = ".journal";
/// A journal that has grown by so many bytes is begun again.
pub const MAX_GROWTH: usize = 1024 * 1024;
/// So many journals of which everything went into a file are kept.
const MAX_KEPT: usize = 40;
/// No journal is larger than that; the document itself may be.
const MAX_READ: u64 = 64 * 1024 * 1024;
/// A journal without a document in it this long was not just begun.
const EMPTY_AFTER: Duration = Duration::from_hours(24);

/// What tells documents apart, whatever their files are called: when they were made, and with
/// which questionnaire. Copies of one document share it.
pub fn document_id(document: &Assessment) -> String {
    short_hex_of(format!("{} {}", document.questionnaire.id, document.created).as_bytes())
}

/// A journal that is being written.
#[derive(Debug)]
pub struct Open {
    file: Box<dyn Writing>,
    path: PathBuf,
    /// By how many bytes it has grown since it was begun.
    growth: usize,
}

impl Open {
    /// Begins a journal of `document` in `folder` with this text, and flushes it to the disk.
    pub fn begin(
        storage: &dyn Storage,
        folder: &Path,
        document: &Assessment,
        text: &str,
    ) -> Result<Self, FileError> {
        let path = folder.join(format!("{}-{}{ENDING}", document_id(document), random_name()));
        let fail = |error| FileError::whole(&path, cannot_write(&error, text.len()));
        storage.make_folder(folder).map_err(fail)?;
        let file = storage.create(&path).map_err(fail)?;
        let mut open = Self { file, path: path.clone(), growth: 0 };
        // Where a disk cannot do that, other windows may offer this journal; they never impose it.
        open.file.hold().ok();
        match open.append(text) {
            Ok(()) => {
                // As for every file: not every system can do that.
                storage.flush_folder(folder).ok();
                open.growth = 0;
                Ok(open)
            }
            Err(error) => {
                storage.remove(&path).ok(); // it holds nothing
                Err(error)
            }
        }
    }

    /// Adds these lines and flushes them to the disk. After an error nothing may be added any
    /// more: there may be half a line at the end.
    pub fn append(&mut self, text: &str) -> Result<(), FileError> {
        let fail = |error| FileError::whole(&self.path, cannot_write(&error, text.len()));
        write_all(&mut *self.file, text.as_bytes()).map_err(fail)?;
        self.file.flush().map_err(fail)?;
        self.growth += text.len();
        Ok(())
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether it is to be begun again.
    pub fn is_full(&self) -> bool {
        MAX_GROWTH < self.growth
    }
}

/// The journals in `folder` that no running program holds, sorted.
pub fn left_behind(storage: &dyn Storage, folder: &Path) -> Vec<PathBuf> {
    let all = super::whole::files_in(storage, folder, ENDING);
    all.into_iter().filter(|path| is_free(storage, path)).collect()
}

/// Those of one document.
pub fn left_behind_of(storage: &dyn Storage, folder: &Path, document: &Assessment) -> Vec<PathBuf> {
    let id = document_id(document);
    let is_of = |path: &PathBuf| {
        path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(&id))
    };
    let all = super::whole::files_in(storage, folder, ENDING);
    all.into_iter().filter(|path| is_of(path) && is_free(storage, path)).collect()
}

/// Whether nobody holds the journal. Where a disk cannot tell, it is offered, or the work in it
/// would never be found.
fn is_free(storage: &dyn Storage, path: &Path) -> bool {
    match storage.is_held(path) {
        Ok(is_held) => !is_held,
        Err(error) => error.kind() != io::ErrorKind::NotFound,
    }
}

/// The journal at `path`.
pub fn open(storage: &dyn Storage, path: &Path) -> Result<Journal, Unread> {
    match storage.read(path, MAX_READ) {
        Ok(bytes) => read(&bytes),
        // Thrown away in the meantime.
        Err(error) if error.kind() == io::ErrorKind::NotFound => Err(Unread::Empty),
        Err(error) => Err(Unread::Other(super::whole::cannot_read(&error))),
    }
}

/// Removes what is of no use any more: journals without a document, and all but the newest of
/// those that hold no work. `kept` are the latter, with when they last changed.
pub fn tidy(
    storage: &dyn Storage,
    empty: &[PathBuf],
    mut kept: Vec<(SystemTime, PathBuf)>,
    now: SystemTime,
) {
    kept.sort();
    let n_too_many = kept.len().saturating_sub(MAX_KEPT);
    let modified = |path: &Path| storage.about(path).ok()?.modified;
    let is_old = |path: &&PathBuf| {
        let age = modified(path).and_then(|modified| now.duration_since(modified).ok());
        age.is_some_and(|age| EMPTY_AFTER < age)
    };
    let old = empty.iter().filter(is_old);
    for path in old.chain(kept[..n_too_many].iter().map(|(_, path)| path)) {
        // Whoever may not remove it loses nothing by it.
        storage.remove(path).ok();
    }
}
