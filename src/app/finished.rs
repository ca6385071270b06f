//! What came back from the disk, the dialogs and the report.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::command::{Command, Step};
use super::effect::{Done, Effect, Opened, Unopened, WriteProblem};
use super::notices::name_of_file;
use super::session::{Now, Session};
use super::settings::Recent;
use super::{App, Remedy, Tone};
use crate::domain::assessment::Assessment;
use crate::domain::message::Message;
use crate::files::journal::Trail;

impl App {
    /// Takes in what an effect led to.
    pub fn done(&mut self, done: Done, now: Now) -> Vec<Effect> {
        match done {
            Done::Read(path, Ok(opened)) => self.opened(path, *opened, now),
            Done::Read(path, Err(Unopened { reason, version })) => {
                self.is_to_merge = false;
                let name = name_of_file(&path);
                let title = Message::new("notice-not-opened").with("name", name);
                let remedy = match version {
                    Some(file) => {
                        let open = Command::OpenVersion(file, path);
                        Remedy::Do("notice-open-version", Box::new(open))
                    }
                    None => Remedy::None,
                };
                self.tell(Tone::Error, title, Some(reason), remedy);
                Vec::new()
            }
            Done::VersionsListed(document, versions) => {
                self.versions_listed(&document, versions);
                Vec::new()
            }
            Done::VersionRead(file, of, result) => {
                self.version_read((file, of), result.map(|opened| *opened), now)
            }
            Done::Written { path, document, result, unkept } => {
                if let Some(reason) = unkept.filter(|_| !self.is_unkept_told) {
                    self.is_unkept_told = true;
                    let title = Message::new("notice-version-not-kept");
                    self.tell(Tone::Warning, title, Some(reason), Remedy::None);
                }
                let problem = result.as_ref().err().cloned();
                let kept = Arc::clone(&document);
                let session = self.session.as_mut();
                let is_open = session.is_some_and(|s| s.written(path.clone(), kept, result, now));
                match problem {
                    None if is_open => self.after_write(path, &document, now),
                    None => self.remember(path, &document, now),
                    // What they made of it can most often be taken in.
                    Some(WriteProblem::ChangedMeanwhile) if is_open => self.touched(path),
                    Some(problem) => {
                        self.write_failed(&path, problem, is_open);
                        Vec::new()
                    }
                }
            }
            Done::Kept { number, document, result } => {
                self.kept(number, document, result);
                Vec::new()
            }
            Done::RecoveryFound(found) => {
                self.recovery_found(found);
                Vec::new()
            }
            Done::JournalRead(path, how, Ok(recovered)) => {
                self.recovered((path, how), *recovered, now)
            }
            Done::JournalRead(_, _, Err(reason)) => {
                let title = Message::new("notice-not-recovered");
                self.tell(Tone::Error, title, Some(reason), Remedy::None);
                vec![Effect::FindRecovery]
            }
            Done::JournalNotRemoved(reason) => {
                let title = Message::new("notice-journal-not-removed");
                self.tell(Tone::Warning, title, Some(reason), Remedy::None);
                vec![Effect::FindRecovery]
            }
            Done::Touched(path) => self.touched(path),
            Done::OwnerSeen(path, owner) => {
                self.owner_seen(&path, owner);
                Vec::new()
            }
            Done::FileNow(path, file) => self.file_now(path, file, now),
            Done::CopyRead(path, copy) => {
                self.copy_read(&path, copy.map(|opened| *opened), now);
                Vec::new()
            }
            Done::SettingsNotWritten(reason) => {
                let title = Message::new("notice-settings-not-kept");
                self.tell(Tone::Warning, title, Some(reason), Remedy::None);
                Vec::new()
            }
            Done::Inspected(path, result) => {
                self.inspected.insert(path, Some(result));
                Vec::new()
            }
            Done::QuestionnairesListed(folder, result) => {
                let is_wanted = self.settings.questionnaire_folder.as_ref() == Some(&folder);
                let next = is_wanted.then(|| self.own_questionnaires.listed(result)).flatten();
                next.into_iter().collect()
            }
            Done::QuestionnaireLookedAt(path, found) => {
                self.own_questionnaires.looked(&path, found).into_iter().collect()
            }
            Done::QuestionnaireRead(path, result) => self.questionnaire_read(path, result, now),
            Done::Rendered(result) => self.rendered(result),
            Done::House(done) => self.house_done(done, now),
            Done::LaidOut(ticket, result) => self.preview.laid_out(&ticket, result),
            Done::Drawn(ticket, at, result) => {
                self.preview.drawn(&ticket, at, result);
                Vec::new()
            }
            Done::NotOpened(path, reason) => {
                let name = name_of_file(&path);
                let title = Message::new("notice-no-program").with("name", name);
                let folder = path.parent().unwrap_or(&path).display().to_string();
                let text = Message::new("notice-no-program-about");
                let text = text.with("folder", folder).with("reason", reason);
                self.tell(Tone::Warning, title, Some(text), Remedy::None);
                Vec::new()
            }
            Done::Path(question, answer) => self.path_is(question, answer, now),
        }
    }

    fn opened(&mut self, path: PathBuf, opened: Opened, now: Now) -> Vec<Effect> {
        // Work could have begun while the file was being read.
        if self.is_busy() {
            return self.leave(Command::Open(path), now);
        }
        let Opened { assessment, kit, read_only, remarks, fingerprint, past, recovery } = opened;
        self.notices.clear();
        if let Some(reason) = &read_only {
            let title = Message::new("notice-opened-read-only");
            self.tell(Tone::Warning, title, Some(reason.clone()), Remedy::None);
        }
        self.tell_remarks(remarks);
        let file = (path.clone(), fingerprint);
        let (trail, older) = match past {
            Some((trail, journal)) => (trail, Some(journal)),
            None => (Trail::new(Arc::new(assessment)), None),
        };
        let mut session = Session::from_trail(kit, &trail, now);
        session.set_file(file, Some(session.snapshot()), now);
        session.set_read_only(read_only);
        let document = session.snapshot();
        let mut effects = self.enter_session(Some(session), older);
        self.resume(&path);
        if let Some(recovery) = recovery {
            self.tell_recovery(recovery);
        }
        self.tell_choices();
        if std::mem::take(&mut self.is_to_merge) {
            effects.extend(self.ask_merge());
        }
        effects.extend(self.remember(path, &document, now));
        effects
    }

    /// Begins with another document, or with none, and lets go of the one before. `older` is a
    /// journal that goes into that of the new one.
    pub(super) fn enter_session(
        &mut self,
        session: Option<Session>,
        older: Option<PathBuf>,
    ) -> Vec<Effect> {
        let effects = self.close_journal();
        self.begin_reports();
        self.n_sessions += 1;
        self.is_quiet_about_others = false;
        self.session = session.map(|session| session.with_journal(self.n_sessions, older));
        effects
    }

    /// Has the journal hold everything, and lets go of it. Of what the user agreed to lose, and
    /// of what never was in a file and holds nothing, it goes away.
    pub(super) fn close_journal(&mut self) -> Vec<Effect> {
        let is_given_up = self.is_given_up();
        let Some(session) = &mut self.session else { return Vec::new() };
        let is_blank =
            session.path().is_none() && session.read_only().is_none() && !session.is_dirty();
        let is_thrown_away = is_given_up || is_blank;
        let last = if is_thrown_away { None } else { session.keep() };
        last.into_iter().chain([session.journal.close(is_thrown_away)]).collect()
    }

    fn kept(&mut self, number: u64, document: Arc<Assessment>, result: Result<(), Message>) {
        let session = self.session.as_mut().filter(|session| session.journal.number() == number);
        let Some(session) = session else { return };
        let is_news = session.journal.kept(document, result.is_ok());
        if let Some(reason) = result.err().filter(|_| is_news) {
            let title = Message::new("notice-no-journal");
            let text = Message::new("notice-no-journal-text").with("reason", reason);
            self.tell(Tone::Warning, title, Some(text), Remedy::None);
        }
    }

    /// Goes to where this user left the file, else to the first question that is still open.
    fn resume(&mut self, path: &Path) {
        let Some(session) = &self.session else { return };
        let left_at = self.settings.recent.iter().find(|recent| recent.path == path);
        let left_at = left_at.and_then(|recent| recent.left_at.as_ref());
        let question = left_at
            .and_then(|left| session.questionnaire().index_of(left.question.as_ref()?))
            .filter(|q| session.shown().any(|shown| shown == *q));
        self.step = left_at.map_or(Step::Questions, |left| left.step);
        self.question = question.or_else(|| first_open(session));
    }

    fn remember(&mut self, path: PathBuf, assessment: &Assessment, now: Now) -> Vec<Effect> {
        let known = self.settings.recent.iter().find(|recent| recent.path == path);
        let left_at = known.and_then(|recent| recent.left_at.clone());
        let recent = Recent {
            path,
            municipality: assessment.municipality.name.clone(),
            from: assessment.period.from,
            to: assessment.period.to,
            opened: now.wall,
            left_at,
        };
        self.set(|settings| settings.remember(recent))
    }

    fn after_write(&mut self, path: PathBuf, document: &Assessment, now: Now) -> Vec<Effect> {
        self.notices
            .retain(|notice| !(notice.remedy.is_about_file() || notice.remedy == Remedy::SaveAs));
        let is_known = self.settings.recent.first().is_some_and(|recent| recent.path == path);
        let mut effects = if is_known { Vec::new() } else { self.remember(path, document, now) };
        // What was asked for goes on, unless something was changed meanwhile.
        if let Some(command) = self.waiting.take() {
            effects.extend(self.leave(command, now));
        }
        effects
    }

    pub(super) fn write_failed(&mut self, path: &Path, problem: WriteProblem, is_open: bool) {
        if is_open {
            self.asking = None;
            self.waiting = None;
        }
        let name = name_of_file(path);
        let title = Message::new("notice-not-saved").with("name", name);
        let (text, remedy) = match problem {
            // Of a document that is closed: of an open one it is taken in.
            WriteProblem::ChangedMeanwhile => {
                (Message::new("notice-changed-meanwhile"), Remedy::None)
            }
            WriteProblem::Exists => (Message::new("notice-exists"), Remedy::SaveAs),
            WriteProblem::Other(reason) => (reason, Remedy::AgainOrSaveAs),
        };
        // A document that is closed cannot be saved elsewhere any more.
        let remedy = if is_open { remedy } else { Remedy::None };
        self.tell(Tone::Error, title, Some(text), remedy);
    }
}

/// The first question nothing was done at yet.
fn first_open(session: &Session) -> Option<usize> {
    session.shown().find(|q| !session.own()[*q].is_done()).or_else(|| session.shown().next())
}
