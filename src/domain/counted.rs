//! What counts at each question and which are shown, kept while the document changes: one
//! other answer costs one question, not all of them.

use super::assessment::{Assessment, Respondent};
use super::effective::{Effective, LevelRange, effective, keep_down, of_field, own, visibility};
use super::questionnaire::{Kind, Limit, Question, Questionnaire};

/// Whose answers count.
#[derive(Debug, Clone, Copy)]
pub enum Whose<'a> {
    /// Everybody's, by the rules of the team.
    Team,
    /// One respondent's, as if nobody else had answered.
    One(&'a Respondent),
}

/// What counts at each question, in the order of [`Questionnaire::questions`].
///
/// Always the same as when it is made anew; [`Counted::update`] is only quicker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    answers: Vec<Effective<'static>>,
    /// The levels before those of other questions kept them down.
    uncapped: Vec<Option<LevelRange>>,
    visible: Vec<bool>,
    evidenced: Vec<bool>,
}

impl Counted {
    /// Counts.
    pub fn new(questionnaire: &Questionnaire, assessment: &Assessment, whose: Whose<'_>) -> Self {
        let each = questionnaire.questions().iter();
        let answers: Vec<_> = each
            .clone()
            .map(|question| plain(questionnaire, assessment, whose, question))
            .collect();
        let mut counted = Self {
            uncapped: answers.iter().map(|answer| answer.levels).collect(),
            answers,
            visible: Vec::new(),
            evidenced: each.map(|question| is_evidenced(assessment, whose, question)).collect(),
        };
        counted.settle(questionnaire);
        counted
    }

    /// Takes in what changed at these questions, and there only.
    pub fn update(
        &mut self,
        questionnaire: &Questionnaire,
        assessment: &Assessment,
        whose: Whose<'_>,
        changed: &[usize],
    ) {
        for &q in changed {
            let question = &questionnaire.questions()[q];
            let answer = plain(questionnaire, assessment, whose, question);
            self.uncapped[q] = answer.levels;
            self.answers[q] = answer;
            self.evidenced[q] = is_evidenced(assessment, whose, question);
        }
        self.settle(questionnaire);
    }

    /// What hangs on other questions: which are shown, and what keeps levels down.
    fn settle(&mut self, questionnaire: &Questionnaire) {
        let is_by_level = |question: &Question| {
            question.caps.iter().any(|cap| matches!(cap.limit, Limit::LevelOf(_)))
        };
        let mut has_caps = false;
        for (q, question) in questionnaire.questions().iter().enumerate() {
            if is_by_level(question) {
                self.answers[q].levels = self.uncapped[q];
                has_caps = true;
            }
        }
        // A condition never asks for the level of a capped question, so what is visible does
        // not change with the caps.
        self.visible = visibility(questionnaire, &self.answers);
        if has_caps {
            keep_down(questionnaire, &self.visible, &mut self.answers);
        }
    }

    /// What counts at each question.
    pub fn answers(&self) -> &[Effective<'static>] {
        &self.answers
    }

    /// Whether each question is shown.
    pub fn visible(&self) -> &[bool] {
        &self.visible
    }

    /// Whether somebody recorded what the answer rests on.
    pub fn evidenced(&self) -> &[bool] {
        &self.evidenced
    }
}

/// What counts at one question, kept down by its own fields only.
fn plain(
    questionnaire: &Questionnaire,
    assessment: &Assessment,
    whose: Whose<'_>,
    question: &Question,
) -> Effective<'static> {
    let top = questionnaire.top();
    match (whose, &question.kind) {
        (Whose::Team, _) => effective(question, &question.caps, assessment, top).into_owned(),
        (Whose::One(_), Kind::Field(field)) => of_field(*field, assessment),
        (Whose::One(respondent), _) => own(question, &question.caps, respondent, top).into_owned(),
    }
}

/// Whether what counts at a question rests on something somebody recorded.
fn is_evidenced(assessment: &Assessment, whose: Whose<'_>, question: &Question) -> bool {
    let rests = |respondent: &Respondent| {
        let entry = respondent.answers.get(&question.id);
        entry.is_some_and(|entry| !entry.evidence.is_empty())
    };
    match whose {
        Whose::Team => assessment.respondents.values().any(rests),
        Whose::One(respondent) => rests(respondent),
    }
}
