//! Recovery journals on the disk: those of this program, and what others left behind.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use jiff::Timestamp;

use super::{kit_beside, open_bytes};
use crate::app::command::RecoverAs;
use crate::app::effect::Fingerprint;
use crate::app::recovery::{FileSince, Recovered, Recovery};
use crate::domain::assessment::Assessment;
use crate::domain::hash::hex_of;
use crate::domain::message::Message;
use crate::files::journal::{self, Journal, MAX_GROWTH, Open, Saved, Trail, Unread};
use crate::files::problem::FileError;
use crate::files::storage::Storage;
use crate::files::{library, whole};

/// The journals that this program is writing, by number.
#[derive(Debug, Default)]
pub(super) struct Journals {
    open: BTreeMap<u64, Writing>,
}

#[derive(Debug, Default)]
struct Writing {
    /// `None` after a failure.
    file: Option<(Open, Trail, Option<Saved>)>,
    /// Journals that are of no use once another one is begun.
    old: Vec<PathBuf>,
}

impl Journals {
    /// Has the journal with this number hold this, safely on the disk.
    pub(super) fn keep(
        &mut self,
        (storage, folder): (&dyn Storage, &Path),
        number: u64,
        (trail, saved): (Trail, Option<Saved>),
        replaces: Vec<PathBuf>,
    ) -> Result<(), FileError> {
        let writing = self.open.entry(number).or_default();
        writing.old.extend(replaces);
        if let Some((mut open, known, told)) = writing.file.take() {
            if open.is_full() {
                writing.old.push(open.path().to_owned());
            } else if let Some((mut text, whole)) = journal::steps(&known, &trail) {
                if let Some(saved) = saved.as_ref().filter(|saved| told.as_ref() != Some(saved)) {
                    text += &journal::saved_line(&whole, saved);
                }
                if let Err(error) = open.append(&text) {
                    writing.old.push(open.path().to_owned());
                    return Err(error);
                }
                writing.file = Some((open, whole, saved));
                return Ok(());
            } else {
                writing.old.push(open.path().to_owned());
            }
        }
        let mut newest = trail;
        newest.cut_to(MAX_GROWTH / 2);
        let text = journal::whole(&newest, saved.as_ref());
        let open = Open::begin(storage, folder, newest.present(), &text)?;
        writing.file = Some((open, newest, saved));
        for old in writing.old.drain(..) {
            // What stays is offered, and found to hold nothing new.
            storage.remove(&old).ok();
        }
        Ok(())
    }

    /// Lets go of a journal, and removes it when it is thrown away.
    pub(super) fn close(
        &mut self,
        storage: &dyn Storage,
        number: u64,
        is_thrown_away: bool,
        replaces: Vec<PathBuf>,
    ) {
        let Writing { file, mut old } = self.open.remove(&number).unwrap_or_default();
        if is_thrown_away {
            // Held until it is gone, so that nobody finds it in between.
            old.extend(file.as_ref().map(|(open, ..)| open.path().to_owned()));
            old.extend(replaces);
            for path in old {
                // What stays is offered once more, and can be thrown away then.
                storage.remove(&path).ok();
            }
        }
    }
}

/// Work that is in no file, the newest first. Removes journals that are of no use any more.
pub(super) fn find(storage: &dyn Storage, folder: &Path, now: Timestamp) -> Vec<Recovery> {
    let (mut found, mut empty, mut kept) = (Vec::new(), Vec::new(), Vec::new());
    for path in journal::left_behind(storage, folder) {
        match journal::open(storage, &path) {
            Err(Unread::Empty) => empty.push(path),
            Err(unread) => found.push(unread_recovery(path, unread)),
            Ok(journal) => match recovery(storage, path.clone(), &journal) {
                Some(recovery) => found.push(recovery),
                None => {
                    let path = match journal.is_unsaved() {
                        true => settle(storage, folder, path, &journal),
                        false => path,
                    };
                    let about = storage.about(&path).ok();
                    kept.extend(about.and_then(|about| Some((about.modified?, path))));
                }
            },
        }
    }
    journal::tidy(storage, &empty, kept, system_time(now));
    found.sort_by_key(|recovery| std::cmp::Reverse(recovery.changed));
    found
}

fn system_time(at: Timestamp) -> SystemTime {
    let secs = u64::try_from(at.as_second()).unwrap_or_default();
    SystemTime::UNIX_EPOCH + Duration::from_secs(secs)
}

fn unread_recovery(journal: PathBuf, unread: Unread) -> Recovery {
    let (municipality, problem) = match unread {
        Unread::Document(header, problem) => (header.municipality, Some(problem)),
        Unread::Other(problem) => (String::new(), Some(problem)),
        Unread::Empty => (String::new(), None),
    };
    Recovery {
        journal,
        municipality,
        path: None,
        changed: None,
        n_changes: 0,
        file: FileSince::Never,
        problem,
    }
}

/// What a journal offers, where it holds work that is in no file.
fn recovery(storage: &dyn Storage, path: PathBuf, journal: &Journal) -> Option<Recovery> {
    if !journal.is_unsaved() {
        return None;
    }
    let (file, in_file) = file_since(storage, journal);
    let present = journal.trail.present();
    if in_file.is_some_and(|(in_file, _)| in_file == *present) {
        // It was saved, and the program stopped before it could note that.
        return None;
    }
    Some(Recovery {
        journal: path,
        municipality: present.municipality.name.clone(),
        path: journal.saved.as_ref().map(|(_, path, _)| path.clone()),
        changed: Some(present.modified),
        n_changes: journal.n_changes().max(1),
        file,
        problem: None,
    })
}

/// Notes in a journal that its last state is in the file, which the program could not do any
/// more: once the file is changed, nobody could tell. The journal that now is the right one.
fn settle(storage: &dyn Storage, folder: &Path, path: PathBuf, journal: &Journal) -> PathBuf {
    let (Some((document, hash)), Some((_, of, _))) =
        (file_since(storage, journal).1, &journal.saved)
    else {
        return path;
    };
    let saved = Saved { document: Some(document), path: of.clone(), hash };
    let text = journal::whole(&journal.trail, Some(&saved));
    match Open::begin(storage, folder, journal.trail.present(), &text) {
        Ok(open) => {
            storage.remove(&path).ok(); // else it is settled once more
            open.path().to_owned()
        }
        // The next start tries again.
        Err(_) => path,
    }
}

/// What happened to the file of a journal since it was last saved, and which state is in it,
/// with the hash of the file.
fn file_since(
    storage: &dyn Storage,
    journal: &Journal,
) -> (FileSince, Option<(Arc<Assessment>, String)>) {
    let Some((saved, path, hash)) = &journal.saved else { return (FileSince::Never, None) };
    let bytes = match whole::read_if_there(storage, path) {
        Ok(None) => return (FileSince::Gone, None),
        Ok(Some(bytes)) => bytes,
        Err(_) => return (FileSince::Changed, None),
    };
    let found = hex_of(&bytes);
    if found == *hash {
        return (FileSince::AsLeft, saved.clone().map(|saved| (saved, found)));
    }
    match state_in(path, &bytes, &journal.trail) {
        Some(document) => (FileSince::AsLeft, Some((document, found))),
        None => (FileSince::Changed, None),
    }
}

/// The state that stands in a file: the program may have stopped between writing the file and
/// noting that.
fn state_in(path: &Path, bytes: &[u8], trail: &Trail) -> Option<Arc<Assessment>> {
    let mut found = library::open_bytes(path, bytes, None).ok()?.opened.assessment;
    if let Some(file) = library::questionnaire_beside(path, &found.questionnaire.file) {
        found.questionnaire.file = file;
    }
    let states = trail.states.iter().map(|state| &state.document);
    states.rev().find(|document| ***document == found).cloned()
}

/// The work in a journal, to go on with.
pub(super) fn read(
    storage: &dyn Storage,
    path: &Path,
    how: RecoverAs,
) -> Result<Recovered, Message> {
    let journal = journal::open(storage, path).map_err(|unread| match unread {
        Unread::Empty => Message::new("recovery-empty"),
        Unread::Document(_, problem) | Unread::Other(problem) => problem,
    })?;
    let (_, in_file) = file_since(storage, &journal);
    let theirs = match &journal.saved {
        Some((_, path, _)) if how == RecoverAs::Merged && in_file.is_none() => {
            let bytes = whole::read(storage, path).map_err(|error| error.in_short())?;
            Some(Box::new(open_bytes(path, &bytes)?))
        }
        _ => None,
    };
    let file = journal.saved.as_ref().map(|(_, path, hash)| {
        let now = || {
            let bytes = whole::read_if_there(storage, path).ok().flatten().unwrap_or_default();
            hex_of(&bytes)
        };
        let hash = match &in_file {
            Some((_, found)) => found.clone(),
            None if how == RecoverAs::InPlace => now(),
            // What somebody made of it meanwhile is for saving to tell; a file that is gone is
            // written again.
            None => hash.clone(),
        };
        (path.clone(), Fingerprint(hash))
    });
    let own = &journal.trail.present().questionnaire.file;
    let own = Some(Path::new(own)).filter(|own| !own.as_os_str().is_empty());
    let (kit, remarks) = kit_beside(journal.questionnaire.clone(), own);
    Ok(Recovered {
        trail: journal.trail,
        kit,
        file,
        saved: match (&theirs, journal.saved) {
            // What both came from.
            (Some(_), Some((saved, ..))) => saved,
            _ => in_file.map(|(document, _)| document),
        },
        theirs,
        read_only: journal.read_only,
        remarks,
    })
}

/// What journals say of a document that was just opened: what can be undone of an earlier run,
/// where the file is as that run left it, and work that is in no file.
pub(super) fn of_opened(
    (storage, folder): (&dyn Storage, &Path),
    (path, document): (&Path, &Assessment),
) -> (Option<(Trail, PathBuf)>, Option<Recovery>) {
    let (mut past, mut unsaved) = (None, None);
    for found in journal::left_behind_of(storage, folder, document) {
        let Ok(journal) = journal::open(storage, &found) else { continue };
        let is_this = journal.saved.as_ref().is_some_and(|(_, saved, _)| saved == path);
        if !is_this {
            continue;
        }
        if let Some(recovery) = recovery(storage, found.clone(), &journal) {
            unsaved = Some(recovery);
        } else if **journal.trail.present() == *document {
            past = Some((journal.trail, found));
        }
    }
    (past, unsaved)
}
