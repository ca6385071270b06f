//! From the pieces of the file to the document, with everything that is wrong on the way.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::civil::Date;

use super::mirrors::{Days, Extra, File, Given, Instrument, Person, Place1, Proof, Said, Settled};
use super::misfit::{misfit_message, unknown_field};
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
use crate::domain::questionnaire::{FieldKind, Question, Questionnaire};
use crate::domain::text::shorten;
use crate::files::ron_text::Decimal;

pub(super) struct Reader<'a> {
    pub(super) questionnaire: &'a Questionnaire,
    pub(super) is_same_version: bool,
    /// Whether it belongs to another questionnaire: then nothing is said about questions.
    pub(super) is_other: bool,
    pub(super) problems: Vec<Problem>,
    /// Names of questions of which something could not be taken over.
    pub(super) left_out: Vec<String>,
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
                let message = Message::new("problem-id").with("found", shorten(text));
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

    pub(super) fn assessment(&mut self, file: &File) -> Option<Assessment> {
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
                let message = Message::new("problem-date").with("found", shorten(text));
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
            let message = message.with("found", shorten(&found.version));
            let message = message.with("expected", self.questionnaire.version());
            self.report(&place.field("version"), Severity::Warning, message);
        }
        Some(QuestionnaireRef { id, version: found.version.clone(), file: found.file.clone() })
    }

    fn time(&mut self, text: &str, place: &Place) -> Option<Timestamp> {
        let time = text.parse().ok();
        if time.is_none() {
            let message = Message::new("problem-time").with("found", shorten(text));
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
            let message = Message::new("problem-role").with("found", shorten(&person.role));
            self.error(&place.field("role"), message.with("known", known));
        }
        let mut answers = BTreeMap::new();
        let mut seen = BTreeSet::new();
        for (i, given) in person.answers.iter().enumerate() {
            let place = place.field("answers").index(i);
            if !seen.insert(given.question.as_str()) {
                let message = Message::new("problem-answered-twice");
                let message = message.with("found", shorten(&given.question));
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
