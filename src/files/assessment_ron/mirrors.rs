//! The format itself: one type per piece of the file, in the order in which it is written.

use serde::{Deserialize, Serialize};

use super::{FORMAT, PROGRAM};
use crate::domain::assessment::{
    Agreed, Answer, Assessment, AssessmentPast, Called, Decision, Entry, EntryPast, Evidence,
    ExtraValue, LeftOut, Municipality, QuestionnaireRef, Respondent, Value,
};
use crate::domain::id::{FieldId, QuestionId, RespondentId};
use crate::domain::past::{Past, Replaced};
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
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) left_out: Vec<Left>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) renamed: Vec<(String, String)>,
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
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) province_candidates: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) province_replaced: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) inhabitants_candidates: Vec<Option<i64>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) inhabitants_replaced: Vec<String>,
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
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) called_candidates: Vec<(String, String)>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) called_replaced: Vec<String>,
    pub(super) answers: Vec<Given>,
}

/// What has no place in the questionnaire any more: an entry of a respondent, or what the team
/// settled on.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(rename = "LeftOut", deny_unknown_fields, default)]
pub(super) struct Left {
    pub(super) version: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) respondent: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) entry: Option<Given>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) agreed: Option<Settled>,
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
    pub(super) candidates: Vec<Option<Said>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) replaced: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) note_candidates: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) note_replaced: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) evidence_replaced: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) extra_candidates: Vec<(String, Vec<Option<Extra>>)>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) extra_replaced: Vec<(String, Vec<String>)>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) later_replaced: Vec<String>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(rename = "Agreed", deny_unknown_fields, default)]
pub(super) struct Settled {
    pub(super) question: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) answer: Option<Said>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) reason: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) at: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) candidates: Vec<Option<Verdict>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) replaced: Vec<String>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename = "Decision", deny_unknown_fields)]
pub(super) struct Verdict {
    pub(super) answer: Said,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) reason: String,
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

fn hashes(replaced: &Replaced) -> Vec<String> {
    replaced.hashes().map(str::to_owned).collect()
}

impl From<&Assessment> for File {
    fn from(assessment: &Assessment) -> Self {
        let QuestionnaireRef { id, version, file } = &assessment.questionnaire;
        let renamed = assessment.past.renamed.iter();
        Self {
            format: Some(FORMAT),
            program: PROGRAM.to_owned(),
            municipality: Some(Place1::from((&assessment.municipality, &assessment.past))),
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
            left_out: all_left(&assessment.left_out),
            renamed: renamed.map(|(old, new)| (old.to_string(), new.to_string())).collect(),
            checksum: None,
        }
    }
}

impl From<(&Municipality, &AssessmentPast)> for Place1 {
    fn from((municipality, past): (&Municipality, &AssessmentPast)) -> Self {
        let Municipality { name, cbs_code, province, inhabitants } = municipality;
        let numbers = past.inhabitants.candidates.iter();
        Self {
            name: name.clone(),
            cbs_code: cbs_code.clone(),
            province: province.clone(),
            inhabitants: inhabitants.map(i64::from),
            province_candidates: past.province.candidates.clone(),
            province_replaced: hashes(&past.province.replaced),
            inhabitants_candidates: numbers.map(|number| number.map(i64::from)).collect(),
            inhabitants_replaced: hashes(&past.inhabitants.replaced),
        }
    }
}

fn all_left(left_out: &LeftOut) -> Vec<Left> {
    let answers = left_out.answers.iter().map(|((whose, question, version), entry)| Left {
        version: version.clone(),
        respondent: whose.to_string(),
        entry: Some(Given::from((question, entry))),
        agreed: None,
    });
    let agreed = left_out.agreed.iter().map(|((question, version), agreed)| Left {
        version: version.clone(),
        agreed: Some(Settled::from((question, agreed))),
        ..Left::default()
    });
    answers.chain(agreed).collect()
}

impl From<(&RespondentId, &Respondent)> for Person {
    fn from((id, respondent): (&RespondentId, &Respondent)) -> Self {
        let Respondent { role, name, answers, past } = respondent;
        let called = |called: &Called| (called.role.as_str().to_owned(), called.name.clone());
        Self {
            id: id.to_string(),
            role: role.as_str().to_owned(),
            name: name.clone(),
            called_candidates: past.candidates.iter().map(called).collect(),
            called_replaced: hashes(&past.replaced),
            answers: answers.iter().map(Given::from).collect(),
        }
    }
}

impl From<(&QuestionId, &Entry)> for Given {
    fn from((question, entry): (&QuestionId, &Entry)) -> Self {
        let Entry { answer, note, evidence, extra, later, at, past } = entry;
        let EntryPast { answer: answers, note: notes, evidence: gone, extra: fields, later: marks } =
            past;
        let candidates = |(id, past): (&FieldId, &Past<Option<ExtraValue>>)| {
            let values = past.candidates.iter().map(|value| value.as_ref().map(Extra::from));
            (!past.candidates.is_empty()).then(|| (id.to_string(), values.collect()))
        };
        let replaced = fields.iter().filter(|(_, past)| !past.replaced.is_empty());
        Self {
            question: question.to_string(),
            answer: answer.as_ref().map(Said::from),
            note: note.clone(),
            evidence: evidence.iter().map(Proof::from).collect(),
            extra: extra.iter().map(|(id, value)| (id.to_string(), value.into())).collect(),
            later: *later,
            at: at.map(|at| at.to_string()),
            candidates: answers.candidates.iter().map(|a| a.as_ref().map(Said::from)).collect(),
            replaced: hashes(&answers.replaced),
            note_candidates: notes.candidates.clone(),
            note_replaced: hashes(&notes.replaced),
            evidence_replaced: hashes(gone),
            extra_candidates: fields.iter().filter_map(candidates).collect(),
            extra_replaced: replaced
                .map(|(id, past)| (id.to_string(), hashes(&past.replaced)))
                .collect(),
            later_replaced: hashes(marks),
        }
    }
}

impl From<&Evidence> for Proof {
    fn from(evidence: &Evidence) -> Self {
        match evidence {
            Evidence::Link(text) => Self::Link(text.clone()),
            Evidence::File(text) => Self::File(text.clone()),
            Evidence::Measurement(text) => Self::Measurement(text.clone()),
        }
    }
}

impl From<&ExtraValue> for Extra {
    fn from(value: &ExtraValue) -> Self {
        match value {
            ExtraValue::Number(number) => Self::Number(Decimal(Ok(*number))),
            ExtraValue::Text(text) => Self::Text(text.clone()),
        }
    }
}

impl From<(&QuestionId, &Agreed)> for Settled {
    fn from((question, agreed): (&QuestionId, &Agreed)) -> Self {
        let Agreed { decision, at, past } = agreed;
        let reason = decision.as_ref().map(|decision| decision.reason.clone());
        Self {
            question: question.to_string(),
            answer: decision.as_ref().map(|decision| Said::from(&decision.answer)),
            reason: reason.unwrap_or_default(),
            at: at.map(|at| at.to_string()),
            candidates: past.candidates.iter().map(|d| d.as_ref().map(Verdict::from)).collect(),
            replaced: hashes(&past.replaced),
        }
    }
}

impl From<&Decision> for Verdict {
    fn from(decision: &Decision) -> Self {
        Self { answer: Said::from(&decision.answer), reason: decision.reason.clone() }
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
