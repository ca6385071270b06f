//! What is left to choose in a document.

use crate::domain::assessment::{Answer, Assessment, Called, Decision, Entry, ExtraValue};
use crate::domain::id::{FieldId, QuestionId, RespondentId};
use crate::domain::message::Message;

/// Values between which a merge could not choose, at least two, sorted by their texts. One that is
/// `None` or empty was withdrawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Conflict {
    /// The province.
    Province(Vec<String>),
    /// The number of inhabitants.
    Inhabitants(Vec<Option<u32>>),
    /// Role and name of a respondent.
    Called(RespondentId, Vec<Called>),
    /// What a respondent answered.
    Answer(RespondentId, QuestionId, Vec<Option<Answer>>),
    /// What a respondent noted.
    Note(RespondentId, QuestionId, Vec<String>),
    /// What a respondent filled in beside an answer.
    Extra(RespondentId, QuestionId, FieldId, Vec<Option<ExtraValue>>),
    /// What the team settled on.
    Agreed(QuestionId, Vec<Option<Decision>>),
}

impl Conflict {
    /// How many values there are to choose from, at least two.
    pub fn n_candidates(&self) -> usize {
        match self {
            Self::Province(all) | Self::Note(.., all) => all.len(),
            Self::Inhabitants(all) => all.len(),
            Self::Called(_, all) => all.len(),
            Self::Answer(.., all) => all.len(),
            Self::Extra(.., all) => all.len(),
            Self::Agreed(_, all) => all.len(),
        }
    }

    /// What it is about, for people.
    pub fn subject(&self, assessment: &Assessment) -> Message {
        let at = |id: &'static str, question: &QuestionId| {
            Message::new(id).with("question", question.as_str().to_uppercase())
        };
        let whose = |id: &RespondentId| called(assessment, id);
        match self {
            Self::Province(_) => Message::new("conflict-province"),
            Self::Inhabitants(_) => Message::new("conflict-inhabitants"),
            Self::Called(id, _) => Message::new("conflict-called").with("whose", whose(id)),
            Self::Answer(id, question, _) => {
                at("conflict-answer", question).with("whose", whose(id))
            }
            Self::Note(id, question, _) => at("conflict-note", question).with("whose", whose(id)),
            Self::Extra(id, question, field, _) => at("conflict-extra", question)
                .with("whose", whose(id))
                .with("field", field.as_str()),
            Self::Agreed(question, _) => at("conflict-agreed", question),
        }
    }
}

/// What a respondent of `assessment` is called, for people.
pub fn called(assessment: &Assessment, id: &RespondentId) -> Message {
    match assessment.respondents.get(id) {
        Some(one) => one.called().message(),
        None => Message::new("respondent-unknown").with("id", id.as_str()),
    }
}

/// Everything that is left to choose in `assessment`, in the order of the file.
pub fn conflicts(assessment: &Assessment) -> Vec<Conflict> {
    let mut found = Vec::new();
    let past = &assessment.past;
    if !past.province.candidates.is_empty() {
        found.push(Conflict::Province(past.province.candidates.clone()));
    }
    if !past.inhabitants.candidates.is_empty() {
        found.push(Conflict::Inhabitants(past.inhabitants.candidates.clone()));
    }
    for (id, respondent) in &assessment.respondents {
        if !respondent.past.candidates.is_empty() {
            found.push(Conflict::Called(id.clone(), respondent.past.candidates.clone()));
        }
        for (question, entry) in &respondent.answers {
            found.extend(of_entry(id, question, entry));
        }
    }
    for (question, agreed) in &assessment.agreed {
        if !agreed.past.candidates.is_empty() {
            found.push(Conflict::Agreed(question.clone(), agreed.past.candidates.clone()));
        }
    }
    found
}

fn of_entry(whose: &RespondentId, question: &QuestionId, entry: &Entry) -> Vec<Conflict> {
    let (whose, question) = (|| whose.clone(), || question.clone());
    let past = &entry.past;
    let mut found = Vec::new();
    if !past.answer.candidates.is_empty() {
        found.push(Conflict::Answer(whose(), question(), past.answer.candidates.clone()));
    }
    if !past.note.candidates.is_empty() {
        found.push(Conflict::Note(whose(), question(), past.note.candidates.clone()));
    }
    for (field, past) in &past.extra {
        if !past.candidates.is_empty() {
            let candidates = past.candidates.clone();
            found.push(Conflict::Extra(whose(), question(), field.clone(), candidates));
        }
    }
    found
}
