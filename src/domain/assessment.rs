//! The document: one municipality, one period, who answered what.
//!
//! Respondents are kept sorted by id; "file order" is that order. A value that replaces
//! another keeps the hash of what it replaced, so that a later merge can tell a change from an
//! older state; see [`past`](super::past).

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::civil::Date;
use rust_decimal::Decimal;

use super::answers::Answers;
use super::id::{FieldId, ItemId, OptionId, QuestionId, QuestionnaireId, RespondentId, StatusId};
use super::level::Level;
use super::message::Message;
use super::past::{Past, Replaced, remember_gone};
use super::questionnaire::{FieldKind, Kind, Question};

/// One assessment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// Whose.
    pub municipality: Municipality,
    /// When.
    pub period: Period,
    /// Filled in against this questionnaire.
    pub questionnaire: QuestionnaireRef,
    /// Who answered, and what.
    pub respondents: BTreeMap<RespondentId, Respondent>,
    /// What the team settled on.
    pub agreed: BTreeMap<QuestionId, Agreed>,
    /// What another version of the questionnaire had a place for.
    pub left_out: LeftOut,
    /// What the fields of the document itself were before.
    pub past: AssessmentPast,
    /// When the document was made.
    pub created: Timestamp,
    /// When its content last changed.
    pub modified: Timestamp,
}

/// The past of what stands in a document outside its entries.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AssessmentPast {
    /// The past of the province.
    pub province: Past<String>,
    /// The past of the number of inhabitants.
    pub inhabitants: Past<Option<u32>>,
    /// From ids that respondents had to those they got with another role or name.
    pub renamed: BTreeMap<RespondentId, RespondentId>,
}

/// Answers that have no place in the questionnaire as it is now, kept until a later version has
/// one. Each counts for nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// What respondents recorded, by whom, where, and in which version of the questionnaire.
    pub answers: BTreeMap<(RespondentId, QuestionId, String), Entry>,
    /// What the team settled on, by question and version of the questionnaire.
    pub agreed: BTreeMap<(QuestionId, String), Agreed>,
}

impl Assessment {
    /// Gives the document another municipality, or other facts about it.
    pub fn set_municipality(&mut self, municipality: Municipality) {
        let old = std::mem::replace(&mut self.municipality, municipality);
        if old.province != self.municipality.province {
            self.past.province.replace(&old.province);
        }
        if old.inhabitants != self.municipality.inhabitants {
            self.past.inhabitants.replace(&old.inhabitants);
        }
    }

    /// Gives a respondent another role, name and id. Nobody may have that id yet.
    pub fn rename(&mut self, id: &RespondentId, called: Called, new: &RespondentId) {
        let Some(mut respondent) = self.respondents.remove(id) else { return };
        let old = respondent.called();
        // Nobody elsewhere has answered for somebody who has not answered here.
        let is_known = !respondent.answers.is_empty();
        if old != called {
            respondent.past.replace(&old);
        }
        Called { role: respondent.role, name: respondent.name } = called;
        self.respondents.insert(new.clone(), respondent);
        if id == new {
            return;
        }
        let left_out = std::mem::take(&mut self.left_out.answers).into_iter();
        let moved = left_out.map(|((whose, question, version), entry)| {
            let whose = if whose == *id { new.clone() } else { whose };
            ((whose, question, version), entry)
        });
        self.left_out.answers = moved.collect();
        if !is_known {
            return;
        }
        // Who got an id back has not lost it; who had it first is meant by it elsewhere.
        self.past.renamed.remove(new);
        self.past.renamed.entry(id.clone()).or_insert_with(|| new.clone());
    }
}

/// A municipality.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Municipality {
    /// Its name; the only part that must be there.
    pub name: String,
    /// CBS code such as `GM0363`. May be empty.
    pub cbs_code: String,
    /// Province. May be empty.
    pub province: String,
    /// Number of inhabitants.
    pub inhabitants: Option<u32>,
}

/// The days an assessment is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// First day.
    pub from: Date,
    /// Last day, not before the first.
    pub to: Date,
}

/// Which questionnaire, in which version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionnaireRef {
    /// Its permanent name.
    pub id: QuestionnaireId,
    /// Its version.
    pub version: String,
    /// Where its file is, seen from the folder of the document; empty when it is built in.
    pub file: String,
}

/// A person or role that answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Respondent {
    /// On whose behalf.
    pub role: Role,
    /// Name of the person; may be empty.
    pub name: String,
    /// Entries by question.
    pub answers: Answers,
    /// The past of role and name.
    pub past: Past<Called>,
}

/// What a respondent is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Called {
    /// On whose behalf.
    pub role: Role,
    /// Name of the person; may be empty.
    pub name: String,
}

impl Called {
    /// Role and name for people.
    pub fn message(&self) -> Message {
        match self.name.as_str() {
            "" => self.role.message(),
            name => Message::new("respondent-named")
                .with("role", self.role.message())
                .with("name", name),
        }
    }
}

impl Respondent {
    /// A respondent who was never called otherwise.
    pub fn new(role: Role, name: String, answers: Answers) -> Self {
        Self { role, name, answers, past: Past::default() }
    }

    /// Whether nothing of this one is recorded now.
    pub fn is_blank(&self) -> bool {
        self.answers.values().all(Entry::is_blank)
    }

    /// What this one is called.
    pub fn called(&self) -> Called {
        Called { role: self.role, name: self.name.clone() }
    }
}

/// The side of the organisation a respondent speaks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// The communication department.
    Communication,
    /// The call centre or services department.
    Kcc,
    /// A department that knows the subject of a question.
    Department,
    /// Management.
    Management,
}

impl Role {
    /// All roles.
    pub const ALL: [Self; 4] = [Self::Communication, Self::Kcc, Self::Department, Self::Management];

    /// The name in files and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Communication => "communication",
            Self::Kcc => "kcc",
            Self::Department => "department",
            Self::Management => "management",
        }
    }

    /// The role with this name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == name)
    }

    /// What it is called for people.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::Communication => "role-communication",
            Self::Kcc => "role-kcc",
            Self::Department => "role-department",
            Self::Management => "role-management",
        })
    }
}

/// Everything one respondent recorded at one question.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    /// The answer; `None` is not answered yet, or that a merge left several candidates.
    pub answer: Option<Answer>,
    /// Free text for the team.
    pub note: String,
    /// What the answer rests on.
    pub evidence: Vec<Evidence>,
    /// Unscored fields of the question.
    pub extra: BTreeMap<FieldId, ExtraValue>,
    /// Marked to come back to.
    pub later: bool,
    /// When the entry last changed.
    pub at: Option<Timestamp>,
    /// What all of this was before.
    pub past: EntryPast,
}

/// The past of what stands in one entry.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EntryPast {
    /// The past of the answer.
    pub answer: Past<Option<Answer>>,
    /// The past of the note.
    pub note: Past<String>,
    /// Pieces of evidence that were taken away.
    pub evidence: Replaced,
    /// The past of each extra field.
    pub extra: BTreeMap<FieldId, Past<Option<ExtraValue>>>,
    /// Marks to come back that were taken away.
    pub later: Replaced,
}

/// The mark to come back to a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark;

impl Entry {
    /// Whether nothing is recorded here, nor ever was.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether nothing is recorded here now.
    pub fn is_blank(&self) -> bool {
        let Self { answer, note, evidence, extra, later, at: _, past } = self;
        answer.is_none()
            && note.is_empty()
            && evidence.is_empty()
            && extra.is_empty()
            && !later
            && past.answer.candidates.is_empty()
            && past.note.candidates.is_empty()
            && past.extra.values().all(|past| past.candidates.is_empty())
    }

    /// What was answered: one answer, or each candidate that is one.
    pub fn answers(&self) -> impl Iterator<Item = &Answer> {
        self.past.answer.candidates.iter().chain([&self.answer]).flatten()
    }

    /// What was noted: one text, or each candidate that is one.
    pub fn notes(&self) -> impl Iterator<Item = &str> {
        let all = self.past.note.candidates.iter().chain([&self.note]);
        all.map(String::as_str).filter(|note| !note.is_empty())
    }

    /// What stands in an extra field: one value, or each candidate that is one.
    pub fn extras(&self, id: &FieldId) -> impl Iterator<Item = &ExtraValue> {
        let candidates = self.past.extra.get(id).into_iter().flat_map(|past| &past.candidates);
        candidates.flatten().chain(self.extra.get(id))
    }

    /// Whether the mark is set, as a list of marks.
    pub fn marks(&self) -> &'static [Mark] {
        if self.later { &[Mark] } else { &[] }
    }

    /// Remembers what was replaced where this entry differs from what it was `before`.
    pub fn remember(&mut self, before: &Self) {
        if self.answer != before.answer {
            self.past.answer.replace(&before.answer);
        }
        if self.note != before.note {
            self.past.note.replace(&before.note);
        }
        remember_gone(&before.evidence, &self.evidence, &mut self.past.evidence);
        remember_gone(before.marks(), self.marks(), &mut self.past.later);
        let fields: BTreeSet<&FieldId> = before.extra.keys().chain(self.extra.keys()).collect();
        for field in fields {
            let (old, new) = (before.extra.get(field), self.extra.get(field));
            if old != new {
                self.past.extra.entry(field.clone()).or_default().replace(&old.cloned());
            }
        }
        self.past.extra.retain(|_, past| !past.is_empty());
    }
}

/// Something an answer rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Evidence {
    /// An address.
    Link(String),
    /// A file, by name or place.
    File(String),
    /// A measurement, by a description of it.
    Measurement(String),
}

/// The value of an extra field. Two numbers are the same when they are written the same.
#[derive(Debug, Clone, Eq)]
pub enum ExtraValue {
    /// A number.
    Number(Decimal),
    /// A text.
    Text(String),
}

/// What somebody answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// A value of the question's kind.
    Value(Value),
    /// "Weet niet": counts as level 0 and is counted apart.
    Unknown,
    /// Out of the score.
    NotApplicable {
        /// Why; may be empty.
        reason: String,
    },
}

/// A value, by kind of question. Two numbers are the same when they are written the same: who
/// makes `24` into `24,0` has changed the document, and finds it so again.
#[derive(Debug, Clone, Eq)]
pub enum Value {
    /// A level of [`Kind::Levels`].
    Level(Level),
    /// The ticked options of [`Kind::Choices`]; none ticked is an answer too.
    Choices(BTreeSet<OptionId>),
    /// A number for [`Kind::Number`].
    Number(Decimal),
    /// The status of each item of [`Kind::Statuses`] that has one.
    Statuses(BTreeMap<ItemId, StatusId>),
    /// Yes or no.
    YesNo(bool),
}

impl PartialEq for ExtraValue {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Number(one), Self::Number(other)) => is_written_the_same(*one, *other),
            (Self::Text(one), Self::Text(other)) => one == other,
            (Self::Number(_) | Self::Text(_), _) => false,
        }
    }
}

impl PartialEq for Value {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Level(one), Self::Level(other)) => one == other,
            (Self::Choices(one), Self::Choices(other)) => one == other,
            (Self::Number(one), Self::Number(other)) => is_written_the_same(*one, *other),
            (Self::Statuses(one), Self::Statuses(other)) => one == other,
            (Self::YesNo(one), Self::YesNo(other)) => one == other,
            (
                Self::Level(_)
                | Self::Choices(_)
                | Self::Number(_)
                | Self::Statuses(_)
                | Self::YesNo(_),
                _,
            ) => false,
        }
    }
}

fn is_written_the_same(one: Decimal, other: Decimal) -> bool {
    one == other && one.scale() == other.scale()
}

/// What the team settled on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Agreed {
    /// The decision; `None` when it was withdrawn, or a merge left several candidates.
    pub decision: Option<Decision>,
    /// When.
    pub at: Option<Timestamp>,
    /// What was decided before.
    pub past: Past<Option<Decision>>,
}

/// An answer the team settled on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// The agreed answer.
    pub answer: Answer,
    /// Why; may be empty.
    pub reason: String,
}

impl Agreed {
    /// A first decision.
    pub fn on(answer: Answer, reason: String, at: Option<Timestamp>) -> Self {
        Self { decision: Some(Decision { answer, reason }), at, past: Past::default() }
    }

    /// What was decided: one decision, or each candidate that is one.
    pub fn decisions(&self) -> impl Iterator<Item = &Decision> {
        self.past.candidates.iter().chain([&self.decision]).flatten()
    }

    /// What was agreed: the answer of each decision.
    pub fn answers(&self) -> impl Iterator<Item = &Answer> {
        self.decisions().map(|decision| &decision.answer)
    }
}

/// Why an answer does not fit its question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Misfit {
    /// The form belongs to another kind of question.
    Form,
    /// A level above R.
    Level(Level, Level),
    /// A number outside its range.
    Range(Decimal),
    /// An option the question does not have.
    Option(OptionId),
    /// An item the question does not have.
    Item(ItemId),
    /// A status the question does not have.
    Status(StatusId),
    /// "Not applicable" where the question does not allow it.
    NotApplicable,
    /// The profile reads this from the document.
    Field,
}

/// Whether `answer` can be given to `question` on a ladder up to `top`.
pub fn check_answer(question: &Question, answer: &Answer, top: Level) -> Result<(), Misfit> {
    let value = match answer {
        Answer::Unknown => return Ok(()),
        Answer::NotApplicable { .. } if question.allow_not_applicable => return Ok(()),
        Answer::NotApplicable { .. } => return Err(Misfit::NotApplicable),
        Answer::Value(value) => value,
    };
    match (&question.kind, value) {
        (Kind::Levels(_), Value::Level(level)) if *level <= top => Ok(()),
        (Kind::Levels(_), Value::Level(level)) => Err(Misfit::Level(*level, top)),
        (Kind::Choices(choices), Value::Choices(ticked)) => {
            let unknown = ticked.iter().find(|id| choices.iter().all(|c| c.id != **id));
            unknown.map_or(Ok(()), |id| Err(Misfit::Option(id.clone())))
        }
        (Kind::Number(kind), Value::Number(number)) if kind.allows(*number) => Ok(()),
        (Kind::Number(_), Value::Number(number)) => Err(Misfit::Range(*number)),
        (Kind::Statuses(kind), Value::Statuses(given)) => {
            for (item, status) in given {
                if kind.item(item).is_none() {
                    return Err(Misfit::Item(item.clone()));
                }
                if kind.status(status).is_none() {
                    return Err(Misfit::Status(status.clone()));
                }
            }
            Ok(())
        }
        (Kind::YesNo { .. }, Value::YesNo(_)) => Ok(()),
        (Kind::Field(_), _) => Err(Misfit::Field),
        _ => Err(Misfit::Form),
    }
}

/// Whether `value` can stand in an extra field of this kind.
pub fn fits_field(kind: FieldKind, value: &ExtraValue) -> bool {
    matches!(
        (kind, value),
        (FieldKind::Number, ExtraValue::Number(_)) | (FieldKind::Text, ExtraValue::Text(_))
    )
}

/// The level of a value, or `None` where the kind gives no level or the value is not
/// complete. The value fits the question, see [`check_answer`].
pub fn level_of(question: &Question, value: &Value, top: Level) -> Option<Level> {
    match (&question.kind, value) {
        (Kind::Levels(_), Value::Level(level)) => Some(*level),
        (Kind::Choices(_), Value::Choices(ticked)) => {
            Some(Level(u8::try_from(ticked.len()).unwrap_or(u8::MAX)).min(top))
        }
        (Kind::Number(kind), Value::Number(number)) => {
            kind.bands.as_ref().map(|bands| bands.level(*number))
        }
        (Kind::Statuses(kind), Value::Statuses(given)) => {
            let is_deliberate = |item: &ItemId| {
                given.get(item).and_then(|id| kind.status(id)).is_some_and(|s| s.deliberate)
            };
            let counting = kind.items.iter().filter(|item| item.counts);
            let deliberate = counting.filter(|item| is_deliberate(&item.id)).count();
            kind.bands.as_ref().map(|bands| bands.level_of_share(deliberate, kind.n_counting()))
        }
        (Kind::YesNo { yes, no }, Value::YesNo(answer)) => Some(if *answer { *yes } else { *no }),
        _ => None,
    }
}

/// Whether a value says everything the question asks: every counting item has a status.
pub fn is_complete(question: &Question, value: &Value) -> bool {
    match (&question.kind, value) {
        (Kind::Statuses(kind), Value::Statuses(given)) => {
            kind.items.iter().filter(|item| item.counts).all(|item| given.contains_key(&item.id))
        }
        _ => true,
    }
}
