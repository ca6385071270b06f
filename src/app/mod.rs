//! What the running program is doing: the open document, where one is, what was asked and
//! what is still to be told.
//!
//! [`App::run`] is the one door: every change passes it as a [`Command`], and what has to
//! happen outside memory leaves as an [`Effect`]. Nothing here draws, opens a file or reads
//! a clock.

pub mod carry_out;
pub mod command;
pub mod comparison;
pub mod derived;
pub mod hash;
pub mod own_questionnaires;
pub mod preview;
pub mod session;
pub mod settings;
pub mod shift;
pub mod undo;
pub mod worker;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use jiff::civil::Date;

use crate::domain::assessment::{Assessment, Evidence, Municipality, Period};
use crate::domain::id::QuestionId;
use crate::domain::message::Message;
use crate::domain::municipalities::Register;

use command::{
    Asking, Change, Command, Decision, Done, Effect, Export, InspectProblem, Kit, Opened, Overlay,
    PathAnswer, PathQuestion, Replace, Step, Summary, WriteProblem,
};
use own_questionnaires::OwnQuestionnaires;
use preview::Preview;
use session::{Now, SaveState, Session, new_assessment};
use settings::{LeftAt, Recent, Settings, nearest_text_percent};

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

/// How bad a notice is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Good to know.
    Info,
    /// Needs a decision, or care.
    Warning,
    /// Something did not work.
    Error,
}

/// What can be done about a notice.
#[derive(Debug, Clone, PartialEq)]
pub enum Remedy {
    /// Nothing but reading it.
    None,
    /// Type a path, because no dialog could be opened.
    TypePath(PathQuestion),
    /// Write over the changed file, or save elsewhere.
    OverwriteOrSaveAs,
    /// Save elsewhere.
    SaveAs,
    /// Do this.
    Do(&'static str, Box<Command>),
}

/// Something to tell, until it is read.
#[derive(Debug, Clone, PartialEq)]
pub struct Notice {
    /// Its number, to dismiss it by.
    pub number: u64,
    /// How bad it is.
    pub tone: Tone,
    /// What it is about.
    pub title: Message,
    /// More about it, if there is more.
    pub text: Option<Message>,
    /// What can be done.
    pub remedy: Remedy,
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
    exporting: Option<Export>,
    overlay: Option<Overlay>,
    preview: Preview,
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
            exporting: None,
            overlay: None,
            preview: Preview::default(),
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

    /// The report that is being made.
    pub fn exporting(&self) -> Option<Export> {
        self.exporting
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
        let mut effects = self.inspect_recent();
        effects.extend(self.list_questionnaires());
        if let Some(file) = file {
            effects.extend(self.run(Command::Open(file), now));
        }
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
            | Command::CloseDocument
            | Command::CloseWindow => self.leave(command, now),
            Command::Save => self.save(),
            Command::AskSaveAs => self.ask_save_as(),
            Command::AskExport(export) => self.ask_export(export),
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
        if let Some(reason) = session.read_only().cloned() {
            self.tell(Tone::Warning, Message::new("notice-read-only"), Some(reason), Remedy::None);
            return Vec::new();
        }
        session.change(change, now);
        Vec::new()
    }

    fn set(&mut self, change: impl FnOnce(&mut Settings)) -> Vec<Effect> {
        let before = self.settings.clone();
        change(&mut self.settings);
        if before == self.settings {
            return Vec::new();
        }
        vec![Effect::WriteSettings(self.settings.clone())]
    }

    fn tell(&mut self, tone: Tone, title: Message, text: Option<Message>, remedy: Remedy) {
        self.notices.retain(|notice| notice.title != title);
        self.next_number += 1;
        let number = self.next_number;
        self.notices.push(Notice { number, tone, title, text, remedy });
    }

    // Leaving a document: nothing is closed that is in no file.

    /// Does `command`, which closes the document, once what is in it is safe.
    fn leave(&mut self, command: Command, now: Now) -> Vec<Effect> {
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
            Command::NewWith(None) => {
                self.begin_with(self.library.kit.clone(), String::new(), now);
                Vec::new()
            }
            Command::NewWith(Some(path)) => vec![Effect::ReadQuestionnaire(path)],
            Command::OpenExample => {
                if let Some(example) = self.library.example.clone() {
                    let kit = self.library.kit.clone();
                    self.session = Some(Session::new(kit, (*example).clone()));
                    self.step = Step::Results;
                    self.question = None;
                }
                Vec::new()
            }
            Command::Open(path) => vec![Effect::Read(path)],
            Command::CloseDocument => {
                self.session = None;
                self.step = Step::Start;
                let mut effects = self.inspect_recent();
                effects.extend(self.list_questionnaires());
                effects
            }
            Command::CloseWindow => vec![Effect::CloseWindow],
            _ => Vec::new(),
        }
    }

    /// Begins a new assessment. `file` is that of a questionnaire of one's own.
    fn begin_with(&mut self, kit: Kit, file: String, now: Now) {
        let period = last_quarter(self.today);
        let mut assessment = new_assessment(&kit.questionnaire, period, now.wall);
        assessment.questionnaire.file = file;
        self.session = Some(Session::new(kit, assessment));
        self.step = Step::Setup;
        self.question = None;
    }

    fn questionnaire_read(
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
                self.begin_with(kit, file, now);
                self.tell_remarks(remarks);
            }
            Err(reason) => {
                let name = path.file_name().unwrap_or(path.as_os_str()).display().to_string();
                let title = Message::new("notice-not-opened").with("name", name);
                self.tell(Tone::Error, title, Some(reason), Remedy::None);
            }
        }
        Vec::new()
    }

    fn tell_remarks(&mut self, remarks: Vec<Message>) {
        if !remarks.is_empty() {
            let text = Message::new("notice-remarks-list").with("list", remarks);
            self.tell(Tone::Warning, Message::new("notice-remarks"), Some(text), Remedy::None);
        }
    }

    /// Whether there is work that would be lost, other than what the user agreed to lose.
    fn is_busy(&self) -> bool {
        let Some(session) = &self.session else { return false };
        let now = session.snapshot();
        let is_given_up = self.discarded.as_ref().is_some_and(|given| Arc::ptr_eq(given, &now));
        !is_given_up && (session.is_dirty() || session.save_state() == SaveState::Writing)
    }

    fn decide(&mut self, decision: Decision, now: Now) -> Vec<Effect> {
        if self.asking.take() == Some(Asking::Questionnaire) {
            return Vec::new();
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

    /// Saves where that can work, else asks for a place.
    fn save_or_ask(&mut self) -> Vec<Effect> {
        let Some(session) = &mut self.session else { return Vec::new() };
        let has_failed = matches!(session.save_state(), SaveState::Failed(_));
        if session.path().is_some() && !has_failed {
            session.save().into_iter().collect()
        } else {
            self.ask_save_as()
        }
    }

    fn save(&mut self) -> Vec<Effect> {
        let Some(session) = &mut self.session else { return Vec::new() };
        if session.path().is_none() || session.read_only().is_some() {
            return self.ask_save_as();
        }
        session.save().into_iter().collect()
    }

    fn ask_save_as(&mut self) -> Vec<Effect> {
        let Some(session) = &self.session else { return Vec::new() };
        if let Some(reason) = session.read_only().cloned() {
            // Writing what this version understands of it would drop the rest.
            self.tell(Tone::Warning, Message::new("notice-read-only"), Some(reason), Remedy::None);
            return Vec::new();
        }
        let name = file_stem(session.assessment()) + FILE_ENDING;
        vec![self.ask(PathQuestion::SaveAs, name)]
    }

    fn ask_export(&mut self, export: Export) -> Vec<Effect> {
        let Some(session) = &self.session else { return Vec::new() };
        let ending = match export {
            Export::Pdf => ".pdf",
            Export::Png => ".png",
        };
        let name = file_stem(session.assessment()) + ending;
        vec![self.ask(PathQuestion::Export(export), name)]
    }

    fn ask(&self, question: PathQuestion, file_name: String) -> Effect {
        let own = self.session.as_ref().and_then(Session::path);
        let recent = self.settings.recent.first().map(|recent| recent.path.as_path());
        let beside = || own.or(recent).and_then(Path::parent);
        let folder = match question {
            PathQuestion::QuestionnaireFolder => {
                self.settings.questionnaire_folder.as_deref().or_else(beside)
            }
            _ => beside(),
        };
        let folder = folder.map(Path::to_owned);
        Effect::AskPath { question, file_name, folder }
    }

    fn path_is(&mut self, question: PathQuestion, answer: PathAnswer, now: Now) -> Vec<Effect> {
        self.notices.retain(|notice| notice.remedy != Remedy::TypePath(question));
        let (path, has_agreed) = match answer {
            PathAnswer::Chosen(path) => (path, true),
            PathAnswer::Typed(path) => (path, false),
            PathAnswer::Cancelled => {
                self.waiting = None;
                return Vec::new();
            }
            PathAnswer::Unavailable => {
                let title = Message::new(match question {
                    PathQuestion::Open => "notice-no-dialog-open",
                    PathQuestion::SaveAs => "notice-no-dialog-save",
                    PathQuestion::Export(_) => "notice-no-dialog-export",
                    PathQuestion::Evidence => "notice-no-dialog-evidence",
                    PathQuestion::QuestionnaireFolder => "notice-no-dialog-folder",
                });
                let text = Message::new(match question {
                    PathQuestion::QuestionnaireFolder => "notice-no-dialog-for-folders",
                    _ => "notice-no-dialog",
                });
                self.tell(Tone::Warning, title, Some(text), Remedy::TypePath(question));
                return Vec::new();
            }
        };
        let replace = |is_same: bool| {
            if has_agreed && is_same { Replace::Yes } else { Replace::OnlyNew }
        };
        match question {
            PathQuestion::Open => self.leave(Command::Open(path), now),
            PathQuestion::SaveAs => {
                let full = with_ending(&path, FILE_ENDING, ".ron");
                let replace = replace(full == path);
                let Some(session) = &mut self.session else { return Vec::new() };
                let is_own = session.path() == Some(full.as_path());
                let effect = match (is_own, has_agreed) {
                    // Its own file may be replaced, unless somebody else changed it.
                    (true, false) => session.save(),
                    (true, true) => session.save_as(full, Replace::Yes),
                    (false, _) => session.save_as(full, replace),
                };
                effect.into_iter().collect()
            }
            PathQuestion::Export(export) => {
                let ending = match export {
                    Export::Pdf => ".pdf",
                    Export::Png => ".png",
                };
                let full = with_ending(&path, ending, ending);
                let replace = replace(full == path);
                let Some(session) = &self.session else { return Vec::new() };
                self.exporting = Some(export);
                vec![Effect::Render {
                    document: session.snapshot(),
                    kit: session.kit().clone(),
                    export,
                    language: self.settings.language,
                    path: full,
                    replace,
                }]
            }
            PathQuestion::Evidence => match self.evidence_for.take() {
                Some(question) => {
                    let file = Evidence::File(path.display().to_string());
                    self.change(Change::AddEvidence(question, file), now)
                }
                None => Vec::new(),
            },
            PathQuestion::QuestionnaireFolder => {
                // Seen from another folder next time, it would be another one.
                let folder = std::path::absolute(&path).unwrap_or(path);
                self.own_questionnaires.clear();
                let mut effects = self.set(|settings| settings.questionnaire_folder = Some(folder));
                effects.extend(self.list_questionnaires());
                effects
            }
        }
    }

    // What came back.

    /// Takes in what an effect led to.
    pub fn done(&mut self, done: Done, now: Now) -> Vec<Effect> {
        match done {
            Done::Read(path, Ok(opened)) => self.opened(path, *opened, now),
            Done::Read(path, Err(reason)) => {
                let name = path.file_name().unwrap_or(path.as_os_str()).display().to_string();
                let title = Message::new("notice-not-opened").with("name", name);
                self.tell(Tone::Error, title, Some(reason), Remedy::None);
                Vec::new()
            }
            Done::Written { path, document, result } => {
                let problem = result.as_ref().err().cloned();
                let kept = Arc::clone(&document);
                let session = self.session.as_mut();
                let is_open = session.is_some_and(|s| s.written(path.clone(), kept, result, now));
                match problem {
                    None if is_open => self.after_write(path, &document, now),
                    None => self.remember(path, &document, now),
                    Some(problem) => {
                        self.write_failed(&path, problem, is_open);
                        Vec::new()
                    }
                }
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
            Done::Rendered { export, path, result } => {
                self.rendered(export, &path, result);
                Vec::new()
            }
            Done::LaidOut(ticket, result) => self.preview.laid_out(&ticket, result),
            Done::Drawn(ticket, at, result) => {
                self.preview.drawn(&ticket, at, result);
                Vec::new()
            }
            Done::NotOpened(path, reason) => {
                let name = path.file_name().unwrap_or(path.as_os_str()).display().to_string();
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
        let Opened { assessment, kit, read_only, remarks, fingerprint } = opened;
        self.notices.clear();
        if let Some(reason) = &read_only {
            let title = Message::new("notice-opened-read-only");
            self.tell(Tone::Warning, title, Some(reason.clone()), Remedy::None);
        }
        self.tell_remarks(remarks);
        let file = (path.clone(), fingerprint);
        self.session = Some(Session::opened(kit, assessment, file, read_only, now.wall));
        self.resume(&path);
        let document = self.session.as_ref().map(Session::snapshot);
        document.map(|document| self.remember(path, &document, now)).unwrap_or_default()
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
            .retain(|notice| !matches!(notice.remedy, Remedy::OverwriteOrSaveAs | Remedy::SaveAs));
        let is_known = self.settings.recent.first().is_some_and(|recent| recent.path == path);
        let mut effects = if is_known { Vec::new() } else { self.remember(path, document, now) };
        // What was asked for goes on, unless something was changed meanwhile.
        if let Some(command) = self.waiting.take() {
            effects.extend(self.leave(command, now));
        }
        effects
    }

    fn write_failed(&mut self, path: &Path, problem: WriteProblem, is_open: bool) {
        if is_open {
            self.asking = None;
            self.waiting = None;
        }
        let name = path.file_name().unwrap_or(path.as_os_str()).display().to_string();
        let title = Message::new("notice-not-saved").with("name", name);
        let (text, remedy) = match problem {
            WriteProblem::ChangedMeanwhile => {
                (Message::new("notice-changed-meanwhile"), Remedy::OverwriteOrSaveAs)
            }
            WriteProblem::Exists => (Message::new("notice-exists"), Remedy::SaveAs),
            WriteProblem::Other(reason) => (reason, Remedy::SaveAs),
        };
        // A document that is closed cannot be saved elsewhere any more.
        let remedy = if is_open { remedy } else { Remedy::None };
        self.tell(Tone::Error, title, Some(text), remedy);
    }

    fn rendered(
        &mut self,
        export: Export,
        path: &Path,
        result: Result<Vec<Message>, WriteProblem>,
    ) {
        self.exporting = None;
        let name = path.file_name().unwrap_or(path.as_os_str()).display().to_string();
        match result {
            Ok(remarks) => {
                let title = Message::new("notice-exported").with("name", name);
                let text = if remarks.is_empty() {
                    let folder = path.parent().unwrap_or(path).display().to_string();
                    Message::new("notice-exported-folder").with("folder", folder)
                } else {
                    Message::new("notice-remarks-list").with("list", remarks)
                };
                let open = Command::OpenFile(path.to_owned());
                let remedy = Remedy::Do("notice-open-file", Box::new(open));
                self.tell(Tone::Info, title, Some(text), remedy);
            }
            Err(problem) => {
                let title = Message::new("notice-not-exported").with("name", name);
                let text = match problem {
                    WriteProblem::Exists | WriteProblem::ChangedMeanwhile => {
                        Message::new("notice-exists")
                    }
                    WriteProblem::Other(reason) => reason,
                };
                let again = Remedy::Do("notice-choose-again", Box::new(Command::AskExport(export)));
                self.tell(Tone::Error, title, Some(text), again);
            }
        }
    }

    /// Writes the document when it is time, and has the report laid out while it is on screen.
    pub fn tick(&mut self, now: Now) -> Vec<Effect> {
        let mut effects =
            self.session.as_mut().map(|session| session.tick(now)).unwrap_or_default();
        match &self.session {
            Some(session) if self.step == Step::Report => {
                effects.extend(self.preview.tick(session, self.settings.language, now));
            }
            _ => self.preview.leave(),
        }
        effects
    }

    /// When [`App::tick`] is next of use.
    pub fn due(&self) -> Option<Duration> {
        let save = self.session.as_ref().and_then(Session::due);
        save.into_iter().chain(self.preview.due()).min()
    }
}

/// The first question nothing was done at yet.
fn first_open(session: &Session) -> Option<usize> {
    session.shown().find(|q| !session.own()[*q].is_done()).or_else(|| session.shown().next())
}

/// The last whole quarter before `today`.
fn last_quarter(today: Date) -> Period {
    let first_month = (today.month() - 1) / 3 * 3 + 1;
    let this_quarter = Date::new(today.year(), first_month, 1).unwrap_or(today);
    let to = this_quarter.yesterday().unwrap_or(today);
    let from = Date::new(to.year(), to.month() - 2, 1).unwrap_or(to);
    Period { from, to }
}

/// A name for files about this assessment: municipality and period, without characters that
/// some system refuses.
fn file_stem(assessment: &Assessment) -> String {
    let name = assessment.municipality.name.trim();
    let period = &assessment.period;
    let stem = if name.is_empty() {
        format!("{} {}", period.from, period.to)
    } else {
        format!("{name} {} {}", period.from, period.to)
    };
    stem.chars()
        .map(|c| if c.is_control() || r#"/\:*?"<>|"#.contains(c) { '-' } else { c })
        .collect()
}

/// `path`, ending in `ending` unless it ends in `enough` already.
fn with_ending(path: &Path, ending: &str, enough: &str) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    if name.to_lowercase().ends_with(enough) {
        return path.to_owned();
    }
    path.with_file_name(format!("{name}{ending}"))
}
