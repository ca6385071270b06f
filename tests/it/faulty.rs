//! Disks that go wrong: the real one, of which one call fails, with every call written down;
//! and what stands on it after a power cut.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use meetlat::files::disk::Disk;
use meetlat::files::storage::{About, Entry, Storage, Writing};

/// How a call goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// With this error, and nothing is done.
    Error(io::ErrorKind),
    /// With an error, after half of the bytes were written; for other calls as an error.
    HalfThenError,
    /// Not at all: fewer bytes are written than were given.
    Short,
}

/// What was done to the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Done {
    Create(PathBuf),
    Write(PathBuf, Vec<u8>),
    Flush(PathBuf),
    Rename(PathBuf, PathBuf),
    Remove(PathBuf),
    FlushFolder(PathBuf),
}

#[derive(Debug, Default)]
struct State {
    n_calls: usize,
    /// From this call on, and up to that one, every call fails.
    failing: Option<(usize, usize, Option<Fault>)>,
    done: Vec<Done>,
    paused: Duration,
    /// Renames are refused until the program has waited this long, but in the folder of the user.
    busy_until: Duration,
    /// Nobody can hold a file here, nor ask whether one is held.
    has_no_locks: bool,
}

/// The real disk, with faults.
#[derive(Debug, Clone, Default)]
pub struct Faulty(Arc<Mutex<State>>);

impl Faulty {
    /// Whose call number `n`, from 0, goes wrong.
    pub fn at(n: usize, fault: Fault) -> Self {
        let disk = Self::default();
        disk.fail(n, n + 1, fault);
        disk
    }

    /// From now on the calls from `from` up to `to` go wrong, counted from the first one ever.
    pub fn fail(&self, from: usize, to: usize, fault: Fault) {
        self.0.lock().unwrap().failing = Some((from, to, Some(fault)));
    }

    /// Renames are refused until the program has waited this long.
    pub fn busy_for(&self, time: Duration) {
        self.0.lock().unwrap().busy_until = time;
    }

    /// Whether a file can be held here, as on most disks.
    pub fn knows_locks(&self, knows: bool) {
        self.0.lock().unwrap().has_no_locks = !knows;
    }

    /// How many calls there were.
    pub fn n_calls(&self) -> usize {
        self.0.lock().unwrap().n_calls
    }

    /// How long the program waited.
    pub fn paused(&self) -> Duration {
        self.0.lock().unwrap().paused
    }

    /// What was done.
    pub fn done(&self) -> Vec<Done> {
        self.0.lock().unwrap().done.clone()
    }

    /// Counts a call, and says whether it is to go wrong.
    fn call(&self) -> Option<Fault> {
        let mut state = self.0.lock().unwrap();
        let n = state.n_calls;
        state.n_calls += 1;
        state.failing.filter(|(from, to, _)| (*from..*to).contains(&n)).and_then(|(.., f)| f)
    }

    fn try_to<T>(&self, work: impl FnOnce() -> io::Result<T>) -> io::Result<T> {
        match self.call() {
            Some(Fault::Error(kind)) => Err(kind.into()),
            Some(Fault::HalfThenError) => Err(io::Error::other("as the test asks")),
            Some(Fault::Short) | None => work(),
        }
    }

    fn note(&self, done: Done) {
        self.0.lock().unwrap().done.push(done);
    }
}

impl Storage for Faulty {
    fn about(&self, path: &Path) -> io::Result<About> {
        self.try_to(|| Disk.about(path))
    }

    fn link(&self, path: &Path) -> io::Result<Option<PathBuf>> {
        self.try_to(|| Disk.link(path))
    }

    fn read(&self, path: &Path, max: u64) -> io::Result<Vec<u8>> {
        self.try_to(|| Disk.read(path, max))
    }

    fn list(&self, folder: &Path, max: usize) -> io::Result<Vec<Entry>> {
        self.try_to(|| Disk.list(folder, max))
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn Writing>> {
        let file = self.try_to(|| Disk.create(path))?;
        self.note(Done::Create(path.to_owned()));
        Ok(Box::new(FaultyFile { disk: self.clone(), path: path.to_owned(), file }))
    }

    fn permit_like(&self, path: &Path, other: &Path) -> io::Result<()> {
        self.try_to(|| Disk.permit_like(path, other))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        // The share is busy, not the folder of the user.
        let is_share = to.components().all(|part| part.as_os_str() != "data");
        let is_busy = is_share && {
            let state = self.0.lock().unwrap();
            state.paused < state.busy_until
        };
        if is_busy {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
        self.try_to(|| Disk.rename(from, to))?;
        self.note(Done::Rename(from.to_owned(), to.to_owned()));
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.try_to(|| Disk.remove(path))?;
        self.note(Done::Remove(path.to_owned()));
        Ok(())
    }

    fn make_folder(&self, path: &Path) -> io::Result<()> {
        self.try_to(|| Disk.make_folder(path))
    }

    fn flush_folder(&self, folder: &Path) -> io::Result<()> {
        self.try_to(|| Disk.flush_folder(folder))?;
        self.note(Done::FlushFolder(folder.to_owned()));
        Ok(())
    }

    fn is_held(&self, path: &Path) -> io::Result<bool> {
        if self.0.lock().unwrap().has_no_locks {
            return Err(io::ErrorKind::Unsupported.into());
        }
        self.try_to(|| Disk.is_held(path))
    }

    fn pause(&self, time: Duration) {
        self.0.lock().unwrap().paused += time;
    }
}

#[derive(Debug)]
struct FaultyFile {
    disk: Faulty,
    path: PathBuf,
    file: Box<dyn Writing>,
}

impl Writing for FaultyFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let half = &bytes[..bytes.len().div_ceil(2)];
        let (written, result) = match self.disk.call() {
            Some(Fault::Error(kind)) => return Err(kind.into()),
            Some(Fault::HalfThenError) => {
                let n = self.file.write(half)?;
                (n, Err(io::ErrorKind::StorageFull.into()))
            }
            Some(Fault::Short) => {
                let n = self.file.write(half)?;
                (n, Ok(n))
            }
            None => {
                let n = self.file.write(bytes)?;
                (n, Ok(n))
            }
        };
        self.disk.note(Done::Write(self.path.clone(), bytes[..written].to_vec()));
        result
    }

    fn flush(&mut self) -> io::Result<()> {
        let file = &mut self.file;
        self.disk.try_to(|| file.flush())?;
        self.disk.note(Done::Flush(self.path.clone()));
        Ok(())
    }

    fn hold(&mut self) -> io::Result<()> {
        if self.disk.0.lock().unwrap().has_no_locks {
            return Err(io::ErrorKind::Unsupported.into());
        }
        self.file.hold()
    }
}

/// What a power cut does to what was not flushed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cut {
    /// Names are as they were last, content that was not flushed is gone.
    ContentGone,
    /// The same, but half of the content that was not flushed is there.
    ContentHalf,
    /// Names too are only there as they were when their folder was flushed.
    NamesGone,
}

impl Cut {
    pub const ALL: [Self; 3] = [Self::ContentGone, Self::ContentHalf, Self::NamesGone];
}

/// What stands on a disk that began with the files `before`, after these calls and a cut.
pub fn after_power_cut(
    before: &BTreeMap<PathBuf, Vec<u8>>,
    done: &[Done],
    cut: Cut,
) -> BTreeMap<PathBuf, Vec<u8>> {
    // Content by number: what was flushed, and what was written.
    let mut content: Vec<(Vec<u8>, Vec<u8>)> = Vec::new();
    let mut names: BTreeMap<PathBuf, usize> = BTreeMap::new();
    for (path, bytes) in before {
        names.insert(path.clone(), content.len());
        content.push((bytes.clone(), bytes.clone()));
    }
    let mut flushed_names = names.clone();
    let mut open: BTreeMap<PathBuf, usize> = BTreeMap::new();
    for call in done {
        match call {
            Done::Create(path) => {
                names.insert(path.clone(), content.len());
                open.insert(path.clone(), content.len());
                content.push((Vec::new(), Vec::new()));
            }
            Done::Write(path, bytes) => content[open[path]].1.extend(bytes),
            Done::Flush(path) => {
                let (flushed, written) = &mut content[open[path]];
                flushed.clone_from(written);
            }
            Done::Rename(from, to) => {
                let number = names.remove(from).expect("what is renamed is there");
                names.insert(to.clone(), number);
            }
            Done::Remove(path) => drop(names.remove(path)),
            Done::FlushFolder(folder) => {
                let is_in = |path: &Path| path.parent() == Some(folder);
                flushed_names.retain(|path, _| !is_in(path));
                let now = names.iter().filter(|(path, _)| is_in(path));
                flushed_names.extend(now.map(|(path, number)| (path.clone(), *number)));
            }
        }
    }
    let names = if cut == Cut::NamesGone { flushed_names } else { names };
    let left = |number: usize| {
        let (flushed, written) = &content[number];
        match cut {
            Cut::ContentHalf => {
                let n_more = (written.len() - flushed.len()) / 2;
                written[..flushed.len() + n_more].to_vec()
            }
            Cut::ContentGone | Cut::NamesGone => flushed.clone(),
        }
    };
    names.into_iter().map(|(path, number)| (path, left(number))).collect()
}
