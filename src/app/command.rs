//! Everything a user can ask.
//!
//! Screens make [`Command`]s, and [`App::run`](super::App::run) carries them out. What needs a disk, a
//! dialog or a page becomes an [`Effect`](super::effect::Effect).

use std::collections::BTreeSet;
use std::path::PathBuf;

use crate::domain::assessment::{Answer, Evidence, ExtraValue, Municipality, Period, Role};
use crate::domain::id::{FieldId, QuestionId, RespondentId};
use crate::domain::merge::{Conflict, Pick};
use crate::words::Language;

pub use super::export::Export;
use super::export::ReportCommand;
use super::house::HouseCommand;
use super::preview::PageAt;
use super::settings::{Look, QuestionsShown};

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
