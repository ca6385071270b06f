//! Two versions of one document become one.
//!
//! Each value is merged by itself, by what both sides remember of it (see
//! [`past`](super::past)): a value that the other side has replaced makes way, and values that
//! neither side has replaced stay as candidates until somebody chooses. A common ancestor
//! only adds to what a side remembers: where a side differs from it, the side has replaced it.
//!
//! # Invariants
//!
//! - Which document comes first makes no difference, nor does merging the same one again.
//! - An answer of either side stands in the result, or is a candidate, or its hash is among
//!   those that were replaced.
//! - Every conflict has its candidates in the document, and all candidates there are listed.

mod choose;
mod conflicts;
mod entries;
mod origins;
mod people;
mod step;

pub use self::choose::{Pick, choose};
pub use self::conflicts::{Conflict, called, conflicts};
use self::entries::{
    agreed_since, entries_since, joined_agreed, joined_answers, joined_entries, joined_maps,
};
pub use self::origins::{Origins, origins};
pub use self::people::present_id;
pub use self::step::with_step;
use super::answers::Answers;
use super::assessment::{Assessment, AssessmentPast, LeftOut, Municipality, Period, Respondent};
use super::id::QuestionnaireId;
use super::message::{Arg, Message};
use super::past::{joined, since};

/// Why two documents cannot be merged: what is not the same, at least one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal(pub Vec<Difference>);

/// What two documents must have in common, as each of them has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// Name of the municipality.
    Municipality(String, String),
    /// CBS code of the municipality.
    CbsCode(String, String),
    /// The days the answers are about.
    Period(Period, Period),
    /// The questionnaire.
    Questionnaire(QuestionnaireId, QuestionnaireId),
    /// The version of the questionnaire.
    Version(String, String),
}

impl Difference {
    /// Why the two do not belong together, for people.
    pub fn message(&self) -> Message {
        let (id, one, other): (_, Arg, Arg) = match self {
            Self::Municipality(a, b) => ("refused-municipality", (&**a).into(), (&**b).into()),
            Self::CbsCode(a, b) => ("refused-cbs-code", (&**a).into(), (&**b).into()),
            Self::Period(a, b) => ("refused-period", (*a).into(), (*b).into()),
            Self::Questionnaire(a, b) => {
                ("refused-questionnaire", a.as_str().into(), b.as_str().into())
            }
            Self::Version(a, b) => ("refused-version", (&**a).into(), (&**b).into()),
        };
        Message::new(id).with("one", one).with("other", other)
    }
}

/// Merges two documents, by their common ancestor where there is one. Beside the result come all
/// conflicts that are left in it, also those that were in a document before.
pub fn merge(
    one: &Assessment,
    other: &Assessment,
    base: Option<&Assessment>,
) -> Result<(Assessment, Vec<Conflict>), Refusal> {
    let others = [Some(other), base].into_iter().flatten();
    let differences: Vec<Difference> = others.flat_map(|other| differences(one, other)).collect();
    if !differences.is_empty() {
        return Err(Refusal(differences));
    }
    let merged = match base {
        None => both(one, other),
        Some(base) => {
            let (one, other) = (changed_since(base, one), changed_since(base, other));
            without_removed(both(&one, &other), base, [&one, &other])
        }
    };
    let conflicts = conflicts(&merged);
    Ok((merged, conflicts))
}

/// A municipality that is not named yet can be any.
fn differences(one: &Assessment, other: &Assessment) -> Vec<Difference> {
    let differ = |a: &str, b: &str| !a.is_empty() && !b.is_empty() && a != b;
    let (a, b) = (&one.municipality, &other.municipality);
    let mut found = Vec::new();
    if differ(&a.name, &b.name) {
        found.push(Difference::Municipality(a.name.clone(), b.name.clone()));
    } else if differ(&a.cbs_code, &b.cbs_code) {
        found.push(Difference::CbsCode(a.cbs_code.clone(), b.cbs_code.clone()));
    }
    if one.period != other.period {
        found.push(Difference::Period(one.period, other.period));
    }
    let (a, b) = (&one.questionnaire, &other.questionnaire);
    if a.id != b.id {
        found.push(Difference::Questionnaire(a.id.clone(), b.id.clone()));
    } else if a.version != b.version {
        found.push(Difference::Version(a.version.clone(), b.version.clone()));
    }
    found
}

fn both(one: &Assessment, other: &Assessment) -> Assessment {
    let renamed = people::renamed(one, other);
    let (one, other) = people::matched(one, other, &renamed);
    let (province, province_past) = joined(
        (&one.municipality.province, &one.past.province),
        (&other.municipality.province, &other.past.province),
    );
    let (inhabitants, inhabitants_past) = joined(
        (&one.municipality.inhabitants, &one.past.inhabitants),
        (&other.municipality.inhabitants, &other.past.inhabitants),
    );
    let (a, b) = (&one.municipality, &other.municipality);
    let mut questionnaire = one.questionnaire.clone();
    questionnaire.file = questionnaire.file.max(other.questionnaire.file.clone());
    Assessment {
        municipality: Municipality {
            // The same, or one is empty.
            name: a.name.clone().max(b.name.clone()),
            cbs_code: a.cbs_code.clone().max(b.cbs_code.clone()),
            province,
            inhabitants,
        },
        period: one.period,
        questionnaire,
        respondents: joined_maps(&one.respondents, &other.respondents, joined_people),
        agreed: joined_maps(&one.agreed, &other.agreed, joined_agreed),
        left_out: LeftOut {
            answers: joined_maps(&one.left_out.answers, &other.left_out.answers, joined_entries),
            agreed: joined_maps(&one.left_out.agreed, &other.left_out.agreed, joined_agreed),
        },
        past: AssessmentPast { province: province_past, inhabitants: inhabitants_past, renamed },
        created: one.created.min(other.created),
        modified: one.modified.max(other.modified),
    }
}

fn joined_people(one: &Respondent, other: &Respondent) -> Respondent {
    let (called, past) = joined((&one.called(), &one.past), (&other.called(), &other.past));
    let answers = joined_answers(&one.answers, &other.answers);
    Respondent { past, ..Respondent::new(called.role, called.name, answers) }
}

/// `side` with what it replaced since it was `base`: what a merge needs to know of a document that
/// went back to an older state.
pub fn changed_since(base: &Assessment, side: &Assessment) -> Assessment {
    let base = people::known_as(base, side);
    let mut side = side.clone();
    (side.municipality.province, side.past.province) = since(
        (&base.municipality.province, &base.past.province),
        (&side.municipality.province, &side.past.province),
    );
    (side.municipality.inhabitants, side.past.inhabitants) = since(
        (&base.municipality.inhabitants, &base.past.inhabitants),
        (&side.municipality.inhabitants, &side.past.inhabitants),
    );
    for (id, before) in &base.respondents {
        let mut now = match side.respondents.get(id) {
            Some(now) => {
                let (_, past) = since((&before.called(), &before.past), (&now.called(), &now.past));
                Respondent { past, ..now.clone() }
            }
            // Somebody with answers was taken away: the answers were.
            None if !before.answers.is_empty() => {
                Respondent::new(before.role, before.name.clone(), Answers::default())
            }
            None => continue,
        };
        now.answers = entries_since(&before.answers, &now.answers);
        side.respondents.insert(id.clone(), now);
    }
    for (question, before) in &base.agreed {
        let now = side.agreed.entry(question.clone()).or_default();
        *now = agreed_since(before, now);
    }
    side
}

/// Takes out who was in the ancestor and was taken away on one side, where nobody gave that one
/// answers meanwhile.
pub fn without_removed(
    mut merged: Assessment,
    base: &Assessment,
    sides: [&Assessment; 2],
) -> Assessment {
    for side in sides {
        for id in people::known_as(base, side).respondents.keys() {
            let has_left = !side.respondents.contains_key(id);
            if has_left && merged.respondents.get(id).is_some_and(Respondent::is_blank) {
                merged.respondents.remove(id);
            }
        }
    }
    merged
}
