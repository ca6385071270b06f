//! Everything a user can ask, and everything that leaves the program's memory.
//!
//! Screens make [`Command`]s, [`App::run`](super::App::run) carries them out, and what
//! needs a disk, a dialog or a page becomes an [`Effect`]. What an effect led to comes back
//! as [`Done`].

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use jiff::Timestamp;

use crate::domain::assessment::{
    Answer, Assessment, Evidence, ExtraValue, Municipality, Period, Role,
};
use crate::domain::benchmark::Benchmark;
use crate::domain::house_style::HouseStyle;
use crate::domain::id::{FieldId, QuestionId, RespondentId};
use crate::domain::merge::{Conflict, Pick};
use crate::domain::message::Message;
use crate::domain::questionnaire::Questionnaire;
use crate::files::journal::{Saved, Trail};
use crate::files::own_folder::Found;
use crate::files::problem::FileError;
use crate::report::paper::{Paper, Picture};
use crate::words::Language;

use super::carry_out::watching::Watched;
pub use super::export::Export;
use super::export::{Audience, Exported, Job, NotExported, ReportCommand};
use super::house::{HouseCommand, HouseDone, HouseEffect};
use super::own_questionnaires::Listing;
use super::preview::{PageAt, Ticket};
use super::recovery::{Recovered, Recovery};
use super::settings::{Look, QuestionsShown, Settings};
use super::sharing::OtherOwner;
use super::versions::Version;

/// A change of the document.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// Give, replace or withdraw (`None`) the answer of whoever answers now.
    Answer(QuestionId, Option<Answer>),
    /// The same while it is being typed: letters after each other are one step.
    TypeAnswer(QuestionId, Option<Answer>),
    /// Replace the note; sent on every keystroke.
    Note(QuestionId, String),
    /// Fill or empty an extra field; sent on every keystroke.
    Extra(QuestionId, FieldId, Option<ExtraValue>),
    /// Mark to come back to, or take that mark away.
    Later(QuestionId, bool),
    /// Add something the answer rests on.
    AddEvidence(QuestionId, Evidence),
    /// Take away the piece of evidence with this index.
    RemoveEvidence(QuestionId, usize),
    /// Choose a municipality from the list; the inhabitants start again.
    ChooseMunicipality(Municipality),
    /// Type the name of a municipality, with code and province where the list knows it.
    TypeMunicipality(Municipality),
    /// Type the province of a municipality that is not in the list.
    Province(String),
    /// The number of inhabitants; sent on every keystroke.
    Inhabitants(Option<u32>),
    /// The days the assessment is about.
    Period(Period),
    /// Somebody else who answers.
    AddRespondent(Role, String),
    /// Another role or name for somebody who answers; sent on every keystroke.
    Respondent(RespondentId, Role, String),
    /// Somebody who answered nothing does not answer after all.
    RemoveRespondent(RespondentId),
    /// Choose between values of which a merge kept all.
    Choose(Vec<(Conflict, Pick)>),
}

/// What stands over every screen until it is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Overlay {
    /// Everything that can be asked for, found by typing.
    Palette,
    /// Every key and what it does.
    Keys,
}

/// Where in the program one can be.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Step {
    /// Begin, open, look around.
    #[default]
    Start,
    /// Municipality, period and team.
    Setup,
    /// The questions.
    Questions,
    /// Ladder, dimensions, why this rung.
    Results,
    /// Beside national figures.
    Compare,
    /// PDF and picture.
    Report,
    /// The ladder explained.
    Ladder,
    /// Earlier versions.
    History,
    /// Values of which a merge kept all, to choose between.
    Choices,
    /// Preferences.
    Settings,
    /// The house style of reports.
    House,
    /// What this program is.
    About,
}

impl Step {
    /// Whether it is looked up from somewhere, and one goes back there.
    pub fn is_aside(self) -> bool {
        matches!(
            self,
            Self::Ladder
                | Self::History
                | Self::Choices
                | Self::Settings
                | Self::House
                | Self::About
        )
    }

    /// Whether it can be shown without a document.
    pub fn needs_document(self) -> bool {
        !matches!(self, Self::Start | Self::Settings | Self::House | Self::About)
    }
}

/// What a path is wanted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PathQuestion {
    /// The assessment to open.
    Open,
    /// Where to write the assessment.
    SaveAs,
    /// Where to write a report.
    Export(Export),
    /// A copy of the document to take in.
    Merge,
    /// A file an answer rests on.
    Evidence,
    /// The folder with questionnaires of one's own.
    QuestionnaireFolder,
    /// A file with a logo.
    Logo,
    /// A house style to use.
    OpenStyle,
    /// Where to write the house style.
    SaveStyle,
}

/// What came of asking for a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PathAnswer {
    /// A path was chosen in the dialog of the system, which has asked whether to replace.
    Chosen(PathBuf),
    /// A path was typed; nobody has asked whether to replace.
    Typed(PathBuf),
    /// The dialog was closed without choosing.
    Cancelled,
    /// No dialog could be opened.
    Unavailable,
}

/// As what recovered work is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecoverAs {
    /// As the document it was, with its file: where somebody changed that, saving asks.
    Itself,
    /// The same, in place of what somebody else made of the file.
    InPlace,
    /// The same, with what somebody else made of the file taken in.
    Merged,
    /// As a document that is in no file yet.
    Copy,
}

/// What the user is asked before anything else goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asking {
    /// What is to happen with work that is in no file.
    Unsaved,
    /// Which questionnaire a new assessment is to have.
    Questionnaire,
    /// Whether recovered work is really to be thrown away.
    ThrowAway,
}

/// What to do with work that is in no file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// Save it first.
    Save,
    /// Throw it away.
    Discard,
    /// Stay.
    Stay,
}

/// One request from the user.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// Change the document.
    Change(Change),
    /// Take the last change back.
    Undo,
    /// Do again what was taken back.
    Redo,
    /// From now on this respondent answers.
    AnswerAs(RespondentId),
    /// Go to another screen.
    Go(Step),
    /// Go back to where the ladder, the preferences or the program was looked up.
    Back,
    /// Put something over the screen, or take it away.
    Over(Option<Overlay>),
    /// Go to this question.
    Show(QuestionId),
    /// Begin a new assessment; asks with which questionnaire where there is a choice.
    New,
    /// Begin one with the questionnaire in this file, or with the built-in one.
    NewWith(Option<PathBuf>),
    /// Choose a file and open it.
    AskOpen,
    /// Open this file.
    Open(PathBuf),
    /// Open the filled-in example.
    OpenExample,
    /// Write the document to its file; asks for one when there is none.
    Save,
    /// Choose a file and write the document there.
    AskSaveAs,
    /// Choose a file and write a report there.
    AskExport(Export),
    /// Something about reports.
    Report(ReportCommand),
    /// Something about the house style.
    House(HouseCommand),
    /// These pages of the report are in view.
    ShowPages(BTreeSet<PageAt>),
    /// Stop laying out the pages of the report.
    StopPreview,
    /// Lay them out after all.
    AgainPreview,
    /// Open a file with the program the system has for it.
    OpenFile(PathBuf),
    /// Choose a file as evidence for this question.
    AskEvidence(QuestionId),
    /// Choose somebody's copy of the document and take in what is in it.
    AskMerge,
    /// It has been read who else has the file open.
    DismissOwner,
    /// What came of asking for a path.
    PathIs(PathQuestion, PathAnswer),
    /// What to do with unsaved work.
    Decide(Decision),
    /// Open work that a journal held when the program stopped.
    Recover(PathBuf, RecoverAs),
    /// Throw away that work; asks first.
    ThrowAway(PathBuf),
    /// Go back to the earlier version in this file, as a change that can be undone.
    Restore(PathBuf),
    /// Open the earlier version in this file, of the file after it, which cannot be read.
    OpenVersion(PathBuf, PathBuf),
    /// Write over a file that changed meanwhile.
    Overwrite,
    /// Speak this language.
    Language(Language),
    /// Look like this.
    Look(Look),
    /// Text of this size, in percent.
    TextPercent(u16),
    /// So many questions on screen at a time.
    ShowQuestions(QuestionsShown),
    /// Single keys for answers on or off.
    SingleKeys(bool),
    /// Choose the folder with questionnaires of one's own.
    AskQuestionnaireFolder,
    /// Have no such folder any more.
    ForgetQuestionnaireFolder,
    /// Take one file out of the list of recent ones.
    Forget(PathBuf),
    /// Empty the list of recent files.
    ForgetAll,
    /// Open an address outside the program.
    OpenAddress(String),
    /// The message with this number has been read.
    Dismiss(u64),
    /// Close the document and go to the start.
    CloseDocument,
    /// Close the window.
    CloseWindow,
}

/// How a file was found when it was last read or written, to notice that somebody else
/// changed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fingerprint(pub String);

/// What may be done to a file that is already there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Replace {
    /// Write over it, whatever it is.
    Yes,
    /// Write only where nothing is.
    OnlyNew,
    /// Write over it only as it was last seen.
    IfUnchanged(Fingerprint),
    /// Write over something else that came in its place, which the user was told of, and over
    /// nothing that came after that.
    Instead(Fingerprint),
}

/// Instrument and figures that belong to a document.
#[derive(Debug, Clone)]
pub struct Kit {
    /// The questionnaire.
    pub questionnaire: Arc<Questionnaire>,
    /// The figures to compare with.
    pub benchmarks: Arc<[Benchmark]>,
}

/// Work outside the program's memory.
#[derive(Debug, Clone)]
pub enum Effect {
    /// Read an assessment.
    Read(PathBuf),
    /// Write an assessment.
    Write {
        /// Where.
        path: PathBuf,
        /// What.
        document: Arc<Assessment>,
        /// Over what.
        replace: Replace,
    },
    /// Have the journal with this number hold this.
    Keep {
        /// The number.
        number: u64,
        /// The document with its past and future.
        trail: Trail,
        /// What of it is in a file.
        saved: Option<Saved>,
        /// Older journals, removed once all of this is safe.
        replaces: Vec<PathBuf>,
    },
    /// Let go of the journal with this number.
    CloseJournal {
        /// The number.
        number: u64,
        /// Whether it is removed too.
        is_thrown_away: bool,
        /// Older journals, which are removed.
        replaces: Vec<PathBuf>,
    },
    /// Look for work that is in no file.
    FindRecovery,
    /// Read a journal to go on with.
    ReadJournal(PathBuf, RecoverAs),
    /// Remove a journal.
    RemoveJournal(PathBuf),
    /// Look up the earlier versions of a document.
    ListVersions {
        /// The document.
        document: Arc<Assessment>,
        /// Its file.
        path: Option<PathBuf>,
    },
    /// Read the earlier version in the first file, which was in the second one.
    ReadVersion(PathBuf, PathBuf),
    /// Keep an eye on this file only, from now on.
    Watch(Option<Watched>),
    /// Look how a file is now that was last seen like this.
    Reread(PathBuf, Fingerprint),
    /// Read a copy of the document, to take it in.
    ReadCopy(PathBuf),
    /// Keep the settings.
    WriteSettings(Settings),
    /// Look what is in a recent file.
    Inspect(PathBuf),
    /// List the questionnaires in a folder.
    ListQuestionnaires(PathBuf),
    /// Look what a questionnaire in that folder is.
    LookAtQuestionnaire(PathBuf),
    /// Read a questionnaire with its figures, for a new assessment.
    ReadQuestionnaire(PathBuf),
    /// Make a report as a file.
    Render(Box<Job>),
    /// Something for the house style.
    House(HouseEffect),
    /// Lay out the report, to look at it.
    LayOut {
        /// Whether it is still wanted.
        ticket: Ticket,
        /// Of this document.
        document: Arc<Assessment>,
        /// With these questions and figures.
        kit: Kit,
        /// In this language.
        language: Language,
        /// For whom.
        audience: Audience,
        /// How it looks, with the parts it has.
        style: Arc<HouseStyle>,
    },
    /// Draw one page of it.
    DrawPage {
        /// Whether it is still wanted.
        ticket: Ticket,
        /// Of this report.
        paper: Arc<Paper>,
        /// The page and its size.
        at: PageAt,
    },
    /// Open a file with the program the system has for it.
    OpenFile(PathBuf),
    /// Ask for a path in a dialog of the system.
    AskPath {
        /// What for.
        question: PathQuestion,
        /// The name to propose; empty for none.
        file_name: String,
        /// The folder to begin in.
        folder: Option<PathBuf>,
    },
    /// Open an address in the browser.
    OpenAddress(String),
    /// Close the window.
    CloseWindow,
}

/// A file that was read.
#[derive(Debug, Clone)]
pub struct Opened {
    /// What it holds.
    pub assessment: Assessment,
    /// Its questionnaire and figures.
    pub kit: Kit,
    /// Why it cannot be changed, if so.
    pub read_only: Option<Message>,
    /// Things worth knowing: a checksum that does not match, answers out of range.
    pub remarks: Vec<Message>,
    /// How the file was found.
    pub fingerprint: Fingerprint,
    /// What can be undone of an earlier run, with the journal it comes from.
    pub past: Option<(Trail, PathBuf)>,
    /// Work on this document that is in no file.
    pub recovery: Option<Recovery>,
}

/// How the file of the open document is now.
#[derive(Debug, Clone)]
pub enum FileNow {
    /// As it was last seen.
    AsLeft,
    /// Not there any more.
    Gone,
    /// This.
    Is(Box<Opened>),
    /// Something that cannot be read, and how it was found.
    Unreadable(Message, Option<Fingerprint>),
}

/// Why a file was not opened, and what there is in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unopened {
    /// Why not.
    pub reason: Message,
    /// Where the newest version is kept that is whole.
    pub version: Option<PathBuf>,
}

/// What can be said about a recent file without opening it.
#[derive(Debug, Clone, PartialEq)]
pub struct Summary {
    /// Whose.
    pub municipality: String,
    /// When.
    pub period: Period,
    /// Per dimension, how many of its questions are done: done, all.
    pub progress: Vec<(usize, usize)>,
    /// The rung with its range, once there is one.
    pub rung: Option<RungSummary>,
    /// How many dimensions have no answer at all.
    pub n_empty: usize,
    /// Why it can only be read, if so.
    pub read_only: Option<Message>,
}

/// A rung with its name and range.
#[derive(Debug, Clone, PartialEq)]
pub struct RungSummary {
    /// The rung.
    pub rung: crate::domain::level::Level,
    /// Its name.
    pub name: crate::domain::text::Text,
    /// The highest rung there is.
    pub top: crate::domain::level::Level,
    /// Lowest and highest still possible.
    pub range: (crate::domain::level::Level, crate::domain::level::Level),
    /// Whether the range is one rung.
    pub certain: bool,
}

/// Why a file was not written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WriteProblem {
    /// The file was changed by somebody else since it was last seen.
    ChangedMeanwhile,
    /// There already is a file, and nobody has agreed to replace it.
    Exists,
    /// Anything else, in words.
    Other(Message),
}

/// Why a recent file cannot be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InspectProblem {
    /// There is no such file any more.
    Gone,
    /// It cannot be read.
    Unreadable(Message),
}

impl From<FileError> for WriteProblem {
    fn from(error: FileError) -> Self {
        Self::Other(error.in_short())
    }
}

/// What an effect led to.
#[derive(Debug, Clone)]
pub enum Done {
    /// A file was read, or not.
    Read(PathBuf, Result<Box<Opened>, Unopened>),
    /// A document was written, or not.
    Written {
        /// Where.
        path: PathBuf,
        /// The snapshot.
        document: Arc<Assessment>,
        /// When, with the fingerprint of the new file.
        result: Result<(Timestamp, Fingerprint), WriteProblem>,
        /// Why the version it replaced was not kept, if so.
        unkept: Option<Message>,
    },
    /// Earlier versions of a document were looked up.
    VersionsListed(Arc<Assessment>, Vec<Version>),
    /// An earlier version was read, or not.
    VersionRead(PathBuf, PathBuf, Result<Box<Opened>, Message>),
    /// A journal holds this document safely, or not.
    Kept {
        /// The number of the journal.
        number: u64,
        /// The document.
        document: Arc<Assessment>,
        /// Why not.
        result: Result<(), Message>,
    },
    /// Work that is in no file was found.
    RecoveryFound(Vec<Recovery>),
    /// A journal was read to go on with, or not.
    JournalRead(PathBuf, RecoverAs, Result<Box<Recovered>, Message>),
    /// A journal could not be removed.
    JournalNotRemoved(Message),
    /// Something happened to the file at this path.
    Touched(PathBuf),
    /// Somebody else has the file at this path open, or nobody any more.
    OwnerSeen(PathBuf, Option<OtherOwner>),
    /// How the file at this path is now.
    FileNow(PathBuf, FileNow),
    /// A copy of the document was read, or not.
    CopyRead(PathBuf, Result<Box<Opened>, Message>),
    /// The settings could not be kept.
    SettingsNotWritten(Message),
    /// A recent file was looked at.
    Inspected(PathBuf, Result<Summary, InspectProblem>),
    /// A report was written, or not.
    Rendered(Result<Exported, NotExported>),
    /// What came of something for the house style.
    House(HouseDone),
    /// The report was laid out to look at, or not.
    LaidOut(Ticket, Result<Arc<Paper>, Message>),
    /// A page of it was drawn, or not.
    Drawn(Ticket, PageAt, Result<Arc<Picture>, Message>),
    /// A file could not be opened outside the program, with what the system said.
    NotOpened(PathBuf, String),
    /// A folder with questionnaires was listed, or not.
    QuestionnairesListed(PathBuf, Result<Listing, Message>),
    /// A questionnaire in it was looked at.
    QuestionnaireLookedAt(PathBuf, Result<Found, Message>),
    /// A questionnaire was read, or not; with remarks about its figures.
    QuestionnaireRead(PathBuf, Result<(Kit, Vec<Message>), Message>),
    /// A path was asked for.
    Path(PathQuestion, PathAnswer),
}
