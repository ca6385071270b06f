//! One open assessment: its document with past and future, what follows from it, and
//! whether it is on disk.
//!
//! Nothing here opens a file or reads a clock. Scores, visibility and the comparison are
//! worked out when the document changes, not when the screen is drawn.

mod changing;
mod merging;
mod saving;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;

use crate::domain::assessment::{Assessment, Entry, Respondent, Role};
use crate::domain::benchmark::{Benchmark, Figure, QuestionComparison};
use crate::domain::capped::Capped;
use crate::domain::effective::State;
use crate::domain::id::{FigureId, QuestionId, RespondentId};
use crate::domain::level::Level;
use crate::domain::merge::Conflict;
use crate::domain::message::Message;
use crate::domain::questionnaire::{Dimension, Kind, Question, Questionnaire};
use crate::domain::scoring::Outcome;
use crate::files::journal::Trail;

use super::change::{Typing, new_id};
use super::derived::Derived;
use super::effect::{Fingerprint, Kit, WriteProblem};
use super::journal::{Journal, history_of};
use super::shift::Shift;
use super::undo::History;

pub use self::merging::TakenIn;

/// How long after the last change the document is written.
pub const DEBOUNCE: Duration = Duration::from_secs(1);
/// However much is typed, the document is written after this long.
pub const AT_LATEST: Duration = Duration::from_secs(4);

/// The time, as it comes in from outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Now {
    /// On the calendar.
    pub wall: Timestamp,
    /// Since the program started; never goes back.
    pub run: Duration,
}

/// Whether the document is in its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SaveState {
    /// It has no file yet.
    NoFile,
    /// The file has everything; written, or read, at this moment.
    Saved(Timestamp),
    /// Something changed and will be written in a moment.
    Waiting,
    /// What changed is not in the file, or there is none, but it is safely in the journal.
    InJournal,
    /// It is being written.
    Writing,
    /// It could not be written.
    Failed(WriteProblem),
    /// It cannot be changed.
    ReadOnly,
}

/// What one respondent made of one question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OwnState {
    /// Whether the question is shown to this respondent.
    pub visible: bool,
    /// The state of the own answer.
    pub state: State,
    /// Its level, 0 for an unknown one.
    pub level: Option<Level>,
    /// Marked to come back to.
    pub later: bool,
}

impl OwnState {
    /// Whether nothing is left to do here.
    pub fn is_done(self) -> bool {
        self.state != State::Unanswered
    }
}

/// One open assessment.
#[derive(Debug, Clone)]
pub struct Session {
    kit: Kit,
    history: History<Assessment, Typing>,
    /// As it came in, to know whether anything was done; `None` for work that came back and is to
    /// be saved as it is.
    initial: Option<Arc<Assessment>>,
    me: RespondentId,
    path: Option<PathBuf>,
    /// The snapshot that is in the file.
    saved: Option<(Arc<Assessment>, Timestamp)>,
    fingerprint: Option<Fingerprint>,
    /// Whether what was saved is in no file any more: the file is gone, or something else came in
    /// its place.
    is_lost: bool,
    /// Something else that came in place of the file.
    other_file: Option<Fingerprint>,
    read_only: Option<Message>,
    /// The snapshots that are being written, the oldest first.
    writing: Vec<Arc<Assessment>>,
    failed: Option<(WriteProblem, Arc<Assessment>)>,
    /// Somebody whose name is being typed: the id before that, and the id of now.
    renamed: Option<(RespondentId, RespondentId)>,
    first_change: Option<Duration>,
    last_change: Duration,
    /// What the last answer of who answers now did to the others.
    shift: Option<Shift>,
    is_dirty: bool,
    /// Everything between which somebody has to choose.
    to_choose: Vec<Conflict>,
    /// The document before the last time that what others did was taken in.
    before_others: Option<Arc<Assessment>>,
    /// Whether a step was taken back or done again since the document was last written.
    has_gone_back: bool,
    pub(super) journal: Journal,
    derived: Derived,
}

impl Session {
    /// A document that is in no file yet.
    pub fn new(kit: Kit, assessment: Assessment) -> Self {
        Self::with_history(kit, History::new(assessment))
    }

    /// A document with what can be undone and done again. It is in no file yet.
    pub fn from_trail(kit: Kit, trail: &Trail, now: Now) -> Self {
        let history = history_of(trail, &kit.questionnaire);
        let mut session = Self::with_history(kit, history);
        session.initial = None;
        // Perhaps right before the program stopped.
        session.has_gone_back = true;
        session.compare_with_file();
        session.last_change = now.run;
        session
    }

    fn with_history(kit: Kit, history: History<Assessment, Typing>) -> Self {
        let assessment = history.present();
        let me = assessment.respondents.keys().next().cloned();
        let me = me.unwrap_or_else(|| new_id(assessment, Role::Communication, ""));
        let derived = Derived::new(&kit, assessment, &me);
        let mut session = Self {
            kit,
            initial: Some(Arc::clone(history.present())),
            history,
            me,
            path: None,
            saved: None,
            fingerprint: None,
            is_lost: false,
            other_file: None,
            read_only: None,
            writing: Vec::new(),
            failed: None,
            renamed: None,
            first_change: None,
            last_change: Duration::ZERO,
            shift: None,
            is_dirty: false,
            to_choose: Vec::new(),
            before_others: None,
            has_gone_back: false,
            journal: Journal::default(),
            derived,
        };
        session.find_to_choose();
        session
    }

    /// With the journal of this number, which takes over what is in the `older` one.
    pub(super) fn with_journal(mut self, number: u64, older: Option<PathBuf>) -> Self {
        self.journal = Journal::new(number, older);
        if self.is_dirty {
            self.journal.note(self.last_change);
        }
        self
    }

    /// The document can only be read, for this reason.
    pub(super) fn set_read_only(&mut self, reason: Option<Message>) {
        self.read_only = reason;
        self.compare_with_file();
    }

    /// The document belongs to this file, in which `saved` stands of it.
    pub fn set_file(
        &mut self,
        (path, fingerprint): (PathBuf, Fingerprint),
        saved: Option<Arc<Assessment>>,
        now: Now,
    ) {
        self.path = Some(path);
        self.fingerprint = Some(fingerprint);
        self.saved = saved.map(|saved| (saved, now.wall));
        self.compare_with_file();
        if self.is_dirty {
            self.first_change = Some(now.run);
        }
    }

    /// Tells the documents of one run apart.
    pub fn number(&self) -> u64 {
        self.journal.number()
    }

    /// The document.
    pub fn assessment(&self) -> &Assessment {
        self.history.present()
    }

    /// The document, to hand on.
    pub fn snapshot(&self) -> Arc<Assessment> {
        Arc::clone(self.history.present())
    }

    /// Its questionnaire.
    pub fn questionnaire(&self) -> &Questionnaire {
        &self.kit.questionnaire
    }

    /// Its questionnaire and figures, to hand on.
    pub fn kit(&self) -> &Kit {
        &self.kit
    }

    /// The figures it is compared with.
    pub fn benchmarks(&self) -> &[Benchmark] {
        &self.kit.benchmarks
    }

    /// Scores, ranges, rungs and reasons.
    pub fn outcome(&self) -> &Outcome {
        &self.derived.outcome
    }

    /// Every question with its figures.
    pub fn comparison(&self) -> Vec<QuestionComparison<'_>> {
        self.derived.comparisons.all(&self.kit.benchmarks)
    }

    /// One question with its figures; `None` in the profile.
    pub fn comparison_of(&self, question: usize) -> Option<QuestionComparison<'_>> {
        self.derived.comparisons.of(&self.kit.benchmarks, question)
    }

    /// The figure with this id.
    pub fn figure(&self, id: &FigureId) -> Option<&Figure> {
        let mut figures = self.kit.benchmarks.iter().flat_map(|benchmark| &benchmark.figures);
        figures.find(|figure| figure.id == *id)
    }

    /// Who answers now.
    pub fn me(&self) -> &RespondentId {
        &self.me
    }

    fn respondent(&self) -> Option<&Respondent> {
        self.assessment().respondents.get(&self.me)
    }

    /// What is recorded at a question by who answers now.
    pub fn entry(&self, question: &QuestionId) -> Option<&Entry> {
        self.respondent()?.answers.get(question)
    }

    /// What who answers now made of each question, in the questionnaire's order.
    pub fn own(&self) -> &[OwnState] {
        &self.derived.own
    }

    /// The answer of whoever answers now to `question`, if a cap keeps its level down.
    pub fn own_capped(&self, question: usize) -> Option<&Capped> {
        self.derived.own_capped.iter().find(|capped| capped.question == question)
    }

    /// The questions that appeared or were hidden by the last answer, if that was to `question`.
    pub fn shift_by(&self, question: &QuestionId) -> Option<&Shift> {
        self.shift.as_ref().filter(|shift| shift.because == *question && !shift.is_empty())
    }

    /// The file of the document.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// How its file was when it was last seen.
    pub fn fingerprint(&self) -> Option<&Fingerprint> {
        self.fingerprint.as_ref()
    }

    /// Why the document cannot be changed.
    pub fn read_only(&self) -> Option<&Message> {
        self.read_only.as_ref()
    }

    /// What would be undone.
    pub fn undo_name(&self) -> Option<&Message> {
        self.history.undo_name()
    }

    /// What would be done again.
    pub fn redo_name(&self) -> Option<&Message> {
        self.history.redo_name()
    }

    /// Whether the document differs from its file. Without a file: whether anything was done.
    pub fn is_dirty(&self) -> bool {
        self.is_dirty
    }

    /// Looks whether the document differs from its file; to be done when one of them changed.
    fn compare_with_file(&mut self) {
        let present = self.history.present();
        let kept = match (&self.saved, &self.path) {
            (Some((saved, _)), _) => Some(saved),
            (None, None) => self.initial.as_ref(),
            // What stands in the file is nothing this document ever was.
            (None, Some(_)) => None,
        };
        let is_other = |kept: &Arc<Assessment>| !Arc::ptr_eq(kept, present) && kept != present;
        // What can only be read is never to be saved, also when it comes from a journal.
        self.is_dirty = self.read_only.is_none() && (self.is_lost || kept.is_none_or(is_other));
    }

    /// Whether the document is in its file.
    pub fn save_state(&self) -> SaveState {
        if self.read_only.is_some() {
            return SaveState::ReadOnly;
        }
        if !self.writing.is_empty() {
            return SaveState::Writing;
        }
        if let Some((problem, _)) = &self.failed {
            return SaveState::Failed(problem.clone());
        }
        match &self.saved {
            Some((_, at)) if !self.is_dirty() => SaveState::Saved(*at),
            _ if self.journal.holds(self.history.present()) => SaveState::InJournal,
            None if self.path.is_none() => SaveState::NoFile,
            _ => SaveState::Waiting,
        }
    }

    /// The questions that can be on screen, by index: those shown to who answers now, without
    /// the parts of the profile that have a screen of their own.
    pub fn shown(&self) -> impl DoubleEndedIterator<Item = usize> {
        let questions =
            self.kit.questionnaire.questions().iter().zip(&self.derived.own).enumerate();
        questions.filter_map(|(q, (question, own))| {
            (own.visible && !matches!(question.kind, Kind::Field(_))).then_some(q)
        })
    }

    /// How many of the shown questions of a dimension are done, and how many there are.
    pub fn progress(&self, dimension: &Dimension) -> (usize, usize) {
        let own = &self.derived.own[dimension.questions.clone()];
        let shown = own.iter().filter(|own| own.visible);
        (shown.clone().filter(|own| own.is_done()).count(), shown.count())
    }
}

/// The code of a question as it is shown: `QC4` for `qc4`.
pub fn code(id: &QuestionId) -> String {
    id.as_str().to_uppercase()
}

/// The question after (or before) `question` among those shown, if any.
pub fn neighbor(session: &Session, question: usize, forward: bool) -> Option<usize> {
    if forward {
        session.shown().find(|q| question < *q)
    } else {
        session.shown().rev().find(|q| *q < question)
    }
}

/// The question with this index, where it belongs to a dimension with its place in it:
/// (dimension, place from 1, number of shown questions).
pub fn place_of(session: &Session, question: &Question) -> Option<(usize, usize, usize)> {
    let dimension = question.dimension?;
    let index = session.questionnaire().index_of(&question.id)?;
    let range = session.questionnaire().dimensions()[dimension].questions.clone();
    let shown: Vec<usize> = session.shown().filter(|q| range.contains(q)).collect();
    let place = shown.iter().position(|q| *q == index)?;
    Some((dimension, place + 1, shown.len()))
}
