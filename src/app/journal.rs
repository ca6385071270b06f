//! The window's half of the recovery journal: when it is to be written, and whether what is
//! on screen is safely in it. The other half is in `carry_out`, away from the window.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use super::effect::Effect;
use super::undo::{History, Led, Row};
use crate::domain::assessment::Assessment;
use crate::domain::id::QuestionId;
use crate::domain::message::{Arg, Message};
use crate::domain::questionnaire::Questionnaire;
use crate::files::journal::{Saved, State, StepName, Trail};

use super::change::about_question;

/// How long after the last change the journal is written.
pub const DEBOUNCE: Duration = Duration::from_millis(200);
/// However much is typed, the journal is written after this long.
pub const AT_LATEST: Duration = Duration::from_millis(700);

/// What the window knows of the journal of its document.
#[derive(Debug, Clone, Default)]
pub struct Journal {
    /// Tells the journals of one run apart.
    number: u64,
    /// What it holds, or will in a moment.
    asked: Option<(Trail, Option<Saved>)>,
    is_writing: bool,
    /// The document that is safely in it.
    safe: Option<Arc<Assessment>>,
    /// When the first and the last change came that it does not hold.
    changed: Option<(Duration, Duration)>,
    has_failed: bool,
    /// Journals of an earlier run, of which everything goes into this one.
    replaces: Vec<PathBuf>,
    is_closed: bool,
}

impl Journal {
    /// The journal with this number, which takes over what is in the `older` one.
    pub fn new(number: u64, older: Option<PathBuf>) -> Self {
        Self { number, replaces: older.into_iter().collect(), ..Self::default() }
    }

    /// Its number.
    pub fn number(&self) -> u64 {
        self.number
    }

    /// Something changed that it is to hold.
    pub fn note(&mut self, run: Duration) {
        let first = self.changed.map_or(run, |(first, _)| first);
        self.changed = Some((first, run));
    }

    /// Whether this document is safely in it.
    pub fn holds(&self, document: &Arc<Assessment>) -> bool {
        self.safe.as_ref().is_some_and(|safe| Arc::ptr_eq(safe, document))
    }

    /// Whether it could not be written.
    pub fn has_failed(&self) -> bool {
        self.has_failed
    }

    /// When it is to be written, if nothing more happens.
    pub fn due(&self) -> Option<Duration> {
        let (first, last) = self.changed.filter(|_| !self.is_writing && !self.is_closed)?;
        Some((last + DEBOUNCE).min(first + AT_LATEST))
    }

    /// Has it written, where there is something new in it.
    pub fn keep(&mut self, trail: Trail, saved: Option<Saved>) -> Option<Effect> {
        let has_changed = self.changed.take().is_some() || self.has_failed;
        let is_new = match &self.asked {
            Some((asked, told)) => !asked.is(&trail) || *told != saved,
            // What is still as it came needs no journal, or has one.
            None => has_changed,
        };
        if !is_new || self.is_closed {
            return None;
        }
        self.is_writing = true;
        self.asked = Some((trail.clone(), saved.clone()));
        let replaces = self.replaces.clone();
        Some(Effect::Keep { number: self.number, trail, saved, replaces })
    }

    /// It was written, or not. Whether the user is to be told: the first time it was not.
    pub fn kept(&mut self, document: Arc<Assessment>, is_safe: bool) -> bool {
        self.is_writing = false;
        let is_news = !is_safe && !self.has_failed;
        self.has_failed = !is_safe;
        if is_safe {
            self.safe = Some(document);
            self.replaces.clear();
        } else {
            // The next change tries again, with everything.
            self.asked = None;
        }
        is_news
    }

    /// Lets go of it. What is thrown away is removed with it.
    pub fn close(&mut self, is_thrown_away: bool) -> Effect {
        self.is_closed = true;
        let replaces = if is_thrown_away { std::mem::take(&mut self.replaces) } else { Vec::new() };
        Effect::CloseJournal { number: self.number, is_thrown_away, replaces }
    }
}

/// What others did between two steps, as a journal names it.
const OTHERS: &str = "others";

/// Past, present and future as a journal holds them.
pub fn trail_of<K: PartialEq>(history: &History<Assessment, K>) -> Trail {
    let Row { states, at } = history.row();
    let states = states.into_iter().enumerate().map(|(i, (led, document))| {
        let step = match led {
            Led::Step(name) => step_of(name),
            Led::Others if i == 0 => StepName::default(),
            Led::Others => StepName { id: OTHERS.to_owned(), question: String::new() },
        };
        State { document, step }
    });
    Trail { states: states.collect(), at }
}

/// Past, present and future as a journal held them.
pub fn history_of<K: PartialEq>(
    trail: &Trail,
    questionnaire: &Questionnaire,
) -> History<Assessment, K> {
    let led = |step: &StepName| match &*step.id {
        OTHERS => Led::Others,
        _ => Led::Step(name_of_step(step, questionnaire)),
    };
    let states = trail.states.iter();
    let states = states.map(|state| (led(&state.step), Arc::clone(&state.document))).collect();
    History::from_row(Row { states, at: trail.at })
}

/// The texts that steps are called by.
const NAMES: [&str; 19] = [
    "undo-answer",
    "undo-answer-cleared",
    "undo-note",
    "undo-extra",
    "undo-later",
    "undo-not-later",
    "undo-evidence-added",
    "undo-evidence-removed",
    "undo-municipality",
    "undo-province",
    "undo-inhabitants",
    "undo-period",
    "undo-respondent-added",
    "undo-respondent",
    "undo-respondent-removed",
    "undo-restored",
    "undo-merged",
    "undo-chosen",
    "undo-change",
];

fn step_of(name: &Message) -> StepName {
    let code = name.args.iter().find_map(|(arg, value)| match value {
        Arg::Text(code) if *arg == "code" => Some(code.to_lowercase()),
        _ => None,
    });
    StepName { id: name.id.to_owned(), question: code.unwrap_or_default() }
}

fn name_of_step(step: &StepName, questionnaire: &Questionnaire) -> Message {
    // A newer program may have steps that this one has no name for.
    let id = NAMES.into_iter().find(|id| *id == step.id).unwrap_or("undo-change");
    match QuestionId::parse(&step.question) {
        Ok(question) => about_question(id, &question, questionnaire),
        Err(_) => Message::new(id),
    }
}
