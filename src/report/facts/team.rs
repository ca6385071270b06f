//! Where those who took part differ: per question, per pair of roles, and what was set aside.
//!
//! Roles and counts only, since a report is public: who said what is not in here. The
//! difference of two roles over one or two questions gives away what one person answered, so
//! that is for the team's own screen and not for paper.

use serde::Serialize;

use super::writer::Writer;
use crate::domain::assessment::Assessment;
use crate::domain::counted::Counted;
use crate::domain::disagreement::{
    Disagreement, RoleDifference, SetAside, Spread, disagreement, disagreement_counted,
};
use crate::domain::level::{Level, Score};
use crate::domain::message::{Arg, Message};
use crate::domain::questionnaire::Questionnaire;
use crate::domain::scoring::Outcome;
use crate::words::Words;

/// Over at least so many questions a difference between roles stands on paper.
const LEAST_ON_PAPER: usize = 3;

/// Where those who took part differ.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TeamFacts {
    /// How many answered, and what this is about.
    pub intro: String,
    /// Questions that were given different levels, the widest first.
    pub spreads: Vec<TeamLine>,
    /// How roles differ, by dimension.
    pub roles: Vec<RoleLine>,
    /// The same with those over too few questions to stand on paper.
    #[serde(skip)]
    pub all_roles: Vec<RoleLine>,
    /// What these differences are over.
    pub roles_about: String,
    /// Questions at which a vote did not count.
    pub set_aside: Vec<TeamLine>,
    /// Questions somebody saw and answered but that the team hides.
    pub hidden: Vec<TeamLine>,
}

impl TeamFacts {
    /// Whether all who answered see it the same way.
    pub fn is_empty(&self) -> bool {
        self.spreads.is_empty() && self.set_aside.is_empty() && self.hidden.is_empty()
    }
}

/// A question with what is to be said of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TeamLine {
    /// Permanent name of the question.
    pub id: String,
    /// The same as people write it.
    pub code: String,
    /// The question in a few words.
    pub short: String,
    /// What is to be said.
    pub words: String,
}

/// How two roles differ in one dimension.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RoleLine {
    /// Short name of the dimension.
    pub dimension: String,
    /// Both roles.
    pub roles: String,
    /// Which of them sees it higher, and how much.
    pub words: String,
    /// Over how many questions.
    pub over: String,
}

/// Where those who took part in `assessment` differ; `outcome` was made from it. `None` while
/// fewer than two of them answered.
pub fn team_facts(
    questionnaire: &Questionnaire,
    assessment: &Assessment,
    outcome: &Outcome,
    words: &Words,
) -> Option<TeamFacts> {
    let found = disagreement(questionnaire, assessment);
    Writer { questionnaire, assessment, outcome, words, capped: Vec::new() }.team_of(found)
}

impl Writer<'_> {
    pub(super) fn team(&self, counted: &Counted) -> Option<TeamFacts> {
        self.team_of(disagreement_counted(self.questionnaire, self.assessment, counted))
    }

    fn team_of(&self, mut found: Disagreement) -> Option<TeamFacts> {
        if found.n_respondents < 2 {
            return None;
        }
        // What can still be settled first, then the widest; else in the order of the questions.
        found.spreads.sort_by_key(|spread| (spread.is_agreed, u8::MAX - spread.width()));
        let hidden = self.get("report-team-hidden");
        Some(TeamFacts {
            intro: self.with("report-team-intro", &[("n", found.n_respondents.into())]),
            spreads: found.spreads.iter().map(|spread| self.spread(*spread)).collect(),
            roles: found
                .roles
                .iter()
                .filter(|pair| LEAST_ON_PAPER <= pair.n_questions)
                .map(|pair| self.role_line(pair))
                .collect(),
            all_roles: found.roles.iter().map(|pair| self.role_line(pair)).collect(),
            roles_about: self.with("report-team-roles-about", &[("n", LEAST_ON_PAPER.into())]),
            set_aside: found.set_aside.iter().map(|votes| self.set_aside(*votes)).collect(),
            hidden: found
                .hidden_from_some
                .iter()
                .map(|question| self.team_line(*question, hidden.clone()))
                .collect(),
        })
    }

    fn team_line(&self, question: usize, words: String) -> TeamLine {
        let asked = &self.questionnaire.questions()[question];
        TeamLine {
            id: asked.id.to_string(),
            code: self.code(question),
            short: self.words.text(&asked.short).to_owned(),
            words,
        }
    }

    fn spread(&self, spread: Spread) -> TeamLine {
        let level = |level: Level| Arg::from(u32::from(level.0));
        let id = if spread.is_agreed { "report-team-spread-agreed" } else { "report-team-spread" };
        let words = self.with(
            id,
            &[
                ("width", u32::from(spread.width()).into()),
                ("low", level(spread.low)),
                ("high", level(spread.high)),
            ],
        );
        self.team_line(spread.question, words)
    }

    fn role_line(&self, difference: &RoleDifference) -> RoleLine {
        let RoleDifference { first, second, mean, .. } = difference;
        let roles = [("first", first.message().into()), ("second", second.message().into())];
        let zero = Score::from_level(Level::ZERO);
        let words = if mean.is_zero() {
            self.get("report-team-equal")
        } else {
            let higher = if zero < *mean { first } else { second };
            let distance = self.words.distance(mean).into();
            self.with(
                "report-team-higher",
                &[("role", higher.message().into()), ("distance", distance)],
            )
        };
        let dimension = &self.questionnaire.dimensions()[difference.dimension];
        RoleLine {
            dimension: self.words.text(&dimension.short).to_owned(),
            roles: self.with("report-team-roles", &roles),
            words,
            over: self.with("report-team-over", &[("n", difference.n_questions.into())]),
        }
    }

    fn set_aside(&self, votes: SetAside) -> TeamLine {
        let counts = [
            ("report-team-unknown", votes.n_unknown),
            ("report-team-not-applicable", votes.n_not_applicable),
        ];
        let said = counts.into_iter().filter(|(_, n)| *n != 0);
        let said: Vec<Message> = said.map(|(id, n)| Message::new(id).with("n", n)).collect();
        let words = self.with("report-list", &[("items", said.into())]);
        self.team_line(votes.question, words)
    }
}
