//! From what each respondent answered to what counts, and what is visible because of it.
//!
//! The effective answer of a question is the agreed one if there is one. Otherwise
//! everybody who gave a value counts; "unknown" and "not applicable" are set aside as
//! long as somebody gave a value, so a colleague who does not know never erases what
//! another knows. A number out of its range is no answer; one that was agreed leaves the
//! question unanswered, because the team meant something else than the answers under it.
//! If the levels differ the question is divided: the point value is
//! their lower median, low and high are the lowest and the highest. Where a merge left several
//! candidates, each of them counts as if somebody had answered it, until one is chosen.
//!
//! Caps come last: a field beside an answer keeps down the level of that answer, the level
//! of an earlier question that of the effective one. They never make a question divided.

use std::borrow::Cow;

use rust_decimal::Decimal;

use super::assessment::{
    Answer, Assessment, ExtraValue, Respondent, Value, check_answer, is_complete, level_of,
};
use super::condition::Condition;
use super::id::{FieldId, RespondentId};
use super::level::Level;
use super::questionnaire::{Cap, Kind, Limit, ProfileField, Question, Questionnaire};

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
    /// Whether different levels were given, or left by a merge, and the team has not settled it.
    pub divided: bool,
    /// Respondents whose "unknown" or "not applicable" was set aside.
    pub set_aside: Vec<RespondentId>,
}

/// Where the levels of one question lie. All three are equal unless it is divided, or a
/// cap may still come down.
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
    /// Exactly this level.
    pub fn of(level: Level) -> Self {
        Self { point: level, low: level, high: level }
    }
}

impl Effective<'_> {
    fn without_value(state: State) -> Self {
        let (levels, value, set_aside) = (None, None, Vec::new());
        Self { state, levels, value, divided: false, set_aside }
    }

    /// The same, borrowed.
    pub fn borrowed(&self) -> Effective<'_> {
        let value = self.value.as_deref().map(Cow::Borrowed);
        let set_aside = self.set_aside.clone();
        Effective { value, set_aside, ..*self }
    }

    /// The same, of a document that may change meanwhile.
    pub fn into_owned(self) -> Effective<'static> {
        let value = self.value.map(|value| Cow::Owned(value.into_owned()));
        let Self { state, levels, divided, set_aside, .. } = self;
        Effective { state, levels, value, divided, set_aside }
    }
}

/// What one respondent's answer to one question is, kept down by `caps` of its own fields.
pub(super) fn own<'a>(
    question: &Question,
    caps: &[Cap],
    respondent: &'a Respondent,
    top: Level,
) -> Effective<'a> {
    let Some(entry) = respondent.answers.get(&question.id) else {
        return Effective::without_value(State::Unanswered);
    };
    counted((question, caps), entry.answers(), top, |id| entry.extras(id).collect())
}

/// Brings levels down to those of the earlier questions they cannot be higher than.
///
/// A hidden question keeps nothing down; an unanswered one only the low end, because it
/// may still turn out at level 0. A condition never asks for the level of a capped question, so
/// what is visible does not change with the caps.
pub(super) fn keep_down(
    questionnaire: &Questionnaire,
    visible: &[bool],
    answers: &mut [Effective<'_>],
) {
    for (q, question) in questionnaire.questions().iter().enumerate() {
        for cap in &question.caps {
            let Limit::LevelOf(asked) = cap.limit else { continue };
            if !visible[asked] {
                continue;
            }
            let is_open = answers[asked].state == State::Unanswered;
            let most = most_by(&answers[asked]);
            let Some(levels) = &mut answers[q].levels else { continue };
            if is_open {
                levels.low = Level::ZERO;
            }
            let Some(most) = most else { continue };
            levels.point = levels.point.min(most.point);
            levels.low = levels.low.min(most.low);
            levels.high = levels.high.min(most.high);
        }
    }
}

/// What an answer lets questions that hang on its level have at most; `None` for anything.
pub(super) fn most_by(answer: &Effective<'_>) -> Option<LevelRange> {
    match answer.state {
        State::Answered => answer.levels,
        State::Unknown => Some(LevelRange::of(Level::ZERO)),
        State::Unanswered | State::NotApplicable => None,
    }
}

/// The level of a value with what stands beside it, which may keep it down.
fn level_beside<'a>(
    (question, caps): (&Question, &[Cap]),
    value: &Value,
    top: Level,
    extra: impl Fn(&FieldId) -> Vec<&'a ExtraValue>,
) -> Option<Level> {
    let mut level = level_of(question, value, top)?;
    for cap in caps {
        let Limit::Field { field, above, at_most } = &cap.limit else { continue };
        let is_above =
            |value: &&ExtraValue| matches!(value, ExtraValue::Number(number) if above < number);
        // While a merge left several to choose from, none of them may make the level too high.
        if extra(field).iter().any(is_above) {
            level = level.min(*at_most);
        }
    }
    Some(level)
}

/// What the respondents say at one question, each list in file order. Who has not answered
/// has no vote, and where a merge left candidates each of them is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Votes<'a> {
    /// Who gave a value.
    pub values: Vec<ValueVote<'a>>,
    /// Who does not know.
    pub unknown: Vec<&'a RespondentId>,
    /// Who says that the question does not apply.
    pub not_applicable: Vec<&'a RespondentId>,
}

/// A value somebody gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ValueVote<'a> {
    /// Who.
    pub respondent: &'a RespondentId,
    /// The level of the value with what stands beside it; `None` where it gives none.
    pub level: Option<Level>,
    /// The value.
    pub value: &'a Value,
}

/// What each respondent says at `question`, whatever the team agreed on.
pub fn votes<'a>(question: &Question, assessment: &'a Assessment, top: Level) -> Votes<'a> {
    votes_under(question, &question.caps, assessment, top)
}

/// [`votes`] with levels kept down by these caps of the question's own fields.
fn votes_under<'a>(
    question: &Question,
    caps: &[Cap],
    assessment: &'a Assessment,
    top: Level,
) -> Votes<'a> {
    let mut votes = Votes { values: Vec::new(), unknown: Vec::new(), not_applicable: Vec::new() };
    for (id, respondent) in &assessment.respondents {
        let Some(entry) = respondent.answers.get(&question.id) else { continue };
        for answer in entry.answers() {
            match said(question, answer, top) {
                Some(Said::Value(value)) => {
                    let extra = |id: &FieldId| entry.extras(id).collect();
                    let level = level_beside((question, caps), value, top, extra);
                    votes.values.push(ValueVote { respondent: id, level, value });
                }
                Some(Said::Unknown) => votes.unknown.push(id),
                Some(Said::NotApplicable) => votes.not_applicable.push(id),
                None => {}
            }
        }
    }
    votes
}

/// What an answer says.
enum Said<'a> {
    Value(&'a Value),
    Unknown,
    NotApplicable,
}

/// An answer that is not complete says nothing, nor does a number out of its range: kept in the
/// file, unanswered here.
fn said<'a>(question: &Question, answer: &'a Answer, top: Level) -> Option<Said<'a>> {
    check_answer(question, answer, top).ok()?;
    match answer {
        Answer::Value(value) => is_complete(question, value).then_some(Said::Value(value)),
        Answer::Unknown => Some(Said::Unknown),
        Answer::NotApplicable { .. } => Some(Said::NotApplicable),
    }
}

/// The level of an answer by itself; `None` where it gives none, or says nothing.
pub fn level_said(question: &Question, answer: &Answer, top: Level) -> Option<Level> {
    match said(question, answer, top)? {
        Said::Value(value) => level_of(question, value, top),
        Said::Unknown | Said::NotApplicable => None,
    }
}

/// What counts at one question, kept down by `caps` of its own fields.
pub(super) fn effective<'a>(
    question: &Question,
    caps: &[Cap],
    assessment: &'a Assessment,
    top: Level,
) -> Effective<'a> {
    if let Kind::Field(field) = &question.kind {
        return of_field(*field, assessment);
    }
    let agreed = assessment.agreed.get(&question.id);
    if let Some(agreed) = agreed.filter(|agreed| agreed.answers().next().is_some()) {
        // The team agrees on an answer; what stands beside it comes from who noted it first.
        let all = || assessment.respondents.values().filter_map(|r| r.answers.get(&question.id));
        let extra = |id: &FieldId| {
            let noted = all().map(|entry| entry.extras(id).collect::<Vec<_>>());
            noted.into_iter().find(|values| !values.is_empty()).unwrap_or_default()
        };
        return counted((question, caps), agreed.answers(), top, extra);
    }

    let Votes { values, unknown, mut not_applicable } =
        votes_under(question, caps, assessment, top);
    let given = values.iter().map(|vote| (vote.level, vote.value)).collect();
    let mut set_aside = unknown;
    let others = (set_aside.len(), not_applicable.len());
    set_aside.append(&mut not_applicable);
    set_aside.sort_unstable();
    set_aside.dedup();
    let mut counted = together(given, others);
    if counted.state == State::Answered {
        counted.set_aside = set_aside.into_iter().cloned().collect();
    }
    counted
}

/// Answers of one respondent, or of the team: one that stands, or candidates.
fn counted<'a, 'e>(
    (question, caps): (&Question, &[Cap]),
    answers: impl Iterator<Item = &'a Answer>,
    top: Level,
    extra: impl Fn(&FieldId) -> Vec<&'e ExtraValue>,
) -> Effective<'a> {
    let (mut values, mut n_unknown, mut n_not_applicable) = (Vec::new(), 0, 0);
    for answer in answers {
        match said(question, answer, top) {
            Some(Said::Value(value)) => {
                values.push((level_beside((question, caps), value, top, &extra), value));
            }
            Some(Said::Unknown) => n_unknown += 1,
            Some(Said::NotApplicable) => n_not_applicable += 1,
            None => {}
        }
    }
    together(values, (n_unknown, n_not_applicable))
}

/// What values with their levels come to, beside so many who do not know and so many to
/// whom the question does not apply.
fn together(
    values: Vec<(Option<Level>, &Value)>,
    (n_unknown, n_not_applicable): (usize, usize),
) -> Effective<'_> {
    if values.is_empty() {
        return Effective::without_value(if n_unknown != 0 {
            State::Unknown
        } else if n_not_applicable != 0 {
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
    Effective {
        levels: range,
        value: value.map(Cow::Borrowed),
        divided: range.is_some_and(|range| range.low != range.high),
        ..Effective::without_value(State::Answered)
    }
}

/// What the document itself says. Only the inhabitants have a value conditions can ask for.
pub(super) fn of_field<'a>(field: ProfileField, assessment: &Assessment) -> Effective<'a> {
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
    Effective { value: value.map(Cow::Owned), ..Effective::without_value(state) }
}

/// Which questions are shown, given what counts at each. Same order as the questions.
///
/// A part of a condition that asks about a hidden, unanswered, unknown or not
/// applicable question is false.
pub(super) fn visibility(questionnaire: &Questionnaire, answers: &[Effective<'_>]) -> Vec<bool> {
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
