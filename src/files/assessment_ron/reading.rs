//! From the pieces of the file to the document, with everything that is wrong on the way.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::civil::Date;

use super::mirrors::{Days, File, Instrument, Left, Person, Place1};
use crate::domain::assessment::{
    Assessment, AssessmentPast, Called, LeftOut, Municipality, Period, QuestionnaireRef,
    Respondent, Role,
};
use crate::domain::carry_over::leave_out;
use crate::domain::draft::{Place, Problem, Severity};
use crate::domain::id::{IdProblem, QuestionId, QuestionnaireId, RespondentId};
use crate::domain::message::Message;
use crate::domain::past::{Past, Replaced};
use crate::domain::questionnaire::{Question, Questionnaire};
use crate::domain::text::shorten;

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
    pub(super) fn report(&mut self, place: &Place, severity: Severity, message: Message) {
        self.problems.push(Problem { place: place.clone(), severity, message });
    }

    pub(super) fn error(&mut self, place: &Place, message: Message) {
        self.report(place, Severity::Error, message);
    }

    pub(super) fn missing(&mut self, place: &Place, field: &'static str) {
        self.error(&place.field(field), Message::new("problem-missing").with("field", field));
    }

    pub(super) fn id<T>(
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
    pub(super) fn misfit(&mut self, question: &str, place: &Place, message: Message) {
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
        let mut past = AssessmentPast::default();
        let municipality = self.municipality(file.municipality.as_ref(), &mut past, &root);
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
            let Some((id, question)) = self.place(&settled.question, &place) else { continue };
            let Some(answer) = self.agreed(settled, question, &place) else { continue };
            if agreed.insert(id, answer).is_some() {
                let message = Message::new("problem-agreed-twice");
                let message = message.with("found", settled.question.as_str());
                self.error(&place.field("question"), message);
            }
        }
        let left_out = self.all_left(&file.left_out, &root);
        for (i, (old, new)) in file.renamed.iter().enumerate() {
            let place = root.field("renamed").index(i);
            let old = self.id(old, &place.index(0), RespondentId::parse);
            let new = self.id(new, &place.index(1), RespondentId::parse);
            past.renamed.extend(old.zip(new));
        }
        let mut assessment = Assessment {
            municipality: municipality?,
            period: period?,
            questionnaire: questionnaire?,
            respondents,
            agreed,
            left_out,
            past,
            created: created?,
            modified: modified?,
        };
        if !self.is_same_version {
            leave_out(&mut assessment, self.questionnaire);
        }
        Some(assessment)
    }

    /// What was left out before has no question to fit.
    fn all_left(&mut self, left: &[Left], root: &Place) -> LeftOut {
        let mut left_out = LeftOut::default();
        for (i, Left { version, respondent, entry, agreed }) in left.iter().enumerate() {
            let place = root.field("left_out").index(i);
            let mut is_first = true;
            if let Some(given) = entry {
                let whose = self.id(respondent, &place.field("respondent"), RespondentId::parse);
                let place = place.field("entry");
                let question =
                    self.id(&given.question, &place.field("question"), QuestionId::parse);
                let entry = self.entry(given, None, &place);
                let (Some(whose), Some(question)) = (whose, question) else { continue };
                let key = (whose, question, version.clone());
                is_first = left_out.answers.insert(key, entry).is_none();
            }
            if let Some(settled) = agreed {
                let place = place.field("agreed");
                let question =
                    self.id(&settled.question, &place.field("question"), QuestionId::parse);
                let agreed = self.agreed(settled, None, &place);
                let (Some(question), Some(agreed)) = (question, agreed) else { continue };
                is_first &= left_out.agreed.insert((question, version.clone()), agreed).is_none();
            }
            if !is_first {
                self.error(&place, Message::new("problem-left-out-twice"));
            }
        }
        left_out
    }

    fn municipality(
        &mut self,
        found: Option<&Place1>,
        past: &mut AssessmentPast,
        root: &Place,
    ) -> Option<Municipality> {
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
        let inhabitants = self.inhabitants(found.inhabitants, &place.field("inhabitants"));
        let at = place.field("inhabitants_candidates");
        let numbers = found.inhabitants_candidates.iter().enumerate();
        let numbers = numbers.map(|(i, n)| self.inhabitants(*n, &at.index(i))).collect();
        let (inhabitants, inhabitants_past) =
            Past::with_value(inhabitants, numbers, replaced(&found.inhabitants_replaced));
        let (province, province_past) = Past::with_value(
            found.province.clone(),
            found.province_candidates.clone(),
            replaced(&found.province_replaced),
        );
        past.inhabitants = inhabitants_past;
        past.province = province_past;
        Some(Municipality {
            name: found.name.clone(),
            cbs_code: found.cbs_code.clone(),
            province,
            inhabitants,
        })
    }

    fn inhabitants(&mut self, found: Option<i64>, place: &Place) -> Option<u32> {
        let number = u32::try_from(found?);
        if number.is_err() {
            let message = Message::new("problem-inhabitants");
            self.error(place, message.with("found", found.unwrap_or_default()));
        }
        number.ok()
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

    pub(super) fn time(&mut self, text: &str, place: &Place) -> Option<Timestamp> {
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

    fn role(&mut self, name: &str, place: &Place) -> Option<Role> {
        let role = Role::parse(name);
        if role.is_none() {
            let known = Role::ALL.map(Role::as_str).join(", ");
            let message = Message::new("problem-role").with("found", shorten(name));
            self.error(place, message.with("known", known));
        }
        role
    }

    fn respondent(&mut self, person: &Person, place: &Place) -> Option<Respondent> {
        let role = self.role(&person.role, &place.field("role"));
        let mut candidates = Vec::new();
        for (i, (role, name)) in person.called_candidates.iter().enumerate() {
            let role = self.role(role, &place.field("called_candidates").index(i).index(0));
            candidates.extend(role.map(|role| Called { role, name: name.clone() }));
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
            let Some((id, question)) = self.place(&given.question, &place) else { continue };
            answers.insert(id, self.entry(given, question, &place));
        }
        let called = Called { role: role?, name: person.name.clone() };
        let (called, past) =
            Past::with_value(called, candidates, replaced(&person.called_replaced));
        Some(Respondent { past, ..Respondent::new(called.role, called.name, answers.into()) })
    }

    /// The question with this name; `None` within where this version does not have it.
    fn place(&mut self, name: &str, place: &Place) -> Option<(QuestionId, Option<&'a Question>)> {
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
            if self.is_same_version {
                return None;
            }
        }
        Some((id, question))
    }
}

pub(super) fn replaced(hashes: &[String]) -> Replaced {
    hashes.iter().cloned().collect()
}
