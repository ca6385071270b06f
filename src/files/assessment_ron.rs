//! `NAME.meting.ron` ⇄ assessment.
//!
//! The header stands first (format, program, municipality, period, questionnaire) and can
//! be read by itself with [`header`], also from a file that is broken further on or newer
//! than this program: it says which questionnaire the rest needs.
//!
//! # Nothing is dropped in silence
//!
//! - A file of a newer format, or with fields this program does not know, opens read-only
//!   and names them, when the rest can still be read; otherwise the version that made it
//!   is named.
//! - An answer that its question cannot have is an error with its place. When the file
//!   was filled in with another version of the questionnaire, that is no mistake of
//!   anybody: the answer is named and left out, and the file opens read-only.
//! - A number outside the range of its question leaves the question unanswered, and a
//!   notice says so.
//! - A checksum that does not match is a notice: somebody changed the file by hand.
//!
//! What is read-only is never written over, so what was left out stays in the file.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::civil::Date;
use ron::ser::PrettyConfig;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::problem::Located;
use super::ron_text::{self, Decimal, Parsed};
use super::tree::{self, Lines, Node, Position, Shape};
use crate::domain::assessment::{
    Agreed, Answer, Assessment, Entry, Evidence, ExtraValue, Misfit, Municipality, Period,
    QuestionnaireRef, Respondent, Role, Value, check_answer, fits_field,
};
use crate::domain::draft::{Place, Problem, Severity};
use crate::domain::id::{
    FieldId, IdProblem, ItemId, OptionId, QuestionId, QuestionnaireId, RespondentId, StatusId,
};
use crate::domain::level::Level;
use crate::domain::message::Message;
use crate::domain::questionnaire::{FieldKind, Kind, Question, Questionnaire, ValueRange};
use crate::domain::text::listed;

/// The format this program reads and writes.
pub const FORMAT: i64 = 1;

/// What the file says about the program that wrote it.
pub const PROGRAM: &str = concat!("meetlat ", env!("CARGO_PKG_VERSION"));

/// What stands at the start of an assessment, unchecked. Empty where it is not there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Header {
    /// The format number.
    pub format: Option<i64>,
    /// Which program wrote it, such as `meetlat 0.1.0`.
    pub program: String,
    /// Name of the municipality.
    pub municipality: String,
    /// First and last day, as written.
    pub period: (String, String),
    /// Id of the questionnaire.
    pub questionnaire: String,
    /// Version of the questionnaire.
    pub version: String,
    /// Where the questionnaire is when it is not built in, seen from the document.
    pub file: String,
}

/// An assessment as it came out of its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// The document.
    pub assessment: Assessment,
    /// What the user should know, in the order of the file.
    pub notices: Vec<Located>,
    /// Whether it may be written back.
    pub access: Access,
}

/// Whether a document may be written over its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Access {
    /// Yes.
    Editable,
    /// No: the file holds something that would be lost, as this says.
    ReadOnly(Message),
}

/// Reads only what stands before the respondents.
pub fn header(bytes: &[u8]) -> Result<Header, Located> {
    let text = ron_text::text_of(bytes)?;
    Ok(header_of(text))
}

/// What keeps a file from saying what its questionnaire is: it is of a newer format, or
/// its text is no RON.
pub fn header_problem(bytes: &[u8]) -> Option<Located> {
    let text = match ron_text::text_of(bytes) {
        Ok(text) => text,
        Err(problem) => return Some(problem),
    };
    let header = header_of(text);
    if header.format.is_some_and(|format| FORMAT < format) {
        return Some(too_new(text, &header));
    }
    let error = tree::parse(text).err()?;
    let position = Some(Lines::new(text).position(error.at));
    Some(Located { position, severity: Severity::Error, message: error.message })
}

/// Where a document says something of its header: the `inner` value of the field `name`, else
/// that field, else the beginning. `None` where there is no text.
pub fn header_position(bytes: &[u8], name: &str, inner: &str) -> Option<Position> {
    let text = ron_text::text_of(bytes).ok()?;
    let fields = tree::leading_fields(text, "respondents");
    let value = fields.iter().find(|field| field.name == name).map(|field| &field.value);
    let at = value.map_or(0, |value| value.get(inner).unwrap_or(value).at.start);
    Some(Lines::new(text).position(at))
}

fn header_of(text: &str) -> Header {
    let fields = tree::leading_fields(text, "respondents");
    let get = |name: &str| fields.iter().find(|field| field.name == name).map(|f| &f.value);
    let text =
        |node: Option<&Node<'_>>| node.and_then(Node::text).map(str::to_owned).unwrap_or_default();
    let inner = |name: &str, field: &str| text(get(name).and_then(|node| node.get(field)));
    Header {
        format: get("format").and_then(|node| match node.shape {
            Shape::Number(number) => number.parse().ok(),
            _ => None,
        }),
        program: text(get("program")),
        municipality: inner("municipality", "name"),
        period: (inner("period", "from"), inner("period", "to")),
        questionnaire: inner("questionnaire", "id"),
        version: inner("questionnaire", "version"),
        file: inner("questionnaire", "file"),
    }
}

/// Reads an assessment that is filled in with `questionnaire`. The errors are everything
/// that is wrong with it, in the order of the file.
pub fn read(bytes: &[u8], questionnaire: &Questionnaire) -> Result<Opened, Vec<Located>> {
    let text = ron_text::text_of(bytes).map_err(|problem| vec![problem])?;
    let header = header_of(text);
    let is_newer = header.format.is_some_and(|format| FORMAT < format);
    // A syntax error of a newer format may be its new notation.
    let parsed = ron_text::parse::<File>(text).map_err(|mut problems| {
        if is_newer {
            return vec![too_new(text, &header)];
        }
        // Nobody writes assessments by hand: what does not parse was cut off or damaged.
        problems.insert(0, Located::whole(Message::new("error-assessment-damaged")));
        problems
    })?;
    if is_newer && !parsed.findings.problems.is_empty() {
        return Err(vec![too_new(text, &header)]);
    }

    let mut reader = Reader {
        questionnaire,
        is_same_version: parsed
            .value
            .questionnaire
            .as_ref()
            .is_some_and(|found| found.version == questionnaire.version()),
        is_other: false,
        problems: Vec::new(),
        left_out: Vec::new(),
    };
    let assessment = reader.assessment(&parsed.value);
    let mut problems = reader.problems;
    problems.extend(parsed.format_problem(parsed.value.format, FORMAT));
    if let Some(message) = checksum_notice(text, parsed.value.checksum.as_deref()) {
        let place = Place::root().field("checksum");
        problems.push(Problem { place, severity: Severity::Warning, message });
    }
    let access = access(&header, is_newer, &parsed, &reader.left_out);
    let notices = parsed.explain(problems, &[], Severity::Warning);
    match assessment {
        Some(assessment) if notices.iter().all(|notice| !notice.is_error()) => {
            Ok(Opened { assessment, notices, access })
        }
        _ if is_newer => Err(vec![too_new(text, &header)]),
        _ => Err(notices),
    }
}

fn access(
    header: &Header,
    is_newer: bool,
    parsed: &Parsed<'_, File>,
    left_out: &[String],
) -> Access {
    let unknown = parsed.findings.unknown.values().map(|(name, _)| name.as_str());
    let mut unknown: Vec<&str> = unknown.collect();
    unknown.sort_unstable();
    unknown.dedup();
    let names = unknown.join(", ");
    if is_newer {
        let message =
            Message::new("error-read-only-newer").with("program", header.program.as_str());
        let message = message.with("found", header.format.unwrap_or_default());
        let fields = match names.as_str() {
            "" => Message::new("error-read-only-no-fields"),
            names => Message::new("error-read-only-fields").with("names", names),
        };
        Access::ReadOnly(message.with("known", FORMAT).with("fields", fields))
    } else if !names.is_empty() {
        Access::ReadOnly(Message::new("error-read-only-unknown").with("names", names))
    } else if !left_out.is_empty() {
        let names = left_out.join(", ");
        Access::ReadOnly(Message::new("error-read-only-left-out").with("names", names))
    } else {
        Access::Editable
    }
}

fn too_new(text: &str, header: &Header) -> Located {
    let format = tree::leading_fields(text, "respondents");
    let format = format.iter().find(|field| field.name == "format");
    let program = match header.program.as_str() {
        "" => Message::new("error-newer-some-program"),
        program => Message::new("error-newer-program").with("program", program),
    };
    Located {
        position: format.map(|field| Lines::new(text).position(field.value.at.start)),
        severity: Severity::Error,
        message: Message::new("error-newer-assessment")
            .with("found", header.format.unwrap_or_default())
            .with("known", FORMAT)
            .with("version", env!("CARGO_PKG_VERSION"))
            .with("program", program),
    }
}

// -- the mirrors: the format itself ----------------------------------------------------

fn is_empty<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename = "Assessment", deny_unknown_fields)]
struct File {
    format: Option<i64>,
    #[serde(default)]
    program: String,
    municipality: Option<Place1>,
    period: Option<Days>,
    questionnaire: Option<Instrument>,
    created: Option<String>,
    modified: Option<String>,
    #[serde(default)]
    respondents: Vec<Person>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    agreed: Vec<Settled>,
    #[serde(skip_serializing_if = "Option::is_none")]
    checksum: Option<String>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(rename = "Municipality", deny_unknown_fields, default)]
struct Place1 {
    name: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    cbs_code: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    province: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    inhabitants: Option<i64>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(rename = "Period", deny_unknown_fields, default)]
struct Days {
    from: String,
    to: String,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(rename = "Questionnaire", deny_unknown_fields, default)]
struct Instrument {
    id: String,
    version: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    file: String,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(rename = "Respondent", deny_unknown_fields, default)]
struct Person {
    id: String,
    role: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    name: String,
    answers: Vec<Given>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(rename = "Entry", deny_unknown_fields, default)]
struct Given {
    question: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    answer: Option<Said>,
    #[serde(skip_serializing_if = "String::is_empty")]
    note: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    evidence: Vec<Proof>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    extra: Vec<(String, Extra)>,
    #[serde(skip_serializing_if = "is_empty")]
    later: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    replaced: Vec<String>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(rename = "Agreed", deny_unknown_fields, default)]
struct Settled {
    question: String,
    answer: Option<Said>,
    #[serde(skip_serializing_if = "String::is_empty")]
    reason: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    replaced: Vec<String>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename = "Answer")]
enum Said {
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
enum Proof {
    Link(String),
    File(String),
    Measurement(String),
}

#[derive(Debug, Serialize, Deserialize)]
enum Extra {
    Number(Decimal),
    Text(String),
}

// -- from the mirrors to the document --------------------------------------------------

struct Reader<'a> {
    questionnaire: &'a Questionnaire,
    is_same_version: bool,
    /// Whether it belongs to another questionnaire: then nothing is said about questions.
    is_other: bool,
    problems: Vec<Problem>,
    /// Names of questions of which something could not be taken over.
    left_out: Vec<String>,
}

impl<'a> Reader<'a> {
    fn report(&mut self, place: &Place, severity: Severity, message: Message) {
        self.problems.push(Problem { place: place.clone(), severity, message });
    }

    fn error(&mut self, place: &Place, message: Message) {
        self.report(place, Severity::Error, message);
    }

    fn missing(&mut self, place: &Place, field: &'static str) {
        self.error(&place.field(field), Message::new("problem-missing").with("field", field));
    }

    fn id<T>(
        &mut self,
        text: &str,
        place: &Place,
        parse: impl Fn(&str) -> Result<T, IdProblem>,
    ) -> Option<T> {
        match parse(text) {
            Ok(id) => Some(id),
            Err(problem) => {
                let message = Message::new("problem-id").with("found", tree::shorten(text));
                self.error(place, message.with("reason", problem.message()));
                None
            }
        }
    }

    /// What a question of another version cannot hold is left out; in the same version
    /// it is a mistake.
    fn misfit(&mut self, question: &str, place: &Place, message: Message) {
        if self.is_same_version {
            self.error(place, message);
        } else {
            self.report(place, Severity::Warning, message);
            self.leave_out(question);
        }
    }

    fn leave_out(&mut self, question: &str) {
        if !self.left_out.iter().any(|known| known == question) {
            self.left_out.push(question.to_owned());
        }
    }

    fn assessment(&mut self, file: &File) -> Option<Assessment> {
        let root = Place::root();
        let municipality = self.municipality(file.municipality.as_ref(), &root);
        let period = self.period(file.period.as_ref(), &root);
        let questionnaire = self.instrument(file.questionnaire.as_ref(), &root);
        let created = self.needed_time(file.created.as_deref(), &root, "created");
        let modified = self.needed_time(file.modified.as_deref(), &root, "modified");
        if self.is_other {
            return None;
        }
        let mut respondents = BTreeMap::new();
        for (i, person) in file.respondents.iter().enumerate() {
            let place = root.field("respondents").index(i);
            let id = self.id(&person.id, &place.field("id"), RespondentId::parse);
            let respondent = self.respondent(person, &place);
            let (Some(id), Some(respondent)) = (id, respondent) else { continue };
            if respondents.insert(id, respondent).is_some() {
                let message = Message::new("problem-same-respondent");
                self.error(&place.field("id"), message.with("found", person.id.as_str()));
            }
        }
        let mut agreed = BTreeMap::new();
        for (i, settled) in file.agreed.iter().enumerate() {
            let place = root.field("agreed").index(i);
            let Some((id, answer)) = self.agreed(settled, &place) else { continue };
            if agreed.insert(id, answer).is_some() {
                let message = Message::new("problem-agreed-twice");
                let message = message.with("found", settled.question.as_str());
                self.error(&place.field("question"), message);
            }
        }
        Some(Assessment {
            municipality: municipality?,
            period: period?,
            questionnaire: questionnaire?,
            respondents,
            agreed,
            created: created?,
            modified: modified?,
        })
    }

    fn municipality(&mut self, found: Option<&Place1>, root: &Place) -> Option<Municipality> {
        let Some(found) = found else {
            self.missing(root, "municipality");
            return None;
        };
        let place = root.field("municipality");
        if found.name.trim().is_empty() {
            // A new document is saved before it has a name, and must open again.
            let message = Message::new("problem-municipality-unnamed");
            self.report(&place.field("name"), Severity::Warning, message);
        }
        let inhabitants = match found.inhabitants.map(u32::try_from) {
            None => None,
            Some(Ok(n)) => Some(n),
            Some(Err(_)) => {
                let message = Message::new("problem-inhabitants");
                let message = message.with("found", found.inhabitants.unwrap_or_default());
                self.error(&place.field("inhabitants"), message);
                None
            }
        };
        Some(Municipality {
            name: found.name.clone(),
            cbs_code: found.cbs_code.clone(),
            province: found.province.clone(),
            inhabitants,
        })
    }

    fn period(&mut self, found: Option<&Days>, root: &Place) -> Option<Period> {
        let Some(found) = found else {
            self.missing(root, "period");
            return None;
        };
        let place = root.field("period");
        let mut day = |text: &str, field| {
            let day = text.parse::<Date>().ok();
            if day.is_none() {
                let message = Message::new("problem-date").with("found", tree::shorten(text));
                self.error(&place.field(field), message);
            }
            day
        };
        let (from, to) = (day(&found.from, "from"), day(&found.to, "to"));
        let period = Period { from: from?, to: to? };
        if period.to < period.from {
            self.error(&place.field("to"), Message::new("problem-period-order"));
        }
        Some(period)
    }

    fn instrument(&mut self, found: Option<&Instrument>, root: &Place) -> Option<QuestionnaireRef> {
        let Some(found) = found else {
            self.missing(root, "questionnaire");
            return None;
        };
        let place = root.field("questionnaire");
        let id = self.id(&found.id, &place.field("id"), QuestionnaireId::parse)?;
        if id != *self.questionnaire.id() {
            let message = Message::new("problem-other-questionnaire").with("found", id.as_str());
            let message = message.with("expected", self.questionnaire.id().as_str());
            self.error(&place.field("id"), message);
            self.is_other = true;
        } else if !self.is_same_version {
            let message = Message::new("problem-other-version");
            let message = message.with("found", tree::shorten(&found.version));
            let message = message.with("expected", self.questionnaire.version());
            self.report(&place.field("version"), Severity::Warning, message);
        }
        Some(QuestionnaireRef { id, version: found.version.clone(), file: found.file.clone() })
    }

    fn time(&mut self, text: &str, place: &Place) -> Option<Timestamp> {
        let time = text.parse().ok();
        if time.is_none() {
            let message = Message::new("problem-time").with("found", tree::shorten(text));
            self.error(place, message);
        }
        time
    }

    fn needed_time(
        &mut self,
        text: Option<&str>,
        root: &Place,
        field: &'static str,
    ) -> Option<Timestamp> {
        match text {
            Some(text) => self.time(text, &root.field(field)),
            None => {
                self.missing(root, field);
                None
            }
        }
    }

    fn respondent(&mut self, person: &Person, place: &Place) -> Option<Respondent> {
        let role = Role::parse(&person.role);
        if role.is_none() {
            let known = Role::ALL.map(Role::as_str).join(", ");
            let message = Message::new("problem-role").with("found", tree::shorten(&person.role));
            self.error(&place.field("role"), message.with("known", known));
        }
        let mut answers = BTreeMap::new();
        let mut seen = BTreeSet::new();
        for (i, given) in person.answers.iter().enumerate() {
            let place = place.field("answers").index(i);
            if !seen.insert(given.question.as_str()) {
                let message = Message::new("problem-answered-twice");
                let message = message.with("found", tree::shorten(&given.question));
                self.error(&place.field("question"), message);
                continue;
            }
            let Some(question) = self.question(&given.question, &place) else { continue };
            let entry = self.entry(given, question, &place);
            answers.insert(question.id.clone(), entry);
        }
        Some(Respondent { role: role?, name: person.name.clone(), answers: answers.into() })
    }

    fn entry(&mut self, given: &Given, question: &Question, place: &Place) -> Entry {
        let answer = given.answer.as_ref();
        let answer = answer.and_then(|said| self.answer(said, question, &place.field("answer")));
        let evidence = given.evidence.iter().map(|proof| match proof {
            Proof::Link(text) => Evidence::Link(text.clone()),
            Proof::File(text) => Evidence::File(text.clone()),
            Proof::Measurement(text) => Evidence::Measurement(text.clone()),
        });
        let mut extra = BTreeMap::new();
        for (i, (id, value)) in given.extra.iter().enumerate() {
            let place = place.field("extra").index(i);
            let Some((id, value)) = self.extra(id, value, question, &place) else { continue };
            if extra.insert(id.clone(), value).is_some() {
                let message = Message::new("problem-extra-twice").with("found", id.as_str());
                self.error(&place, message);
            }
        }
        Entry {
            answer,
            note: given.note.clone(),
            evidence: evidence.collect(),
            extra,
            later: given.later,
            at: given.at.as_deref().and_then(|text| self.time(text, &place.field("at"))),
            replaced: given.replaced.clone(),
        }
    }

    fn agreed(&mut self, settled: &Settled, place: &Place) -> Option<(QuestionId, Agreed)> {
        let question = self.question(&settled.question, place)?;
        let Some(said) = &settled.answer else {
            self.missing(place, "answer");
            return None;
        };
        let at = settled.at.as_deref().and_then(|text| self.time(text, &place.field("at")));
        let answer = self.answer(said, question, &place.field("answer"))?;
        let (reason, replaced) = (settled.reason.clone(), settled.replaced.clone());
        Some((question.id.clone(), Agreed { answer, reason, at, replaced }))
    }

    fn question(&mut self, name: &str, place: &Place) -> Option<&'a Question> {
        let place = place.field("question");
        let questionnaire = self.questionnaire;
        let id = self.id(name, &place, QuestionId::parse)?;
        let question = questionnaire.question(&id);
        if question.is_none() {
            let message = Message::new(match self.is_same_version {
                true => "problem-answer-question",
                false => "problem-answer-question-version",
            });
            let message = message.with("found", name);
            let message = message.with("questionnaire", questionnaire.id().as_str());
            self.misfit(name, &place, message.with("version", questionnaire.version()));
        }
        question
    }

    fn extra(
        &mut self,
        id: &str,
        value: &Extra,
        question: &Question,
        place: &Place,
    ) -> Option<(FieldId, ExtraValue)> {
        let value = match value {
            Extra::Number(Decimal(Ok(number))) => ExtraValue::Number(*number),
            Extra::Number(Decimal(Err(text))) => {
                let message = Message::new("problem-number").with("found", text.as_str());
                self.error(&place.index(1), message);
                return None;
            }
            Extra::Text(text) => ExtraValue::Text(text.clone()),
        };
        let field = question.extra_fields.iter().find(|field| field.id.as_str() == id);
        let Some(field) = field else {
            self.misfit(question.id.as_str(), &place.index(0), unknown_field(id, question));
            return None;
        };
        if !fits_field(field.kind, &value) {
            let (number, text) = ("problem-form-number", "problem-form-text");
            let (expected, found) = match field.kind {
                FieldKind::Number => (number, text),
                FieldKind::Text => (text, number),
            };
            let message = Message::new("problem-answer-field-kind").with("field", id);
            let message = message.with("expected", Message::new(expected));
            let message = message.with("found", Message::new(found));
            self.misfit(question.id.as_str(), &place.index(1), message);
            return None;
        }
        Some((field.id.clone(), value))
    }

    fn answer(&mut self, said: &Said, question: &Question, place: &Place) -> Option<Answer> {
        let answer = self.said(said, place)?;
        let top = self.questionnaire.top();
        let Err(misfit) = check_answer(question, &answer, top) else { return Some(answer) };
        let message = misfit_message(&misfit, &answer, question);
        if let Misfit::Range(_) = misfit {
            // The document keeps it, says so, and counts it as unanswered.
            self.report(place, Severity::Warning, message);
            return Some(answer);
        }
        self.misfit(question.id.as_str(), place, message);
        None
    }

    /// An answer by its form alone.
    fn said(&mut self, said: &Said, place: &Place) -> Option<Answer> {
        let value = match said {
            Said::Unknown => return Some(Answer::Unknown),
            Said::NotApplicable(reason) => {
                return Some(Answer::NotApplicable { reason: reason.clone() });
            }
            Said::Level(level) => match u8::try_from(*level) {
                Ok(level) => Value::Level(Level(level)),
                Err(_) => {
                    let message = Message::new("problem-answer-level").with("found", *level);
                    let max = i64::from(self.questionnaire.top().0);
                    self.error(place, message.with("max", max));
                    return None;
                }
            },
            Said::YesNo(yes) => Value::YesNo(*yes),
            Said::Number(Decimal(Ok(number))) => Value::Number(*number),
            Said::Number(Decimal(Err(text))) => {
                let message = Message::new("problem-number").with("found", text.as_str());
                self.error(place, message);
                return None;
            }
            Said::Choices(ticked) => {
                let mut choices = BTreeSet::new();
                for (i, option) in ticked.iter().enumerate() {
                    let id = self.id(option, &place.index(i), OptionId::parse)?;
                    if !choices.insert(id) {
                        let message = Message::new("problem-option-twice");
                        self.error(&place.index(i), message.with("found", option.as_str()));
                    }
                }
                Value::Choices(choices)
            }
            Said::Statuses(given) => {
                let mut statuses = BTreeMap::new();
                for (i, (item, status)) in given.iter().enumerate() {
                    let place = place.index(i);
                    let item_id = self.id(item, &place.index(0), ItemId::parse)?;
                    let status = self.id(status, &place.index(1), StatusId::parse)?;
                    if statuses.insert(item_id, status).is_some() {
                        let message = Message::new("problem-item-twice");
                        self.error(&place.index(0), message.with("found", item.as_str()));
                    }
                }
                Value::Statuses(statuses)
            }
        };
        Some(Answer::Value(value))
    }
}

/// Why `answer` does not fit, for people.
pub fn misfit_message(misfit: &Misfit, answer: &Answer, question: &Question) -> Message {
    let about = |id| Message::new(id).with("question", question.id.as_str());
    match misfit {
        Misfit::Form => about("problem-answer-form")
            .with("expected", expected_form(question))
            .with("found", form_of(answer)),
        Misfit::Level(found, top) => Message::new("problem-answer-level")
            .with("found", i64::from(found.0))
            .with("max", i64::from(top.0)),
        Misfit::Range(found) => {
            let range = match &question.kind {
                Kind::Number(kind) => kind.range(),
                _ => ValueRange::default(),
            };
            let message = about("problem-answer-range").with("found", found.to_string());
            message.with("range", range.messages())
        }
        Misfit::Option(found) => {
            let known: Vec<&str> = match &question.kind {
                Kind::Choices(choices) => choices.iter().map(|choice| choice.id.as_str()).collect(),
                _ => Vec::new(),
            };
            let message = about("problem-answer-option").with("found", found.as_str());
            message.with("known", listed(&known))
        }
        Misfit::Item(found) => {
            let known: Vec<&str> = match &question.kind {
                Kind::Statuses(kind) => kind.items.iter().map(|item| item.id.as_str()).collect(),
                _ => Vec::new(),
            };
            let message = about("problem-answer-item").with("found", found.as_str());
            message.with("known", listed(&known))
        }
        Misfit::Status(found) => {
            let known: Vec<&str> = match &question.kind {
                Kind::Statuses(kind) => kind.statuses.iter().map(|s| s.id.as_str()).collect(),
                _ => Vec::new(),
            };
            let message = about("problem-answer-status").with("found", found.as_str());
            message.with("known", listed(&known))
        }
        Misfit::NotApplicable => about("problem-answer-not-applicable"),
        Misfit::Field => about("problem-answer-profile"),
    }
}

/// What can be answered to a question, for in a sentence.
fn expected_form(question: &Question) -> Message {
    Message::new(match &question.kind {
        // What the document itself holds has a message of its own.
        Kind::Levels(_) | Kind::Field(_) => "problem-form-level",
        Kind::Choices(_) => "problem-form-choices",
        Kind::Number(_) => "problem-form-number",
        Kind::Statuses(_) => "problem-form-statuses",
        Kind::YesNo { .. } => "problem-form-yes-no",
    })
}

/// What an answer looks like, for in a sentence.
fn form_of(answer: &Answer) -> Message {
    Message::new(match answer {
        Answer::Value(Value::Level(_)) => "problem-form-level",
        Answer::Value(Value::Choices(_)) => "problem-form-choices",
        Answer::Value(Value::Number(_)) => "problem-form-number",
        Answer::Value(Value::Statuses(_)) => "problem-form-statuses",
        Answer::Value(Value::YesNo(_)) => "problem-form-yes-no",
        // These fit every form.
        Answer::Unknown | Answer::NotApplicable { .. } => "problem-form-level",
    })
}

/// An extra field that `question` does not have.
pub fn unknown_field(name: &str, question: &Question) -> Message {
    let known: Vec<&str> = question.extra_fields.iter().map(|f| f.id.as_str()).collect();
    let about = |id| Message::new(id).with("found", tree::shorten(name));
    if known.is_empty() {
        return about("problem-answer-no-fields").with("question", question.id.as_str());
    }
    let message = about("problem-answer-field").with("question", question.id.as_str());
    message.with("known", listed(&known))
}

// -- writing ---------------------------------------------------------------------------

/// The text of an assessment: the same document always gives the same bytes, one answer
/// to a line.
pub fn write(assessment: &Assessment) -> String {
    let mut text = body(assessment);
    let line = format!("{INDENT}checksum: \"{}\",\n", checksum(&text));
    let end = text.rfind(')').expect("a struct ends with a bracket");
    text.insert_str(end, &line);
    text
}

const INDENT: &str = "    ";

fn body(assessment: &Assessment) -> String {
    let file = File::from(assessment);
    // Deep enough for one line per respondent's field, and one per answer.
    let pretty = PrettyConfig::new().new_line("\n").indentor(INDENT).depth_limit(4);
    let options = ron_text::options();
    let mut text = options
        .to_string_pretty(&file, pretty)
        .expect("a document has no value that cannot be written");
    text.push('\n');
    text
}

/// SHA-256 of a text, with any line breaks read as `\n`.
fn checksum(text: &str) -> String {
    let hash = Sha256::digest(text.replace("\r\n", "\n").as_bytes());
    let hex: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("sha256:{hex}")
}

/// What to say when the checksum in a file is not that of the rest of it.
fn checksum_notice(text: &str, found: Option<&str>) -> Option<Message> {
    let found = found?;
    let is_it = |line: &&str| line.trim_start().starts_with("checksum:");
    let (before, line) = {
        let line = text.split_inclusive('\n').rev().find(is_it)?;
        let start = line.as_ptr() as usize - text.as_ptr() as usize;
        (&text[..start], line)
    };
    let rest = format!("{before}{}", &text[before.len() + line.len()..]);
    (checksum(&rest) != found).then(|| Message::new("problem-checksum"))
}

/// A short name for an answer that was replaced: the first 16 hexadecimal digits of the
/// SHA-256 of its text in the file.
pub fn hash_of(answer: &Answer) -> String {
    let text = ron_text::options()
        .to_string(&Said::from(answer))
        .expect("an answer has no value that cannot be written");
    let hash = Sha256::digest(text.as_bytes());
    hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
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
