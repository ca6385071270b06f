//! What stands at one question: entries, what the team settled on, and the answers in them.

use std::collections::{BTreeMap, BTreeSet};

use super::mirrors::{Extra, Given, Proof, Said, Settled, Verdict};
use super::misfit::{misfit_message, unknown_field};
use super::reading::{Reader, replaced};
use crate::domain::assessment::{
    Agreed, Answer, Decision, Entry, EntryPast, Evidence, ExtraValue, Misfit, Value, check_answer,
    fits_field,
};
use crate::domain::draft::{Place, Severity};
use crate::domain::id::{FieldId, ItemId, OptionId, StatusId};
use crate::domain::level::Level;
use crate::domain::message::Message;
use crate::domain::past::{Past, Replaced};
use crate::domain::questionnaire::{FieldKind, Question};
use crate::files::ron_text::Decimal;

/// The extra fields of one entry, with what they were before.
type Extras = (BTreeMap<FieldId, ExtraValue>, BTreeMap<FieldId, Past<Option<ExtraValue>>>);

impl Reader<'_> {
    /// What stands at a question; at one that is not there only its form is looked at.
    pub(super) fn entry(
        &mut self,
        given: &Given,
        question: Option<&Question>,
        place: &Place,
    ) -> Entry {
        let answer = given.answer.as_ref();
        let answer = answer.and_then(|said| self.answer(said, question, &place.field("answer")));
        let mut candidates = Vec::new();
        for (i, said) in given.candidates.iter().enumerate() {
            let place = place.field("candidates").index(i);
            match said {
                Some(said) => candidates.extend(self.answer(said, question, &place).map(Some)),
                None => candidates.push(None),
            }
        }
        let (answer, answer_past) = Past::with_value(answer, candidates, replaced(&given.replaced));
        let (note, note_past) = Past::with_value(
            given.note.clone(),
            given.note_candidates.clone(),
            replaced(&given.note_replaced),
        );
        let (extra, extra_past) = self.extras(given, question, place);
        let evidence = given.evidence.iter().map(|proof| match proof {
            Proof::Link(text) => Evidence::Link(text.clone()),
            Proof::File(text) => Evidence::File(text.clone()),
            Proof::Measurement(text) => Evidence::Measurement(text.clone()),
        });
        Entry {
            answer,
            note,
            evidence: evidence.collect(),
            extra,
            later: given.later,
            at: given.at.as_deref().and_then(|text| self.time(text, &place.field("at"))),
            past: EntryPast {
                answer: answer_past,
                note: note_past,
                evidence: replaced(&given.evidence_replaced),
                extra: extra_past,
                later: replaced(&given.later_replaced),
            },
        }
    }

    fn extras(&mut self, given: &Given, question: Option<&Question>, place: &Place) -> Extras {
        let twice = |id: &FieldId| Message::new("problem-extra-twice").with("found", id.as_str());
        let mut values = BTreeMap::new();
        for (i, (id, value)) in given.extra.iter().enumerate() {
            let place = place.field("extra").index(i);
            let Some((id, value)) = self.extra(id, value, question, &place) else { continue };
            if values.insert(id.clone(), value).is_some() {
                self.error(&place, twice(&id));
            }
        }
        let mut candidates = BTreeMap::<FieldId, Vec<Option<ExtraValue>>>::new();
        for (i, (id, all)) in given.extra_candidates.iter().enumerate() {
            let place = place.field("extra_candidates").index(i);
            let Some(field) = self.id(id, &place.index(0), FieldId::parse) else { continue };
            let mut read = Vec::new();
            for (j, value) in all.iter().enumerate() {
                let place = place.index(1).index(j);
                match value {
                    Some(value) => read.extend(
                        self.extra(id, value, question, &place).map(|(_, value)| Some(value)),
                    ),
                    None => read.push(None),
                }
            }
            if candidates.insert(field.clone(), read).is_some() {
                self.error(&place, twice(&field));
            }
        }
        let mut gone = BTreeMap::<FieldId, Replaced>::new();
        for (i, (id, hashes)) in given.extra_replaced.iter().enumerate() {
            let place = place.field("extra_replaced").index(i);
            let Some(field) = self.id(id, &place.index(0), FieldId::parse) else { continue };
            if gone.insert(field.clone(), replaced(hashes)).is_some() {
                self.error(&place, twice(&field));
            }
        }
        let mut pasts = BTreeMap::new();
        let fields: BTreeSet<FieldId> = candidates.keys().chain(gone.keys()).cloned().collect();
        for field in fields {
            let candidates = candidates.remove(&field).unwrap_or_default();
            let gone = gone.remove(&field).unwrap_or_default();
            let (value, past) = Past::with_value(values.remove(&field), candidates, gone);
            values.extend(value.map(|value| (field.clone(), value)));
            if !past.is_empty() {
                pasts.insert(field, past);
            }
        }
        (values, pasts)
    }

    pub(super) fn agreed(
        &mut self,
        settled: &Settled,
        question: Option<&Question>,
        place: &Place,
    ) -> Option<Agreed> {
        // What was withdrawn has a past or candidates, but no reason of its own.
        let is_withdrawn = !settled.candidates.is_empty() || !settled.replaced.is_empty();
        if settled.answer.is_none() && !(is_withdrawn && settled.reason.is_empty()) {
            self.missing(place, "answer");
            return None;
        }
        let at = settled.at.as_deref().and_then(|text| self.time(text, &place.field("at")));
        let answer = settled.answer.as_ref();
        let answer = answer.and_then(|said| self.answer(said, question, &place.field("answer")));
        let decision = answer.map(|answer| Decision { answer, reason: settled.reason.clone() });
        let mut candidates = Vec::new();
        for (i, verdict) in settled.candidates.iter().enumerate() {
            let place = place.field("candidates").index(i).field("answer");
            match verdict {
                Some(Verdict { answer, reason }) => {
                    let answer = self.answer(answer, question, &place);
                    let reason = reason.clone();
                    candidates.extend(answer.map(|answer| Some(Decision { answer, reason })));
                }
                None => candidates.push(None),
            }
        }
        let (decision, past) = Past::with_value(decision, candidates, replaced(&settled.replaced));
        Some(Agreed { decision, at, past })
    }

    fn extra(
        &mut self,
        id: &str,
        value: &Extra,
        question: Option<&Question>,
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
        if let Some(question) = question {
            self.check_extra(id, &value, question, place);
        }
        let id = self.id(id, &place.index(0), FieldId::parse)?;
        Some((id, value))
    }

    fn check_extra(&mut self, id: &str, value: &ExtraValue, question: &Question, place: &Place) {
        let field = question.extra_fields.iter().find(|field| field.id.as_str() == id);
        let Some(field) = field else {
            self.misfit(question.id.as_str(), &place.index(0), unknown_field(id, question));
            return;
        };
        if !fits_field(field.kind, value) {
            let (number, text) = ("problem-form-number", "problem-form-text");
            let (expected, found) = match field.kind {
                FieldKind::Number => (number, text),
                FieldKind::Text => (text, number),
            };
            let message = Message::new("problem-answer-field-kind").with("field", id);
            let message = message.with("expected", Message::new(expected));
            let message = message.with("found", Message::new(found));
            self.misfit(question.id.as_str(), &place.index(1), message);
        }
    }

    /// An answer with what is wrong with it. In another version it is kept for being left out.
    fn answer(
        &mut self,
        said: &Said,
        question: Option<&Question>,
        place: &Place,
    ) -> Option<Answer> {
        let answer = self.said(said, place)?;
        let Some(question) = question else { return Some(answer) };
        let top = self.questionnaire.top();
        let Err(misfit) = check_answer(question, &answer, top) else { return Some(answer) };
        let message = misfit_message(&misfit, &answer, question);
        if let Misfit::Range(_) = misfit {
            // The document keeps it, says so, and counts it as unanswered.
            self.report(place, Severity::Warning, message);
        } else {
            self.misfit(question.id.as_str(), place, message);
        }
        Some(answer)
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
