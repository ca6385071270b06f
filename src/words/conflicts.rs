//! What there is to choose from after a merge, in words.

use super::Words;
use crate::domain::assessment::{Decision, ExtraValue};
use crate::domain::id::QuestionId;
use crate::domain::merge::Conflict;
use crate::domain::questionnaire::Questionnaire;

impl Words {
    /// The candidates of a conflict, in its order.
    pub fn candidates(&self, conflict: &Conflict, questionnaire: &Questionnaire) -> Vec<String> {
        let nothing = || self.get("choices-nothing");
        let text =
            |text: &String| if text.is_empty() { nothing() } else { format!("“{text}”") };
        match conflict {
            Conflict::Province(all) | Conflict::Note(.., all) => all.iter().map(text).collect(),
            Conflict::Inhabitants(all) => {
                let number = |n: &u32| self.whole(u64::from(*n));
                all.iter().map(|n| n.as_ref().map_or_else(nothing, number)).collect()
            }
            Conflict::Called(_, all) => all.iter().map(|one| self.say(&one.message())).collect(),
            Conflict::Answer(_, id, all) => {
                let answer = |answer| self.answer(questionnaire.question(id), answer);
                all.iter().map(|one| one.as_ref().map_or_else(nothing, answer)).collect()
            }
            Conflict::Extra(.., all) => {
                let value = |value: &ExtraValue| match value {
                    ExtraValue::Number(number) => self.decimal(number),
                    ExtraValue::Text(value) => text(value),
                };
                all.iter().map(|one| one.as_ref().map_or_else(nothing, value)).collect()
            }
            Conflict::Agreed(id, all) => {
                let decision = |one: &Decision| self.decision(questionnaire, id, one);
                all.iter().map(|one| one.as_ref().map_or_else(nothing, decision)).collect()
            }
        }
    }

    fn decision(
        &self,
        questionnaire: &Questionnaire,
        id: &QuestionId,
        decision: &Decision,
    ) -> String {
        let answer = self.answer(questionnaire.question(id), &decision.answer);
        match decision.reason.as_str() {
            "" => answer,
            reason => {
                let args = [("answer", answer.into()), ("reason", reason.into())];
                self.with("choices-decision", &args)
            }
        }
    }
}
