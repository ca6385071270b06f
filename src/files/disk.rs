//! The disk of the computer: the only module that opens files.
//!
//! [`Disk`] is the verbs of [`Storage`] on it. The functions below are [`whole`] on it, for
//! what needs no other.

use std::fs::{self, File};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::problem::FileError;
use super::storage::{About, Entry, Storage, What, Writing};
use super::whole::{self, Listed};

/// The disk of the computer, with whatever the system shows as part of it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Disk;

impl Storage for Disk {
    fn about(&self, path: &Path) -> io::Result<About> {
        let found = fs::metadata(path)?;
        let what = if found.is_file() {
            What::File
        } else if found.is_dir() {
            What::Folder
        } else {
            What::Other
        };
        Ok(About {
            what,
            n_bytes: found.len(),
            is_protected: found.permissions().readonly(),
            modified: found.modified().ok(),
        })
    }

    fn link(&self, path: &Path) -> io::Result<Option<PathBuf>> {
        let is_link = fs::symlink_metadata(path).is_ok_and(|found| found.is_symlink());
        is_link.then(|| fs::read_link(path)).transpose()
    }

    fn read(&self, path: &Path, max: u64) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        File::open(path)?.take(max).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn list(&self, folder: &Path, max: usize) -> io::Result<Vec<Entry>> {
        let entry = |entry: fs::DirEntry| Entry {
            is_folder: entry.file_type().is_ok_and(|found| found.is_dir()),
            path: entry.path(),
        };
        Ok(fs::read_dir(folder)?.take(max).filter_map(Result::ok).map(entry).collect())
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn Writing>> {
        Ok(Box::new(Open(File::create_new(path)?)))
    }

    fn permit_like(&self, path: &Path, other: &Path) -> io::Result<()> {
        fs::set_permissions(path, fs::metadata(other)?.permissions())
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn make_folder(&self, path: &Path) -> io::Result<()> {
        fs::create_dir_all(path)
    }

    fn flush_folder(&self, folder: &Path) -> io::Result<()> {
        File::open(folder)?.sync_all()
    }

    fn is_held(&self, path: &Path) -> io::Result<bool> {
        // Shared: two who look at the same time do not take it for held.
        match File::open(path)?.try_lock_shared() {
            Ok(()) => Ok(false), // and let go again with the file
            Err(fs::TryLockError::WouldBlock) => Ok(true),
            Err(fs::TryLockError::Error(error)) => Err(error),
        }
    }

    fn pause(&self, time: Duration) {
        std::thread::sleep(time);
    }
}

#[derive(Debug)]
struct Open(File);

impl Writing for Open {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.sync_all()
    }

    fn hold(&mut self) -> io::Result<()> {
        // Nobody else knows the file yet, other than who looks whether it is held.
        self.0.lock()
    }
}

/// [`whole::read`] from the disk.
pub fn read(path: &Path) -> Result<Vec<u8>, FileError> {
    whole::read(&Disk, path)
}

/// [`whole::replace`] on the disk.
pub fn write_atomically(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    whole::replace(&Disk, path, bytes)
}

/// [`whole::is_same`] on the disk.
pub fn is_same(one: &Path, other: &Path) -> bool {
    whole::is_same(&Disk, one, other)
}

/// [`whole::is_file`] on the disk.
pub fn is_file(path: &Path) -> bool {
    whole::is_file(&Disk, path)
}

/// [`whole::list`] on the disk.
pub fn list(folder: &Path) -> Result<Listed, FileError> {
    whole::list(&Disk, folder)
}

/// [`whole::files_in`] on the disk.
pub fn files_in(folder: &Path, ending: &str) -> Vec<PathBuf> {
    whole::files_in(&Disk, folder, ending)
}
