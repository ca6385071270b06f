//! What each change does to a document, what it is called, and which belong together.

use jiff::Timestamp;

use super::command::Change;
use super::session::code;
use crate::domain::answers::Answers;
use crate::domain::assessment::{
    Assessment, AssessmentPast, Called, Entry, LeftOut, Municipality, Period, QuestionnaireRef,
    Respondent, Role,
};
use crate::domain::id::{FieldId, QuestionId, RespondentId};
use crate::domain::merge::choose;
use crate::domain::message::Message;
use crate::domain::questionnaire::Questionnaire;

/// Pieces of typing that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Typing {
    Answer(QuestionId),
    Note(QuestionId),
    Extra(QuestionId, FieldId),
    Municipality,
    Province,
    Inhabitants,
    Respondent(RespondentId),
}

/// A new document, with one respondent from communication.
pub fn new_assessment(questionnaire: &Questionnaire, period: Period, now: Timestamp) -> Assessment {
    let mut assessment = Assessment {
        municipality: Municipality::default(),
        period,
        questionnaire: QuestionnaireRef {
            id: questionnaire.id().clone(),
            version: questionnaire.version().to_owned(),
            file: String::new(),
        },
        respondents: [].into(),
        agreed: [].into(),
        left_out: LeftOut::default(),
        past: AssessmentPast::default(),
        created: now,
        modified: now,
    };
    add_respondent(&mut assessment, Role::Communication, String::new());
    assessment
}

/// What a change is called where it can be undone.
pub(super) fn name_of(questionnaire: &Questionnaire, change: &Change) -> Message {
    let about = |name, id| about_question(name, id, questionnaire);
    match change {
        Change::Answer(id, None) => about("undo-answer-cleared", id),
        Change::Answer(id, Some(_)) | Change::TypeAnswer(id, _) => about("undo-answer", id),
        Change::Note(id, _) => about("undo-note", id),
        Change::Extra(id, ..) => about("undo-extra", id),
        Change::Later(id, true) => about("undo-later", id),
        Change::Later(id, false) => about("undo-not-later", id),
        Change::AddEvidence(id, _) => about("undo-evidence-added", id),
        Change::RemoveEvidence(id, _) => about("undo-evidence-removed", id),
        Change::ChooseMunicipality(_) | Change::TypeMunicipality(_) => {
            Message::new("undo-municipality")
        }
        Change::Province(_) => Message::new("undo-province"),
        Change::Inhabitants(_) => Message::new("undo-inhabitants"),
        Change::Period(_) => Message::new("undo-period"),
        Change::AddRespondent(..) => Message::new("undo-respondent-added"),
        Change::Respondent(..) => Message::new("undo-respondent"),
        Change::RemoveRespondent(_) => Message::new("undo-respondent-removed"),
        Change::Choose(_) => Message::new("undo-chosen"),
    }
}

/// The name of a step that is about one question.
pub(super) fn about_question(
    name: &'static str,
    id: &QuestionId,
    questionnaire: &Questionnaire,
) -> Message {
    let short = questionnaire.question(id).map(|question| question.short.clone());
    Message::new(name).with("code", code(id)).with("question", short.unwrap_or_default())
}

/// What a change is typed into, where it is being typed.
pub(super) fn typing(change: &Change) -> Option<Typing> {
    match change {
        Change::TypeAnswer(id, _) => Some(Typing::Answer(id.clone())),
        Change::Note(id, _) => Some(Typing::Note(id.clone())),
        Change::Extra(id, field, _) => Some(Typing::Extra(id.clone(), field.clone())),
        Change::TypeMunicipality(_) => Some(Typing::Municipality),
        Change::Province(_) => Some(Typing::Province),
        Change::Inhabitants(_) => Some(Typing::Inhabitants),
        Change::Respondent(id, ..) => Some(Typing::Respondent(id.clone())),
        Change::Answer(..)
        | Change::Later(..)
        | Change::AddEvidence(..)
        | Change::RemoveEvidence(..)
        | Change::ChooseMunicipality(_)
        | Change::Period(_)
        | Change::AddRespondent(..)
        | Change::RemoveRespondent(_)
        | Change::Choose(_) => None,
    }
}

/// Makes the change. Where it gives a respondent another id: the old one and the new one.
pub(super) fn apply(
    assessment: &mut Assessment,
    me: &mut RespondentId,
    change: Change,
    now: Timestamp,
) -> Option<(RespondentId, RespondentId)> {
    let mut renamed = None;
    match change {
        Change::Answer(question, answer) | Change::TypeAnswer(question, answer) => {
            edit(assessment, me, question, now, |entry| entry.answer = answer);
        }
        Change::Note(question, note) => {
            edit(assessment, me, question, now, |entry| entry.note = note);
        }
        Change::Extra(question, field, value) => {
            edit(assessment, me, question, now, |entry| match value {
                Some(value) => drop(entry.extra.insert(field, value)),
                None => drop(entry.extra.remove(&field)),
            });
        }
        Change::Later(question, later) => {
            edit(assessment, me, question, now, |entry| entry.later = later);
        }
        Change::AddEvidence(question, evidence) => {
            edit(assessment, me, question, now, |entry| {
                if !entry.evidence.contains(&evidence) {
                    entry.evidence.push(evidence);
                }
            });
        }
        Change::RemoveEvidence(question, index) => {
            edit(assessment, me, question, now, |entry| {
                if index < entry.evidence.len() {
                    entry.evidence.remove(index);
                }
            });
        }
        Change::ChooseMunicipality(municipality) => {
            if municipality.name != assessment.municipality.name {
                assessment.set_municipality(municipality);
            }
        }
        Change::TypeMunicipality(municipality) => {
            let inhabitants = assessment.municipality.inhabitants;
            assessment.set_municipality(Municipality { inhabitants, ..municipality });
        }
        Change::Province(province) => {
            let municipality = assessment.municipality.clone();
            assessment.set_municipality(Municipality { province, ..municipality });
        }
        Change::Inhabitants(inhabitants) => {
            let municipality = assessment.municipality.clone();
            assessment.set_municipality(Municipality { inhabitants, ..municipality });
        }
        Change::Period(period) => {
            // The other way round no file could be opened again.
            if period.from <= period.to {
                assessment.period = period;
            }
        }
        Change::AddRespondent(role, name) => {
            *me = add_respondent(assessment, role, name);
        }
        Change::Respondent(id, role, name) => {
            if assessment.respondents.contains_key(&id) {
                let mut others = assessment.clone();
                others.respondents.remove(&id);
                let new = new_id(&others, role, &name);
                assessment.rename(&id, Called { role, name }, &new);
                if *me == id {
                    *me = new.clone();
                }
                renamed = Some((id, new));
            }
        }
        Change::RemoveRespondent(id) => {
            let is_empty = assessment.respondents.get(&id).is_some_and(Respondent::is_blank);
            if is_empty && 1 < assessment.respondents.len() {
                assessment.respondents.remove(&id);
                if *me == id
                    && let Some(first) = assessment.respondents.keys().next()
                {
                    *me = first.clone();
                }
            }
        }
        Change::Choose(picks) => {
            for (conflict, pick) in picks {
                choose(assessment, &conflict, pick, now);
            }
        }
    }
    renamed
}

/// Changes what `me` recorded at a question. An entry in which nothing is left goes away.
fn edit(
    assessment: &mut Assessment,
    me: &RespondentId,
    question: QuestionId,
    now: Timestamp,
    change: impl FnOnce(&mut Entry),
) {
    let before = assessment.respondents.get(me).and_then(|me| me.answers.get(&question));
    let before = before.cloned().unwrap_or_default();
    let mut entry = before.clone();
    change(&mut entry);
    if entry == before {
        return;
    }
    entry.remember(&before);
    let respondent = assessment
        .respondents
        .entry(me.clone())
        .or_insert_with(|| Respondent::new(Role::Communication, String::new(), Answers::default()));
    entry.at = Some(now);
    let is_blank = Entry { at: None, ..entry.clone() }.is_empty();
    if is_blank {
        respondent.answers.remove(&question);
    } else {
        respondent.answers.insert(question, entry);
    }
}

fn add_respondent(assessment: &mut Assessment, role: Role, name: String) -> RespondentId {
    let id = new_id(assessment, role, &name);
    let respondent = Respondent::new(role, name, Answers::default());
    assessment.respondents.insert(id.clone(), respondent);
    id
}

/// An id from role and name that nobody has yet.
pub(super) fn new_id(assessment: &Assessment, role: Role, name: &str) -> RespondentId {
    let plain = RespondentId::from_role_and_name(role.as_str(), name);
    let mut id = plain.clone();
    let mut number = 2_u32;
    while assessment.respondents.contains_key(&id) {
        let stem: String = plain.as_str().chars().take(58).collect();
        let text = format!("{}-{number}", stem.trim_end_matches('-'));
        id = RespondentId::parse(&text).unwrap_or_else(|_| plain.clone());
        number += 1;
        if number == 1000 {
            break; // a thousand people of one name: the last one shares an id
        }
    }
    id
}
