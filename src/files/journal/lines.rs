//! The lines of a journal: a document with its past and future ⇄ text.
//!
//! A line is a checksum, a space and one [`Line`] as RON. The first step holds the whole
//! document; each later one only the entries that it changed, in the format of a document of
//! its own. So whatever a document can hold, a journal can.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::domain::answers::Answers;
use crate::domain::assessment::Assessment;
use crate::domain::hash::short_hex_of;
use crate::domain::message::Message;
use crate::domain::questionnaire::Questionnaire;
use crate::files::assessment_ron::{self, Access, Header};
use crate::files::library;
use crate::files::problem::FileError;
use crate::files::ron_text;

/// The format this program reads and writes.
const FORMAT: i64 = 1;

/// A document with its past and its future.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trail {
    /// Every state that can be reached by undoing and redoing, the oldest first. Never empty.
    pub states: Vec<State>,
    /// The state of now, by index.
    pub at: usize,
}

/// One state of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// The document.
    pub document: Arc<Assessment>,
    /// What led here from the state before; nothing is said of the first one.
    pub step: StepName,
}

/// What a step is called.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StepName {
    /// The name of a text.
    pub id: String,
    /// The question it is about; empty for none.
    pub question: String,
}

impl Trail {
    /// A document without past and future.
    pub fn new(document: Arc<Assessment>) -> Self {
        Self { states: vec![State { document, step: StepName::default() }], at: 0 }
    }

    /// The document of now.
    pub fn present(&self) -> &Arc<Assessment> {
        &self.states[self.at].document
    }

    /// The state with this very document.
    fn index_of(&self, document: &Arc<Assessment>) -> Option<usize> {
        self.states.iter().position(|state| Arc::ptr_eq(&state.document, document))
    }

    /// Whether these are the very same documents in the same place.
    pub fn is(&self, other: &Self) -> bool {
        let same = |(a, b): (&State, &State)| Arc::ptr_eq(&a.document, &b.document);
        self.at == other.at
            && self.states.len() == other.states.len()
            && self.states.iter().zip(&other.states).all(same)
    }

    /// The newest states alone, and those right before the present: of both about as many as fit in
    /// `max` bytes of a journal.
    pub fn cut_to(&mut self, max: usize) {
        // One before the present stays in any case: it tells that something was done.
        let last = self.states.len() - 1;
        let n_newest = self.n_that_fit(last, max);
        let n_back = if self.at == last { n_newest } else { self.n_that_fit(self.at, max) };
        let first = (last - n_newest).min(self.at.saturating_sub(n_back.max(1)));
        self.states.drain(..first);
        self.at -= first;
    }

    /// How many states before the one at `end` fit in `max` bytes, when each is a step.
    fn n_that_fit(&self, end: usize, max: usize) -> usize {
        let mut n_bytes = 0;
        let mut fits = |pair: &[State]| {
            n_bytes += step_line(0, Some(&pair[0].document), &pair[1]).len();
            n_bytes <= max
        };
        self.states[..=end].windows(2).rev().take_while(|pair| fits(pair)).count()
    }
}

/// What is in the file of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// The document; `None` where it is none that this one ever was.
    pub document: Option<Arc<Assessment>>,
    /// The file.
    pub path: PathBuf,
    /// SHA-256 of its content.
    pub hash: String,
}

#[derive(Debug, Serialize, Deserialize)]
enum Line {
    Journal {
        format: i64,
        program: String,
    },
    /// Of the states so far the first `keep` stay, and this one comes after them as the present.
    Step {
        keep: usize,
        id: String,
        question: String,
        part: String,
        gone: Vec<(String, String)>,
    },
    /// Of the states so far the first `keep` stay, and this one is the present.
    At {
        keep: usize,
        at: usize,
    },
    /// The state `at` is in this file with this content.
    Saved {
        at: Option<usize>,
        path: String,
        hash: String,
    },
}

impl Line {
    fn text(&self) -> String {
        let line = ron_text::options().to_string(self);
        let line = line.expect("a line has no value that cannot be written");
        format!("{} {line}\n", short_hex_of(line.as_bytes()))
    }

    fn read(text: &str) -> Option<Self> {
        let (hash, line) = text.split_once(' ')?;
        (hash == short_hex_of(line.as_bytes())).then_some(())?;
        ron_text::options().from_str(line).ok()
    }
}

/// A whole journal.
pub fn whole(trail: &Trail, saved: Option<&Saved>) -> String {
    let head = Line::Journal { format: FORMAT, program: assessment_ron::PROGRAM.to_owned() };
    let mut text = head.text() + &step_line(0, None, &trail.states[0]);
    let first = Trail { states: trail.states[..1].to_vec(), at: 0 };
    if let Some((more, _)) = steps(&first, trail) {
        text += &more;
    }
    text + &saved.map(|saved| saved_line(trail, saved)).unwrap_or_default()
}

/// The lines that make `known` into `next`, with the trail as it then stands in the journal.
/// That counts what `next` has forgotten, but lets go of it: it all has the first document.
/// Of what comes before `known` nothing is told.
/// `None` when `next` does not go on from `known`, or went back as far as that goes.
pub fn steps(known: &Trail, next: &Trail) -> Option<(String, Trail)> {
    // Either of the two begins earlier: the journal, which forgets nothing, or what can be undone,
    // when the journal was begun with the newest of it.
    let (from, n_untold) = match known.index_of(&next.states[0].document) {
        Some(from) => (from, 0),
        None => (0, next.index_of(&known.states[0].document)?),
    };
    let (states, at) = (&next.states[n_untold..], next.at.checked_sub(n_untold)?);
    // There is a step before the present: it has to be in the journal too.
    (n_untold == 0 || 0 < at).then_some(())?;
    let same = |(a, b): &(&State, &State)| Arc::ptr_eq(&a.document, &b.document);
    let n_same = known.states[from..].iter().zip(states).take_while(same).count();
    let mut text = String::new();
    for (i, state) in states.iter().enumerate().skip(n_same) {
        text += &step_line(from + i, Some(&states[i - 1].document), state);
    }
    // Nobody can go back there any more; without this a long day would keep every document.
    let first = &known.states[0].document;
    let forgotten = State { document: Arc::clone(first), step: StepName::default() };
    let mut whole = Trail { at: from + at, states: vec![forgotten; from] };
    whole.states.extend(states.iter().cloned());
    let is_told = match n_same == states.len() {
        true => whole.at == known.at && whole.states.len() == known.states.len(),
        false => whole.at + 1 == whole.states.len(),
    };
    if !is_told {
        text += &Line::At { keep: whole.states.len(), at: whole.at }.text();
    }
    Some((text, whole))
}

/// The line that says which state is in the file.
pub fn saved_line(trail: &Trail, saved: &Saved) -> String {
    let path = saved.path.to_string_lossy().into_owned();
    let at = saved.document.as_ref().and_then(|document| trail.index_of(document));
    Line::Saved { at, path, hash: saved.hash.clone() }.text()
}

fn step_line(keep: usize, before: Option<&Assessment>, state: &State) -> String {
    let mut part = (*state.document).clone();
    let mut gone = Vec::new();
    for (id, respondent) in &mut part.respondents {
        let Some(before) = before.and_then(|before| before.respondents.get(id)) else { continue };
        let mut changed = Answers::default();
        for question in respondent.answers.differences(&before.answers) {
            match respondent.answers.get(question) {
                Some(entry) => changed.insert(question.clone(), entry.clone()),
                None => gone.push((id.to_string(), question.to_string())),
            }
        }
        respondent.answers = changed;
    }
    let StepName { id, question } = state.step.clone();
    Line::Step { keep, id, question, part: assessment_ron::write(&part), gone }.text()
}

/// A journal that was read.
#[derive(Debug, Clone)]
pub struct Journal {
    /// The document with its past and future.
    pub trail: Trail,
    /// The version that went into a file last, with the document where the trail still has it.
    pub saved: Option<(Option<Arc<Assessment>>, PathBuf, String)>,
    /// The questionnaire of the document.
    pub questionnaire: Questionnaire,
    /// Why the document can only be read, if so.
    pub read_only: Option<Message>,
}

impl Journal {
    /// How many steps lie between what is in the file and the present; since the beginning
    /// where that is not known.
    pub fn n_changes(&self) -> usize {
        let saved = self.saved.as_ref().and_then(|(document, ..)| document.as_ref());
        let from = saved.and_then(|saved| self.trail.index_of(saved)).unwrap_or(0);
        self.trail.at.abs_diff(from)
    }

    /// Whether there is work in it that went into no file.
    pub fn is_unsaved(&self) -> bool {
        let present = self.trail.present();
        match &self.saved {
            Some((Some(saved), ..)) => saved != present,
            Some((None, ..)) => true,
            // A document that was begun and left as it was holds nothing.
            None => {
                self.trail.states[0].document != *present
                    || present.respondents.values().any(|respondent| !respondent.is_blank())
            }
        }
    }
}

/// Why a journal cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unread {
    /// Not even a document stands in it.
    Empty,
    /// Its document cannot be opened here and now: this is what it says of itself, and why not.
    Document(Box<Header>, Message),
    /// A newer program made it, or it cannot be read.
    Other(Message),
}

/// Reads a journal as far as it is whole: a line that was cut off or damaged ends it.
pub fn read(bytes: &[u8]) -> Result<Journal, Unread> {
    let text = String::from_utf8_lossy(bytes);
    // What is not closed by a line break was cut off.
    let whole = text.rfind('\n').map_or("", |end| &text[..=end]);
    let mut lines = whole.lines().map_while(Line::read);
    match lines.next() {
        Some(Line::Journal { format, program }) if FORMAT < format => {
            let message = Message::new("error-newer-program").with("program", program);
            return Err(Unread::Other(message));
        }
        Some(Line::Journal { .. }) => {}
        _ => return Err(Unread::Empty),
    }
    let Some(Line::Step { part, .. }) = lines.next() else { return Err(Unread::Empty) };
    let unread = |error: FileError| {
        let header = assessment_ron::header(part.as_bytes()).unwrap_or_default();
        Unread::Document(Box::new(header), error.in_short())
    };
    let first = library::open_bytes(Path::new(""), part.as_bytes(), None).map_err(unread)?;
    let mut journal = Journal {
        trail: Trail::new(Arc::new(first.opened.assessment)),
        saved: None,
        questionnaire: first.questionnaire,
        read_only: match first.opened.access {
            Access::Editable => None,
            Access::ReadOnly(reason) | Access::NeedsUpgrade(reason) => Some(reason),
        },
    };
    for line in lines {
        if journal.take(line).is_none() {
            break;
        }
    }
    Ok(journal)
}

impl Journal {
    /// Takes in one line; `None` when it does not follow from those before.
    fn take(&mut self, line: Line) -> Option<()> {
        let trail = &mut self.trail;
        match line {
            Line::Journal { .. } => return None,
            Line::Step { keep, id, question, part, gone } => {
                let before = &trail.states.get(keep.checked_sub(1)?)?.document;
                let document = Arc::new(applied(before, &part, &gone, &self.questionnaire)?);
                trail.states.truncate(keep);
                trail.states.push(State { document, step: StepName { id, question } });
                trail.at = keep;
            }
            Line::At { keep, at } => {
                (at < keep && keep <= trail.states.len()).then_some(())?;
                trail.states.truncate(keep);
                trail.at = at;
            }
            Line::Saved { at, path, hash } => {
                let document = at.and_then(|at| trail.states.get(at)).map(|s| &s.document);
                self.saved = Some((document.cloned(), PathBuf::from(path), hash));
            }
        }
        Some(())
    }
}

/// `before` with what a step changed. Entries that did not change are shared.
fn applied(
    before: &Assessment,
    part: &str,
    gone: &[(String, String)],
    questionnaire: &Questionnaire,
) -> Option<Assessment> {
    let opened = assessment_ron::read(part.as_bytes(), questionnaire).ok()?;
    let mut next = opened.assessment;
    let gone: BTreeSet<(&str, &str)> = gone.iter().map(|(id, q)| (&**id, &**q)).collect();
    for (id, respondent) in &mut next.respondents {
        let Some(before) = before.respondents.get(id) else { continue };
        let mut answers = before.answers.clone();
        for (_, question) in gone.iter().filter(|(who, _)| *who == id.as_str()) {
            answers.remove(*question);
        }
        for (question, entry) in &respondent.answers {
            answers.insert(question.clone(), entry.clone());
        }
        respondent.answers = answers;
    }
    Some(next)
}
