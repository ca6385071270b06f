//! Where the respondents differ, and which votes did not count.
//!
//! About what each of them answered, whatever the team agreed on afterwards: settling a
//! question does not undo that people saw it differently. Levels are those of the answers
//! themselves, before the level of another question keeps them down, so that a question is
//! listed here exactly where it is divided or would be without the agreed answer.
//!
//! Only questions the team sees are compared. Nobody is named: roles and counts only.

use std::collections::{BTreeMap, BTreeSet};

use super::assessment::{Assessment, Role};
use super::counted::{Counted, Whose};
use super::effective::{Votes, votes};
use super::level::{Level, Score};
use super::questionnaire::Questionnaire;

/// Everything on which respondents differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disagreement {
    /// Respondents who answered something.
    pub n_respondents: usize,
    /// Scored questions to which different levels were given, in order.
    pub spreads: Vec<Spread>,
    /// How roles differ, per dimension and pair of roles that have a question in common.
    pub roles: Vec<RoleDifference>,
    /// Questions at which a vote did not count, in order.
    pub set_aside: Vec<SetAside>,
    /// Questions that somebody saw and answered but that the team hides, in order.
    pub hidden_from_some: Vec<usize>,
}

/// The levels given to one question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spread {
    /// The question, by index.
    pub question: usize,
    /// The lowest level somebody gave.
    pub low: Level,
    /// The highest level somebody gave, above `low`.
    pub high: Level,
    /// Whether the team settled on an answer.
    pub is_agreed: bool,
}

impl Spread {
    /// Highest − lowest. Unit: levels, above zero.
    pub fn width(&self) -> u8 {
        self.high.0 - self.low.0
    }
}

/// How two roles differ in one dimension.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleDifference {
    /// The dimension, by index.
    pub dimension: usize,
    /// One role, the earlier one in [`Role::ALL`].
    pub first: Role,
    /// The other role.
    pub second: Role,
    /// The mean over the questions both gave a level to, of the mean level of the first role
    /// less that of the second. Unit: levels; above zero where the first sees it higher.
    pub mean: Score,
    /// To how many questions both gave a level.
    pub n_questions: usize,
}

/// Votes that did not count at one question, because somebody else gave a level or, for "not
/// applicable", because somebody else does not know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SetAside {
    /// The question, by index.
    pub question: usize,
    /// How many do not know.
    pub n_unknown: usize,
    /// How many say that it does not apply.
    pub n_not_applicable: usize,
}

/// Where the respondents of `assessment` differ.
pub fn disagreement(questionnaire: &Questionnaire, assessment: &Assessment) -> Disagreement {
    let counted = Counted::new(questionnaire, assessment, Whose::Team);
    disagreement_counted(questionnaire, assessment, &counted)
}

/// The same for who knows already what counts for the team.
pub fn disagreement_counted(
    questionnaire: &Questionnaire,
    assessment: &Assessment,
    counted: &Counted,
) -> Disagreement {
    let visible = counted.visible();
    let questions = questionnaire.questions();
    let mut found = Disagreement {
        n_respondents: n_respondents(assessment),
        spreads: Vec::new(),
        roles: Vec::new(),
        set_aside: Vec::new(),
        hidden_from_some: hidden_from_some(questionnaire, assessment, visible),
    };
    let mut by_role = Vec::with_capacity(questions.len());
    for (q, question) in questions.iter().enumerate() {
        let votes = votes(question, assessment, questionnaire.top());
        let agreed = assessment.agreed.get(&question.id);
        let is_agreed = agreed.is_some_and(|agreed| agreed.decision.is_some());
        let is_compared = visible[q] && question.scored;
        found.spreads.extend(spread(q, &votes, is_agreed).filter(|_| is_compared));
        found.set_aside.extend(set_aside(q, &votes).filter(|_| visible[q] && !is_agreed));
        by_role.push(if is_compared { means(&votes, assessment) } else { BTreeMap::new() });
    }
    for (d, dimension) in questionnaire.dimensions().iter().enumerate() {
        let by_role = &by_role[dimension.questions.clone()];
        for (i, first) in Role::ALL.into_iter().enumerate() {
            let others = Role::ALL[i + 1..].iter();
            found.roles.extend(others.filter_map(|other| difference(d, first, *other, by_role)));
        }
    }
    found
}

fn n_respondents(assessment: &Assessment) -> usize {
    let all = assessment.respondents.values();
    all.filter(|one| one.answers.values().any(|entry| entry.answers().next().is_some())).count()
}

/// Questions that some respondent saw by their own answers but that the team hides.
fn hidden_from_some(
    questionnaire: &Questionnaire,
    assessment: &Assessment,
    visible: &[bool],
) -> Vec<usize> {
    let questions = questionnaire.questions();
    let mut seen = BTreeSet::new();
    for respondent in assessment.respondents.values() {
        let own = Counted::new(questionnaire, assessment, Whose::One(respondent));
        seen.extend((0..questions.len()).filter(|&q| {
            let entry = respondent.answers.get(&questions[q].id);
            own.visible()[q] && !visible[q] && entry.is_some_and(|entry| !entry.is_blank())
        }));
    }
    seen.into_iter().collect()
}

fn spread(question: usize, votes: &Votes<'_>, is_agreed: bool) -> Option<Spread> {
    let levels = || votes.values.iter().filter_map(|vote| vote.level);
    let (low, high) = (levels().min()?, levels().max()?);
    (low < high).then_some(Spread { question, low, high, is_agreed })
}

fn set_aside(question: usize, votes: &Votes<'_>) -> Option<SetAside> {
    let has_values = !votes.values.is_empty();
    let n_unknown = if has_values { votes.unknown.len() } else { 0 };
    let does_lose = has_values || !votes.unknown.is_empty();
    let n_not_applicable = if does_lose { votes.not_applicable.len() } else { 0 };
    (n_unknown + n_not_applicable != 0).then_some(SetAside {
        question,
        n_unknown,
        n_not_applicable,
    })
}

/// The mean level each role gives.
fn means(votes: &Votes<'_>, assessment: &Assessment) -> BTreeMap<Role, Score> {
    let mut levels = BTreeMap::<Role, (i64, i64)>::new();
    for vote in &votes.values {
        if let (Some(level), Some(one)) = (vote.level, assessment.respondents.get(vote.respondent))
        {
            let (sum, n) = levels.entry(one.role).or_default();
            *sum += i64::from(level.0);
            *n += 1;
        }
    }
    let means = levels.into_iter();
    means.filter_map(|(role, (sum, n))| Some((role, Score::mean(sum, n)?))).collect()
}

fn difference(
    dimension: usize,
    first: Role,
    second: Role,
    by_role: &[BTreeMap<Role, Score>],
) -> Option<RoleDifference> {
    let both = by_role.iter().filter_map(|means| Some((means.get(&first)?, means.get(&second)?)));
    let differences: Vec<Score> = both.map(|(first, second)| first.minus(second)).collect();
    let n_questions = differences.len();
    let mean = Score::weighted_mean(differences.iter().map(|difference| (difference, 1)))?;
    Some(RoleDifference { dimension, first, second, mean, n_questions })
}
