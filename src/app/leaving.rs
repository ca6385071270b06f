//! Leaving a document for something else: nothing is closed that is in no file.

use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::change::new_assessment;
use super::command::{Asking, Command, Decision, PathQuestion, Step};
use super::effect::{Effect, Kit};
use super::notices::name_of_file;
use super::session::{Now, SaveState, Session};
use super::settings::LeftAt;
use super::{App, Remedy, Tone};
use crate::domain::assessment::Period;
use crate::domain::message::Message;

impl App {
    /// Does `command`, which closes the document, once what is in it is safe.
    pub(super) fn leave(&mut self, command: Command, now: Now) -> Vec<Effect> {
        self.asking = None;
        if command == Command::AskOpen {
            // Choosing a file closes nothing yet.
            return vec![self.ask(PathQuestion::Open, String::new())];
        }
        let Some(session) = &mut self.session else { return self.enter(command, now) };
        let is_writing = session.save_state() == SaveState::Writing;
        if !session.is_dirty() && !is_writing {
            return self.enter(command, now);
        }
        let has_failed = matches!(session.save_state(), SaveState::Failed(_));
        self.waiting = Some(command);
        if is_writing {
            // What comes of it decides how to go on.
            return Vec::new();
        }
        if session.path().is_some() && !has_failed {
            return session.save().into_iter().collect();
        }
        self.asking = Some(Asking::Unsaved);
        Vec::new()
    }

    /// What was asked for before the document was safe. It is now.
    fn enter(&mut self, command: Command, now: Now) -> Vec<Effect> {
        self.waiting = None;
        self.asking = None;
        let mut effects = self.note_place();
        effects.extend(self.enter_safely(command, now));
        effects
    }

    /// Remembers where the document is left. A file that is not among the recent ones, such as
    /// one that was taken out of the list, is left alone.
    fn note_place(&mut self) -> Vec<Effect> {
        let Some(session) = &self.session else { return Vec::new() };
        let step = if self.step.is_aside() { self.before_aside } else { self.step };
        let at = self.question();
        let question = at.map(|q| session.questionnaire().questions()[q].id.clone());
        let Some(path) = session.path().map(Path::to_owned) else { return Vec::new() };
        if !step.needs_document() {
            return Vec::new();
        }
        self.set(|settings| {
            if let Some(recent) = settings.recent.iter_mut().find(|recent| recent.path == path) {
                recent.left_at = Some(LeftAt { step, question });
            }
        })
    }

    fn enter_safely(&mut self, command: Command, now: Now) -> Vec<Effect> {
        match command {
            Command::NewWith(None) => self.begin_with(self.library.kit.clone(), String::new(), now),
            Command::NewWith(Some(path)) => vec![Effect::ReadQuestionnaire(path)],
            Command::OpenExample => {
                let Some(example) = self.library.example.clone() else { return Vec::new() };
                let session = Session::new(self.library.kit.clone(), (*example).clone());
                self.step = Step::Results;
                self.question = None;
                self.enter_session(Some(session), None)
            }
            Command::Open(path) => vec![Effect::Read(path)],
            Command::OpenVersion(file, of) => vec![Effect::ReadVersion(file, of)],
            Command::Recover(journal, how) => vec![Effect::ReadJournal(journal, how)],
            Command::CloseDocument => {
                let mut effects = self.enter_session(None, None);
                self.step = Step::Start;
                effects.push(Effect::FindRecovery);
                effects.extend(self.inspect_recent());
                effects.extend(self.list_questionnaires());
                effects
            }
            Command::CloseWindow => {
                let mut effects = self.close_journal();
                effects.push(Effect::CloseWindow);
                effects
            }
            _ => Vec::new(),
        }
    }

    /// Begins a new assessment. `file` is that of a questionnaire of one's own.
    fn begin_with(&mut self, kit: Kit, file: String, now: Now) -> Vec<Effect> {
        let period = last_quarter(self.today);
        let mut assessment = new_assessment(&kit.questionnaire, period, now.wall);
        assessment.questionnaire.file = file;
        self.step = Step::Setup;
        self.question = None;
        self.enter_session(Some(Session::new(kit, assessment)), None)
    }

    pub(super) fn questionnaire_read(
        &mut self,
        path: PathBuf,
        result: Result<(Kit, Vec<Message>), Message>,
        now: Now,
    ) -> Vec<Effect> {
        if self.is_busy() {
            return self.leave(Command::NewWith(Some(path)), now);
        }
        match result {
            Ok((kit, remarks)) => {
                // A path that is no text was refused while reading.
                let file = path.to_str().unwrap_or_default().to_owned();
                let effects = self.begin_with(kit, file, now);
                self.tell_remarks(remarks);
                effects
            }
            Err(reason) => {
                let name = name_of_file(&path);
                let title = Message::new("notice-not-opened").with("name", name);
                self.tell(Tone::Error, title, Some(reason), Remedy::None);
                Vec::new()
            }
        }
    }

    pub(super) fn tell_remarks(&mut self, remarks: Vec<Message>) {
        if !remarks.is_empty() {
            let text = Message::new("notice-remarks-list").with("list", remarks);
            self.tell(Tone::Warning, Message::new("notice-remarks"), Some(text), Remedy::None);
        }
    }

    /// Whether there is work that would be lost, other than what the user agreed to lose.
    pub(super) fn is_busy(&self) -> bool {
        let Some(session) = &self.session else { return false };
        !self.is_given_up() && (session.is_dirty() || session.save_state() == SaveState::Writing)
    }

    pub(super) fn decide(&mut self, decision: Decision, now: Now) -> Vec<Effect> {
        match self.asking.take() {
            Some(Asking::Questionnaire) => return Vec::new(),
            Some(Asking::ThrowAway) if decision == Decision::Discard => return self.throw_away(),
            Some(Asking::ThrowAway) => return Vec::new(),
            Some(Asking::Unsaved) | None => {}
        }
        match decision {
            Decision::Stay => {
                self.waiting = None;
                Vec::new()
            }
            Decision::Discard => match self.waiting.take() {
                Some(command) => {
                    self.discarded = self.session.as_ref().map(Session::snapshot);
                    self.enter(command, now)
                }
                None => Vec::new(),
            },
            Decision::Save => self.save_or_ask(),
        }
    }
}

/// The last whole quarter before `today`.
fn last_quarter(today: Date) -> Period {
    let first_month = (today.month() - 1) / 3 * 3 + 1;
    let this_quarter = Date::new(today.year(), first_month, 1).unwrap_or(today);
    let to = this_quarter.yesterday().unwrap_or(today);
    let from = Date::new(to.year(), to.month() - 2, 1).unwrap_or(to);
    Period { from, to }
}
