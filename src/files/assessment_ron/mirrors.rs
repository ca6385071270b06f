//! The format itself: one type per piece of the file, in the order in which it is written.

use serde::{Deserialize, Serialize};

use super::{FORMAT, PROGRAM};
use crate::domain::assessment::{
    Agreed, Answer, Assessment, Entry, Evidence, ExtraValue, Municipality, QuestionnaireRef,
    Respondent, Value,
};
use crate::domain::id::{FieldId, QuestionId, RespondentId};
use crate::files::ron_text::Decimal;

fn is_empty<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename = "Assessment", deny_unknown_fields)]
pub(super) struct File {
    pub(super) format: Option<i64>,
    #[serde(default)]
    pub(super) program: String,
    pub(super) municipality: Option<Place1>,
    pub(super) period: Option<Days>,
    pub(super) questionnaire: Option<Instrument>,
    pub(super) created: Option<String>,
    pub(super) modified: Option<String>,
    #[serde(default)]
    pub(super) respondents: Vec<Person>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) agreed: Vec<Settled>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) checksum: Option<String>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(rename = "Municipality", deny_unknown_fields, default)]
pub(super) struct Place1 {
    pub(super) name: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) cbs_code: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) province: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) inhabitants: Option<i64>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(rename = "Period", deny_unknown_fields, default)]
pub(super) struct Days {
    pub(super) from: String,
    pub(super) to: String,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(rename = "Questionnaire", deny_unknown_fields, default)]
pub(super) struct Instrument {
    pub(super) id: String,
    pub(super) version: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) file: String,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(rename = "Respondent", deny_unknown_fields, default)]
pub(super) struct Person {
    pub(super) id: String,
    pub(super) role: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) name: String,
    pub(super) answers: Vec<Given>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(rename = "Entry", deny_unknown_fields, default)]
pub(super) struct Given {
    pub(super) question: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) answer: Option<Said>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) note: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) evidence: Vec<Proof>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) extra: Vec<(String, Extra)>,
    #[serde(skip_serializing_if = "is_empty")]
    pub(super) later: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) at: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) replaced: Vec<String>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(rename = "Agreed", deny_unknown_fields, default)]
pub(super) struct Settled {
    pub(super) question: String,
    pub(super) answer: Option<Said>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) reason: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) at: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) replaced: Vec<String>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename = "Answer")]
pub(super) enum Said {
    Level(i64),
    Choices(Vec<String>),
    Number(Decimal),
    Statuses(Vec<(String, String)>),
    YesNo(bool),
    Unknown,
    NotApplicable(String),
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename = "Evidence")]
pub(super) enum Proof {
    Link(String),
    File(String),
    Measurement(String),
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) enum Extra {
    Number(Decimal),
    Text(String),
}

impl From<&Assessment> for File {
    fn from(assessment: &Assessment) -> Self {
        let Municipality { name, cbs_code, province, inhabitants } = &assessment.municipality;
        let QuestionnaireRef { id, version, file } = &assessment.questionnaire;
        Self {
            format: Some(FORMAT),
            program: PROGRAM.to_owned(),
            municipality: Some(Place1 {
                name: name.clone(),
                cbs_code: cbs_code.clone(),
                province: province.clone(),
                inhabitants: inhabitants.map(i64::from),
            }),
            period: Some(Days {
                from: assessment.period.from.to_string(),
                to: assessment.period.to.to_string(),
            }),
            questionnaire: Some(Instrument {
                id: id.to_string(),
                version: version.clone(),
                file: file.clone(),
            }),
            created: Some(assessment.created.to_string()),
            modified: Some(assessment.modified.to_string()),
            respondents: assessment.respondents.iter().map(Person::from).collect(),
            agreed: assessment.agreed.iter().map(Settled::from).collect(),
            checksum: None,
        }
    }
}

impl From<(&RespondentId, &Respondent)> for Person {
    fn from((id, respondent): (&RespondentId, &Respondent)) -> Self {
        let Respondent { role, name, answers } = respondent;
        Self {
            id: id.to_string(),
            role: role.as_str().to_owned(),
            name: name.clone(),
            answers: answers.iter().map(Given::from).collect(),
        }
    }
}

impl From<(&QuestionId, &Entry)> for Given {
    fn from((question, entry): (&QuestionId, &Entry)) -> Self {
        let Entry { answer, note, evidence, extra, later, at, replaced } = entry;
        let proof = |evidence: &Evidence| match evidence {
            Evidence::Link(text) => Proof::Link(text.clone()),
            Evidence::File(text) => Proof::File(text.clone()),
            Evidence::Measurement(text) => Proof::Measurement(text.clone()),
        };
        let field = |(id, value): (&FieldId, &ExtraValue)| {
            let value = match value {
                ExtraValue::Number(number) => Extra::Number(Decimal(Ok(*number))),
                ExtraValue::Text(text) => Extra::Text(text.clone()),
            };
            (id.to_string(), value)
        };
        Self {
            question: question.to_string(),
            answer: answer.as_ref().map(Said::from),
            note: note.clone(),
            evidence: evidence.iter().map(proof).collect(),
            extra: extra.iter().map(field).collect(),
            later: *later,
            at: at.map(|at| at.to_string()),
            replaced: replaced.clone(),
        }
    }
}

impl From<(&QuestionId, &Agreed)> for Settled {
    fn from((question, agreed): (&QuestionId, &Agreed)) -> Self {
        let Agreed { answer, reason, at, replaced } = agreed;
        Self {
            question: question.to_string(),
            answer: Some(Said::from(answer)),
            reason: reason.clone(),
            at: at.map(|at| at.to_string()),
            replaced: replaced.clone(),
        }
    }
}

impl From<&Answer> for Said {
    fn from(answer: &Answer) -> Self {
        match answer {
            Answer::Unknown => Self::Unknown,
            Answer::NotApplicable { reason } => Self::NotApplicable(reason.clone()),
            Answer::Value(Value::Level(level)) => Self::Level(i64::from(level.0)),
            Answer::Value(Value::YesNo(yes)) => Self::YesNo(*yes),
            Answer::Value(Value::Number(number)) => Self::Number(Decimal(Ok(*number))),
            Answer::Value(Value::Choices(ticked)) => {
                Self::Choices(ticked.iter().map(ToString::to_string).collect())
            }
            Answer::Value(Value::Statuses(statuses)) => Self::Statuses(
                statuses.iter().map(|(item, id)| (item.to_string(), id.to_string())).collect(),
            ),
        }
    }
}
