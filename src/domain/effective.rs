//! From what each respondent answered to what counts, and what is visible because of it.
//!
//! The effective answer of a question is the agreed one if there is one. Otherwise
//! everybody who gave a value counts; "unknown" and "not applicable" are set aside as
//! long as somebody gave a value, so a colleague who does not know never erases what
//! another knows. If the levels differ the question is divided: the point value is
//! their lower median, low and high are the lowest and the highest.

use std::borrow::Cow;
use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::assessment::{
    Answer, Assessment, Respondent, Value, check_answer, is_complete, level_of,
};
use super::condition::Condition;
use super::id::RespondentId;
use super::level::Level;
use super::questionnaire::{Kind, ProfileField, Question, Questionnaire};

/// The state of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// There is a value.
    Answered,
    /// "Weet niet": level 0, counted apart.
    Unknown,
    /// Out of the score.
    NotApplicable,
    /// Nothing yet: out of the score, widens the range.
    Unanswered,
}

impl State {
    /// The name in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Answered => "answered",
            Self::Unknown => "unknown",
            Self::NotApplicable => "not_applicable",
            Self::Unanswered => "unanswered",
        }
    }
}

/// What counts at one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Effective<'a> {
    /// Answered, unknown, not applicable or unanswered.
    pub state: State,
    /// The levels of an answered question that has them.
    pub levels: Option<LevelRange>,
    /// The value an answered question stands for: at a divided question that of the
    /// first respondent whose level is the point value.
    pub value: Option<Cow<'a, Value>>,
    /// Respondents whose "unknown" or "not applicable" was set aside.
    pub set_aside: Vec<&'a RespondentId>,
}

/// Where the levels of one question lie. All three are equal unless it is divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LevelRange {
    /// The level that counts.
    pub point: Level,
    /// The lowest level somebody gave.
    pub low: Level,
    /// The highest level somebody gave.
    pub high: Level,
}

impl LevelRange {
    /// Whether respondents differ.
    pub fn is_divided(self) -> bool {
        self.low != self.high
    }
}

impl Effective<'_> {
    /// Whether respondents gave different levels and the team has not settled it.
    pub fn is_divided(&self) -> bool {
        self.levels.is_some_and(LevelRange::is_divided)
    }

    fn without_value(state: State) -> Self {
        Self { state, levels: None, value: None, set_aside: Vec::new() }
    }
}

/// What counts at each question, in the order of [`Questionnaire::questions`].
pub fn effective_answers<'a>(
    questionnaire: &Questionnaire,
    assessment: &'a Assessment,
) -> Vec<Effective<'a>> {
    let top = questionnaire.top();
    let each = questionnaire.questions().iter();
    each.map(|question| effective(question, assessment, top)).collect()
}

/// What one respondent's own answers are, as if nobody else had answered.
pub fn own_answers<'a>(
    questionnaire: &Questionnaire,
    assessment: &'a Assessment,
    respondent: &'a Respondent,
) -> Vec<Effective<'a>> {
    let top = questionnaire.top();
    questionnaire
        .questions()
        .iter()
        .map(|question| {
            if let Kind::Field(field) = &question.kind {
                return of_field(*field, assessment);
            }
            match respondent.answers.get(&question.id).and_then(|entry| entry.answer.as_ref()) {
                Some(answer) => settled(question, answer, top),
                None => Effective::without_value(State::Unanswered),
            }
        })
        .collect()
}

fn effective<'a>(question: &Question, assessment: &'a Assessment, top: Level) -> Effective<'a> {
    if let Kind::Field(field) = &question.kind {
        return of_field(*field, assessment);
    }
    if let Some(agreed) = assessment.agreed.get(&question.id) {
        return settled(question, &agreed.answer, top);
    }

    let mut values: Vec<(Option<Level>, &Value)> = Vec::new();
    let mut unknown = Vec::new();
    let mut not_applicable = Vec::new();
    for (id, respondent) in &assessment.respondents {
        let entry = respondent.answers.get(&question.id);
        let Some(answer) = entry.and_then(|entry| entry.answer.as_ref()) else { continue };
        if check_answer(question, answer, top).is_err() {
            continue; // cannot come from a checked file; never let it count
        }
        match answer {
            Answer::Value(value) if is_complete(question, value) => {
                values.push((level_of(question, value, top), value));
            }
            Answer::Value(_) => {}
            Answer::Unknown => unknown.push(id),
            Answer::NotApplicable { .. } => not_applicable.push(id),
        }
    }

    if values.is_empty() {
        return Effective::without_value(if !unknown.is_empty() {
            State::Unknown
        } else if !not_applicable.is_empty() {
            State::NotApplicable
        } else {
            State::Unanswered
        });
    }

    let mut levels: Vec<Level> = values.iter().filter_map(|(level, _)| *level).collect();
    levels.sort_unstable();
    let range = (!levels.is_empty()).then(|| LevelRange {
        point: levels[(levels.len() - 1) / 2],
        low: levels[0],
        high: levels[levels.len() - 1],
    });
    let point = range.map(|range| range.point);
    let value = values.iter().find(|(level, _)| *level == point).map(|(_, value)| *value);
    let mut set_aside = unknown;
    set_aside.append(&mut not_applicable);
    set_aside.sort_unstable();
    Effective { state: State::Answered, levels: range, value: value.map(Cow::Borrowed), set_aside }
}

/// One answer that stands by itself: agreed, or the only one.
fn settled<'a>(question: &Question, answer: &'a Answer, top: Level) -> Effective<'a> {
    if check_answer(question, answer, top).is_err() {
        return Effective::without_value(State::Unanswered);
    }
    match answer {
        Answer::Unknown => Effective::without_value(State::Unknown),
        Answer::NotApplicable { .. } => Effective::without_value(State::NotApplicable),
        Answer::Value(value) if is_complete(question, value) => {
            let levels = level_of(question, value, top);
            Effective {
                state: State::Answered,
                levels: levels.map(|l| LevelRange { point: l, low: l, high: l }),
                value: Some(Cow::Borrowed(value)),
                set_aside: Vec::new(),
            }
        }
        Answer::Value(_) => Effective::without_value(State::Unanswered),
    }
}

/// What the document itself says. Only the inhabitants have a value conditions can ask for.
fn of_field<'a>(field: ProfileField, assessment: &Assessment) -> Effective<'a> {
    let municipality = &assessment.municipality;
    let (is_there, value) = match field {
        ProfileField::Inhabitants => (
            municipality.inhabitants.is_some(),
            municipality.inhabitants.map(|n| Value::Number(Decimal::from(n))),
        ),
        ProfileField::Province => (!municipality.province.is_empty(), None),
        ProfileField::Period => (true, None),
        ProfileField::Respondents => (!assessment.respondents.is_empty(), None),
    };
    let state = if is_there { State::Answered } else { State::Unanswered };
    Effective { state, levels: None, value: value.map(Cow::Owned), set_aside: Vec::new() }
}

/// Which questions are shown, given what counts at each. Same order as the questions.
///
/// A part of a condition that asks about a hidden, unanswered, unknown or not
/// applicable question is false.
pub fn visibility(questionnaire: &Questionnaire, answers: &[Effective<'_>]) -> Vec<bool> {
    let mut visible: Vec<bool> = Vec::with_capacity(answers.len());
    for question in questionnaire.questions() {
        let is_visible = question.condition.as_ref().is_none_or(|condition| {
            condition.holds(&mut |atom| atom_holds(atom, answers, &visible))
        });
        visible.push(is_visible);
    }
    visible
}

fn atom_holds(atom: &Condition, answers: &[Effective<'_>], visible: &[bool]) -> bool {
    let given = |q: &usize| {
        let answer = &answers[*q];
        (visible[*q] && answer.state == State::Answered).then_some(answer)
    };
    let value = |q: &usize| given(q).and_then(|answer| answer.value.as_deref());
    match atom {
        Condition::Answered(q) => given(q).is_some(),
        Condition::LevelAtLeast(q, level) => {
            given(q).and_then(|answer| answer.levels).is_some_and(|l| *level <= l.point)
        }
        Condition::Chose(q, option) => {
            matches!(value(q), Some(Value::Choices(ticked)) if ticked.contains(option))
        }
        Condition::NumberAtLeast(q, bound) => {
            matches!(value(q), Some(Value::Number(number)) if bound <= number)
        }
        Condition::Status(q, item, wanted) => matches!(
            value(q),
            Some(Value::Statuses(given)) if given.get(item).is_some_and(|s| wanted.contains(s))
        ),
        Condition::Yes(q) => matches!(value(q), Some(Value::YesNo(true))),
        Condition::All(_) | Condition::Any(_) | Condition::Not(_) => {
            unreachable!("`Condition::holds` takes these apart")
        }
    }
}

/// Questions that some respondent saw by their own answers but that the team hides.
pub fn hidden_from_some(questionnaire: &Questionnaire, assessment: &Assessment) -> Vec<usize> {
    let team = visibility(questionnaire, &effective_answers(questionnaire, assessment));
    let mut seen = BTreeSet::new();
    for respondent in assessment.respondents.values() {
        let own = visibility(questionnaire, &own_answers(questionnaire, assessment, respondent));
        seen.extend((0..own.len()).filter(|&q| {
            own[q] && !team[q] && respondent.answers.contains_key(&questionnaire.questions()[q].id)
        }));
    }
    seen.into_iter().collect()
}
