//! Which levels a cap keeps down, from what to what, and by which cap.
//!
//! Nothing is scored here: [`counted`](super::counted) has applied the caps already. This
//! is for telling people why an answer counts for less than it says.

use super::assessment::{Assessment, Respondent};
use super::counted::Counted;
use super::effective::{effective, most_by, own};
use super::level::Level;
use super::questionnaire::{Cap, Limit, Question, Questionnaire};

/// A question whose level a cap keeps down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Capped {
    /// The question, by index.
    pub question: usize,
    /// The level without its caps; above `to`.
    pub from: Level,
    /// The level that counts.
    pub to: Level,
    /// The caps that do it, as indices into [`Question::caps`]; never empty.
    pub caps: Vec<usize>,
}

/// The visible questions of the team that caps keep down, in the order of the questionnaire.
/// `counted` is what counts for the team.
pub fn capped(
    questionnaire: &Questionnaire,
    assessment: &Assessment,
    counted: &Counted,
) -> Vec<Capped> {
    let top = questionnaire.top();
    found(questionnaire, counted, |question, caps| {
        Some(effective(question, caps, assessment, top).levels?.point)
    })
}

/// The same for one respondent. `counted` is what counts for that one.
pub fn own_capped(
    questionnaire: &Questionnaire,
    respondent: &Respondent,
    counted: &Counted,
) -> Vec<Capped> {
    let top = questionnaire.top();
    found(questionnaire, counted, |question, caps| {
        Some(own(question, caps, respondent, top).levels?.point)
    })
}

/// `level` gives the level of a question with these caps by fields.
fn found(
    questionnaire: &Questionnaire,
    counted: &Counted,
    level: impl Fn(&Question, &[Cap]) -> Option<Level>,
) -> Vec<Capped> {
    let questions = questionnaire.questions();
    if questions.iter().all(|question| question.caps.is_empty()) {
        return Vec::new();
    }
    let (answers, visible) = (counted.answers(), counted.visible());
    let with = |question: &Question, caps: &[Cap]| {
        let limits = caps.iter().filter_map(|cap| match cap.limit {
            Limit::LevelOf(asked) if visible[asked] => most_by(&answers[asked]),
            Limit::LevelOf(_) | Limit::Field { .. } => None,
        });
        let lowest = limits.map(|most| most.point).min();
        let level = level(question, caps)?;
        Some(lowest.map_or(level, |lowest| level.min(lowest)))
    };
    let one = |q: usize| {
        let question = &questions[q];
        if question.caps.is_empty() || !visible[q] {
            return None;
        }
        let from = with(question, &[])?;
        let to = answers[q].levels?.point;
        if from <= to {
            return None;
        }
        // A cap does it when it is enough by itself, or when without it the level is higher:
        // two caps may keep down the answers of two people, and only together that of the team.
        let does_it = |i: &usize| {
            let only = with(question, std::slice::from_ref(&question.caps[*i]));
            let mut others = question.caps.clone();
            others.remove(*i);
            only == Some(to) || Some(to) < with(question, &others)
        };
        let all = 0..question.caps.len();
        let mut caps: Vec<usize> = all.clone().filter(does_it).collect();
        if caps.is_empty() {
            caps = all.collect();
        }
        Some(Capped { question: q, from, to, caps })
    };
    (0..questions.len()).filter_map(one).collect()
}
