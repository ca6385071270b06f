//! Answers as JSON: what `meetlat-cli new --answers` reads, and how the other commands
//! write a value.
//!
//! `{"municipality": {"name", "cbs_code", "province", "inhabitants"},
//!   "period": {"from", "to"}, "answers": {ID: A}}`
//! where A is a whole number (a level), `"unknown"`, `{"not_applicable": "reason"}`,
//! `["option", …]`, `{"number": 24.0}`, `{"statuses": {"facebook": "active"}}`, `true` or
//! `false`, or `null` for unanswered. What stands beside an answer goes into
//! `{"answer": A, "fields": {"norm-hours": 8}, "note": "text"}`. A key twice is an error. The questions of the
//! profile take what the municipality and the period hold, in the same form.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::civil::Date;
use rust_decimal::Decimal;

use super::assessment_ron::{misfit_message, unknown_field};
use super::json::{self, Json};
use super::problem::Located;
use super::ron_text::{decimal, text_of, unknown_name};
use crate::domain::assessment::{
    Answer, Assessment, AssessmentPast, Entry, ExtraValue, LeftOut, Misfit, Municipality, Period,
    QuestionnaireRef, Respondent, Role, Value, check_answer,
};
use crate::domain::id::{FieldId, IdProblem, ItemId, OptionId, QuestionId, RespondentId, StatusId};
use crate::domain::level::Level;
use crate::domain::message::{Arg, Message};
use crate::domain::questionnaire::{FieldKind, Kind, ProfileField, Question, Questionnaire};
use crate::domain::text::shorten;

/// What a new assessment needs besides its answers.
#[derive(Debug, Clone)]
pub struct Author<'a> {
    /// On whose behalf the answers are given.
    pub role: Role,
    /// Name of the person; may be empty.
    pub name: &'a str,
    /// Where the questionnaire is, seen from the document; empty when it is built in.
    pub questionnaire_file: &'a str,
    /// Now.
    pub now: Timestamp,
}

/// Makes an assessment with one respondent from answers in JSON, or lists everything that
/// is wrong with them, each with its path in the JSON.
pub fn read(
    bytes: &[u8],
    questionnaire: &Questionnaire,
    author: &Author<'_>,
) -> Result<Assessment, Vec<Located>> {
    let text = text_of(bytes).map_err(|problem| vec![problem])?;
    let json = json::parse(text).map_err(|problem| vec![problem])?;
    let mut reader = Reader { questionnaire, problems: Vec::new(), profile: Profile::default() };
    let assessment = reader.assessment(&json, author);
    match assessment {
        Some(assessment) if reader.problems.is_empty() => Ok(assessment),
        _ => Err(reader.problems.into_iter().map(Located::whole).collect()),
    }
}

/// A value as JSON, in the form answers are read.
pub fn value_to_json(value: &Value) -> serde_json::Value {
    match value {
        Value::Level(level) => level.0.into(),
        Value::YesNo(yes) => (*yes).into(),
        Value::Number(number) => number_to_json(*number),
        Value::Choices(ticked) => ticked.iter().map(ToString::to_string).collect(),
        Value::Statuses(statuses) => {
            let pairs = statuses.iter().map(|(item, id)| (item.to_string(), id.to_string().into()));
            serde_json::Value::Object(pairs.collect())
        }
    }
}

/// A decimal as a JSON number: whole where it is whole.
pub fn number_to_json(number: Decimal) -> serde_json::Value {
    let text = number.normalize().to_string();
    match text.parse::<i64>() {
        Ok(whole) => whole.into(),
        Err(_) => text.parse::<f64>().map_or(serde_json::Value::Null, Into::into),
    }
}

/// What the answers to the questions of the profile say about the document.
#[derive(Default)]
struct Profile {
    inhabitants: Option<u32>,
    province: Option<String>,
    period: Option<Period>,
}

struct Reader<'a> {
    questionnaire: &'a Questionnaire,
    problems: Vec<Message>,
    profile: Profile,
}

impl Reader<'_> {
    fn report(&mut self, path: &str, problem: Message) {
        let place = match path {
            "" => Message::new("problem-json-top").into(),
            path => Arg::Text(path.to_owned()),
        };
        let message = Message::new("problem-json-at").with("path", place);
        self.problems.push(message.with("problem", problem));
    }

    fn misfit(&mut self, path: &str, expected: &'static str, found: &Json) {
        let message = Message::new("problem-shape").with("expected", Message::new(expected));
        self.report(path, message.with("found", found.describe()));
    }

    fn id<T>(
        &mut self,
        text: &str,
        path: &str,
        parse: impl Fn(&str) -> Result<T, IdProblem>,
    ) -> Option<T> {
        match parse(text) {
            Ok(id) => Some(id),
            Err(problem) => {
                let message = Message::new("problem-id").with("found", shorten(text));
                self.report(path, message.with("reason", problem.message()));
                None
            }
        }
    }

    /// The keys of an object, each once and each one of `known` (or anything, when that is
    /// empty).
    fn object<'j>(
        &mut self,
        json: &'j Json,
        path: &str,
        known: &[&str],
    ) -> Option<Vec<(&'j str, &'j Json)>> {
        let Json::Object(entries) = json else {
            self.misfit(path, "problem-expected-object", json);
            return None;
        };
        let mut seen = BTreeSet::new();
        let mut all = Vec::new();
        for (key, value) in entries {
            if !seen.insert(key.as_str()) {
                let message = Message::new("problem-same-key").with("found", shorten(key));
                self.report(&inside(path, key), message);
            } else if !known.is_empty() && !known.contains(&key.as_str()) {
                let message = unknown_name("problem-unknown-key", &shorten(key), known);
                self.report(&inside(path, key), message);
            } else {
                all.push((key.as_str(), value));
            }
        }
        Some(all)
    }

    fn text(&mut self, json: Option<&Json>, path: &str) -> Option<String> {
        match json {
            None | Some(Json::Null) => None,
            Some(Json::Text(text)) => Some(text.clone()),
            Some(other) => {
                self.misfit(path, "problem-expected-text", other);
                None
            }
        }
    }

    fn assessment(&mut self, json: &Json, author: &Author<'_>) -> Option<Assessment> {
        let known = ["municipality", "period", "answers"];
        let top = self.object(json, "", &known)?;
        let get = |name| top.iter().find(|(key, _)| *key == name).map(|(_, value)| *value);
        for needed in known {
            if get(needed).is_none() {
                // The period can also be the answer to a question of the profile.
                let has_profile = needed == "period" && get("answers").is_some();
                if !has_profile {
                    let message = Message::new("problem-missing").with("field", needed);
                    self.report("", message);
                }
            }
        }
        let municipality = get("municipality").and_then(|json| self.municipality(json));
        let period = get("period").and_then(|json| self.period(json, "period"));
        let answers = get("answers").and_then(|json| self.answers(json));

        let mut municipality = municipality?;
        let inhabitants = self.profile.inhabitants.take();
        let same = |a: Option<u32>, b: Option<u32>| a.is_none() || b.is_none() || a == b;
        if !same(municipality.inhabitants, inhabitants) {
            self.report("municipality.inhabitants", Message::new("problem-json-two-values"));
        }
        municipality.inhabitants = municipality.inhabitants.or(inhabitants);
        if let Some(province) = self.profile.province.take() {
            if !municipality.province.is_empty() && municipality.province != province {
                self.report("municipality.province", Message::new("problem-json-two-values"));
            }
            municipality.province = province;
        }
        let from_profile = self.profile.period.take();
        if period.is_some() && from_profile.is_some() && period != from_profile {
            self.report("period", Message::new("problem-json-two-values"));
        }
        let period = period.or(from_profile);
        if period.is_none() && get("period").is_none() && get("answers").is_some() {
            self.report("", Message::new("problem-missing").with("field", "period"));
        }

        let id = RespondentId::from_role_and_name(author.role.as_str(), author.name);
        let name = author.name.to_owned();
        let respondent = Respondent::new(author.role, name, answers?.into());
        Some(Assessment {
            municipality,
            period: period?,
            questionnaire: QuestionnaireRef {
                id: self.questionnaire.id().clone(),
                version: self.questionnaire.version().to_owned(),
                file: author.questionnaire_file.to_owned(),
            },
            respondents: BTreeMap::from([(id, respondent)]),
            agreed: BTreeMap::new(),
            left_out: LeftOut::default(),
            past: AssessmentPast::default(),
            created: author.now,
            modified: author.now,
        })
    }

    fn municipality(&mut self, json: &Json) -> Option<Municipality> {
        let path = "municipality";
        let fields = self.object(json, path, &["name", "cbs_code", "province", "inhabitants"])?;
        let get = |name| fields.iter().find(|(key, _)| *key == name).map(|(_, value)| *value);
        let name = match get("name") {
            Some(Json::Text(name)) if !name.trim().is_empty() => name.clone(),
            None | Some(Json::Null | Json::Text(_)) => {
                self.report("municipality.name", Message::new("problem-municipality-name"));
                String::new()
            }
            other => self.text(other, "municipality.name").unwrap_or_default(),
        };
        Some(Municipality {
            name,
            cbs_code: self.text(get("cbs_code"), "municipality.cbs_code").unwrap_or_default(),
            province: self.text(get("province"), "municipality.province").unwrap_or_default(),
            inhabitants: get("inhabitants")
                .and_then(|json| self.inhabitants(json, "municipality.inhabitants")),
        })
    }

    fn inhabitants(&mut self, json: &Json, path: &str) -> Option<u32> {
        let number = match json {
            Json::Null => return None,
            Json::Number(number) => number,
            other => {
                self.misfit(path, "problem-expected-whole", other);
                return None;
            }
        };
        let found = decimal(number).ok().filter(Decimal::is_integer);
        let found = found.and_then(|found| u32::try_from(found).ok());
        if found.is_none() {
            let message = Message::new("problem-inhabitants").with("found", shorten(number));
            self.report(path, message);
        }
        found
    }

    fn period(&mut self, json: &Json, path: &str) -> Option<Period> {
        let fields = self.object(json, path, &["from", "to"])?;
        let mut day = |name| {
            let found = fields.iter().find(|(key, _)| *key == name).map(|(_, value)| *value);
            let path = inside(path, name);
            match found {
                Some(Json::Text(text)) => {
                    let day = text.parse::<Date>().ok();
                    // Other forms of a date, and a time with it, are not what is asked for.
                    let day = day.filter(|day| day.to_string() == *text);
                    if day.is_none() {
                        let message = Message::new("problem-date").with("found", shorten(text));
                        self.report(&path, message);
                    }
                    day
                }
                Some(other) => {
                    self.misfit(&path, "problem-expected-date", other);
                    None
                }
                None => {
                    self.report(&path, Message::new("problem-missing").with("field", name));
                    None
                }
            }
        };
        let (from, to) = (day("from"), day("to"));
        let period = Period { from: from?, to: to? };
        if period.to < period.from {
            self.report(&inside(path, "to"), Message::new("problem-period-order"));
        }
        Some(period)
    }

    fn answers(&mut self, json: &Json) -> Option<BTreeMap<QuestionId, Entry>> {
        let mut answers = BTreeMap::new();
        for (name, json) in self.object(json, "answers", &[])? {
            let path = inside("answers", name);
            let questionnaire = self.questionnaire;
            let id = QuestionId::parse(name).ok();
            let Some(question) = id.and_then(|id| questionnaire.question(&id)) else {
                let message = Message::new("problem-answer-question").with("found", shorten(name));
                let message = message.with("questionnaire", questionnaire.id().as_str());
                self.report(&path, message.with("version", questionnaire.version()));
                continue;
            };
            if let Kind::Field(field) = question.kind {
                self.profile_field(field, json, &path);
            } else {
                let entry = self.entry(question, json, &path);
                if !entry.is_empty() {
                    answers.insert(question.id.clone(), entry);
                }
            }
        }
        Some(answers)
    }

    /// An answer, by itself or with what stands beside it.
    fn entry(&mut self, question: &Question, json: &Json, path: &str) -> Entry {
        let has_more = |entries: &[(String, Json)]| {
            entries.iter().any(|(key, _)| ["answer", "fields", "note"].contains(&key.as_str()))
        };
        if !matches!(json, Json::Object(entries) if has_more(entries)) {
            return Entry { answer: self.answer(question, json, path), ..Entry::default() };
        }
        let mut entry = Entry::default();
        let fields = self.object(json, path, &["answer", "fields", "note"]);
        for (key, value) in fields.into_iter().flatten() {
            let path = inside(path, key);
            match key {
                "answer" => entry.answer = self.answer(question, value, &path),
                "fields" => entry.extra = self.fields(question, value, &path),
                _ => entry.note = self.text(Some(value), &path).unwrap_or_default(),
            }
        }
        entry
    }

    /// The extra fields beside an answer.
    fn fields(
        &mut self,
        question: &Question,
        json: &Json,
        path: &str,
    ) -> BTreeMap<FieldId, ExtraValue> {
        let mut found = BTreeMap::new();
        for (name, json) in self.object(json, path, &[]).into_iter().flatten() {
            let path = inside(path, name);
            let field = question.extra_fields.iter().find(|field| field.id.as_str() == name);
            let Some(field) = field else {
                self.report(&path, unknown_field(name, question));
                continue;
            };
            let value = match (field.kind, json) {
                (_, Json::Null) => continue,
                (FieldKind::Number, json) => self.number(json, &path).map(ExtraValue::Number),
                (FieldKind::Text, json) => self.text(Some(json), &path).map(ExtraValue::Text),
            };
            found.extend(value.map(|value| (field.id.clone(), value)));
        }
        found
    }

    /// A question of the profile is answered by what the document itself holds.
    fn profile_field(&mut self, field: ProfileField, json: &Json, path: &str) {
        // What a document itself holds is there or not: who does not know it leaves it out.
        let is_unknown = matches!(json, Json::Text(text) if text == "unknown");
        if is_unknown || matches!(json, Json::Null) {
            return;
        }
        match field {
            ProfileField::Inhabitants => {
                let inner = match json {
                    Json::Object(entries) => match entries.as_slice() {
                        [(key, inner)] if key == "number" => inner,
                        _ => json,
                    },
                    _ => json,
                };
                self.profile.inhabitants = self.inhabitants(inner, path);
            }
            ProfileField::Province => self.profile.province = self.text(Some(json), path),
            ProfileField::Period => self.profile.period = self.period(json, path),
            ProfileField::Respondents => {
                self.report(path, Message::new("problem-json-respondents"));
            }
        }
    }

    fn answer(&mut self, question: &Question, json: &Json, path: &str) -> Option<Answer> {
        let answer = self.form(question, json, path)?;
        match check_answer(question, &answer, self.questionnaire.top()) {
            Ok(()) => Some(answer),
            Err(misfit) => {
                let mut message = misfit_message(&misfit, &answer, question);
                if matches!(misfit, Misfit::Range(_)) {
                    message.id = "problem-json-range"; // here nothing is opened without it
                }
                self.report(path, message);
                None
            }
        }
    }

    /// An answer by its form alone. `None` when it is unanswered, or wrong and reported.
    fn form(&mut self, question: &Question, json: &Json, path: &str) -> Option<Answer> {
        let value = match json {
            Json::Null => return None,
            Json::Bool(yes) => Value::YesNo(*yes),
            Json::Text(text) if text == "unknown" => return Some(Answer::Unknown),
            Json::Text(_) => {
                self.misfit(path, "problem-expected-answer", json);
                return None;
            }
            Json::Number(number) => {
                let whole = decimal(number).ok().filter(Decimal::is_integer);
                let Some(level) = whole.and_then(|level| u8::try_from(level).ok()) else {
                    let message = Message::new("problem-answer-level");
                    let message = message.with("found", shorten(number));
                    let max = i64::from(self.questionnaire.top().0);
                    self.report(path, message.with("max", max));
                    return None;
                };
                Value::Level(Level(level))
            }
            Json::List(options) => Value::Choices(self.choices(options, path)?),
            Json::Object(entries) => match entries.as_slice() {
                [(key, inner)] if key == "number" => {
                    Value::Number(self.number(inner, &inside(path, key))?)
                }
                [(key, inner)] if key == "not_applicable" => {
                    let path = inside(path, key);
                    let Json::Text(reason) = inner else {
                        self.misfit(&path, "problem-expected-text", inner);
                        return None;
                    };
                    return Some(Answer::NotApplicable { reason: reason.clone() });
                }
                [(key, inner)] if key == "statuses" => {
                    Value::Statuses(self.statuses(inner, &inside(path, key))?)
                }
                _ => {
                    let message = Message::new("problem-json-answer-keys");
                    self.report(path, message.with("question", question.id.as_str()));
                    return None;
                }
            },
        };
        Some(Answer::Value(value))
    }

    fn number(&mut self, json: &Json, path: &str) -> Option<Decimal> {
        let Json::Number(number) = json else {
            self.misfit(path, "problem-expected-number", json);
            return None;
        };
        let found = decimal(number).ok();
        if found.is_none() {
            let message = Message::new("problem-number").with("found", shorten(number));
            self.report(path, message);
        }
        found
    }

    fn choices(&mut self, options: &[Json], path: &str) -> Option<BTreeSet<OptionId>> {
        let before = self.problems.len();
        let mut ticked = BTreeSet::new();
        for (i, option) in options.iter().enumerate() {
            let path = format!("{path}[{i}]");
            let Json::Text(name) = option else {
                self.misfit(&path, "problem-expected-text", option);
                continue;
            };
            let Some(id) = self.id(name, &path, OptionId::parse) else { continue };
            if !ticked.insert(id) {
                let message = Message::new("problem-option-twice").with("found", name.as_str());
                self.report(&path, message);
            }
        }
        (self.problems.len() == before).then_some(ticked)
    }

    fn statuses(&mut self, json: &Json, path: &str) -> Option<BTreeMap<ItemId, StatusId>> {
        let before = self.problems.len();
        let mut statuses = BTreeMap::new();
        for (item, status) in self.object(json, path, &[])? {
            let path = inside(path, item);
            let name = match status {
                Json::Null => continue, // without status
                Json::Text(name) => name,
                other => {
                    self.misfit(&path, "problem-expected-text", other);
                    continue;
                }
            };
            let item = self.id(item, &path, ItemId::parse);
            let status = self.id(name, &path, StatusId::parse);
            statuses.extend(item.zip(status));
        }
        (self.problems.len() == before).then_some(statuses)
    }
}

fn inside(path: &str, key: &str) -> String {
    let key = shorten(key);
    if path.is_empty() { key } else { format!("{path}.{key}") }
}
