//! What a merge left to choose, each with its place in the file.

use super::mirrors::File;
use crate::domain::assessment::Assessment;
use crate::domain::draft::{Place, Problem, Severity};
use crate::domain::id::{QuestionId, RespondentId};
use crate::domain::merge::{Conflict, conflicts};
use crate::domain::message::Message;

/// A notice for each conflict in a document that was read from `file`.
pub(super) fn notices(assessment: &Assessment, file: &File) -> Vec<Problem> {
    let notice = |conflict: &Conflict| Problem {
        place: place(conflict, file),
        severity: Severity::Warning,
        message: Message::new("problem-candidates")
            .with("subject", conflict.subject(assessment))
            .with("n", conflict.n_candidates()),
    };
    conflicts(assessment).iter().map(notice).collect()
}

fn place(conflict: &Conflict, file: &File) -> Place {
    let root = Place::root();
    let person = |id: &RespondentId| {
        let i = file.respondents.iter().position(|person| person.id == id.as_str());
        (root.field("respondents").index(i.unwrap_or_default()), i)
    };
    let entry = |id: &RespondentId, question: &QuestionId| {
        let (place, i) = person(id);
        let answers = i.map_or(&[][..], |i| &file.respondents[i].answers);
        let j = answers.iter().position(|given| given.question == question.as_str());
        place.field("answers").index(j.unwrap_or_default())
    };
    match conflict {
        Conflict::Province(_) => root.field("municipality").field("province_candidates"),
        Conflict::Inhabitants(_) => root.field("municipality").field("inhabitants_candidates"),
        Conflict::Called(id, _) => person(id).0.field("called_candidates"),
        Conflict::Answer(id, question, _) => entry(id, question).field("candidates"),
        Conflict::Note(id, question, _) => entry(id, question).field("note_candidates"),
        Conflict::Extra(id, question, ..) => entry(id, question).field("extra_candidates"),
        Conflict::Agreed(question, _) => {
            let i = file.agreed.iter().position(|agreed| agreed.question == question.as_str());
            root.field("agreed").index(i.unwrap_or_default()).field("candidates")
        }
    }
}
