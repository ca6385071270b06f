//! Everything that leaves the program's memory, and what comes back.
//!
//! What a [`Command`](super::command::Command) needs of a disk, a dialog or a page is an [`Effect`].
//! What it led to comes back as [`Done`].

use std::path::PathBuf;
use std::sync::Arc;

use jiff::Timestamp;

use crate::domain::assessment::{Assessment, Period};
use crate::domain::benchmark::Benchmark;
use crate::domain::house_style::HouseStyle;
use crate::domain::message::Message;
use crate::domain::questionnaire::Questionnaire;
use crate::files::journal::{Saved, Trail};
use crate::files::own_folder::Found;
use crate::files::problem::FileError;
use crate::report::paper::{Paper, Picture};
use crate::words::Language;

use super::carry_out::watching::Watched;
use super::command::{PathAnswer, PathQuestion, RecoverAs};
use super::export::{Audience, Exported, Job, NotExported};
use super::house::{HouseDone, HouseEffect};
use super::own_questionnaires::Listing;
use super::preview::{PageAt, Ticket};
use super::recovery::{Recovered, Recovery};
use super::settings::Settings;
use super::sharing::OtherOwner;
use super::versions::Version;

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
