//! Answers in words, whole: two different ones never read the same.

use super::Words;
use crate::domain::assessment::{Answer, Value};
use crate::domain::message::Arg;
use crate::domain::questionnaire::{Kind, Question};

impl Words {
    /// An answer in words, its parts in the order of the questionnaire. At a question that is not
    /// there any more, or that has no such answer, in those of the file.
    pub fn answer(&self, question: Option<&Question>, answer: &Answer) -> String {
        let value = match answer {
            Answer::Unknown => return self.get("answer-unknown"),
            Answer::NotApplicable { reason } if reason.is_empty() => {
                return self.get("answer-not-applicable");
            }
            Answer::NotApplicable { reason } => {
                return self
                    .with("answer-not-applicable-because", &[("reason", reason.as_str().into())]);
            }
            Answer::Value(value) => value,
        };
        match value {
            Value::Level(level) => {
                let labels = match question.map(|question| &question.kind) {
                    Some(Kind::Levels(labels)) => &labels[..],
                    _ => &[],
                };
                let number = ("level", Arg::from(u32::from(level.0)));
                match labels.get(usize::from(level.0)).map(|one| self.text(&one.label)) {
                    Some(label) if !label.is_empty() => {
                        self.with("answer-level", &[number, ("label", label.into())])
                    }
                    _ => self.with("answer-level-bare", &[number]),
                }
            }
            Value::YesNo(true) => self.get("answer-yes"),
            Value::YesNo(false) => self.get("answer-no"),
            Value::Number(number) => {
                let unit = match question.map(|question| &question.kind) {
                    Some(Kind::Number(kind)) => self.text(&kind.unit),
                    _ => "",
                };
                self.amount(number, unit)
            }
            Value::Choices(ticked) if ticked.is_empty() => self.get("answer-none-chosen"),
            Value::Choices(ticked) => {
                let all = match question.map(|question| &question.kind) {
                    Some(Kind::Choices(all)) => &all[..],
                    _ => &[],
                };
                let known = all.iter().filter(|choice| ticked.contains(&choice.id));
                let known = known.map(|choice| self.text(&choice.label).to_owned());
                let is_known = |id: &_| all.iter().any(|choice| choice.id == *id);
                let others = ticked.iter().filter(|id| !is_known(*id)).map(ToString::to_string);
                self.listed(known.chain(others))
            }
            Value::Statuses(given) if given.is_empty() => self.get("answer-none-chosen"),
            Value::Statuses(given) => {
                let kind = match question.map(|question| &question.kind) {
                    Some(Kind::Statuses(kind)) => Some(kind),
                    _ => None,
                };
                let place = |id: &_| {
                    kind.and_then(|kind| kind.items.iter().position(|item| item.id == *id))
                };
                let mut given: Vec<_> = given.iter().collect();
                given.sort_by_key(|(id, _)| place(id).unwrap_or(usize::MAX));
                self.listed(given.into_iter().map(|(item, status)| {
                    let item_label = kind.and_then(|kind| kind.item(item)).map(|one| &one.label);
                    let label = kind.and_then(|kind| kind.status(status)).map(|one| &one.label);
                    let item = item_label.map_or(item.as_str(), |label| self.text(label));
                    let status = label.map_or(status.as_str(), |label| self.text(label));
                    format!("{item}: {status}")
                }))
            }
        }
    }

    fn listed(&self, parts: impl Iterator<Item = String>) -> String {
        parts.collect::<Vec<_>>().join(&self.get("common-list-separator"))
    }
}
