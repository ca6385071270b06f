//! Which document each answer of a merged one came from.

use super::people::known_as;
use crate::domain::assessment::{Answer, Assessment, Decision};
use crate::domain::id::{QuestionId, RespondentId};

/// How many answers came from where, those the team settled on among them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Origins {
    /// Answers that both documents have.
    pub n_both: usize,
    /// Answers that only the first document has.
    pub n_first: usize,
    /// Answers that only the second document has.
    pub n_second: usize,
    /// Answers that are left to choose.
    pub n_candidates: usize,
}

/// Counts the answers in what `first` and `second` became.
pub fn origins(merged: &Assessment, first: &Assessment, second: &Assessment) -> Origins {
    let (first, second) = (known_as(first, merged), known_as(second, merged));
    let mut origins = Origins::default();
    for (id, respondent) in &merged.respondents {
        for (question, entry) in &respondent.answers {
            if !entry.past.answer.candidates.is_empty() {
                origins.n_candidates += 1;
            } else if entry.answer.is_some() {
                let is_in = |side| answer(side, id, question) == entry.answer.as_ref();
                origins.count(is_in(&first), is_in(&second));
            }
        }
    }
    for (question, agreed) in &merged.agreed {
        if !agreed.past.candidates.is_empty() {
            origins.n_candidates += 1;
        } else if agreed.decision.is_some() {
            let is_in = |side| decision(side, question) == agreed.decision.as_ref();
            origins.count(is_in(&first), is_in(&second));
        }
    }
    origins
}

impl Origins {
    fn count(&mut self, is_in_first: bool, is_in_second: bool) {
        match (is_in_first, is_in_second) {
            (true, false) => self.n_first += 1,
            (false, true) => self.n_second += 1,
            // What stands came from one of them.
            (true, true) | (false, false) => self.n_both += 1,
        }
    }
}

fn answer<'a>(
    side: &'a Assessment,
    id: &RespondentId,
    question: &QuestionId,
) -> Option<&'a Answer> {
    side.respondents.get(id)?.answers.get(question)?.answer.as_ref()
}

fn decision<'a>(side: &'a Assessment, question: &QuestionId) -> Option<&'a Decision> {
    side.agreed.get(question)?.decision.as_ref()
}
