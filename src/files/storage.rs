//! What the program asks of a disk, in as few verbs as there can be.
//!
//! Everything that is kept goes through [`Storage`]: documents, recovery journals, backups,
//! preferences. [`disk::Disk`](super::disk::Disk) is the one that the programs use; tests
//! have others, of which every single call can fail or be lost in a power cut.

use std::fmt::Debug;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// What is known of a file without opening it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct About {
    /// What it is.
    pub what: What,
    /// Its size in bytes.
    pub n_bytes: u64,
    /// Whether it is marked as not to be written.
    pub is_protected: bool,
    /// When its content last changed, by the clock of the disk, where the disk keeps that.
    pub modified: Option<SystemTime>,
}

/// What stands at a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// A file with content.
    File,
    /// A folder.
    Folder,
    /// A pipe, a device: reading it may never end.
    Other,
}

/// A name in a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its whole path.
    pub path: PathBuf,
    /// Whether it is a folder, and not a link to one.
    pub is_folder: bool,
}

/// A disk. Paths with a link at their end mean what the link points to, except where it says
/// otherwise.
pub trait Storage: Debug + Send + Sync {
    /// What is known of the file at `path`.
    fn about(&self, path: &Path) -> io::Result<About>;
    /// Where the link at `path` points to; `None` when there is no link.
    fn link(&self, path: &Path) -> io::Result<Option<PathBuf>>;
    /// The content of a file, of which at most the first `max` bytes.
    fn read(&self, path: &Path, max: u64) -> io::Result<Vec<u8>>;
    /// What stands directly in `folder`, of its first `max` entries, in no order.
    fn list(&self, folder: &Path, max: usize) -> io::Result<Vec<Entry>>;
    /// Makes a new file. An error when there is one already.
    fn create(&self, path: &Path) -> io::Result<Box<dyn Writing>>;
    /// Gives the file at `path` the permissions of the one at `other`.
    fn permit_like(&self, path: &Path, other: &Path) -> io::Result<()>;
    /// Moves a file in one step, over the one that may be there. Follows no links.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Removes a file, or the link to it.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// Makes a folder, with those above it, where it is not there yet.
    fn make_folder(&self, path: &Path) -> io::Result<()>;
    /// Makes what was made, moved and removed in `folder` survive a power cut.
    fn flush_folder(&self, folder: &Path) -> io::Result<()>;
    /// Whether a running program holds the file at `path`, see [`Writing::hold`].
    fn is_held(&self, path: &Path) -> io::Result<bool>;
    /// Waits, before something is tried once more.
    fn pause(&self, time: Duration);
}

/// A file that is being written. Letting go of it closes it.
pub trait Writing: Debug + Send {
    /// Writes the first of these bytes to its end, and says how many.
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize>;
    /// Makes what was written survive a power cut.
    fn flush(&mut self) -> io::Result<()>;
    /// Holds the file as long as it is open, also when the program is killed: others can see
    /// that somebody works on it. They can still remove it.
    fn hold(&mut self) -> io::Result<()>;
}

/// Writes all of `bytes` to the end of `file`.
pub fn write_all(file: &mut dyn Writing, bytes: &[u8]) -> io::Result<()> {
    let mut rest = bytes;
    while !rest.is_empty() {
        match file.write(rest) {
            Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
            Ok(n) => rest = &rest[n.min(rest.len())..],
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}
