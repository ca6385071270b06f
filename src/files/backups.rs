//! Earlier versions of documents: what a save replaces is kept, in the folder of the user.
//!
//! Versions belong to a document, not to a file's name: two documents of the same name never
//! push each other's versions out, and a document that is moved keeps its own. Of each file ten
//! are kept at most, thinned over time; see [`superfluous`].

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::problem::FileError;
use super::storage::Storage;
use super::whole;
use crate::domain::hash::short_hex_of;

/// The name of the folder in that of the user.
pub const FOLDER: &str = "backups";
/// How the name of a version ends.
const ENDING: &str = ".meting.ron";
/// All versions of all documents together are no more than so many bytes.
const MAX_TOTAL: u64 = 200 * 1024 * 1024;
/// More than ever are kept of one document and its copies.
const MAX_LISTED: usize = 1_000;

/// One earlier version.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Kept {
    /// When it was replaced, in seconds.
    pub at: Timestamp,
    /// Where it is kept.
    pub file: PathBuf,
    /// Stands for the file it was in.
    of: String,
}

/// Stands for the file at `path` in the names of its versions.
fn short(path: &Path) -> String {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    short_hex_of(path.as_os_str().as_encoded_bytes())
}

impl Kept {
    /// What the name of the file says; `None` when it is not one of ours.
    fn parse(file: &Path) -> Option<Self> {
        let name = file.file_name()?.to_str()?.strip_suffix(ENDING)?;
        let (secs, of) = name.split_once('-')?;
        let at = Timestamp::from_second(secs.parse().ok()?).ok()?;
        Some(Self { at, file: file.to_owned(), of: of.to_owned() })
    }

    /// Whether it was in the file at `path`.
    pub fn is_of(&self, path: &Path) -> bool {
        self.of == short(path)
    }
}

/// Keeps `bytes`, which stood in the file at `path` until `now`, among the versions of the
/// document with this id, and lets go of those that are no longer needed.
pub fn keep(
    storage: &dyn Storage,
    (folder, document_id): (&Path, &str),
    (path, bytes): (&Path, &[u8]),
    now: Timestamp,
) -> Result<(), FileError> {
    let folder = folder.join(document_id);
    whole::make_folder(storage, &folder)?;
    let of = short(path);
    let file = folder.join(format!("{:012}-{of}{ENDING}", now.as_second()));
    whole::replace(storage, &file, bytes)?;
    let own: Vec<Kept> =
        all_in(storage, &folder).into_iter().filter(|kept| kept.of == of).collect();
    let times: Vec<Timestamp> = own.iter().map(|kept| kept.at).collect();
    for number in superfluous(&times) {
        // One that stays takes room, no more.
        storage.remove(&own[number].file).ok();
    }
    Ok(())
}

/// The versions in the folder of one document, the oldest first.
fn all_in(storage: &dyn Storage, folder: &Path) -> Vec<Kept> {
    let entries = storage.list(folder, MAX_LISTED).unwrap_or_default();
    let mut found: Vec<Kept> =
        entries.iter().filter_map(|entry| Kept::parse(&entry.path)).collect();
    found.sort();
    found
}

/// The versions of the document with this id and of its copies, the newest first.
pub fn of_document(storage: &dyn Storage, folder: &Path, document_id: &str) -> Vec<Kept> {
    let mut found = all_in(storage, &folder.join(document_id));
    found.reverse();
    found
}

/// The versions that were in the file at `path`, the newest first: for when nobody can tell any
/// more which document it is.
pub fn of_path(storage: &dyn Storage, folder: &Path, path: &Path) -> Vec<Kept> {
    let mut found = every(storage, folder);
    let of = short(path);
    found.retain(|kept| kept.of == of);
    found.sort();
    found.reverse();
    found
}

fn every(storage: &dyn Storage, folder: &Path) -> Vec<Kept> {
    let folders = storage.list(folder, usize::MAX).unwrap_or_default();
    folders.iter().flat_map(|entry| all_in(storage, &entry.path)).collect()
}

/// Which of these versions, the oldest first, are not needed: all but the newest; the first one
/// of each of the last four stretches of ten minutes in which there were some; of each of the last
/// three such days; and of each of the last two such weeks. The first one of a stretch is how it
/// was before the work of that stretch, and stays that: so a version that is kept can grow old.
pub fn superfluous(times: &[Timestamp]) -> Vec<usize> {
    const MINUTE: i64 = 60;
    const DAY: i64 = 24 * 60 * MINUTE;
    let mut needed: BTreeSet<usize> = times.len().checked_sub(1).into_iter().collect();
    for (stretch, n) in [(10 * MINUTE, 4), (DAY, 3), (7 * DAY, 2)] {
        let mut firsts = BTreeMap::new();
        for (number, at) in times.iter().enumerate() {
            firsts.entry(at.as_second().div_euclid(stretch)).or_insert(number);
        }
        needed.extend(firsts.into_values().rev().take(n));
    }
    (0..times.len()).filter(|number| !needed.contains(number)).collect()
}

/// Lets go of the oldest versions when all together take too much room.
pub fn tidy(storage: &dyn Storage, folder: &Path) {
    let mut all = every(storage, folder);
    all.sort();
    let mut n_bytes = 0;
    for kept in all.iter().rev() {
        n_bytes += storage.about(&kept.file).map_or(0, |about| about.n_bytes);
        if MAX_TOTAL < n_bytes {
            storage.remove(&kept.file).ok(); // one that stays takes room, no more
        }
    }
}
