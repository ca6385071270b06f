//! Work that a journal held when the program stopped: what is offered, and what comes of it.
//!
//! It is offered, never imposed: until the user chooses, the journal stays as it is.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;

use super::command::{Asking, Command, RecoverAs, Step};
use super::effect::{Effect, Fingerprint, Kit, Opened};
use super::session::{Now, Session};
use super::{App, Remedy, Tone};
use crate::domain::assessment::Assessment;
use crate::domain::message::Message;
use crate::files::journal::Trail;

/// Work that is in no file.
#[derive(Debug, Clone, PartialEq)]
pub struct Recovery {
    /// The journal it is in.
    pub journal: PathBuf,
    /// Whose assessment it is.
    pub municipality: String,
    /// Its file, where it has one.
    pub path: Option<PathBuf>,
    /// When it last changed.
    pub changed: Option<Timestamp>,
    /// How many changes are in no file.
    pub n_changes: usize,
    /// What happened to its file since.
    pub file: FileSince,
    /// Why it cannot be opened, if so.
    pub problem: Option<Message>,
}

/// What happened to the file of unsaved work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileSince {
    /// There never was one.
    Never,
    /// Nothing.
    AsLeft,
    /// Somebody changed it, or it cannot be read.
    Changed,
    /// It is gone.
    Gone,
}

/// Work from a journal, to go on with.
#[derive(Debug, Clone)]
pub struct Recovered {
    /// The document with its past and future.
    pub trail: Trail,
    /// Its questionnaire and figures.
    pub kit: Kit,
    /// Its file as it is now, where there is one.
    pub file: Option<(PathBuf, Fingerprint)>,
    /// The version that is in the file, where the trail has it.
    pub saved: Option<Arc<Assessment>>,
    /// What somebody else made of the file, where that is to be taken in.
    pub theirs: Option<Box<Opened>>,
    /// Why the document can only be read, if so.
    pub read_only: Option<Message>,
    /// Things worth knowing.
    pub remarks: Vec<Message>,
}

impl App {
    /// Work that is in no file.
    pub fn recovery(&self) -> &[Recovery] {
        &self.recovery
    }

    /// The work that is to be thrown away, once the user agrees.
    pub fn throwing_away(&self) -> Option<&Recovery> {
        let journal = self.throwing_away.as_ref()?;
        self.recovery.iter().find(|recovery| recovery.journal == *journal)
    }

    pub(super) fn recovery_found(&mut self, found: Vec<Recovery>) {
        self.recovery = found;
    }

    pub(super) fn ask_to_throw_away(&mut self, journal: PathBuf) {
        self.throwing_away = Some(journal);
        self.asking = Some(Asking::ThrowAway);
    }

    pub(super) fn throw_away(&mut self) -> Vec<Effect> {
        let Some(journal) = self.throwing_away.take() else { return Vec::new() };
        self.forget_recovery(&journal);
        vec![Effect::RemoveJournal(journal)]
    }

    fn forget_recovery(&mut self, journal: &Path) {
        self.recovery.retain(|recovery| recovery.journal != journal);
        // What was told about it leads nowhere any more.
        self.notices.retain(|notice| {
            !matches!(&notice.remedy, Remedy::Do(_, command)
                if matches!(&**command, Command::Recover(path, _) if path == journal))
        });
    }

    /// Goes on with work from a journal.
    pub(super) fn recovered(
        &mut self,
        (journal, how): (PathBuf, RecoverAs),
        recovered: Recovered,
        now: Now,
    ) -> Vec<Effect> {
        if self.is_busy() {
            return self.leave(Command::Recover(journal, how), now);
        }
        self.notices.clear();
        self.forget_recovery(&journal);
        let Recovered { trail, kit, mut file, saved, theirs, read_only, remarks } = recovered;
        if how == RecoverAs::Copy {
            file = None;
        }
        let mut session = Session::from_trail(kit, &trail, now);
        session.set_read_only(read_only.clone());
        if let Some(file) = file {
            session.set_file(file, saved, now);
        }
        if let Some(reason) = read_only {
            let title = Message::new("notice-opened-read-only");
            self.tell(Tone::Warning, title, Some(reason), Remedy::None);
        }
        self.tell_remarks(remarks);
        let mut effects = self.enter_session(Some(session), Some(journal));
        self.step = Step::Questions;
        self.question = None;
        self.tell(Tone::Info, Message::new("notice-recovered"), None, Remedy::None);
        if how == RecoverAs::Copy {
            effects.extend(self.ask_save_as());
        }
        let path = self.session.as_ref().and_then(Session::path).map(Path::to_owned);
        if let Some((path, theirs)) = path.zip(theirs) {
            effects.extend(self.take_in(path, *theirs, now));
        }
        effects
    }

    /// Tells that there is unsaved work of the document that was just opened.
    pub(super) fn tell_recovery(&mut self, recovery: Recovery) {
        let text = Message::new("notice-recovery-text").with("n", recovery.n_changes);
        let command = Command::Recover(recovery.journal.clone(), RecoverAs::Itself);
        let remedy = Remedy::Do("recovery-recover", Box::new(command));
        self.tell(Tone::Warning, Message::new("notice-recovery"), Some(text), remedy);
        if self.recovery.iter().all(|known| known.journal != recovery.journal) {
            self.recovery.push(recovery);
        }
    }
}
