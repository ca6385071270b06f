//! Keeps an eye on the file of the open document: whether it changes, and who has it open.
//!
//! Size and time of the file are looked at every few seconds. Systems can tell of changes too, but
//! not of those that another computer makes on a shared drive, which are the ones that matter.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use jiff::Timestamp;

use crate::app::effect::Done;
use crate::app::sharing::OtherOwner;
use crate::files::disk::Disk;
use crate::files::owner::{self, Found, Owner, Person};
use crate::files::storage::Storage;

/// How often to look.
pub const EVERY: Duration = Duration::from_secs(2);

/// Which file to keep an eye on from now on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Watched {
    /// The file.
    pub path: PathBuf,
    /// Whether to say beside it that it is open here: not when it is only read.
    pub is_owned: bool,
}

/// Looks at one file.
#[derive(Debug)]
pub struct Watcher {
    storage: Arc<dyn Storage>,
    me: Person,
    /// By which this window knows its own notes.
    window: String,
    watched: Option<Watching>,
}

/// How the file was when it was last looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Seen {
    /// It was not looked at yet.
    Never,
    /// Not there.
    Gone,
    /// Of this size, and changed last at this time.
    There(u64, Option<SystemTime>),
}

#[derive(Debug)]
struct Watching {
    watched: Watched,
    seen: Seen,
    /// Since when this window has it open.
    since: Timestamp,
    /// When that was last said beside the file.
    said: Option<Timestamp>,
    /// Who else was last told to have it open.
    told: Option<Owner>,
}

impl Watcher {
    /// For this user.
    pub fn new(storage: Arc<dyn Storage>, me: Person) -> Self {
        Self { storage, me, window: owner::window_name(), watched: None }
    }

    /// On the disk of the computer.
    pub fn on_disk(me: Person) -> Self {
        Self::new(Arc::new(Disk), me)
    }

    /// Keeps an eye on another file, or on none.
    pub fn watch(&mut self, watched: Option<Watched>, now: Timestamp) -> Vec<Done> {
        self.let_go();
        self.watched = watched.map(|watched| Watching {
            watched,
            seen: Seen::Never,
            since: now,
            said: None,
            told: None,
        });
        // It may have changed between reading and now: the first look finds a change.
        self.look(now)
    }

    /// Looks once more.
    pub fn look(&mut self, now: Timestamp) -> Vec<Done> {
        let Some(watching) = &mut self.watched else { return Vec::new() };
        let mut found = Vec::new();
        let path = watching.watched.path.clone();
        let about = self.storage.about(&path).ok();
        let seen = about.map_or(Seen::Gone, |about| Seen::There(about.n_bytes, about.modified));
        if watching.seen != seen {
            watching.seen = seen;
            found.push(Done::Touched(path.clone()));
        }
        let other = watching.other_owner((&*self.storage, &self.me, &self.window), now);
        let key = |owner: &Option<Owner>| owner.as_ref().map(|owner| owner.window.clone());
        if key(&other) != key(&watching.told) {
            watching.told.clone_from(&other);
            let other = other.map(|owner| OtherOwner {
                is_here: owner.person == self.me,
                name: owner.person.name,
                since: owner.since,
                window: owner.window,
            });
            found.push(Done::OwnerSeen(path.clone(), other));
        }
        found
    }

    fn let_go(&mut self) {
        if let Some(watching) = self.watched.take().filter(|watching| watching.said.is_some()) {
            owner::release(&*self.storage, &watching.watched.path, &self.window);
        }
    }
}

impl Drop for Watcher {
    fn drop(&mut self) {
        self.let_go();
    }
}

impl Watching {
    /// Who else has the file open. Where nobody else says so, this window does.
    fn other_owner(
        &mut self,
        (storage, me, window): (&dyn Storage, &Person, &str),
        now: Timestamp,
    ) -> Option<Owner> {
        let path: &Path = &self.watched.path;
        match owner::look(storage, path) {
            Found::Note(owner) if owner.window != window && !owner.is_stale(me, now) => {
                self.said = None;
                return Some(owner);
            }
            Found::Other => return None,
            Found::Nothing | Found::Note(_) => {}
        }
        let is_due = self.said.is_none_or(|said| owner::EVERY <= now.duration_since(said).abs());
        if self.watched.is_owned && matches!(self.seen, Seen::There(..)) && is_due {
            let note = Owner {
                person: me.clone(),
                since: self.since,
                seen: now,
                window: window.to_owned(),
            };
            // Where no note can be written nobody is told, and nothing else is different.
            owner::write(storage, path, &note).ok();
            self.said = Some(now);
        }
        None
    }
}
