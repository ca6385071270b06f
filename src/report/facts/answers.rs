//! Question by question: what counts, what everybody answered, and what stands beside it.
//!
//! For the team only. A public report has none of this, see [`Audience`](super::Audience).

use serde::Serialize;

use super::writer::Writer;
use super::{Labeled, Own};
use crate::domain::assessment::{Answer, Entry, Evidence, ExtraValue, Respondent, Value};
use crate::domain::counted::Counted;
use crate::domain::effective::{Effective, State, level_said};
use crate::domain::id::RespondentId;
use crate::domain::level::Level;
use crate::domain::message::Message;
use crate::domain::questionnaire::{Kind, Question};
use crate::report::figure_words::value_with_unit;

/// The questions of the profile or of one dimension.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AnswerGroup {
    /// Name of the dimension.
    pub name: String,
    /// Its questions, in order.
    pub questions: Vec<AnswerFacts>,
}

/// One question with all that is recorded there.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AnswerFacts {
    /// Permanent name.
    pub id: String,
    /// The same as people write it.
    pub code: String,
    /// The question in a few words.
    pub short: String,
    /// The question itself.
    pub text: String,
    /// What counts for the municipality.
    pub own: Own,
    /// What the level that counts means; empty where there is none.
    pub level_text: String,
    /// Whether people differ and the team has not settled it.
    pub divided: bool,
    /// What to know about it: hidden, divided, kept down, votes set aside.
    pub remarks: Vec<String>,
    /// What the team settled on.
    pub agreed: Option<AgreedFacts>,
    /// What everybody recorded, in the order of the file.
    pub given: Vec<GivenFacts>,
}

/// What the team settled on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AgreedFacts {
    /// The answer in words.
    pub words: String,
    /// Why; may be empty.
    pub reason: String,
}

/// What one person recorded at a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GivenFacts {
    /// Role and name.
    pub who: String,
    /// The level of the answer itself, before any cap; `None` where it gives none.
    pub level: Option<u8>,
    /// The answer in words, without what its level means.
    pub words: String,
    /// What the level of the answer means, where it is not what counts for the team already.
    pub level_text: String,
    /// Fields beside the answer.
    pub fields: Vec<Labeled>,
    /// The note; may be empty.
    pub note: String,
    /// What the answer rests on.
    pub evidence: Vec<Labeled>,
}

impl Writer<'_> {
    pub(super) fn answers(&self, counted: &Counted) -> Vec<AnswerGroup> {
        let questions = self.questionnaire.questions();
        let group = |name: String, dimension: Option<usize>| {
            let of_it = questions.iter().enumerate().filter(|(_, q)| q.dimension == dimension);
            let facts = of_it.filter_map(|(q, question)| {
                let is_field = matches!(question.kind, Kind::Field(_)); // stands on the cover
                let given = self.given(question, &counted.answers()[q]);
                let agreed = self.agreed(question);
                let is_shown =
                    self.outcome.questions[q].visible || !given.is_empty() || agreed.is_some();
                (is_shown && !is_field).then(|| self.answer_facts(q, counted, given, agreed))
            });
            AnswerGroup { name, questions: facts.collect() }
        };
        let profile = group(self.get("report-answers-profile"), None);
        let dimensions = self.questionnaire.dimensions().iter().enumerate();
        let groups = dimensions.map(|(i, d)| group(self.words.text(&d.name).to_owned(), Some(i)));
        std::iter::once(profile).chain(groups).filter(|g| !g.questions.is_empty()).collect()
    }

    fn answer_facts(
        &self,
        q: usize,
        counted: &Counted,
        given: Vec<GivenFacts>,
        agreed: Option<AgreedFacts>,
    ) -> AnswerFacts {
        let question = &self.questionnaire.questions()[q];
        let effective = &counted.answers()[q];
        let own = self.own(question, effective);
        let level = own.level.map(Level).filter(|_| effective.state == State::Answered);
        AnswerFacts {
            id: question.id.to_string(),
            code: self.code(q),
            short: self.words.text(&question.short).to_owned(),
            text: self.words.text(&question.text).to_owned(),
            level_text: self.level_text(question, level),
            divided: effective.divided,
            remarks: self.answer_remarks(q, effective),
            own,
            agreed,
            given,
        }
    }

    /// What the team settled on. After a merge that may be several things, of which none counts.
    fn agreed(&self, question: &Question) -> Option<AgreedFacts> {
        let agreed = self.assessment.agreed.get(&question.id)?;
        let words = self.all_words(question, agreed.answers())?;
        let reasons = agreed.decisions().map(|decision| decision.reason.as_str());
        let reasons: Vec<&str> = reasons.filter(|reason| !reason.is_empty()).collect();
        Some(AgreedFacts { words, reason: reasons.join("\n") })
    }

    /// Answers in words, one after the other; `None` where there is none.
    fn all_words<'a>(
        &self,
        question: &Question,
        answers: impl Iterator<Item = &'a Answer>,
    ) -> Option<String> {
        let all: Vec<String> =
            answers.map(|answer| self.words.answer(Some(question), answer)).collect();
        (!all.is_empty()).then(|| all.join(&self.get("common-list-separator")))
    }

    fn answer_remarks(&self, q: usize, effective: &Effective<'_>) -> Vec<String> {
        let mut remarks = Vec::new();
        if !self.outcome.questions[q].visible {
            remarks.push(self.get("report-answer-hidden"));
        }
        let capped = self.capped.iter().filter(|capped| capped.question == q);
        remarks.extend(capped.map(|capped| {
            let from = u32::from(capped.from).into();
            self.with("report-answer-capped", &[("from", from), ("why", capped.why.clone().into())])
        }));
        if !effective.set_aside.is_empty() {
            let who: Vec<Message> =
                effective.set_aside.iter().filter_map(|id| self.who(id)).collect();
            remarks.push(self.with("report-answer-set-aside", &[("who", who.into())]));
        }
        remarks
    }

    /// What a level of the question means; empty where it says nothing of its own.
    fn level_text(&self, question: &Question, level: Option<Level>) -> String {
        let Kind::Levels(levels) = &question.kind else { return String::new() };
        let text = level.and_then(|level| levels.get(usize::from(level.0)));
        text.map(|text| self.words.text(&text.description).to_owned()).unwrap_or_default()
    }

    fn who(&self, id: &RespondentId) -> Option<Message> {
        self.assessment.respondents.get(id).map(who)
    }

    fn given(&self, question: &Question, effective: &Effective<'_>) -> Vec<GivenFacts> {
        let counts = match effective.value.as_deref() {
            Some(Value::Level(level)) => Some(*level),
            _ => None,
        };
        let respondents = self.assessment.respondents.values();
        let with_entry = respondents.filter_map(|r| Some((r, r.answers.get(&question.id)?)));
        let recorded = with_entry.filter(|(_, entry)| has_content(entry));
        recorded.map(|(who, entry)| self.given_by(who, entry, question, counts)).collect()
    }

    fn given_by(
        &self,
        respondent: &Respondent,
        entry: &Entry,
        question: &Question,
        counts: Option<Level>,
    ) -> GivenFacts {
        let level = match &entry.answer {
            Some(Answer::Value(Value::Level(level))) if Some(*level) != counts => Some(*level),
            _ => None,
        };
        let evidence = entry.evidence.iter().map(|evidence| {
            let (id, text) = match evidence {
                Evidence::Link(text) => ("report-evidence-link", text),
                Evidence::File(text) => ("report-evidence-file", text),
                Evidence::Measurement(text) => ("report-evidence-measurement", text),
            };
            Labeled { label: self.get(id), text: text.clone() }
        });
        GivenFacts {
            who: self.words.say(&who(respondent)),
            level: entry
                .answer
                .as_ref()
                .and_then(|answer| level_said(question, answer, self.questionnaire.top()))
                .map(|level| level.0),
            words: self
                .all_words(question, entry.answers())
                .unwrap_or_else(|| self.get("report-own-open")),
            level_text: self.level_text(question, level),
            fields: self.fields(question, entry),
            note: entry.notes().collect::<Vec<_>>().join("\n"),
            evidence: evidence.collect(),
        }
    }

    fn fields(&self, question: &Question, entry: &Entry) -> Vec<Labeled> {
        let fields = question.extra_fields.iter().filter_map(|field| {
            let values = entry.extras(&field.id).map(|value| match value {
                ExtraValue::Number(number) => value_with_unit(*number, &field.unit, self.words),
                ExtraValue::Text(text) => text.clone(),
            });
            let values: Vec<String> = values.collect();
            let label = self.words.text(&field.label).to_owned();
            let text = values.join(&self.get("common-list-separator"));
            (!values.is_empty()).then_some(Labeled { label, text })
        });
        fields.collect()
    }
}

/// Role and name, or the role alone.
fn who(respondent: &Respondent) -> Message {
    if respondent.name.is_empty() {
        return respondent.role.message();
    }
    Message::new("report-answer-who")
        .with("role", respondent.role.message())
        .with("name", respondent.name.as_str())
}

/// Whether something stands there that people can read; a mark to come back is none.
fn has_content(entry: &Entry) -> bool {
    let entry = Entry { later: false, ..entry.clone() };
    !entry.is_blank()
}
