//! What the running program is doing: the open document, where one is, what was asked and
//! what is still to be told.
//!
//! [`App::run`] is the one door: every change passes it as a [`Command`], and what has to
//! happen outside memory leaves as an [`Effect`]. Nothing here draws, opens a file or reads
//! a clock.

pub mod carry_out;
pub mod change;
pub mod command;
pub mod comparison;
pub mod derived;
pub mod effect;
pub mod export;
pub mod exporting;
mod finished;
pub mod house;
pub mod journal;
mod leaving;
mod notices;
pub mod own_questionnaires;
mod places;
pub mod preview;
pub mod recovery;
pub mod session;
pub mod settings;
pub mod sharing;
pub mod shift;
pub mod undo;
pub mod versions;
pub mod worker;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use jiff::civil::Date;

use crate::domain::assessment::{Assessment, Municipality};
use crate::domain::id::QuestionId;
use crate::domain::message::Message;
use crate::domain::municipalities::Register;

use carry_out::watching::Watched;
use command::{Asking, Change, Command, Overlay, PathQuestion, Step};
use effect::{Effect, InspectProblem, Kit, Summary};
use exporting::Reports;
use house::{House, HouseEffect, StyleFile};
pub use notices::{Notice, Remedy, Tone};
use own_questionnaires::OwnQuestionnaires;
use preview::Preview;
use recovery::Recovery;
use session::{Now, Session};
use settings::{Settings, nearest_text_percent};
use sharing::OtherOwner;
use versions::Version;

/// How the name of an assessment's file ends.
pub const FILE_ENDING: &str = ".meting.ron";

/// What the program brings along.
#[derive(Debug, Clone)]
pub struct Library {
    /// The built-in questionnaire with its figures, for new assessments.
    pub kit: Kit,
    /// The municipalities to choose from: name, code and province.
    pub municipalities: Arc<[Municipality]>,
    /// Of which day that list is, and how many there were when.
    pub register: Arc<Register>,
    /// A filled-in assessment to look around in.
    pub example: Option<Arc<Assessment>>,
}

/// A recent file as the start screen shows it; `None` while it is still being looked at.
pub type Inspected = Option<Result<Summary, InspectProblem>>;

/// The whole program's state.
#[derive(Debug)]
pub struct App {
    /// What the program brings along.
    pub library: Library,
    settings: Settings,
    session: Option<Session>,
    step: Step,
    /// The screen from which something was looked up.
    before_aside: Step,
    question: Option<usize>,
    notices: Vec<Notice>,
    next_number: u64,
    inspected: BTreeMap<PathBuf, Inspected>,
    /// What waits until unsaved work is saved or thrown away.
    waiting: Option<Command>,
    asking: Option<Asking>,
    /// The document as it was when the user agreed to lose it.
    discarded: Option<Arc<Assessment>>,
    own_questionnaires: OwnQuestionnaires,
    /// The question a file is chosen for as evidence.
    evidence_for: Option<QuestionId>,
    reports: Reports,
    house: House,
    overlay: Option<Overlay>,
    preview: Preview,
    /// Work that is in no file.
    recovery: Vec<Recovery>,
    /// The journal of the work that is to be thrown away.
    throwing_away: Option<PathBuf>,
    n_sessions: u64,
    /// Earlier versions of the open document, once they are looked up.
    versions: Option<Vec<Version>>,
    /// Whether it was told that versions cannot be kept.
    is_unkept_told: bool,
    /// The file that is being watched.
    watched: Option<Watched>,
    /// Who else has it open.
    other_owner: Option<OtherOwner>,
    /// The window of who has it open, when the user has read that.
    owner_read: Option<String>,
    /// Whether the user has read that others go on in the same file.
    is_quiet_about_others: bool,
    /// When to look once more at a file that could not be read.
    look_again: Option<Duration>,
    /// Whether a copy is to be taken into the document that is opened next.
    is_to_merge: bool,
    today: Date,
}

impl App {
    /// Begins at the start screen. `today` proposes the period of a new assessment.
    pub fn new(library: Library, settings: Settings, today: Date) -> Self {
        Self {
            library,
            settings,
            session: None,
            step: Step::Start,
            before_aside: Step::Start,
            question: None,
            notices: Vec::new(),
            next_number: 0,
            inspected: BTreeMap::new(),
            waiting: None,
            asking: None,
            discarded: None,
            own_questionnaires: OwnQuestionnaires::default(),
            evidence_for: None,
            reports: Reports::default(),
            house: House::default(),
            overlay: None,
            preview: Preview::default(),
            recovery: Vec::new(),
            throwing_away: None,
            n_sessions: 0,
            versions: None,
            is_unkept_told: false,
            watched: None,
            other_owner: None,
            owner_read: None,
            is_quiet_about_others: false,
            look_again: None,
            is_to_merge: false,
            today,
        }
    }

    /// Preferences and recent files.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The open document.
    pub fn session(&self) -> Option<&Session> {
        self.session.as_ref()
    }

    /// The screen to show.
    pub fn step(&self) -> Step {
        if self.session.is_none() && self.step.needs_document() { Step::Start } else { self.step }
    }

    /// The question on screen, by index.
    pub fn question(&self) -> Option<usize> {
        let session = self.session.as_ref()?;
        let shown = |q: &usize| session.own().get(*q).is_some_and(|own| own.visible);
        self.question.filter(shown).or_else(|| session.shown().next())
    }

    /// What is still to be told.
    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }

    /// What the user is asked before anything else goes on.
    pub fn asking(&self) -> Option<Asking> {
        self.asking
    }

    /// Whether the user is asked something before anything else goes on.
    pub fn is_asking(&self) -> bool {
        self.asking.is_some()
    }

    /// The questionnaires in the folder of the user.
    pub fn own_questionnaires(&self) -> &OwnQuestionnaires {
        &self.own_questionnaires
    }

    /// What stands over the screen.
    pub fn overlay(&self) -> Option<Overlay> {
        self.overlay
    }

    /// The pages of the report on screen.
    pub fn preview(&self) -> &Preview {
        &self.preview
    }

    /// What is in a recent file.
    pub fn inspected(&self, path: &Path) -> &Inspected {
        self.inspected.get(path).unwrap_or(&None)
    }

    /// What to do when the window opens.
    pub fn begin(&mut self, file: Option<PathBuf>, now: Now) -> Vec<Effect> {
        let mut effects = Vec::new();
        if let Some(file) = file {
            effects.extend(self.run(Command::Open(file), now));
        }
        effects.push(Effect::House(HouseEffect::Read(StyleFile::Kept)));
        effects.push(Effect::FindRecovery);
        effects.extend(self.inspect_recent());
        effects.extend(self.list_questionnaires());
        effects
    }

    fn inspect_recent(&mut self) -> Vec<Effect> {
        let paths: Vec<PathBuf> = self.settings.recent.iter().map(|r| r.path.clone()).collect();
        paths.into_iter().map(Effect::Inspect).collect()
    }

    fn list_questionnaires(&mut self) -> Option<Effect> {
        let folder = self.settings.questionnaire_folder.clone()?;
        Some(self.own_questionnaires.list(folder))
    }

    /// Carries out what the user asked.
    pub fn run(&mut self, command: Command, now: Now) -> Vec<Effect> {
        match command {
            Command::Change(change) => self.change(change, now),
            Command::Undo => self.with_session(|session| session.undo(now)),
            Command::Redo => self.with_session(|session| session.redo(now)),
            Command::AnswerAs(respondent) => {
                self.with_session(|session| session.answer_as(&respondent))
            }
            Command::Go(step) => self.go(step),
            Command::Over(overlay) => {
                self.end_typing();
                self.overlay = overlay;
                Vec::new()
            }
            Command::Back => {
                self.end_typing();
                if self.step.is_aside() {
                    self.step = self.before_aside;
                }
                Vec::new()
            }
            Command::Show(id) => {
                self.end_typing();
                if let Some(session) = &self.session {
                    self.question = session.questionnaire().index_of(&id);
                    self.step = Step::Questions;
                }
                Vec::new()
            }
            Command::New if self.own_questionnaires.usable().next().is_some() => {
                // Choosing a questionnaire closes nothing yet.
                self.asking = Some(Asking::Questionnaire);
                Vec::new()
            }
            Command::New => self.leave(Command::NewWith(None), now),
            Command::NewWith(_)
            | Command::OpenExample
            | Command::Open(_)
            | Command::AskOpen
            | Command::Recover(..)
            | Command::OpenVersion(..)
            | Command::CloseDocument => self.leave(command, now),
            Command::CloseWindow => {
                let style = self.house.flush();
                style.into_iter().chain(self.leave(command, now)).collect()
            }
            Command::ThrowAway(journal) => {
                self.ask_to_throw_away(journal);
                Vec::new()
            }
            Command::AskMerge => self.ask_merge(),
            Command::DismissOwner => {
                self.dismiss_owner();
                Vec::new()
            }
            Command::Restore(file) => self.restore(&file, now),
            Command::Save => self.save(),
            Command::AskSaveAs => self.ask_save_as(),
            Command::AskExport(export) => self.ask_export(export),
            Command::Report(command) => self.run_report(command),
            Command::House(command) => self.run_house(command, now),
            Command::ShowPages(pages) => self.preview.show(pages),
            Command::StopPreview => {
                self.preview.stop();
                Vec::new()
            }
            Command::AgainPreview => {
                self.preview.again();
                Vec::new()
            }
            Command::OpenFile(path) => vec![Effect::OpenFile(path)],
            Command::AskEvidence(question) => {
                self.evidence_for = Some(question);
                vec![self.ask(PathQuestion::Evidence, String::new())]
            }
            Command::PathIs(question, answer) => self.path_is(question, answer, now),
            Command::Decide(decision) => self.decide(decision, now),
            Command::Overwrite => {
                self.session.as_mut().and_then(Session::overwrite).into_iter().collect()
            }
            Command::Language(language) => self.set(|settings| settings.language = language),
            Command::Look(look) => self.set(|settings| settings.look = look),
            Command::TextPercent(percent) => {
                self.set(|settings| settings.text_percent = nearest_text_percent(percent))
            }
            Command::ShowQuestions(shown) => {
                self.end_typing();
                self.set(|settings| settings.questions_shown = shown)
            }
            Command::SingleKeys(on) => self.set(|settings| settings.single_keys = on),
            Command::AskQuestionnaireFolder => {
                vec![self.ask(PathQuestion::QuestionnaireFolder, String::new())]
            }
            Command::ForgetQuestionnaireFolder => {
                self.own_questionnaires.clear();
                self.set(|settings| settings.questionnaire_folder = None)
            }
            Command::Forget(path) => self.set(|settings| settings.forget(&path)),
            Command::ForgetAll => self.set(|settings| settings.recent.clear()),
            Command::OpenAddress(address) => vec![Effect::OpenAddress(address)],
            Command::Dismiss(number) => {
                let told = self.notices.iter().find(|notice| notice.number == number);
                self.is_quiet_about_others |=
                    told.is_some_and(|notice| notice.title.id == "notice-taken-in");
                self.notices.retain(|notice| notice.number != number);
                Vec::new()
            }
        }
    }

    fn go(&mut self, step: Step) -> Vec<Effect> {
        self.end_typing();
        if step.needs_document() && self.session.is_none() {
            return Vec::new();
        }
        if step.is_aside() && !self.step.is_aside() {
            self.before_aside = self.step;
        }
        self.step = step;
        match step {
            // Files may have come and gone since.
            Step::Settings => self.list_questionnaires().into_iter().collect(),
            Step::History => self.list_versions(),
            Step::Choices => {
                self.notices.retain(|notice| notice.remedy != Remedy::choose());
                Vec::new()
            }
            Step::House => {
                // The screen says it itself, with what can be done.
                self.forget_style_problem();
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    fn with_session<T>(&mut self, work: impl FnOnce(&mut Session) -> T) -> Vec<Effect> {
        if let Some(session) = &mut self.session {
            work(session);
        }
        Vec::new()
    }

    fn end_typing(&mut self) {
        if let Some(session) = &mut self.session {
            session.end_typing();
        }
    }

    fn change(&mut self, change: Change, now: Now) -> Vec<Effect> {
        let Some(session) = &mut self.session else { return Vec::new() };
        if session.is_to_choose_first(&change) && session.read_only().is_none() {
            let title = Message::new("notice-choose-first");
            self.tell(Tone::Warning, title, None, Remedy::choose());
        } else if !session.change(change, now) {
            self.is_read_only();
        }
        Vec::new()
    }

    /// Whether the document can only be read; then it is told why.
    fn is_read_only(&mut self) -> bool {
        let reason = self.session.as_ref().and_then(Session::read_only).cloned();
        let Some(reason) = reason else { return false };
        self.tell(Tone::Warning, Message::new("notice-read-only"), Some(reason), Remedy::None);
        true
    }

    /// Whether the user agreed to lose the document as it is now.
    fn is_given_up(&self) -> bool {
        let now = self.session.as_ref().map(Session::snapshot);
        self.discarded.as_ref().zip(now).is_some_and(|(given, now)| Arc::ptr_eq(given, &now))
    }

    fn set(&mut self, change: impl FnOnce(&mut Settings)) -> Vec<Effect> {
        let before = self.settings.clone();
        change(&mut self.settings);
        if before == self.settings {
            return Vec::new();
        }
        vec![Effect::WriteSettings(self.settings.clone())]
    }

    /// Writes the document when it is time, and has the report laid out while it is on screen.
    pub fn tick(&mut self, now: Now) -> Vec<Effect> {
        let mut effects =
            self.session.as_mut().map(|session| session.tick(now)).unwrap_or_default();
        effects.extend(self.watch());
        effects.extend(self.look_again(now));
        effects.extend(self.house.tick(now));
        match self.shown_report() {
            Some((state, kit)) => effects.extend(self.preview.tick(state, &kit, now)),
            None => self.preview.leave(),
        }
        effects
    }

    /// When [`App::tick`] is next of use.
    pub fn due(&self) -> Option<Duration> {
        let session = self.session.as_ref();
        let save = session.and_then(Session::due);
        let keep = session.and_then(|session| session.journal.due());
        let report = self.preview.due().into_iter().chain(self.house.due());
        save.into_iter().chain(keep).chain(self.look_again).chain(report).min()
    }
}
